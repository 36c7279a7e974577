import * as v from 'valibot';
import { GatewayError } from '../errors.ts';
import type { UpstreamClient } from '../upstream/client.ts';
import { type Answer, expectShape, refusedCredentials, unexpectedStatus } from './answers.ts';
import {
  type OAuthSignIn,
  type ProviderContext,
  RefreshRefused,
  type SignInProvider,
  type UpstreamTokens,
  type UpstreamUser,
} from './provider.ts';

const tokensShape = v.object({
  access_token: v.pipe(v.string(), v.minLength(1)),
  refresh_token: v.nullish(v.string()),
});
/**
 * What tells a session from other answers; only the token is promised. Nothing else that is told of the person, or
 * left out, may keep them from signing in. upstream: fylr 6.34
 */
const sessionShape = v.union([
  v.looseObject({ access_token: v.string() }),
  v.looseObject({ user: v.looseObject({}) }),
]);
const personShape = v.object({ user: v.looseObject({}) });

/** OAuth errors that say something about the client, not about the person. upstream: RFC 6749, 5.2 */
const clientErrors = new Set([
  'invalid_client',
  'unauthorized_client',
  'unsupported_grant_type',
  'invalid_scope',
  'invalid_request',
]);

/** Codes of fylr's own errors that are about the server as it is at the moment, and not about who asks. */
const passingErrors = new Set(['ReadOnlyMode', 'ServerGeneric']);

/** Without this scope there is no refresh token, and the session would end after a day. */
const SCOPE = 'offline';

/** upstream: fylr 6.34, authorization code with PKCE, S256 only; a state has at least 8 characters */
const oauth: OAuthSignIn = {
  async begin({ client, clientId }, { base, state, challenge, redirectUri }) {
    const answer = await client.ask({
      method: 'GET',
      path: '/api/v1/settings',
      headers: { accept: 'application/json' },
    });
    if (answer.status !== 200) throw unexpectedStatus(answer, 'the question what it is');
    expectShape(v.object({ version: v.string() }), answer, 'the question what it is');
    const address = new URL('api/oauth2/auth', base);
    address.search = new URLSearchParams({
      response_type: 'code',
      client_id: clientId,
      redirect_uri: redirectUri,
      scope: SCOPE,
      state,
      code_challenge: challenge,
      code_challenge_method: 'S256',
    }).toString();
    return address.href;
  },

  async finish(context, { code, verifier, redirectUri }) {
    const answer = await postForm(context, '/api/oauth2/token', {
      grant_type: 'authorization_code',
      code,
      redirect_uri: redirectUri,
      code_verifier: verifier,
    });
    if (answer.status !== 200) throw grantFailure(answer, context.clientId);
    const tokens = tokensOf(expectShape(tokensShape, answer, 'the sign-in'));
    const session = await askForSession(context.client, tokens);
    if (isRefusedSession(session)) throw boundTokens(session);
    return { tokens, user: userOf(session) };
  },
};

/** upstream: fylr 6.34, tokens of a sign-in at fylr's own origin serve with a cookie of that browser only */
function boundTokens(answer: Answer): GatewayError {
  return new GatewayError(
    'sign-in-refused',
    'The server gave a token and does not accept it from here. It binds tokens to the browser where the address to return to is of its own origin: give Plugboard a host name of its own.',
    { details: { upstreamStatus: answer.status, reason: 'bound' } },
  );
}

/**
 * fylr: authorization code with PKCE on its own pages, or OAuth's password grant, both with a refresh token that
 * changes at every use; a token that the person has is used as it is. The password grant refuses people with an
 * enforced second factor as with a wrong password.
 * upstream: fylr 6.34, GET /api/oauth2/auth, POST /api/oauth2/token, /api/oauth2/revoke, GET /api/v1/user/session
 */
export const fylr: SignInProvider = {
  async signIn(context, credentials) {
    const { client } = context;
    if (credentials.method === 'token') {
      const tokens: UpstreamTokens = { access: credentials.token, scheme: 'bearer', revocable: false };
      return { tokens, user: await signedInUser(client, tokens) };
    }
    const answer = await postForm(context, '/api/oauth2/token', {
      grant_type: 'password',
      username: credentials.username,
      password: credentials.password,
      scope: SCOPE,
    });
    if (answer.status !== 200) throw grantFailure(answer, context.clientId);
    const tokens = tokensOf(expectShape(tokensShape, answer, 'the sign-in'));
    return { tokens, user: await signedInUser(client, tokens) };
  },

  async verify({ client }, tokens) {
    const answer = await askForSession(client, tokens);
    if (isRefusedSession(answer)) return { holds: false, status: answer.status };
    return { holds: true, user: userOf(answer) };
  },

  oauth,

  async refresh(context, tokens) {
    if (tokens.refresh === undefined) throw new RefreshRefused('There is no refresh token.');
    const answer = await postForm(context, '/api/oauth2/token', {
      grant_type: 'refresh_token',
      refresh_token: tokens.refresh,
    });
    if (isRefusal(answer)) {
      throw new RefreshRefused(`The server refused to renew the session with status ${answer.status}.`);
    }
    if (answer.status !== 200) throw unexpectedStatus(answer, 'the renewal of the session');
    const renewed = tokensOf(expectShape(tokensShape, answer, 'the renewal of the session'));
    // A server that sends no new one leaves the old one in force (RFC 6749, 6).
    return renewed.refresh === undefined ? { ...renewed, refresh: tokens.refresh } : renewed;
  },

  async revoke(context, tokens) {
    if (!tokens.revocable) return;
    const both: [token: string, hint: string][] = [[tokens.access, 'access_token']];
    // First what could make new ones.
    if (tokens.refresh !== undefined) both.unshift([tokens.refresh, 'refresh_token']);
    for (const [token, hint] of both) {
      const answer = await postForm(context, '/api/oauth2/revoke', { token, token_type_hint: hint });
      if (answer.status !== 200) throw unexpectedStatus(answer, 'the sign-out');
    }
  },

  authorize(tokens) {
    return { authorization: `Bearer ${tokens.access}` };
  },

  endingStatuses: [400, 401, 403],
  // A lost session shows as 400 InvalidToken, 401 UserRequired, or 403 SystemRightRequired on the plugin API.
  mayHaveEnded(status, body) {
    if (status === 401) return true;
    const code = errorCode(body);
    return code === undefined || code === 'InvalidToken' || code === 'SystemRightRequired';
  },
};

function errorCode(body: unknown): string | undefined {
  const parsed = v.safeParse(v.object({ code: v.string() }), body);
  return parsed.success ? parsed.output.code : undefined;
}

function grantFailure(answer: Answer, clientId: string): GatewayError {
  const parsed = v.safeParse(v.object({ error: v.string() }), answer.json);
  const oauthError = parsed.success ? parsed.output.error : undefined;
  if (oauthError !== undefined && clientErrors.has(oauthError)) {
    return new GatewayError(
      'upstream-broken',
      `The server does not let the OAuth client ${clientId} sign people in (${oauthError}). Set clientId of this server in the configuration to a public client that it knows.`,
      { details: { upstreamStatus: answer.status, oauthError } },
    );
  }
  return isRefusal(answer) ? refusedCredentials(answer) : unexpectedStatus(answer, 'the sign-in');
}

/**
 * Whether a token operation said no to who asks. A page of a proxy on the way did not, and neither did a server that
 * takes no changes at the moment: a session that ends for either would be lost for nothing.
 */
function isRefusal({ status, json }: Answer): boolean {
  if (![400, 401, 403].includes(status)) return false;
  const code = errorCode(json);
  if (code !== undefined) return !passingErrors.has(code);
  return status !== 403 || json !== undefined;
}

function tokensOf(answer: v.InferOutput<typeof tokensShape>): UpstreamTokens {
  return {
    access: answer.access_token,
    scheme: 'bearer',
    revocable: true,
    ...(typeof answer.refresh_token === 'string' ? { refresh: answer.refresh_token } : {}),
  };
}

function askForSession(client: UpstreamClient, tokens: UpstreamTokens): Promise<Answer> {
  return client.ask({
    method: 'GET',
    path: '/api/v1/user/session',
    headers: { accept: 'application/json', ...fylr.authorize(tokens) },
  });
}

/** No or a bad token is answered with 400 InvalidToken, not with 401. */
function isRefusedSession(answer: Answer): boolean {
  if (answer.status === 401 || answer.status === 403) return true;
  return answer.status === 400 && errorCode(answer.json) === 'InvalidToken';
}

async function signedInUser(client: UpstreamClient, tokens: UpstreamTokens): Promise<UpstreamUser> {
  const answer = await askForSession(client, tokens);
  if (isRefusedSession(answer)) throw refusedCredentials(answer);
  return userOf(answer);
}

function userOf(answer: Answer): UpstreamUser {
  if (answer.status !== 200) throw unexpectedStatus(answer, 'the question who is signed in');
  const session = expectShape(sessionShape, answer, 'the question who is signed in');
  const told = v.safeParse(personShape, session['user']);
  const user: Readonly<Record<string, unknown>> = told.success ? told.output.user : {};
  const displayName = textOf(user['displayname']);
  const id = user['_id'];
  const number = typeof id === 'number' ? `#${id}` : 'unnamed';
  return {
    name: textOf(user['login']) ?? textOf(user['email']) ?? displayName ?? number,
    ...(displayName === undefined ? {} : { displayName }),
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Every form names the client, by which the server knows who asks. */
function postForm(
  { client, clientId, clientSecret }: ProviderContext,
  path: string,
  fields: Readonly<Record<string, string>>,
): Promise<Answer> {
  const form = { ...fields, client_id: clientId };
  const body = clientSecret === undefined ? form : { ...form, client_secret: clientSecret };
  return client.ask({
    method: 'POST',
    path,
    headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
    body: Buffer.from(new URLSearchParams(body).toString()),
  });
}
