/**
 * Which settings are meant: the plugin's own, how it is set up on its server, those that each person has for it, or the
 * free-form data that the server keeps with it.
 */
export type Whose = 'plugin' | 'setup' | 'own' | 'metadata';

/** The main part of a plugin's page, which has no name in the address. */
export const OVERVIEW = 'overview';

/** The parts of a plugin's page that have an address below it, in the order of their tabs. */
export const NAMED_PLUGIN_PARTS = [
  'settings',
  'setup',
  'my-settings',
  'metadata',
  'contributions',
  'health',
  'metrics',
  'storage',
] as const;

export type PluginPartId = typeof OVERVIEW | (typeof NAMED_PLUGIN_PARTS)[number];

/** What the pages of settings are called in addresses. */
export const SETTINGS_PARTS: Readonly<Record<Whose, PluginPartId>> = {
  plugin: 'settings',
  setup: 'setup',
  own: 'my-settings',
  metadata: 'metadata',
};

/** The address of a plugin's page. */
export function pluginPath(serverId: string, pluginId: string): string {
  return `/plugins/${encodeURIComponent(serverId)}/${encodeURIComponent(pluginId)}`;
}

/** The address of a part of a plugin's page. */
export function pluginPartPath(serverId: string, pluginId: string, part: PluginPartId): string {
  return part === OVERVIEW ? pluginPath(serverId, pluginId) : `${pluginPath(serverId, pluginId)}/${part}`;
}

/** The address of the settings of a plugin, of its set-up, or of one's own settings for it. */
export function settingsPath(serverId: string, pluginId: string, whose: Whose): string {
  return pluginPartPath(serverId, pluginId, SETTINGS_PARTS[whose]);
}
