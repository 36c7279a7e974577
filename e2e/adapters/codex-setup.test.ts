import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../sandbox/codex/database.ts';
import type { StoredPlugin } from '../../sandbox/codex/model.ts';
import { createCodexServer } from '../../sandbox/codex/server.ts';
import { system } from '../../src/systems/codex/system.ts';
import type { SaveReport, SettingsScope, SettingsValues } from '../../src/systems/settings.ts';
import { read } from './read.ts';
import { type RunningServer, startServer } from './sandbox.ts';

let server: RunningServer;
let database: Database;
let scope: SettingsScope;

beforeEach(async () => {
  server = await startServer((parts) => {
    database = openDatabase(parts.store, 'books');
    return createCodexServer({ id: 'books', name: 'Books', ...parts });
  });
  await server.signIn('admin');
  const { settings } = await system.connect(server.address);
  if (!settings?.setup) throw new Error('no set-up');
  scope = settings.setup;
});

afterEach(async () => {
  await server.close();
});

/** What the server really keeps of a plugin. */
function pluginNamed(name: string): StoredPlugin {
  const plugin = database.plugins.all().find((known) => known.name === name);
  if (!plugin) throw new Error(`no plugin ${name}`);
  return plugin;
}

function put(name: string, changes: Partial<StoredPlugin>): void {
  const plugin = pluginNamed(name);
  database.plugins.put(plugin.id, { ...plugin, ...changes });
}

/** A plugin whose manifest asks for credentials. */
function askingForCredentials(): string {
  const found = database.plugins
    .all()
    .find(({ manifest }) => (manifest?.visible.requiredCredentials ?? []).length > 0);
  if (!found) throw new Error('no plugin asks for credentials');
  return found.name;
}

const formOf = (name: string) => read(scope.form(pluginNamed(name).id));

/** Saves with some values of a section changed; undefined takes one away. */
async function change(
  name: string,
  section: string,
  changes: Readonly<Record<string, unknown>>,
): Promise<SaveReport> {
  const stored = await formOf(name);
  const values = Object.entries({ ...stored.values[section], ...changes });
  const edited: SettingsValues = {
    ...stored.values,
    [section]: Object.fromEntries(values.filter(([, value]) => value !== undefined)),
  };
  server.calls();
  return scope.save({ pluginId: pluginNamed(name).id, stored, edited });
}

const outcomes = ({ writes }: SaveReport) => writes.map(({ outcome }) => outcome.kind);

/** What differs of two plugins, apart from the time of the change. */
function differing(before: StoredPlugin, after: StoredPlugin): readonly string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const [a, b] = [before, after].map((one) => new Map(Object.entries(one)));
  return [...names].filter(
    (name) => name !== 'updatedAt' && JSON.stringify(a?.get(name)) !== JSON.stringify(b?.get(name)),
  );
}

describe('one member each, and nothing else', () => {
  it.each([
    ['about', 'displayName', 'Another name'],
    ['about', 'description', 'What it does'],
    ['execution', 'command', 'uvx'],
    ['execution', 'args', ['-y', 'two words', '']],
    ['execution', 'workingDirectory', '/srv/plugins'],
    ['execution', 'rateLimitRequestsPerMinute', 0],
    ['execution', 'requestTimeoutSeconds', 90],
    ['execution', 'logLevel', 'debug'],
    ['access', 'permissions', ['metadata:read', 'metadata:write:isbn']],
    ['access', 'permissions', []],
    ['access', 'scopes', ['library:scan']],
    ['matching', 'metadataTargets', ['series']],
    ['matching', 'useExistingExternalId', false],
    ['matching', 'searchQueryTemplate', '{{title}} {{year}}'],
    ['matching', 'searchPreprocessingRules', [{ pattern: '\\(.*\\)', replacement: '', enabled: false }]],
  ])('%s: %s becomes %j', async (section, member, value) => {
    const name = 'metadata-prizes';
    const before = pluginNamed(name);
    expect(outcomes(await change(name, section, { [member]: value }))).toEqual(['stored']);
    expect(server.calls()).toEqual([`PATCH /api/v1/admin/plugins/${before.id}`]);
    const after = pluginNamed(name);
    expect(Object.entries(after).find(([key]) => key === member)?.[1]).toEqual(value);
    expect(differing(before, after).filter((key) => key !== member)).toEqual([]);
    expect((await formOf(name)).values[section]?.[member]).toEqual(value);
  });

  it('sends nothing when nothing differs', async () => {
    const report = await change('metadata-prizes', 'about', {});
    expect(report.writes).toEqual([]);
    expect(server.calls()).toEqual([]);
  });

  it('picks libraries by their names and stores their ids', async () => {
    const [library] = database.libraries.all();
    const stored = await formOf('metadata-prizes');
    const choices = stored.uiSchema.access?.libraryIds;
    expect(JSON.stringify(choices)).toContain(JSON.stringify(library?.name));
    await change('metadata-prizes', 'access', { libraryIds: [library?.id] });
    expect(pluginNamed('metadata-prizes').libraryIds).toEqual([library?.id]);
  });
});

describe('what a manifest makes relevant', () => {
  const matching = ['searchPreprocessingRules', 'conditions', 'searchQueryTemplate', 'metadataTargets'];
  it.each([
    ['metadata-prizes', 'finds metadata', { matching, schedule: [] }],
    ['sync-sampler', 'syncs', { matching: [], schedule: ['syncCronSchedule'] }],
    ['sync-attic', 'was never tested', { matching: [], schedule: [] }],
  ])('of %s, which %s, is all that is there', async (name, _what, members) => {
    const { properties } = (await formOf(name)).schema;
    const shown = (section: string, of: readonly string[]) =>
      of.filter((member) => properties?.[section]?.properties?.[member] !== undefined);
    expect(shown('matching', matching)).toEqual(members.matching);
    expect(shown('schedule', ['syncCronSchedule'])).toEqual(members.schedule);
  });
});

describe('null, absent and a value are three things', () => {
  it.each([
    ['matching', 'metadata-prizes', 'metadataTargets', ['series']],
    ['matching', 'metadata-prizes', 'searchQueryTemplate', '{{title}}'],
    ['schedule', 'sync-sampler', 'syncCronSchedule', '0 0 4 * * SUN'],
  ])('%s of %s: %s can be taken away', async (section, name, member, value) => {
    put(name, { [member]: value });
    expect(outcomes(await change(name, section, { [member]: undefined }))).toEqual(['stored']);
    expect(pluginNamed(name)).not.toHaveProperty(member);
  });

  it.each([
    ['rateLimitRequestsPerMinute', 30],
    ['requestTimeoutSeconds', 30],
    ['logLevel', 'warn'],
  ])('%s cannot be taken away once it is set, and that is not offered', async (member, value) => {
    put('metadata-prizes', { [member]: value });
    expect((await formOf('metadata-prizes')).schema.properties?.execution?.required).toContain(member);
    const { values } = await formOf('metadata-prizes');
    expect(values.execution?.[member]).toBe(value);
  });

  it('lets alone what was never set', async () => {
    const { values, schema } = await formOf('sync-attic');
    const { logLevel, requestTimeoutSeconds } = pluginNamed('sync-attic');
    expect([logLevel, requestTimeoutSeconds]).toEqual([undefined, undefined]);
    expect(values.execution).not.toHaveProperty('logLevel');
    expect(schema.properties?.execution?.required).not.toContain('logLevel');
  });

  it.each(['description', 'workingDirectory'] as const)('%s is emptied to an empty text', async (member) => {
    put('metadata-prizes', { [member]: 'something' });
    const section = member === 'description' ? 'about' : 'execution';
    const ui = (await formOf('metadata-prizes')).uiSchema[section]?.[member];
    expect(ui).toMatchObject({ 'ui:options': { emptyIsAbsent: false } });
    await change('metadata-prizes', section, { [member]: '' });
    expect(pluginNamed('metadata-prizes')[member]).toBe('');
  });

  it('empties rules, conditions and the limit in the ways that the server understands', async () => {
    put('metadata-prizes', {
      searchPreprocessingRules: [{ pattern: 'a', replacement: 'b' }],
      autoMatchConditions: { mode: 'any', rules: [{ field: 'year', operator: 'gt', value: 1990 }] },
      internalConfig: { searchResultsLimit: 7 },
    });
    await change('metadata-prizes', 'matching', {
      searchPreprocessingRules: [],
      conditions: [],
      conditionsMode: undefined,
      searchResultsLimit: undefined,
    });
    const { searchPreprocessingRules, autoMatchConditions, internalConfig } = pluginNamed('metadata-prizes');
    expect(searchPreprocessingRules).toEqual([]);
    expect(autoMatchConditions).toEqual({ mode: 'all', rules: [] });
    expect(internalConfig?.searchResultsLimit ?? null).toBeNull();
  });
});

describe('a schedule that the plugin cannot use', () => {
  it.each([
    ['sync-notebook', /never tested/],
    ['metadata-prizes', /no longer says, that it syncs/],
  ])('of %s is there with the reason, to be taken away', async (name, reason) => {
    put(name, { syncCronSchedule: '0 15 5 * * SUN' });
    const { schema, values } = await formOf(name);
    expect(values.schedule).toEqual({ syncCronSchedule: '0 15 5 * * SUN' });
    const field = schema.properties?.schedule?.properties?.syncCronSchedule;
    expect(field?.description).toMatch(reason);
    // No other can be chosen: the server would refuse it.
    expect(field?.oneOf?.map((choice) => choice.const)).toEqual(['0 15 5 * * SUN']);
    const before = pluginNamed(name);
    expect(outcomes(await change(name, 'schedule', { syncCronSchedule: undefined }))).toEqual(['stored']);
    const { syncCronSchedule: taken, ...rest } = before;
    expect(taken).toBe('0 15 5 * * SUN');
    expect(differing(rest, pluginNamed(name))).toEqual([]);
    expect((await formOf(name)).schema.properties).not.toHaveProperty('schedule');
  });
});

describe('conditions', () => {
  it('keep what was not touched as it is, and give operators what they take', async () => {
    const rules = [
      { field: 'year', operator: 'equals', value: 1990, note: 'of a newer version' },
      { field: 'genres', operator: 'in', value: ['a', 'b, c'] },
      { field: 'isbn', operator: 'is_null' },
    ];
    put('metadata-prizes', { autoMatchConditions: { mode: 'all', rules, extra: 1 } });
    const shown = [(await formOf('metadata-prizes')).values.matching?.conditions].flat();
    expect(shown).toMatchObject([{ value: '1990' }, { value: '["a","b, c"]' }, {}]);
    await change('metadata-prizes', 'matching', {
      conditions: [
        ...shown,
        { field: 'rating', operator: 'gte', value: '4.5' },
        { field: 'tags', operator: 'not_in', value: 'x, y' },
        { field: 'title', operator: 'is_not_null', value: 'left over' },
        { field: 'title', operator: 'equals', value: '1984' },
      ],
    });
    expect(pluginNamed('metadata-prizes').autoMatchConditions).toEqual({
      mode: 'all',
      extra: 1,
      rules: [
        ...rules,
        { field: 'rating', operator: 'gte', value: 4.5 },
        { field: 'tags', operator: 'not_in', value: ['x', 'y'] },
        { field: 'title', operator: 'is_not_null' },
        { field: 'title', operator: 'equals', value: '1984' },
      ],
    });
  });
});

describe('secrets', () => {
  it('never shows the values of variables, keeps, replaces, removes and adds them', async () => {
    put('metadata-prizes', { env: { API_URL: 'u', TOKEN: 'very-secret', LEVEL: '1' } });
    const form = await formOf('metadata-prizes');
    const { source: _source, ...shown } = form;
    expect(JSON.stringify(shown)).not.toContain('very-secret');
    await change('metadata-prizes', 'environment', { env: { LEVEL: '2', API_URL: null, NEW: '' } });
    expect(pluginNamed('metadata-prizes').env).toEqual({ TOKEN: 'very-secret', LEVEL: '2', NEW: '' });
  });

  it('asks for all credentials of the manifest at once and never for some', async () => {
    const name = askingForCredentials();
    const asked = pluginNamed(name).manifest?.visible.requiredCredentials ?? [];
    expect(asked.length).toBeGreaterThan(0);
    const all = Object.fromEntries(asked.map(({ key }) => [key, `secret of ${key}`]));
    expect(outcomes(await change(name, 'credentials', { credentials: all }))).toEqual(['stored']);
    expect(pluginNamed(name).credentials).toEqual(all);
    const { source: _source, ...shown } = await formOf(name);
    expect(JSON.stringify(shown)).not.toContain('secret of');
  });

  it('refuses to lose the other credentials of a plugin that has several', async () => {
    const name = askingForCredentials();
    const { manifest } = pluginNamed(name);
    if (!manifest) throw new Error('no manifest');
    const field = { label: 'L', credentialType: 'string' };
    const requiredCredentials = [
      { ...field, key: 'user', required: true, sensitive: false },
      { ...field, key: 'password', required: true, sensitive: true },
      { ...field, key: 'region', required: false, sensitive: false },
    ];
    put(name, {
      manifest: { ...manifest, visible: { ...manifest.visible, requiredCredentials } },
      credentials: { user: 'a', password: 'b', region: 'c' },
    });
    const report = await change(name, 'credentials', { credentials: { password: 'new' } });
    expect(outcomes(report)).toEqual(['refused']);
    const [refused] = report.writes;
    if (refused?.outcome.kind !== 'refused') throw new Error('not refused');
    expect(refused.outcome.fields.map(({ path }) => path.at(-1))).toEqual(['user', 'region']);
    expect(server.calls()).toEqual([]);
    const typed = { user: 'x', password: 'new', region: null };
    expect(outcomes(await change(name, 'credentials', { credentials: typed }))).toEqual(['stored']);
    expect(pluginNamed(name).credentials).toEqual({ user: 'x', password: 'new' });
  });

  it('takes credentials by any name while a plugin was never tested', async () => {
    const form = await formOf('sync-attic');
    expect(form.notices).toHaveLength(1);
    expect(form.schema.properties).not.toHaveProperty('matching');
    expect(form.schema.properties).not.toHaveProperty('schedule');
    await change('sync-attic', 'credentials', { credentials: { access_token: 't' } });
    expect(pluginNamed('sync-attic').credentials).toEqual({ access_token: 't' });
  });
});

describe('refusals', () => {
  it.each([
    ['execution', 'command', 'rm', ['execution', 'command']],
    ['schedule', 'syncCronSchedule', '0 4 * * 0', ['schedule', 'syncCronSchedule']],
  ])('%s: %s %s is told at its field', async (section, member, value, path) => {
    const report = await change('sync-sampler', section, { [member]: value });
    const [write] = report.writes;
    if (write?.outcome.kind !== 'refused') throw new Error('not refused');
    expect(write.outcome.fields.map((one) => one.path)).toEqual([path]);
  });

  it('tells of several changes which one it was, and nothing is stored', async () => {
    const before = pluginNamed('metadata-prizes');
    const stored = await formOf('metadata-prizes');
    const edited = {
      ...stored.values,
      about: { ...stored.values.about, displayName: 'New' },
      execution: { ...stored.values.execution, command: '/bin/sh' },
    };
    const { writes } = await scope.save({ pluginId: before.id, stored, edited });
    const [write] = writes;
    if (write?.outcome.kind !== 'refused') throw new Error('not refused');
    expect(write.outcome.fields.map((one) => one.path)).toEqual([['execution', 'command']]);
    expect(pluginNamed('metadata-prizes')).toEqual(before);
  });
});

it('is there for those who manage plugins only', async () => {
  await server.signIn('maintainer');
  expect((await system.connect(server.address)).settings?.setup).toBeUndefined();
  await server.signIn('user');
  expect((await system.connect(server.address)).settings?.setup).toBeUndefined();
  await server.signIn('keeper');
  expect((await system.connect(server.address)).settings?.setup).toBeDefined();
});
