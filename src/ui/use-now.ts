import { useSyncExternalStore } from 'react';
import { presentTime } from '../lib/clock.ts';

const TICK = 10_000;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    for (const tell of listeners) tell();
  }, TICK);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/**
 * The present, in milliseconds since the epoch, to ten seconds: one timer for all the times on a page,
 * and a component that renders for another reason is never behind.
 */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => Math.floor(presentTime() / TICK) * TICK);
}
