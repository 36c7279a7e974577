import { describe, expect, it } from 'vitest';
import { openStore, type Store } from '../store.ts';
import {
  listedPlugins,
  type PluginBody,
  type PluginPage,
  pluginsByKey,
  startServer,
} from './test-support.ts';

async function keysAt(store: Store, load?: number): Promise<string[]> {
  const server = startServer({ store, apiVersion: 534, ...(load !== undefined && { load }) });
  const keys = (await listedPlugins(server)).map(({ key }) => key).toSorted();
  await server.app.close();
  return keys;
}

describe('a server that is filled for load', () => {
  it.each([198, 435, 534])('has as many plugins as asked for at %i, in many states', async (apiVersion) => {
    const server = startServer({ apiVersion, load: 400 });
    const rows = await listedPlugins(server);
    expect(rows).toHaveLength(400);
    const own = new Set((await listedPlugins(startServer({ apiVersion }))).map(({ key }) => key));
    const added = rows.filter(({ key }) => !own.has(key));
    const share = (holds: (row: PluginBody) => boolean) => added.filter(holds).length / added.length;
    expect(share(({ active }) => active)).toBeGreaterThan(0.3);
    expect(share(({ active }) => active)).toBeLessThan(0.7);
    expect(share(({ is_installed }) => !is_installed)).toBeGreaterThan(0);
    expect(share(({ is_package }) => !is_package)).toBeGreaterThan(0);
    expect(share(({ meta }) => meta.version === null)).toBeGreaterThan(0);
    expect(new Set(added.map(({ meta }) => meta.description)).size).toBeGreaterThan(100);
  });

  it('has the same ones at every start', async () => {
    expect(await keysAt(openStore(':memory:'), 120)).toEqual(await keysAt(openStore(':memory:'), 120));
  });

  it('has none of them at a later start without them, and some of them with fewer', async () => {
    const store = openStore(':memory:');
    const own = await keysAt(store);
    const many = await keysAt(store, 200);
    const fewer = await keysAt(store, 150);
    expect([many.length, fewer.length]).toEqual([200, 150]);
    expect(many).toEqual(expect.arrayContaining(fewer));
    expect(await keysAt(store)).toEqual(own);
    store.close();
  });

  it('adds none to a server that has enough', async () => {
    const store = openStore(':memory:');
    expect(await keysAt(store, 5)).toEqual(await keysAt(store));
    store.close();
  });

  it('keeps what was switched over a restart', async () => {
    const store = openStore(':memory:');
    const first = startServer({ store, load: 120 });
    const own = new Set((await listedPlugins(startServer())).map(({ key }) => key));
    const off = (await listedPlugins(first)).find(
      (row) => !own.has(row.key) && !row.active && row.is_installed,
    );
    const key = off?.key ?? '';
    await first.as('admin', 'PATCH', `/api/plugins/${key}/activate/`, { payload: { active: true } });
    expect((await pluginsByKey(startServer({ store, load: 120 })))[key]).toMatchObject({
      active: true,
      meta: { slug: key },
    });
    store.close();
  });

  // A machine that does much else at once takes many times longer than one that is at rest (0.6 s and 0.1 s).
  it('starts and answers soon with ten thousand', { timeout: 30_000 }, async () => {
    const before = performance.now();
    const server = startServer({ apiVersion: 534, load: 10_000 });
    const started = performance.now();
    const { app } = server;
    const headers = { authorization: `Basic ${Buffer.from('admin:sandbox-admin').toString('base64')}` };
    const all = await app.inject({ url: '/api/plugins/', headers });
    const answered = performance.now();
    expect(all.json()).toHaveLength(10_000);
    expect(started - before).toBeLessThan(9_000);
    expect(answered - started).toBeLessThan(3_000);
    const page = await server.as('admin', 'GET', '/api/plugins/?limit=25&offset=9990');
    expect(page.json<PluginPage>()).toMatchObject({ count: 10_000, next: null });
    expect(page.json<PluginPage>().results).toHaveLength(10);
  });
});
