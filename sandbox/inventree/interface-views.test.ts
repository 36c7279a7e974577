import { describe, expect, it } from 'vitest';
import { basic, startServer, type Username } from './test-support.ts';

describe('a plugin’s own administration page', () => {
  const url = '/api/plugins/stock-forecast/admin/';

  it('is named while the plugin runs', async () => {
    const server = startServer();
    expect((await server.as('admin', 'GET', url)).json()).toEqual({
      source: '/static/plugins/stock-forecast/admin.js',
      context: { calculated_at: '2026-03-01T03:00:00Z' },
    });
    const nothing = { source: null, context: null };
    expect((await server.as('admin', 'GET', '/api/plugins/sample/admin/')).json()).toEqual(nothing);
    const payload = { active: false };
    await server.as('admin', 'PATCH', '/api/plugins/stock-forecast/activate/', { payload });
    expect((await server.as('admin', 'GET', url)).json()).toEqual(nothing);
  });

  it('is for the admin role, later for staff, and did not exist at 198', async () => {
    const status = async (apiVersion: number, who: Username) =>
      (await startServer({ apiVersion }).as(who, 'GET', url)).statusCode;
    expect([await status(435, 'staff'), await status(435, 'user')]).toEqual([200, 403]);
    expect([await status(534, 'staff'), await status(534, 'user')]).toEqual([200, 403]);
    const { app } = startServer({ apiVersion: 198 });
    expect((await app.inject({ url, headers: basic('admin') })).statusCode).toBe(404);
  });
});

describe('what plugins add to the pages', () => {
  it('is listed by kind, with null for what they leave out', async () => {
    const server = startServer();
    const features = async (path: string) =>
      (await server.as('user', 'GET', `/api/plugins/ui/features/${path}`)).json<unknown>();
    expect(await features('dashboard/')).toMatchObject([
      { plugin_name: 'stock-forecast', key: 'shortages', options: { width: 6, height: 4 }, context: null },
      { plugin_name: 'markup-everywhere' },
    ]);
    expect(await features('panel/')).toEqual([]);
    expect(await features('panel/?target_model=part&target_id=1')).toMatchObject([
      { key: 'stock-forecast', options: null, context: { weeks: 12 } },
      { key: 'price-breaks' },
    ]);
    expect(await features('unheard-of/')).toEqual([]);
  });

  it('is nothing while the server’s switch is off', async () => {
    const server = startServer();
    const payload = { value: false };
    await server.as('admin', 'PATCH', '/api/settings/global/ENABLE_PLUGINS_INTERFACE/', { payload });
    const answer = await server.as('user', 'GET', '/api/plugins/ui/features/dashboard/');
    expect(answer.json()).toEqual([]);
  });
});
