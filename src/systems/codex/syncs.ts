import { ApiError } from '../../api/api-error.ts';
import type { Client } from '../../api/generated/client/index.ts';
import {
  getLatestUserPluginTaskQueryKey,
  getUserPluginQueryKey,
  getUserPluginSyncStatusQueryKey,
  listUserPluginsQueryKey,
} from '../../api/generated/codex/@tanstack/react-query.gen.ts';
import {
  cancelTask,
  getLatestUserPluginTask,
  getTask,
  getUserPluginSyncStatus,
  listUserPlugins,
  syncUserPlugin,
} from '../../api/generated/codex/sdk.gen.ts';
import { m } from '../../messages/messages.js';
import { modelQuery, perId } from '../model-query.ts';
import type { SyncsFacet } from '../syncs.ts';
import type { ServerAddress } from '../system.ts';
import type { TaskFeed } from '../task-feed.ts';
import { unreadable } from './addition.ts';
import { requirePluginId } from './plugin-id.ts';
import {
  codexConnectionHealth,
  codexLatestSync,
  codexLiveStatus,
  codexSyncOverview,
  type LatestSync,
  needsStatus,
} from './sync-model.ts';
import { stoppable } from './task-stop.ts';
import { codexTask } from './task.ts';

/** What a sync of Codex does, as its progress counts. upstream: Codex 2.2.0, four phases */
const STEPS = [m.sync_step_connect, m.sync_step_pull, m.sync_step_push, m.sync_step_finish];

const TYPE = 'user_plugin_sync';

/** What the person may do with tasks there. */
export interface TaskRights {
  readonly seesTasks: boolean;
  readonly stopsTasks: boolean;
}

/** A person's syncs on a Codex server. */
export function codexSyncs(
  server: ServerAddress,
  client: Client,
  feed: TaskFeed,
  rights: TaskRights,
): SyncsFacet {
  const listKey = listUserPluginsQueryKey({ client });
  const at = (pluginId: string) => ({ client, path: { pluginId } });
  const statusQuery = (pluginId: string, live: boolean) => ({
    queryKey: getUserPluginSyncStatusQueryKey({ ...at(pluginId), query: { live } }),
    read: async (signal: AbortSignal) => {
      requirePluginId(server, pluginId);
      const options = { ...at(pluginId), query: { live }, signal, throwOnError: true } as const;
      return (await getUserPluginSyncStatus(options)).data;
    },
  });
  return {
    overview: perId((pluginId) =>
      modelQuery({
        queryKey: listKey,
        read: async (signal) => (await listUserPlugins({ client, signal, throwOnError: true })).data,
        select: (raw) => codexSyncOverview(raw, pluginId),
      }),
    ),
    latest: perId((pluginId) =>
      modelQuery({
        queryKey: getLatestUserPluginTaskQueryKey({ ...at(pluginId), query: { type: TYPE } }),
        read: (signal) => readLatest(server, client, pluginId, rights, signal),
        select: codexLatestSync,
      }),
    ),
    health: perId((pluginId) =>
      modelQuery({ ...statusQuery(pluginId, false), select: codexConnectionHealth }),
    ),
    live: perId((pluginId) => modelQuery({ ...statusQuery(pluginId, true), select: codexLiveStatus })),
    start: async (pluginId) => {
      requirePluginId(server, pluginId);
      try {
        await syncUserPlugin({ ...at(pluginId), throwOnError: true });
        return { how: 'started' };
      } catch (error) {
        // One is waiting or running already: that is what was wanted. upstream: Codex 2.2.0
        if (error instanceof ApiError && error.kind === 'conflict') return { how: 'joined' };
        throw error;
      }
    },
    stopping: stoppable(rights.stopsTasks, m.sync_stop_refused),
    stop: async (taskId) => {
      await cancelTask({ client, path: { taskId }, throwOnError: true });
    },
    steps: STEPS,
    feed,
    changedKeys: (pluginId) => [
      listKey,
      getUserPluginQueryKey(at(pluginId)),
      statusQuery(pluginId, false).queryKey,
    ],
  };
}

async function readLatest(
  server: ServerAddress,
  client: Client,
  pluginId: string,
  { seesTasks }: TaskRights,
  signal: AbortSignal,
): Promise<LatestSync | null> {
  requirePluginId(server, pluginId);
  const options = { client, path: { pluginId }, signal, throwOnError: true } as const;
  const data = await readOwnTask(client, pluginId, signal);
  const task = codexTask(data);
  if (task === null) return null;
  if (needsStatus(data)) {
    const status = await getUserPluginSyncStatus({ ...options, query: { live: false } }).catch(unreadable);
    return { task: data, status: status?.data ?? null };
  }
  // When it is tried again, only the task itself tells, to those who may see everybody's.
  if (seesTasks && task.status === 'waiting' && task.error !== null) {
    const whole = await getTask({ client, path: { taskId: task.id }, signal, throwOnError: true }).catch(
      unreadable,
    );
    return { task: whole?.data ?? data, status: null };
  }
  return { task: data, status: null };
}

/** Null where there was no sync, or none that is remembered: what is over is forgotten in seconds or an hour. */
async function readOwnTask(client: Client, pluginId: string, signal: AbortSignal): Promise<unknown> {
  const of = { path: { pluginId }, query: { type: TYPE } };
  try {
    return (await getLatestUserPluginTask({ client, ...of, signal, throwOnError: true })).data;
  } catch (error) {
    // Older servers answer 404 where 2.2.0 answers 204. upstream: Codex 1.10.9 to 2.2.0
    if (error instanceof ApiError && error.kind === 'not-found' && error.source === 'server') return null;
    throw error;
  }
}
