/** What stands for a job in the address of one that is still to be made. */
export const NEW_JOB = 'new';

/** The address of a job's page. */
export function jobPath(serverId: string, libraryId: string, jobId: string): string {
  return `${libraryJobsPath(serverId, libraryId)}/${encodeURIComponent(jobId)}`;
}

/**
 * The address of the page on which a job is made.
 * @param like the id of a job of the same library that it begins as a copy of
 */
export function newJobPath(serverId: string, libraryId: string, like?: string): string {
  const path = `${libraryJobsPath(serverId, libraryId)}/${NEW_JOB}`;
  return like === undefined ? path : `${path}?like=${encodeURIComponent(like)}`;
}

function libraryJobsPath(serverId: string, libraryId: string): string {
  return `/jobs/${encodeURIComponent(serverId)}/${encodeURIComponent(libraryId)}`;
}
