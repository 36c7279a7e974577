import type { Clock } from '../clock.ts';
import type { SandboxServer } from '../server.ts';
import type { Store } from '../store.ts';
import { SAMPLE_USERS } from './accounts.ts';
import { registerConfigRoutes } from './config-routes.ts';
import { isReadOnly, openConfigValues, type SectionValues } from './config-values.ts';
import { closingDown } from './errors.ts';
import { createGuard } from './guard.ts';
import { createApp } from './http.ts';
import { createIdentify } from './identify.ts';
import { registerOAuthRoutes } from './oauth-routes.ts';
import { createPluginRegistry } from './plugin-registry.ts';
import { registerPluginRoutes } from './plugin-routes.ts';
import { openPluginRows } from './plugin-rows.ts';
import { registerSessionRoutes } from './session-routes.ts';
import { createTokens, type StoredToken, type TokenSeconds } from './tokens.ts';

export interface FylrServerOptions {
  readonly id: string;
  readonly name: string;
  /** The version that the server says it is, without `v`; its behaviour is that of 6.34. */
  readonly version?: string;
  /** How long its tokens hold; a day and a month by default. */
  readonly tokenSeconds?: TokenSeconds;
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
  const registry = createPluginRegistry(rows, clock, closing.signal);
  const values = openConfigValues(store.collection<SectionValues>(id, 'config'));
  const guard = createGuard(app, () => isReadOnly(values));

  registerOAuthRoutes(app, tokens);
  registerSessionRoutes(app, { id, name, version }, identify, clock);
  registerPluginRoutes(app, { rows, registry, identify, guard, clock });
  registerConfigRoutes(app, { rows, values, identify, guard });

  return { id, name, system: 'fylr', users: SAMPLE_USERS, app };
}
