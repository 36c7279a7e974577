import type { FastifyInstance } from 'fastify';
import type { PluginParts } from './admin-plugin-routes.ts';
import { HandlerError } from './errors.ts';
import type { StoredPlugin } from './model.ts';
import { type Caller, isGranted, type Permission, requirePermission } from './permissions.ts';
import { queryId, requiredQueryText } from './request.ts';

type ContentType = 'series' | 'book';

/** The places where plugins can offer something, and the kinds of content that are met there. */
const SCOPES: ReadonlyMap<string, readonly ContentType[]> = new Map([
  ['series:detail', ['series']],
  ['series:bulk', ['series']],
  ['book:detail', ['book']],
  ['book:bulk', ['book']],
  ['library:detail', ['series', 'book']],
  ['library:scan', ['series', 'book']],
]);

const WRITES: Readonly<Record<ContentType, Permission>> = { series: 'series-write', book: 'books-write' };

/** The server looks at its plugins this often; in between its answers are as old as that. */
const SNAPSHOT_MS = 30_000;

/** What plugins offer in a place. upstream: Codex 2.2.0, readers get an empty list. */
export function registerPluginActionRoutes(
  app: FastifyInstance,
  { database, clock, auth }: PluginParts,
): void {
  let snapshot: { readonly takenAt: number; readonly plugins: readonly StoredPlugin[] } | undefined;

  function enabledPlugins(): readonly StoredPlugin[] {
    const now = clock.now().getTime();
    if (!snapshot || now - snapshot.takenAt >= SNAPSHOT_MS) {
      snapshot = { takenAt: now, plugins: database.plugins.all().filter((plugin) => plugin.enabled) };
    }
    return snapshot.plugins;
  }

  app.get('/api/v1/plugins/actions', (request, reply) => {
    const caller = auth.caller(request);
    const scope = requiredQueryText(request, 'scope');
    const libraryId = queryId(request, 'libraryId');
    requirePermission(caller, 'libraries-read');
    const contents = SCOPES.get(scope);
    if (!contents) throw new HandlerError('BadRequest', `Unknown scope: ${scope}`);
    if (libraryId !== undefined && !database.libraries.get(libraryId)) {
      throw new HandlerError('NotFound', 'Library not found');
    }
    const actions = enabledPlugins()
      .filter((plugin) => plugin.scopes.includes(scope) && serves(plugin, libraryId))
      .filter((plugin) => mayUse(caller, plugin, contents))
      .map(actionOf);
    return reply.send({ scope, actions });
  });
}

function serves({ libraryIds }: StoredPlugin, libraryId: string | undefined): boolean {
  return libraryId === undefined || libraryIds.length === 0 || libraryIds.includes(libraryId);
}

function mayUse(caller: Caller, { manifest }: StoredPlugin, contents: readonly ContentType[]): boolean {
  const provided = manifest?.visible.capabilities.metadataProvider ?? [];
  return contents.some((content) => provided.includes(content) && isGranted(caller, WRITES[content]));
}

function actionOf(plugin: StoredPlugin) {
  return {
    pluginId: plugin.id,
    pluginName: plugin.name,
    pluginDisplayName: plugin.displayName,
    actionType: 'metadata',
    label: `Look up with ${plugin.displayName}`,
    description: plugin.description,
    libraryIds: plugin.libraryIds,
    capabilities: plugin.manifest?.visible.capabilities,
  };
}
