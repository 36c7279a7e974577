import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sameJsonText } from './same-json-text.ts';
import { sameValue } from './same-value.ts';

const json = (text: string): unknown => JSON.parse(text);

/** JSON with the properties of each object in the opposite order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, inner]) => [name, turned(inner)] as const)
      .toReversed(),
  );
}

describe('values', () => {
  test.each([
    [0, -0, true],
    [null, undefined, false],
    [null, {}, false],
    [[], {}, false],
    ['1', 1, false],
    [{ a: undefined }, {}, true],
    [{ a: null }, {}, false],
    [{ a: 1 }, { b: 1 }, false],
    [[1, 2], [1], false],
    [[undefined], [null], false],
    [json('{"__proto__": {"a": 1}}'), {}, false],
    [json('{"__proto__": {"a": 1}}'), json('{"__proto__": {"a": 1}}'), true],
    [{}, json('{"constructor": 1}'), false],
  ])('%j and %j: %s', (a, b, same) => {
    expect(sameValue(a, b)).toBe(same);
    expect(sameValue(b, a)).toBe(same);
  });

  test('the order of properties does not matter, all else does', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        expect(sameValue(a, turned(a))).toBe(true);
        expect(sameValue(a, b)).toBe(JSON.stringify(sorted(a)) === JSON.stringify(sorted(b)));
      }),
    );
  });
});

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const properties = Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, inner]): unknown => ({ name, inner: sorted(inner) }));
  // Not a list of its own, which an empty one is too.
  return { properties };
}

describe('JSON texts', () => {
  test.each([
    ['{"a": 1, "b": [2]}', '{"b":[2],"a":1}', true],
    ['{"a": "x y"}', '{"a": "xy"}', false],
    ['{"a": 1', '{"a":1', false],
    ['{"a": 1', '{"a": 1', true],
    ['1.0', '1', true],
    ['12345678901234567890', '12345678901234567891', false],
    ['[12345678901234567890]', '[ 12345678901234567890 ]', true],
    ['["\\\\", 1e3, " \\" "]', '["\\\\",1e3," \\" "]', true],
    ['["\\\\", 1e3, " \\" "]', '["\\\\",1e3,"\\" "]', false],
  ])('%s and %s: %s', (a, b, same) => {
    expect(sameJsonText(a, b)).toBe(same);
    expect(sameJsonText(b, a)).toBe(same);
  });

  test('white space between the parts never matters', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(1, 4, '\t', '\r\n'), (value, space) => {
        expect(sameJsonText(JSON.stringify(value), JSON.stringify(value, null, space))).toBe(true);
      }),
    );
  });

  test('what is nested too deeply to be compared is not the same', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    expect(sameJsonText(deep, deep)).toBe(true);
    expect(sameJsonText(deep, `${deep} `)).toBe(false);
  });
});
