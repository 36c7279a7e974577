import {
  createParser,
  parseAsArrayOf,
  parseAsBoolean,
  parseAsString,
  type SetValues,
  useQueryStates,
  type Values,
} from 'nuqs';
import { useMemo } from 'react';
import { parseAsOrder } from '../lib/order-address.ts';
import { type ColumnId, isColumnId } from './list-columns.ts';
import { BY_NAME, type ListOrder, ORDERS } from './list-order.ts';
import type { Facet } from './plugin-facets.ts';
import type { PluginFilter } from './plugin-filter.ts';

const values = parseAsArrayOf(parseAsString).withDefault([]);

const parseAsColumn = createParser<ColumnId>({
  parse: (text) => (isColumnId(text) ? text : null),
  serialize: String,
});

const PARSERS = {
  q: parseAsString.withDefault(''),
  attention: parseAsBoolean.withDefault(false),
  state: values,
  server: values,
  system: values,
  capability: values,
  origin: values,
  sort: parseAsOrder(ORDERS).withDefault(BY_NAME),
  columns: parseAsArrayOf(parseAsColumn),
};

/** How a person looks at the list. All of it is in the address. */
export interface ListView {
  readonly filter: PluginFilter;
  readonly order: ListOrder;
  /** The columns that were chosen; null for those that fit. */
  readonly columns: readonly ColumnId[] | null;
  /** Searching replaces the entry in the browser's history, all else makes a new one. */
  readonly search: (text: string) => void;
  readonly showAttentionOnly: (only: boolean) => void;
  readonly choose: (facet: Facet, values: readonly string[]) => void;
  readonly orderBy: (order: ListOrder) => void;
  readonly showColumns: (columns: readonly ColumnId[] | null) => void;
  /** Lets go of search and filters; keeps order and columns. */
  readonly showAll: () => void;
}

/** Reads and writes the list's view in the address. */
export function useListView(): ListView {
  const [asked, ask] = useQueryStates(PARSERS, { clearOnDefault: true, history: 'push' });
  return useMemo(() => viewOf(asked, ask), [asked, ask]);
}

function viewOf(
  { q, attention, sort, columns, ...chosen }: Values<typeof PARSERS>,
  set: SetValues<typeof PARSERS>,
): ListView {
  return {
    filter: { search: q, attentionOnly: attention, chosen },
    order: sort,
    columns,
    search: (text) => void set({ q: text }, { history: 'replace' }),
    showAttentionOnly: (only) => void set({ attention: only }),
    choose: (facet, chosenValues) => void set({ [facet]: [...chosenValues] }),
    orderBy: (order) => void set({ sort: order }),
    showColumns: (ids) => void set({ columns: ids === null ? null : [...ids] }),
    showAll: () =>
      void set({
        q: null,
        attention: null,
        state: null,
        server: null,
        system: null,
        capability: null,
        origin: null,
      }),
  };
}
