import { ApiError } from '../../api/api-error.ts';
import type { Client } from '../../api/generated/client/index.ts';
import {
  getPlugin,
  getUserPlugin,
  listUserPlugins,
  setUserPluginConfig,
  setUserPluginSyncMode,
  updatePlugin,
} from '../../api/generated/codex/sdk.gen.ts';
import { modelQuery, perId } from '../model-query.ts';
import type { SettingsFacet, SettingsScope } from '../settings.ts';
import type { PluginsFacet, ServerAddress } from '../system.ts';
import { codexSetupSettings } from './admin-setup.ts';
import { codexOwnSettings } from './own-settings.ts';
import { requirePluginId } from './plugin-id.ts';
import { appUrl, returnAddress } from './return-address.ts';
import { codexPluginSettings } from './settings-admin.ts';
import {
  answerIn,
  type ExactAnswer,
  exactAnswer,
  exactBody,
  exactly,
  plainCall,
} from './settings-answers.ts';
import { saveCodexSettings } from './settings-save.ts';
import { codexOwnScope, codexPluginScope } from './settings-scopes.ts';
import { codexUserSettings } from './settings-user.ts';

/**
 * The settings of a Codex server: the plugins' own for those who manage plugins, and each person's for the plugins
 * that they have a connection to.
 * @param plugins the facet whose queries a change makes stale as well
 */
export function codexSettings(
  server: ServerAddress,
  client: Client,
  { plugins, managesPlugins }: { readonly plugins: PluginsFacet; readonly managesPlugins: boolean },
): SettingsFacet {
  const own = ownScope(server, client, plugins);
  if (!managesPlugins) return { own };
  return {
    plugin: pluginScope(server, client, plugins),
    setup: codexSetupSettings(server, client, plugins),
    own,
  };
}

function pluginScope(server: ServerAddress, client: Client, plugins: PluginsFacet): SettingsScope {
  const { key: formKey, mayHave } = codexPluginScope(client);
  return {
    mayHave,
    form: perId((pluginId) =>
      modelQuery({
        queryKey: formKey(pluginId),
        read: async (signal) => {
          requirePluginId(server, pluginId);
          const { data } = await getPlugin({ ...exactly, client, path: { pluginId }, signal });
          return exactAnswer(server, data, 'PluginDto');
        },
        select: (raw) => codexPluginSettings(answerIn(server, raw), returnAddress(appUrl())),
      }),
    ),
    save: (request) =>
      saveCodexSettings(server, request, async (write, { pluginId, signal }) => {
        if (write.id !== 'config') return;
        const { config } = write;
        await updatePlugin({ ...exactBody(signal), client, path: { pluginId }, body: { config } });
      }),
    changedKeys: (pluginId) => [formKey(pluginId), ...plugins.changedKeys(pluginId)],
  };
}

function ownScope(
  server: ServerAddress,
  client: Client,
  plugins: PluginsFacet,
): NonNullable<SettingsFacet['own']> {
  const { key: formKey, listKey, mayHave } = codexOwnScope(client);
  const list = modelQuery({
    queryKey: listKey,
    read: async (signal) => (await listUserPlugins({ client, signal, throwOnError: true })).data,
    select: (raw) => codexOwnSettings(server, raw),
  });
  return {
    list: () => list,
    mayHave,
    form: perId((pluginId) =>
      modelQuery({
        queryKey: formKey(pluginId),
        read: (signal) => readConnection(server, client, pluginId, signal),
        select: (raw) => codexUserSettings(raw === null ? null : answerIn(server, raw)),
      }),
    ),
    save: (request) =>
      saveCodexSettings(server, request, async (write, { pluginId, signal }) => {
        const call = { client, path: { pluginId } };
        if (write.id === 'config')
          await setUserPluginConfig({ ...exactBody(signal), ...call, body: { config: write.config } });
        else await setUserPluginSyncMode({ ...plainCall(signal), ...call, body: { auto: write.auto } });
      }),
    changedKeys: (pluginId) => [formKey(pluginId), listKey, ...plugins.changedKeys(pluginId)],
  };
}

/** The answer about a connection; null when there is none, which is no failure here. */
async function readConnection(
  server: ServerAddress,
  client: Client,
  pluginId: string,
  signal: AbortSignal,
): Promise<ExactAnswer | null> {
  requirePluginId(server, pluginId);
  try {
    const { data } = await getUserPlugin({ ...exactly, client, path: { pluginId }, signal });
    return exactAnswer(server, data, 'UserPluginDto');
  } catch (error) {
    if (error instanceof ApiError && error.kind === 'not-found' && error.source === 'server') return null;
    throw error;
  }
}
