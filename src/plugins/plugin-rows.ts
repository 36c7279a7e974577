import { foldText } from '../lib/text-match.ts';
import { textOrder } from '../lib/text-order.ts';
import type { SignedInServer } from '../servers/servers-query.ts';
import type { Connected, Plugin, PluginList } from '../systems/system.ts';
import { type FacetValues, facetValues } from './plugin-facets.ts';
import { NEEDS_ATTENTION } from './plugin-state.tsx';
import type { ServerPlugins } from './use-plugin-lists.ts';

/** A plugin with the server that it is on. */
export interface PluginRow {
  /** Unique among all servers. */
  readonly id: string;
  readonly server: SignedInServer;
  readonly connected: Connected;
  readonly plugin: Plugin;
  readonly facets: FacetValues;
  /**
   * What decides the row's place: the plugin itself, or the plugin as it was before it was switched, for as long as
   * its row stays where it was.
   */
  readonly place: Plugin;
}

/** The rows of a list that was read, made once: what is drawn from them compares them by identity. */
const made = new WeakMap<PluginList, readonly PluginRow[]>();

/** The rows of one server's list; none before it has been read. The same array for the same answer. */
export function rowsOfList({ server, connected, list }: ServerPlugins): readonly PluginRow[] {
  if (connected === null || list === null) return NO_ROWS;
  const known = made.get(list);
  if (known && (known.length === 0 || (known[0]?.server === server && known[0].connected === connected))) {
    return known;
  }
  const taken = new Map<string, number>();
  const rows = list.plugins.map((plugin) => ({
    id: rowId(server.id, plugin.id, taken),
    server,
    connected,
    plugin,
    facets: facetValues(server, plugin),
    place: plugin,
  }));
  made.set(list, rows);
  return rows;
}

/** A server may list a plugin twice: both are shown, and each is told from the other. */
function rowId(serverId: string, pluginId: string, taken: Map<string, number>): string {
  const before = taken.get(pluginId) ?? 0;
  taken.set(pluginId, before + 1);
  return before === 0 ? `${serverId}/${pluginId}` : `${serverId}/${pluginId}/${before}`;
}

const NO_ROWS: readonly PluginRow[] = [];

/** The rows, of which those that were switched have the place that they had before. The same array when none was. */
export function withHeldPlaces(
  rows: readonly PluginRow[],
  before: ReadonlyMap<string, Plugin>,
): readonly PluginRow[] {
  if (before.size === 0) return rows;
  return rows.map((row) => {
    const place = before.get(`${row.server.id}/${row.plugin.id}`);
    return place === undefined ? row : { ...row, place };
  });
}

/** Whether somebody should look at a plugin. */
export function needsAttention({ plugin }: Pick<PluginRow, 'plugin'>): boolean {
  return NEEDS_ATTENTION.has(plugin.state.kind);
}

const searchable = new WeakMap<Plugin, string>();

/** What a search looks through: name, key and description, folded once and kept. */
export function searchTextOf({ plugin }: Pick<PluginRow, 'plugin'>): string {
  const known = searchable.get(plugin);
  if (known !== undefined) return known;
  const text = foldText([plugin.name, plugin.key, plugin.description].filter(Boolean).join('\n'));
  searchable.set(plugin, text);
  return text;
}

/** The rows by name, then by server, as readers of a language expect it. */
export function sortedByName(rows: readonly PluginRow[], locale: string): readonly PluginRow[] {
  const compare = textOrder(locale);
  return rows.toSorted(
    (a, b) => compare(a.place.name, b.place.name) || compare(a.server.name, b.server.name),
  );
}
