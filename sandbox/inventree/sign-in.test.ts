import type { LightMyRequestResponse } from 'fastify';
import { describe, expect, it } from 'vitest';
import { basic, type Body, listedPlugins, startServer, type TestServer } from './test-support.ts';

const VERSIONS = [198, 435, 534] as const;
const NEWER = [435, 534] as const;

function tokenOf(server: TestServer, username: string, password?: string) {
  return server.as(null, 'GET', '/api/user/token/?name=a', { headers: basic(username, password) });
}

describe.each(VERSIONS)('a token at %i', (apiVersion) => {
  it('is given to people with a second factor for their password alone', async () => {
    const server = startServer({ apiVersion });
    const answer = await tokenOf(server, 'two-factor');
    expect(answer.statusCode).toBe(200);
    const headers = { authorization: `Token ${answer.json<{ token: string }>().token}` };
    const me = await server.as(null, 'GET', '/api/user/me/', { headers });
    expect(me.json()).toMatchObject({ username: 'two-factor', is_superuser: true });
    // Not even where everyone needs one.
    await server.as('staff', 'PATCH', '/api/settings/global/LOGIN_ENFORCE_MFA/', {
      payload: { value: true },
    });
    expect((await server.as(null, 'GET', '/api/plugins/', { headers })).statusCode).toBe(200);
    expect((await tokenOf(server, 'admin')).statusCode).toBe(200);
  });

  it('is refused to an account that is switched off, as for a wrong password', async () => {
    const server = startServer({ apiVersion });
    const [inactive, wrong] = [await tokenOf(server, 'inactive'), await tokenOf(server, 'admin', 'wrong')];
    expect(inactive.statusCode).toBe(401);
    expect(inactive.json()).toEqual(wrong.json());
  });

  it.each([
    ['expired', 'Token has expired'],
    ['revoked', 'Token has been revoked'],
    ['inactive', 'User inactive or deleted.'],
  ])('that is %s signs nobody in, and says why', async (word, detail) => {
    const server = startServer({ apiVersion });
    const headers = { authorization: `Token inv-${word.padEnd(40, '0')}-20250101` };
    const answer = await server.as(null, 'GET', '/api/user/me/', { headers });
    expect([answer.statusCode, answer.json()]).toEqual([401, { detail }]);
  });
});

describe.each(VERSIONS)('someone without rights at %i', (apiVersion) => {
  it('sees the list, and may do nothing', async () => {
    const server = startServer({ apiVersion });
    const headers = basic('guest');
    const as = (method: 'GET' | 'PATCH' | 'POST' | 'DELETE', url: string, payload?: object) =>
      server.as(null, method, url, { headers, ...(payload && { payload }) });
    const me = (await as('GET', '/api/user/me/')).json<Body>();
    expect(me).toMatchObject({ groups: [], is_staff: false, is_superuser: false, is_active: true });
    const roles = (await as('GET', '/api/user/roles/')).json<{ roles: object }>().roles;
    expect(new Set(Object.values(roles))).toEqual(new Set([null]));
    expect((await as('GET', '/api/plugins/')).json()).toHaveLength((await listedPlugins(server)).length);
    const refused = [
      await as('PATCH', '/api/plugins/sample/activate/', { active: false }),
      await as('DELETE', '/api/plugins/old-erp-sync/'),
      await as('POST', '/api/plugins/reload/', {}),
      await as('GET', '/api/plugins/status/'),
      await as('PATCH', '/api/plugins/sample/settings/API_KEY/', { value: 'x' }),
      await as('POST', '/api/plugins/install/', { packagename: 'x', confirm: true }),
    ];
    expect(refused.map(({ statusCode }) => statusCode)).toEqual(refused.map(() => 403));
    expect((await as('GET', '/api/plugins/sample/')).statusCode).toBe(apiVersion === 198 ? 403 : 200);
  });
});

describe('signing in to the pages at 198', () => {
  const signIn = (server: TestServer, payload: object) =>
    server.as(null, 'POST', '/api/auth/login/', { payload });

  it('answers a key that is a token', async () => {
    const server = startServer({ apiVersion: 198 });
    const answer = await signIn(server, { username: 'admin', password: 'sandbox-admin' });
    const { key } = answer.json<{ key: string }>();
    const headers = { authorization: `Token ${key}` };
    expect((await server.as(null, 'GET', '/api/user/me/', { headers })).statusCode).toBe(200);
    expect((await server.as(null, 'POST', '/api/auth/logout/', { headers })).statusCode).toBe(200);
    expect((await server.as(null, 'GET', '/api/user/me/', { headers })).statusCode).toBe(401);
  });

  it('is forbidden to people with a second factor, and to all where everyone needs one', async () => {
    const server = startServer({ apiVersion: 198 });
    const detail = 'MFA required for this user';
    const two = await signIn(server, { username: 'two-factor', password: 'sandbox-two-factor' });
    expect([two.statusCode, two.json()]).toEqual([403, { detail }]);
    await server.as('staff', 'PATCH', '/api/settings/global/LOGIN_ENFORCE_MFA/', {
      payload: { value: true },
    });
    const one = await signIn(server, { username: 'admin', password: 'sandbox-admin' });
    expect([one.statusCode, one.json()]).toEqual([403, { detail }]);
  });

  it('tells a wrong password, and not that an account is switched off', async () => {
    const server = startServer({ apiVersion: 198 });
    const refusal = { non_field_errors: ['Unable to log in with provided credentials.'] };
    for (const [username, password] of [
      ['admin', 'wrong'],
      ['inactive', 'sandbox-inactive'],
    ] as const) {
      const answer = await signIn(server, { username, password });
      expect([answer.statusCode, answer.json()]).toEqual([400, refusal]);
    }
  });

  it('is at another address later', async () => {
    const url = { old: '/api/auth/login/', later: '/api/auth/v1/auth/login' };
    const status = async (apiVersion: number, address: string) =>
      (await startServer({ apiVersion }).app.inject({ method: 'POST', url: address, payload: '' }))
        .statusCode;
    expect([await status(198, url.later), await status(435, url.old), await status(534, url.old)]).toEqual([
      404, 404, 404,
    ]);
    expect(await status(198, url.old)).toBe(400);
  });
});

/** A browser: it keeps cookies, and repeats the one against forged requests. */
function browserOf(server: TestServer) {
  const cookies = new Map<string, string>();
  return {
    async send(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, payload?: object) {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const csrf = cookies.get('csrftoken');
      const answer: LightMyRequestResponse = await server.as(null, method, url, {
        headers: { ...(cookie && { cookie }), ...(csrf && method !== 'GET' && { 'x-csrftoken': csrf }) },
        ...(payload && { payload }),
      });
      for (const { name, value } of answer.cookies) cookies.set(name, value);
      return answer;
    },
  };
}

describe.each(NEWER)('signing in to the pages at %i', (apiVersion) => {
  const SESSION = '/api/auth/v1/auth/session';
  const LOGIN = '/api/auth/v1/auth/login';
  const SECOND = '/api/auth/v1/auth/2fa/authenticate';
  const login = { id: 'login' };
  const mfa = { id: 'mfa_authenticate', is_pending: true, types: ['totp'] };
  const stillToDo = (...flows: object[]) => ({
    status: 401,
    data: { flows },
    meta: { is_authenticated: false },
  });

  it('goes by cookie, and not twice', async () => {
    const server = startServer({ apiVersion });
    const browser = browserOf(server);
    expect((await browser.send('GET', SESSION)).json()).toEqual(stillToDo(login));
    const credentials = { username: 'admin', password: 'sandbox-admin' };
    const answer = await browser.send('POST', LOGIN, credentials);
    expect(answer.json()).toMatchObject({ status: 200, data: { user: { id: 1, username: 'admin' } } });
    expect((await browser.send('POST', LOGIN, credentials)).json()).toEqual({ status: 409 });
    expect((await browser.send('GET', '/api/user/me/')).json()).toMatchObject({ username: 'admin' });
    expect((await browser.send('DELETE', SESSION)).statusCode).toBe(401);
    expect((await browser.send('GET', '/api/user/me/')).statusCode).toBe(401);
  });

  it('needs what stands in the cookie, in a header', async () => {
    const answer = await startServer({ apiVersion }).as(null, 'POST', LOGIN, {
      payload: { username: 'admin', password: 'sandbox-admin' },
    });
    expect(answer.statusCode).toBe(403);
    expect(answer.headers['content-type']).toMatch(/^text\/html/);
  });

  it('waits for the second factor, and goes on with it', async () => {
    const browser = browserOf(startServer({ apiVersion }));
    await browser.send('GET', SESSION);
    const credentials = { username: 'two-factor', password: 'sandbox-two-factor' };
    const first = await browser.send('POST', LOGIN, credentials);
    expect([first.statusCode, first.json()]).toEqual([401, stillToDo(login, mfa)]);
    expect((await browser.send('GET', SESSION)).json()).toEqual(stillToDo(login, mfa));
    expect((await browser.send('GET', '/api/user/me/')).statusCode).toBe(401);
    const wrong = await browser.send('POST', SECOND, { code: '000000' });
    expect([wrong.statusCode, wrong.json()]).toEqual([
      400,
      { status: 400, errors: [{ code: 'incorrect_code', param: 'code', message: 'Incorrect code.' }] },
    ]);
    const right = await browser.send('POST', SECOND, { code: '246810' });
    expect(right.json()).toMatchObject({ data: { methods: [{ method: 'password' }, { method: 'mfa' }] } });
    expect((await browser.send('GET', '/api/plugins/')).statusCode).toBe(200);
    expect((await browser.send('POST', SECOND, { code: '246810' })).statusCode).toBe(409);
  });

  it('tells a wrong password, and leads an account that is switched off nowhere', async () => {
    const browser = browserOf(startServer({ apiVersion }));
    await browser.send('GET', SESSION);
    const wrong = await browser.send('POST', LOGIN, { username: 'admin', password: 'wrong' });
    expect(wrong.statusCode).toBe(400);
    expect(wrong.json()).toMatchObject({ status: 400, errors: [{ code: 'username_password_mismatch' }] });
    const inactive = { username: 'inactive', password: 'sandbox-inactive' };
    expect((await browser.send('POST', LOGIN, inactive)).json()).toEqual(stillToDo(login));
    expect((await browser.send('GET', '/api/user/me/')).statusCode).toBe(401);
  });

  it('leads nowhere without a second factor, where everyone needs one', async () => {
    const server = startServer({ apiVersion });
    const enforce = '/api/settings/global/LOGIN_ENFORCE_MFA/';
    await server.as('staff', 'PATCH', enforce, { payload: { value: true } });
    const browser = browserOf(server);
    await browser.send('GET', SESSION);
    await browser.send('POST', LOGIN, { username: 'admin', password: 'sandbox-admin' });
    const list = await browser.send('GET', '/api/plugins/');
    expect(list.statusCode).toBe(401);
    expect(list.json()).toEqual({ id: 'mfa_register', error: expect.any(String) as unknown });
    expect(list.headers['www-authenticate']).toBeUndefined();
    // What one needs to find out so, stays open.
    for (const url of ['/api/', '/api/user/me/', '/api/user/roles/', SESSION]) {
      expect((await browser.send('GET', url)).statusCode).toBe(200);
    }
    const other = browserOf(server);
    await other.send('GET', SESSION);
    await other.send('POST', LOGIN, { username: 'two-factor', password: 'sandbox-two-factor' });
    await other.send('POST', SECOND, { code: '246810' });
    expect((await other.send('GET', '/api/plugins/')).statusCode).toBe(200);
  });
});

it('demands a second factor of everyone in the Warehouse, as it comes', async () => {
  const demanded = async (apiVersion: number) =>
    (
      await startServer({ apiVersion }).as('user', 'GET', '/api/settings/global/LOGIN_ENFORCE_MFA/')
    ).json<Body>().value;
  expect([await demanded(198), await demanded(435), await demanded(534)]).toEqual(['False', false, true]);
});
