import type { FastifyInstance } from 'fastify';
import * as v from 'valibot';
import type { Clock } from '../clock.ts';
import { type Auth, clearCookie, findByPassword, setCookie } from './auth.ts';
import type { Database } from './database.ts';
import { HandlerError } from './errors.ts';
import type { StoredUser } from './model.ts';
import type { Caller } from './permissions.ts';
import type { RefreshTokens } from './refresh-tokens.ts';
import { hasBody, jsonBody } from './request.ts';
import { signToken } from './tokens.ts';

const LoginRequest = v.object({ username: v.string(), password: v.string() });
const RefreshRequest = v.object({ refreshToken: v.string() });
const LogoutRequest = v.object({ refreshToken: v.nullish(v.string()) });

/** What the server says of every access token, whatever its real life is. */
const CLAIMED_LIFE_SECONDS = 86_400;

export interface SessionParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly auth: Auth;
  readonly refreshTokens: RefreshTokens;
  /** The real life of an access token, in seconds. */
  readonly accessTokenSeconds: number;
}

/** Signing in and out, and who one is. upstream: Codex 2.2.0. */
export function registerSessionRoutes(app: FastifyInstance, parts: SessionParts): void {
  const { database, clock, auth, refreshTokens, accessTokenSeconds } = parts;

  function accessToken(user: StoredUser): string {
    const iat = Math.floor(clock.now().getTime() / 1000);
    const { id: sub, username, role } = user;
    return signToken({ sub, username, role, iat, exp: iat + accessTokenSeconds }, database.signingSecret);
  }

  function tokens(user: StoredUser, refreshToken: string) {
    return {
      accessToken: accessToken(user),
      refreshToken,
      tokenType: 'Bearer',
      expiresIn: CLAIMED_LIFE_SECONDS,
    };
  }

  app.post('/api/v1/auth/login', (request, reply) => {
    const { username, password } = jsonBody(request, LoginRequest);
    const user = findByPassword(database, username, password);
    if (!user?.isActive) throw new HandlerError('Unauthorized', 'Wrong user name or password');
    const signedIn = { ...user, lastLoginAt: clock.now().toISOString() };
    database.users.put(user.id, signedIn);
    const answer = tokens(signedIn, refreshTokens.issue(user.id));
    setCookie(reply, answer.accessToken);
    return reply.send({ ...answer, user: userInfo(signedIn) });
  });

  app.post('/api/v1/auth/refresh', (request, reply) => {
    const exchanged = refreshTokens.exchange(jsonBody(request, RefreshRequest).refreshToken);
    const user = exchanged && database.users.get(exchanged.userId);
    if (!exchanged || !user?.isActive) {
      throw new HandlerError('Unauthorized', 'The refresh token is not valid');
    }
    const answer = tokens(user, exchanged.refreshToken);
    setCookie(reply, answer.accessToken);
    return reply.send(answer);
  });

  app.post('/api/v1/auth/logout', (request, reply) => {
    auth.caller(request);
    // The body may be left out altogether; then there is nothing to revoke.
    const refreshToken = hasBody(request) ? jsonBody(request, LogoutRequest).refreshToken : undefined;
    if (typeof refreshToken === 'string') refreshTokens.revoke(refreshToken);
    clearCookie(reply);
    return reply.send({ message: 'Signed out' });
  });

  app.get('/api/v1/auth/me', (request, reply) => reply.send(userInfo(auth.callerOrCookie(request))));

  app.get('/api/v1/user', (request, reply) => reply.send(userDetail(auth.caller(request))));
}

function userInfo(user: StoredUser) {
  const { id, username, email, role, emailVerified, permissions } = user;
  // An API key's own limits are not told.
  return { id, username, email, role, emailVerified, permissions };
}

function userDetail(caller: Caller) {
  const { password: _kept, emailVerified: _elsewhere, limitedTo: _untold, ...known } = caller;
  return { ...known, sharingTags: [] };
}
