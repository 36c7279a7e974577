import { shorten } from '../../lib/shorten.ts';
import { sameValue } from '../../lib/same-value.ts';
import { m } from '../../messages/messages.js';
import { getLocale } from '../../messages/runtime.js';
import type { Declared } from '../declaration.ts';
import { isRecord, type ValueRecord } from '../values.ts';
import { durationWords } from './duration.ts';
import { decimalSeparator, writeNumber } from './read-number.ts';

/** Characters of a value within a sentence. */
const MOST = 60;

/** A value in a few words, for a sentence: what it is called, cut when it is long. Untrusted text. */
export function describeValue(declared: Declared, value: unknown): string {
  if (value === undefined || value === null) return m.form_not_set();
  const option = declared.schema?.oneOf?.find((one) => sameValue(one.const, value));
  if (option?.title) return option.title;
  if (value === '') return m.form_empty_text();
  if (typeof value === 'boolean') return value ? m.form_on() : m.form_off();
  if (typeof value === 'number' && declared.ui?.['ui:widget'] === 'duration') return durationWords(value);
  if (typeof value === 'number')
    return withUnits(declared, writeNumber(value, decimalSeparator(getLocale())));
  if (typeof value === 'string') return withUnits(declared, shorten(value, MOST));
  if (Array.isArray(value)) {
    const choices = declared.ui?.['ui:options']?.choices;
    return describeList(choices ? value.map((one) => describeChoice(declared, one)) : value);
  }
  if (declared.ui?.['ui:widget'] === 'localized' && isRecord(value)) return describeTexts(value);
  return shorten(JSON.stringify(value), MOST);
}

function withUnits(declared: Declared, text: string): string {
  const units = declared.ui?.['ui:options']?.units;
  return units ? `${text} ${units}` : text;
}

/** What one of those that a checklist offers is called; what it does not offer stays as it is. */
export function describeChoice(declared: Declared, value: unknown): unknown {
  return declared.ui?.['ui:options']?.choices?.find((choice) => choice.value === value)?.label ?? value;
}

/** Texts by language. */
function describeTexts(texts: ValueRecord): string {
  const each = Object.entries(texts).map(([language, text]) => `${language}: ${String(text)}`);
  return shorten(each.join(', '), MOST);
}

function describeList(list: readonly unknown[]): string {
  if (list.length === 0) return m.form_no_entries();
  if (list.some((item) => isRecord(item) || Array.isArray(item))) return m.form_rows({ count: list.length });
  return shorten(list.map(String).join(', '), MOST);
}
