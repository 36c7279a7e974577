import type { QueryClient } from '@tanstack/react-query';
import { connectedOptions } from './connected-query.ts';
import { isSignedIn, serversOptions } from './servers-query.ts';

/**
 * Asks for the servers, and each signed-in server who it is, while the page's code is still on its way.
 * Failures are left to the page, which asks again and shows them.
 */
export function prefetchServers(cache: QueryClient): void {
  void cache.fetchQuery(serversOptions()).then(
    ({ servers }) => {
      for (const server of servers.filter(isSignedIn)) void cache.prefetchQuery(connectedOptions(server));
    },
    () => undefined,
  );
}
