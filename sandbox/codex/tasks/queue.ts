import { randomUUID } from 'node:crypto';
import type { Clock } from '../../clock.ts';
import type { Collection } from '../../store.ts';
import type { Json } from '../model.ts';
import type { Agenda, Timed } from './agenda.ts';
import type { Broadcast } from './broadcast.ts';
import type { TaskEvent } from './events.ts';
import {
  isOpen,
  MAX_ATTEMPTS,
  type StoredTask,
  type TaskHandlers,
  type TaskOutcome,
  type TaskRun,
  type TaskStep,
  type TaskType,
} from './task.ts';

/** The work that the server does in the background. It is kept, and goes on after a restart. */
export interface TaskQueue {
  get(id: string): StoredTask | undefined;
  /** The newest first. */
  all(): StoredTask[];
  /** Whoever waits or runs and is of this kind. */
  findOpen(isLike: (task: StoredTask) => boolean): StoredTask | undefined;
  /** @param at when it is asked for, which is in the past while the server catches up */
  enqueue(taskType: TaskType, params: Json, at?: Date): StoredTask;
  /**
   * Writes down that it is cancelled, unless it is over. What has begun goes on all the same, and writes down in the end
   * how it went. upstream: Codex 2.2.0
   */
  cancel(id: string): boolean;
  /** Whether it had failed. */
  retry(id: string): boolean;
}

export interface TaskQueueParts {
  readonly tasks: Collection<StoredTask>;
  readonly clock: Clock;
  readonly agenda: Agenda;
  readonly events: Broadcast<TaskEvent>;
  readonly handlers: TaskHandlers;
}

/** Work under way. */
interface Run {
  readonly steps: TaskRun;
  readonly worker: number;
  /** Not known while it waits for something outside. */
  due: number | undefined;
}

const WORKERS = 4;
/** Workers look for new tasks now and then; until one does, a task waits. */
const PICKED_UP_AFTER_MS = 400;
const LOCK_MS = 5 * 60_000;
const MAX_POSTPONED = 10;
/** So many tasks that are over are remembered. */
const REMEMBERED = 500;

export function createTaskQueue(parts: TaskQueueParts): TaskQueue {
  const { tasks, clock, agenda, events, handlers } = parts;
  const known = new Map(tasks.all().map((task) => [task.id, task]));
  const runs = new Map<string, Run>();

  function put(task: StoredTask): StoredTask {
    known.set(task.id, task);
    tasks.put(task.id, task);
    return task;
  }

  // What was under way when the server stopped begins anew.
  const now = clock.now().toISOString();
  for (const task of known.values()) {
    if (task.status === 'processing') put({ ...unlocked(task, 'pending'), scheduledFor: now });
  }

  function announce(task: StoredTask, at: Date, more: Partial<TaskEvent> & Pick<TaskEvent, 'status'>): void {
    const { id: taskId, taskType, startedAt = at.toISOString() } = task;
    events.publish({ taskId, taskType, startedAt, ...more });
  }

  function begin(waiting: StoredTask, at: Date): void {
    const taken = new Set([...runs.values()].map(({ worker }) => worker));
    const worker = [1, 2, 3, 4].find((one) => !taken.has(one)) ?? WORKERS;
    const task = put({
      ...waiting,
      status: 'processing',
      attempts: waiting.attempts + 1,
      startedAt: at.toISOString(),
      lockedBy: `worker-${worker}`,
      lockedUntil: new Date(at.getTime() + LOCK_MS).toISOString(),
    });
    announce(task, at, { status: 'running' });
    const run: Run = { steps: handlers[task.taskType](task, at), worker, due: undefined };
    runs.set(task.id, run);
    goOn(task, run, at);
  }

  function goOn(task: StoredTask, run: Run, at: Date): void {
    let next: IteratorResult<TaskStep, TaskOutcome>;
    try {
      next = run.steps.next(at);
    } catch (error) {
      return end(task, failure(error), at);
    }
    if (next.done === true) return end(task, next.value, at);
    const step = next.value;
    if ('until' in step) return waitOutside(run, step.until);
    run.due = at.getTime() + step.takesMs;
    if (!step.progress) return;
    const { progress, libraryId } = step;
    announce(task, at, { status: 'running', progress, ...(libraryId !== undefined && { libraryId }) });
  }

  function waitOutside(run: Run, until: Promise<unknown>): void {
    const wake = () => {
      run.due = clock.now().getTime();
      agenda.changed();
    };
    run.due = undefined;
    until.then(wake, wake);
  }

  function end(task: StoredTask, outcome: TaskOutcome, at: Date): void {
    runs.delete(task.id);
    const completedAt = at.toISOString();
    if (outcome.kind === 'completed') {
      put({ ...unlocked(task, 'completed'), completedAt, result: outcome.result });
      announce(task, at, { status: 'completed', completedAt });
    } else {
      put(afterFailure(task, outcome, at));
      announce(task, at, { status: 'failed', error: outcome.error, completedAt });
    }
    forget();
  }

  function forget(): void {
    const over = [...known.values()].filter((task) => !isOpen(task));
    for (const { id } of over.slice(0, Math.max(0, over.length - REMEMBERED))) {
      known.delete(id);
      tasks.delete(id);
    }
  }

  const timed: Timed = {
    nextDue() {
      const dues = [...runs.values()].flatMap(({ due }) => due ?? []);
      const next = runs.size < WORKERS ? nextWaiting(known.values()) : undefined;
      const earliest = Math.min(...dues, next?.due ?? Number.POSITIVE_INFINITY);
      return Number.isFinite(earliest) ? earliest : undefined;
    },
    happen(at) {
      for (const [id, run] of runs) {
        const task = known.get(id);
        if (run.due === undefined || run.due > at || !task) continue;
        return goOn(task, run, new Date(at));
      }
      const next = nextWaiting(known.values());
      if (next) begin(next.task, new Date(at));
    },
  };
  agenda.add(timed);

  return {
    get: (id) => known.get(id),
    all: () => [...known.values()].toReversed(),
    findOpen: (isLike) => [...known.values()].find((task) => isOpen(task) && isLike(task)),

    enqueue(taskType, params, at = clock.now()) {
      const time = at.toISOString();
      const id = randomUUID();
      const fresh = { id, taskType, params, createdAt: time, scheduledFor: time };
      const task = put({ ...fresh, status: 'pending', priority: 0, attempts: 0, postponed: 0 });
      agenda.changed();
      return task;
    },

    cancel(id) {
      const task = known.get(id);
      if (!task || !isOpen(task)) return false;
      put({ ...unlocked(task, 'cancelled'), completedAt: clock.now().toISOString() });
      return true;
    },

    retry(id) {
      const task = known.get(id);
      if (task?.status !== 'failed') return false;
      const { completedAt: _over, lastError: _old, ...rest } = task;
      put({ ...rest, status: 'pending', attempts: 0, scheduledFor: clock.now().toISOString() });
      agenda.changed();
      return true;
    },
  };
}

/** The task whose turn it is next, and when a worker gets to it. */
function nextWaiting(all: Iterable<StoredTask>): { task: StoredTask; due: number } | undefined {
  let found: { task: StoredTask; due: number } | undefined;
  for (const task of all) {
    if (task.status !== 'pending') continue;
    const due = Date.parse(task.scheduledFor) + PICKED_UP_AFTER_MS;
    if (!found || due < found.due) found = { task, due };
  }
  return found;
}

function unlocked(task: StoredTask, status: StoredTask['status']): StoredTask {
  const { lockedBy: _worker, lockedUntil: _time, ...rest } = task;
  return { ...rest, status };
}

function failure(error: unknown): TaskOutcome {
  return { kind: 'failed', error: error instanceof Error ? error.message : String(error) };
}

/** upstream: Codex 2.2.0: three attempts in all, after two and four minutes; ten times put off at most. */
function afterFailure(
  task: StoredTask,
  outcome: Exclude<TaskOutcome, { kind: 'completed' }>,
  at: Date,
): StoredTask {
  const failed = { ...unlocked(task, 'failed'), lastError: outcome.error, completedAt: at.toISOString() };
  const again = (ms: number): StoredTask => ({
    ...unlocked(task, 'pending'),
    lastError: outcome.error,
    scheduledFor: new Date(at.getTime() + ms).toISOString(),
  });
  if (outcome.kind === 'postponed') {
    if (task.postponed >= MAX_POSTPONED) return failed;
    return { ...again(outcome.ms), attempts: task.attempts - 1, postponed: task.postponed + 1 };
  }
  return task.attempts >= MAX_ATTEMPTS ? failed : again(2 ** task.attempts * 60_000);
}
