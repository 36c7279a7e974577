import type { QueryKey } from '@tanstack/react-query';
import { objectOf, own } from '../../api/json.ts';
import { pluginNotFound } from '../answer-faults.ts';
import { lateCode } from '../late-code.ts';
import { lateModelQuery } from '../late-query.ts';
import { modelQuery, perId } from '../model-query.ts';
import type { PluginsFacet, ServerAddress } from '../system.ts';
import type { InventreeCalls } from './calls.ts';
import { PLUGIN_KEY } from './plugin-key.ts';
import type { PluginWithStatus } from './plugin-detail.ts';
import { inventreePluginList } from './plugin-model.ts';
import { readStatus } from './registry-errors.ts';
import type { Circumstances } from './state.ts';

/** What a list does not need. */
const detailCode = lateCode(() => import('./plugin-detail.ts'));

/** Which of these mixins do nothing, as the server has them switched off for all plugins. */
export type SwitchedOff = (mixins: readonly string[], signal: AbortSignal) => Promise<readonly string[]>;

/**
 * The plugins of an InvenTree server. The list is one call. A superuser's view of one plugin asks the registry
 * for its errors as well; to the list they come later (`registry.ts`), and without them a plugin that is on and not
 * loaded is shown as failing all the same.
 * @param switchedOff finds out what is off for all plugins, for whom that is told
 * @param settingKeys what else a switch makes stale: only while a plugin runs are its settings told
 */
export function inventreePlugins(
  server: ServerAddress,
  calls: InventreeCalls,
  circumstances: Circumstances,
  settingKeys: (plugin: string) => readonly QueryKey[] = () => [],
  switchedOff: SwitchedOff | null = null,
): PluginsFacet {
  const list = modelQuery({
    queryKey: calls.keys.list,
    read: (signal) => calls.listPlugins(signal),
    select: (raw) => inventreePluginList(server, raw, circumstances),
  });
  // The cached value holds two answers, so its key is made of both.
  const detailKey = (key: string) => [...calls.keys.plugin(key), ...calls.keys.status];
  return {
    list: () => list,
    detail: perId((key) =>
      lateModelQuery(detailCode, {
        queryKey: detailKey(key),
        read: async (signal) => {
          const found = await readPlugin(server, calls, key, circumstances, signal);
          const mixins = Object.keys(objectOf(own(objectOf(found.plugin), 'mixins')));
          return { ...found, switchedOff: (await switchedOff?.(mixins, signal)) ?? [] };
        },
        select: ({ inventreePluginDetail }, raw) => inventreePluginDetail(server, raw, circumstances),
      }),
    ),
    setEnabled: async ({ pluginId, enabled }) => {
      await calls.setActive(pluginId, enabled);
      // The answer repeats what was asked; there is nothing in it to report.
      return { message: null };
    },
    // A switch loads all plugins anew, so errors of others may come and go with it.
    changedKeys: (key) => [calls.keys.list, detailKey(key), calls.keys.status, ...settingKeys(key)],
  };
}

async function readPlugin(
  server: ServerAddress,
  calls: InventreeCalls,
  key: string,
  { superuser }: Circumstances,
  signal: AbortSignal,
): Promise<PluginWithStatus> {
  // An address with something else names no plugin, and neither gateway nor server need be asked.
  if (!PLUGIN_KEY.test(key)) throw pluginNotFound(server);
  const [plugin, status] = await Promise.all([
    calls.getPlugin(key, signal),
    superuser ? readStatus(calls, signal) : { status: null, unreadable: null },
  ]);
  return { plugin, ...status };
}
