import { accountOfToken, type SampleAccount } from '../../accounts/sample-accounts.ts';
import { pick } from '../chance.ts';
import type { StoredConnection, StoredPlugin } from '../model.ts';
import type { SyncTrouble } from '../program.ts';

/** What a sync did. upstream: Codex 2.2.0: what has no value is left out. */
export interface SyncResult {
  readonly [name: string]: unknown;
  readonly pluginId: string;
  readonly userId: string;
  readonly externalUsername?: string;
  readonly pushed: number;
  readonly pulled: number;
  readonly matched: number;
  readonly applied: number;
  readonly pushFailures: number;
  readonly pullIncomplete: boolean;
  readonly pullError?: string;
  readonly pushError?: string;
  readonly skippedReason?: SkippedReason;
}

export type SkippedReason = 'user_plugin_not_found' | 'plugin_not_enabled' | 'plugin_start_failed';

/** Nothing was done. Such a sync is a success as far as its task goes. */
export function skipped(pluginId: string, userId: string, skippedReason: SkippedReason): SyncResult {
  const nothing = { pushed: 0, pulled: 0, matched: 0, applied: 0, pushFailures: 0, pullIncomplete: false };
  return { pluginId, userId, ...nothing, skippedReason };
}

/** What there is to sync for a connection; the same until its next sync. */
export function workOf(plugin: StoredPlugin, connection: StoredConnection) {
  const seed = `${connection.id} ${connection.lastSyncAt ?? ''}`;
  const entries = pick(connection.id, 24, 260);
  // Whoever names no source for ids can match nothing, and so has nothing to send.
  const isMatching = plugin.manifest?.visible.capabilities.externalIdSource !== undefined;
  return {
    entries,
    matched: isMatching ? entries - pick(`${connection.id} unknown`, 0, 23) : 0,
    toApply: isMatching ? pick(`${seed} pull`, 0, 9) : 0,
    // Never fewer than any account here refuses, so that its words and the numbers agree.
    toPush: isMatching ? pick(`${seed} push`, 3, 14) : 0,
    conflicts: isMatching ? pick(`${seed} conflict`, 0, 2) : 0,
  };
}

/** What a sync comes to that really took place. */
export function executed(
  plugin: StoredPlugin,
  connection: StoredConnection,
  trouble: SyncTrouble = {},
): SyncResult {
  const { entries, matched, toApply, toPush } = workOf(plugin, connection);
  const { syncMode } = connection.config;
  const isPulling = syncMode !== 'push';
  const isPushing = syncMode !== 'pull';
  const wrong = troubleOf(connection) ?? trouble;
  const pushFailures = isPushing ? Math.min(wrong.pushFailures ?? 0, toPush) : 0;
  const externalUsername = usernameOf(plugin, connection);
  return {
    pluginId: plugin.id,
    userId: connection.userId,
    ...(externalUsername !== undefined && { externalUsername }),
    pushed: isPushing ? toPush - pushFailures : 0,
    pulled: isPulling ? entries : 0,
    matched: isPulling ? matched : 0,
    applied: isPulling ? toApply : 0,
    pushFailures,
    pullIncomplete: isPulling && wrong.pullError !== undefined,
    ...(isPulling && wrong.pullError !== undefined && { pullError: wrong.pullError }),
    ...(isPushing && wrong.pushError !== undefined && { pushError: wrong.pushError }),
  };
}

/** How syncs with the account go, where it is special. */
export function syncsOf(connection: StoredConnection): SampleAccount['syncs'] {
  return accountOfToken(tokenOf(connection) ?? '')?.syncs;
}

/** The token that the plugin is given: one from the provider goes before one that was pasted. */
export function tokenOf({ oauth, credentials }: StoredConnection): string | undefined {
  return oauth?.accessToken ?? credentials?.access_token;
}

function troubleOf(connection: StoredConnection): SyncTrouble | undefined {
  if (syncsOf(connection) !== 'in part') return undefined;
  return {
    pullError: 'The list breaks off at page 2',
    pushError: '3 entries were refused: the series is locked',
    pushFailures: 3,
  };
}

function usernameOf(plugin: StoredPlugin, connection: StoredConnection): string | undefined {
  const token = tokenOf(connection);
  // A plugin without accounts has no names either.
  if (token === undefined) return undefined;
  const before = connection.lastSyncResult?.externalUsername;
  const account = accountOfToken(token)?.name;
  return (
    account ?? (typeof before === 'string' ? before : `${plugin.name}-reader-${pick(connection.id, 10, 99)}`)
  );
}
