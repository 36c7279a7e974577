import type { ServerJobs } from './use-job-lists.ts';

/** A library of a server, by their ids. */
export interface LibraryOf {
  readonly serverId: string;
  readonly libraryId: string;
}

/** What is known of the jobs of one library. */
export function inLibrary(lists: readonly ServerJobs[], libraryId: string): readonly ServerJobs[] {
  return lists.map((one) =>
    one.list === null
      ? one
      : {
          ...one,
          list: {
            ...one.list,
            jobs: one.list.jobs.filter((job) => job.libraryId === libraryId),
            libraries: one.list.libraries.filter(({ id }) => id === libraryId),
          },
        },
  );
}
