import type { ApiError } from '../api/api-error.ts';
import { toApiError } from '../api/api-error.ts';
import type {
  DeclaredSettings,
  FieldRefusal,
  QuestionAnswer,
  SaveReport,
  SaveRequest,
  SettingPath,
  SettingsQuestion,
  SettingsValues,
  WriteResult,
} from '../systems/settings.ts';
import { storedDifferently, valuesAfterSave } from './after-save.ts';
import { type Change, changesBetween, sameSetting, withoutSecrets } from './changes.ts';
import { declaredAt } from './declaration.ts';
import { mergeSettings, type SettingsMerge, takeTheirs } from './merge.ts';
import { isWithin, valueAt, withValueAt } from './values.ts';

/** Where a person decides for what somebody else has made of a value that both have changed. */
export type ChosenTheirs = readonly SettingPath[];

/** What saving needs of the world, so that its rules can be tested without one. */
export interface SaveWorld {
  /** Reads the settings anew. */
  readonly read: () => Promise<DeclaredSettings>;
  readonly write: (request: Pick<SaveRequest, 'stored' | 'edited' | 'answers'>) => Promise<SaveReport>;
  /** Lets the person choose where both changed the same; null when they would rather not go on. */
  readonly choose: (merge: SettingsMerge, fresh: DeclaredSettings) => Promise<ChosenTheirs | null>;
  /** Asks what must be decided before a write; null when it shall not be done. */
  readonly ask: (question: SettingsQuestion) => Promise<QuestionAnswer | null>;
  /** Told what is about to be written upon what, before anything is. */
  readonly onBegin: (stored: DeclaredSettings, edited: SettingsValues) => void;
}

/** A change that is not stored, and why. */
export interface UnsavedChange {
  readonly change: Change;
  readonly why: 'refused' | 'declined' | 'not-tried' | 'unknown';
}

/** What has become of a save, as the server says when it is read again. */
export interface SaveOutcome {
  /** What was read before writing; null when that failed, and nothing was tried. */
  readonly before: DeclaredSettings | null;
  /** What each write came to, the latest word of it. */
  readonly report: SaveReport;
  /** What was to be stored. */
  readonly sent: SettingsValues;
  /** What was read after writing; null when that failed: then `stored` is what the server claimed. */
  readonly after: DeclaredSettings | null;
  readonly stored: readonly Change[];
  /** What the server took and stored as something else: `old` is what was sent, `new` what is stored. */
  readonly altered: readonly Change[];
  readonly unsaved: readonly UnsavedChange[];
  /** What others have changed since editing began, and was met by the save itself: it is kept. */
  readonly theirs: readonly Change[];
  /** The person's changes to what is no longer declared: they could not be kept. */
  readonly lost: readonly Change[];
  /** What the server said at single values. */
  readonly refusals: readonly FieldRefusal[];
  /** Why something is not stored, the first of it; null where nobody failed. */
  readonly error: ApiError | null;
  /** Why it could not be read again; null when it could. */
  readonly readError: ApiError | null;
  /** Whether the person would not go on where both changed the same. */
  readonly stopped: boolean;
}

/**
 * Stores what a person has edited: upon what the server has at this moment, the least of it, with all that must be
 * asked on the way; and finds out what is so then. It never fails: what failed is in the outcome.
 * @param loaded what editing began from
 */
export async function saveSettings(
  world: SaveWorld,
  loaded: DeclaredSettings,
  edited: SettingsValues,
): Promise<SaveOutcome> {
  let begun: Begun | null;
  try {
    begun = await beginSave(world, loaded, edited);
  } catch (error) {
    return { ...NOTHING_DONE, sent: edited, error: toApiError(error) };
  }
  if (begun === null) return { ...NOTHING_DONE, sent: edited, stopped: true };
  return outcomeOf(world, await write(world, begun));
}

const NOTHING_DONE = {
  before: null,
  report: { writes: [] },
  after: null,
  stored: [],
  altered: [],
  unsaved: [],
  theirs: [],
  lost: [],
  refusals: [],
  error: null,
  readError: null,
  stopped: false,
} as const;

interface Begun {
  readonly before: DeclaredSettings;
  readonly sent: SettingsValues;
  readonly theirs: readonly Change[];
  readonly lost: readonly Change[];
}

/** What is there now, with the edits upon it; null when the person would not choose. */
async function beginSave(
  world: SaveWorld,
  loaded: DeclaredSettings,
  edited: SettingsValues,
): Promise<Begun | null> {
  const before = await world.read();
  const merge = mergeSettings(loaded, edited, before);
  const theirs = merge.conflicts.length === 0 ? [] : await world.choose(merge, before);
  if (theirs === null) return null;
  const sent = takeTheirs(merge, before, theirs);
  world.onBegin(before, sent);
  return { before, sent, theirs: merge.theirs, lost: merge.lost };
}

interface Attempt extends Begun {
  /** The latest result of each write. */
  readonly writes: readonly WriteResult[];
  readonly thrown: ApiError | null;
}

/** Writes, and again with the answers to what was asked, until nothing new is asked. */
async function write(world: SaveWorld, begun: Begun): Promise<Attempt> {
  const writes = new Map<string, WriteResult>();
  const declined = new Set<string>();
  let thrown: ApiError | null = null;
  let answers: Readonly<Record<string, QuestionAnswer>> = {};
  let { before: stored, sent } = begun;
  try {
    for (;;) {
      const report = await world.write({ stored, edited: sent, answers });
      for (const result of report.writes) writes.set(result.id, result);
      const given = await askAll(world, report.writes, answers, declined);
      if (given === null) break;
      answers = given;
      if (report.writes.some(({ outcome }) => outcome.kind === 'stored')) {
        // What is stored by now is not to be written a second time.
        stored = await world.read();
        sent = mergeSettings(begun.before, sent, stored).values;
      }
    }
  } catch (error) {
    thrown = toApiError(error);
  }
  return { ...begun, writes: [...writes.values()], thrown };
}

/** @returns all answers, or null when none is new */
async function askAll(
  world: SaveWorld,
  writes: readonly WriteResult[],
  before: Readonly<Record<string, QuestionAnswer>>,
  declined: Set<string>,
): Promise<Readonly<Record<string, QuestionAnswer>> | null> {
  const given: Record<string, QuestionAnswer> = {};
  for (const { id, outcome } of writes) {
    if (outcome.kind !== 'asks' || declined.has(id)) continue;
    const answer = await world.ask(outcome.question);
    if (answer === null) declined.add(id);
    // A second question about the same write comes with the answer to the first.
    else given[id] = { ...before[id], ...answer };
  }
  return Object.keys(given).length === 0 ? null : { ...before, ...given };
}

async function outcomeOf(world: SaveWorld, attempt: Attempt): Promise<SaveOutcome> {
  const { before, sent, theirs, lost, writes, thrown } = attempt;
  let after: DeclaredSettings | null = null;
  let readError: ApiError | null = null;
  try {
    after = await world.read();
  } catch (error) {
    readError = toApiError(error);
  }
  const report = { writes };
  const altered = after ? storedDifferently({ before, sent, report, fresh: after }) : [];
  const others = changesBetween(before, before.values, sent).filter(
    ({ path }) => !altered.some((one) => overlap(one.path, path)),
  );
  const refused = writes.flatMap(({ outcome }) => (outcome.kind === 'refused' ? [outcome] : []));
  return {
    before,
    report,
    sent,
    after,
    stored: others.filter((change) => isStored(change, attempt, after)),
    altered,
    unsaved: others
      .filter((change) => !isStored(change, attempt, after))
      .map((change) => ({ change, why: whyUnsaved(change, attempt) })),
    theirs,
    lost,
    refusals: refused.flatMap(({ fields }) => fields),
    error: refused[0]?.error ?? thrown,
    readError,
    stopped: false,
  };
}

function overlap(a: SettingPath, b: SettingPath): boolean {
  return isWithin(a, b) || isWithin(b, a);
}

/** What was said of the write that carried a value; of several the worst. */
function claimOf(path: SettingPath, { writes }: Attempt): WriteResult | undefined {
  const carrying = writes.filter(({ paths }) => paths.some((one) => overlap(one, path)));
  return carrying.find(({ outcome }) => outcome.kind !== 'stored') ?? carrying[0];
}

/**
 * Whether a change is stored. What is read afterwards counts, whatever was said of the write; only of secrets, which
 * cannot be read, and where nothing could be read, what was said counts.
 */
function isStored(change: Change, attempt: Attempt, after: DeclaredSettings | null): boolean {
  const claimed = claimOf(change.path, attempt)?.outcome.kind === 'stored';
  if (claimed || after === null || change.kind === 'secret' || change.secrets.length > 0) return claimed;
  const declared = declaredAt(after, change.path);
  const wanted = withoutSecrets(declared, valueAt(attempt.sent, change.path));
  return sameSetting(declared, wanted, valueAt(after.values, change.path));
}

function whyUnsaved({ path }: Change, attempt: Attempt): UnsavedChange['why'] {
  switch (claimOf(path, attempt)?.outcome.kind) {
    case 'refused':
      return 'refused';
    case 'asks':
      return 'declined';
    case 'not-tried':
      return 'not-tried';
    default:
      return attempt.thrown === null ? 'unknown' : 'not-tried';
  }
}

/**
 * The values to be edited from now on: what is stored, with what is not stored upon it, and with what was typed
 * since.
 * @param now the edited values as they are now
 */
export function valuesAfter(outcome: SaveOutcome, now: SettingsValues): SettingsValues {
  const { before, sent, report, after } = outcome;
  if (before === null || after === null) return now;
  return valuesAfterSave({ before, sent, report, fresh: after }, now);
}

/** The values with those from before put back in the place of what was stored; secrets cannot be. */
export function valuesBefore(outcome: SaveOutcome, now: SettingsValues): SettingsValues {
  const { before } = outcome;
  if (before === null) return now;
  return [...outcome.stored, ...outcome.altered]
    .filter(({ kind }) => kind === 'value')
    .reduce((values, { path }) => withValueAt(values, path, valueAt(before.values, path)), now);
}
