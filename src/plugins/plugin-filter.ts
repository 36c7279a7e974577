import { textMatcher } from '../lib/text-match.ts';
import type { SignedInServer } from '../servers/servers-query.ts';
import type { Connected, Plugin } from '../systems/system.ts';
import { NEEDS_ATTENTION } from './plugin-state.tsx';
import type { ServerPlugins } from './use-plugin-lists.ts';

/** A plugin with the server that it is on. */
export interface PluginRow {
  readonly server: SignedInServer;
  readonly connected: Connected;
  readonly plugin: Plugin;
}

export interface PluginFilter {
  readonly search: string;
  /** The id of the one server to show; null for all. */
  readonly server: string | null;
  readonly attentionOnly: boolean;
}

/** All plugins of all lists that have been read. */
export function pluginRows(lists: readonly ServerPlugins[]): readonly PluginRow[] {
  return lists.flatMap(({ server, connected, list }) =>
    connected && list ? list.plugins.map((plugin) => ({ server, connected, plugin })) : [],
  );
}

/** Whether somebody should look at a plugin. */
export function needsAttention({ plugin }: PluginRow): boolean {
  return NEEDS_ATTENTION.has(plugin.state.kind);
}

/** The rows that a filter lets through, by name, then by server. */
export function filteredRows(
  rows: readonly PluginRow[],
  filter: PluginFilter,
  locale: string,
): readonly PluginRow[] {
  const found = textMatcher(filter.search);
  const byName = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
  return rows
    .filter(
      (row) =>
        (filter.server === null || row.server.id === filter.server) &&
        (!filter.attentionOnly || needsAttention(row)) &&
        found([row.plugin.name, row.plugin.key, row.plugin.description]),
    )
    .toSorted(
      (a, b) => byName.compare(a.plugin.name, b.plugin.name) || byName.compare(a.server.name, b.server.name),
    );
}
