import fc from 'fast-check';
import type { DeclaredSettings, SettingsSchema, SettingsValues, SettingUi } from '../systems/settings.ts';
import { declare } from './test-support.ts';
import { isRecord } from './values.ts';

/** Declarations with values, of all kinds that converters make; for property tests. */

interface Kind {
  readonly schema: SettingsSchema;
  readonly ui?: SettingUi;
  readonly value: fc.Arbitrary<unknown>;
  /** A text whatever is stored. */
  readonly alwaysFits?: true;
}

const text: Kind = { schema: { type: 'string' }, value: fc.string({ maxLength: 4 }) };
const number: Kind = { schema: { type: 'integer', default: 3 }, value: fc.integer({ min: 0, max: 5 }) };
const flag: Kind = { schema: { type: 'boolean' }, value: fc.boolean() };
const json: Kind = {
  schema: { type: 'string', format: 'json' },
  alwaysFits: true,
  value: fc.oneof(fc.json({ maxDepth: 2 }), fc.constantFrom('{"a":', '{"__proto__": 1}')),
};
const lines: Kind = {
  schema: { type: 'array', items: { type: 'string' } },
  value: fc.array(fc.string({ maxLength: 2 }), { maxLength: 3 }),
};
const languages: Kind = {
  schema: { type: 'object', additionalProperties: { type: 'string' } },
  ui: { 'ui:widget': 'localized' },
  value: fc.dictionary(fc.constantFrom('de-DE', 'en-US', '~constructor'), fc.string({ maxLength: 2 }), {
    noNullPrototype: true,
  }),
};
const table: Kind = {
  schema: {
    type: 'array',
    items: {
      type: 'object',
      properties: { name: { type: 'string' }, '~__proto__': { type: 'integer' }, rows: lines.schema },
    },
  },
  value: fc.array(
    fc.record(
      { name: text.value, '~__proto__': number.value, rows: lines.value },
      { requiredKeys: [], noNullPrototype: true },
    ),
    { maxLength: 3 },
  ),
};
/** What is stored sometimes does not fit what is declared. */
const misfit = fc.constantFrom<unknown>('x', 7, null, ['y'], true);

const kinds = [text, number, flag, json, lines, languages, table];
const names = ['a', 'b', 'c.d', '~__proto__', '~constructor', '~items'] as const;

function stored({ value, alwaysFits }: Kind): fc.Arbitrary<unknown> {
  return alwaysFits ? value : fc.oneof({ weight: 9, arbitrary: value }, { weight: 1, arbitrary: misfit });
}

/** One declaration, and several states of its values. */
export interface Settings {
  readonly declared: DeclaredSettings;
  readonly states: readonly SettingsValues[];
}

/** A group of some of the kinds: its schema, its uiSchema, and states of its values. */
function group(depth: number): fc.Arbitrary<Kind> {
  const inner =
    depth === 0 ? fc.constantFrom(...kinds) : fc.oneof(fc.constantFrom(...kinds), group(depth - 1));
  return fc.dictionary(fc.constantFrom(...names), inner, { noNullPrototype: true }).map((of) => {
    const entries = Object.entries(of);
    return {
      schema: {
        type: 'object',
        properties: Object.fromEntries(entries.map(([name, kind]) => [name, kind.schema])),
      },
      ui: Object.fromEntries(entries.map(([name, kind]) => [name, kind.ui ?? {}])),
      value: fc.record(Object.fromEntries(entries.map(([name, kind]) => [name, stored(kind)])), {
        requiredKeys: [],
        noNullPrototype: true,
      }),
    };
  });
}

/** Each is an object of objects, as the groups above make them. */
function isValues(state: unknown): state is SettingsValues {
  return isRecord(state) && Object.values(state).every(isRecord);
}

/** @param count how many states of the values are wanted */
export function settings(count: number): fc.Arbitrary<Settings> {
  return fc.tuple(group(1), group(0)).chain(([first, second]) => {
    const values: fc.Arbitrary<unknown> = fc.record(
      { one: first.value, '~toString': second.value },
      { noNullPrototype: true },
    );
    return fc.array(values, { minLength: count, maxLength: count }).map((states) => ({
      declared: declare(
        { one: first.schema, '~toString': second.schema },
        { uiSchema: { one: first.ui ?? {}, '~toString': second.ui ?? {} } },
      ),
      states: states.filter(isValues),
    }));
  });
}
