import { sameValue } from '../../lib/same-value.ts';

/** What became of the rows of a table. Indices count from 0. */
export type RowChange =
  | { readonly kind: 'added'; readonly index: number; readonly row: unknown }
  | { readonly kind: 'removed'; readonly index: number; readonly row: unknown }
  | { readonly kind: 'changed'; readonly index: number; readonly old: unknown; readonly row: unknown }
  | { readonly kind: 'moved'; readonly from: number; readonly index: number; readonly row: unknown };

/** Rows beyond which they are compared place by place. */
const MANY = 400;

/**
 * Tells what became of rows, as a person would: rows that are the same stay or have moved; one that differs stands
 * for the one between the same neighbours; what is left was added or removed.
 */
export function rowChanges(before: readonly unknown[], after: readonly unknown[]): readonly RowChange[] {
  const pairs =
    before.length * after.length > MANY * MANY ? byPlace(before, after) : commonRows(before, after);
  const changes: RowChange[] = [];
  let [b, a] = [0, 0];
  const removed: { index: number; row: unknown }[] = [];
  const added: { index: number; row: unknown }[] = [];
  for (const [nextB, nextA] of [...pairs, [before.length, after.length] as const]) {
    while (b < nextB && a < nextA) {
      changes.push({ kind: 'changed', index: a, old: before[b], row: after[a] });
      b += 1;
      a += 1;
    }
    for (; b < nextB; b += 1) removed.push({ index: b, row: before[b] });
    for (; a < nextA; a += 1) added.push({ index: a, row: after[a] });
    b = nextB + 1;
    a = nextA + 1;
  }
  return [...changes, ...movedOrNot(removed, added)].toSorted((one, other) => one.index - other.index);
}

interface Placed {
  readonly index: number;
  readonly row: unknown;
}

/** What was taken away here and put back there has moved. */
function movedOrNot(removed: readonly Placed[], added: readonly Placed[]): RowChange[] {
  const left = [...removed];
  const changes = added.map(({ index, row }): RowChange => {
    const at = left.findIndex((one) => sameValue(one.row, row));
    const [from] = at < 0 ? [] : left.splice(at, 1);
    return from ? { kind: 'moved', from: from.index, index, row } : { kind: 'added', index, row };
  });
  return [...changes, ...left.map(({ index, row }): RowChange => ({ kind: 'removed', index, row }))];
}

type Pair = readonly [number, number];

/** The places of a longest common sequence of equal rows. */
function commonRows(before: readonly unknown[], after: readonly unknown[]): readonly Pair[] {
  const width = after.length + 1;
  const lengths = new Uint32Array((before.length + 1) * width);
  const lengthAt = (b: number, a: number) => lengths[b * width + a] ?? 0;
  for (let b = before.length - 1; b >= 0; b -= 1) {
    for (let a = after.length - 1; a >= 0; a -= 1) {
      lengths[b * width + a] = sameValue(before[b], after[a])
        ? lengthAt(b + 1, a + 1) + 1
        : Math.max(lengthAt(b + 1, a), lengthAt(b, a + 1));
    }
  }
  const pairs: Pair[] = [];
  let [b, a] = [0, 0];
  while (b < before.length && a < after.length) {
    if (sameValue(before[b], after[a])) {
      pairs.push([b, a]);
      b += 1;
      a += 1;
    } else if (lengthAt(b + 1, a) >= lengthAt(b, a + 1)) b += 1;
    else a += 1;
  }
  return pairs;
}

function byPlace(before: readonly unknown[], after: readonly unknown[]): readonly Pair[] {
  return before.flatMap((row, index) =>
    index < after.length && sameValue(row, after[index]) ? [[index, index] as const] : [],
  );
}
