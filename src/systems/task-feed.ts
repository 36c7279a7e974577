/** The part of the contract (`system.ts`) that tells of a server's background work while it goes on. */

/** How far background work has come, in the server's own steps. */
export interface TaskProgress {
  readonly current: number;
  readonly total: number;
  /** What it is at, in the server's words: untrusted text; null when it does not say. */
  readonly message: string | null;
}

/** A sign that a server gives of a task as it happens. */
export type TaskSign =
  | { readonly kind: 'runs'; readonly progress: TaskProgress | null }
  /** An attempt is over, well or badly, and may be followed by another: only reading the task tells what is so. */
  | { readonly kind: 'look' };

export interface TaskListener {
  onSign(sign: TaskSign): void;
  /** Whether signs come as things happen. While they do not, the task has to be read now and then. */
  onLive(live: boolean): void;
}

/** What a server tells of its tasks by itself. Open while somebody follows one. */
export interface TaskFeed {
  /** Follows one task, and hears at once whether the feed is live. Returns the way to stop. */
  follow(taskId: string, listener: TaskListener): () => void;
  /** The server has answered: if it refused to tell before, it is asked again. */
  wake(): void;
}
