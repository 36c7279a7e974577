import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { type Session, serversOptions } from './servers-query.ts';

/**
 * Sessions that ended under an open page, by the server's id, as they were. While one is held here, the pages
 * of its server stay as they are, with all that was read and typed, and the sign-in is asked for above them.
 */
type EndedSessions = ReadonlyMap<string, Session>;

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

/** The session that ended under the open pages of a server; undefined when none did. */
export function endedSession(serverId: string): Session | undefined {
  return ended.get(serverId);
}

/** Keeps a session's pages as they are although it has ended. */
export function holdSession(serverId: string, session: Session): void {
  if (ended.get(serverId) !== session) change(new Map([...ended, [serverId, session]]));
}

/** Lets go of an ended session: it was renewed, or the person leaves it at that. */
export function letGoOfSession(serverId: string): void {
  if (!ended.has(serverId)) return;
  change(new Map([...ended].filter(([id]) => id !== serverId)));
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
