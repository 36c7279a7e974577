import { type ClockWarning, clockWarnings } from '../lib/cron/clock-warnings.ts';
import type { Schedule } from '../lib/cron/schedule.ts';
import { clockChanges } from '../lib/cron/zone-clock.ts';
import { m } from '../messages/messages.js';
import { getLocale } from '../messages/runtime.js';

const YEAR_MS = 370 * 86_400_000;

/**
 * What the changes of clocks of the next year do to a schedule, a sentence each.
 * @param now milliseconds since the epoch
 */
export function clockWarningWords(schedule: Schedule, zone: string, now: number): readonly string[] {
  return clockWarnings(schedule, zone, now).map(wordsOf);
}

function wordsOf({ kind, change, wall }: ClockWarning): string {
  const shown = {
    date: wallWords(change.at + change.before, { dateStyle: 'long' }),
    from: wallTime(change.at + change.before),
    to: wallTime(change.at + change.after),
    time: wallTime(wall),
  };
  if (kind === 'moved') return m.schedule_clock_moved(shown);
  return kind === 'skipped' ? m.schedule_clock_skipped(shown) : m.schedule_clock_twice(shown);
}

function wallTime(wall: number): string {
  return wallWords(wall, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

/** @param wall what a clock in UTC with the same hands would stand at */
function wallWords(wall: number, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(getLocale(), { ...options, timeZone: 'UTC' }).format(wall);
}

/**
 * Whether it matters to a schedule that the scheduler goes on with the offset that the zone had when it was started:
 * the zone changes its clocks, and not every hour is meant. upstream: Codex 2.2.0
 * @param now milliseconds since the epoch
 */
export function keepsOffset(schedule: Schedule, zone: string, now: number): boolean {
  return schedule.fields.hours.values.length < 24 && clockChanges(zone, now, now + YEAR_MS).length > 0;
}

/** Which days fall out in months that are too short for them, in a sentence; null where none does. */
export function leftOutDays({ fields: { days, months } }: Schedule): string | null {
  // All days are each day that there is.
  if (days.values.length === 31) return null;
  const missing = days.values.filter((day) => months.values.some((month) => day > daysOf(month)));
  return missing.length === 0 ? null : m.schedule_left_out_why({ days: missing.join(', ') });
}

/** How many days a month always has. */
function daysOf(month: number): number {
  return month === 2 ? 28 : [4, 6, 9, 11].includes(month) ? 30 : 31;
}
