import { Link, useLocation, useParams } from 'react-router';
import { m } from '../messages/messages.js';
import { systemLabel } from '../systems/registry.ts';
import { PageHeader } from '../ui/page-header.tsx';
import { useServers } from './ended-sessions.ts';
import { InstallLink } from './install-link.tsx';
import { signInPath } from './return-path.ts';
import type { ServerPart } from './server-part.ts';
import { ServerParts, useServerPart } from './server-parts.tsx';
import { SignedOutServerBody } from './server-page-signed-out.tsx';
import styles from './server-page.module.css';
import { SignOutButton } from './server-row.tsx';
import { isSignedIn, type Server } from './servers-query.ts';
import { UnknownServer } from './unknown-server.tsx';
import { WithServers } from './with-servers.tsx';

/**
 * One server: what it is, whether it answers, who one is there, what one may do, and the way in or out; and the other
 * parts that there are of it, at addresses of their own.
 */
export function ServerPage({ parts }: { readonly parts: readonly ServerPart[] }) {
  const { server: id } = useParams();
  const servers = useServers();
  return (
    <WithServers servers={servers} title={m.nav_servers()}>
      {(known) => {
        const server = known.servers.find((one) => one.id === id);
        return server ? <OneServer server={server} parts={parts} /> : <UnknownServer id={id ?? ''} />;
      }}
    </WithServers>
  );
}

interface OneServerProps {
  readonly server: Server;
  readonly parts: readonly ServerPart[];
}

function OneServer({ server, parts }: OneServerProps) {
  const { pathname } = useLocation();
  const part = useServerPart(parts);
  return (
    <>
      <PageHeader
        title={server.name}
        part={part?.label() ?? null}
        trail={<Link to="/servers">{m.nav_servers()}</Link>}
        summary={
          <>
            <span>{systemLabel(server.system)}</span>
            {server.url && <code className={styles.url}>{server.url}</code>}
          </>
        }
        actions={
          isSignedIn(server) && (
            <>
              <SignOutButton server={server} />
              <InstallLink server={server} />
            </>
          )
        }
      />
      {isSignedIn(server) ? (
        <ServerParts key={server.id} server={server} parts={parts} part={part} />
      ) : (
        <SignedOutServerBody server={server} signInAt={signInPath(server.id, pathname)} />
      )}
    </>
  );
}
