import type { Client } from '../../api/generated/client/index.ts';
import {
  getPluginQueryKey,
  getPluginRegistryStatusQueryKey,
  listPluginsQueryKey,
} from '../../api/generated/inventree-435/@tanstack/react-query.gen.ts';
import {
  activatePlugin,
  getPlugin,
  getPluginRegistryStatus,
  listPlugins,
} from '../../api/generated/inventree-435/sdk.gen.ts';
import type { InventreeCalls } from './calls.ts';
import { wholeList } from './whole-list.ts';

/** The calls as they are described for API 435 and newer; also for versions that nobody has seen yet. */
export function callsOf435(client: Client): InventreeCalls {
  return {
    listPlugins: (signal, filter) =>
      wholeList(async (page) => {
        const query = { ...filter, ...page, ordering: 'key' } as const;
        return (await listPlugins({ client, query, signal, throwOnError: true })).data;
      }),
    getPlugin: async (plugin, signal) =>
      (await getPlugin({ client, path: { plugin }, signal, throwOnError: true })).data,
    getRegistryStatus: async (signal) =>
      (await getPluginRegistryStatus({ client, signal, throwOnError: true })).data,
    setActive: async (plugin, active) => {
      await activatePlugin({ client, path: { plugin }, body: { active }, throwOnError: true });
    },
    keys: {
      list: listPluginsQueryKey({ client }),
      plugin: (plugin) => getPluginQueryKey({ client, path: { plugin } }),
      status: getPluginRegistryStatusQueryKey({ client }),
    },
  };
}
