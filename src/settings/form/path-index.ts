import type { SettingPath } from '../../systems/settings.ts';
import { pathKey } from '../values.ts';

/** Entries by every place that they stand at or within. */
export type PathIndex<Entry> = ReadonlyMap<string, readonly Entry[]>;

const indices = new WeakMap<readonly unknown[], PathIndex<unknown>>();

/** The index of a list of entries; made once for each list, as many fields ask with every key press. */
export function pathIndex<Entry extends { readonly path: SettingPath }>(
  entries: readonly Entry[],
): PathIndex<Entry> {
  const kept = indices.get(entries);
  // What was put in for this list was made of its own entries.
  // oxlint-disable-next-line no-unsafe-type-assertion -- a map cannot say that its values are of their keys' types
  if (kept) return kept as PathIndex<Entry>;
  const made = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (let length = 1; length <= entry.path.length; length += 1) {
      const key = pathKey(entry.path.slice(0, length));
      const there = made.get(key);
      if (there) there.push(entry);
      else made.set(key, [entry]);
    }
  }
  indices.set(entries, made);
  return made;
}
