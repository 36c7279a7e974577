import { describe, expect, it } from 'vitest';
import { manualClock } from '../manual-clock.ts';
import {
  basic,
  type Body,
  pluginsByKey,
  startServer,
  type TestServer,
  type Username,
} from './test-support.ts';

function put(server: TestServer, plugin: string, active: boolean, who: Username | null = 'admin') {
  return server.as(who, 'PATCH', `/api/plugins/${plugin}/activate/`, { payload: { active } });
}

function status(server: TestServer) {
  return server.as('admin', 'GET', '/api/plugins/status/');
}

async function errorsOf(server: TestServer): Promise<unknown> {
  return (await status(server)).json<Body>().registry_errors;
}

describe('switching a plugin', () => {
  it('starts it and stops it', async () => {
    const server = startServer();
    const on = await put(server, 'order-history', true);
    expect([on.statusCode, on.json()]).toEqual([200, { active: true }]);
    expect((await pluginsByKey(server))['order-history']).toMatchObject({
      active: true,
      mixins: { ui: { key: 'ui' } },
    });
    const off = await put(server, 'order-history', false);
    expect([off.statusCode, off.json()]).toEqual([200, { active: false }]);
    expect((await pluginsByKey(server))['order-history']).toMatchObject({ active: false, mixins: {} });
  });

  it('switches on when nothing is said, with PUT as well', async () => {
    const server = startServer();
    const url = '/api/plugins/order-history/activate/';
    expect((await server.as('admin', 'PUT', url)).json()).toEqual({ active: true });
    expect((await pluginsByKey(server))['order-history']?.active).toBe(true);
    await server.as('admin', 'PUT', url, { payload: { active: false } });
    expect((await server.as('admin', 'PATCH', url, { payload: {} })).json()).toEqual({ active: true });
  });

  it('reads booleans as forms write them, and refuses the rest', async () => {
    const server = startServer();
    const { app } = server;
    const send = (payload: string, type: string) =>
      app.inject({
        method: 'PATCH',
        url: '/api/plugins/sample/activate/',
        headers: { ...basic('admin'), 'content-type': type },
        payload,
      });
    expect((await send('active=off', 'application/x-www-form-urlencoded')).json()).toEqual({ active: false });
    expect((await send('{"active":"yes"}', 'application/json')).json()).toEqual({ active: true });
    expect((await send('<a/>', 'text/xml')).statusCode).toBe(415);
    const broken = await send('{active', 'application/json');
    expect(broken.statusCode).toBe(400);
    expect(broken.json<Body>().detail).toMatch(/^JSON parse error - /);
    const misfit = { headers: { 'content-type': 'application/json' }, misfit: true } as const;
    const refuse = async (payload: string) => {
      const url = '/api/plugins/sample/activate/';
      const answer = await server.as('admin', 'PATCH', url, { payload, ...misfit });
      expect(answer.statusCode).toBe(400);
      return answer.json<Body>();
    };
    expect(await refuse('{"active":"perhaps"}')).toEqual({ active: ['Must be a valid boolean.'] });
    expect(await refuse('{"active":null}')).toEqual({ active: ['This field may not be null.'] });
    expect(await refuse('[true]')).toEqual({
      non_field_errors: ['Invalid data. Expected a dictionary, but got list.'],
    });
  });

  it('is for superusers', async () => {
    const server = startServer();
    expect((await put(server, 'sample', false, 'staff')).statusCode).toBe(403);
    expect((await put(server, 'sample', false, 'user')).statusCode).toBe(403);
    expect((await put(server, 'sample', false, null)).statusCode).toBe(401);
    expect((await pluginsByKey(server)).sample?.active).toBe(true);
  });

  it('answers 404 for an unknown key, and 405 for POST', async () => {
    const server = startServer();
    expect((await put(server, 'unheard-of', true)).statusCode).toBe(404);
    const post = (who: Username | null) =>
      server.app.inject({
        method: 'POST',
        url: '/api/plugins/sample/activate/',
        headers: who ? basic(who) : {},
      });
    expect((await post('admin')).statusCode).toBe(405);
    expect((await post('admin')).headers.allow).toBe('PUT, PATCH');
    // Who may not is told so first.
    expect([(await post('user')).statusCode, (await post(null)).statusCode]).toEqual([403, 401]);
  });

  it('lets a row number in the body win over the address, and fails on an unknown one', async () => {
    const server = startServer();
    const pk = (await pluginsByKey(server))['order-history']?.pk;
    const url = '/api/plugins/sample/activate/';
    const send = (payload: object) => server.as('admin', 'PATCH', url, { payload, misfit: true });
    expect((await send({ active: true, pk })).statusCode).toBe(200);
    expect((await pluginsByKey(server))['order-history']?.active).toBe(true);
    const failed = await send({ active: true, pk: 4711 });
    expect(failed.statusCode).toBe(500);
    expect(failed.json()).toMatchObject({ path: url, status_code: 500 });
  });
});

describe.each([435, 534])('plugins that come with the server, at %i', (apiVersion) => {
  it('stay on when they are mandatory', async () => {
    const server = startServer({ apiVersion });
    const answer = await put(server, 'inventreelabel', false);
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toEqual({ non_field_errors: [expect.stringMatching(/^INVE-E10/)] });
    expect((await pluginsByKey(server)).inventreelabel?.active).toBe(true);
  });

  it('can be switched off when they are not', async () => {
    const server = startServer({ apiVersion });
    expect((await put(server, 'digikeyplugin', false)).json()).toEqual({ active: false });
    expect((await pluginsByKey(server)).digikeyplugin).toMatchObject({ active: false, mixins: {} });
  });
});

describe('plugins that come with the server, at 198', () => {
  it('run on, although the row says off and the answer says on', async () => {
    const server = startServer({ apiVersion: 198 });
    const answer = await put(server, 'inventreelabel', false);
    expect([answer.statusCode, answer.json()]).toEqual([200, { active: true }]);
    const after = (await pluginsByKey(server)).inventreelabel;
    expect(after?.active).toBe(false);
    expect(after?.mixins).toHaveProperty('labels');
    await server.as('admin', 'POST', '/api/plugins/reload/', { payload: {} });
    expect((await pluginsByKey(server)).inventreelabel?.active).toBe(true);
  });
});

describe('a plugin that crashes', () => {
  it('stays on without running, and leaves its error in the status', async () => {
    const server = startServer();
    const before = await errorsOf(server);
    expect((await put(server, 'fails-to-start', true)).json()).toEqual({ active: true });
    expect((await pluginsByKey(server))['fails-to-start']).toMatchObject({
      active: true,
      mixins: {},
      is_installed: false,
    });
    expect(await errorsOf(server)).toContainEqual({
      stage: 'FailsToStart:init_plugin',
      name: 'fails_to_start',
      message: "cannot import name 'legacy_hook' from 'plugin.helpers'",
    });
    await put(server, 'fails-to-start', false);
    expect(await errorsOf(server)).toEqual(before);
    expect((await pluginsByKey(server))['fails-to-start']?.is_installed).toBe(true);
  });

  it('is remembered by 198 even after it was switched off', async () => {
    const server = startServer({ apiVersion: 198 });
    await put(server, 'fails-to-start', true);
    await put(server, 'fails-to-start', false);
    expect(await errorsOf(server)).toContainEqual(expect.objectContaining({ name: 'fails_to_start' }));
  });
});

describe('a plugin that is made for another server', () => {
  it('is answered with yes, is off, and makes the status fail until the next reload', async () => {
    const server = startServer();
    const before = await errorsOf(server);
    expect((await put(server, 'says-yes-stays-off', true)).json()).toEqual({ active: true });
    expect((await pluginsByKey(server))['says-yes-stays-off']).toMatchObject({ active: false, mixins: {} });
    const failed = await status(server);
    expect(failed.statusCode).toBe(500);
    expect(failed.json()).toMatchObject({ path: '/api/plugins/status/', status_code: 500 });
    const payload = { full_reload: true, force_reload: true, collect_plugins: true };
    await server.as('admin', 'POST', '/api/plugins/reload/', { payload });
    expect(await errorsOf(server)).toEqual(before);
  });
});

describe('an orphaned row', () => {
  it('can be switched without any effect', async () => {
    const server = startServer();
    expect((await put(server, 'old-erp-sync', true)).json()).toEqual({ active: true });
    expect((await pluginsByKey(server))['old-erp-sync']).toMatchObject({
      active: true,
      is_installed: false,
      mixins: {},
    });
    expect((await put(server, 'old-erp-sync', false)).statusCode).toBe(200);
  });
});

describe('a plugin that is slow to start', () => {
  it('holds the answer for eight seconds, while the list says on and blank', async () => {
    const clock = manualClock();
    const server = startServer({ clock });
    const answer = put(server, 'slow-to-start', true);
    await clock.untilWaiting();
    expect((await pluginsByKey(server))['slow-to-start']).toMatchObject({ active: true, mixins: {} });
    clock.advance(8_000);
    expect((await answer).json()).toEqual({ active: true });
    expect((await pluginsByKey(server))['slow-to-start']?.mixins).toHaveProperty('schedule');
  });

  it('is not waited for again: not when it is on already, not by others, not at a restart', async () => {
    const clock = manualClock();
    const server = startServer({ clock });
    const first = put(server, 'slow-to-start', true);
    await clock.untilWaiting();
    clock.advance(8_000);
    await first;
    expect((await put(server, 'slow-to-start', true)).statusCode).toBe(200);
    expect((await put(server, 'order-history', true)).statusCode).toBe(200);
  });

  it('does not hold up a server that stops', async () => {
    const clock = manualClock();
    const server = startServer({ clock });
    const answer = put(server, 'slow-to-start', true);
    await clock.untilWaiting();
    await server.app.close();
    expect((await answer).json()).toEqual({ active: true });
  });

  it('does not lose what others switch meanwhile', async () => {
    const clock = manualClock();
    const server = startServer({ clock });
    const slow = put(server, 'slow-to-start', true);
    await clock.untilWaiting();
    expect((await put(server, 'order-history', true)).json()).toEqual({ active: true });
    const reload = await server.as('admin', 'POST', '/api/plugins/reload/', { payload: {} });
    expect(reload.statusCode).toBe(201);
    expect((await pluginsByKey(server))['order-history']).toMatchObject({ active: true, mixins: {} });
    clock.advance(8_000);
    await slow;
    expect((await pluginsByKey(server))['order-history']?.mixins).toHaveProperty('ui');
  });
});
