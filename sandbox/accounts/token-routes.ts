import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '../clock.ts';
import { field, hostOf } from './form.ts';
import type { Grants } from './grants.ts';
import { answersChallenge, type Interactions } from './interactions.ts';
import { type Client, PROVIDERS } from './providers.ts';
import { SAMPLE_ACCOUNTS } from './sample-accounts.ts';

export interface TokenParts {
  readonly clock: Clock;
  readonly interactions: Interactions;
  readonly grants: Grants;
}

/** What programs ask for, in the words of OAuth 2.0 with PKCE. */
export function registerTokenRoutes(app: FastifyInstance, { clock, interactions, grants }: TokenParts): void {
  for (const path of ['/:host/oauth/token', '/:host/token']) {
    app.post(path, async (request, reply) => {
      const client = clientOf(request);
      if (!client) return refuse(reply.code(401), 'invalid_client', 'The program or its secret is not known');
      const type = field(request, 'grant_type');
      if (type === 'authorization_code') return byCode(request, reply, client);
      if (type === 'refresh_token') return byRenewal(request, reply, client);
      return refuse(reply.code(400), 'unsupported_grant_type', 'There are codes and renewals');
    });
  }

  app.get('/:host/me', (request, reply) => {
    const token = (request.headers.authorization ?? '').replace(/^Bearer /, '');
    const username = grants.accountOf(hostOf(request), token);
    if (username === undefined) return refuse(reply.code(401), 'invalid_token', 'The token is not good');
    return reply.send({ username });
  });

  async function byCode(request: FastifyRequest, reply: FastifyReply, client: Client): Promise<FastifyReply> {
    const asked = interactions.redeem(field(request, 'code') ?? '');
    const isTheirs =
      asked?.clientId === client.id &&
      asked.host === hostOf(request) &&
      asked.redirectUri === field(request, 'redirect_uri') &&
      answersChallenge(asked.challenge, field(request, 'code_verifier'));
    if (!isTheirs || asked.account === undefined) {
      return refuse(reply.code(400), 'invalid_grant', 'The code is not good, or not any more');
    }
    const { account, host, clientId, scope } = asked;
    const special = SAMPLE_ACCOUNTS.find(({ name }) => name === account);
    if (special?.answersAfterMs !== undefined) await clock.wait(special.answersAfterMs);
    if (special?.refusesCode !== undefined) {
      return refuse(reply.code(400), 'invalid_grant', special.refusesCode);
    }
    return reply.send(grants.give({ host, clientId, account, scope }));
  }

  function byRenewal(request: FastifyRequest, reply: FastifyReply, client: Client): FastifyReply {
    const renewed = grants.renew(hostOf(request), client.id, field(request, 'refresh_token') ?? '');
    return typeof renewed === 'string'
      ? refuse(reply.code(400), 'invalid_grant', renewed)
      : reply.send(renewed);
  }
}

/** Who asks: by the form's fields. */
function clientOf(request: FastifyRequest): Client | undefined {
  const provider = PROVIDERS.find(({ host }) => host === hostOf(request));
  const client = provider?.clients.find(({ id }) => id === field(request, 'client_id'));
  const isRight = client?.secret === undefined || client.secret === field(request, 'client_secret');
  return isRight ? client : undefined;
}

function refuse(reply: FastifyReply, error: string, description: string): FastifyReply {
  return reply.send({ error, error_description: description });
}
