import { describe, expect, it } from 'vitest';
import { formatOrder, parseOrder } from './order-address.ts';

const KNOWN = ['name', 'changed'] as const;

describe('an order in an address', () => {
  it.each(KNOWN)('is read as it is written, in both directions: %s', (by) => {
    for (const descending of [true, false]) {
      expect(parseOrder(formatOrder({ by, descending }), KNOWN)).toEqual({ by, descending });
    }
  });

  it.each(['', '-', '--changed', 'constructor', 'version', 'name '])('is none for %j', (text) => {
    expect(parseOrder(text, KNOWN)).toBeNull();
  });
});
