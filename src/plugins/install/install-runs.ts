import { useMemo, useSyncExternalStore } from 'react';
import type { ApiError } from '../../api/api-error.ts';
import { addWorkKeeper, type SignedInAs } from '../../servers/kept-work.ts';
import type { SignedInServer } from '../../servers/servers-query.ts';
import type { InstallProgress } from '../../systems/install.ts';
import type { Plugin, Text } from '../../systems/system.ts';

/** What became of an installation, as the list of plugins says afterwards. Texts of servers are untrusted. */
export type InstallOutcome =
  | {
      readonly kind: 'done';
      /** What it brought, as the list has it now. */
      readonly plugins: readonly Plugin[];
      /** The same plugin before, where it was there. */
      readonly before: Plugin | null;
      readonly message: string | null;
      readonly output: string | null;
      readonly notes: readonly Text[];
    }
  /** The server agreed, and its list does not show it. */
  | {
      readonly kind: 'not-shown';
      readonly message: string | null;
      readonly output: string | null;
      readonly notes: readonly Text[];
      /** Why the list could not be read, or not be renewed; null when it was. */
      readonly error: ApiError | null;
      /** Lets the server take notice of what it has, where that is possible, and looks once more. */
      readonly again: () => Promise<InstallOutcome>;
    }
  | {
      readonly kind: 'refused';
      readonly error: ApiError | null;
      readonly why: Text | null;
      /** What lies on the server and belongs to nothing. */
      readonly left: Text | null;
      readonly output: string | null;
    }
  /** Nobody knows: the answer never came, and the list does not show it (yet). */
  | {
      readonly kind: 'unclear';
      readonly error: ApiError | null;
      readonly why: Text | null;
      /** What lies on the server and belongs to nothing. */
      readonly left: Text | null;
      readonly again: () => Promise<InstallOutcome>;
    }
  | { readonly kind: 'cancelled' };

/** An installation that is under way or has ended: it lives on when one leaves its page. */
export interface InstallRun {
  readonly id: number;
  readonly serverId: string;
  /** The name that the person is signed in with. */
  readonly user: string;
  readonly wayId: string;
  /** What is installed, in a few words. Untrusted text. */
  readonly what: string;
  /** The id of the plugin that is updated; null for a new one. */
  readonly of: string | null;
  /** Milliseconds since the epoch. */
  readonly begunAt: number;
  /** What is being done; null before the first word and at the end. */
  readonly progress: InstallProgress | null;
  /** Ends what can be ended: sending, or watching the list. Null where nothing can. */
  readonly stop: { readonly label: Text; readonly run: () => void } | null;
  readonly outcome: InstallOutcome | null;
}

let runs: readonly InstallRun[] = [];
let last = 0;
const listeners = new Set<() => void>();
/** Whose runs a page shows now, at which server. */
const shown = new Map<string, number>();

function change(next: readonly InstallRun[]): void {
  runs = next;
  for (const tell of listeners) tell();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

// What one person began is nothing for the next one who signs in there.
addWorkKeeper({
  count: () => 0,
  drop: (of) => change(runs.filter((run) => !isOf(run, of))),
});

function isOf(run: SignedInAs, { serverId, user }: SignedInAs): boolean {
  return run.serverId === serverId && run.user === user;
}

export function addRun(begun: Omit<InstallRun, 'id' | 'begunAt' | 'progress' | 'stop' | 'outcome'>): number {
  last += 1;
  const run = { ...begun, id: last, begunAt: Date.now(), progress: null, stop: null, outcome: null };
  // What has ended there before, and was read, makes room.
  change([...runs.filter((one) => !isOf(one, begun) || one.outcome === null), run]);
  return last;
}

export function updateRun(
  id: number,
  changed: Partial<Pick<InstallRun, 'progress' | 'stop' | 'outcome'>>,
): void {
  change(runs.map((run) => (run.id === id ? { ...run, ...changed } : run)));
}

/** A run as it is now; undefined once it was closed, or its person has signed out. */
export function installRun(id: number): InstallRun | undefined {
  return runs.find((run) => run.id === id);
}

export function dropRun(id: number): void {
  change(runs.filter((run) => run.id !== id));
}

/** The runs of whoever is signed in at a server. */
export function useInstallRuns({ id: serverId, session }: SignedInServer): readonly InstallRun[] {
  const all = useSyncExternalStore(subscribe, () => runs);
  const user = session.user.name;
  return useMemo(() => all.filter((run) => isOf(run, { serverId, user })), [all, serverId, user]);
}

/** For a page that shows the runs: then nobody need be told elsewhere. Returns the way to leave. */
export function showRunsOf(of: SignedInAs): () => void {
  const name = nameOf(of);
  shown.set(name, (shown.get(name) ?? 0) + 1);
  return () => shown.set(name, (shown.get(name) ?? 1) - 1);
}

export function areRunsShown(of: SignedInAs): boolean {
  return (shown.get(nameOf(of)) ?? 0) > 0;
}

function nameOf({ serverId, user }: SignedInAs): string {
  return JSON.stringify([serverId, user]);
}
