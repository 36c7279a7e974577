import { nextRuns } from '../../lib/cron/next-runs.ts';
import type { Schedule } from '../../lib/cron/schedule.ts';
import { clockChanges, offsetAt } from '../../lib/cron/zone-clock.ts';

export const DAYS = 7;
const QUARTER_MS = 900_000;
const MINUTE_MS = 60_000;
/** All minutes of a quarter of an hour, one bit for each. */
const EACH_MINUTE = 0x7fff;
const DAY_MS = 86_400_000;

/** A job that runs by its schedule. */
export interface DueJob {
  readonly id: string;
  readonly serverId: string;
  readonly schedule: Schedule;
  /** An IANA name that the browser knows. */
  readonly zone: string;
}

/** What comes due in one hour of the viewer's clock. */
export interface HourLoad {
  /** The jobs, each once. */
  readonly jobs: readonly string[];
  readonly runs: number;
}

/** Jobs of one server that come due in the same minute. */
export interface Meeting {
  readonly serverId: string;
  readonly jobs: readonly string[];
  /** The first time, in milliseconds since the epoch. */
  readonly first: number;
  /** In how many quarters of an hour it happens. */
  readonly times: number;
}

export interface WeekLoad {
  /** Midnights of the viewer's days, as a clock in UTC with the same hands would stand. */
  readonly days: readonly number[];
  /** By day and hour; undefined where nothing is due, what has passed included. */
  readonly hours: readonly (readonly (HourLoad | undefined)[])[];
  /** The most jobs that come due in one hour. */
  readonly most: number;
  readonly meetings: readonly Meeting[];
  /** Jobs that are due in each minute, for a quarter of an hour at least: they meet every other one, which is no news. */
  readonly always: readonly string[];
}

/**
 * What comes due from now until the end of the sixth day after today, by hours of the viewer's clock. It is counted by
 * the fields of the schedules, a quarter of an hour at a time: a job that runs every second costs no more than others.
 * Clocks everywhere are ahead of UTC by whole quarters of an hour.
 * @param now milliseconds since the epoch
 */
export function weekLoad(jobs: readonly DueJob[], viewerZone: string, now: number): WeekLoad {
  const begin = Math.floor(now / QUARTER_MS) * QUARTER_MS;
  const viewer = wallOf(viewerZone, begin, begin + (DAYS + 2) * DAY_MS);
  const today = Math.floor(viewer(begin) / DAY_MS) * DAY_MS;
  const until = today + DAYS * DAY_MS;
  const cells = new Map<number, Cell>();
  const meetings = new Map<string, Meeting>();
  const always = new Set<string>();
  const counters = jobs.map((job) => counterOf(job, begin, now));
  for (let at = begin; viewer(at) < until; at += QUARTER_MS) {
    const due = counters.flatMap((count, place) => {
      const job = jobs[place];
      const found = count(at);
      return job && found ? [{ job, ...found }] : [];
    });
    if (due.length === 0) continue;
    const hour = Math.floor((viewer(at) - today) / 3_600_000);
    const cell = cells.get(hour) ?? { jobs: new Set<string>(), runs: 0 };
    for (const { job, runs, minutes } of due) {
      cell.jobs.add(job.id);
      cell.runs += runs;
      if (minutes === EACH_MINUTE) always.add(job.id);
    }
    cells.set(hour, cell);
    for (const meeting of meetingsOf(due, at)) {
      const key = JSON.stringify([meeting.serverId, ...meeting.jobs]);
      const known = meetings.get(key);
      meetings.set(key, known ? { ...known, times: known.times + 1 } : meeting);
    }
  }
  const hours = Array.from({ length: DAYS }, (_day, day) =>
    Array.from({ length: 24 }, (_hour, hour) => loadOf(cells.get(day * 24 + hour))),
  );
  return {
    days: Array.from({ length: DAYS }, (_day, day) => today + day * DAY_MS),
    hours,
    most: Math.max(0, ...hours.flat().map((load) => load?.jobs.length ?? 0)),
    meetings: [...meetings.values()].toSorted((one, other) => one.first - other.first),
    always: [...always],
  };
}

interface Cell {
  readonly jobs: Set<string>;
  runs: number;
}

function loadOf(cell: Cell | undefined): HourLoad | undefined {
  return cell && { jobs: [...cell.jobs], runs: cell.runs };
}

/** What comes due in a quarter of an hour, and in which of its minutes, one bit for each. */
interface Due {
  readonly runs: number;
  readonly minutes: number;
}

type Counter = (quarter: number) => Due | null;

function counterOf({ schedule, zone }: DueJob, begin: number, now: number): Counter {
  return schedule.fixedTime
    ? fixedCounter(schedule, zone, begin, now)
    : fieldCounter(schedule, wallOf(zone, begin, begin + (DAYS + 2) * DAY_MS), now);
}

/** One run a day at most, which changes of clocks move: those are told one by one. */
function fixedCounter(schedule: Schedule, zone: string, begin: number, now: number): Counter {
  const runs = nextRuns(schedule, zone, now - 1, DAYS + 3);
  const byQuarter = new Map(runs.map((run) => [Math.floor(run / QUARTER_MS) * QUARTER_MS, run] as const));
  return (quarter) => {
    const run = quarter < begin ? undefined : byQuarter.get(quarter);
    return run === undefined ? null : { runs: 1, minutes: 1 << Math.floor((run - quarter) / MINUTE_MS) };
  };
}

function fieldCounter({ fields }: Schedule, wall: (at: number) => number, now: number): Counter {
  const sets = {
    months: new Set(fields.months.values),
    days: new Set(fields.days.values),
    weekdays: new Set(fields.weekdays.values),
    hours: new Set(fields.hours.values),
    years: new Set(fields.years.values),
  };
  const seconds = fields.seconds.values;
  return (quarter) => {
    const time = new Date(wall(quarter));
    if (!sets.hours.has(time.getUTCHours()) || !sets.months.has(time.getUTCMonth() + 1)) return null;
    if (!sets.days.has(time.getUTCDate()) || !sets.weekdays.has(time.getUTCDay())) return null;
    if (!fields.years.open && !sets.years.has(time.getUTCFullYear())) return null;
    const from = time.getUTCMinutes();
    let [runs, minutes] = [0, 0];
    for (const minute of fields.minutes.values) {
      if (minute < from || minute >= from + 15) continue;
      const at = quarter + (minute - from) * MINUTE_MS;
      const due = at >= now ? seconds.length : seconds.filter((second) => at + second * 1000 >= now).length;
      if (due === 0) continue;
      runs += due;
      minutes |= 1 << (minute - from);
    }
    return runs === 0 ? null : { runs, minutes };
  };
}

/** Gives what the clocks of a zone show: as many milliseconds as a clock in UTC with the same hands. */
function wallOf(zone: string, from: number, until: number): (at: number) => number {
  const first = offsetAt(zone, from);
  const changes = clockChanges(zone, from, until);
  return (at) => at + (changes.findLast((change) => change.at <= at)?.after ?? first);
}

/** The jobs of each server that are due in the same minute. */
function meetingsOf(due: readonly (Due & { readonly job: DueJob })[], at: number): readonly Meeting[] {
  const servers = new Set(due.map(({ job }) => job.serverId));
  return [...servers].flatMap((serverId) => {
    const own = due.filter(({ job, minutes }) => job.serverId === serverId && minutes !== EACH_MINUTE);
    const met = own.filter((one) =>
      own.some((other) => other !== one && (other.minutes & one.minutes) !== 0),
    );
    const [first] = met;
    if (first === undefined) return [];
    const shared = met.slice(1).reduce((minutes, other) => minutes | (other.minutes & first.minutes), 0);
    const minute = shared === 0 ? 0 : 31 - Math.clz32(shared & -shared);
    return [{ serverId, jobs: met.map(({ job }) => job.id), first: at + minute * MINUTE_MS, times: 1 }];
  });
}
