import { describe, expect, it } from 'vitest';
import { descriptionProblems } from './description-problems.ts';

const withPaths = (paths: string, schemas = '{}') => `
openapi: 3.1.0
info: { title: T, version: '1' }
paths:
${paths}
components:
  schemas: ${schemas}
`;

const ok = `{ '200': { description: d, content: { application/json: { schema: { type: string } } } } }`;

describe('descriptionProblems', () => {
  it('finds nothing in a sound description', () => {
    const paths = `  /a/{b}: { get: { operationId: getB, responses: ${ok}, parameters: [{ name: b, in: path, required: true, schema: {} }] } }`;
    expect(descriptionProblems(withPaths(paths, '{ A: { type: string } }'))).toEqual([]);
  });

  it.each([
    ['a missing name', `  /a: { get: { responses: ${ok} } }`, 'get /a: no operationId in camelCase'],
    [
      'a name used twice',
      `  /a: { get: { operationId: getA, responses: ${ok} }, put: { operationId: getA, responses: ${ok} } }`,
      'put /a: the operationId getA is taken by /a',
    ],
    ['no answers', '  /a: { get: { operationId: getA } }', 'getA: no answers'],
    [
      'an error without a body',
      `  /a: { get: { operationId: getA, responses: { '404': { description: d } } } }`,
      'getA: 404 has no body',
    ],
    [
      'an answer without a schema',
      `  /a: { get: { operationId: getA, responses: { '200': { description: d, content: { text/plain: {} } } } } }`,
      'getA: 200 text/plain has no schema',
    ],
    [
      'a path parameter that is not described',
      `  /a/{b}: { get: { operationId: getA, responses: ${ok} } }`,
      'getA: parameter b is not described',
    ],
    [
      'a path parameter that the path lacks',
      `  /a: { get: { operationId: getA, responses: ${ok}, parameters: [{ name: b, in: path, schema: {} }] } }`,
      'getA: parameter b is not in the path',
    ],
  ])('finds %s', (_name, paths, problem) => {
    expect(descriptionProblems(withPaths(paths))).toEqual([problem]);
  });

  it('finds references that lead nowhere or in a circle', () => {
    const schemas = `{ A: { properties: { b: { $ref: '#/components/schemas/B' } } }, C: { $ref: '#/components/schemas/C' } }`;
    const problems = descriptionProblems(withPaths('  {}', schemas));
    expect(problems).toContain('#/components/schemas/A/properties/b: #/components/schemas/B leads nowhere');
    expect(problems).toContain('#/components/schemas/C: #/components/schemas/C refers to itself');
  });

  it('finds schemas that do not compile', () => {
    const problems = descriptionProblems(withPaths('  {}', '{ A: { type: word } }'));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('A: ');
  });
});
