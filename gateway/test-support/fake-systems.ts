import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import {
  type FakeHandler,
  type FakeServer,
  type Received,
  sendJson,
  startFakeServer,
} from './fake-server.ts';

/**
 * Small servers that sign in as the three systems do, for tests of the gateway alone. The person is admin with
 * the password right.
 */

/** What a test does with the calls that are not about signing in; falls through when it returns false. */
export type Extra = (request: Received, response: Parameters<FakeHandler>[1]) => boolean;

export interface FakeSystem extends FakeServer {
  /** Tokens that the server accepts now. */
  readonly accepted: Set<string>;
  /** What the next calls of sign-in or refresh answer instead, until it is undefined again. */
  fault: ((request: Received, response: Parameters<FakeHandler>[1]) => boolean) | undefined;
}

/** The text fields of a JSON body. */
function fieldsOf(request: Received): Readonly<Record<string, string>> {
  return v.parse(v.record(v.string(), v.string()), JSON.parse(request.body));
}

/** Codex 2.2.0: login, one-time refresh tokens, whose second use ends everything; API keys. */
export async function fakeCodex(extra: Extra = () => false, prefix = ''): Promise<FakeSystem> {
  const accepted = new Set(['codex_test_key']);
  const refreshTokens = new Set<string>();
  const spent = new Set<string>();
  const issue = () => {
    const pair = { accessToken: `access-${randomUUID()}`, refreshToken: `refresh-${randomUUID()}` };
    accepted.add(pair.accessToken);
    refreshTokens.add(pair.refreshToken);
    return { ...pair, tokenType: 'Bearer', expiresIn: 86400 };
  };
  const user = { id: randomUUID(), username: 'admin', email: 'a@example.org', role: 'admin' };
  const system = await start(prefix, accepted, (request, response) => {
    const error = (status: number, kind: string) =>
      sendJson(response, status, { error: kind, message: kind });
    if (request.url === '/api/v1/auth/login') {
      const { username, password } = fieldsOf(request);
      if (username !== 'admin' || password !== 'right') return error(401, 'Unauthorized');
      return sendJson(response, 200, { ...issue(), user });
    }
    if (request.url === '/api/v1/auth/refresh') {
      const { refreshToken = '' } = fieldsOf(request);
      if (spent.has(refreshToken)) {
        accepted.clear();
        refreshTokens.clear();
      }
      if (!refreshTokens.delete(refreshToken)) return error(401, 'Unauthorized');
      spent.add(refreshToken);
      return sendJson(response, 200, issue());
    }
    // Browsers come back to it from elsewhere, without a token.
    if (request.url.startsWith('/api/v1/user/plugins/oauth/callback') && extra(request, response)) return;
    const token = request.headers['x-api-key'] ?? request.headers.authorization?.replace('Bearer ', '');
    if (typeof token !== 'string' || !accepted.has(token)) return error(401, 'Unauthorized');
    if (request.url === '/api/v1/auth/me') return sendJson(response, 200, user);
    if (request.url === '/api/v1/auth/logout') {
      accepted.delete(token);
      return sendJson(response, 200, { message: 'bye' });
    }
    if (!extra(request, response)) error(404, 'NotFound');
  });
  return system;
}

/** InvenTree: Basic for a token per name; tokens can be listed and revoked. `me` moves the token's address. */
export async function fakeInventree(
  options: { readonly newAddress?: boolean; readonly tokenList?: boolean } = {},
  extra: Extra = () => false,
): Promise<FakeSystem> {
  const accepted = new Set(['inv-pasted']);
  const tokens: { id: number; name: string; token: string }[] = [];
  const address = options.newAddress === true ? '/api/user/me/token/' : '/api/user/token/';
  const basic = `Basic ${Buffer.from('admin:right').toString('base64')}`;
  return start('', accepted, (request, response) => {
    const refuse = () => sendJson(response, 401, { detail: 'Invalid.' });
    const url = new URL(request.url, 'http://x');
    if (url.pathname === address) {
      if (request.headers.authorization !== basic) return refuse();
      const name = url.searchParams.get('name') ?? '';
      const known = tokens.find((one) => one.name === name);
      const made = known ?? { id: tokens.length + 1, name, token: `inv-${randomUUID()}` };
      if (known === undefined) tokens.push(made);
      accepted.add(made.token);
      return sendJson(response, 200, { token: made.token, name, expiry: '2027-01-01' });
    }
    const token = request.headers.authorization?.replace('Token ', '') ?? '';
    if (!accepted.has(token)) return refuse();
    if (url.pathname === '/api/user/me/') {
      return sendJson(response, 200, { pk: 1, username: 'admin', first_name: 'Ada', last_name: 'Min' });
    }
    if (url.pathname.startsWith('/api/user/tokens/') && options.tokenList !== false) {
      if (request.method === 'GET') return sendJson(response, 200, tokens);
      const id = Number(url.pathname.split('/').at(-2));
      accepted.delete(tokens.find((one) => one.id === id)?.token ?? '');
      response.writeHead(204).end();
      return;
    }
    if (!extra(request, response)) sendJson(response, 404, { detail: 'Not found.' });
  });
}

/** fylr 6.34: OAuth's password and refresh grants; a bad token is 400 InvalidToken, or 403 on the plugin API. */
export async function fakeFylr(extra: Extra = () => false): Promise<FakeSystem> {
  const accepted = new Set(['fylr-pasted']);
  const refreshTokens = new Set<string>();
  const issue = () => {
    const pair = { access_token: `access-${randomUUID()}`, refresh_token: `refresh-${randomUUID()}` };
    accepted.add(pair.access_token);
    refreshTokens.add(pair.refresh_token);
    return { ...pair, token_type: 'bearer', expires_in: 86400, scope: 'offline' };
  };
  return start('', accepted, (request, response) => {
    if (request.url === '/api/oauth2/token') {
      const form = new URLSearchParams(request.body);
      if (form.get('client_id') !== 'fylr-web-frontend') {
        return sendJson(response, 401, { error: 'invalid_client' });
      }
      const refused = { error: 'invalid_grant', error_description: 'no' };
      if (form.get('grant_type') === 'refresh_token') {
        const known = refreshTokens.delete(form.get('refresh_token') ?? '');
        return known ? sendJson(response, 200, issue()) : sendJson(response, 400, refused);
      }
      const right = form.get('username') === 'admin' && form.get('password') === 'right';
      if (!right) return sendJson(response, 400, refused);
      const { refresh_token, ...withoutRefresh } = issue();
      return sendJson(
        response,
        200,
        form.get('scope') === 'offline' ? { ...withoutRefresh, refresh_token } : withoutRefresh,
      );
    }
    if (request.url === '/api/oauth2/revoke') {
      const token = new URLSearchParams(request.body).get('token') ?? '';
      accepted.delete(token);
      refreshTokens.delete(token);
      return sendJson(response, 200, {});
    }
    const token = request.headers.authorization?.replace('Bearer ', '') ?? '';
    const known = accepted.has(token);
    if (request.url === '/api/v1/user/session') {
      if (!known) return sendJson(response, 400, fylrError('InvalidToken', 400));
      return sendJson(response, 200, {
        access_token: token,
        user: { _basetype: 'user', user: { _id: 2, login: 'admin', displayname: 'Ada Min' } },
        system_rights: { 'system.root': {} },
      });
    }
    if (!known) return sendJson(response, 403, fylrError('SystemRightRequired', 403));
    if (!extra(request, response)) sendJson(response, 404, fylrError('NotFound', 404));
  });
}

function fylrError(code: string, statuscode: number) {
  return { code, error: code, realm: 'api', statuscode, parameters: {} };
}

async function start(
  prefix: string,
  accepted: Set<string>,
  handle: (request: Received, response: Parameters<FakeHandler>[1]) => void,
): Promise<FakeSystem> {
  const server = await startFakeServer((request, response) => {
    if (!request.url.startsWith(prefix)) return sendJson(response, 404, {});
    const below = { ...request, url: request.url.slice(prefix.length) };
    if (system.fault?.(below, response) !== true) handle(below, response);
  });
  // The same object: what a test sets on it, the server sees.
  const system: FakeSystem = Object.assign(server, { url: server.url + prefix, accepted, fault: undefined });
  return system;
}
