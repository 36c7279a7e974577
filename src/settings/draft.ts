import * as v from 'valibot';
import type { DeclaredSettings, SettingPath, SettingsValues } from '../systems/settings.ts';
import { type Change, differences, sameSetting, toChange, withoutSecrets } from './changes.ts';
import { declaredAt, isSecret } from './declaration.ts';
import { draftsPrefix } from './kept-drafts.ts';
import { type Conflict, fitsKind } from './merge.ts';
import { valueAt, withValueAt } from './values.ts';

/**
 * Edits that are not saved yet, kept in this browser: over a reload, a failed save, a session that ends. Secrets
 * are never kept.
 */

/** Whose draft of which form. */
export interface DraftKey {
  /** The server's id in the configuration. */
  readonly server: string;
  /** The name with which the person is signed in there. */
  readonly user: string;
  readonly plugin: string;
  /** Which of its forms: `SettingsPlace.id`. */
  readonly scope: string;
}

export interface Draft {
  readonly edits: readonly DraftEdit[];
  /** When it was written, in milliseconds since 1970. */
  readonly time: number;
  /** True where secrets were typed too, which are not kept: the person must type them again. */
  readonly leftOutSecrets: boolean;
}

/** One value: as it was loaded, and what the person made of it. Absent for no value. */
export interface DraftEdit {
  readonly path: SettingPath;
  readonly loaded?: unknown;
  readonly edited?: unknown;
}

/** Why a draft is not kept: the browser has no room for it, or no storage that this page may use. */
export type DraftOutcome =
  | { readonly kept: true }
  | { readonly kept: false; readonly reason: 'full' | 'unavailable' };

const LONGEST = 30 * 24 * 60 * 60 * 1000;

const StoredDraft = v.object({
  version: v.literal(1),
  time: v.pipe(v.number(), v.finite()),
  leftOutSecrets: v.boolean(),
  edits: v.pipe(
    v.array(
      v.object({
        path: v.pipe(
          v.array(v.union([v.string(), v.pipe(v.number(), v.integer(), v.minValue(0))])),
          v.minLength(2),
        ),
        loaded: v.optional(v.unknown()),
        edited: v.optional(v.unknown()),
      }),
    ),
    v.minLength(1),
  ),
});

function storageKey({ server, user, plugin, scope }: DraftKey): string {
  return `${draftsPrefix(server, user)}${JSON.stringify(plugin)},${scope}`;
}

/**
 * Keeps what differs from the loaded values; where nothing does, or only secrets, the draft goes.
 * @param declared what was loaded
 * @param values the edited values
 */
export function writeDraft(key: DraftKey, declared: DeclaredSettings, values: SettingsValues): DraftOutcome {
  const all = differences(declared, declared.values, values);
  const edits = all.flatMap(({ path, old, new: now, declared: at }): DraftEdit[] => {
    if (isSecret(at)) return [];
    const [loaded, edited] = [withoutSecrets(at, old), withoutSecrets(at, now)];
    if (sameSetting(at, loaded, edited)) return [];
    return [
      { path, ...(loaded === undefined ? {} : { loaded }), ...(edited === undefined ? {} : { edited }) },
    ];
  });
  if (edits.length === 0) {
    dropDraft(key);
    return { kept: true };
  }
  const leftOutSecrets = all.some(
    (one) => isSecret(one.declared) || withoutSecrets(one.declared, one.new) !== one.new,
  );
  return store(storageKey(key), JSON.stringify({ version: 1, time: Date.now(), leftOutSecrets, edits }));
}

function store(key: string, text: string): DraftOutcome {
  try {
    localStorage.setItem(key, text);
    return { kept: true };
  } catch (fault) {
    // What was kept before is older than what the person sees, and must not come back as if it were that.
    remove(key);
    const full = fault instanceof DOMException && fault.name === 'QuotaExceededError';
    return { kept: false, reason: full ? 'full' : 'unavailable' };
  }
}

/** The draft of a form; null when there is none, it is older than 30 days, or what is kept is none. */
export function readDraft(key: DraftKey): Draft | null {
  const found = parseDraft(read(storageKey(key)));
  if (!found) {
    dropDraft(key);
    return null;
  }
  const { time, leftOutSecrets, edits } = found;
  return { time, leftOutSecrets, edits };
}

function parseDraft(text: string | null): v.InferOutput<typeof StoredDraft> | null {
  if (text === null) return null;
  try {
    const { success, output } = v.safeParse(StoredDraft, JSON.parse(text));
    const age = success ? Date.now() - output.time : Number.POSITIVE_INFINITY;
    // A clock that was set back makes drafts of the future: those are of today.
    return success && age <= LONGEST ? output : null;
  } catch {
    return null;
  }
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function remove(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Storage that may not be used holds nothing either.
  }
}

export function dropDraft(key: DraftKey): void {
  remove(storageKey(key));
}

export interface RestoredDraft {
  /** What is stored now, with the draft's edits upon it; at conflicts the draft's. */
  readonly values: SettingsValues;
  /** What the draft changes, as far as it still fits. */
  readonly restored: number;
  /** Values of the draft that were changed on the server as well since then. */
  readonly conflicts: readonly Conflict[];
  /** Edits that fit nothing that is declared now; for these `old` and `new` are as the draft has them. */
  readonly unfit: readonly Change[];
}

/** Puts a draft upon the settings as they are declared and stored now. */
export function restoreDraft(draft: Draft, fresh: DeclaredSettings): RestoredDraft {
  const conflicts: Conflict[] = [];
  const unfit: Change[] = [];
  let { values } = fresh;
  let restored = 0;
  for (const { path, loaded, edited: kept } of draft.edits) {
    const declared = declaredAt(fresh, path);
    const edited = withoutSecrets(declared, kept);
    const stored = valueAt(values, path);
    const change = toChange(fresh, { path, old: loaded, new: edited, declared });
    const next = withValueAt(values, path, edited);
    const put = sameSetting(declared, valueAt(next, path), edited);
    // Nothing of storage is trusted: it must fit what is declared, and be no secret.
    if (isSecret(declared) || !put || !fitsKind(declared, edited)) {
      unfit.push(change);
      continue;
    }
    if (sameSetting(declared, stored, edited)) continue;
    if (!sameSetting(declared, stored, loaded)) {
      const { kind, title, groups, sectionTitle } = change;
      conflicts.push({ path, kind, title, groups, sectionTitle, loaded, mine: change.new, theirs: stored });
    }
    values = next;
    restored += 1;
  }
  return { values, restored, conflicts, unfit };
}
