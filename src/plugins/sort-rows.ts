import { parseTime } from '../lib/relative-time.ts';
import { textOrder } from '../lib/text-order.ts';
import { systemLabel } from '../systems/registry.ts';
import type { ListOrder, OrderBy } from './list-order.ts';
import { originLabels } from './plugin-origin.ts';
import type { PluginRow } from './plugin-rows.ts';
import { STATE_ORDER } from './plugin-state.tsx';

/** What of a row decides its place. */
export interface Sortable {
  readonly server: Pick<PluginRow['server'], 'name' | 'system'>;
  readonly place: PluginRow['place'];
}

/** What decides a row's place; null where nothing is known, which comes last in either direction. */
type Key = string | number | null;

const KEYS: Readonly<Record<Exclude<OrderBy, 'plugin'>, (row: Sortable) => Key>> = {
  server: ({ server }) => server.name,
  system: ({ server }) => systemLabel(server.system),
  state: ({ place }) => STATE_ORDER.indexOf(place.state.kind),
  origin: ({ place }) => originLabels[place.origin](),
  author: ({ place }) => place.author,
  changed: ({ place }) => (place.changedAt === null ? null : parseTime(place.changedAt)),
};

/**
 * Puts rows in order. Those that are equal stay by name, in either direction.
 * @param byName all rows by name
 * @param locale whose readers' order of letters is meant
 */
export function sortRows<Row extends Sortable>(
  byName: readonly Row[],
  { by, descending }: ListOrder,
  locale: string,
): readonly Row[] {
  if (by === 'plugin') return descending ? byName.toReversed() : byName;
  const keyOf = KEYS[by];
  const compare = compareKeys(textOrder(locale));
  const direction = descending ? -1 : 1;
  return byName
    .map((row) => ({ row, key: keyOf(row) }))
    .toSorted((a, b) =>
      a.key === null || b.key === null
        ? Number(a.key === null) - Number(b.key === null)
        : direction * compare(a.key, b.key),
    )
    .map(({ row }) => row);
}

/** Most neighbours in a list are equal (one server, one author), which needs no rules of a language. */
function compareKeys(compareTexts: (a: string, b: string) => number) {
  return (a: string | number, b: string | number): number => {
    if (a === b) return 0;
    return typeof a === 'number' && typeof b === 'number' ? a - b : compareTexts(String(a), String(b));
  };
}
