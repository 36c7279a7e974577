/**
 * The address of the page that installs plugins.
 * @param serverId absent for the choice of a server
 * @param wayId absent for the choice of a way
 * @param pluginId the plugin that is to be updated; absent for a new one
 */
export function installPath(serverId?: string, wayId?: string, pluginId?: string): string {
  if (serverId === undefined) return '/install';
  const place = `/servers/${encodeURIComponent(serverId)}/install`;
  const path = wayId === undefined ? place : `${place}/${encodeURIComponent(wayId)}`;
  return pluginId === undefined ? path : `${path}?${new URLSearchParams({ plugin: pluginId }).toString()}`;
}
