import { m } from '../../messages/messages.js';
import type { SettingsSchema, SettingUi, SettingUiOptions } from '../settings.ts';
import { lookupId } from './lookup-id.ts';
import { targetModel } from './lookup-models.ts';
import type { SettingRow } from './setting-row.ts';
import type { SettingRules } from './setting-rules.ts';
import { formValue, kindOf, type SettingKind } from './setting-value.ts';

/** A setting as the form declares it. */
export interface DeclaredSetting {
  readonly row: SettingRow;
  readonly kind: SettingKind;
  readonly schema: SettingsSchema;
  readonly ui: SettingUi;
  /** Whether the form must not leave it empty. */
  readonly required: boolean;
}

/** What is the same for all settings of a server. */
export interface SettingCircumstances {
  /** Infinity when the server does not tell it: then it is taken for the newest. */
  readonly apiVersion: number;
  readonly rules: SettingRules;
}

/** What an address can carry as a key: letters, digits and underscores (upstream: InvenTree, `\w+`). */
const ADDRESSABLE = /^[\p{L}\p{M}\p{N}_]+$/u;

/** Declares one setting. */
export function declaredSetting(row: SettingRow, circumstances: SettingCircumstances): DeclaredSetting {
  const kind = kindOf(row);
  const lookup = kind === 'related' ? targetModel(row.target, circumstances.apiVersion) : null;
  const readOnlyReason = reasonAgainst(row, kind);
  const options: SettingUiOptions = {
    key: row.key,
    ...(row.units !== null && { units: row.units }),
    ...(isText(kind) && { emptyIsAbsent: false, patternWords: m.inventree_setting_text_rule() }),
    ...(lookup !== null && { lookup: lookupId(lookup, row.target) }),
    ...(readOnlyReason !== null && { readOnlyReason }),
    notes: notesOf(row, kind, lookup, circumstances),
  };
  const widget = widgetOf(row, kind, lookup);
  return {
    row,
    kind,
    schema: {
      title: row.name ?? row.key,
      ...(row.description !== null && { description: row.description }),
      ...typeOf(row, kind, circumstances.rules),
      ...(readOnlyReason !== null && { readOnly: true }),
    },
    ui: {
      ...(widget !== null && { 'ui:widget': widget }),
      ...(readOnlyReason !== null && { 'ui:readonly': true }),
      'ui:options': options,
    },
    required: isRequired(row, kind, circumstances.rules),
  };
}

function isText(kind: SettingKind): boolean {
  return kind === 'text' || kind === 'related' || kind === 'secret';
}

function typeOf(row: SettingRow, kind: SettingKind, { maxLength, pattern }: SettingRules): SettingsSchema {
  switch (kind) {
    case 'boolean':
      return { type: 'boolean' };
    case 'integer':
      return { type: 'integer' };
    case 'decimal':
      return { type: 'number' };
    case 'choice':
      return { oneOf: row.choices.map(({ value, label }) => ({ const: value, title: label })) };
    case 'unreadable':
      return { type: 'string', format: 'json' };
    case 'secret':
      return { type: 'string', maxLength, pattern, writeOnly: true };
    default:
      return { type: 'string', maxLength, pattern };
  }
}

function widgetOf(row: SettingRow, kind: SettingKind, lookup: string | null) {
  if (kind === 'secret') return 'secret';
  if (kind === 'unreadable') return 'json';
  // Where no value is told it is not off either.
  if (kind === 'boolean' && row.value === null) return 'tri-state';
  return lookup === null ? null : 'lookup';
}

/** A number cannot be empty; of a switch or a choice there is always a value, and of a secret nobody knows. */
function isRequired(row: SettingRow, kind: SettingKind, { emptyNumberIsDefault }: SettingRules): boolean {
  if (kind === 'decimal' || (kind === 'integer' && !emptyNumberIsDefault))
    return formValue(row, kind) !== undefined;
  return row.required && kind !== 'boolean' && kind !== 'secret' && kind !== 'unreadable';
}

/** Why a setting cannot be written at all; null when it can. */
function reasonAgainst(row: SettingRow, kind: SettingKind): string | null {
  if (row.readOnly) return m.inventree_setting_fixed();
  if (!ADDRESSABLE.test(row.key)) return m.inventree_setting_no_address();
  return kind === 'unreadable' ? m.inventree_setting_no_value() : null;
}

function notesOf(
  row: SettingRow,
  kind: SettingKind,
  lookup: string | null,
  { rules }: SettingCircumstances,
): readonly string[] {
  const { name, description, value, choices, target } = row;
  const notes: readonly (false | string)[] = [
    row.confirm !== null && m.inventree_setting_confirms(),
    // Its text is compared with the numbers, and never the same (upstream: InvenTree, all versions).
    kind === 'choice' &&
      row.type === 'string' &&
      choices.every((choice) => typeof choice.value === 'number') &&
      m.inventree_setting_number_choices(),
    kind === 'secret' && row.required && m.inventree_setting_secret_needed(),
    kind === 'related' && lookup === null && keyNote(target.model),
    kind === 'integer' && rules.emptyNumberIsDefault && m.inventree_setting_empty_number(),
    typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER && m.inventree_setting_rounded(),
    rules.tellsRemoved && name === null && description === null && m.inventree_setting_removed(),
  ];
  return notes.filter((note) => note !== false);
}

function keyNote(model: string | null): string {
  return model === null ? m.inventree_setting_key() : m.inventree_setting_key_of({ model });
}
