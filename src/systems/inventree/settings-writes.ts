import { sameValue } from '../../lib/same-value.ts';
import type { DeclaredSettings, SettingPath, SettingsValues } from '../settings.ts';
import type { DeclaredSetting } from './setting-schema.ts';
import { wireValue } from './setting-value.ts';
import { SECTION, SettingsSource } from './settings-source.ts';

/** One setting that is to be written, as a call of its own. */
export interface SettingWrite {
  /** The server's key of it, which names the write as well. */
  readonly key: string;
  readonly path: SettingPath;
  readonly value: string | number | boolean;
  /** What the setting is called, for the question whether to change it. Untrusted text. */
  readonly title: string;
  /** Whether its change wants to be confirmed, and what the plugin asks then. Untrusted text. */
  readonly confirm: { readonly text: string | null } | null;
}

/** The least that must be written to make what is stored equal to what was edited, in the form's order. */
export function settingWrites(stored: DeclaredSettings, edited: SettingsValues): readonly SettingWrite[] {
  if (!(stored.source instanceof SettingsSource)) throw new TypeError('These settings are of another system');
  const before = new Map(Object.entries(stored.values[SECTION] ?? {}));
  const after = new Map(Object.entries(edited[SECTION] ?? {}));
  return [...stored.source.settings].flatMap(
    ([property, setting]) => settingWrite(property, setting, before.get(property), after.get(property)) ?? [],
  );
}

function settingWrite(
  property: string,
  setting: DeclaredSetting,
  before: unknown,
  after: unknown,
): SettingWrite | null {
  const { row, kind, schema } = setting;
  // The server would answer that it was stored, and leave it as it is.
  if (schema.readOnly === true || sameValue(before, after)) return null;
  const value = wireValue(kind, after);
  if (value === undefined) return null;
  return {
    key: row.key,
    path: [SECTION, property],
    value,
    title: schema.title ?? row.key,
    confirm: row.confirm,
  };
}
