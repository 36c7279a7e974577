import type { QueryKey } from '@tanstack/react-query';
import type { Text } from '../lib/facts.ts';
import type { TaskFeed } from './task-feed.ts';
import type { Allowed, ModelQuery } from './terms.ts';

/**
 * The part of the contract (`system.ts`) that is about syncs: bringing a person's progress in step with the account
 * that they have connected. Systems whose plugins do not sync lack the facet.
 */

/** How one sync stands. */
export type SyncState =
  | 'waiting'
  | 'running'
  /** An attempt failed, and the server will try again by itself. */
  | 'trying-again'
  | 'done'
  /** Over, and a part of it failed. */
  | 'partly'
  /** Over without anything having been done, which the server calls a success. */
  | 'skipped'
  | 'failed'
  | 'cancelled'
  | 'unknown';

export interface SyncCount {
  readonly id: string;
  readonly label: Text;
  /** What is counted. */
  readonly help: Text;
  readonly count: number;
}

/** What went wrong, and what a person can do about it. */
export interface SyncProblem {
  readonly title: Text;
  readonly explanation: Text | null;
  /** What the other side said: untrusted text. */
  readonly message: string | null;
  /** What mends it, where the person can do it themselves. */
  readonly mend: 'connect-again' | null;
}

/** What a sync came to. */
export interface SyncOutcome {
  readonly counts: readonly SyncCount[];
  readonly problems: readonly SyncProblem[];
  /** The account that it was done with: untrusted text; null when it is not told. */
  readonly account: string | null;
}

/** One sync. Times are RFC 3339, as the server wrote them. */
export interface SyncRun {
  readonly id: string;
  readonly state: SyncState;
  readonly createdAt: string | null;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  /** When the next attempt is due, where the server tells it. */
  readonly nextAt: string | null;
  /** Why the last attempt failed: untrusted text. */
  readonly error: string | null;
  /** Null while it is not over, and where nothing is told of it. */
  readonly outcome: SyncOutcome | null;
}

/** What is known of a person's syncs with a plugin without asking the plugin. */
export interface SyncOverview {
  /** What the plugin is called: untrusted text. */
  readonly pluginName: string;
  readonly start: Allowed;
  readonly lastSyncAt: string | null;
  /** What the last sync came to that was really done, also by schedule. */
  readonly lastOutcome: SyncOutcome | null;
}

/** How well a connection works, in words. */
export interface ConnectionHealth {
  readonly kind: 'on' | 'degraded' | 'failing' | 'unknown';
  readonly words: Text;
  readonly lastSuccessAt: string | null;
  readonly lastSyncAt: string | null;
  readonly lastFailureAt: string | null;
}

/** What the plugin says that there is to do, when it is asked. */
export type LiveSyncStatus =
  | { readonly kind: 'told'; readonly counts: readonly SyncCount[] }
  /** The plugin does not answer; what it said is untrusted text. */
  | { readonly kind: 'silent'; readonly message: string | null };

export interface SyncStart {
  /** `joined`: one was under way already, begun elsewhere or by schedule. */
  readonly how: 'started' | 'joined';
}

export interface SyncsFacet {
  /** Null for a plugin that does not sync, and for one that the person has no connection to. */
  overview(pluginId: string): ModelQuery<SyncOverview | null>;
  /** The latest sync that the server remembers, whoever or whatever began it; null when there was none. */
  latest(pluginId: string): ModelQuery<SyncRun | null>;
  health(pluginId: string): ModelQuery<ConnectionHealth>;
  /** Asks the plugin itself, which takes up to a minute and a half: only when a person wants it. */
  live(pluginId: string): ModelQuery<LiveSyncStatus>;
  /** Begins a sync, or finds the one that runs. Read `latest` then. */
  start(pluginId: string): Promise<SyncStart>;
  /** Whether the person may stop a sync that stands like this. */
  stopping(state: SyncState): Allowed;
  /** Stops one. Whether it did, `latest` tells. */
  stop(runId: string): Promise<void>;
  /** What a sync does, step by step; as many as the progress of the feed has. */
  readonly steps: readonly Text[];
  readonly feed: TaskFeed;
  /** The query keys that a sync makes stale, beside that of `latest`. */
  changedKeys(pluginId: string): readonly QueryKey[];
}
