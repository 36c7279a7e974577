import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

type Node = Record<string, unknown>;

const METHODS = new Set(['get', 'put', 'post', 'patch', 'delete', 'head', 'options', 'trace']);
const document = node(parse(readFileSync(new URL('../../openapi/codex.yaml', import.meta.url), 'utf8')));

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function node(value: unknown): Node {
  if (!isNode(value)) throw new Error(`Not an object: ${JSON.stringify(value)}`);
  return value;
}

/** Follows a local reference, by as many steps as it takes. */
function resolve(value: unknown): Node {
  const found = node(value);
  if (typeof found.$ref !== 'string') return found;
  if (!found.$ref.startsWith('#/')) throw new Error(`Not a local reference: ${found.$ref}`);
  let target: unknown = document;
  for (const step of found.$ref.slice(2).split('/')) target = node(target)[step];
  if (target === undefined) throw new Error(`Nothing at ${found.$ref}`);
  return resolve(target);
}

/** Every object of the document, with its address. */
function* everyNode(value: unknown, at: string): Generator<[string, Node]> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* everyNode(item, `${at}/${index}`);
  } else if (isNode(value)) {
    yield [at, value];
    for (const [key, item] of Object.entries(value)) yield* everyNode(item, `${at}/${key}`);
  }
}

const operations = Object.entries(node(document.paths)).flatMap(([path, item]) =>
  Object.entries(node(item))
    .filter(([method]) => METHODS.has(method))
    .map(([method, operation]) => ({
      name: `${method.toUpperCase()} ${path}`,
      path,
      operation: node(operation),
      parameters: [node(item).parameters ?? [], node(operation).parameters ?? []].flat().map(resolve),
      isPublic: Array.isArray(node(operation).security),
    })),
);

describe('the description of Codex', () => {
  test('has operations', () => {
    expect(operations.length).toBeGreaterThan(50);
  });

  test('gives each operation an id of its own', () => {
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(ids.filter((id) => typeof id !== 'string' || !/^[a-z][A-Za-z0-9]+$/.test(id))).toEqual([]);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test('refers to what exists only', () => {
    const broken = [...everyNode(document, '#')].filter(([, found]) => {
      if (typeof found.$ref !== 'string') return false;
      try {
        resolve(found);
        return false;
      } catch {
        return true;
      }
    });
    expect(broken.map(([at]) => at)).toEqual([]);
  });

  test('has nothing under components that is not used', () => {
    const references = new Set(
      [...everyNode(document, '#')].flatMap(([, found]) =>
        typeof found.$ref === 'string' ? [found.$ref] : [],
      ),
    );
    const unused = Object.entries(node(document.components))
      .filter(([kind]) => kind !== 'securitySchemes')
      .flatMap(([kind, all]) => Object.keys(node(all)).map((name) => `#/components/${kind}/${name}`))
      .filter((address) => !references.has(address));
    // A sync's result is untyped in Codex' own answers; the schema is there for those who read it.
    expect(unused).toEqual(['#/components/schemas/SyncResult']);
  });

  test.each(operations)('$name answers 401 unless it is public', ({ operation, isPublic }) => {
    const signsIn = operation.operationId === 'signIn' || operation.operationId === 'refreshSession';
    expect('401' in node(operation.responses)).toBe(!isPublic || signsIn);
  });

  test.each(operations)('$name has a schema for each body', ({ operation }) => {
    const responses = Object.entries(node(operation.responses));
    expect(responses.length).toBeGreaterThan(0);
    for (const [status, response] of responses) {
      const { content } = resolve(response);
      const isError = Number(status) >= 400;
      if (isError) expect(content, `${status} without a body`).toBeDefined();
      for (const media of Object.values(node(content ?? {})))
        expect(node(media).schema, status).toBeDefined();
    }
    if (operation.requestBody !== undefined) {
      for (const media of Object.values(node(node(operation.requestBody).content))) {
        expect(node(media).schema).toBeDefined();
      }
    }
  });

  test.each(operations)('$name describes each of its path parameters', ({ path, parameters }) => {
    const inPath = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name);
    const described = parameters.filter((one) => one.in === 'path').map((one) => one.name);
    expect(described.sort()).toEqual(inPath.sort());
  });

  test('requires only what it describes', () => {
    const missing = [...everyNode(node(document.components).schemas, '')].flatMap(([at, schema]) => {
      if (!Array.isArray(schema.required) || !isNode(schema.properties)) return [];
      const { properties } = schema;
      return schema.required
        .filter((name: unknown) => !(String(name) in properties))
        .map((name) => `${at}/${name}`);
    });
    expect(missing).toEqual([]);
  });

  test('keeps answers open: no closed sets of values and no closed objects', () => {
    const answers = Object.entries(node(node(document.components).schemas)).filter(
      ([name]) => !name.endsWith('Request'),
    );
    const closed = answers.flatMap(([name, schema]) =>
      [...everyNode(schema, name)].filter(
        ([, found]) => Array.isArray(found.enum) || found.additionalProperties === false,
      ),
    );
    expect(closed.map(([at]) => at)).toEqual([]);
  });

  test('gives tokens to the gateway only', () => {
    const hands = [/accessToken/, /refreshToken/];
    const leaking = operations.filter(
      ({ operation }) =>
        operation['x-plugboard-internal'] !== true &&
        Object.values(node(operation.responses)).some((response) =>
          Object.values(node(resolve(response).content ?? {})).some((media) =>
            Object.keys(node(resolve(node(media).schema).properties ?? {})).some((key) =>
              hands.some((hand) => hand.test(key)),
            ),
          ),
        ),
    );
    expect(leaking.map(({ name }) => name)).toEqual([]);
  });

  test('lets the calls that start a plugin take long', () => {
    const slow = operations.filter(({ operation }) => operation['x-plugboard-timeout'] === 90);
    expect(slow.map(({ operation }) => operation.operationId).sort()).toEqual([
      'createPlugin',
      'enablePlugin',
      'getUserPluginSyncStatus',
      'testPlugin',
      'updatePlugin',
    ]);
  });
});
