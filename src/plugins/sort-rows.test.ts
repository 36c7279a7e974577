import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ORDERS } from './list-order.ts';
import { STATE_ORDER } from './plugin-state.tsx';
import { samplePlugin } from './sample-plugin.ts';
import { type Sortable, sortRows } from './sort-rows.ts';

const row = (name: string, given: Parameters<typeof samplePlugin>[0] = {}, server = 'Books'): Sortable => ({
  server: { name: server, system: 'codex' },
  place: samplePlugin({ id: name, ...given }),
});
const names = (rows: readonly Sortable[]) => rows.map(({ place }) => place.name).join(' ');

describe('sortRows', () => {
  it('leaves rows by name as they are, and turns them round', () => {
    const rows = [row('a'), row('b'), row('c')];
    expect(sortRows(rows, { by: 'plugin', descending: false }, 'en')).toBe(rows);
    expect(names(sortRows(rows, { by: 'plugin', descending: true }, 'en'))).toBe('c b a');
  });

  it('puts first what most needs somebody to look, and equals by name in either direction', () => {
    const failing = { kind: 'failing', reason: null } as const;
    const rows = [row('a'), row('b', { state: failing }), row('c'), row('d', { state: failing })];
    expect(names(sortRows(rows, { by: 'state', descending: false }, 'en'))).toBe('b d a c');
    expect(names(sortRows(rows, { by: 'state', descending: true }, 'en'))).toBe('a c b d');
  });

  it('orders times by what they mean', () => {
    const rows = [
      row('a', { changedAt: '2026-03-01T12:00:00+02:00' }),
      row('b', { changedAt: '2026-03-01T11:00:00Z' }),
      row('c', { changedAt: '2025-12-01T00:00:00Z' }),
    ];
    expect(names(sortRows(rows, { by: 'changed', descending: true }, 'en'))).toBe('b a c');
  });

  it('orders names of servers and authors as readers do', () => {
    const rows = [row('a', { author: 'Zoe' }, 'server 10'), row('b', { author: 'Özil' }, 'server 9')];
    expect(names(sortRows(rows, { by: 'server', descending: false }, 'en'))).toBe('b a');
    expect(names(sortRows(rows, { by: 'author', descending: false }, 'de'))).toBe('b a');
  });

  it('loses nothing, and keeps what is not known last in either direction', () => {
    const anyRow = fc.record({
      name: fc.string(),
      server: fc.constantFrom('A', 'b', 'Ä'),
      author: fc.option(fc.string()),
      changedAt: fc.option(fc.constantFrom('2026-01-01T00:00:00Z', '2026-02-30', 'never')),
      kind: fc.constantFrom(...STATE_ORDER),
    });
    fc.assert(
      fc.property(fc.array(anyRow), fc.constantFrom(...ORDERS), fc.boolean(), (sketches, by, descending) => {
        const rows = sketches.map(({ name, server, kind, ...given }) =>
          row(name, { ...given, state: { kind, reason: null } }, server),
        );
        const sorted = sortRows(rows, { by, descending }, 'en');
        expect(new Set(sorted)).toEqual(new Set(rows));
        expect(sorted).toHaveLength(rows.length);
        if (by !== 'author') return;
        const known = sorted.map(({ place }) => place.author !== null);
        expect(known).toEqual(known.toSorted((a, b) => Number(b) - Number(a)));
      }),
    );
  });
});
