import { scheduleFaultWords } from '../lib/cron/schedule-fault-words.ts';
import type { JsonFault } from '../lib/json-scan.ts';
import { m } from '../messages/messages.js';
import { getLocale } from '../messages/runtime.js';
import type { SchemaType, SettingPath } from '../systems/settings.ts';
import { type Declaration, type Declared, declaredAt } from './declaration.ts';
import type { BrokenRule, Issue } from './rules.ts';
import { valueAt } from './values.ts';

/** What is wrong with a value, in a sentence in the person's language. */
export function issueWords(declaration: Declaration, values: unknown, issue: Issue): string {
  const declared = declaredAt(declaration, issue.path);
  return brokenRuleWords(issue.broken, issue.path, declared, valueAt(values, issue.path));
}

/** The same where what is declared and the value are at hand. Patterns and units in it are untrusted text. */
export function brokenRuleWords(
  broken: BrokenRule,
  path: SettingPath,
  declared: Declared,
  value: unknown,
): string {
  switch (broken.rule) {
    case 'required':
      return typeof path.at(-1) === 'number' ? m.settings_rule_required_entry() : m.settings_rule_required();
    case 'type':
      return m.settings_rule_type({ types: typeWords(broken.expected) });
    case 'minimum':
      return m.settings_rule_minimum({ limit: withUnits(broken.limit, declared) });
    case 'maximum':
      return m.settings_rule_maximum({ limit: withUnits(broken.limit, declared) });
    case 'minLength':
      return broken.limit === 1
        ? m.settings_rule_not_empty()
        : m.settings_rule_min_length({ count: number(broken.limit) });
    case 'maxLength':
      return m.settings_rule_max_length({ count: number(broken.limit), length: number(lengthOf(value)) });
    case 'maxBytes':
      return m.settings_rule_max_bytes({ count: number(broken.limit), length: number(bytesOf(value)) });
    case 'duplicate':
      return m.settings_rule_duplicate({ first: number(broken.first), second: number(broken.second) });
    case 'json':
      return jsonFaultWords(broken.fault);
    case 'schedule':
      return scheduleFaultWords(broken.fault);
    default:
      return wordsOfKind(broken, declared);
  }
}

type OfKind = Extract<
  BrokenRule,
  { rule: 'pattern' | 'email' | 'zone' | 'choice' | 'undeclared' | 'inexact' | 'other' }
>;

function wordsOfKind(broken: OfKind, declared: Declared): string {
  switch (broken.rule) {
    case 'pattern':
      return (
        declared.ui?.['ui:options']?.patternWords ?? m.settings_rule_pattern({ pattern: broken.pattern })
      );
    case 'email':
      return m.settings_rule_email();
    case 'zone':
      return m.settings_rule_zone();
    case 'choice':
      return m.settings_rule_choice();
    case 'undeclared':
      return m.settings_rule_undeclared();
    case 'inexact':
      return m.settings_rule_inexact();
    case 'other':
      return m.settings_rule_other();
  }
}

/** Where and why a text is no JSON. */
export function jsonFaultWords(fault: JsonFault): string {
  const place = { line: number(fault.line), column: number(fault.column) };
  switch (fault.kind) {
    case 'empty':
      return m.settings_json_empty();
    case 'unfinished':
      return m.settings_json_unfinished(place);
    case 'unexpected':
      return m.settings_json_unexpected({ ...place, found: visible(fault.found) });
    case 'bad-text':
      return m.settings_json_bad_text({ ...place, found: visible(fault.found) });
  }
}

/** A letter as it is, or by its number where it would not be seen or would do something. */
function visible(letters: string): string {
  const code = letters.codePointAt(0) ?? 0;
  const shown = /^[\p{L}\p{N}\p{P}\p{S}]+$/u.test(letters);
  return shown ? letters : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

const TYPES: Readonly<Record<SchemaType, () => string>> = {
  string: () => m.settings_type_string(),
  number: () => m.settings_type_number(),
  integer: () => m.settings_type_integer(),
  boolean: () => m.settings_type_boolean(),
  object: () => m.settings_type_object(),
  array: () => m.settings_type_array(),
  null: () => m.settings_type_null(),
};

function typeWords(types: readonly SchemaType[]): string {
  return new Intl.ListFormat(getLocale(), { type: 'disjunction' }).format(types.map((type) => TYPES[type]()));
}

function withUnits(limit: number, declared: Declared): string {
  const units = declared.ui?.['ui:options']?.units;
  return units ? `${number(limit)} ${units}` : number(limit);
}

function number(value: number): string {
  return value.toLocaleString(getLocale(), { maximumFractionDigits: 20 });
}

/** As the rules count: by code points. */
function lengthOf(value: unknown): number {
  return typeof value === 'string' ? Array.from(value).length : 0;
}

function bytesOf(value: unknown): number {
  return typeof value === 'string' ? new TextEncoder().encode(value).length : 0;
}
