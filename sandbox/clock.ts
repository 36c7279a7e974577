import { setTimeout as delay } from 'node:timers/promises';

/**
 * Time as the sandbox sees it. Servers read the time and wait through it only, so that a test can hold a slow
 * plugin at its slowest without waiting itself.
 */
export interface Clock {
  now(): Date;
  /**
   * Resolves once `ms` milliseconds have passed.
   * @throws the signal's reason when `signal` is aborted before that.
   */
  wait(ms: number, signal?: AbortSignal): Promise<void>;
}

/** The machine's own time. */
export const systemClock: Clock = {
  now: () => new Date(),
  async wait(ms, signal) {
    try {
      await delay(ms, undefined, signal ? { signal } : {});
    } catch (error) {
      // Node wraps the reason in an AbortError of its own; callers get the reason itself, as from fetch.
      throw signal?.aborted ? signal.reason : error;
    }
  },
};

/** Time that begins now and runs so many times as fast: work in the background takes its steps in their order, sooner. */
export function fastClock(times: number): Clock {
  const begun = Date.now();
  return {
    now: () => new Date(begun + (Date.now() - begun) * times),
    wait: (ms, signal) => systemClock.wait(ms / times, signal),
  };
}
