import type { QueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { outcomeOf, tellHappening } from '../../lib/happenings.ts';
import { m } from '../../messages/messages.js';
import type { SignedInServer } from '../../servers/servers-query.ts';
import type { SyncRun, SyncsFacet } from '../../systems/syncs.ts';
import type { TaskProgress } from '../../systems/task-feed.ts';
import { type Notification, notify } from '../../ui/notify.ts';
import { followTask } from '../../servers/follow-task.ts';
import { noteSync } from './sync-history.ts';

/** A sync that is followed to its end. */
export interface RunningSync {
  readonly server: SignedInServer;
  readonly facet: SyncsFacet;
  readonly pluginId: string;
  readonly pluginName: string;
  readonly runId: string;
  /** Null as long as the server tells none. */
  readonly progress: TaskProgress | null;
  /** Whether the server tells by itself what happens; it is asked now and then otherwise. */
  readonly live: boolean;
}

let running: readonly RunningSync[] = [];
const listeners = new Set<() => void>();
/** The plugins whose syncs are before somebody's eyes: how those end is seen there. */
const watched = new Map<string, number>();

function change(next: readonly RunningSync[]): void {
  running = next;
  for (const tell of listeners) tell();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** All syncs that run, as far as this tab knows of them. */
export function useRunningSyncs(): readonly RunningSync[] {
  return useSyncExternalStore(subscribe, () => running);
}

/** The sync of a plugin that runs; undefined when none does. */
export function useRunningSync(serverId: string, pluginId: string): RunningSync | undefined {
  return useRunningSyncs().find((one) => one.server.id === serverId && one.pluginId === pluginId);
}

/** Says that a plugin's syncs are shown. Returns the way to say that they are no longer. */
export function watchSyncs(serverId: string, pluginId: string): () => void {
  const key = `${serverId}/${pluginId}`;
  watched.set(key, (watched.get(key) ?? 0) + 1);
  return () => void watched.set(key, (watched.get(key) ?? 1) - 1);
}

/** Whether a sync will change by itself. */
export function isUnderWay({ state }: SyncRun): boolean {
  return state === 'waiting' || state === 'running' || state === 'trying-again';
}

type ToFollow = Pick<RunningSync, 'server' | 'facet' | 'pluginId' | 'pluginName' | 'runId'>;

/** Follows a sync to its end, whichever page is open, and tells how it went where nobody sees that. */
export function followSync(cache: QueryClient, sync: ToFollow): void {
  const { server, facet, pluginId, runId } = sync;
  if (running.some((one) => isSame(one, sync))) return;
  const latest = facet.latest(pluginId);
  change([...running, { ...sync, progress: null, live: false }]);
  const update = (now: Partial<RunningSync>) =>
    change(running.map((one) => (isSame(one, sync) ? { ...one, ...now } : one)));
  const drop = () => change(running.filter((one) => !isSame(one, sync)));
  const stop = followTask(cache, {
    query: latest,
    feed: facet.feed,
    taskId: runId,
    // Another one in its place: this one is over, and how it went is not remembered.
    isOver: (run) => run === null || run.id !== runId || !isUnderWay(run),
    onProgress: (progress) => progress && update({ progress }),
    onLive: (live) => update({ live }),
    onOver: (run) => {
      unwatch();
      drop();
      for (const queryKey of facet.changedKeys(pluginId)) void cache.invalidateQueries({ queryKey });
      if (run === null || run.id !== runId) return;
      tellHappening({
        name: 'syncFinished',
        server: server.id,
        plugin: pluginId,
        outcome: outcomeOf(run.state),
      });
      const of = { serverId: server.id, user: server.session.user.name };
      noteSync(of, { runId, pluginId, raw: cache.getQueryData(latest.queryKey) });
      if ((watched.get(`${server.id}/${pluginId}`) ?? 0) === 0) notify(endNotice(sync, run));
    },
  });
  // Signed out: nobody may know of it any more.
  const unwatch = cache.getQueryCache().subscribe(({ type, query: { queryKey } }) => {
    if (type !== 'removed' || queryKey !== latest.queryKey) return;
    unwatch();
    stop();
    drop();
  });
}

function isSame(one: ToFollow, other: ToFollow): boolean {
  return one.server.id === other.server.id && one.pluginId === other.pluginId && one.runId === other.runId;
}

function endNotice({ pluginName: plugin }: ToFollow, run: SyncRun): Notification {
  const problems = run.outcome?.problems.map(({ title }) => title()) ?? [];
  const message = [...problems, run.error].filter(Boolean).join('\n') || undefined;
  switch (run.state) {
    case 'done':
      return { severity: 'success', title: m.sync_ended_done({ plugin }) };
    case 'partly':
      return { severity: 'warning', title: m.sync_ended_partly({ plugin }), message };
    case 'skipped':
      return { severity: 'warning', title: m.sync_ended_skipped({ plugin }), message };
    case 'cancelled':
      return { severity: 'info', title: m.sync_ended_cancelled({ plugin }) };
    default:
      return { severity: 'error', title: m.sync_ended_failed({ plugin }), message };
  }
}
