import { Cron } from 'croner';
import type { Schedule } from './schedule.ts';

/**
 * The next runs of a schedule as a server's scheduler would make them. A schedule with one time a day runs once on each
 * of its days: right after the change when clocks skip the time, the first time when they pass it twice. All others
 * follow the clock: what it skips is left out, what it passes twice runs twice.
 * @param zone an IANA name
 * @param after milliseconds since the epoch
 * @param count how many at most; fewer where the schedule ends
 * @returns milliseconds since the epoch, in order
 */
export function nextRuns(schedule: Schedule, zone: string, after: number, count: number): readonly number[] {
  const cron = cronOf(schedule, zone);
  return cron.nextRuns(count, new Date(after)).map((run) => run.getTime());
}

const made = new WeakMap<Schedule, Map<string, Cron>>();

/** Kept, since it is read anew in a list with every tick. */
function cronOf(schedule: Schedule, zone: string): Cron {
  const byZone = made.get(schedule) ?? new Map<string, Cron>();
  made.set(schedule, byZone);
  const known =
    byZone.get(zone) ??
    new Cron(patternOf(schedule), { timezone: zone, domAndDow: true, sloppyRanges: true, paused: true });
  byZone.set(zone, known);
  return known;
}

/**
 * Weekdays are spelt out, since the scheduler counts them up to 7 and this library to 6: `5/2` is Friday and Sunday.
 * The fields of the time stay as they are: their form tells whether it is one time a day.
 */
function patternOf({ fields }: Schedule): string {
  const { seconds, minutes, hours, days, months, weekdays, years } = fields;
  return [seconds, minutes, hours, days, months, weekdays, years]
    .map((field) => (field === weekdays && !field.open ? field.values.join(',') : field.source))
    .join(' ');
}
