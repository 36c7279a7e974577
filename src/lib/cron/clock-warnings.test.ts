import { describe, expect, test } from 'vitest';
import { clockWarnings, runsWithinMinutes } from './clock-warnings.ts';
import { readSchedule, type Schedule } from './schedule.ts';
import { clockChanges, offsetAt } from './zone-clock.ts';

function scheduleOf(text: string): Schedule {
  const { schedule, fault } = readSchedule(text);
  if (!schedule) throw new Error(`${text}: ${fault.kind}`);
  return schedule;
}

const NOW = Date.parse('2026-01-10T09:00:00Z');

/** Kind, day and time on the wall. */
function warned(text: string, zone: string): string[] {
  return clockWarnings(scheduleOf(text), zone, NOW).map(
    ({ kind, wall }) => `${kind} ${new Date(wall).toISOString().slice(0, 16)}`,
  );
}

describe('a schedule around changes of clocks', () => {
  test.each([
    ['30 2 * * *', 'Europe/Berlin', ['moved 2026-03-29T02:30']],
    ['0,30 2 * * *', 'Europe/Berlin', ['skipped 2026-03-29T02:00', 'twice 2026-10-25T02:00']],
    ['0 */2 * * *', 'Europe/Berlin', ['skipped 2026-03-29T02:00', 'twice 2026-10-25T02:00']],
    ['*/15 * * * *', 'Europe/Berlin', []],
    ['0 4 * * *', 'Europe/Berlin', []],
    ['59 1 * * *', 'Europe/Berlin', []],
    ['0 3 * * *', 'Europe/Berlin', []],
    ['30 2 * * MON-SAT', 'Europe/Berlin', []],
    ['0 2 8 3 *', 'America/New_York', ['moved 2026-03-08T02:00']],
    ['*/20 1 * * *', 'America/New_York', ['twice 2026-11-01T01:00']],
    ['45 1 * * *', 'Australia/Lord_Howe', []],
    ['15 2 * * *', 'Australia/Lord_Howe', ['moved 2026-10-04T02:15']],
    ['35,40 1 * * *', 'Australia/Lord_Howe', ['twice 2026-04-05T01:35']],
    ['30 2 * * *', 'Asia/Kathmandu', []],
    ['30 3 * * *', 'Pacific/Apia', []],
    ['30 2 * * *', 'UTC', []],
  ])('%j in %s: %j', (text, zone, expected) => {
    expect(warned(text, zone)).toEqual(expected);
  });

  test('is told more frequent than a minute by its seconds', () => {
    expect(runsWithinMinutes(scheduleOf('*/30 * * * * *'))).toBe(true);
    expect(runsWithinMinutes(scheduleOf('* * * * * *'))).toBe(true);
    expect(runsWithinMinutes(scheduleOf('0,1 0 4 * * *'))).toBe(true);
    expect(runsWithinMinutes(scheduleOf('* * * * *'))).toBe(false);
  });
});

describe('the clocks of a zone', () => {
  test('are changed when the tz database says so', () => {
    const year = (zone: string, from: string) =>
      clockChanges(zone, Date.parse(from), Date.parse(from) + 365 * 86_400_000).map(
        ({ at, before, after }) => [new Date(at).toISOString(), before / 60_000, after / 60_000] as const,
      );
    expect(year('Europe/Berlin', '2026-01-01T00:00:00Z')).toEqual([
      ['2026-03-29T01:00:00.000Z', 60, 120],
      ['2026-10-25T01:00:00.000Z', 120, 60],
    ]);
    expect(year('Australia/Lord_Howe', '2026-01-01T00:00:00Z')).toEqual([
      ['2026-04-04T15:00:00.000Z', 660, 630],
      ['2026-10-03T15:30:00.000Z', 630, 660],
    ]);
    // The day that Samoa left out.
    expect(year('Pacific/Apia', '2011-11-01T00:00:00Z')[0]).toEqual(['2011-12-30T10:00:00.000Z', -600, 840]);
    expect(year('Asia/Kathmandu', '2026-01-01T00:00:00Z')).toEqual([]);
  });

  test('are ahead of UTC by odd minutes too', () => {
    expect(offsetAt('Asia/Kathmandu', NOW)).toBe(345 * 60_000);
    expect(offsetAt('Asia/Kathmandu', NOW + 999)).toBe(345 * 60_000);
    expect(offsetAt('America/New_York', NOW)).toBe(-300 * 60_000);
    expect(offsetAt('UTC', NOW)).toBe(0);
  });
});
