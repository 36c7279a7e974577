import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ExactNumber, parseExactly, plainJson, writeExactly } from './exact-json.ts';

const namesOf = (value: unknown) => (typeof value === 'object' && value !== null ? Object.keys(value) : []);

describe('exact JSON', () => {
  it.each([
    '18446744073709551615',
    '-9007199254740993',
    '{"id":12345678901234567890,"n":1}',
    '[1.0,-0,1e3,1E-7,0.10,123,-4.5]',
    '{"\\"1.0":"1.0","a\\\\":1.0,"\\\\\\"":2.0}',
    '{"__proto__":{"big":9007199254740993},"constructor":1.50}',
    '"9007199254740993"',
    '[[[{"":0.0}]]]',
  ])('%s is written as it was read', (text) => {
    expect(writeExactly(parseExactly(text))).toBe(text);
  });

  it('leaves numbers alone that JavaScript holds, and texts that look like numbers', () => {
    expect(parseExactly('{"a":1,"b":-2.5,"c":"1.0"}')).toEqual({ a: 1, b: -2.5, c: '1.0' });
    expect(parseExactly('[1.0]')).toEqual([new ExactNumber('1.0')]);
  });

  it.each(['', '{', '{1.0:2}', '[1.0', '[01]', 'NaN', '{"a":1.}'])('refuses %j', (text) => {
    expect(() => parseExactly(text)).toThrow(SyntaxError);
  });

  it('keeps names of every object as names', () => {
    const value = parseExactly('{"__proto__":{"x":1.0}}');
    expect(namesOf(value)).toEqual(['__proto__']);
    expect(namesOf(plainJson(value))).toEqual(['__proto__']);
    expect('x' in {}).toBe(false);
  });

  it('gives plain numbers, and the digits of those that would be others', () => {
    expect(plainJson(parseExactly('[1.0,2.50,9007199254740993,1e400,1e3]'))).toEqual([
      1,
      2.5,
      '9007199254740993',
      '1e400',
      1000,
    ]);
  });

  it('writes whatever JSON it has read', () => {
    fc.assert(
      fc.property(fc.json(), fc.integer({ min: 0, max: 3 }), (text, indent) => {
        const compact = writeExactly(parseExactly(text));
        expect(JSON.parse(compact)).toEqual(JSON.parse(text));
        expect(writeExactly(parseExactly(writeExactly(parseExactly(text), indent)))).toBe(compact);
      }),
    );
  });

  it('reads two megabytes of quotes and backslashes in no time to speak of', () => {
    const text = JSON.stringify({ n: '"\\'.repeat(500_000), x: 1 }).replace('"x":1', '"x":1.0');
    const begun = performance.now();
    expect(writeExactly(parseExactly(text))).toBe(text);
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});
