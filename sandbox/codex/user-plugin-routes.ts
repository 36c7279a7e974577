import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as v from 'valibot';
import type { PluginParts } from './admin-plugin-routes.ts';
import { connectionsOf, findConnection } from './database.ts';
import type { Dialect } from './dialect.ts';
import { HandlerError } from './errors.ts';
import type { Json, StoredConnection, StoredPlugin, StoredUser } from './model.ts';
import { jsonBody, pathId } from './request.ts';
import { availablePluginDto, hostOptions, userPluginDto } from './user-plugin-dto.ts';

const PLUGINS = '/api/v1/user/plugins';
const ConfigRequest = v.object({ config: v.unknown() });
const SyncModeRequest = v.object({ auto: v.boolean() });
const CredentialsRequest = v.object({ accessToken: v.string() });

/** What a user does with connections of his own. upstream: Codex 2.2.0, any signed-in user. */
export function registerUserPluginRoutes(
  app: FastifyInstance,
  parts: PluginParts & { readonly dialect: Dialect },
): void {
  const { database, clock, auth, dialect } = parts;
  const { plugins, connections } = database;

  /** The caller's connection to the plugin of the path. The administrator's switch does not matter here. */
  function own(caller: StoredUser, pluginId: string): { plugin: StoredPlugin; connection: StoredConnection } {
    const plugin = plugins.get(pluginId);
    const connection = findConnection(database, pluginId, caller.id);
    if (!plugin || !connection) {
      throw new HandlerError('NotFound', 'You have no connection to this plugin');
    }
    return { plugin, connection };
  }

  function change(reply: FastifyReply, plugin: StoredPlugin, connection: StoredConnection): FastifyReply {
    connections.put(connection.id, connection);
    return reply.send(userPluginDto(plugin, connection, dialect));
  }

  app.get(PLUGINS, (request, reply) => {
    const caller = auth.caller(request);
    const offered = plugins.all().filter((plugin) => plugin.enabled && plugin.pluginType === 'user');
    const theirs = connectionsOf(database, caller.id);
    const pairs = offered.map((plugin) => ({ plugin, connection: theirs.get(plugin.id) }));
    return reply.send({
      // Connections that their user has switched off are in here as well.
      enabled: pairs.flatMap(({ plugin, connection }) =>
        connection ? [userPluginDto(plugin, connection, dialect)] : [],
      ),
      available: pairs.flatMap(({ plugin, connection }) => (connection ? [] : [availablePluginDto(plugin)])),
    });
  });

  app.get(`${PLUGINS}/:pluginId`, (request, reply) => {
    const { plugin, connection } = own(auth.caller(request), pathId(request, 'pluginId'));
    return reply.send(userPluginDto(plugin, connection, dialect));
  });

  app.post(`${PLUGINS}/:pluginId/enable`, (request, reply) => {
    const caller = auth.caller(request);
    const plugin = plugins.get(pathId(request, 'pluginId'));
    if (!plugin) throw new HandlerError('NotFound', 'Plugin not found');
    if (plugin.pluginType !== 'user') throw new HandlerError('BadRequest', 'This plugin is not for users');
    if (!plugin.enabled) throw new HandlerError('BadRequest', 'An administrator has disabled this plugin');
    // A connection that is switched off is in the way, too: it can only be deleted and made anew.
    if (findConnection(database, plugin.id, caller.id)) {
      throw new HandlerError('Conflict', 'You have enabled this plugin already');
    }
    return change(reply, plugin, {
      id: randomUUID(),
      pluginId: plugin.id,
      userId: caller.id,
      enabled: true,
      healthStatus: 'unknown',
      config: {},
      createdAt: clock.now().toISOString(),
    });
  });

  app.post(`${PLUGINS}/:pluginId/disable`, (request, reply) => {
    const { connection } = own(auth.caller(request), pathId(request, 'pluginId'));
    connections.put(connection.id, { ...connection, enabled: false });
    return reply.send({ success: true });
  });

  app.delete(`${PLUGINS}/:pluginId`, (request, reply) => {
    const { connection } = own(auth.caller(request), pathId(request, 'pluginId'));
    connections.delete(connection.id);
    return reply.send({ success: true });
  });

  app.patch(`${PLUGINS}/:pluginId/config`, (request, reply) => {
    const { caller, pluginId, body } = read(request, ConfigRequest);
    const { plugin, connection } = own(caller, pluginId);
    if (!isJson(body.config)) throw new HandlerError('BadRequest', 'The configuration must be an object');
    // All of it is replaced, `_codex` included: what is not sent is lost.
    return change(reply, plugin, { ...connection, config: body.config });
  });

  app.patch(`${PLUGINS}/:pluginId/sync-mode`, (request, reply) => {
    const { caller, pluginId, body } = read(request, SyncModeRequest);
    const { plugin, connection } = own(caller, pluginId);
    if (plugin.manifest?.visible.capabilities.userReadSync !== true) {
      throw new HandlerError('BadRequest', 'This plugin does not sync reading progress');
    }
    const options = { ...hostOptions(connection), autoSync: body.auto };
    return change(reply, plugin, { ...connection, config: { ...connection.config, _codex: options } });
  });

  app.post(`${PLUGINS}/:pluginId/credentials`, (request, reply) => {
    const { caller, pluginId, body } = read(request, CredentialsRequest);
    const { plugin, connection } = own(caller, pluginId);
    if (body.accessToken.trim() === '') throw new HandlerError('BadRequest', 'The access token is empty');
    // The token is taken on trust: it is not tried out.
    return change(reply, plugin, {
      ...connection,
      credentials: { access_token: body.accessToken },
      healthStatus: 'healthy',
    });
  });

  function read<Schema extends v.GenericSchema>(request: FastifyRequest, schema: Schema) {
    const caller = auth.caller(request);
    const pluginId = pathId(request, 'pluginId');
    return { caller, pluginId, body: jsonBody(request, schema) };
  }
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
