import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ApiError, type ApiErrorInit } from '../../api/api-error.ts';
import { propertyName } from '../property-name.ts';
import type { SaveRequest, SettingsValues } from '../settings.ts';
import { type ReadSetting, saveSettings, type SettingBody } from './settings-save.ts';
import { declare, edited, rowLike } from './settings-test-support.ts';
import { SECTION } from './settings-source.ts';
import { settingWrites } from './settings-writes.ts';

const written = (stored: ReturnType<typeof declare>, values: SettingsValues) =>
  settingWrites(stored, values).map(({ key, value }) => [key, value]);

describe('what must be written', () => {
  it('is nothing while nothing was edited, whatever is stored', () => {
    const rows = [
      rowLike({ key: 'A', type: 'integer', value: 'no number' }),
      rowLike({ key: 'B', value: '***' }),
      rowLike({ key: 'C', value: 'gone', choices: [{ value: 'x', display_name: 'X' }] }),
      rowLike({ key: 'D', type: 'boolean', value: null }),
      rowLike({ key: 'E', value: { odd: true } }),
    ];
    const stored = declare(rows);
    expect(written(stored, stored.values)).toEqual([]);
    expect(written(stored, structuredClone(stored.values))).toEqual([]);
  });

  it.each([
    ['integer', 5, 6, 6],
    ['integer', 5, undefined, ''],
    ['boolean', true, false, false],
    ['string', 'a', '', ''],
    ['string', 'a', undefined, ''],
    ['string', 'a', '***', '***'],
    ['string', 1.5, 2, 2],
    ['related field', '3', '4', '4'],
    ['related field', '3', '', ''],
  ])('of the type %s from %j to %j is %j', (type, value, after, sent) => {
    const stored = declare([rowLike({ key: 'K', type, value })]);
    expect(written(stored, edited(stored, 'K', after))).toEqual([['K', sent]]);
  });

  it('of a switch that was taken away is nothing: the server would turn it off', () => {
    const stored = declare([rowLike({ key: 'K', type: 'boolean', value: true })]);
    expect(written(stored, edited(stored, 'K', undefined))).toEqual([]);
  });

  it('of a secret: nothing to keep it, its text to replace it, the empty text to clear it', () => {
    const stored = declare([rowLike({ key: 'K', value: '***' })]);
    expect(written(stored, edited(stored, 'K', undefined))).toEqual([]);
    expect(written(stored, edited(stored, 'K', 'new'))).toEqual([['K', 'new']]);
    expect(written(stored, edited(stored, 'K', '***'))).toEqual([['K', '***']]);
    expect(written(stored, edited(stored, 'K', null))).toEqual([['K', '']]);
  });

  it('is nothing for what the server would not store anyway', () => {
    const stored = declare([rowLike({ key: 'K', value: 'a', read_only: true }), rowLike({ key: 'a/b' })]);
    expect(written(stored, { [SECTION]: { K: 'b', 'a/b': 'c' } })).toEqual([]);
  });

  it('is told of the settings of one’s own system only', () => {
    const stored = { ...declare([]), source: {} };
    expect(() => settingWrites(stored, {})).toThrow(TypeError);
  });
});

const keys = fc.oneof(
  fc.stringMatching(/^\w{1,12}$/),
  fc.constantFrom('__proto__', 'constructor', 'toString', 'items', 'prototype', '1', '0', 'größe'),
);
const anything = fc.oneof(fc.string(), fc.integer(), fc.double(), fc.boolean(), fc.constant(null), fc.json());
const row = fc.record(
  {
    value: anything,
    name: anything,
    description: anything,
    type: fc.constantFrom('boolean', 'integer', 'string', 'related field', 'colour', '', null),
    choices: fc.oneof(
      fc.constant([]),
      fc.array(fc.record({ value: anything, display_name: anything }), { maxLength: 4 }),
      anything,
    ),
    model_name: fc.oneof(fc.constantFrom('part.part', 'users.owner'), anything),
    api_url: fc.oneof(fc.constantFrom('/api/part/', null), anything),
    model_filters: fc.oneof(fc.dictionary(fc.string(), anything), anything),
    units: anything,
    required: anything,
    confirm: anything,
    read_only: fc.constantFrom(false, null, 'no'),
  },
  { requiredKeys: [] },
);
const rows = fc.uniqueArray(fc.tuple(keys, row), { selector: ([key]) => key, minLength: 1, maxLength: 12 });
/** Texts that no row holds. */
const freshText = fc.stringMatching(/^new-[a-z]{1,8}$/);

describe('settings of any kind', () => {
  const declaredFrom = (declared: readonly (readonly [string, object])[], apiVersion: number) =>
    declare(
      declared.map(([key, more]) => rowLike({ ...more, key })),
      apiVersion,
    );
  const versions = fc.constantFrom(198, 435, 534, Number.POSITIVE_INFINITY);

  it('are written one by one: editing one writes that one, and nothing else', () => {
    fc.assert(
      fc.property(rows, freshText, fc.nat(), versions, (declared, value, at, apiVersion) => {
        const stored = declaredFrom(declared, apiVersion);
        const [key = ''] = declared[at % declared.length] ?? [];
        const isObject = (one: object) =>
          'value' in one && typeof one.value === 'object' && one.value !== null;
        const chosen = declared[at % declared.length]?.[1] ?? {};
        fc.pre(!isObject(chosen));
        expect(written(stored, stored.values)).toEqual([]);
        expect(written(stored, edited(stored, propertyName(key), value))).toEqual([[key, value]]);
      }),
      { numRuns: 500 },
    );
  });

  it('may be anything that JSON can be, without a crash', () => {
    const value = fc.jsonValue({ maxDepth: 3 });
    const almost = fc.dictionary(
      fc.constantFrom('key', 'value', 'type', 'choices', 'model_name', 'api_url', 'model_filters', 'name'),
      value,
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(value, almost), { maxLength: 8 }), versions, (answer, apiVersion) => {
        const stored = declare(answer, apiVersion);
        expect(written(stored, stored.values)).toEqual([]);
        const rowsTold = Object.keys(stored.schema.properties?.[SECTION]?.properties ?? {});
        expect(rowsTold.length === 0).toBe(stored.empty !== null);
      }),
      { numRuns: 500 },
    );
  });

  it('have every stored value, or say that they know none', () => {
    fc.assert(
      fc.property(rows, versions, (declared, apiVersion) => {
        const stored = declaredFrom(declared, apiVersion);
        const secret = new Set(stored.secrets.map(({ path }) => path[1]));
        for (const [key, more] of declared) {
          const property = propertyName(key);
          const has = Object.hasOwn(stored.values[SECTION] ?? {}, property);
          const value = 'value' in more ? more.value : '';
          expect(has).toBe(value !== null && !secret.has(property));
        }
      }),
    );
  });
});

describe('saving', () => {
  const ROWS = ['A', 'B', 'C'].map((key) => rowLike({ key, value: 'old' }));
  const ALL_NEW = { [SECTION]: { A: 'new', B: 'new', C: 'new' } };

  /** A server that fails with what a test gives for a key. */
  async function save(
    failures: Readonly<Record<string, ApiErrorInit>>,
    request: Partial<SaveRequest> = {},
    rowsToSave: readonly unknown[] = ROWS,
    readOne: ReadSetting | null = null,
  ) {
    const sent: [string, SettingBody][] = [];
    const progress: [number, number][] = [];
    const report = await saveSettings(
      async (_plugin, key, body) => {
        sent.push([key, body]);
        const failure = failures[key];
        if (failure !== undefined) throw new ApiError(failure);
      },
      {
        pluginId: 'sample',
        stored: declare(rowsToSave),
        edited: ALL_NEW,
        onProgress: (done, all) => progress.push([done, all]),
        ...request,
      },
      readOne,
    );
    return { sent, progress, writes: report.writes };
  }
  const refusal = (init: Partial<ApiErrorInit>): ApiErrorInit => ({
    kind: 'rejected',
    source: 'server',
    status: 400,
    ...init,
  });

  it('sends one setting after the other and says how far it is', async () => {
    const { sent, progress, writes } = await save({});
    expect(sent).toEqual([
      ['A', { value: 'new' }],
      ['B', { value: 'new' }],
      ['C', { value: 'new' }],
    ]);
    expect(progress).toEqual([
      [0, 3],
      [1, 3],
      [2, 3],
    ]);
    expect(writes.map(({ id, paths, outcome }) => [id, paths, outcome.kind])).toEqual([
      ['A', [[SECTION, 'A']], 'stored'],
      ['B', [[SECTION, 'B']], 'stored'],
      ['C', [[SECTION, 'C']], 'stored'],
    ]);
  });

  it.each<[string, Partial<ApiErrorInit>, readonly string[]]>([
    ['a rule', { serverMessage: 'Not so.\nNor so.' }, ['Not so.', 'Nor so.']],
    ['the value', { fieldErrors: { value: ['No tags.'] } }, ['No tags.']],
    ['the value, inside', { fieldErrors: { 'value.inner.0.deep': ['Deep.'] } }, ['Deep.']],
    ['another name', { fieldErrors: { key: ['Odd.'] } }, ['key: Odd.']],
    ['a failure of the server', { kind: 'server-error', status: 500, serverMessage: 'Crash' }, ['Crash']],
    ['a right', { kind: 'forbidden', status: 403, serverMessage: 'Not for you.' }, ['Not for you.']],
  ])(
    'puts what the server says about %s at the setting, and stores the others',
    async (_, init, messages) => {
      const { writes } = await save({ B: refusal(init) });
      expect(writes.map(({ outcome }) => outcome.kind)).toEqual(['stored', 'refused', 'stored']);
      expect(writes[1]?.outcome).toMatchObject({ fields: [{ path: [SECTION, 'B'], messages }] });
    },
  );

  it('has no words for the setting where the server had none, or where others spoke', async () => {
    const { writes } = await save({
      A: refusal({}),
      B: { kind: 'too-large', source: 'gateway', status: 413, serverMessage: 'Too much for the gateway' },
    });
    expect(writes.slice(0, 2).map(({ outcome }) => outcome)).toMatchObject([{ fields: [] }, { fields: [] }]);
  });

  it.each(['unreachable', 'unavailable'] as const)('stops where the server is %s', async (kind) => {
    const { sent, writes } = await save({ B: { kind, source: 'gateway' } });
    expect(sent).toHaveLength(2);
    expect(writes.map(({ outcome }) => outcome.kind)).toEqual(['stored', 'refused', 'not-tried']);
  });

  it.each(['signed-out', 'cancelled'] as const)('ends where the person is %s', async (kind) => {
    await expect(save({ B: { kind, source: 'gateway' } })).rejects.toMatchObject({ kind });
  });

  describe('a write that had no answer', () => {
    const LOST: ApiErrorInit = { kind: 'connection-lost', source: 'page', changed: 'unknown' };

    it.each<[string, unknown, unknown, 'stored' | 'refused']>([
      ['the new text', 'New', 'New', 'stored'],
      ['the new text as newer servers trim it', ' New ', 'New', 'stored'],
      ['the old text, which differs by its capitals alone', 'NEW', 'new', 'refused'],
      ['a number as older servers write it', 12, '12', 'stored'],
      ['a flag as older servers write it', true, 'True', 'stored'],
      ['the other flag', true, 'False', 'refused'],
      ['nothing', 'New', undefined, 'refused'],
    ])('is found out by reading: %s', async (_, value, now, kind) => {
      const { writes } = await save(
        { A: LOST },
        { edited: { [SECTION]: { A: value, B: 'old', C: 'old' } } },
        ROWS,
        async () => ({ key: 'A', value: now }),
      );
      expect(writes.map(({ outcome }) => outcome.kind)).toEqual([kind]);
    });

    it('stays unclear for a secret, which is masked, and where nobody answers', async () => {
      const secret = [rowLike({ key: 'A', value: '***' })];
      const request = { edited: { [SECTION]: { A: '***' } } };
      const masked = await save({ A: LOST }, request, secret, async () => ({ key: 'A', value: '***' }));
      expect(masked.writes[0]?.outcome).toMatchObject({ kind: 'refused', error: { changed: 'unknown' } });
      const silent = await save({ A: LOST }, {}, ROWS, () => Promise.reject(new ApiError(LOST)));
      expect(silent.writes[0]?.outcome).toMatchObject({ kind: 'refused', error: { changed: 'unknown' } });
    });
  });

  describe('what must be confirmed', () => {
    const confirmed = (words: string) => [
      rowLike({ key: 'A', value: 'old' }),
      rowLike({ key: 'B', value: 'old', confirm: true, confirm_text: words }),
      rowLike({ key: 'C', value: 'old' }),
    ];
    const CONFIRMED = confirmed('Really?');

    it('asks before it is sent, and is sent with the answer', async () => {
      const asked = await save({}, {}, CONFIRMED);
      expect(asked.sent.map(([key]) => key)).toEqual(['A', 'C']);
      expect(asked.writes[1]).toMatchObject({
        id: 'B',
        outcome: { kind: 'asks', question: { title: 'A setting', tasks: [{ message: 'Really?' }] } },
      });
      const answered = await save({}, { answers: { B: {} } }, CONFIRMED);
      expect(answered.sent[1]).toEqual(['B', { value: 'new', manual_confirm: true }]);
    });

    it('is asked in words of ours where the plugin has none', async () => {
      const { writes } = await save({}, {}, confirmed(''));
      expect(writes[1]).toMatchObject({
        outcome: { question: { tasks: [{ message: 'The plugin wants this change to be confirmed.' }] } },
      });
    });

    it('is asked when a server wants it without having said so, once', async () => {
      const failures = { B: refusal({ fieldErrors: { manual_confirm: ['Confirm it'] } }) };
      const asked = await save(failures);
      expect(asked.writes[1]).toMatchObject({
        outcome: { kind: 'asks', question: { tasks: [{ message: 'Confirm it' }] } },
      });
      const again = await save(failures, { answers: { B: {} } });
      expect(again.sent[1]).toEqual(['B', { value: 'new', manual_confirm: true }]);
      expect(again.writes[1]?.outcome.kind).toBe('refused');
    });
  });
});
