import Fastify from 'fastify';
import type { Clock } from '../clock.ts';
import type { SandboxServer } from '../server.ts';
import type { Store } from '../store.ts';
import { registerAdminPluginRoutes } from './admin-plugin-routes.ts';
import { createAuth } from './auth.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import { INSTALLABLE } from './catalogue/installable.ts';
import { LIBRARY } from './catalogue/library.ts';
import { openDatabase } from './database.ts';
import { CODEX_2_2_0, type Dialect } from './dialect.ts';
import { answerErrors } from './errors.ts';
import { registerLibraryRoutes } from './library-routes.ts';
import { registerMetricsRoutes } from './metrics-routes.ts';
import { registerPluginActionRoutes } from './plugin-action-routes.ts';
import { moveAccounts, withAccountsAt } from './oauth/accounts-address.ts';
import { registerOAuthRoutes } from './oauth/oauth-routes.ts';
import { createPluginRuntime } from './plugin-runtime.ts';
import { registerPluginWriteRoutes } from './plugin-write-routes.ts';
import type { Program, Programs } from './program.ts';
import { DEFAULT_RATE_LIMITS, limitRate, type RateLimits } from './rate-limit.ts';
import { createRefreshTokens } from './refresh-tokens.ts';
import { keepBodiesUnread } from './request.ts';
import { seedDatabase } from './seed.ts';
import { registerServerRoutes } from './server-routes.ts';
import { registerSessionRoutes } from './session-routes.ts';
import { SANDBOX_USERS } from './seed-people.ts';
import { registerBackground } from './tasks/background.ts';
import { createBroadcast } from './tasks/broadcast.ts';
import type { EntityEvent } from './tasks/events.ts';
import { registerStorageRoutes } from './storage/storage-routes.ts';
import { registerUserPluginRoutes } from './user-plugin-routes.ts';

export interface CodexServerOptions {
  readonly id: string;
  readonly name: string;
  readonly store: Store;
  readonly clock: Clock;
  /** Which Codex it plays; 2.2.0 by default. */
  readonly dialect?: Dialect;
  /** What is on it at its first start; a library's plugins by default. */
  readonly catalogue?: Catalogue;
  /** The real life of an access token, in seconds; a day by default. The server always claims a day. */
  readonly accessTokenSeconds?: number;
  /** Where the accounts are played that plugins connect to; nowhere by default. */
  readonly accountsUrl?: string;
  /** Where people return to from a provider; where they come from by default. */
  readonly redirectBase?: string;
  /** How long its process is taken to have been up when it starts, in milliseconds; 0 by default. */
  readonly upForMs?: number;
  /** On by default with the real server's rates; false turns it off. */
  readonly rateLimits?: RateLimits | false;
}

const DAY_SECONDS = 86_400;
const BODY_LIMIT_BYTES = 2 * 1024 * 1024;

/**
 * A server that behaves as Codex does, as far as plugins, connections and sessions go, its traps
 * included. Its data is seeded once, when the store has none of this id.
 */
export function createCodexServer(options: CodexServerOptions): SandboxServer {
  const { id, name, store, clock, rateLimits = DEFAULT_RATE_LIMITS } = options;
  const { dialect = CODEX_2_2_0, catalogue = LIBRARY } = options;
  const database = openDatabase(store, id);
  if (database.users.count() === 0) {
    store.transaction(() => seedDatabase(database, catalogue, clock.now(), id));
  }
  const auth = createAuth(database, clock);
  const programs = programsOf(catalogue, options.accountsUrl);
  if (options.accountsUrl !== undefined) store.transaction(() => moveAccounts(database, programs));
  const runtime = createPluginRuntime(database, programs, clock, options.upForMs);
  const refreshTokens = createRefreshTokens(database, clock);

  const app = Fastify({
    bodyLimit: BODY_LIMIT_BYTES,
    frameworkErrors: (_error, _request, reply) => {
      // An address that cannot be decoded.
      reply.hijack();
      reply.raw.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' }).end('Invalid URL');
    },
  });
  answerErrors(app);
  keepBodiesUnread(app);
  if (rateLimits !== false) limitRate(app, clock, rateLimits);
  app.addHook('onRequest', async () => runtime.catchUp());
  app.addHook('preClose', async () => runtime.close());

  const entityEvents = createBroadcast<EntityEvent>();
  const parts = { database, clock, auth, runtime, dialect, programs, entityEvents };
  registerServerRoutes(app, auth, dialect.version);
  registerSessionRoutes(app, {
    ...parts,
    refreshTokens,
    accessTokenSeconds: options.accessTokenSeconds ?? DAY_SECONDS,
  });
  registerAdminPluginRoutes(app, parts);
  registerPluginWriteRoutes(app, parts);
  registerPluginActionRoutes(app, parts);
  registerMetricsRoutes(app, parts);
  registerUserPluginRoutes(app, parts);
  registerLibraryRoutes(app, database, auth);
  registerOAuthRoutes(app, { ...parts, redirectBase: options.redirectBase });
  registerStorageRoutes(app, database, auth);
  registerBackground(app, { ...parts, coversUrl: options.accountsUrl ?? 'https://covers.example' });

  return { id, name, system: 'codex', users: SANDBOX_USERS, app };
}

/** What can be run: what is installed, whether it was ever started or not, and what can be installed. */
function programsOf({ plugins }: Catalogue, accountsUrl: string | undefined): Programs {
  const installed = plugins.flatMap(({ runs, program }): [string, Program][] =>
    program ? [[runs.key, program]] : [],
  );
  const programs = new Map([...INSTALLABLE, ...installed]);
  return accountsUrl === undefined ? programs : withAccountsAt(programs, accountsUrl);
}
