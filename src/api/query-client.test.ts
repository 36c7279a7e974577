import { describe, expect, it } from 'vitest';
import { ApiError, type ApiErrorInit } from './api-error.ts';
import { createQueryClient, queryRetry, queryRetryDelay } from './query-client.ts';

function error(init: Partial<ApiErrorInit>): ApiError {
  return new ApiError({ kind: 'server-error', source: 'server', method: 'GET', ...init });
}

describe('queryRetry', () => {
  it.each<[Partial<ApiErrorInit>, boolean]>([
    [{ status: 429, kind: 'too-many-requests' }, true],
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
    [{ status: 429, retryAfterSeconds: 30 }, true],
    [{ status: 429, retryAfterSeconds: 31 }, false],
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
    expect(queryRetryDelay(index, error({}), random)).toBe(expected);
  });

  it('is never shorter than the server asked for', () => {
    for (const random of [0, 0.5, 1]) {
      expect(queryRetryDelay(0, error({ retryAfterSeconds: 7 }), random)).toBeGreaterThanOrEqual(7000);
    }
  });
});

describe('createQueryClient', () => {
  it('never repeats a change', () => {
    expect(createQueryClient().getDefaultOptions().mutations?.retry).toBe(false);
  });
});
