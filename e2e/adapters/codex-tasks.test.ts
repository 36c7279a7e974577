import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fastClock } from '../../sandbox/clock.ts';
import { createCodexServer } from '../../sandbox/codex/server.ts';
import { timeouts } from '../../src/api/generated/codex/timeouts.gen.ts';
import { listUserPlugins, syncUserPlugin } from '../../src/api/generated/codex/sdk.gen.ts';
import { createServerClient } from '../../src/api/server-client.ts';
import { codexTaskFeed } from '../../src/systems/codex/task-feed.ts';
import type { TaskSign } from '../../src/systems/task-feed.ts';
import { type RunningServer, startServer } from './sandbox.ts';

let server: RunningServer;

beforeEach(async () => {
  const create = (parts: Parameters<Parameters<typeof startServer>[0]>[0]) =>
    createCodexServer({ id: 'books', name: 'Books', ...parts });
  server = await startServer(create, fastClock(20));
});
afterEach(() => server.close());

function clientOf({ id, baseUrl }: RunningServer['address']) {
  return createServerClient({ serverId: id, baseUrl, timeouts });
}

async function startSync(username: string): Promise<string> {
  await server.signIn(username);
  const client = clientOf(server.address);
  const { data } = await listUserPlugins({ client, throwOnError: true });
  const plugin = data.enabled.find(({ pluginName }) => pluginName === 'sync-readtrail');
  const path = { pluginId: plugin?.pluginId ?? '' };
  return (await syncUserPlugin({ client, path, throwOnError: true })).data.taskId;
}

it('tells a reader how their own task goes on, and nothing of anybody else’s', async () => {
  await server.signIn('user');
  const feed = codexTaskFeed(server.address, clientOf(server.address));
  const signs: TaskSign[] = [];
  const lives: boolean[] = [];
  const others = feed.follow('nobody’s', {
    onSign: (sign) => signs.push(sign),
    onLive: (live) => lives.push(live),
  });
  await startSync('admin');
  const own: TaskSign[] = [];
  const taskId = await startSync('user');
  const stop = feed.follow(taskId, { onSign: (sign) => own.push(sign), onLive: () => undefined });
  await vi.waitFor(() => expect(own.at(-1)?.kind).toBe('look'), { timeout: 5000 });
  const progress = own.flatMap((sign) => (sign.kind === 'runs' && sign.progress ? sign.progress : []));
  expect(progress.map(({ current, total }) => `${current}/${total}`)).toEqual(['0/4', '1/4', '2/4', '3/4']);
  expect(signs).toEqual([]);
  expect(lives.at(-1)).toBe(true);
  expect(server.calls().filter((call) => call.includes('stream'))).toEqual(['GET /api/v1/tasks/stream']);
  stop();
  others();
});
