import type { QueryKey } from '@tanstack/react-query';
import type { Client } from '../../api/generated/client/index.ts';
import {
  getPluginHealthQueryKey,
  listPluginFailuresQueryKey,
} from '../../api/generated/codex/@tanstack/react-query.gen.ts';

/** How many failures a page of them has. */
export const FAILURES_PER_PAGE = 20;

/** Where the cache has how a plugin fares. */
export interface CodexHealthKeys {
  readonly report: (pluginId: string) => QueryKey;
  readonly failures: (pluginId: string, page: number) => QueryKey;
}

export function codexHealthKeys(client: Client): CodexHealthKeys {
  return {
    report: (pluginId) => getPluginHealthQueryKey({ client, path: { pluginId } }),
    failures: (pluginId, page) =>
      listPluginFailuresQueryKey({ client, path: { pluginId }, query: failureRange(page) }),
  };
}

/** Which failures stand on a page. */
export function failureRange(page: number): { readonly limit: number; readonly offset: number } {
  return { limit: FAILURES_PER_PAGE, offset: (page - 1) * FAILURES_PER_PAGE };
}
