import type { FastifyInstance } from 'fastify';
import { HandlerError } from '../errors.ts';
import { requirePermission } from '../permissions.ts';
import { jsonBody, pathId } from '../request.ts';
import type { TaskQueue } from '../tasks/queue.ts';
import type { StoredTask } from '../tasks/task.ts';
import type { JobConfig, StoredJob } from './job.ts';
import { DryRunRequest, wholeConfig } from './job-input.ts';
import { existingJob, type JobRouteParts, JOBS, wantedJob } from './job-routes.ts';
import { planOf } from './plan.ts';
import { jobOfTask } from './refresh-task.ts';

const SAMPLE = { usual: 5, most: 20 };

/** Runs of jobs, and what they would do. upstream: Codex 2.2.0, `libraries-write`. */
export function registerJobRunRoutes(
  app: FastifyInstance,
  parts: Omit<JobRouteParts, 'jobsChanged'> & { readonly queue: TaskQueue },
): void {
  const { database, clock, auth, queue } = parts;

  app.post(`${JOBS}/:jobId/run-now`, (request, reply) => {
    const job = wantedJob(request, parts, 'libraries-write');
    if (isUnderWay(queue, job.id)) throw new HandlerError('Conflict', 'The job is under way');
    return reply.send({ taskId: runJob(queue, job.id, clock.now()).id });
  });

  app.post(`${JOBS}/:jobId/dry-run`, (request, reply) => {
    const caller = auth.caller(request);
    const ids = [pathId(request, 'id'), pathId(request, 'jobId')] as const;
    const input = jsonBody(request, DryRunRequest);
    requirePermission(caller, 'libraries-write');
    const job = existingJob(database, ...ids);
    const config = input.configOverride ? wholeConfig(input.configOverride) : job.config;
    if (config.scope !== 'series_only') {
      throw new HandlerError('BadRequest', `scope '${config.scope}' is not yet implemented`);
    }
    const size = Math.min(input.sampleSize ?? SAMPLE.usual, SAMPLE.most);
    return reply.send(preview(job, config, size));
  });

  function preview(job: StoredJob, config: JobConfig, size: number) {
    const plan = planOf(database, job.libraryId, config, clock.now());
    if (plan.failure !== undefined) {
      const nothing = { totalEligible: 0, estSkippedNoId: 0, estSkippedRecentlySynced: 0, sample: [] };
      return { ...nothing, planFailure: plan.failure };
    }
    const { series, plugin, withoutId, recentlySynced } = plan;
    // The plugin is not asked: nobody knows what would change.
    const changes = { _preview: { before: null, after: `would refresh via ${plugin.name}` } };
    return {
      totalEligible: series.length,
      estSkippedNoId: withoutId,
      estSkippedRecentlySynced: recentlySynced,
      sample: series
        .slice(0, size)
        .map(({ id, name }) => ({ seriesId: id, seriesName: name, changes, skipped: [] })),
    };
  }
}

/** Whether a run of this job waits or is being done. */
export function isUnderWay(queue: TaskQueue, jobId: string): boolean {
  return queue.findOpen((task) => isRefresh(task) && jobOfTask(task) === jobId) !== undefined;
}

/**
 * Queues a run. upstream: Codex 2.2.0: while any job of any library waits or runs, its task is given back instead, and
 * nothing is queued.
 */
export function runJob(queue: TaskQueue, jobId: string, at: Date): StoredTask {
  return queue.findOpen(isRefresh) ?? queue.enqueue('refresh_library_metadata', { job_id: jobId }, at);
}

function isRefresh({ taskType }: StoredTask): boolean {
  return taskType === 'refresh_library_metadata';
}
