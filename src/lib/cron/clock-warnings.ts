import { nextRuns } from './next-runs.ts';
import type { Schedule } from './schedule.ts';
import { type ClockChange, clockChanges } from './zone-clock.ts';

const AHEAD_MS = 370 * 86_400_000;

/** What a change of clocks does to a schedule. Times on the wall are written as in `zone-clock.ts`. */
export interface ClockWarning {
  /**
   * `moved`: the time is skipped, and it runs right after the change instead; `skipped`: it does not run at the times
   * that are skipped; `twice`: the clock passes times twice, and it runs both times.
   */
  readonly kind: 'moved' | 'skipped' | 'twice';
  readonly change: ClockChange;
  /** The first time on the wall that it is about. */
  readonly wall: number;
}

/**
 * What the changes of clocks in the next year do to a schedule. Nothing for one that runs every hour: it goes on at the
 * same distances.
 * @param now milliseconds since the epoch
 */
export function clockWarnings(schedule: Schedule, zone: string, now: number): readonly ClockWarning[] {
  if (schedule.fields.hours.values.length === 24) return [];
  return clockChanges(zone, now, now + AHEAD_MS).flatMap((change) => {
    const warning = warningOf(schedule, change);
    return warning ? [warning] : [];
  });
}

function warningOf(schedule: Schedule, change: ClockChange): ClockWarning | null {
  const isGap = change.after > change.before;
  if (schedule.fixedTime && !isGap) return null;
  // From the earlier to the later of the two times that the clocks show at that instant.
  const from = change.at + Math.min(change.before, change.after);
  const to = change.at + Math.max(change.before, change.after);
  const [wall] = nextRuns(schedule, 'UTC', from - 1000, 1);
  if (wall === undefined || wall >= to) return null;
  return { kind: isGap ? (schedule.fixedTime ? 'moved' : 'skipped') : 'twice', change, wall };
}

/** Whether a schedule runs more often than once a minute. */
export function runsWithinMinutes({ fields }: Schedule): boolean {
  return fields.seconds.values.length > 1;
}
