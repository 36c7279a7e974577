import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createInventreeServer } from '../../sandbox/inventree/server.ts';
import { system } from '../../src/systems/inventree/system.ts';
import { read, readDetail, readList, readPlugin, turn } from './read.ts';
import { type RunningServer, startServer } from './sandbox.ts';

let server: RunningServer;

afterEach(async () => {
  await server.close();
});

async function start(options: { apiVersion: number; pluginsEnabled?: boolean; installDisabled?: boolean }) {
  server = await startServer((parts) =>
    createInventreeServer({ id: 'parts', name: 'Parts', ...options, ...parts }),
  );
}

async function connectAs(username: 'admin' | 'staff' | 'user') {
  await server.signIn(username);
  return system.connect(server.address);
}

describe.each([198, 435, 534])('InvenTree at %i, as a superuser', (apiVersion) => {
  beforeEach(() => start({ apiVersion }));

  it('says who it is and who we are', async () => {
    const { info, identity } = await connectAs('admin');
    expect(info.apiVersion).toBe(apiVersion);
    expect(identity).toMatchObject({ username: 'admin', administersPlugins: true });
    expect(identity.role()).toBe('Superuser');
  });

  it('lists every plugin with one call', async () => {
    const connected = await connectAs('admin');
    server.calls();
    const { plugins, partial } = await readList(connected);
    expect(server.calls()).toEqual(['GET /api/plugins/?limit=250&offset=0&ordering=key']);
    expect(plugins.length).toBeGreaterThan(10);
    expect(partial).toBeNull();
    for (const { name } of plugins) expect(name).not.toBe('');
    expect(new Set(plugins.map(({ origin }) => origin))).toContain('builtin');
    expect(plugins.find(({ key }) => key === 'old-erp-sync')?.state.kind).toBe('missing');
  });

  it('asks the registry, and for the switches that a plugin depends on, for one plugin only', async () => {
    const connected = await connectAs('admin');
    await readList(connected);
    server.calls();
    await readDetail(connected, 'stock-forecast');
    expect(server.calls()).toEqual([
      'GET /api/plugins/?limit=250&offset=0&ordering=key',
      'GET /api/plugins/stock-forecast/',
      'GET /api/plugins/status/',
      'GET /api/settings/global/ENABLE_PLUGINS_SCHEDULE/',
      ...(apiVersion < 259 ? [] : ['GET /api/settings/global/ENABLE_PLUGINS_INTERFACE/']),
    ]);
  });

  it('turns a plugin off and on', async () => {
    const connected = await connectAs('admin');
    const off = await turn(connected, 'stock-forecast', false);
    expect(off).toMatchObject({
      report: { message: null },
      listed: { enabled: false, state: { kind: 'off' } },
    });
    expect(off.shown.notices.map(({ title }) => title())).toEqual(['It is off, so little is known of it']);
    const on = await turn(connected, 'stock-forecast', true);
    expect(on).toMatchObject({
      listed: { enabled: true, state: { kind: 'on' } },
      shown: { state: { kind: 'on' } },
    });
  });

  it('offers no switch for what the server needs', async () => {
    const { actions, state } = await readPlugin(await connectAs('admin'), 'inventreebarcode');
    expect([state.kind, actions.enable.allowed, actions.disable.allowed]).toEqual(['on', false, false]);
  });

  it('tells why a plugin fails that is on', async () => {
    const { listed, shown } = await turn(await connectAs('admin'), 'fails-to-start', true);
    expect([listed.enabled, listed.state.kind, shown.state.kind]).toEqual([true, 'failing', 'failing']);
    expect(shown.facts.map(({ title }) => title())).toContain('Loading errors');
    expect(shown.state.reason?.()).not.toBe(listed.state.reason?.());
  });

  it('does not take the answer for the truth, nor fail with the registry', async () => {
    const { report, listed, shown } = await turn(await connectAs('admin'), 'says-yes-stays-off', true);
    expect([report.message, listed.enabled, listed.state.kind]).toEqual([null, false, 'off']);
    // The status of the registry answers 500 for such an error.
    expect(shown.notices.map(({ title }) => title())).toContain('Loading errors could not be read');
  });

  it('finds no plugin that is not there', async () => {
    const query = (await connectAs('admin')).plugins.detail('nothing-like-this');
    const cache = new QueryClient({ defaultOptions: { queries: { retry: false } } });
    const reading = cache.fetchQuery({ queryKey: query.queryKey, queryFn: query.queryFn });
    await expect(reading).rejects.toMatchObject({ kind: 'not-found' });
  });
});

describe('InvenTree, as others', () => {
  beforeEach(() => start({ apiVersion: 435 }));

  it.each(['staff', 'user'] as const)('%s sees every plugin and switches none', async (username) => {
    const connected = await connectAs(username);
    expect(connected.identity.administersPlugins).toBe(username === 'staff');
    const { plugins } = await readList(connected);
    expect(plugins.length).toBeGreaterThan(10);
    expect(plugins.some(({ actions }) => actions.enable.allowed || actions.disable.allowed)).toBe(false);
    server.calls();
    await readDetail(connected, 'stock-forecast');
    expect(server.calls()).not.toContain('GET /api/plugins/status/');
    const switching = connected.plugins.setEnabled({ pluginId: 'stock-forecast', enabled: false });
    await expect(switching).rejects.toMatchObject({ kind: 'forbidden', changed: 'no' });
  });

  it('nobody is asked for a session', async () => {
    await expect(system.connect(server.address)).rejects.toMatchObject({
      kind: 'signed-out',
    });
  });
});

describe('InvenTree at 198, as somebody whose role lets them view no row', () => {
  beforeEach(() => start({ apiVersion: 198 }));

  it('shows the page of a plugin by its row in the list, and asks for no other', async () => {
    const connected = await connectAs('user');
    server.calls();
    const detail = await read(connected.plugins.detail('stock-forecast'));
    expect(detail).toMatchObject({ key: 'stock-forecast', state: { kind: 'on' }, licence: 'MIT' });
    expect(server.calls()).toEqual(['GET /api/plugins/?limit=250&offset=0&ordering=key']);
    await expect(read(connected.plugins.detail('nothing-like-this'))).rejects.toMatchObject({
      kind: 'not-found',
    });
  });
});

describe('InvenTree with conditions', () => {
  it('says that plugins from outside are disabled', async () => {
    await start({ apiVersion: 435, pluginsEnabled: false, installDisabled: true });
    const connected = await connectAs('admin');
    expect(connected.info.conditions.map(({ title }) => title())).toEqual(
      expect.arrayContaining(['Plugins from outside are disabled', 'Installing is disabled']),
    );
    const { state } = await readPlugin(connected, 'stock-forecast');
    expect(state.reason?.()).toBe('Plugins from outside are disabled on this server.');
  });
});
