import { useState } from 'react';

/**
 * The same array for as long as its items are the same, one by one: for what is computed from several queries
 * and must not be computed anew with every render.
 */
export function useStableList<Item>(items: readonly Item[]): readonly Item[] {
  const [stable, setStable] = useState(items);
  if (stable.length === items.length && stable.every((item, place) => item === items[place])) return stable;
  setStable(items);
  return items;
}
