import { describe, expect, test } from 'vitest';
import { manualClock } from '../manual-clock.ts';
import { openStore } from '../store.ts';
import { ADMIN_API_KEY, LIBRARIES_ONLY_API_KEY, REVOKED_API_KEY } from './seed-people.ts';
import { type ErrorAnswer, type SignedIn, startServer, withToken } from './test-support.ts';

const LOGIN = '/api/v1/auth/login';
const REFRESH = '/api/v1/auth/refresh';
const LOGOUT = '/api/v1/auth/logout';
const ME = '/api/v1/auth/me';
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

describe('signing in', () => {
  test('takes a name or an e-mail address', async () => {
    const { send } = startServer();
    for (const username of ['admin', 'admin@library.example']) {
      const answer = await send('POST', LOGIN, { payload: { username, password: 'sandbox-admin' } });
      expect(answer.statusCode).toBe(200);
      expect(answer.json()).toMatchObject({
        tokenType: 'Bearer',
        user: { username: 'admin', role: 'admin' },
      });
    }
  });

  test('calls a plain user a reader, and lists custom permissions only', async () => {
    const user = await startServer().as('user');
    expect((await user('GET', ME)).json()).toMatchObject({
      username: 'user',
      role: 'reader',
      permissions: [],
    });
  });

  test('refuses a wrong password and people without one', async () => {
    const { send } = startServer();
    for (const [username, password] of [
      ['admin', 'wrong'],
      ['amara', ''],
      ['nobody', 'x'],
    ]) {
      const answer = await send('POST', LOGIN, { payload: { username, password } });
      expect(answer.statusCode).toBe(401);
      expect(answer.json<ErrorAnswer>().error).toBe('Unauthorized');
    }
  });

  test('claims a day whatever the life of the token is', async () => {
    const { send, signIn, clock } = startServer({ accessTokenSeconds: 60 });
    const { accessToken, expiresIn } = await signIn('user');
    expect(expiresIn).toBe(86_400);
    const user = withToken(send, accessToken);
    expect((await user('GET', ME)).statusCode).toBe(200);
    clock.advance(61_000);
    expect((await user('GET', ME)).statusCode).toBe(401);
  });

  test('writes down when it was', async () => {
    const { as, clock } = startServer();
    clock.advance(5 * MINUTE);
    const user = await as('user');
    expect((await user('GET', '/api/v1/user')).json()).toMatchObject({
      lastLoginAt: clock.now().toISOString(),
      sharingTags: [],
    });
  });

  test('sets a cookie that counts for /auth/me only', async () => {
    const { send } = startServer();
    const answer = await send('POST', LOGIN, { payload: { username: 'admin', password: 'sandbox-admin' } });
    const set = String(answer.headers['set-cookie']);
    expect(set).toMatch(/^auth_token=[^;]+; HttpOnly; SameSite=Lax; Path=\/; Max-Age=86400$/);
    const headers = { cookie: set.split(';')[0] ?? '' };
    expect((await send('GET', ME, { headers })).statusCode).toBe(200);
    expect((await send('GET', '/api/v1/admin/plugins', { headers })).statusCode).toBe(401);
    expect((await send('GET', '/api/v1/user', { headers })).statusCode).toBe(401);
  });
});

describe('special accounts', () => {
  const signIn = async (username: string) => {
    const { send } = startServer();
    const answer = await send('POST', LOGIN, { payload: { username, password: `sandbox-${username}` } });
    return { answer, send: withToken(send, answer.json<SignedIn>().accessToken) };
  };

  test('one that is inactive is refused like a wrong password', async () => {
    const { answer } = await signIn('inactive');
    const wrong = await startServer().send('POST', LOGIN, {
      payload: { username: 'inactive', password: 'wrong' },
    });
    expect([answer.statusCode, answer.json()]).toEqual([401, wrong.json()]);
    const authorization = `Basic ${Buffer.from('inactive:sandbox-inactive').toString('base64')}`;
    expect((await startServer().send('GET', ME, { headers: { authorization } })).statusCode).toBe(401);
  });

  test('one whose address is not confirmed may sign in', async () => {
    const { answer } = await signIn('unconfirmed');
    expect(answer.json()).toMatchObject({ user: { username: 'unconfirmed', emailVerified: false } });
  });

  test('a maintainer may write series, and manage no plugins', async () => {
    const { answer, send } = await signIn('maintainer');
    expect(answer.json()).toMatchObject({ user: { role: 'maintainer', permissions: [] } });
    expect((await send('GET', '/api/v1/admin/plugins')).statusCode).toBe(403);
    const actions = await send('GET', '/api/v1/plugins/actions?scope=series:bulk');
    expect(actions.json<{ actions: unknown[] }>().actions).not.toEqual([]);
  });

  test('a reader who was granted the plugins manages them', async () => {
    const { answer, send } = await signIn('keeper');
    expect(answer.json()).toMatchObject({ user: { role: 'reader', permissions: ['plugins-manage'] } });
    expect((await send('GET', '/api/v1/admin/plugins')).statusCode).toBe(200);
    const actions = await send('GET', '/api/v1/plugins/actions?scope=series:bulk');
    expect(actions.json<{ actions: unknown[] }>().actions).toEqual([]);
  });
});

describe('the other ways to say who one is', () => {
  test('are an API key and Basic', async () => {
    const { send } = startServer();
    const byKey = await send('GET', ME, { headers: { 'x-api-key': ADMIN_API_KEY } });
    expect(byKey.json()).toMatchObject({ username: 'admin' });
    const authorization = `Basic ${Buffer.from('user:sandbox-user').toString('base64')}`;
    expect((await send('GET', ME, { headers: { authorization } })).json()).toMatchObject({
      username: 'user',
    });
  });

  test('lets a key do less than its user, and does not say so', async () => {
    const { send } = startServer();
    const headers = { 'x-api-key': LIBRARIES_ONLY_API_KEY };
    expect((await send('GET', ME, { headers })).json()).toMatchObject({ role: 'admin', permissions: [] });
    expect((await send('GET', '/api/v1/user', { headers })).body).not.toContain('libraries-read');
    expect((await send('GET', '/api/v1/libraries', { headers })).statusCode).toBe(200);
    const refused = await send('GET', '/api/v1/admin/plugins', { headers });
    expect([refused.statusCode, refused.json<ErrorAnswer>().error]).toEqual([403, 'Forbidden']);
  });

  test('do not work with what is not right', async () => {
    const { send, signIn } = startServer();
    const { accessToken } = await signIn('admin');
    const [header, body] = accessToken.split('.');
    const forged = [
      { 'x-api-key': 'codex_sandbox_admin-key-0002' },
      { 'x-api-key': REVOKED_API_KEY },
      { authorization: 'Bearer' },
      { authorization: 'Bearer nonsense' },
      { authorization: `Bearer ${header}.${body}.` },
      { authorization: `Bearer ${header}.${body}.${'A'.repeat(43)}` },
      { authorization: `Bearer ${accessToken}.more` },
      { authorization: `Basic ${Buffer.from('user:wrong').toString('base64')}` },
      { authorization: `Token ${accessToken}` },
    ];
    for (const headers of forged) expect((await send('GET', ME, { headers })).statusCode).toBe(401);
  });
});

describe('refreshing', () => {
  test('gives a new pair, once', async () => {
    const { send, signIn } = startServer();
    const first = await signIn('user');
    const answer = await send('POST', REFRESH, { payload: { refreshToken: first.refreshToken } });
    const second = answer.json<SignedIn>();
    expect(second.refreshToken).not.toBe(first.refreshToken);
    expect((await withToken(send, second.accessToken)('GET', ME)).statusCode).toBe(200);
  });

  test('ends the whole family when an exchanged token is presented again', async () => {
    const { send, signIn } = startServer();
    const first = await signIn('user');
    const refresh = (refreshToken: string) => send('POST', REFRESH, { payload: { refreshToken } });
    const second = (await refresh(first.refreshToken)).json<SignedIn>();
    expect((await refresh(first.refreshToken)).statusCode).toBe(401);
    expect((await refresh(second.refreshToken)).statusCode).toBe(401);
  });

  test('leaves other sign-ins of the same person alone', async () => {
    const { send, signIn } = startServer();
    const one = await signIn('user');
    const other = await signIn('user');
    const refresh = (refreshToken: string) => send('POST', REFRESH, { payload: { refreshToken } });
    await refresh(one.refreshToken);
    await refresh(one.refreshToken);
    expect((await refresh(other.refreshToken)).statusCode).toBe(200);
  });

  test('ends after 30 days without use', async () => {
    const { send, signIn, clock } = startServer();
    const { refreshToken } = await signIn('user');
    clock.advance(30 * DAY);
    expect((await send('POST', REFRESH, { payload: { refreshToken } })).statusCode).toBe(401);
  });

  test('refuses a token of another making', async () => {
    const { send, signIn } = startServer();
    const [family] = (await signIn('user')).refreshToken.split('.');
    for (const refreshToken of ['', 'a.b.c', `${family}.0.${'A'.repeat(43)}`, `${family}.0`]) {
      expect((await send('POST', REFRESH, { payload: { refreshToken } })).statusCode).toBe(401);
    }
  });

  test('survives a restart of the server', async () => {
    const store = openStore(':memory:');
    const clock = manualClock();
    const before = await startServer({ store }, clock).signIn('user');
    const after = startServer({ store }, clock);
    expect((await withToken(after.send, before.accessToken)('GET', ME)).statusCode).toBe(200);
    const { refreshToken } = before;
    expect((await after.send('POST', REFRESH, { payload: { refreshToken } })).statusCode).toBe(200);
  });
});

describe('signing out', () => {
  test('ends the refresh token, not the access token', async () => {
    const { send, signIn } = startServer();
    const { accessToken, refreshToken } = await signIn('user');
    const user = withToken(send, accessToken);
    expect((await user('POST', LOGOUT, { payload: { refreshToken } })).statusCode).toBe(200);
    expect((await send('POST', REFRESH, { payload: { refreshToken } })).statusCode).toBe(401);
    expect((await user('GET', ME)).statusCode).toBe(200);
  });

  test('works without a body, and then ends nothing', async () => {
    const { send, signIn } = startServer();
    const { accessToken, refreshToken } = await signIn('user');
    expect((await withToken(send, accessToken)('POST', LOGOUT)).statusCode).toBe(200);
    expect((await send('POST', REFRESH, { payload: { refreshToken } })).statusCode).toBe(200);
  });

  test('needs somebody who is signed in', async () => {
    expect((await startServer().send('POST', LOGOUT)).statusCode).toBe(401);
  });
});
