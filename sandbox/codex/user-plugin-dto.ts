import type { Dialect } from './dialect.ts';
import type { StoredConnection, StoredPlugin } from './model.ts';
import { clientIdOf } from './oauth/client.ts';

/** A plugin that its caller has no connection to. */
export function availablePluginDto(plugin: StoredPlugin) {
  return {
    pluginId: plugin.id,
    name: plugin.name,
    displayName: plugin.displayName,
    description: userDescription(plugin),
    requiresOauth: requiresOauth(plugin),
    oauthConfigured: oauthConfigured(plugin),
    capabilities: capabilities(plugin),
    userSetupInstructions: plugin.manifest?.visible.userSetupInstructions,
  };
}

/** A connection. `id` is its own; addresses carry `pluginId`. */
export function userPluginDto(plugin: StoredPlugin, connection: StoredConnection, dialect: Dialect) {
  return {
    id: connection.id,
    pluginId: plugin.id,
    pluginName: plugin.name,
    pluginDisplayName: plugin.displayName,
    pluginType: plugin.pluginType,
    description: userDescription(plugin),
    userSetupInstructions: plugin.manifest?.visible.userSetupInstructions,
    enabled: connection.enabled,
    connected: isConnected(plugin, connection),
    requiresAuth: requiresAuth(plugin),
    requiresOauth: requiresOauth(plugin),
    oauthConfigured: oauthConfigured(plugin),
    healthStatus: connection.healthStatus,
    autoSync: hostOptions(connection).autoSync === true,
    ...(dialect.readersShareCustomMetadata && {
      sendCustomMetadata: hostOptions(connection).sendCustomMetadata === true,
    }),
    syncCronSchedule: plugin.syncCronSchedule,
    lastSyncAt: connection.lastSyncAt,
    lastSyncResult: connection.lastSyncResult,
    lastSuccessAt: connection.lastSuccessAt,
    capabilities: capabilities(plugin),
    config: connection.config,
    userConfigSchema: plugin.manifest?.userConfigSchema,
    createdAt: connection.createdAt,
  };
}

/** A token that has expired counts as connected, too. */
export function isConnected(plugin: StoredPlugin, connection: StoredConnection): boolean {
  const isStored = connection.credentials !== undefined || connection.oauth !== undefined;
  return isStored || !requiresAuth(plugin);
}

/** What the host keeps for itself in a connection's preferences. */
export function hostOptions(connection: StoredConnection): Readonly<Record<string, unknown>> {
  const { _codex: options } = connection.config;
  return typeof options === 'object' && options !== null && !Array.isArray(options) ? { ...options } : {};
}

function userDescription({ manifest, description }: StoredPlugin): string | undefined {
  return manifest?.userDescription ?? manifest?.visible.description ?? description;
}

/** Unknown counts as yes: before its first start nobody can tell. */
function requiresAuth({ manifest }: StoredPlugin): boolean {
  if (!manifest) return true;
  return manifest.visible.oauth !== undefined || (manifest.visible.requiredCredentials ?? []).length > 0;
}

function requiresOauth({ manifest }: StoredPlugin): boolean {
  return manifest?.visible.oauth !== undefined;
}

function oauthConfigured(plugin: StoredPlugin): boolean {
  return clientIdOf(plugin) !== undefined;
}

function capabilities({ manifest }: StoredPlugin) {
  const declared = manifest?.visible.capabilities;
  return {
    readSync: declared?.userReadSync ?? false,
    userRecommendationProvider: declared?.userRecommendationProvider ?? false,
    wantsDetailedProgress: declared?.wantsDetailedProgress ?? false,
    wantsFullMetadata: declared?.wantsFullMetadata ?? false,
  };
}
