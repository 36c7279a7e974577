import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Clock } from '../../clock.ts';
import type { Auth } from '../auth.ts';
import { normalCron } from '../cron.ts';
import type { Database } from '../database.ts';
import { HandlerError } from '../errors.ts';
import type { StoredLibrary } from '../model.ts';
import { type Permission, requirePermission } from '../permissions.ts';
import { jsonBody, pathId } from '../request.ts';
import { FIELD_GROUPS } from './field-groups.ts';
import { type JobConfig, pluginOfProvider, type StoredJob } from './job.ts';
import { CreateJobRequest, PatchJobRequest, wholeConfig } from './job-input.ts';
import { requireValid } from './validate-job.ts';

export const JOBS = '/api/v1/libraries/:id/jobs';

export interface JobRouteParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly auth: Auth;
  /** Told that a job was made, changed or removed. */
  readonly jobsChanged: () => void;
}

/** Jobs of libraries. upstream: Codex 2.2.0: `libraries-read` to see them, `libraries-write` for all the rest. */
export function registerJobRoutes(app: FastifyInstance, parts: JobRouteParts): void {
  const { database, clock, auth, jobsChanged } = parts;
  const { jobs } = database;

  function keep(job: StoredJob): StoredJob {
    jobs.put(job.id, job);
    jobsChanged();
    return job;
  }

  app.get(JOBS, (request, reply) => {
    const library = wantedLibrary(request, parts, 'libraries-read');
    const own = jobs.all().filter(({ libraryId }) => libraryId === library.id);
    return reply.send({ jobs: own.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt)) });
  });

  app.post(JOBS, (request, reply) => {
    const caller = auth.caller(request);
    const id = pathId(request, 'id');
    const input = jsonBody(request, CreateJobRequest);
    requirePermission(caller, 'libraries-write');
    const library = existingLibrary(database, id);
    const config = wholeConfig(input.config);
    const name = (input.name ?? '').trim();
    const now = clock.now().toISOString();
    const job: StoredJob = {
      id: randomUUID(),
      libraryId: library.id,
      name: name === '' ? automaticName(config) : name,
      enabled: input.enabled ?? false,
      cronSchedule: input.cronSchedule,
      ...(input.timezone != null && { timezone: input.timezone }),
      config,
      createdAt: now,
      updatedAt: now,
    };
    requireValid(job, database.plugins.all());
    const cronSchedule = normalCron(job.cronSchedule) ?? job.cronSchedule;
    return reply.code(201).send(keep({ ...job, cronSchedule }));
  });

  app.get(`${JOBS}/:jobId`, (request, reply) => reply.send(wantedJob(request, parts, 'libraries-read')));

  app.patch(`${JOBS}/:jobId`, (request, reply) => {
    const caller = auth.caller(request);
    const ids = [pathId(request, 'id'), pathId(request, 'jobId')] as const;
    const input = jsonBody(request, PatchJobRequest);
    requirePermission(caller, 'libraries-write');
    const { timezone: zone, ...job } = existingJob(database, ...ids);
    const timezone = input.timezone === undefined ? zone : (input.timezone ?? undefined);
    const changed: StoredJob = {
      ...job,
      name: input.name ?? job.name,
      enabled: input.enabled ?? job.enabled,
      // Not in the form with six fields: as it was sent.
      cronSchedule: input.cronSchedule ?? job.cronSchedule,
      ...(timezone !== undefined && { timezone }),
      config: input.config ? wholeConfig(input.config) : job.config,
      updatedAt: clock.now().toISOString(),
    };
    requireValid(changed, database.plugins.all());
    return reply.send(keep(changed));
  });

  app.delete(`${JOBS}/:jobId`, (request, reply) => {
    jobs.delete(wantedJob(request, parts, 'libraries-write').id);
    jobsChanged();
    return reply.code(204).send();
  });

  app.get('/api/v1/library-jobs/metadata-refresh/field-groups', (request, reply) => {
    requirePermission(auth.caller(request), 'libraries-read');
    return reply.send(FIELD_GROUPS);
  });
}

/** The library of the path, for whoever may do this. */
function wantedLibrary(
  request: FastifyRequest,
  { auth, database }: Pick<JobRouteParts, 'auth' | 'database'>,
  permission: Permission,
): StoredLibrary {
  const caller = auth.caller(request);
  const id = pathId(request, 'id');
  requirePermission(caller, permission);
  return existingLibrary(database, id);
}

/** The job of the path, for whoever may do this. */
export function wantedJob(
  request: FastifyRequest,
  { auth, database }: Pick<JobRouteParts, 'auth' | 'database'>,
  permission: Permission,
): StoredJob {
  const caller = auth.caller(request);
  const ids = [pathId(request, 'id'), pathId(request, 'jobId')] as const;
  requirePermission(caller, permission);
  return existingJob(database, ...ids);
}

function existingLibrary({ libraries }: Database, id: string): StoredLibrary {
  const library = libraries.get(id);
  if (!library) throw new HandlerError('NotFound', 'Library not found');
  return library;
}

/** One of another library is as good as none. */
export function existingJob(database: Database, libraryId: string, jobId: string): StoredJob {
  existingLibrary(database, libraryId);
  const job = database.jobs.get(jobId);
  if (job?.libraryId !== libraryId) throw new HandlerError('NotFound', 'Library job not found');
  return job;
}

/** upstream: Codex 2.2.0: the plugin's name, with the groups where there are any. */
function automaticName({ provider, fieldGroups }: JobConfig): string {
  const plugin = pluginOfProvider(provider) ?? provider;
  return fieldGroups.length === 0 ? plugin : `${plugin} — ${fieldGroups.join(', ')}`;
}
