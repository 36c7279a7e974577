import type { Client } from '../../api/generated/client/index.ts';
import {
  getPluginQueryKey,
  getUserPluginQueryKey,
  listLibrariesQueryKey,
  listUserPluginsQueryKey,
} from '../../api/generated/codex/@tanstack/react-query.gen.ts';
import type { LateScope } from '../late-settings.ts';
import type { Plugin } from '../system.ts';

/** The plugins' own settings: which may have some, and where the cache has them. */
export function codexPluginScope(client: Client): LateScope {
  return {
    // What a plugin declares is not in the list's model, and a plugin that declares nothing may have something stored.
    mayHave: () => true,
    key: (pluginId) => getPluginQueryKey({ client, path: { pluginId } }),
  };
}

/** How plugins are set up: all are, and the libraries that they can be for are read with it. */
export function codexSetupScope(client: Client): LateScope {
  return {
    mayHave: () => true,
    key: (pluginId) => [
      ...getPluginQueryKey({ client, path: { pluginId } }),
      ...listLibrariesQueryKey({ client }),
    ],
  };
}

/** Each person's own settings for the plugins that they have a connection to. */
export function codexOwnScope(client: Client) {
  return {
    mayHave: mayHaveUsers,
    key: (pluginId: string) => getUserPluginQueryKey({ client, path: { pluginId } }),
    listKey: listUserPluginsQueryKey({ client }),
  };
}

const USER_CAPABILITIES = ['userReadSync', 'userRecommendationProvider'];
const SYSTEM_CAPABILITIES = ['releaseSource', 'metadataProvider:series', 'metadataProvider:book'];

/** A plugin is for users or for the system, by what it does; only the former can be connected. upstream: Codex 2.2.0 */
function mayHaveUsers({ capabilities }: Plugin): boolean {
  const keys = capabilities.map(({ key }) => key);
  if (keys.some((key) => USER_CAPABILITIES.includes(key))) return true;
  return !keys.some((key) => SYSTEM_CAPABILITIES.includes(key));
}
