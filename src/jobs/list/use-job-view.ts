import { parseAsArrayOf, parseAsBoolean, parseAsString, useQueryStates } from 'nuqs';
import { parseAsOrder } from '../../lib/order-address.ts';
import { BY_NAME, type Facet, type JobFilter, type JobOrder, ORDERS } from './job-view.ts';

const values = parseAsArrayOf(parseAsString).withDefault([]);

const PARSERS = {
  q: parseAsString.withDefault(''),
  attention: parseAsBoolean.withDefault(false),
  status: values,
  server: values,
  library: values,
  provider: values,
  sort: parseAsOrder(ORDERS).withDefault(BY_NAME),
};

/** How a person looks at the jobs. All of it is in the address. */
export interface JobView {
  readonly filter: JobFilter;
  readonly order: JobOrder;
  readonly search: (text: string) => void;
  readonly showAttentionOnly: (only: boolean) => void;
  readonly choose: (facet: Facet, values: readonly string[]) => void;
  readonly orderBy: (order: JobOrder) => void;
  /** Lets go of search and filters; keeps the order. */
  readonly showAll: () => void;
}

/** Reads and writes the view of the jobs in the address. */
export function useJobView(): JobView {
  const [{ q, attention, sort, ...chosen }, set] = useQueryStates(PARSERS, {
    clearOnDefault: true,
    history: 'push',
  });
  return {
    filter: { search: q, attentionOnly: attention, chosen },
    order: sort,
    search: (text) => void set({ q: text }, { history: 'replace' }),
    showAttentionOnly: (only) => void set({ attention: only }),
    choose: (facet, chosenValues) => void set({ [facet]: [...chosenValues] }),
    orderBy: (order) => void set({ sort: order }),
    showAll: () =>
      void set({ q: null, attention: null, status: null, server: null, library: null, provider: null }),
  };
}
