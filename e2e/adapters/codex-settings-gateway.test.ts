import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openDatabase } from '../../sandbox/codex/database.ts';
import { createCodexServer } from '../../sandbox/codex/server.ts';
import { system } from '../../src/systems/codex/system.ts';
import type { SaveReport, SettingsScope } from '../../src/systems/settings.ts';
import { read } from './read.ts';
import { type RunningServer, startServer } from './sandbox.ts';
import { connectThroughGateway } from './through-gateway.ts';

/** The whole way of settings: adapter, generated client, gateway, server. */
let server: RunningServer;

beforeEach(() => void vi.stubGlobal('location', { origin: 'https://plugins.example.org' }));
afterEach(() => server.close());

async function throughGateway(whose: 'plugin' | 'own'): Promise<SettingsScope> {
  server = await startServer((parts) => createCodexServer({ id: 'books', name: 'Books', ...parts }));
  const user = whose === 'plugin' ? 'admin' : 'user';
  const { connected } = await connectThroughGateway({ server, system, user });
  const scope = connected.settings?.[whose];
  if (!scope) throw new Error('no settings');
  return scope;
}

function pluginNamed(name: string) {
  const plugin = openDatabase(server.store, 'books')
    .plugins.all()
    .find((known) => known.name === name);
  if (!plugin) throw new Error(`no plugin ${name}`);
  return plugin;
}

async function change(
  scope: SettingsScope,
  name: string,
  property: string,
  value: unknown,
): Promise<SaveReport> {
  const { id: pluginId } = pluginNamed(name);
  const stored = await read(scope.form(pluginId));
  const plugin = Object.fromEntries([...Object.entries(stored.values.plugin ?? {}), [property, value]]);
  return scope.save({ pluginId, stored, edited: { ...stored.values, plugin } });
}

it('lets JSON of two megabytes through, and back, byte by byte', async () => {
  const scope = await throughGateway('plugin');
  const typed = `[ ${'12345678, '.repeat(199_990)}1.0 ]`;
  expect(typed.length).toBeGreaterThan(1_999_000);
  const { writes } = await change(scope, 'metadata-two-hundred', 'setting_006', typed);
  expect(writes.map(({ outcome }) => outcome.kind)).toEqual(['stored']);
  expect(pluginNamed('metadata-two-hundred').config.setting_006).toBe(typed);
  const again = await read(scope.form(pluginNamed('metadata-two-hundred').id));
  expect(again.values.plugin?.setting_006).toBe(typed);
});

it.each(['plugin', 'own'] as const)('keeps names that do harm: %s', async (whose) => {
  const scope = await throughGateway(whose);
  const { writes } = await change(scope, 'hostile-form', '~__proto__', 'harmless');
  expect(writes.map(({ outcome }) => outcome.kind)).toEqual(['stored']);
  const again = await read(scope.form(pluginNamed('hostile-form').id));
  expect(again.values.plugin).toMatchObject({ '~__proto__': 'harmless', '~constructor': true });
  expect(again.values.kept).toHaveProperty('~valueOf');
});
