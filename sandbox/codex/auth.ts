import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '../clock.ts';
import type { Database } from './database.ts';
import { HandlerError } from './errors.ts';
import type { StoredUser } from './model.ts';
import type { Caller } from './permissions.ts';
import { verifyToken } from './tokens.ts';

const COOKIE = 'auth_token';
const COOKIE_SECONDS = 86_400;

/** Finds out who calls. upstream: Codex 2.2.0, by header; the cookie counts for `/auth/me` only. */
export interface Auth {
  /** @throws HandlerError 401 when nobody, or nobody active, is behind the request. */
  caller(request: FastifyRequest): Caller;
  /** The same, where the cookie of the sign-in counts as well. */
  callerOrCookie(request: FastifyRequest): Caller;
}

export function createAuth(database: Database, clock: Clock): Auth {
  function byToken(token: string): StoredUser | undefined {
    const claims = verifyToken(token, database.signingSecret, clock.now());
    return claims && database.users.get(claims.sub);
  }

  function byKey(key: string): Caller | undefined {
    const found = database.apiKeys.get(key);
    const user = found?.isActive ? database.users.get(found.userId) : undefined;
    return user && found?.permissions ? { ...user, limitedTo: found.permissions } : user;
  }

  function byHeader(request: FastifyRequest): Caller | undefined {
    const key = request.headers['x-api-key'];
    if (typeof key === 'string') return byKey(key);
    const [scheme, value = ''] = (request.headers.authorization ?? '').split(' ');
    if (scheme === 'Bearer') return byToken(value);
    if (scheme === 'Basic') {
      const [name = '', ...password] = Buffer.from(value, 'base64').toString('utf8').split(':');
      return findByPassword(database, name, password.join(':'));
    }
    return undefined;
  }

  return {
    caller: (request) => active(byHeader(request)),
    callerOrCookie: (request) => active(byHeader(request) ?? byToken(cookieOf(request) ?? '')),
  };
}

function active(caller: Caller | undefined): Caller {
  if (caller?.isActive) return caller;
  throw new HandlerError('Unauthorized', 'Authentication is required');
}

/** A user by name or e-mail address, when the password is right; inactive ones too. */
export function findByPassword(database: Database, name: string, password: string): StoredUser | undefined {
  return database.users
    .all()
    .find((user) => (user.username === name || user.email === name) && user.password === password);
}

/** Sets the cookie of a sign-in, which other parts of the server (images, feeds) live on. */
export function setCookie(reply: FastifyReply, token: string): void {
  writeCookie(reply, token, COOKIE_SECONDS);
}

export function clearCookie(reply: FastifyReply): void {
  writeCookie(reply, '', 0);
}

function writeCookie(reply: FastifyReply, value: string, seconds: number): void {
  reply.header('set-cookie', `${COOKIE}=${value}; HttpOnly; SameSite=Lax; Path=/; Max-Age=${seconds}`);
}

function cookieOf(request: FastifyRequest): string | undefined {
  const pairs = (request.headers.cookie ?? '').split(/;\s*/);
  return pairs.find((pair) => pair.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1);
}
