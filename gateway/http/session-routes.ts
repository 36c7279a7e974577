import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as v from 'valibot';
import type { LiveSettings, ServerSettings } from '../config/settings.ts';
import { GatewayError } from '../errors.ts';
import type { ServerAccess, SignInKeeper } from '../sessions/keeper.ts';
import type { SessionStore, StoredSignIn } from '../sessions/store.ts';
import type { SignInThrottle } from '../sessions/throttle.ts';
import type { Credentials, UpstreamUser } from '../sign-in/provider.ts';
import type { Servers } from '../upstream/servers.ts';
import { clearCookie } from './cookie.ts';
import { keepSignIn } from './keep-sign-in.ts';
import { apiHeaders } from './policy.ts';
import { readBody, tokenShape } from './read-body.ts';
import { forFrames, neededSignInTo, signInTo, type Visitor, type Visitors } from './visitors.ts';

export interface SessionParts {
  readonly settings: LiveSettings;
  readonly servers: Servers;
  readonly store: SessionStore;
  readonly keeper: SignInKeeper;
  readonly visitors: Visitors;
  readonly throttle: SignInThrottle;
  /** Shown by `GET /api/servers`. */
  readonly version: string;
}

/** Milliseconds for which signing out waits for the server to revoke the token; it goes on after that. */
const revokePatience = 5_000;

const credentialsShape = v.variant('method', [
  v.strictObject({
    method: v.literal('password'),
    username: v.pipe(v.string(), v.minLength(1), v.maxLength(320)),
    password: v.pipe(v.string(), v.minLength(1), v.maxLength(1024)),
  }),
  v.strictObject({
    method: v.literal('token'),
    token: tokenShape,
  }),
]);

/** The session of `GET /api/servers` and of signing in, as `openapi/gateway.yaml` describes it. */
function sessionBody(stored: StoredSignIn, user: UpstreamUser = stored.user) {
  return {
    user,
    method: stored.method,
    signedInAt: new Date(stored.signedInAt).toISOString(),
    expiresAt: new Date(stored.expiresAt).toISOString(),
  };
}

/** What one who comes is told of a server. A frame needs nobody to sign in as. */
function serverBody(server: ServerSettings, visitor: Visitor) {
  const stored = signInTo(visitor, server);
  const sampleUsers = visitor.grant === null ? server.sampleUsers : undefined;
  return {
    id: server.id,
    name: server.name,
    system: server.system,
    url: server.shownUrl,
    signIn: { methods: server.signInMethods },
    session: stored === undefined ? null : sessionBody(stored),
    ...(sampleUsers === undefined ? {} : { sampleUsers }),
  };
}

export function addSessionRoutes(app: FastifyInstance, parts: SessionParts): void {
  const { settings, servers, visitors } = parts;

  app.get('/api/servers', (request, reply) => {
    const visitor = visitors.of(request, 'read');
    const { grant } = visitor;
    return reply.headers(apiHeaders).send({
      sandbox: settings.current.sandbox,
      version: parts.version,
      servers: settings.current.servers
        .filter((server) => grant === null || grant.serverId === server.id)
        .map((server) => serverBody(server, visitor)),
    });
  });

  const address = '/api/servers/:server/session';
  const accessOf = (request: FastifyRequest<{ Params: { server: string } }>) =>
    servers.get(request.params.server);

  app.post<{ Params: { server: string } }>(address, (request, reply) =>
    signIn(parts, accessOf(request), request, reply),
  );

  app.get<{ Params: { server: string } }>(address, async (request, reply) => {
    const access = accessOf(request);
    const visitor = visitors.of(request, 'read');
    const stored = neededSignInTo(visitor, access.server);
    const confirmed = await forFrames(visitor, visitor.keeper.confirm(access, stored));
    return reply.headers(apiHeaders).send(sessionBody(confirmed.signIn, confirmed.user));
  });

  app.delete<{ Params: { server: string } }>(address, (request, reply) =>
    signOut(parts, accessOf(request), request, reply),
  );
}

async function signIn(
  parts: SessionParts,
  access: ServerAccess,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  parts.visitors.refuseFrames(request);
  const credentials = readCredentials(request.body, access.server);
  const name = credentials.method === 'password' ? credentials.username : undefined;
  const attempt = parts.throttle.begin(request.ip, access.server.id, name);
  const { tokens, user } = await access.provider.signIn(access.context, credentials);
  attempt.succeeded();
  const made = { tokens, user, method: credentials.method };
  const kept = await keepSignIn(parts, access, made, request, reply);
  return reply.headers(apiHeaders).send(sessionBody(kept));
}

/** @throws GatewayError `bad-request` that names what is wrong, and never repeats a value. */
function readCredentials(body: unknown, server: ServerSettings): Credentials {
  const credentials = readBody(
    credentialsShape,
    body,
    '{ method: "password", username, password } or { method: "token", token }',
  );
  if (!server.signInMethods.includes(credentials.method)) {
    throw new GatewayError(
      'bad-request',
      `This server is set up for signing in with: ${server.signInMethods.join(', ')}.`,
    );
  }
  return credentials;
}

async function signOut(
  parts: SessionParts,
  access: ServerAccess,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { settings, store, keeper, visitors } = parts;
  visitors.refuseFrames(request);
  const stored = signInTo(visitors.of(request, 'write'), access.server);
  if (stored !== undefined) {
    if (store.remove(stored).sessionEnded) clearCookie(reply, settings.current);
    await Promise.race([keeper.revoke(access, stored.tokens), patience()]);
  }
  return reply.headers(apiHeaders).code(204).send();
}

function patience(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, revokePatience).unref());
}
