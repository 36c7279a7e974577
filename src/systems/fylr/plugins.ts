import { ApiError } from '../../api/api-error.ts';
import type { Client } from '../../api/generated/client/index.ts';
import {
  getPluginQueryKey,
  listPluginsQueryKey,
  listPublicPluginsQueryKey,
} from '../../api/generated/fylr/@tanstack/react-query.gen.ts';
import { getPlugin, listPlugins, listPublicPlugins, updatePlugin } from '../../api/generated/fylr/sdk.gen.ts';
import { pluginNotFound } from '../answer-faults.ts';
import { modelQuery, perId } from '../model-query.ts';
import type { PluginsFacet, ServerAddress } from '../system.ts';
import type { FylrCircumstances } from './actions.ts';
import { fylrPluginDetail, fylrPluginList, fylrPublicDetail, fylrPublicList } from './plugin-model.ts';
import { numberOfThing } from './row-values.ts';
import { type AskSession, withSessionCheck } from './session-check.ts';

interface Ways {
  readonly server: ServerAddress;
  readonly client: Client;
  readonly circumstances: FylrCircumstances;
  readonly askSession: AskSession;
}

/** The plugins of a fylr server for those who manage them: all of them. */
export function managedPlugins({ server, client, circumstances, askSession }: Ways): PluginsFacet {
  const checked = <Result>(call: () => Promise<Result>) => withSessionCheck(server.id, askSession, call);
  const listKey = listPluginsQueryKey({ client });
  const list = modelQuery({
    queryKey: listKey,
    read: (signal) => checked(async () => (await listPlugins({ client, signal, throwOnError: true })).data),
    select: (raw) => fylrPluginList(server, raw, circumstances),
  });
  const detailKey = (id: number) => getPluginQueryKey({ client, path: { id } });
  return {
    list: () => list,
    detail: perId((pluginId) => {
      const id = numberOfAddress(pluginId);
      return modelQuery({
        queryKey: detailKey(id ?? 0),
        read: (signal) => {
          if (id === null) return Promise.reject(pluginNotFound(server));
          return checked(
            async () => (await getPlugin({ client, path: { id }, signal, throwOnError: true })).data,
          );
        },
        select: (raw) => fylrPluginDetail(server, raw, circumstances),
      });
    }),
    setEnabled: async ({ pluginId, enabled }) => {
      const id = numberOfAddress(pluginId);
      if (id === null) throw pluginNotFound(server);
      await checked(() => updatePlugin({ client, path: { id }, body: { id, enabled }, throwOnError: true }));
      return { message: null };
    },
    changedKeys: (pluginId) => [
      listKey,
      detailKey(numberOfAddress(pluginId) ?? 0),
      listPublicPluginsQueryKey({ client }),
    ],
  };
}

/** The plugins that everyone else sees: those that are on, out of one answer, without a switch. */
export function publicPlugins({ server, client, circumstances }: Ways): PluginsFacet {
  const queryKey = listPublicPluginsQueryKey({ client });
  const read = async (signal: AbortSignal) =>
    (await listPublicPlugins({ client, signal, throwOnError: true })).data;
  const list = modelQuery({
    queryKey,
    read,
    select: (raw) => fylrPublicList(server, raw, circumstances),
  });
  return {
    list: () => list,
    detail: perId((name) =>
      modelQuery({ queryKey, read, select: (raw) => fylrPublicDetail(server, raw, circumstances, name) }),
    ),
    setEnabled: () =>
      // The actions say so before; the server would answer the same.
      Promise.reject(
        new ApiError({ kind: 'forbidden', source: 'page', serverId: server.id, code: 'needs-system-plugin' }),
      ),
    changedKeys: () => [queryKey],
  };
}

/** The number that a plugin has in addresses; null for what is none. */
function numberOfAddress(pluginId: string): number | null {
  return /^[1-9]/.test(pluginId) ? numberOfThing(pluginId) : null;
}
