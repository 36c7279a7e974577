import { isJsonObject, type JsonObject, numberOf, objectOf, own, textOf } from '../../api/json.ts';

/** How a task stands, in one word for all of its server's own ones. */
export type CodexTaskStatus = 'waiting' | 'running' | 'completed' | 'failed' | 'cancelled' | 'unknown';

/** Work that a Codex server does in the background. Strings are untrusted text. */
export interface CodexTask {
  readonly id: string;
  readonly type: string | null;
  readonly status: CodexTaskStatus;
  /** RFC 3339 times, as the server wrote them. */
  readonly createdAt: string | null;
  readonly startedAt: string | null;
  readonly completedAt: string | null;
  /** When the next attempt is due; told to those only who may see everybody's tasks. */
  readonly scheduledFor: string | null;
  /** How often it was begun, and how often it will be at most; null where the server does not tell. */
  readonly attempts: number | null;
  readonly maxAttempts: number | null;
  /** Why the last attempt failed; also while it waits for the next one. */
  readonly error: string | null;
  /** What it is about, by names in snake case; empty where the server does not tell. */
  readonly params: JsonObject;
  readonly result: JsonObject | null;
}

/**
 * A task as either of its answers gives it. upstream: Codex 2.2.0, `TaskResponse` (`id`, `lastError`, nulls spelled
 * out) and `UserPluginTaskDto` (`taskId`, `error`)
 * @param value untrusted
 * @returns null when it is no task
 */
export function codexTask(value: unknown): CodexTask | null {
  const task = objectOf(value);
  const id = textOf(own(task, 'id')) ?? textOf(own(task, 'taskId'));
  if (id === null) return null;
  const result = own(task, 'result');
  return {
    id,
    type: textOf(own(task, 'taskType')),
    status: statusOf(own(task, 'status')),
    createdAt: textOf(own(task, 'createdAt')),
    startedAt: textOf(own(task, 'startedAt')),
    completedAt: textOf(own(task, 'completedAt')),
    scheduledFor: textOf(own(task, 'scheduledFor')),
    attempts: numberOf(own(task, 'attempts')),
    maxAttempts: numberOf(own(task, 'maxAttempts')),
    error: textOf(own(task, 'lastError')) ?? textOf(own(task, 'error')),
    params: objectOf(own(task, 'params')),
    result: isJsonObject(result) ? result : null,
  };
}

/** Whether it waits or runs, and so will change by itself. */
export function isOpenTask({ status }: CodexTask): boolean {
  return status === 'waiting' || status === 'running';
}

/** The server says `processing` where its events say `running`. upstream: Codex 2.2.0 */
function statusOf(status: unknown): CodexTaskStatus {
  switch (status) {
    case 'pending':
      return 'waiting';
    case 'processing':
    case 'running':
      return 'running';
    case 'completed':
    case 'failed':
    case 'cancelled':
      return status;
    default:
      return 'unknown';
  }
}
