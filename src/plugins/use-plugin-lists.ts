import { skipToken, useQueries } from '@tanstack/react-query';
import { type ApiError, toApiError } from '../api/api-error.ts';
import { refetchEvery } from '../api/query-client.ts';
import { connectedOptions } from '../servers/connected-query.ts';
import type { SignedInServer } from '../servers/servers-query.ts';
import type { Connected, PluginList } from '../systems/system.ts';

const REFETCH_EVERY = 60_000;

/** What is known of the plugins of one server. Each server stands for itself: none waits for another. */
export interface ServerPlugins {
  readonly server: SignedInServer;
  readonly connected: Connected | null;
  /** The last list that was read; kept when a later reading fails. */
  readonly list: PluginList | null;
  /** Why the last reading failed, while it is tried again too; null when it did not. */
  readonly error: ApiError | null;
  readonly fetching: boolean;
  /** When `list` was read, in milliseconds since the epoch; null before. */
  readonly readAt: number | null;
  readonly refetch: () => void;
}

/** The plugins of all given servers, read again every minute while they are looked at. */
export function usePluginLists(servers: readonly SignedInServer[]): readonly ServerPlugins[] {
  const connections = useQueries({ queries: servers.map((server) => connectedOptions(server)) });
  const lists = useQueries({
    queries: servers.map((server, place) => {
      const facet = connections[place]?.data?.plugins;
      return facet
        ? { ...facet.list(), refetchInterval: refetchEvery(REFETCH_EVERY) }
        : { queryKey: [{ _id: 'not-connected', server: server.id }], queryFn: skipToken };
    }),
  });
  return servers.flatMap((server, place) => {
    const connection = connections[place];
    const list = lists[place];
    if (!connection || !list) return [];
    // While a reading is repeated its last failure is told already: a server that is down takes minutes to give up on.
    const failure = connection.error ?? connection.failureReason ?? list.error ?? list.failureReason;
    return [
      {
        server,
        connected: connection.data ?? null,
        list: isPluginList(list.data) ? list.data : null,
        error: failure === null ? null : toApiError(failure),
        fetching: connection.isFetching || list.isFetching,
        readAt: list.dataUpdatedAt === 0 ? null : list.dataUpdatedAt,
        refetch: () => void (connection.data ? list.refetch() : connection.refetch()),
      },
    ];
  });
}

/** Tells a read list from the nothing of a query that waits for its server. */
function isPluginList(data: unknown): data is PluginList {
  return typeof data === 'object' && data !== null && 'plugins' in data;
}
