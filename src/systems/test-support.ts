import type { FactGroup } from './system.ts';

/** For tests: all that a page would show of facts, as one text. */
export function textOfFacts(groups: readonly FactGroup[]): string {
  return JSON.stringify(groups, (_name, value: unknown) =>
    typeof value === 'function' ? String(value()) : value,
  );
}
