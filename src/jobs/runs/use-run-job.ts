import { type QueryClient, useMutation, useMutationState, useQueryClient } from '@tanstack/react-query';
import { outcomeOf, tellHappening } from '../../lib/happenings.ts';
import { m } from '../../messages/messages.js';
import type { SignedInServer } from '../../servers/servers-query.ts';
import { tellFailure } from '../../servers/tell-failure.ts';
import { onceSignedIn } from '../../servers/waiting-work.ts';
import type { Job, JobRun, JobsFacet, RunStart } from '../../systems/jobs.ts';
import { type Notification, notify } from '../../ui/notify.ts';
import { resultOfRun } from './last-result.ts';
import { outcomeWords } from './run-words.ts';
import { followRun, waitForRun } from './running-jobs.ts';

/** A job with where it is. */
export interface JobOf {
  readonly server: SignedInServer;
  readonly facet: JobsFacet;
  readonly job: Job;
}

function runKey({ server, job }: JobOf) {
  return ['job-run', server.id, job.libraryId, job.jobId] as const;
}

/** Whether a run of a job is just being asked for, on whichever page that was. */
export function useRunStarts(of: JobOf): boolean {
  const filters = { mutationKey: runKey(of), exact: true, status: 'pending' } as const;
  return useMutationState({ filters, select: () => true }).length > 0;
}

/**
 * Gives the function that runs a job now and follows it to its end.
 * @param onOther called when the server is at another job's run and has begun nothing
 */
export function useRunJob(of: JobOf, onOther: (run: JobRun) => void) {
  const cache = useQueryClient();
  const { mutate } = useMutation({
    mutationKey: runKey(of),
    mutationFn: () => startRun(cache, of),
    onSuccess: (start) => {
      if (start.how === 'other') onOther(start.run);
    },
    onError: (error) => tellFailure(error, of.server, m.job_run_failed({ job: of.job.name })),
  });
  return () => mutate();
}

async function startRun(cache: QueryClient, of: JobOf): Promise<RunStart> {
  const { server, facet, job } = of;
  const work = { serverId: server.id, what: () => m.job_run_of({ job: job.name }) };
  const start = await onceSignedIn(work, () => facet.start(job));
  if (start.how === 'started') followOwn(cache, of, start.runId);
  if (start.how === 'joined') notify({ severity: 'info', title: m.job_run_joined({ job: job.name }) });
  if (start.how === 'unverified') {
    const message = m.job_run_unverified_why();
    notify({ severity: 'info', title: m.job_run_unverified({ job: job.name }), message });
  }
  await Promise.all([
    facet.seesRuns.allowed ? cache.invalidateQueries({ queryKey: facet.runs().queryKey }) : null,
    cache.invalidateQueries({ queryKey: facet.list().queryKey }),
  ]);
  return start;
}

/** Follows a run that the person has begun, and tells how it ended. */
function followOwn(cache: QueryClient, { server, facet, job }: JobOf, runId: string): void {
  followRun(cache, { server, facet, runId }, (run) => {
    if (run === null) return;
    const { libraryId: library, jobId } = job;
    tellHappening({
      name: 'jobFinished',
      server: server.id,
      library,
      job: jobId,
      outcome: outcomeOf(run.state),
    });
    notify(endNotice(job, run));
  });
}

function endNotice(job: Job, run: JobRun): Notification {
  const { kind, message: said, outcome } = resultOfRun(run, '', null);
  const message = [outcome && outcomeWords(outcome), said].filter(Boolean).join('\n') || undefined;
  const about = { job: job.name };
  switch (kind) {
    case 'done':
      return { severity: 'success', title: m.job_run_ended_done(about), message };
    case 'partly':
      return { severity: 'warning', title: m.job_run_ended_partly(about), message };
    case 'nothing':
      return { severity: 'info', title: m.job_run_ended_nothing(about), message };
    case 'failed':
      return { severity: 'error', title: m.job_run_ended_failed(about), message };
    case 'cancelled':
      return { severity: 'info', title: m.job_run_ended_cancelled(about), message };
    case 'ended':
      return { severity: 'info', title: m.job_run_ended(about), message };
  }
}

/** Lets a job wait until another one's run is over, and starts it then; again, should yet another one be faster. */
export function runAfter(cache: QueryClient, of: JobOf, run: JobRun): void {
  const { server, facet, job } = of;
  const stillWaits = waitForRun({ server, facet, job, run });
  followRun(cache, { server, facet, runId: run.id }, () => {
    if (!stillWaits()) return;
    void startRun(cache, of).then(
      (start) => {
        if (start.how === 'other') runAfter(cache, of, start.run);
      },
      (error: unknown) => tellFailure(error, server, m.job_run_failed({ job: job.name })),
    );
  });
}

/** Gives the function that stops a run; what became of it is read again. */
export function useStopRun({ server, facet, job }: JobOf) {
  const cache = useQueryClient();
  const { mutate, isPending } = useMutation({
    mutationFn: async (runId: string) => {
      const work = { serverId: server.id, what: () => m.job_stop_of({ job: job.name }) };
      await onceSignedIn(work, () => facet.stop(runId));
      await cache.invalidateQueries({ queryKey: facet.run(runId).queryKey });
    },
    onError: (error) => tellFailure(error, server, m.job_stop_failed({ job: job.name })),
    onSettled: () => cache.invalidateQueries({ queryKey: facet.runs().queryKey }),
  });
  return { stop: mutate, stopping: isPending };
}
