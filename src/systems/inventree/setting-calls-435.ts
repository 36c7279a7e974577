import type { Client } from '../../api/generated/client/index.ts';
import {
  listPluginSettingsQueryKey,
  listPluginUserSettingsQueryKey,
} from '../../api/generated/inventree-435/@tanstack/react-query.gen.ts';
import {
  getPluginSetting,
  getPluginUserSetting,
  listPluginSettings,
  listPluginUserSettings,
  updatePluginSetting,
  updatePluginUserSetting,
} from '../../api/generated/inventree-435/sdk.gen.ts';
import type { SettingCalls } from './setting-calls.ts';

/** The calls about settings of plugins as they are described for API 435 and newer. */
export function settingCallsOf435(client: Client): SettingCalls {
  return {
    list: async (plugin, signal) =>
      (await listPluginSettings({ client, path: { plugin }, signal, throwOnError: true })).data,
    store: async (plugin, key, body, signal) => {
      const options = { client, throwOnError: true, ...(signal && { signal }) } as const;
      await updatePluginSetting({ ...options, path: { plugin, key }, body });
    },
    readOne: async (plugin, key, signal) => {
      const options = { client, throwOnError: true, ...(signal && { signal }) } as const;
      return (await getPluginSetting({ ...options, path: { plugin, key } })).data;
    },
    key: (plugin) => listPluginSettingsQueryKey({ client, path: { plugin } }),
  };
}

/** The calls about a person's own settings for plugins, which exist since API 373. */
export function userSettingCalls(client: Client): SettingCalls {
  return {
    list: async (plugin, signal) =>
      (await listPluginUserSettings({ client, path: { plugin }, signal, throwOnError: true })).data,
    store: async (plugin, key, body, signal) => {
      const options = { client, throwOnError: true, ...(signal && { signal }) } as const;
      await updatePluginUserSetting({ ...options, path: { plugin, key }, body });
    },
    readOne: async (plugin, key, signal) => {
      const options = { client, throwOnError: true, ...(signal && { signal }) } as const;
      return (await getPluginUserSetting({ ...options, path: { plugin, key } })).data;
    },
    key: (plugin) => listPluginUserSettingsQueryKey({ client, path: { plugin } }),
  };
}
