import type { QueryClient } from '@tanstack/react-query';
import { toApiError } from '../../api/api-error.ts';
import type { SignedInServer } from '../../servers/servers-query.ts';
import type { ConnectionDetail, ConnectionsFacet } from '../../systems/connections.ts';

/** A connection that something is done with. */
export interface ConnectionOf {
  readonly server: SignedInServer;
  readonly facet: ConnectionsFacet;
  readonly connection: ConnectionDetail;
}

/** The connection as the server has it now, after all that shows it was read again; null when there is none at all. */
export async function readConnectionAgain(
  cache: QueryClient,
  facet: ConnectionsFacet,
  pluginId: string,
): Promise<ConnectionDetail | null> {
  await Promise.all(
    facet.changedKeys(pluginId).map((queryKey) => cache.invalidateQueries({ queryKey, exact: true })),
  );
  const { queryKey, queryFn, select } = facet.detail(pluginId);
  try {
    // An open page has just read it: one second keeps that answer.
    const raw: unknown = await cache.fetchQuery({ queryKey, queryFn, staleTime: 1000 });
    return select(raw);
  } catch (error) {
    if (toApiError(error).kind === 'not-found') return null;
    throw error;
  }
}
