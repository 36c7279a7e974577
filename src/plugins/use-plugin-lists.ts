import { skipToken, useQueries } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type ApiError, toApiError } from '../api/api-error.ts';
import { refetchEvery } from '../api/query-client.ts';
import { connectedOptions } from '../servers/connected-query.ts';
import type { SignedInServer } from '../servers/servers-query.ts';
import { useKeptFailures } from '../servers/use-kept-failure.ts';
import type { LoadingErrors } from '../systems/loading.ts';
import type { Connected, PluginList } from '../systems/system.ts';

const REFETCH_EVERY = 60_000;
/** What goes wrong while plugins are loaded is another question, and changes when they are loaded again. */
const ASK_ERRORS_EVERY = 5 * 60_000;

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

/** Milliseconds after the page, in which the lists have the network to themselves. */
const LATER = 1500;

function useLater(): boolean {
  const [later, setLater] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLater(true), LATER);
    return () => clearTimeout(timer);
  }, []);
  return later;
}

/** The plugins of all given servers, read again every minute while they are looked at. */
export function usePluginLists(servers: readonly SignedInServer[]): readonly ServerPlugins[] {
  const later = useLater();
  const connections = useQueries({ queries: servers.map((server) => connectedOptions(server)) });
  const lists = useQueries({
    queries: servers.map((server, place) => {
      const facet = connections[place]?.data?.plugins;
      return facet
        ? { ...facet.list(), refetchInterval: refetchEvery(REFETCH_EVERY) }
        : { queryKey: [{ _id: 'not-connected', server: server.id }], queryFn: skipToken };
    }),
  });
  const troubles = useQueries({
    queries: servers.map((server, place) => {
      // After the list, which waits neither for it nor for its code.
      const errors =
        later && isPluginList(lists[place]?.data) ? connections[place]?.data?.loading?.errors : null;
      return errors
        ? { ...errors, refetchInterval: refetchEvery(ASK_ERRORS_EVERY) }
        : { queryKey: [{ _id: 'no-loading-errors', server: server.id }], queryFn: skipToken };
    }),
  });
  const failures = useKeptFailures(
    new Map(
      servers.map(({ id }, place) => {
        const connection = connections[place];
        const list = lists[place];
        return [
          id,
          {
            // While a reading is repeated its last failure is told already: a server that is down takes minutes to give up on.
            failure:
              connection?.error ?? connection?.failureReason ?? list?.error ?? list?.failureReason ?? null,
            fetching: connection?.isFetching === true || list?.isFetching === true,
            answered: isPluginList(list?.data),
          },
        ] as const;
      }),
    ),
  );
  return servers.flatMap((server, place) => {
    const connection = connections[place];
    const list = lists[place];
    if (!connection || !list) return [];
    const failure = failures.get(server.id);
    return [
      {
        server,
        connected: connection.data ?? null,
        list: isPluginList(list.data) ? withErrors(list.data, troubles[place]?.data) : null,
        error: failure === undefined ? null : toApiError(failure),
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

const made = new WeakMap<PluginList, { readonly errors: LoadingErrors; readonly list: PluginList }>();

/** A list in which each plugin is as the loading errors tell. The same list for the same two answers. */
function withErrors(list: PluginList, errors: unknown): PluginList {
  if (!isLoadingErrors(errors)) return list;
  const known = made.get(list);
  if (known?.errors === errors) return known.list;
  const plugins = list.plugins.map((plugin) => {
    const state = errors.stateOf(plugin);
    return state.kind === plugin.state.kind && state.reason?.() === plugin.state.reason?.()
      ? plugin
      : { ...plugin, state };
  });
  const told = plugins.some((plugin, place) => plugin !== list.plugins[place]) ? { ...list, plugins } : list;
  made.set(list, { errors, list: told });
  return told;
}

function isLoadingErrors(data: unknown): data is LoadingErrors {
  return typeof data === 'object' && data !== null && 'stateOf' in data;
}
