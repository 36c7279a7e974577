import { type JsonObject, numberOf, objectOf, own, textOf } from '../../api/json.ts';
import type { TaskProgress, TaskSign } from '../task-feed.ts';

/** An event of the stream of tasks, with whose task it is about. */
export interface CodexTaskEvent {
  readonly taskId: string;
  readonly taskType: string | null;
  /** Told of some types only, and not with each event. */
  readonly libraryId: string | null;
  readonly sign: TaskSign;
}

/**
 * One event of the stream of tasks. `completed` and `failed` are told of each attempt, and of one that is put off:
 * what became of the task only the task itself says. upstream: Codex 2.2.0, `TaskProgressEvent`
 * @param data what came over the stream; untrusted
 * @returns null for what is no such event
 */
export function codexTaskEvent(data: string): CodexTaskEvent | null {
  const event = objectOf(parsed(data));
  const taskId = textOf(own(event, 'taskId'));
  if (taskId === null) return null;
  return {
    taskId,
    taskType: textOf(own(event, 'taskType')),
    libraryId: textOf(own(event, 'libraryId')),
    sign: signOf(event),
  };
}

function signOf(event: JsonObject): TaskSign {
  switch (own(event, 'status')) {
    case 'pending':
    case 'running':
      return { kind: 'runs', progress: codexTaskProgress(own(event, 'progress')) };
    default:
      return { kind: 'look' };
  }
}

/** @param value a `TaskProgress`; untrusted; null when it tells nothing that makes sense */
export function codexTaskProgress(value: unknown): TaskProgress | null {
  const progress = objectOf(value);
  const current = numberOf(own(progress, 'current'));
  const total = numberOf(own(progress, 'total'));
  if (current === null || total === null || current < 0 || total <= 0) return null;
  return { current: Math.min(current, total), total, message: textOf(own(progress, 'message')) };
}

function parsed(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return null;
  }
}
