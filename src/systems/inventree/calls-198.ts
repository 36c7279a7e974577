import type { Client } from '../../api/generated/client/index.ts';
import {
  getPluginQueryKey,
  getPluginRegistryStatusQueryKey,
  listPluginsQueryKey,
} from '../../api/generated/inventree-198/@tanstack/react-query.gen.ts';
import {
  activatePlugin,
  getPlugin,
  getPluginRegistryStatus,
  listPlugins,
} from '../../api/generated/inventree-198/sdk.gen.ts';
import type { InventreeCalls } from './calls.ts';

/** The calls as they are described for API 198 and what is near it. */
export function callsOf198(client: Client): InventreeCalls {
  return {
    listPlugins: async (signal) => (await listPlugins({ client, signal, throwOnError: true })).data,
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
