import { describe, expect, it } from 'vitest';
import { ApiError, type ApiErrorInit } from './api-error.ts';
import { createQueryClient, queryRetry, queryRetryDelay, refetchEvery } from './query-client.ts';

function error(init: Partial<ApiErrorInit>): ApiError {
  return new ApiError({ kind: 'server-error', source: 'server', method: 'GET', ...init });
}

describe('queryRetry', () => {
  it.each<[Partial<ApiErrorInit>, boolean]>([
    [{ status: 429, kind: 'too-many-requests' }, false],
    [{ status: 502, kind: 'unreachable' }, true],
    [{ status: 503, kind: 'unavailable' }, true],
    [{ kind: 'unreachable' }, true],
    [{ kind: 'connection-lost' }, true],
    [{ kind: 'unreachable', method: 'HEAD' }, true],
    [{ kind: 'unreachable', method: 'POST' }, false],
    [{ status: 503, method: 'PATCH' }, false],
    [{ kind: 'unreachable', method: null }, false],
    [{ kind: 'timeout' }, false],
    [{ kind: 'cancelled' }, false],
    [{ kind: 'broken-answer', status: 200 }, false],
    [{ status: 400 }, false],
    [{ status: 401, kind: 'signed-out' }, false],
    [{ status: 404 }, false],
    [{ status: 500 }, false],
    [{ status: 503, kind: 'unavailable', retryAfterSeconds: 10 }, false],
  ])('%j: %s', (init, again) => {
    expect(queryRetry(0, error(init))).toBe(again);
    expect(queryRetry(2, error(init))).toBe(again);
    expect(queryRetry(3, error(init))).toBe(false);
  });

  it('repeats once what a server had not answered in time', () => {
    const late = error({ status: 504, kind: 'timeout' });
    expect([0, 1, 2].map((failures) => queryRetry(failures, late))).toEqual([true, false, false]);
    expect(queryRetry(0, error({ status: 504, kind: 'timeout', method: 'POST' }))).toBe(false);
  });

  it('does not repeat what is a fault of our own', () => {
    expect(queryRetry(0, new TypeError('x is not a function'))).toBe(false);
  });
});

describe('queryRetryDelay', () => {
  it.each([
    [0, 0, 500],
    [0, 1, 1000],
    [1, 0, 1000],
    [2, 1, 4000],
    [10, 0, 7500],
    [10, 1, 15_000],
  ])('after failure %i, with chance %d: %i ms', (index, random, expected) => {
    expect(queryRetryDelay(index, random)).toBe(expected);
  });
});

describe('refetchEvery', () => {
  const failed = (init: Partial<ApiErrorInit>) => {
    const failure = error(init);
    return { failure, query: { state: { error: failure, fetchStatus: 'idle' as const } } };
  };
  const every = (init: Partial<ApiErrorInit>, interval: number | null, secondsLater = 0) => {
    const { failure, query } = failed(init);
    return refetchEvery(interval, () => failure.occurredAt + secondsLater * 1000)(query);
  };

  it('asks in its usual rhythm while all goes well', () => {
    const well = { state: { error: null, fetchStatus: 'idle' as const } };
    expect(refetchEvery(60_000)(well)).toBe(60_000);
    expect(refetchEvery(null)(well)).toBe(false);
  });

  it.each([7, 100, 600])('gives a server the %i s that it asks for, and some by chance', (seconds) => {
    const wait = every({ kind: 'too-many-requests', status: 429, retryAfterSeconds: seconds }, 60_000);
    expect(wait).toBeGreaterThanOrEqual(seconds * 1000);
    expect(wait).toBeLessThanOrEqual(seconds * 1000 + 3000);
  });

  it('says the same of the same failure, however often it is asked', () => {
    const { query } = failed({ kind: 'too-many-requests', status: 429, retryAfterSeconds: 20 });
    const ask = refetchEvery(null, () => 0);
    expect(new Set([ask(query), ask(query), ask(query)]).size).toBe(1);
  });

  it('leaves a server alone that wants more than ten minutes, until they are over', () => {
    const long = { kind: 'too-many-requests', status: 429, retryAfterSeconds: 601 } as const;
    expect(every(long, 60_000)).toBe(false);
    expect(every(long, 60_000, 602)).toBe(60_000);
  });

  it('asks what could not be reached again after a minute, though it was to be asked once only', () => {
    const wait = every({ kind: 'unreachable', status: 502 }, null);
    expect(wait).toBeGreaterThanOrEqual(60_000);
    expect(wait).toBeLessThanOrEqual(63_000);
  });

  it.each(['forbidden', 'not-found', 'rejected', 'signed-out'] as const)(
    'asks again after %s only where it would in any case',
    (kind) => {
      expect(every({ kind, status: 400 }, null)).toBe(false);
      expect(every({ kind, status: 400 }, 60_000)).toBe(60_000);
    },
  );

  it('asks soon what is overdue: the page was not looked at meanwhile', () => {
    expect(every({ kind: 'unavailable', status: 503, retryAfterSeconds: 10 }, null, 500)).toBe(1000);
  });

  it('does not hurry what is being asked already', () => {
    const { failure } = failed({ kind: 'unavailable', status: 503, retryAfterSeconds: 10 });
    expect(refetchEvery(null)({ state: { error: failure, fetchStatus: 'fetching' } })).toBe(false);
  });
});

describe('createQueryClient', () => {
  it('never repeats a change', () => {
    expect(createQueryClient().getDefaultOptions().mutations?.retry).toBe(false);
  });
});
