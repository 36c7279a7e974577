import { describe, expect, it } from 'vitest';
import { formatOrder, ORDERS, orderLabels, parseOrder, usualOrder } from './list-order.ts';

describe('the order in an address', () => {
  it('is read as it is written, in both directions', () => {
    for (const by of ORDERS) {
      for (const descending of [true, false]) {
        expect(parseOrder(formatOrder({ by, descending }))).toEqual({ by, descending });
      }
    }
  });

  it('is none for anything else', () => {
    for (const text of ['', '-', '--changed', 'constructor', 'version', 'plugin ']) {
      expect(parseOrder(text)).toBeNull();
    }
  });

  it('begins with the newest change, and with A for all that is text', () => {
    expect(usualOrder('changed').descending).toBe(true);
    expect(usualOrder('server').descending).toBe(false);
  });

  it('has words for each', () => {
    expect(ORDERS.map((by) => orderLabels[by]()).every((label) => label.length > 3)).toBe(true);
  });
});
