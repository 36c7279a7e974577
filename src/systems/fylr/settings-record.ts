import { isJsonObject, type JsonObject, own } from '../../api/json.ts';
import type { SecretState, SettingPath, SettingsSchema, SettingUi } from '../settings.ts';
import type { Field, Origin, Writing } from './settings-field.ts';

/** Objects of settings in both directions: a section, a form, a row of a table. */

/** Beside each value there may be a `name:info`, which is no setting. upstream: fylr 6.34, `{is_default}` and more */
const INFO = ':info';

/** Whether a name is not that of a setting, but tells something of one. */
export function isInfo(name: string, declared: ReadonlySet<string>): boolean {
  return name.endsWith(INFO) && !declared.has(name);
}

export function infoOf(holder: JsonObject, name: string): unknown {
  return own(holder, name + INFO);
}

export function recordSchema(fields: readonly Field[]): SettingsSchema {
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map(({ property, schema }) => [property, schema])),
  };
}

/**
 * The fields' own entries and their order, to be put into that of the object.
 * @param isReadOnly whether none of them can be changed
 */
export function recordUi(fields: readonly Field[], isReadOnly = false): SettingUi {
  const uiOf = ({ ui }: Field): SettingUi => (isReadOnly ? { ...ui, 'ui:readonly': true } : ui);
  return {
    ...Object.fromEntries(fields.map((field) => [field.property, uiOf(field)])),
    'ui:order': fields.map(({ property }) => property),
  };
}

export function recordToForm(
  fields: readonly Field[],
  stored: JsonObject,
  from: Origin = 'server',
): JsonObject {
  const entries = fields.flatMap((field): [string, unknown][] => {
    const value = field.toForm(own(stored, field.name), from);
    return value === undefined ? [] : [[field.property, value]];
  });
  return Object.fromEntries(entries);
}

/** The object for the server: in the order in which it is stored, then what is new. */
export function recordToServer(
  fields: readonly Field[],
  edited: JsonObject,
  stored: JsonObject,
  writing: Writing,
): JsonObject {
  return composed(fields, stored, (field) =>
    field.toServer(own(edited, field.property), own(stored, field.name), {
      ...writing,
      path: [...writing.path, field.property],
    }),
  );
}

export function untouchedRecord(fields: readonly Field[], stored: JsonObject): JsonObject {
  return composed(fields, stored, (field) => field.untouched(own(stored, field.name)));
}

/** An object with the value that is made for each field; without those for which none is. */
export function composed(
  fields: readonly Field[],
  stored: JsonObject,
  make: (field: Field) => unknown,
): JsonObject {
  const places = new Map(Object.keys(stored).map((name, at) => [name, at]));
  const placeOf = ({ name }: Field) => places.get(name) ?? places.size;
  const entries = fields
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .map((field): [string, unknown] => [field.name, make(field)])
    .filter(([, value]) => value !== undefined);
  // Made of entries, so that a setting called `__proto__` is one like all others.
  return Object.fromEntries(entries);
}

/** An object as the server has it, without secrets and without what only tells something of a setting. */
export function bareRecord(fields: readonly Field[], record: JsonObject): JsonObject {
  return composed(fields, record, (field) => field.bare(own(record, field.name)));
}

/** Where an object holds something that nobody declares, in the server's own names. */
export function strangersIn(
  fields: readonly Field[],
  record: JsonObject,
  path: SettingPath,
): readonly SettingPath[] {
  const names = new Set(fields.map(({ name }) => name));
  const isStranger = (name: string) => !names.has(name) && !isInfo(name, names);
  return [
    ...Object.keys(record).flatMap((name): SettingPath[] => (isStranger(name) ? [[...path, name]] : [])),
    ...fields.flatMap((field) => field.strangers(own(record, field.name), [...path, field.name])),
  ];
}

export function recordSecrets(
  fields: readonly Field[],
  stored: JsonObject,
  path: SettingPath,
): readonly SecretState[] {
  return fields.flatMap((field) => field.secrets(own(stored, field.name), [...path, field.property]));
}

export function isRecordSafe(fields: readonly Field[], stored: unknown): boolean {
  return !isJsonObject(stored) || fields.every((field) => field.isSafeToSend(own(stored, field.name)));
}
