import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { LiveSettings } from '../config/settings.ts';
import { GatewayError } from '../errors.ts';
import type { Servers } from '../upstream/servers.ts';
import { readAll } from '../upstream/read-all.ts';
import { checkFetchSite } from './guards.ts';

/** The pages on which people sign in to a sandbox server; a star stands for one part of the path. */
const described = /^\/sandbox\/([A-Za-z0-9-]{1,63})(\/api\/oauth2\/auth(?:\/[a-z.-]{1,40})?)(\?.*)?$/;
/** Bytes of one of these pages. */
const pageLimit = 256 * 1024;

/**
 * Hands on the sign-in pages of the embedded servers, which listen on loopback where a browser elsewhere cannot reach
 * them. There is nothing of the kind for a real server: what one sends never becomes a page of our origin. These are
 * our own pages, without scripts and under a policy that allows none.
 */
export async function addSandboxPages(
  app: FastifyInstance,
  { settings, servers }: { readonly settings: LiveSettings; readonly servers: Servers },
): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'buffer', bodyLimit: 8192 },
      (_request, body, done) => done(null, body),
    );
    scope.route({
      method: ['GET', 'POST'],
      url: '/sandbox/*',
      exposeHeadRoute: false,
      handler: (request, reply) => {
        checkFetchSite(request);
        return settings.current.sandbox ? handOn(servers, request, reply) : notThere();
      },
    });
  });
}

/** Whether a request is for one of these pages: their forms cannot send the header that the app's calls carry. */
export function isSandboxPage(url: string, settings: LiveSettings): boolean {
  return settings.current.sandbox && described.test(url);
}

async function handOn(servers: Servers, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const [, id = '', path = '', query = ''] = described.exec(request.url) ?? [];
  const access = servers.find(id);
  if (access === undefined) return notThere();
  const { client } = access.context;
  const answer = await client.send({
    method: request.method,
    path: path + query,
    headers: request.method === 'POST' ? { 'content-type': 'application/x-www-form-urlencoded' } : {},
    ...(Buffer.isBuffer(request.body) ? { body: request.body } : {}),
    signal: AbortSignal.timeout(client.timeouts.answerTimeout),
  });
  const body = await readAll(answer.body, pageLimit, tooLong);
  for (const name of ['content-type', 'content-security-policy', 'location'] as const) {
    const value = answer.headers[name];
    if (typeof value === 'string') reply.header(name, value);
  }
  return reply.headers({ 'cache-control': 'no-store' }).code(answer.status).send(body);
}

function tooLong(): GatewayError {
  return new GatewayError('upstream-broken', 'The page of the sandbox is too long.');
}

function notThere(): never {
  throw new GatewayError('not-described', 'There is no such page.');
}
