import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { READING_ROOM } from '../../sandbox/codex/catalogue/reading-room.ts';
import { type Database, openDatabase } from '../../sandbox/codex/database.ts';
import { CODEX_WITH_CUSTOM_METADATA } from '../../sandbox/codex/dialect.ts';
import { createCodexServer } from '../../sandbox/codex/server.ts';
import type { ApiError } from '../../src/api/api-error.ts';
import { system } from '../../src/systems/codex/system.ts';
import type {
  DeclaredSettings,
  SaveReport,
  SettingsScope,
  SettingsValues,
} from '../../src/systems/settings.ts';
import type { Connected } from '../../src/systems/system.ts';
import { read } from './read.ts';
import { type RunningServer, startServer } from './sandbox.ts';

let server: RunningServer;
let database: Database;

beforeEach(async () => {
  vi.stubGlobal('location', { origin: 'https://plugins.example.org' });
  server = await startServer((parts) => {
    database = openDatabase(parts.store, 'books');
    return createCodexServer({ id: 'books', name: 'Books', ...parts });
  });
});

afterEach(async () => {
  await server.close();
});

async function connectAs(username: 'admin' | 'user'): Promise<Connected> {
  await server.signIn(username);
  return system.connect(server.address);
}

/** What the server really keeps of a plugin. */
function pluginNamed(name: string) {
  const plugin = database.plugins.all().find((known) => known.name === name);
  if (!plugin) throw new Error(`no plugin ${name}`);
  return plugin;
}

function connectionOf(username: string, name: string) {
  const pluginId = pluginNamed(name).id;
  const user = database.users.all().find((known) => known.username === username);
  const found = database.connections
    .all()
    .find((one) => one.pluginId === pluginId && one.userId === user?.id);
  if (!found) throw new Error(`${username} has no connection to ${name}`);
  return found;
}

interface Editing {
  readonly scope: SettingsScope;
  readonly id: string;
  readonly form: () => Promise<DeclaredSettings>;
  /** Saves what is stored with a few values of a section changed; null takes one away. */
  readonly change: (section: string, changes: Readonly<Record<string, unknown>>) => Promise<SaveReport>;
}

async function editing(whose: 'plugin' | 'own', name: string): Promise<Editing> {
  const { settings } = await connectAs(whose === 'plugin' ? 'admin' : 'user');
  const scope = settings?.[whose];
  if (!scope) throw new Error(`no settings for ${whose}`);
  const { id } = pluginNamed(name);
  const form = () => read(scope.form(id));
  return {
    scope,
    id,
    form,
    async change(section, changes) {
      const stored = await form();
      server.calls();
      return scope.save({ pluginId: id, stored, edited: edited(stored, section, changes) });
    },
  };
}

const GONE = Symbol('gone');

function edited(
  { values }: DeclaredSettings,
  section: string,
  changes: Readonly<Record<string, unknown>>,
): SettingsValues {
  const entries = Object.entries({ ...values[section], ...changes }).filter(([, value]) => value !== GONE);
  return { ...values, [section]: Object.fromEntries(entries) };
}

const outcomes = ({ writes }: SaveReport) => writes.map(({ id, outcome }) => [id, outcome.kind]);

describe('the settings of a plugin', () => {
  it('are read with one call and written with one, and all else that is stored survives', async () => {
    const { change, form, id } = await editing('plugin', 'sync-sampler');
    const before = pluginNamed('sync-sampler');
    server.calls();
    const declared = await form();
    expect(server.calls()).toEqual([`GET /api/v1/admin/plugins/${id}`]);
    expect(declared.values.plugin).toMatchObject({ unit: 'chapters', limit: 20, skipTags: ['private'] });

    const report = await change('plugin', { limit: 21 });
    expect(report.writes).toEqual([
      { id: 'config', paths: [['plugin', 'limit']], outcome: { kind: 'stored' } },
    ]);
    expect(server.calls()).toEqual([`PATCH /api/v1/admin/plugins/${id}`]);
    const { config, updatedAt: _time, ...rest } = pluginNamed('sync-sampler');
    const { config: _config, updatedAt: _before, ...same } = before;
    expect(rest).toEqual(same);
    expect(config).toEqual({ ...before.config, limit: 21 });
    expect((await form()).values.plugin).toMatchObject({ limit: 21 });
  });

  it('are not written when nothing was changed', async () => {
    const { change } = await editing('plugin', 'hostile-form');
    expect((await change('plugin', {})).writes).toEqual([]);
    expect(server.calls()).toEqual([]);
  });

  it('keep JSON as a text as it was typed, and other JSON as a value', async () => {
    const { change } = await editing('plugin', 'sync-sampler');
    const typed = '{ "b" : 1.0,\n"a":[ ] }';
    await change('plugin', { rules: typed, shelves: '{"Comics": {"__proto__": ["left"]}}', colour: '"red"' });
    const { config } = pluginNamed('sync-sampler');
    expect([config.rules, config.colour]).toEqual([typed, 'red']);
    expect(JSON.stringify(config.shelves)).toBe('{"Comics":{"__proto__":["left"]}}');
  });

  it('lose nothing of what has names that do harm', async () => {
    const { change } = await editing('plugin', 'hostile-form');
    const before = JSON.stringify(pluginNamed('hostile-form').config);
    const report = await change('plugin', { '~constructor': false });
    expect(outcomes(report)).toEqual([['config', 'stored']]);
    expect(JSON.stringify(pluginNamed('hostile-form').config)).toBe(
      before.replace('"constructor":true', '"constructor":false'),
    );
  });

  it('keep what does not fit its declaration until it is changed', async () => {
    const { change, form } = await editing('plugin', 'sync-hand-edited');
    const before = pluginNamed('sync-hand-edited').config;
    expect((await form()).values.plugin).toMatchObject({ limit: '60', quiet: 'yes', note: null });
    await change('plugin', { quiet: false });
    expect(pluginNamed('sync-hand-edited').config).toEqual({ ...before, quiet: false });
  });

  it('take two hundred, and one value of two megabytes', async () => {
    const { change } = await editing('plugin', 'metadata-two-hundred');
    const long = 'x'.repeat(2_000_000);
    const report = await change('plugin', { setting_004: long, setting_200: GONE });
    expect(outcomes(report)).toEqual([['config', 'stored']]);
    expect(pluginNamed('metadata-two-hundred').config).toEqual({
      setting_001: 'stored',
      setting_002: 2,
      setting_004: long,
    });
  });

  it('say that a server takes no more', async () => {
    const { change } = await editing('plugin', 'metadata-two-hundred');
    const { writes } = await change('plugin', { setting_004: 'x'.repeat(2_200_000) });
    expect(writes[0]?.outcome).toMatchObject({ kind: 'refused', error: { kind: 'too-large' }, fields: [] });
  });
});

describe('a secret', () => {
  const stored = () => pluginNamed('sync-readtrail').config;

  it('is nowhere in what the form is made of', async () => {
    const { form } = await editing('plugin', 'sync-sampler');
    const { schema, uiSchema, values, secrets } = await form();
    expect(JSON.stringify([schema, uiSchema, values, secrets])).not.toMatch(/sandbox-sampler-(secret|token)/);
    expect(secrets.map(({ path, state }) => [path, state])).toEqual([
      [['plugin', 'apiToken'], 'set'],
      [['oauth', 'oauth_client_secret'], 'set'],
    ]);
  });

  it('is kept when something else is changed', async () => {
    const { change } = await editing('plugin', 'sync-readtrail');
    await change('oauth', { oauth_client_id: 'another' });
    expect(stored()).toMatchObject({
      oauth_client_id: 'another',
      oauth_client_secret: 'sandbox-readtrail-secret',
    });
  });

  it('is replaced, also by one that looks masked', async () => {
    const { change } = await editing('plugin', 'sync-readtrail');
    await change('oauth', { oauth_client_secret: '***' });
    expect(stored()).toMatchObject({ oauth_client_id: 'library-sandbox', oauth_client_secret: '***' });
  });

  it('is cleared', async () => {
    const { change, form } = await editing('plugin', 'sync-readtrail');
    const report = await change('oauth', { oauth_client_secret: null });
    expect(outcomes(report)).toEqual([['config', 'stored']]);
    expect(stored()).not.toHaveProperty('oauth_client_secret');
    expect(stored()).toHaveProperty('_codex');
    expect((await form()).secrets).toMatchObject([{ state: 'unset', clearable: { allowed: false } }]);
  });
});

describe('one’s own settings', () => {
  it('are those of the plugins that one has a connection to, asked for with one call', async () => {
    const { settings } = await connectAs('user');
    server.calls();
    if (!settings?.own) throw new Error('no settings of one’s own');
    const list = await read(settings.own.list());
    expect(server.calls()).toEqual(['GET /api/v1/user/plugins']);
    expect(list.map(({ key, status }) => [key, status?.()])).toEqual([
      ['sync-readtrail', 'Connected'],
      ['sync-pagekeeper', 'Account not connected yet'],
      ['sync-mirror', 'Switched off by you'],
      ['sync-chapterhouse', 'Has failed lately'],
      ['sync-ereader-bridge', 'Has failed lately'],
      ['recommendations-tastegraph', 'On, needs no account'],
      ['sync-sampler', 'Connected'],
      ['sync-hand-edited', 'On, needs no account'],
      ['hostile-form', 'On, needs no account'],
    ]);
    expect(settings.plugin).toBeUndefined();
  });

  it('survive a change with all that Codex itself keeps', async () => {
    const { change } = await editing('own', 'sync-sampler');
    const before = connectionOf('user', 'sync-sampler').config;
    const report = await change('recommendations', { maxSeeds: 20 });
    expect(report.writes).toMatchObject([{ id: 'config', paths: [['recommendations', 'maxSeeds']] }]);
    expect(connectionOf('user', 'sync-sampler').config).toEqual({
      ...before,
      _codex: { autoSync: true, includeCompleted: false, maxSeeds: 20, somethingNew: { since: 3 } },
    });
  });

  it('go with two calls where automatic sync is changed as well, the configuration first', async () => {
    const { change, id, form } = await editing('own', 'sync-readtrail');
    expect((await form()).values.sync).toMatchObject({ autoSync: true, syncRatings: false });
    const report = await change('sync', { autoSync: false, syncMode: 'push', syncRatings: GONE });
    expect(report.writes).toEqual([
      {
        id: 'config',
        paths: [
          ['sync', 'syncMode'],
          ['sync', 'syncRatings'],
        ],
        outcome: { kind: 'stored' },
      },
      { id: 'sync-mode', paths: [['sync', 'autoSync']], outcome: { kind: 'stored' } },
    ]);
    expect(server.calls()).toEqual([
      `PATCH /api/v1/user/plugins/${id}/config`,
      `PATCH /api/v1/user/plugins/${id}/sync-mode`,
    ]);
    expect(connectionOf('user', 'sync-readtrail').config).toEqual({
      progressUnit: 'chapters',
      private: true,
      syncMode: 'push',
      _codex: { autoSync: false },
    });
    expect((await form()).values.sync).toEqual({ autoSync: false, syncMode: 'push' });
  });

  it('write automatic sync alone with its own call, off by default', async () => {
    const { change, id } = await editing('own', 'sync-readtrail');
    const report = await change('sync', { autoSync: GONE });
    expect(outcomes(report)).toEqual([['sync-mode', 'stored']]);
    expect(server.calls()).toEqual([`PATCH /api/v1/user/plugins/${id}/sync-mode`]);
    expect(connectionOf('user', 'sync-readtrail').config).toMatchObject({
      _codex: { autoSync: false, syncRatings: false },
    });
  });

  it('do not try the second call when the first was refused', async () => {
    const { change } = await editing('own', 'sync-readtrail');
    const before = connectionOf('user', 'sync-readtrail').config;
    const report = await change('sync', { autoSync: false });
    expect(outcomes(report)).toEqual([['sync-mode', 'stored']]);
    const tooLong = await editing('own', 'sync-readtrail');
    const stored = await tooLong.form();
    const both = edited(
      { ...stored, values: edited(stored, 'plugin', { progressUnit: 'x'.repeat(2_200_000) }) },
      'sync',
      { autoSync: true },
    );
    const failed = await tooLong.scope.save({ pluginId: tooLong.id, stored, edited: both });
    expect(outcomes(failed)).toEqual([
      ['config', 'refused'],
      ['sync-mode', 'not-tried'],
    ]);
    expect(connectionOf('user', 'sync-readtrail').config).toEqual({
      ...before,
      _codex: { autoSync: false, syncRatings: false },
    });
  });

  it('tell of the second call when only the first was stored', async () => {
    const { scope, id, form } = await editing('own', 'sync-readtrail');
    const stored = await form();
    const plugin = pluginNamed('sync-readtrail');
    const { manifest } = plugin;
    if (!manifest) throw new Error('it was never started');
    // A new version of the plugin no longer syncs.
    const visible = { ...manifest.visible, capabilities: {} };
    database.plugins.put(id, { ...plugin, manifest: { ...manifest, visible } });
    const report = await scope.save({
      pluginId: id,
      stored,
      edited: edited(stored, 'sync', { autoSync: false, syncMode: 'pull' }),
    });
    expect(report.writes).toMatchObject([
      { id: 'config', outcome: { kind: 'stored' } },
      {
        id: 'sync-mode',
        outcome: {
          kind: 'refused',
          error: { kind: 'rejected', status: 400 },
          fields: [{ path: ['sync', 'autoSync'], messages: ['This plugin does not sync reading progress'] }],
        },
      },
    ]);
    expect(connectionOf('user', 'sync-readtrail').config).toMatchObject({
      syncMode: 'pull',
      _codex: { autoSync: true },
    });
  });

  it('are reached where an administrator has switched the plugin off, and say where there are none', async () => {
    const { form } = await editing('own', 'recommendations-shelfmate');
    expect(Object.keys((await form()).schema.properties ?? {})).toEqual(['plugin', 'recommendations']);
    const none = await editing('own', 'recommendations-nextup');
    const { schema, empty } = await none.form();
    expect(schema.properties).toEqual({});
    expect(empty?.()).toMatch(/^You have no connection to this plugin/);
  });

  it('ask for consent where the server has the switch', async () => {
    await server.close();
    server = await startServer((parts) => {
      database = openDatabase(parts.store, 'room');
      return createCodexServer({
        id: 'room',
        name: 'Reading room',
        dialect: CODEX_WITH_CUSTOM_METADATA,
        catalogue: READING_ROOM,
        ...parts,
      });
    });
    const { change, form } = await editing('own', 'book-circle');
    expect((await form()).values.sharing).toEqual({ sendCustomMetadata: true });
    await change('sharing', { sendCustomMetadata: false });
    expect(connectionOf('user', 'book-circle').config).toEqual({
      circle: 'Thursdays',
      shareNotes: true,
      _codex: { autoSync: true, sendCustomMetadata: false },
    });
    // Something else than an object is kept until one of its settings is changed.
    const ferry = await editing('own', 'ferry-sync');
    expect((await ferry.form()).values.kept).toEqual({ _codex: '"not an object"' });
    await ferry.change('sharing', { sendCustomMetadata: true });
    expect(connectionOf('user', 'ferry-sync').config).toEqual({ _codex: { sendCustomMetadata: true } });
  });
});

describe('a refusal', () => {
  /** Lets the server answer its next change with something else. */
  function answerNext(answer: {
    status: number;
    type: string;
    body: string;
    headers?: Record<string, string>;
  }) {
    const send = globalThis.fetch;
    globalThis.fetch = async (input, init) => {
      const request = new Request(input, init);
      if (request.method !== 'PATCH') return send(request);
      globalThis.fetch = send;
      return new Response(answer.body, {
        status: answer.status,
        headers: { 'content-type': answer.type, ...answer.headers },
      });
    };
  }

  const json = (status: number, body: object) => ({
    status,
    type: 'application/json',
    body: JSON.stringify(body),
  });
  const text = (status: number, body: string) => ({ status, type: 'text/plain; charset=utf-8', body });
  const limit = [{ path: ['plugin', 'limit'] }];

  it.each([
    {
      what: 'of a handler that names no setting',
      answer: json(400, { error: 'BadRequest', message: 'The configuration must be an object' }),
      is: { kind: 'rejected', code: 'BadRequest', serverMessage: 'The configuration must be an object' },
      fields: [],
    },
    {
      what: 'of a handler that names one',
      answer: json(422, { error: 'UnprocessableEntity', message: "'limit' must be below 10" }),
      is: { kind: 'rejected', status: 422 },
      fields: limit,
    },
    {
      what: 'of the framework that names one by its path',
      answer: text(
        422,
        'Failed to deserialize the JSON body into the target type: config.limit: invalid type: integer `21`, expected u8 at line 1 column 9',
      ),
      is: { kind: 'rejected', status: 422 },
      fields: limit,
    },
    {
      what: 'of the framework that names none',
      answer: text(400, 'Failed to parse the request body as JSON: trailing comma at line 1'),
      is: { kind: 'rejected', status: 400 },
      fields: [],
    },
    {
      what: 'for its content type',
      answer: text(415, 'Expected request with `Content-Type: application/json`'),
      is: { kind: 'rejected', status: 415 },
      fields: [],
    },
    {
      what: 'for its size',
      answer: text(413, 'Failed to buffer the request body: length limit exceeded'),
      is: { kind: 'too-large' },
      fields: [],
    },
    {
      what: 'of the rate limiter',
      answer: {
        ...json(429, { error: 'rate_limit_exceeded', message: 'Too many requests', retry_after: 7 }),
        headers: { 'retry-after': '7' },
      },
      is: { kind: 'too-many-requests', retryAfterSeconds: 7 },
      fields: [],
    },
    {
      what: 'for a right that is gone',
      answer: json(403, { error: 'Forbidden', message: 'Missing permission: PluginsManage' }),
      is: { kind: 'forbidden' },
      fields: [],
    },
    {
      what: 'for a plugin that is gone',
      answer: json(404, { error: 'NotFound', message: 'Plugin not found' }),
      is: { kind: 'not-found' },
      fields: [],
    },
    {
      what: 'of a server that fails',
      answer: json(500, { error: 'InternalServerError', message: 'An internal error occurred' }),
      is: { kind: 'server-error', changed: 'unknown' },
      fields: [],
    },
    {
      what: 'with a page',
      answer: { status: 200, type: 'text/html', body: '<!doctype html><title>Library</title>' },
      is: { kind: 'broken-answer', changed: 'unknown' },
      fields: [],
    },
  ])('$what is told of its write', async ({ answer, is, fields }) => {
    const { scope, id, form } = await editing('plugin', 'sync-sampler');
    const stored = await form();
    const before = pluginNamed('sync-sampler');
    answerNext(answer);
    const report = await scope.save({
      pluginId: id,
      stored,
      edited: edited(stored, 'plugin', { limit: 21 }),
    });
    expect(report.writes).toMatchObject([
      { id: 'config', paths: [['plugin', 'limit']], outcome: { kind: 'refused', error: is, fields } },
    ]);
    expect(pluginNamed('sync-sampler')).toEqual(before);
  });

  it('quotes no secret that was sent', async () => {
    const { scope, id, form } = await editing('plugin', 'sync-sampler');
    const stored = await form();
    answerNext(
      text(422, 'config.oauth_client_secret: invalid value "typed-by-hand", after "sandbox-sampler-token"'),
    );
    const report = await scope.save({
      pluginId: id,
      stored,
      edited: edited(stored, 'oauth', { oauth_client_secret: 'typed-by-hand' }),
    });
    const [write] = report.writes;
    expect(write?.outcome).toMatchObject({
      kind: 'refused',
      fields: [{ path: ['oauth', 'oauth_client_secret'] }],
    });
    expect(JSON.stringify(report)).not.toMatch(/typed-by-hand|sandbox-sampler-token/);
    const error: ApiError | null = write?.outcome.kind === 'refused' ? write.outcome.error : null;
    expect(error?.details).not.toMatch(/typed-by-hand|sandbox-sampler-token/);
  });

  it('of JSON that is none is told before anybody is asked', async () => {
    const { change } = await editing('plugin', 'sync-sampler');
    const report = await change('plugin', { shelves: '{"half":' });
    expect(report.writes).toMatchObject([
      { outcome: { kind: 'refused', fields: [{ path: ['plugin', 'shelves'] }] } },
    ]);
    expect(server.calls()).toEqual([]);
  });

  it('for want of a sign-in is thrown', async () => {
    const { scope, id, form } = await editing('plugin', 'sync-sampler');
    const stored = await form();
    server.signOut();
    const saving = scope.save({ pluginId: id, stored, edited: edited(stored, 'plugin', { limit: 3 }) });
    await expect(saving).rejects.toMatchObject({ kind: 'signed-out' });
  });

  it.each(['plugin', 'own'] as const)('an address that names no plugin has no form: %s', async (whose) => {
    const { scope } = await editing(whose, 'sync-sampler');
    await expect(read(scope.form('no-uuid'))).rejects.toMatchObject({ kind: 'not-found' });
    const another = read(scope.form(randomUUID()));
    if (whose === 'plugin') await expect(another).rejects.toMatchObject({ kind: 'not-found' });
    else expect((await another).empty).not.toBeNull();
  });
});

it('every plugin has a form for an administrator, or words for why there is none', async () => {
  const { settings, plugins } = await connectAs('admin');
  const scope = settings?.plugin;
  if (!scope) throw new Error('no settings');
  const list = await read(plugins.list());
  for (const plugin of list.plugins) {
    expect(scope.mayHave(plugin)).toBe(true);
    const { schema, empty } = await read(scope.form(plugin.id));
    const sections = Object.keys(schema.properties ?? {});
    expect([plugin.key, sections.length === 0]).toEqual([plugin.key, empty !== null]);
    if (empty !== null) expect(empty().length).toBeGreaterThan(20);
  }
});

it('only plugins for users may have settings of one’s own', async () => {
  const { settings, plugins } = await connectAs('admin');
  const list = await read(plugins.list());
  const may = new Map(list.plugins.map((plugin) => [plugin.key, settings?.own?.mayHave(plugin)]));
  for (const key of ['metadata-panelbase', 'release-inkwire', 'hostile-keys'])
    expect(may.get(key)).toBe(false);
  for (const key of ['sync-mirror', 'recommendations-nextup', 'sync-notebook', 'housekeeping'])
    expect(may.get(key)).toBe(true);
});
