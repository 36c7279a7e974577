import { isJsonObject, type JsonObject, listOf, own, textOf } from '../../api/json.ts';
import { isSecretName, maskAll, maskSecrets } from '../../api/secrets.ts';
import type { FactEntry } from '../../lib/facts.ts';
import { m } from '../../messages/messages.js';
import { fact } from '../fact-builders.ts';
import type { Fact, Text } from '../system.ts';

/**
 * The settings that a plugin declares, with all that it says of each; null when it declares none.
 * @param schema a `ConfigSchemaDto`; untrusted
 */
export function declaredSettings(label: Text, schema: unknown): Fact | null {
  if (!isJsonObject(schema)) return null;
  const description = textOf(own(schema, 'description'));
  const settings = entries(label, own(schema, 'fields'));
  return settings === null || description === null ? settings : { ...settings, help: () => description };
}

/** The credentials that a plugin needs, with all that it says of each; null when it needs none. */
export function neededCredentials(label: Text, fields: unknown): Fact | null {
  return entries(label, fields);
}

function entries(label: Text, fields: unknown): Fact | null {
  const found = listOf(fields).flatMap((field) => entry(field) ?? []);
  return found.length === 0 ? null : fact(label, { kind: 'entries', entries: found });
}

function entry(field: unknown): FactEntry | null {
  if (!isJsonObject(field)) return null;
  const key = textOf(own(field, 'key'));
  const label = textOf(own(field, 'label'));
  const name = key === null || label === null || key === label ? (key ?? label) : `${label} (${key})`;
  if (name === null) return null;
  return { name, notes: notes(field, key ?? ''), description: textOf(own(field, 'description')) };
}

function notes(field: JsonObject, key: string): readonly Text[] {
  const type = textOf(own(field, 'type')) ?? textOf(own(field, 'credentialType'));
  const preset = shown(key, own(field, 'default'));
  const example = shown(key, own(field, 'example'));
  return [
    type === null ? null : () => type,
    own(field, 'required') === true ? m.codex_field_required : null,
    own(field, 'required') === false ? m.codex_field_optional : null,
    own(field, 'sensitive') === true ? m.codex_field_secret : null,
    preset === null ? null : () => m.codex_field_default({ value: preset }),
    example === null ? null : () => m.codex_field_example({ value: example }),
  ].flatMap((note) => note ?? []);
}

/** A value as JSON, masked where the setting's name is that of a secret; null when there is none. */
function shown(key: string, value: unknown): string | null {
  if (value === undefined || value === null) return null;
  return JSON.stringify(isSecretName(key) ? maskAll(value) : maskSecrets(value)) ?? null;
}
