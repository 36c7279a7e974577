import { memo, type UIEvent, useMemo } from 'react';
import { m } from '../messages/messages.js';
import { getLocale } from '../messages/runtime.js';
import { CutTextHints } from '../ui/cut-text-hints.tsx';
import { SortButton } from '../ui/sort-button.tsx';
import { COLUMN_IDS, type ColumnId } from './list-columns.ts';
import { type ListOrder, ORDERS, usualOrder } from './list-order.ts';
import { type PluginColumn, pluginColumns } from './plugin-columns.tsx';
import type { PluginRow } from './plugin-rows.ts';
import { PluginTableBody } from './plugin-table-body.tsx';
import styles from './plugin-table.module.css';
import { sortRows } from './sort-rows.ts';
import { useFittingColumns } from './use-fitting-columns.ts';

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
  const fitting = useFittingColumns();
  const visible = chosen ?? fitting;
  const columns = useMemo(() => pluginColumns(COLUMN_IDS.filter((id) => visible.includes(id))), [visible]);
  const { by, descending } = order;
  const all = useMemo(() => sortRows(rows, { by, descending }, locale), [rows, by, descending, locale]);
  const sorted = useMemo(() => {
    if (shown.length === all.length) return all;
    const wanted = new Set(shown);
    return all.filter((row) => wanted.has(row));
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
          <tr role="row" className={styles.head} aria-rowindex={1}>
            {columns.map((column) => (
              <HeadCell key={column.id} column={column} order={order} onOrder={onOrder} />
            ))}
          </tr>
        </thead>
        <PluginTableBody rows={sorted} columns={columns} locale={locale} onScroll={follow} />
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

interface HeadCellProps extends Pick<PluginTableProps, 'order' | 'onOrder'> {
  readonly column: PluginColumn;
}

function HeadCell({ column: { id, title }, order, onOrder }: HeadCellProps) {
  const by = ORDERS.find((one) => one === id);
  const now = order.by === id;
  const direction = now ? (order.descending ? 'descending' : 'ascending') : undefined;
  return (
    <th role="columnheader" scope="col" data-column={id} aria-sort={direction}>
      {by === undefined ? (
        title()
      ) : (
        <SortButton
          direction={direction}
          onPress={() => onOrder(now ? { by, descending: !order.descending } : usualOrder(by))}
        >
          {title()}
        </SortButton>
      )}
    </th>
  );
}
