import { expect, test } from 'vitest';
import { keyRows, movedRow } from './row-keys.ts';

test('keeps the name of a row that moves, that others are removed around, and that is edited', () => {
  const [a, b, c] = [{ n: 1 }, { n: 2 }, { n: 3 }];
  const first = keyRows(null, [a, b, c]);
  const [ka, kb, kc] = first.keys;
  expect(keyRows(first, [c, a, b]).keys).toEqual([kc, ka, kb]);
  expect(keyRows(first, [a, c]).keys).toEqual([ka, kc]);
  expect(keyRows(first, [a, { n: 9 }, c]).keys).toEqual([ka, kb, kc]);
});

test('gives a new row a name that none has', () => {
  const first = keyRows(null, ['x', 'x']);
  const more = keyRows(first, ['x', 'x', 'x']);
  expect(more.keys.slice(0, 2)).toEqual(first.keys);
  expect(new Set(more.keys).size).toBe(3);
});

test('moves a row to the place that is said', () => {
  expect(movedRow(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
  expect(movedRow(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
});
