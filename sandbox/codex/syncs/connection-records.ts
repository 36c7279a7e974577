import type { StoredConnection } from '../model.ts';
import type { SyncResult } from './sync-result.ts';

/** upstream: Codex 2.2.0: from so many failures in a row on, a connection is unhealthy; before, it is degraded. */
const UNHEALTHY_FROM = 3;

/** Counts a failure of one user's connection. */
export function withFailure(connection: StoredConnection, at: Date): StoredConnection {
  const failureCount = (connection.failureCount ?? 0) + 1;
  const healthStatus = failureCount >= UNHEALTHY_FROM ? 'unhealthy' : 'degraded';
  return { ...connection, failureCount, healthStatus, lastFailureAt: at.toISOString() };
}

export function withSuccess(connection: StoredConnection, at: Date): StoredConnection {
  return { ...connection, failureCount: 0, healthStatus: 'healthy', lastSuccessAt: at.toISOString() };
}

/** Writes down a sync that took place: with an error at either end it counts as a failure. */
export function withSync(connection: StoredConnection, result: SyncResult, at: Date): StoredConnection {
  const isFailure = result.pullError !== undefined || result.pushError !== undefined;
  const counted = isFailure ? withFailure(connection, at) : withSuccess(connection, at);
  return { ...counted, lastSyncAt: at.toISOString(), lastSyncResult: result };
}
