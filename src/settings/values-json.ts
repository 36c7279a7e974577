import { jsonDuplicates, type JsonDuplicate, type JsonFault, jsonFault } from '../lib/json-scan.ts';
import { propertyName, serverName } from '../systems/property-name.ts';
import type { SettingPath, SettingsValues } from '../systems/settings.ts';
import { sameSetting, withoutSecrets } from './changes.ts';
import {
  declaredItems,
  declaredProperty,
  declaredSection,
  type Declaration,
  type Declared,
  isJsonText,
  isReadOnly,
  isSecret,
  orderedNames,
  sectionIds,
} from './declaration.ts';
import { isList, isRecord, own, type ValueRecord } from './values.ts';

/**
 * All values of a form as one JSON text, to be looked at, copied, kept in a file and read in again. Plain values
 * under the server's own names, so that others can read them; secrets are left out, at any depth.
 */

/** The text; a value that is absent is absent there, and JSON that is edited as a text is a text. */
export function valuesToJson(declaration: Declaration, values: SettingsValues): string {
  const ids = new Set([...sectionIds(declaration), ...Object.keys(values)]);
  const sections = [...ids].flatMap((id) => {
    const section = own(values, id);
    return section ? [[serverName(id), outward(declaredSection(declaration, id), section)] as const] : [];
  });
  return JSON.stringify(Object.fromEntries(sections), null, 2);
}

/** Names are the server's own as deep as something is declared; what stands below that is kept as it is. */
function outward(declared: Declared, value: unknown): unknown {
  if (isSecret(declared)) return undefined;
  if (isList(value)) return value.map((item) => outward(declaredItems(declared), item));
  if (!isRecord(value) || !declared.schema) return value;
  return Object.fromEntries(
    orderedNames(declared, value).flatMap((name) => {
      const inner = outward(declaredProperty(declared, name), own(value, name));
      return inner === undefined ? [] : [[serverName(name), inner] as const];
    }),
  );
}

export type ReadValues =
  | {
      readonly kind: 'values';
      /** All values with what was read; what `told` names is as it was before. */
      readonly values: SettingsValues;
      readonly told: ReadNotes;
    }
  | { readonly kind: 'no-json'; readonly fault: JsonFault }
  /** It is JSON, but not an object of sections. */
  | { readonly kind: 'no-values' };

/** What a person must know of a text that was read in; places in the server's own names. Untrusted text. */
export interface ReadNotes {
  /** Sections and properties that are not declared, and were not read. */
  readonly unknown: readonly SettingPath[];
  /** Sections that are no objects, and were not read. */
  readonly unreadable: readonly SettingPath[];
  /** Values that differ but may not be changed here, and stay as they are. */
  readonly readOnly: readonly SettingPath[];
  /** Values for secrets: they are never read from a text. */
  readonly secrets: readonly SettingPath[];
  /** Sections that the text does not have: they stay as they are. */
  readonly missing: readonly string[];
  /** Names that one object has twice; the last counts. */
  readonly duplicates: readonly JsonDuplicate[];
}

/**
 * Reads such a text in. In a section that it has, a property that it does not have loses its value (secrets and what
 * may not be changed excepted); a section that it does not have stays as it is. Values are taken as they are, and
 * judged by the form.
 */
export function valuesFromJson(declaration: Declaration, current: SettingsValues, text: string): ReadValues {
  const parsed = parse(text);
  if (!parsed) return { kind: 'no-json', fault: jsonFault(text) ?? { kind: 'empty', line: 1, column: 1 } };
  if (!isRecord(parsed.value)) return { kind: 'no-values' };
  const reading = new Reading(declaration, current);
  const values = reading.read(parsed.value);
  return { kind: 'values', values, told: { ...reading.notes, duplicates: jsonDuplicates(text) } };
}

function parse(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

class Reading {
  readonly #declaration: Declaration;
  readonly #current: SettingsValues;
  readonly notes = {
    unknown: [] as SettingPath[],
    unreadable: [] as SettingPath[],
    readOnly: [] as SettingPath[],
    secrets: [] as SettingPath[],
    missing: [] as string[],
  };

  constructor(declaration: Declaration, current: SettingsValues) {
    this.#declaration = declaration;
    this.#current = current;
  }

  read(text: ValueRecord): SettingsValues {
    for (const name of Object.keys(text)) {
      if (!declaredSection(this.#declaration, propertyName(name)).schema) this.notes.unknown.push([name]);
    }
    const known = sectionIds(this.#declaration).flatMap((id) => {
      const section = this.#section(id, text);
      return section ? [[id, section] as const] : [];
    });
    return { ...this.#current, ...Object.fromEntries(known) };
  }

  #section(id: string, text: ValueRecord): ValueRecord | undefined {
    const name = serverName(id);
    const current = own(this.#current, id);
    const found = own(text, name);
    if (found === undefined) {
      if (current && Object.keys(current).length > 0) this.notes.missing.push(name);
      return current;
    }
    if (!isRecord(found)) {
      this.notes.unreadable.push([name]);
      return current;
    }
    const declared = declaredSection(this.#declaration, id);
    return isReadOnly(declared)
      ? this.#fixed(declared, [name], current, found)
      : this.#record(declared, [name], current, found);
  }

  #record(
    declared: Declared,
    path: SettingPath,
    current: ValueRecord | undefined,
    found: ValueRecord,
  ): ValueRecord {
    const inForm = Object.fromEntries(
      Object.entries(found).map(([name, value]) => [propertyName(name), value]),
    );
    const names = orderedNames(declared, current, inForm);
    const entries = names.flatMap((name) => {
      const property = declaredProperty(declared, name);
      const at = [...path, serverName(name)];
      const value = this.#value(property, at, own(current, name), own(inForm, name));
      return value === undefined ? [] : [[name, value] as const];
    });
    return Object.fromEntries(entries);
  }

  #value(declared: Declared, path: SettingPath, current: unknown, found: unknown): unknown {
    if (isSecret(declared)) {
      if (found !== undefined) this.notes.secrets.push(path);
      return current;
    }
    if (isReadOnly(declared)) return this.#fixed(declared, path, current, found);
    if (!declared.schema) {
      if (found !== undefined && !sameSetting(declared, current, found)) this.notes.unknown.push(path);
      return current;
    }
    const value = this.#inward(declared, path, current, found);
    // A table that is as it was keeps the secrets that were typed into it.
    return sameSetting(declared, withoutSecrets(declared, current), value) ? current : value;
  }

  #fixed<Value>(declared: Declared, path: SettingPath, current: Value, found: unknown): Value {
    const same =
      found === undefined
        ? current === undefined
        : sameSetting(declared, current, this.#inward(declared, path, current, found));
    if (!same) this.notes.readOnly.push(path);
    return current;
  }

  #inward(declared: Declared, path: SettingPath, current: unknown, found: unknown): unknown {
    if (found === undefined) return undefined;
    if (isJsonText(declared)) return jsonText(found);
    if (isList(found)) return this.#list(declared, path, isList(current) ? current : [], found);
    if (!isRecord(found) || !declared.schema) return found;
    return this.#record(declared, path, isRecord(current) ? current : undefined, found);
  }

  /** Rows may have moved: one that is as a row was keeps the secrets that were typed into that row. */
  #list(
    declared: Declared,
    path: SettingPath,
    current: readonly unknown[],
    found: readonly unknown[],
  ): unknown {
    const items = declaredItems(declared);
    const plain = current.map((row) => withoutSecrets(items, row));
    return found.map((item, index) => {
      const row = this.#entry(items, [...path, index], item);
      const before = [index, ...plain.keys()].find((at) => at in plain && sameSetting(items, plain[at], row));
      return before === undefined ? row : current[before];
    });
  }

  /** Within lists nothing is known of what stood there before: all but secrets is taken as it is. */
  #entry(declared: Declared, path: SettingPath, found: unknown): unknown {
    if (isSecret(declared)) {
      this.notes.secrets.push(path);
      return undefined;
    }
    if (isJsonText(declared)) return jsonText(found);
    if (isList(found))
      return found.map((item, index) => this.#entry(declaredItems(declared), [...path, index], item));
    if (!isRecord(found) || !declared.schema) return found;
    return Object.fromEntries(
      Object.entries(found).flatMap(([name, value]) => {
        const inner = this.#entry(declaredProperty(declared, propertyName(name)), [...path, name], value);
        return inner === undefined ? [] : [[propertyName(name), inner] as const];
      }),
    );
  }
}

/** JSON that somebody wrote as the value that it stands for is taken as well. */
function jsonText(found: unknown): unknown {
  return typeof found === 'string' ? found : JSON.stringify(found, null, 2);
}

/** The name of a file for such a text: only the name says which plugin it is of. */
export function exportFileName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return `${Array.from(plain).slice(0, 60).join('') || 'plugin'}-settings.json`;
}
