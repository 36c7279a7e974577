import type { Call } from './view.ts';

/**
 * The rows of a list as the server answers them: a bare array without a usable `limit`, an envelope with it.
 * upstream: InvenTree, all versions (the documents call `limit` required since 341; it is not).
 */
export function page<Row>(call: Call, rows: readonly Row[], body: (row: Row) => unknown): unknown {
  const limit = wholeNumber(call.query.get('limit'));
  if (!limit) return rows.map(body);
  const offset = wholeNumber(call.query.get('offset')) ?? 0;
  const addressOf = (first: number) => {
    const query = new URLSearchParams(call.query);
    query.set('limit', String(limit));
    if (first > 0) query.set('offset', String(first));
    else query.delete('offset');
    return `${call.address}?${query.toString()}`;
  };
  return {
    count: rows.length,
    next: offset + limit < rows.length ? addressOf(offset + limit) : null,
    previous: offset > 0 ? addressOf(Math.max(0, offset - limit)) : null,
    results: rows.slice(offset, offset + limit).map(body),
  };
}

/** A whole number from 0 on; null for anything else, which the server takes as if it was not there. */
function wholeNumber(text: string | null): number | null {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null;
}
