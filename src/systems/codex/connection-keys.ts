import type { QueryKey } from '@tanstack/react-query';
import type { Client } from '../../api/generated/client/index.ts';
import {
  getUserPluginQueryKey,
  listPublicSettingsQueryKey,
  listUserPluginsQueryKey,
} from '../../api/generated/codex/@tanstack/react-query.gen.ts';

/** Where the cache has a person's connections. */
export interface CodexConnectionKeys {
  readonly list: QueryKey;
  readonly detail: (pluginId: string) => QueryKey;
  /** What a change of a connection makes stale: it, its settings, and the lists that tell of it. */
  readonly changed: (pluginId: string) => readonly QueryKey[];
}

export function codexConnectionKeys(client: Client): CodexConnectionKeys {
  const list = listUserPluginsQueryKey({ client });
  const settings = (pluginId: string) => getUserPluginQueryKey({ client, path: { pluginId } });
  // The cached value is made of three answers, so its key is made of theirs.
  const detail = (pluginId: string) => [
    ...settings(pluginId),
    ...list,
    ...listPublicSettingsQueryKey({ client }),
  ];
  return {
    list,
    detail,
    changed: (pluginId) => [list, detail(pluginId), settings(pluginId)],
  };
}
