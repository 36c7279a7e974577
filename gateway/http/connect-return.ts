import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { LiveSettings } from '../config/settings.ts';
import type { ConnectingAccounts } from '../connecting/connecting.ts';
import { GatewayError } from '../errors.ts';
import type { ServerAccess } from '../sessions/keeper.ts';
import type { Servers } from '../upstream/servers.ts';
import { readBrowserCookie } from './cookie.ts';
import { type ConnectOutcome, goToReturnPage } from './connect-outcome.ts';

export interface ConnectReturnParts {
  readonly settings: LiveSettings;
  readonly servers: Servers;
  readonly connecting: ConnectingAccounts;
}

interface Return {
  readonly Querystring: { readonly state?: unknown; readonly code?: unknown; readonly error?: unknown };
}

/** Where providers return to, here as on the server itself. upstream: Codex 2.2.0 */
const callback = '/api/v1/user/plugins/oauth/callback';
/** Milliseconds: the server asks the provider for tokens, and gives it 30 seconds. upstream: Codex 2.2.0 */
const patience = 45_000;
/** Characters of a state, a code or a ticket. */
const longest = 8_000;

/**
 * Where the providers of accounts return to: hands the code on to the server that began it, and sends the window to a
 * page of the app, whose address has neither state nor code.
 */
export function addConnectReturn(app: FastifyInstance, parts: ConnectReturnParts): void {
  app.get<Return>(callback, { exposeHeadRoute: false }, async (request, reply) => {
    const settings = parts.settings.current;
    const state = textIn(request.query.state);
    const found = parts.connecting.find(state, readBrowserCookie(request, settings));
    if (found.kind === 'unknown') return goToReturnPage(settings, reply, null, 'unknown');
    const { connecting } = found;
    const access = parts.servers.find(connecting.serverId);
    if (access?.server.identity !== connecting.identity) {
      return goToReturnPage(settings, reply, null, 'unknown');
    }
    if (found.kind !== 'found') return goToReturnPage(settings, reply, connecting, found.kind);
    const code = textIn(request.query.code);
    if (code === '') {
      const denied = request.query.error === 'access_denied';
      return goToReturnPage(settings, reply, connecting, denied ? 'denied' : 'refused');
    }
    found.use();
    return goToReturnPage(settings, reply, connecting, await finish(access, { state, code }, request));
  });
}

/** @returns the text of a field of the query; empty for what is none, or is longer than any. */
export function textIn(value: unknown): string {
  return typeof value === 'string' && value.length <= longest ? value : '';
}

/** Lets the server exchange the code. The log gets neither code nor state, nor what the provider said. */
async function finish(
  access: ServerAccess,
  grant: { readonly state: string; readonly code: string },
  request: FastifyRequest,
): Promise<ConnectOutcome> {
  const server = access.server.id;
  const signal = AbortSignal.timeout(patience);
  try {
    const answer = await access.context.client.send({
      method: 'GET',
      path: `${callback}?${new URLSearchParams({ code: grant.code, state: grant.state }).toString()}`,
      headers: { accept: 'text/html, application/json', 'user-agent': 'Plugboard' },
      signal,
    });
    await answer.body.dump();
    if (answer.status === 200) return 'connected';
    request.log.info({ server, upstreamStatus: answer.status }, 'an account was not connected');
    return answer.status >= 400 && answer.status < 500 ? 'refused' : 'failed';
  } catch (error) {
    const code = error instanceof GatewayError ? error.code : undefined;
    request.log.info({ server, code, timeout: signal.aborted }, 'an account was not connected');
    if (signal.aborted || code === 'upstream-timeout') return 'timeout';
    return code === 'upstream-unreachable' ? 'unreachable' : 'failed';
  }
}
