import type { Plugin } from '../systems/system.ts';

/** What a list can be filtered by, one or several values each. */
export const FACETS = ['state', 'server', 'system', 'capability', 'origin'] as const;
export type Facet = (typeof FACETS)[number];

/** The values that a row has for each facet. */
export type FacetValues = Readonly<Record<Facet, readonly string[]>>;

/** Gives a row's values, which are asked for with every key press of a search. */
export function facetValues(
  server: { readonly id: string; readonly system: string },
  plugin: Plugin,
): FacetValues {
  return {
    state: [plugin.state.kind],
    server: [server.id],
    system: [server.system],
    capability: plugin.capabilities.map(({ key }) => key),
    origin: [plugin.origin],
  };
}
