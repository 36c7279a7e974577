import { queryOptions } from '@tanstack/react-query';
import { gatewayClient } from '../api/gateway.ts';
import { listServersQueryKey } from '../api/generated/gateway/@tanstack/react-query.gen.ts';
import { listServers } from '../api/generated/gateway/sdk.gen.ts';
import type { Server, Session } from '../api/generated/gateway/types.gen.ts';

export type { SampleUser, Server, ServerList, Session } from '../api/generated/gateway/types.gen.ts';

/** A server that this browser is signed in to. */
export type SignedInServer = Server & { readonly session: Session };

/** The configured servers with this browser's sign-ins. The gateway answers from its own store. */
export function serversOptions() {
  return queryOptions({
    queryKey: listServersQueryKey({ client: gatewayClient }),
    queryFn: async ({ signal }) => {
      const { data } = await listServers({ client: gatewayClient, signal, throwOnError: true });
      return data;
    },
    staleTime: 30_000,
  });
}

/** Tells a server that one is signed in to. */
export function isSignedIn(server: Server): server is SignedInServer {
  return server.session !== null;
}
