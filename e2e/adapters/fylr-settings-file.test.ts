import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFylrServer } from '../../sandbox/fylr/server.ts';
import { settingsFromFile, settingsFromText, settingsToFile } from '../../src/settings/exchange.ts';
import { createFormStore } from '../../src/settings/form-store.ts';
import type { DeclaredSettings, SettingsScope, SettingsValues } from '../../src/systems/settings.ts';
import { fylrSettingsFile } from '../../src/systems/fylr/settings-file.ts';
import { fylrSettings } from '../../src/systems/fylr/settings-model.ts';
import { system } from '../../src/systems/fylr/system.ts';
import { read, readList } from './read.ts';
import { type RunningServer, startServer } from './sandbox.ts';

/** The configuration of a plugin as a file, out of one server and into another. */
let server: RunningServer;

beforeEach(async () => {
  server = await startServer((parts) => createFylrServer({ id: 'media', name: 'Media', ...parts }));
  await server.signIn('admin');
});

afterEach(async () => {
  await server.close();
});

interface Settings {
  readonly scope: SettingsScope;
  readonly pluginId: string;
  readonly form: DeclaredSettings;
}

/** The settings of the plugins that have any; of one when it is named. */
async function allSettings(only?: string): Promise<ReadonlyMap<string, Settings>> {
  const connected = await system.connect(server.address);
  const scope = connected.settings?.plugin;
  if (!scope) throw new Error('no settings are offered');
  const { plugins } = await readList(connected);
  const list: unknown = await (await call('GET', 'config/list')).json();
  const declared = new Set(Object.keys(v.parse(v.object({ plugin: v.looseObject({}) }), list).plugin));
  const entries: [string, Settings][] = [];
  for (const { id: pluginId, key } of plugins) {
    if (only === undefined ? !declared.has(key) : key !== only) continue;
    const form = await read(scope.form(pluginId));
    if (!form.empty) entries.push([key, { scope, pluginId, form }]);
  }
  return new Map(entries);
}

async function settingsOf(key: string): Promise<Settings> {
  const found = (await allSettings(key)).get(key);
  if (!found) throw new Error(`${key} has no settings`);
  return found;
}

const textOf = ({ scope, form }: Settings, edited = form.values) =>
  settingsToFile(form, edited, scope.file?.());

const fileShape = v.object({
  plugin: v.record(v.string(), v.object({ config: v.record(v.string(), v.record(v.string(), v.unknown())) })),
});

/** The sections that a file has of a plugin. */
function configOf(text: string, plugin: string) {
  const config = v.parse(fileShape, JSON.parse(text)).plugin[plugin]?.config;
  if (!config) throw new Error(`nothing of ${plugin} in the file`);
  return config;
}

function take({ scope, form }: Settings, content: unknown, reading = settingsFromFile) {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const found = reading(form, form.values, text, scope.file?.());
  if (found.kind !== 'values') throw new Error(JSON.stringify(found));
  const store = createFormStore(form, { begin: found.values });
  const changes = store.changes().map(({ path, new: now }) => [path.join('.'), now] as const);
  return { values: found.values, told: found.told, changes: Object.fromEntries(changes), store };
}

const NOTHING = { unknown: [], unreadable: [], readOnly: [], secrets: [], missing: [], duplicates: [] };
const call = (method: string, path: string, body?: unknown) =>
  fetch(`${server.address.baseUrl}/api/v1/${path}`, {
    method,
    ...(body !== undefined && {
      headers: { 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }),
  });

describe('a file of a plugin’s configuration', () => {
  it('says of every plugin, read again, nothing else than what is stored, and holds no secret; a file of the whole configuration says the same', async () => {
    const all = await allSettings();
    expect(all.size).toBeGreaterThan(18);
    const whole: unknown = await (await call('GET', 'config')).json();
    for (const [key, settings] of all) {
      const text = textOf(settings);
      expect(Object.keys(v.parse(fileShape, JSON.parse(text)).plugin)).toEqual([key]);
      expect(text).not.toMatch(/:info"|\*\*\*|sandbox-(geoserver|proxy)|hunter/);
      const { changes, told } = take(settings, text);
      expect([key, changes]).toEqual([key, {}]);
      expect([key, told]).toEqual([key, NOTHING]);
      const { changes: ofWhole, told: toldOfWhole } = take(settings, whole);
      expect([key, ofWhole]).toEqual([key, {}]);
      // Masks of secrets are in it.
      expect([key, { ...toldOfWhole, secrets: [] }]).toEqual([key, NOTHING]);
    }
  });

  it('has sections as the server itself takes them', async () => {
    const settings = await settingsOf('signaturegenerator');
    const stored = () => JSON.stringify(server.store.collection('media', 'config').all());
    const before = stored();
    const config = configOf(textOf(settings), 'signaturegenerator');
    for (const [section, values] of Object.entries(config)) {
      const answer = await call('POST', `config/plugin/signaturegenerator/config/${section}`, values);
      expect(answer.status).toBe(200);
    }
    expect(stored()).toBe(before);
  });

  it('has what was edited, in the server’s own shapes', async () => {
    const settings = await settingsOf('every-setting');
    const { values } = settings.form;
    const structure = { ...values.every_structure, template: 30_214, acts_as: 3, raw: '{"b": [1]}' };
    const edited: SettingsValues = { ...values, every_structure: structure };
    const text = textOf(settings, edited);
    expect(configOf(text, 'every-setting').every_structure).toMatchObject({
      template: { _id: 30_214 },
      acts_as: { _basetype: 'user', user: { _id: 3 } },
      raw: { b: [1] },
    });
    // Put in where nothing was edited it makes the same changes.
    const { values: taken, told } = take(settings, text);
    expect(taken.every_structure).toMatchObject({ template: 30_214, acts_as: 3 });
    expect(told).toEqual(NOTHING);
  });

  it('goes from one server into another and is saved there by sections', async () => {
    const here = await settingsOf('custom-data-type-gnd');
    const text = textOf(here, {
      ...here.form.values,
      update_gnd: { ...here.form.values.update_gnd, from_time: 21 },
      mapbox_gnd: {},
    });
    const { values, changes } = take(here, text);
    expect(changes).toEqual({ 'update_gnd.from_time': 21 });
    server.calls();
    const { writes } = await here.scope.save({ pluginId: here.pluginId, stored: here.form, edited: values });
    expect(writes.map(({ outcome }) => outcome.kind)).toEqual(['stored']);
    expect(server.calls()).toEqual(['POST /api/v1/config/plugin/custom-data-type-gnd/config/update_gnd']);
  });
});

describe('reading a file', () => {
  it.each([
    ['of the plugin alone', (config: object) => ({ 'nfis-geometry': { config } })],
    ['of its configuration', (config: object) => ({ config })],
    ['of its sections', (config: object) => config],
  ])('takes a file %s', async (_of, wrap) => {
    const settings = await settingsOf('nfis-geometry');
    const section = { geoserver_username: 'cards' };
    const { changes } = take(settings, wrap({ nfisGeoservices: section }));
    expect(changes).toMatchObject({ 'nfisGeoservices.geoserver_username': 'cards' });
  });

  it('names what it does not understand and what it never takes, and keeps what is stored of it', async () => {
    const settings = await settingsOf('nfis-geometry');
    const config = configOf(textOf(settings), 'nfis-geometry');
    const [service, ...more] = v.parse(v.array(v.looseObject({})), config.nfisGeoservices?.services);
    const nfisGeoservices = {
      ...config.nfisGeoservices,
      geoserver_password: 'typed',
      colour: 'red',
      'wfs_version:info': { is_default: true },
      services: [{ ...service, glow: 1 }, ...more],
    };
    const { told, changes } = take(settings, {
      plugin: {
        'nfis-geometry': { config: { ...config, nfisGeoservices, newer: { a: 1 } } },
        another: { config: {} },
      },
    });
    expect(told).toEqual({
      ...NOTHING,
      unknown: [['nfisGeoservices', 'colour'], ['nfisGeoservices', 'services', 0, 'glow'], ['newer']],
      secrets: [['nfisGeoservices', 'geoserver_password']],
    });
    expect(changes).toEqual({});
  });

  it('keeps what the form does not know of, where the file lacks it', async () => {
    const settings = await settingsOf('asks-before-saving');
    const { told, changes, values } = take(settings, {
      plugin: {
        'asks-before-saving': { config: { stored_before: { level: 'low', retired: { since: '9' } } } },
      },
    });
    expect(told.readOnly).toEqual([['stored_before', 'retired']]);
    expect(told.missing.length).toBeGreaterThan(0);
    expect(changes).toMatchObject({ 'stored_before.level': 'low' });
    const { pluginId, form, scope } = settings;
    await scope.save({ pluginId, stored: form, edited: values });
    expect(server.store.collection('media', 'config').get('plugin/asks-before-saving/stored_before')).toEqual(
      {
        level: 'low',
        retired: { since: '2.0' },
      },
    );
  });

  it('judges what it takes by the rules of the form', async () => {
    const settings = await settingsOf('custom-data-type-gnd');
    const { store } = take(settings, {
      plugin: { 'custom-data-type-gnd': { config: { update_gnd: { from_time: 99, enabled: 'maybe' } } } },
    });
    const wrong = store.errors().filter(({ severity }) => severity === 'error');
    expect(wrong.map(({ path }) => path.join('.')).toSorted()).toEqual([
      'update_gnd.enabled',
      'update_gnd.from_time',
    ]);
  });

  it('says whose the settings are where they are not this plugin’s', async () => {
    const { form, scope } = await settingsOf('custom-data-type-gnd');
    const other = JSON.stringify({ plugin: { 'ai-validator': { config: { keys: { a: 1 } } } } });
    expect(settingsFromFile(form, form.values, other, scope.file?.())).toEqual({
      kind: 'of-others',
      plugins: ['ai-validator'],
    });
  });

  it.each([
    ['{"a": ', 'no-json'],
    ['[1]', 'no-values'],
    ['"text"', 'no-values'],
  ])('refuses %s', async (text, kind) => {
    const { form, scope } = await settingsOf('custom-data-type-gnd');
    expect(settingsFromFile(form, form.values, text, scope.file?.()).kind).toBe(kind);
  });

  it('is not hurt by odd names', async () => {
    const settings = await settingsOf('hostile-keys');
    const { values } = settings.form;
    const edited: SettingsValues = {
      ...values,
      '~__proto__': { ...values['~__proto__'], '~__proto__': 'a', '~constructor': true },
      odd_names: { ...values.odd_names, rows: [{ '~__proto__': 'cell', '~constructor': 1 }] },
    };
    const text = textOf(settings, edited);
    expect(text).toContain('"__proto__"');
    const { values: back, told } = take(settings, text);
    expect(back).toEqual(edited);
    expect(told).toEqual(NOTHING);
    expect(Object.prototype).not.toHaveProperty('cell');
  });
});

describe('JSON in a file of sections alone', () => {
  const raw = { type: 'json' };
  const fields = [
    { name: 'raw', ...raw },
    { name: 'mapping', type: 'text', store_as_json: true },
    { name: 'inner', type: 'table', fields: [{ name: 'raw', ...raw }] },
  ];
  const parameters = { raw, rows: { type: 'table', fields }, panel: { type: 'form', parameters: { raw } } };
  const of = (inRow: unknown, text: string) => ({
    rules: {
      raw: inRow,
      rows: [{ raw: inRow, mapping: text, inner: [{ raw: inRow }] }],
      panel: { raw: inRow },
    },
  });
  const stored = of({ a: [1] }, '{"title":"dc:title"}');
  const form = fylrSettings(
    {
      plugin: 'json-columns',
      enabled: true,
      readable: true,
      readOnly: false,
      defs: [{ name: 'rules', parameters }],
      namesakes: {},
      values: stored,
      words: [],
      worded: false,
    },
    { holds: () => true, databaseLanguages: [] },
    'en',
  );
  const taken = (content: unknown) => {
    const found = settingsFromFile(form, form.values, JSON.stringify(content), fylrSettingsFile);
    if (found.kind !== 'values') throw new Error(found.kind);
    expect(found.told).toEqual(NOTHING);
    return found.values;
  };
  const file = (edited: SettingsValues) => {
    const { plugin } = v.parse(fileShape, fylrSettingsFile.write(form, edited));
    return plugin['json-columns']?.config;
  };

  it.each([
    ['what the server tells', stored],
    ['the text of the form', form.values],
  ])('is read alike, out of tables and forms, where it is %s', (_what, content) => {
    expect(taken(content)).toEqual(form.values);
    expect(file(taken(content))).toEqual(stored);
  });

  it.each([
    ['as JSON', of({ b: 2 }, '{"b":2}')],
    ['as a text', of('{"b": 2}', '{"b":2}')],
  ])('goes to the server as JSON where it is written %s', (_how, content) => {
    expect(file(taken(content))).toEqual(of({ b: 2 }, '{"b":2}'));
  });

  it('is a text that is to be stored where it is no JSON', () => {
    expect(file(taken(of('no JSON', '{}')))).toEqual(of('no JSON', '{}'));
  });

  it('is never taken for the text of the form in the server’s own shape', () => {
    const whole = { plugin: { 'json-columns': { config: of('{"b": 2}', '{}') } } };
    expect(file(taken(whole))).toEqual(of('{"b": 2}', '{}'));
  });
});

describe('what is typed as JSON', () => {
  it.each([
    ['the configuration of a whole fylr', (config: object) => ({ plugin: { 'nfis-geometry': { config } } })],
    ['a file of the plugin', (config: object) => ({ 'nfis-geometry': { config } })],
    ['its configuration', (config: object) => ({ config })],
  ])('may be %s, whose shapes are understood', async (_what, wrap) => {
    const settings = await settingsOf('every-setting');
    const section = { template: { _id: 30_214 }, raw: { b: [1] }, colour: 'red', 'raw:info': {} };
    const content = JSON.stringify(wrap({ every_structure: section })).replace(
      'nfis-geometry',
      'every-setting',
    );
    const { changes, told } = take(settings, content, settingsFromText);
    expect(changes).toMatchObject({ 'every_structure.template': 30_214 });
    expect(told.unknown).toEqual([['every_structure', 'colour']]);
  });

  it('is the form’s own text where it is sections alone', async () => {
    const settings = await settingsOf('every-setting');
    const text = settingsToFile(settings.form, settings.form.values, undefined);
    const { changes, told } = take(settings, text, settingsFromText);
    expect([changes, told]).toEqual([{}, NOTHING]);
    // There a file is a number: what the server would tell is named as what the form does not know.
    const section = { ...settings.form.values.every_structure, template: { _id: 30_214 } };
    const misfit = take(settings, { every_structure: section }, settingsFromText);
    expect(misfit.told.unknown).toEqual([['every_structure', 'template', '_id']]);
    const wrong = misfit.store.errors().filter(({ severity }) => severity === 'error');
    expect(wrong.map(({ path }) => path.join('.'))).toEqual(['every_structure.template']);
  });

  it('says whose settings it is where they are not this plugin’s', async () => {
    const { form, scope } = await settingsOf('custom-data-type-gnd');
    const other = JSON.stringify({ plugin: { 'ai-validator': { config: { keys: { a: 1 } } } } });
    expect(settingsFromText(form, form.values, other, scope.file?.())).toEqual({
      kind: 'of-others',
      plugins: ['ai-validator'],
    });
  });
});
