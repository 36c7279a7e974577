import * as v from 'valibot';
import type { UpstreamClient } from '../upstream/client.ts';
import { type Answer, expectShape, refusedCredentials, unexpectedStatus } from './answers.ts';
import { RefreshRefused, type SignInProvider, type UpstreamTokens } from './provider.ts';

const userShape = v.object({ username: v.pipe(v.string(), v.minLength(1)) });
const tokensShape = v.object({
  accessToken: v.pipe(v.string(), v.minLength(1)),
  refreshToken: v.nullish(v.string()),
});
const loginShape = v.object({ ...tokensShape.entries, user: userShape });

/**
 * Codex: name (or e-mail address) and password become an access token, and a refresh token where the server
 * hands them out; an API key, or the access token of another sign-in, is used as it is.
 * upstream: Codex 2.2.0, POST /auth/login, /auth/refresh, /auth/logout, GET /auth/me
 */
export const codex: SignInProvider = {
  async signIn({ client }, credentials) {
    if (credentials.method === 'token') {
      const tokens = givenTokens(credentials.token);
      const answer = await askWhoAmI(client, tokens);
      if (isRefusal(answer.status)) throw refusedCredentials(answer);
      return { tokens, user: userOf(answer) };
    }
    const { username, password } = credentials;
    const answer = await postJson(client, '/api/v1/auth/login', { username, password });
    // 400 and 422 are answers to a name or password of a form that it never accepts.
    if (isRefusal(answer.status) || answer.status === 400 || answer.status === 422) {
      throw refusedCredentials(answer);
    }
    if (answer.status !== 200) throw unexpectedStatus(answer, 'the sign-in');
    const login = expectShape(loginShape, answer, 'the sign-in');
    return { tokens: tokensOf(login), user: { name: login.user.username } };
  },

  async verify({ client }, tokens) {
    const answer = await askWhoAmI(client, tokens);
    if (answer.status === 401) return { holds: false, status: 401 };
    return { holds: true, user: userOf(answer) };
  },

  async refresh({ client }, tokens) {
    if (tokens.refresh === undefined) throw new RefreshRefused('There is no refresh token.');
    const answer = await postJson(client, '/api/v1/auth/refresh', { refreshToken: tokens.refresh });
    if (isRefusal(answer.status) || answer.status === 400 || answer.status === 422) {
      throw new RefreshRefused(`The server refused to renew the session with status ${answer.status}.`);
    }
    if (answer.status !== 200) throw unexpectedStatus(answer, 'the renewal of the session');
    return tokensOf(expectShape(tokensShape, answer, 'the renewal of the session'));
  },

  async revoke({ client }, tokens) {
    if (!tokens.revocable) return;
    const body = tokens.refresh === undefined ? {} : { refreshToken: tokens.refresh };
    const answer = await postJson(client, '/api/v1/auth/logout', body, codex.authorize(tokens));
    if (answer.status !== 200 && answer.status !== 401) throw unexpectedStatus(answer, 'the sign-out');
  },

  authorize(tokens) {
    return tokens.scheme === 'api-key'
      ? { 'x-api-key': tokens.access }
      : { authorization: `Bearer ${tokens.access}` };
  },

  endingStatuses: [401],
  mayHaveEnded: (status) => status === 401,
};

/** Three parts of base64url, as the access token of a sign-in has; API keys have no dot. upstream: Codex 2.2.0 */
const accessToken = /^[\w-]+\.[\w-]+\.[\w-]+$/;

/** A token that the person has: they made it, or signed in elsewhere; so it is not ours to revoke. */
function givenTokens(access: string): UpstreamTokens {
  return { access, scheme: accessToken.test(access) ? 'bearer' : 'api-key', revocable: false };
}

function isRefusal(status: number): boolean {
  return status === 401 || status === 403;
}

function tokensOf(answer: v.InferOutput<typeof tokensShape>): UpstreamTokens {
  return {
    access: answer.accessToken,
    scheme: 'bearer',
    revocable: true,
    ...(typeof answer.refreshToken === 'string' ? { refresh: answer.refreshToken } : {}),
  };
}

function askWhoAmI(client: UpstreamClient, tokens: UpstreamTokens): Promise<Answer> {
  return client.ask({
    method: 'GET',
    path: '/api/v1/auth/me',
    headers: { accept: 'application/json', ...codex.authorize(tokens) },
  });
}

function userOf(answer: Answer): { readonly name: string } {
  if (answer.status !== 200) throw unexpectedStatus(answer, 'the question who is signed in');
  return { name: expectShape(userShape, answer, 'the question who is signed in').username };
}

function postJson(
  client: UpstreamClient,
  path: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  return client.ask({
    method: 'POST',
    path,
    headers: { accept: 'application/json', 'content-type': 'application/json', ...headers },
    body: Buffer.from(JSON.stringify(body)),
  });
}
