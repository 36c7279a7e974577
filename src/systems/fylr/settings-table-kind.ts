import { isJsonObject, type JsonObject, listOf, objectOf, own } from '../../api/json.ts';
import type { SecretState } from '../settings.ts';
import { type Field, type Origin, type Writing, within } from './settings-field.ts';
import { columnlessKind } from './settings-json-kinds.ts';
import type { Kind, MakeKind } from './settings-kind.ts';
import {
  bareRecord,
  isRecordSafe,
  recordSchema,
  recordSecrets,
  recordToForm,
  recordToServer,
  recordUi,
  strangersIn,
  untouchedRecord,
} from './settings-record.ts';
import { rowOrigins } from './settings-rows.ts';

/** Rows of settings. upstream: fylr 6.34, a list of objects by the columns' names; empty cells are missing */
export const tableKind: MakeKind = (parameter, context) => {
  const { name, children } = parameter;
  if (children === null) return columnlessKind(parameter, context);
  const rows = context.holders.flatMap((holder) => listOf(own(holder, name)).filter(isJsonObject));
  return kindOfColumns(context.fieldsOf(children, within(context, name, rows, true)));
};

function kindOfColumns(columns: readonly Field[]): Kind {
  const toForm = (row: unknown, from: Origin = 'server') =>
    isJsonObject(row) ? recordToForm(columns, row, from) : row;
  const secretsOfRow = (row: unknown) => recordSecrets(columns, objectOf(row), []);
  return {
    schema: { type: 'array', items: recordSchema(columns) },
    ui: { items: recordUi(columns) },
    fits: Array.isArray,
    read: (stored, from) => listOf(stored).map((row) => toForm(row, from)),
    write: (edited, stored, writing) =>
      Array.isArray(edited) ? rowsToServer(edited, listOf(stored), writing) : edited,
    untouched: (stored) =>
      Array.isArray(stored)
        ? stored.map((row: unknown) => (isJsonObject(row) ? untouchedRecord(columns, row) : row))
        : stored,
    isSafeToSend: (stored) => listOf(stored).every((row) => isRecordSafe(columns, row)),
    secrets: (stored, path) =>
      listOf(stored).flatMap((row, at) => recordSecrets(columns, objectOf(row), [...path, at])),
    bare: (value) =>
      listOf(value).map((row: unknown) => (isJsonObject(row) ? bareRecord(columns, row) : row)),
    strangers: (value, path) =>
      listOf(value).flatMap((row, at) => strangersIn(columns, objectOf(row), [...path, at])),
  };

  function rowsToServer(edited: readonly unknown[], stored: readonly unknown[], writing: Writing): unknown {
    // A row is found again by what is no secret: those are not in the form.
    const withoutSecrets = edited.map((row) => (isJsonObject(row) ? bare(row) : row));
    const origins = rowOrigins(
      withoutSecrets,
      stored.map((row) => toForm(row)),
    );
    const taken = new Set(origins);
    const mayLose = stored.some((row, at) => !taken.has(at) && secretsOfRow(row).some(isKept));
    return edited.map((row, at) => {
      const origin = origins[at] ?? 'new';
      if (!isJsonObject(row)) return row;
      return recordToServer(columns, row, typeof origin === 'number' ? objectOf(stored[origin]) : {}, {
        ...writing,
        path: [...writing.path, at],
        lostRow: writing.lostRow || (origin === 'unclear' && mayLose),
      });
    });
  }

  /** A row of the form without secrets that were typed into it. */
  function bare(row: JsonObject): JsonObject {
    const properties = new Set(columns.flatMap(({ secret, property }) => (secret ? [property] : [])));
    return Object.fromEntries(Object.entries(row).filter(([property]) => !properties.has(property)));
  }
}

function isKept({ state }: SecretState): boolean {
  return state !== 'unset';
}
