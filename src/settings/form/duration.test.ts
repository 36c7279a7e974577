import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amountOf, durationWords, exactUnit, secondsOf } from './duration.ts';

test('any number of seconds is a whole number of its unit, and comes back from it to the second', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), (seconds) => {
      const unit = exactUnit(seconds);
      const amount = amountOf(seconds, unit);
      expect(Number.isInteger(amount)).toBe(true);
      expect(secondsOf(amount, unit)).toBe(seconds);
    }),
  );
});

test.each([
  [0, '0 hours'],
  [1, '1 second'],
  [3601, '3601 seconds'],
  [5400, '90 minutes'],
  [3600, '1 hour'],
  [172_800, '2 days'],
])('%d seconds are %j', (seconds, words) => {
  expect(durationWords(seconds)).toBe(words);
});
