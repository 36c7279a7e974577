import { FlexRender, type Header, type SortingState, type Updater, useTable } from '@tanstack/react-table';
import { memo, type UIEvent, useMemo } from 'react';
import { parseOrder } from '../lib/order-address.ts';
import { m } from '../messages/messages.js';
import { getLocale } from '../messages/runtime.js';
import { COLUMN_IDS, type ColumnId, DEFAULT_COLUMNS } from './list-columns.ts';
import { type ListOrder, ORDERS } from './list-order.ts';
import { features, pluginColumns, type PluginTableFeatures } from './plugin-columns.tsx';
import type { PluginRow } from './plugin-rows.ts';
import { PluginTableBody } from './plugin-table-body.tsx';
import { CutTextHints } from '../ui/cut-text-hints.tsx';
import { SortButton } from '../ui/sort-button.tsx';
import styles from './plugin-table.module.css';

interface PluginTableProps {
  /** All that there are, by name: put in order once, whatever is let through. */
  readonly rows: readonly PluginRow[];
  /** Those to show, out of `rows`. */
  readonly shown: readonly PluginRow[];
  readonly order: ListOrder;
  readonly onOrder: (order: ListOrder) => void;
  /** The chosen columns; null for those that fit the screen. */
  readonly columns: readonly ColumnId[] | null;
}

/**
 * The plugins as a table, of which only the rows in view are drawn. On a narrow screen its rows are laid out as
 * cards; the roles are written out, since a table that is no longer displayed as one loses them.
 */
export const PluginTable = memo(function PluginTable({
  rows,
  shown,
  order,
  onOrder,
  columns: chosen,
}: PluginTableProps) {
  const locale = getLocale();
  const columns = useMemo(() => pluginColumns(locale), [locale]);
  const visible = chosen ?? DEFAULT_COLUMNS;
  const sorting: SortingState = [{ id: order.by, desc: order.descending }];
  const table = useTable({
    features,
    columns,
    data: rows,
    getRowId: (row) => row.id,
    enableSortingRemoval: false,
    enableMultiSort: false,
    state: {
      sorting,
      columnVisibility: Object.fromEntries(COLUMN_IDS.map((id) => [id, visible.includes(id)])),
    },
    onSortingChange: (update: Updater<SortingState>) => {
      const [next] = typeof update === 'function' ? update(sorting) : update;
      const by = next && parseOrder(next.id, ORDERS)?.by;
      if (by) onOrder({ by, descending: next.desc });
    },
  });
  const all = table.getRowModel().rows;
  const sorted = useMemo(() => {
    if (shown.length === all.length) return all;
    const wanted = new Set(shown);
    return all.filter(({ original }) => wanted.has(original));
  }, [all, shown]);
  return (
    <CutTextHints>
      <table
        className={styles.table}
        role="table"
        aria-label={m.nav_plugins()}
        // The head is a row too.
        aria-rowcount={sorted.length + 1}
        data-columns={chosen === null ? 'fitting' : 'chosen'}
      >
        <thead role="rowgroup" onScroll={follow}>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id} role="row" className={styles.head} aria-rowindex={1}>
              {group.headers.map((header) => (
                <HeadCell key={header.id} header={header} />
              ))}
            </tr>
          ))}
        </thead>
        <PluginTableBody rows={sorted} look={[locale, ...visible].join()} onScroll={follow} />
      </table>
    </CutTextHints>
  );
});

/** What a person pushes sideways, the head or the rows: the other one follows. */
function follow({ currentTarget: { parentElement, scrollLeft } }: UIEvent<HTMLElement>): void {
  for (const part of parentElement?.children ?? []) {
    if (part.scrollLeft !== scrollLeft) part.scrollLeft = scrollLeft;
  }
}

function HeadCell({ header }: { readonly header: Header<PluginTableFeatures, PluginRow> }) {
  const { column } = header;
  const sorted = column.getIsSorted();
  const direction = sorted ? (`${sorted}ending` as const) : undefined;
  return (
    <th role="columnheader" scope="col" data-column={column.id} aria-sort={direction}>
      {column.getCanSort() ? (
        <SortButton direction={direction} onPress={() => column.toggleSorting()}>
          <FlexRender header={header} />
        </SortButton>
      ) : (
        <FlexRender header={header} />
      )}
    </th>
  );
}
