import { type Database, findConnection } from '../database.ts';
import type { CallCounter } from '../plugin-calls.ts';
import { type Programs, programOf } from '../program.ts';
import { withFailure, withSuccess } from '../syncs/connection-records.ts';
import { startForUser } from '../syncs/plugin-start.ts';
import { whose } from '../syncs/sync-task.ts';
import type { TaskHandler, TaskRun } from '../tasks/task.ts';
import { suggest } from './suggest.ts';
import { suggestionsKey } from './suggestion.ts';

export interface RecommendationTaskParts {
  readonly database: Database;
  readonly programs: Programs;
  readonly calls: CallCounter;
  readonly coversUrl: string;
}

const ASKING_MS = 3_000;
const DISMISSING_MS = 800;

/** Asks a plugin anew for what it suggests to a user. */
export function createSuggestTask(parts: RecommendationTaskParts): TaskHandler {
  const { database, programs, calls, coversUrl } = parts;
  return function* refresh(task, begun): TaskRun {
    const { pluginId, userId } = whose(task);
    const plugin = database.plugins.get(pluginId);
    const connection = findConnection(database, pluginId, userId);
    if (!plugin?.enabled || !connection?.enabled) throw new Error('The plugin is not enabled');
    const start = startForUser(programOf(plugin, programs), plugin, connection, begun);
    const progress = { current: 0, total: 1, message: `Asking ${plugin.displayName}` };
    const at = yield { takesMs: ASKING_MS + start.takesMs, progress };
    calls.count(pluginId, 'recommendations/get', ASKING_MS, start.error === undefined);
    const now = findConnection(database, pluginId, userId);
    if (start.error !== undefined) {
      if (now && start.isFailure) database.connections.put(now.id, withFailure(now, at));
      throw new Error(start.error);
    }
    if (!now) throw new Error('The connection is gone');
    database.connections.put(now.id, withSuccess(now, at));
    const suggestions = suggest(plugin, now, { libraries: database.libraries.all(), coversUrl, at });
    const key = suggestionsKey(pluginId, userId);
    const dismissed = database.suggestions.get(key)?.dismissed ?? [];
    const generatedAt = at.toISOString();
    database.suggestions.put(key, { pluginId, userId, generatedAt, suggestions, dismissed });
    return { kind: 'completed', result: { recommendations: suggestions.length } };
  };
}

/** Tells a plugin that its suggestion is not wanted. */
export const dismissTask: TaskHandler = function* dismiss(): TaskRun {
  yield { takesMs: DISMISSING_MS };
  return { kind: 'completed', result: { dismissed: true } };
};
