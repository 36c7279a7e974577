import { randomUUID } from 'node:crypto';
import type { Database } from './database.ts';
import type { Manifest, StoredFailure, StoredPlugin } from './model.ts';

/**
 * What the server writes down about a plugin's successes and failures. upstream: Codex 2.2.0, constants are
 * not configurable there either.
 */

export const FAILURE_THRESHOLD = 3;
export const FAILURE_WINDOW_SECONDS = 3_600;
const FAILURES_KEPT_DAYS = 30;

/** Sets health; the last error stays where it is, as only enabling and resetting clear it. */
export function recordSuccess(plugin: StoredPlugin, at: Date, manifest?: Manifest): StoredPlugin {
  const known = manifest ? { ...plugin, ...learnt(manifest, plugin) } : plugin;
  return {
    ...known,
    healthStatus: 'healthy',
    failureCount: 0,
    lastSuccessAt: at.toISOString(),
    updatedAt: at.toISOString(),
  };
}

/** What a manifest overrules of what the plugin was created with. */
export function learnt(manifest: Manifest, plugin: StoredPlugin): Partial<StoredPlugin> {
  const { capabilities, requiredCredentials, oauth } = manifest.visible;
  const isUsers = capabilities.userReadSync === true || capabilities.userRecommendationProvider === true;
  const isSystems = capabilities.metadataProvider !== undefined || capabilities.releaseSource === true;
  const asksForCredentials = (requiredCredentials?.length ?? 0) > 0 || oauth !== undefined;
  return {
    manifest,
    pluginType: isUsers ? 'user' : isSystems ? 'system' : plugin.pluginType,
    credentialDelivery: asksForCredentials ? 'init_message' : plugin.credentialDelivery,
  };
}

/** Counts a failure. The message lands in `disabledReason` although the plugin stays enabled. */
export function recordFailure(plugin: StoredPlugin, at: Date, message: string): StoredPlugin {
  return {
    ...plugin,
    healthStatus: 'unhealthy',
    failureCount: plugin.failureCount + 1,
    lastFailureAt: at.toISOString(),
    disabledReason: message,
    updatedAt: at.toISOString(),
  };
}

/**
 * Counts a failed start, adds it to the history, and switches the plugin off when it is one too many within
 * the window.
 */
export function recordFailedStart(
  database: Database,
  plugin: StoredPlugin,
  at: Date,
  message: string,
): StoredPlugin {
  const failure: StoredFailure = {
    id: randomUUID(),
    pluginId: plugin.id,
    errorMessage: message,
    errorCode: 'INIT_ERROR',
    method: 'initialize',
    occurredAt: at.toISOString(),
  };
  database.failures.put(failure.id, failure);
  const failed = recordFailure(plugin, at, message);
  const recent = windowFailures(failuresOf(database, plugin.id, at), at);
  if (recent < FAILURE_THRESHOLD) return failed;
  return {
    ...failed,
    enabled: false,
    healthStatus: 'disabled',
    disabledReason: `Disabled after ${recent} failures in ${FAILURE_WINDOW_SECONDS} seconds`,
  };
}

/** A plugin's history, newest first; what is older than 30 days is gone. */
export function failuresOf(database: Database, pluginId: string, now: Date): StoredFailure[] {
  const oldest = now.getTime() - FAILURES_KEPT_DAYS * 86_400_000;
  return database.failures
    .all()
    .filter((one) => one.pluginId === pluginId && Date.parse(one.occurredAt) >= oldest)
    .toSorted((a, b) => b.occurredAt.localeCompare(a.occurredAt));
}

export function windowFailures(failures: readonly StoredFailure[], now: Date): number {
  const oldest = now.getTime() - FAILURE_WINDOW_SECONDS * 1000;
  return failures.filter((one) => Date.parse(one.occurredAt) > oldest).length;
}

/** Switched on, not yet started: nothing is known, the last error is cleared, the count stays. */
export function switchedOn(plugin: StoredPlugin, at: Date): StoredPlugin {
  const { disabledReason: _cleared, ...rest } = plugin;
  return { ...rest, enabled: true, healthStatus: 'unknown', updatedAt: at.toISOString() };
}

/** Switched off; the last error stays, so it says nothing about why the plugin is off. */
export function switchedOff(plugin: StoredPlugin, at: Date): StoredPlugin {
  return { ...plugin, enabled: false, healthStatus: 'disabled', updatedAt: at.toISOString() };
}

/** The count starts anew; neither the switch nor the history is touched. */
export function failuresReset(plugin: StoredPlugin, at: Date): StoredPlugin {
  const { disabledReason: _cleared, ...rest } = plugin;
  return { ...rest, healthStatus: 'unknown', failureCount: 0, updatedAt: at.toISOString() };
}
