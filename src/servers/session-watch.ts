import { hashKey, type QueryClient } from '@tanstack/react-query';
import { onServerChanged } from '../api/server-changed.ts';
import { onSignedOut } from '../api/signed-out.ts';
import { m } from '../messages/messages.js';
import { notify } from '../ui/notify.ts';
import { connectAgain, forgetServer, readServerAgain } from './connected-query.ts';
import { endedSession, holdSession, letGoOfSession } from './ended-sessions.ts';
import { dropKeptWork } from './kept-work.ts';
import { type Server, type ServerList, type Session, serversOptions } from './servers-query.ts';
import { onOtherTabs } from './sign-in-channel.ts';
import { dropWorkOf, resumeWork } from './waiting-work.ts';

/** Whose answers this page may hold, by the server's id: the sign-ins that were seen last. */
const seen = new Map<string, Session>();

/**
 * Keeps what this page holds of each server in step with the sign-ins, whoever changes them: this page, another tab
 * (`heedOtherTabs`), or the time. A session that ends is held, so that its pages stay; one that is renewed by
 * the same person lets what waited for it go on; with another person all that was read is forgotten.
 *
 * Called once, before anything is asked.
 */
export function watchSessions(cache: QueryClient): void {
  const servers = hashKey(serversOptions().queryKey);
  cache.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success') return;
    if (event.query.queryHash !== servers) return;
    for (const server of knownServers(cache)) compare(cache, server);
  });
  onSignedOut((serverId) => {
    const found = knownServers(cache).filter(({ id }) => (serverId ?? id) === id && seen.has(id));
    for (const { id } of found) hold(id);
    // In a frame the servers themselves are not told without a session: asking for them would end here again.
    if (found.length > 0 && serverId !== null) void askAgain(cache);
  });
  onServerChanged((serverId) => void connectAgain(cache, serverId));
}

/** Heeds the sign-ins of the browser's other tabs, which are this page's too. Called once, where they are. */
export function heedOtherTabs(cache: QueryClient): void {
  onOtherTabs((message) => {
    if (message.what === 'signed-out') forgetSignIns(cache, message.servers);
    void askAgain(cache);
  });
}

function knownServers(cache: QueryClient): readonly Server[] {
  return cache.getQueryData(serversOptions().queryKey)?.servers ?? [];
}

function askAgain(cache: QueryClient): Promise<void> {
  return cache.invalidateQueries({ queryKey: serversOptions().queryKey });
}

function hold(serverId: string): void {
  const session = seen.get(serverId);
  if (session && !endedSession(serverId)) holdSession(serverId, session);
}

function compare(cache: QueryClient, { id, name, session }: Server): void {
  const before = endedSession(id) ?? seen.get(id);
  if (session === null) {
    hold(id);
    return;
  }
  seen.set(id, session);
  if (before === undefined) return;
  if (before.user.name !== session.user.name) {
    letGo(id, m.work_dropped_other_person({ server: name, user: session.user.name }));
    forgetServer(cache, id);
    return;
  }
  if (before.signedInAt !== session.signedInAt) void readServerAgain(cache, id);
  // Also where it had not ended at all: what was refused had been sent before the sign-in was renewed.
  letGoOfSession(id);
  resumeWork(id);
}

/** Gives up an ended session with all that waits for it, and says what that was. */
function letGo(serverId: string, why: string): void {
  letGoOfSession(serverId);
  for (const { what } of dropWorkOf(serverId)) {
    notify({ severity: 'warning', title: m.work_dropped({ what: what() }), message: why });
  }
}

/** The person does not sign in again: the server is left, with all that was read there and all that waits. */
export function leaveEndedSession(cache: QueryClient, serverId: string): void {
  seen.delete(serverId);
  letGo(serverId, m.api_changed_no());
  forgetServer(cache, serverId);
}

/** The person has signed out of servers, here or in another tab: nothing of them is kept. */
export function forgetSignIns(cache: QueryClient, serverIds: readonly string[]): void {
  for (const id of serverIds) {
    const session = seen.get(id) ?? endedSession(id);
    seen.delete(id);
    if (session) dropKeptWork({ serverId: id, user: session.user.name });
  }
  setSession(cache, serverIds, null);
  for (const id of serverIds) {
    letGo(id, m.work_dropped_signed_out());
    forgetServer(cache, id);
  }
}

/** A sign-in has worked: the pages know of it before the servers are asked for again. */
export function noteSignIn(cache: QueryClient, serverId: string, session: Session): void {
  setSession(cache, [serverId], session);
}

function setSession(cache: QueryClient, serverIds: readonly string[], session: Session | null): void {
  const { queryKey } = serversOptions();
  // An answer that is on its way is older than this.
  void cache.cancelQueries({ queryKey });
  cache.setQueryData(queryKey, (list) => list && withSession(list, serverIds, session));
}

function withSession(list: ServerList, serverIds: readonly string[], session: Session | null): ServerList {
  const servers = list.servers.map((server) =>
    serverIds.includes(server.id) ? { ...server, session } : server,
  );
  return { ...list, servers };
}
