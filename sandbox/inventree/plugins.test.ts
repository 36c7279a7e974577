import { describe, expect, it } from 'vitest';
import { openStore } from '../store.ts';
import { basic, type PluginBody, type PluginPage, pluginsByKey, startServer } from './test-support.ts';

const FLAGS = ['active', 'is_builtin', 'is_sample', 'is_package', 'is_installed', 'is_mandatory'] as const;

async function keys(query: string, apiVersion = 435): Promise<string[]> {
  const answer = await startServer({ apiVersion }).as('user', 'GET', `/api/plugins/${query}`);
  return answer.json<PluginBody[]>().map((row) => row.key);
}

describe('the list of plugins', () => {
  it('has at least a dozen of every kind and state', async () => {
    const rows = Object.values(await pluginsByKey(startServer()));
    expect(rows.length).toBeGreaterThanOrEqual(15);
    for (const flag of FLAGS) {
      const values = new Set(rows.map((row) => row[flag]));
      expect(values).toEqual(new Set([true, false]));
    }
    expect(rows.filter(({ name }) => name === null).map(({ key }) => key)).toEqual([
      'untold',
      'part-number-rules',
    ]);
  });

  it('is for everyone who is signed in', async () => {
    const server = startServer();
    expect((await server.as('user', 'GET', '/api/plugins/')).statusCode).toBe(200);
    expect((await server.as(null, 'GET', '/api/plugins/')).statusCode).toBe(401);
  });

  it('puts those that are on first, then goes by name, then by key', async () => {
    const rows = Object.values(await pluginsByKey(startServer()));
    const on = rows.map(({ active }) => active);
    expect(on).toEqual(on.toSorted((a, b) => Number(b) - Number(a)));
    const off = rows.filter(({ active }) => !active).map(({ name }) => name ?? '');
    expect(off).toEqual(off.toSorted());
    expect(off[0]).toBe('');
  });

  it('orders as asked, and ignores an order that it does not know', async () => {
    const byKey = await keys('?ordering=key');
    expect(byKey).toEqual(byKey.toSorted());
    expect(await keys('?ordering=-key')).toEqual(byKey.toReversed());
    const { app } = startServer();
    const odd = await app.inject({ url: '/api/plugins/?ordering=colour', headers: basic('user') });
    expect(odd.json<PluginBody[]>().map((row) => row.key)).toEqual(await keys(''));
  });

  it('filters by each flag', async () => {
    expect(await keys('?sample=true')).toEqual(['sample', 'sampleui']);
    expect(await keys('?installed=false')).toEqual([
      'deleted-while-on',
      'fails-since-its-update',
      'old-erp-sync',
    ]);
    expect(await keys('?builtin=true&active=false&search=orders')).toEqual(['autoiissueorders']);
    // The list that the server's own code has at 435 and 530.
    expect(await keys('?mandatory=true&ordering=key')).toEqual([
      'bom-exporter',
      'inventree-email-notification',
      'inventree-exporter',
      'inventree-machines',
      'inventree-ui-notification',
      'inventreebarcode',
      'inventreecurrencyexchange',
      'inventreelabel',
      'inventreelabelmachine',
      'parameter-exporter',
    ]);
  });

  it('does not know mandatory plugins before 327', async () => {
    const { app } = startServer({ apiVersion: 198 });
    const all = await app.inject({ url: '/api/plugins/', headers: basic('admin') });
    const asked = await app.inject({ url: '/api/plugins/?mandatory=true', headers: basic('admin') });
    expect(asked.json()).toEqual(all.json());
    expect(all.json<PluginBody[]>()[0]).not.toHaveProperty('is_mandatory');
  });

  it('ignores a boolean that it cannot read', async () => {
    const { app } = startServer();
    const answer = await app.inject({ url: '/api/plugins/?active=banana', headers: basic('user') });
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toHaveLength((await keys('')).length);
  });

  it('finds plugins that have all the mixins, among those that run', async () => {
    expect(await keys('?mixin=settings,labels&ordering=key')).toEqual([
      'inventreelabel',
      'zebra-label-printer',
    ]);
    expect(await keys('?mixin=ui&ordering=key')).toEqual([
      'markup-everywhere',
      'price-breaks',
      'stock-forecast',
    ]);
    // What adds to the pages was called otherwise before.
    expect(await keys('?mixin=ui', 198)).toEqual([]);
    expect(await keys('?mixin=panel', 198)).toContain('stock-forecast');
    expect(await keys('?mixin=unheard-of')).toEqual([]);
  });

  it('searches key and name for every word', async () => {
    expect(await keys('?search=ZEBRA')).toEqual(['zebra-label-printer']);
    expect(await keys('?search=printer%20label')).toEqual(['zebra-label-printer']);
    expect(await keys('?search=part-number')).toEqual(['part-number-rules']);
    expect(await keys('?search=projects')).toEqual([]);
  });

  it('is a bare array without a limit and an envelope with it', async () => {
    const server = startServer();
    const all = (await server.as('user', 'GET', '/api/plugins/')).json<PluginBody[]>();
    expect(Array.isArray(all)).toBe(true);
    const first = (await server.as('user', 'GET', '/api/plugins/?limit=4&ordering=key')).json<PluginPage>();
    expect(first).toMatchObject({ count: all.length, previous: null });
    expect(first.results).toHaveLength(4);
    const next = new URL(first.next ?? '');
    expect(next.search).toBe('?limit=4&ordering=key&offset=4');
    const second = (await server.as('user', 'GET', `${next.pathname}${next.search}`)).json<PluginPage>();
    expect(new URL(second.previous ?? '').search).toBe('?limit=4&ordering=key');
    expect(second.results.map(({ key }) => key)).toEqual((await keys('?ordering=key')).slice(4, 8));
    const last = (
      await server.as('user', 'GET', `/api/plugins/?limit=4&offset=${all.length - 1}`)
    ).json<PluginPage>();
    expect(last.next).toBeNull();
    expect(last.results).toHaveLength(1);
  });

  it.each(['0', '-1', 'x'])('takes a limit of %s for none', async (limit) => {
    const { app } = startServer();
    const answer = await app.inject({ url: `/api/plugins/?limit=${limit}`, headers: basic('user') });
    expect(Array.isArray(answer.json())).toBe(true);
  });
});

describe('a plugin', () => {
  it('tells what it is and does while it runs', async () => {
    const answer = await startServer().as(null, 'GET', '/api/plugins/stock-forecast/');
    const { pk } = answer.json<PluginBody>();
    expect(answer.json()).toEqual({
      pk,
      key: 'stock-forecast',
      name: 'StockForecast',
      package_name: 'inventree-stock-forecast',
      active: true,
      meta: {
        slug: 'stock-forecast',
        human_name: 'Stock forecast',
        description: 'Projects stock levels from open orders and past consumption',
        author: 'Ilse Brandt',
        pub_date: '2025-09-18',
        version: '1.4.2',
        website: 'https://example.org/stock-forecast',
        license: 'MIT',
        package_path: 'stock_forecast.core',
        settings_url: `/web/settings/admin/plugin/${pk}/`,
      },
      mixins: {
        base: { key: 'base', human_name: 'base' },
        schedule: { key: 'schedule', human_name: 'Schedule' },
        settings: { key: 'settings', human_name: 'Settings' },
        ui: { key: 'ui', human_name: 'User Interface' },
      },
      is_builtin: false,
      is_sample: false,
      is_installed: true,
      is_package: true,
      is_mandatory: false,
    });
  });

  it('is blank while it is off', async () => {
    const answer = await startServer().as('admin', 'GET', '/api/plugins/order-history/');
    const { mixins, meta } = answer.json<PluginBody>();
    expect(mixins).toEqual({});
    expect(new Set(Object.values(meta))).toEqual(new Set([null]));
    expect(Object.keys(meta)).toHaveLength(10);
  });

  it('can be read by anyone at 435, with a role at 198, with a sign-in at 534', async () => {
    const status = async (apiVersion: number, who: 'staff' | 'user' | null) =>
      (await startServer({ apiVersion }).as(who, 'GET', '/api/plugins/sample/')).statusCode;
    expect([await status(435, null), await status(435, 'user')]).toEqual([200, 200]);
    expect([await status(534, null), await status(534, 'user')]).toEqual([401, 200]);
    expect([await status(198, null), await status(198, 'user'), await status(198, 'staff')]).toEqual([
      401, 403, 200,
    ]);
  });

  it('is named by its key, never by its number', async () => {
    const server = startServer();
    const { pk } = (await server.as('admin', 'GET', '/api/plugins/sample/')).json<PluginBody>();
    const answer = await server.as('admin', 'GET', `/api/plugins/${pk}/`);
    expect(answer.statusCode).toBe(404);
    expect(answer.json()).toEqual({ detail: 'No PluginConfig matches the given query.' });
  });
});

describe('deleting a plugin’s row', () => {
  it('is refused while the plugin is on, with a list', async () => {
    const answer = await startServer().as('admin', 'DELETE', '/api/plugins/sample/');
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toEqual({ detail: ['A plugin that is on cannot be deleted'] });
  });

  it('lets an orphan go for good', async () => {
    const server = startServer();
    expect((await server.as('admin', 'DELETE', '/api/plugins/old-erp-sync/')).statusCode).toBe(204);
    await server.as('admin', 'POST', '/api/plugins/reload/', { payload: {} });
    expect((await server.as('admin', 'GET', '/api/plugins/old-erp-sync/')).statusCode).toBe(404);
  });

  it('brings an installed plugin back with the next reload, as a new row', async () => {
    const server = startServer();
    const before = (await pluginsByKey(server))['order-history'];
    expect((await server.as('admin', 'DELETE', '/api/plugins/order-history/')).statusCode).toBe(204);
    expect(await pluginsByKey(server)).not.toHaveProperty('order-history');
    await server.as('admin', 'POST', '/api/plugins/reload/', { payload: {} });
    const after = (await pluginsByKey(server))['order-history'];
    expect(after).toMatchObject({ active: false, package_name: 'inventree-order-history' });
    expect(after?.pk).not.toBe(before?.pk);
  });

  it('is for superusers, at 198 for the role', async () => {
    const at = async (apiVersion: number, who: 'staff' | null) =>
      (await startServer({ apiVersion }).as(who, 'DELETE', '/api/plugins/old-erp-sync/')).statusCode;
    expect([await at(435, 'staff'), await at(435, null), await at(198, 'staff')]).toEqual([403, 401, 403]);
  });
});

describe('writing a plugin’s row at 198', () => {
  it('changes the row and nothing that runs', async () => {
    const server = startServer({ apiVersion: 198 });
    const answer = await server.as('admin', 'PATCH', '/api/plugins/order-history/', {
      payload: { active: true, name: 'History' },
    });
    expect(answer.json()).toMatchObject({ active: true, name: 'History', mixins: {} });
    await server.as('admin', 'POST', '/api/plugins/reload/', { payload: {} });
    expect((await pluginsByKey(server))['order-history']?.mixins).toHaveProperty('panel');
  });

  it('refuses what is no text and no boolean', async () => {
    const server = startServer({ apiVersion: 198 });
    const put = (payload: object) =>
      server.as('admin', 'PUT', '/api/plugins/sample/', { payload, misfit: true });
    expect((await put({ active: 'perhaps' })).json()).toEqual({ active: ['Must be a valid boolean.'] });
    expect((await put({ name: ['x'] })).json()).toEqual({ name: ['Not a valid string.'] });
    expect((await put({ name: 'x'.repeat(256) })).statusCode).toBe(400);
  });

  it('does not exist any more at 435', async () => {
    const { app } = startServer();
    const answer = await app.inject({
      method: 'PATCH',
      url: '/api/plugins/sample/',
      headers: basic('admin'),
    });
    expect(answer.statusCode).toBe(405);
    expect(answer.json()).toEqual({ detail: 'Method "PATCH" not allowed.' });
  });
});

it('keeps what was changed over a restart', async () => {
  const store = openStore(':memory:');
  const payload = { active: true };
  const url = '/api/plugins/order-history/activate/';
  await startServer({ store }).as('admin', 'PATCH', url, { payload });
  expect((await pluginsByKey(startServer({ store })))['order-history']).toMatchObject({
    active: true,
    meta: { human_name: 'Order history' },
  });
  store.close();
});
