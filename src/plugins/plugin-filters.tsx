import { memo, useMemo } from 'react';
import type { Text } from '../lib/facts.ts';
import { m } from '../messages/messages.js';
import type { Server } from '../servers/servers-query.ts';
import { systemLabel } from '../systems/registry.ts';
import type { PluginOrigin, PluginStateKind } from '../systems/system.ts';
import { FacetChip } from '../ui/facet-chip.tsx';
import { ToggleChip } from '../ui/toggle-chip.tsx';
import { ListLook } from './list-look.tsx';
import { FACETS, type Facet } from './plugin-facets.ts';
import type { FilteredPlugins } from './plugin-filter.ts';
import styles from './plugin-filters.module.css';
import { originLabels } from './plugin-origin.ts';
import type { PluginRow } from './plugin-rows.ts';
import { STATE_ORDER, stateLabel } from './plugin-state.tsx';
import type { ListView } from './use-list-view.ts';

interface PluginFiltersProps {
  readonly view: ListView;
  /** All rows, by name. */
  readonly rows: readonly PluginRow[];
  readonly filtered: FilteredPlugins<PluginRow>;
  /** All configured servers: an address may name one that one is not signed in to. */
  readonly servers: readonly Server[];
}

const facetLabels: Readonly<Record<Facet, Text>> = {
  state: m.column_state,
  server: m.column_server,
  system: m.fact_system,
  capability: m.column_capabilities,
  origin: m.fact_origin,
};

/** What the list shows, as chips, each with how many plugins it lets through, and how it shows it. */
export const PluginFilters = memo(function PluginFilters({
  view,
  rows,
  filtered,
  servers,
}: PluginFiltersProps) {
  const { filter } = view;
  const capabilities = useMemo(() => capabilityLabels(rows), [rows]);
  return (
    <div className={styles.filters} role="group" aria-label={m.plugins_filters()}>
      <div className={styles.chips}>
        <ToggleChip
          pressed={filter.attentionOnly}
          count={rows.length === 0 ? null : filtered.attention}
          onPress={() => view.showAttentionOnly(!filter.attentionOnly)}
        >
          {m.plugins_problems()}
        </ToggleChip>
        {FACETS.map((facet) => (
          <FacetChip
            key={facet}
            label={facetLabels[facet]()}
            counts={filtered.counts[facet]}
            chosen={filter.chosen[facet]}
            wordsOf={labelsOf(facet, servers, capabilities)}
            order={facet === 'state' ? STATE_ORDER : undefined}
            onChoose={(values) => view.choose(facet, values)}
          />
        ))}
      </div>
      <ListLook view={view} />
    </div>
  );
});

function capabilityLabels(rows: readonly PluginRow[]): ReadonlyMap<string, Text> {
  return new Map(
    rows.flatMap(({ plugin }) => plugin.capabilities.map(({ key, label }) => [key, label] as const)),
  );
}

/** Gives the words for the values of a facet; a value that nothing here has keeps its own name. */
function labelsOf(
  facet: Facet,
  servers: readonly Server[],
  capabilities: ReadonlyMap<string, Text>,
): (value: string) => string {
  switch (facet) {
    case 'state':
      return (value) => (isState(value) ? stateLabel(value) : value);
    case 'server':
      return (value) => servers.find(({ id }) => id === value)?.name ?? value;
    case 'system':
      return systemLabel;
    case 'origin':
      return (value) => (isOrigin(value) ? originLabels[value]() : value);
    case 'capability':
      return (value) => capabilities.get(value)?.() ?? value;
  }
}

function isState(value: string): value is PluginStateKind {
  return STATE_ORDER.some((kind) => kind === value);
}

function isOrigin(value: string): value is PluginOrigin {
  return Object.hasOwn(originLabels, value);
}
