import { sameValue } from '../lib/same-value.ts';
import type { DeclaredSettings, SettingPath, SettingsValues } from '../systems/settings.ts';
import { type Change, type Difference, differences, sameSetting, toChange } from './changes.ts';
import { type Declared, declaredAt, isSecret } from './declaration.ts';
import { issuesOf } from './rules.ts';
import { isWithin, pathKey, valueAt, withValueAt } from './values.ts';

/** What two people have made of the same settings, put together value by value. */

export interface SettingsMerge {
  /** What shall be edited from now on. Where both changed the same value, the person's own until it is decided. */
  readonly values: SettingsValues;
  /** What somebody else changed meanwhile, conflicts left out. */
  readonly theirs: readonly Change[];
  /** Values that both changed, each to something else. */
  readonly conflicts: readonly Conflict[];
  /** The person's changes to what is no longer declared, or as another kind of value: they are not in `values`. */
  readonly lost: readonly Change[];
}

export interface Conflict extends Pick<Change, 'path' | 'kind' | 'title' | 'groups' | 'sectionTitle'> {
  /** What both began from; undefined where there was no value. Of a secret the states and doings of `Change`. */
  readonly loaded: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/**
 * Three-way merge: of what was loaded, what the person made of it, and what is stored now. A value that only one
 * side has changed is that side's; one that both have changed to the same is no conflict. Tables, lists and texts in
 * several languages are one value each. Secrets cannot be compared: what the person says of them stands, unless
 * their state has changed meanwhile.
 */
export function mergeSettings(
  loaded: DeclaredSettings,
  edited: SettingsValues,
  fresh: DeclaredSettings,
): SettingsMerge {
  const mine = differences(loaded, loaded.values, edited);
  const theirs = differences(fresh, loaded.values, fresh.values);
  const merge = new Merge(loaded, fresh, theirs);
  for (const change of mine) merge.add(change);
  return merge.result();
}

class Merge {
  readonly #loaded: DeclaredSettings;
  readonly #fresh: DeclaredSettings;
  #theirs: readonly Difference[];
  readonly #conflicts: Conflict[] = [];
  readonly #lost: Change[] = [];
  #values: SettingsValues;

  constructor(loaded: DeclaredSettings, fresh: DeclaredSettings, theirs: readonly Difference[]) {
    this.#loaded = loaded;
    this.#fresh = fresh;
    this.#theirs = theirs;
    this.#values = fresh.values;
  }

  /** Puts one of the person's changes upon what is stored. */
  add(mine: Difference): void {
    const { path } = mine;
    if (!this.#fits(mine)) {
      this.#lost.push(toChange(this.#loaded, mine));
      return;
    }
    const declared = declaredAt(this.#fresh, path);
    const stored = valueAt(this.#fresh.values, path);
    if (isSecret(declared)) this.#addSecret(mine);
    else if (sameSetting(declared, stored, mine.new)) this.#forgetTheirs(path);
    else if (this.#put(mine) && this.#forgetTheirs(path)) this.#conflict(mine, stored);
  }

  result(): SettingsMerge {
    const theirs = this.#theirs.map((difference) => toChange(this.#fresh, difference));
    return { values: this.#values, theirs, conflicts: this.#conflicts, lost: this.#lost };
  }

  #addSecret(mine: Difference): void {
    const [before, after] = [this.#loaded, this.#fresh].map(({ secrets }) => stateAt(secrets, mine.path));
    if (before !== after) {
      const change = toChange(this.#loaded, mine);
      this.#conflicts.push({ ...conflictAt(change), loaded: before, mine: change.new, theirs: after });
    }
    this.#put(mine);
  }

  #conflict(mine: Difference, stored: unknown): void {
    const [ofMine, ofTheirs] = [mine, { ...mine, new: stored }].map((one) => toChange(this.#fresh, one));
    if (!ofMine || !ofTheirs) return;
    this.#conflicts.push({
      ...conflictAt(ofMine),
      loaded: ofMine.old,
      mine: ofMine.new,
      theirs: ofTheirs.new,
    });
  }

  /** Whether it could be put there: not where the others made a text, say, of the group that it stood in. */
  #put(mine: Difference): boolean {
    const values = withValueAt(this.#values, mine.path, mine.new);
    const done = sameValue(valueAt(values, mine.path), mine.new);
    if (done) this.#values = values;
    else this.#lost.push(toChange(this.#loaded, mine));
    return done;
  }

  /** Takes what the others changed there, or around it, out of what is told. Whether there was any. */
  #forgetTheirs(path: SettingPath): boolean {
    const others = this.#theirs.filter((their) => !isWithin(their.path, path) && !isWithin(path, their.path));
    const found = others.length < this.#theirs.length;
    this.#theirs = others;
    return found;
  }

  /** False for what was declared when editing began and is not any longer, or as a value of another kind. */
  #fits({ path, new: value }: Difference): boolean {
    const was = declaredAt(this.#loaded, path);
    return !fitsKind(was, value) || fitsKind(declaredAt(this.#fresh, path), value);
  }
}

/** Whether something is declared there that a value of this kind can be (a text, a number, a list, …). */
export function fitsKind({ schema }: Declared, value: unknown): boolean {
  if (!schema) return false;
  return (
    value === null ||
    !issuesOf(schema, value).some(({ path, broken }) => path.length === 0 && broken.rule === 'type')
  );
}

function conflictAt({
  path,
  kind,
  title,
  groups,
  sectionTitle,
}: Change): Omit<Conflict, 'loaded' | 'mine' | 'theirs'> {
  return { path, kind, title, groups, sectionTitle };
}

function stateAt(secrets: DeclaredSettings['secrets'], path: SettingPath): string {
  const key = pathKey(path);
  return secrets.find((secret) => pathKey(secret.path) === key)?.state ?? 'unknown';
}

/** The merged values once a person has decided at some conflicts for what is stored there now. */
export function takeTheirs(
  merge: SettingsMerge,
  fresh: DeclaredSettings,
  paths: readonly SettingPath[],
): SettingsValues {
  return paths.reduce<SettingsValues>(
    (values, path) => withValueAt(values, path, valueAt(fresh.values, path)),
    merge.values,
  );
}
