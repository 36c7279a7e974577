import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ServerJobs } from '../list/use-job-lists.ts';
import { followRun } from './running-jobs.ts';

/** Follows all runs that are under way, whoever or whatever began them, as soon as somebody looks at the jobs. */
export function useFollowOpenRuns(lists: readonly ServerJobs[]): void {
  const cache = useQueryClient();
  useEffect(() => {
    for (const { server, facet, runs } of lists) {
      for (const { id: runId } of facet === null ? [] : (runs?.open ?? [])) {
        if (facet !== null) followRun(cache, { server, facet, runId });
      }
    }
  }, [cache, lists]);
}
