import { expect, test } from 'vitest';
import { rowOrigins } from './settings-rows.ts';

const [a, b, c, d] = [{ n: 'a' }, { n: 'b' }, { n: 'c' }, { n: 'd' }];

test.each([
  ['nothing changed', [a, b], [a, b], [0, 1]],
  ['moved', [b, c, a], [a, b, c], [1, 2, 0]],
  ['changed in its place', [a, d], [a, b], [0, 1]],
  ['one removed', [b], [a, b], [1]],
  ['one added', [a, d, b], [a, b], [0, 'new', 1]],
  ['the same row twice', [a, a], [a], [0, 'new']],
  ['rows that are alike stay in their places', [a, a, b], [b, a, a], [2, 1, 0]],
  ['one removed and another changed', [d], [a, b], ['unclear']],
  ['one removed and another added', [a, d], [b, a], [1, 'unclear']],
  ['the order of properties does not matter', [{ y: 1, x: 2 }], [{ n: 0 }, { x: 2, y: 1 }], [1]],
])('%s', (_what, edited, stored, origins) => {
  expect(rowOrigins(edited, stored)).toEqual(origins);
});

test('ten thousand rows take no time', () => {
  const rows = Array.from({ length: 10_000 }, (_none, n) => ({ n, text: `row ${n}` }));
  const begun = performance.now();
  expect(rowOrigins([{ n: -1 }, ...rows], rows)[10_000]).toBe(9999);
  expect(performance.now() - begun).toBeLessThan(2000);
});
