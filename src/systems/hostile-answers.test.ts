import { QueryClient } from '@tanstack/react-query';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '../api/api-error.ts';
import { type Answers, FYLR, INVENTREE, INVENTREE_198 } from './documented-answers-test-support.ts';
import { system as fylr } from './fylr/system.ts';
import { system as inventree } from './inventree/system.ts';
import type { SettingsScope } from './settings.ts';
import type { Connected, ModelQuery, System } from './system.ts';

/**
 * Whatever stands in an answer in the place of what is documented: nothing throws but an `ApiError`, all words can be
 * said, and settings that nobody has edited are not written.
 */

const SERVER = { id: 'there', name: 'There', baseUrl: 'http://127.0.0.1/there' };

const LONG = 'x'.repeat(10_000);

/** What may stand where something else is documented; `GONE` for nothing at all. */
const GONE = Symbol('gone');
const anything = fc.oneof(
  fc.constantFrom<unknown>(
    GONE,
    null,
    '',
    ' ',
    '***',
    '-',
    'True',
    '9007199254740993',
    LONG,
    '\u202e\u0000<b>',
    '__proto__',
    '../..',
    true,
    false,
    0,
    -1,
    1.5,
    1e308,
    2 ** 60,
    [],
    {},
    [null],
    [[]],
    [{}],
    [{ key: 'one' }, { key: 'one' }],
    { results: null },
    { type: 'table', fields: { a: null } },
    { value: { value: 1 } },
  ),
  fc.jsonValue({ maxDepth: 3 }),
);

/** How an answer is changed: something else in a place that is found by going down. */
const change = fc.record({
  answer: fc.nat(),
  way: fc.array(fc.nat(), { maxLength: 8 }),
  to: anything,
});

function withChange(value: unknown, way: readonly number[], to: unknown): unknown {
  const [step, ...rest] = way;
  if (step === undefined || typeof value !== 'object' || value === null) return to;
  const entries = Object.entries(value);
  const at = step % Math.max(1, entries.length);
  const changed = entries.flatMap(([key, inner], place): [string, unknown][] => {
    const now: unknown = place === at ? withChange(inner, rest, to) : inner;
    return now === GONE ? [] : [[key, now]];
  });
  return Array.isArray(value) ? changed.map(([, inner]) => inner) : Object.fromEntries(changed);
}

/** The requests that would have changed something. */
let written: string[] = [];

function serve(answers: Answers): void {
  vi.stubGlobal('fetch', async (input: Request | string | URL, init?: RequestInit) => {
    const request = input instanceof Request ? input : new Request(input, init);
    if (request.method !== 'GET') written.push(`${request.method} ${request.url}`);
    const path = new URL(request.url).pathname.replace('/there', '');
    const known = Object.hasOwn(answers, path);
    const body = known && answers[path] !== GONE ? JSON.stringify(answers[path]) : '';
    return new Response(known ? body : '{"detail": "not here"}', {
      status: known ? 200 : 404,
      headers: { 'Content-Type': 'application/json' },
    });
  });
}

/** Reads as a page does; null where the answer makes no sense, which only an `ApiError` may say. */
async function read<Model>(query: ModelQuery<Model>): Promise<Model | null> {
  const cache = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } });
  return cache
    .fetchQuery({ queryKey: query.queryKey, queryFn: query.queryFn })
    .then((raw) => query.select(raw))
    .catch(nothingButApiErrors)
    .finally(() => cache.clear());
}

function nothingButApiErrors(error: unknown): null {
  if (error instanceof ApiError && error.kind !== 'unexpected') return null;
  throw error;
}

/** Says all words of a model, as a page would. What an adapter keeps for itself is no part of it. */
function sayAll(model: unknown, depth = 0): void {
  if (typeof model === 'function') {
    if (model.length === 0) expect(Reflect.apply(model, undefined, [])).toBeTypeOf('string');
    return;
  }
  if (typeof model !== 'object' || model === null || depth > 40) return;
  for (const [key, inner] of Object.entries(model)) {
    if (key !== 'source' && key !== 'raw' && key !== 'about') sayAll(inner, depth + 1);
  }
}

async function readSettings(scope: SettingsScope | undefined, pluginId: string): Promise<void> {
  const form = scope && (await read(scope.form(pluginId)));
  if (!form) return;
  sayAll(form);
  for (const section of Object.keys(form.schema.properties ?? {})) {
    expect(form.values[section]).toBeTypeOf('object');
  }
  await scope.save({ pluginId, stored: form, edited: form.values }).catch(nothingButApiErrors);
}

async function useAll(connected: Connected): Promise<void> {
  const { info, identity, plugins, settings, install, removal, loading, contributions, allSettings } =
    connected;
  sayAll([info, await info.about.load(), identity]);
  const list = await read(plugins.list());
  sayAll(list);
  const [first] = list?.plugins ?? [];
  const removals = await removal?.ways.load();
  const ways = await install?.ways.load();
  for (const plugin of list?.plugins ?? []) {
    sayAll(removals?.(plugin).map(({ label, help, losses, allowed }) => [label, help, losses, allowed]));
    for (const way of ways ?? []) sayAll([way.updates?.(plugin), way.brought?.(plugin)]);
  }
  const id = first?.id ?? 'one';
  sayAll(await read(plugins.detail(id)));
  for (const way of ways ?? []) {
    const form = way.form(first);
    sayAll('queryKey' in form ? await read(form) : form);
  }
  for (const scope of [settings?.plugin, settings?.own, settings?.metadata, settings?.server]) {
    await readSettings(scope, id);
  }
  if (settings?.own) sayAll(await read(settings.own.list()));
  const errors = loading?.errors && (await read(loading.errors));
  sayAll(errors?.errors.map((error) => [error.stageWords, first && error.concerns(first)]));
  if (first) sayAll(errors?.stateOf(first));
  if (contributions) {
    sayAll(await read(contributions.list()));
    if (contributions.adminPage) sayAll(await read(contributions.adminPage(id)));
  }
  if (allSettings) sayAll(await read(allSettings.list({ active: null, plugin: null })));
}

const SYSTEMS: readonly (readonly [string, System, Answers])[] = [
  ['InvenTree 534', inventree, INVENTREE],
  ['InvenTree 198', inventree, INVENTREE_198],
  ['fylr', fylr, FYLR],
];

beforeEach(() => {
  written = [];
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe.each(SYSTEMS)('%s', (_name, system, answers) => {
  it('reads what is documented', async () => {
    serve(answers);
    const connected = await system.connect(SERVER);
    const list = await read(connected.plugins.list());
    const form =
      connected.settings?.plugin && (await read(connected.settings.plugin.form(list?.plugins[0]?.id ?? '')));
    expect(list?.plugins).toHaveLength(1);
    expect(Object.keys(Object.values(form?.schema.properties ?? {})[0]?.properties ?? {})).not.toHaveLength(
      0,
    );
  });

  it('takes anything in its place, and writes nothing that nobody has edited', async () => {
    const paths = Object.keys(answers);
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        const changed: Record<string, unknown> = { ...answers };
        for (const { answer, way, to } of changes) {
          const path = paths[answer % paths.length] ?? '';
          changed[path] = withChange(changed[path], way, to);
        }
        written = [];
        serve(changed);
        const connected = await system.connect(SERVER).catch(nothingButApiErrors);
        if (connected) await useAll(connected);
        expect(written).toEqual([]);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
