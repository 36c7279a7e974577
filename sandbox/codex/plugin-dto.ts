import type { StoredPlugin } from './model.ts';

/** A plugin as most answers give it: without its credentials, and of its manifest what the API passes on. */
export function pluginDto(plugin: StoredPlugin) {
  const { credentials, manifest, ...known } = plugin;
  return {
    ...known,
    hasCredentials: credentials !== undefined,
    ...(manifest && { manifest: manifest.visible }),
  };
}

/** A plugin's health by itself, a part of the above. */
export function healthDto(plugin: StoredPlugin) {
  const { id, name, enabled, healthStatus, failureCount, lastFailureAt, lastSuccessAt, disabledReason } =
    plugin;
  return {
    pluginId: id,
    name,
    enabled,
    healthStatus,
    failureCount,
    lastFailureAt,
    lastSuccessAt,
    disabledReason,
  };
}
