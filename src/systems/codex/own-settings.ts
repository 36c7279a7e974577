import { isJsonObject, type JsonObject, objectOf, own, textOf } from '../../api/json.ts';
import { m } from '../../messages/messages.js';
import { wrongShape } from '../answer-faults.ts';
import { firstVisible, nameOf } from '../names.ts';
import type { OwnSettings } from '../settings.ts';
import type { ServerAddress, Text } from '../system.ts';

/**
 * The plugins that a person has a connection to, and so settings of their own for. What the server calls enabled
 * is "has a connection", those that the person has switched off included. upstream: Codex 2.2.0
 * @param raw the answer of `GET /api/v1/user/plugins`; untrusted
 * @throws ApiError `broken-answer` when it is no such list
 */
export function codexOwnSettings(server: ServerAddress, raw: unknown): readonly OwnSettings[] {
  const connections = own(objectOf(raw), 'enabled');
  if (!Array.isArray(connections)) throw wrongShape(server, '{enabled: []}');
  const found = connections.flatMap((dto) => ownSettings(dto) ?? []);
  const ids = found.map(({ pluginId }) => pluginId);
  return found.filter(({ pluginId }, index) => ids.indexOf(pluginId) === index);
}

function ownSettings(dto: unknown): OwnSettings | null {
  if (!isJsonObject(dto)) return null;
  const pluginId = textOf(own(dto, 'pluginId'));
  if (pluginId === null) return null;
  const key = nameOf(own(dto, 'pluginName'), pluginId);
  return {
    pluginId,
    key,
    name: firstVisible(own(dto, 'pluginDisplayName')) ?? key,
    description: firstVisible(own(dto, 'description')),
    status: statusOf(dto),
  };
}

/** How a person stands with it, by what matters first. */
function statusOf(dto: JsonObject): Text {
  if (own(dto, 'enabled') === false) return m.codex_connection_off;
  if (own(dto, 'connected') !== true) return m.codex_connection_missing;
  const health = textOf(own(dto, 'healthStatus'));
  if (health === 'unhealthy' || health === 'degraded') return m.codex_connection_failing;
  return own(dto, 'requiresAuth') === false ? m.codex_connection_without_account : m.codex_connection_on;
}
