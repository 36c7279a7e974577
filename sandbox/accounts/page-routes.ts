import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '../clock.ts';
import { field, hostOf } from './form.ts';
import type { Interaction, Interactions } from './interactions.ts';
import { consentPage, htmlOf, problemPage, signInPage } from './pages.ts';
import { type Client, type Provider, PROVIDERS } from './providers.ts';
import { SAMPLE_ACCOUNTS, type SampleAccount } from './sample-accounts.ts';
import { STYLE } from './style.ts';

export interface PageParts {
  readonly clock: Clock;
  readonly interactions: Interactions;
}

/** Where a provider may send people back to: the operation of Codex that waits for them, on any host. */
const RETURN = /^https?:\/\/[^/]+(?:\/.*)?\/api\/v1\/user\/plugins\/oauth\/callback$/;
const NOT_UNDER_WAY = 'This page is too old. Close it and begin anew.';

/** What people see: who they are, whether they agree, and the way back. */
export function registerPageRoutes(app: FastifyInstance, { clock, interactions }: PageParts): void {
  app.get('/style.css', (_request, reply) => reply.type('text/css; charset=utf-8').send(STYLE));
  // Browsers ask for it, and complain where there is nothing.
  app.get('/favicon.ico', (_request, reply) => reply.code(204).send());

  for (const path of ['/:host/oauth/authorize', '/:host/authorize']) {
    app.get(path, (request, reply) => {
      const { provider, client, asked } = readAsked(request);
      if (!provider || !client) return refuse(reply, 'No program of this name may ask here.');
      if (!RETURN.test(asked.redirectUri)) return refuse(reply, 'The program names no address to return to.');
      const wrong = wrongWith(request);
      if (wrong !== undefined) return sendBack(reply, asked, { error: wrong });
      const interaction = interactions.begin({ ...asked, host: provider.host, clientId: client.id });
      return show(reply, provider, interaction, signInPage(provider, interaction));
    });
  }

  for (const path of ['/:host/oauth/sign-in', '/:host/sign-in']) {
    app.post(path, async (request, reply) => {
      const found = underWay(request);
      if (!found) return refuse(reply, NOT_UNDER_WAY);
      const { provider, client, interaction } = found;
      const account = accountOf(request);
      await late(account);
      if (!account || account.isLocked === true) {
        const problem = account ? 'This account is locked.' : 'Name or password is wrong.';
        return show(reply.code(401), provider, interaction, signInPage(provider, interaction, problem));
      }
      const signedIn = interactions.signedIn(interaction, account.name);
      return show(reply, provider, signedIn, consentPage(provider, client, signedIn));
    });
  }

  for (const path of ['/:host/oauth/consent', '/:host/consent']) {
    app.post(path, async (request, reply) => {
      const found = underWay(request);
      if (found?.interaction.account === undefined) return refuse(reply, NOT_UNDER_WAY);
      const { interaction } = found;
      await late(SAMPLE_ACCOUNTS.find(({ name }) => name === interaction.account));
      if (field(request, 'decision') === 'allow') {
        return sendBack(reply, interaction, { code: interactions.agreed(interaction) });
      }
      interactions.end(interaction);
      return sendBack(reply, interaction, {
        error: 'access_denied',
        error_description: 'The person said no',
      });
    });
  }

  async function late(account: SampleAccount | undefined): Promise<void> {
    if (account?.answersAfterMs !== undefined) await clock.wait(account.answersAfterMs);
  }

  /** The way that a form goes on with. */
  function underWay(request: FastifyRequest) {
    const interaction = interactions.get(field(request, 'interaction') ?? '');
    const provider = PROVIDERS.find(({ host }) => host === hostOf(request));
    const client = provider?.clients.find(({ id }) => id === interaction?.clientId);
    if (!interaction || !provider || !client || interaction.host !== provider.host) return undefined;
    return { interaction, provider, client };
  }
}

function readAsked(request: FastifyRequest) {
  const query = new URLSearchParams(request.url.split('?')[1] ?? '');
  const provider = PROVIDERS.find(({ host }) => host === hostOf(request));
  const client: Client | undefined = provider?.clients.find(({ id }) => id === query.get('client_id'));
  const asked = {
    redirectUri: query.get('redirect_uri') ?? '',
    state: query.get('state') ?? undefined,
    scope: query.get('scope') ?? '',
    challenge: query.get('code_challenge') ?? undefined,
  };
  return { provider, client, asked };
}

/** What the program got wrong, in the words of OAuth. */
function wrongWith(request: FastifyRequest): string | undefined {
  const query = new URLSearchParams(request.url.split('?')[1] ?? '');
  if (query.get('response_type') !== 'code') return 'unsupported_response_type';
  const isPlain = query.has('code_challenge') && query.get('code_challenge_method') !== 'S256';
  return isPlain ? 'invalid_request' : undefined;
}

/** The account that somebody is: one that was chosen, or by its name and password. */
function accountOf(request: FastifyRequest): SampleAccount | undefined {
  const chosen = field(request, 'account');
  const username = field(request, 'username');
  const isRight = field(request, 'password') === `sandbox-${username}`;
  return SAMPLE_ACCOUNTS.find(({ name }) => name === chosen || (name === username && isRight));
}

function sendBack(
  reply: FastifyReply,
  { redirectUri, state }: Pick<Interaction, 'redirectUri' | 'state'>,
  answer: Readonly<Record<string, string>>,
): FastifyReply {
  const target = new URL(redirectUri);
  for (const [name, value] of Object.entries(answer)) target.searchParams.set(name, value);
  if (state !== undefined) target.searchParams.set('state', state);
  return reply.redirect(target.href, 303);
}

function show(
  reply: FastifyReply,
  { isIsolated = false }: Provider,
  { redirectUri }: Interaction,
  page: Parameters<typeof htmlOf>[0],
): FastifyReply {
  if (isIsolated) reply.header('cross-origin-opener-policy', 'same-origin');
  // Browsers hold the way back against the policy, too, as it follows upon a form.
  return withPolicy(reply, `'self' ${new URL(redirectUri).origin}`).send(htmlOf(page));
}

function refuse(reply: FastifyReply, problem: string): FastifyReply {
  return withPolicy(reply.code(400), "'none'").send(htmlOf(problemPage(problem)));
}

function withPolicy(reply: FastifyReply, formAction: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').headers({
    'content-security-policy': `default-src 'none'; style-src 'self'; form-action ${formAction}; base-uri 'none'; frame-ancestors 'none'`,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
}
