import { textMatcher } from '../lib/text-match.ts';
import type { Plugin } from '../systems/system.ts';
import { FACETS, type Facet, type FacetValues } from './plugin-facets.ts';
import { needsAttention, searchTextOf } from './plugin-rows.ts';

/** What a filter looks at. */
export interface Filterable {
  readonly plugin: Plugin;
  readonly facets: FacetValues;
  /** The plugin as it was when it took its place; another than `plugin` after it was switched, when it stays. */
  readonly place: Plugin;
}

export interface PluginFilter {
  readonly search: string;
  readonly attentionOnly: boolean;
  /** The values that are let through; none stands for all. */
  readonly chosen: Readonly<Record<Facet, readonly string[]>>;
}

export interface FilteredPlugins<Row> {
  /** What the filter lets through, in the order in which it was given. */
  readonly rows: readonly Row[];
  /** How many rows each value would show beside what the other facets let through; every value that occurs is there. */
  readonly counts: Readonly<Record<Facet, ReadonlyMap<string, number>>>;
  /** How many rows the chip for problems would show. */
  readonly attention: number;
}

/**
 * Applies a filter and counts what each of its choices would show, in one pass. A row that was switched stays, whatever
 * it is now: it was let through before.
 */
export function filterPlugins<Row extends Filterable>(
  rows: readonly Row[],
  filter: PluginFilter,
): FilteredPlugins<Row> {
  const found = filter.search.trim() === '' ? null : textMatcher(filter.search);
  const chosen = FACETS.filter((facet) => filter.chosen[facet].length > 0).map((facet) => ({
    facet,
    values: new Set(filter.chosen[facet]),
  }));
  const counts = {
    state: new Map<string, number>(),
    server: new Map<string, number>(),
    system: new Map<string, number>(),
    capability: new Map<string, number>(),
    origin: new Map<string, number>(),
  };
  const shown: Row[] = [];
  let attention = 0;
  for (const row of rows) {
    const fits = found === null || found(searchTextOf(row));
    const attentive = needsAttention(row);
    const fitsAttention = attentive || !filter.attentionOnly;
    let refusals = 0;
    let refusing: Facet | null = null;
    for (const { facet, values } of chosen) {
      if (row.facets[facet].some((value) => values.has(value))) continue;
      refusals += 1;
      refusing = facet;
    }
    for (const facet of FACETS) {
      const counted = fits && fitsAttention && (refusals === 0 || (refusals === 1 && refusing === facet));
      for (const value of row.facets[facet]) {
        counts[facet].set(value, (counts[facet].get(value) ?? 0) + (counted ? 1 : 0));
      }
    }
    const passes = fits && refusals === 0;
    if (passes && attentive) attention += 1;
    if ((passes && fitsAttention) || row.place !== row.plugin) shown.push(row);
  }
  return { rows: shown, counts, attention };
}
