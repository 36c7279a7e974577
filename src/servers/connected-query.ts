import { hashKey, type QueryClient, type QueryKey, queryOptions } from '@tanstack/react-query';
import { serverBaseUrl } from '../api/base-path.ts';
import { dropEarly } from '../api/early-answers.ts';
import { forgetContact } from '../api/server-contact.ts';
import { loadSystem } from '../systems/registry.ts';
import type { SignedInServer } from './servers-query.ts';

const FRESH_FOR = 5 * 60_000;

/**
 * Who the server is, who we are there and what it offers us. Asked once for a person (who is part of the key)
 * and again after five minutes, and after a new sign-in.
 */
export function connectedOptions(server: SignedInServer) {
  return queryOptions({
    queryKey: [{ _id: 'connected', baseUrl: serverBaseUrl(server.id), user: server.session.user.name }],
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

interface Keyed {
  readonly queryKey: readonly unknown[];
}

/** Tells the queries that ask a server; their keys begin with its address. */
function ofServer(serverId: string): (query: Keyed) => boolean {
  const baseUrl = serverBaseUrl(serverId);
  return ({ queryKey: [head] }) =>
    typeof head === 'object' && head !== null && 'baseUrl' in head && head.baseUrl === baseUrl;
}

/** Drops all that is known of a server: after signing out, and after signing in as someone else. */
export function forgetServer(cache: QueryClient, serverId: string): void {
  const predicate = ofServer(serverId);
  void cache.cancelQueries({ predicate });
  cache.removeQueries({ predicate });
  forgetContact(serverId);
  dropEarly();
}

/** Asks a server anew who it is and what it offers; its plugins and their settings are not read for that. */
export function connectAgain(cache: QueryClient, serverId: string): Promise<void> {
  const isOfServer = ofServer(serverId);
  return cache.invalidateQueries({
    predicate: (query) => isOfServer(query) && isConnection(query.queryKey[0]),
  });
}

function isConnection(head: unknown): boolean {
  return typeof head === 'object' && head !== null && '_id' in head && head._id === 'connected';
}

/** Asks anew what is known of a server and shown; the rest when it is next wanted. What is shown stays meanwhile. */
export function readServerAgain(cache: QueryClient, serverId: string): Promise<void> {
  return cache.invalidateQueries({ predicate: ofServer(serverId) });
}

/** Asks anew whatever is known of a server's plugins, but for one answer that has just been read. */
export function readPluginsAgain(cache: QueryClient, serverId: string, but: QueryKey): Promise<void> {
  const isOfServer = ofServer(serverId);
  const known = hashKey(but);
  return cache.invalidateQueries({
    predicate: (query) =>
      isOfServer(query) && !isConnection(query.queryKey[0]) && hashKey(query.queryKey) !== known,
  });
}
