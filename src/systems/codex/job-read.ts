import { ApiError } from '../../api/api-error.ts';
import type { Client } from '../../api/generated/client/index.ts';
import {
  getLibrary,
  getLibraryJob,
  listFieldGroups,
  listLibraryJobs,
  listTasks,
} from '../../api/generated/codex/sdk.gen.ts';
import { listOf, objectOf, own, textOf } from '../../api/json.ts';
import type { JobId } from '../jobs.ts';
import type { ServerAddress } from '../system.ts';
import { REFRESH_TASK } from './job-keys.ts';
import type { JobAnswers, JobListAnswers } from './job-model.ts';
import type { JobOptionAnswers } from './job-options.ts';
import { readLibraries } from './libraries.ts';
import { readProviders } from './job-providers.ts';
import type { RunAnswers } from './job-runs.ts';
import { readServerZone } from './server-zone.ts';

/** Calls at a time: the server counts them, and there is one for each library. */
const AT_ONCE = 4;
/** How many runs that are over are looked through for the last one of each job. */
const RUNS_OVER = 200;
const OVER = ['completed', 'failed', 'cancelled'] as const;

export interface JobReading {
  readonly server: ServerAddress;
  readonly client: Client;
  /** The person's. */
  readonly rights: ReadonlySet<string>;
}

/** @throws ApiError where the server cannot be asked; a library whose jobs it cannot tell is none such failure */
export async function readJobList(
  { server, client, rights }: JobReading,
  signal: AbortSignal,
): Promise<JobListAnswers> {
  const [libraries, providers, zone] = await Promise.all([
    readLibraries(server, client, signal),
    readProviders(client, rights, signal),
    readServerZone(client, signal),
  ]);
  const ids = libraries.flatMap((library) => textOf(own(objectOf(library), 'id')) ?? []);
  const jobs = await inTurns(ids, (libraryId) => readJobsOf(client, libraryId, signal));
  return { libraries, providers, zone, jobs: jobs.filter((known) => known !== null) };
}

/** Null for a library that is no longer there. */
async function readJobsOf(
  client: Client,
  libraryId: string,
  signal: AbortSignal,
): Promise<JobListAnswers['jobs'][number] | null> {
  try {
    const { data } = await listLibraryJobs({ client, path: { libraryId }, signal, throwOnError: true });
    return { libraryId, answer: data, error: null };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.kind === 'not-found' && error.source === 'server') return null;
    // One job that the server cannot read makes it fail at all of a library. upstream: Codex 2.2.0
    if (error.kind === 'server-error' || error.kind === 'broken-answer') {
      return { libraryId, answer: null, error };
    }
    throw error;
  }
}

async function inTurns<Item, Result>(
  items: readonly Item[],
  act: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (let begin = 0; begin < items.length; begin += AT_ONCE) {
    results.push(...(await Promise.all(items.slice(begin, begin + AT_ONCE).map(act))));
  }
  return results;
}

/** @throws ApiError `not-found` when it, or its library, is gone */
export async function readJob(
  { client, rights }: JobReading,
  path: JobId,
  signal: AbortSignal,
): Promise<JobAnswers> {
  const options = { client, path, signal, throwOnError: true } as const;
  const [job, library, providers, zone] = await Promise.all([
    getLibraryJob(options),
    getLibrary({ ...options, path: { libraryId: path.libraryId } }),
    readProviders(client, rights, signal),
    readServerZone(client, signal),
  ]);
  return { job: job.data, library: library.data, providers, zone };
}

/** @throws ApiError `not-found` when the library is gone */
export async function readJobOptions(
  { client, rights }: JobReading,
  libraryId: string,
  signal: AbortSignal,
): Promise<JobOptionAnswers> {
  const options = { client, signal, throwOnError: true } as const;
  const [library, groups, providers, zone] = await Promise.all([
    getLibrary({ ...options, path: { libraryId } }),
    listFieldGroups(options),
    readProviders(client, rights, signal),
    readServerZone(client, signal),
  ]);
  return { library: library.data, groups: groups.data, providers, zone };
}

/** The runs that the server remembers: each state is asked for, since it does not tell in which order it gives them. */
export async function readRuns({ client }: JobReading, signal: AbortSignal): Promise<RunAnswers> {
  const ofStatus = async (status: string, limit?: number) => {
    const query = { taskType: REFRESH_TASK, status, ...(limit !== undefined && { limit }) };
    const { data } = await listTasks({ client, query, signal, throwOnError: true });
    return listOf(data);
  };
  const [pending, processing, ...over] = await Promise.all([
    ofStatus('pending'),
    ofStatus('processing'),
    ...OVER.map((status) => ofStatus(status, RUNS_OVER)),
  ]);
  return { open: [...pending, ...processing], over: over.flat() };
}
