import { skipToken, useQueries } from '@tanstack/react-query';
import { toApiError } from '../../api/api-error.ts';
import { refetchEvery } from '../../api/query-client.ts';
import { connectedOptions } from '../../servers/connected-query.ts';
import type { AskedServer } from '../../servers/server-failures.tsx';
import type { SignedInServer } from '../../servers/servers-query.ts';
import type { Connection, ConnectionsFacet } from '../../systems/connections.ts';
import type { OwnSettings, SettingsFacet } from '../../systems/settings.ts';

const REFETCH_EVERY = 60_000;

/** What a person has of their own on one server. Each server stands for itself: none waits for another. */
export interface ServerConnections extends AskedServer {
  readonly server: SignedInServer;
  /** As last read, kept when a later reading fails; null before, and where people have none. */
  readonly connections: { readonly facet: ConnectionsFacet; readonly list: readonly Connection[] } | null;
  /** Settings of one's own for plugins that one is not connected to, on servers without connections. */
  readonly own: {
    readonly scope: NonNullable<SettingsFacet['own']>;
    readonly list: readonly OwnSettings[];
  } | null;
  /** Whether neither an answer nor a failure has come yet. */
  readonly waiting: boolean;
}

/** The person's connections and settings on all given servers; those whose system knows neither are left out. */
export function useConnections(servers: readonly SignedInServer[]): readonly ServerConnections[] {
  const connected = useQueries({ queries: servers.map((server) => connectedOptions(server)) });
  const facets = connected.map(({ data }) => data?.connections ?? null);
  const scopes = connected.map(({ data }) => (data?.connections ? null : (data?.settings?.own ?? null)));
  const connections = useQueries({
    queries: servers.map((server, place) => {
      const facet = facets[place];
      return facet
        ? { ...facet.list(), refetchInterval: refetchEvery(REFETCH_EVERY) }
        : { queryKey: [{ _id: 'no-connections', server: server.id }], queryFn: skipToken };
    }),
  });
  const settings = useQueries({
    queries: servers.map((server, place) => {
      const scope = scopes[place];
      return scope
        ? { ...scope.list(), refetchInterval: refetchEvery(REFETCH_EVERY) }
        : { queryKey: [{ _id: 'no-own-settings', server: server.id }], queryFn: skipToken };
    }),
  });
  return servers.flatMap((server, place) => {
    const [who, facet, scope] = [connected[place], facets[place] ?? null, scopes[place] ?? null];
    const asked = facet ? connections[place] : settings[place];
    if (!who || !asked) return [];
    if (who.data && facet === null && scope === null) return [];
    const failure = who.error ?? who.failureReason ?? asked.error ?? asked.failureReason;
    const list = connections[place]?.data;
    const ownList = settings[place]?.data;
    const read = isConnections(list) || isOwnSettings(ownList);
    return [
      {
        server,
        connections: facet && isConnections(list) ? { facet, list } : null,
        own: scope && isOwnSettings(ownList) ? { scope, list: ownList } : null,
        error: failure === null ? null : toApiError(failure),
        waiting: !read && failure === null,
        fetching: who.isFetching || asked.isFetching,
        refetch: () => void (who.data ? asked.refetch() : who.refetch()),
      },
    ];
  });
}

/** Tells a read list from the nothing of a query that waits for its server, or that has none to ask. */
function isConnections(data: unknown): data is readonly Connection[] {
  return Array.isArray(data);
}

function isOwnSettings(data: unknown): data is readonly OwnSettings[] {
  return Array.isArray(data);
}
