import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { type ApiError, toApiError } from '../../api/api-error.ts';
import { tellHappening } from '../../lib/happenings.ts';
import { m } from '../../messages/messages.js';
import { onceSignedIn } from '../../servers/waiting-work.ts';
import type { ConnectionCheck } from '../../systems/connections.ts';
import { type ConnectionOf, readConnectionAgain } from './connection-work.ts';

/** What became of a token that a person has given. */
export type TokenOutcome =
  | { readonly kind: 'stored'; readonly check: ConnectionCheck }
  /** It is stored; whether it works was not found out. */
  | { readonly kind: 'unchecked'; readonly error: ApiError };

/** Stores a token, reads the connection again, and tries what is stored as far as the plugin can. */
export function useStoreToken({ server, facet, connection: { pluginId, name } }: ConnectionOf) {
  const cache = useQueryClient();
  const [checking, setChecking] = useState(false);
  const given = useRef<AbortController | null>(null);
  const { mutate, reset, data, error, isPending } = useMutation({
    mutationKey: ['connect-token', server.id, pluginId],
    mutationFn: async (token: string): Promise<TokenOutcome> => {
      const work = { serverId: server.id, what: () => m.connect_token_work({ plugin: name }) };
      const { signal } = new AbortController();
      await onceSignedIn(work, () => facet.storeToken(pluginId, token, signal));
      const now = await readConnectionAgain(cache, facet, pluginId);
      if (now?.connected) tellHappening({ name: 'connected', server: server.id, plugin: pluginId });
      setChecking(true);
      given.current = new AbortController();
      try {
        return { kind: 'stored', check: await facet.check(pluginId, given.current.signal) };
      } catch (failure) {
        return { kind: 'unchecked', error: toApiError(failure) };
      } finally {
        setChecking(false);
        void readConnectionAgain(cache, facet, pluginId).catch(() => undefined);
      }
    },
  });
  return {
    store: (token: string, onStored: () => void) => mutate(token, { onSuccess: onStored }),
    reset,
    outcome: data ?? null,
    error: error === null ? null : toApiError(error),
    step: checking ? ('checking' as const) : isPending ? ('storing' as const) : null,
    stopChecking: () => given.current?.abort(),
  };
}
