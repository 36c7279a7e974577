import type { JsonObject } from '../../api/json.ts';
import { m } from '../../messages/messages.js';
import type { ServerCondition } from '../system.ts';
import { HOST } from './settings-model.ts';

/** There is no setting for it, but whoever decides about settings should know. */
export const DETAILED_PROGRESS: ServerCondition = {
  severity: 'info',
  title: m.codex_settings_detailed_progress_title,
  explanation: m.codex_settings_detailed_progress,
};

/**
 * Something is stored and nothing is declared: Codex drops a declaration with one faulty field as a whole, and says
 * nothing of it. upstream: Codex 2.2.0
 * @param known keys that are no plugin's
 */
export function undeclared(
  schema: unknown,
  config: JsonObject,
  known: readonly string[],
): readonly ServerCondition[] {
  const rest = Object.keys(config).filter((key) => key !== HOST && !known.includes(key));
  if (schema !== undefined || rest.length === 0) return [];
  return [
    {
      severity: 'info',
      title: m.codex_settings_undeclared_title,
      explanation: m.codex_settings_undeclared,
    },
  ];
}
