import type { QueryClient } from '@tanstack/react-query';
import { basePath, serverBaseUrl } from '../api/base-path.ts';
import { loadSystem } from '../systems/registry.ts';
import { connectedOptions } from './connected-query.ts';
import { isSignedIn, type Server, serversOptions } from './servers-query.ts';

/** Asks each signed-in server who it is. Failures are left to the page, which asks again and shows them. */
export function prefetchConnected(cache: QueryClient, servers: readonly Server[]): void {
  for (const server of servers.filter(isSignedIn)) void cache.prefetchQuery(connectedOptions(server));
}

/**
 * Asks for the servers, and each signed-in server who it is, while the page's code is still on its way; for the list of
 * plugins that too, where a system can tell it before it knows who asks. Failures are left to the page, which asks
 * again and shows them.
 */
export function prefetchServers(cache: QueryClient): void {
  const listed = window.location.pathname.slice(basePath.length).replace(/\/$/, '') === 'plugins';
  void cache.fetchQuery(serversOptions()).then(
    ({ servers }) => {
      prefetchConnected(cache, servers);
      if (listed) prefetchLists(cache, servers);
    },
    () => undefined,
  );
}

function prefetchLists(cache: QueryClient, servers: readonly Server[]): void {
  for (const { id, name, system } of servers.filter(isSignedIn)) {
    void loadSystem(system).then(
      (loaded) => {
        const early = loaded.earlyList?.({ id, name, baseUrl: serverBaseUrl(id) });
        if (early) void cache.prefetchQuery(early);
      },
      () => undefined,
    );
  }
}
