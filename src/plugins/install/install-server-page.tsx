import { useQuery } from '@tanstack/react-query';
import { IconChevronRight, IconLock } from '@tabler/icons-react';
import { Link, Navigate } from 'react-router';
import { installPath } from '../../lib/install-address.ts';
import { m } from '../../messages/messages.js';
import { AnswerOf } from '../../servers/answer-of.tsx';
import { connectedOptions } from '../../servers/connected-query.ts';
import { useServers } from '../../servers/ended-sessions.ts';
import { isSignedIn, type Server, type SignedInServer } from '../../servers/servers-query.ts';
import { SignInLinks } from '../../servers/sign-in-links.tsx';
import { WithServers } from '../../servers/with-servers.tsx';
import { refusalOf } from '../../systems/refusal.ts';
import { systemLabel } from '../../systems/registry.ts';
import type { Connected } from '../../systems/system.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import styles from './install-ways.module.css';

/** The choice of the server that a plugin shall be installed on. Where there is one only, there is none. */
export function InstallServerPage() {
  const servers = useServers();
  return (
    <WithServers servers={servers} title={m.install_title()}>
      {(known) => <Choice servers={known.servers} />}
    </WithServers>
  );
}

function Choice({ servers }: { readonly servers: readonly Server[] }) {
  const signedIn = servers.filter(isSignedIn);
  const [only, ...others] = signedIn;
  if (only && others.length === 0) return <Navigate replace to={installPath(only.id)} />;
  return (
    <>
      <PageHeader title={m.install_title()} trail={<Link to="/plugins">{m.nav_plugins()}</Link>} />
      {only ? (
        <Servers servers={signedIn} />
      ) : (
        <EmptyState
          title={m.plugins_signed_out()}
          action={<Link to="/servers">{m.plugins_signed_out_next()}</Link>}
        >
          {m.install_signed_out_why()}
        </EmptyState>
      )}
      <SignInLinks servers={servers.filter((server) => !isSignedIn(server))} />
    </>
  );
}

function Servers({ servers }: { readonly servers: readonly SignedInServer[] }) {
  return (
    <nav aria-label={m.install_where()} className={styles.ways}>
      <h2>{m.install_where()}</h2>
      <ul className={styles.list}>
        {servers.map((server) => (
          <li key={server.id} className={styles.way}>
            <Place server={server} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Place({ server }: { readonly server: SignedInServer }) {
  return (
    <AnswerOf
      dense
      server={server}
      query={useQuery(connectedOptions(server))}
      waiting={<Entry server={server} connected={undefined} />}
    >
      {(connected) => <Entry server={server} connected={connected} />}
    </AnswerOf>
  );
}

interface EntryProps {
  readonly server: SignedInServer;
  /** Undefined until the server has said who it is. */
  readonly connected: Connected | undefined;
}

function Entry({ server, connected }: EntryProps) {
  const words = (
    <span className={styles.words}>
      <span className={styles.label}>{server.name}</span>
      <span className={styles.help}>
        {[systemLabel(server.system), connected?.info.version].filter(Boolean).join(' ')}
      </span>
    </span>
  );
  const reason = connected && reasonWhyNot(connected);
  if (reason) {
    return (
      <div className={styles.closed}>
        {words}
        <p className={styles.reason}>
          <IconLock size={15} stroke={1.75} aria-hidden /> {reason}
        </p>
      </div>
    );
  }
  return (
    <Link to={installPath(server.id)} className={styles.link}>
      {words}
      <IconChevronRight size={18} stroke={1.75} aria-hidden />
    </Link>
  );
}

function reasonWhyNot({ install }: Connected): string | null {
  if (!install) return m.install_not_offered_why();
  return refusalOf(install.allowed);
}
