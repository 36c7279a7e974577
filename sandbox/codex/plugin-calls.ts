import type { Clock } from '../clock.ts';
import type { MethodUsage } from './program.ts';

/**
 * Counts the calls of plugins since the server started. Calls that people cause are counted one by one; those
 * of everyday use follow from how long a plugin's process has been running.
 */
export interface CallCounter {
  readonly startedAt: Date;
  count(pluginId: string, method: string, durationMs: number, isSuccess: boolean): void;
  /**
   * Everyday use goes on from now.
   * @param beforeMs for how long it is taken to have gone on already, where nothing is known of it yet
   */
  resume(pluginId: string, usage: readonly MethodUsage[], beforeMs?: number): void;
  pause(pluginId: string): void;
  /** What was called so far, by method; undefined when nothing was. */
  of(pluginId: string): ReadonlyMap<string, MethodCalls> | undefined;
}

export interface MethodCalls {
  readonly succeeded: number;
  readonly failed: number;
  readonly totalMs: number;
}

interface Usage {
  readonly methods: readonly MethodUsage[];
  /** Time in use before `since`. */
  readonly elapsedMs: number;
  /** Undefined while it is not in use. */
  readonly since: number | undefined;
}

const NONE: MethodCalls = { succeeded: 0, failed: 0, totalMs: 0 };

export function createCallCounter(clock: Clock): CallCounter {
  const startedAt = clock.now();
  const single = new Map<string, Map<string, MethodCalls>>();
  const usages = new Map<string, Usage>();

  function elapsed({ elapsedMs, since }: Usage): number {
    return elapsedMs + (since === undefined ? 0 : clock.now().getTime() - since);
  }

  return {
    startedAt,

    count(pluginId, method, durationMs, isSuccess) {
      const methods = single.get(pluginId) ?? new Map<string, MethodCalls>();
      single.set(pluginId, methods);
      const calls = isSuccess ? { succeeded: 1, failed: 0 } : { succeeded: 0, failed: 1 };
      methods.set(method, sum(methods.get(method) ?? NONE, { ...calls, totalMs: durationMs }));
    },

    resume(pluginId, methods, beforeMs = 0) {
      const before = usages.get(pluginId);
      usages.set(pluginId, {
        methods,
        elapsedMs: before ? elapsed(before) : beforeMs,
        since: clock.now().getTime(),
      });
    },

    pause(pluginId) {
      const usage = usages.get(pluginId);
      if (usage) usages.set(pluginId, { ...usage, elapsedMs: elapsed(usage), since: undefined });
    },

    of(pluginId) {
      const calls = new Map(single.get(pluginId));
      const usage = usages.get(pluginId);
      for (const method of usage?.methods ?? []) {
        const regular = regularCalls(method, usage ? elapsed(usage) : 0);
        if (regular.succeeded + regular.failed > 0) {
          calls.set(method.method, sum(calls.get(method.method) ?? NONE, regular));
        }
      }
      return calls.size > 0 ? calls : undefined;
    },
  };
}

function regularCalls({ perHour, averageMs, failsOneIn }: MethodUsage, elapsedMs: number): MethodCalls {
  const total = Math.floor((elapsedMs / 3_600_000) * perHour);
  const failed = failsOneIn === undefined ? 0 : Math.floor(total / failsOneIn);
  return { succeeded: total - failed, failed, totalMs: total * averageMs };
}

function sum(a: MethodCalls, b: MethodCalls): MethodCalls {
  return {
    succeeded: a.succeeded + b.succeeded,
    failed: a.failed + b.failed,
    totalMs: a.totalMs + b.totalMs,
  };
}
