import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { LiveSettings } from '../config/settings.ts';
import { GatewayError } from '../errors.ts';
import type { AllowList } from '../forwarding/allow-list.ts';
import type { Forwarder } from '../forwarding/forwarder.ts';
import { checkQuery } from '../forwarding/query.ts';
import { readTarget } from '../forwarding/raw-target.ts';
import { notSignedIn } from '../sessions/keeper.ts';
import type { SessionStore } from '../sessions/store.ts';
import type { SystemId } from '../config/system.ts';
import type { Servers } from '../upstream/servers.ts';
import { readCookie } from './cookie.ts';
import { checkFetchSite } from './guards.ts';
import { signInTo } from './session-routes.ts';

export interface ForwardParts {
  readonly settings: LiveSettings;
  readonly servers: Servers;
  readonly store: SessionStore;
  readonly forwarder: Forwarder;
  readonly allowLists: Readonly<Record<SystemId, AllowList>>;
}

/** Adds `/api/servers/{server}/upstream/…` for every method. Bodies are left to the forwarder, unread. */
export async function addForwardRoute(app: FastifyInstance, parts: ForwardParts): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    scope.all('/api/servers/:server/upstream', (request, reply) => forward(parts, request, reply));
    scope.all('/api/servers/:server/upstream/*', (request, reply) => forward(parts, request, reply));
  });
}

async function forward(
  parts: ForwardParts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  checkFetchSite(request);
  // As it came over the wire: the router decodes, and what it makes of an address is not what counts here.
  const raw = request.raw.url ?? '';
  const [, serverId, rest] = /^\/api\/servers\/([A-Za-z0-9-]{1,63})\/upstream(\/.*)$/.exec(raw) ?? [];
  const target = rest === undefined ? undefined : readTarget(rest);
  if (serverId === undefined || target === undefined) throw notDescribed(request);
  const access = parts.servers.get(serverId);
  const match = parts.allowLists[access.server.system].match(request.method, target);
  if (match === undefined) throw notDescribed(request);
  checkQuery(target.query, match.operation);
  const visit = parts.store.visit(
    readCookie(request, parts.settings.current),
    request.method === 'GET' ? 'read' : 'write',
  );
  const signIn = signInTo(parts.store, visit, access.server);
  if (signIn === undefined) throw notSignedIn();
  return parts.forwarder.forward(request, reply, { access, signIn, match, query: target.query });
}

function notDescribed(request: FastifyRequest): GatewayError {
  return new GatewayError(
    'not-described',
    `${request.method} of this path is not in the descriptions of this server's API, so it is not forwarded.`,
  );
}
