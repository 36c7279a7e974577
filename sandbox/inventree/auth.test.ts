import { describe, expect, it } from 'vitest';
import { manualClock } from '../manual-clock.ts';
import { openStore } from '../store.ts';
import { basic, type Body, startServer, type TestServer } from './test-support.ts';

const DAY = 24 * 60 * 60 * 1000;

async function askForToken(server: TestServer, name?: string, username: 'admin' | 'user' = 'admin') {
  const query = name === undefined ? '' : `?name=${encodeURIComponent(name)}`;
  const answer = await server.as(username, 'GET', `/api/user/token/${query}`);
  expect(answer.statusCode).toBe(200);
  return answer.json<{ token: string; name: string; expiry: string }>();
}

function me(server: TestServer, token: string) {
  return server.as(null, 'GET', '/api/user/me/', { headers: { authorization: `Token ${token}` } });
}

describe('a token', () => {
  it('is given for name and password, and then signs in by itself', async () => {
    const server = startServer();
    const { token, name, expiry } = await askForToken(server, 'plugboard');
    expect(token).toMatch(/^inv-[0-9a-f]{40}-20260302$/);
    expect({ name, expiry }).toEqual({ name: 'plugboard', expiry: '2027-03-02' });
    const answer = await me(server, token);
    expect(answer.json()).toMatchObject({ username: 'admin', is_staff: true, is_superuser: true });
  });

  it('is the same again for the same person and name, and another for another', async () => {
    const server = startServer();
    const first = await askForToken(server, 'a');
    expect((await askForToken(server, 'a')).token).toBe(first.token);
    const others = [
      await askForToken(server, 'b'),
      await askForToken(server),
      await askForToken(server, 'a', 'user'),
    ];
    expect(new Set([first, ...others].map(({ token }) => token)).size).toBe(4);
  });

  it('has its name written without blanks and cut at 100 characters', async () => {
    const server = startServer();
    const { name } = await askForToken(server, ` my laptop ${'x'.repeat(100)}`);
    expect(name).toBe(`my-laptop-${'x'.repeat(90)}`);
  });

  it('is refused from the day after its last', async () => {
    const clock = manualClock('2026-03-02T23:00:00Z');
    const server = startServer({ clock });
    const { token } = await askForToken(server, 'a');
    clock.advance(365 * DAY);
    expect((await me(server, token)).statusCode).toBe(200);
    clock.advance(DAY);
    const late = await me(server, token);
    expect(late.statusCode).toBe(401);
    expect(late.json()).toEqual({ detail: 'Token has expired' });
    expect((await askForToken(server, 'a')).token).not.toBe(token);
  });

  it('can be revoked by its owner, and is then refused and not given again', async () => {
    const server = startServer();
    const { token } = await askForToken(server, 'a');
    const headers = { authorization: `Token ${token}` };
    const list = await server.as(null, 'GET', '/api/user/tokens/', { headers });
    const row = list.json<{ id: number; name: string; token: string }[]>().find(({ name }) => name === 'a');
    expect(row).toMatchObject({ name: 'a', active: true, revoked: false, in_use: true, user: 1 });
    expect(row?.token).toMatch(/^inv-[0-9a-f]{4}\*+[0-9a-f]{3}-20260302$/);
    expect((await server.as('user', 'DELETE', `/api/user/tokens/${row?.id}/`)).statusCode).toBe(404);
    expect((await server.as(null, 'DELETE', `/api/user/tokens/${row?.id}/`, { headers })).statusCode).toBe(
      204,
    );
    const refused = await me(server, token);
    expect(refused.statusCode).toBe(401);
    expect(refused.json()).toEqual({ detail: 'Token has been revoked' });
    expect((await askForToken(server, 'a')).token).not.toBe(token);
  });

  it('survives a restart', async () => {
    const store = openStore(':memory:');
    const { token } = await askForToken(startServer({ store }), 'a');
    expect((await me(startServer({ store }), token)).statusCode).toBe(200);
    store.close();
  });

  it.each([198, 435])('has no nested address at %i', async (apiVersion) => {
    const { app } = startServer({ apiVersion });
    const answer = await app.inject({ url: '/api/user/me/token/', headers: basic('admin') });
    expect(answer.statusCode).toBe(404);
  });

  it('has the nested address and the old one at 534', async () => {
    const server = startServer({ apiVersion: 534 });
    const nested = await server.as('admin', 'GET', '/api/user/me/token/?name=a');
    expect(nested.json()).toEqual(await askForToken(server, 'a'));
  });
});

describe('whoever is not recognised', () => {
  it.each([
    ['nobody', {}, 'Authentication credentials were not provided.'],
    ['a wrong password', basic('admin', 'wrong'), 'Invalid username/password.'],
    ['an unknown name', basic('nobody'), 'Invalid username/password.'],
    ['an unknown token', { authorization: 'Token inv-0' }, 'Invalid token.'],
    ['no token', { authorization: 'Token' }, 'Invalid token header. No credentials provided.'],
    [
      'two tokens',
      { authorization: 'Token a b' },
      'Invalid token header. Token string should not contain spaces.',
    ],
  ])('is refused: %s', async (_name, headers, detail) => {
    const answer = await startServer().as(null, 'GET', '/api/user/me/', { headers });
    expect(answer.statusCode).toBe(401);
    expect(answer.json()).toEqual({ detail });
    expect(answer.headers['www-authenticate']).toBe('Token');
  });

  it('is refused with a wrong token even where nobody need sign in', async () => {
    const server = startServer();
    const headers = { authorization: 'Token inv-0' };
    expect((await server.as(null, 'GET', '/api/')).statusCode).toBe(200);
    expect((await server.as(null, 'GET', '/api/', { headers })).statusCode).toBe(401);
  });
});

describe('the cookie session that a token leaves', () => {
  it('reads without more, and changes only with the forgery token', async () => {
    const server = startServer();
    const answer = await server.as('admin', 'GET', '/api/user/token/');
    const cookies = new Map(answer.cookies.map(({ name, value }) => [name, value]));
    const [sessionid, csrftoken] = [cookies.get('sessionid'), cookies.get('csrftoken')];
    const cookie = `sessionid=${sessionid}; csrftoken=${csrftoken}`;
    const payload = { full_reload: true };
    expect((await server.as(null, 'GET', '/api/user/me/', { headers: { cookie } })).statusCode).toBe(200);
    const reload = (headers: Record<string, string>) =>
      server.as(null, 'POST', '/api/plugins/reload/', { headers, payload });
    expect((await reload({ cookie })).json()).toEqual({ detail: 'CSRF Failed: CSRF token missing.' });
    expect((await reload({ cookie, 'x-csrftoken': 'x' })).statusCode).toBe(403);
    expect((await reload({ cookie, 'x-csrftoken': String(csrftoken) })).statusCode).toBe(201);
  });
});

describe('who I am', () => {
  it('tells staff from superusers and from others', async () => {
    const server = startServer();
    const flags = async (who: 'admin' | 'staff' | 'user') => {
      const { is_staff, is_superuser } = (await server.as(who, 'GET', '/api/user/me/')).json<Body>();
      return [is_staff, is_superuser];
    };
    expect(await flags('admin')).toEqual([true, true]);
    expect(await flags('staff')).toEqual([true, false]);
    expect(await flags('user')).toEqual([false, false]);
  });

  it('has a profile from 318 on, and roles on request from 519 on', async () => {
    const of = async (apiVersion: number, query: string) =>
      Object.keys(
        (await startServer({ apiVersion }).as('staff', 'GET', `/api/user/me/${query}`)).json<Body>(),
      );
    expect(await of(198, '')).not.toContain('profile');
    expect(await of(435, '?roles=true')).toContain('profile');
    expect(await of(435, '?roles=true')).not.toContain('roles');
    expect(await of(534, '')).not.toContain('roles');
    expect(await of(534, '?roles=true')).toEqual(expect.arrayContaining(['roles', 'permissions']));
  });

  it.each([198, 435, 534])('lists what each role allows at %i, null for nothing', async (apiVersion) => {
    const answer = await startServer({ apiVersion }).as('staff', 'GET', '/api/user/roles/');
    expect(answer.json()).toMatchObject({
      roles: { admin: ['view'], build: null },
      permissions: { pluginconfig: ['view'] },
    });
  });

  it('is not there to be changed or deleted', async () => {
    const { app } = startServer();
    for (const method of ['PUT', 'PATCH', 'DELETE'] as const) {
      const answer = await app.inject({ method, url: '/api/user/me/', headers: basic('user') });
      expect(answer.statusCode).toBe(405);
    }
  });
});
