import { pluginNotFound } from '../answer-faults.ts';
import type { ServerAddress } from '../system.ts';

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Whether something is an id of Codex: ids of plugins, libraries and jobs are UUIDs. */
export function isPluginId(id: string): boolean {
  return UUID.test(id);
}

/**
 * An address with something else in the place of an id names no plugin: neither gateway nor server need be asked.
 * @throws ApiError `not-found`
 */
export function requirePluginId(server: ServerAddress, pluginId: string): void {
  if (!isPluginId(pluginId)) throw pluginNotFound(server);
}
