import { useQueryState } from 'nuqs';
import { Link } from 'react-router';
import { foldText, textMatcher } from '../lib/text-match.ts';
import { textOrder } from '../lib/text-order.ts';
import { m } from '../messages/messages.js';
import { getLocale } from '../messages/runtime.js';
import { useServers } from '../servers/ended-sessions.ts';
import { ServerFailures } from '../servers/server-failures.tsx';
import { isSignedIn, type Server, type SignedInServer } from '../servers/servers-query.ts';
import { SignInLinks } from '../servers/sign-in-links.tsx';
import { WithServers } from '../servers/with-servers.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useFirstMoment } from '../ui/use-first-moment.ts';
import type { ConnectionRow } from './list/connection-card.tsx';
import { ConnectionGroups } from './list/connection-groups.tsx';
import { OwnSettingsSection, type OwnSettingsRow } from './list/own-settings-list.tsx';
import { type ServerConnections, useConnections } from './list/use-connections.ts';

/** One's connections, what could be connected, and other settings of one's own, on all servers that one is signed in to. */
export function ConnectionsPage() {
  const servers = useServers();
  return (
    <WithServers servers={servers} title={m.nav_connections()}>
      {(known) => {
        const signedIn = known.servers.filter(isSignedIn);
        return signedIn.length === 0 ? (
          <NotSignedIn servers={known.servers} />
        ) : (
          <Connections servers={signedIn} others={known.servers.filter((server) => !isSignedIn(server))} />
        );
      }}
    </WithServers>
  );
}

function NotSignedIn({ servers }: { readonly servers: readonly Server[] }) {
  return (
    <>
      <PageHeader title={m.nav_connections()} />
      <EmptyState
        title={m.plugins_signed_out()}
        action={<Link to="/servers">{m.plugins_signed_out_next()}</Link>}
      >
        {m.connections_signed_out_why({ count: servers.length })}
      </EmptyState>
    </>
  );
}

interface ConnectionsProps {
  readonly servers: readonly SignedInServer[];
  readonly others: readonly Server[];
}

function Connections({ servers, others }: ConnectionsProps) {
  const [search, setSearch] = useQueryState('q', { defaultValue: '', clearOnDefault: true });
  const known = useConnections(servers);
  const waiting = waitingFor(known);
  const held = useFirstMoment() && waiting !== null;
  const matches = textMatcher(search);
  const all = rowsOf(known);
  const rows = all.connections.filter(({ server, connection }) =>
    matches(searchedText(server, connection, connection.account.name)),
  );
  const own = all.own.filter(({ server, settings }) => matches(searchedText(server, settings)));
  const count = all.connections.length + all.own.length;
  const shown = rows.length + own.length;
  return (
    <>
      <PageHeader
        title={m.nav_connections()}
        summary={<span role="status">{shown < count && m.plugins_shown({ shown, count })}</span>}
        actions={
          <SearchField
            label={m.connections_search()}
            value={search}
            onChange={(text) => void setSearch(text)}
          />
        }
      />
      {held ? (
        <Skeleton lines={5} waitingFor={waiting} />
      ) : (
        <>
          <ServerFailures asked={known} />
          <ConnectionGroups rows={rows} />
          <OwnSettingsSection rows={own} titled={all.connections.length > 0} />
          {shown === 0 && <NothingShown known={known} count={count} />}
          {shown > 0 && waiting !== null && <p role="status">{waiting}</p>}
          <SignInLinks servers={others} />
        </>
      )}
    </>
  );
}

interface Rows {
  readonly connections: readonly ConnectionRow[];
  readonly own: readonly OwnSettingsRow[];
}

function rowsOf(known: readonly ServerConnections[]): Rows {
  const order = textOrder(getLocale());
  const connections = known.flatMap(({ server, connections: read }) =>
    (read?.list ?? []).flatMap((connection) => (read ? [{ server, facet: read.facet, connection }] : [])),
  );
  const own = known.flatMap(({ server, own: read }) =>
    (read?.list ?? []).flatMap((settings) => (read ? [{ server, own: read.scope, settings }] : [])),
  );
  return {
    connections: connections.toSorted(
      (a, b) => order(a.connection.name, b.connection.name) || order(a.server.name, b.server.name),
    ),
    own: own.toSorted(
      (a, b) => order(a.settings.name, b.settings.name) || order(a.server.name, b.server.name),
    ),
  };
}

interface Searched {
  readonly name: string;
  readonly key: string;
  readonly description: string | null;
}

function searchedText(server: Server, { name, key, description }: Searched, account: string | null = null) {
  return foldText([name, key, description, account, server.name].join(' '));
}

/** The sentence about the servers that have neither answered nor failed; null when there are none. */
function waitingFor(known: readonly ServerConnections[]): string | null {
  const names = known.filter(({ waiting }) => waiting).map(({ server }) => server.name);
  return names.length === 0 ? null : m.plugins_waiting({ servers: names.join(', ') });
}

interface NothingShownProps {
  readonly known: readonly ServerConnections[];
  /** How many there are, whatever is searched for. */
  readonly count: number;
}

/** What stands where neither a connection nor a setting is shown. */
function NothingShown({ known, count }: NothingShownProps) {
  const waiting = waitingFor(known);
  if (waiting !== null) return <Skeleton lines={5} waitingFor={waiting} />;
  if (count > 0) {
    return <EmptyState title={m.plugins_none_found()}>{m.connections_none_found_why()}</EmptyState>;
  }
  // Of servers that could not be asked it is said above, and no more is known.
  if (known.length > 0 && known.every(({ connections, own }) => connections === null && own === null)) {
    return null;
  }
  return (
    <EmptyState title={m.connections_empty()} action={<Link to="/plugins">{m.plugin_gone_next()}</Link>}>
      {m.connections_empty_why()}
    </EmptyState>
  );
}
