import { expect, test } from 'vitest';
import { rowChanges } from './table-changes.ts';

const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => ({ name }));

test('tells an added, a removed and a changed row for what they are', () => {
  expect(rowChanges([a, b], [a, d, b])).toEqual([{ kind: 'added', index: 1, row: d }]);
  expect(rowChanges([a, b, c], [a, c])).toEqual([{ kind: 'removed', index: 1, row: b }]);
  expect(rowChanges([a, b, c], [a, d, c])).toEqual([{ kind: 'changed', index: 1, old: b, row: d }]);
});

test('tells a moved row once', () => {
  expect(rowChanges([a, b, c, d], [d, a, b, c])).toEqual([{ kind: 'moved', from: 3, index: 0, row: d }]);
});

test('tells nothing of rows that are the same, however many there are', () => {
  const many = Array.from({ length: 900 }, (_, index) => ({ index }));
  expect(rowChanges(many, structuredClone(many))).toEqual([]);
  expect(rowChanges(many, many.toSpliced(0, 1)).length).toBeGreaterThan(0);
});
