import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { basePath, type GatewaySettings } from '../config/settings.ts';
import { GatewayError } from '../errors.ts';
import { ClientGone } from '../forwarding/exchange.ts';
import type { ServerAccess } from '../sessions/keeper.ts';
import type { SignInThrottle } from '../sessions/throttle.ts';
import { type PendingSignIn, type PendingSignIns, serverOfState } from '../sign-in/pending.ts';
import type { Servers } from '../upstream/servers.ts';
import { readBrowserCookie, setBrowserCookie } from './cookie.ts';
import { checkFetchSite, ownOrigin } from './guards.ts';
import { type KeepParts, keepSignIn } from './keep-sign-in.ts';
import { failureOf, type OAuthOutcome, refusalOf } from './oauth-outcome.ts';
import { signInTo, type Visitors } from './visitors.ts';

export interface OAuthParts extends KeepParts {
  readonly servers: Servers;
  readonly visitors: Visitors;
  readonly throttle: SignInThrottle;
  readonly pending: PendingSignIns;
}

/** No answer here is a page: each sends the browser on, and none of their addresses stays anywhere. */
const onwardHeaders = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' } as const;

interface Start {
  readonly Params: { readonly server: string };
  readonly Querystring: { readonly return?: unknown; readonly in?: unknown };
}

interface Return {
  readonly Querystring: { readonly state?: unknown; readonly code?: unknown; readonly error?: unknown };
}

/**
 * Signing in on a server's own pages, by authorization code with PKCE. Both are addresses that a browser goes to, so
 * that every end of it, failures too, is a page of the app: the server's sign-in page, with the outcome in a word.
 */
export function addOAuthRoutes(app: FastifyInstance, parts: OAuthParts): void {
  app.get<Start>(
    '/api/servers/:server/session/oauth/start',
    { exposeHeadRoute: false },
    async (request, reply) => {
      parts.visitors.refuseFrames(request);
      const next = pathIn(request.query.return);
      const way = { next, inWindow: request.query.in === 'window', server: request.params.server };
      const access = parts.servers.find(way.server);
      if (access === undefined) return goToPage(parts, reply, way, undefined);
      try {
        // Another site may lead people to the page, and must not send them on through it.
        checkFetchSite(request);
        return await start(parts, access, way, request, reply);
      } catch (error) {
        return goToPage(parts, reply, way, failed(request, way.server, error));
      }
    },
  );

  app.get<Return>('/api/oauth/return', { exposeHeadRoute: false }, (request, reply) => {
    parts.visitors.refuseFrames(request);
    return comeBack(parts, request, reply);
  });
}

interface Way extends Pick<PendingSignIn, 'next' | 'inWindow'> {
  readonly server: string;
}

async function start(
  parts: OAuthParts,
  access: ServerAccess,
  way: Way,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const settings = parts.settings.current;
  const { server, provider, context } = access;
  if (provider.oauth === undefined || !server.signInMethods.includes('oauth')) {
    return goToPage(parts, reply, way, { outcome: 'not-offered' });
  }
  // The server sends people back to one address only. Who came by another one goes on from there.
  const { publicUrl } = settings;
  if (publicUrl !== null && ownOrigin(request, settings) !== publicUrl.origin) {
    return onward(reply, new URL(pageAddress('/', way, undefined).slice(1), publicUrl).href);
  }
  const browser = readBrowserCookie(request, settings) ?? randomBytes(32).toString('base64url');
  const attempt = parts.throttle.begin(request.ip, server.id, undefined);
  const redirectUri = `${ownOrigin(request, settings)}${basePath(settings)}api/oauth/return`;
  const base = server.shownUrl ?? sandboxAddress(request, settings, server.id);
  const { state, challenge } = parts.pending.begin(browser, {
    ...way,
    serverId: server.id,
    identity: server.identity,
    redirectUri,
    succeeded: () => attempt.succeeded(),
  });
  const address = await provider.oauth.begin(context, { base, state, challenge, redirectUri });
  setBrowserCookie(reply, settings, browser);
  return onward(reply, address);
}

/** Where the gateway itself hands on the sign-in pages of a sandbox server. */
function sandboxAddress(request: FastifyRequest, settings: GatewaySettings, server: string): string {
  return `${ownOrigin(request, settings)}${basePath(settings)}sandbox/${server}/`;
}

async function comeBack(
  parts: OAuthParts,
  request: FastifyRequest<Return>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const settings = parts.settings.current;
  const { state, code, error } = request.query;
  const claimed = typeof state === 'string' ? state : '';
  const server = serverOfState(claimed);
  const taken = parts.pending.take(claimed, readBrowserCookie(request, settings));
  if (taken.kind === 'unknown') {
    const way = server === undefined ? null : { server, next: null, inWindow: false };
    return goToPage(parts, reply, way, { outcome: 'unknown' });
  }
  const { pending } = taken;
  const way = { ...pending, server: pending.serverId };
  const access = parts.servers.find(pending.serverId);
  if (access?.server.identity !== pending.identity) {
    return goToPage(parts, reply, way, { outcome: 'unknown' });
  }
  if (taken.kind === 'used' && isSignedIn(parts, access, request)) {
    // The address was loaded anew, or gone back to: what it was for is done.
    return goToPage(parts, reply, way, { outcome: 'done' });
  }
  if (taken.kind !== 'found') return goToPage(parts, reply, way, { outcome: taken.kind });
  if (typeof error === 'string') return goToPage(parts, reply, way, refusalOf(error));
  if (typeof code !== 'string' || code === '') return goToPage(parts, reply, way, { outcome: 'broken' });
  try {
    await finish(parts, access, { code, verifier: taken.verifier, pending }, request, reply);
    return goToPage(parts, reply, way, { outcome: 'done' });
  } catch (failure) {
    if (failure instanceof ClientGone) throw failure;
    return goToPage(parts, reply, way, failed(request, pending.serverId, failure));
  }
}

async function finish(
  parts: OAuthParts,
  access: ServerAccess,
  grant: { readonly code: string; readonly verifier: string; readonly pending: PendingSignIn },
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const { oauth } = access.provider;
  if (oauth === undefined) throw new GatewayError('bad-request', 'This system has no such sign-in.');
  const { code, verifier, pending } = grant;
  const { redirectUri } = pending;
  const made = await oauth.finish(access.context, { code, verifier, redirectUri });
  pending.succeeded();
  await keepSignIn(parts, access, { ...made, method: 'oauth' }, request, reply);
}

function isSignedIn({ visitors }: OAuthParts, access: ServerAccess, request: FastifyRequest): boolean {
  return signInTo(visitors.of(request, 'read'), access.server) !== undefined;
}

/** What went wrong, for the page; the log has the sentence. Neither has a code or a token. */
function failed(request: FastifyRequest, server: string, error: unknown): OAuthOutcome {
  if (error instanceof GatewayError) {
    request.log.info({ server, code: error.code, reason: error.message }, 'refused or failed');
  } else {
    request.log.error({ server, err: error }, 'unexpected failure');
  }
  return failureOf(error);
}

/**
 * Sends the browser to the server's sign-in page, or to that of the servers when none is known.
 * @param outcome absent where there is nothing to say.
 */
function goToPage(
  { settings }: OAuthParts,
  reply: FastifyReply,
  way: Way | null,
  outcome: OAuthOutcome | undefined,
): FastifyReply {
  return onward(reply, pageAddress(basePath(settings.current), way, outcome));
}

function pageAddress(base: string, way: Way | null, outcome: OAuthOutcome | undefined): string {
  const query = new URLSearchParams();
  if (way?.next) query.set('return', way.next);
  if (way?.inWindow === true) query.set('in', 'window');
  if (outcome !== undefined) query.set('oauth', outcome.outcome);
  if (outcome?.why !== undefined) query.set('why', outcome.why);
  const page = way === null ? 'servers' : `sign-in/${encodeURIComponent(way.server)}`;
  return `${base}${page}${query.size === 0 ? '' : `?${query.toString()}`}`;
}

function onward(reply: FastifyReply, address: string): FastifyReply {
  return reply.headers(onwardHeaders).redirect(address, 303);
}

/** A page of the app to go on to; null for what is none, such as an address of another site. */
function pathIn(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > 2000 || !/^\/(?![/\\])/.test(value)) return null;
  const here = 'http://plugboard.invalid';
  if (!URL.canParse(value, here)) return null;
  const url = new URL(value, here);
  return url.origin === here ? `${url.pathname}${url.search}${url.hash}` : null;
}
