import { Connecting } from './connecting.tsx';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { m } from '../messages/messages.js';
import type { Connected } from '../systems/system.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { connectedOptions } from './connected-query.ts';
import { useServers } from './ended-sessions.ts';
import { signInPath } from './return-path.ts';
import { isSignedIn, type Server, type SignedInServer } from './servers-query.ts';
import { UnknownServer } from './unknown-server.tsx';
import { WithServers } from './with-servers.tsx';

interface PageOfServerProps {
  /** As the address names it. */
  readonly serverId: string;
  /** The page's title until more is known. */
  readonly title: string;
  /** Where the page is, without the server and with it. */
  readonly renderTrail: (server?: SignedInServer) => ReactNode;
  /** What to say to somebody who is not signed in there. */
  readonly signedOut: { readonly title: (server: Server) => string; readonly why: string };
  /** The page, once the server has said who it is. */
  readonly children: (server: SignedInServer, connected: Connected) => ReactNode;
}

/** A page about something on one server: says so while that is unknown, signed out, being asked or not to be had. */
export function PageOfServer({ serverId, title, renderTrail, signedOut, children }: PageOfServerProps) {
  const servers = useServers();
  return (
    <WithServers servers={servers} title={title} trail={renderTrail()}>
      {(known) => {
        const server = known.servers.find((one) => one.id === serverId);
        if (!server) return <UnknownServer id={serverId} />;
        if (isSignedIn(server)) {
          return (
            <OnServer server={server} title={title} trail={renderTrail(server)}>
              {(connected) => children(server, connected)}
            </OnServer>
          );
        }
        return (
          <>
            <PageHeader title={title} trail={renderTrail()} />
            <SignedOut server={server} title={signedOut.title(server)}>
              {signedOut.why}
            </SignedOut>
          </>
        );
      }}
    </WithServers>
  );
}

function SignedOut({
  server,
  title,
  children,
}: {
  readonly server: Server;
  readonly title: string;
  readonly children: string;
}) {
  const { pathname } = useLocation();
  return (
    <EmptyState
      title={title}
      action={<Link to={signInPath(server.id, pathname)}>{m.sign_in_title({ server: server.name })}</Link>}
    >
      {children}
    </EmptyState>
  );
}

interface OnServerProps {
  readonly server: SignedInServer;
  readonly title: string;
  readonly trail: ReactNode;
  readonly children: (connected: Connected) => ReactNode;
}

function OnServer({ server, title, trail, children }: OnServerProps) {
  const connected = useQuery(connectedOptions(server));
  if (connected.data) return children(connected.data);
  return (
    <>
      <PageHeader title={title} trail={trail} />
      <Connecting server={server} connected={connected} />
    </>
  );
}
