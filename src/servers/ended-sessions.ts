import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { onSignedOut } from '../api/signed-out.ts';
import { isSignedIn, type Server, serversOptions } from './servers-query.ts';

/**
 * Sessions that ended under an open page, by the server's id, as they were. While one is held here, the pages
 * of its server stay as they are, with all that was read and typed, and the sign-in is asked for above them.
 */
type EndedSessions = ReadonlyMap<string, NonNullable<Server['session']>>;

let ended: EndedSessions = new Map();
const listeners = new Set<() => void>();

function change(next: EndedSessions): void {
  ended = next;
  for (const tell of listeners) tell();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The sessions that ended while their pages are open. */
export function useEndedSessions(): EndedSessions {
  return useSyncExternalStore(subscribe, () => ended);
}

/** Lets go of an ended session: it was renewed, or the person leaves it at that. */
export function letGoOfSession(serverId: string): void {
  if (!ended.has(serverId)) return;
  change(new Map([...ended].filter(([id]) => id !== serverId)));
}

/** Holds each session that a call finds to have ended. Used once, by the frame of all pages. */
export function useHoldEndedSessions(): void {
  const cache = useQueryClient();
  useEffect(
    () =>
      onSignedOut((serverId) => {
        const known = cache.getQueryData(serversOptions().queryKey)?.servers ?? [];
        const found = known.filter(isSignedIn).filter(({ id }) => (serverId ?? id) === id && !ended.has(id));
        if (found.length === 0) return;
        change(new Map([...ended, ...found.map(({ id, session }) => [id, session] as const)]));
        void cache.invalidateQueries({ queryKey: serversOptions().queryKey });
      }),
    [cache],
  );
}

/** The servers as pages about their content see them: one whose session has just ended still counts as signed in. */
export function useServers() {
  const held = useEndedSessions();
  return useQuery({
    ...serversOptions(),
    select: ({ servers, ...rest }) => ({
      ...rest,
      servers: servers.map((server) => ({
        ...server,
        session: server.session ?? held.get(server.id) ?? null,
      })),
    }),
  });
}
