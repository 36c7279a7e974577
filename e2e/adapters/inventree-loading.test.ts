import { afterEach, describe, expect, it } from 'vitest';
import { createInventreeServer } from '../../sandbox/inventree/server.ts';
import { system } from '../../src/systems/inventree/system.ts';
import type { LoadingErrors } from '../../src/systems/loading.ts';
import type { Connected } from '../../src/systems/system.ts';
import { read, readList } from './read.ts';
import { type RunningServer, startServer } from './sandbox.ts';

let server: RunningServer;

afterEach(async () => {
  await server.close();
});

async function connect(apiVersion: number, who: 'admin' | 'staff' | 'user' = 'admin'): Promise<Connected> {
  server = await startServer((parts) =>
    createInventreeServer({ id: 'parts', name: 'Parts', apiVersion, ...parts }),
  );
  await server.signIn(who);
  return system.connect(server.address);
}

async function errorsOf({ loading }: Connected): Promise<LoadingErrors> {
  const query = loading?.errors;
  if (!query) throw new Error('the errors are not told');
  return read(query);
}

async function reload(connected: Connected, id: string): Promise<readonly string[]> {
  server.calls();
  const ways = await connected.loading?.ways.load();
  await ways?.find((way) => way.id === id)?.run();
  return server.calls();
}

const VERSIONS = [198, 435, 534] as const;

describe.each(VERSIONS)('the loading errors of InvenTree at %i', (apiVersion) => {
  it('are told with their stage in words, and lead to the plugin that they are about', async () => {
    const connected = await connect(apiVersion);
    const { errors, unreadable } = await errorsOf(connected);
    expect(unreadable).toBeNull();
    const stages = errors.map(({ stage }) => stage.slice(stage.lastIndexOf(':') + 1));
    expect(new Set(stages)).toEqual(
      new Set([
        'discovery',
        'plugin_dirs',
        'general',
        'init_plugin',
        'init_plugins',
        ...(apiVersion === 198 ? ['load', 'init'] : []),
      ]),
    );
    expect(errors.every(({ stageWords }) => stageWords !== null)).toBe(true);
    const { plugins } = await readList(connected);
    const about = errors.map((error) => plugins.filter((one) => error.concerns(one)).map(({ key }) => key));
    expect(new Set(about.flat())).toEqual(
      new Set(['fails-since-its-update', ...(apiVersion === 198 ? ['kiosk'] : [])]),
    );
    expect(about.filter((keys) => keys.length === 0)).toHaveLength(3);
  });

  it('make the state of a plugin in the list', async () => {
    const connected = await connect(apiVersion);
    const told = await errorsOf(connected);
    const { plugins } = await readList(connected);
    const states = new Map(plugins.map((plugin) => [plugin.key, told.stateOf(plugin)]));
    expect(states.get('fails-since-its-update')).toMatchObject({ kind: 'failing' });
    expect(states.get('fails-since-its-update')?.reason?.()).toContain('missing 1 required positional');
    expect(states.get('stock-forecast')?.kind).toBe('on');
    // On, and nothing is said of it: its code is gone.
    expect(states.get('deleted-while-on')?.kind).toBe('missing');
    expect(states.get('old-erp-sync')?.kind).toBe('missing');
  });

  it('that the server fails at listing are explained, and a reload clears them where it forgets', async () => {
    const connected = await connect(apiVersion);
    await connected.plugins.setEnabled({ pluginId: 'says-yes-stays-off', enabled: true });
    const before = await errorsOf(connected);
    expect(before.unreadable?.explanation()).toContain('the server fails at listing them');
    expect(before.errors).toEqual([]);
    await reload(connected, 'light');
    const after = await errorsOf(connected);
    expect(after.unreadable === null).toBe(apiVersion !== 198);
    expect(after.notices.map(({ title }) => title())).toEqual([
      ...(apiVersion === 198 ? ['Errors stay until the server starts anew'] : []),
      'Each process has its own',
    ]);
  });

  it('go with a reload in one of three ways', async () => {
    const connected = await connect(apiVersion);
    const ways = await connected.loading?.ways.load();
    expect(ways?.map(({ id }) => id)).toEqual(['light', 'full', 'force']);
    for (const id of ['light', 'full', 'force']) {
      expect(await reload(connected, id)).toEqual(['POST /api/plugins/reload/']);
    }
  });

  it('are for superusers; staff are told so, and others have no business there', async () => {
    const staff = await connect(apiVersion, 'staff');
    expect(staff.loading).toMatchObject({ errors: null, allowed: { allowed: false } });
    await expect(reload(staff, 'light')).rejects.toMatchObject({ kind: 'forbidden', changed: 'no' });
    await server.close();
    expect((await connect(apiVersion, 'user')).loading).toBeUndefined();
  });
});
