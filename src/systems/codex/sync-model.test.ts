import { describe, expect, it } from 'vitest';
import { codexConnectionHealth } from './sync-model.ts';

const TIME = '2026-11-20T08:00:00Z';
const UNTRIED = 'It has not been used yet, so nobody knows whether it works.';

describe('how well a connection works', () => {
  it.each([
    [{ healthStatus: 'healthy', lastSuccessAt: TIME }, 'on', 'It worked the last time that it was used.'],
    [{ healthStatus: 'healthy', lastSyncAt: TIME }, 'on', 'It worked the last time that it was used.'],
    // A token that was stored makes it healthy, which is no sign that it does anything.
    [{ healthStatus: 'healthy' }, 'unknown', UNTRIED],
    [{ healthStatus: 'unknown' }, 'unknown', UNTRIED],
    [
      { healthStatus: 'degraded', failureCount: 1 },
      'degraded',
      'It has failed once, and may work again the next time.',
    ],
    [
      { healthStatus: 'degraded', failureCount: 2 },
      'degraded',
      'It has failed 2 times in a row, and may work again the next time.',
    ],
    [{ healthStatus: 'unhealthy', failureCount: 4 }, 'failing', 'It does not work: 4 failures in a row.'],
  ])('of %j: %s', (status, kind, words) => {
    const health = codexConnectionHealth(status);
    expect([health.kind, health.words()]).toEqual([kind, words]);
  });
});
