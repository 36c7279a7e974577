import type { FactGroup, FactValue } from './system.ts';

/** For tests: all that a page would show of facts, as one text. */
export function textOfFacts(groups: readonly FactGroup[]): string {
  const shown = groups.map(({ title, facts }) => [
    title(),
    facts.map(({ label, help, value }) => [label(), help?.(), valueOf(value)]),
  ]);
  return JSON.stringify(shown);
}

function valueOf(value: FactValue): unknown {
  switch (value.kind) {
    case 'words':
      return value.words();
    case 'none':
      return value.why?.();
    case 'number':
      return { number: value.number, unit: value.unit?.() };
    case 'entries':
      return value.entries.map((entry) => ({ ...entry, notes: entry.notes.map((note) => note()) }));
    default:
      return value;
  }
}
