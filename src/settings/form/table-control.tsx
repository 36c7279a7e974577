import '@mantine/core/styles/Button.layer.css';
import { Button } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconChevronRight,
  IconCopy,
  IconPlus,
  IconTrash,
} from '@tabler/icons-react';
import { type KeyboardEvent, memo, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { m } from '../../messages/messages.js';
import type { SettingPath } from '../../systems/settings.ts';
import { declaredItems, declaredProperty, type Declared, orderedNames, titleOf } from '../declaration.ts';
import { isRecord, isWithin, own, withProperty } from '../values.ts';
import type { ControlProps } from './control-props.ts';
import { describeValue } from './describe-value.ts';
import { useDrawing } from './drawing-context.ts';
import { FieldErrors } from './field-errors.tsx';
import { useErrorCount, useSettingsForm, useShownErrors, useView } from './form-context.ts';
import { IconButton } from './icon-button.tsx';
import { useFocusAfter } from './list-control.tsx';
import { useNear } from './near.tsx';
import { RawText } from './raw-value.tsx';
import { type KeyedRows, keyRows, movedRow } from './row-keys.ts';
import { settingId } from './setting-id.ts';
import { type SettingKind, settingKind } from './setting-kind.ts';
import styles from './table-control.module.css';

interface Column {
  readonly name: string;
  readonly declared: Declared;
  readonly kind: SettingKind;
  readonly title: string;
  readonly required: boolean;
}

/** Kinds that fit into a cell; the others have a place of their own below the row. */
const IN_CELL: ReadonlySet<SettingKind> = new Set([
  'text',
  'number',
  'switch',
  'tri-state',
  'select',
  'lookup',
]);
/** Columns that a row can have side by side. */
const MOST_CELLS = 5;

function columnsOf(items: Declared): {
  readonly cells: readonly Column[];
  readonly below: readonly Column[];
} {
  const columns = orderedNames(items).map((name): Column => {
    const declared = declaredProperty(items, name);
    return {
      name,
      declared,
      kind: settingKind(declared),
      title: titleOf(declared, name),
      required: items.schema?.required?.includes(name) ?? false,
    };
  });
  const fitting = columns.filter(({ kind }) => IN_CELL.has(kind));
  const cells = new Set(fitting.slice(0, MOST_CELLS));
  return {
    cells: columns.filter((column) => cells.has(column)),
    below: columns.filter((column) => !cells.has(column)),
  };
}

/** Rows that are drawn together, when they come near. */
const CHUNK = 20;

/** The same nothing each time: what is compared by identity would change without end. */
const NONE: readonly unknown[] = [];

/** A list of records as a table with a field in each cell; what is too large for a cell opens below its row. */
export function TableControl(props: ControlProps) {
  const { path, value, declared, id, naming, describedBy } = props;
  const rows: readonly unknown[] = Array.isArray(value) ? value : NONE;
  const { schema, ui } = declared;
  const columns = useMemo(() => columnsOf(declaredItems({ schema, ui })), [schema, ui]);
  const root = useRef<HTMLDivElement>(null);
  const [kept, setKept] = useState<KeyedRows>(() => keyRows(null, rows));
  const keyed = keyRows(kept, rows);
  if (keyed !== kept) setKept(keyed);
  const actions = useRowActions(props, rows, root);
  const chunks = Math.ceil(rows.length / CHUNK);
  return (
    <div ref={root} id={id} role="group" {...naming} aria-describedby={describedBy} className={styles.root}>
      {rows.length === 0 ? (
        <p className={styles.empty}>{m.form_no_rows()}</p>
      ) : (
        <table role="table" {...naming} className={styles.table} data-columns={columns.cells.length}>
          <thead role="rowgroup" className={styles.head}>
            <tr role="row">
              <th role="columnheader" scope="col" className={styles.number}>
                <span className={styles.hidden}>{m.form_row_number()}</span>
              </th>
              {columns.cells.map((column) => (
                <ColumnHead key={column.name} column={column} />
              ))}
              <th role="columnheader" scope="col" className={styles.actions}>
                <span className={styles.hidden}>{m.form_row_actions()}</span>
              </th>
            </tr>
          </thead>
          {Array.from({ length: chunks }, (_, chunk) => (
            <RowChunk
              key={chunk}
              path={path}
              first={chunk * CHUNK}
              rows={rows.slice(chunk * CHUNK, (chunk + 1) * CHUNK)}
              keys={keyed.keys}
              count={rows.length}
              columns={columns}
              actions={actions}
            />
          ))}
        </table>
      )}
      <Button
        data-add
        variant="default"
        size="compact-sm"
        leftSection={<IconPlus size={14} stroke={2} aria-hidden />}
        onClick={() => actions.add()}
      >
        {m.form_add_row()}
      </Button>
    </div>
  );
}

function ColumnHead({ column: { declared, title, required } }: { readonly column: Column }) {
  const units = declared.ui?.['ui:options']?.units;
  return (
    <th role="columnheader" scope="col" className={styles.column} title={declared.schema?.description}>
      <bdi>{title}</bdi>
      {units && <bdi className={styles.muted}> ({units})</bdi>}
      {required && (
        <span className={styles.required} title={m.form_required()} aria-hidden>
          {' '}
          *
        </span>
      )}
    </th>
  );
}

interface RowActions {
  readonly add: () => void;
  readonly edit: (index: number, column: string, value: unknown) => void;
  readonly remove: (index: number) => void;
  readonly duplicate: (index: number) => void;
  readonly move: (index: number, to: number) => void;
}

/** The same actions as long as the table is there: a key press in one row draws that row only. */
function useRowActions(
  { onEdit }: ControlProps,
  rows: readonly unknown[],
  root: React.RefObject<HTMLDivElement | null>,
): RowActions {
  const { announce } = useSettingsForm();
  const focusNext = useFocusAfter(root);
  const latest = useRef({ rows, onEdit, announce, focusNext });
  useLayoutEffect(() => {
    latest.current = { rows, onEdit, announce, focusNext };
  });
  // oxlint-disable-next-line react/refs -- it is read when a row is used, not while it is drawn
  return useMemo(() => rowActions(() => latest.current), []);
}

interface TableNow {
  readonly rows: readonly unknown[];
  readonly onEdit: (rows: readonly unknown[]) => void;
  readonly announce: (words: string) => void;
  readonly focusNext: (selector: string) => void;
}

function rowActions(now: () => TableNow): RowActions {
  const focusRow = (index: number) =>
    now().focusNext(
      `:scope > table > tbody > [data-row="${index}"] :is(input, select, textarea), :scope > table > tbody > [data-below="${index}"] button`,
    );
  return {
    add() {
      const { rows, onEdit, announce } = now();
      onEdit([...rows, {}]);
      announce(m.form_row_added({ row: rows.length + 1 }));
      focusRow(rows.length);
    },
    edit(index, column, value) {
      const { rows, onEdit } = now();
      const row = rows[index];
      if (isRecord(row)) onEdit(rows.with(index, withProperty(row, column, value)));
    },
    remove(index) {
      const { rows, onEdit, announce, focusNext } = now();
      onEdit(rows.toSpliced(index, 1));
      announce(m.form_row_removed({ row: index + 1, count: rows.length - 1 }));
      if (rows.length > 1) focusRow(Math.min(index, rows.length - 2));
      else focusNext(':scope > [data-add]');
    },
    duplicate(index) {
      const { rows, onEdit, announce } = now();
      onEdit(rows.toSpliced(index + 1, 0, structuredClone(rows[index])));
      announce(m.form_row_added({ row: index + 2 }));
      focusRow(index + 1);
    },
    move(index, to) {
      const { rows, onEdit, announce } = now();
      if (to < 0 || to >= rows.length) return;
      onEdit(movedRow(rows, index, to));
      announce(m.form_row_moved({ place: to + 1, count: rows.length }));
      focusRow(to);
    },
  };
}

interface RowChunkProps {
  readonly path: SettingPath;
  readonly first: number;
  readonly rows: readonly unknown[];
  readonly keys: readonly number[];
  readonly count: number;
  readonly columns: { readonly cells: readonly Column[]; readonly below: readonly Column[] };
  readonly actions: RowActions;
}

/** Pixels that a row takes until it is drawn. */
const ROW_HEIGHT = 84;

function RowChunk({ path, first, rows, keys, count, columns, actions }: RowChunkProps) {
  const wanted = useView((seen) => {
    const row = seen.wanted && isWithin(seen.wanted.path, path) ? seen.wanted.path[path.length] : undefined;
    return typeof row === 'number' && row >= first && row < first + CHUNK;
  });
  const [place, near] = useNear<HTMLTableSectionElement>(first === 0 || wanted);
  if (!near) {
    return (
      <tbody ref={place} role="presentation">
        <tr role="presentation">
          <td
            role="presentation"
            colSpan={columns.cells.length + 2}
            aria-hidden
            style={{ height: `${rows.length * ROW_HEIGHT}px` }}
          >
            {' '}
          </td>
        </tr>
      </tbody>
    );
  }
  return (
    <tbody ref={place} role="rowgroup">
      {rows.map((row, offset) => (
        <Row
          key={keys[first + offset]}
          path={path}
          index={first + offset}
          row={row}
          isLast={first + offset === count - 1}
          columns={columns}
          actions={actions}
        />
      ))}
    </tbody>
  );
}

interface RowProps {
  readonly path: SettingPath;
  readonly index: number;
  readonly row: unknown;
  readonly isLast: boolean;
  readonly columns: RowChunkProps['columns'];
  readonly actions: RowActions;
}

const Row = memo(function Row({ path, index, row, isLast, columns, actions }: RowProps) {
  const { view } = useSettingsForm();
  const rowPath = useMemo(() => [...path, index], [path, index]);
  // A new row has nothing in it: all that one can fill in is shown.
  const [open, setOpen] = useState(() => isRecord(row) && Object.keys(row).length === 0);
  const turn = useView((seen) =>
    seen.wanted && isWithin(seen.wanted.path, rowPath) && seen.wanted.path.length > rowPath.length
      ? seen.wanted.turn
      : 0,
  );
  const [opened, setOpened] = useState(0);
  if (turn !== opened) {
    setOpened(turn);
    const column = view.wanted?.path[rowPath.length];
    if (columns.below.some(({ name }) => name === column)) setOpen(true);
  }
  const move = (event: KeyboardEvent) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!event.altKey || step === undefined || event.defaultPrevented) return;
    event.preventDefault();
    actions.move(index, index + step);
  };
  return (
    <>
      <tr role="row" data-row={index} className={styles.row} onKeyDown={move} id={settingId(rowPath)}>
        <th role="rowheader" scope="row" className={styles.number}>
          <span className={styles.rowName}>{m.form_row({ row: index + 1 })}</span>
          <span className={styles.rowNumber} aria-hidden>
            {index + 1}
          </span>
        </th>
        {isRecord(row) ? (
          columns.cells.map((column) => (
            <Cell
              key={column.name}
              path={rowPath}
              index={index}
              column={column}
              value={own(row, column.name)}
              onEdit={(value) => actions.edit(index, column.name, value)}
            />
          ))
        ) : (
          <td role="cell" colSpan={columns.cells.length}>
            <RawText value={row} />
          </td>
        )}
        <td role="cell" className={styles.actions}>
          <span className={styles.buttons}>
            <IconButton
              icon={IconArrowUp}
              label={m.form_move_up_row({ row: index + 1 })}
              disabled={index === 0}
              onPress={() => actions.move(index, index - 1)}
            />
            <IconButton
              icon={IconArrowDown}
              label={m.form_move_down_row({ row: index + 1 })}
              disabled={isLast}
              onPress={() => actions.move(index, index + 1)}
            />
            <IconButton
              icon={IconCopy}
              label={m.form_duplicate_row({ row: index + 1 })}
              onPress={() => actions.duplicate(index)}
            />
            <IconButton
              icon={IconTrash}
              label={m.form_remove_row({ row: index + 1 })}
              onPress={() => actions.remove(index)}
            />
          </span>
        </td>
      </tr>
      {columns.below.length > 0 && isRecord(row) && (
        <tr role="row" className={styles.belowRow} data-below={index}>
          <td role="cell" colSpan={columns.cells.length + 2}>
            <Below
              path={rowPath}
              row={row}
              index={index}
              columns={columns.below}
              open={open}
              onOpen={() => setOpen((before) => !before)}
            />
          </td>
        </tr>
      )}
    </>
  );
});

interface CellProps {
  readonly path: SettingPath;
  readonly index: number;
  readonly column: Column;
  readonly value: unknown;
  readonly onEdit: (value: unknown) => void;
}

function Cell({ path: rowPath, index, column, value, onEdit }: CellProps) {
  const { Control } = useDrawing();
  const { view } = useSettingsForm();
  const path = useMemo(() => [...rowPath, column.name], [rowPath, column.name]);
  const errors = useShownErrors(path);
  const id = settingId(path);
  const invalid = errors.some(({ severity }) => severity === 'error');
  return (
    <td role="cell" id={id} className={styles.cell} onBlur={() => view.touch(path)}>
      <span className={styles.cellName} aria-hidden>
        <bdi>{column.title}</bdi>
        {column.required && <span className={styles.required}> *</span>}
      </span>
      <Control
        kind={column.kind}
        path={path}
        declared={column.declared}
        value={value}
        id={`${id}-control`}
        naming={{ 'aria-label': m.form_cell({ column: column.title, row: index + 1 }) }}
        describedBy={errors.length > 0 ? `${id}-errors` : undefined}
        invalid={invalid}
        required={column.required}
        onEdit={onEdit}
      />
      <FieldErrors id={`${id}-errors`} errors={errors} />
    </td>
  );
}

interface BelowProps {
  readonly path: SettingPath;
  readonly row: Readonly<Record<string, unknown>>;
  readonly index: number;
  readonly columns: readonly Column[];
  readonly open: boolean;
  readonly onOpen: () => void;
}

/** What of a row is too large for its cells: in a word each, and whole when it is opened. */
function Below({ path, row, index, columns, open, onOpen }: BelowProps) {
  const { SettingNode } = useDrawing();
  const errors = useErrorCount(path);
  const id = `${settingId(path)}-below`;
  return (
    <>
      <button
        type="button"
        className={styles.more}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={onOpen}
      >
        <IconChevronRight size={15} stroke={2} aria-hidden className={styles.chevron} />
        <span className={styles.hidden}>{m.form_more_of_row({ row: index + 1 })}: </span>
        <span className={styles.summaries}>
          {columns.map(({ name, title, declared, kind }) => (
            <span key={name} className={styles.summary}>
              <bdi>{title}</bdi>
              {kind !== 'secret' && (
                <bdi className={styles.muted}>{describeValue(declared, own(row, name))}</bdi>
              )}
            </span>
          ))}
        </span>
        {errors > 0 && !open && (
          <span className={styles.errors}>{m.form_errors_within({ count: errors })}</span>
        )}
      </button>
      {open && (
        <div id={id} className={styles.below}>
          {columns.map((column) => (
            <SettingNode
              key={column.name}
              path={[...path, column.name]}
              declared={column.declared}
              required={column.required}
            />
          ))}
        </div>
      )}
    </>
  );
}
