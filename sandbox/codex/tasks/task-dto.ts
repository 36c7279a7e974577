import { MAX_ATTEMPTS, type StoredTask } from './task.ts';

/** A task as its answers give it. upstream: Codex 2.2.0: the one answer that spells out its nulls. */
export function taskDto(task: StoredTask) {
  return {
    id: task.id,
    taskType: task.taskType,
    status: task.status,
    priority: task.priority,
    attempts: task.attempts,
    maxAttempts: MAX_ATTEMPTS,
    scheduledFor: task.scheduledFor,
    createdAt: task.createdAt,
    startedAt: task.startedAt ?? null,
    completedAt: task.completedAt ?? null,
    lastError: task.lastError ?? null,
    lockedBy: task.lockedBy ?? null,
    lockedUntil: task.lockedUntil ?? null,
    // None of the tasks that are played here names its library, not even the refresh of one.
    libraryId: null,
    libraryName: null,
    seriesId: null,
    seriesTitle: null,
    bookId: null,
    bookTitle: null,
    params: task.params,
    result: task.result ?? null,
  };
}

/** How many tasks are in which state; those that were cancelled are in the total only. */
export function taskStats(tasks: readonly StoredTask[], now: Date) {
  const byType: Record<string, ReturnType<typeof counts>> = {};
  for (const type of new Set(tasks.map(({ taskType }) => taskType))) {
    byType[type] = counts(
      tasks.filter(({ taskType }) => taskType === type),
      now,
    );
  }
  return { ...counts(tasks, now), byType };
}

function counts(tasks: readonly StoredTask[], now: Date) {
  const inState = (status: StoredTask['status']) => tasks.filter((task) => task.status === status);
  const processing = inState('processing');
  const isStale = ({ lockedUntil }: StoredTask) =>
    lockedUntil !== undefined && Date.parse(lockedUntil) < now.getTime();
  return {
    pending: inState('pending').length,
    processing: processing.length,
    completed: inState('completed').length,
    failed: inState('failed').length,
    stale: processing.filter(isStale).length,
    total: tasks.length,
  };
}
