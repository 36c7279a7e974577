import { describe, expect, it } from 'vitest';
import { manualClock } from '../manual-clock.ts';
import { openStore } from '../store.ts';
import { createInventreeServer } from './server.ts';
import { WAREHOUSE_HOST, WORKSHOP_HOST } from './sites/hosts.ts';
import { basic, type Body, type PluginBody, startServer } from './test-support.ts';

describe('what the server says of itself', () => {
  it.each([198, 435, 534])('names its API version %i to everyone', async (apiVersion) => {
    const answer = await startServer({ apiVersion }).as(null, 'GET', '/api/');
    expect(answer.json()).toMatchObject({ server: 'InvenTree', instance: 'Parts', apiVersion });
  });

  it('keeps the host from people who are not staff', async () => {
    const server = startServer();
    const fields = ['system_health', 'database', 'platform', 'installer', 'django_admin'];
    const hidden = async (who: 'staff' | 'user' | null) => {
      const body = (await server.as(who, 'GET', '/api/')).json<Body>();
      return fields.filter((field) => body[field] === null);
    };
    expect(await hidden(null)).toEqual(fields);
    expect(await hidden('user')).toEqual(fields);
    expect(await hidden('staff')).toEqual([]);
  });

  it('lacks some fields at 198 and has one more at 534', async () => {
    const at = async (apiVersion: number) =>
      (await startServer({ apiVersion }).as('admin', 'GET', '/api/')).json<Body>();
    const old = await at(198);
    for (const field of ['id', 'worker_count', 'customize', 'settings', 'django_admin']) {
      expect(old).not.toHaveProperty(field);
    }
    expect((await at(435)).customize).not.toHaveProperty('disable_theme_storage');
    expect((await at(534)).customize).toHaveProperty('disable_theme_storage', false);
  });

  it('lists the plugins that run', async () => {
    const server = startServer();
    const slugs = async () => {
      const info = await server.as(null, 'GET', '/api/');
      return info.json<{ active_plugins: { slug: string }[] }>().active_plugins.map(({ slug }) => slug);
    };
    expect(await slugs()).toContain('stock-forecast');
    const payload = { active: false };
    await server.as('admin', 'PATCH', '/api/plugins/stock-forecast/activate/', { payload });
    expect(await slugs()).not.toContain('stock-forecast');
  });

  it('says false for them where plugins are disabled, and loads none from outside', async () => {
    const server = startServer({ pluginsEnabled: false });
    const info = (await server.as(null, 'GET', '/api/')).json<Body>();
    expect([info.plugins_enabled, info.active_plugins]).toEqual([false, false]);
    const rows = (await server.as('admin', 'GET', '/api/plugins/?installed=true')).json<PluginBody[]>();
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter((row) => !row.is_builtin)).toEqual([]);
  });

  it('carries its version in headers from 479 on only', async () => {
    const headersAt = async (apiVersion: number) =>
      (await startServer({ apiVersion }).as(null, 'GET', '/api/')).headers['x-inventree-api'];
    expect(await headersAt(435)).toBeUndefined();
    expect(await headersAt(534)).toBe('534');
  });
});

describe('the host', () => {
  it('is at rest by default', async () => {
    for (const apiVersion of [198, 435, 534]) {
      expect((await startServer({ apiVersion }).as('admin', 'GET', '/api/')).json()).toMatchObject({
        worker_running: true,
        worker_pending_tasks: 0,
        email_configured: true,
        plugins_install_disabled: false,
        system_health: true,
      });
    }
  });

  it('of Workshop has no worker and no mail, and is not well', async () => {
    const server = startServer(WORKSHOP_HOST);
    const info = (await server.as('admin', 'GET', '/api/')).json<Body>();
    expect(info).toMatchObject({
      apiVersion: 198,
      worker_running: false,
      worker_pending_tasks: 134,
      email_configured: false,
      system_health: false,
    });
    expect(info).not.toHaveProperty('worker_count');
    expect((await server.as('user', 'GET', '/api/')).json()).toMatchObject({ system_health: null });
  });

  it('of Warehouse is a container where nothing is installed', async () => {
    const server = startServer(WAREHOUSE_HOST);
    expect((await server.as('admin', 'GET', '/api/')).json()).toMatchObject({
      apiVersion: 534,
      worker_running: true,
      worker_count: 4,
      worker_pending_tasks: 3,
      docker_mode: true,
      plugins_install_disabled: true,
      system_health: true,
      customize: { login_message: 'Hall 3 counts on Friday.' },
    });
    const payload = { packagename: 'inventree-kitting', confirm: true };
    const refused = await server.as('admin', 'POST', '/api/plugins/install/', { payload });
    expect(refused.statusCode).toBe(400);
    expect(Object.keys(refused.json<Body>())).toEqual(['non_field_errors']);
  });
});

describe('an address', () => {
  it.each(['/api/plugins', '/api/unheard-of/', '/api'])('is unknown: %s', async (url) => {
    const { app } = startServer();
    const answer = await app.inject({ url, headers: { ...basic('admin'), host: 'parts.example' } });
    expect(answer.statusCode).toBe(404);
    expect(answer.json()).toEqual({
      detail: 'The API has no such address',
      url: `http://parts.example${url}`,
    });
  });

  it('outside the API is a page', async () => {
    const answer = await startServer().app.inject({ url: '/web/' });
    expect(answer.statusCode).toBe(404);
    expect(answer.headers['content-type']).toMatch(/^text\/html/);
  });
});

describe('over a real connection', () => {
  it('takes an empty body, refuses one that is too large, and sets its cookies', async () => {
    const { app } = startServer();
    const origin = await app.listen({ host: '127.0.0.1', port: 0 });
    const patch = (body: string) =>
      fetch(`${origin}/api/plugins/order-history/activate/`, {
        method: 'PATCH',
        headers: { ...basic('admin'), 'content-type': 'application/json' },
        body,
      });
    const empty = await patch('');
    expect([empty.status, await empty.json()]).toEqual([200, { active: true }]);
    expect((await patch(' '.repeat(2_000_000))).status).toBe(413);
    const token = await fetch(`${origin}/api/user/token/`, { headers: basic('admin') });
    expect(token.headers.getSetCookie()).toHaveLength(2);
    const page = await fetch(`${origin}/api/plugins/?limit=1`, { headers: basic('user') });
    expect(await page.json()).toMatchObject({ next: `${origin}/api/plugins/?limit=1&offset=1` });
    const gone = await fetch(`${origin}/api/plugins/old-erp-sync/`, {
      method: 'DELETE',
      headers: basic('admin'),
    });
    expect([gone.status, await gone.text()]).toEqual([204, '']);
  });
});

describe('the registry', () => {
  it('shows its status to superusers only', async () => {
    const server = startServer();
    const answer = await server.as('admin', 'GET', '/api/plugins/status/');
    const rows = (await server.as('admin', 'GET', '/api/plugins/?active=true')).json<PluginBody[]>();
    expect(answer.json()).toMatchObject({ active_plugins: rows.length });
    expect((await server.as('staff', 'GET', '/api/plugins/status/')).statusCode).toBe(403);
    expect((await server.as(null, 'GET', '/api/plugins/status/')).statusCode).toBe(401);
  });

  it('repeats what a reload was asked for, with what was left out', async () => {
    const server = startServer();
    const reload = (payload?: object) =>
      server.as('admin', 'POST', '/api/plugins/reload/', payload ? { payload } : {});
    const none = { full_reload: false, force_reload: false, collect_plugins: false };
    expect((await reload()).json()).toEqual(none);
    const some = await reload({ full_reload: true });
    expect([some.statusCode, some.json()]).toEqual([201, { ...none, full_reload: true }]);
    expect((await server.as('staff', 'POST', '/api/plugins/reload/')).statusCode).toBe(403);
  });
});

it('has the people that its sign-in shows', async () => {
  const store = openStore(':memory:');
  const { users, app, system } = createInventreeServer({
    id: 'parts',
    name: 'Parts',
    apiVersion: 435,
    store,
    clock: manualClock(),
  });
  expect(system).toBe('inventree');
  expect(users.map(({ username, role }) => [username, role])).toEqual([
    ['admin', 'admin'],
    ['staff', 'staff'],
    ['user', 'user'],
  ]);
  for (const { username, password } of users) {
    const answer = await app.inject({ url: '/api/user/me/', headers: basic(username, password) });
    expect(answer.json()).toMatchObject({ username });
  }
  await app.close();
  store.close();
});

it('does not speak versions before 198', () => {
  const store = openStore(':memory:');
  const options = { id: 'parts', name: 'Parts', store, clock: manualClock() };
  expect(() => createInventreeServer({ ...options, apiVersion: 197 })).toThrow(/198/);
  store.close();
});
