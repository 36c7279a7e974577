import type { SignedInServer } from '../../servers/servers-query.ts';
import type { Job, JobsFacet } from '../../systems/jobs.ts';
import { useNow } from '../../ui/use-now.ts';
import { type JobRow, rowOf } from '../list/job-rows.ts';
import { useJobLists } from '../list/use-job-lists.ts';
import { useFollowOpenRuns } from '../runs/use-follow-open-runs.ts';

/** A job as the list shows it, with its run that is under way, which is followed. */
export function useJobRow(server: SignedInServer, facet: JobsFacet, job: Job): JobRow {
  const lists = useJobLists([server]);
  useFollowOpenRuns(lists);
  const now = useNow();
  const [known] = lists;
  return rowOf({
    server,
    facet,
    job,
    runs: known?.runs ?? null,
    serverZone: known?.list?.serverZone ?? null,
    now,
  });
}
