import type { QueryKey } from '@tanstack/react-query';
import type { Client } from '../../api/generated/client/index.ts';
import {
  getLibraryJobQueryKey,
  getLibraryQueryKey,
  getTaskQueryKey,
  listFieldGroupsQueryKey,
  listLibrariesQueryKey,
  listLibraryJobsQueryKey,
  listPublicSettingsQueryKey,
  listTasksQueryKey,
} from '../../api/generated/codex/@tanstack/react-query.gen.ts';
import type { JobId } from '../jobs.ts';

/** The type of the tasks that run jobs. upstream: Codex 2.2.0 */
export const REFRESH_TASK = 'refresh_library_metadata';

/** Where the cache has the jobs of a server. What is made of several answers has a key made of theirs. */
export interface CodexJobKeys {
  readonly list: QueryKey;
  readonly job: (id: JobId) => QueryKey;
  readonly options: (libraryId: string) => QueryKey;
  readonly runs: QueryKey;
  readonly run: (runId: string) => QueryKey;
  /** What a change of a job makes stale. */
  readonly changed: (id: JobId) => readonly QueryKey[];
}

export function codexJobKeys(client: Client): CodexJobKeys {
  const zone = listPublicSettingsQueryKey({ client });
  const list = [
    ...listLibrariesQueryKey({ client }),
    ...listLibraryJobsQueryKey({ client, path: { libraryId: '*' } }),
    ...zone,
  ];
  // A whole job is a `JobId` too, and would make another key.
  const job = ({ libraryId, jobId }: JobId) => [
    ...getLibraryJobQueryKey({ client, path: { libraryId, jobId } }),
    ...zone,
  ];
  const runs = listTasksQueryKey({ client, query: { taskType: REFRESH_TASK } });
  return {
    list,
    job,
    options: (libraryId) => [
      ...listFieldGroupsQueryKey({ client }),
      ...getLibraryQueryKey({ client, path: { libraryId } }),
    ],
    runs,
    run: (taskId) => getTaskQueryKey({ client, path: { taskId } }),
    changed: (id) => [list, job(id)],
  };
}

/** As `perId`, for ids of two parts. */
export function perJob<Query>(make: (id: JobId) => Query): (id: JobId) => Query {
  const made = new Map<string, Query>();
  return (id) => {
    const name = JSON.stringify([id.libraryId, id.jobId]);
    const known = made.get(name) ?? make(id);
    made.set(name, known);
    return known;
  };
}
