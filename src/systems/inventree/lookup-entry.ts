import { isJsonObject, type JsonObject, numberOf, own, textOrNumberOf } from '../../api/json.ts';
import { visibleText } from '../names.ts';
import { wrongShape } from '../answer-faults.ts';
import type { LookupEntry, LookupPage } from '../settings.ts';
import type { ServerAddress } from '../system.ts';
import type { LookupModel } from './lookup-models.ts';

/**
 * A page of things.
 * @param raw `{count, results}`, or a bare list from a server that does not care for limits; untrusted
 * @throws ApiError `broken-answer` when it is neither
 */
export function lookupPage(server: ServerAddress, model: LookupModel, raw: unknown): LookupPage {
  const rows = isJsonObject(raw) ? own(raw, 'results') : raw;
  if (!Array.isArray(rows)) throw wrongShape(server, '{results: []}');
  return {
    entries: rows.flatMap((row) => lookupEntry(model, row) ?? []),
    total: isJsonObject(raw) ? numberOf(own(raw, 'count')) : rows.length,
  };
}

/** One thing, by what people call it; null when it has no number that a setting could store. */
export function lookupEntry(model: LookupModel, row: unknown): LookupEntry | null {
  if (!isJsonObject(row)) return null;
  const value = textOrNumberOf(own(row, 'pk'));
  if (value === null) return null;
  const label = firstOf(row, model.labelled) ?? `#${value}`;
  const details = model.detailed.map((fields) => textAt(row, fields));
  return { value, label, detail: details.find((text) => text !== null && text !== label) ?? null };
}

function firstOf(row: JsonObject, fields: readonly string[]): string | null {
  for (const field of fields) {
    const text = textAt(row, field);
    if (text !== null) return text;
  }
  return null;
}

/** The text at `field`, at `object.field`, or of two fields together (`first last`). */
function textAt(row: JsonObject, fields: string): string | null {
  const texts = fields.split(' ').flatMap((field) => visibleText(textOrNumberOf(valueAt(row, field))) ?? []);
  return texts.length === 0 ? null : texts.join(' ');
}

function valueAt(row: JsonObject, field: string): unknown {
  let value: unknown = row;
  for (const step of field.split('.')) value = isJsonObject(value) ? own(value, step) : undefined;
  return value;
}
