import { type Database, findConnection } from '../database.ts';
import type { StoredConnection, StoredPlugin } from '../model.ts';
import type { CallCounter } from '../plugin-calls.ts';
import { type Programs, programOf } from '../program.ts';
import type { StoredTask, TaskHandler, TaskOutcome, TaskRun, TaskStep } from '../tasks/task.ts';
import { withFailure, withSync } from './connection-records.ts';
import type { PluginRates } from './plugin-rate.ts';
import { startForUser } from './plugin-start.ts';
import { executed, skipped, syncsOf } from './sync-result.ts';

export interface SyncTaskParts {
  readonly database: Database;
  readonly programs: Programs;
  readonly calls: CallCounter;
  readonly rates: PluginRates;
  readonly renewal: TokenRenewal;
}

/** Renews what a provider has given, before a plugin is started with it. */
export interface TokenRenewal {
  /** The renewal under way; undefined when none is needed, or possible. */
  begin(plugin: StoredPlugin, connection: StoredConnection, at: Date): Promise<void> | undefined;
}

/** What each of the phases takes. upstream: Codex 2.2.0: there are four. */
const PHASE_MS = 1_200;
const SLOW_PHASE_MS = 10_000;
/** It pulls and pushes. */
const REQUESTS = 2;

/** Brings one user's progress and account in step. */
export function createSyncTask(parts: SyncTaskParts): TaskHandler {
  const { database, programs, calls, rates, renewal } = parts;

  return function* sync(task, begun): TaskRun {
    const { pluginId, userId } = whose(task);
    const found = () => ({
      plugin: database.plugins.get(pluginId),
      connection: findConnection(database, pluginId, userId),
    });
    const { plugin, connection } = found();
    if (!plugin || !connection) return done(skipped(pluginId, userId, 'user_plugin_not_found'));
    if (!plugin.enabled || !connection.enabled) return done(skipped(pluginId, userId, 'plugin_not_enabled'));
    const ms = rates.take(plugin, REQUESTS, begun);
    if (ms > 0) return { kind: 'postponed', ms, error: `Rate limit of ${plugin.name} exceeded` };

    const phaseMs = accountIs(connection, 'slowly') ? SLOW_PHASE_MS : PHASE_MS;
    let at = yield phase(0, `Connecting to ${plugin.displayName}`, phaseMs);
    const renewed = renewal.begin(plugin, connection, at);
    if (renewed) at = yield { until: renewed };

    const program = programOf(plugin, programs);
    const start = startForUser(program, plugin, found().connection ?? connection, at);
    if (start.takesMs > 0) at = yield { takesMs: start.takesMs };
    if (start.error !== undefined) {
      const now = found().connection;
      if (start.isFailure && now) database.connections.put(now.id, withFailure(now, at));
      return done(skipped(pluginId, userId, 'plugin_start_failed'));
    }

    yield phase(1, 'Pulling', phaseMs);
    if (accountIs(connection, 'never')) {
      calls.count(pluginId, 'sync/pull', phaseMs, false);
      throw new Error('The account answered 503: it is under maintenance');
    }
    yield phase(2, 'Pushing', phaseMs);
    at = yield phase(3, 'Finishing', phaseMs);

    const now = found().connection;
    if (!now) return done(skipped(pluginId, userId, 'user_plugin_not_found'));
    const result = executed(plugin, now, program?.sync);
    calls.count(pluginId, 'sync/pull', phaseMs, result.pullError === undefined);
    calls.count(pluginId, 'sync/push', phaseMs, result.pushError === undefined);
    database.connections.put(now.id, withSync(now, result, at));
    return done(result);
  };
}

/** Whose sync a task is. */
export function whose({ params }: StoredTask): { pluginId: string; userId: string } {
  return { pluginId: String(params.plugin_id), userId: String(params.user_id) };
}

function accountIs(connection: StoredConnection, syncs: 'slowly' | 'never'): boolean {
  return syncsOf(connection) === syncs;
}

function phase(current: number, message: string, takesMs: number): TaskStep {
  return { takesMs, progress: { current, total: 4, message } };
}

function done(result: ReturnType<typeof executed>): TaskOutcome {
  return { kind: 'completed', result };
}
