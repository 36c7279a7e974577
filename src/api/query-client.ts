import { QueryClient } from '@tanstack/react-query';
import { ApiError, isSafeMethod } from './api-error.ts';

const MOST_RETRIES = 3;
/** Each try that ends by time costs half a minute: a person should not wait for four of them. */
const MOST_RETRIES_AFTER_TIMEOUT = 1;
const RETRIED_STATUSES: ReadonlySet<number> = new Set([429, 502, 503, 504]);
const FIRST_DELAY_MS = 1000;
const LONGEST_DELAY_MS = 15_000;
/** A server that asks for more patience than this gets none: the person is told and decides. */
const LONGEST_WAIT_SECONDS = 30;

/**
 * Whether TanStack Query asks again: only what reads, only for answers that say "not now" (429, 502, 503, 504)
 * and for connections that could not be made or broke, at most three times; once where a server had let the time
 * run out.
 */
export function queryRetry(failureCount: number, error: unknown): boolean {
  if (!(error instanceof ApiError) || failureCount >= mostRetries(error)) return false;
  if (error.method === null || !isSafeMethod(error.method)) return false;
  if ((error.retryAfterSeconds ?? 0) > LONGEST_WAIT_SECONDS) return false;
  if (error.status !== null) return RETRIED_STATUSES.has(error.status);
  return error.kind === 'unreachable' || error.kind === 'connection-lost';
}

function mostRetries(error: ApiError): number {
  return error.status === 504 ? MOST_RETRIES_AFTER_TIMEOUT : MOST_RETRIES;
}

/**
 * Milliseconds until the next try: doubling from one second up to fifteen, half of it by chance so that pages
 * do not come back all at once; never sooner than the server asked for.
 * @param failureIndex 0 before the first repetition
 * @param random a number from 0 up to 1; given by tests
 */
export function queryRetryDelay(
  failureIndex: number,
  error: unknown,
  random: number = Math.random(),
): number {
  const backOff = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** failureIndex);
  const wanted = error instanceof ApiError ? (error.retryAfterSeconds ?? 0) * 1000 : 0;
  return Math.max(wanted, backOff / 2) + (backOff / 2) * random;
}

/** The cache of everything that servers answered, with this app's rules for age and repetition. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // Long enough that the parts of one page share an answer, short enough that coming back asks again.
        staleTime: 5000,
        refetchOnWindowFocus: true,
        retry: queryRetry,
        retryDelay: (failureIndex, error) => queryRetryDelay(failureIndex, error),
        // The gateway may run on this very machine: a browser without a network still reaches it.
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
