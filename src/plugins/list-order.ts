import type { Text } from '../lib/facts.ts';
import type { Order } from '../lib/order-address.ts';
import { m } from '../messages/messages.js';

/** What the list can be put in order by. */
export const ORDERS = ['plugin', 'state', 'server', 'system', 'origin', 'author', 'changed'] as const;
export type OrderBy = (typeof ORDERS)[number];

export type ListOrder = Order<OrderBy>;

export const BY_NAME: ListOrder = { by: 'plugin', descending: false };

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
