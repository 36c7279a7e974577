import { createParser } from 'nuqs';

/** What a list is in order by, of those that it can be put in order by. */
export interface Order<By extends string> {
  readonly by: By;
  /** From the last to the first: newest changes first, Z to A. */
  readonly descending: boolean;
}

/**
 * Reads an order from an address: what it is by, with `-` before it for descending.
 * @param known all that the list can be put in order by
 * @returns null for anything else
 */
export function parseOrder<By extends string>(text: string, known: readonly By[]): Order<By> | null {
  const descending = text.startsWith('-');
  const by = known.find((order) => order === (descending ? text.slice(1) : text));
  return by === undefined ? null : { by, descending };
}

/** Writes an order as `parseOrder` reads it. */
export function formatOrder({ by, descending }: Order<string>): string {
  return descending ? `-${by}` : by;
}

/** An order as a part of the address. */
export function parseAsOrder<By extends string>(known: readonly By[]) {
  return createParser<Order<By>>({
    parse: (text) => parseOrder(text, known),
    serialize: formatOrder,
    eq: (one, other) => formatOrder(one) === formatOrder(other),
  });
}
