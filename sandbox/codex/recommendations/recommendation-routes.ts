import type { FastifyInstance, FastifyRequest } from 'fastify';
import * as v from 'valibot';
import type { Clock } from '../../clock.ts';
import type { Auth } from '../auth.ts';
import { connectionsOf, type Database } from '../database.ts';
import { HandlerError } from '../errors.ts';
import type { StoredConnection, StoredPlugin } from '../model.ts';
import { jsonBody } from '../request.ts';
import { whose } from '../syncs/sync-task.ts';
import type { TaskQueue } from '../tasks/queue.ts';
import type { StoredTask } from '../tasks/task.ts';
import { type StoredSuggestions, suggestionsKey } from './suggestion.ts';

const RECOMMENDATIONS = '/api/v1/user/recommendations';
const DEFAULT_MAX_AGE_HOURS = 24;
const DismissRequest = v.object({ reason: v.nullish(v.string()) });

export interface RecommendationParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly auth: Auth;
  readonly queue: TaskQueue;
}

interface Instance {
  readonly plugin: StoredPlugin;
  readonly connection: StoredConnection;
}

/** What to read next, by all of a user's plugins that suggest. upstream: Codex 2.2.0, any signed-in user. */
export function registerRecommendationRoutes(app: FastifyInstance, parts: RecommendationParts): void {
  const { database, clock, auth, queue } = parts;

  /** @throws HandlerError 404 when there is none */
  function instancesOf(request: FastifyRequest): Instance[] {
    const connections = connectionsOf(database, auth.caller(request).id);
    const found = database.plugins.all().flatMap((plugin) => {
      const connection = connections.get(plugin.id);
      const suggests = plugin.manifest?.visible.capabilities.userRecommendationProvider === true;
      return plugin.enabled && suggests && connection?.enabled ? [{ plugin, connection }] : [];
    });
    if (found.length > 0) return found;
    throw new HandlerError('NotFound', 'No recommendation plugin is enabled');
  }

  function cached({ plugin, connection }: Instance): StoredSuggestions | undefined {
    const found = database.suggestions.get(suggestionsKey(plugin.id, connection.userId));
    // What was suggested before the connection was made anew is gone with the old one.
    return (found?.generatedAt ?? '') >= connection.createdAt ? found : undefined;
  }

  function refreshing({ plugin, connection }: Instance): StoredTask | undefined {
    return queue.findOpen((task) => {
      const { pluginId, userId } = whose(task);
      const isRefresh = task.taskType === 'user_plugin_recommendations';
      return isRefresh && pluginId === plugin.id && userId === connection.userId;
    });
  }

  function refresh({ plugin, connection }: Instance): StoredTask {
    const params = { plugin_id: plugin.id, user_id: connection.userId };
    return queue.enqueue('user_plugin_recommendations', params);
  }

  function isStale({ plugin }: Instance, { generatedAt = '' }: Partial<StoredSuggestions> = {}): boolean {
    const { recommendations_max_age_hours: hours } = plugin.config;
    const maxAge = (typeof hours === 'number' ? hours : DEFAULT_MAX_AGE_HOURS) * 3_600_000;
    return generatedAt === '' || clock.now().getTime() - Date.parse(generatedAt) > maxAge;
  }

  app.get(RECOMMENDATIONS, (request, reply) => {
    const found = instancesOf(request).map((instance) => {
      const suggestions = cached(instance);
      // A side effect of looking: what is too old is asked for anew.
      const task = refreshing(instance) ?? (isStale(instance, suggestions) ? refresh(instance) : undefined);
      return { suggestions, source: sourceDto(instance.plugin, suggestions, task) };
    });
    const recommendations = found
      .flatMap(({ suggestions: { suggestions = [], dismissed = [] } = {} }) =>
        suggestions.filter(({ externalId }) => !dismissed.includes(externalId)),
      )
      .toSorted((a, b) => b.score - a.score);
    return reply.send({ recommendations, sources: found.map(({ source }) => source) });
  });

  app.post(`${RECOMMENDATIONS}/refresh`, (request, reply) => {
    const idle = instancesOf(request).filter((instance) => !refreshing(instance));
    if (idle.length === 0) throw new HandlerError('Conflict', 'All recommendations are being refreshed');
    const taskIds = idle.map((instance) => refresh(instance).id);
    return reply.send({ taskIds, message: `Refreshing recommendations of ${taskIds.length} plugins` });
  });

  app.post<{ Params: { externalId: string } }>(`${RECOMMENDATIONS}/:externalId/dismiss`, (request, reply) => {
    const { externalId } = request.params;
    const { reason = null } = jsonBody(request, DismissRequest);
    const suggesting = instancesOf(request).flatMap((instance) => {
      const suggestions = cached(instance);
      const has = suggestions?.suggestions.some((one) => one.externalId === externalId) ?? false;
      return suggestions && has ? [suggestions] : [];
    });
    for (const suggestions of suggesting) {
      const { pluginId, userId, dismissed } = suggestions;
      const key = suggestionsKey(pluginId, userId);
      database.suggestions.put(key, { ...suggestions, dismissed: [...new Set([...dismissed, externalId])] });
      const params = { plugin_id: pluginId, user_id: userId, external_id: externalId, reason };
      queue.enqueue('user_plugin_recommendation_dismiss', params);
    }
    return reply.send({ dismissed: suggesting.length > 0 });
  });
}

function sourceDto(
  plugin: StoredPlugin,
  suggestions: StoredSuggestions | undefined,
  task: StoredTask | undefined,
) {
  return {
    pluginId: plugin.id,
    pluginName: plugin.name,
    source: plugin.manifest?.visible.capabilities.externalIdSource ?? plugin.displayName,
    cached: suggestions !== undefined,
    generatedAt: suggestions?.generatedAt,
    ...(task && { taskId: task.id, taskStatus: task.status === 'pending' ? 'pending' : 'running' }),
  };
}
