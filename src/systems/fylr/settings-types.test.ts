import { describe, expect, it } from 'vitest';
import { fylrSettingsFile } from './settings-file.ts';
import { FylrSettingsSource, fylrSettings } from './settings-model.ts';
import { planWrites } from './settings-plan.ts';

type Json = Readonly<Record<string, unknown>>;

const TYPES = [
  'bool',
  'email',
  'file',
  'form',
  'int',
  'int-list',
  'json',
  'license',
  'location-select',
  'secret',
  'select',
  'string-list',
  'string-list-sort',
  'table',
  'tag-select',
  'tagfilter-select',
  'text',
  'text-l10n',
  'text-l10n-multiline',
  'text-multiline',
  'user',
];

/** One setting `x` in a section `s`. */
function one(definition: Json, stored?: unknown, words: Json = {}, section: Json = {}) {
  const answer = {
    plugin: 'p',
    enabled: true,
    readable: true,
    defs: [{ name: 's', parameters: { x: definition }, ...section }],
    values: { s: stored === undefined ? {} : { x: stored } },
    words: [words],
  };
  const settings = fylrSettings(answer, { holds: () => false, databaseLanguages: ['de-DE', 'en-US'] }, 'en');
  return {
    settings,
    schema: settings.schema.properties?.s?.properties?.x,
    ui: settings.uiSchema.s?.x,
    value: settings.values.s?.x,
    text: JSON.stringify(settings.uiSchema.s?.x),
    writes: (edited: unknown) => {
      const { source } = settings;
      if (!(source instanceof FylrSettingsSource)) throw new Error('no source');
      return planWrites(source.sections, { s: edited === undefined ? {} : { x: edited } });
    },
  };
}

describe('types', () => {
  it.each([
    ['bool', {}, { type: 'boolean' }, { 'ui:widget': 'tri-state' }],
    ['email', {}, { type: 'string', format: 'email' }, {}],
    ['file', {}, { type: 'integer', minimum: 1 }, {}],
    ['int', { min: 1, max: 9 }, { type: 'integer', minimum: 1, maximum: 9 }, {}],
    ['int-list', {}, { type: 'array', items: { type: 'integer' } }, {}],
    ['json', {}, { type: 'string', format: 'json' }, { 'ui:widget': 'json' }],
    ['license', {}, { format: 'json', readOnly: true }, { 'ui:readonly': true }],
    ['location-select', {}, { type: 'string' }, {}],
    ['secret', {}, { type: 'string', writeOnly: true }, { 'ui:widget': 'secret' }],
    ['select', { options: ['a', '2'] }, { oneOf: [{ const: 'a', title: 'a' }, { const: '2' }] }, {}],
    [
      'string-list',
      { choices: ['a'] },
      { type: 'array', uniqueItems: true },
      { 'ui:options': { suggestions: ['a'] } },
    ],
    ['string-list-sort', {}, { type: 'array', items: { type: 'string' } }, { 'ui:widget': 'sorted-list' }],
    ['tag-select', {}, { type: 'array', items: { type: 'integer' } }, {}],
    ['tagfilter-select', {}, { type: 'string', format: 'json' }, { 'ui:widget': 'json' }],
    ['text', {}, { type: 'string' }, {}],
    ['text', { store_as_json: true }, { type: 'string', format: 'json' }, { 'ui:widget': 'json' }],
    [
      'text-l10n',
      {},
      { type: 'object' },
      { 'ui:widget': 'localized', 'ui:options': { languages: ['en-US', 'de-DE'] } },
    ],
    ['text-l10n-multiline', {}, { type: 'object' }, { 'ui:widget': 'localized' }],
    ['text-multiline', {}, { type: 'string' }, { 'ui:widget': 'textarea' }],
    ['user', {}, { type: 'integer', minimum: 1 }, {}],
    [
      'form',
      { plugin_type: 'panel', parameters: { a: { type: 'int' } } },
      { type: 'object', properties: { a: { type: 'integer' } } },
      { 'ui:widget': 'panel' },
    ],
    [
      'table',
      { fields: [{ name: 'a', type: 'int' }] },
      { type: 'array', items: { properties: { a: { type: 'integer' } } } },
      {},
    ],
    ['holo-select', {}, { format: 'json', readOnly: true }, { 'ui:readonly': true }],
    [undefined, {}, { format: 'json', readOnly: true }, { 'ui:readonly': true }],
  ])('%s', (type, more, schema, ui) => {
    const made = one({ ...(type !== undefined && { type }), ...more });
    expect(made.schema).toMatchObject(schema);
    expect(made.ui).toMatchObject(ui);
  });

  it.each([...TYPES, 'of tomorrow'])(
    '%s keeps a stored value of any kind, and writes nothing for it',
    (type) => {
      for (const stored of ['text', 7, true, [null], { a: { b: 1 } }, ['x', 'x'], {}, []]) {
        const { value, writes } = one({ type, fields: [{ name: 'a', type: 'int' }] }, stored);
        expect(writes(value)).toEqual([]);
      }
    },
  );

  it.each(['bool', 'int', 'text', 'select', 'table'])(
    '%s shows what does not fit as it is stored',
    (type) => {
      const stored = { not: ['of', 'this type'] };
      expect(one({ type, fields: [{ name: 'a', type: 'int' }] }, stored).value).toEqual(stored);
    },
  );

  it('a switch needs a default and a value, else there is a third state', () => {
    expect(one({ type: 'bool', default: false }, false).ui).not.toHaveProperty('ui:widget');
    expect(one({ type: 'bool', default: false }).ui).toMatchObject({ 'ui:widget': 'tri-state' });
    expect(one({ type: 'bool' }, false).ui).toMatchObject({ 'ui:widget': 'tri-state' });
  });

  it('unset, off and empty are written as what they are', () => {
    const flag = one({ type: 'bool' }, true);
    expect(flag.writes(false)[0]?.body).toEqual({ x: false });
    // Nothing is left of the section, which is set back.
    expect(flag.writes(undefined)[0]).toMatchObject({ parameter: null, body: undefined });
    expect(one({ type: 'text' }, 'a').writes('')[0]?.body).toEqual({ x: '' });
    expect(one({ type: 'text', default: 'd' }, 'a').ui).toMatchObject({
      'ui:options': { emptyIsAbsent: false },
    });
  });

  it('JSON in a text stays a text, letter by letter', () => {
    const { value, writes } = one({ type: 'text', store_as_json: true }, '{ "a":1 }');
    expect(value).toBe('{ "a":1 }');
    expect(writes('{"a": 2}')[0]?.body).toEqual({ x: '{"a": 2}' });
  });

  it('JSON that is only written otherwise is not changed', () => {
    const { writes } = one({ type: 'json' }, { a: 1, b: [2] });
    expect(writes('{"b":[2],"a":1}')).toEqual([]);
    expect(writes('{"b":[2],"a":2}')[0]?.body).toEqual({ x: { a: 2, b: [2] } });
  });

  it('null is no value, but for JSON', () => {
    expect(one({ type: 'user' }, null).value).toBeUndefined();
    expect(one({ type: 'json' }, null).value).toBe('null');
  });
});

describe('numbers that are another one once a browser has read them', () => {
  const LARGE = Number('9007199254740993');
  const columns = [
    { name: 'n', type: 'int' },
    { name: 'password', type: 'text' },
  ];

  it.each([
    ['int', { type: 'int' }, LARGE],
    ['int-list', { type: 'int-list' }, [1, LARGE]],
    ['json', { type: 'json' }, { a: [{ b: -LARGE }] }],
    ['table', { type: 'table', fields: columns }, [{ n: LARGE, password: 'hush' }]],
    ['form', { type: 'form', parameters: { n: { type: 'int' } } }, { n: LARGE }],
  ])('are never sent back: %s', (_name, definition, stored) => {
    const answer = {
      plugin: 'p',
      enabled: true,
      readable: true,
      defs: [{ name: 's', parameters: { x: { type: 'text' }, y: definition } }],
      values: { s: { x: 'a', y: stored } },
    };
    const form = fylrSettings(answer, { holds: () => true, databaseLanguages: [] }, 'en');
    const { source } = form;
    if (!(source instanceof FylrSettingsSource)) throw new Error('no source');
    expect(form.schema.properties?.s?.properties?.y?.readOnly).toBe(true);
    expect(JSON.stringify(form.uiSchema)).toContain('too large');
    expect(JSON.stringify(form.values)).not.toContain('hush');
    const planned = planWrites(source.sections, { s: { ...form.values.s, x: 'b' } });
    expect(planned.map(({ parameter, body }) => [parameter, body])).toEqual([['x', 'b']]);
    expect(JSON.stringify(fylrSettingsFile.write(form, form.values))).toBe(
      '{"plugin":{"p":{"config":{"s":{"x":"a"}}}}}',
    );
  });
});

describe('defaults', () => {
  it.each([
    [{ type: 'int', default: 3 }, 3],
    [{ type: 'user', default: { user: { _id: 2 } } }, 2],
    [{ type: 'json', default: { a: 1 } }, '{\n  "a": 1\n}'],
    [{ type: 'text-l10n', default: { 'de-DE': 'x' } }, { 'de-DE': 'x' }],
    [{ type: 'table', fields: [{ name: 'a', type: 'int' }], default: [{ a: 1 }] }, [{ a: 1 }]],
  ])('are those of the declaration: %j', (definition, value) => {
    expect(one(definition).schema?.default).toEqual(value);
  });

  it('that violate their own type are told, and are none', () => {
    const { schema, text } = one({ type: 'int', default: 'many' });
    expect(schema).not.toHaveProperty('default');
    expect(text).toContain('many');
  });

  it.each(['email', 'secret'])(
    'of %s may be flags in the vendor’s document, of which nobody needs to hear',
    (type) => {
      const { schema, ui } = one({ type, default: true });
      expect(schema).not.toHaveProperty('default');
      expect(JSON.stringify(ui)).not.toContain('notes');
    },
  );

  it('are taken from the server where only it tells that a value is one', () => {
    const defs = [
      { name: 's', parameters: { a: { type: 'int' }, b: { type: 'int' }, c: { type: 'int', default: 1 } } },
    ];
    const info = { is_default: true };
    const values = {
      s: { a: 5, 'a:info': info, b: 6, 'b:info': { is_default: false }, c: 7, 'c:info': info },
    };
    const settings = fylrSettings(
      { plugin: 'p', readable: true, defs, values },
      { holds: () => true, databaseLanguages: [] },
      'en',
    );
    const properties = settings.schema.properties?.s?.properties;
    // A value that is said to be the default and is another than the declared one proves nothing.
    expect([properties?.a?.default, properties?.b?.default, properties?.c?.default]).toEqual([
      5,
      undefined,
      1,
    ]);
  });
});

describe('notes', () => {
  it.each([
    [{ type: 'int', min: 9, max: 1 }, '9 to 1'],
    [{ type: 'select' }, 'without options'],
    [{ type: 'text', plugin_type: 'picker' }, '(picker)'],
    [{ type: 'text', show_script: 'alert(1)' }, 'a script of the plugin decides'],
    [{ type: 'text', unauthenticated_visible: true }, 'Public'],
    [{ type: 'table' }, 'does not declare what this consists of'],
    [{ type: 'holo' }, 'of the type holo'],
  ])('%j', (definition, words) => {
    expect(one(definition).text).toContain(words);
    expect(one(definition).text).not.toContain('alert');
  });

  it('on sections: public, unavailable, a right of its own, a group', () => {
    const ui = (section: Json, words: Json = {}) =>
      one({ type: 'int' }, 1, words, section).settings.uiSchema.s;
    expect(JSON.stringify(ui({ unauthenticated_visible: true }))).toContain('everyone can read');
    expect(ui({ unavailable: true })).toMatchObject({ 'ui:readonly': true, x: { 'ui:readonly': true } });
    expect(JSON.stringify(ui({ require_system_right: 'system.special' }))).toContain('system.special');
    const group = { 'server.config.group.system.g.title': 'The group' };
    expect(JSON.stringify(ui({ group: 'g' }, group))).toContain('The group');
  });
});

describe('what is read-only', () => {
  it.each([
    ['a section', { type: 'int' }, { unavailable: true }, 2],
    ['a setting', { type: 'holo' }, {}, '2'],
  ])('is refused when it was edited all the same: %s', (_what, definition, section, edited) => {
    expect(one(definition, 1, {}, section).writes(edited)[0]?.refusals).toMatchObject([{ path: ['s', 'x'] }]);
  });

  it.each(['..', '.', '', 'a/b', ' ', 'a\\b', '%2e', '..;x', 'a\u0000'])(
    'a section %j, whose name would make another address',
    (name) => {
      const settings = fylrSettings(
        { plugin: 'p', readable: true, defs: [{ name, parameters: { x: { type: 'int' } } }] },
        { holds: () => true, databaseLanguages: [] },
        'en',
      );
      expect(settings.uiSchema[name]).toMatchObject({ 'ui:readonly': true });
    },
  );
});

describe('a form without anything to set', () => {
  const empty = (answer: Json) =>
    fylrSettings(
      { readable: true, plugin: 'p', ...answer },
      { holds: () => true, databaseLanguages: [] },
      'en',
    ).empty?.();

  it.each([
    [{ readable: false }, /system\.config/],
    [{ plugin: null }, /has not arrived/],
    [{ defs: [] }, /declares no settings/],
    [{ defs: ['what'] }, /cannot be read/],
    [{ defs: undefined, enabled: true }, /lists no settings/],
    [{ defs: undefined, enabled: false }, /appear when it is turned on/],
    [{ defs: undefined, enabled: false, values: { s: { x: 1 } } }, /What is stored stays/],
  ])('says why: %j', (answer, words) => {
    expect(empty(answer)).toMatch(words);
  });

  it.each([
    null,
    'text',
    7,
    [],
    { readable: true, plugin: 'p', defs: 'text' },
    { readable: true, plugin: 'p', defs: {} },
  ])('does not break over %j', (raw) => {
    expect(fylrSettings(raw, { holds: () => true, databaseLanguages: [] }, 'en').empty?.()).toBeTruthy();
  });
});

describe('a section of which the server tells no values', () => {
  it('is written setting by setting, since there may be some', () => {
    const settings = fylrSettings(
      {
        plugin: 'p',
        readable: true,
        defs: [{ name: 's', parameters: { x: { type: 'int' }, y: { type: 'secret' } } }],
        values: {},
      },
      { holds: () => true, databaseLanguages: [] },
      'en',
    );
    expect(settings.secrets[0]?.state).toBe('unknown');
    const { source } = settings;
    if (!(source instanceof FylrSettingsSource)) throw new Error('no source');
    const plan = planWrites(source.sections, { s: { x: 1, y: null } });
    expect(plan.map(({ parameter, body }) => [parameter, body])).toEqual([
      ['x', 1],
      ['y', undefined],
    ]);
  });
});
