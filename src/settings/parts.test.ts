import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SettingsSchema } from '../systems/settings.ts';
import { settings } from './test-support-arbitraries.ts';
import { partsOf } from './parts.ts';
import { declare } from './test-support.ts';

const many = (count: number, schema: SettingsSchema = { type: 'string' }) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`p${index}`, schema]));

describe('parts', () => {
  test('of a long section hold about 20 properties each, in its order', () => {
    const declared = declare(
      { long: { type: 'object', title: 'Long', properties: many(50), required: ['p3', 'p49'] } },
      { uiSchema: { long: { 'ui:order': ['p49', 'p0'] } } },
    );
    const parts = partsOf(declared, 'long');
    expect(parts.map(({ properties }) => properties.length)).toEqual([20, 20, 10]);
    expect(parts[0]?.properties.slice(0, 4)).toEqual(['p49', 'p0', 'p1', 'p2']);
    expect(parts[0]?.schema.required).toEqual(['p3', 'p49']);
    expect(parts[1]?.schema.required).toEqual([]);
    expect(parts[0]?.schema.title).toBeUndefined();
    expect(parts[0]?.uiSchema['ui:order']).toEqual(parts[0]?.properties);
  });

  test('are the same objects for the same declaration', () => {
    const declared = declare({ long: { type: 'object', properties: many(50) } });
    expect(partsOf({ ...declared }, 'long')).toBe(partsOf(declared, 'long'));
  });

  test('count groups and tables for what is in them', () => {
    const group: SettingsSchema = { type: 'object', properties: many(12) };
    const declared = declare({
      s: { type: 'object', properties: { a: group, b: group, c: { type: 'string' } } },
    });
    expect(partsOf(declared, 's').map(({ properties }) => properties)).toEqual([['a'], ['b', 'c']]);
  });

  test('are one where properties depend on each other', () => {
    const declared = declare({
      s: {
        type: 'object',
        properties: many(40),
        if: { properties: { p1: { const: 'x' } } },
        // oxlint-disable-next-line unicorn/no-thenable -- a schema's word
        then: { properties: { late: { type: 'string' } } },
      },
    });
    const [part, ...others] = partsOf(declared, 's');
    expect(others).toEqual([]);
    expect(part?.properties).toContain('late');
    expect(part?.uiSchema['ui:order']?.at(-1)).toBe('*');
  });

  test('complete the orders of groups within', () => {
    const declared = declare(
      { s: { type: 'object', properties: { g: { type: 'object', properties: many(3) } } } },
      { uiSchema: { s: { g: { 'ui:order': ['p2'] } } } },
    );
    expect(partsOf(declared, 's')[0]?.uiSchema['g']).toEqual({ 'ui:order': ['p2', '*'] });
  });

  test('have each property once, whatever is declared', () => {
    fc.assert(
      fc.property(settings(1), ({ declared }) => {
        for (const [id, section] of Object.entries(declared.schema.properties ?? {})) {
          const parts = partsOf(declared, id);
          const names = parts.flatMap(({ properties }) => properties);
          expect(names.toSorted()).toEqual(Object.keys(section.properties ?? {}).toSorted());
          expect(parts.flatMap(({ schema }) => Object.keys(schema.properties ?? {})).toSorted()).toEqual(
            names.toSorted(),
          );
        }
      }),
    );
  });
});
