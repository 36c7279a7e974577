import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { settings } from './test-support-arbitraries.ts';
import { differences } from './changes.ts';
import { declare } from './test-support.ts';
import { exportFileName, valuesFromJson, valuesToJson } from './values-json.ts';

const declared = declare(
  {
    '~__proto__': {
      type: 'object',
      properties: {
        '~constructor': { type: 'string' },
        secret: { type: 'string', writeOnly: true },
        fixed: { type: 'string', readOnly: true },
        json: { type: 'string', format: 'json' },
        rows: {
          type: 'array',
          items: { type: 'object', properties: { '~items': { type: 'integer' }, key: { type: 'string' } } },
        },
      },
    },
    other: { type: 'object', properties: { a: { type: 'string' } } },
  },
  { uiSchema: { '~__proto__': { rows: { items: { key: { 'ui:widget': 'secret' } } } } } },
);
const values = {
  '~__proto__': {
    '~constructor': 'x',
    secret: 'hidden',
    fixed: 'f',
    json: '{ "half": ',
    rows: [{ '~items': 1, key: 'hidden' }, { '~items': 2 }],
  },
  other: { a: 'b' },
};
const read = (text: string, current = values) => {
  const result = valuesFromJson(declared, current, text);
  if (result.kind !== 'values') throw new Error(result.kind);
  return result;
};

describe('as a text', () => {
  test('values have the server’s own names, secrets are left out, JSON is a text', () => {
    expect(valuesToJson(declared, values)).toBe(`{
  "__proto__": {
    "constructor": "x",
    "fixed": "f",
    "json": "{ \\"half\\": ",
    "rows": [
      {
        "items": 1
      },
      {
        "items": 2
      }
    ]
  },
  "other": {
    "a": "b"
  }
}`);
  });

  test('what was written is read as it was, with the secrets that were typed', () => {
    const { values: back, told } = read(valuesToJson(declared, values));
    expect(back).toEqual(values);
    expect(told).toEqual({
      unknown: [],
      unreadable: [],
      readOnly: [],
      secrets: [],
      missing: [],
      duplicates: [],
    });
  });

  test('a row that has moved takes its secret along, one that was changed does not', () => {
    const moved = '{"__proto__": {"fixed": "f", "rows": [{"items": 3}, {"items": 1}]}}';
    expect(read(moved).values['~__proto__']?.['rows']).toEqual([
      { '~items': 3 },
      { '~items': 1, key: 'hidden' },
    ]);
  });

  test('nothing is left out in silence', () => {
    const text = `{"__proto__": {"new": 1, "secret": "typed", "fixed": "g", "rows": [{"key": "k"}], "new": 2},
      "unheard": {}, "other": 3}`;
    const { values: back, told } = read(text);
    expect(back).toEqual({
      '~__proto__': { secret: 'hidden', fixed: 'f', rows: [{}] },
      other: { a: 'b' },
    });
    expect(told).toEqual({
      unknown: [['unheard'], ['__proto__', 'new']],
      unreadable: [['other']],
      readOnly: [['__proto__', 'fixed']],
      secrets: [
        ['__proto__', 'secret'],
        ['__proto__', 'rows', 0, 'key'],
      ],
      missing: [],
      duplicates: [{ name: 'new', line: 1, column: 83 }],
    });
  });

  test('a section that is missing stays as it is and is told', () => {
    const { values: back, told } = read('{"__proto__": {"fixed": "f"}}');
    expect(back['other']).toEqual({ a: 'b' });
    expect(told.missing).toEqual(['other']);
  });

  test('JSON written as a value is taken as its text', () => {
    expect(read('{"__proto__": {"json": {"a": 1}, "fixed": "f"}}').values['~__proto__']?.['json']).toBe(
      '{\n  "a": 1\n}',
    );
  });

  test('a fault is told with its place', () => {
    expect(valuesFromJson(declared, values, '{\n  "a": }')).toEqual({
      kind: 'no-json',
      fault: { kind: 'unexpected', found: '}', line: 2, column: 8 },
    });
    expect(valuesFromJson(declared, values, '')).toMatchObject({ kind: 'no-json', fault: { kind: 'empty' } });
    expect(valuesFromJson(declared, values, '[]')).toEqual({ kind: 'no-values' });
  });

  test('any values come back as they were, upon whatever stood there before', () => {
    fc.assert(
      fc.property(settings(2), ({ declared: any, states: [a = {}, b = {}] }) => {
        const result = valuesFromJson(any, b, valuesToJson(any, a));
        if (result.kind !== 'values') throw new Error(result.kind);
        expect(differences(any, result.values, a)).toEqual([]);
      }),
    );
  });
});

test.each([
  ['My Plugin', 'My-Plugin-settings.json'],
  ['../../etc/passwd', 'etc-passwd-settings.json'],
  ['', 'plugin-settings.json'],
  ['Größe\u202e.exe', 'Gro-ße-exe-settings.json'],
])('the file of %j is called %s', (name, file) => {
  expect(exportFileName(name)).toBe(file);
});
