import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { LiveSettings } from '../config/settings.ts';
import { GatewayError } from '../errors.ts';
import { beginConnecting } from '../connecting/begin.ts';
import type { ConnectingAccounts } from '../connecting/connecting.ts';
import type { EmbedGrant } from '../embedding/embed-sessions.ts';
import type { AllowList, Match } from '../forwarding/allow-list.ts';
import { checkQuery } from '../forwarding/query.ts';
import { readTarget } from '../forwarding/raw-target.ts';
import type { SystemId } from '../config/system.ts';
import type { Servers } from '../upstream/servers.ts';
import { checkFetchSite } from './guards.ts';
import { forFrames, neededSignInTo, notAllowedHere, type Visitors } from './visitors.ts';

export interface ForwardParts {
  readonly settings: LiveSettings;
  readonly servers: Servers;
  readonly visitors: Visitors;
  readonly connecting: ConnectingAccounts;
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
  const visitor = parts.visitors.of(request, request.method === 'GET' ? 'read' : 'write');
  const signIn = neededSignInTo(visitor, access.server);
  if (visitor.grant !== null) refuseForFrame(visitor.grant, match);
  const connecting = match.operation.connects
    ? beginConnecting(
        {
          connecting: parts.connecting,
          settings: parts.settings.current,
          access,
          path: match.path,
          inFrame: visitor.grant !== null,
        },
        request,
        reply,
      )
    : undefined;
  const bodyProperties = visitor.grant === null ? undefined : match.operation.embedBody;
  const forwarding = { access, signIn, match, query: target.query, connecting, bodyProperties };
  return forFrames(visitor, visitor.forwarder.forward(request, reply, forwarding));
}

/** @throws GatewayError `not-allowed-here` for what no page of the frame needs, and for a plugin that is not its own. */
function refuseForFrame({ pages, plugins }: EmbedGrant, { operation, plugins: named }: Match): void {
  if (!pages.some((page) => operation.embedPages.has(page))) {
    throw notAllowedHere('No page of this frame needs this call.', 'pages');
  }
  if (plugins !== null && !named.every((plugin) => plugins.includes(plugin))) {
    throw notAllowedHere('The session of this frame is for other plugins.', 'plugins');
  }
}

function notDescribed(request: FastifyRequest): GatewayError {
  return new GatewayError(
    'not-described',
    `${request.method} of this path is not in the descriptions of this server's API, so it is not forwarded.`,
  );
}
