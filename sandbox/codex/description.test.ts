import { describe, expect, test } from 'vitest';
import { answersOf, readDescription } from '../contract/description.ts';
import { descriptionProblems } from '../contract/description-problems.ts';
import { follow, isMapping, type Mapping, mappingAt, step } from '../contract/node.ts';
import { description as text } from './test-support.ts';

const { document, operations } = readDescription(text);
const components = mappingAt(document, 'components');
const schemas = Object.entries(mappingAt(components, 'schemas'));

/** Every mapping below a value, itself included, with its address. */
function mappingsWithin(value: unknown, at: string): { at: string; node: Mapping }[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => mappingsWithin(item, `${at}/${index}`));
  if (!isMapping(value)) return [];
  const inner = Object.entries(value).flatMap(([key, item]) => mappingsWithin(item, `${at}/${key}`));
  return [{ at, node: value }, ...inner];
}

function idsWith(extension: string, value: unknown): string[] {
  return operations.filter(({ place }) => place.node[extension] === value).map(({ id }) => id);
}

describe('the description of Codex', () => {
  test('is sound', () => {
    expect(descriptionProblems(text)).toEqual([]);
    expect(operations.length).toBeGreaterThan(50);
  });

  test('has nothing under components that is not used', () => {
    const references = mappingsWithin(document, '#').map(({ node }) => node.$ref);
    const unused = Object.keys(components)
      .filter((kind) => kind !== 'securitySchemes')
      .flatMap((kind) =>
        Object.keys(mappingAt(components, kind)).map((name) => `#/components/${kind}/${name}`),
      )
      .filter((address) => !references.includes(address));
    // A sync's result is untyped in Codex' own answers; the schema is there for those who read it.
    expect(unused).toEqual(['#/components/schemas/SyncResult']);
  });

  test('has a 401 wherever one has to be signed in, and at signing in', () => {
    const isPublic = (security: unknown) => Array.isArray(security) && security.length === 0;
    const open = operations.filter(({ place }) => isPublic(place.node.security)).map(({ id }) => id);
    const without = operations.filter((one) => !('401' in answersOf(one))).map(({ id }) => id);
    expect(open.toSorted()).toEqual([
      'finishUserPluginOAuth',
      'getHealth',
      'getInfo',
      'refreshSession',
      'signIn',
    ]);
    expect(without.toSorted()).toEqual(['finishUserPluginOAuth', 'getHealth', 'getInfo']);
  });

  test('has a 429 wherever the rate limiter stands', () => {
    const without = operations.filter((one) => !('429' in answersOf(one))).map(({ id }) => id);
    expect(without.toSorted()).toEqual(['getHealth', 'streamEntityEvents']);
  });

  test('has the plain refusals wherever there is something to read', () => {
    const lacking = operations.flatMap((operation) => {
      const takesBody = operation.place.node.requestBody !== undefined;
      const takesIds = operation.parameters.some(({ schema }) => schema?.node.format === 'uuid');
      const needed = [...(takesBody ? ['413', '415', '422'] : []), ...(takesBody || takesIds ? ['400'] : [])];
      const missing = needed.filter((status) => !(status in answersOf(operation)));
      return missing.map((status) => `${operation.id} ${status}`);
    });
    expect(lacking).toEqual([]);
  });

  test('requires only what it describes', () => {
    const missing = schemas.flatMap(([name, schema]) =>
      mappingsWithin(schema, name).flatMap(({ at, node }) => {
        const required: unknown[] = Array.isArray(node.required) ? node.required : [];
        const described = mappingAt(node, 'properties');
        return required.filter((key) => !(String(key) in described)).map((key) => `${at}/${String(key)}`);
      }),
    );
    expect(missing).toEqual([]);
  });

  test('keeps answers open: no closed sets of values and no closed objects', () => {
    const answers = schemas.filter(([name]) => !name.endsWith('Request'));
    const closed = answers
      .flatMap(([name, schema]) => mappingsWithin(schema, name))
      .filter(({ node }) => Array.isArray(node.enum) || node.additionalProperties === false);
    expect(closed.map(({ at }) => at)).toEqual([]);
  });

  test('gives tokens to the gateway only', () => {
    const giving = operations.filter((operation) =>
      Object.keys(answersOf(operation)).some((status) => {
        const answers = step(operation.place, 'responses');
        const answer = answers && step(answers, status);
        const resolved = answer ? mappingsWithin(follow(document, answer).node, '') : [];
        return resolved.some(({ node }) => /\/(?:LoginResponse|TokenPair)$/.test(String(node.$ref)));
      }),
    );
    expect(giving.map(({ id }) => id).toSorted()).toEqual(['refreshSession', 'signIn']);
    expect(idsWith('x-plugboard-internal', true).toSorted()).toEqual([
      'finishUserPluginOAuth',
      'refreshSession',
      'signIn',
      'signOut',
    ]);
  });

  test('lets the calls that start a plugin take long', () => {
    expect(idsWith('x-plugboard-timeout', 90).toSorted()).toEqual([
      'createPlugin',
      'enablePlugin',
      'getUserPluginSyncStatus',
      'testPlugin',
      'updatePlugin',
    ]);
  });

  test('says which answers are streams of events', () => {
    expect(idsWith('x-plugboard-stream', true).toSorted()).toEqual([
      'streamEntityEvents',
      'streamTaskProgress',
    ]);
  });

  test('has none of what a dashboard for plugins must never do', () => {
    const forbidden = /\/(?:users|api-keys|setup|nuke|purge|execute|unlock|register)(?:\/|$)/;
    expect(operations.map(({ template }) => template).filter((path) => forbidden.test(path))).toEqual([]);
  });
});
