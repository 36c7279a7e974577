import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { learnTime, presentTime, rightTime } from './clock.ts';

const NOW = Date.UTC(2026, 0, 31, 12);

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
});
afterEach(() => {
  learnTime(new Date().toUTCString());
  vi.useRealTimers();
});

describe('the present time', () => {
  it('is that of the browser as long as nobody knows better', () => {
    learnTime(null);
    learnTime('no date');
    expect(presentTime()).toBe(NOW);
  });

  it('does not follow an answer that was a while on its way', () => {
    learnTime(new Date(NOW - 30_000).toUTCString());
    expect(presentTime()).toBe(NOW);
  });

  it.each([-3, 3])('is right with a clock that is wrong by %i days', (days) => {
    const right = NOW + days * 86_400_000;
    learnTime(new Date(right).toUTCString());
    expect(presentTime()).toBe(right);
    expect(rightTime(NOW - 5000)).toBe(right - 5000);
    vi.advanceTimersByTime(10_000);
    expect(presentTime()).toBe(right + 10_000);
  });

  it('follows a clock that was put right', () => {
    learnTime(new Date(NOW + 86_400_000).toUTCString());
    learnTime(new Date(NOW).toUTCString());
    expect(presentTime()).toBe(NOW);
  });
});
