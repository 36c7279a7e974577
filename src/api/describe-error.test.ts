import { afterEach, describe, expect, it } from 'vitest';
import { baseLocale, overwriteGetLocale } from '../messages/runtime.js';
import { ApiError, type ApiErrorInit, type ApiErrorKind } from './api-error.ts';
import { describeError } from './describe-error.ts';

const KINDS: readonly ApiErrorKind[] = [
  'signed-out',
  'sign-in-refused',
  'forbidden',
  'read-only',
  'not-found',
  'not-supported',
  'conflict',
  'rejected',
  'too-large',
  'too-many-requests',
  'server-error',
  'cannot-store',
  'unavailable',
  'unreachable',
  'connection-lost',
  'timeout',
  'broken-answer',
  'untrusted-page',
  'not-kept',
  'cancelled',
  'unexpected',
];

function error(init: Partial<ApiErrorInit>): ApiError {
  return new ApiError({ kind: 'rejected', source: 'server', serverId: 'parts', method: 'GET', ...init });
}

afterEach(() => {
  overwriteGetLocale(() => baseLocale);
});

describe('describeError', () => {
  for (const locale of ['en', 'de'] as const) {
    it(`has words of its own for every kind in ${locale}`, () => {
      overwriteGetLocale(() => locale);
      const titles = KINDS.map((kind) => describeError(error({ kind })).title);
      expect(new Set(titles).size).toBe(KINDS.length);
      for (const kind of KINDS) expect(describeError(error({ kind })).whatToDo).toMatch(/\.$/);
    });
  }

  it.each<[string, Partial<ApiErrorInit>, string]>([
    ['the server by its name', { kind: 'forbidden' }, 'Parts does not allow this'],
    [
      'the server that the gateway cannot reach',
      { kind: 'unreachable', source: 'gateway' },
      'Parts cannot be reached',
    ],
    [
      'ourselves when the page reaches nothing',
      { kind: 'unreachable', source: 'page' },
      'Plugboard cannot be reached',
    ],
    [
      'ourselves when the gateway fails',
      { kind: 'server-error', source: 'gateway' },
      'Plugboard ran into an error',
    ],
    [
      'the server whose answer broke off on its way through Plugboard',
      { kind: 'connection-lost', source: 'page' },
      'Parts broke off in the middle of an answer',
    ],
    [
      'Plugboard where its own answer broke off',
      { kind: 'connection-lost', source: 'page', serverId: null },
      'Plugboard broke off in the middle of an answer',
    ],
    [
      'the server that refuses a sign-in',
      { kind: 'sign-in-refused', source: 'gateway', serverId: null },
      'Parts refused the sign-in',
    ],
  ])('names %s', (_name, init, title) => {
    expect(describeError(error(init), 'Parts').title).toBe(title);
  });

  it('does without a name', () => {
    expect(describeError(error({ kind: 'conflict' })).title).toBe('The server reports a conflict');
    overwriteGetLocale(() => 'de');
    expect(describeError(error({ kind: 'conflict' })).title).toBe('Der Server meldet einen Konflikt');
  });

  it.each([
    [5, '5 seconds'],
    [0, '1 second'],
    [240, '4 minutes'],
  ])('says how long to wait: %i seconds', (retryAfterSeconds, words) => {
    const { whatToDo } = describeError(error({ kind: 'too-many-requests', retryAfterSeconds }));
    expect(whatToDo).toContain(words);
  });

  it('says whether anything was changed', () => {
    expect(describeError(error({})).changed).toBeNull();
    expect(describeError(error({ method: 'POST' })).changed).toBe('Nothing was changed.');
    expect(describeError(error({ method: 'POST', changed: 'unknown' })).changed).toMatch(/not known/);
  });

  it('takes whatever was thrown', () => {
    expect(describeError(new TypeError('x')).title).toBe('Something went wrong in this page');
    expect(describeError('x').title).toBe('Something went wrong in this page');
  });
});
