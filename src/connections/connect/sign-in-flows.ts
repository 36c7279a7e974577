import type { QueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { tellHappening } from '../../lib/happenings.ts';
import { m } from '../../messages/messages.js';
import type { SignedInServer } from '../../servers/servers-query.ts';
import type { ConnectionDetail, ConnectionsFacet } from '../../systems/connections.ts';
import { notify } from '../../ui/notify.ts';
import { SignInFlow, type SignInState } from './sign-in-flow.ts';
import { openSignInWindow } from './sign-in-window.ts';

interface Begun {
  readonly flow: SignInFlow;
  readonly state: SignInState;
}

let flows: ReadonlyMap<string, Begun> = new Map();
const listeners = new Set<() => void>();

function keyOf(serverId: string, pluginId: string): string {
  return `${serverId}/${pluginId}`;
}

function change(key: string, begun: Begun | null): void {
  const next = new Map(flows);
  if (begun === null) next.delete(key);
  else next.set(key, begun);
  flows = next;
  for (const tell of listeners) tell();
}

/** The person's way to a provider for a connection, wherever it was begun; null while none is under way. */
export function useSignInFlow(serverId: string, pluginId: string): Begun | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => flows.get(keyOf(serverId, pluginId)) ?? null,
  );
}

export interface SignInOf {
  readonly server: SignedInServer;
  readonly facet: ConnectionsFacet;
  readonly connection: ConnectionDetail;
}

/** Begins to sign in at the provider, in a window that opens at once: to be called in the click itself. */
export function beginSignInFlow(cache: QueryClient, { server, facet, connection }: SignInOf): void {
  const { pluginId, name, proof } = connection;
  const opened = openSignInWindow(
    m.connect_window_title({ plugin: name }),
    m.connect_window_waiting({ server: server.name }),
  );
  const key = keyOf(server.id, pluginId);
  flows.get(key)?.flow.giveUp();
  const way = { serverId: server.id, pluginId, facet, cache, before: proof, window: opened };
  const flow = new SignInFlow(way, (state) => {
    if (state.step !== 'connected') {
      change(key, { flow, state });
      return;
    }
    change(key, null);
    for (const queryKey of facet.changedKeys(pluginId)) {
      void cache.invalidateQueries({ queryKey, exact: true });
    }
    tellHappening({ name: 'connected', server: server.id, plugin: pluginId });
    notify({ severity: 'success', title: m.connect_done({ plugin: name, server: server.name }) });
  });
  change(key, { flow, state: flow.state });
  void flow.run();
}

/** Lets go of a way that is under way or has ended. */
export function dropSignInFlow(serverId: string, pluginId: string): void {
  const key = keyOf(serverId, pluginId);
  flows.get(key)?.flow.giveUp();
  change(key, null);
}
