import { type Choice, ChoiceChip } from './choice-chip.tsx';

interface FacetChipProps {
  /** What a list is narrowed by, in a word or two. */
  readonly label: string;
  /** How many things each value would show; every value that occurs is there. */
  readonly counts: ReadonlyMap<string, number>;
  /** The values that are let through; an address may name some that do not occur. */
  readonly chosen: readonly string[];
  readonly wordsOf: (value: string) => string;
  /** The values in their order, those that are missing last; without it they are ordered by their words. */
  readonly order?: readonly string[] | undefined;
  readonly onChoose: (values: readonly string[]) => void;
}

/** The chip by which a list is narrowed to some of the values that its rows have; none where there is no choice. */
export function FacetChip({ label, counts, chosen, wordsOf, order, onChoose }: FacetChipProps) {
  const values = [...new Set([...counts.keys(), ...chosen])];
  // One value is no choice.
  if (values.length < 2 && chosen.length === 0) return null;
  const choices = values
    .map((value) => ({ value, label: wordsOf(value), count: counts.get(value) ?? 0 }))
    .toSorted((a, b) => (order ? rank(order, a) - rank(order, b) : a.label.localeCompare(b.label)));
  return <ChoiceChip label={label} choices={choices} chosen={chosen} onChoose={onChoose} />;
}

/** What the order does not have comes after all that it has. */
function rank(order: readonly string[], { value }: Choice): number {
  return order.indexOf(value) >>> 0;
}
