import type { QueryClient } from '@tanstack/react-query';
import { basePath } from '../api/base-path.ts';
import { connectedOptions } from './connected-query.ts';
import { isSignedIn, type Server, type SignedInServer, serversOptions } from './servers-query.ts';

/** Asks each signed-in server who it is. Failures are left to the page, which asks again and shows them. */
export function prefetchConnected(cache: QueryClient, servers: readonly Server[]): void {
  for (const server of servers.filter(isSignedIn)) void cache.prefetchQuery(connectedOptions(server));
}

/**
 * Asks for the servers, each signed-in server who it is, and for the list of plugins for that as well, while the page's
 * code is still on its way. Failures are left to the page, which asks again and shows them.
 */
export function prefetchServers(cache: QueryClient): void {
  const listed = /^plugins\/?$/.test(window.location.pathname.slice(basePath.length));
  lists = cache.fetchQuery(serversOptions()).then(
    ({ servers }) => {
      if (listed) return Promise.all(servers.filter(isSignedIn).map((server) => prefetchList(cache, server)));
      prefetchConnected(cache, servers);
      return null;
    },
    () => undefined,
  );
}

/** Milliseconds that the page of the lists is held back, when its code is there before them. */
const PATIENCE = 150;
let lists: Promise<unknown> = Promise.resolve();

/**
 * Waits a moment for the lists that were asked for early: a page that is first drawn without them is drawn twice, and
 * shows them later.
 */
export async function listsSoon(): Promise<void> {
  await Promise.race([lists, new Promise((late) => setTimeout(late, PATIENCE))]);
}

async function prefetchList(cache: QueryClient, server: SignedInServer): Promise<void> {
  const connected = await cache.fetchQuery(connectedOptions(server)).catch(() => null);
  if (!connected) return;
  const list = connected.plugins.list();
  await cache.prefetchQuery(list);
  // Made now, while other lists are on their way, it is there when the page is drawn.
  const answer = cache.getQueryData(list.queryKey);
  if (answer !== undefined) list.select(answer);
}
