import { useDeferredValue, useMemo } from 'react';
import { Link } from 'react-router';
import { m } from '../messages/messages.js';
import { getLocale } from '../messages/runtime.js';
import { useServers } from '../servers/ended-sessions.ts';
import { isSignedIn, type Server, type SignedInServer } from '../servers/servers-query.ts';
import { SignInLinks } from '../servers/sign-in-links.tsx';
import { waitingFor } from '../servers/waiting-for.ts';
import { WithServers } from '../servers/with-servers.tsx';
import type { Plugin } from '../systems/system.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ListAge } from '../ui/list-age.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useStableList } from '../ui/use-stable-list.ts';
import { InstallFromList } from './install-from-list.tsx';
import { NothingShown } from './nothing-shown.tsx';

import { filterPlugins } from './plugin-filter.ts';
import { PluginFilters } from './plugin-filters.tsx';
import { type PluginRow, rowsOfList, sortedByName, withHeldPlaces } from './plugin-rows.ts';
import { PluginTable } from './plugin-table.tsx';
import styles from './plugins-page.module.css';
import { ServerLines } from './server-lines.tsx';
import { useHeldPlaces } from './use-held-places.ts';
import { type ListView, useListView } from './use-list-view.ts';
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
          <Plugins servers={signedIn} all={known.servers} />
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

interface PluginsProps {
  readonly servers: readonly SignedInServer[];
  /** All that are configured. */
  readonly all: readonly Server[];
}

function Plugins({ servers, all }: PluginsProps) {
  const lists = useDrawnLists(usePluginLists(servers));
  const view = useListView();
  const { before, letGo } = useHeldPlaces(JSON.stringify([view.filter, view.order]));
  const rows = useRowsByName(lists, before);
  // A key press is drawn at once, what it finds when there is time.
  const search = useDeferredValue(view.filter.search);
  const { attentionOnly, chosen } = view.filter;
  const filtered = useMemo(
    () => filterPlugins(rows, { search, attentionOnly, chosen }),
    [rows, search, attentionOnly, chosen],
  );
  // The first rows do not wait for the counts of the filters.
  const counted = useDeferredValue(filtered);
  const rowsCounted = useDeferredValue(rows);
  return (
    <>
      <PageHeader
        title={m.nav_plugins()}
        summary={<Summary lists={lists} rows={rows} shown={filtered.rows.length} onReadAgain={letGo} />}
        actions={
          <div className={styles.actions}>
            <SearchField label={m.plugins_search()} value={view.filter.search} onChange={view.search} />
            <InstallFromList lists={lists} chosen={chosen.server} />
          </div>
        }
      />
      <PluginFilters view={view} rows={rowsCounted} filtered={counted} servers={all} />
      <ServerLines lists={lists} chosen={chosen.server} />
      <Rows lists={lists} rows={rows} shown={filtered.rows} view={view} servers={all} />
      <SignInLinks servers={all.filter((server) => !isSignedIn(server))} />
    </>
  );
}

/**
 * The lists as they are drawn: the first to arrive at once, the others in pieces, each of which gives way to
 * whatever a person does.
 */
function useDrawnLists(lists: readonly ServerPlugins[]): readonly ServerPlugins[] {
  const late = useDeferredValue(lists);
  return late.some(({ list }) => list !== null) ? late : lists;
}

function useRowsByName(
  lists: readonly ServerPlugins[],
  before: ReadonlyMap<string, Plugin>,
): readonly PluginRow[] {
  const locale = getLocale();
  const parts = useStableList(lists.map(rowsOfList));
  return useMemo(() => sortedByName(withHeldPlaces(parts.flat(), before), locale), [parts, before, locale]);
}

interface SummaryProps {
  readonly lists: readonly ServerPlugins[];
  readonly rows: readonly PluginRow[];
  readonly shown: number;
  readonly onReadAgain: () => void;
}

/** How many there are and are shown, how old that is, and who has not answered yet. */
function Summary({ lists, rows, shown, onReadAgain }: SummaryProps) {
  const answered = lists.filter(({ list }) => list !== null).length;
  const waiting = waitingFor(lists);
  return (
    <>
      {answered > 0 && <span>{m.plugins_count({ count: rows.length, servers: answered })}</span>}
      <span role="status">{shown < rows.length && m.plugins_shown({ shown, count: rows.length })}</span>
      {rows.length > 0 && waiting !== null && <span>{waiting}</span>}
      <ListAge lists={lists} onReadAgain={onReadAgain} />
    </>
  );
}

interface RowsProps {
  readonly lists: readonly ServerPlugins[];
  readonly rows: readonly PluginRow[];
  readonly shown: readonly PluginRow[];
  readonly view: ListView;
  readonly servers: readonly Server[];
}

function Rows({ lists, rows, shown, view, servers }: RowsProps) {
  const waiting = waitingFor(lists);
  if (shown.length > 0) {
    return (
      <PluginTable
        rows={rows}
        shown={shown}
        order={view.order}
        onOrder={view.orderBy}
        columns={view.columns}
      />
    );
  }
  if (waiting !== null) return <Skeleton lines={8} waitingFor={waiting} />;
  if (rows.length > 0 || view.filter.chosen.server.length > 0) {
    return <NothingShown view={view} count={rows.length} servers={servers} />;
  }
  return lists.some(({ list }) => list !== null) ? (
    <EmptyState title={m.plugins_empty()}>{m.plugins_empty_why()}</EmptyState>
  ) : null;
}
