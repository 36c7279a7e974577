/** The address of the page of a person's connection to a plugin, or of one of its parts. */
export function connectionPath(serverId: string, pluginId: string, part?: string): string {
  const path = `/connections/${encodeURIComponent(serverId)}/${encodeURIComponent(pluginId)}`;
  return part === undefined ? path : `${path}/${part}`;
}
