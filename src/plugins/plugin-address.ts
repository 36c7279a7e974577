/** The address of a plugin's page. */
export function pluginPath(serverId: string, pluginId: string): string {
  return `/plugins/${encodeURIComponent(serverId)}/${encodeURIComponent(pluginId)}`;
}
