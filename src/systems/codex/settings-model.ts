import { isJsonObject, type JsonObject } from '../../api/json.ts';
import { ExactNumber } from '../../lib/exact-json.ts';
import type { SettingsSchema, SettingUi } from '../settings.ts';

/**
 * How a value in the form relates to what is stored.
 *
 * - `same` it is stored as it is edited
 * - `json-text` JSON that is stored as a text, exactly as a person has typed it. upstream: Codex 2.2.0, `json`
 * - `json` any JSON value, edited as text
 * - `secret` a text that is never shown
 * - `auto-sync` stored with a call of its own
 */
export type SettingForm = 'same' | 'json-text' | 'json' | 'secret' | 'auto-sync';

/** One setting of the form, with the place in the configuration that it stands for. */
export interface CodexSetting {
  /** The property in the form's section. */
  readonly name: string;
  /** The names that lead to it in the configuration. */
  readonly place: readonly string[];
  readonly form: SettingForm;
  readonly required: boolean;
  readonly schema: SettingsSchema;
  readonly ui: SettingUi;
}

export interface CodexSection {
  readonly id: string;
  readonly title: string;
  readonly description: string | null;
  readonly settings: readonly CodexSetting[];
}

/** What writing needs of the answer that a form was made of. */
export class CodexSource {
  /** The stored configuration, exactly as it was read; empty when it was no object. */
  readonly config: JsonObject;
  readonly sections: readonly CodexSection[];
  /** What the connection says of its automatic sync. */
  readonly autoSync: boolean;

  constructor(config: JsonObject, sections: readonly CodexSection[], autoSync: boolean) {
    this.config = config;
    this.sections = sections;
    this.autoSync = autoSync;
  }
}

/** The configuration's member for what belongs to Codex itself, in a plugin's as in a person's. */
export const HOST = '_codex';

/** An object of JSON that was read exactly; a number is none, however it is held. */
export function isExactObject(value: unknown): value is JsonObject {
  return isJsonObject(value) && !(value instanceof ExactNumber);
}

/** The value at a place of the configuration; undefined when there is none. */
export function valueAt(config: JsonObject, place: readonly string[]): unknown {
  let value: unknown = config;
  for (const name of place) {
    if (!isExactObject(value) || !Object.hasOwn(value, name)) return undefined;
    value = value[name];
  }
  return value;
}

/** A copy with another value at a place; without one there when it is undefined. What is around it stays. */
export function withValueAt(config: JsonObject, place: readonly string[], value: unknown): JsonObject {
  const isThere = valueAt(config, place) !== undefined;
  return value === undefined && !isThere ? config : replacedAt(config, place, value);
}

function replacedAt(config: JsonObject, place: readonly string[], value: unknown): JsonObject {
  const [name, ...rest] = place;
  if (name === undefined) return config;
  const inner = Object.hasOwn(config, name) ? config[name] : undefined;
  const next = rest.length === 0 ? value : replacedAt(isExactObject(inner) ? inner : {}, rest, value);
  if (next !== undefined && Object.hasOwn(config, name))
    return fromEntries(Object.entries(config).map(([key, old]) => [key, key === name ? next : old]));
  const others = Object.entries(config).filter(([key]) => key !== name);
  return fromEntries(next === undefined ? others : [...others, [name, next]]);
}

/** Own properties of any name, `__proto__` included. */
function fromEntries(entries: readonly (readonly [string, unknown])[]): JsonObject {
  return Object.fromEntries(entries);
}
