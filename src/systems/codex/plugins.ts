import { ApiError } from '../../api/api-error.ts';
import type { Client } from '../../api/generated/client/index.ts';
import {
  getPluginQueryKey,
  listPluginFailuresQueryKey,
  listPluginsQueryKey,
  listUserPluginsQueryKey,
} from '../../api/generated/codex/@tanstack/react-query.gen.ts';
import {
  disablePlugin,
  enablePlugin,
  getPlugin,
  listPluginFailures,
  listPlugins,
  listUserPlugins,
} from '../../api/generated/codex/sdk.gen.ts';
import { objectOf, own, textOf } from '../../api/json.ts';
import { lateCode } from '../late-code.ts';
import { lateModelQuery } from '../late-query.ts';
import { modelQuery, perId } from '../model-query.ts';
import type { PluginsFacet, ServerAddress, SwitchReport } from '../system.ts';
import { unreadable } from './addition.ts';
import { FAILURES_SHOWN } from './failures.ts';
import { requirePluginId } from './plugin-id.ts';
import { codexPluginList, type PluginWithFailures } from './plugin-model.ts';
import { codexUserPluginDetail, codexUserPluginList } from './user-plugin-model.ts';

/** What a list does not need. */
const detailCode = lateCode(() => import('./plugin-detail.ts'));

/** The plugins of a Codex server for those who manage plugins: all of them. */
export function managedPlugins(server: ServerAddress, client: Client): PluginsFacet {
  const list = modelQuery({
    queryKey: listPluginsQueryKey({ client }),
    read: async (signal) => (await listPlugins({ client, signal, throwOnError: true })).data,
    select: (raw) => codexPluginList(server, raw),
  });
  // The cached value holds two answers, so its key is made of both.
  const detailKey = (pluginId: string) => [
    ...getPluginQueryKey({ client, path: { pluginId } }),
    ...listPluginFailuresQueryKey({ client, path: { pluginId }, query: { limit: FAILURES_SHOWN } }),
  ];
  return {
    list: () => list,
    detail: perId((pluginId) =>
      lateModelQuery(detailCode, {
        queryKey: detailKey(pluginId),
        read: (signal) => readPlugin(server, client, pluginId, signal),
        select: ({ codexPluginDetail }, raw) => codexPluginDetail(server, raw),
      }),
    ),
    setEnabled: async ({ pluginId, enabled }) => {
      const call = enabled ? enablePlugin : disablePlugin;
      const { data } = await call({ client, path: { pluginId }, throwOnError: true });
      return codexSwitchReport(data);
    },
    changedKeys: (pluginId) => [
      listPluginsQueryKey({ client }),
      detailKey(pluginId),
      listUserPluginsQueryKey({ client }),
    ],
  };
}

/** The plugins that everyone else sees: what is there for users, out of one answer, without a switch. */
export function offeredPlugins(server: ServerAddress, client: Client): PluginsFacet {
  const queryKey = listUserPluginsQueryKey({ client });
  const read = async (signal: AbortSignal) =>
    (await listUserPlugins({ client, signal, throwOnError: true })).data;
  const list = modelQuery({ queryKey, read, select: (raw) => codexUserPluginList(server, raw) });
  return {
    list: () => list,
    detail: perId((pluginId) =>
      modelQuery({ queryKey, read, select: (raw) => codexUserPluginDetail(server, raw, pluginId) }),
    ),
    setEnabled: ({ enabled }) =>
      // The actions say so before; the server would answer the same.
      Promise.reject(
        new ApiError({
          kind: 'forbidden',
          source: 'page',
          serverId: server.id,
          code: enabled ? 'enable-needs-plugins-manage' : 'disable-needs-plugins-manage',
        }),
      ),
    changedKeys: () => [queryKey],
  };
}

async function readPlugin(
  server: ServerAddress,
  client: Client,
  pluginId: string,
  signal: AbortSignal,
): Promise<PluginWithFailures> {
  requirePluginId(server, pluginId);
  const options = { client, path: { pluginId }, signal, throwOnError: true } as const;
  // Without its failures a plugin can still be shown, with a notice.
  const [plugin, failures] = await Promise.all([
    getPlugin(options),
    listPluginFailures({ ...options, query: { limit: FAILURES_SHOWN } }).then(({ data }) => data, unreadable),
  ]);
  return { plugin: plugin.data, failures };
}

/**
 * What the server said of a switch: it answers 200 even when the plugin it has just started does not work.
 * upstream: Codex 2.2.0, `PluginStatusResponse`
 */
export function codexSwitchReport(answer: unknown): SwitchReport {
  const status = objectOf(answer);
  if (own(status, 'healthCheckPassed') !== false) return { message: null };
  return { message: textOf(own(status, 'healthCheckError')) ?? textOf(own(status, 'message')) };
}
