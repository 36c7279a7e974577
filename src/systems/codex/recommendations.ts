import { ApiError } from '../../api/api-error.ts';
import type { Client } from '../../api/generated/client/index.ts';
import { listRecommendationsQueryKey } from '../../api/generated/codex/@tanstack/react-query.gen.ts';
import {
  dismissRecommendation,
  listRecommendations,
  refreshRecommendations,
} from '../../api/generated/codex/sdk.gen.ts';
import { modelQuery } from '../model-query.ts';
import type { RecommendationsFacet } from '../recommendations.ts';
import type { ServerAddress } from '../system.ts';
import type { TaskFeed } from '../task-feed.ts';
import { codexRecommendations } from './recommendations-model.ts';

/** What the plugins of a Codex server recommend to one person. */
export function codexRecommendationsFacet(
  server: ServerAddress,
  client: Client,
  feed: TaskFeed,
): RecommendationsFacet {
  const queryKey = listRecommendationsQueryKey({ client });
  const list = modelQuery({
    queryKey,
    read: async (signal) => {
      try {
        return (await listRecommendations({ client, signal, throwOnError: true })).data;
      } catch (error) {
        // No plugin of the person's recommends. upstream: Codex 2.2.0
        if (error instanceof ApiError && error.kind === 'not-found' && error.source === 'server') return null;
        throw error;
      }
    },
    select: (raw) => codexRecommendations(server, raw),
  });
  return {
    list: () => list,
    refresh: async () => {
      try {
        await refreshRecommendations({ client, throwOnError: true });
        return { how: 'started' };
      } catch (error) {
        // All of them are being asked already. upstream: Codex 2.2.0
        if (error instanceof ApiError && error.kind === 'conflict') return { how: 'joined' };
        throw error;
      }
    },
    dismiss: async (externalId, reason) => {
      const body = reason === null ? {} : { reason };
      await dismissRecommendation({ client, path: { externalId }, body, throwOnError: true });
    },
    feed,
    changedKeys: [queryKey],
  };
}
