import { ApiError, type ApiErrorKind, isSafeMethod } from './api-error.ts';

/** A server that asks for more patience than this is not asked again by itself: the person is told and decides. */
const LONGEST_PAUSE_SECONDS = 600;
/** For a server that asks for a pause and does not say how long, and for one that cannot be had. */
const USUAL_PAUSE_SECONDS = 60;
/** Part of a pause that is added by chance, so that pages do not all come back at once; at most three seconds. */
const CHANCE = 0.1;
const MOST_CHANCE_MS = 3000;

/** What passes with time. */
const PASSING: ReadonlySet<ApiErrorKind> = new Set([
  'too-many-requests',
  'unavailable',
  'unreachable',
  'connection-lost',
  'timeout',
  'broken-answer',
]);

const dueTimes = new WeakMap<ApiError, number>();

/**
 * When what failed to be read is asked again by itself, in milliseconds since the epoch: not sooner than the
 * server asked for (`Retry-After`), a minute later where it did not say. Always the same for the same failure.
 * @param random a number from 0 up to 1; given by tests
 * @returns null when only a person can do something about it, or when the server wants more than ten minutes
 */
export function askedAgainAt(error: unknown, random: () => number = Math.random): number | null {
  if (!(error instanceof ApiError) || !PASSING.has(error.kind)) return null;
  if (error.method !== null && !isSafeMethod(error.method)) return null;
  const seconds = error.retryAfterSeconds ?? USUAL_PAUSE_SECONDS;
  if (seconds > LONGEST_PAUSE_SECONDS) return null;
  const known = dueTimes.get(error);
  if (known !== undefined) return known;
  const chance = Math.min(MOST_CHANCE_MS, seconds * 1000 * CHANCE) * random();
  const due = error.occurredAt + seconds * 1000 + chance;
  dueTimes.set(error, due);
  return due;
}

/** Until when a server has asked not to be asked, in milliseconds since the epoch; null when it did not. */
export function pausedUntil(error: unknown): number | null {
  if (!(error instanceof ApiError) || error.retryAfterSeconds === null) return null;
  return error.occurredAt + error.retryAfterSeconds * 1000;
}
