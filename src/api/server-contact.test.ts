import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError, type ApiErrorInit } from './api-error.ts';
import {
  forgetContact,
  onServerContact,
  reportAnswer,
  reportFailure,
  serverContact,
} from './server-contact.ts';

const failing = (init: Partial<ApiErrorInit>) =>
  new ApiError({ kind: 'unreachable', source: 'gateway', method: 'GET', ...init });

beforeEach(() => {
  vi.useFakeTimers({ now: 1000 });
});
afterEach(() => {
  forgetContact('parts');
  vi.useRealTimers();
});

describe('the contact with a server', () => {
  it('is unknown at first', () => {
    expect(serverContact('parts')).toEqual({
      answeredAt: null,
      tookMs: null,
      silentSince: null,
      failure: null,
    });
  });

  it('tells when the last answer came and how long it took', () => {
    reportAnswer('parts', 'GET', 120);
    expect(serverContact('parts')).toMatchObject({ answeredAt: 1000, tookMs: 120, silentSince: null });
  });

  it('does not take the time of a change, which may start a plugin, for that of the way', () => {
    reportAnswer('parts', 'GET', 120);
    vi.setSystemTime(2000);
    reportAnswer('parts', 'PATCH', 9000);
    expect(serverContact('parts')).toMatchObject({ answeredAt: 2000, tookMs: 120 });
  });

  it('keeps since when a server is silent, and what it last said', () => {
    reportAnswer('parts', 'GET', 120);
    vi.setSystemTime(2000);
    reportFailure('parts', failing({}), 5);
    vi.setSystemTime(3000);
    const latest = failing({ kind: 'timeout' });
    reportFailure('parts', latest, 30_000);
    expect(serverContact('parts')).toEqual({
      answeredAt: 1000,
      tookMs: 120,
      silentSince: 2000,
      failure: latest,
    });
    vi.setSystemTime(4000);
    reportAnswer('parts', 'GET', 80);
    expect(serverContact('parts')).toEqual({
      answeredAt: 4000,
      tookMs: 80,
      silentSince: null,
      failure: null,
    });
  });

  it.each([
    { kind: 'forbidden', source: 'server' },
    { kind: 'server-error', source: 'server' },
    { kind: 'too-many-requests', source: 'server' },
  ] as const)('takes a refusal for an answer: %j', (refusal) => {
    reportFailure('parts', failing(refusal), 40);
    expect(serverContact('parts')).toMatchObject({ answeredAt: 1000, tookMs: 40, silentSince: null });
  });

  it.each([
    { kind: 'cancelled', source: 'page' },
    { kind: 'signed-out', source: 'gateway' },
    { kind: 'not-supported', source: 'gateway' },
  ] as const)('learns nothing of the server from %j', (failure) => {
    reportFailure('parts', failing(failure), 40);
    expect(serverContact('parts').answeredAt).toBeNull();
    expect(serverContact('parts').silentSince).toBeNull();
  });

  it('tells who listens, and keeps servers apart', () => {
    const heard = vi.fn<() => void>();
    const stop = onServerContact(heard);
    reportAnswer('media', 'GET', 1);
    expect(heard).toHaveBeenCalledTimes(1);
    expect(serverContact('parts').answeredAt).toBeNull();
    stop();
    forgetContact('media');
    expect(heard).toHaveBeenCalledTimes(1);
  });
});
