import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as v from 'valibot';
import type { LiveSettings, ServerSettings } from '../config/settings.ts';
import { GatewayError } from '../errors.ts';
import { ClientGone } from '../forwarding/exchange.ts';
import { notSignedIn, type ServerAccess, type SignInKeeper } from '../sessions/keeper.ts';
import type { SessionStore, StoredSignIn, Visit } from '../sessions/store.ts';
import type { SignInThrottle } from '../sessions/throttle.ts';
import type { Credentials, UpstreamUser } from '../sign-in/provider.ts';
import type { Servers } from '../upstream/servers.ts';
import { clearCookie, readCookie, setCookie } from './cookie.ts';
import { apiHeaders } from './policy.ts';

export interface SessionParts {
  readonly settings: LiveSettings;
  readonly servers: Servers;
  readonly store: SessionStore;
  readonly keeper: SignInKeeper;
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
    // It becomes a header: only what a header can carry.
    token: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(8192), v.regex(/^[\x21-\x7e]+$/)),
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

/**
 * The visit's sign-in to a server. One that was made when the server had another address is removed, and its
 * token is never sent: the new address may be somebody else's.
 */
export function signInTo(
  store: SessionStore,
  visit: Visit | undefined,
  server: ServerSettings,
): StoredSignIn | undefined {
  const stored = visit?.signIns.find((one) => one.serverId === server.id);
  if (stored === undefined || stored.identity === server.identity) return stored;
  store.remove(stored);
  return undefined;
}

export function addSessionRoutes(app: FastifyInstance, parts: SessionParts): void {
  const { settings, servers, store } = parts;

  app.get('/api/servers', (request, reply) => {
    const visit = store.visit(readCookie(request, settings.current), 'read');
    return reply.headers(apiHeaders).send({
      sandbox: settings.current.sandbox,
      version: parts.version,
      servers: settings.current.servers.map((server) => {
        const stored = signInTo(store, visit, server);
        return {
          id: server.id,
          name: server.name,
          system: server.system,
          url: server.shownUrl,
          signIn: { methods: server.signInMethods },
          session: stored === undefined ? null : sessionBody(stored),
          ...(server.sampleUsers === undefined ? {} : { sampleUsers: server.sampleUsers }),
        };
      }),
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
    const visit = store.visit(readCookie(request, settings.current), 'read');
    const stored = signInTo(store, visit, access.server);
    if (stored === undefined) throw notSignedIn();
    const confirmed = await parts.keeper.confirm(access, stored);
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
  const credentials = readCredentials(request.body, access.server);
  const name = credentials.method === 'password' ? credentials.username : undefined;
  const attempt = parts.throttle.begin(request.ip, access.server.id, name);
  const { tokens, user } = await access.provider.signIn(access.context, credentials);
  attempt.succeeded();
  if (reply.raw.destroyed) {
    // The person did not want to wait. The new cookie would reach nobody, and the one they have would end.
    await parts.keeper.revoke(access, tokens);
    throw new ClientGone('The browser went away before the sign-in was done.');
  }
  const made = {
    serverId: access.server.id,
    identity: access.server.identity,
    method: credentials.method,
    user,
    tokens,
  };
  let added: ReturnType<SessionStore['add']>;
  try {
    added = parts.store.add(readCookie(request, parts.settings.current), made);
  } catch (error) {
    // Nobody will ever use the token that the server has just made.
    void parts.keeper.revoke(access, tokens);
    throw error;
  }
  const { replaced } = added;
  if (replaced !== undefined && replaced.identity === access.server.identity) {
    void parts.keeper.revoke(access, replaced.tokens);
  }
  setCookie(reply, parts.settings.current, added.cookie);
  return reply.headers(apiHeaders).send(sessionBody(added.signIn));
}

/** @throws GatewayError `bad-request` that names what is wrong, and never repeats a value. */
function readCredentials(body: unknown, server: ServerSettings): Credentials {
  const parsed = v.safeParse(credentialsShape, body);
  if (!parsed.success) {
    const field = parsed.issues[0].path?.map((item) => String(item.key)).join('.') ?? '';
    throw new GatewayError(
      'bad-request',
      field === ''
        ? 'Send JSON: { method: "password", username, password } or { method: "token", token }.'
        : `The field ${JSON.stringify(field.slice(0, 100))} is missing, unknown or not of the right form.`,
      field === '' ? {} : { details: { field: field.slice(0, 100) } },
    );
  }
  if (!server.signInMethods.includes(parsed.output.method)) {
    throw new GatewayError(
      'bad-request',
      `This server is set up for signing in with: ${server.signInMethods.join(', ')}.`,
    );
  }
  return parsed.output;
}

async function signOut(
  parts: SessionParts,
  access: ServerAccess,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { settings, store, keeper } = parts;
  const visit = store.visit(readCookie(request, settings.current), 'write');
  const stored = signInTo(store, visit, access.server);
  if (stored !== undefined) {
    if (store.remove(stored).sessionEnded) clearCookie(reply, settings.current);
    await Promise.race([keeper.revoke(access, stored.tokens), patience()]);
  }
  return reply.headers(apiHeaders).code(204).send();
}

function patience(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, revokePatience).unref());
}
