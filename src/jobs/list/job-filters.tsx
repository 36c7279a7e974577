import { formatOrder, parseOrder } from '../../lib/order-address.ts';
import { m } from '../../messages/messages.js';
import type { Server } from '../../servers/servers-query.ts';
import { FacetChip } from '../../ui/facet-chip.tsx';
import { ToggleChip } from '../../ui/toggle-chip.tsx';
import styles from './job-table.module.css';
import { type Facet, FACETS, type FilteredJobs, ORDERS, STATUSES } from './job-view.ts';
import type { JobView } from './use-job-view.ts';

interface JobFiltersProps {
  readonly view: JobView;
  readonly filtered: FilteredJobs;
  /** How many jobs there are without search and filters. */
  readonly count: number;
  readonly servers: readonly Server[];
}

const FACET_LABELS: Readonly<Record<Facet, () => string>> = {
  status: m.jobs_status,
  server: m.column_server,
  library: m.jobs_column_library,
  provider: m.job_fact_provider,
};

const STATUS_LABELS: Readonly<Record<string, () => string>> = {
  running: m.jobs_status_running,
  on: m.jobs_status_on,
  off: m.jobs_status_off,
};

const ORDER_LABELS = {
  name: m.order_name,
  library: m.jobs_order_library,
  server: m.order_server,
  next: m.jobs_order_next,
  last: m.jobs_order_last,
} as const;

/** What the list shows, as chips, each with how many jobs it lets through, and its order. */
export function JobFilters({ view, filtered, count, servers }: JobFiltersProps) {
  if (count === 0) return null;
  const { filter } = view;
  return (
    <div className={styles.filters} role="group" aria-label={m.jobs_filters()}>
      <ToggleChip
        pressed={filter.attentionOnly}
        count={filtered.attention}
        onPress={() => view.showAttentionOnly(!filter.attentionOnly)}
      >
        {m.plugins_problems()}
      </ToggleChip>
      {FACETS.map((facet) => (
        <FacetChip
          key={facet}
          label={FACET_LABELS[facet]()}
          counts={filtered.counts[facet]}
          chosen={filter.chosen[facet]}
          wordsOf={(value) => wordsOf(facet, value, servers)}
          order={facet === 'status' ? STATUSES : undefined}
          onChoose={(values) => view.choose(facet, values)}
        />
      ))}
      <Order view={view} />
    </div>
  );
}

/** The words for a value of a facet; a value that nothing here has keeps its own name. */
function wordsOf(facet: Facet, value: string, servers: readonly Server[]): string {
  if (facet === 'server') return servers.find(({ id }) => id === value)?.name ?? value;
  if (facet !== 'status' || !Object.hasOwn(STATUS_LABELS, value)) return value;
  return STATUS_LABELS[value]?.() ?? value;
}

/** The order of the list, where no head of a column can be pressed: on a phone, and for what has no column. */
function Order({ view }: { readonly view: JobView }) {
  return (
    <label className={styles.order}>
      <span>{m.jobs_order()}</span>
      <select
        value={formatOrder(view.order)}
        onChange={({ currentTarget: { value } }) => {
          const order = parseOrder(value, ORDERS);
          if (order) view.orderBy(order);
        }}
      >
        {ORDERS.flatMap((by) => [false, true].map((descending) => ({ by, descending }))).map((order) => {
          const label = ORDER_LABELS[order.by]();
          return (
            <option key={formatOrder(order)} value={formatOrder(order)}>
              {order.descending ? m.jobs_order_reversed({ order: label }) : label}
            </option>
          );
        })}
      </select>
    </label>
  );
}
