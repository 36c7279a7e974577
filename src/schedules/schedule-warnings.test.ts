import { afterEach, describe, expect, test } from 'vitest';
import { readSchedule, type Schedule } from '../lib/cron/schedule.ts';
import { overwriteGetLocale } from '../messages/runtime.js';
import { runTimeWords } from './run-time-words.ts';
import { clockWarningWords, keepsOffset, leftOutDays } from './schedule-warnings.ts';

function scheduleOf(text: string): Schedule {
  const { schedule, fault } = readSchedule(text);
  if (!schedule) throw new Error(`${text}: ${fault.kind}`);
  return schedule;
}

const NOW = Date.parse('2026-01-10T09:00:00Z');

afterEach(() => overwriteGetLocale(() => 'en'));

describe('what a change of clocks does', () => {
  test.each([
    [
      '30 2 * * *',
      'On March 29, 2026 clocks go from 02:00 to 03:00: the run of 02:30 comes at 03:00 instead.',
      'Am 29. März 2026 springen die Uhren von 02:00 auf 03:00: Der Lauf von 02:30 kommt stattdessen um 03:00.',
    ],
    [
      '*/30 2 * * *',
      'On October 25, 2026 clocks go back from 03:00 to 02:00: the times between come twice, and runs such as that of 02:00 do too.',
      'Am 25. Oktober 2026 gehen die Uhren von 03:00 auf 02:00 zurück: Die Zeiten dazwischen kommen zweimal, und Läufe wie der von 02:00 auch.',
    ],
  ])('is told of %j in both languages', (text, english, german) => {
    expect(clockWarningWords(scheduleOf(text), 'Europe/Berlin', NOW)).toContain(english);
    overwriteGetLocale(() => 'de');
    expect(clockWarningWords(scheduleOf(text), 'Europe/Berlin', NOW)).toContain(german);
  });

  test.each([
    ['0 4 * * *', 'Europe/Berlin', true],
    ['0 */2 * * *', 'America/New_York', true],
    // Every hour is every hour.
    ['15 * * * *', 'Europe/Berlin', false],
    ['0 4 * * *', 'UTC', false],
    ['0 4 * * *', 'Asia/Kathmandu', false],
  ])('to %j in %s through the scheduler, which keeps the offset of its start: %j', (text, zone, expected) => {
    expect(keepsOffset(scheduleOf(text), zone, NOW)).toBe(expected);
  });
});

test.each([
  ['0 4 31 * *', '31'],
  ['0 4 1,29,30 * *', '29, 30'],
  ['0 4 31 4 *', '31'],
  ['0 4 31 1,3 *', null],
  ['0 4 28 * *', null],
  ['0 4 * * *', null],
  ['0 4 */1 2 *', null],
])('the days that short months lack are told of %j: %j', (text, days) => {
  const told = leftOutDays(scheduleOf(text));
  if (days === null) expect(told).toBeNull();
  else expect(told).toContain(`: ${days}.`);
});

test.each([
  ['2026-01-11T03:00:00Z', 'Europe/Berlin', 'en', 'Sun, Jan 11, 04:00'],
  ['2026-01-11T03:00:05Z', 'Europe/Berlin', 'en', 'Sun, Jan 11, 04:00:05'],
  // Clocks have been changed by then, and it is another year in the zone.
  ['2026-04-01T02:00:00Z', 'Europe/Berlin', 'en', 'Wed, Apr 1, 04:00 (+02:00)'],
  ['2026-12-31T10:00:00Z', 'Pacific/Apia', 'en', 'Thu, Dec 31, 2026, 23:00'],
  ['2026-01-11T03:15:00Z', 'Asia/Kathmandu', 'de', 'So., 11. Jan., 09:00'],
])('the run of %s in %s in %s is %j', (run, zone, locale, words) => {
  expect(runTimeWords(Date.parse(run), zone, NOW, locale)).toBe(words);
});
