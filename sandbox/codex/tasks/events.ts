import type { TaskProgress, TaskType } from './task.ts';

/** What the two streams carry. upstream: Codex 2.2.0: in camel case, and what has no value is left out. */

/** One step in the life of a task. `failed` comes after each attempt, so it is not the end. */
export interface TaskEvent {
  readonly taskId: string;
  readonly taskType: TaskType;
  readonly status: 'running' | 'completed' | 'failed';
  readonly progress?: TaskProgress;
  readonly error?: string;
  readonly startedAt: string;
  readonly completedAt?: string;
  /** With progress only. */
  readonly libraryId?: string;
}

/** A thing of the server that has changed. */
export type EntityEvent = { readonly timestamp: string; readonly userId?: string } & (
  | {
      readonly type:
        | 'plugin_created'
        | 'plugin_updated'
        | 'plugin_enabled'
        | 'plugin_disabled'
        | 'plugin_deleted';
      readonly pluginId: string;
    }
  | {
      readonly type: 'series_metadata_updated';
      readonly seriesId: string;
      readonly libraryId: string;
      readonly pluginId: string;
      readonly fieldsUpdated: readonly string[];
    }
);
