import type { FastifyInstance } from 'fastify';
import type { Clock } from '../../clock.ts';
import type { Auth } from '../auth.ts';
import { requirePermission } from '../permissions.ts';
import type { Broadcast } from './broadcast.ts';
import { streamEvents } from './event-stream.ts';
import type { EntityEvent, TaskEvent } from './events.ts';

export interface StreamParts {
  readonly auth: Auth;
  readonly clock: Clock;
  readonly taskEvents: Broadcast<TaskEvent>;
  readonly entityEvents: Broadcast<EntityEvent>;
}

/**
 * The two streams. upstream: Codex 2.2.0: for all who may read libraries, by header only, and everybody gets to see
 * everybody's.
 */
export function registerStreamRoutes(app: FastifyInstance, parts: StreamParts): void {
  const { auth, clock } = parts;
  const closing = new AbortController();
  app.addHook('preClose', async () => closing.abort());

  function serve<T>(path: string, broadcast: Broadcast<T>): void {
    app.get(path, { exposeHeadRoute: false }, (request, reply) => {
      requirePermission(auth.caller(request), 'libraries-read');
      streamEvents(reply, broadcast, clock, closing.signal);
      return reply;
    });
  }

  serve('/api/v1/tasks/stream', parts.taskEvents);
  serve('/api/v1/events/stream', parts.entityEvents);
}
