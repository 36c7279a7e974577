import type { Clock } from '../../clock.ts';
import type { Database } from '../database.ts';
import type { StoredConnection, StoredPlugin } from '../model.ts';
import type { TokenRenewal } from '../syncs/sync-task.ts';
import { askForTokens } from './provider-call.ts';

/** upstream: Codex 2.2.0: what ends within five minutes is renewed; after three failures it is left for an hour. */
const AHEAD_MS = 5 * 60_000;
const FAILURES = 3;
const PAUSE_MS = 3_600_000;

export function createTokenRenewal({ connections }: Database, clock: Clock): TokenRenewal {
  const failures = new Map<string, number[]>();

  function isPaused(id: string, at: Date): boolean {
    const recent = (failures.get(id) ?? []).filter((time) => time > at.getTime() - PAUSE_MS);
    failures.set(id, recent);
    return recent.length >= FAILURES;
  }

  async function renew(plugin: StoredPlugin, { id }: StoredConnection, refreshToken: string): Promise<void> {
    const form = { grant_type: 'refresh_token', refresh_token: refreshToken };
    try {
      const oauth = await askForTokens(plugin, form, () => clock.now());
      // It can have been removed in the meantime.
      const connection = connections.get(id);
      if (connection) connections.put(id, { ...connection, oauth: { refreshToken, ...oauth } });
      failures.delete(id);
    } catch {
      // Nobody is told: the plugin does not start, that is all.
      failures.set(id, [...(failures.get(id) ?? []), clock.now().getTime()]);
    }
  }

  return {
    begin(plugin, connection, at) {
      const { refreshToken, expiresAt } = connection.oauth ?? {};
      if (refreshToken === undefined || expiresAt === undefined) return undefined;
      if (Date.parse(expiresAt) - at.getTime() >= AHEAD_MS || isPaused(connection.id, at)) return undefined;
      return renew(plugin, connection, refreshToken);
    },
  };
}
