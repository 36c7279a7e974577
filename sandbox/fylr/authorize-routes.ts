import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Interaction, Interactions } from '../accounts/interactions.ts';
import { htmlOf, problemPage } from '../accounts/pages.ts';
import { STYLE } from '../accounts/style.ts';
import { ACCOUNTS, type Account } from './accounts.ts';
import { codePage, consentPage, loginPage } from './authorize-pages.ts';
import { clientNamed, grantedScopes } from './oauth-clients.ts';

/** What a person with a second factor types; always the same here. */
export const SECOND_FACTOR_CODE = '246810';
const NOT_UNDER_WAY = 'This page is too old. Go back to the program and sign in anew.';
/** upstream: fylr 6.34, the least length of a state */
const LEAST_STATE = 8;

interface Parts {
  readonly serverName: string;
  readonly interactions: Interactions;
}

/**
 * The pages on which people sign in, and agree that a program may act for them.
 * upstream: fylr 6.34, GET /api/oauth2/auth; authorization code with PKCE, S256 only. What the pages look like and
 * where they lie is not documented.
 */
export function registerAuthorizeRoutes(app: FastifyInstance, { serverName, interactions }: Parts): void {
  const base = '/api/oauth2/auth';
  app.get(`${base}/style.css`, (_request, reply) => reply.type('text/css; charset=utf-8').send(STYLE));

  app.get(base, (request, reply) => {
    const query = new URL(request.url, 'http://server').searchParams;
    const client = clientNamed(query.get('client_id'));
    const redirectUri = query.get('redirect_uri') ?? '';
    // Neither may be answered by sending the browser on: the address would be anybody's.
    if (!client) return refuse(reply, 'The program that sent you here is not known to this server.');
    if (!client.mayReturnTo(redirectUri, request)) {
      return refuse(reply, `${client.name} may not send people back to ${redirectUri || 'nowhere'}.`);
    }
    const wrong = wrongWith(query);
    if (wrong !== undefined) return sendBack(reply, { redirectUri, state: query.get('state') }, wrong);
    const { id } = interactions.begin({
      host: 'fylr',
      clientId: client.id,
      redirectUri,
      state: query.get('state') ?? undefined,
      scope: query.get('scope') ?? '',
      challenge: query.get('code_challenge') ?? undefined,
    });
    return reply.redirect(`auth/login?way=${id}`, 303);
  });

  app.get(`${base}/login`, (request, reply) => {
    const way = interactions.get(new URL(request.url, 'http://server').searchParams.get('way') ?? '');
    return way ? show(reply, loginPage(serverName, way.id)) : refuse(reply, NOT_UNDER_WAY);
  });

  app.post(`${base}/login`, (request, reply) => {
    const way = wayOf(request);
    if (!way) return refuse(reply, NOT_UNDER_WAY);
    const account = ACCOUNTS.find(
      (one) => one.username === field(request, 'username') && one.password === field(request, 'password'),
    );
    if (!account || account.refused === 'deactivated') {
      return show(reply.code(401), loginPage(serverName, way.id, 'The name or the password is wrong.'));
    }
    const known = interactions.signedIn(way, account.username);
    return show(reply, account.refused === 'two-factor' ? codePage(known.id) : askFor(known, account));
  });

  app.post(`${base}/code`, (request, reply) => {
    const way = wayOf(request);
    const account = ACCOUNTS.find(({ username }) => username === way?.account);
    if (!way || !account) return refuse(reply, NOT_UNDER_WAY);
    if (field(request, 'code') !== SECOND_FACTOR_CODE) {
      return show(reply.code(401), codePage(way.id, 'The code is wrong.'));
    }
    return show(reply, askFor(interactions.signedIn({ ...way, verified: true }, account.username), account));
  });

  app.post(`${base}/consent`, (request, reply) => {
    const way = wayOf(request);
    const account = ACCOUNTS.find(({ username }) => username === way?.account);
    // Nobody comes past the second factor by calling this at once.
    if (!way || !account || (account.refused === 'two-factor' && way.verified !== true)) {
      return refuse(reply, NOT_UNDER_WAY);
    }
    if (field(request, 'decision') === 'allow') {
      return sendBack(reply, way, { code: interactions.agreed(way) });
    }
    interactions.end(way);
    return sendBack(reply, way, { error: 'access_denied', error_description: 'The person said no' });
  });

  function askFor(way: Interaction, account: Account) {
    return consentPage(serverName, clientNamed(way.clientId)?.name ?? way.clientId, way, account);
  }

  function wayOf(request: FastifyRequest): Interaction | undefined {
    return interactions.get(field(request, 'way') ?? '');
  }
}

/** What the program got wrong, as it is told on its way back. */
function wrongWith(query: URLSearchParams): Record<string, string> | undefined {
  if (query.get('response_type') !== 'code') return { error: 'unsupported_response_type' };
  if ((query.get('state') ?? '').length < LEAST_STATE) return { error: 'invalid_state' };
  if (grantedScopes(query.get('scope')) === undefined) return { error: 'invalid_scope' };
  const isChallenge = /^[\w-]{43}$/.test(query.get('code_challenge') ?? '');
  if (!isChallenge || query.get('code_challenge_method') !== 'S256') return { error: 'invalid_request' };
  return undefined;
}

function field({ body }: FastifyRequest, name: string): string | undefined {
  return body instanceof URLSearchParams ? (body.get(name) ?? undefined) : undefined;
}

function sendBack(
  reply: FastifyReply,
  { redirectUri, state }: { readonly redirectUri: string; readonly state?: string | null | undefined },
  answer: Readonly<Record<string, string>>,
): FastifyReply {
  const target = new URL(redirectUri);
  for (const [name, value] of Object.entries(answer)) target.searchParams.set(name, value);
  if (typeof state === 'string') target.searchParams.set('state', state);
  return reply.redirect(target.href, 303);
}

function show(reply: FastifyReply, page: Parameters<typeof htmlOf>[0]): FastifyReply {
  // Browsers hold the way back against the policy, too, as it follows upon a form: it may lead anywhere that the
  // client was registered with.
  return withPolicy(reply, "'self' http: https:").send(htmlOf(page, 'style.css'));
}

function refuse(reply: FastifyReply, problem: string): FastifyReply {
  return withPolicy(reply.code(400), "'none'").send(htmlOf(problemPage(problem), 'auth/style.css'));
}

function withPolicy(reply: FastifyReply, formAction: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').headers({
    'content-security-policy': `default-src 'none'; style-src 'self'; form-action ${formAction}; base-uri 'none'; frame-ancestors 'none'`,
    'x-content-type-options': 'nosniff',
  });
}
