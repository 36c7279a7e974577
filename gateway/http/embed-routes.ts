import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as v from 'valibot';
import { embedPages } from '../config/embed-page.ts';
import type { EmbedderSettings, LiveSettings } from '../config/settings.ts';
import type { EmbedSessions } from '../embedding/embed-sessions.ts';
import { isSameSecret } from '../embedding/secret.ts';
import { GatewayError } from '../errors.ts';
import { SignInThrottle } from '../sessions/throttle.ts';
import type { Servers } from '../upstream/servers.ts';
import { isFromBrowser } from './guards.ts';
import { apiHeaders } from './policy.ts';
import { readBody, tokenShape } from './read-body.ts';
import { bearerOf, embedSessionEnded, notAllowedHere, type Visitors } from './visitors.ts';

export interface EmbedParts {
  readonly settings: LiveSettings;
  readonly servers: Servers;
  readonly visitors: Visitors;
  readonly sessions: EmbedSessions;
  /** Of signing in: what a page hands over is an attempt like any other. */
  readonly throttle: SignInThrottle;
  readonly now: () => number;
}

const sessionsPath = '/api/embed/sessions';
const sessionPath = '/api/embed/session';

const newSession = v.strictObject({
  embedder: v.pipe(v.string(), v.minLength(1), v.maxLength(63)),
  origin: v.pipe(v.string(), v.minLength(1), v.maxLength(300)),
  server: v.pipe(v.string(), v.minLength(1), v.maxLength(63)),
  token: tokenShape,
  pages: v.pipe(v.array(v.picklist(embedPages)), v.minLength(1), v.maxLength(embedPages.length)),
  plugins: v.exactOptional(
    v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(500))), v.minLength(1), v.maxLength(200)),
  ),
});

type NewEmbedSession = v.InferOutput<typeof newSession>;

/** Whether it proves itself with a secret, and so needs no other proof that no page of another site has sent it. */
export function isBackendsCall(request: FastifyRequest): boolean {
  return request.url === sessionsPath && request.method === 'POST' && bearerOf(request) !== undefined;
}

/** The sessions of frames: beginning one, asking what it is for, ending it. */
export function addEmbedRoutes(app: FastifyInstance, parts: EmbedParts): void {
  // Apart from people who sign in: their mistakes must not keep a backend out.
  const secrets = new SignInThrottle(() => parts.settings.current.limits, parts.now);
  app.post(sessionsPath, (request, reply) => begin(parts, secrets, request, reply));

  app.get(sessionPath, (request, reply) => {
    const { grant, signIn } = frameOf(parts, request, 'read');
    return reply.headers(apiHeaders).send({
      embedder: grant.embedder.id,
      origin: grant.origin,
      server: grant.serverId,
      pages: grant.pages,
      plugins: grant.plugins,
      user: signIn.user,
      expiresAt: new Date(signIn.expiresAt).toISOString(),
    });
  });

  app.delete(sessionPath, (request, reply) => {
    const { store, signIn } = frameOf(parts, request, 'write');
    store.remove(signIn);
    return reply.headers(apiHeaders).code(204).send();
  });
}

/** @throws GatewayError `embed-session-ended` for whoever is no frame with a session. */
function frameOf({ visitors }: EmbedParts, request: FastifyRequest, use: 'read' | 'write') {
  const { grant, store, visit } = visitors.of(request, use);
  const signIn = visit?.signIns[0];
  if (grant === null || signIn === undefined) throw embedSessionEnded();
  return { grant, store, signIn };
}

async function begin(
  parts: EmbedParts,
  secrets: SignInThrottle,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const secret = bearerOf(request);
  if (secret !== undefined && isFromBrowser(request)) throw secretInPage();
  const wanted = readBody(newSession, request.body, '{ embedder, origin, server, token, pages, plugins }');
  const embedder =
    secret === undefined
      ? embedderOfPage(parts, wanted)
      : embedderOfBackend(parts, wanted, secret, secrets, request);
  refuseBeyond(embedder, wanted);
  const access = parts.servers.get(wanted.server);
  const attempt =
    secret === undefined ? parts.throttle.begin(request.ip, access.server.id, undefined) : undefined;
  const method = 'token';
  const { tokens, user } = await access.provider.signIn(access.context, { method, token: wanted.token });
  attempt?.succeeded();
  const { id: serverId, identity } = access.server;
  const { session, signIn } = parts.sessions.begin(
    { embedder, origin: wanted.origin, pages: [...new Set(wanted.pages)], plugins: wanted.plugins ?? null },
    { serverId, identity, method, user, tokens },
  );
  request.log.info({ embedder: embedder.id, server: serverId }, 'the session of a frame begins');
  return reply
    .headers(apiHeaders)
    .code(201)
    .send({ session, expiresAt: new Date(signIn.expiresAt).toISOString(), user });
}

function embedderOfBackend(
  { settings }: EmbedParts,
  { embedder: id }: NewEmbedSession,
  secret: string,
  secrets: SignInThrottle,
  request: FastifyRequest,
): EmbedderSettings {
  const attempt = secrets.begin(request.ip, id, undefined);
  const embedder = settings.embedder(id);
  if (!isSameSecret(secret, embedder?.secret ?? null) || embedder === undefined) throw embedderRefused();
  attempt.succeeded();
  return embedder;
}

function embedderOfPage({ settings }: EmbedParts, { embedder: id }: NewEmbedSession): EmbedderSettings {
  const embedder = settings.embedder(id);
  if (embedder === undefined) throw embedderRefused();
  if (embedder.browserTokens) return embedder;
  throw notAllowedHere(
    'This embedder’s page may not hand over tokens; its backend asks for sessions with its secret (or set browserTokens: true for it).',
    'embedder',
  );
}

/** @throws GatewayError `not-allowed-here` that names the first thing that is not in the embedder's entry. */
function refuseBeyond({ origins, servers, pages }: EmbedderSettings, wanted: NewEmbedSession): void {
  if (!origins.includes(wanted.origin)) {
    throw notAllowedHere('The origin is not one of this embedder’s.', 'origin');
  }
  if (!servers.includes(wanted.server)) {
    throw notAllowedHere('The server is not one of this embedder’s.', 'server');
  }
  if (!wanted.pages.every((page) => pages.includes(page))) {
    throw notAllowedHere('One of the pages is not among this embedder’s.', 'pages');
  }
}

/** One answer for both, so that nobody learns which embedders there are. */
function embedderRefused(): GatewayError {
  return new GatewayError('embedder-refused', 'There is no such embedder, or its secret is another one.');
}

function secretInPage(): GatewayError {
  return new GatewayError(
    'forgery-refused',
    'A browser has sent an embedder’s secret, which everybody can read there then. Ask from the backend, and give that embedder a new secret.',
  );
}
