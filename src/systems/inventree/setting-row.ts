import { isJsonObject, type JsonObject, listOf, own, textOf, textOrNumberOf } from '../../api/json.ts';
import { visibleText } from '../names.ts';

/** One setting as a server declares and stores it, read from an answer that may have any shape. */
export interface SettingRow {
  /** The server's own name of it; part of the address that it is written at. */
  readonly key: string;
  readonly name: string | null;
  readonly description: string | null;
  /** As the server calls it: `boolean`, `integer`, `related field`, `string`, or something new. */
  readonly type: string;
  readonly value: unknown;
  /** What may be chosen; empty for a free value. */
  readonly choices: readonly SettingChoice[];
  readonly target: SettingTarget;
  readonly units: string | null;
  readonly required: boolean;
  /** Fixed by the server's configuration. */
  readonly readOnly: boolean;
  /** Whether its change wants to be confirmed, and what the plugin asks then. */
  readonly confirm: { readonly text: string | null } | null;
}

export interface SettingChoice {
  readonly value: string | number | boolean;
  readonly label: string;
}

/** What kind of thing a `related field` points at. All of it is untrusted. */
export interface SettingTarget {
  /** Such as `part.part`, in lower case. */
  readonly model: string | null;
  /** The path of the list to choose from. */
  readonly listedAt: string | null;
  /** What to ask that list for. */
  readonly filters: JsonObject;
}

export interface SettingRows {
  readonly rows: readonly SettingRow[];
  /** How many entries of the answer are no settings. */
  readonly unreadable: number;
  /** Keys that came again; the first row with them counts. */
  readonly repeated: readonly string[];
}

/**
 * All settings of an answer, in its order.
 * upstream: InvenTree API 198 to 534; fields that older versions lack are as if nothing was said
 */
export function settingRows(answer: readonly unknown[]): SettingRows {
  const rows = new Map<string, SettingRow>();
  const repeated = new Set<string>();
  let unreadable = 0;
  for (const entry of answer) {
    const row = settingRow(entry);
    if (row === null) unreadable += 1;
    else if (rows.has(row.key)) repeated.add(row.key);
    else rows.set(row.key, row);
  }
  return { rows: [...rows.values()], unreadable, repeated: [...repeated] };
}

function settingRow(entry: unknown): SettingRow | null {
  if (!isJsonObject(entry)) return null;
  const key = own(entry, 'key');
  if (typeof key !== 'string' || key === '') return null;
  const filters = own(entry, 'model_filters');
  return {
    key,
    name: visibleText(own(entry, 'name')),
    description: visibleText(own(entry, 'description')),
    type: textOf(own(entry, 'type')) ?? '',
    value: own(entry, 'value') ?? null,
    choices: choicesOf(own(entry, 'choices')),
    target: {
      model: textOf(own(entry, 'model_name'))?.toLowerCase() ?? null,
      listedAt: textOf(own(entry, 'api_url')),
      filters: isJsonObject(filters) ? filters : {},
    },
    units: visibleText(own(entry, 'units')),
    required: own(entry, 'required') === true,
    readOnly: own(entry, 'read_only') === true,
    confirm: own(entry, 'confirm') === true ? { text: visibleText(own(entry, 'confirm_text')) } : null,
  };
}

function choicesOf(choices: unknown): readonly SettingChoice[] {
  const found = new Map<string | number | boolean, SettingChoice>();
  for (const choice of listOf(choices).filter(isJsonObject)) {
    const value = own(choice, 'value');
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') continue;
    const label = visibleText(textOrNumberOf(own(choice, 'display_name'))) ?? String(value);
    if (!found.has(value)) found.set(value, { value, label });
  }
  return [...found.values()];
}
