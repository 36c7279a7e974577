import { type EventStream, sharedEventStream } from '../../api/event-stream.ts';
import type { Client } from '../../api/generated/client/index.ts';
import type { StreamTaskProgressData } from '../../api/generated/codex/types.gen.ts';
import type { ServerAddress } from '../system.ts';
import type { TaskFeed, TaskListener } from '../task-feed.ts';
import { codexTaskEvent } from './task-event.ts';

const STREAM: StreamTaskProgressData['url'] = '/api/v1/tasks/stream';

/**
 * The stream of a server's tasks. It carries everybody's tasks: what is told of one that nobody here follows is dropped
 * as it comes. upstream: Codex 2.2.0
 * @param stream where others listen to it too, and in tests
 */
export function codexTaskFeed(
  server: ServerAddress,
  client: Client,
  stream: EventStream = codexTaskStream(server, client),
): TaskFeed {
  const followed = new Map<string, Set<TaskListener>>();
  let live = false;
  let close: (() => void) | null = null;

  function open(): () => void {
    return stream.listen({
      onData: (data) => {
        const event = codexTaskEvent(data);
        if (event === null) return;
        for (const one of followed.get(event.taskId) ?? []) one.onSign(event.sign);
      },
      onState: (state) => {
        const now = state === 'open';
        if (live === now) return;
        live = now;
        for (const listeners of followed.values()) for (const one of listeners) one.onLive(now);
      },
    });
  }

  return {
    follow(taskId, listener) {
      const one: TaskListener = {
        onSign: (sign) => listener.onSign(sign),
        onLive: (now) => listener.onLive(now),
      };
      const listeners = followed.get(taskId) ?? new Set();
      followed.set(taskId, listeners.add(one));
      close ??= open();
      one.onLive(live);
      return () => {
        listeners.delete(one);
        if (listeners.size > 0) return;
        if (followed.get(taskId) === listeners) followed.delete(taskId);
        if (followed.size > 0) return;
        close?.();
        close = null;
        live = false;
      };
    },
    wake: () => stream.wake(),
  };
}

/** A server's stream of tasks, one for all who listen. upstream: Codex 2.2.0, `GET /tasks/stream` */
export function codexTaskStream(server: ServerAddress, client: Client): EventStream {
  return sharedEventStream(`${server.id} tasks`, async (signal) => {
    const { response } = await client.get({
      url: STREAM,
      parseAs: 'stream',
      headers: { Accept: 'text/event-stream' },
      signal,
      throwOnError: true,
    });
    return response;
  });
}
