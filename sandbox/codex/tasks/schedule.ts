import type { Clock } from '../../clock.ts';
import { nextRun } from '../jobs/next-run.ts';
import { runPattern } from '../jobs/run-pattern.ts';
import type { Timed } from './agenda.ts';

/** Something that is done again and again. */
export interface Scheduled {
  readonly schedule: string;
  readonly zone: string;
  readonly fire: (at: Date) => void;
}

/** The server's scheduler. What it cannot read never fires, without a word. */
export interface Schedule extends Timed {
  /** Begins anew, from now on. upstream: Codex 2.2.0 does so at each change of any job. */
  rebuild(): void;
}

interface Entry {
  readonly scheduled: Scheduled;
  next: number | undefined;
}

/** What is later than this was missed, as the machine slept: it is not caught up. */
const MISSED_MS = 3_600_000;

/** @param read what is scheduled at the moment */
export function createSchedule(clock: Clock, read: () => readonly Scheduled[]): Schedule {
  let entries: Entry[] = [];

  function rebuild(): void {
    const now = clock.now();
    entries = read().map((scheduled) => ({ scheduled, next: nextOf(scheduled, now) }));
  }

  rebuild();
  return {
    rebuild,
    nextDue() {
      const dues = entries.flatMap(({ next }) => next ?? []);
      return dues.length > 0 ? Math.min(...dues) : undefined;
    },
    happen(at) {
      const now = clock.now().getTime();
      for (const entry of entries) {
        const { scheduled, next } = entry;
        if (next === undefined || next > at) continue;
        const isMissed = now - next > MISSED_MS;
        entry.next = nextOf(scheduled, new Date(isMissed ? now - MISSED_MS : at));
        if (!isMissed) scheduled.fire(new Date(at));
      }
    },
  };
}

function nextOf({ schedule, zone }: Scheduled, after: Date): number | undefined {
  const pattern = runPattern(schedule);
  return pattern && nextRun(pattern, zone, after)?.getTime();
}
