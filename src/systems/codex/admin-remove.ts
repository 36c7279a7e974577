import type { Client } from '../../api/generated/client/index.ts';
import { deletePlugin } from '../../api/generated/codex/sdk.gen.ts';
import { isJsonObject, listOf, numberOf, objectOf, own } from '../../api/json.ts';
import { m } from '../../messages/messages.js';
import type { Plugin } from '../plugin.ts';
import type { RemovalWay } from '../removal.ts';
import type { PluginsFacet, Text } from '../system.ts';
import type { ModelQuery } from '../terms.ts';

/**
 * The one way to remove a plugin: it goes with all that hangs on it. How many people are connected is told by the
 * list only. upstream: Codex 2.2.0, `DELETE /api/v1/admin/plugins/{id}` cascades
 */
export function codexRemovalWays(
  client: Client,
  plugins: PluginsFacet,
): (plugin: Plugin) => readonly RemovalWay[] {
  return (plugin) => [
    {
      id: 'delete',
      label: m.codex_remove,
      help: m.codex_remove_help,
      allowed: plugin.actions.remove ?? { allowed: false, reason: m.codex_refused_no_right },
      losses: [m.codex_remove_settings, m.codex_remove_history, m.codex_remove_jobs, m.codex_remove_files],
      more: connectionLosses(plugins, plugin.id),
      confirmByName: true,
      takes: null,
      vanishes: true,
      async run(pluginId) {
        await deletePlugin({ client, path: { pluginId }, throwOnError: true });
        return { message: null };
      },
    },
  ];
}

function connectionLosses(plugins: PluginsFacet, pluginId: string): ModelQuery<readonly Text[]> {
  const { queryKey, queryFn } = plugins.list();
  return { queryKey, queryFn, select: (raw) => connectionWords(raw, pluginId) };
}

function connectionWords(raw: unknown, pluginId: string): readonly Text[] {
  const plugin = listOf(own(objectOf(raw), 'plugins')).find(
    (one) => isJsonObject(one) && own(one, 'id') === pluginId,
  );
  const count = numberOf(own(objectOf(plugin), 'userCount'));
  if (count === null || count === 0) return [];
  return [() => m.codex_remove_connections({ count })];
}
