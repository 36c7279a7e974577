import type { FastifyInstance, FastifyRequest } from 'fastify';
import { answersChallenge, type Interactions } from '../accounts/interactions.ts';
import { ACCOUNTS } from './accounts.ts';
import { OAuthRefusal } from './errors.ts';
import { clientNamed, grantedScopes } from './oauth-clients.ts';
import type { IssuedTokens, Tokens } from './tokens.ts';

/** Getting, renewing and ending tokens. Refusals have the form of RFC 6749, not fylr's envelope. */
export function registerOAuthRoutes(app: FastifyInstance, tokens: Tokens, interactions: Interactions): void {
  /** The sign-ins that codes were traded for, so that a code's second use ends them. */
  const traded = new Map<string, string>();

  app.post('/api/oauth2/token', async (request) => {
    const form = formOf(request);
    const grantType = demand(form, 'grant_type');
    if (grantType === 'password') return tokenAnswer(signIn(form, tokens), tokens.seconds.access);
    if (grantType === 'authorization_code') {
      return tokenAnswer(trade(form), tokens.seconds.access);
    }
    if (grantType === 'refresh_token') return tokenAnswer(renew(form, tokens), tokens.seconds.access);
    throw new OAuthRefusal('unsupported_grant_type', `The grant type ${grantType} is not offered`);
  });

  // upstream: fylr 6.34, 200 also for a token that is not known, and without a body.
  app.post('/api/oauth2/revoke', async (request, reply) => {
    tokens.revoke(formOf(request).get('token') ?? '');
    return reply.code(200).send();
  });

  /** upstream: RFC 6749, 4.1.2: a code serves once, and who uses it again ends what came of it */
  function trade(form: URLSearchParams): IssuedTokens {
    const clientId = clientOf(form);
    const code = demand(form, 'code');
    const way = interactions.redeem(code);
    if (!way) {
      tokens.revoke(traded.get(code) ?? '');
      throw new OAuthRefusal('invalid_grant', 'The code does not hold');
    }
    const account = ACCOUNTS.find(({ username }) => username === way.account);
    const fits = way.clientId === clientId && way.redirectUri === demand(form, 'redirect_uri');
    if (!account || !fits || !answersChallenge(way.challenge, demand(form, 'code_verifier'))) {
      throw new OAuthRefusal('invalid_grant', 'The code was given for another request');
    }
    const issued = tokens.signIn(account.id, clientId, grantedScopes(way.scope) ?? []);
    traded.set(code, issued.access.token);
    return issued;
  }
}

function signIn(form: URLSearchParams, tokens: Tokens): IssuedTokens {
  const clientId = clientOf(form);
  const username = demand(form, 'username');
  const password = demand(form, 'password');
  const scopes = scopesOf(form);
  const account = ACCOUNTS.find((one) => one.username === username && one.password === password);
  // upstream: fylr 6.34, who must use a second factor is refused as with a wrong password, and so (inferred) is who
  // was deactivated: the answer does not tell the cases apart.
  if (!account || account.refused)
    throw new OAuthRefusal('invalid_grant', 'The name or the password is wrong');
  return tokens.signIn(account.id, clientId, scopes);
}

function renew(form: URLSearchParams, tokens: Tokens): IssuedTokens {
  const clientId = clientOf(form);
  const issued = tokens.refresh(demand(form, 'refresh_token'), clientId);
  if (!issued) throw new OAuthRefusal('invalid_grant', 'The refresh token does not hold');
  return issued;
}

function tokenAnswer({ access, refresh }: IssuedTokens, seconds: number) {
  return {
    access_token: access.token,
    token_type: 'bearer',
    expires_in: seconds,
    scope: access.scopes.join(' '),
    ...(refresh && { refresh_token: refresh.token }),
  };
}

function clientOf(form: URLSearchParams): string {
  const clientId = demand(form, 'client_id');
  if (!clientNamed(clientId)) {
    throw new OAuthRefusal('invalid_client', `The client ${clientId} is not known`, 401);
  }
  return clientId;
}

function scopesOf(form: URLSearchParams): readonly string[] {
  const scopes = grantedScopes(form.get('scope'));
  if (scopes === undefined) throw new OAuthRefusal('invalid_scope', 'A scope is not offered');
  return scopes;
}

function formOf(request: FastifyRequest): URLSearchParams {
  if (request.body instanceof URLSearchParams) return request.body;
  throw new OAuthRefusal('invalid_request', 'The body must be application/x-www-form-urlencoded');
}

function demand(form: URLSearchParams, name: string): string {
  const value = form.get(name);
  if (value === null || value === '') throw new OAuthRefusal('invalid_request', `${name} is missing`);
  return value;
}
