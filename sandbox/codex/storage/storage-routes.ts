import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Auth } from '../auth.ts';
import type { Database } from '../database.ts';
import { HandlerError } from '../errors.ts';
import { requirePermission } from '../permissions.ts';
import type { StoredFiles } from './plugin-files.ts';

const STORAGE = '/api/v1/admin/plugin-storage';

/** Files that plugins keep. upstream: Codex 2.2.0: `system-admin`, and by the plugin's name, not its id. */
export function registerStorageRoutes(app: FastifyInstance, database: Database, auth: Auth): void {
  const { pluginFiles, plugins } = database;

  /** Those of the plugin of the path; none when it is there and keeps none. */
  function wanted(request: FastifyRequest<{ Params: { name: string } }>): StoredFiles {
    requirePermission(auth.caller(request), 'system-admin');
    const { name } = request.params;
    if (!/^[a-z0-9-]+$/.test(name)) throw new HandlerError('BadRequest', 'Invalid plugin name');
    const found = pluginFiles.get(name);
    if (found) return found;
    if (!plugins.all().some((plugin) => plugin.name === name)) {
      throw new HandlerError('NotFound', 'The plugin has no storage');
    }
    return { pluginName: name, fileCount: 0, totalBytes: 0, stuck: 0 };
  }

  app.get(STORAGE, (request, reply) => {
    requirePermission(auth.caller(request), 'system-admin');
    const all = pluginFiles.all();
    return reply.send({
      plugins: all.map(filesDto),
      totalFileCount: all.reduce((sum, { fileCount }) => sum + fileCount, 0),
      totalBytes: all.reduce((sum, { totalBytes }) => sum + totalBytes, 0),
    });
  });

  app.get<{ Params: { name: string } }>(`${STORAGE}/:name`, (request, reply) =>
    reply.send(filesDto(wanted(request))),
  );

  app.delete<{ Params: { name: string } }>(`${STORAGE}/:name`, (request, reply) => {
    const { pluginName, fileCount, totalBytes, stuck } = wanted(request);
    const left = Math.min(stuck, fileCount);
    const bytesLeft = fileCount === 0 ? 0 : Math.round((totalBytes / fileCount) * left);
    if (left === 0) pluginFiles.delete(pluginName);
    else pluginFiles.put(pluginName, { pluginName, fileCount: left, totalBytes: bytesLeft, stuck });
    return reply.send({
      filesDeleted: fileCount - left,
      bytesFreed: totalBytes - bytesLeft,
      failures: left,
      ...(left > 0 && { errors: [`${pluginName}/lock: Permission denied (os error 13)`] }),
    });
  });
}

function filesDto({ pluginName, fileCount, totalBytes }: StoredFiles) {
  return { pluginName, fileCount, totalBytes };
}
