import type {
  DeclaredSettings,
  FieldRefusal,
  SectionValues,
  SettingPath,
  SettingsValues,
} from '../systems/settings.ts';
import { type Change, declaredDefault, differencesIn, sameSetting, toChange } from './changes.ts';
import {
  declaredAt,
  declaredProperty,
  declaredSection,
  type Declared,
  isGroup,
  isSecret,
  orderedNames,
  sectionIds,
} from './declaration.ts';
import { type FieldError, RuleErrors } from './field-errors.ts';
import { History } from './history.ts';
import {
  isList,
  isRecord,
  own,
  pathKey,
  valueAt,
  type ValueRecord,
  withProperty,
  withValueAt,
} from './values.ts';
import { sameValue } from '../lib/same-value.ts';

export type { Change, SecretChange } from './changes.ts';
export type { FieldError } from './field-errors.ts';

/** What a person has made of settings so far: outside of React, so that a key press draws only what it concerns. */
export interface FormStore {
  /** What editing began from ("loaded"); another object after `rebase`. */
  readonly declared: DeclaredSettings;
  /** True for a form that makes something new: see `FormStoreOptions`. */
  readonly makesNew: boolean;
  /** For `useSyncExternalStore`; called after each change of anything below. */
  subscribe(listener: () => void): () => void;
  /** The edited values of a section; the same object until one of them changes. */
  section(id: string): SectionValues;
  /**
   * Replaces those properties of the section by what `values` has of them (absent or undefined removes them); all
   * properties when none are named. A value that is the same as before keeps its identity, and a group that a form
   * has put around nothing is none.
   */
  change(section: string, values: SectionValues, properties?: readonly string[]): void;
  /** Back to the loaded value of what stands there: a value, a group, a section or (empty path) all. */
  reset(path: SettingPath): void;
  /** To the declared default; where there is none, or it is no valid value, to no value at all. */
  resetToDefault(path: SettingPath): void;
  resetAll(): void;
  undo(): void;
  redo(): void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** All edited values, secrets as told at `SecretState`; the same object until something changes. */
  values(): SettingsValues;
  /** What differs from the loaded values, in the order of the form; the same array until something changes. */
  changes(): readonly Change[];
  /** The changes below one property of a section; the same array until they change. */
  propertyChanges(section: string, property: string): readonly Change[];
  /**
   * What is wrong, in the order of the form: with what a person has changed (errors, which block), with what is
   * stored (warnings), and what the server said at fields. The same array until it changes.
   */
  errors(): readonly FieldError[];
  /** The same of one property, what is within it included; the same array until it changes. */
  propertyErrors(section: string, property: string): readonly FieldError[];
  /** Whether what stands there differs from what was loaded. */
  isChanged(path: SettingPath): boolean;
  /** Whether a value of its own stands there that is not the declared default. False where no default is declared. */
  isChangedFromDefault(path: SettingPath): boolean;
  /** The server's words at fields; each goes when its field is edited. Replaces those of an earlier save. */
  refuse(refusals: readonly FieldRefusal[]): void;
  /**
   * New loaded values with the values that shall be edited from now on (`valuesAfterSave`, `mergeSettings`). What
   * differs between the two is what is not stored yet. The steps to undo end here; refusals stay until their field
   * is edited or no longer differs from what is stored.
   */
  rebase(fresh: DeclaredSettings, values: SettingsValues): void;
  /** Lets go of all listeners and steps. */
  dispose(): void;
}

const NOTHING: SectionValues = Object.freeze({});
const NO_CHANGES: readonly Change[] = Object.freeze([]);

export interface FormStoreOptions {
  /** Edited values to begin with (a draft that was restored); the loaded ones otherwise. */
  readonly begin?: SettingsValues;
  /**
   * True where nothing of it is stored, since it makes something new: then what is missing is the person's to fill in
   * (an error, no warning about what is so already).
   */
  readonly makesNew?: boolean;
}

export function createFormStore(
  declared: DeclaredSettings,
  { begin = declared.values, makesNew = false }: FormStoreOptions = {},
): FormStore {
  return new Store(declared, begin, makesNew);
}

interface KeptChanges {
  readonly old: unknown;
  readonly now: unknown;
  readonly changes: readonly Change[];
}

interface Refused {
  readonly error: FieldError;
  /** What stood there when the server said it. */
  readonly value: unknown;
}

class Store implements FormStore {
  #declared: DeclaredSettings;
  #edited: SettingsValues;
  readonly #history = new History();
  readonly #listeners = new Set<() => void>();
  #refused: readonly Refused[] = [];
  #keptChanges = new Map<string, Map<string, KeptChanges>>();
  readonly #keptErrors = new Map<string, readonly FieldError[]>();
  #changes: readonly Change[] | null = null;
  #errors: readonly FieldError[] | null = null;
  #rules: RuleErrors;
  readonly makesNew: boolean;

  constructor(declared: DeclaredSettings, begin: SettingsValues, makesNew: boolean) {
    this.#declared = declared;
    this.makesNew = makesNew;
    this.#rules = new RuleErrors(declared, makesNew);
    this.#edited = begin === declared.values ? begin : settledValues(declared, begin);
  }

  get declared(): DeclaredSettings {
    return this.#declared;
  }

  get canUndo(): boolean {
    return this.#history.canUndo;
  }

  get canRedo(): boolean {
    return this.#history.canRedo;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  section = (id: string): SectionValues => own(this.#edited, id) ?? NOTHING;

  values = (): SettingsValues => this.#edited;

  change = (id: string, values: SectionValues, properties?: readonly string[]): void => {
    const loaded = own(this.#declared.values, id);
    const before = this.section(id);
    let after: ValueRecord = before;
    for (const name of properties ?? new Set([...Object.keys(before), ...Object.keys(values)])) {
      const declared = declaredProperty(declaredSection(this.#declared, id), name);
      const value = settled(declared, own(loaded, name), own(before, name), own(values, name));
      if (value !== own(after, name)) after = withProperty(after, name, value);
    }
    if (after !== before) this.#edit({ ...this.#edited, [id]: after });
  };

  reset = (path: SettingPath): void => {
    if (path.length === 0) this.resetAll();
    else this.#put(path, valueAt(this.#declared.values, path));
  };

  resetToDefault = (path: SettingPath): void => {
    if (path.length > 1) this.#put(path, declaredDefault(this.#declared, path));
  };

  resetAll = (): void => {
    this.#edit(this.#declared.values);
  };

  undo = (): void => {
    this.#show(this.#history.undo());
  };

  redo = (): void => {
    this.#show(this.#history.redo());
  };

  changes = (): readonly Change[] => {
    this.#changes ??= this.#allNames()
      .flatMap(([id, names]) => names.map((name) => this.propertyChanges(id, name)))
      .flat();
    return this.#changes;
  };

  propertyChanges = (id: string, name: string): readonly Change[] => {
    const old = own(own(this.#declared.values, id), name);
    const now = own(this.section(id), name);
    if (old === now) return NO_CHANGES;
    const ofSection = this.#keptChanges.get(id) ?? new Map<string, KeptChanges>();
    this.#keptChanges.set(id, ofSection);
    const kept = ofSection.get(name);
    if (kept && kept.old === old && kept.now === now) return kept.changes;
    const declared = declaredProperty(declaredSection(this.#declared, id), name);
    const found = differencesIn(declared, [id, name], old, now).map((one) => toChange(this.#declared, one));
    const changes = found.length === 0 ? NO_CHANGES : found;
    ofSection.set(name, { old, now, changes });
    return changes;
  };

  errors = (): readonly FieldError[] => {
    this.#errors ??= this.#allErrors();
    return this.#errors;
  };

  propertyErrors = (id: string, name: string): readonly FieldError[] => {
    const rules = this.#rules.ofProperty(this.section(id), id, name);
    const refused = this.#refused.filter(({ error }) => error.path[0] === id && error.path[1] === name);
    if (refused.length === 0) return rules;
    const errors = [...refused.map(({ error }) => error), ...rules];
    const key = pathKey([id, name]);
    const kept = this.#keptErrors.get(key);
    const same = kept?.length === errors.length && kept.every((error, index) => error === errors[index]);
    if (!same) this.#keptErrors.set(key, errors);
    return same ? kept : errors;
  };

  isChanged = (path: SettingPath): boolean => {
    const [old, now] = [valueAt(this.#declared.values, path), valueAt(this.#edited, path)];
    return !sameSetting(declaredAt(this.#declared, path), old, now);
  };

  isChangedFromDefault = (path: SettingPath): boolean => {
    const normal = declaredDefault(this.#declared, path);
    const now = valueAt(this.#edited, path);
    if (normal === undefined || now === undefined) return false;
    const declared = declaredAt(this.#declared, path);
    return !isSecret(declared) && !sameSetting(declared, normal, now);
  };

  refuse = (refusals: readonly FieldRefusal[]): void => {
    this.#refused = refusals.flatMap(({ path, messages }) =>
      messages.map((message) => ({
        error: { path, message, severity: 'error', source: 'server' } as const,
        value: valueAt(this.#edited, path),
      })),
    );
    this.#tell();
  };

  rebase = (fresh: DeclaredSettings, values: SettingsValues): void => {
    this.#declared = fresh;
    this.#rules = new RuleErrors(fresh, this.makesNew);
    this.#edited = settledValues(fresh, values);
    this.#keptChanges = new Map();
    this.#history.clear();
    this.#dropRefusals((refused) => this.isChanged(refused.error.path));
    this.#tell();
  };

  dispose = (): void => {
    this.#listeners.clear();
    this.#history.clear();
  };

  #allErrors(): readonly FieldError[] {
    const names = this.#allNames();
    const ofProperties = names.flatMap(([id, all]) => all.flatMap((name) => this.propertyErrors(id, name)));
    const told = new Set(ofProperties);
    const elsewhere = this.#refused.map(({ error }) => error).filter((error) => !told.has(error));
    return [...elsewhere, ...ofProperties];
  }

  #put(path: SettingPath, value: unknown): void {
    const [id, name] = path;
    const changed = withValueAt(this.#edited, path, value);
    const section = String(id);
    if (name === undefined) this.change(section, own(changed, section) ?? NOTHING);
    else this.change(section, own(changed, section) ?? NOTHING, [String(name)]);
  }

  #edit(after: SettingsValues): void {
    if (sameSections(this.#edited, after)) return;
    this.#history.add(this.#edited, after);
    this.#show(after);
  }

  #show(values: SettingsValues | null): void {
    if (!values) return;
    this.#edited = values;
    this.#dropRefusals(({ error, value }) => sameValue(valueAt(values, error.path), value));
    this.#tell();
  }

  #dropRefusals(stays: (refused: Refused) => boolean): void {
    if (!this.#refused.every(stays)) this.#refused = this.#refused.filter(stays);
  }

  #tell(): void {
    this.#changes = null;
    this.#errors = null;
    // A copy: who hears of it may stop listening, or begin.
    const listeners = Array.from(this.#listeners);
    for (const listener of listeners) listener();
  }

  /** Sections with the names of their properties, in the order of the form. */
  #allNames(): [string, readonly string[]][] {
    const sections = new Set([
      ...sectionIds(this.#declared),
      ...Object.keys(this.#declared.values),
      ...Object.keys(this.#edited),
    ]);
    return [...sections].map((id) => [
      id,
      orderedNames(
        declaredSection(this.#declared, id),
        own(this.#declared.values, id),
        own(this.#edited, id),
      ),
    ]);
  }
}

function sameSections(a: SettingsValues, b: SettingsValues): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => own(a, name) === own(b, name));
}

/** Values with the identity of the loaded ones wherever they are the same. */
function settledValues(declared: DeclaredSettings, values: SettingsValues): SettingsValues {
  return Object.fromEntries(
    Object.entries(values).map(([id, section]) => {
      const loaded = own(declared.values, id);
      const names = Object.keys(section);
      const settledSection = names.map((name) => {
        const property = declaredProperty(declaredSection(declared, id), name);
        const was = own(loaded, name);
        return [name, settled(property, was, was, own(section, name))] as const;
      });
      const same =
        loaded !== undefined &&
        names.length === Object.keys(loaded).length &&
        settledSection.every(([name, value]) => value === own(loaded, name));
      return [
        id,
        same ? loaded : Object.fromEntries(settledSection.filter(([, value]) => value !== undefined)),
      ];
    }),
  );
}

/** A value as the form holds it: with the identity of the same value from before, and without what stands for nothing. */
function settled(declared: Declared, loaded: unknown, before: unknown, value: unknown): unknown {
  const now = withoutNothing(declared, loaded, value);
  if (sameValue(now, loaded)) return loaded;
  return sameValue(now, before) ? before : now;
}

/** Without properties that are undefined, and without groups that hold nothing where there was no group. */
function withoutNothing(declared: Declared, loaded: unknown, value: unknown): unknown {
  if (isList(value)) return value;
  if (!isRecord(value)) return value;
  const entries = Object.entries(value)
    .map(([name, inner]) => {
      const within = isRecord(loaded) ? own(loaded, name) : undefined;
      return [name, withoutNothing(declaredProperty(declared, name), within, inner)] as const;
    })
    .filter(([, inner]) => inner !== undefined);
  if (entries.length === 0 && loaded === undefined && isGroup(declared)) return undefined;
  const same =
    entries.length === Object.keys(value).length &&
    entries.every(([name, inner]) => inner === own(value, name));
  return same ? value : Object.fromEntries(entries);
}
