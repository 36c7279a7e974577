import { describe, expect, test } from 'vitest';
import { manualClock } from '../manual-clock.ts';
import { openStore } from '../store.ts';
import {
  ADMIN_PLUGINS,
  type Plugin,
  pluginNamed,
  pluginsByName,
  type Send,
  type StatusAnswer,
  startServer,
  USER_PLUGINS,
  aNumber,
  aText,
  textWith,
} from './test-support.ts';

const MINUTE = 60_000;

async function act(admin: Send, name: string, action: 'enable' | 'disable' | 'reset') {
  const { id } = await pluginNamed(admin, name);
  const answer = await admin('POST', `${ADMIN_PLUGINS}/${id}/${action}`);
  expect(answer.statusCode).toBe(200);
  return answer.json<StatusAnswer>();
}

async function probe(admin: Send, name: string) {
  const { id } = await pluginNamed(admin, name);
  const answer = await admin('POST', `${ADMIN_PLUGINS}/${id}/test`);
  expect(answer.statusCode).toBe(200);
  return answer.json<{ success: boolean; message: string; latencyMs?: number; manifest?: object }>();
}

async function failures(admin: Send, name: string, query = '') {
  const { id } = await pluginNamed(admin, name);
  return (await admin('GET', `${ADMIN_PLUGINS}/${id}/failures${query}`)).json<{
    failures: { errorMessage: string; errorCode: string; method: string; occurredAt: string }[];
    total: number;
    windowFailures: number;
  }>();
}

describe('the list', () => {
  test('is sorted by name and says how many there are', async () => {
    const admin = await startServer().as('admin');
    const { plugins, total } = (await admin('GET', ADMIN_PLUGINS)).json<{
      plugins: Plugin[];
      total: number;
    }>();
    const names = plugins.map(({ name }) => name);
    expect(names).toEqual(names.toSorted());
    expect(total).toBe(names.length);
    expect(total).toBeGreaterThanOrEqual(30);
    expect(total).toBeLessThanOrEqual(60);
  });

  test('counts users, for plugins of users only, and leaves the log level out', async () => {
    const admin = await startServer().as('admin');
    const plugins = await pluginsByName(admin);
    expect(plugins.get('sync-readtrail')).toMatchObject({ pluginType: 'user', userCount: 6 });
    expect(plugins.get('metadata-panelbase')).not.toHaveProperty('userCount');
    for (const plugin of plugins.values()) expect(plugin).not.toHaveProperty('defaultLogLevel');
  });

  test('leaves out what has no value', async () => {
    const admin = await startServer().as('admin');
    for (const plugin of (await pluginsByName(admin)).values()) {
      expect(Object.values(plugin)).not.toContain(null);
      expect(Object.values(plugin.manifest ?? {})).not.toContain(null);
    }
  });

  test('never tells credentials, but the secrets that are in the configuration', async () => {
    const admin = await startServer().as('admin');
    const { body } = await admin('GET', ADMIN_PLUGINS);
    expect(body).not.toContain('sandbox-panelbase-key');
    expect(body).toContain('sandbox-readtrail-secret');
    expect(await pluginNamed(admin, 'metadata-panelbase')).toMatchObject({ hasCredentials: true });
    expect(await pluginNamed(admin, 'sync-mirror')).toMatchObject({ hasCredentials: false });
  });

  test('shows neither the form for users nor the words for them', async () => {
    const admin = await startServer().as('admin');
    const { manifest } = await pluginNamed(admin, 'sync-readtrail');
    expect(manifest).toMatchObject({ name: 'sync-readtrail', oauth: { pkce: true } });
    expect(JSON.stringify(manifest)).not.toMatch(/userConfigSchema|userDescription|oauthClientId/);
  });
});

describe('one plugin', () => {
  test('has the log level and no count of users', async () => {
    const admin = await startServer().as('admin');
    const { id } = await pluginNamed(admin, 'sync-readtrail');
    const plugin = (await admin('GET', `${ADMIN_PLUGINS}/${id}`)).json<Plugin>();
    expect(plugin).toMatchObject({ name: 'sync-readtrail', defaultLogLevel: 'info' });
    expect(plugin).not.toHaveProperty('userCount');
  });

  test('has its health at an address of its own', async () => {
    const admin = await startServer().as('admin');
    const { id } = await pluginNamed(admin, 'release-tidewatch');
    expect((await admin('GET', `${ADMIN_PLUGINS}/${id}/health`)).json()).toEqual({
      health: {
        pluginId: id,
        name: 'release-tidewatch',
        enabled: false,
        healthStatus: 'disabled',
        failureCount: 3,
        lastFailureAt: aText,
        lastSuccessAt: aText,
        disabledReason: 'Disabled after 3 failures in 3600 seconds',
      },
    });
  });
});

describe('switching on', () => {
  test('starts the plugin and tells that it works', async () => {
    const admin = await startServer().as('admin');
    const answer = await act(admin, 'recommendations-shelfmate', 'enable');
    expect(answer).toMatchObject({
      healthCheckPerformed: true,
      healthCheckPassed: true,
      healthCheckLatencyMs: aNumber,
    });
    expect(answer).not.toHaveProperty('healthCheckError');
    expect(answer.plugin).toMatchObject({ enabled: true, healthStatus: 'healthy', failureCount: 0 });
    expect(answer.plugin).not.toHaveProperty('disabledReason');
  });

  test('is a 200 although the plugin does not start', async () => {
    const admin = await startServer().as('admin');
    const answer = await act(admin, 'fails-to-start', 'enable');
    expect(answer).toMatchObject({
      healthCheckPerformed: true,
      healthCheckPassed: false,
      healthCheckError: textWith('exited with code 1'),
    });
    expect(await pluginNamed(admin, 'fails-to-start')).toMatchObject({
      enabled: true,
      healthStatus: 'unhealthy',
      failureCount: 1,
      disabledReason: answer.healthCheckError,
    });
    expect(await failures(admin, 'fails-to-start')).toMatchObject({
      total: 1,
      failures: [{ errorCode: 'INIT_ERROR', method: 'initialize', errorMessage: answer.healthCheckError }],
    });
  });

  test('leaves health unknown and the count of failures alone until the start has ended', async () => {
    const { as, clock } = startServer();
    const admin = await as('admin');
    await probe(admin, 'fails-to-start');
    const slow = await pluginNamed(admin, 'slow-to-start');
    const pending = admin('POST', `${ADMIN_PLUGINS}/${slow.id}/enable`);
    await clock.untilWaiting();
    expect(await pluginNamed(admin, 'slow-to-start')).toMatchObject({
      enabled: true,
      healthStatus: 'unknown',
    });
    clock.advance(8_000);
    expect((await pending).json()).toMatchObject({ healthCheckPassed: true, healthCheckLatencyMs: 8_042 });
    expect(await pluginNamed(admin, 'slow-to-start')).toMatchObject({
      enabled: true,
      healthStatus: 'healthy',
    });
  });

  test('does not reset the count of failures when the start fails', async () => {
    const admin = await startServer().as('admin');
    await probe(admin, 'fails-to-start');
    await probe(admin, 'fails-to-start');
    await act(admin, 'fails-to-start', 'enable');
    expect(await pluginNamed(admin, 'fails-to-start')).toMatchObject({ failureCount: 3 });
  });

  test('holds up other starts', async () => {
    const { as, clock } = startServer();
    const admin = await as('admin');
    const slow = await pluginNamed(admin, 'slow-to-start');
    const order: string[] = [];
    const pending = admin('POST', `${ADMIN_PLUGINS}/${slow.id}/enable`).then(() => order.push('slow'));
    await clock.untilWaiting();
    const quick = act(admin, 'recommendations-shelfmate', 'enable').then(() => order.push('quick'));
    await admin('GET', ADMIN_PLUGINS);
    clock.advance(8_000);
    await Promise.all([pending, quick]);
    expect(order).toEqual(['slow', 'quick']);
  });

  test('gives up on a plugin that does not answer in its time', async () => {
    const { as, clock } = startServer();
    const admin = await as('admin');
    const pending = act(admin, 'never-answers', 'enable');
    await clock.untilWaiting();
    clock.advance(45_000);
    expect(await pending).toMatchObject({
      healthCheckPassed: false,
      healthCheckError: 'Request timed out after 45 seconds',
    });
  });

  test('is undone by the server at the third failed start within an hour', async () => {
    const { as, clock } = startServer();
    const admin = await as('admin');
    await act(admin, 'fails-to-start', 'enable');
    clock.advance(10 * MINUTE);
    await act(admin, 'fails-to-start', 'enable');
    expect(await pluginNamed(admin, 'fails-to-start')).toMatchObject({ enabled: true });
    clock.advance(10 * MINUTE);
    const third = await act(admin, 'fails-to-start', 'enable');
    expect(third.healthCheckPassed).toBe(false);
    expect(await pluginNamed(admin, 'fails-to-start')).toMatchObject({
      enabled: false,
      healthStatus: 'disabled',
      disabledReason: 'Disabled after 3 failures in 3600 seconds',
    });
  });

  test('stands when the failures are further apart', async () => {
    const { as, clock } = startServer();
    const admin = await as('admin');
    await act(admin, 'fails-to-start', 'enable');
    await act(admin, 'fails-to-start', 'enable');
    clock.advance(60 * MINUTE);
    await act(admin, 'fails-to-start', 'enable');
    expect(await pluginNamed(admin, 'fails-to-start')).toMatchObject({ enabled: true, failureCount: 3 });
    expect(await failures(admin, 'fails-to-start')).toMatchObject({ total: 3, windowFailures: 1 });
  });

  test('does not open the window anew for one that was switched off by the server', async () => {
    const admin = await startServer().as('admin');
    await act(admin, 'release-tidewatch', 'enable');
    expect(await pluginNamed(admin, 'release-tidewatch')).toMatchObject({
      enabled: false,
      disabledReason: 'Disabled after 4 failures in 3600 seconds',
    });
  });

  test('is forgotten by a start that ends after the plugin was switched off again', async () => {
    const { as, clock } = startServer();
    const admin = await as('admin');
    const slow = await pluginNamed(admin, 'slow-to-start');
    const pending = admin('POST', `${ADMIN_PLUGINS}/${slow.id}/enable`);
    await clock.untilWaiting();
    await act(admin, 'slow-to-start', 'disable');
    clock.advance(8_000);
    await pending;
    expect(await pluginNamed(admin, 'slow-to-start')).toMatchObject({
      enabled: false,
      healthStatus: 'disabled',
    });
  });

  test('breaks off when the server stops', async () => {
    const { app, as, clock } = startServer();
    const admin = await as('admin');
    const slow = await pluginNamed(admin, 'slow-to-start');
    const pending = admin('POST', `${ADMIN_PLUGINS}/${slow.id}/enable`);
    await clock.untilWaiting();
    await app.close();
    expect((await pending).statusCode).toBe(500);
  });
});

describe('switching off', () => {
  test('sets health and leaves the last error as it was', async () => {
    const admin = await startServer().as('admin');
    const answer = await act(admin, 'metadata-openshelf', 'disable');
    expect(answer.plugin).toMatchObject({
      enabled: false,
      healthStatus: 'disabled',
      disabledReason: 'Request failed: the catalogue answered 503',
    });
    expect(answer.healthCheckPerformed).toBe(false);
    expect((await act(admin, 'metadata-panelbase', 'disable')).plugin).not.toHaveProperty('disabledReason');
  });

  test('takes the plugin out of everyone’s lists', async () => {
    const { as } = startServer();
    const [admin, user] = [await as('admin'), await as('user')];
    expect((await user('GET', USER_PLUGINS)).body).toContain('sync-readtrail');
    await act(admin, 'sync-readtrail', 'disable');
    expect((await user('GET', USER_PLUGINS)).body).not.toContain('sync-readtrail');
  });

  test('is kept over a restart', async () => {
    const store = openStore(':memory:');
    const clock = manualClock();
    await act(await startServer({ store }, clock).as('admin'), 'metadata-panelbase', 'disable');
    const admin = await startServer({ store }, clock).as('admin');
    expect(await pluginNamed(admin, 'metadata-panelbase')).toMatchObject({ enabled: false });
  });
});

describe('a test', () => {
  test('of a disabled plugin makes it healthy and leaves it off', async () => {
    const admin = await startServer().as('admin');
    expect(await probe(admin, 'recommendations-shelfmate')).toMatchObject({
      success: true,
      latencyMs: aNumber,
      manifest: { name: 'recommendations-shelfmate' },
    });
    expect(await pluginNamed(admin, 'recommendations-shelfmate')).toMatchObject({
      enabled: false,
      healthStatus: 'healthy',
      failureCount: 0,
      // Only switching on and resetting clear it.
      disabledReason: 'Request timed out after 30 seconds',
    });
  });

  test('teaches the server the manifest and the true type', async () => {
    const admin = await startServer().as('admin');
    const before = await pluginNamed(admin, 'sync-attic');
    expect(before).toMatchObject({ pluginType: 'system', healthStatus: 'unknown' });
    expect(before).not.toHaveProperty('manifest');
    await probe(admin, 'sync-attic');
    expect(await pluginNamed(admin, 'sync-attic')).toMatchObject({
      pluginType: 'user',
      manifest: { capabilities: { userReadSync: true } },
      userCount: 0,
    });
  });

  test('that fails counts and tells, without switching off and without history', async () => {
    const admin = await startServer().as('admin');
    const before = await failures(admin, 'metadata-coverfinder');
    const result = await probe(admin, 'metadata-coverfinder');
    expect(result).toEqual({ success: false, message: textWith('401') });
    await probe(admin, 'metadata-coverfinder');
    await probe(admin, 'metadata-coverfinder');
    expect(await pluginNamed(admin, 'metadata-coverfinder')).toMatchObject({
      enabled: true,
      healthStatus: 'unhealthy',
      failureCount: 8,
      disabledReason: result.message,
    });
    expect(await failures(admin, 'metadata-coverfinder')).toEqual(before);
  });
});

describe('resetting', () => {
  test('clears the count and the reason, but not the history, and does not switch on', async () => {
    const admin = await startServer().as('admin');
    const { plugin } = await act(admin, 'release-tidewatch', 'reset');
    expect(plugin).toMatchObject({ enabled: false, healthStatus: 'unknown', failureCount: 0 });
    expect(plugin).not.toHaveProperty('disabledReason');
    expect(await failures(admin, 'release-tidewatch')).toMatchObject({ total: 4, windowFailures: 3 });
  });
});

describe('the history of failures', () => {
  test('is paged, newest first', async () => {
    const admin = await startServer().as('admin');
    const all = (await failures(admin, 'release-tidewatch')).failures.map((one) => one.occurredAt);
    expect(all).toEqual(all.toSorted().toReversed());
    const page = await failures(admin, 'release-tidewatch', '?limit=2&offset=1');
    expect(page.failures.map((one) => one.occurredAt)).toEqual(all.slice(1, 3));
    expect(page).toMatchObject({ total: 4, windowFailures: 3, windowSeconds: 3_600, threshold: 3 });
    expect((await failures(admin, 'release-tidewatch', '?limit=0')).failures).toEqual([]);
  });

  test('forgets after 30 days', async () => {
    const { as, clock } = startServer({ accessTokenSeconds: 90 * 86_400 });
    const admin = await as('admin');
    clock.advance(15 * 24 * 60 * MINUTE);
    expect(await failures(admin, 'release-tidewatch')).toMatchObject({ total: 3, windowFailures: 0 });
  });
});

describe('in the background', () => {
  test('plugins that run are pinged every minute', async () => {
    const { as, clock } = startServer();
    const admin = await as('admin');
    clock.advance(10 * MINUTE + 5_000);
    const pinged = await pluginNamed(admin, 'metadata-panelbase');
    expect(pinged.lastSuccessAt).toBe(new Date(clock.now().getTime() - 5_000).toISOString());
    const off = await pluginNamed(admin, 'recommendations-shelfmate');
    expect(Date.parse(off.lastSuccessAt ?? '')).toBeLessThan(clock.now().getTime() - 60 * MINUTE);
  });

  test('a ping that goes well is a success, but no change of the plugin', async () => {
    const { as, clock } = startServer();
    const admin = await as('admin');
    await act(admin, 'metadata-openshelf', 'reset');
    const before = await pluginNamed(admin, 'metadata-openshelf');
    expect(before).toMatchObject({ healthStatus: 'unknown' });
    clock.advance(MINUTE);
    expect(await pluginNamed(admin, 'metadata-openshelf')).toMatchObject({
      healthStatus: 'healthy',
      updatedAt: before.updatedAt,
    });
  });

  test('a plugin that dies after a good start is found failing, and then off', async () => {
    const { as, clock } = startServer();
    const admin = await as('admin');
    expect(await act(admin, 'fails-quietly', 'enable')).toMatchObject({ healthCheckPassed: true });
    clock.advance(59_000);
    expect(await pluginNamed(admin, 'fails-quietly')).toMatchObject({
      enabled: true,
      healthStatus: 'healthy',
    });
    clock.advance(2_000);
    expect(await pluginNamed(admin, 'fails-quietly')).toMatchObject({
      enabled: true,
      healthStatus: 'unhealthy',
      failureCount: 1,
    });
    clock.advance(2 * MINUTE);
    expect(await pluginNamed(admin, 'fails-quietly')).toMatchObject({
      enabled: false,
      healthStatus: 'disabled',
      disabledReason: 'Disabled after 3 failures in 3600 seconds',
    });
    clock.advance(60 * MINUTE);
    expect(await failures(admin, 'fails-quietly')).toMatchObject({ total: 3 });
  });
});

describe('people without plugins-manage', () => {
  test('are refused every operation', async () => {
    const { as } = startServer();
    const { id } = await pluginNamed(await as('admin'), 'sync-mirror');
    const user = await as('user');
    for (const [method, path] of [
      ['GET', ''],
      ['GET', `/${id}`],
      ['GET', `/${id}/health`],
      ['GET', `/${id}/failures`],
      ['POST', `/${id}/enable`],
      ['POST', `/${id}/disable`],
      ['POST', `/${id}/test`],
      ['POST', `/${id}/reset`],
    ] as const) {
      expect((await user(method, `${ADMIN_PLUGINS}${path}`)).statusCode).toBe(403);
    }
  });
});
