import type { QueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { followTask } from '../../servers/follow-task.ts';
import type { SignedInServer } from '../../servers/servers-query.ts';
import type { Job, JobRun, JobsFacet } from '../../systems/jobs.ts';
import type { TaskProgress } from '../../systems/task-feed.ts';

/** A run that is followed to its end. */
export interface FollowedRun {
  readonly server: SignedInServer;
  readonly runId: string;
  /** Null as long as the server tells none. */
  readonly progress: TaskProgress | null;
  /** Whether the server tells by itself what happens; it is asked now and then otherwise. */
  readonly live: boolean;
}

/** A job that waits until another one's run is over, to be started then. */
export interface WaitingJob {
  readonly server: SignedInServer;
  readonly facet: JobsFacet;
  readonly job: Job;
  /** The run that it waits for. */
  readonly run: JobRun;
}

interface Running {
  readonly runs: readonly FollowedRun[];
  readonly waiting: readonly WaitingJob[];
}

let running: Running = { runs: [], waiting: [] };
const listeners = new Set<() => void>();
/** How each run is no longer followed. */
const stops = new Map<string, () => void>();

function change(next: Partial<Running>): void {
  running = { ...running, ...next };
  for (const tell of listeners) tell();
}

/** All runs that are followed, and all jobs that wait for one, as far as this tab knows of them. */
export function useRunning(): Running {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => running,
  );
}

/** Whether a run will change by itself. */
export function isUnderWay({ state }: JobRun): boolean {
  return state === 'waiting' || state === 'running' || state === 'trying-again';
}

interface ToFollow {
  readonly server: SignedInServer;
  readonly facet: JobsFacet;
  readonly runId: string;
}

/** Runs that are over: a list may tell of one as open until it is read again. */
const ended = new Set<string>();
const followers = new Map<string, Set<(run: JobRun | null) => void>>();

/**
 * Follows a run to its end, whichever page is open.
 * @param onOver told how it ended; null when the server no longer remembers it
 */
export function followRun(cache: QueryClient, run: ToFollow, onOver?: (run: JobRun | null) => void): void {
  const key = keyOf(run);
  if (ended.has(key)) {
    onOver?.(null);
    return;
  }
  if (onOver) followers.set(key, (followers.get(key) ?? new Set()).add(onOver));
  if (running.runs.some((one) => keyOf(one) === key)) return;
  const { server, facet, runId } = run;
  change({ runs: [...running.runs, { server, runId, progress: null, live: false }] });
  void facet.feed().then(
    (feed) => {
      const update = (now: Partial<FollowedRun>) =>
        change({ runs: running.runs.map((one) => (keyOf(one) === key ? { ...one, ...now } : one)) });
      const query = facet.run(runId);
      const stop = followTask(cache, {
        query,
        feed,
        taskId: runId,
        isOver: (known) => known === null || !isUnderWay(known),
        onProgress: (progress) => progress && update({ progress }),
        onLive: (live) => update({ live }),
        onOver: (known) => {
          for (const queryKey of [facet.list().queryKey, facet.runs().queryKey]) {
            void cache.invalidateQueries({ queryKey });
          }
          const told = [...(followers.get(key) ?? [])];
          ended.add(key);
          drop(key);
          for (const tell of told) tell(known);
        },
      });
      // Signed out: nobody may know of it any more.
      const unwatch = cache.getQueryCache().subscribe(({ type, query: { queryKey } }) => {
        if (type === 'removed' && queryKey === query.queryKey) drop(key);
      });
      const end = () => {
        unwatch();
        stop();
      };
      // It may have been over already.
      if (running.runs.some((one) => keyOf(one) === key)) stops.set(key, end);
      else end();
    },
    () => {
      ended.add(key);
      drop(key);
    },
  );
}

function drop(key: string): void {
  stops.get(key)?.();
  stops.delete(key);
  followers.delete(key);
  change({ runs: running.runs.filter((one) => keyOf(one) !== key) });
}

/** Lets a job wait for a run. @returns the way to say that it no longer waits; true the first time */
export function waitForRun(one: WaitingJob): () => boolean {
  change({ waiting: [...running.waiting.filter((other) => !isSameJob(one, other)), one] });
  return () => {
    const waits = running.waiting.includes(one);
    if (waits) change({ waiting: running.waiting.filter((other) => other !== one) });
    return waits;
  };
}

/** A person gives up the wait for a run. */
export function giveUpWaiting(one: WaitingJob): void {
  change({ waiting: running.waiting.filter((other) => other !== one) });
}

function isSameJob(one: WaitingJob, other: WaitingJob): boolean {
  return one.server.id === other.server.id && one.job.jobId === other.job.jobId;
}

function keyOf({ server, runId }: Pick<FollowedRun, 'server' | 'runId'>): string {
  return `${server.id}/${runId}`;
}
