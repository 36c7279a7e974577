import type { Text } from '../lib/facts.ts';
import { m } from '../messages/messages.js';

/** What the list can be put in order by. */
export const ORDERS = ['plugin', 'state', 'server', 'system', 'origin', 'author', 'changed'] as const;
export type OrderBy = (typeof ORDERS)[number];

export interface ListOrder {
  readonly by: OrderBy;
  /** From the last to the first: newest changes first, Z to A. */
  readonly descending: boolean;
}

export const BY_NAME: ListOrder = { by: 'plugin', descending: false };

/**
 * Reads an order from an address: a column's name, with `-` before it for descending.
 * @returns null for anything else
 */
export function parseOrder(text: string): ListOrder | null {
  const descending = text.startsWith('-');
  const by = ORDERS.find((order) => order === (descending ? text.slice(1) : text));
  return by === undefined ? null : { by, descending };
}

/** Writes an order as `parseOrder` reads it. */
export function formatOrder({ by, descending }: ListOrder): string {
  return descending ? `-${by}` : by;
}

/** The orders in words, for the direction that is usual. */
export const orderLabels: Readonly<Record<OrderBy, Text>> = {
  plugin: m.order_name,
  state: m.order_attention,
  server: m.order_server,
  system: m.order_system,
  origin: m.order_origin,
  author: m.order_author,
  changed: m.order_changed,
};

/** An order in the direction that people expect first: the newest change, else from the first to the last. */
export function usualOrder(by: OrderBy): ListOrder {
  return { by, descending: by === 'changed' };
}
