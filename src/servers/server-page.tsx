import { Link, useLocation, useParams } from 'react-router';
import { m } from '../messages/messages.js';
import { systemLabel } from '../systems/registry.ts';
import { PageHeader } from '../ui/page-header.tsx';
import { useServers } from './ended-sessions.ts';
import { signInPath } from './return-path.ts';
import { SignedInServerBody } from './server-page-signed-in.tsx';
import { SignedOutServerBody } from './server-page-signed-out.tsx';
import styles from './server-page.module.css';
import { SignOutButton } from './server-row.tsx';
import { isSignedIn, type Server } from './servers-query.ts';
import { UnknownServer } from './unknown-server.tsx';
import { WithServers } from './with-servers.tsx';

/** One server: what it is, whether it answers, who one is there, what one may do, and the way in or out. */
export function ServerPage() {
  const { server: id } = useParams();
  const servers = useServers();
  return (
    <WithServers servers={servers} title={m.nav_servers()}>
      {(known) => {
        const server = known.servers.find((one) => one.id === id);
        return server ? <OneServer server={server} /> : <UnknownServer id={id ?? ''} />;
      }}
    </WithServers>
  );
}

function OneServer({ server }: { readonly server: Server }) {
  const { pathname } = useLocation();
  return (
    <>
      <PageHeader
        title={server.name}
        trail={<Link to="/servers">{m.nav_servers()}</Link>}
        summary={
          <>
            <span>{systemLabel(server.system)}</span>
            {server.url && <code className={styles.url}>{server.url}</code>}
          </>
        }
        actions={isSignedIn(server) && <SignOutButton server={server} />}
      />
      {isSignedIn(server) ? (
        <SignedInServerBody key={server.id} server={server} />
      ) : (
        <SignedOutServerBody server={server} signInAt={signInPath(server.id, pathname)} />
      )}
    </>
  );
}
