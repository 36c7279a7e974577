import type { SettingRow } from './setting-row.ts';

/**
 * What a setting's value is to the form. The server names few of these: a secret is told by how it is masked, a
 * choice by its choices, a decimal number by its value alone.
 */
export type SettingKind =
  | 'secret'
  | 'choice'
  | 'boolean'
  | 'integer'
  | 'decimal'
  | 'related'
  | 'text'
  /** Something that no setting's value can be, such as an object. */
  | 'unreadable';

/** What a protected value is answered as, whether there is one or not (upstream: InvenTree, all versions). */
export const MASK = '***';

/** The kind of a setting, from what the server says of it and from its value. */
export function kindOf({ type, value, choices }: SettingRow): SettingKind {
  if (typeof value === 'object' && value !== null) return 'unreadable';
  if (value === MASK && !choices.some((choice) => choice.value === MASK)) return 'secret';
  if (choices.length > 0) return 'choice';
  if (type === 'boolean' || type === 'integer') return type;
  if (type === 'related field') return 'related';
  return typeof value === 'number' ? 'decimal' : 'text';
}

/**
 * A setting's value as the form has it: native, where older servers send texts (`"True"`, `"123"`). What does not
 * fit stays as it is. Undefined where there is none, and for secrets.
 * upstream: InvenTree sends texts until the change within API 380, native values since
 */
export function formValue(row: SettingRow, kind: SettingKind): unknown {
  const { value, choices } = row;
  if (value === null || kind === 'secret') return undefined;
  switch (kind) {
    case 'boolean':
      return flagFrom(value);
    case 'integer':
      return integerFrom(value);
    case 'choice':
      return choices.find((choice) => isChosen(choice.value, value))?.value ?? value;
    case 'related':
      return typeof value === 'number' ? String(value) : value;
    case 'unreadable':
      return JSON.stringify(value, null, 2);
    default:
      return value;
  }
}

/** Older servers tell the text of a number; all tell the number of a text, where it is a default. */
function isChosen(offered: string | number | boolean, value: unknown): boolean {
  return offered === value || String(offered) === (typeof value === 'number' ? String(value) : value);
}

function flagFrom(value: unknown): unknown {
  if (value === 'True' || value === 'true') return true;
  return value === 'False' || value === 'false' ? false : value;
}

/** Beyond what can be counted exactly a number stays the text that it came as. */
function integerFrom(value: unknown): unknown {
  if (typeof value !== 'string' || !/^[+-]?\d+$/.test(value)) return value;
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

/**
 * What is sent for an edited value: native types, which all versions take. A value that was taken away is sent as
 * the empty text, as there is no way to have none; undefined where that would say something else.
 */
export function wireValue(kind: SettingKind, edited: unknown): string | number | boolean | undefined {
  if (typeof edited === 'string' || typeof edited === 'number' || typeof edited === 'boolean') return edited;
  // Any text is on or off to the server: the empty one would switch off.
  if (edited === undefined || edited === null) return kind === 'boolean' ? undefined : '';
  // The server would store it as its own language writes it.
  return JSON.stringify(edited);
}
