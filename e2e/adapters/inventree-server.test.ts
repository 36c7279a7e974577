import { QueryClient } from '@tanstack/react-query';
import { afterEach, describe, expect, it } from 'vitest';
import { createInventreeServer } from '../../sandbox/inventree/server.ts';
import { openState, type State } from '../../sandbox/inventree/state.ts';
import { system } from '../../src/systems/inventree/system.ts';
import type { QuestionAnswer, SaveReport, SettingsFacet } from '../../src/systems/settings.ts';
import type { Connected } from '../../src/systems/system.ts';
import { read, readPlugin } from './read.ts';
import { type RunningServer, startServer } from './sandbox.ts';

const VERSIONS = [198, 435, 534] as const;
const KEY = 'settings-gallery';

let server: RunningServer;
let state: State;

afterEach(async () => {
  await server.close();
});

async function connect(apiVersion: number, username = 'admin'): Promise<Connected> {
  server = await startServer((parts) => {
    state = openState(parts.store, 'parts');
    return createInventreeServer({ id: 'parts', name: 'Parts', apiVersion, ...parts });
  });
  await server.signIn(username);
  const connected = await system.connect(server.address);
  server.calls();
  return connected;
}

type Place = 'server' | 'metadata' | 'setup';

function scopeOf({ settings }: Connected, place: Place) {
  const scope: SettingsFacet[Place] = settings?.[place];
  if (!scope) throw new Error(`there is no ${place}`);
  return scope;
}

/** Saves with one section's values changed, and tells what was called for it. */
async function change(
  connected: Connected,
  place: Place,
  values: Readonly<Record<string, unknown>>,
  answers: Readonly<Record<string, QuestionAnswer>> = {},
): Promise<SaveReport & { readonly calls: readonly string[] }> {
  const scope = scopeOf(connected, place);
  const stored = await read(scope.form(KEY));
  const [section = ''] = Object.keys(stored.schema.properties ?? {});
  server.calls();
  const edited = { [section]: { ...stored.values[section], ...values } };
  const report = await scope.save({ pluginId: KEY, stored, edited, answers });
  return { ...report, calls: server.calls() };
}

function outcomes({ writes }: SaveReport) {
  return writes.map(({ outcome }) => outcome.kind);
}

describe.each(VERSIONS)('the switches of the whole server at %i', (version) => {
  it('are those that the version has, and one that is written is stored, and nothing else', async () => {
    const connected = await connect(version);
    const form = await read(scopeOf(connected, 'server').form(''));
    const keys = Object.keys(form.schema.properties?.settings?.properties ?? {});
    expect(keys).toHaveLength(version === 198 ? 7 : 9);
    expect(keys).toContain('PLUGIN_ON_STARTUP');
    expect(keys.includes('ENABLE_PLUGINS_INTERFACE')).toBe(version !== 198);
    const before = form.values.settings?.ENABLE_PLUGINS_EVENTS;
    const report = await change(connected, 'server', { ENABLE_PLUGINS_EVENTS: before !== true });
    expect(report.calls).toEqual(['PATCH /api/settings/global/ENABLE_PLUGINS_EVENTS/']);
    expect(outcomes(report)).toEqual(['stored']);
    const after = await read(scopeOf(connected, 'server').form(''));
    expect(after.values.settings?.ENABLE_PLUGINS_EVENTS).toBe(before !== true);
  });

  it('are shown to staff, and to nobody else', async () => {
    expect((await connect(version, 'user')).settings?.server).toBeUndefined();
    await server.close();
    expect((await connect(version, 'staff')).settings?.server).toBeDefined();
  });
});

describe.each(VERSIONS)('the metadata of a plugin at %i', (version) => {
  const address = version >= 436 ? `/api/metadata/pluginconfig/key/${KEY}/` : `/api/plugins/${KEY}/metadata/`;

  it('is merged, the changed keys alone, to the last digit', async () => {
    const connected = await connect(version);
    state.metadata.put(KEY, { kept: 'as it is', n: 1 });
    const stored = { kept: 'as it is', n: 2, more: { a: [1, null] } };
    const scope = scopeOf(connected, 'metadata');
    const before = await read(scope.form(KEY));
    // Somebody else writes meanwhile.
    state.metadata.put(KEY, { kept: 'by another', n: 1 });
    const edited = { metadata: { metadata: JSON.stringify(stored) } };
    const report = await scope.save({ pluginId: KEY, stored: before, edited });
    expect(outcomes(report)).toEqual(['stored']);
    expect(server.calls().filter((call) => !call.startsWith('GET'))).toEqual([`PATCH ${address}`]);
    expect(state.metadata.get(KEY)).toEqual({ kept: 'by another', n: 2, more: { a: [1, null] } });
  });

  it('is replaced when keys are taken away, once that was decided', async () => {
    const connected = await connect(version);
    state.metadata.put(KEY, { old: 1, kept: 2 });
    const without = { metadata: '{"kept": 3}' };
    const asked = await change(connected, 'metadata', without);
    expect([outcomes(asked), asked.calls]).toEqual([['asks'], []]);
    const merged = await change(connected, 'metadata', without, { metadata: { way: 'merge' } });
    expect(merged.calls).toEqual([`PATCH ${address}`]);
    expect(state.metadata.get(KEY)).toEqual({ old: 1, kept: 3 });
    const replaced = await change(connected, 'metadata', without, { metadata: { way: 'replace' } });
    expect(replaced.calls).toEqual([`PUT ${address}`]);
    expect(state.metadata.get(KEY)).toEqual({ kept: 3 });
  });

  it('that is no object is refused, with what the server says of it', async () => {
    const connected = await connect(version);
    state.metadata.put(KEY, { kept: 1 });
    const report = await change(connected, 'metadata', { metadata: '[1, 2]' });
    expect(report.writes).toMatchObject([
      { outcome: { kind: 'refused', fields: [{ path: ['metadata', 'metadata'] }] } },
    ]);
    expect(state.metadata.get(KEY)).toEqual({ kept: 1 });
  });

  it('needs the role: staff who may only view reads it on older servers, and has no part for it on newer', async () => {
    const connected = await connect(version, 'staff');
    const scope = connected.settings?.metadata;
    if (version >= 436) return expect(scope).toBeUndefined();
    if (!scope) throw new Error('no metadata');
    expect(await read(scope.form(KEY))).toMatchObject({ editable: { allowed: false } });
  });

  it('of a plugin that is gone meanwhile is not stored', async () => {
    const connected = await connect(version);
    const scope = scopeOf(connected, 'metadata');
    const stored = await read(scope.form(KEY));
    const edited = { metadata: { metadata: '{"a": 1}' } };
    const report = await scope.save({ pluginId: 'not-there', stored, edited });
    expect(report.writes).toMatchObject([{ outcome: { kind: 'refused', error: { kind: 'not-found' } } }]);
  });
});

describe('the names of a plugin', () => {
  it('are edited at 198, those that were changed alone, and never the switch', async () => {
    const connected = await connect(198);
    const before = await readPlugin(connected, KEY);
    const report = await change(connected, 'setup', { package_name: 'gallery-of-settings' });
    expect(report.calls).toEqual([`PATCH /api/plugins/${KEY}/`]);
    expect(outcomes(report)).toEqual(['stored']);
    const form = await read(scopeOf(connected, 'setup').form(KEY));
    expect(form.values.plugin).toMatchObject({ package_name: 'gallery-of-settings' });
    expect((await readPlugin(connected, KEY)).enabled).toBe(before.enabled);
  });

  it.each([435, 534])('are not edited at %i, and the page of the server says so', async (version) => {
    const connected = await connect(version);
    expect(connected.settings?.setup).toBeUndefined();
    const offer = (await connected.info.about.load()).offers.find(({ label }) => /name/i.test(label()));
    expect(offer?.offered).toBe(false);
  });
});

describe.each(VERSIONS)('all settings of a server at %i', (version) => {
  it('are told without any value, also where the server tells secrets in clear', async () => {
    const connected = await connect(version, 'staff');
    const list = connected.allSettings;
    if (!list) throw new Error('no list');
    const query = list.list({ active: null, plugin: null });
    const off = await read(list.list({ active: false, plugin: null }));
    const raw: unknown = await query.queryFn({
      client: new QueryClient(),
      queryKey: query.queryKey,
      signal: new AbortController().signal,
      meta: undefined,
    });
    const secrets = state.pluginSettings
      .all()
      .flatMap(({ key, value }) => (/KEY|TOKEN|SECRET|PASSWORD/.test(key) && value !== '' ? [value] : []));
    expect(secrets.length).toBeGreaterThan(0);
    const told = JSON.stringify(raw);
    expect(told).not.toContain('"value"');
    for (const secret of secrets) expect(told).not.toContain(secret);
    const { settings } = query.select(raw);
    expect(settings.length).toBeGreaterThan(0);
    const plugins = new Set(settings.map(({ pluginId }) => pluginId));
    const [one = ''] = plugins;
    const ofOne = await read(list.list({ active: null, plugin: one }));
    expect(new Set(ofOne.settings.map(({ pluginId }) => pluginId))).toEqual(new Set([one]));
    expect(off.settings.length).toBeLessThan(settings.length);
    expect(server.calls()).toContainEqual(
      expect.stringMatching(/\/api\/plugins\/settings\/\?plugin__active=false&limit=250&offset=0/),
    );
  });

  it('are for whoever administers the server', async () => {
    expect((await connect(version, 'user')).allSettings).toBeUndefined();
  });
});

describe('what plugins add to pages', () => {
  it('is not told at 198', async () => {
    expect((await connect(198)).contributions).toBeUndefined();
  });

  it.each([435, 534])(
    'is listed at %i, with the pages that it is for, and is nothing while it is off',
    async (version) => {
      const connected = await connect(version);
      const { contributions } = connected;
      if (!contributions) throw new Error('no contributions');
      state.globalSettings.put('ENABLE_PLUGINS_INTERFACE', {
        pk: 1,
        key: 'ENABLE_PLUGINS_INTERFACE',
        value: 'False',
      });
      expect(await read(contributions.list())).toMatchObject({ items: [], notices: [{ severity: 'info' }] });
      state.globalSettings.put('ENABLE_PLUGINS_INTERFACE', {
        pk: 1,
        key: 'ENABLE_PLUGINS_INTERFACE',
        value: 'True',
      });
      const { items } = await read(contributions.list());
      const panel = items.find(({ pluginId, kind }) => pluginId === 'stock-forecast' && kind.key === 'panel');
      expect(panel).toMatchObject({ pages: ['part'] });
      expect(panel?.source).toMatch(/^\/static\/plugins\//);
      const kinds = new Set(items.map(({ kind }) => kind.key));
      expect(kinds.has('primary_action')).toBe(version === 534);
    },
  );

  it.each([
    [435, 'admin', true],
    [435, 'user', false],
    [534, 'staff', true],
    [534, 'user', false],
  ] as const)('with the page of its own, at %i for %s: %j', async (version, username, offered) => {
    const { contributions } = await connect(version, username);
    expect(contributions?.adminPage !== undefined).toBe(offered);
    if (!contributions?.adminPage) return;
    const page = await read(contributions.adminPage('stock-forecast'));
    expect(page.path).toBe('/web/settings/admin/plugin/stock-forecast/');
  });
});

it('says on a plugin that what it does is switched off for all, to staff', async () => {
  const connected = await connect(534);
  const off = { pk: 1, key: 'ENABLE_PLUGINS_INTERFACE', value: 'False' };
  state.globalSettings.put(off.key, off);
  const titles = async () =>
    (await read(connected.plugins.detail('stock-forecast'))).notices.map(({ title }) => title());
  expect(await titles()).toContainEqual(expect.stringMatching(/^Without effect at the moment/));
  state.globalSettings.put(off.key, { ...off, value: 'True' });
  expect(await titles()).not.toContainEqual(expect.stringMatching(/^Without effect at the moment/));
});

describe.each(VERSIONS)('a write whose answer is lost at %i', (version) => {
  it('counts as stored if the setting, read alone, has the value', async () => {
    const connected = await connect(version);
    const scope = connected.settings?.plugin;
    if (!scope) throw new Error('no settings');
    const stored = await read(scope.form(KEY));
    const [property = ''] = Object.entries(stored.values.settings ?? {}).find(
      ([, value]) => typeof value === 'boolean',
    ) ?? [''];
    const edited = {
      settings: { ...stored.values.settings, [property]: stored.values.settings?.[property] !== true },
    };
    const through = globalThis.fetch;
    const lose =
      (reached: boolean): typeof fetch =>
      async (input, init) => {
        const request = new Request(input, init);
        if (request.method !== 'PATCH') return through(request);
        if (reached) await through(request);
        return new Response('{}', { status: 502, headers: { 'content-type': 'application/json' } });
      };
    const outcomeWith = async (fetching: typeof fetch) => {
      globalThis.fetch = fetching;
      const report = await scope.save({ pluginId: KEY, stored, edited });
      globalThis.fetch = through;
      return outcomes(report);
    };
    expect(await outcomeWith(lose(false))).toEqual(['refused']);
    expect(await outcomeWith(lose(true))).toEqual(['stored']);
    expect(server.calls()).toContain(`GET /api/plugins/${KEY}/settings/${property}/`);
  });
});

it.each(VERSIONS)(
  'rights that are lost meanwhile are said, and nothing is stored, at %i',
  async (version) => {
    const connected = await connect(version, 'staff');
    const scope = connected.settings?.plugin;
    if (!scope) throw new Error('no settings');
    const stored = await read(scope.form(KEY));
    const before = JSON.stringify(state.pluginSettings.all());
    const staff = state.people.get('staff');
    if (staff) state.people.put('staff', { ...staff, staff: false });
    const edited = { settings: { ...stored.values.settings, TEXT: 'of somebody without the right' } };
    const report = await scope.save({ pluginId: KEY, stored, edited });
    expect(report.writes).toMatchObject([{ outcome: { kind: 'refused', error: { kind: 'forbidden' } } }]);
    expect(JSON.stringify(state.pluginSettings.all())).toBe(before);
  },
);
