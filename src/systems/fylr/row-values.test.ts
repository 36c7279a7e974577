import { expect, it } from 'vitest';
import { momentOf, numberOfThing } from './row-values.ts';

it.each([
  [12, 12],
  ['12', 12],
  [0, 0],
  // 2^53 + 1, which is another number by the time it is parsed.
  [9_007_199_254_740_992, null],
  ['9007199254740993', null],
  ['12a', null],
  ['', null],
  [1.5, null],
  [null, null],
  [{ id: 1 }, null],
])('the number of %j is %j', (value, number) => {
  expect(numberOfThing(value)).toBe(number);
});

it('takes the first day of all for no time', () => {
  expect(momentOf('0001-01-01T00:00:00Z')).toBeUndefined();
  expect(momentOf('2026-01-01T00:00:00Z')).toBe('2026-01-01T00:00:00Z');
  expect(momentOf(undefined)).toBeUndefined();
});
