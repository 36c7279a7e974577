import { nextRuns } from '../../lib/cron/next-runs.ts';
import { readSchedule, type Schedule } from '../../lib/cron/schedule.ts';
import { isKnownZone } from '../../lib/cron/zones.ts';
import { parseTime } from '../../lib/relative-time.ts';
import { foldText } from '../../lib/text-match.ts';
import type { SignedInServer } from '../../servers/servers-query.ts';
import type { Job, JobRun, JobRuns, JobsFacet } from '../../systems/jobs.ts';
import { lastResult, type LastResult } from '../runs/last-result.ts';
import type { ServerJobs } from './use-job-lists.ts';

/** A job as the list shows it. */
export interface JobRow {
  /** Names it among the jobs of all servers. */
  readonly id: string;
  readonly server: SignedInServer;
  readonly facet: JobsFacet;
  readonly job: Job;
  /** Null where the text is no schedule. */
  readonly schedule: Schedule | null;
  /** The zone that its times are meant in; null where that is not told, or not known to this browser. */
  readonly zone: string | null;
  /** Whether that is its own, and not the server's. */
  readonly ownZone: boolean;
  /** When it runs next, in milliseconds since the epoch; null where it does not, or nobody can tell. */
  readonly next: number | null;
  /** The run that waits or goes on, as far as the person may see it. */
  readonly open: JobRun | null;
  readonly last: LastResult | null;
  /** What a search looks through. */
  readonly text: string;
}

/** The rows of all lists. @param now milliseconds since the epoch */
export function rowsOf(lists: readonly ServerJobs[], now: number): readonly JobRow[] {
  return lists.flatMap(({ server, facet, list, runs }) =>
    list === null || facet === null
      ? []
      : list.jobs.map((job) => rowOf({ server, facet, job, runs, serverZone: list.serverZone, now })),
  );
}

interface RowParts {
  readonly server: SignedInServer;
  readonly facet: JobsFacet;
  readonly job: Job;
  readonly runs: JobRuns | null;
  readonly serverZone: string | null;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** A job with all that is told of it beside its settings. */
export function rowOf({ server, facet, job, runs, serverZone, now }: RowParts): JobRow {
  const { settings, provider, library, name, type } = job;
  const { schedule } = readSchedule(settings.schedule);
  const named = settings.zone ?? serverZone;
  const zone = named !== null && isKnownZone(named) ? named : null;
  const jobId = job.jobId.toLowerCase();
  return {
    id: rowId(server.id, job.libraryId, job.jobId),
    server,
    facet,
    job,
    schedule,
    zone,
    ownZone: settings.zone !== null,
    next:
      settings.enabled && schedule && zone !== null ? (nextRuns(schedule, zone, now, 1)[0] ?? null) : null,
    open: runs?.open.find((run) => run.jobId === jobId) ?? null,
    last: lastResult(job, runs?.last.get(jobId)),
    text: foldText([name, library.name, server.name, provider?.name, provider?.key, type()].join(' ')),
  };
}

export function rowId(serverId: string, libraryId: string, jobId: string): string {
  return JSON.stringify([serverId, libraryId, jobId]);
}

/** When a job's last run ended; null when it never ran. */
export function lastRunTime({ last }: Pick<JobRow, 'last'>): number | null {
  return last === null ? null : parseTime(last.at);
}
