import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearchParams } from 'react-router';
import { m } from '../messages/messages.js';
import { systemLabel } from '../systems/registry.ts';
import { PageHeader } from '../ui/page-header.tsx';
import { useGoOn } from '../ui/use-go-on.ts';
import { GoOn, OutcomeNotice } from './came-back.tsx';
import { returnPath } from './return-path.ts';
import { isSignedIn, type Server, serversOptions } from './servers-query.ts';
import type { OwnPageTarget } from './oauth-sign-in.ts';
import { SignInForm } from './sign-in-form.tsx';
import styles from './sign-in-page.module.css';
import { UnknownServer } from './unknown-server.tsx';
import { WithServers } from './with-servers.tsx';

/** Signs in to one server, then goes on to where one came from (`?return=`), or to the start. */
export function SignInPage() {
  const { server: id } = useParams();
  const [search] = useSearchParams();
  const goOn = useGoOn();
  const servers = useQuery(serversOptions());
  const next = returnPath(search.get('return')) ?? '/';

  return (
    <WithServers servers={servers} title={m.sign_in()}>
      {(known) => {
        const server = known.servers.find((one) => one.id === id);
        if (!server) return <UnknownServer id={id ?? ''} />;
        if (isSignedIn(server)) return <GoOn server={server} next={next} />;
        const to = search.get('in') === 'window' ? 'window' : { next };
        return <SignIn server={server} to={to} onSignedIn={() => goOn(next)} />;
      }}
    </WithServers>
  );
}

interface SignInProps {
  readonly server: Server;
  readonly to: OwnPageTarget;
  readonly onSignedIn: () => void;
}

function SignIn({ server, to, onSignedIn }: SignInProps) {
  return (
    <div className={styles.page}>
      <PageHeader
        title={m.sign_in_title({ server: server.name })}
        trail={<Link to="/servers">{m.nav_servers()}</Link>}
        summary={
          <>
            {systemLabel(server.system)}
            {server.url && <code className={styles.url}>{server.url}</code>}
          </>
        }
      />
      <div className={styles.panel}>
        <OutcomeNotice serverName={server.name} />
        <SignInForm servers={[server]} to={to} onSignedIn={onSignedIn} />
      </div>
    </div>
  );
}
