import { memo, type Ref, type UIEventHandler, useRef, useState } from 'react';
import type { PluginColumn } from './plugin-columns.tsx';
import type { PluginRow } from './plugin-rows.ts';
import styles from './plugin-table.module.css';
import { useRowKeys } from './use-row-keys.ts';
import { type RowWindow, useRowWindow } from './use-row-window.ts';

interface PluginTableBodyProps {
  readonly rows: readonly PluginRow[];
  readonly columns: readonly PluginColumn[];
  /** The language of the words in the rows: a row is drawn anew when it or the columns change. */
  readonly locale: string;
  readonly onScroll: UIEventHandler<HTMLElement>;
}

/** The rows that are in view or near it, and empty space in the place of the others. */
export function PluginTableBody({ rows, columns, locale, onScroll }: PluginTableBodyProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const shown = useRowWindow(body, rows, focused);
  const gone = focused !== null && rows.every(({ id }) => id !== focused);
  const keys = useRowKeys({ body, count: rows.length, gone, scrollTo: shown.scrollTo });
  return (
    // oxlint-disable-next-line no-noninteractive-element-interactions -- listens for the controls in its rows
    <tbody
      ref={body}
      role="rowgroup"
      onScroll={onScroll}
      onKeyDown={keys.onKeyDown}
      onFocus={({ target }) => {
        keys.onFocus(target);
        setFocused(target.closest<HTMLElement>('[data-id]')?.dataset.id ?? null);
      }}
      onBlur={() => setFocused(null)}
    >
      {shown.rows.flatMap(({ index, start }, place) => {
        const row = rows[index];
        const before = shown.rows[place - 1];
        const gap = start - (before ? before.start + before.size : 0);
        if (!row) return [];
        return [
          <Space key={`before ${row.id}`} height={gap} />,
          <TableRow
            key={row.id}
            ref={shown.measure}
            row={row}
            index={index}
            columns={columns}
            locale={locale}
          />,
        ];
      })}
      <Space height={spaceAfter(shown)} />
    </tbody>
  );
}

function spaceAfter({ rows, total }: RowWindow): number {
  const last = rows.at(-1);
  return last ? total - last.start - last.size : total;
}

function Space({ height }: { readonly height: number }) {
  return height > 0 ? <tr aria-hidden className={styles.space} style={{ height }} /> : null;
}

interface TableRowProps extends Pick<PluginTableBodyProps, 'columns' | 'locale'> {
  readonly ref: Ref<HTMLTableRowElement>;
  readonly row: PluginRow;
  readonly index: number;
}

/** Drawn once and left alone while one scrolls. */
const TableRow = memo(function TableRow({ ref, row, index, columns }: TableRowProps) {
  return (
    <tr
      ref={ref}
      role="row"
      className={styles.row}
      data-index={index}
      data-id={row.id}
      aria-rowindex={index + 2}
    >
      {columns.map(({ id, Cell }) =>
        id === 'plugin' ? (
          <th key={id} role="rowheader" scope="row" data-column={id}>
            <Cell row={row} />
          </th>
        ) : (
          <td key={id} role="cell" data-column={id}>
            <Cell row={row} />
          </td>
        ),
      )}
    </tr>
  );
});
