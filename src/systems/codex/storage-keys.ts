import type { QueryKey } from '@tanstack/react-query';
import type { Client } from '../../api/generated/client/index.ts';
import {
  getPluginStorageQueryKey,
  listPluginStorageQueryKey,
} from '../../api/generated/codex/@tanstack/react-query.gen.ts';

/** Where the cache has what plugins keep on the server's disk. */
export interface CodexStorageKeys {
  readonly all: QueryKey;
  readonly of: (pluginName: string) => QueryKey;
}

export function codexStorageKeys(client: Client): CodexStorageKeys {
  return {
    all: listPluginStorageQueryKey({ client }),
    of: (pluginName) => getPluginStorageQueryKey({ client, path: { pluginName } }),
  };
}
