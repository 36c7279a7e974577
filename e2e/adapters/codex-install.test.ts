import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../sandbox/codex/database.ts';
import type { StoredPlugin } from '../../sandbox/codex/model.ts';
import { createCodexServer } from '../../sandbox/codex/server.ts';
import { objectOf } from '../../src/api/json.ts';
import { system } from '../../src/systems/codex/system.ts';
import type { InstallReport } from '../../src/systems/install.ts';
import type { SettingsValues } from '../../src/systems/settings.ts';
import type { Connected } from '../../src/systems/system.ts';
import { read, readPlugin } from './read.ts';
import { type RunningServer, startServer } from './sandbox.ts';

let server: RunningServer;
let database: Database;
let connected: Connected;

beforeEach(async () => {
  server = await startServer((parts) => {
    database = openDatabase(parts.store, 'books');
    return createCodexServer({ id: 'books', name: 'Books', ...parts });
  });
  await server.signIn('admin');
  connected = await system.connect(server.address);
});

afterEach(async () => {
  await server.close();
});

function stored(name: string): StoredPlugin | undefined {
  return database.plugins.all().find((known) => known.name === name);
}

async function install(id: string, values: SettingsValues): Promise<InstallReport> {
  const ways = await connected.install?.ways.load();
  const way = ways?.find((one) => one.id === id);
  if (!way) throw new Error(`no way ${id}`);
  const { signal } = new AbortController();
  return way.run({ values, file: null, of: null, onProgress: () => undefined, signal });
}

it('installs a known package by its name alone, starts it, and finds a name that is free', async () => {
  const other = { other: '@lampyris/codex-sync', enabled: true };
  const first = await install('package', { plugin: other });
  expect(first).toMatchObject({ kind: 'installed', message: null });
  expect(stored('codex-sync')).toMatchObject({
    displayName: 'Codex sync',
    command: 'npx',
    args: ['-y', '@lampyris/codex-sync'],
    enabled: true,
    pluginType: 'user',
    healthStatus: 'healthy',
  });
  await install('package', { plugin: { ...other, enabled: false } });
  expect(stored('codex-sync-2')).toMatchObject({ enabled: false });
  expect(stored('codex-sync-2')).not.toHaveProperty('manifest');
});

it.each([{}, { other: '   ' }, { package: '', enabled: true }])(
  'installs no package without its name, and asks nobody: %j',
  async (plugin) => {
    server.calls();
    const report = await install('package', { plugin });
    if (report.kind !== 'refused') throw new Error('not refused');
    expect(report.fields).toEqual([
      { path: ['plugin', 'package'], messages: ['Choose a package, or type the name of another one.'] },
    ]);
    expect(server.calls()).toEqual([]);
  },
);

it('warns where two packages are given, and takes the one that it says', async () => {
  const way = (await connected.install?.ways.load())?.find(({ id }) => id === 'package');
  const chosen = '@ashdev/codex-plugin-sync-anilist';
  const both = { package: chosen, other: '@lampyris/codex-sync', enabled: false };
  const [advice, ...more] = way?.advise?.({ plugin: both }) ?? [];
  expect(more).toEqual([]);
  expect(advice?.severity).toBe('warning');
  expect(advice?.explanation()).toMatch(/^“@lampyris\/codex-sync” is installed/);
  await install('package', { plugin: both });
  expect(stored('codex-sync')?.args).toContain('@lampyris/codex-sync');
  for (const plugin of [{ package: chosen, other: ' ' }, { other: 'one' }, {}])
    expect(way?.advise?.({ plugin })).toEqual([]);
});

it('installs a command with arguments, variables and credentials', async () => {
  const report = await install('command', {
    plugin: {
      name: 'ink-atlas',
      displayName: 'Ink Atlas',
      command: 'npx',
      args: ['-y', '@inkatlas/codex-plugin'],
      workingDirectory: '/srv',
    },
    secrets: { env: { LEVEL: '2' }, credentials: { api_key: 'k' } },
  });
  expect(report).toMatchObject({ kind: 'installed', message: null });
  expect(stored('ink-atlas')).toMatchObject({
    env: { LEVEL: '2' },
    credentials: { api_key: 'k' },
    workingDirectory: '/srv',
    healthStatus: 'healthy',
  });
});

it('tells that a plugin is installed though its first start failed, and why', async () => {
  const plugin = { displayName: 'Storm', command: 'npx', args: ['storm-warning-codex'] };
  const report = await install('command', { plugin });
  expect(report).toMatchObject({ kind: 'installed', pluginId: stored('storm')?.id });
  expect(report).toHaveProperty('message', expect.stringContaining('not reachable'));
});

it('gives a copy without a name that of its original, with the next number', async () => {
  const original = database.plugins.all().find(({ name }) => name === 'metadata-panelbase');
  if (!original) throw new Error('no plugin');
  await install('copy', { plugin: { plugin: original.id, enabled: false } });
  // The second one is there from the beginning.
  expect(stored('metadata-panelbase-3')).toMatchObject({
    displayName: 'Metadata panelbase 3',
    pluginType: original.pluginType,
  });
});

it('copies settings to the last digit', async () => {
  const [original] = database.plugins.all();
  if (!original) throw new Error('no plugin');
  const bodies: string[] = [];
  const send = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    if (request.method === 'POST') bodies.push(await request.clone().text());
    const answer = await send(request);
    if (request.method !== 'GET' || !request.url.endsWith(original.id)) return answer;
    const { config: _config, ...rest } = objectOf(await answer.json());
    const text = JSON.stringify(rest).replace('{', '{"config":{"n":12345678901234567890,"one":1.0},');
    return new Response(text, answer);
  };
  await install('copy', { plugin: { plugin: original.id, name: 'a-twin', enabled: false } });
  globalThis.fetch = send;
  expect(bodies.join()).toContain('"config":{"n":12345678901234567890,"one":1.0}');
});

it('copies all but the credentials, and keeps apart no limit and the usual one', async () => {
  const original = database.plugins
    .all()
    .find(({ manifest }) => (manifest?.visible.requiredCredentials ?? []).length > 0);
  if (!original) throw new Error('no plugin asks for credentials');
  const { rateLimitRequestsPerMinute: _limit, ...unlimited } = original;
  const env = { A: 'secret' };
  database.plugins.put(original.id, { ...unlimited, env, credentials: { api_key: 'k' } });
  await install('copy', { plugin: { plugin: original.id, name: 'a-copy', enabled: false } });
  const copy = stored('a-copy');
  expect(copy).toMatchObject({
    command: original.command,
    args: original.args,
    config: original.config,
    env,
  });
  expect(copy).toMatchObject({ permissions: original.permissions, libraryIds: original.libraryIds });
  expect(copy).not.toHaveProperty('credentials');
  expect(copy).not.toHaveProperty('rateLimitRequestsPerMinute');
});

it.each([
  [{ name: 'sync-sampler', displayName: 'X', command: 'npx' }, ['plugin', 'name']],
  [{ name: 'x', displayName: 'X', command: 'rm' }, ['plugin', 'command']],
])('tells at its field what is refused: %j', async (plugin, path) => {
  const report = await install('command', { plugin });
  if (report.kind !== 'refused') throw new Error('not refused');
  expect(report.fields.map((one) => one.path)).toEqual([path]);
});

it('removes a plugin, and tells before how many people lose their connection', async () => {
  const connection = database.connections.all()[0];
  const name = database.plugins.all().find(({ id }) => id === connection?.pluginId)?.name ?? '';
  const plugin = await readPlugin(connected, name);
  expect(plugin.actions.remove).toEqual({ allowed: true });
  const waysOf = await connected.removal?.ways.load();
  const [way] = waysOf?.(plugin) ?? [];
  if (!way?.more) throw new Error('no way to remove');
  expect(way.confirmByName).toBe(true);
  const count = database.connections.all().filter(({ pluginId }) => pluginId === plugin.id).length;
  expect((await read(way.more)).map((words) => words())).toEqual([expect.stringContaining(`: ${count}.`)]);
  await way.run(plugin.id);
  expect(stored(name)).toBeUndefined();
  expect(database.connections.all().some(({ pluginId }) => pluginId === plugin.id)).toBe(false);
});

it('offers neither to people who do not manage plugins', async () => {
  for (const name of ['maintainer', 'user']) {
    await server.signIn(name);
    const { install: ways, removal } = await system.connect(server.address);
    expect([ways, removal]).toEqual([undefined, undefined]);
  }
});
