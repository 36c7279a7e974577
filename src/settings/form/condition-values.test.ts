import { expect, test } from 'vitest';
import { conditionNames, keepValues } from './condition-values.ts';

test('finds what the conditions of a section read, and no more', () => {
  const names = conditionNames({
    type: 'object',
    properties: {
      mode: { type: 'string' },
      note: { type: 'string' },
      proxy: {
        type: 'object',
        properties: { on: { type: 'boolean' } },
        allOf: [{ if: { required: ['on'] } }],
      },
    },
    if: { properties: { mode: { const: 'a' } } },
    // oxlint-disable-next-line unicorn/no-thenable -- a word of JSON Schema
    then: {
      allOf: [{ if: { allOf: [{ required: ['depth'] }] } }],
      properties: { extra: { type: 'string' } },
    },
  });
  expect(names.toSorted()).toEqual(['depth', 'mode', 'proxy']);
});

test('gives the same values until one of those that are read changes', () => {
  const keep = keepValues(['mode']);
  const first = keep({ mode: 'a', note: '1' });
  expect(first).toEqual({ mode: 'a' });
  expect(keep({ mode: 'a', note: '2' })).toBe(first);
  expect(keep({ mode: 'b', note: '2' })).toEqual({ mode: 'b' });
  expect(keep({ note: '2' })).toEqual({});
});
