import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { serverBaseUrl } from '../api/base-path.ts';
import { loadSystem } from '../systems/registry.ts';
import type { SignedInServer } from './servers-query.ts';

const FRESH_FOR = 5 * 60_000;

/**
 * Who the server is, who we are there and what it offers us. Asked once for a sign-in (its time is part of
 * the key, so that signing in as someone else asks again) and again after five minutes.
 */
export function connectedOptions(server: SignedInServer) {
  return queryOptions({
    queryKey: [{ _id: 'connected', baseUrl: serverBaseUrl(server.id), since: server.session.signedInAt }],
    queryFn: async ({ signal }) => {
      const system = await loadSystem(server.system);
      const { id, name } = server;
      return system.connect({ id, name, baseUrl: serverBaseUrl(id) }, signal);
    },
    staleTime: FRESH_FOR,
    // Holds functions and dates of ours: nothing is gained by comparing it deeply with the one before.
    structuralSharing: false,
  });
}

/** Drops all that is known of a server: after signing out, and after signing in as someone else. */
export function forgetServer(cache: QueryClient, serverId: string): void {
  const baseUrl = serverBaseUrl(serverId);
  const ofServer = ({ queryKey }: { readonly queryKey: readonly unknown[] }) => {
    const head = queryKey[0];
    return typeof head === 'object' && head !== null && 'baseUrl' in head && head.baseUrl === baseUrl;
  };
  void cache.cancelQueries({ predicate: ofServer });
  cache.removeQueries({ predicate: ofServer });
}
