import { chance, pick } from '../chance.ts';
import type { Database } from '../database.ts';
import type { Json, StoredPlugin } from '../model.ts';
import { type Program, type Programs, programOf } from '../program.ts';
import type { Broadcast } from '../tasks/broadcast.ts';
import type { EntityEvent } from '../tasks/events.ts';
import type { StoredTask, TaskHandler, TaskOutcome, TaskRun } from '../tasks/task.ts';
import { chosenFields } from './field-groups.ts';
import type { StoredJob } from './job.ts';
import { type Plan, planOf, syncsKey } from './plan.ts';
import { hasIdOf, type Series } from './series.ts';

export interface RefreshParts {
  readonly database: Database;
  readonly programs: Programs;
  readonly entityEvents: Broadcast<EntityEvent>;
}

/** A whole library is done in about so long, whatever its size. */
const WHOLE_MS = 20_000;
const SERIES_MS = { least: 40, most: 800 };
/** upstream: Codex 2.2.0: what takes longer for one series has failed. */
const SERIES_TIMEOUT_MS = 60_000;
/** Of the series that a plugin has to look for, it finds so many. */
const FOUND = 0.6;

/** The job that a task runs. upstream: Codex 2.2.0: the task itself names no library. */
export function jobOfTask({ params }: StoredTask): string {
  return String(params.job_id);
}

/** Refreshes the series of a library, one after the other. */
export function createRefreshTask({ database, programs, entityEvents }: RefreshParts): TaskHandler {
  const { jobs } = database;

  return function* refresh(task, begun): TaskRun {
    const job = jobs.get(jobOfTask(task));
    if (!job) throw new Error('Library job not found');
    const plan = planOf(database, job.libraryId, job.config, begun);
    if (plan.failure !== undefined) return ended(job.id, counted(plan), begun);
    const { plugin, series } = plan;
    const refreshOne = refresherOf(programOf(plugin, programs), plugin, job, task);
    const done = { succeeded: 0, failed: 0, notFound: 0, fields: 0 };
    const refreshed: Record<string, string> = {};
    let at = begun;
    for (const [index, one] of series.entries()) {
      const progress = { current: index, total: series.length, message: one.name };
      at = yield { takesMs: refreshOne.takesMs(series.length), progress, libraryId: job.libraryId };
      const outcome = refreshOne.outcome(one);
      if (typeof outcome === 'string') {
        done[outcome] += 1;
        continue;
      }
      done.succeeded += 1;
      done.fields += outcome.length;
      refreshed[one.id] = at.toISOString();
      if (outcome.length > 0) announce(one, job, plugin, outcome, at);
    }
    const progress = { current: series.length, total: series.length };
    at = yield { takesMs: 0, progress, libraryId: job.libraryId };
    const key = syncsKey(job.libraryId, plugin.name);
    database.seriesSyncs.put(key, { ...database.seriesSyncs.get(key), ...refreshed });
    return ended(job.id, counted(plan, done), at);
  };

  function announce(
    { id: seriesId }: Series,
    { libraryId }: StoredJob,
    { id: pluginId }: StoredPlugin,
    fieldsUpdated: readonly string[],
    at: Date,
  ): void {
    const timestamp = at.toISOString();
    entityEvents.publish({
      type: 'series_metadata_updated',
      seriesId,
      libraryId,
      pluginId,
      fieldsUpdated,
      timestamp,
    });
  }

  /** Only what failed as a whole is a failure of the job; its task is a success in any case. */
  function ended(jobId: string, result: ReturnType<typeof counted>, at: Date): TaskOutcome {
    // It can have been changed, or removed, in the meantime.
    const job = jobs.get(jobId);
    const { planned, failed, plan_failure: planFailure } = result;
    const isFailure = planFailure !== null || (planned > 0 && failed === planned);
    if (job) {
      const lastRunStatus = isFailure ? 'failure' : 'success';
      jobs.put(jobId, {
        ...job,
        lastRunAt: at.toISOString(),
        lastRunStatus,
        lastRunMessage: messageOf(result),
      });
    }
    return { kind: 'completed', result: result satisfies Json };
  }
}

/** How a plugin fares with one series: the fields that it wrote, or why it wrote none. */
function refresherOf(program: Program | undefined, plugin: StoredPlugin, job: StoredJob, task: StoredTask) {
  const startMs = program?.start.takesMs ?? 0;
  const isStarting =
    program !== undefined &&
    startMs < SERIES_TIMEOUT_MS &&
    program.start.failsWith === undefined &&
    (program.start.failsWithoutCredentials === undefined || plugin.credentials !== undefined);
  const failsOneIn = Math.min(
    ...(program?.usage ?? []).map((one) => one.failsOneIn ?? Number.POSITIVE_INFINITY),
  );
  const mayWrite = plugin.permissions.some((permission) => permission.startsWith('metadata:write:'));
  const fields = mayWrite ? chosenFields(job.config.fieldGroups, job.config.extraFields) : [];

  return {
    takesMs: (count: number) =>
      Math.round(Math.min(SERIES_MS.most, Math.max(SERIES_MS.least, WHOLE_MS / count))) +
      Math.min(startMs, SERIES_TIMEOUT_MS),
    outcome(series: Series): readonly string[] | 'failed' | 'notFound' {
      if (!isStarting || chance(`${task.id} ${series.id}`) < 1 / failsOneIn) return 'failed';
      if (!hasIdOf(series, plugin.name) && chance(`${series.id} found`) > FOUND) return 'notFound';
      return fields.slice(0, pick(`${task.id} ${series.id} fields`, 0, Math.min(3, fields.length)));
    },
  };
}

/** In snake case, as the server keeps it. */
function counted(plan: Plan, done = { succeeded: 0, failed: 0, notFound: 0, fields: 0 }) {
  const hasPlan = plan.failure === undefined;
  return {
    planned: hasPlan ? plan.series.length : 0,
    succeeded: done.succeeded,
    failed: done.failed,
    skipped: {
      no_external_id: hasPlan ? plan.withoutId : 0,
      recently_synced: hasPlan ? plan.recentlySynced : 0,
      no_match_candidate: done.notFound,
    },
    fields_applied_total: done.fields,
    plan_failure: plan.failure ?? null,
  };
}

function messageOf({
  planned,
  succeeded,
  failed,
  skipped,
  plan_failure: failure,
}: ReturnType<typeof counted>): string {
  if (failure !== null) return `The run could not be planned: ${failure}`;
  const left = skipped.no_external_id + skipped.recently_synced + skipped.no_match_candidate;
  return `Refreshed ${succeeded} of ${planned} series, ${failed} failed, ${left} skipped`;
}
