import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonDuplicates, jsonFault } from './json-scan.ts';

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('faults', () => {
  test.each([
    ['', { kind: 'empty', line: 1, column: 1 }],
    [' \n ', { kind: 'empty', line: 2, column: 2 }],
    ['{"a": 1', { kind: 'unfinished', line: 1, column: 8 }],
    ['["a', { kind: 'unfinished', line: 1, column: 4 }],
    ['tru', { kind: 'unfinished', line: 1, column: 4 }],
    ['{\n  "a": 1,\n}', { kind: 'unexpected', found: '}', line: 3, column: 1 }],
    ["{'a': 1}", { kind: 'unexpected', found: "'", line: 1, column: 2 }],
    ['{"a" 1}', { kind: 'unexpected', found: '1', line: 1, column: 6 }],
    ['[1] 2', { kind: 'unexpected', found: '2', line: 1, column: 5 }],
    ['[01]', { kind: 'unexpected', found: '0', line: 1, column: 2 }],
    ['[💥]', { kind: 'unexpected', found: '💥', line: 1, column: 2 }],
    ['["a\nb"]', { kind: 'bad-text', found: '\n', line: 1, column: 4 }],
    ['["a\\x"]', { kind: 'bad-text', found: '\\x', line: 1, column: 4 }],
    ['NaN', { kind: 'unexpected', found: 'N', line: 1, column: 1 }],
  ])('%j', (text, fault) => {
    expect(jsonFault(text)).toEqual(fault);
  });

  test('are found exactly where JSON.parse refuses, in texts that are nearly JSON', () => {
    const nearly = fc
      .tuple(
        fc.json(),
        fc.nat(),
        fc.constantFrom('', ',', '}', ']', '"', '\\', '1', '-', ' ', '\n', ':', 'e'),
        fc.nat(2),
      )
      .map(([json, place, letter, cut]) => {
        const at = place % (json.length + 1);
        return json.slice(0, at) + letter + json.slice(at + cut);
      });
    fc.assert(
      fc.property(nearly, (text) => {
        expect(jsonFault(text) === null).toBe(parses(text));
      }),
      { numRuns: 2000 },
    );
  });

  test('deep nesting does no harm', () => {
    expect(jsonFault('['.repeat(500_000))?.kind).toBe('unfinished');
    expect(jsonFault('['.repeat(50_000) + ']'.repeat(50_000))).toBeNull();
  });
});

test('a text of megabytes does no harm, whatever it is made of', () => {
  for (const letters of ['a', '\\n', '\\\\']) {
    expect(jsonFault(`["${letters.repeat(3_000_000)}", x]`)?.kind).toBe('unexpected');
  }
});

test('names that come twice in one object are told with their place, others are not', () => {
  const text = '{"a": {"b": 1}, "b": [{"a": 1}, {"a": 2}],\n "\\u0061": 2, "__proto__": 1}';
  expect(jsonDuplicates(text)).toEqual([{ name: 'a', line: 2, column: 2 }]);
});
