import { type Query, QueryClient } from '@tanstack/react-query';
import { shareAnswer } from './answer-sharing.ts';
import { ApiError, isSafeMethod } from './api-error.ts';
import { askedAgainAt, pausedUntil } from './pause.ts';

const MOST_RETRIES = 3;
/** Each try that ends by time costs half a minute: a person should not wait for four of them. */
const MOST_RETRIES_AFTER_TIMEOUT = 1;
const RETRIED_STATUSES: ReadonlySet<number> = new Set([502, 503, 504]);
const FIRST_DELAY_MS = 1000;
const LONGEST_DELAY_MS = 15_000;

/**
 * Whether TanStack Query asks again at once: only what reads, only for answers that say "not now" (502, 503, 504)
 * and for connections that could not be made or broke, at most three times; once where a server had let the time
 * run out. A server that asks for a pause gets it (`refetchEvery`), and the person reads how long it is.
 */
export function queryRetry(failureCount: number, error: unknown): boolean {
  if (!(error instanceof ApiError) || failureCount >= mostRetries(error)) return false;
  if (error.method === null || !isSafeMethod(error.method)) return false;
  if (error.retryAfterSeconds !== null) return false;
  if (error.status !== null) return RETRIED_STATUSES.has(error.status);
  return error.kind === 'unreachable' || error.kind === 'connection-lost';
}

function mostRetries(error: ApiError): number {
  return error.status === 504 ? MOST_RETRIES_AFTER_TIMEOUT : MOST_RETRIES;
}

/**
 * Milliseconds until the next try: doubling from one second up to fifteen, half of it by chance so that pages
 * do not come back all at once.
 * @param failureIndex 0 before the first repetition
 * @param random a number from 0 up to 1; given by tests
 */
export function queryRetryDelay(failureIndex: number, random: number = Math.random()): number {
  const backOff = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** failureIndex);
  return backOff / 2 + (backOff / 2) * random;
}

/** What of a query decides when it is asked again. */
interface Asked {
  readonly state: Pick<Query['state'], 'error' | 'fetchStatus'>;
}

/**
 * For `refetchInterval`: asks again in so many milliseconds, and after a failure when it is due again
 * (`askedAgainAt`), never sooner than the server asked for.
 * @param interval null for what is not asked again as long as all goes well
 * @param now milliseconds since the epoch; given by tests
 */
export function refetchEvery(
  interval: number | null,
  now: () => number = Date.now,
): (query: Asked) => number | false {
  return ({ state }) => {
    if (state.error === null || state.fetchStatus !== 'idle') return interval ?? false;
    const due = askedAgainAt(state.error);
    return due === null
      ? isPaused(state.error, now())
        ? false
        : (interval ?? false)
      : Math.max(1000, due - now());
  };
}

function isPaused(error: unknown, now: number): boolean {
  return (pausedUntil(error) ?? 0) > now;
}

/** The cache of everything that servers answered, with this app's rules for age and repetition. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // Long enough that the parts of one page share an answer, short enough that coming back asks again.
        staleTime: 5000,
        structuralSharing: shareAnswer,
        refetchOnWindowFocus: ({ state }) => !isPaused(state.error, Date.now()),
        refetchInterval: refetchEvery(null),
        retry: queryRetry,
        retryDelay: (failureIndex) => queryRetryDelay(failureIndex),
        // The gateway may run on this very machine: a browser without a network still reaches it.
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
