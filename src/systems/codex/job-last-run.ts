import { type JsonObject, own, textOf } from '../../api/json.ts';
import type { JobLastRun } from '../jobs.ts';

/** The counts of a run in the words at its job. upstream: Codex 2.2.0, not translated */
const REFRESHED = /\b(\d+) of \d+\b/;
const FAILED = /\b(\d+) failed\b/;
const NOTHING = /^nothing to refresh\b/i;

/**
 * How a job's last run ended. The job calls a run a success of which a part has failed; how many, stands in its message
 * only, and the run itself, which has the numbers, is forgotten soon. upstream: Codex 2.2.0
 * @param dto a `LibraryJobDto`; untrusted
 * @returns null for a job that never ran
 */
export function codexLastRun(dto: JsonObject): JobLastRun | null {
  const at = textOf(own(dto, 'lastRunAt'));
  if (at === null) return null;
  const message = textOf(own(dto, 'lastRunMessage'));
  return { at, said: saidBy(textOf(own(dto, 'lastRunStatus')), message ?? ''), message };
}

function saidBy(status: string | null, message: string): JobLastRun['said'] {
  if (status === 'failure') return 'failed';
  if (status !== 'success') return 'ended';
  if (NOTHING.test(message)) return 'nothing';
  const failed = FAILED.exec(message)?.[1];
  const refreshed = REFRESHED.exec(message)?.[1];
  if (failed === undefined || refreshed === undefined) return 'ended';
  if (Number(failed) > 0) return 'partly';
  return Number(refreshed) === 0 ? 'nothing' : 'done';
}
