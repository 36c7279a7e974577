import {
  isJsonObject,
  type JsonObject,
  numberOf,
  objectOf,
  own,
  textOf,
  textOrNumberOf,
} from '../../api/json.ts';
import { m } from '../../messages/messages.js';
import { wrongShape } from '../answer-faults.ts';
import { firstVisible, nameOf, visibleText } from '../names.ts';
import type { Plugin, PluginList, PluginOrigin, ServerAddress } from '../system.ts';
import { inventreeActions } from './actions.ts';
import { inventreeCapabilities } from './mixins.ts';
import type { RegistryError } from './registry-errors.ts';
import { type Circumstances, inventreePluginState } from './state.ts';

const rowsOfPlugins = new WeakMap<Plugin, JsonObject>();

/** The row that a plugin of a list was made of; what stands in the plugin itself, for any other. Untrusted. */
export function rowOf(plugin: Plugin): JsonObject {
  return (
    rowsOfPlugins.get(plugin) ?? {
      key: plugin.id,
      name: plugin.name,
      package_name: plugin.packageName ?? null,
    }
  );
}

/**
 * All plugins.
 * @param raw the answer of `GET /api/plugins/`: a bare list, or a page where a server insists on pages; untrusted
 * @throws ApiError `broken-answer` when it is neither
 */
export function inventreePluginList(
  server: ServerAddress,
  raw: unknown,
  circumstances: Circumstances,
): PluginList {
  const rows = Array.isArray(raw) ? raw : own(objectOf(raw), 'results');
  if (!Array.isArray(rows)) throw wrongShape(server, '[] or {results: []}');
  const more = !Array.isArray(raw) && textOf(own(objectOf(raw), 'next')) !== null;
  return {
    plugins: rows.flatMap((row) => inventreePlugin(row, circumstances) ?? []),
    partial: more ? m.inventree_partial : null,
  };
}

/**
 * A plugin of a row.
 * @param row untrusted
 * @param errors what the registry says of it; null where that is not known
 * @returns null for what is no plugin
 */
export function inventreePlugin(
  row: unknown,
  circumstances: Circumstances,
  errors: readonly RegistryError[] | null = null,
): Plugin | null {
  if (!isJsonObject(row)) return null;
  const key = textOf(own(row, 'key'));
  if (key === null) return null;
  const meta = objectOf(own(row, 'meta'));
  const shownKey = nameOf(key, rowNumber(row));
  const plugin: Plugin = {
    id: key,
    key: shownKey,
    name: firstVisible(own(meta, 'human_name'), own(row, 'name')) ?? shownKey,
    description: visibleText(own(meta, 'description')),
    enabled: own(row, 'active') === true,
    state: inventreePluginState(row, circumstances, errors),
    version: textOrNumberOf(own(meta, 'version')),
    author: visibleText(own(meta, 'author')),
    origin: originOf(row),
    ...packageOf(row),
    capabilities: inventreeCapabilities(own(row, 'mixins')),
    changedAt: null,
    actions: inventreeActions(row, circumstances),
  };
  rowsOfPlugins.set(plugin, row);
  return plugin;
}

function packageOf(row: JsonObject): Pick<Plugin, 'packageName'> {
  const packageName = textOf(own(row, 'package_name'));
  return packageName === null ? {} : { packageName };
}

/** What a row without a name that can be seen is called. */
function rowNumber(row: JsonObject): string | null {
  const pk = numberOf(own(row, 'pk'));
  return pk === null ? null : `#${pk}`;
}

function originOf(row: JsonObject): PluginOrigin {
  if (own(row, 'is_sample') === true) return 'sample';
  if (own(row, 'is_builtin') === true) return 'builtin';
  if (own(row, 'is_package') === true || textOf(own(row, 'package_name')) !== null) return 'package';
  // With neither a package nor code there is nothing to tell it by.
  return own(row, 'is_installed') === true ? 'file' : 'unknown';
}
