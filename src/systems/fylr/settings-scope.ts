import type { QueryKey } from '@tanstack/react-query';
import type { Client } from '../../api/generated/client/index.ts';
import { listConfigDefinitionsQueryKey } from '../../api/generated/fylr/@tanstack/react-query.gen.ts';
import { getLocale } from '../../messages/runtime.js';
import type { LateScope } from '../late-settings.ts';

/** The settings of plugins: which may have some, and where the cache has them. */
export function fylrSettingsScope(client: Client): LateScope {
  return {
    // A plugin whose name is not known goes by its number. Of others the list does not tell.
    mayHave: ({ key }) => !/^#\d+$/.test(key),
    // Words come from the server in one language.
    key: (pluginId) => [...settingsKey(client, pluginId), getLocale()],
  };
}

/** What the keys of a plugin's settings begin with, in all languages. */
export function settingsKey(client: Client, pluginId: string): QueryKey {
  return [...listConfigDefinitionsQueryKey({ client }), pluginId];
}
