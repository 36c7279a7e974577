import { isJsonObject, type JsonObject, own, textOf } from '../../api/json.ts';
import { isSecretName } from '../../api/secrets.ts';
import { writeExactly } from '../../lib/exact-json.ts';
import { m } from '../../messages/messages.js';
import { firstVisible, nameOf, visibleText } from '../names.ts';
import { propertyName } from '../property-name.ts';
import type { SettingsSchema, SettingUiOptions, SettingWidget } from '../settings.ts';
import type { ServerCondition } from '../system.ts';
import type { CodexSetting, SettingForm } from './settings-model.ts';
import { listedKeys } from './settings-words.ts';

/** The settings that a plugin declares, and what is to be said of its declaration. */
export interface DeclaredFields {
  readonly description: string | null;
  readonly settings: readonly CodexSetting[];
  readonly notices: readonly ServerCondition[];
}

const NOTHING: DeclaredFields = { description: null, settings: [], notices: [] };

/**
 * The settings of a `ConfigSchemaDto`, in its order. Codex neither checks them nor knows what they mean: kinds are
 * free texts, and only a few are in use. upstream: Codex 2.2.0
 * @param schema untrusted; absent when the plugin declares none, or one that Codex could not read
 * @param reserved keys that belong to Codex itself in this form: what the plugin says of them is left out
 * @param config where the values are, to know those that are empty texts
 */
export function declaredFields(
  schema: unknown,
  reserved: ReadonlySet<string>,
  config: JsonObject,
): DeclaredFields {
  if (schema === undefined || schema === null) return NOTHING;
  const fields = isJsonObject(schema) ? own(schema, 'fields') : undefined;
  if (!isJsonObject(schema) || !Array.isArray(fields)) return { ...NOTHING, notices: [UNREADABLE] };
  const readable = fields.flatMap((field) => readField(field) ?? []);
  const first = new Map(readable.toReversed().map((field) => [field.key, field]));
  const settings = [...new Set(readable.map(({ key }) => key))]
    .filter((key) => !reserved.has(key))
    .flatMap((key) => first.get(key) ?? [])
    .map((field) => declaredSetting(field, own(config, field.key)));
  return {
    description: visibleText(own(schema, 'description')),
    settings,
    notices: noticesOf(readable, fields.length, reserved),
  };
}

interface Field {
  readonly key: string;
  readonly type: string;
  readonly required: boolean;
  readonly told: JsonObject;
}

function readField(field: unknown): Field | null {
  if (!isJsonObject(field)) return null;
  const key = own(field, 'key');
  if (typeof key !== 'string') return null;
  return {
    key,
    type: textOf(own(field, 'type')) ?? '',
    required: own(field, 'required') === true,
    told: field,
  };
}

const UNREADABLE: ServerCondition = {
  severity: 'warning',
  title: m.codex_settings_unreadable_title,
  explanation: m.codex_settings_unreadable,
};

function noticesOf(
  readable: readonly Field[],
  declared: number,
  reserved: ReadonlySet<string>,
): readonly ServerCondition[] {
  const keys = readable.map(({ key }) => key);
  const twice = new Set(keys.filter((key, index) => keys.indexOf(key) !== index));
  const taken = new Set(keys.filter((key) => reserved.has(key)));
  const notices: ServerCondition[] = [];
  if (twice.size > 0) {
    notices.push({
      severity: 'warning',
      title: m.codex_settings_twice_title,
      explanation: () => m.codex_settings_twice({ keys: listedKeys([...twice]) }),
    });
  }
  if (taken.size > 0) {
    notices.push({
      severity: 'info',
      title: m.codex_settings_reserved_title,
      explanation: () => m.codex_settings_reserved({ keys: listedKeys([...taken]) }),
    });
  }
  if (readable.length < declared) notices.push(UNREADABLE);
  return notices;
}

/** A kind of field: how it is edited and stored, and which of its values are of the kind. */
interface Kind {
  readonly form: SettingForm;
  readonly schema: SettingsSchema;
  readonly widget?: SettingWidget;
  fits(value: unknown): boolean;
}

const isText = (value: unknown) => typeof value === 'string';
const TEXT: Kind = { form: 'same', schema: { type: 'string' }, fits: isText };
const JSON_VALUE: Kind = {
  form: 'json',
  schema: { type: 'string', format: 'json' },
  widget: 'json',
  fits: () => true,
};
const SECRET: Kind = {
  form: 'secret',
  schema: { type: 'string', writeOnly: true },
  widget: 'secret',
  fits: () => false,
};

/** The kinds in use. upstream: Codex 2.2.0 and the plugins that are published for it */
const KINDS: Readonly<Record<string, Kind>> = {
  string: TEXT,
  textarea: { ...TEXT, widget: 'textarea' },
  number: { form: 'same', schema: { type: 'number' }, fits: (value) => typeof value === 'number' },
  boolean: { form: 'same', schema: { type: 'boolean' }, fits: (value) => typeof value === 'boolean' },
  'string-array': {
    form: 'same',
    schema: { type: 'array', items: { type: 'string' } },
    fits: (value) => Array.isArray(value) && value.every(isText),
  },
  json: { ...JSON_VALUE, form: 'json-text', fits: (value) => !isText(value) || isJson(value) },
  object: { ...JSON_VALUE, fits: isJsonObject },
};

/** Kinds that nobody has yet, but that could mean only one thing. */
const SECRET_TYPES: readonly string[] = ['password', 'secret'];
/** What these hold is never a secret, whatever their names sound like. */
const OPEN_TYPES: readonly string[] = ['number', 'boolean', 'string-array', 'object'];

function kindOf({ key, type }: Field): Kind {
  if (SECRET_TYPES.includes(type)) return SECRET;
  if (!OPEN_TYPES.includes(type) && isSecretName(key)) return SECRET;
  return (Object.hasOwn(KINDS, type) ? KINDS[type] : undefined) ?? JSON_VALUE;
}

function declaredSetting(field: Field, stored: unknown): CodexSetting {
  const kind = kindOf(field);
  const { told, key } = field;
  const preset = presetOf(kind, own(told, 'default'));
  const example = exampleOf(own(told, 'example'));
  const description = visibleText(own(told, 'description'));
  const options: SettingUiOptions = {
    key,
    ...(example !== null && { example }),
    ...(kind.form !== 'json' && keepsEmptyText(preset, stored) && { emptyIsAbsent: false }),
    notes: notesOf(field, kind, preset),
  };
  return {
    name: propertyName(key),
    place: [key],
    form: kind.form,
    required: field.required,
    schema: {
      ...kind.schema,
      title: firstVisible(own(told, 'label')) ?? nameOf(key),
      ...(description !== null && { description }),
      ...(preset.kind === 'usable' && { default: preset.value }),
    },
    ui: {
      ...(kind.widget !== undefined && { 'ui:widget': kind.widget }),
      ...(example !== null && { 'ui:placeholder': example }),
      'ui:options': options,
    },
  };
}

type Preset =
  | { readonly kind: 'none' }
  | { readonly kind: 'usable'; readonly value: unknown }
  | { readonly kind: 'unfit'; readonly told: unknown };

/** The default in the form's shape; one that is not of the field's own kind is no default. */
function presetOf(kind: Kind, told: unknown): Preset {
  // Makers write null and empty JSON where there is none.
  if (told === undefined || told === null || kind.form === 'secret') return { kind: 'none' };
  if (kind.form === 'json-text' && told === '') return { kind: 'none' };
  if (!kind.fits(told)) return { kind: 'unfit', told };
  const isWritten = kind.form === 'json' || (kind.form === 'json-text' && !isText(told));
  return { kind: 'usable', value: isWritten ? writeExactly(told, 2) : told };
}

/**
 * Absent means the default to the plugin: where that is a text, or an empty text is stored already, an emptied
 * field cannot mean the same as an absent one.
 */
function keepsEmptyText(preset: Preset, stored: unknown): boolean {
  return stored === '' || (preset.kind === 'usable' && isText(preset.value) && preset.value !== '');
}

function exampleOf(example: unknown): string | null {
  if (example === undefined || example === null) return null;
  return visibleText(typeof example === 'string' ? example : writeExactly(example));
}

function notesOf({ type }: Field, kind: Kind, preset: Preset): readonly string[] {
  const notes: string[] = [];
  if (kind.form === 'secret') notes.push(m.codex_settings_note_secret());
  if (kind === JSON_VALUE) notes.push(m.codex_settings_note_kind({ kind: type || '–' }));
  if (preset.kind === 'unfit') {
    const value = writeExactly(preset.told);
    notes.push(
      m.codex_settings_note_default({ value: value.length > 80 ? `${value.slice(0, 80)}…` : value }),
    );
  }
  return notes;
}

function isJson(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  try {
    JSON.parse(value);
    return true;
  } catch {
    return false;
  }
}
