import { isJsonObject, type JsonObject, listOf, numberOf, objectOf, own, textOf } from '../../api/json.ts';
import { parseTime } from '../../lib/relative-time.ts';
import { m } from '../../messages/messages.js';
import { firstVisible, nameOf } from '../names.ts';
import { ALLOWED, refused } from '../permission.ts';
import type {
  ConnectionHealth,
  LiveSyncStatus,
  SyncCount,
  SyncOverview,
  SyncRun,
  SyncState,
} from '../syncs.ts';
import type { Allowed, Text } from '../system.ts';
import { codexSyncOutcome, codexSyncState, type StartFailure } from './sync-outcome.ts';
import { type CodexTask, codexTask } from './task.ts';

/** What was read of the latest sync: the task, and the connection's state where only that tells what has happened. */
export interface LatestSync {
  readonly task: unknown;
  /** A `SyncStatusDto`; null when it was not needed or could not be read. */
  readonly status: unknown;
}

/**
 * A person's syncs with a plugin, out of the list of their connections.
 * @param raw the answer of `GET /api/v1/user/plugins`; untrusted
 */
export function codexSyncOverview(raw: unknown, pluginId: string): SyncOverview | null {
  const connections = listOf(own(objectOf(raw), 'enabled')).filter(isJsonObject);
  const dto = connections.find((one) => textOf(own(one, 'pluginId')) === pluginId);
  if (dto === undefined || own(objectOf(own(dto, 'capabilities')), 'readSync') !== true) return null;
  const last = own(dto, 'lastSyncResult');
  return {
    pluginName: firstVisible(own(dto, 'pluginDisplayName')) ?? nameOf(own(dto, 'pluginName'), pluginId),
    start: mayStart(dto),
    lastSyncAt: textOf(own(dto, 'lastSyncAt')),
    lastOutcome: isJsonObject(last) ? codexSyncOutcome(last, 'either') : null,
  };
}

function mayStart(dto: JsonObject): Allowed {
  if (own(dto, 'enabled') === false) return refused(m.sync_refused_off);
  return own(dto, 'connected') === true ? ALLOWED : refused(m.sync_refused_not_connected);
}

/** @param raw a `LatestSync`; null when there was no sync yet */
export function codexLatestSync(raw: unknown): SyncRun | null {
  const { task: value, status } = latestOf(raw);
  const task = codexTask(value);
  if (task === null) return null;
  const { result } = task;
  const over = task.status === 'completed' && result !== null;
  return {
    id: task.id,
    state: stateOf(task),
    createdAt: task.createdAt,
    startedAt: task.startedAt,
    endedAt: task.completedAt,
    nextAt: task.status === 'waiting' && task.error !== null ? task.scheduledFor : null,
    error: task.error,
    outcome: over ? codexSyncOutcome(result, startFailureOf(task, objectOf(status))) : null,
  };
}

function latestOf(raw: unknown): LatestSync {
  const latest = objectOf(raw);
  return { task: own(latest, 'task'), status: own(latest, 'status') };
}

function stateOf(task: CodexTask): SyncState {
  switch (task.status) {
    case 'waiting':
      // It goes back to waiting after an attempt that failed. upstream: Codex 2.2.0, three attempts
      return task.error === null ? 'waiting' : 'trying-again';
    case 'completed':
      return codexSyncState(task.result);
    default:
      return task.status;
  }
}

/** Whether only the connection's state tells why a task came to nothing. */
export function needsStatus(task: unknown): boolean {
  return textOf(own(codexTask(task)?.result ?? {}, 'skippedReason')) === 'plugin_start_failed';
}

/**
 * A plugin that does not start is counted as a failure of the connection; an account whose access has ended is not.
 * upstream: Codex 2.2.0
 */
function startFailureOf({ startedAt }: CodexTask, status: JsonObject): StartFailure {
  const begun = parseTime(startedAt ?? '');
  if (begun === null || own(status, 'pluginId') === undefined) return 'either';
  const failed = parseTime(textOf(own(status, 'lastFailureAt')) ?? '');
  return failed !== null && failed >= begun ? 'plugin' : 'account';
}

/**
 * How well a connection works. upstream: Codex 2.2.0: degraded after one or two failures in a row, unhealthy from three
 * @param raw a `SyncStatusDto`; untrusted
 */
export function codexConnectionHealth(raw: unknown): ConnectionHealth {
  const status = objectOf(raw);
  const failures = numberOf(own(status, 'failureCount')) ?? 0;
  const health = textOf(own(status, 'healthStatus'));
  const isUsed = ['lastSuccessAt', 'lastSyncAt'].some((name) => textOf(own(status, name)) !== null);
  return {
    // One becomes healthy by a token that nobody has tried, too.
    ...healthOf(health === 'healthy' && !isUsed ? null : health, failures),
    lastSuccessAt: textOf(own(status, 'lastSuccessAt')),
    lastSyncAt: textOf(own(status, 'lastSyncAt')),
    lastFailureAt: textOf(own(status, 'lastFailureAt')),
  };
}

function healthOf(health: string | null, count: number): { kind: ConnectionHealth['kind']; words: Text } {
  switch (health) {
    case 'healthy':
      return { kind: 'on', words: m.health_works };
    case 'degraded':
      return { kind: 'degraded', words: () => m.health_degraded({ count }) };
    case 'unhealthy':
      return { kind: 'failing', words: () => m.health_failing({ count }) };
    case 'unknown':
    case null:
      return { kind: 'unknown', words: m.health_untried };
    default:
      return { kind: 'unknown', words: () => m.codex_state_new_health({ health }) };
  }
}

const LIVE_COUNTS: readonly (readonly [name: string, label: Text, help: Text])[] = [
  ['externalCount', m.sync_live_entries, m.sync_live_entries_help],
  ['pendingPull', m.sync_live_pull, m.sync_live_pull_help],
  ['pendingPush', m.sync_live_push, m.sync_live_push_help],
  ['conflicts', m.sync_live_conflicts, m.sync_live_conflicts_help],
];

/** @param raw a `SyncStatusDto` that the plugin was asked for; untrusted */
export function codexLiveStatus(raw: unknown): LiveSyncStatus {
  const status = objectOf(raw);
  const counts: readonly SyncCount[] = LIVE_COUNTS.flatMap(([id, label, help]) => {
    const count = numberOf(own(status, id));
    return count === null ? [] : [{ id, label, help, count }];
  });
  const message = textOf(own(status, 'liveError'));
  return message !== null || counts.length === 0 ? { kind: 'silent', message } : { kind: 'told', counts };
}
