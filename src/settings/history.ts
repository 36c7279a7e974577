import type { SettingPath, SettingsValues } from '../systems/settings.ts';
import { isList, isRecord, own, pathKey } from './values.ts';

/** Steps of editing, to be undone and done again. */

interface Step {
  readonly before: SettingsValues;
  readonly after: SettingsValues;
  /** The place where it happened, and how; steps with the same are one while the person goes on typing. */
  readonly run: string | null;
  readonly time: number;
  /** About how many letters it keeps alive. */
  readonly weight: number;
}

/** After a pause as long as this, in milliseconds, typing in the same field is a step of its own. */
const PAUSE = 1000;
const MOST_STEPS = 200;
const MOST_LETTERS = 16_000_000;

export class History {
  #done: Step[] = [];
  #undone: Step[] = [];

  get canUndo(): boolean {
    return this.#done.length > 0;
  }

  get canRedo(): boolean {
    return this.#undone.length > 0;
  }

  /** Notes what a person has just done. */
  add(before: SettingsValues, after: SettingsValues): void {
    const change = changeBetween(before, after);
    const time = Date.now();
    this.#undone = [];
    const last = this.#done.at(-1);
    if (last && change.run !== null && change.run === last.run && time - last.time < PAUSE) {
      this.#done.pop();
      this.#done.push({ ...last, after, time, weight: Math.max(last.weight, change.weight) });
    } else {
      this.#done.push({ before, after, time, ...change });
      this.#trim();
    }
  }

  /** The values before the latest step; null when there is none. */
  undo(): SettingsValues | null {
    const step = this.#done.pop();
    if (!step) return null;
    // What is typed from here on is a step of its own.
    this.#undone.push({ ...step, run: null });
    return step.before;
  }

  /** The values after the step that was undone last; null when there is none. */
  redo(): SettingsValues | null {
    const step = this.#undone.pop();
    if (!step) return null;
    this.#done.push(step);
    return step.after;
  }

  clear(): void {
    this.#done = [];
    this.#undone = [];
  }

  #trim(): void {
    let letters = this.#done.reduce((sum, step) => sum + step.weight, 0);
    while (this.#done.length > 1 && (this.#done.length > MOST_STEPS || letters > MOST_LETTERS)) {
      letters -= this.#done.shift()?.weight ?? 0;
    }
  }
}

function changeBetween(before: SettingsValues, after: SettingsValues): Pick<Step, 'run' | 'weight'> {
  const { path, old, now } = placeOfChange(before, after);
  const [was, is] = [typed(old), typed(now)];
  if (was === null || is === null) return { run: null, weight: 100 };
  const kind = kindOfTyping(was, is);
  return { run: kind && pathKey([...path, kind]), weight: was.length + is.length };
}

/** The deepest place that holds all that differs. */
function placeOfChange(before: unknown, after: unknown): { path: SettingPath; old: unknown; now: unknown } {
  const path: (string | number)[] = [];
  let [old, now] = [before, after];
  for (;;) {
    const step = onlyDifference(old, now);
    if (step === null) return { path, old, now };
    path.push(step);
    [old, now] = [inner(old, step), inner(now, step)];
  }
}

function inner(value: unknown, step: string | number): unknown {
  if (typeof step === 'number') return isList(value) ? value[step] : undefined;
  return isRecord(value) ? own(value, step) : undefined;
}

/** The one step that leads to all that differs; null where several do, or the values are no containers. */
function onlyDifference(a: unknown, b: unknown): string | number | null {
  let steps: (string | number)[] = [];
  if (isList(a) && isList(b)) {
    if (a.length !== b.length) return null;
    steps = [...a.keys()].filter((index) => a[index] !== b[index]);
  } else if (isRecord(a) && isRecord(b)) {
    const names = new Set([...Object.keys(a), ...Object.keys(b)]);
    steps = [...names].filter((name) => own(a, name) !== own(b, name));
  }
  return steps.length === 1 ? (steps[0] ?? null) : null;
}

/** What stands in a field that one types in; null for other values. */
function typed(value: unknown): string | null {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : null;
}

/**
 * Whether letters only came in or only went, in one place. A run of one kind loses nothing when it becomes one step:
 * all that was ever there is in its beginning or in its end.
 */
function kindOfTyping(was: string, is: string): 'more' | 'less' | null {
  const shorter = Math.min(was.length, is.length);
  let start = 0;
  while (start < shorter && was.charCodeAt(start) === is.charCodeAt(start)) start += 1;
  let end = 0;
  while (
    end < shorter - start &&
    was.charCodeAt(was.length - 1 - end) === is.charCodeAt(is.length - 1 - end)
  ) {
    end += 1;
  }
  if (start + end === was.length) return 'more';
  return start + end === is.length ? 'less' : null;
}
