import { type JsonObject, listOf, numberOf, objectOf, own, textOf } from '../../api/json.ts';
import { m } from '../../messages/messages.js';
import type { JobOutcome, JobRun, JobRuns, JobRunState } from '../jobs.ts';
import type { Text } from '../system.ts';
import { REFRESH_TASK } from './job-keys.ts';
import { type CodexTask, codexTask, isOpenTask } from './task.ts';

/** What is kept of the tasks that run jobs: those that wait or run, and those that are over. */
export interface RunAnswers {
  readonly open: readonly unknown[];
  readonly over: readonly unknown[];
}

/** @param raw a `RunAnswers`; untrusted */
export function codexJobRuns(raw: unknown): JobRuns {
  const answers = objectOf(raw);
  const over = tasksIn(own(answers, 'over'));
  const last = new Map<string, CodexTask>();
  for (const task of over) {
    const jobId = jobIdOf(task);
    const known = jobId === null ? undefined : last.get(jobId);
    if (jobId !== null && (known === undefined || endOf(known) < endOf(task))) last.set(jobId, task);
  }
  return {
    open: stillOpen(tasksIn(own(answers, 'open')).filter(isOpenTask), over).map(codexJobRun),
    last: new Map([...last].map(([jobId, task]) => [jobId, codexJobRun(task)])),
  };
}

/**
 * Each task once: those that wait, run and are over are asked for one beside the other, and one that goes on meanwhile is
 * in two of the lists. It is where it came to last.
 */
function stillOpen(open: readonly CodexTask[], over: readonly CodexTask[]): readonly CodexTask[] {
  const known = new Map(open.filter(({ status }) => status === 'waiting').map((task) => [task.id, task]));
  for (const task of open) if (task.status !== 'waiting') known.set(task.id, task);
  for (const { id } of over) known.delete(id);
  return [...known.values()];
}

function tasksIn(value: unknown): readonly CodexTask[] {
  return listOf(value)
    .flatMap((task) => codexTask(task) ?? [])
    .filter(({ type }) => type === REFRESH_TASK);
}

function endOf(task: CodexTask): number {
  const end = Date.parse(endedAt(task) ?? '');
  return Number.isNaN(end) ? 0 : end;
}

/** Of one that was stopped it may not be written down when that was: later than what came before it in any case. */
function endedAt({ status, completedAt, startedAt, createdAt }: CodexTask): string | null {
  return completedAt ?? (status === 'cancelled' ? (startedAt ?? createdAt) : null);
}

/** The job that a task runs: told by its parameters only. upstream: Codex 2.2.0 */
function jobIdOf({ params }: CodexTask): string | null {
  return textOf(own(params, 'job_id'))?.toLowerCase() ?? null;
}

/** A task as a run of a job. */
export function codexJobRun(task: CodexTask): JobRun {
  const outcome = task.status === 'completed' ? outcomeOf(task.result) : null;
  const state = stateOf(task, outcome);
  return {
    id: task.id,
    jobId: jobIdOf(task),
    state,
    createdAt: task.createdAt,
    startedAt: task.startedAt,
    endedAt: endedAt(task),
    nextAt: state === 'trying-again' ? task.scheduledFor : null,
    error: task.error,
    outcome,
  };
}

/** As the server decides what failed, which calls a success what failed in part. upstream: Codex 2.2.0 */
function stateOf({ status, error }: CodexTask, outcome: JobOutcome | null): JobRunState {
  if (status === 'waiting') return error === null ? 'waiting' : 'trying-again';
  if (status !== 'completed') return status;
  if (outcome === null) return 'unknown';
  const { succeeded, failed, planFailure } = outcome;
  if (planFailure !== null || (failed > 0 && succeeded === 0)) return 'failed';
  if (failed > 0) return 'partly';
  return succeeded === 0 ? 'nothing' : 'done';
}

const PLAN_FAILURES: Readonly<Record<string, Text>> = {
  invalid_provider_string: m.codex_plan_invalid,
  plugin_missing: m.codex_plan_missing,
  plugin_disabled: m.codex_plan_disabled,
};

/** Why nothing could be planned; null where nothing stood in the way. */
export function planFailureWords(code: unknown): Text | null {
  const text = textOf(code);
  if (text === null) return null;
  return (
    (Object.hasOwn(PLAN_FAILURES, text) ? PLAN_FAILURES[text] : undefined) ??
    (() => m.codex_plan_other({ code: text }))
  );
}

/** Why series are left out, by the server's names. */
const SKIPPED: Readonly<Record<string, Text>> = {
  no_external_id: m.codex_skipped_no_id,
  recently_synced: m.codex_skipped_recently,
  no_match_candidate: m.codex_skipped_no_match,
};

export function skippedWords(id: string): Text {
  return (Object.hasOwn(SKIPPED, id) ? SKIPPED[id] : undefined) ?? (() => id);
}

/** @param result of a task that is over; null where nothing in it tells what it came to */
function outcomeOf(result: JsonObject | null): JobOutcome | null {
  const told = objectOf(result);
  const planned = numberOf(own(told, 'planned'));
  const succeeded = numberOf(own(told, 'succeeded'));
  const failed = numberOf(own(told, 'failed'));
  if (planned === null || succeeded === null || failed === null) return null;
  return {
    planned,
    succeeded,
    failed,
    skipped: Object.entries(objectOf(own(told, 'skipped'))).flatMap(([id, value]) => {
      const count = numberOf(value);
      return count === null || count === 0 ? [] : [{ id, label: skippedWords(id), count }];
    }),
    fieldsWritten: numberOf(own(told, 'fields_applied_total')),
    planFailure: planFailureWords(own(told, 'plan_failure')),
  };
}
