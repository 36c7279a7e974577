import { ApiError } from '../../api/api-error.ts';
import type { JsonObject } from '../../api/json.ts';
import { parseExactly } from '../../lib/exact-json.ts';
import { sameValue } from '../../lib/same-value.ts';
import { m } from '../../messages/messages.js';
import type { FieldRefusal, SectionValues, SettingPath, SettingsValues } from '../settings.ts';
import { formValue } from './settings-form.ts';
import {
  type CodexSection,
  type CodexSetting,
  type CodexSource,
  valueAt,
  withValueAt,
} from './settings-model.ts';

/** A write that is needed, with the places in the form whose changes it carries. */
export type CodexWrite =
  | { readonly id: 'config'; readonly paths: readonly SettingPath[]; readonly config: JsonObject }
  | { readonly id: 'sync-mode'; readonly paths: readonly SettingPath[]; readonly auto: boolean };

export interface CodexWrites {
  /** In the order in which they must go: the configuration carries the sync mode as it was. */
  readonly writes: readonly CodexWrite[];
  /** What cannot be written, since it is no JSON; nothing is written then. */
  readonly unwritable: readonly FieldRefusal[];
}

/**
 * The least that makes what is stored equal to what was edited. The configuration is replaced as a whole, so it
 * begins with all that is stored; only what was changed is another in it. Nothing changed, nothing written.
 * upstream: Codex 2.2.0, PATCH replaces; `autoSync` has a call of its own
 */
export function codexWrites(source: CodexSource, edited: SettingsValues): CodexWrites {
  const changes = source.sections.flatMap((section) =>
    section.settings.flatMap((setting) => change(source, section, setting, edited[section.id] ?? {}) ?? []),
  );
  const unwritable = changes.flatMap(({ path, next }) =>
    next instanceof NoJson ? [{ path, messages: [m.codex_settings_no_json({ why: next.message })] }] : [],
  );
  if (unwritable.length > 0) return { writes: [], unwritable };
  const inConfig = changes.filter(({ setting }) => setting.form !== 'auto-sync');
  const sync = changes.filter(({ setting }) => setting.form === 'auto-sync');
  const writes: CodexWrite[] = [];
  if (inConfig.length > 0) {
    const config = inConfig.reduce<JsonObject>(
      (stored, { setting, next }) => withValueAt(stored, setting.place, next),
      source.config,
    );
    writes.push({ id: 'config', paths: inConfig.map(({ path }) => path), config });
  }
  if (sync.length > 0) {
    writes.push({ id: 'sync-mode', paths: sync.map(({ path }) => path), auto: !source.autoSync });
  }
  return { writes, unwritable: [] };
}

interface SettingChange {
  readonly setting: CodexSetting;
  readonly path: SettingPath;
  /** What is to be stored; undefined for nothing at all. */
  readonly next: unknown;
}

/** JSON that cannot be read, in the place of its value. */
class NoJson {
  readonly message: string;

  constructor(message: string) {
    this.message = message;
  }
}

function change(
  source: CodexSource,
  section: CodexSection,
  setting: CodexSetting,
  values: SectionValues,
): SettingChange | null {
  const value = Object.hasOwn(values, setting.name) ? values[setting.name] : undefined;
  const made = (next: unknown): SettingChange => ({ setting, path: [section.id, setting.name], next });
  switch (setting.form) {
    case 'secret':
      // Absent keeps it. Null clears it: nothing is stored then.
      return value === undefined ? null : changedTo(value === null ? undefined : value);
    case 'auto-sync':
      return (value === true) === source.autoSync ? null : made(value === true);
    case 'same':
    case 'json-text':
      return sameValue(value, formValue(setting, source)) ? null : made(value);
    case 'json':
      return sameValue(value, formValue(setting, source)) ? null : changedTo(jsonOf(value));
  }

  /** White space and the order of names in JSON change nothing, nor does a secret that is the same. */
  function changedTo(next: unknown): SettingChange | null {
    return sameValue(next, valueAt(source.config, setting.place)) ? null : made(next);
  }
}

/** What JSON as text stands for. A form may hold the value itself, where somebody has pasted it. */
function jsonOf(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  if (value.trim() === '') return undefined;
  try {
    return parseExactly(value);
  } catch (error) {
    return new NoJson(error instanceof Error ? error.message : '');
  }
}

/** The failure of settings that are no JSON: nobody was asked to store them. */
export function notWritable(serverId: string): ApiError {
  return new ApiError({ kind: 'rejected', source: 'page', serverId, code: 'not-json' });
}
