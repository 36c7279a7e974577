import { describe, expect, it } from 'vitest';
import { parseTime, relativeTime } from './relative-time.ts';

const NOW = Date.UTC(2026, 0, 31, 12);

describe('relativeTime', () => {
  it.each([
    [0, 'now'],
    [-14, 'now'],
    [14, 'now'],
    [-15, '15 seconds ago'],
    [-42, '42 seconds ago'],
    [-60, '1 minute ago'],
    [-3599, '59 minutes ago'],
    [-86_400, 'yesterday'],
    [86_400 * 3, 'in 3 days'],
    // What is nearly two days away is neither tomorrow nor yesterday, wherever one is.
    [3600 * 47, 'in 2 days'],
    [-3600 * 47, '2 days ago'],
    // Nor is the next week, month or year in the calendar meant by what is one and a half of them away.
    [86_400 * 9, 'in 9 days'],
    [86_400 * 14, 'in 2 weeks'],
    [-86_400 * 40, '5 weeks ago'],
    [86_400 * 61, 'in 2 months'],
    [86_400 * 500, 'in 16 months'],
    [-86_400 * 800, '2 years ago'],
  ])('says %i seconds as "%s"', (seconds, words) => {
    expect(relativeTime(NOW + seconds * 1000, NOW, 'en')).toBe(words);
  });

  it('speaks German', () => {
    expect(relativeTime(NOW - 120_000, NOW, 'de')).toBe('vor 2 Minuten');
  });
});

describe('parseTime', () => {
  it('reads RFC 3339', () => {
    expect(parseTime('2026-01-31T12:00:00Z')).toBe(NOW);
    expect(parseTime('2026-01-31T13:00:00+01:00')).toBe(NOW);
  });
  it.each(['', 'yesterday', '1', '2026', '2026-13-45T00:00:00Z', 'March 2021'])('refuses %j', (text) => {
    expect(parseTime(text)).toBeNull();
  });
});
