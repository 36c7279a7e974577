import { useQuery } from '@tanstack/react-query';
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { Link, useLocation, useParams } from 'react-router';
import { toApiError } from '../api/api-error.ts';
import type { FactGroup } from '../lib/facts.ts';
import { m } from '../messages/messages.js';
import { systemLabel } from '../systems/registry.ts';
import type { Connected } from '../systems/system.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { FactList } from '../ui/fact-list.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { connectedOptions } from './connected-query.ts';
import { useServers } from './ended-sessions.ts';
import { signInPath } from './return-path.ts';
import { ServerError } from './server-error.tsx';
import styles from './server-page.module.css';
import { SignOutButton } from './server-row.tsx';
import { isSignedIn, type Server, type SignedInServer } from './servers-query.ts';
import { UnknownServer } from './unknown-server.tsx';
import { WithServers } from './with-servers.tsx';

/** One server: what it is, who one is there, what one may do, and the way in or out. */
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
      {isSignedIn(server) ? <SignedIn server={server} /> : <SignedOut server={server} />}
    </>
  );
}

function SignedOut({ server }: { readonly server: Server }) {
  const { pathname } = useLocation();
  return (
    <EmptyState
      title={m.server_signed_out({ server: server.name })}
      action={<Link to={signInPath(server.id, pathname)}>{m.sign_in_title({ server: server.name })}</Link>}
    >
      {m.server_signed_out_why()}
    </EmptyState>
  );
}

function SignedIn({ server }: { readonly server: SignedInServer }) {
  const connected = useQuery(connectedOptions(server));
  if (connected.data) return <About server={server} connected={connected.data} />;
  const failure = connected.error ?? connected.failureReason;
  return failure ? (
    <ServerError
      serverName={server.name}
      error={toApiError(failure)}
      onRetry={() => void connected.refetch()}
      retrying={connected.isFetching}
    />
  ) : (
    <Skeleton lines={6} shape="text" waitingFor={m.server_waiting({ server: server.name })} />
  );
}

function About({ server, connected }: { readonly server: SignedInServer; readonly connected: Connected }) {
  const { info, identity } = connected;
  return (
    <div className={styles.about}>
      <div className={styles.main}>
        {info.conditions.map((condition, place) => (
          // oxlint-disable-next-line no-array-index-key -- conditions have no other name
          <Notice key={place} severity={condition.severity} title={condition.title()}>
            {condition.explanation()}
          </Notice>
        ))}
        <section className={styles.section} aria-labelledby="rights">
          <h2 id="rights">{m.server_rights()}</h2>
          <p className={styles.who}>
            {m.server_who({ user: identity.displayName || identity.username, role: identity.role() })}
          </p>
          <ul className={styles.rights}>
            {identity.rights.map((right, place) => (
              // oxlint-disable-next-line no-array-index-key -- rights have no other name
              <li key={place} data-granted={right.granted}>
                {right.granted ? (
                  <IconCircleCheck size={16} stroke={1.75} role="img" aria-label={m.granted()} />
                ) : (
                  <IconCircleDashed size={16} stroke={1.75} role="img" aria-label={m.not_granted()} />
                )}
                {right.label()}
              </li>
            ))}
          </ul>
        </section>
        <p>
          <Link to={`/plugins?server=${encodeURIComponent(server.id)}`}>
            {m.server_plugins({ server: server.name })}
          </Link>
        </p>
        <FactList groups={info.facts} />
      </div>
      <aside className={styles.facts} aria-label={m.server_facts()}>
        <FactList groups={[versionFacts(server, connected)]} />
      </aside>
    </div>
  );
}

function versionFacts(server: SignedInServer, { info }: Connected): FactGroup {
  return {
    title: m.server_facts,
    facts: [
      { label: m.fact_system, value: { kind: 'text', text: systemLabel(server.system) } },
      {
        label: m.fact_version,
        value: info.version === null ? { kind: 'none' } : { kind: 'text', text: info.version },
      },
      ...(info.apiVersion === null
        ? []
        : [{ label: m.fact_api_version, value: { kind: 'code', code: String(info.apiVersion) } } as const]),
      { label: m.fact_signed_in, value: { kind: 'time', time: server.session.signedInAt } },
      { label: m.fact_session_ends, value: { kind: 'time', time: server.session.expiresAt } },
    ],
  };
}
