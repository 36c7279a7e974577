import { keptForLocale } from '../kept-for-locale.ts';

/** Clocks on the walls of a zone. Their time is written as what a clock in UTC with the same hands would stand at. */

const STEP_MS = 2 * 86_400_000;

/** An instant at which the clocks of a zone are changed. All in milliseconds. */
export interface ClockChange {
  readonly at: number;
  /** How far the clocks are ahead of UTC until then. */
  readonly before: number;
  /** How far they are from then on. */
  readonly after: number;
}

/** How far the clocks of a zone are ahead of UTC at an instant, in milliseconds. */
export function offsetAt(zone: string, instant: number): number {
  const parts = wallFormat(zone).formatToParts(instant);
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.flatMap(({ type, value }) =>
    type === 'literal' || type === 'era' ? [] : [Number(value)],
  );
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}

/** All changes of clocks after `from`, up to `until`. A change that is taken back within two days is not seen. */
export function clockChanges(zone: string, from: number, until: number): readonly ClockChange[] {
  const changes: ClockChange[] = [];
  let before = offsetAt(zone, from);
  for (let low = from; low < until; low += STEP_MS) {
    const high = Math.min(low + STEP_MS, until);
    const after = offsetAt(zone, high);
    if (after !== before) changes.push({ at: instantOfChange(zone, before, low, high), before, after });
    before = after;
  }
  return changes;
}

/** By halving: the offset is `before` at `low`, and another one at `high`. */
function instantOfChange(zone: string, before: number, low: number, high: number): number {
  let [same, other] = [Math.floor(low / 1000), Math.ceil(high / 1000)];
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2);
    if (offsetAt(zone, middle * 1000) === before) same = middle;
    else other = middle;
  }
  return other * 1000;
}

/** Fields in the order year, month, day, hour, minute, second. */
const wallFormat = keptForLocale(
  (timeZone) =>
    new Intl.DateTimeFormat('sv-SE', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    }),
);
