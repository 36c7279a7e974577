import { AnswerOf } from './answer-of.tsx';
import { useQueryError } from './use-query-error.ts';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Fact, FactGroup } from '../lib/facts.ts';
import { m } from '../messages/messages.js';
import type { Connected, Identity, ServerAbout, ServerInfo } from '../systems/system.ts';
import { FactList } from '../ui/fact-list.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { ConditionNotices } from './condition-notices.tsx';
import { connectedOptions } from './connected-query.ts';
import { GrantList } from './grant-list.tsx';
import { Reachability } from './reachability.tsx';
import { ServerError } from './server-error.tsx';
import { addressFact, systemFact } from './server-facts.ts';
import styles from './server-page.module.css';
import type { SignedInServer } from './servers-query.ts';

/** While the page is looked at, the server is asked this often, so that what it says of its reachability holds. */
const CHECK_EVERY = 60_000;

/** A server that one is signed in to: whether it answers, what one may do, what its version means, what it tells. */
export function SignedInServerBody({ server }: { readonly server: SignedInServer }) {
  const connected = useQuery({ ...connectedOptions(server), refetchInterval: CHECK_EVERY });
  const error = useQueryError(connected);
  const { data } = connected;
  return (
    <div className={styles.about}>
      <div className={styles.main}>
        <Reachability serverId={server.id} onCheck={() => connected.refetch()} />
        {error && (
          <ServerError
            serverName={server.name}
            error={error}
            onRetry={() => void connected.refetch()}
            retrying={connected.isFetching}
          />
        )}
        {error && data && <p className={styles.words}>{m.server_stale()}</p>}
        {data && <ConditionNotices serverId={server.id} conditions={data.info.conditions} />}
        {!data && !error && (
          <Skeleton lines={6} shape="text" waitingFor={m.server_waiting({ server: server.name })} />
        )}
      </div>
      <aside className={styles.facts} aria-label={m.server_facts()}>
        <FactList groups={[glance(server, data ?? null)]} />
      </aside>
      {data && (
        <div className={styles.rest}>
          <About server={server} connected={data} />
        </div>
      )}
    </div>
  );
}

function About({ server, connected }: { readonly server: SignedInServer; readonly connected: Connected }) {
  const { info, identity } = connected;
  return (
    <>
      <section className={styles.section} aria-labelledby="rights">
        <h2 id="rights">{m.server_rights()}</h2>
        <GrantList
          items={identity.rights.map(({ label, granted, opens }) => ({ label, granted, words: opens }))}
          granted={m.granted()}
          notGranted={m.not_granted()}
        />
        <p>
          <Link to={`/plugins?server=${encodeURIComponent(server.id)}`}>
            {m.server_plugins({ server: server.name })}
          </Link>
        </p>
      </section>
      <OfServer server={server} info={info} />
    </>
  );
}

/** What follows from its version, and what it tells of itself. */
function OfServer({ server, info }: { readonly server: SignedInServer; readonly info: ServerInfo }) {
  const code = useQuery({
    queryKey: ['about-server', server.system],
    queryFn: async () => {
      await info.about.load();
      return null;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <>
      <section className={styles.section} aria-labelledby="version">
        <h2 id="version">{versionTitle(info)}</h2>
        <AnswerOf
          server={server}
          query={code}
          waiting={<Skeleton lines={4} shape="text" waitingFor={m.page_waiting()} />}
        >
          {() => <Version about={info.about.now()} />}
        </AnswerOf>
      </section>
      {code.data !== undefined && <FactList groups={info.about.now().facts} />}
    </>
  );
}

function Version({ about: { note, offers } }: { readonly about: ServerAbout }) {
  return (
    <>
      <p className={styles.words}>{note()}</p>
      <GrantList
        items={offers.map(({ label, offered, explanation }) => ({
          label,
          granted: offered,
          words: explanation,
        }))}
        granted={m.offered()}
        notGranted={m.not_offered()}
      />
    </>
  );
}

function versionTitle({ version, apiVersion }: ServerInfo): string {
  if (version === null && apiVersion === null) return m.server_version_unknown_title();
  const api = apiVersion === null ? null : `API ${apiVersion}`;
  const words = version !== null && api !== null ? `${version} (${api})` : (version ?? api ?? '');
  return m.server_version_title({ version: words });
}

function glance(server: SignedInServer, connected: Connected | null): FactGroup {
  return {
    title: m.server_facts,
    facts: [
      systemFact(server),
      ...(connected ? versionFacts(connected.info) : []),
      addressFact(server),
      ...personFacts(server, connected?.identity ?? null),
      { label: m.fact_signed_in, value: { kind: 'time', time: server.session.signedInAt } },
      { label: m.fact_session_ends, value: { kind: 'time', time: server.session.expiresAt } },
    ],
  };
}

function versionFacts({ version, apiVersion }: ServerInfo): readonly Fact[] {
  const fact: Fact = {
    label: m.fact_version,
    value: version === null ? { kind: 'none' } : { kind: 'text', text: version },
  };
  if (apiVersion === null) return [fact];
  return [fact, { label: m.fact_api_version, value: { kind: 'code', code: String(apiVersion) } }];
}

/** Who one is: as the server says, or as the gateway remembers while the server cannot be asked. */
function personFacts({ session }: SignedInServer, identity: Identity | null): readonly Fact[] {
  const username = identity?.username ?? session.user.name;
  const displayName = identity?.displayName ?? session.user.displayName;
  const who = displayName && displayName !== username ? `${displayName} (${username})` : username;
  return [
    { label: m.fact_user, value: { kind: 'text', text: who } },
    ...(identity ? [{ label: m.fact_role, value: { kind: 'words', words: identity.role } } as const] : []),
  ];
}
