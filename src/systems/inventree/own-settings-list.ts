import { ApiError } from '../../api/api-error.ts';
import { isJsonObject, own } from '../../api/json.ts';
import { m } from '../../messages/messages.js';
import type { OwnSettings } from '../settings.ts';
import type { Plugin } from '../system.ts';
import type { SettingCalls } from './setting-calls.ts';

/** What was found out about a person's own settings for plugins, as it is kept in the cache. */
export interface OwnSettingsAnswer {
  /** The answer of the list of plugins. */
  readonly plugins: unknown;
  /** What there is for each plugin that was asked, by its key. */
  readonly found: Readonly<Record<string, 'some' | 'none' | 'unknown'>>;
}

/** How many plugins are asked: no server has one answer for all of them. */
const MOST_ASKED = 100;

/** Whether a plugin runs and has settings, the plugin's own or each person's. */
export function runsWithSettings(plugin: Plugin): boolean {
  return plugin.state.kind === 'on' && plugin.capabilities.some(({ key }) => key === 'settings');
}

/** Asks each plugin that runs and has settings whether some of them are the person's own. */
export async function findOwnSettings(
  plugins: readonly Plugin[],
  settings: SettingCalls,
  signal: AbortSignal,
): Promise<OwnSettingsAnswer['found']> {
  const found = new Map<string, 'some' | 'none' | 'unknown'>();
  // One after the other: a list is no reason to press a server.
  for (const { id } of plugins.filter(runsWithSettings).slice(0, MOST_ASKED)) {
    found.set(id, await hasOwnSettings(id, settings, signal));
  }
  return Object.fromEntries(found);
}

/** @throws ApiError for what concerns all plugins: the sign-in, the way to the server, the person's patience */
async function hasOwnSettings(plugin: string, settings: SettingCalls, signal: AbortSignal) {
  try {
    const answer = await settings.list(plugin, signal);
    const rows = isJsonObject(answer) ? own(answer, 'results') : answer;
    return Array.isArray(rows) && rows.length === 0 ? 'none' : 'some';
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    // Switched off since the list was read.
    if (error.kind === 'not-found') return 'none';
    if (OF_ONE_PLUGIN.has(error.kind)) return 'unknown';
    throw error;
  }
}

/** What goes wrong with one plugin says nothing of the others. */
const OF_ONE_PLUGIN: ReadonlySet<ApiError['kind']> = new Set([
  'server-error',
  'forbidden',
  'timeout',
  'rejected',
  'broken-answer',
  'not-supported',
]);

/**
 * The plugins that the person has settings of their own for, with those of which it is not known.
 * @param raw an `OwnSettingsAnswer`
 * @param plugins what its list of plugins says
 */
export function ownSettingsList(raw: unknown, plugins: readonly Plugin[]): readonly OwnSettings[] {
  const found = isJsonObject(raw) ? own(raw, 'found') : null;
  return plugins.filter(runsWithSettings).flatMap((plugin) => {
    const known = isJsonObject(found) ? own(found, plugin.id) : undefined;
    if (known === 'none') return [];
    const { id, key, name, description } = plugin;
    return {
      pluginId: id,
      key,
      name,
      description,
      status: known === 'some' ? null : m.inventree_settings_unasked,
    };
  });
}
