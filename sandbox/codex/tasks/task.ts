import type { Json } from '../model.ts';

/** The tasks that the sandbox knows. upstream: Codex 2.2.0 has more, which no dashboard for plugins meets. */
export type TaskType =
  | 'user_plugin_sync'
  | 'user_plugin_recommendations'
  | 'user_plugin_recommendation_dismiss'
  | 'refresh_library_metadata';

/** As tasks themselves say it; their events say `running` where a task says `processing`. */
export type TaskStatus = 'pending' | 'processing' | 'completed' | 'failed' | 'cancelled';

/** Work that the server does in the background. */
export interface StoredTask {
  readonly id: string;
  readonly taskType: TaskType;
  readonly status: TaskStatus;
  readonly priority: number;
  /** How often it was begun. */
  readonly attempts: number;
  /** How often it was put off since the plugin's rate was used up, which counts as no attempt. */
  readonly postponed: number;
  readonly scheduledFor: string;
  readonly createdAt: string;
  readonly startedAt?: string;
  readonly completedAt?: string;
  readonly lastError?: string;
  readonly lockedBy?: string;
  readonly lockedUntil?: string;
  /** With names in snake case. */
  readonly params: Json;
  readonly result?: Json;
}

export const MAX_ATTEMPTS = 3;

/** Whether it waits or runs, and so stands in the way of its like. */
export function isOpen({ status }: StoredTask): boolean {
  return status === 'pending' || status === 'processing';
}

/** What a task does next. */
export type TaskStep =
  /** Takes so long, after its progress was announced. */
  | { readonly takesMs: number; readonly progress?: TaskProgress; readonly libraryId?: string }
  /** Takes until something outside of the server has happened. */
  | { readonly until: Promise<unknown> };

export interface TaskProgress {
  readonly current: number;
  readonly total: number;
  readonly message?: string;
}

export type TaskOutcome =
  | { readonly kind: 'completed'; readonly result: Json }
  | { readonly kind: 'failed'; readonly error: string }
  /** The plugin's rate is used up. */
  | { readonly kind: 'postponed'; readonly ms: number; readonly error: string };

/** A task's work step by step; each step gives back when it was over. What is thrown fails the task. */
export type TaskRun = Generator<TaskStep, TaskOutcome, Date>;

/** @param at when it is begun */
export type TaskHandler = (task: StoredTask, at: Date) => TaskRun;

export type TaskHandlers = Readonly<Record<TaskType, TaskHandler>>;
