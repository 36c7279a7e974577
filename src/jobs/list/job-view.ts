import type { Order } from '../../lib/order-address.ts';
import { textMatcher } from '../../lib/text-match.ts';
import { textOrder } from '../../lib/text-order.ts';
import type { Job } from '../../systems/jobs.ts';
import type { SignedInServer } from '../../servers/servers-query.ts';
import { type JobRow, lastRunTime } from './job-rows.ts';

/** What of a row decides whether and where it is shown. */
interface ListedJob extends Pick<JobRow, 'id' | 'open' | 'next' | 'last' | 'text'> {
  readonly server: Pick<SignedInServer, 'id' | 'name'>;
  readonly job: Pick<Job, 'name' | 'library' | 'settings' | 'provider' | 'notices'>;
}

/** What the list can be narrowed by, beside the search. */
export const FACETS = ['status', 'server', 'library', 'provider'] as const;
export type Facet = (typeof FACETS)[number];

/** What a job is up to, for the filter. */
export const STATUSES = ['running', 'on', 'off'] as const;
export type Status = (typeof STATUSES)[number];

export const ORDERS = ['name', 'library', 'server', 'next', 'last'] as const;
export type OrderBy = (typeof ORDERS)[number];

export type JobOrder = Order<OrderBy>;

export const BY_NAME: JobOrder = { by: 'name', descending: false };

export interface JobFilter {
  readonly search: string;
  readonly attentionOnly: boolean;
  readonly chosen: Readonly<Record<Facet, readonly string[]>>;
}

/** Whether a person should look at a job: something stands in its way, or its last run went wrong. */
export function needsAttention({ job, last }: ListedJob): boolean {
  return (
    job.notices.some(({ severity }) => severity !== 'info') ||
    last?.kind === 'failed' ||
    last?.kind === 'partly'
  );
}

/** The values of a job for a facet. */
export function valuesOf(facet: Facet, { job, server, open }: ListedJob): readonly string[] {
  switch (facet) {
    case 'status':
      return [...(open === null ? [] : ['running']), job.settings.enabled ? 'on' : 'off'];
    case 'server':
      return [server.id];
    case 'library':
      return [job.library.name];
    case 'provider':
      return job.provider === null ? [] : [job.provider.name];
  }
}

export interface FilteredJobs<Row = JobRow> {
  readonly rows: readonly Row[];
  /** How many jobs each value would show, by the other filters. */
  readonly counts: Readonly<Record<Facet, ReadonlyMap<string, number>>>;
  readonly attention: number;
}

export function filterJobs<Row extends ListedJob>(
  rows: readonly Row[],
  { search, attentionOnly, chosen }: JobFilter,
): FilteredJobs<Row> {
  const matches = textMatcher(search);
  const found = rows.filter(({ text }) => matches(text));
  const passes = (row: Row, facet: Facet) =>
    chosen[facet].length === 0 || valuesOf(facet, row).some((value) => chosen[facet].includes(value));
  const byFacets = (row: Row, except?: Facet) =>
    FACETS.every((facet) => facet === except || passes(row, facet));
  const attended = attentionOnly ? found.filter(needsAttention) : found;
  const count = (facet: Facet) => {
    const counts = new Map<string, number>();
    for (const row of attended) {
      if (!byFacets(row, facet)) continue;
      for (const value of valuesOf(facet, row)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return counts;
  };
  return {
    rows: attended.filter((row) => byFacets(row)),
    counts: {
      status: count('status'),
      server: count('server'),
      library: count('library'),
      provider: count('provider'),
    },
    attention: found.filter((row) => byFacets(row) && needsAttention(row)).length,
  };
}

/** In order; what has no value for it comes last, whichever the direction. */
export function orderJobs<Row extends ListedJob>(
  rows: readonly Row[],
  { by, descending }: JobOrder,
  locale: string,
): readonly Row[] {
  const compare = textOrder(locale);
  const byName = (one: Row, other: Row) => compare(one.job.name, other.job.name) || compare(one.id, other.id);
  const sign = descending ? -1 : 1;
  if (by === 'next' || by === 'last') {
    const time = by === 'next' ? ({ next }: Row) => next : lastRunTime;
    return rows.toSorted((one, other) => {
      const [a, b] = [time(one), time(other)];
      if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0) || byName(one, other);
      return sign * (a - b) || byName(one, other);
    });
  }
  const text = {
    name: ({ job }: Row) => job.name,
    library: ({ job }: Row) => job.library.name,
    server: ({ server }: Row) => server.name,
  }[by];
  return rows.toSorted((one, other) => sign * compare(text(one), text(other)) || byName(one, other));
}
