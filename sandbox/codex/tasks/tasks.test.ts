import { beforeEach, describe, expect, test } from 'vitest';
import { aText, type Send, startServer, type TestServer, userPluginNamed } from '../test-support.ts';

const TASKS = '/api/v1/tasks';
let server: TestServer;
let maintainer: Send;
let taskId: string;

/** A task that fails three times. */
beforeEach(async () => {
  server = startServer();
  maintainer = await server.as('maintainer');
  const user = await server.as('user');
  const address = await userPluginNamed(server, 'sync-pagekeeper');
  await user('POST', `${address}/credentials`, { payload: { accessToken: 'broken-reader' } });
  taskId = (await user('POST', `${address}/sync`)).json<{ taskId: string }>().taskId;
});

const task = async () => (await maintainer('GET', `${TASKS}/${taskId}`)).json<Record<string, unknown>>();

describe('tasks', () => {
  test('tell their state with all of their nulls', async () => {
    expect(await task()).toEqual({
      id: taskId,
      taskType: 'user_plugin_sync',
      status: 'pending',
      priority: 0,
      attempts: 0,
      maxAttempts: 3,
      scheduledFor: '2026-03-02T09:00:00.000Z',
      createdAt: '2026-03-02T09:00:00.000Z',
      startedAt: null,
      completedAt: null,
      lastError: null,
      lockedBy: null,
      lockedUntil: null,
      libraryId: null,
      libraryName: null,
      seriesId: null,
      seriesTitle: null,
      bookId: null,
      bookTitle: null,
      params: { plugin_id: aText, user_id: aText },
      result: null,
    });
    server.clock.advance(1_000);
    expect(await task()).toMatchObject({ status: 'processing', attempts: 1, lockedBy: 'worker-1' });
    server.clock.advance(4_000);
    expect(await task()).toMatchObject({
      status: 'pending',
      attempts: 1,
      lastError: 'The account answered 503: it is under maintenance',
      scheduledFor: '2026-03-02T09:02:02.800Z',
    });
  });

  test('are listed by state and type, as many as are asked for', async () => {
    const ids = async (query: string) =>
      (await maintainer('GET', `${TASKS}${query}`)).json<{ id: string }[]>().map(({ id }) => id);
    expect(await ids('')).toEqual([taskId]);
    expect(await ids('?status=pending&taskType=user_plugin_sync')).toEqual([taskId]);
    expect(await ids('?status=completed')).toEqual([]);
    expect(await ids('?taskType=scan_library')).toEqual([]);
    expect(await ids('?limit=0')).toEqual([]);
  });

  test('are counted', async () => {
    const none = { pending: 0, processing: 0, completed: 0, failed: 0, stale: 0, total: 1 };
    expect((await maintainer('GET', `${TASKS}/stats`)).json()).toEqual({
      ...none,
      pending: 1,
      byType: { user_plugin_sync: { ...none, pending: 1 } },
    });
  });

  test('can be cancelled while they wait', async () => {
    server.clock.advance(5_000);
    expect(await task()).toMatchObject({ status: 'pending', attempts: 1 });
    expect((await maintainer('POST', `${TASKS}/${taskId}/cancel`)).statusCode).toBe(200);
    server.clock.advance(600_000);
    expect(await task()).toMatchObject({ status: 'cancelled', attempts: 1, lockedBy: null });
  });

  test('are only called cancelled once they have begun, and go on', async () => {
    server.clock.advance(1_000);
    expect((await maintainer('POST', `${TASKS}/${taskId}/cancel`)).statusCode).toBe(200);
    expect(await task()).toMatchObject({ status: 'cancelled', attempts: 1, lockedBy: null });
    server.clock.advance(600_000);
    expect(await task()).toMatchObject({ status: 'failed', attempts: 3 });
    expect((await maintainer('POST', `${TASKS}/${taskId}/cancel`)).statusCode).toBe(400);
  });

  test('can be tried again once they have failed for good', async () => {
    expect((await maintainer('POST', `${TASKS}/${taskId}/retry`)).statusCode).toBe(400);
    server.clock.advance(600_000);
    expect(await task()).toMatchObject({ status: 'failed', attempts: 3 });
    expect((await maintainer('POST', `${TASKS}/${taskId}/retry`)).statusCode).toBe(200);
    expect(await task()).toMatchObject({ status: 'pending', attempts: 0, lastError: null });
  });

  test('are for those who look after the server', async () => {
    const user = await server.as('user');
    for (const [method, path] of [
      ['GET', TASKS],
      ['GET', `${TASKS}/stats`],
      ['GET', `${TASKS}/${taskId}`],
      ['POST', `${TASKS}/${taskId}/cancel`],
      ['POST', `${TASKS}/${taskId}/retry`],
    ] as const) {
      expect((await user(method, path)).statusCode, path).toBe(403);
    }
    const unknown = `${TASKS}/3fa85f64-5717-4562-b3fc-2c963f66afa6`;
    expect((await maintainer('GET', unknown)).statusCode).toBe(404);
  });
});
