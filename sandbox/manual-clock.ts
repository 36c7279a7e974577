import type { Clock } from './clock.ts';

/** A clock for tests: time stands still until it is told to pass. */
export interface ManualClock extends Clock {
  /** Lets `ms` milliseconds pass and ends the waits that are due by then, the earliest first. */
  advance(ms: number): void;
  /** Resolves as soon as somebody waits (at once when somebody does already), so that a test never guesses. */
  untilWaiting(): Promise<void>;
}

interface Sleeper {
  readonly due: number;
  readonly wake: () => void;
}

/** @param start RFC 3339 time at which the clock stands at first. */
export function manualClock(start = '2026-03-02T09:00:00Z'): ManualClock {
  let now = Date.parse(start);
  if (Number.isNaN(now)) throw new Error(`Not a time: ${start}`);
  let sleepers: Sleeper[] = [];
  let watchers: (() => void)[] = [];

  return {
    now: () => new Date(now),

    wait: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        const leave = () => {
          sleepers = sleepers.filter((other) => other !== sleeper);
          reject(signal?.reason);
        };
        const sleeper: Sleeper = {
          due: now + ms,
          wake: () => {
            signal?.removeEventListener('abort', leave);
            resolve();
          },
        };
        signal?.addEventListener('abort', leave, { once: true });
        sleepers.push(sleeper);
        for (const watcher of watchers) watcher();
        watchers = [];
      }),

    advance(ms) {
      now += ms;
      const due = sleepers.filter((sleeper) => sleeper.due <= now).toSorted((a, b) => a.due - b.due);
      sleepers = sleepers.filter((sleeper) => sleeper.due > now);
      for (const sleeper of due) sleeper.wake();
    },

    untilWaiting: () =>
      sleepers.length > 0
        ? Promise.resolve()
        : new Promise((resolve) => {
            watchers.push(resolve);
          }),
  };
}
