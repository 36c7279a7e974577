import { m } from '../../messages/messages.js';
import type { JobOutcome, JobRun } from '../../systems/jobs.ts';
import type { TaskProgress } from '../../systems/task-feed.ts';
import type { StateLook } from '../../ui/state-badge.tsx';
import type { LastResult } from './last-result.ts';

/** How each result looks: what went well in part only is no success. */
export const RESULT_LOOKS: Readonly<Record<LastResult['kind'], StateLook>> = {
  done: 'on',
  partly: 'degraded',
  nothing: 'off',
  failed: 'failing',
  cancelled: 'off',
  ended: 'unknown',
};

const WORDS: Readonly<Record<LastResult['kind'], () => string>> = {
  done: m.job_result_done,
  partly: m.job_result_partly,
  nothing: m.job_result_nothing,
  failed: m.job_result_failed,
  cancelled: m.job_result_cancelled,
  ended: m.job_result_ended,
};

/** How a run ended, in a word or two. */
export function resultWords(kind: LastResult['kind']): string {
  return WORDS[kind]();
}

/** What a run came to: numbers in a sentence, with why nothing came of it. */
export function outcomeWords(outcome: JobOutcome): string {
  const { planned, succeeded, failed, skipped, fieldsWritten, planFailure } = outcome;
  if (planFailure !== null) return planFailure();
  const parts = [
    m.job_outcome_refreshed({ count: succeeded, planned }),
    ...(failed > 0 ? [m.job_outcome_failed({ count: failed })] : []),
    ...skipped.map(({ label, count }) => m.job_outcome_skipped({ count, why: label() })),
    ...(fieldsWritten === null ? [] : [m.job_outcome_fields({ count: fieldsWritten })]),
  ];
  return parts.join(' · ');
}

/** How far a run has come. */
export function progressWords(run: JobRun | null, progress: TaskProgress | null): string {
  if (progress !== null) return m.job_progress({ current: progress.current, total: progress.total });
  if (run?.state === 'trying-again') return m.job_trying_again();
  return run?.state === 'waiting' ? m.job_waiting_turn() : m.job_running();
}
