import type { FailedStart, InitialState } from './catalogue.ts';

/**
 * The states that a plugin can be in, by what an administrator would say of it. upstream: Codex 2.2.0: there is
 * no other; `degraded` exists for connections only, and `disabledReason` is no more than the last error.
 */

interface Age {
  readonly installed: number;
}

interface Used extends Age {
  readonly lastSuccess: number;
}

/** What a reset does not forget. */
interface Past {
  readonly lastFailure?: number;
  readonly failedStarts?: readonly FailedStart[];
}

/** Switched on, and its last start, test or ping went well. */
export function working({ installed, lastSuccess }: Used): InitialState {
  return { enabled: true, healthStatus: 'healthy', installed, wasStarted: true, lastSuccess };
}

/** Works again; what went wrong before is still written down. */
export function workingAgain(
  state: Used & { readonly error: string; readonly lastFailure: number },
): InitialState {
  const { error, lastFailure, ...used } = state;
  return {
    ...working(used),
    disabledReason: error,
    lastFailure,
    failedStarts: [{ ago: lastFailure, message: error }],
  };
}

/** Switched on and failing; it did work before. */
export function failing(
  state: Used & {
    readonly error: string;
    readonly times: number;
    readonly lastFailure: number;
    /** Starts that failed; other failures leave no trace but the count. */
    readonly failedStarts?: readonly FailedStart[];
  },
): InitialState {
  const { error, times, ...rest } = state;
  return {
    enabled: true,
    healthStatus: 'unhealthy',
    wasStarted: true,
    failureCount: times,
    disabledReason: error,
    ...rest,
  };
}

/** Switched on when it was installed and never started since: nothing is known of it. */
export function neverWorked(
  state: Age & { readonly error: string; readonly times: number; readonly lastFailure: number },
): InitialState {
  const { installed, error, times, lastFailure } = state;
  return {
    enabled: true,
    healthStatus: 'unhealthy',
    installed,
    wasStarted: false,
    failureCount: times,
    disabledReason: error,
    lastFailure,
    failedStarts: [{ ago: lastFailure, message: error }],
  };
}

/** Switched on, its failures were reset, and nobody has needed it since. */
export function onAfterReset(state: Used & Past): InitialState {
  return { enabled: true, healthStatus: 'unknown', wasStarted: true, ...state };
}

/** Switched off by a person. */
export function switchedOff(state: Used): InitialState {
  return { enabled: false, healthStatus: 'disabled', wasStarted: true, ...state };
}

/** Switched off by a person long after an error, which is no reason for it. */
export function switchedOffWithOldError(
  state: Used & { readonly error: string; readonly lastFailure: number },
): InitialState {
  const { error, ...rest } = state;
  return { ...switchedOff(rest), failureCount: 1, disabledReason: error };
}

/** Switched off by the server, as starts failed too often within an hour. */
export function switchedOffByServer(
  state: Used & {
    readonly error: string;
    /** The failed starts that led to it, minutes ago. */
    readonly at: readonly number[];
    readonly before?: readonly FailedStart[];
  },
): InitialState {
  const { error, at, before = [], ...used } = state;
  return {
    ...switchedOff(used),
    failureCount: at.length,
    disabledReason: `Disabled after ${at.length} failures in 3600 seconds`,
    lastFailure: Math.min(...at),
    failedStarts: [...before, ...at.map((ago) => ({ ago, message: error }))],
  };
}

/** Installed, neither tested nor switched on: nobody knows yet what it can do. */
export function neverStarted({ installed }: Age): InitialState {
  return { enabled: false, healthStatus: 'unknown', installed, wasStarted: false };
}

/** Off; a test went well, and so it counts as healthy. */
export function offAndTested(state: Used): InitialState {
  return { ...switchedOff(state), healthStatus: 'healthy' };
}

/** Off; its test failed. */
export function offAndFailingItsTest(
  state: Used & { readonly error: string; readonly lastFailure: number },
): InitialState {
  const { error, ...rest } = state;
  return { ...switchedOff(rest), healthStatus: 'unhealthy', failureCount: 1, disabledReason: error };
}

/** Off; its failures were reset. */
export function offAfterReset(state: Used & Past): InitialState {
  return { ...switchedOff(state), healthStatus: 'unknown' };
}
