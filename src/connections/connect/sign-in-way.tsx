import { refusalOf } from '../../systems/refusal.ts';
import { useQueryClient } from '@tanstack/react-query';
import { m } from '../../messages/messages.js';
import type { SignedInServer } from '../../servers/servers-query.ts';
import type { ConnectionDetail, ConnectionsFacet } from '../../systems/connections.ts';
import type { Allowed } from '../../systems/system.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { beginSignInFlow, dropSignInFlow, useSignInFlow } from './sign-in-flows.ts';
import { SignInProgress } from './sign-in-progress.tsx';

interface SignInWayProps {
  readonly server: SignedInServer;
  readonly facet: ConnectionsFacet;
  readonly connection: ConnectionDetail;
  readonly allowed: Allowed;
}

/** Connects an account by signing in at its provider, in a window of its own. */
export function SignInWay({ server, facet, connection, allowed }: SignInWayProps) {
  const cache = useQueryClient();
  const begun = useSignInFlow(server.id, connection.pluginId);
  const begin = () => beginSignInFlow(cache, { server, facet, connection });
  if (begun) {
    return (
      <SignInProgress
        serverName={server.name}
        state={begun.state}
        onFinished={() => begun.flow.finished()}
        onAgain={begin}
        onStop={() => dropSignInFlow(server.id, connection.pluginId)}
      />
    );
  }
  return (
    <ActionButton refused={refusalOf(allowed)} main={!connection.connected} onPress={begin}>
      {m.connect_sign_in()}
    </ActionButton>
  );
}
