import type { Client } from '../../api/generated/client/index.ts';
import { listPluginSettingsQueryKey } from '../../api/generated/inventree-198/@tanstack/react-query.gen.ts';
import {
  getPluginSetting,
  listPluginSettings,
  updatePluginSetting,
} from '../../api/generated/inventree-198/sdk.gen.ts';
import type { SettingCalls } from './setting-calls.ts';

/** The calls about settings of plugins as they are described for API 198; people have none of their own there. */
export function settingCallsOf198(client: Client): SettingCalls {
  return {
    list: async (plugin, signal) =>
      (await listPluginSettings({ client, path: { plugin }, signal, throwOnError: true })).data,
    store: async (plugin, key, { value }, signal) => {
      const options = { client, throwOnError: true, ...(signal && { signal }) } as const;
      await updatePluginSetting({ ...options, path: { plugin, key }, body: { value } });
    },
    readOne: async (plugin, key, signal) => {
      const options = { client, throwOnError: true, ...(signal && { signal }) } as const;
      return (await getPluginSetting({ ...options, path: { plugin, key } })).data;
    },
    key: (plugin) => listPluginSettingsQueryKey({ client, path: { plugin } }),
  };
}
