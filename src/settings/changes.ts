import { sameSchedule } from '../lib/cron/schedule.ts';
import { sameJsonText } from '../lib/same-json-text.ts';
import { sameValue } from '../lib/same-value.ts';
import type { DeclaredSettings, SettingPath } from '../systems/settings.ts';
import {
  declaredAt,
  declaredItems,
  declaredProperty,
  declaredSection,
  type Declaration,
  type Declared,
  isGroup,
  isJsonText,
  isSchedule,
  isSecret,
  orderedNames,
  sectionIds,
  sectionTitle,
  titlesOnTheWay,
} from './declaration.ts';
import { usableDefault } from './usable-default.ts';
import { isList, isRecord, own, pathKey, type ValueRecord } from './values.ts';

/** What differs between two states of a form, at the level that a person thinks of. */

/**
 * One value that differs. A table, a list and a text in several languages are one value each; a group is none, its
 * properties are.
 */
export interface Change {
  readonly path: SettingPath;
  readonly kind: 'value' | 'secret';
  /**
   * The value before; undefined where there was none. Of a secret only its state: `set`, `unset` or `unknown`.
   * Secrets within tables are left out.
   */
  readonly old: unknown;
  /** The value after; undefined where there is none. Of a secret `replace` or `clear`. */
  readonly new: unknown;
  /** Untrusted text. */
  readonly title: string;
  /** The titles of the groups that it stands in, the outermost first. Untrusted text. */
  readonly groups: readonly string[];
  readonly sectionTitle: string;
  /** What happens to secrets within the value (in the rows of a table), by their place in it. */
  readonly secrets: readonly SecretChange[];
}

export interface SecretChange {
  /** The whole path, from the section on. */
  readonly path: SettingPath;
  readonly does: 'replace' | 'clear';
}

/** A place with the values on both sides, as they are: secrets are in it. */
export interface Difference {
  readonly path: SettingPath;
  readonly old: unknown;
  readonly new: unknown;
  readonly declared: Declared;
}

/** Whether two values are the same setting: JSON and schedules are compared by what they say. */
export function sameSetting(declared: Declared, a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a === 'string' && typeof b === 'string') return sameTexts(declared, a, b);
  if (isList(a) && isList(b)) return sameRows(declaredItems(declared), a, b);
  if (isRecord(a) && isRecord(b) && declared.schema?.properties) return sameRecords(declared, a, b);
  return sameValue(a, b);
}

/** Servers keep some schedules as they were typed and some with the seconds written out. */
function sameTexts(declared: Declared, a: string, b: string): boolean {
  if (isSchedule(declared)) return sameSchedule(a, b);
  return isJsonText(declared) && sameJsonText(a, b);
}

function sameRows(items: Declared, a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => sameSetting(items, item, b[index]));
}

function sameRecords(declared: Declared, a: ValueRecord, b: ValueRecord): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) =>
    sameSetting(declaredProperty(declared, name), own(a, name), own(b, name)),
  );
}

/** The single values that differ within one property (or group) of a section, in the order of the form. */
export function differencesIn(
  declared: Declared,
  path: SettingPath,
  old: unknown,
  now: unknown,
): Difference[] {
  if (old === now) return [];
  if (isGroup(declared) && isGroupValue(old) && isGroupValue(now)) {
    return orderedNames(declared, old, now).flatMap((name) =>
      differencesIn(declaredProperty(declared, name), [...path, name], own(old, name), own(now, name)),
    );
  }
  return sameSetting(declared, old, now) ? [] : [{ path, old, new: now, declared }];
}

/** A group without any value is the same as none. */
function isGroupValue(value: unknown): value is ValueRecord | undefined {
  return value === undefined || isRecord(value);
}

/** The single values that differ between two states of all settings, in the order of the form. */
export function differences(
  declaration: Declaration,
  old: DeclaredSettings['values'],
  now: DeclaredSettings['values'],
): Difference[] {
  const sections = new Set([...sectionIds(declaration), ...Object.keys(old), ...Object.keys(now)]);
  return [...sections].flatMap((id) => sectionDifferences(declaration, id, own(old, id), own(now, id)));
}

function sectionDifferences(
  declaration: Declaration,
  id: string,
  old: ValueRecord | undefined,
  now: ValueRecord | undefined,
): Difference[] {
  if (old === now) return [];
  const section = declaredSection(declaration, id);
  return orderedNames(section, old, now).flatMap((name) =>
    differencesIn(declaredProperty(section, name), [id, name], own(old, name), own(now, name)),
  );
}

/** A difference in words for people, without the content of any secret. */
export function toChange(
  settings: Pick<DeclaredSettings, 'schema' | 'uiSchema' | 'secrets'>,
  difference: Difference,
): Change {
  const { path, declared } = difference;
  const [section] = path;
  const titles = titlesOnTheWay(settings, path);
  const common = {
    path,
    title: titles.at(-1) ?? '',
    groups: titles.slice(0, -1),
    sectionTitle: sectionTitle(settings, String(section)),
  };
  if (isSecret(declared)) {
    const doing = difference.new === null ? 'clear' : 'replace';
    return { ...common, kind: 'secret', old: secretStateAt(settings.secrets, path), new: doing, secrets: [] };
  }
  return {
    ...common,
    kind: 'value',
    old: withoutSecrets(declared, difference.old),
    new: withoutSecrets(declared, difference.new),
    secrets: secretsIn(declared, path, difference.new),
  };
}

function secretStateAt(secrets: DeclaredSettings['secrets'], path: SettingPath): string {
  const key = pathKey(path);
  return secrets.find((secret) => pathKey(secret.path) === key)?.state ?? 'unknown';
}

/** A value as it may be shown and kept: the same without the secrets within, at any depth. */
export function withoutSecrets(declared: Declared, value: unknown): unknown {
  if (isSecret(declared)) return undefined;
  if (isList(value)) return listWithoutSecrets(declaredItems(declared), value);
  return isRecord(value) ? recordWithoutSecrets(declared, value) : value;
}

function listWithoutSecrets(items: Declared, list: readonly unknown[]): readonly unknown[] {
  if (!items.schema && !items.ui) return list;
  const kept = list.map((item) => withoutSecrets(items, item));
  return kept.every((item, index) => item === list[index]) ? list : kept;
}

function recordWithoutSecrets(declared: Declared, record: ValueRecord): ValueRecord {
  let same = true;
  const kept: [string, unknown][] = [];
  for (const [name, value] of Object.entries(record)) {
    const left = withoutSecrets(declaredProperty(declared, name), value);
    if (left !== value) same = false;
    if (left !== undefined) kept.push([name, left]);
  }
  return same ? record : Object.fromEntries(kept);
}

/** What a value does to the secrets within it. */
export function secretsIn(declared: Declared, path: SettingPath, value: unknown): SecretChange[] {
  if (isSecret(declared)) {
    if (value === undefined) return [];
    return [{ path, does: value === null ? 'clear' : 'replace' }];
  }
  if (isList(value)) {
    const items = declaredItems(declared);
    if (!items.schema && !items.ui) return [];
    return value.flatMap((item, index) => secretsIn(items, [...path, index], item));
  }
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    secretsIn(declaredProperty(declared, name), [...path, name], inner),
  );
}

/** The changes between two states of all settings, in the order of the form. */
export function changesBetween(
  settings: Pick<DeclaredSettings, 'schema' | 'uiSchema' | 'secrets'>,
  old: DeclaredSettings['values'],
  now: DeclaredSettings['values'],
): Change[] {
  return differences(settings, old, now).map((difference) => toChange(settings, difference));
}

/** The default that is declared for a place and usable. */
export function declaredDefault(declaration: Declaration, path: SettingPath): unknown {
  return usableDefault(declaredAt(declaration, path).schema);
}
