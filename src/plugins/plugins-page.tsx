import { parseAsBoolean, parseAsString, useQueryStates } from 'nuqs';
import { Link } from 'react-router';
import { m } from '../messages/messages.js';
import { getLocale } from '../messages/runtime.js';
import { useServers } from '../servers/ended-sessions.ts';
import { isSignedIn, type Server, type SignedInServer } from '../servers/servers-query.ts';
import { WithServers } from '../servers/with-servers.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { ListAge } from './list-age.tsx';
import { PluginFilters } from './plugin-filters.tsx';
import { filteredRows, type PluginRow, pluginRows } from './plugin-filter.ts';
import { PluginTable } from './plugin-table.tsx';
import styles from './plugins-page.module.css';
import { ServerLines } from './server-lines.tsx';
import { type ServerPlugins, usePluginLists } from './use-plugin-lists.ts';

/** Every plugin of every server that one is signed in to. */
export function PluginsPage() {
  const servers = useServers();
  return (
    <WithServers servers={servers} title={m.nav_plugins()}>
      {(known) => {
        const signedIn = known.servers.filter(isSignedIn);
        return signedIn.length === 0 ? (
          <NotSignedIn servers={known.servers} />
        ) : (
          <Plugins servers={signedIn} />
        );
      }}
    </WithServers>
  );
}

function NotSignedIn({ servers }: { readonly servers: readonly Server[] }) {
  return (
    <>
      <PageHeader title={m.nav_plugins()} />
      <EmptyState
        title={m.plugins_signed_out()}
        action={<Link to="/servers">{m.plugins_signed_out_next()}</Link>}
      >
        {m.plugins_signed_out_why({ count: servers.length })}
      </EmptyState>
    </>
  );
}

function Plugins({ servers }: { readonly servers: readonly SignedInServer[] }) {
  const lists = usePluginLists(servers);
  const [filter, setFilter] = useQueryStates(
    { q: parseAsString.withDefault(''), server: parseAsString, attention: parseAsBoolean.withDefault(false) },
    { clearOnDefault: true },
  );
  const rows = pluginRows(lists);
  const answered = lists.filter(({ list }) => list !== null).length;
  const shown = filteredRows(
    rows,
    { search: filter.q, server: filter.server, attentionOnly: filter.attention },
    getLocale(),
  );
  return (
    <>
      <PageHeader
        title={m.nav_plugins()}
        summary={
          <>
            {answered > 0 && <span>{m.plugins_count({ count: rows.length, servers: answered })}</span>}
            <ListAge lists={lists} />
          </>
        }
        actions={
          <SearchField
            label={m.plugins_search()}
            value={filter.q}
            onChange={(q) => void setFilter({ q }, { history: 'replace' })}
          />
        }
      />
      <PluginFilters
        lists={lists}
        rows={rows}
        server={filter.server}
        attentionOnly={filter.attention}
        onChange={(change) => void setFilter(change, { history: 'push' })}
      />
      <ServerLines lists={lists} />
      <Rows
        lists={lists}
        rows={rows}
        shown={shown}
        onlyAttention={filter.attention && filter.q === ''}
        onClear={() => void setFilter({ q: null, server: null, attention: null }, { history: 'push' })}
      />
    </>
  );
}

function Rows({
  lists,
  rows,
  shown,
  onlyAttention,
  onClear,
}: {
  readonly lists: readonly ServerPlugins[];
  readonly rows: readonly PluginRow[];
  readonly shown: readonly PluginRow[];
  /** Whether nothing but what needs attention was asked for. */
  readonly onlyAttention: boolean;
  readonly onClear: () => void;
}) {
  const waiting = lists.filter(({ list, error }) => list === null && error === null);
  const waitingFor = m.plugins_waiting({ servers: waiting.map(({ server }) => server.name).join(', ') });
  if (shown.length > 0) {
    return (
      <>
        <PluginTable rows={shown} />
        {waiting.length > 0 && <Skeleton lines={3} waitingFor={waitingFor} />}
      </>
    );
  }
  if (waiting.length > 0) return <Skeleton lines={8} waitingFor={waitingFor} />;
  if (rows.length > 0) {
    return (
      <EmptyState
        title={m.plugins_none_found()}
        action={
          <button type="button" className={styles.clear} onClick={onClear}>
            {m.plugins_show_all({ count: rows.length })}
          </button>
        }
      >
        {onlyAttention ? m.plugins_all_well() : m.plugins_none_found_why()}
      </EmptyState>
    );
  }
  return lists.some(({ list }) => list !== null) ? (
    <EmptyState title={m.plugins_empty()}>{m.plugins_empty_why()}</EmptyState>
  ) : null;
}
