import { useSyncExternalStore } from 'react';
import { ApiError, foundSignedOut } from '../api/api-error.ts';
import type { Text } from '../lib/facts.ts';
import { endedSession } from './ended-sessions.ts';

/** What a person asked a server for, and what the end of the session there has stopped. */
export interface Work {
  readonly serverId: string;
  /** What is to be done, as a person would say it (“Turn on …”). */
  readonly what: Text;
  /** What it is done to, for who shows that: a key of the caller's own. */
  readonly about?: string;
}

interface WaitingWork extends Work {
  readonly goOn: () => void;
  readonly drop: () => void;
}

let waiting: readonly WaitingWork[] = [];
const listeners = new Set<() => void>();

function change(next: readonly WaitingWork[]): void {
  waiting = next;
  for (const tell of listeners) tell();
}

/**
 * Does something on a server. When the server turns out to have ended the session, the work waits, in memory,
 * until the same person has signed in there again, and is then done anew: a call that was refused for want of a
 * sign-in has changed nothing. It does not matter which page is open meanwhile.
 * @throws ApiError `cancelled` when the work is dropped instead; else what `act` throws
 */
export async function onceSignedIn<Result>(work: Work, act: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    // Where nobody asks for the sign-in, nothing would ever end the wait.
    if (!foundSignedOut(error) || !endedSession(work.serverId)) throw error;
    await signedInAgain(work, error);
  }
  return onceSignedIn(work, act);
}

function signedInAgain(work: Work, cause: unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    const one: WaitingWork = {
      ...work,
      goOn: resolve,
      drop: () => {
        const { serverId } = work;
        reject(new ApiError({ kind: 'cancelled', source: 'page', serverId, changed: 'no', cause }));
      },
    };
    change([...waiting, one]);
  });
}

/** The person is back: all that waits for a server goes on. */
export function resumeWork(serverId: string): void {
  for (const work of taken((one) => one.serverId === serverId)) work.goOn();
}

/**
 * Gives up what waits for a server.
 * @returns what was given up, to be told to the person
 */
export function dropWorkOf(serverId: string): readonly Work[] {
  const dropped = taken((one) => one.serverId === serverId);
  for (const work of dropped) work.drop();
  return dropped;
}

/** Gives up what waits and is about something, by the key that its caller gave it. */
export function dropWorkAbout(about: string): void {
  for (const one of taken((other) => other.about === about)) one.drop();
}

/** Gives up one thing that waits, because the person says so. */
export function dropWork(work: Work): void {
  for (const one of taken((other) => other === work)) one.drop();
}

function taken(wanted: (work: WaitingWork) => boolean): readonly WaitingWork[] {
  const found = waiting.filter(wanted);
  if (found.length > 0) change(waiting.filter((work) => !wanted(work)));
  return found;
}

/** All that waits for a sign-in, in the order in which it was asked for. */
export function useWaitingWork(): readonly Work[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => waiting,
  );
}
