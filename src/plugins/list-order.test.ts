import { describe, expect, it } from 'vitest';
import { ORDERS, orderLabels, usualOrder } from './list-order.ts';

describe('what the list can be put in order by', () => {
  it('begins with the newest change, and with A for all that is text', () => {
    expect(usualOrder('changed').descending).toBe(true);
    expect(usualOrder('server').descending).toBe(false);
  });

  it('has words for each', () => {
    expect(ORDERS.map((by) => orderLabels[by]()).every((label) => label.length > 3)).toBe(true);
  });
});
