import type { FastifyRequest } from 'fastify';
import { basePath, belowBasePath, type LiveSettings, type ServerSettings } from '../config/settings.ts';
import type { EmbedGrant, EmbedSessions } from '../embedding/embed-sessions.ts';
import { GatewayError } from '../errors.ts';
import type { Forwarder } from '../forwarding/forwarder.ts';
import { notSignedIn, type SignInKeeper } from '../sessions/keeper.ts';
import type { SessionStore, StoredSignIn, Visit } from '../sessions/store.ts';
import { readCookie } from './cookie.ts';
import { ownOrigin } from './guards.ts';

/** Sessions of one kind, with what keeps them working and what forwards for them. */
export interface Keeping {
  readonly store: SessionStore;
  readonly keeper: SignInKeeper;
  readonly forwarder: Forwarder;
}

/** Who a request comes from, as far as is known. */
export interface Visitor extends Keeping {
  readonly visit: Visit | undefined;
  /** What a frame may do; null for a browser with its cookie. */
  readonly grant: (EmbedGrant & { readonly serverId: string }) | null;
}

export interface VisitorParts {
  readonly settings: LiveSettings;
  readonly browsers: Keeping;
  readonly frames: Keeping & { readonly sessions: EmbedSessions };
}

/** What a session looks like. Where nobody embeds anything, another bearer is a proxy's, and none of our business. */
const sessionText = /^[\w-]{43}$/;

/** Tells whose request it is: of a frame with its session, which alone counts then, or of a browser with its cookie. */
export class Visitors {
  readonly #parts: VisitorParts;

  constructor(parts: VisitorParts) {
    this.#parts = parts;
  }

  /** @throws GatewayError `embed-session-ended` for the session of a frame that holds no more. */
  of(request: FastifyRequest, use: 'read' | 'write'): Visitor {
    const { browsers, frames, settings } = this.#parts;
    const session = this.#sessionIn(request);
    if (session === undefined) {
      const cookie = isSentByFrame(request, settings) ? undefined : readCookie(request, settings.current);
      return { ...browsers, visit: browsers.store.visit(cookie, use), grant: null };
    }
    const found = frames.sessions.find(session, use);
    if (found === undefined) throw embedSessionEnded();
    const { grant, signIn } = found;
    return {
      ...frames,
      visit: { sessionId: signIn.sessionId, signIns: [signIn] },
      grant: { ...grant, serverId: signIn.serverId },
    };
  }

  /** @throws GatewayError `not-allowed-here` for the session of a frame: it can neither sign in nor out. */
  refuseFrames(request: FastifyRequest): void {
    if (this.#sessionIn(request) === undefined && !isSentByFrame(request, this.#parts.settings)) return;
    throw notAllowedHere('A frame signs nobody in or out.', 'session');
  }

  #sessionIn(request: FastifyRequest): string | undefined {
    const bearer = bearerOf(request);
    if (bearer === undefined) return undefined;
    const counts = this.#parts.settings.current.embedders.length > 0 || sessionText.test(bearer);
    return counts ? bearer : undefined;
  }
}

/** What follows `Bearer` in the header Authorization; undefined when there is nothing of the kind. */
export function bearerOf(request: FastifyRequest): string | undefined {
  const { authorization = '' } = request.headers;
  return /^bearer(?: |$)/i.test(authorization) ? authorization.slice('bearer'.length).trim() : undefined;
}

/**
 * Whether a page in a frame has sent it, as the browser says. Such a page never acts with the cookie, whatever is wrong
 * with it: its session may allow less, and the page around it could make a person press anything.
 */
function isSentByFrame(request: FastifyRequest, settings: LiveSettings): boolean {
  const { referer } = request.headers;
  if (referer === undefined || !URL.canParse(referer)) return false;
  const { origin, pathname } = new URL(referer);
  const path = belowBasePath(pathname, basePath(settings.current));
  return path.startsWith('/embed/') && origin === ownOrigin(request, settings.current);
}

/**
 * The visitor's sign-in to a server. One that was made when the server had another address is removed, and its
 * token is never sent: the new address may be somebody else's.
 */
export function signInTo(
  { store, visit }: Pick<Visitor, 'store' | 'visit'>,
  server: ServerSettings,
): StoredSignIn | undefined {
  const stored = visit?.signIns.find((one) => one.serverId === server.id);
  if (stored === undefined || stored.identity === server.identity) return stored;
  store.remove(stored);
  return undefined;
}

/**
 * The same, for what needs one.
 * @throws GatewayError `not-signed-in`; for a frame `not-allowed-here` on another server than its own, and
 *   `embed-session-ended`.
 */
export function neededSignInTo(visitor: Visitor, server: ServerSettings): StoredSignIn {
  const { grant } = visitor;
  if (grant !== null && grant.serverId !== server.id) throw otherServer();
  const signIn = signInTo(visitor, server);
  if (signIn === undefined) throw grant === null ? notSignedIn() : embedSessionEnded();
  return signIn;
}

/** To a frame, the end of the sign-in is the end of its session: it needs a new one in either case. */
export async function forFrames<Result>({ grant }: Visitor, work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    const isEnd =
      error instanceof GatewayError && (error.code === 'session-ended' || error.code === 'not-signed-in');
    throw grant !== null && isEnd ? embedSessionEnded(error) : error;
  }
}

function otherServer(): GatewayError {
  return notAllowedHere('The session of this frame is for another server.', 'server');
}

export function embedSessionEnded(cause?: GatewayError): GatewayError {
  const message = 'The session of this frame has ended, or is none.';
  if (cause === undefined) return new GatewayError('embed-session-ended', message);
  return new GatewayError('embed-session-ended', message, { cause, details: cause.details ?? {} });
}

/** @param field what is not allowed, in the words of the interface. */
export function notAllowedHere(message: string, field: string): GatewayError {
  return new GatewayError('not-allowed-here', message, { details: { field } });
}
