/**
 * Names for the rows of a list that have none of their own, so that a row keeps its field, and the field its focus,
 * while rows come, go and move around it.
 */
export interface KeyedRows {
  readonly rows: readonly unknown[];
  readonly keys: readonly number[];
}

let last = 0;

function newKey(): number {
  last += 1;
  return last;
}

/**
 * The names for rows that have changed since: a row that is the same value keeps its name wherever it stands; where
 * as many rows are there as before, one that was edited keeps the name of its place.
 */
export function keyRows(before: KeyedRows | null, rows: readonly unknown[]): KeyedRows {
  if (before?.rows === rows) return before;
  if (!before) return { rows, keys: rows.map(newKey) };
  const free = new Map<unknown, number[]>();
  before.rows.forEach((row, index) => {
    const indices = free.get(row);
    if (indices) indices.push(index);
    else free.set(row, [index]);
  });
  const taken = new Set<number>();
  const from = rows.map((row, index) => {
    const indices = free.get(row);
    // Its own place first, so that equal texts stay where they are.
    const at = indices?.includes(index) ? index : indices?.[0];
    if (at === undefined) return undefined;
    indices?.splice(indices.indexOf(at), 1);
    taken.add(at);
    return at;
  });
  const keys = from.map((at, index) => {
    const origin = at ?? (rows.length === before.rows.length && !taken.has(index) ? index : undefined);
    return (origin === undefined ? undefined : before.keys[origin]) ?? newKey();
  });
  return { rows, keys };
}

/** The same rows with one of them at another place. */
export function movedRow(rows: readonly unknown[], from: number, to: number): readonly unknown[] {
  return rows.filter((_, index) => index !== from).toSpliced(to, 0, rows[from]);
}
