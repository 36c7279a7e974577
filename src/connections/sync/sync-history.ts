import * as v from 'valibot';
import { addWorkKeeper, type SignedInAs } from '../../servers/kept-work.ts';

/** A sync that this tab has seen end, as it was read. */
export interface SeenSync {
  readonly runId: string;
  readonly pluginId: string;
  /** The answer that `SyncsFacet.latest` makes its model of. */
  readonly raw: unknown;
}

const STORED = v.array(v.object({ runId: v.string(), pluginId: v.string(), raw: v.unknown() }));
const MOST = 20;

const seen = new Map<string, readonly SeenSync[]>();
const listeners = new Set<() => void>();
const NONE: readonly SeenSync[] = [];

function keyOf({ serverId, user }: SignedInAs): string {
  return `plugboard-syncs ${serverId} ${user}`;
}

/** The syncs of a person that this tab has seen end, the latest first: the server remembers only the very last one. */
export function seenSyncs(of: SignedInAs): readonly SeenSync[] {
  const key = keyOf(of);
  const known = seen.get(key) ?? stored(key);
  seen.set(key, known);
  return known;
}

/** Calls back at every change. Returns the way to stop. */
export function onSeenSyncs(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function noteSync(of: SignedInAs, sync: SeenSync): void {
  change(keyOf(of), [sync, ...seenSyncs(of).filter(({ runId }) => runId !== sync.runId)].slice(0, MOST));
}

function change(key: string, syncs: readonly SeenSync[]): void {
  seen.set(key, syncs);
  try {
    if (syncs.length === 0) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(syncs));
  } catch {
    // A browser that keeps nothing: the tab itself still knows.
  }
  for (const tell of listeners) tell();
}

function stored(key: string): readonly SeenSync[] {
  try {
    const read = v.safeParse(STORED, JSON.parse(sessionStorage.getItem(key) ?? '[]'));
    return read.success ? read.output : NONE;
  } catch {
    return NONE;
  }
}

// Signing out leaves nothing of a person behind; it is nothing that would be lost, so that nobody is warned.
addWorkKeeper({ count: () => 0, drop: (of) => change(keyOf(of), NONE) });
