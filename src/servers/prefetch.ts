import type { QueryClient } from '@tanstack/react-query';
import { connectedOptions } from './connected-query.ts';
import { isSignedIn, type Server, serversOptions } from './servers-query.ts';

/** Asks each signed-in server who it is. Failures are left to the page, which asks again and shows them. */
export function prefetchConnected(cache: QueryClient, servers: readonly Server[]): void {
  for (const server of servers.filter(isSignedIn)) void cache.prefetchQuery(connectedOptions(server));
}

/**
 * Asks for the servers, and each signed-in server who it is, while the page's code is still on its way.
 * Failures are left to the page, which asks again and shows them.
 */
export function prefetchServers(cache: QueryClient): void {
  void cache.fetchQuery(serversOptions()).then(
    ({ servers }) => prefetchConnected(cache, servers),
    () => undefined,
  );
}
