import { describe, expect, it } from 'vitest';
import { readDeclaration } from './settings-declaration.ts';

const names = (parameters: unknown) =>
  readDeclaration([{ name: 's', parameters }]).sections[0]?.parameters.map(({ name }) => name);

describe('parameters', () => {
  it('come as a map, as a list, or as a single one', () => {
    expect(names({ a: { type: 'int' }, b: { type: 'text' } })).toEqual(['a', 'b']);
    expect(names([{ name: 'a', type: 'int' }, { name: 'b' }])).toEqual(['a', 'b']);
    expect(names({ name: 'a', type: 'int' })).toEqual(['a']);
    // A setting may be called `type`, too.
    expect(names({ type: { type: 'int' }, name: { type: 'text' } })).toEqual(['type', 'name']);
    expect(names(undefined)).toEqual([]);
  });

  it('are in the order of their places; those without one come last, as they came', () => {
    const parameters = {
      z: {},
      b: { position: 2 },
      y: { position: 'x' },
      a: { position: 1.5 },
      c: { position: 2 },
    };
    expect(names(parameters)).toEqual(['a', 'b', 'c', 'z', 'y']);
  });

  it('have those of tables and forms within them, as deep as they go', () => {
    const fields = [
      { name: 'c', type: 'form', parameters: { d: { type: 'table', fields: [{ name: 'e' }] } } },
    ];
    const { sections, faults } = readDeclaration([
      { name: 's', parameters: { t: { type: 'table', fields } } },
    ]);
    expect(sections[0]?.parameters[0]?.children?.[0]?.children?.[0]?.children?.[0]?.name).toBe('e');
    expect(faults).toEqual([]);
  });

  it('may be called anything', () => {
    const told: unknown = JSON.parse('{"__proto__": {"type": "int"}, "constructor": {"type": "bool"}}');
    expect(names(told)).toEqual(['__proto__', 'constructor']);
  });
});

describe('what makes no sense', () => {
  it.each([
    ['no list', {}, ['no list of sections']],
    ['a section without a name', [{ name: 's' }, { parameters: {} }], ['section 2 has no name']],
    ['a section twice', [{ name: 's' }, { name: 's' }], ['s: declared twice, the first counts']],
    ['parameters that are a text', [{ name: 's', parameters: 'x' }], ['s: no definition']],
    ['a definition that is a text', [{ name: 's', parameters: { a: 'int' } }], ['s.a: no definition']],
    ['an entry without a name', [{ name: 's', parameters: [{ type: 'int' }] }], ['s: entry 1 has no name']],
    [
      'a name twice',
      [{ name: 's', parameters: [{ name: 'a' }, { name: 'a' }] }],
      ['s.a: declared twice, the first counts'],
    ],
    [
      'a column that is null',
      [{ name: 's', parameters: { t: { type: 'table', fields: [null] } } }],
      ['s.t: entry 1 has no name'],
    ],
  ])('is told and left out: %s', (_what, defs, faults) => {
    expect(readDeclaration(defs).faults).toEqual(faults);
  });

  it('does not end in a nest without a bottom', () => {
    let nest: Record<string, unknown> = { type: 'int' };
    for (let depth = 0; depth < 5000; depth += 1) nest = { name: 'n', type: 'table', fields: [nest] };
    expect(() => readDeclaration([{ name: 's', parameters: { n: nest } }])).not.toThrow();
  });
});
