import { isJsonObject, objectOf, own, textOf, textOrNumberOf } from '../../api/json.ts';
import { wrongShape } from '../answer-faults.ts';
import { firstVisible, nameOf, visibleText } from '../names.ts';
import type { Plugin, PluginList, ServerAddress } from '../system.ts';
import { codexActions } from './actions.ts';
import { codexCapabilities } from './capabilities.ts';
import { codexPluginState } from './health.ts';

/** One plugin and its recorded failures, as they are kept together in the cache. */
export interface PluginWithFailures {
  readonly plugin: unknown;
  /** The answer of `GET /api/v1/admin/plugins/{id}/failures`; null when it could not be read. */
  readonly failures: unknown;
}

/**
 * All plugins, as an administrator sees them.
 * @param raw the answer of `GET /api/v1/admin/plugins`; untrusted. An entry without an id cannot be named in
 *   an address and is left out.
 * @throws ApiError `broken-answer` when it is no list of plugins
 */
export function codexPluginList(server: ServerAddress, raw: unknown): PluginList {
  const plugins = own(objectOf(raw), 'plugins');
  if (!Array.isArray(plugins)) throw wrongShape(server, '{plugins: []}');
  return { plugins: plugins.flatMap((plugin) => codexPlugin(plugin) ?? []), partial: null };
}

/** The plugin of a `PluginDto`; null when it cannot be told apart from others. */
export function codexPlugin(value: unknown): Plugin | null {
  if (!isJsonObject(value)) return null;
  const id = textOf(own(value, 'id'));
  if (id === null) return null;
  const manifest = objectOf(own(value, 'manifest'));
  const key = nameOf(own(value, 'name'), id);
  const enabled = own(value, 'enabled') === true;
  return {
    id,
    key,
    name: firstVisible(own(value, 'displayName'), own(manifest, 'displayName')) ?? key,
    description: firstVisible(own(value, 'description'), own(manifest, 'description')),
    enabled,
    state: codexPluginState(value),
    version: textOrNumberOf(own(manifest, 'version')),
    author: visibleText(own(manifest, 'author')),
    origin: 'command',
    capabilities: codexCapabilities(own(manifest, 'capabilities')),
    changedAt: textOf(own(value, 'updatedAt')),
    actions: codexActions(enabled, true),
  };
}
