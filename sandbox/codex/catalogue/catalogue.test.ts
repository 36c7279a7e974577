import { describe, expect, test } from 'vitest';
import { CODEX_WITH_CUSTOM_METADATA } from '../dialect.ts';
import { SANDBOX_USERS, SPECIAL_ACCOUNTS } from '../seed-people.ts';
import {
  ADMIN_PLUGINS,
  type Plugin,
  pluginNamed,
  pluginsByName,
  type Send,
  startServer,
  USER_PLUGINS,
  type UserPlugin,
} from '../test-support.ts';
import { FAULTS } from './faults.ts';
import { LIBRARY } from './library.ts';
import { READING_ROOM } from './reading-room.ts';

const SERVERS = [
  { name: 'the library', catalogue: LIBRARY, start: () => startServer() },
  {
    name: 'the reading room',
    catalogue: READING_ROOM,
    start: () =>
      startServer({
        id: 'codex-custom-metadata',
        catalogue: READING_ROOM,
        dialect: CODEX_WITH_CUSTOM_METADATA,
      }),
  },
];

/** Every state that a plugin can be in. upstream: Codex 2.2.0. */
const STATES: Readonly<Record<string, (plugin: Plugin) => boolean>> = {
  'on and healthy': (one) => one.enabled && one.healthStatus === 'healthy' && !one.disabledReason,
  'on and healthy, with an error of the past': (one) =>
    one.enabled && one.healthStatus === 'healthy' && one.disabledReason !== undefined,
  'on and unhealthy': (one) => one.enabled && one.healthStatus === 'unhealthy' && one.failureCount > 0,
  'on and unknown': (one) => one.enabled && one.healthStatus === 'unknown',
  'on and never started': (one) => one.enabled && !one.manifest,
  'off by hand': (one) => !one.enabled && one.healthStatus === 'disabled' && !one.disabledReason,
  'off by hand, with an error of the past': (one) =>
    one.healthStatus === 'disabled' && one.failureCount > 0 && !isSwitchedOffByServer(one),
  'off by the server': (one) => !one.enabled && isSwitchedOffByServer(one),
  'off and never started': (one) => !one.enabled && !one.manifest && one.healthStatus === 'unknown',
  'off and tested well': (one) => !one.enabled && one.healthStatus === 'healthy',
  'off and tested badly': (one) => !one.enabled && one.healthStatus === 'unhealthy',
  'off and reset': (one) => !one.enabled && one.manifest !== undefined && one.healthStatus === 'unknown',
  'for the system': (one) => one.pluginType === 'system',
  'for users': (one) => one.pluginType === 'user',
  'with credentials': (one) => one.hasCredentials,
  'without the credentials that it needs': (one) =>
    !one.hasCredentials && one.manifest?.requiredCredentials?.some(({ required }) => required) === true,
  'with OAuth and a client id': (one) =>
    one.manifest?.oauth !== undefined && one.config.oauth_client_id !== undefined,
  'with OAuth and no client id': (one) =>
    one.manifest?.oauth !== undefined && one.config.oauth_client_id === undefined,
  'with a rate limit': (one) => one.rateLimitRequestsPerMinute !== undefined,
  'without a rate limit': (one) => one.rateLimitRequestsPerMinute === undefined,
  'with a schedule': (one) => one.syncCronSchedule !== undefined,
  'for some libraries': (one) => one.libraryIds.length > 0,
  'with a form': (one) => (one.manifest?.configSchema?.fields.length ?? 0) > 0,
  'with a form without fields': (one) => one.manifest?.configSchema?.fields.length === 0,
  'without a description': (one) => one.description === undefined && !one.manifest?.description,
  'for metadata of series': (one) => provides(one, 'series'),
  'for metadata of books': (one) => provides(one, 'book'),
  'that keeps progress': (one) => one.manifest?.capabilities.userReadSync === true,
  'that recommends': (one) => one.manifest?.capabilities.userRecommendationProvider === true,
  'that announces releases': (one) => one.manifest?.capabilities.releaseSource === true,
};

function isSwitchedOffByServer({ disabledReason }: Plugin): boolean {
  return /^Disabled after \d+ failures in 3600 seconds$/.test(disabledReason ?? '');
}

function provides({ manifest }: Plugin, content: 'series' | 'book'): boolean {
  return manifest?.capabilities.metadataProvider?.includes(content) === true;
}

async function failures(admin: Send, name: string, query = '') {
  const { id } = await pluginNamed(admin, name);
  const answer = await admin('GET', `${ADMIN_PLUGINS}/${id}/failures${query}`);
  return answer.json<{ failures: unknown[]; total: number }>();
}

async function ownConnections(send: Send): Promise<UserPlugin[]> {
  return (await send('GET', USER_PLUGINS)).json<{ enabled: UserPlugin[] }>().enabled;
}

describe.each(SERVERS)('$name', ({ catalogue, start }) => {
  test('has as many plugins as a lively server', async () => {
    const plugins = await pluginsByName(await start().as('admin'));
    expect(plugins.size).toBe(catalogue.plugins.length);
    expect(plugins.size).toBeGreaterThanOrEqual(30);
    expect(plugins.size).toBeLessThanOrEqual(60);
  });

  test('has each state that there is', async () => {
    const plugins = [...(await pluginsByName(await start().as('admin'))).values()];
    const missing = Object.entries(STATES).flatMap(([state, is]) => (plugins.some(is) ? [] : [state]));
    expect(missing).toEqual([]);
  });

  test('has no plugin that counts as degraded: only connections do', async () => {
    const server = start();
    const plugins = [...(await pluginsByName(await server.as('admin'))).values()];
    expect(plugins.filter((one) => one.healthStatus === 'degraded')).toEqual([]);
    const health = (await ownConnections(await server.as('user'))).map((one) => one.healthStatus);
    for (const status of ['healthy', 'degraded', 'unhealthy', 'unknown']) expect(health).toContain(status);
  });

  test('has connections that are connected, not connected and switched off', async () => {
    const connections = await ownConnections(await start().as('user'));
    expect(connections.some((one) => one.connected && one.requiresAuth && one.enabled)).toBe(true);
    expect(connections.some((one) => !one.connected)).toBe(true);
    expect(connections.some((one) => !one.enabled)).toBe(true);
  });

  test('names its plugins as the real server allows', () => {
    const names = catalogue.plugins.map(({ name }) => name);
    for (const name of names) expect(name).toMatch(/^[a-z0-9](?:[a-z0-9-]{0,98}[a-z0-9])?$/);
    expect(new Set(names).size).toBe(names.length);
    const commands = new Set(catalogue.plugins.map(({ runs }) => runs.command));
    const allowed = ['node', 'npx', 'python', 'python3', 'uv', 'uvx'];
    expect([...commands].filter((command) => !allowed.includes(command))).toEqual([]);
  });

  test('connects people and plugins that exist, at most once each', () => {
    const accounts = [...SANDBOX_USERS, ...SPECIAL_ACCOUNTS];
    const people = [...catalogue.readers, ...accounts.map(({ username }) => username)];
    const names = catalogue.plugins.map(({ name }) => name);
    const pairs = catalogue.connections.map(({ plugin, username }) => `${plugin} ${username}`);
    expect(new Set(pairs).size).toBe(pairs.length);
    for (const { plugin, username } of catalogue.connections) {
      expect(names).toContain(plugin);
      expect(people).toContain(username);
    }
  });

  test('answers for each of its plugins by itself', async () => {
    const admin = await start().as('admin');
    for (const { id, name } of (await pluginsByName(admin)).values()) {
      const one = await admin('GET', `${ADMIN_PLUGINS}/${id}`);
      expect([one.statusCode, one.json<Plugin>().name]).toEqual([200, name]);
      const history = await admin('GET', `${ADMIN_PLUGINS}/${id}/failures`);
      expect(history.statusCode).toBe(200);
    }
  });

  test('has been in use: its metrics tell of healthy and degraded plugins', async () => {
    const server = start();
    const admin = await server.as('admin');
    server.clock.advance(10 * 3_600_000);
    const answer = await admin('GET', '/api/v1/metrics/plugins');
    const { plugins } = answer.json<{ plugins: { healthStatus: string }[] }>();
    expect(plugins.length).toBeGreaterThanOrEqual(6);
    const health = plugins.map((one) => one.healthStatus);
    for (const status of ['healthy', 'degraded']) expect(health).toContain(status);
  });

  test('has plugins that take eight seconds, that fail, and that die later', async () => {
    const names = [...(await pluginsByName(await start().as('admin'))).keys()];
    for (const name of ['slow-to-start', 'fails-to-start', 'fails-quietly', 'never-answers']) {
      expect(names).toContain(name);
    }
  });
});

test('the two have nothing in common but the plugins that fail on purpose', () => {
  const library = new Set(LIBRARY.plugins.map(({ name }) => name));
  const common = READING_ROOM.plugins.filter(({ name }) => library.has(name));
  expect(common).toEqual(FAULTS);
});

test('a plugin that fails once a day has more failures than fit on a page', async () => {
  const admin = await startServer().as('admin');
  const first = await failures(admin, 'release-harbourscans');
  expect([first.failures.length, first.total]).toEqual([20, 28]);
  const second = await failures(admin, 'release-harbourscans', '?offset=20');
  expect(second.failures).toHaveLength(8);
});

test.each([
  { plugin: 'release-tidewatch', catalogue: LIBRARY },
  { plugin: 'evening-edition', catalogue: READING_ROOM },
])('$plugin says yes and stays off, within an hour of the first start', async ({ plugin, catalogue }) => {
  const admin = await startServer({ catalogue }).as('admin');
  const { id } = await pluginNamed(admin, plugin);
  const answer = await admin('POST', `${ADMIN_PLUGINS}/${id}/enable`);
  expect(answer.statusCode).toBe(200);
  expect(await pluginNamed(admin, plugin)).toMatchObject({ enabled: false, healthStatus: 'disabled' });
});

test('one does not start without its credentials', async () => {
  const admin = await startServer().as('admin');
  const { id, hasCredentials } = await pluginNamed(admin, 'metadata-isbnweaver');
  expect(hasCredentials).toBe(false);
  const answer = await admin('POST', `${ADMIN_PLUGINS}/${id}/test`);
  expect(answer.json()).toEqual({
    success: false,
    message: 'Failed to initialize plugin: no API key is configured',
  });
});
