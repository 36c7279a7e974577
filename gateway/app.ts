import { randomBytes, randomUUID } from 'node:crypto';
import fastifyCookie from '@fastify/cookie';
import fastify, { type FastifyInstance, type FastifyServerOptions, LogController } from 'fastify';
import { basePath, belowBasePath, type LiveSettings } from './config/settings.ts';
import { GatewayError } from './errors.ts';
import { AllowList } from './forwarding/allow-list.ts';
import { bundledDescriptions } from './forwarding/bundled-descriptions.ts';
import { Forwarder } from './forwarding/forwarder.ts';
import { EmbedSessions } from './embedding/embed-sessions.ts';
import { answerError } from './http/answer-error.ts';
import { ConnectingAccounts } from './connecting/connecting.ts';
import { addConnectOnward } from './http/connect-onward.ts';
import { addConnectReturn } from './http/connect-return.ts';
import { addEmbedRoutes, isBackendsCall } from './http/embed-routes.ts';
import { addForwardRoute } from './http/forward-route.ts';
import { compressOwn } from './http/compress-own.ts';
import { checkForgery, checkHost } from './http/guards.ts';
import { type LogOptions, loggerOptions } from './http/logging.ts';
import { apiHeaders, commonHeaders } from './http/policy.ts';
import { addOAuthRoutes } from './http/oauth-routes.ts';
import { addSandboxPages, isSandboxPage } from './http/sandbox-pages.ts';
import { addSessionRoutes } from './http/session-routes.ts';
import { type Keeping, Visitors } from './http/visitors.ts';
import type { PageSource } from './pages/page-source.ts';
import { servePage } from './pages/serve.ts';
import type Database from 'libsql';
import { openDatabase, openMemoryDatabase } from './sessions/database.ts';
import { SignInKeeper } from './sessions/keeper.ts';
import { SessionStore } from './sessions/store.ts';
import { SignInThrottle } from './sessions/throttle.ts';
import type { OutageLog } from './sessions/unwritten.ts';
import { openVault, Vault } from './sessions/vault.ts';
import { PendingSignIns } from './sign-in/pending.ts';
import type { SystemId } from './config/system.ts';
import { Servers } from './upstream/servers.ts';
import { version } from './version.ts';

export interface GatewayOptions {
  /** The settings in force; replacing them takes effect at once, but for `trustProxy`. */
  readonly settings: LiveSettings;
  /** Folder of the session database and of the generated key; made when it is missing. */
  readonly dataDir: string;
  /** Key material instead of the generated key. */
  readonly secret?: string | undefined;
  readonly pages: PageSource;
  readonly log: LogOptions;
  /** The session database instead of the data folder's: tests fill it up. */
  readonly database?: Database.Database;
  /** OpenAPI documents by system, instead of the bundled ones. */
  readonly descriptions?: Readonly<Record<SystemId, readonly unknown[]>>;
  /** Milliseconds since 1970; the wall clock by default. */
  readonly now?: () => number;
}

/** Milliseconds between two clearances of what has ended. */
const sweepInterval = 10 * 60_000;
/** Milliseconds, longer than any session of a frame. */
const dayTime = 24 * 3_600_000;
/** Bytes of a sign-in's body. */
const signInBodyLimit = 64 * 1024;

/**
 * Builds the gateway, not yet listening. Closing it ends the event streams, lets running requests finish, and
 * closes the session database.
 * @throws Error when the data folder cannot be used.
 */
export async function createGateway(options: GatewayOptions): Promise<FastifyInstance> {
  const { settings } = options;
  const now = options.now ?? Date.now;
  const limits = () => settings.current.limits;
  const vault = openVault(options.dataDir, options.secret);
  const database = options.database ?? openDatabase(options.dataDir);
  const servers = new Servers(settings);
  const throttle = new SignInThrottle(limits, now);

  const app = fastify({
    logger: loggerOptions(options.log),
    // One line of our own for each request instead of two.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    trustProxy: trustProxyOption(settings),
    rewriteUrl: (request) => routable(belowBasePath(request.url ?? '/', basePath(settings.current))),
    bodyLimit: signInBodyLimit,
    routerOptions: { maxParamLength: 4096 },
    forceCloseConnections: 'idle',
    frameworkErrors: (error, request, reply) => void answerError(error, request, reply),
  });
  const keeping = (store: SessionStore): Keeping => {
    const keeper = new SignInKeeper(store, app.log);
    const forwarder = new Forwarder(keeper, limits);
    store.onEnded((signInId) => forwarder.endStreamsOf(signInId));
    return { store, keeper, forwarder };
  };
  const browsers = keeping(new SessionStore(database, vault, limits, app.log, now));
  const frames = keeping(memoryStore(app.log, now));
  const sessions = new EmbedSessions(frames.store, settings);
  const visitors = new Visitors({ settings, browsers, frames: { ...frames, sessions } });
  const { store, keeper } = browsers;

  await app.register(fastifyCookie);
  app.setErrorHandler((error, request, reply) => answerError(error, request, reply));
  addHooks(app, settings);
  addRoutes(app, options);
  addSessionRoutes(app, { settings, servers, store, keeper, visitors, throttle, version });
  addEmbedRoutes(app, { settings, servers, visitors, sessions, throttle, now });
  const pending = new PendingSignIns(now);
  const connecting = new ConnectingAccounts(now);
  addOAuthRoutes(app, { settings, servers, store, keeper, visitors, throttle, pending });
  await addSandboxPages(app, { settings, servers });
  addConnectOnward(app, { settings, connecting });
  addConnectReturn(app, { settings, servers, connecting });
  await addForwardRoute(app, {
    connecting,
    settings,
    servers,
    visitors,
    allowLists: allowListsOf(options.descriptions ?? bundledDescriptions),
  });

  const sweeper = sweepRegularly(app, store, servers, keeper, [pending, connecting]);
  app.addHook('preClose', async () => {
    clearInterval(sweeper);
    browsers.forwarder.endStreams();
    frames.forwarder.endStreams();
    connecting.end();
  });
  app.addHook('onClose', async () => {
    await servers.close();
    store.close();
    sessions.close();
    frames.store.close();
  });
  return app;
}

/** Nothing in it outlives the process: neither the tokens, nor the key that they are sealed with. */
function memoryStore(log: OutageLog, now: () => number): SessionStore {
  const vault = new Vault(randomBytes(32).toString('base64url'));
  // Each session says itself how long it lasts.
  const times = { sessionIdle: dayTime, sessionAbsolute: dayTime };
  return new SessionStore(openMemoryDatabase(), vault, () => times, log, now);
}

/** Clears away what has ended, now and from time to time. A sweep that fails is told, and the next one tries again. */
function sweepRegularly(
  app: FastifyInstance,
  store: SessionStore,
  servers: Servers,
  keeper: SignInKeeper,
  underWay: readonly { sweep(): void }[],
): NodeJS.Timeout {
  const sweep = () => {
    for (const one of underWay) one.sweep();
    try {
      for (const ended of store.sweep()) {
        const access = servers.find(ended.serverId);
        if (access?.server.identity === ended.identity) void keeper.revoke(access, ended.tokens);
      }
    } catch (error) {
      app.log.error({ err: error }, 'what has ended could not be cleared away');
    }
  };
  sweep();
  return setInterval(sweep, sweepInterval).unref();
}

function addHooks(app: FastifyInstance, settings: LiveSettings): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(commonHeaders(settings.current.publicUrl?.protocol === 'https:'));
    // A whole URL, or `//host/…`, belongs to a proxy. This is none.
    if (!/^\/(?!\/)/.test(request.originalUrl)) {
      throw new GatewayError('not-described', 'Only paths are served here.');
    }
    // Probes of container platforms ask by address; this answer tells nothing.
    if (request.url === '/healthz') return;
    checkHost(request, settings.current);
    const isExcepted = isSandboxPage(request.url, settings) || isBackendsCall(request);
    if (!isExcepted) checkForgery(request, settings.current);
  });
  app.addHook('onSend', compressOwn);
  app.addHook('onResponse', async (request, reply) => {
    request.log.info({ req: request, res: reply, ms: Math.round(reply.elapsedTime) }, 'request');
  });
}

function addRoutes(app: FastifyInstance, { pages, settings }: GatewayOptions): void {
  app.get('/healthz', (_request, reply) => reply.headers(apiHeaders).send({ status: 'ok' }));
  app.setNotFoundHandler(async (request, reply) => {
    const base = basePath(settings.current);
    if (base !== '/' && request.originalUrl === base.slice(0, -1)) return reply.redirect(base, 308);
    if (apiPath.test(request.url)) {
      throw new GatewayError('not-described', 'The gateway has no such interface.');
    }
    return servePage(request, reply, pages, settings.current);
  });
}

function allowListsOf(
  descriptions: Readonly<Record<SystemId, readonly unknown[]>>,
): Readonly<Record<SystemId, AllowList>> {
  return {
    codex: new AllowList(descriptions.codex),
    inventree: new AllowList(descriptions.inventree),
    fylr: new AllowList(descriptions.fylr),
  };
}

const apiPath = /^\/api(?:[/?]|$)/;

/**
 * The address of a page with what is not properly encoded made so: the router would refuse it, and nobody would see
 * the page that says so. The API's addresses stay as they came.
 */
function routable(url: string): string {
  return apiPath.test(url) || isDecodable(url) ? url : url.replaceAll('%', '%25');
}

function isDecodable(url: string): boolean {
  try {
    // The result is used: a bundler takes a call whose result is not for one without effect.
    return decodeURIComponent(url) !== '';
  } catch {
    return false;
  }
}

function trustProxyOption(settings: LiveSettings): NonNullable<FastifyServerOptions['trustProxy']> {
  const { trustProxy } = settings.current;
  return typeof trustProxy === 'boolean' ? trustProxy : [...trustProxy];
}
