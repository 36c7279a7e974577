import { describe, expect, test } from 'vitest';
import { nextRun } from './next-run.ts';
import { runPattern } from './run-pattern.ts';

/** The next firings of a schedule, in UTC. */
function firings(schedule: string, zone: string, after: string, count: number): string[] {
  const pattern = runPattern(schedule);
  const found: string[] = [];
  if (!pattern) return found;
  let last = new Date(after);
  while (found.length < count) {
    const next = nextRun(pattern, zone, last);
    if (!next) break;
    found.push(next.toISOString().replace(':00.000Z', 'Z').replace('.000Z', 'Z'));
    last = next;
  }
  return found;
}

describe('a schedule fires', () => {
  test.each([
    ['every second', '* * * * * *', ['2026-03-02T09:00:01Z', '2026-03-02T09:00:02Z']],
    ['with five fields at the full minute', '5 4 * * *', ['2026-03-03T04:05Z', '2026-03-04T04:05Z']],
    [
      'in steps from a start',
      '0 10/25 9 * * *',
      ['2026-03-02T09:10Z', '2026-03-02T09:35Z', '2026-03-03T09:10Z'],
    ],
    ['on Sundays, by 7 and by name', '0 0 4 * * 7', ['2026-03-08T04:00Z', '2026-03-15T04:00Z']],
    ['on Mondays by 1', '0 0 4 * * 1', ['2026-03-09T04:00Z']],
    [
      'from Friday to Sunday',
      '0 0 4 * * 5-7',
      ['2026-03-06T04:00Z', '2026-03-07T04:00Z', '2026-03-08T04:00Z', '2026-03-13T04:00Z'],
    ],
    ['where both kinds of days match', '0 0 4 13 * FRI', ['2026-03-13T04:00Z', '2026-11-13T04:00Z']],
    ['on the 31st', '0 0 0 31 * *', ['2026-03-31T00:00Z', '2026-05-31T00:00Z']],
    ['on leap days', '0 0 0 29 2 *', ['2028-02-29T00:00Z', '2032-02-29T00:00Z']],
    ['in its years', '0 0 0 1 jan ? 2030', ['2030-01-01T00:00Z']],
    ['never on a day that never is', '0 0 0 30 2 *', []],
    ['never in a year that is over', '0 0 0 1 1 * 2020', []],
    ['never by a long name, which was accepted', '0 0 4 * * MONDAY', []],
    ['never by an open part in a list', '0 0 4 *,5 * *', []],
    ['never by a range that runs backwards', '0 0 4 * * 7-SAT', []],
  ])('%s', (_what, schedule, expected) => {
    expect(firings(schedule, 'UTC', '2026-03-02T09:00:00Z', expected.length || 1)).toEqual(expected);
  });

  test.each([
    // 2026-03-29: clocks go from 02:00 to 03:00, which is 01:00 in UTC.
    [
      'once after the gap',
      '0 30 2 * * *',
      'Europe/Berlin',
      '2026-03-28T12:00:00Z',
      ['2026-03-29T01:00Z', '2026-03-30T00:30Z'],
    ],
    [
      'not in the gap by a step',
      '0 30 2/23 * * *',
      'Europe/Berlin',
      '2026-03-28T12:00:00Z',
      ['2026-03-30T00:30Z'],
    ],
    ['not in the gap', '0 0,30 2 * * *', 'Europe/Berlin', '2026-03-28T12:00:00Z', ['2026-03-30T00:00Z']],
    [
      'on through the gap',
      '0 0 * * * *',
      'Europe/Berlin',
      '2026-03-28T23:30:00Z',
      ['2026-03-29T00:00Z', '2026-03-29T01:00Z', '2026-03-29T02:00Z'],
    ],
    // 2026-10-25: clocks go from 03:00 back to 02:00, which is 01:00 in UTC.
    [
      'at the first of two',
      '0 30 2 * * *',
      'Europe/Berlin',
      '2026-10-24T12:00:00Z',
      ['2026-10-25T00:30Z', '2026-10-26T01:30Z'],
    ],
    [
      'not at the second, asked in between',
      '0 30 2 * * *',
      'Europe/Berlin',
      '2026-10-25T01:10:00Z',
      ['2026-10-26T01:30Z'],
    ],
    [
      'at both',
      '0 0,30 2 * * *',
      'Europe/Berlin',
      '2026-10-24T12:00:00Z',
      [
        '2026-10-25T00:00Z',
        '2026-10-25T00:30Z',
        '2026-10-25T01:00Z',
        '2026-10-25T01:30Z',
        '2026-10-26T01:00Z',
      ],
    ],
    // 2026-03-08: 02:00 becomes 03:00, at 07:00 in UTC.
    [
      'after the gap of New York',
      '0 15 2 * * *',
      'America/New_York',
      '2026-03-07T12:00:00Z',
      ['2026-03-08T07:00Z', '2026-03-09T06:15Z'],
    ],
    // 2026-04-05: 02:00 goes back to 01:30, at 15:00 in UTC the day before.
    [
      'in half an hour that comes twice',
      '0 40 1 * * *',
      'Australia/Lord_Howe',
      '2026-04-04T00:00:00Z',
      ['2026-04-04T14:40Z', '2026-04-05T15:10Z'],
    ],
    [
      'in a zone of odd minutes',
      '0 0 6 * * *',
      'Asia/Kathmandu',
      '2026-03-02T00:00:00Z',
      ['2026-03-02T00:15Z', '2026-03-03T00:15Z'],
    ],
    // There was no 30 December 2011: midnight of the 29th was that of the 31st, at 10:00 in UTC.
    [
      'after a day that was left out',
      '0 0 12 * * *',
      'Pacific/Apia',
      '2011-12-29T00:00:00Z',
      ['2011-12-29T22:00Z', '2011-12-30T10:00Z', '2011-12-30T22:00Z'],
    ],
  ])('%s', (_what, schedule, zone, after, expected) => {
    expect(firings(schedule, zone, after, expected.length)).toEqual(expected);
  });
});
