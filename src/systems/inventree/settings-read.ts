import { ApiError } from '../../api/api-error.ts';
import { isJsonObject, listOf, own } from '../../api/json.ts';
import { m } from '../../messages/messages.js';
import { pluginNotFound, wrongShape } from '../answer-faults.ts';
import type { ServerAddress, Text } from '../system.ts';
import type { InventreeCalls } from './calls.ts';
import { PLUGIN_KEY } from './plugin-key.ts';
import type { SettingCalls } from './setting-calls.ts';

/** The settings of one plugin, or why there are none, as they are kept in the cache. */
export type SettingsAnswer =
  | { readonly kind: 'settings'; readonly rows: unknown }
  /** The server knows no settings of it at the moment; `plugin` is its row. */
  | { readonly kind: 'untold'; readonly plugin: unknown };

/**
 * Reads the settings of a plugin. While it does not run the server says that they do not exist, in the same way
 * as for a plugin that does not exist; which of the two it is its row tells.
 * @throws ApiError `not-found` when there is no such plugin
 */
export async function readSettings(
  server: ServerAddress,
  calls: InventreeCalls,
  settings: SettingCalls,
  plugin: string,
  signal: AbortSignal,
): Promise<SettingsAnswer> {
  if (!PLUGIN_KEY.test(plugin)) throw pluginNotFound(server);
  try {
    return { kind: 'settings', rows: await settings.list(plugin, signal) };
  } catch (error) {
    if (!(error instanceof ApiError) || error.kind !== 'not-found' || error.source !== 'server') throw error;
  }
  return { kind: 'untold', plugin: await calls.getPlugin(plugin, signal) };
}

/**
 * The settings in an answer.
 * @throws ApiError `broken-answer` when there is no list where one should be
 */
export function rowsOf(server: ServerAddress, raw: unknown): readonly unknown[] | null {
  if (!isJsonObject(raw) || own(raw, 'kind') !== 'settings') return null;
  const rows = own(raw, 'rows');
  const list = isJsonObject(rows) ? own(rows, 'results') : rows;
  if (!Array.isArray(list)) throw wrongShape(server, '[]');
  return listOf(list);
}

/** Why a server tells no settings of a plugin. */
export function whyUntold(raw: unknown): Text {
  const plugin = isJsonObject(raw) ? own(raw, 'plugin') : null;
  if (!isJsonObject(plugin)) return m.inventree_settings_untold;
  if (own(plugin, 'is_installed') === false) return m.inventree_settings_missing;
  return own(plugin, 'active') === true ? m.inventree_settings_not_loaded : m.inventree_settings_off;
}
