import { chance, pick, uuidOf } from '../chance.ts';
import type { StoredLibrary } from '../model.ts';

/** A series of a library. They follow from the library, and are not kept. */
export interface Series {
  readonly id: string;
  readonly name: string;
}

const WORDS = [
  ['Quiet', 'Last', 'Northern', 'Paper', 'Second', 'Hollow', 'Summer', 'Iron', 'Borrowed', 'Salt'],
  ['Harbour', 'Orchard', 'Signal', 'Lantern', 'Atlas', 'Garden', 'Winter', 'Railway', 'Island', 'Clock'],
  ['Chronicles', 'Letters', 'Stories', 'Keepers', 'Hours', 'Rooms', 'Journeys', 'Tales', 'Songs', 'Maps'],
] as const;

const known = new Map<string, readonly Series[]>();

/** All series of a library, in order. */
export function seriesOf({ id, seriesCount }: StoredLibrary): readonly Series[] {
  const found = known.get(id);
  if (found) return found;
  const series = Array.from({ length: seriesCount }, (_none, index) => {
    const own = uuidOf(`${id} series ${index}`);
    const name = WORDS.map((words) => words[pick(`${own} ${words[0]}`, 0, words.length - 1)]).join(' ');
    return { id: own, name: `${name} ${index + 1}` };
  });
  known.set(id, series);
  return series;
}

/** Whether a plugin has been told before which of its own entries a series is. */
export function hasIdOf({ id }: Series, plugin: string): boolean {
  return chance(`${id} known to ${plugin}`) < 0.82;
}
