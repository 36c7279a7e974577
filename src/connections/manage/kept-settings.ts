import { useSyncExternalStore } from 'react';
import { addWorkKeeper } from '../../servers/kept-work.ts';
import type { TakenSettings } from '../../systems/connections.ts';

/** Settings of a connection that was removed to be made anew, until they are stored again. */
export interface KeptSettings {
  readonly serverId: string;
  readonly user: string;
  readonly pluginId: string;
  readonly taken: TakenSettings;
}

let kept: readonly KeptSettings[] = [];
const listeners = new Set<() => void>();

function change(next: readonly KeptSettings[]): void {
  kept = next;
  for (const tell of listeners) tell();
}

const isOf = (one: KeptSettings, serverId: string, pluginId: string) =>
  one.serverId === serverId && one.pluginId === pluginId;

/** Keeps settings in this page, which asks before it is closed, as they are nowhere else meanwhile. */
export function keepSettings(one: KeptSettings): void {
  change([...kept.filter((other) => !isOf(other, one.serverId, one.pluginId)), one]);
}

export function dropKeptSettings(serverId: string, pluginId: string): void {
  change(kept.filter((one) => !isOf(one, serverId, pluginId)));
}

/** What is kept of a connection; null when nothing is. */
export function useKeptSettings(serverId: string, pluginId: string): TakenSettings | null {
  const all = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => kept,
  );
  return all.find((one) => isOf(one, serverId, pluginId))?.taken ?? null;
}

window.addEventListener('beforeunload', (event) => {
  if (kept.length > 0) event.preventDefault();
});

addWorkKeeper({
  count: ({ serverId, user }) => kept.filter((one) => one.serverId === serverId && one.user === user).length,
  drop: ({ serverId, user }) => change(kept.filter((one) => one.serverId !== serverId || one.user !== user)),
});
