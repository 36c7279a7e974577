import { format, type OutputUnit, type Schema, Validator } from '@cfworker/json-schema';
import { readSchedule, type ScheduleFault } from '../lib/cron/schedule.ts';
import { isZoneName } from '../lib/cron/zones.ts';
import { jsonFault, type JsonFault } from '../lib/json-scan.ts';
import { sameValue } from '../lib/same-value.ts';
import type { SchemaType, SettingPath, SettingsSchema } from '../systems/settings.ts';
import { isList, isRecord, own, type ValueRecord } from './values.ts';

/**
 * What a value breaks of its declaration. Objects, lists and conditions are walked through here, which gives exact
 * places whatever the properties are called; each single value goes to `@cfworker/json-schema`, which interprets
 * schemas and needs no `eval`.
 */

export interface Issue {
  readonly path: SettingPath;
  readonly broken: BrokenRule;
  /** The schema that it breaks. */
  readonly schema: SettingsSchema;
}

export type BrokenRule =
  | { readonly rule: 'required' }
  | { readonly rule: 'type'; readonly expected: readonly SchemaType[] }
  | { readonly rule: 'minimum' | 'maximum' | 'minLength' | 'maxLength' | 'maxBytes'; readonly limit: number }
  | { readonly rule: 'pattern'; readonly pattern: string }
  | { readonly rule: 'json'; readonly fault: JsonFault }
  | { readonly rule: 'email' }
  | { readonly rule: 'schedule'; readonly fault: ScheduleFault }
  | { readonly rule: 'zone' }
  /** The value is none of those that are offered. */
  | { readonly rule: 'choice' }
  /** Two entries of a list are the same; both count from 1. */
  | { readonly rule: 'duplicate'; readonly first: number; readonly second: number }
  /** The property is not declared, and others are not allowed. */
  | { readonly rule: 'undeclared' }
  /** A whole number with more digits than JavaScript, and so this form, can hold. */
  | { readonly rule: 'inexact' }
  /** Anything else. */
  | { readonly rule: 'other' };

/**
 * `strict` is JSON Schema to the letter, as conditions need it. Otherwise what a person left empty is missing
 * where something is required, be it absent, null or an empty text.
 */
export type Reading = 'strict' | 'form';

/** More than anybody reads; a table of thousands of rows can be wrong in each. */
const MOST_ISSUES = 200;

/** What a value breaks, in the order of its parts; the first 200. A value that is undefined breaks nothing. */
export function issuesOf(
  schema: SettingsSchema,
  value: unknown,
  path: SettingPath = [],
  reading: Reading = 'form',
): readonly Issue[] {
  const issues: Issue[] = [];
  walk(schema, value, { path, reading, issues, most: MOST_ISSUES });
  return issues;
}

/** Whether a value fulfils a schema, to the letter of JSON Schema. */
export function fulfils(schema: SettingsSchema, value: unknown): boolean {
  const issues: Issue[] = [];
  walk(schema, value, { path: [], reading: 'strict', issues, most: 1 });
  return issues.length === 0;
}

interface Walk {
  readonly path: SettingPath;
  readonly reading: Reading;
  readonly issues: Issue[];
  readonly most: number;
}

function walk(schema: SettingsSchema, value: unknown, at: Walk): void {
  if (value === undefined || at.issues.length >= at.most) return;
  // A secret that is to be cleared.
  if (value === null && schema.writeOnly === true) return;
  const before = at.issues.length;
  checkSingle(schema, value, at);
  if (at.issues.slice(before).some(({ broken }) => broken.rule === 'type')) return;
  if (isRecord(value)) walkRecord(schema, value, at);
  if (isList(value)) walkList(schema, value, at);
  walkConditions(schema, value, at);
}

function report(at: Walk, schema: SettingsSchema, broken: BrokenRule, path: SettingPath = at.path): void {
  if (at.issues.length < at.most) at.issues.push({ path, broken, schema });
}

function walkRecord(schema: SettingsSchema, value: ValueRecord, at: Walk): void {
  for (const name of schema.required ?? []) {
    if (!isMissing(own(value, name), at.reading)) continue;
    report(at, own(schema.properties, name) ?? {}, { rule: 'required' }, [...at.path, name]);
  }
  const others = schema.additionalProperties;
  for (const [name, inner] of Object.entries(value)) {
    const property = own(schema.properties, name);
    const path = [...at.path, name];
    if (inner === undefined) continue;
    if (property && isReportedAsMissing(schema, name, inner, at.reading)) continue;
    if (property) walk(property, inner, { ...at, path });
    else if (others === false) report(at, schema, { rule: 'undeclared' }, path);
    else if (typeof others === 'object') walk(others, inner, { ...at, path });
  }
}

function isMissing(value: unknown, reading: Reading): boolean {
  return value === undefined || (reading === 'form' && (value === null || value === ''));
}

/** Of one value that is missing a person need not hear as well that it is too short. */
function isReportedAsMissing(
  schema: SettingsSchema,
  name: string,
  value: unknown,
  reading: Reading,
): boolean {
  return isMissing(value, reading) && schema.required?.includes(name) === true;
}

function walkList(schema: SettingsSchema, list: readonly unknown[], at: Walk): void {
  const { items } = schema;
  if (items) {
    for (const [index, item] of list.entries()) {
      const path = [...at.path, index];
      // A form adds an entry as one without a value.
      if (item === undefined || (item === null && at.reading === 'form' && !allowsNull(items))) {
        report(at, items, { rule: 'required' }, path);
      } else {
        walk(items, item, { ...at, path });
      }
    }
  }
  if (schema.uniqueItems === true) checkUnique(schema, list, at);
}

function allowsNull(schema: SettingsSchema): boolean {
  return schema.type === undefined || typesOf(schema.type).includes('null');
}

function checkUnique(schema: SettingsSchema, list: readonly unknown[], at: Walk): void {
  const seen = new Map<string, number>();
  for (const [index, item] of list.entries()) {
    const text = canonical(item);
    const first = seen.get(text);
    if (first !== undefined) {
      report(at, schema, { rule: 'duplicate', first: first + 1, second: index + 1 });
      return;
    }
    seen.set(text, index);
  }
}

/** The same text for the same value, whatever the order of its properties. */
function canonical(value: unknown): string {
  if (isList(value)) return `[${value.map(canonical).join()}]`;
  if (!isRecord(value)) return Object.is(value, -0) ? '0' : (JSON.stringify(value) ?? '');
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  const parts = entries.map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`);
  return `{${parts.toSorted().join()}}`;
}

function walkConditions(schema: SettingsSchema, value: unknown, at: Walk): void {
  for (const part of schema.allOf ?? []) walk(part, value, at);
  if (!schema.if) return;
  const branch = fulfils(schema.if, value) ? schema.then : schema.else;
  if (branch) walk(branch, value, at);
}

/** All rules that concern the value as a whole. */
function checkSingle(schema: SettingsSchema, value: unknown, at: Walk): void {
  const { choices, validator } = prepared(schema);
  if (typeof value === 'number' && !Number.isFinite(value)) {
    report(at, schema, { rule: 'type', expected: typesOf(schema.type) });
    return;
  }
  for (const { keyword, keywordLocation } of errorsOf(validator, value)) {
    // Errors of branches are told by the one above them.
    if (keywordLocation !== `#/${keyword}`) continue;
    report(at, schema, brokenRule(schema, keyword, value));
    if (keyword === 'type') return;
  }
  if (typeof value === 'string' && schema.maxBytes !== undefined && bytesOf(value) > schema.maxBytes) {
    report(at, schema, { rule: 'maxBytes', limit: schema.maxBytes });
  }
  if (choices && !choices.some((choice) => sameValue(choice, value))) report(at, schema, { rule: 'choice' });
  if (typesOf(schema.type).includes('integer') && Number.isInteger(value) && !Number.isSafeInteger(value)) {
    if (at.reading === 'form') report(at, schema, { rule: 'inexact' });
  }
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

function errorsOf(validator: Validator | null, value: unknown): readonly OutputUnit[] {
  try {
    return validator?.validate(value).errors ?? [];
  } catch {
    // Names that are no Unicode, in branches: it cannot name their place. What is declared so is not checked.
    return [];
  }
}

function typesOf(type: SettingsSchema['type']): readonly SchemaType[] {
  if (type === undefined) return [];
  return typeof type === 'string' ? [type] : type;
}

function brokenRule(schema: SettingsSchema, keyword: string, value: unknown): BrokenRule {
  switch (keyword) {
    case 'type':
      return { rule: 'type', expected: typesOf(schema.type) };
    case 'minimum':
    case 'maximum':
    case 'minLength':
    case 'maxLength':
      return { rule: keyword, limit: schema[keyword] ?? 0 };
    case 'pattern':
      return { rule: 'pattern', pattern: schema.pattern ?? '' };
    case 'format':
      return formatRule(schema, value);
    default:
      return { rule: 'other' };
  }
}

function formatRule(schema: SettingsSchema, value: unknown): BrokenRule {
  if (typeof value !== 'string') return { rule: 'other' };
  if (schema.format === 'schedule') {
    return { rule: 'schedule', fault: readSchedule(value).fault ?? { kind: 'empty' } };
  }
  if (schema.format === 'zone') return { rule: 'zone' };
  const fault = schema.format === 'json' ? jsonFault(value) : null;
  return fault ? { rule: 'json', fault } : { rule: 'email' };
}

/** Names of our own in the validator's table, so that no other meaning of these formats applies. */
const FORMATS: Readonly<Record<string, string>> = {
  json: 'plugboard-json',
  email: 'plugboard-email',
  schedule: 'plugboard-schedule',
  zone: 'plugboard-zone',
};
/** As the HTML standard defines what a field for addresses takes. */
const EMAIL =
  /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)*$/i;

format['plugboard-json'] = isJson;
format['plugboard-email'] = (text: string) => text === '' || EMAIL.test(text);
format['plugboard-zone'] = (text: string) => text === '' || isZoneName(text);
format['plugboard-schedule'] = (text: string) => text === '' || readSchedule(text).fault === null;

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

interface Prepared {
  /** The values that are offered, where a schema offers some. */
  readonly choices: readonly unknown[] | null;
  /** Null where there is nothing to check. */
  readonly validator: Validator | null;
}

const kept = new WeakMap<SettingsSchema, Prepared>();

function prepared(schema: SettingsSchema): Prepared {
  const found = kept.get(schema);
  if (found) return found;
  const choices = choicesOf(schema);
  const made = { choices, validator: validatorOf(rulesOf(schema, choices === null)) };
  kept.set(schema, made);
  return made;
}

function choicesOf(schema: SettingsSchema): readonly unknown[] | null {
  const options = schema.oneOf ?? [];
  const areChoices = options.length > 0 && options.every((option) => Object.hasOwn(option, 'const'));
  return areChoices ? options.map((option) => option.const) : null;
}

function validatorOf(rules: Schema): Validator | null {
  if (Object.keys(rules).length === 0) return null;
  try {
    return new Validator(rules, '2020-12', false);
  } catch {
    // As above.
    return null;
  }
}

/** Rules about a value as a whole. */
const WHOLE = ['type', 'const', 'minimum', 'maximum', 'minLength', 'maxLength', 'pattern', 'format'];
/** Branches, and rules that are not of our kind of schema but may come from `@rjsf/utils`. */
const BRANCHES = ['oneOf', 'anyOf', 'not', 'enum'];

/** The rules for the validator, copied, since it leaves marks of its own on what it is given. */
function rulesOf(schema: SettingsSchema, withBranches: boolean): Schema {
  const rules: Schema = {};
  const keywords = withBranches ? [...WHOLE, ...BRANCHES] : [...WHOLE, ...BRANCHES.slice(1)];
  for (const [keyword, rule] of Object.entries(schema)) {
    if (keywords.includes(keyword)) Object.assign(rules, copiedRule(keyword, rule));
  }
  return rules;
}

function copiedRule(keyword: string, rule: unknown): ValueRecord {
  // A pattern that cannot be read cannot be fulfilled either; formats that we do not check are none.
  if (keyword === 'pattern' && typeof rule === 'string') return isPattern(rule) ? { pattern: rule } : {};
  if (keyword === 'format' && typeof rule === 'string') {
    return Object.hasOwn(FORMATS, rule) ? { format: FORMATS[rule] } : {};
  }
  if (keyword === 'const' || keyword === 'enum') return { [keyword]: structuredClone(rule) };
  return { [keyword]: copied(rule) };
}

function copied(rule: unknown): unknown {
  if (isList(rule)) return rule.map(copied);
  if (!isRecord(rule)) return rule;
  return Object.fromEntries(
    Object.entries(rule).flatMap(([name, inner]) => Object.entries(copiedRule(name, inner))),
  );
}

function isPattern(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}
