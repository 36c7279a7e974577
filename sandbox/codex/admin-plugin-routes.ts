import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Clock } from '../clock.ts';
import type { Auth } from './auth.ts';
import type { Database } from './database.ts';
import { HandlerError } from './errors.ts';
import type { StoredConnection, StoredPlugin } from './model.ts';
import { requirePermission } from './permissions.ts';
import { healthDto, pluginDto } from './plugin-dto.ts';
import type { Broadcast } from './tasks/broadcast.ts';
import type { EntityEvent } from './tasks/events.ts';
import {
  FAILURE_THRESHOLD,
  FAILURE_WINDOW_SECONDS,
  failuresOf,
  failuresReset,
  recordFailure,
  recordSuccess,
  switchedOff,
  switchedOn,
  windowFailures,
} from './plugin-records.ts';
import type { Handshake, PluginRuntime } from './plugin-runtime.ts';
import { pathId, queryCount } from './request.ts';

const PLUGINS = '/api/v1/admin/plugins';
const DEFAULT_LOG_LEVEL = 'info';
const FAILURES_PAGE = 20;

export interface PluginParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly auth: Auth;
  readonly runtime: PluginRuntime;
  /** Told of plugins that are made, changed, switched and removed. */
  readonly entityEvents: Broadcast<EntityEvent>;
}

/** Tells all who listen what an administrator did to a plugin. */
export function announce(
  { entityEvents, clock }: Pick<PluginParts, 'entityEvents' | 'clock'>,
  type: Exclude<EntityEvent['type'], 'series_metadata_updated'>,
  pluginId: string,
  userId: string,
): void {
  entityEvents.publish({ type, pluginId, timestamp: clock.now().toISOString(), userId });
}

/** What an administrator sees and does of plugins. upstream: Codex 2.2.0, all need `plugins-manage`. */
export function registerAdminPluginRoutes(app: FastifyInstance, parts: PluginParts): void {
  const { database, clock, auth, runtime } = parts;
  const { plugins } = database;

  /** The plugin of the path, after all that can be wrong with the request was found wrong. */
  function wanted(request: FastifyRequest): StoredPlugin {
    const caller = auth.caller(request);
    const id = pathId(request, 'id');
    requirePermission(caller, 'plugins-manage');
    return existing(id);
  }

  function existing(id: string): StoredPlugin {
    const plugin = plugins.get(id);
    if (!plugin) throw new HandlerError('NotFound', 'Plugin not found');
    return plugin;
  }

  app.get(PLUGINS, (request, reply) => {
    requirePermission(auth.caller(request), 'plugins-manage');
    const connections = database.connections.all();
    const all = plugins.all().toSorted((a, b) => (a.name < b.name ? -1 : 1));
    const listed = all.map((plugin) => countedDto(plugin, connections));
    return reply.send({ plugins: listed, total: listed.length });
  });

  app.get(`${PLUGINS}/:id`, (request, reply) =>
    reply.send({ ...pluginDto(wanted(request)), defaultLogLevel: DEFAULT_LOG_LEVEL }),
  );

  app.post(`${PLUGINS}/:id/enable`, async (request, reply) => {
    const { id, displayName } = wanted(request);
    plugins.put(id, switchedOn(existing(id), clock.now()));
    announce(parts, 'plugin_enabled', id, auth.caller(request).id);
    const handshake = await runtime.start(id);
    // A start that failed is no failure of this call.
    return reply.send({
      plugin: pluginDto(existing(id)),
      message: `Plugin '${displayName}' is enabled`,
      ...healthCheck(handshake),
    });
  });

  app.post(`${PLUGINS}/:id/disable`, (request, reply) => {
    const plugin = switchedOff(wanted(request), clock.now());
    plugins.put(plugin.id, plugin);
    runtime.stop(plugin.id);
    announce(parts, 'plugin_disabled', plugin.id, auth.caller(request).id);
    return reply.send({
      plugin: pluginDto(plugin),
      message: `Plugin '${plugin.displayName}' is disabled`,
      healthCheckPerformed: false,
    });
  });

  app.post(`${PLUGINS}/:id/test`, async (request, reply) => {
    const { id } = wanted(request);
    const handshake = await runtime.handshake(existing(id));
    const plugin = existing(id);
    // Neither the switch nor the history of failures is touched by a test.
    if (!handshake.ok) {
      plugins.put(id, recordFailure(plugin, clock.now(), handshake.error));
      return reply.send({ success: false, message: handshake.error });
    }
    plugins.put(id, recordSuccess(plugin, clock.now(), handshake.manifest));
    const { visible: manifest } = handshake.manifest;
    const message = `Connected to ${manifest.displayName} ${manifest.version}`;
    return reply.send({ success: true, message, latencyMs: handshake.latencyMs, manifest });
  });

  app.post(`${PLUGINS}/:id/reset`, (request, reply) => {
    const plugin = failuresReset(wanted(request), clock.now());
    plugins.put(plugin.id, plugin);
    const message = `Failures of plugin '${plugin.displayName}' are reset`;
    return reply.send({ plugin: pluginDto(plugin), message, healthCheckPerformed: false });
  });

  app.get(`${PLUGINS}/:id/health`, (request, reply) => reply.send({ health: healthDto(wanted(request)) }));

  app.get(`${PLUGINS}/:id/failures`, (request, reply) => {
    const caller = auth.caller(request);
    const id = pathId(request, 'id');
    const limit = queryCount(request, 'limit') ?? FAILURES_PAGE;
    const offset = queryCount(request, 'offset') ?? 0;
    requirePermission(caller, 'plugins-manage');
    const all = failuresOf(database, existing(id).id, clock.now());
    return reply.send({
      failures: all.slice(offset, offset + limit).map(({ pluginId: _known, ...failure }) => failure),
      total: all.length,
      windowFailures: windowFailures(all, clock.now()),
      windowSeconds: FAILURE_WINDOW_SECONDS,
      threshold: FAILURE_THRESHOLD,
    });
  });
}

/** Users are counted in the list only, and for plugins that users connect to only. */
function countedDto(plugin: StoredPlugin, connections: readonly StoredConnection[]) {
  if (plugin.pluginType !== 'user') return pluginDto(plugin);
  const userCount = connections.filter((one) => one.pluginId === plugin.id).length;
  return { ...pluginDto(plugin), userCount };
}

/** What an answer tells of a start. */
export function healthCheck(handshake: Handshake) {
  return handshake.ok
    ? { healthCheckPerformed: true, healthCheckPassed: true, healthCheckLatencyMs: handshake.latencyMs }
    : { healthCheckPerformed: true, healthCheckPassed: false, healthCheckError: handshake.error };
}
