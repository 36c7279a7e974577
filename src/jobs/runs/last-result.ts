import { parseTime } from '../../lib/relative-time.ts';
import type { Job, JobOutcome, JobRun } from '../../systems/jobs.ts';

/** How a job's last run ended. */
export interface LastResult {
  /**
   * `ended` where nothing says whether a part of it has failed: neither the job, nor the run itself, which may be
   * forgotten or not shown to the person.
   */
  readonly kind: 'done' | 'partly' | 'nothing' | 'failed' | 'cancelled' | 'ended';
  /** RFC 3339, as the server wrote it. */
  readonly at: string;
  /** Untrusted text. */
  readonly message: string | null;
  readonly outcome: JobOutcome | null;
}

/** The job is written a little before its run is over. */
const APART_MS = 120_000;

/** How a job's last run ended: by the run's own numbers where they are known, and by what the job says of it else. */
export function lastResult({ lastRun }: Pick<Job, 'lastRun'>, run: JobRun | undefined): LastResult | null {
  const end = parseTime(run?.endedAt ?? '');
  const noted = parseTime(lastRun?.at ?? '');
  if (run?.endedAt && end !== null && (noted === null || end > noted - APART_MS)) {
    // Another run may have ended since; then the job tells of that one.
    const isSame = noted === null || end >= noted || Math.abs(end - noted) < APART_MS;
    // A run that was stopped leaves no word at its job: what is there is of the one before.
    const message = run.state === 'cancelled' ? null : (lastRun?.message ?? null);
    if (isSame) return resultOfRun(run, run.endedAt, message);
  }
  if (lastRun === null) return null;
  const { at, said, message } = lastRun;
  return { kind: said, at, message, outcome: null };
}

/** How a run that is over ended. @param message what else is told of it */
export function resultOfRun(run: JobRun, at: string, message: string | null): LastResult {
  const { state, outcome } = run;
  const kind =
    state === 'done' ||
    state === 'partly' ||
    state === 'nothing' ||
    state === 'failed' ||
    state === 'cancelled'
      ? state
      : 'ended';
  return { kind, at, message: run.error ?? message, outcome };
}
