import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plugin } from '../systems/system.ts';
import { FACETS, facetValues } from './plugin-facets.ts';
import { type Filterable, filterPlugins, type PluginFilter } from './plugin-filter.ts';
import { samplePlugin } from './sample-plugin.ts';

const nothingChosen = { state: [], server: [], system: [], capability: [], origin: [] };
const everything: PluginFilter = { search: '', attentionOnly: false, chosen: nothingChosen };

interface Sketch {
  readonly name?: string;
  readonly server?: string;
  readonly system?: string;
  readonly state?: Plugin['state']['kind'];
  readonly origin?: Plugin['origin'];
  readonly capabilities?: readonly string[];
  readonly description?: string | null;
}

function rowOf(sketch: Sketch): Filterable {
  const { name = 'Plugin', server = 'one', system = 'codex', state = 'on', origin = 'zip' } = sketch;
  const plugin = samplePlugin({
    id: name,
    key: name.toLowerCase(),
    description: sketch.description ?? null,
    state: { kind: state, reason: null },
    origin,
    capabilities: (sketch.capabilities ?? []).map((key) => ({ key, label: () => key })),
  });
  return { plugin, facets: facetValues({ id: server, system }, plugin), place: plugin };
}

const names = (rows: readonly Filterable[]) => rows.map(({ plugin }) => plugin.name);

describe('filterPlugins', () => {
  const rows = [
    rowOf({ name: 'Labels', server: 'parts', system: 'inventree', capabilities: ['labels', 'settings'] }),
    rowOf({ name: 'Sync', state: 'failing', capabilities: ['sync'], description: 'Keeps Café lists' }),
    rowOf({ name: 'Old', server: 'parts', system: 'inventree', state: 'missing', origin: 'unknown' }),
  ];

  it('keeps a row that was switched, and counts it as what it is now', () => {
    const [one] = rows;
    if (!one) throw new Error('There is a first row.');
    const off: Plugin = { ...one.plugin, state: { kind: 'off', reason: null } };
    const switched = { ...one, place: off };
    const filter = { ...everything, chosen: { ...nothingChosen, state: ['off'] } };
    const { rows: shown, counts } = filterPlugins([switched, ...rows.slice(1)], filter);
    expect(names(shown)).toEqual(['Labels']);
    expect(counts.state.get('off') ?? 0).toBe(0);
    expect(counts.state.get('on')).toBe(1);
  });

  it('lets everything through when nothing is asked', () => {
    expect(filterPlugins(rows, everything).rows).toEqual(rows);
  });

  it('looks for words in name, key and description, without accents', () => {
    expect(names(filterPlugins(rows, { ...everything, search: 'cafe' }).rows)).toEqual(['Sync']);
    expect(names(filterPlugins(rows, { ...everything, search: 'LAB' }).rows)).toEqual(['Labels']);
  });

  it('takes any of the values of a facet, and all facets together', () => {
    const chosen = { ...nothingChosen, server: ['one', 'parts'], state: ['failing', 'missing'] };
    expect(names(filterPlugins(rows, { ...everything, chosen }).rows)).toEqual(['Sync', 'Old']);
    const one = { ...chosen, system: ['inventree'] };
    expect(names(filterPlugins(rows, { ...everything, chosen: one }).rows)).toEqual(['Old']);
  });

  it('lets nothing through for a value that nothing has', () => {
    const chosen = { ...nothingChosen, capability: ['nonsense'] };
    expect(filterPlugins(rows, { ...everything, chosen }).rows).toEqual([]);
  });

  it('counts what each value would show beside the other facets, and names values that would show none', () => {
    const chosen = { ...nothingChosen, server: ['parts'] };
    const { counts } = filterPlugins(rows, { ...everything, chosen });
    expect([...counts.server]).toEqual([
      ['parts', 2],
      ['one', 1],
    ]);
    expect([...counts.state]).toEqual([
      ['on', 1],
      ['failing', 0],
      ['missing', 1],
    ]);
  });

  it('counts what needs attention whether or not it is asked for', () => {
    expect(filterPlugins(rows, everything).attention).toBe(2);
    const only = filterPlugins(rows, { ...everything, attentionOnly: true });
    expect(only.attention).toBe(2);
    expect(names(only.rows)).toEqual(['Sync', 'Old']);
  });

  it('keeps its promise: a value’s count is what choosing it alone shows', () => {
    const sketch = fc.record({
      name: fc.constantFrom('a', 'b', 'ab'),
      server: fc.constantFrom('one', 'two'),
      system: fc.constantFrom('codex', 'fylr'),
      state: fc.constantFrom('on', 'off', 'failing'),
      origin: fc.constantFrom('zip', 'url'),
      capabilities: fc.uniqueArray(fc.constantFrom('x', 'y', 'z')),
    }) satisfies fc.Arbitrary<Sketch>;
    const some = (...values: string[]) => fc.subarray(values);
    const filter = fc.record({
      search: fc.constantFrom('', 'a', 'b'),
      attentionOnly: fc.boolean(),
      chosen: fc.record({
        state: some('on', 'off', 'failing'),
        server: some('one', 'two'),
        system: some('codex', 'fylr'),
        capability: some('x', 'y', 'z'),
        origin: some('zip', 'url'),
      }),
    });
    fc.assert(
      fc.property(fc.array(sketch), filter, (sketches, asked) => {
        const all = sketches.map(rowOf);
        const { counts } = filterPlugins(all, asked);
        for (const facet of FACETS) {
          for (const [value, count] of counts[facet]) {
            const alone = { ...asked, chosen: { ...asked.chosen, [facet]: [value] } };
            expect(filterPlugins(all, alone).rows).toHaveLength(count);
          }
        }
      }),
    );
  });
});
