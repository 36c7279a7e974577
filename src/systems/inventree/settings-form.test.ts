import { describe, expect, it } from 'vitest';
import { declare, firstOf, rowLike } from './settings-test-support.ts';
import { settingRules } from './setting-rules.ts';
import { SECTION } from './settings-source.ts';

/** As they were answered (upstream: InvenTree 198 and 435, observed). */
const REST_198 = {
  description: 'x',
  choices: [],
  model_name: null,
  api_url: null,
  typ: 'plugin',
  required: false,
};
const AT_198 = [
  { pk: 1, key: 'PO_FUNCTION_ENABLE', value: 'True', name: 'Enable PO', type: 'boolean', ...REST_198 },
  { pk: 2, key: 'NUMERICAL_SETTING', value: '123', name: 'Number', type: 'integer', ...REST_198 },
  { pk: 3, key: 'FLOAT', value: '1.5', name: 'Float', type: 'string', ...REST_198 },
  { pk: 4, key: 'API_KEY', value: '***', name: 'Key', type: 'string', ...REST_198 },
];
const AT_435 = [
  rowLike({ key: 'PO_FUNCTION_ENABLE', value: true, type: 'boolean' }),
  rowLike({ key: 'NUMERICAL_SETTING', value: 123, type: 'integer' }),
  rowLike({ key: 'FLOAT', value: 1.5 }),
  rowLike({ key: 'API_KEY', value: '***' }),
];

describe('the values of settings', () => {
  it('are the same from texts as from native values, but for decimal numbers', () => {
    expect(declare(AT_198, 198).values).toEqual({
      [SECTION]: { PO_FUNCTION_ENABLE: true, NUMERICAL_SETTING: 123, FLOAT: '1.5' },
    });
    expect(declare(AT_435, 435).values).toEqual({
      [SECTION]: { PO_FUNCTION_ENABLE: true, NUMERICAL_SETTING: 123, FLOAT: 1.5 },
    });
  });

  it.each([
    ['boolean', 'False', false],
    ['boolean', 'perhaps', 'perhaps'],
    ['boolean', null, undefined],
    ['integer', '-4', -4],
    ['integer', '', ''],
    ['integer', '12,5', '12,5'],
    ['integer', '9007199254740993', '9007199254740993'],
    ['integer', 1.5, 1.5],
    ['string', ' padded ', ' padded '],
    ['string', null, undefined],
    ['string', false, false],
    ['related field', '3', '3'],
    ['related field', 3, '3'],
    ['related field', 'nope', 'nope'],
    ['colour', 'red', 'red'],
  ])('of the type %s: %j is %j', (type, value, expected) => {
    expect(firstOf(declare([rowLike({ type, value })])).value).toBe(expected);
  });

  it('of a type are declared so', () => {
    const typeOf = (more: object) => firstOf(declare([rowLike({ ...more })])).schema.type;
    expect(typeOf({ type: 'boolean', value: true })).toBe('boolean');
    expect(typeOf({ type: 'integer', value: 1 })).toBe('integer');
    expect(typeOf({ type: 'string', value: 1.5 })).toBe('number');
    expect(typeOf({ type: 'string', value: '1.5' })).toBe('string');
    expect(typeOf({ type: 'colour', value: 'red' })).toBe('string');
  });
});

describe('a choice', () => {
  const choices = [
    { value: 1, display_name: 'Low' },
    { value: 2, display_name: 'High' },
  ];

  it('of numbers is found by a number and by its text, and has the numbers as they are', () => {
    const found = (value: unknown) => firstOf(declare([rowLike({ type: 'integer', value, choices })]));
    expect([found('2').value, found(2).value]).toEqual([2, 2]);
    expect(found(2).schema.oneOf).toEqual([
      { const: 1, title: 'Low' },
      { const: 2, title: 'High' },
    ]);
  });

  it('of texts is found by a number, as a default may come', () => {
    const offered = [{ value: '1', display_name: 'Low' }];
    expect(firstOf(declare([rowLike({ value: 1, choices: offered })])).value).toBe('1');
  });

  it('keeps a value that is not offered, and offers no empty one', () => {
    const { schema, value } = firstOf(
      declare([rowLike({ value: 'retired', choices: [{ value: 'A', display_name: 'Apple' }] })]),
    );
    expect([value, schema.oneOf]).toEqual(['retired', [{ const: 'A', title: 'Apple' }]]);
  });

  it('of numbers without their type is told to be of no use', () => {
    const notes = (type: string) => firstOf(declare([rowLike({ type, value: 2, choices })])).options.notes;
    expect(notes('string')).toEqual([expect.stringMatching(/refused every value/)]);
    expect(notes('integer')).toEqual([]);
  });

  it('takes what can be read of broken entries', () => {
    const broken = [null, 'a', {}, { value: null }, { value: 'b' }, { value: 'b', display_name: 'B' }];
    expect(firstOf(declare([rowLike({ value: 'b', choices: broken })])).schema.oneOf).toEqual([
      { const: 'b', title: 'b' },
    ]);
  });
});

describe('a secret', () => {
  it('is nowhere among the values, and nobody knows whether it is set', () => {
    const settings = declare([rowLike({ key: 'KEY', value: '***', required: true })]);
    expect(settings.values).toEqual({ [SECTION]: {} });
    expect(settings.secrets).toEqual([
      { path: [SECTION, 'KEY'], state: 'unknown', clearable: { allowed: true }, lostWithNeighbours: false },
    ]);
    expect(settings.schema.properties?.[SECTION]?.required).toEqual([]);
    expect(settings.uiSchema[SECTION]?.KEY).toMatchObject({ 'ui:widget': 'secret' });
  });

  it('is none where three asterisks can be chosen', () => {
    const choices = [{ value: '***', display_name: 'Three stars' }];
    expect(declare([rowLike({ value: '***', choices })]).secrets).toEqual([]);
  });
});

describe('a setting that points at something', () => {
  const link = (more: object, apiVersion = 435) =>
    firstOf(declare([rowLike({ type: 'related field', value: '3', ...more })], apiVersion)).options;
  const PART = { model_name: 'part.part', api_url: '/api/part/' };

  it('is looked up in the list that is described, with what the plugin asks of it', () => {
    expect(link({ ...PART, model_filters: { assembly: true, active: true } }).lookup).toBe(
      '["part.part",{"assembly":"true","active":"true"}]',
    );
    expect(link({ ...PART, model_filters: null }).lookup).toBe('["part.part",{}]');
    expect(link({ model_name: 'Auth.Group', api_url: null }).lookup).toBe('["auth.group",{}]');
    expect(link({ ...PART, api_url: '/inventory/api/part/' }).lookup).toBe('["part.part",{}]');
  });

  it.each([
    { model_name: 'contenttypes.contenttype', api_url: null },
    { model_name: 'machines.part', api_url: '/plugin/machines/api/part/' },
    { model_name: 'part.part', api_url: '/plugin/machines/api/things/' },
    { model_name: 'part.part', api_url: 'https://elsewhere.example/api/part/?x=y' },
    { model_name: null, api_url: null },
    { model_name: '__proto__', api_url: null },
  ])('%j elsewhere is typed', (target) => {
    const { lookup, notes } = link(target);
    expect([lookup, notes]).toEqual([undefined, [expect.stringMatching(/no list to choose from/)]]);
  });

  it('at templates of labels is typed where servers are too old for their list', () => {
    const label = { model_name: 'report.labeltemplate', api_url: '/api/label/template/' };
    expect(link(label, 198).lookup).toBeUndefined();
    expect(link(label, 435).lookup).toBe('["report.labeltemplate",{}]');
  });

  it('takes of the filters only what can be part of a query', () => {
    const filters = {
      'a&b': 1,
      limit: 1,
      access_token: 'x',
      deep: { a: 1 },
      active: true,
      __proto__x: 1,
      n: 3,
    };
    expect(link({ ...PART, model_filters: filters }).lookup).toBe('["part.part",{"active":"true","n":"3"}]');
  });
});

describe('what a server says of a setting', () => {
  it('is told: name, description, units, key, that it must be confirmed', () => {
    const { schema, options } = firstOf(
      declare([rowLike({ key: 'WIDTH', units: 'mm', confirm: true, confirm_text: 'Really?' })]),
    );
    expect(schema).toMatchObject({ title: 'A setting', description: 'What it is for' });
    expect(options).toMatchObject({ key: 'WIDTH', units: 'mm', notes: ['Its change must be confirmed.'] });
  });

  it('about a fixed one is why it cannot be changed', () => {
    const settings = declare([rowLike({ key: 'FIXED', value: '***', read_only: true })]);
    expect(settings.uiSchema[SECTION]?.FIXED).toMatchObject({
      'ui:readonly': true,
      'ui:options': { readOnlyReason: 'Fixed by the server’s configuration.' },
    });
    expect(settings.secrets[0]?.clearable.allowed).toBe(false);
  });

  it('names it by its key where it has no name', () => {
    expect(firstOf(declare([rowLike({ key: 'NAMELESS', name: '' })])).schema.title).toBe('NAMELESS');
    const removed = rowLike({ key: 'OLD', name: '', description: '' });
    expect(firstOf(declare([removed], 198)).options.notes).toEqual([expect.stringMatching(/Stored earlier/)]);
    expect(firstOf(declare([removed], 435)).options.notes).toEqual([]);
  });

  it('has numbers that cannot be empty, unless the server takes the default then', () => {
    const needed = (apiVersion: number) =>
      declare([rowLike({ key: 'N', type: 'integer', value: 5 })], apiVersion).schema.properties?.[SECTION]
        ?.required;
    expect([needed(198), needed(435), needed(534)]).toEqual([[], ['N'], ['N']]);
  });
});

describe('the rule for texts', () => {
  const fits = (text: string, apiVersion: number) =>
    new RegExp(settingRules(apiVersion).pattern, 'u').test(text);

  it.each([
    ['', true, true],
    ['plain', true, true],
    ['5 < 6 and 7 > 6', true, true],
    ['<3', true, true],
    ['a<b', true, false],
    ['a<b>c</b>', false, false],
    ['</p>', false, false],
    ['<!-- x -->', false, false],
    ['<<b>', false, false],
    ['one\ntwo', false, false],
    ['tab\there', false, false],
    ['Größe 🙂 ‮', true, true],
  ])('%j fits: %j at 435, %j at 534', (text, older, newer) => {
    expect([fits(text, 435), fits(text, 534)]).toEqual([older, newer]);
  });

  it('is quick with a text that is meant to make it slow', () => {
    const begun = performance.now();
    for (const text of ['<a'.repeat(200_000), '<'.repeat(400_000), `<a${' '.repeat(400_000)}`]) {
      fits(text, 435);
      fits(text, 534);
    }
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});

describe('an answer of any shape', () => {
  it('gives what can be read of it, and says what could not', () => {
    const { notices, schema } = declare([
      rowLike({ key: 'GOOD' }),
      null,
      'text',
      [],
      {},
      { key: 7 },
      rowLike({ key: 'GOOD', value: 'again' }),
      { key: 'KEY_ONLY' },
      {
        key: 'WRONG',
        value: { a: [1] },
        name: 7,
        choices: 'many',
        api_url: 5,
        confirm: 'yes',
        read_only: 'no',
      },
    ]);
    expect(Object.keys(schema.properties?.[SECTION]?.properties ?? {})).toEqual([
      'GOOD',
      'KEY_ONLY',
      'WRONG',
    ]);
    expect(notices.map(({ explanation }) => explanation())).toEqual([
      'Parts of the server’s answer that are no settings: 5. They are left as they are.',
      'The first of each is shown: GOOD',
    ]);
  });

  it('shows a value that is none, and lets nobody write it', () => {
    const { schema, value } = firstOf(declare([rowLike({ value: { a: [1] } })]));
    expect(schema).toMatchObject({ format: 'json', readOnly: true });
    expect(JSON.parse(String(value))).toEqual({ a: [1] });
  });

  it('may have names that objects have', () => {
    const keys = ['__proto__', 'constructor', 'toString', 'items', '2', '1', 'ui:title', 'a/b', '$ref'];
    const settings = declare(keys.map((key) => rowLike({ key, value: key })));
    expect(({} as Record<string, unknown>).value).toBeUndefined();
    const section = settings.values[SECTION] ?? {};
    expect(new Set(Object.values(section))).toEqual(new Set(keys));
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what is compared is told by the test
    const order = settings.uiSchema[SECTION]?.['ui:order'] as readonly string[];
    expect(order.map((property) => section[property])).toEqual(keys);
    const closed = Object.values(settings.schema.properties?.[SECTION]?.properties ?? {}).filter(
      ({ readOnly }) => readOnly === true,
    );
    expect(closed).toHaveLength(3);
  });

  it('without a setting says so', () => {
    const { empty, schema } = declare([]);
    expect([empty?.(), schema.properties]).toEqual(['none', {}]);
  });
});
