import type { FastifyInstance } from 'fastify';
import { announce, healthCheck, type PluginParts } from './admin-plugin-routes.ts';
import { HandlerError } from './errors.ts';
import type { StoredPlugin } from './model.ts';
import { requirePermission } from './permissions.ts';
import { changedPlugin, createdPlugin } from './plugin-changes.ts';
import { pluginDto } from './plugin-dto.ts';
import {
  CreatePluginRequest,
  requireAmong,
  requireKnown,
  requireName,
  UpdatePluginRequest,
} from './plugin-input.ts';
import { jsonBody, pathId } from './request.ts';

const PLUGINS = '/api/v1/admin/plugins';

/** Installing, changing and removing plugins. upstream: Codex 2.2.0, all need `plugins-manage`. */
export function registerPluginWriteRoutes(app: FastifyInstance, parts: PluginParts): void {
  const { database, clock, auth, runtime } = parts;
  const { plugins } = database;

  function existing(id: string): StoredPlugin {
    const plugin = plugins.get(id);
    if (!plugin) throw new HandlerError('NotFound', 'Plugin not found');
    return plugin;
  }

  app.post(PLUGINS, async (request, reply) => {
    const caller = auth.caller(request);
    const input = jsonBody(request, CreatePluginRequest);
    requirePermission(caller, 'plugins-manage');
    requireName(input.name);
    requireAmong('plugin type', ['system', 'user'], input.pluginType);
    requireKnown(input);
    if (plugins.all().some(({ name }) => name === input.name)) {
      throw new HandlerError('Conflict', `There is a plugin '${input.name}' already`);
    }
    const plugin = createdPlugin(input, clock.now());
    plugins.put(plugin.id, plugin);
    announce(parts, 'plugin_created', plugin.id, caller.id);
    // It exists, whatever its first start comes to.
    const check = plugin.enabled
      ? healthCheck(await runtime.start(plugin.id))
      : { healthCheckPerformed: false };
    return reply.code(201).send({
      plugin: pluginDto(existing(plugin.id)),
      message: `Plugin '${plugin.displayName}' is installed`,
      ...check,
    });
  });

  app.patch(`${PLUGINS}/:id`, (request, reply) => {
    const caller = auth.caller(request);
    const id = pathId(request, 'id');
    const input = jsonBody(request, UpdatePluginRequest);
    requirePermission(caller, 'plugins-manage');
    const plugin = existing(id);
    requireKnown(input);
    const changed = changedPlugin(plugin, input, clock.now());
    plugins.put(id, changed);
    announce(parts, 'plugin_updated', id, caller.id);
    // It is started again when it is needed next.
    runtime.stop(id);
    return reply.send(pluginDto(changed));
  });

  app.delete(`${PLUGINS}/:id`, (request, reply) => {
    const caller = auth.caller(request);
    const id = pathId(request, 'id');
    requirePermission(caller, 'plugins-manage');
    existing(id);
    runtime.stop(id);
    for (const collection of [database.connections, database.failures]) {
      for (const one of collection.all()) if (one.pluginId === id) collection.delete(one.id);
    }
    plugins.delete(id);
    announce(parts, 'plugin_deleted', id, caller.id);
    return reply.code(204).send();
  });
}
