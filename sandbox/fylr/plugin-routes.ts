import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Guard } from './guard.ts';
import { demandRight, type Identify } from './identify.ts';
import { bundledWords } from './labels.ts';
import type { PluginRegistry } from './plugin-registry.ts';

import { isRunning, type PluginRow, type PluginRows } from './plugin-rows.ts';

/** upstream: fylr 6.34, the right for all of plugin management, besides system.root. */
const RIGHT = 'system.plugin';

interface Parts {
  readonly rows: PluginRows;
  readonly registry: PluginRegistry;
  readonly identify: Identify;
  readonly guard: Guard;
  /** Does what the server's own updater would have done by now. */
  readonly catchUp: () => Promise<void>;
}

interface OnePlugin {
  readonly Params: { readonly id: string };
}

/**
 * The plugin operations.
 * upstream: fylr 6.34, PUT creates and POST updates, both answer 200, and deleting answers with a body.
 */
export function registerPluginRoutes(app: FastifyInstance, parts: Parts): void {
  const { rows, registry, identify, guard, catchUp } = parts;

  app.addHook('onRequest', catchUp);

  app.get('/api/v1/plugin', async (request) => ({
    // upstream: fylr 6.34, only what is enabled; `bundle` is left out where bundling is off, as it is here.
    plugins: rows
      .all()
      .filter(isRunning)
      .map((row) => withAddresses(row, request).manifest),
  }));

  app.get<{ Params: { readonly file: string } }>(
    '/api/v1/plugin/bundle/l10n/:file',
    async ({ params: { file } }, reply) => {
      const words = file.endsWith('.json') ? bundledWords(rows, file.slice(0, -'.json'.length)) : undefined;
      return words ?? reply.callNotFound();
    },
  );

  app.get('/api/v1/plugin/manage', async (request) => {
    demandRight(identify(request), RIGHT);
    return { plugins: rows.all().map((row) => withAddresses(row, request)) };
  });

  app.put('/api/v1/plugin/manage', async (request) => {
    demandRight(identify(request), RIGHT);
    guard.demandWritable();
    return withAddresses(await registry.install(request.body), request);
  });

  app.get<OnePlugin>('/api/v1/plugin/manage/:id(^\\d+$)', async (request) => {
    demandRight(identify(request), RIGHT);
    return withAddresses(registry.get(Number(request.params.id)), request);
  });

  app.post<OnePlugin>('/api/v1/plugin/manage/:id(^\\d+$)', async (request) => {
    demandRight(identify(request), RIGHT);
    guard.demandWritable();
    return withAddresses(await registry.update(Number(request.params.id), request.body), request);
  });

  app.delete<OnePlugin>('/api/v1/plugin/manage/:id(^\\d+$)', async (request) => {
    demandRight(identify(request), RIGHT);
    guard.demandWritable();
    registry.remove(Number(request.params.id));
    return { acknowledged: true };
  });
}

/** upstream: fylr 6.34, the manifest's addresses are made anew for each request. */
function withAddresses<Row extends PluginRow>(row: Row, request: FastifyRequest): Row {
  if (!row.manifest) return row;
  const base = `${request.protocol}://${request.host}/api/v1`;
  const plugin = `${base}/plugin/static/${row.manifest.name}`;
  return { ...row, manifest: { ...row.manifest, base_url: base, plugin_url: plugin } };
}
