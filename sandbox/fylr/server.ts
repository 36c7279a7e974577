import { createInteractions } from '../accounts/interactions.ts';
import type { Clock } from '../clock.ts';
import type { SandboxServer } from '../server.ts';
import type { Store } from '../store.ts';
import { SAMPLE_USERS } from './accounts.ts';
import { registerAuthorizeRoutes } from './authorize-routes.ts';
import { createConfigAccess } from './config-access.ts';
import { registerConfigRoutes } from './config-routes.ts';
import { registerConfigParameterRoutes } from './config-parameter-routes.ts';
import { isReadOnly, openConfigValues } from './config-values.ts';
import { closingDown } from './errors.ts';
import { registerFileRoutes } from './files/file-routes.ts';
import { openStoredFiles } from './files/stored-files.ts';
import { createGuard } from './guard.ts';
import { createApp } from './http.ts';
import { createIdentify } from './identify.ts';
import { registerOAuthRoutes } from './oauth-routes.ts';
import { createPluginRegistry } from './plugin-registry.ts';
import { registerPluginRoutes } from './plugin-routes.ts';
import { openPluginRows } from './plugin-rows.ts';
import { createSources } from './plugin-sources.ts';
import { createUpdater } from './plugin-updates.ts';
import { registerSessionRoutes } from './session-routes.ts';
import { createTokens, type StoredToken, type TokenSeconds } from './tokens.ts';
import { createPackageServer } from './web/package-server.ts';
import { type Ask, createWeb, type Web } from './web/web.ts';

export interface FylrServerOptions {
  readonly id: string;
  readonly name: string;
  /** The version that the server says it is, without `v`; its behaviour is that of 6.34. */
  readonly version?: string;
  /** How long its tokens hold; a day and a month by default. */
  readonly tokenSeconds?: TokenSeconds;
  /** Where the web server is from which plugins are fetched; one of its own, in this process, by default. */
  readonly packagesUrl?: string;
  readonly store: Store;
  readonly clock: Clock;
}

/**
 * A server that speaks fylr's plugin interface as openapi/fylr.yaml describes it.
 * On its first start it fills the store; afterwards it goes on with what is there.
 */
export function createFylrServer(options: FylrServerOptions): SandboxServer {
  const { id, name, version = '6.34.2', store, clock } = options;
  const app = createApp();
  const closing = new AbortController();
  app.addHook('preClose', async () => closing.abort(closingDown()));

  const tokens = createTokens(store.collection<StoredToken>(id, 'tokens'), clock, options.tokenSeconds);
  const identify = createIdentify(tokens);
  const rows = openPluginRows(store, id, clock);
  const files = openStoredFiles(store, id, clock);
  const sources = createSources({ files, web: webOf(options, closing.signal) });
  const registry = createPluginRegistry({ rows, sources, clock, closing: closing.signal });
  const catchUp = createUpdater({ rows, sources, clock });
  const values = openConfigValues(store, id);
  const guard = createGuard(app, () => isReadOnly(values));

  const interactions = createInteractions(clock);
  registerAuthorizeRoutes(app, { serverName: name, interactions });
  registerOAuthRoutes(app, tokens, interactions);
  registerSessionRoutes(app, { id, name, version }, identify, clock);
  registerFileRoutes(app, { files, identify, guard });
  registerPluginRoutes(app, { rows, registry, identify, guard, catchUp });
  const config = { access: createConfigAccess({ rows, identify, guard }), values };
  registerConfigRoutes(app, config);
  registerConfigParameterRoutes(app, config);

  return { id, name, system: 'fylr', users: SAMPLE_USERS, app };
}

function webOf({ packagesUrl, clock }: FylrServerOptions, closing: AbortSignal): Web {
  if (packagesUrl !== undefined) {
    const ask: Ask = (path, headers) => fetch(packagesUrl + path, { headers, signal: closing });
    return createWeb(ask, packagesUrl);
  }
  const app = createPackageServer(clock);
  const ask: Ask = async (url, headers) => {
    const { rawPayload, statusCode, headers: answered } = await app.inject({ url, headers: { ...headers } });
    const { etag, 'content-type': type } = answered;
    const told = {
      ...(etag !== undefined && { etag }),
      ...(typeof type === 'string' && { 'content-type': type }),
    };
    // A status of its own allows no body.
    return new Response(statusCode === 304 ? null : new Uint8Array(rawPayload), {
      status: statusCode,
      headers: told,
    });
  };
  return createWeb(ask, 'http://packages.invalid');
}
