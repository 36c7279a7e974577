import * as v from 'valibot';
import { afterEach, describe, expect, test } from 'vitest';
import { readDescription } from '../../contract/description.ts';
import { createValidator } from '../../contract/validator.ts';
import {
  ADMIN_PLUGINS,
  description,
  pluginNamed,
  startServer,
  type TestServer,
  userPluginNamed,
} from '../test-support.ts';

const validator = createValidator(readDescription(description).document);
let server: TestServer;
afterEach(async () => {
  await server.app.close();
});

const Frame = v.looseObject({
  status: v.optional(v.string()),
  type: v.optional(v.string()),
  error: v.optional(v.string()),
  progress: v.optional(v.looseObject({ current: v.number(), total: v.number() })),
});

/** Listens to a stream as a person; `until` reads on until the text so far will do. */
async function listen(path: string, username: string) {
  const { accessToken } = await server.signIn(username);
  const url = server.app.listeningOrigin + path;
  const answer = await fetch(url, { headers: { authorization: `Bearer ${accessToken}` } });
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (!reader) throw new Error('The stream has no body');
  let text = '';
  return {
    answer,
    until: async (isEnough: (text: string) => boolean): Promise<string> => {
      while (!isEnough(text)) {
        const { value, done } = await reader.read();
        if (done) throw new Error(`The stream is over after: ${text}`);
        text += value;
      }
      return text;
    },
    rest: async () => (await reader.read()).done,
  };
}

function frames(text: string) {
  const lines = text.split('\n\n').filter((line) => line.startsWith('data: '));
  return lines.map((line) => v.parse(Frame, JSON.parse(line.slice('data: '.length))));
}

async function listening(): Promise<TestServer> {
  server = startServer();
  await server.app.listen({ host: '127.0.0.1', port: 0 });
  return server;
}

describe('the stream of tasks', () => {
  test('tells everybody of everybody’s syncs, phase by phase', async () => {
    await listening();
    const { answer, until } = await listen('/api/v1/tasks/stream', 'admin');
    expect(answer.headers.get('content-type')).toBe('text/event-stream');
    expect(answer.headers.get('x-accel-buffering')).toBe('no');
    const user = await server.as('user');
    const address = await userPluginNamed(server, 'sync-readtrail');
    const { taskId } = (await user('POST', `${address}/sync`)).json<{ taskId: string }>();
    server.clock.advance(6_000);
    await server.send('GET', '/health');
    const text = await until((so) => so.includes('"completed"'));
    const all = frames(text);
    for (const frame of all)
      expect(validator.check('#/components/schemas/TaskProgressEvent', frame)).toEqual([]);
    const startedAt = '2026-03-02T09:00:00.400Z';
    const common = { taskId, taskType: 'user_plugin_sync', startedAt };
    expect(all[0]).toEqual({ ...common, status: 'running' });
    expect(
      all.slice(1, -1).map(({ status, progress }) => [status, progress?.current, progress?.total]),
    ).toEqual([
      ['running', 0, 4],
      ['running', 1, 4],
      ['running', 2, 4],
      ['running', 3, 4],
    ]);
    expect(all.at(-1)).toEqual({ ...common, status: 'completed', completedAt: '2026-03-02T09:00:05.200Z' });
    expect(text).not.toMatch(/^(?:event|id):/m);
  });

  test('says that a task has failed at each attempt', async () => {
    await listening();
    const { until } = await listen('/api/v1/tasks/stream', 'user');
    const user = await server.as('user');
    const address = await userPluginNamed(server, 'sync-pagekeeper');
    await user('POST', `${address}/credentials`, { payload: { accessToken: 'broken-reader' } });
    await user('POST', `${address}/sync`);
    server.clock.advance(600_000);
    await server.send('GET', '/health');
    const text = await until((so) => so.split('"failed"').length === 4);
    const failed = frames(text).filter(({ status }) => status === 'failed');
    expect(failed).toHaveLength(3);
    expect(failed[0]).toMatchObject({ error: 'The account answered 503: it is under maintenance' });
  });

  test('shows every 15 seconds that it lives, and ends with the server', async () => {
    await listening();
    const { until, rest } = await listen('/api/v1/tasks/stream', 'user');
    server.clock.advance(15_000);
    expect(await until((so) => so !== '')).toBe(': keep-alive\n\n');
    await server.app.close();
    expect(await rest()).toBe(true);
  });

  test('goes on by itself, without anybody asking', async () => {
    await listening();
    const { until } = await listen('/api/v1/tasks/stream', 'user');
    const user = await server.as('user');
    await user('POST', `${await userPluginNamed(server, 'sync-readtrail')}/sync`);
    server.clock.advance(6_000);
    const text = await until((so) => so.includes('"completed"'));
    expect(frames(text)).toHaveLength(6);
  });

  test('is refused without a header, and to those who may not read libraries', async () => {
    await listening();
    expect((await server.send('GET', '/api/v1/tasks/stream')).statusCode).toBe(401);
    expect((await server.send('GET', '/api/v1/events/stream')).statusCode).toBe(401);
  });
});

describe('the stream of changes', () => {
  test('tells of plugins that are made, changed, switched and removed, and by whom', async () => {
    await listening();
    const { until } = await listen('/api/v1/events/stream', 'user');
    const admin = await server.as('admin');
    const { id } = await pluginNamed(admin, 'metadata-openshelf');
    const address = `${ADMIN_PLUGINS}/${id}`;
    await admin('POST', `${address}/disable`);
    await admin('POST', `${address}/enable`);
    await admin('PATCH', address, { payload: { displayName: 'Open' } });
    const payload = { name: 'one-more', displayName: 'One more', command: 'npx' };
    await admin('POST', ADMIN_PLUGINS, { payload });
    await admin('DELETE', address);
    const all = frames(await until((so) => so.includes('plugin_deleted')));
    for (const frame of all)
      expect(validator.check('#/components/schemas/EntityChangeEvent', frame)).toEqual([]);
    expect(all.map(({ type }) => type)).toEqual([
      'plugin_disabled',
      'plugin_enabled',
      'plugin_updated',
      'plugin_created',
      'plugin_deleted',
    ]);
    const me = (await admin('GET', '/api/v1/auth/me')).json<{ id: string }>();
    expect(all[0]).toEqual({
      type: 'plugin_disabled',
      pluginId: id,
      timestamp: '2026-03-02T09:00:00.000Z',
      userId: me.id,
    });
  });
});
