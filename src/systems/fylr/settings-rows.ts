import { sameValue } from '../../lib/same-value.ts';

/** Where an edited row comes from: the stored row, or that none is known, or that it could be one of several. */
export type RowOrigin = number | 'new' | 'unclear';

/**
 * Finds the stored row of each edited one. Rows have no name: one that is the same as before is found wherever it
 * was moved to, and one that was changed is taken for the one in its place as long as no row came or went.
 * @param stored the stored rows as the form shows them
 */
export function rowOrigins(edited: readonly unknown[], stored: readonly unknown[]): readonly RowOrigin[] {
  const origins = new Map<number, number>();
  const left = new Set(stored.keys());
  const pair = (row: number, origin: number) => {
    origins.set(row, origin);
    left.delete(origin);
  };
  for (const [row, value] of edited.entries()) {
    if (row < stored.length && sameValue(value, stored[row])) pair(row, row);
  }
  const byText = new Map<string, number[]>();
  for (const origin of left) {
    const text = canonical(stored[origin]);
    byText.set(text, [...(byText.get(text) ?? []), origin]);
  }
  for (const [row, value] of edited.entries()) {
    if (origins.has(row)) continue;
    const origin = byText.get(canonical(value))?.shift();
    if (origin !== undefined) pair(row, origin);
  }
  for (const row of edited.keys()) {
    if (!origins.has(row) && edited.length === stored.length && left.has(row)) pair(row, row);
  }
  return edited.map((_value, row) => origins.get(row) ?? (left.size > 0 ? 'unclear' : 'new'));
}

/** A text that is the same for values that are the same. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1))
      : inner,
  );
}
