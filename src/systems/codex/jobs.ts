import { ApiError } from '../../api/api-error.ts';
import type { Client } from '../../api/generated/client/index.ts';
import {
  cancelTask,
  createLibraryJob,
  deleteLibraryJob,
  getLibraryJob,
  getTask,
  previewLibraryJob,
  runLibraryJob,
  updateLibraryJob,
} from '../../api/generated/codex/sdk.gen.ts';
import type { LibraryJobConfigDto } from '../../api/generated/codex/types.gen.ts';
import { type JsonObject, objectOf, own, textOf } from '../../api/json.ts';
import { m } from '../../messages/messages.js';
import { wrongShape } from '../answer-faults.ts';
import type { JobId, JobSave, JobSettings, JobsFacet, RunStart } from '../jobs.ts';
import { modelQuery, perId } from '../model-query.ts';
import type { ServerAddress } from '../system.ts';
import { changedFields, jobConfig, jobPatch, jobSettings } from './job-config.ts';
import { type CodexJobKeys, perJob } from './job-keys.ts';
import { codexJob, codexJobList } from './job-model.ts';
import { codexJobOptions } from './job-options.ts';
import { codexJobPreview, SAMPLE } from './job-preview.ts';
import { type JobReading, readJob, readJobList, readJobOptions, readRuns } from './job-read.ts';
import { jobRefusals, saysProviderGone } from './job-refusals.ts';
import { codexJobRun, codexJobRuns } from './job-runs.ts';
import { isPluginId } from './plugin-id.ts';
import { exactAnswer, exactBody, exactly } from './settings-answers.ts';
import { codexTaskFeed, codexTaskStream } from './task-feed.ts';
import { stoppable } from './task-stop.ts';
import { codexTask } from './task.ts';
import { watchRuns } from './watch-runs.ts';

/** The jobs of a Codex server. upstream: Codex 2.2.0, `/libraries/{id}/jobs` and the tasks that run them */
export function codexJobs(
  server: ServerAddress,
  client: Client,
  rights: ReadonlySet<string>,
  keys: CodexJobKeys,
) {
  const reading: JobReading = { server, client, rights };
  const writes = rights.has('libraries-write');
  const stream = codexTaskStream(server, client);
  const feed = codexTaskFeed(server, client, stream);
  const list = modelQuery({
    queryKey: keys.list,
    read: (signal) => readJobList(reading, signal),
    select: (raw) => codexJobList(server, raw, { writes }),
  });
  const runs = modelQuery({
    queryKey: keys.runs,
    read: (signal) => readRuns(reading, signal),
    select: codexJobRuns,
  });
  return {
    feed,
    watch: (onSeen) => watchRuns(stream, onSeen),
    list: () => list,
    job: perJob((id) =>
      modelQuery({
        queryKey: keys.job(id),
        read: (signal) => readJob(reading, checked(server, id), signal),
        select: (raw) => codexJob(server, raw, { writes }),
      }),
    ),
    options: perId((libraryId) =>
      modelQuery({
        queryKey: keys.options(libraryId),
        read: (signal) => {
          if (!isPluginId(libraryId)) throw notFound(server);
          return readJobOptions(reading, libraryId, signal);
        },
        select: (raw) => codexJobOptions(server, raw),
      }),
    ),
    runs: () => runs,
    run: perId((runId) =>
      modelQuery({
        queryKey: keys.run(runId),
        read: (signal) => readRun(client, runId, signal),
        select: (raw) => {
          const task = codexTask(raw);
          return task === null ? null : codexJobRun(task);
        },
      }),
    ),
    ...changes(reading, writes, rights.has('tasks-read')),
    stopsRun: stoppable(rights.has('tasks-write'), m.codex_job_stop_refused),
    stop: async (taskId) => {
      await cancelTask({ client, path: { taskId }, throwOnError: true });
    },
  } satisfies Partial<Omit<JobsFacet, 'feed'>> & { feed: typeof feed };
}

/** All that changes jobs, or begins something with one. */
function changes(reading: JobReading, writes: boolean, seesRuns: boolean) {
  const { server, client } = reading;
  const stored = async (id: JobId) => readExactly(server, client, checked(server, id));
  return {
    create: async (libraryId: string, settings: JobSettings, like?: JobId): Promise<JobSave> => {
      if (!isPluginId(libraryId)) throw notFound(server);
      const model = like === undefined ? {} : objectOf(own(await stored(like), 'config'));
      const body = newJob(settings, model);
      return saved(async () => {
        const { data } = await createLibraryJob({
          ...exactBody(undefined),
          client,
          path: { libraryId },
          body,
        });
        const jobId = textOf(own(objectOf(data), 'id'));
        if (jobId === null) throw wrongShape(server, 'LibraryJobDto');
        return { libraryId, jobId };
      });
    },
    update: async (id: JobId, base: JobSettings, edited: JobSettings): Promise<JobSave> => {
      const dto = await stored(id);
      const now = jobSettings(dto);
      const fields = changedFields(base, now);
      if (fields.length > 0) {
        const answers = await readJob(reading, id, new AbortController().signal);
        return { kind: 'changed', now: codexJob(server, answers, { writes }), fields };
      }
      const body = jobPatch(objectOf(own(dto, 'config')), now, edited);
      if (Object.keys(body).length === 0) return { kind: 'stored', id };
      return saved(async () => {
        await updateLibraryJob({ ...exactBody(undefined), client, path: id, body });
        return id;
      });
    },
    setEnabled: (id: JobId, enabled: boolean): Promise<JobSave> =>
      saved(async () => {
        await updateLibraryJob({ client, path: checked(server, id), body: { enabled }, throwOnError: true });
        return id;
      }),
    remove: async (id: JobId): Promise<void> => {
      await deleteLibraryJob({ client, path: checked(server, id), throwOnError: true });
    },
    preview: async (id: JobId, refresh: Parameters<JobsFacet['preview']>[1], signal: AbortSignal) => {
      const config = refresh === null ? null : objectOf(own(await stored(id), 'config'));
      const body = {
        sampleSize: SAMPLE,
        ...(refresh !== null && config !== null && { configOverride: jobConfig(config, refresh, false) }),
      };
      const { data } = await previewLibraryJob({
        ...exactBody(signal),
        client,
        path: checked(server, id),
        body,
      });
      return codexJobPreview(server, data);
    },
    fieldsOf: jobRefusals,
    start: (id: JobId) => startJob(reading, checked(server, id), seesRuns),
  };
}

/** @param model the configuration of the job that it is a copy of; empty without one */
function newJob({ name, enabled, schedule, zone, refresh }: JobSettings, model: JsonObject) {
  return {
    // Without a name the server makes one.
    ...(name.trim() !== '' && { name }),
    enabled,
    cronSchedule: schedule,
    ...(zone !== null && { timezone: zone }),
    config: refresh === null ? wholeConfig(model) : jobConfig(model, refresh, true),
  };
}

/** Of a type that is not known here; there is a model then. */
function wholeConfig(model: JsonObject): LibraryJobConfigDto {
  const rest: object = model;
  return { ...rest, type: textOf(own(model, 'type')) ?? '', provider: textOf(own(model, 'provider')) ?? '' };
}

/** What a refusal tells is part of the outcome; all other failures are thrown. */
async function saved(store: () => Promise<JobId>): Promise<JobSave> {
  try {
    return { kind: 'stored', id: await store() };
  } catch (error) {
    if (!(error instanceof ApiError) || error.kind !== 'rejected') throw error;
    return {
      kind: 'refused',
      error,
      fields: jobRefusals(error),
      providerGone: saysProviderGone(error),
    };
  }
}

/** A job as the server has it, its numbers to the last digit: what is not understood is written back as it was. */
async function readExactly(server: ServerAddress, client: Client, path: JobId): Promise<JsonObject> {
  const { data } = await getLibraryJob({ ...exactly, client, path });
  return exactAnswer(server, data, 'LibraryJobDto').json;
}

async function readRun(client: Client, taskId: string, signal: AbortSignal): Promise<unknown> {
  try {
    return (await getTask({ client, path: { taskId }, signal, throwOnError: true })).data;
  } catch (error) {
    // Old ones are removed in time.
    if (error instanceof ApiError && error.kind === 'not-found' && error.source === 'server') return null;
    throw error;
  }
}

/**
 * Runs a job. While any job of any library waits or runs, the server answers with the task of that one and begins
 * nothing: only the task tells whose it is. upstream: Codex 2.2.0
 */
async function startJob({ server, client }: JobReading, id: JobId, seesRuns: boolean): Promise<RunStart> {
  let taskId: string | null;
  try {
    const { data } = await runLibraryJob({ client, path: id, throwOnError: true });
    taskId = textOf(own(objectOf(data), 'taskId'));
  } catch (error) {
    // A run of this very job waits or goes on.
    if (error instanceof ApiError && error.kind === 'conflict') return { how: 'joined', runId: null };
    throw error;
  }
  if (taskId === null) throw wrongShape(server, '{taskId}');
  if (!seesRuns) return { how: 'unverified', runId: taskId };
  const task = codexTask(await readRun(client, taskId, new AbortController().signal));
  if (task === null) return { how: 'unverified', runId: taskId };
  const run = codexJobRun(task);
  if (run.jobId === null) return { how: 'unverified', runId: taskId };
  return run.jobId === id.jobId.toLowerCase() ? { how: 'started', runId: taskId } : { how: 'other', run };
}

/** Ids are UUIDs: an address with something else names no job, and neither gateway nor server need be asked. */
function checked(server: ServerAddress, id: JobId): JobId {
  if (!isPluginId(id.libraryId) || !isPluginId(id.jobId)) throw notFound(server);
  return id;
}

function notFound(server: ServerAddress): ApiError {
  return new ApiError({
    kind: 'not-found',
    source: 'server',
    serverId: server.id,
    code: 'job-not-found',
  });
}
