import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFylrServer } from '../../sandbox/fylr/server.ts';
import { system } from '../../src/systems/fylr/system.ts';
import type {
  DeclaredSettings,
  SaveReport,
  SettingsScope,
  SettingsValues,
} from '../../src/systems/settings.ts';
import type { Connected } from '../../src/systems/system.ts';
import { read, readList } from './read.ts';
import { type RunningServer, startServer } from './sandbox.ts';

let server: RunningServer;

beforeEach(async () => {
  server = await startServer((parts) => createFylrServer({ id: 'media', name: 'Media', ...parts }));
});

afterEach(async () => {
  await server.close();
});

/** One plugin's settings, read, edited and saved as a page does. */
class Settings {
  readonly connected: Connected;
  readonly pluginId: string;

  constructor(connected: Connected, pluginId: string) {
    this.connected = connected;
    this.pluginId = pluginId;
  }

  get scope(): SettingsScope {
    const scope = this.connected.settings?.plugin;
    if (!scope) throw new Error('no settings are offered');
    return scope;
  }

  form(): Promise<DeclaredSettings> {
    return read(this.scope.form(this.pluginId));
  }

  /** Saves with some properties of one section changed; undefined takes one out. */
  async save(
    section: string,
    changes: Record<string, unknown>,
    answers?: Record<string, Record<string, string>>,
  ): Promise<SaveReport> {
    const stored = await this.form();
    const edited = withChanges(stored.values, section, changes);
    server.calls();
    return this.scope.save({ pluginId: this.pluginId, stored, edited, ...(answers && { answers }) });
  }

  /** What the server stores of a section, past its masks. */
  stored(plugin: string, section: string): Readonly<Record<string, unknown>> | undefined {
    return server.store
      .collection<Readonly<Record<string, unknown>>>('media', 'config')
      .get(`plugin/${plugin}/${section}`);
  }
}

function withChanges(
  values: SettingsValues,
  section: string,
  changes: Record<string, unknown>,
): SettingsValues {
  const merged = Object.entries({ ...values[section], ...changes }).filter(
    ([, value]) => value !== undefined,
  );
  return { ...values, [section]: Object.fromEntries(merged) };
}

async function settingsOf(key: string, username = 'admin'): Promise<Settings> {
  await server.signIn(username);
  const connected = await system.connect(server.address);
  const { plugins } = await readList(connected);
  const plugin = plugins.find((known) => known.key === key);
  if (!plugin) throw new Error(`no plugin ${key}`);
  return new Settings(connected, plugin.id);
}

/** The calls that were made since the save began, without the server's base path. */
const calls = () => server.calls().map((call) => call.replace('/api/v1/config/plugin/', ''));
const outcomes = ({ writes }: SaveReport) => writes.map(({ outcome }) => outcome.kind);

describe('reading settings', () => {
  it('asks for plugin, definitions, values and words at once', async () => {
    const settings = await settingsOf('gazetteer-lookup');
    server.calls();
    const form = await settings.form();
    expect(
      server
        .calls()
        .map((call) => call.replace(/\d+$/, 'n'))
        .toSorted(),
    ).toEqual([
      'GET /api/v1/config',
      'GET /api/v1/config/list',
      'GET /api/v1/plugin/bundle/l10n/en-US.json',
      'GET /api/v1/plugin/manage/n',
    ]);
    expect(form.values).toEqual({
      update_gazetteer: { enabled: false, from_hour: 22, to_hour: 5, languages: 'de,en' },
      map_gazetteer: {},
    });
    expect(form.schema.properties?.update_gazetteer).toMatchObject({
      title: 'Nightly update',
      properties: { enabled: { title: 'Update places at night', default: false } },
    });
    expect(form.editable).toEqual({ allowed: true });
    expect(form.empty).toBeNull();
  });

  it('makes names out of technical ones while the plugin is off', async () => {
    const form = await (await settingsOf('monitoring-probe')).form();
    expect(form.notices.map(({ title }) => title())).toEqual(['The plugin is off']);
    expect(form.schema.properties?.monitoring_probe).toMatchObject({
      title: 'Monitoring probe',
      properties: { warn_weeks_before_end: { title: 'Warn weeks before end' } },
    });
  });

  it('says which right is missing, asks for nothing in vain, and does not say that there is nothing', async () => {
    const settings = await settingsOf('every-setting', 'plugins');
    server.calls();
    const form = await settings.form();
    expect(server.calls()).toEqual([]);
    expect(form.empty?.()).toMatch(/system\.config/);
    expect(form.editable.allowed).toBe(false);
  });

  it.each(['user', 'reader'])('is not offered to %s, who has no business there', async (username) => {
    await server.signIn(username);
    expect((await system.connect(server.address)).settings).toBeUndefined();
  });

  it('works for those who have the right and see plugins by their names, but for what needs another right', async () => {
    const settings = await settingsOf('every-setting', 'settings');
    const form = await settings.form();
    expect(form.uiSchema.every_root?.['ui:readonly']).toBe(true);
    expect(form.uiSchema.every_root?.['ui:options']?.readOnlyReason).toContain('system.root');
    expect(form.values.every_root).toEqual({});
    const report = await settings.save('every_root', { dangerous: true });
    expect(outcomes(report)).toEqual(['refused']);
    expect(calls()).toEqual([]);
    expect(outcomes(await settings.save('every_public', { banner: 'Hello' }))).toEqual(['stored']);
  });

  it('tells that there is nothing, and why', async () => {
    const empty = async (key: string) => (await (await settingsOf(key)).form()).empty?.();
    expect(await empty('shared-parts')).toMatch(/lists no settings/);
    expect(await empty('label-printer')).toMatch(/is off/);
    expect(await empty('#12')).toMatch(/has not arrived/);
  });

  it('reads every plugin, and has nothing to write where nothing was edited', async () => {
    await server.signIn('admin');
    const connected = await system.connect(server.address);
    const { plugins } = await readList(connected);
    const withSettings: string[] = [];
    for (const { id, key } of plugins) {
      const settings = new Settings(connected, id);
      const form = await settings.form();
      if (!form.empty) withSettings.push(key);
      const report = await settings.scope.save({ pluginId: id, stored: form, edited: form.values });
      expect(report).toEqual({ writes: [] });
    }
    expect(withSettings).toHaveLength(19);
  });

  it('knows from the list which plugins have none', async () => {
    await server.signIn('admin');
    const connected = await system.connect(server.address);
    const { plugins } = await readList(connected);
    const without = plugins.filter((plugin) => connected.settings?.plugin?.mayHave(plugin) === false);
    expect(without.map(({ key }) => key)).toEqual(
      plugins.flatMap(({ key, version }) => (version === null && key.startsWith('#') ? [key] : [])),
    );
    expect(without).toHaveLength(3);
  });
});

describe('saving settings', () => {
  it('replaces the section, and only that', async () => {
    const settings = await settingsOf('custom-data-type-gnd');
    const before = await settings.form();
    const report = await settings.save('update_gnd', { from_time: 23 });
    expect(outcomes(report)).toEqual(['stored']);
    expect(report.writes[0]?.paths).toEqual([['update_gnd', 'from_time']]);
    expect(calls()).toEqual(['POST custom-data-type-gnd/config/update_gnd']);
    expect(settings.stored('custom-data-type-gnd', 'update_gnd')).toEqual({
      enabled: true,
      from_time: 23,
      to_time: 5,
      default_language: 'de',
    });
    expect(settings.stored('custom-data-type-gnd', 'fulltext_gnd')).toBeUndefined();
    const after = await settings.form();
    expect(after.values).toEqual(withChanges(before.values, 'update_gnd', { from_time: 23 }));
  });

  it('leaves alone what someone else changes meanwhile in another section', async () => {
    const settings = await settingsOf('custom-data-type-gnd');
    const stored = await settings.form();
    await settings.save('mapbox_gnd', { mapbox_api_key: 'pk.1' });
    const edited = withChanges(stored.values, 'update_gnd', { enabled: false });
    await settings.scope.save({ pluginId: settings.pluginId, stored, edited });
    expect(settings.stored('custom-data-type-gnd', 'mapbox_gnd')).toEqual({ mapbox_api_key: 'pk.1' });
    expect(settings.stored('custom-data-type-gnd', 'update_gnd')).toMatchObject({ enabled: false });
  });

  it('unsets, which is neither off nor empty', async () => {
    const settings = await settingsOf('every-setting');
    const section = () => settings.stored('every-setting', 'every_choice');
    await settings.save('every_choice', { notify: false });
    expect(section()).toMatchObject({ notify: false });
    await settings.save('every_choice', { notify: undefined, quality: undefined });
    expect(section()).not.toHaveProperty('notify');
    expect(section()).not.toHaveProperty('quality');
    expect((await settings.form()).values.every_choice).toMatchObject({ quality: 80 });
  });

  it('sets a section back that has nothing left', async () => {
    const settings = await settingsOf('custom-data-type-gnd');
    await settings.save('mapbox_gnd', { mapbox_api_key: 'pk.1' });
    expect(outcomes(await settings.save('mapbox_gnd', { mapbox_api_key: null }))).toEqual(['stored']);
    expect(settings.stored('custom-data-type-gnd', 'mapbox_gnd')).toEqual({});
  });

  it('reads, writes and reads each type again', async () => {
    const settings = await settingsOf('every-setting');
    const structure = {
      template: 30_214,
      acts_as: 3,
      raw: '{"__proto__": {"x": 1}, "constructor": [null]}',
      rules: [
        {
          active: true,
          label: { 'en-US': 'One', 'fr-FR': 'Un' },
          password: 'typed',
          steps: [{ tool: 'sign', sizes: [{ width: 320, logo: 28_802 }, {}] }],
        },
        {},
      ],
    };
    const text = { abstract: 'a\nb', terms: { 'de-DE': 'So' }, mapping: '{"a": 1}', objecttype: 'objects' };
    expect(outcomes(await settings.save('every_structure', structure))).toEqual(Array(4).fill('stored'));
    expect(outcomes(await settings.save('every_text', text))).toEqual(['stored']);
    expect(JSON.stringify(settings.stored('every-setting', 'every_structure'))).toBe(
      JSON.stringify({
        template: { _id: 30_214 },
        acts_as: { _basetype: 'user', user: { _id: 3 } },
        raw: { ['__proto__']: { x: 1 }, constructor: [null] },
        rules: [
          {
            active: true,
            label: { 'en-US': 'One', 'fr-FR': 'Un' },
            password: 'typed',
            steps: [{ tool: 'sign', sizes: [{ width: 320, logo: { _id: 28_802 } }, {}] }],
          },
          {},
        ],
      }),
    );
    expect(settings.stored('every-setting', 'every_text')).toMatchObject(text);
    const { values, secrets } = await settings.form();
    expect(values.every_structure).toMatchObject({
      template: 30_214,
      acts_as: 3,
      rules: [{ active: true, label: { 'fr-FR': 'Un' } }, {}],
    });
    expect(JSON.stringify(values)).not.toContain('typed');
    expect(secrets.find(({ path }) => path.join('.') === 'every_structure.rules.0.password')?.state).toBe(
      'set',
    );
  });

  it('keeps what a table holds besides what was edited', async () => {
    const settings = await settingsOf('nfis-geometry');
    const { values } = await settings.form();
    const services = structuredClone(values.nfisGeoservices?.services);
    expect(services).toMatchObject([
      { layers: [{ legend: 30_214, icons: [{ icon: 28_802 }, { name: 'wood' }] }] },
    ]);
    const edited = [
      { title: 'New', url: 'https://maps.example.org/new' },
      ...(Array.isArray(services)
        ? services.map((row: object) => Object.assign(row, { title: 'Plots' }))
        : []),
    ];
    expect(outcomes(await settings.save('nfisGeoservices', { services: edited }))).toEqual(['stored']);
    expect(calls()).toEqual(['POST nfis-geometry/config/nfisGeoservices/services']);
    expect(settings.stored('nfis-geometry', 'nfisGeoservices')?.services).toMatchObject([
      { title: 'New' },
      {
        title: 'Plots',
        layers: [{ legend: { _id: 30_214 }, icons: [{ name: 'field', icon: { _id: 28_802 } }, {}] }],
      },
    ]);
  });

  it('is not hurt by odd names', async () => {
    const settings = await settingsOf('hostile-keys');
    const { values } = await settings.form();
    expect(Object.keys(values)).toEqual(['~__proto__', '~constructor', 'odd_names']);
    const words = { 'en-US': 'x', '~__proto__': 'y' };
    const rows = [{ '~__proto__': 'cell', '~constructor': 1, '~hasOwnProperty': true }];
    const odd = {
      '~ui:options': '1',
      '~items': '2',
      '~$ref': '3',
      'a/b': '4',
      'a.b[0]': '5',
      'x:info': '6',
      ' ': '7',
    };
    const reports = [
      await settings.save('~__proto__', { '~__proto__': 'a', '~constructor': true, '~toString': 2 }),
      await settings.save('~constructor', { '~prototype': 'p' }),
      await settings.save('odd_names', {
        ...odd,

        rows,
        words,
        document: '{"__proto__":1}',
      }),
    ];
    expect(new Set(reports.flatMap(outcomes))).toEqual(new Set(['stored']));
    expect(JSON.stringify(settings.stored('hostile-keys', '__proto__'))).toBe(
      '{"toString":2,"__proto__":"a","constructor":true}',
    );
    const stored = JSON.stringify(settings.stored('hostile-keys', 'odd_names'));
    expect(stored).toContain('"rows":[{"__proto__":"cell","constructor":1,"hasOwnProperty":true}]');
    expect(stored).toContain('"words":{"en-US":"x","__proto__":"y"}');
    expect(stored).toContain('"document":{"__proto__":1}');
    expect(JSON.parse(stored)).toMatchObject({
      'ui:options': '1',
      items: '2',
      $ref: '3',
      'a/b': '4',
    });
    // Beside a secret each is written alone, and not all have an address of their own.
    const secret = await settings.save('odd_names', { '~~tilde': 's3cret', 'a/b': 'x' });
    expect(secret.writes.map(({ paths, outcome }) => [paths[0]?.[1], outcome.kind])).toEqual([
      ['a/b', 'refused'],
      ['~~tilde', 'stored'],
    ]);
    const { values: after } = await settings.form();
    expect(after.odd_names).toMatchObject({ ...odd, rows });
    expect(after.odd_names).not.toHaveProperty('~~tilde');
  });

  it('keeps what does not fit its declaration, or is declared no longer', async () => {
    const settings = await settingsOf('asks-before-saving');
    const { values, uiSchema } = await settings.form();
    expect(values.stored_before).toMatchObject({ level: 'medium', count: 'several' });
    expect(uiSchema.stored_before).toMatchObject({ retired: { 'ui:readonly': true } });
    expect(outcomes(await settings.save('stored_before', { remark: 'x' }))).toEqual(['stored']);
    expect(settings.stored('asks-before-saving', 'stored_before')).toEqual({
      level: 'medium',
      count: 'several',
      retired: { since: '2.0' },
      remark: 'x',
    });
  });

  it('can edit what half a declaration makes sense of', async () => {
    const settings = await settingsOf('half-a-declaration');
    const { values, notices, schema } = await settings.form();
    expect(Object.keys(values)).toEqual(['told_as_list', 'told_as_one', 'half_types', 'half_table', 'twice']);
    expect(Object.keys(schema.properties?.told_as_list?.properties ?? {})).toEqual(['first', 'second']);
    expect(notices[0]?.explanation()).toMatch(/half_table\.rows: entry 2 has no name/);
    await settings.save('told_as_list', { first: 'a', second: false });
    await settings.save('told_as_one', { only: 5 });
    await settings.save('half_table', { rows: [{ good: 'a' }] });
    expect(settings.stored('half-a-declaration', 'told_as_list')).toEqual({ first: 'a', second: false });
    expect(settings.stored('half-a-declaration', 'told_as_one')).toEqual({ only: 5 });
    expect(settings.stored('half-a-declaration', 'half_table')).toEqual({ rows: [{ good: 'a' }] });
  });
});

it('takes a success without words for one', async () => {
  const settings = await settingsOf('custom-data-type-gnd');
  const send = globalThis.fetch;
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const isWrite = input instanceof Request && input.method === 'POST';
    const answer = await send(input, init);
    return isWrite && answer.status === 200 ? new Response('') : answer;
  });
  try {
    const report = await settings.save('update_gnd', { from_time: 23 });
    expect(outcomes(report)).toEqual(['stored']);
    expect(settings.stored('custom-data-type-gnd', 'update_gnd')).toMatchObject({ from_time: 23 });
  } finally {
    vi.stubGlobal('fetch', send);
  }
});

describe('secrets', () => {
  const SECTION = 'nfisGeoservices';
  const stored = (settings: Settings) => settings.stored('nfis-geometry', SECTION);

  it('stay in the server, and are kept when something beside them is saved', async () => {
    const settings = await settingsOf('nfis-geometry');
    const form = await settings.form();
    expect(form.secrets).toMatchObject([
      { path: [SECTION, 'geoserver_password'], state: 'set', lostWithNeighbours: false },
      { path: [SECTION, 'proxy_secret'], state: 'set', lostWithNeighbours: false },
    ]);
    expect(JSON.stringify([form.values, form.schema, form.uiSchema])).not.toMatch(/\*\*\*|sandbox-/);
    await settings.save(SECTION, { geoserver_username: 'cards', wfs_version: undefined });
    expect(calls()).toEqual([
      'POST nfis-geometry/config/nfisGeoservices/geoserver_username',
      'DELETE nfis-geometry/config/nfisGeoservices/wfs_version',
    ]);
    expect(stored(settings)).toMatchObject({
      geoserver_username: 'cards',
      geoserver_password: 'sandbox-geoserver',
      proxy_secret: 'sandbox-proxy',
    });
    expect(stored(settings)).not.toHaveProperty('wfs_version');
  });

  it('are replaced, also by what looks like a mask, and cleared', async () => {
    const settings = await settingsOf('nfis-geometry');
    expect(outcomes(await settings.save(SECTION, { geoserver_password: '********' }))).toEqual(['stored']);
    expect(stored(settings)).toMatchObject({ geoserver_password: '********', proxy_secret: 'sandbox-proxy' });
    expect(outcomes(await settings.save(SECTION, { geoserver_password: 'new', proxy_secret: null }))).toEqual(
      ['stored', 'stored'],
    );
    expect(stored(settings)).toMatchObject({ geoserver_password: 'new' });
    expect(stored(settings)).not.toHaveProperty('proxy_secret');
    const { secrets } = await settings.form();
    expect(secrets.map(({ state }) => state)).toEqual(['set', 'unset']);
    expect(await settings.save(SECTION, { proxy_secret: null })).toEqual({ writes: [] });
  });

  it('within a form that is edited must be typed again, or cleared', async () => {
    const settings = await settingsOf('every-setting');
    const proxy = () => settings.stored('every-setting', 'every_structure')?.proxy;
    await settings.save('every_structure', { proxy: { host: 'a', password: 'p1' } });
    expect(proxy()).toEqual({ host: 'a', password: 'p1' });
    const { secrets, values } = await settings.form();
    expect(secrets.find(({ path }) => path.at(-1) === 'password')).toMatchObject({
      state: 'set',
      lostWithNeighbours: true,
    });
    expect(values.every_structure?.proxy).toEqual({ host: 'a' });
    const refused = await settings.save('every_structure', { proxy: { host: 'b' } });
    expect(refused.writes[0]?.outcome).toMatchObject({
      kind: 'refused',
      fields: [{ path: ['every_structure', 'proxy', 'password'] }],
    });
    expect(proxy()).toEqual({ host: 'a', password: 'p1' });
    await settings.save('every_structure', { dial: values.every_structure?.dial, template: 7 });
    expect(proxy()).toEqual({ host: 'a', password: 'p1' });
    await settings.save('every_structure', { proxy: { host: 'b', password: 'p2' } });
    expect(proxy()).toEqual({ host: 'b', password: 'p2' });
    await settings.save('every_structure', { proxy: { host: 'b', password: null } });
    expect(proxy()).toEqual({ host: 'b' });
  });

  it('in disguise go with their rows, and are not shown', async () => {
    const settings = await settingsOf('datacite-doi');
    const { values } = await settings.form();
    expect(JSON.stringify(values)).not.toContain('sandbox-datacite');
    const one = { prefix: '10.5072', username: 'MUSEUM.TEST' };
    const two = { prefix: '10.5073', username: 'ARCHIVE.TEST' };
    expect(values.datacite?.accounts).toEqual([one, two]);
    const rows = () => settings.stored('datacite-doi', 'datacite')?.accounts;
    await settings.save('datacite', { accounts: [two, one] });
    expect(rows()).toEqual([
      { ...two, password: 'sandbox-datacite-2' },
      { ...one, password: 'sandbox-datacite-1' },
    ]);
    await settings.save('datacite', { accounts: [two, { ...one, username: 'M' }] });
    expect(rows()).toMatchObject([{}, { username: 'M', password: 'sandbox-datacite-1' }]);
    await settings.save('datacite', {
      accounts: [two, { ...one, username: 'M' }, { prefix: '1', password: 'new' }],
    });
    expect(rows()).toMatchObject([{ password: 'sandbox-datacite-2' }, {}, { prefix: '1', password: 'new' }]);
    // One row is gone and another changed: whose password it was cannot be told.
    const unclear = await settings.save('datacite', { accounts: [{ ...two, username: 'A' }] });
    expect(unclear.writes[0]?.outcome).toMatchObject({
      kind: 'refused',
      fields: [{ path: ['datacite', 'accounts', 0, 'password'] }],
    });
    await settings.save('datacite', { accounts: [{ ...two, username: 'A', password: 'again' }] });
    expect(rows()).toEqual([{ ...two, username: 'A', password: 'again' }]);
  });
});

describe('questions', () => {
  it('are asked before a save, answered with the hidden button too, and only then is it stored', async () => {
    const settings = await settingsOf('gazetteer-lookup');
    const asked = await settings.save('update_gazetteer', { languages: 'de,en,fr' });
    const [write] = asked.writes;
    expect(write?.outcome).toEqual({
      kind: 'asks',
      question: {
        title: 'The languages of the gazetteer change',
        tasks: [
          {
            title: 'The languages of the gazetteer change',
            message: 'Places are found by the new languages only after the search index is built anew.',
            choices: [
              {
                name: 'reindex',
                label: 'Search index',
                options: [
                  { value: 'skip', label: 'Leave it as it is', disabled: false },
                  { value: 'reindex', label: 'Build it anew', disabled: false },
                  { value: 'reindex_block', label: 'Build it anew and wait', disabled: false },
                ],
              },
            ],
            buttons: [{ name: 'confirm', value: 'yes', label: 'Save' }],
          },
        ],
      },
    });
    expect((await settings.form()).values.update_gazetteer?.languages).toBe('de,en');
    const answers = { [write?.id ?? '']: { reindex: 'skip', confirm: 'yes' } };
    const report = await settings.save('update_gazetteer', { languages: 'de,en,fr' }, answers);
    expect(outcomes(report)).toEqual(['stored']);
    expect((await settings.form()).values.update_gazetteer?.languages).toBe('de,en,fr');
  });

  it('may be answered with a plain yes', async () => {
    const settings = await settingsOf('asks-before-saving');
    const { writes } = await settings.save('asks_plainly', { address: 'a' });
    expect(writes[0]?.outcome).toMatchObject({
      kind: 'asks',
      question: { tasks: [{ choices: [], buttons: [] }] },
    });
    const answers = { [writes[0]?.id ?? '']: {} };
    expect(outcomes(await settings.save('asks_plainly', { address: 'a' }, answers))).toEqual(['stored']);
  });

  it('may lead to others, and are asked anew when something else is to be stored', async () => {
    const settings = await settingsOf('asks-before-saving');
    const first = await settings.save('asks_twice', { days: 30 });
    const id = first.writes[0]?.id ?? '';
    const second = await settings.save('asks_twice', { days: 30 }, { [id]: { first: 'understood' } });
    expect(second.writes[0]?.outcome).toMatchObject({
      kind: 'asks',
      question: { title: 'What is due already' },
    });
    // The answer was for thirty days.
    const other = await settings.save('asks_twice', { days: 7 }, { [id]: { due: 'delete', second: 'go' } });
    expect(other.writes[0]?.outcome).toMatchObject({ kind: 'asks', question: { title: 'Deletion by time' } });
    await settings.save('asks_twice', { days: 7 }, { [id]: { first: 'understood' } });
    const third = await settings.save('asks_twice', { days: 7 }, { [id]: { due: 'archive', second: 'go' } });
    expect(outcomes(third)).toEqual(['stored']);
    expect(settings.stored('asks-before-saving', 'asks_twice')).toEqual({ days: 7 });
  });
});

describe('refusals', () => {
  it('stand at the setting that the server names, or at none', async () => {
    const settings = await settingsOf('asks-before-saving');
    const named = await settings.save('refuses', { word: 'no', from: 1 });
    expect(named.writes[0]?.outcome).toMatchObject({
      kind: 'refused',
      error: { kind: 'rejected', code: 'BaseConfigParse' },
      fields: [{ path: ['refuses', 'word'] }],
    });
    const unnamed = await settings.save('refuses', { from: 2, to: 1 });
    expect(unnamed.writes[0]?.outcome).toMatchObject({ kind: 'refused', fields: [] });
    expect(settings.stored('asks-before-saving', 'refuses')).toBeUndefined();
  });

  it('of one setting do not keep the others from being saved', async () => {
    const settings = await settingsOf('every-setting');
    const report = await settings.save('every_structure', { template: 'wrong', acts_as: 3, raw: '{' });
    expect(report.writes.map(({ paths, outcome }) => [paths[0]?.[1], outcome.kind])).toEqual([
      ['template', 'stored'],
      ['acts_as', 'stored'],
      ['raw', 'refused'],
    ]);
  });

  it('are all told at once by a server in read-only mode, which the form knows before', async () => {
    const settings = await settingsOf('every-setting');
    const stored = await settings.form();
    const response = await fetch(`${server.address.baseUrl}/api/v1/config/system/config/readonly`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ enabled: true }),
    });
    expect(response.status).toBe(200);
    const edited = withChanges(stored.values, 'every_structure', { template: 1, acts_as: 3 });
    server.calls();
    const report = await settings.scope.save({ pluginId: settings.pluginId, stored, edited });
    expect(report.writes.map(({ outcome }) => outcome)).toMatchObject([
      { kind: 'refused', error: { kind: 'read-only' } },
      { kind: 'not-tried' },
    ]);
    expect(server.calls()).toHaveLength(1);
    const { editable } = await settings.form();
    expect(editable.allowed ? '' : editable.reason()).toBe('The server is read-only at the moment.');
  });

  it('that mean an ended session are told as they came while the gateway cannot be asked', async () => {
    const settings = await settingsOf('custom-data-type-gnd');
    const stored = await settings.form();
    server.signOut();
    const edited = withChanges(stored.values, 'update_gnd', { enabled: false });
    const report = await settings.scope.save({ pluginId: settings.pluginId, stored, edited });
    expect(report.writes[0]?.outcome).toMatchObject({ kind: 'refused', error: { status: 401 } });
  });

  it('tell how far a save has come', async () => {
    const settings = await settingsOf('every-setting');
    const stored = await settings.form();
    const steps: [number, number][] = [];
    await settings.scope.save({
      pluginId: settings.pluginId,
      stored,
      edited: withChanges(stored.values, 'every_structure', { template: 1, acts_as: 3 }),
      onProgress: (done, all) => steps.push([done, all]),
    });
    expect(steps).toEqual([
      [0, 2],
      [1, 2],
      [2, 2],
    ]);
  });

  it('given up, a save fails as a whole', async () => {
    const settings = await settingsOf('custom-data-type-gnd');
    const stored = await settings.form();
    const edited = withChanges(stored.values, 'update_gnd', { enabled: false });
    const signal = AbortSignal.abort();
    const saving = settings.scope.save({ pluginId: settings.pluginId, stored, edited, signal });
    await expect(saving).rejects.toMatchObject({ kind: 'cancelled' });
  });
});
