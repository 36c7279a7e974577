import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { ApiError, toApiError } from '../api/api-error.ts';
import { gatewayClient } from '../api/gateway.ts';
import { signIn } from '../api/generated/gateway/sdk.gen.ts';
import { prefetchConnected } from './prefetch.ts';
import { type Server, type Session, serversOptions } from './servers-query.ts';
import { noteSignIn } from './session-watch.ts';
import { tellOtherTabs } from './sign-in-channel.ts';

/** What a person signs in with. */
export type Credentials =
  | { readonly method: 'password'; readonly username: string; readonly password: string }
  | { readonly method: 'token'; readonly token: string };

/** How the sign-in to one of several servers ended. */
export interface SignInResult {
  readonly server: Server;
  /** Null when it worked; kind `cancelled` when the person did not want to wait for it. */
  readonly error: ApiError | null;
}

/** What has become of a form that was sent. */
export interface SignInProgress {
  /** The servers that were chosen, in the order in which they are asked. */
  readonly servers: readonly Server[];
  readonly results: readonly SignInResult[];
  /** The server that is being asked; null when all have been. */
  readonly asking: Server | null;
}

/**
 * Signs in to one server or, with the same name and password, to several: one after the other, since each sign-in
 * changes the session's id, and a cookie that was replaced takes no further sign-in. One that fails, or that
 * the person does not want to wait for, does not stop the others.
 */
export function useSignIn() {
  const cache = useQueryClient();
  const [progress, setProgress] = useState<SignInProgress | null>(null);
  const patience = useRef<AbortController | null>(null);

  const start = async (servers: readonly Server[], credentials: Credentials): Promise<SignInResult[]> => {
    const results: SignInResult[] = [];
    const sessions: [string, Session][] = [];
    for (const server of servers) {
      patience.current = new AbortController();
      setProgress({ servers, results: [...results], asking: server });
      const { error, session } = await signInToOne(server, credentials, patience.current.signal);
      results.push({ server, error });
      if (session) sessions.push([server.id, session]);
    }
    const kept = sessions.length === 0 || (await isKept(cache));
    const told = kept ? results : results.map(notKept);
    setProgress({ servers, results: told, asking: null });
    if (kept && sessions.length > 0) tell(cache, sessions);
    return told;
  };
  return { progress, start, skip: () => patience.current?.abort() };
}

/** Whether the browser has kept what a sign-in gave it: one that takes no cookies is signed in nowhere. */
async function isKept(cache: QueryClient): Promise<boolean> {
  try {
    const { servers } = await cache.fetchQuery({ ...serversOptions(), staleTime: 0 });
    return servers.some(({ session }) => session !== null);
  } catch {
    // The page asks again, and tells what is wrong.
    return true;
  }
}

/** What a sign-in came to that the server took, and the browser did not keep. */
function notKept({ server, error }: SignInResult): SignInResult {
  const identity = { source: 'page', serverId: server.id, changed: 'no' } as const;
  return { server, error: error ?? new ApiError({ kind: 'not-kept', ...identity }) };
}

/** Tells the pages of all tabs. Not sooner than all servers have answered: the form shows what is under way. */
function tell(cache: QueryClient, sessions: readonly [string, Session][]): void {
  for (const [serverId, session] of sessions) noteSignIn(cache, serverId, session);
  tellOtherTabs({ what: 'signed-in' });
  const { queryKey } = serversOptions();
  prefetchConnected(cache, cache.getQueryData(queryKey)?.servers ?? []);
  void cache.invalidateQueries({ queryKey });
}

async function signInToOne(
  server: Server,
  credentials: Credentials,
  signal: AbortSignal,
): Promise<{ readonly error: ApiError | null; readonly session: Session | null }> {
  try {
    const { data } = await signIn({
      client: gatewayClient,
      path: { server: server.id },
      body: credentials,
      throwOnError: true,
      headers: { 'X-Plugboard': '1' },
      signal,
    });
    return { error: null, session: data };
  } catch (error) {
    return { error: toApiError(error), session: null };
  }
}
