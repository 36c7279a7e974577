import { m } from '../../messages/messages.js';
import { CutTextHints } from '../../ui/cut-text-hints.tsx';
import { SortButton } from '../../ui/sort-button.tsx';
import { JobActionsCell } from './job-actions-cell.tsx';
import { LastRunCell } from './last-run-cell.tsx';
import { NameCell, NextRunCell, RefreshCell, ScheduleCell, ScheduleLine } from './job-cells.tsx';
import type { JobRow } from './job-rows.ts';
import styles from './job-table.module.css';
import type { JobOrder, OrderBy } from './job-view.ts';

interface JobTableProps {
  readonly rows: readonly JobRow[];
  readonly order: JobOrder;
  readonly onOrder: (order: JobOrder) => void;
}

interface Column {
  readonly id: string;
  readonly label: () => string;
  readonly order?: OrderBy;
}

const COLUMNS: readonly Column[] = [
  { id: 'name', label: m.jobs_column_name, order: 'name' },
  { id: 'refresh', label: m.jobs_column_refreshes },
  { id: 'schedule', label: m.jobs_column_schedule },
  { id: 'next', label: m.jobs_column_next, order: 'next' },
  { id: 'last', label: m.jobs_column_last, order: 'last' },
  { id: 'actions', label: m.jobs_column_actions },
];

/**
 * The jobs as a table. On a narrow screen its rows are laid out as cards; the roles are written out, since a table that
 * is no longer displayed as one loses them.
 */
export function JobTable({ rows, order, onOrder }: JobTableProps) {
  return (
    <CutTextHints>
      <table className={styles.table} role="table" aria-label={m.nav_jobs()}>
        <thead role="rowgroup">
          <tr role="row">
            {COLUMNS.map((column) => (
              <HeadCell key={column.id} column={column} order={order} onOrder={onOrder} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </CutTextHints>
  );
}

interface HeadCellProps extends Pick<JobTableProps, 'order' | 'onOrder'> {
  readonly column: Column;
}

function HeadCell({ column: { id, label, order: by }, order, onOrder }: HeadCellProps) {
  const sorted = by !== undefined && by === order.by;
  const direction = sorted ? (order.descending ? 'descending' : 'ascending') : undefined;
  return (
    <th role="columnheader" scope="col" data-column={id} aria-sort={direction}>
      {by === undefined ? (
        label()
      ) : (
        <SortButton
          direction={direction}
          // What is latest is wanted first of runs that were.
          onPress={() => onOrder({ by, descending: sorted ? !order.descending : by === 'last' })}
        >
          {label()}
        </SortButton>
      )}
    </th>
  );
}

function Row({ row }: { readonly row: JobRow }) {
  return (
    <tr role="row" className={styles.row} data-off={!row.job.settings.enabled}>
      <th role="rowheader" scope="row" data-column="name">
        <NameCell row={row} />
      </th>
      <td role="cell" data-column="refresh" data-label={m.jobs_column_refreshes()}>
        <RefreshCell row={row} />
      </td>
      <td role="cell" data-column="schedule" data-label={m.jobs_column_schedule()}>
        <ScheduleCell row={row} />
      </td>
      <td role="cell" data-column="next" data-label={m.jobs_column_next()}>
        <ScheduleLine row={row} />
        <NextRunCell row={row} />
      </td>
      <td role="cell" data-column="last" data-label={m.jobs_column_last()}>
        <LastRunCell row={row} />
      </td>
      <td role="cell" data-column="actions">
        <JobActionsCell row={row} />
      </td>
    </tr>
  );
}
