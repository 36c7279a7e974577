import { ApiError } from '../../api/api-error.ts';
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
import { listOf, objectOf, own } from '../../api/json.ts';
import type { InventreeCalls } from './calls.ts';
import { wholeList } from './whole-list.ts';

/**
 * The calls as they are described for API 198 and what is near it.
 * @param mayView whether the person's role lets them view; true where that is not known
 */
export function callsOf198(client: Client, mayView: boolean): InventreeCalls {
  const list: InventreeCalls['listPlugins'] = (signal, filter) =>
    wholeList(async (page) => {
      const query = { ...filter, ...page, ordering: 'key' } as const;
      return (await listPlugins({ client, query, signal, throwOnError: true })).data;
    });
  return {
    listPlugins: list,
    getPlugin: async (plugin, signal) => {
      if (mayView) {
        try {
          return (await getPlugin({ client, path: { plugin }, signal, throwOnError: true })).data;
        } catch (error) {
          if (!(error instanceof ApiError) || error.kind !== 'forbidden') throw error;
        }
      }
      return rowIn(await list(signal), plugin);
    },
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

/** upstream: InvenTree API 198 has the same rows in the list, for everybody who is signed in */
function rowIn(answer: unknown, key: string): unknown {
  const rows = listOf(Array.isArray(answer) ? answer : own(objectOf(answer), 'results'));
  const row = rows.find((one) => own(objectOf(one), 'key') === key);
  if (row === undefined)
    throw new ApiError({ kind: 'not-found', source: 'server', code: 'plugin-not-found' });
  return row;
}
