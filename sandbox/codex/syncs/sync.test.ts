import { describe, expect, test } from 'vitest';
import {
  aNumber,
  type ErrorAnswer,
  type Send,
  startServer,
  textWith,
  type UserPlugin,
  userPluginNamed,
} from '../test-support.ts';

interface Task {
  readonly taskId: string;
  readonly status: string;
  readonly error?: string;
  readonly result?: Readonly<Record<string, unknown>>;
}

/** A user with a plugin of his, and what can be asked of it. */
async function connected(name: string, username = 'user') {
  const server = startServer();
  const user = await server.as(username);
  const address = await userPluginNamed(server, name);
  return {
    server,
    user,
    address,
    sync: () => user('POST', `${address}/sync`),
    latest: async () => (await user('GET', `${address}/tasks?type=user_plugin_sync`)).json<Task>(),
    connection: async () => (await user('GET', address)).json<UserPlugin>(),
    pass: (ms: number) => server.clock.advance(ms),
  };
}

const WHOLE_SYNC_MS = 6_000;

describe('a sync', () => {
  test('waits, runs through its phases and leaves its result at the task and the connection', async () => {
    const { server, sync, latest, connection, pass } = await connected('sync-readtrail');
    const { taskId, message } = (await sync()).json<{ taskId: string; message: string }>();
    expect(message).toContain('Readtrail');
    expect(await latest()).toEqual({
      taskId,
      taskType: 'user_plugin_sync',
      status: 'pending',
      createdAt: '2026-03-02T09:00:00.000Z',
    });
    pass(500);
    expect(await latest()).toMatchObject({ status: 'processing', startedAt: '2026-03-02T09:00:00.400Z' });
    pass(WHOLE_SYNC_MS);
    const over = await latest();
    expect(over).toMatchObject({ status: 'completed', completedAt: '2026-03-02T09:00:05.200Z' });
    const after = await connection();
    expect(after.lastSyncResult).toEqual(over.result);
    expect(after).toMatchObject({ lastSyncAt: '2026-03-02T09:00:05.200Z', healthStatus: 'healthy' });
    expect(over.result).toMatchObject({
      pluginId: after.pluginId,
      externalUsername: 'quiet-reader',
      pushFailures: 0,
      pullIncomplete: false,
    });
    expect(over.result).not.toHaveProperty('skippedReason');
    // Whoever looks after the server sees it as well, with its nulls.
    const maintainer = await server.as('maintainer');
    const task = (await maintainer('GET', `/api/v1/tasks/${taskId}`)).json<{ params: object }>();
    expect(task).toMatchObject({ status: 'completed', attempts: 1, lockedBy: null, libraryId: null });
    expect(Object.keys(task.params)).toEqual(['plugin_id', 'user_id']);
  });

  test('is refused while another one waits or runs, and not afterwards', async () => {
    const { sync, pass } = await connected('sync-readtrail');
    await sync();
    expect((await sync()).json<ErrorAnswer>().error).toBe('Conflict');
    pass(2_000);
    expect((await sync()).statusCode).toBe(409);
    pass(WHOLE_SYNC_MS);
    expect((await sync()).statusCode).toBe(200);
  });

  test('is refused where it is switched off, not connected, no sync, or not there', async () => {
    const statusOf = async (name: string) => (await (await connected(name)).sync()).statusCode;
    expect(await statusOf('sync-mirror')).toBe(400);
    expect(await statusOf('sync-pagekeeper')).toBe(400);
    expect(await statusOf('recommendations-tastegraph')).toBe(400);
    expect(await statusOf('recommendations-nextup')).toBe(404);
  });

  test('is skipped without a trace at the connection when its token has ended', async () => {
    const { sync, latest, connection, pass } = await connected('sync-readtrail', 'admin');
    const before = await connection();
    expect(before).toMatchObject({ connected: true, healthStatus: 'healthy' });
    expect((await sync()).statusCode).toBe(200);
    pass(WHOLE_SYNC_MS);
    expect(await latest()).toMatchObject({
      status: 'completed',
      result: { pushed: 0, pulled: 0, skippedReason: 'plugin_start_failed' },
    });
    expect(await connection()).toEqual(before);
  });

  test('is skipped when the administrator has disabled the plugin, which nobody refuses', async () => {
    const { sync, latest, pass } = await connected('sync-kompass');
    expect((await sync()).statusCode).toBe(200);
    pass(WHOLE_SYNC_MS);
    expect(await latest()).toMatchObject({
      status: 'completed',
      result: { skippedReason: 'plugin_not_enabled' },
    });
  });

  test('that cannot start its plugin counts as a failure of the connection', async () => {
    const { user, address, sync, latest, pass } = await connected('sync-ereader-bridge');
    await sync();
    pass(WHOLE_SYNC_MS);
    expect(await latest()).toMatchObject({ result: { skippedReason: 'plugin_start_failed' } });
    expect((await user('GET', `${address}/sync/status`)).json()).toMatchObject({
      healthStatus: 'unhealthy',
      failureCount: 5,
      lastFailureAt: '2026-03-02T09:00:01.600Z',
    });
  });

  test('with an error at either end is a success of its task and a failure of its connection', async () => {
    const { sync, latest, connection, pass } = await connected('sync-chapterhouse');
    for (const healthStatus of ['degraded', 'unhealthy']) {
      await sync();
      pass(WHOLE_SYNC_MS);
      expect(await latest()).toMatchObject({
        status: 'completed',
        result: { pullIncomplete: true, pullError: 'Chapterhouse answered 502 at page 3' },
      });
      expect(await connection()).toMatchObject({ healthStatus });
    }
  });

  test('that fails is tried again after two and four minutes, and then given up', async () => {
    const { user, address, sync, latest, pass } = await connected('sync-pagekeeper');
    await user('POST', `${address}/credentials`, { payload: { accessToken: 'broken-reader' } });
    await sync();
    pass(WHOLE_SYNC_MS);
    expect(await latest()).toMatchObject({ status: 'pending', error: textWith('503') });
    expect((await sync()).statusCode).toBe(409);
    pass(2 * 60_000 + WHOLE_SYNC_MS);
    expect(await latest()).toMatchObject({ status: 'pending' });
    pass(4 * 60_000);
    expect(await latest()).toMatchObject({ status: 'failed', error: textWith('503') });
    expect((await sync()).statusCode).toBe(200);
  });

  test('takes long and succeeds in part for accounts that are known for it', async () => {
    const { user, address, sync, latest, pass } = await connected('sync-chapterhouse');
    await user('DELETE', address);
    await user('POST', `${address}/enable`);
    const paste = (accessToken: string) =>
      user('POST', `${address}/credentials`, { payload: { accessToken } });
    await paste('slow-reader');
    await sync();
    pass(30_000);
    expect(await latest()).toMatchObject({ status: 'processing' });
    pass(11_000);
    expect(await latest()).toMatchObject({ status: 'completed' });
    await paste('partial-reader');
    await sync();
    pass(WHOLE_SYNC_MS);
    expect(await latest()).toMatchObject({ result: { pullError: 'The list breaks off at page 2' } });
  });

  test('sends and fetches what the preferences ask for', async () => {
    const { user, address, sync, latest, pass } = await connected('sync-readtrail');
    await user('PATCH', `${address}/config`, { payload: { config: { syncMode: 'push' } } });
    await sync();
    pass(WHOLE_SYNC_MS);
    expect((await latest()).result).toMatchObject({ pulled: 0, matched: 0, applied: 0 });
    expect((await latest()).result?.pushed).not.toBe(0);
  });

  test('waits for its turn when the plugin’s requests are used up, which is no attempt', async () => {
    const { server, user, address, sync, latest, pass } = await connected('sync-readtrail');
    const admin = await server.as('admin');
    const plugin = address.replace('/user/', '/admin/');
    await admin('PATCH', plugin, { payload: { rateLimitRequestsPerMinute: 2 } });
    await sync();
    pass(WHOLE_SYNC_MS);
    await sync();
    pass(1_000);
    const waiting = await latest();
    expect(waiting).toMatchObject({ status: 'pending', error: textWith('Rate limit') });
    const task = await admin('GET', `/api/v1/tasks/${waiting.taskId}`);
    expect(task.json()).toMatchObject({ attempts: 0 });
    pass(90_000);
    expect(await latest()).toMatchObject({ status: 'completed' });
    expect((await user('GET', address)).statusCode).toBe(200);
  });

  test('goes on after a restart', async () => {
    const { server, sync, pass } = await connected('sync-readtrail');
    await sync();
    pass(2_000);
    await server.send('GET', '/health');
    const again = startServer({ store: server.store }, server.clock);
    const user = await again.as('user');
    const address = await userPluginNamed(again, 'sync-readtrail');
    expect((await user('GET', `${address}/tasks`)).json()).toMatchObject({ status: 'pending' });
    pass(WHOLE_SYNC_MS);
    expect((await user('GET', `${address}/tasks`)).json()).toMatchObject({ status: 'completed' });
  });
});

describe('the status of a sync', () => {
  test('is short without asking the plugin', async () => {
    const { user, address } = await connected('sync-readtrail');
    const status = (await user('GET', `${address}/sync/status`)).json<object>();
    expect(status).toMatchObject({ pluginName: 'sync-readtrail', connected: true, failureCount: 0 });
    expect(status).not.toHaveProperty('externalCount');
  });

  test('tells what is to come when the plugin is asked, which takes its time', async () => {
    const { server, user, address } = await connected('sync-readtrail');
    const asked = user('GET', `${address}/sync/status?live=true`);
    await server.clock.untilWaiting();
    server.clock.advance(1_500);
    const status = (await asked).json<Record<string, unknown>>();
    for (const name of ['externalCount', 'pendingPush', 'pendingPull', 'conflicts']) {
      expect(status[name], name).toEqual(aNumber);
    }
  });

  test('tells why the plugin does not answer, as a success', async () => {
    const { server, user, address } = await connected('sync-readtrail', 'admin');
    const asked = user('GET', `${address}/sync/status?live=true`);
    await server.clock.untilWaiting();
    server.clock.advance(1_500);
    expect((await asked).json()).toMatchObject({
      connected: true,
      liveError: textWith('account'),
    });
  });

  test('is refused for a live that is no truth value', async () => {
    const { user, address } = await connected('sync-readtrail');
    const answer = await user('GET', `${address}/sync/status?live=yes`, { misfit: true });
    expect(answer.statusCode).toBe(400);
    expect(answer.headers['content-type']).toContain('text/plain');
  });
});

describe('the latest task', () => {
  test('is nothing at all where there was none', async () => {
    const { user, address, sync } = await connected('sync-readtrail');
    const none = await user('GET', `${address}/tasks`);
    expect(none.statusCode).toBe(204);
    expect(none.body).toBe('');
    await sync();
    const other = await user('GET', `${address}/tasks?type=user_plugin_recommendations`);
    expect(other.statusCode).toBe(204);
  });

  test('is one’s own', async () => {
    const { server, address, sync } = await connected('sync-readtrail');
    await sync();
    const admin: Send = await server.as('admin');
    expect((await admin('GET', `${address}/tasks`)).statusCode).toBe(204);
  });
});
