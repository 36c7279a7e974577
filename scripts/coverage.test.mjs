import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { coverageDocument, faultsOf, renamedIn, rowsOf } from './lib/coverage-table.mjs';
import { DESCRIPTIONS, operationsOf, pageOf, readDescription } from './lib/coverage.mjs';
import { ALIKE, EXCEPTIONS } from './lib/coverage-exceptions.mjs';
import { FIELDS } from './lib/coverage-fields.mjs';
import { root } from './lib/root.mjs';

describe('the exceptions', () => {
  it.each(DESCRIPTIONS)('of %s name operations that there are', async (name) => {
    const known = new Set(operationsOf(await readDescription(name)).map(({ id }) => id));
    const named = [EXCEPTIONS, ALIKE].flatMap((reasons) => Object.keys(reasons[name] ?? {}));
    expect(named.filter((id) => !known.has(id))).toEqual([]);
    expect(new Set(named).size).toBe(named.length);
  });
});

describe('the fields', () => {
  const schemas = Object.entries(FIELDS).flatMap(([name, all]) =>
    Object.entries(all).map(([schema, fields]) => ({ name, schema, fields })),
  );

  it('are all those of their schemas, each shown by a test that there is', async () => {
    for (const { name, schema, fields } of schemas) {
      const document = await readDescription(name);
      const declared = Object.keys(document.components.schemas[schema].properties);
      expect(Object.keys(fields).toSorted(), `${name} ${schema}`).toEqual(declared.toSorted());
      expect(Object.values(fields).filter(({ test }) => !isTest(test))).toEqual([]);
    }
  });
});

/** Whether a test `file: title` is there; what stands in a title as `${…}` may be anything. */
function isTest(named) {
  const [, file, title] = /^(\S+): (.+)$/.exec(named) ?? [];
  if (!file || !existsSync(join(root, file))) return false;
  return readFileSync(join(root, file), 'utf8').includes(title);
}

describe('docs/coverage.md', () => {
  const rows = rowsOf(readFileSync(join(root, 'docs/coverage.md'), 'utf8'));

  it('has a row for each operation, and no other', async () => {
    const keys = await Promise.all(
      DESCRIPTIONS.map(async (name) =>
        operationsOf(await readDescription(name)).map(({ id }) => `${name} ${id}`),
      ),
    );
    expect([...rows.keys()].toSorted()).toEqual(keys.flat().toSorted());
  });

  // Whether its tests still call what they are named for, only their run tells: `scripts/coverage.mjs`.
  it('names files of tests that there are', () => {
    const shown = [...rows.values()].filter(({ page }) => page !== null);
    expect(shown.length).toBeGreaterThan(100);
    expect(shown.filter(({ test }) => !existsSync(join(root, test.split(': ')[0])))).toEqual([]);
  });
});

describe('what is checked after the tests', () => {
  const operations = {
    codex: [
      { id: 'listPlugins', method: 'GET', path: '/plugins' },
      { id: 'createPlugin', method: 'POST', path: '/plugins' },
      { id: 'signIn', method: 'POST', path: '/login' },
    ],
  };
  const listed = [
    { page: '/plugins', test: 'e2e/a.spec.ts: lists | counts' },
    { page: '/plugins', test: 'e2e/b.spec.ts: lists' },
    { page: '/servers', test: 'e2e/a.spec.ts: lists | counts' },
  ];
  const created = [{ page: '/install', test: 'e2e/a.spec.ts: lists | counts' }];
  const calls = new Map([
    ['codex listPlugins', listed],
    ['codex createPlugin', created],
  ]);
  const document = coverageDocument(operations, calls, new Map());
  const rows = rowsOf(document);

  it('is what was written of the same calls', () => {
    // The page that most tests show, by the test that shows least besides.
    expect(rows.get('codex listPlugins')).toEqual(listed[1]);
    expect(rows.get('codex createPlugin')).toEqual(created[0]);
    expect(rows.get('codex signIn')).toEqual({ page: null, test: EXCEPTIONS.codex.signIn });
    expect(faultsOf(operations, calls, rows)).toEqual([]);
    expect(coverageDocument(operations, calls, new Map([['codex listPlugins', listed[0]]]))).toContain(
      String.raw`lists \| counts`,
    );
  });

  it('fails for what no page calls, for what one calls though it is for none, and for rows that are not so', () => {
    const otherCalls = new Map([
      ['codex signIn', listed],
      ['codex listPlugins', [{ page: '/jobs', test: 'e2e/c.spec.ts: other' }]],
    ]);
    const others = { codex: [...operations.codex, { id: 'testPlugin', method: 'POST', path: '/test' }] };
    expect(faultsOf(others, otherCalls, new Map([...rows, ['codex gone', listed[0]]]))).toEqual([
      'codex listPlugins: neither that page nor that test calls it.',
      'codex createPlugin: no page calls it.',
      'codex signIn: a page calls it, and it is said to be for none.',
      'codex testPlugin: no page calls it.',
      'codex testPlugin: has no row.',
      'codex gone: there is no such operation.',
    ]);
  });

  it('tells of a row whose test has another name by now, and does not fail for it', () => {
    const renamed = new Map([
      ['codex listPlugins', [{ page: '/plugins', test: 'e2e/b.spec.ts: lists all' }]],
      ['codex createPlugin', created],
    ]);
    expect(faultsOf(operations, renamed, rows)).toEqual([]);
    expect(renamedIn(renamed, rows)).toEqual(['codex listPlugins']);
  });
});

describe('the operation of a call', () => {
  const operations = operationsOf({
    paths: { '/a/{id}/': { get: { operationId: 'one' } }, '/a/all/': { get: { operationId: 'all' } } },
  });
  const of = (path) => operations.find(({ matches }) => matches.test(path))?.id;

  it('is the one with the literal path before one with a parameter', () => {
    expect([of('/a/all/'), of('/a/7/'), of('/a/7'), of('/a/7/8/')]).toEqual([
      'all',
      'one',
      undefined,
      undefined,
    ]);
  });
});

it('tells pages without the names that stand in their addresses', () => {
  expect(pageOf('/plugins/parts/x/settings')).toBe('/plugins/:server/:plugin/settings');
  expect(pageOf('/servers/parts/switches')).toBe('/servers/:server/switches');
  expect(pageOf('/plugins')).toBe('/plugins');
});
