import { changeBetween, offsetAt } from './civil-time.ts';
import type { RunPattern } from './run-pattern.ts';

const DAY_MS = 86_400_000;
/** Nowhere were clocks put further back, or ahead, at once. */
const LONGEST_CHANGE_MS = 26 * 3_600_000;

/**
 * When a schedule fires next, after an instant; undefined when it never does. upstream: Codex 2.2.0, by croner 3: a
 * schedule with one time a day fires once on each day, when the clock skips that time right after the change, and when
 * the clock passes it twice at the first. Any other follows the clock: what is skipped is skipped, and what comes twice
 * fires twice.
 */
export function nextRun(pattern: RunPattern, zone: string, after: Date): Date | undefined {
  const { isFixed } = pattern;
  let from = Math.floor(after.getTime() / 1000) * 1000 + 1000;
  let wallFrom = isFixed ? passedBefore(zone, from) : Number.NEGATIVE_INFINITY;
  for (;;) {
    const offset = offsetAt(zone, from);
    const wall = nextWall(pattern, Math.max(from + offset, wallFrom));
    if (wall === undefined) return undefined;
    const change = changeBetween(zone, from, wall - offset);
    if (change === undefined) return new Date(wall - offset);
    const later = offsetAt(zone, change);
    // The hands stood at `change + offset` and now stand at `change + later`.
    if (isFixed && later > offset && wall < change + later) return new Date(change);
    wallFrom = isFixed ? change + offset : Number.NEGATIVE_INFINITY;
    from = change;
  }
}

/** The wall clock's times before this one have been before, as the clock was put back lately. */
function passedBefore(zone: string, instant: number): number {
  const since = instant - LONGEST_CHANGE_MS;
  const before = offsetAt(zone, since);
  const change = changeBetween(zone, since, instant);
  return change === undefined ? Number.NEGATIVE_INFINITY : change + before;
}

/** The first time of a wall clock from `from` on that the pattern matches. */
function nextWall(pattern: RunPattern, from: number): number | undefined {
  const start = Math.ceil(from / 1000) * 1000;
  let day = Math.floor(start / DAY_MS) * DAY_MS;
  const lastYear = Math.max(...pattern.years);
  for (;;) {
    const date = new Date(day);
    const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
    if (year > lastYear) return undefined;
    if (!pattern.years.has(year)) {
      day = Date.UTC(year + 1, 0, 1);
    } else if (!pattern.months.has(month + 1)) {
      day = Date.UTC(year, month + 1, 1);
    } else {
      const isDay = pattern.days.has(date.getUTCDate()) && pattern.weekdays.has(date.getUTCDay());
      const time = isDay ? timeFrom(pattern, Math.max(0, start - day)) : undefined;
      if (time !== undefined) return day + time;
      day += DAY_MS;
    }
  }
}

/** The first time of a day from `from` on, in milliseconds since its begin. */
function timeFrom({ hours, minutes, seconds }: RunPattern, from: number): number | undefined {
  for (const hour of hours) {
    if ((hour + 1) * 3_600_000 <= from) continue;
    for (const minute of minutes) {
      const begin = (hour * 60 + minute) * 60_000;
      if (begin + 60_000 <= from) continue;
      const second = seconds.find((one) => begin + one * 1000 >= from);
      if (second !== undefined) return begin + second * 1000;
    }
  }
  return undefined;
}
