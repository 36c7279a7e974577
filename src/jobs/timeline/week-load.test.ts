import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { nextRuns } from '../../lib/cron/next-runs.ts';
import { readSchedule, type Schedule } from '../../lib/cron/schedule.ts';
import { type DueJob, weekLoad } from './week-load.ts';

vi.mock(import('../../lib/cron/next-runs.ts'), { spy: true });

function scheduleOf(text: string): Schedule {
  const { schedule, fault } = readSchedule(text);
  if (!schedule) throw new Error(`${text}: ${fault.kind}`);
  return schedule;
}

const job = (id: string, text: string, zone = 'UTC', serverId = 'one'): DueJob => ({
  id,
  serverId,
  schedule: scheduleOf(text),
  zone,
});

// A Saturday.
const NOW = Date.parse('2026-11-21T16:20:30Z');

/** Day, hour, jobs and runs of all hours in which something is due. */
function told(jobs: readonly DueJob[], zone = 'UTC', now = NOW): string[] {
  return weekLoad(jobs, zone, now).hours.flatMap((hours, day) =>
    hours.flatMap((load, hour) => (load ? [`${day} ${hour}: ${load.jobs.join('+')} ${load.runs}`] : [])),
  );
}

const runsOf = (jobs: readonly DueJob[], zone: string, now: number) =>
  weekLoad(jobs, zone, now)
    .hours.flat()
    .reduce((sum, load) => sum + (load?.runs ?? 0), 0);

describe('the load of the next seven days', () => {
  test('has each run in the hour of the viewer’s clock', () => {
    expect(told([job('a', '0 3 * * SUN'), job('b', '*/20 3 * * SUN')])).toEqual(['1 3: a+b 4']);
    // 03:15 in Kathmandu is half past nine in the evening before, in UTC.
    expect(told([job('a', '15 3 * * MON', 'Asia/Kathmandu')])).toEqual(['1 21: a 1']);
    expect(told([job('a', '15 3 * * MON', 'Asia/Kathmandu')], 'America/New_York')).toEqual(['1 16: a 1']);
  });

  test('begins now: what has passed today is left out', () => {
    expect(told([job('a', '0 16 * * *')])[0]).toBe('1 16: a 1');
    expect(told([job('a', '20,40 16 21 11 *')])).toEqual(['0 16: a 1']);
    expect(told([job('a', '0,29,31 20 16 21 11 *')])).toEqual(['0 16: a 1']);
  });

  test('counts a job that runs every second without doing so', () => {
    vi.mocked(nextRuns).mockClear();
    const begun = performance.now();
    const jobs = Array.from({ length: 50 }, (_none, place) => job(`job ${place}`, '* * * * * *'));
    const load = weekLoad(jobs, 'Europe/Berlin', NOW);
    // Thirty million runs in a tenth of a second; the limit is for a machine that is busy otherwise.
    expect(performance.now() - begun).toBeLessThan(2000);
    expect(nextRuns).not.toHaveBeenCalled();
    expect(load.most).toBe(50);
    expect(load.hours[1]?.every((hour) => hour?.runs === 50 * 3600)).toBe(true);
  });

  test('has the hours of a day on which clocks are changed', () => {
    const before = Date.parse('2026-10-24T12:00:00Z');
    // Twice three o'clock: what runs each half hour runs four times in it.
    expect(told([job('a', '*/30 2 * * *', 'Europe/Berlin')], 'Europe/Berlin', before)[0]).toBe('1 2: a 4');
    // One time a day runs once all the same.
    expect(told([job('a', '30 2 * * *', 'Europe/Berlin')], 'Europe/Berlin', before)[0]).toBe('1 2: a 1');
    const spring = Date.parse('2026-03-28T12:00:00Z');
    expect(told([job('a', '30 2 * * *', 'Europe/Berlin')], 'Europe/Berlin', spring)[0]).toBe('1 3: a 1');
  });

  const ZONES = [
    'UTC',
    'Europe/Berlin',
    'America/New_York',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
    'Pacific/Apia',
  ];
  const text = fc
    .tuple(
      fc.constantFrom('0', '*/30', '7,38', '10-20'),
      fc.constantFrom('*', '2', '1-4', '*/6', '3,23'),
      fc.constantFrom('*', '1-25', '29,30'),
      fc.constantFrom('*', 'SUN', 'MON-FRI'),
    )
    .map(([minutes, hours, days, weekdays]) => `${minutes} ${hours} ${days} * ${weekdays}`);

  test('is what the runs come to one by one, in any zone, also when clocks are changed', () => {
    fc.assert(
      fc.property(
        text,
        fc.constantFrom(...ZONES),
        fc.constantFrom(...ZONES),
        fc.constantFrom(
          '2026-10-22T06:10:00Z',
          '2026-03-05T23:50:00Z',
          '2026-04-02T13:00:00Z',
          '2026-06-30T10:31:00Z',
        ),
        (written, zone, viewerZone, from) => {
          const now = Date.parse(from);
          const due = job('a', written, zone);
          const { days } = weekLoad([due], viewerZone, now);
          const end = instantOf(viewerZone, (days.at(-1) ?? 0) + 86_400_000, now);
          const runs = nextRuns(due.schedule, zone, now - 1, 2000).filter((run) => run < end);
          expect(runsOf([due], viewerZone, now)).toBe(runs.length);
        },
      ),
      { numRuns: 30 },
    );
  });
});

/** When clocks of a zone show a midnight, found by trying: there is none that is skipped or passed twice here. */
function instantOf(zone: string, wall: number, near: number): number {
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  const wanted = new Date(wall).toISOString().slice(0, 19).replace('T', ' ');
  for (let at = Math.floor(near / 900_000) * 900_000; ; at += 900_000)
    if (shown.format(at) === wanted) return at;
}

describe('jobs that meet', () => {
  test('are not told of one that runs every second, or every minute: it meets all of them', () => {
    const jobs = [
      job('a', '0 3 * * *'),
      job('b', '0 4 * * *'),
      job('seconds', '* * * * * *'),
      job('minutes', '* 8 * * *'),
    ];
    const { meetings, always } = weekLoad(jobs, 'UTC', NOW);
    expect([meetings, always]).toEqual([[], ['seconds', 'minutes']]);
  });

  test('are those of one server that are due in the same minute', () => {
    const jobs = [
      job('a', '0 3 * * *'),
      job('b', '0 3 * * SUN', 'UTC', 'two'),
      job('c', '30 0 3 * * SUN,MON'),
      job('d', '1 3 * * *'),
    ];
    expect(weekLoad(jobs, 'UTC', NOW).meetings).toEqual([
      { serverId: 'one', jobs: ['a', 'c'], first: Date.parse('2026-11-22T03:00:00Z'), times: 2 },
    ]);
  });
});
