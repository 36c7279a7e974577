import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Clock } from '../../clock.ts';
import type { Auth } from '../auth.ts';
import { type Database, findConnection } from '../database.ts';
import { HandlerError } from '../errors.ts';
import { type Programs, programOf } from '../program.ts';
import { pathId, queryFlag, queryText } from '../request.ts';
import type { TaskQueue } from '../tasks/queue.ts';
import type { StoredTask } from '../tasks/task.ts';
import { isConnected } from '../user-plugin-dto.ts';
import { startForUser } from './plugin-start.ts';
import { syncsOf, workOf } from './sync-result.ts';
import { whose } from './sync-task.ts';

const PLUGINS = '/api/v1/user/plugins';
/** What it takes to start a plugin in order to ask it. */
const LIVE_MS = 1_500;

export interface SyncRouteParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly auth: Auth;
  readonly programs: Programs;
  readonly queue: TaskQueue;
}

/** Syncs of one's own. upstream: Codex 2.2.0, any signed-in user. */
export function registerSyncRoutes(app: FastifyInstance, parts: SyncRouteParts): void {
  const { database, clock, auth, programs, queue } = parts;

  function own(request: FastifyRequest) {
    const caller = auth.caller(request);
    const pluginId = pathId(request, 'pluginId');
    const plugin = database.plugins.get(pluginId);
    const connection = findConnection(database, pluginId, caller.id);
    if (!plugin || !connection) throw new HandlerError('NotFound', 'You have no connection to this plugin');
    const isOwn = (task: StoredTask) => {
      const { pluginId: of, userId } = whose(task);
      return of === pluginId && userId === caller.id;
    };
    return { plugin, connection, isOwn };
  }

  app.post(`${PLUGINS}/:pluginId/sync`, (request, reply) => {
    const { plugin, connection, isOwn } = own(request);
    if (!connection.enabled) throw new HandlerError('BadRequest', 'The connection is disabled');
    if (plugin.manifest?.visible.capabilities.userReadSync !== true) {
      throw new HandlerError('BadRequest', 'This plugin does not sync reading progress');
    }
    if (!isConnected(plugin, connection)) throw new HandlerError('BadRequest', 'No account is connected');
    if (queue.findOpen((task) => task.taskType === 'user_plugin_sync' && isOwn(task))) {
      throw new HandlerError('Conflict', 'A sync with this plugin is under way');
    }
    const params = { plugin_id: plugin.id, user_id: connection.userId };
    const { id } = queue.enqueue('user_plugin_sync', params);
    return reply.send({ taskId: id, message: `A sync with ${plugin.displayName} is queued` });
  });

  app.get(`${PLUGINS}/:pluginId/sync/status`, async (request, reply) => {
    const isLive = queryFlag(request, 'live') ?? false;
    const { plugin, connection } = own(request);
    const status = {
      pluginId: plugin.id,
      pluginName: plugin.name,
      connected: isConnected(plugin, connection),
      enabled: connection.enabled,
      healthStatus: connection.healthStatus,
      failureCount: connection.failureCount ?? 0,
      lastSyncAt: connection.lastSyncAt,
      lastSuccessAt: connection.lastSuccessAt,
      lastFailureAt: connection.lastFailureAt,
    };
    if (!isLive) return reply.send(status);
    const start = startForUser(programOf(plugin, programs), plugin, connection, clock.now());
    await clock.wait(LIVE_MS + start.takesMs);
    // A plugin that does not answer is no failure of this call.
    if (start.error !== undefined) return reply.send({ ...status, liveError: start.error });
    if (syncsOf(connection) === 'never') {
      return reply.send({ ...status, liveError: 'The provider does not accept the token' });
    }
    const { entries, toPush, toApply, conflicts } = workOf(plugin, connection);
    const live = { externalCount: entries, pendingPush: toPush, pendingPull: toApply, conflicts };
    return reply.send({ ...status, ...live });
  });

  app.get(`${PLUGINS}/:pluginId/tasks`, (request, reply) => {
    const type = queryText(request, 'type');
    const { isOwn } = own(request);
    const latest = queue.all().find((task) => isOwn(task) && (type ?? task.taskType) === task.taskType);
    return latest ? reply.send(latestDto(latest)) : reply.code(204).send();
  });
}

function latestDto(task: StoredTask) {
  return {
    taskId: task.id,
    taskType: task.taskType,
    status: task.status,
    createdAt: task.createdAt,
    startedAt: task.startedAt,
    completedAt: task.completedAt,
    error: task.lastError,
    result: task.result,
  };
}
