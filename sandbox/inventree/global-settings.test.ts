import { describe, expect, it } from 'vitest';
import { basic, startServer, type Username } from './test-support.ts';

const url = '/api/settings/global/ENABLE_PLUGINS_EVENTS/';

describe('a setting of the server', () => {
  it('is read by everyone who is signed in, and written by staff', async () => {
    const server = startServer();
    const get = async (who: Username | null) => (await server.as(who, 'GET', url)).statusCode;
    expect([await get('user'), await get(null)]).toEqual([200, 401]);
    const payload = { value: true };
    expect((await server.as('user', 'PATCH', url, { payload })).statusCode).toBe(403);
    const answer = await server.as('staff', 'PATCH', url, { payload });
    expect(answer.json()).toMatchObject({ key: 'ENABLE_PLUGINS_EVENTS', value: true, typ: 'inventree' });
    expect((await server.as('user', 'GET', url)).json()).toMatchObject({ value: true });
  });

  it('has a text as its value at 198', async () => {
    const answer = await startServer({ apiVersion: 198 }).as('user', 'GET', url);
    expect(answer.json()).toMatchObject({ type: 'boolean', value: 'False' });
  });

  it('is named in any letter case', async () => {
    const answer = await startServer().as('user', 'GET', url.toLowerCase());
    expect(answer.json()).toMatchObject({ key: 'ENABLE_PLUGINS_EVENTS' });
  });

  it('is 404 when there is none, or not yet', async () => {
    expect((await startServer().as('user', 'GET', '/api/settings/global/NOPE/')).statusCode).toBe(404);
    const status = async (apiVersion: number, key: string) =>
      (await startServer({ apiVersion }).as('user', 'GET', `/api/settings/global/${key}/`)).statusCode;
    expect(await status(198, 'ENABLE_PLUGINS_INTERFACE')).toBe(404);
    expect(await status(198, 'ENABLE_PLUGINS_MAILS')).toBe(404);
    expect(await status(435, 'ENABLE_PLUGINS_INTERFACE')).toBe(200);
  });

  it('loads all plugins again when it is a switch for them', async () => {
    const server = startServer();
    await server.as('admin', 'PATCH', '/api/plugins/says-yes-stays-off/activate/', { payload: {} });
    expect((await server.as('admin', 'GET', '/api/plugins/status/')).statusCode).toBe(500);
    await server.as('admin', 'PATCH', url, { payload: { value: false } });
    expect((await server.as('admin', 'GET', '/api/plugins/status/')).statusCode).toBe(500);
    await server.as('admin', 'PATCH', url, { payload: { value: true } });
    expect((await server.as('admin', 'GET', '/api/plugins/status/')).statusCode).toBe(200);
  });

  it('takes PUT as well', async () => {
    const { app } = startServer();
    const headers = { ...basic('staff'), 'content-type': 'application/json' };
    const answer = await app.inject({ method: 'PUT', url, headers, payload: '{"value":true}' });
    expect(answer.json()).toMatchObject({ value: true });
  });
});
