import { describe, expect, test } from 'vitest';
import { parseOrder } from '../../lib/order-address.ts';
import { filterJobs, type JobFilter, ORDERS, orderJobs } from './job-view.ts';

interface Sample {
  readonly name: string;
  readonly library?: string;
  readonly server?: string;
  readonly enabled?: boolean;
  readonly next?: number | null;
  readonly failed?: boolean;
}

function row(sample: Sample) {
  const { name, library = 'Comics', server = 'one', enabled = true, next = null, failed = false } = sample;
  const at = '2026-01-01T00:00:00Z';
  return {
    id: `${server} ${name}`,
    server: { id: server, name: server },
    job: {
      name,
      library: { id: library, name: library },
      settings: { name, enabled, schedule: '', zone: null, refresh: null },
      provider: null,
      notices: [],
    },
    next,
    open: null,
    last: failed ? { kind: 'failed' as const, at, message: null, outcome: null } : null,
    text: `${name} ${library} ${server}`.toLowerCase(),
  };
}

const ROWS = [
  row({ name: 'Tags', library: 'Novels', next: 30, failed: true }),
  row({ name: 'Covers', enabled: false }),
  row({ name: 'Ages', server: 'two', next: 10 }),
];
const ALL: JobFilter = {
  search: '',
  attentionOnly: false,
  chosen: { status: [], server: [], library: [], provider: [] },
};
const names = (rows: readonly { readonly job: { readonly name: string } }[]) =>
  rows.map(({ job }) => job.name);

describe('the list of jobs', () => {
  test('is narrowed by search, by problems, and by what is chosen', () => {
    expect(names(filterJobs(ROWS, { ...ALL, search: 'nov' }).rows)).toEqual(['Tags']);
    expect(names(filterJobs(ROWS, { ...ALL, attentionOnly: true }).rows)).toEqual(['Tags']);
    const off = { ...ALL, chosen: { ...ALL.chosen, status: ['off'] } };
    expect(names(filterJobs(ROWS, off).rows)).toEqual(['Covers']);
  });

  test('counts what each choice would show, by all others', () => {
    const { counts, attention } = filterJobs(ROWS, { ...ALL, chosen: { ...ALL.chosen, server: ['one'] } });
    expect([...counts.server]).toEqual([
      ['one', 2],
      ['two', 1],
    ]);
    expect([...counts.status]).toEqual([
      ['on', 1],
      ['off', 1],
    ]);
    expect(attention).toBe(1);
  });

  test('is put in order; what has no next run comes last either way', () => {
    const ordered = (by: string) =>
      names(orderJobs(ROWS, parseOrder(by, ORDERS) ?? { by: 'name', descending: false }, 'en'));
    expect(ordered('name')).toEqual(['Ages', 'Covers', 'Tags']);
    expect(ordered('-library')).toEqual(['Tags', 'Ages', 'Covers']);
    expect(ordered('next')).toEqual(['Ages', 'Tags', 'Covers']);
    expect(ordered('-next')).toEqual(['Tags', 'Ages', 'Covers']);
  });
});
