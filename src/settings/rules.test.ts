import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { propertyName } from '../systems/property-name.ts';
import type { SettingsSchema } from '../systems/settings.ts';
import { fulfils, issuesOf } from './rules.ts';

const rules = (schema: SettingsSchema, value: unknown) =>
  issuesOf(schema, value).map(({ path, broken }) => [path.join('/'), broken.rule]);

describe('single values', () => {
  test.each<[SettingsSchema, unknown, string | null]>([
    [{ type: 'string' }, 'a', null],
    [{ type: 'string' }, 1, 'type'],
    [{ type: 'string' }, undefined, null],
    [{ type: 'string' }, null, 'type'],
    [{ type: 'string', writeOnly: true }, null, null],
    [{ type: ['string', 'null'] }, null, null],
    [{ type: 'integer' }, 1.5, 'type'],
    [{ type: 'integer' }, '7', 'type'],
    [{ type: 'integer' }, 2 ** 60, 'inexact'],
    [{ type: 'number' }, Number.NaN, 'type'],
    [{ type: 'number' }, Number.POSITIVE_INFINITY, 'type'],
    [{ type: 'number', minimum: 1 }, 1, null],
    [{ type: 'number', minimum: 1 }, 0.5, 'minimum'],
    [{ type: 'number', maximum: 1 }, 2, 'maximum'],
    [{ type: 'string', minLength: 2 }, '💥', 'minLength'],
    [{ type: 'string', maxLength: 1 }, '💥', null],
    [{ type: 'string', pattern: '^a' }, 'ba', 'pattern'],
    [{ type: 'string', pattern: '(' }, 'anything', null],
    [{ type: 'string', format: 'json' }, '{"a":', 'json'],
    [{ type: 'string', format: 'json' }, '{"__proto__": 1}', null],
    [{ type: 'string', format: 'schedule' }, '0 4 * * SUN', null],
    [{ type: 'string', format: 'schedule' }, '0 4 * * 0', 'schedule'],
    [{ type: 'string', format: 'schedule' }, '@daily', 'schedule'],
    [{ type: 'string', format: 'schedule' }, '', null],
    [{ type: 'string', format: 'zone' }, 'Europe/Berlin', null],
    [{ type: 'string', format: 'zone' }, 'europe/berlin', 'zone'],
    [{ type: 'string', format: 'zone' }, 'PST', 'zone'],
    [{ type: 'string', format: 'zone' }, 'UTC+8', 'zone'],
    [{ type: 'string', format: 'email' }, 'name@example', null],
    [{ type: 'string', format: 'email' }, 'name at example.org', 'email'],
    [{ oneOf: [{ const: 'a' }, { const: 'a' }, { const: 2 }] }, 'a', null],
    [{ oneOf: [{ const: 'a' }, { const: 2 }] }, '2', 'choice'],
    [{ type: 'array', uniqueItems: true }, [1, '1', true, null], null],
    [
      { type: 'array', uniqueItems: true },
      [
        { a: 1, b: 2 },
        { b: 2, a: 1 },
      ],
      'duplicate',
    ],
  ])('%j with %j: %s', (schema, value, rule) => {
    expect(rules(schema, value)).toEqual(rule === null ? [] : [['', rule]]);
  });

  test('formats that nobody asked us to check are not checked', () => {
    const schema: object = { type: 'string', format: 'uri' };
    expect(rules(schema, 'no address')).toEqual([]);
  });
});

describe('places', () => {
  const names = [
    '__proto__',
    'constructor',
    'toString',
    'a/b',
    'a~b',
    '~0',
    '%2F',
    'a.b',
    '',
    '\ud800',
    '💥',
    '#',
    'items',
  ];

  test.each(names)('of a property that the server calls %j', (server) => {
    const name = propertyName(server);
    const schema: SettingsSchema = {
      type: 'object',
      properties: { [name]: { type: 'array', items: { type: 'integer' } } },
      required: [name],
      additionalProperties: false,
    };
    expect(issuesOf(schema, {})[0]?.path).toEqual([name]);
    expect(issuesOf(schema, { [name]: [1] })).toEqual([]);
    expect(issuesOf(schema, { [name]: [1, 'x'] })[0]?.path).toEqual([name, 1]);
    expect(issuesOf({ ...schema, properties: {}, required: [] }, { [name]: [] })[0]?.path).toEqual([name]);
  });

  test.each(names)('a branch decided by a property that the server calls %j', (server) => {
    const name = propertyName(server);
    const schema: SettingsSchema = {
      type: 'object',
      properties: { [name]: { type: 'boolean' } },
      if: { properties: { [name]: { const: true } }, required: [name] },
      // oxlint-disable-next-line unicorn/no-thenable -- a schema's word
      then: { properties: { more: { type: 'string' } }, required: ['more'] },
    };
    expect(rules(schema, { [name]: false })).toEqual([]);
    expect(rules(schema, {})).toEqual([]);
    expect(rules(schema, { [name]: true })).toEqual([['more', 'required']]);
  });

  test('keys such as __proto__ within stored values are names like all others', () => {
    const stored: unknown = JSON.parse('{"__proto__": {"a": 1}}');
    expect(rules({ type: 'object', properties: {}, additionalProperties: false }, stored)).toEqual([
      ['__proto__', 'undeclared'],
    ]);
    expect(rules({ type: 'object', properties: { a: { type: 'string' } }, required: ['a'] }, stored)).toEqual(
      [['a', 'required']],
    );
  });
});

describe('what is missing', () => {
  const schema: SettingsSchema = {
    type: 'object',
    properties: { name: { type: 'string', minLength: 3 } },
    required: ['name'],
  };

  test.each([[{}], [{ name: undefined }], [{ name: null }], [{ name: '' }]])(
    '%j is one issue in a form',
    (value) => {
      expect(rules(schema, value)).toEqual([['name', 'required']]);
    },
  );

  test('to the letter of JSON Schema an empty text is a text', () => {
    const { minLength: _, ...name } = schema.properties?.['name'] ?? {};
    expect(fulfils({ ...schema, properties: { name } }, { name: '' })).toBe(true);
    expect(fulfils({ ...schema, properties: { name } }, { name: undefined })).toBe(false);
  });

  test('an entry without a value is told at the entry', () => {
    expect(rules({ type: 'array', items: { type: 'string' } }, ['a', undefined, null])).toEqual([
      ['1', 'required'],
      ['2', 'required'],
    ]);
  });
});

test('a table of which everything is wrong costs no more than anybody reads', () => {
  const list = Array.from({ length: 20_000 }, () => 'x');
  expect(issuesOf({ type: 'array', items: { type: 'integer' } }, list)).toHaveLength(200);
});

const name = fc.constantFrom('a', 'b', '~__proto__', '~constructor', 'x/y~z');
const single: fc.Arbitrary<SettingsSchema> = fc.oneof(
  fc.record({ type: fc.constantFrom('string', 'number', 'integer', 'boolean', 'null', 'array', 'object') }),
  fc.record({ type: fc.constant('number'), minimum: fc.integer({ min: -3, max: 3 }) }),
  fc.record({ type: fc.constant('integer'), maximum: fc.integer({ min: -3, max: 3 }) }),
  fc.record({ type: fc.constant('string'), minLength: fc.nat(3), maxLength: fc.nat(3) }),
  fc.record({ type: fc.constant('string'), pattern: fc.constantFrom('^a', 'b$', '\\d') }),
  fc.record({
    oneOf: fc
      .uniqueArray(fc.constantFrom('a', 'b', 1, 2, true, null), { minLength: 1 })
      .map((choices) => choices.map((choice) => ({ const: choice }))),
  }),
);
const { schema: anySchema } = fc.letrec<{ schema: SettingsSchema }>((tie) => ({
  schema: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    single,
    fc.record(
      {
        type: fc.constant('object' as const),
        properties: fc.dictionary(name, tie('schema'), { noNullPrototype: true }),
        required: fc.uniqueArray(name, { maxLength: 2 }),
        additionalProperties: fc.oneof(fc.boolean(), tie('schema')),
      },
      { requiredKeys: ['type'] },
    ),
    fc.record(
      { type: fc.constant('array' as const), items: tie('schema'), uniqueItems: fc.boolean() },
      { requiredKeys: ['type'] },
    ),
    fc.record(
      {
        if: tie('schema'),
        // oxlint-disable-next-line unicorn/no-thenable -- a schema's word
        then: tie('schema'),
        else: tie('schema'),
        allOf: fc.array(tie('schema'), { maxLength: 2 }),
      },
      { requiredKeys: ['if'] },
    ),
  ),
}));
const { value: anyValue } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<unknown>('', 'a', 'ab', 'b1', 0, 1, -2, 2.5, true, false, null),
    fc.dictionary(name, tie('value'), { noNullPrototype: true }),
    fc.array(tie('value'), { maxLength: 3 }),
  ),
}));

test('a second opinion: AJV finds the same values valid', () => {
  const ajv = new Ajv2020({ strict: false, validateSchema: false });
  fc.assert(
    fc.property(anySchema, anyValue, (schema, value) => {
      expect(fulfils(schema, value)).toBe(ajv.validate(schema, value));
    }),
    { numRuns: 300 },
  );
});

test('every issue of a form is one of JSON Schema too, unless something is only empty', () => {
  fc.assert(
    fc.property(anySchema, anyValue, (schema, value) => {
      const issues = issuesOf(schema, value);
      const strict = issuesOf(schema, value, [], 'strict');
      if (issues.every(({ broken }) => broken.rule !== 'required')) expect(issues).toEqual(strict);
    }),
    { numRuns: 500 },
  );
});
