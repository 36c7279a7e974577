import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Clock } from '../../clock.ts';
import type { Auth } from '../auth.ts';
import { HandlerError } from '../errors.ts';
import { requirePermission } from '../permissions.ts';
import { pathId, queryCount, queryText } from '../request.ts';
import type { TaskQueue } from './queue.ts';
import type { StoredTask } from './task.ts';
import { taskDto, taskStats } from './task-dto.ts';

const TASKS = '/api/v1/tasks';
const DEFAULT_LIMIT = 50;

export interface TaskRouteParts {
  readonly auth: Auth;
  readonly clock: Clock;
  readonly queue: TaskQueue;
}

/** Tasks, for those who look after the server. upstream: Codex 2.2.0: `tasks-read`, `tasks-write`. */
export function registerTaskRoutes(app: FastifyInstance, { auth, clock, queue }: TaskRouteParts): void {
  /** The task of the path, for whoever may do this. */
  function wanted(request: FastifyRequest, permission: 'tasks-read' | 'tasks-write'): StoredTask {
    const caller = auth.caller(request);
    const id = pathId(request, 'id');
    requirePermission(caller, permission);
    const task = queue.get(id);
    if (!task) throw new HandlerError('NotFound', 'Task not found');
    return task;
  }

  app.get(TASKS, (request, reply) => {
    const caller = auth.caller(request);
    const status = queryText(request, 'status');
    const taskType = queryText(request, 'taskType');
    const limit = queryCount(request, 'limit') ?? DEFAULT_LIMIT;
    requirePermission(caller, 'tasks-read');
    const found = queue
      .all()
      .filter(
        (task) => (status ?? task.status) === task.status && (taskType ?? task.taskType) === task.taskType,
      );
    return reply.send(found.slice(0, limit).map(taskDto));
  });

  app.get(`${TASKS}/stats`, (request, reply) => {
    requirePermission(auth.caller(request), 'tasks-read');
    return reply.send(taskStats(queue.all(), clock.now()));
  });

  app.get(`${TASKS}/:id`, (request, reply) => reply.send(taskDto(wanted(request, 'tasks-read'))));

  app.post(`${TASKS}/:id/cancel`, (request, reply) => {
    const { id, status } = wanted(request, 'tasks-write');
    if (!queue.cancel(id))
      throw new HandlerError('BadRequest', `A task that is ${status} cannot be cancelled`);
    return reply.send({ message: 'The task is cancelled' });
  });

  app.post(`${TASKS}/:id/retry`, (request, reply) => {
    const { id, status } = wanted(request, 'tasks-write');
    if (!queue.retry(id))
      throw new HandlerError('BadRequest', `A task that is ${status} cannot be tried again`);
    return reply.send({ message: 'The task is queued again' });
  });
}
