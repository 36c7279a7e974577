import { isJsonObject, type JsonObject, own } from '../../api/json.ts';
import { m } from '../../messages/messages.js';
import type { PluginState } from '../system.ts';
import type { RegistryError } from './registry-errors.ts';
import type { ManagementRights } from './rights.ts';

/** What the server said of itself that explains a plugin's state. */
export interface Circumstances {
  /** False when the operator has plugins from outside switched off altogether; null when not known. */
  readonly pluginsEnabled: boolean | null;
  readonly superuser: boolean;
  /** What may be done with packages; absent where nothing but the list is asked for. */
  readonly rights?: ManagementRights;
  /** Null when the server does not tell it, which is taken for the newest. */
  readonly apiVersion?: number | null;
}

/**
 * Whether a plugin cannot be switched off. Old servers do not tell: there every built-in one cannot.
 * upstream: InvenTree, `is_mandatory` since API 327; before, deactivating a built-in one answers 200 and does nothing
 */
export function isLocked(plugin: JsonObject): boolean {
  const mandatory = own(plugin, 'is_mandatory');
  return typeof mandatory === 'boolean' ? mandatory : own(plugin, 'is_builtin') === true;
}

/** Whether the process that answered has the plugin running: only then does the plugin say anything of itself. */
export function isLoaded(plugin: JsonObject): boolean {
  const meta = own(plugin, 'meta');
  return isJsonObject(meta) && Object.values(meta).some((value) => value !== null && value !== '');
}

/**
 * How a plugin is. `active` is the stored switch and no proof that the plugin runs.
 * @param errors what the registry reports of it; null when the registry was not asked
 */
export function inventreePluginState(
  plugin: JsonObject,
  { pluginsEnabled }: Circumstances,
  errors: readonly RegistryError[] | null = null,
): PluginState {
  const active = own(plugin, 'active') === true;
  const [error] = errors ?? [];
  if (active && error !== undefined) return { kind: 'failing', reason: () => error.message };
  const loaded = isLoaded(plugin);
  const disabledAll = own(plugin, 'is_builtin') !== true && pluginsEnabled === false;
  if (own(plugin, 'is_installed') === false) {
    if (disabledAll) return { kind: 'missing', reason: m.inventree_state_disabled_all };
    // A plugin that crashes at its start and one whose code is gone look the same until the registry is asked.
    return active && errors === null
      ? { kind: 'failing', reason: m.inventree_state_crashed_or_missing }
      : { kind: 'missing', reason: m.inventree_state_missing };
  }
  if (!active) {
    const always = isLocked(plugin) && loaded;
    return always ? { kind: 'on', reason: m.inventree_state_always_on } : { kind: 'off', reason: null };
  }
  if (loaded) return { kind: 'on', reason: null };
  if (!isJsonObject(own(plugin, 'meta'))) return { kind: 'unknown', reason: m.inventree_state_untold };
  if (disabledAll) return { kind: 'attention', reason: m.inventree_state_disabled_all };
  return { kind: 'failing', reason: m.inventree_state_not_loaded };
}
