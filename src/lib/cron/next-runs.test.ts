import { describe, expect, test } from 'vitest';
import { nextRuns } from './next-runs.ts';
import { readSchedule, type Schedule } from './schedule.ts';
import runs from './scheduler-runs.tsv?raw';

/**
 * Runs as the scheduler's own library tells them: croner for Rust, of the version that Codex 2.2.0 runs, with the
 * options that its scheduler sets and the zones of `chrono-tz`. `scripts/schedule-table` is the program that asked it.
 * It shares with the app's library an author, but neither code nor language nor data of zones. `nextRuns` was never
 * asked for what is expected of it.
 */
const table = runs
  .trim()
  .split('\n')
  .map((line) => {
    const [text = '', zone = '', after = '', expected = ''] = line.split('\t');
    return { text, zone, after, expected: expected.split(' ').filter(Boolean) };
  });

function scheduleOf(text: string): Schedule {
  const { schedule, fault } = readSchedule(text);
  if (!schedule) throw new Error(`${text}: ${fault.kind}`);
  return schedule;
}

const told = (text: string, zone: string, after: string, count: number) =>
  nextRuns(scheduleOf(text), zone, Date.parse(after), count).map((run) =>
    new Date(run).toISOString().replace('.000Z', 'Z'),
  );

describe('the next runs', () => {
  const zones = [...new Set(table.map(({ zone }) => zone))];

  test.each(zones)('in %s are those of the scheduler', (zone) => {
    const wrong = table
      .filter((row) => row.zone === zone)
      .map(({ text, after, expected }) => ({ text, after, expected, got: told(text, zone, after, 6) }))
      .filter(({ expected, got }) => JSON.stringify(expected) !== JSON.stringify(got));
    expect(wrong).toEqual([]);
  });

  test('were compared around changes of clocks in all kinds of zones', () => {
    expect(table.length).toBeGreaterThanOrEqual(200);
    expect(zones).toEqual(
      expect.arrayContaining([
        'Europe/Berlin',
        'America/New_York',
        'Australia/Lord_Howe',
        'Asia/Kathmandu',
        'Pacific/Apia',
      ]),
    );
  });

  // Worked out by hand: on 29 March 2026 Berlin goes from 02:00 (01:00 in UTC) to 03:00, on 25 October from 03:00
  // (01:00 in UTC) back to 02:00. On 5 April Lord Howe goes from 02:00 back to 01:30 (15:00 in UTC the day before).
  test.each([
    ['30 2 * * *', 'Europe/Berlin', '2026-03-28T12:00:00Z', ['2026-03-29T01:00:00Z', '2026-03-30T00:30:00Z']],
    [
      '0,30 2 * * *',
      'Europe/Berlin',
      '2026-03-28T12:00:00Z',
      ['2026-03-30T00:00:00Z', '2026-03-30T00:30:00Z'],
    ],
    ['30 2 * * *', 'Europe/Berlin', '2026-10-24T12:00:00Z', ['2026-10-25T00:30:00Z', '2026-10-26T01:30:00Z']],
    [
      '30 2,3 * * *',
      'Europe/Berlin',
      '2026-10-24T12:00:00Z',
      ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z', '2026-10-25T02:30:00Z'],
    ],
    [
      '40 1 * * *',
      'Australia/Lord_Howe',
      '2026-04-04T00:00:00Z',
      ['2026-04-04T14:40:00Z', '2026-04-05T15:10:00Z'],
    ],
    ['0 6 * * *', 'Asia/Kathmandu', '2026-03-02T00:00:00Z', ['2026-03-02T00:15:00Z', '2026-03-03T00:15:00Z']],
  ])('of %j in %s around a change of clocks', (text, zone, after, expected) => {
    expect(told(text, zone, after, expected.length)).toEqual(expected);
  });

  test('are none for a day that never is, and end with the years', () => {
    expect(told('0 0 30 2 *', 'Europe/Berlin', '2026-03-02T00:00:00Z', 5)).toEqual([]);
    expect(told('0 0 0 1 1 ? 2030', 'UTC', '2026-03-02T00:00:00Z', 5)).toEqual(['2030-01-01T00:00:00Z']);
    expect(told('0 0 0 1 1 ? 2020', 'UTC', '2026-03-02T00:00:00Z', 5)).toEqual([]);
  });
});
