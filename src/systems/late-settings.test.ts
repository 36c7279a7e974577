import { expect, test } from 'vitest';
import { type LateCode, lateCode } from './late-code.ts';
import { lateSettings } from './late-settings.ts';
import { modelQuery } from './model-query.ts';
import type { SettingsFacet } from './settings.ts';
import type { ModelQuery } from './system.ts';

function facet(): SettingsFacet {
  const list = modelQuery({ queryKey: ['list'], read: async () => ['one'], select: () => [] });
  return {
    own: {
      mayHave: () => true,
      form: () => {
        throw new Error('not asked for here');
      },
      save: async () => ({ writes: [] }),
      changedKeys: (id) => [['form', id]],
      list: () => list,
    },
  };
}

function connect(code: LateCode<() => SettingsFacet>): SettingsFacet {
  const own = { mayHave: () => true, key: (id: string) => ['form', id], listKey: ['list'] };
  return lateSettings(code, (make) => make(), { own });
}

async function read<Model>({ queryFn }: ModelQuery<Model>): Promise<unknown> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a query needs no more of its context here
  return queryFn({ signal: new AbortController().signal } as Parameters<typeof queryFn>[0]);
}

test('loads the code with the first question, and once', async () => {
  let loaded = 0;
  const code = lateCode(async () => {
    loaded += 1;
    return facet;
  });
  const list = connect(code).own?.list();
  expect(list?.queryKey).toEqual(['list']);
  expect(loaded).toBe(0);
  expect(list && (await read(list))).toEqual(['one']);
  await connect(code).own?.save({ pluginId: '1', stored: nothing, edited: {} });
  expect(loaded).toBe(1);
});

test('another connection shows what is in the cache from the one before', async () => {
  const code = lateCode(async () => facet);
  const before = connect(code).own?.list();
  const raw = before && (await read(before));
  // After signing in again a server is asked anew who it is; the cache has its settings still.
  const again = connect(code);
  expect(again.own?.list().select(raw)).toEqual([]);
  expect(again.own?.changedKeys('1')).toEqual([['form', '1']]);
});

test('does not pretend to have code that nobody has loaded', () => {
  expect(() =>
    connect(lateCode(async () => facet))
      .own?.list()
      .select(null),
  ).toThrow(TypeError);
});

const nothing = {
  schema: {},
  uiSchema: {},
  values: {},
  secrets: [],
  editable: { allowed: true },
  notices: [],
  empty: null,
  source: null,
} as const;
