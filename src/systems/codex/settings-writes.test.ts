import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isJsonObject, type JsonObject, objectOf } from '../../api/json.ts';
import { parseExactly, writeExactly } from '../../lib/exact-json.ts';
import type { DeclaredSettings, SettingsValues } from '../settings.ts';
import { codexPluginSettings } from './settings-admin.ts';
import { CodexSource, type CodexSetting } from './settings-model.ts';
import { codexUserSettings } from './settings-user.ts';
import { codexWrites } from './settings-writes.ts';

/** Names that mean something to JavaScript, to those who draw forms, to Codex, and nothing at all. */
const NASTY = [
  '',
  ' ',
  ...'__proto__ constructor toString hasOwnProperty prototype length 0 -1'.split(' '),
  ...'ui:widget ui:order $ref items * __errors ~ ~~x a.b a/b'.split(' '),
  ...'_codex autoSync syncMode oauth_client_id oauth_client_secret apiToken plugin kept'.split(' '),
];
const name = fc.oneof(fc.constantFrom(...NASTY), fc.string({ maxLength: 8 }));
const TYPES = ['string', 'number', 'boolean', 'json', 'textarea', 'string-array', 'object', 'color', ''];
const json = fc.jsonValue({ maxDepth: 3 });
const field = fc.record(
  {
    key: name,
    label: fc.string({ maxLength: 5 }),
    type: fc.constantFrom(...TYPES),
    required: fc.boolean(),
    default: json,
    example: json,
    description: fc.string({ maxLength: 5 }),
  },
  { requiredKeys: ['key', 'label', 'type'] },
);

/** JSON as a server may write it: white space, many digits, `1.0`, and any name. */
const NUMBERS = ['1.0', '-0', '9007199254740993', '18446744073709551615', '1e2', '0.10'];
const value = fc.oneof(
  json.map((one) => JSON.stringify(one)),
  fc.constantFrom(...NUMBERS, '"  {\\"typed\\" : 1.0}\\n"', '""', 'null', '"10"', '{"__proto__":{"n":1.0}}'),
);
const host = fc
  .array(
    fc.tuple(
      fc.constantFrom('autoSync', 'syncRatings', 'maxSeeds', 'dropThreshold', 'sendTags', 'new', '__proto__'),
      value,
    ),
    { maxLength: 4 },
  )
  .map(objectText);

function objectText(entries: readonly (readonly [string, string])[]): string {
  const last = new Map(entries);
  return `{${[...last].map(([key, text]) => `${JSON.stringify(key)}:${text}`).join(',')}}`;
}

interface Case {
  readonly fields: readonly unknown[];
  /** The stored configuration as the server writes it. */
  readonly config: string;
  readonly capabilities: JsonObject;
  readonly oauth: boolean;
}

const anyCase: fc.Arbitrary<Case> = fc.array(field, { maxLength: 6 }).chain((fields) =>
  fc.record({
    fields: fc.constant(fields),
    config: fc
      .tuple(
        fc.array(
          fc.tuple(fields.length > 0 ? fc.constantFrom(...fields.map(({ key }) => key)) : name, value),
        ),
        fc.array(fc.tuple(name, value), { maxLength: 4 }),
        fc.option(host, { nil: undefined }),
      )
      .map(([declared, more, codex]) =>
        objectText([...declared, ...more, ...(codex === undefined ? [] : [['_codex', codex] as const])]),
      ),
    capabilities: fc.record({
      readSync: fc.boolean(),
      userRecommendationProvider: fc.boolean(),
      wantsFullMetadata: fc.boolean(),
    }),
    oauth: fc.boolean(),
  }),
);

function answer(text: string): JsonObject {
  const read = parseExactly(text);
  if (!isJsonObject(read)) throw new Error('no object');
  return read;
}

const FORMS: Readonly<Record<string, (one: Case) => DeclaredSettings>> = {
  'a plugin': ({ fields, config, capabilities, oauth }) =>
    codexPluginSettings(
      answer(
        `{"config":${config},"manifest":${JSON.stringify({ capabilities, configSchema: { fields }, ...(oauth && { oauth: {} }) })}}`,
      ),
      'https://plugins.example.org/',
    ),
  'a connection': ({ fields, config, capabilities }) =>
    codexUserSettings(
      answer(
        `{"config":${config},"autoSync":false,"sendCustomMetadata":false,"capabilities":${JSON.stringify(capabilities)},"userConfigSchema":${JSON.stringify({ fields })}}`,
      ),
    ),
};

function sourceOf({ source }: DeclaredSettings): CodexSource {
  if (!(source instanceof CodexSource)) throw new Error('no source');
  return source;
}

/** The values as they come out of a draft. */
function draftOf(values: SettingsValues): SettingsValues {
  const draft: unknown = JSON.parse(JSON.stringify(values));
  return Object.fromEntries(Object.entries(objectOf(draft)).map(([id, section]) => [id, objectOf(section)]));
}

/** Something else that fits the setting, and what is then stored for it. */
function another(
  setting: CodexSetting,
  now: unknown,
): { readonly edited: unknown; readonly stored: unknown } {
  const pick = (...choices: readonly { edited: unknown; stored: unknown }[]) =>
    choices.find(({ edited }) => JSON.stringify(edited) !== JSON.stringify(now)) ?? { edited: 0, stored: 0 };
  const same = (edited: unknown) => ({ edited, stored: edited });
  switch (setting.form) {
    case 'auto-sync':
      return same(now !== true);
    case 'secret':
      return same('a new secret, very long');
    case 'json-text':
      return pick(same('{ "typed":  [1.0] }\n'), same('[2]'));
    case 'json':
      return {
        edited: '{"edited": 12345678901234567890}',
        stored: parseExactly('{"edited":12345678901234567890}'),
      };
    case 'same':
      if (setting.schema.type === 'boolean') return pick(same(true), same(false));
      if (setting.schema.type === 'array') return pick(same(['one', 'two']), same([]));
      if (setting.schema.type === 'string') return pick(same('edited'), same('edited again'));
      return pick(same(7.5), same(8));
  }
}

const text = (one: unknown) => (one === undefined ? undefined : writeExactly(one));

/** The members of an object as they would be written, those of Codex's own one by one. */
function members(config: JsonObject): Map<string, string | undefined> {
  const found = new Map<string, string | undefined>();
  for (const [key, one] of Object.entries(config)) {
    if (key === '_codex' && isJsonObject(one) && Object.getPrototypeOf(one) === Object.prototype)
      for (const [inner, deep] of Object.entries(one)) found.set(JSON.stringify([key, inner]), text(deep));
    else found.set(JSON.stringify([key]), text(one));
  }
  return found;
}

describe.each(Object.keys(FORMS))('the settings of %s', (what) => {
  const form = (one: Case): DeclaredSettings => {
    const make = FORMS[what];
    if (!make) throw new Error(what);
    return make(one);
  };

  it('are not written when nothing was edited', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const declared = form(one);
        expect(codexWrites(sourceOf(declared), declared.values)).toEqual({ writes: [], unwritable: [] });
        // Values that have been through a draft, too.
        expect(codexWrites(sourceOf(declared), draftOf(declared.values)).writes).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('differ in what was edited only, once written', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(), fc.boolean(), (one, which, takenAway) => {
        const declared = form(one);
        const source = sourceOf(declared);
        const all = source.sections.flatMap(({ id, settings }) =>
          settings.map((setting) => ({ id, setting })),
        );
        const chosen = all[which % Math.max(1, all.length)];
        if (chosen === undefined) return;
        const { id, setting } = chosen;
        const now = declared.values[id]?.[setting.name];
        const next = takenAway
          ? { edited: setting.form === 'secret' ? null : undefined, stored: undefined }
          : another(setting, now);
        const section = Object.fromEntries([
          ...Object.entries(declared.values[id] ?? {}).filter(([key]) => key !== setting.name),
          ...(next.edited === undefined ? [] : [[setting.name, next.edited] as const]),
        ]);
        const { writes } = codexWrites(source, { ...declared.values, [id]: section });
        if (setting.form === 'auto-sync') {
          const expected = takenAway ? [] : [{ id: 'sync-mode', paths: [[id, setting.name]], auto: true }];
          expect(writes).toEqual(expected);
          return;
        }
        const before = members(source.config);
        const place = JSON.stringify(setting.place);
        // What replaces something broken as a whole is no member of it.
        if (setting.place.length > 1) before.delete(JSON.stringify(setting.place.slice(0, 1)));
        const [write, ...others] = writes;
        expect(others).toEqual([]);
        if (write === undefined) {
          expect(before.get(place)).toBe(text(next.stored));
          return;
        }
        expect(write.paths).toEqual([[id, setting.name]]);
        const after = write.id === 'config' ? members(write.config) : new Map();
        before.delete(place);
        expect(after.get(place)).toBe(text(next.stored));
        after.delete(place);
        expect(after).toEqual(before);
      }),
      { numRuns: 500 },
    );
  });

  it('never hold what is secret', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const { values, secrets } = form(one);
        for (const { path } of secrets) {
          const [section, property] = path;
          expect(Object.hasOwn(values[String(section)] ?? {}, String(property))).toBe(false);
        }
      }),
    );
  });
});

describe('JSON in a setting', () => {
  const fields = [
    { key: 'rules', label: 'Rules', type: 'json' },
    { key: 'shelves', label: 'Shelves', type: 'object' },
  ];
  const declared = codexUserSettings(
    answer(
      `{"config":{"rules":"[ 1.0 ]","shelves":{"id":9007199254740993,"a":[1]}},"userConfigSchema":${JSON.stringify({ fields })}}`,
    ),
  );
  const writes = (changes: JsonObject) =>
    codexWrites(sourceOf(declared), { plugin: { ...declared.values.plugin, ...changes } });

  it('shows whole numbers to the last digit', () => {
    expect(declared.values.plugin?.shelves).toBe('{\n  "id": 9007199254740993,\n  "a": [\n    1\n  ]\n}');
  });

  it('is not changed by white space or the order of names where it is a value', () => {
    expect(writes({ shelves: '{"a":[1],   "id":9007199254740993}' }).writes).toEqual([]);
    expect(writes({ shelves: '{"a":[1],"id":9007199254740992}' }).writes).toHaveLength(1);
  });

  it('is stored as typed where it is a text', () => {
    const [write] = writes({ rules: '[1.0]' }).writes;
    expect(write).toMatchObject({ id: 'config', config: { rules: '[1.0]' } });
  });

  it('leaves the rest as the server wrote it', () => {
    const [write] = writes({ rules: '[]' }).writes;
    expect(write?.id === 'config' && writeExactly(write.config)).toBe(
      '{"rules":"[]","shelves":{"id":9007199254740993,"a":[1]}}',
    );
  });

  it('is taken away when it is emptied', () => {
    const [write] = writes({ shelves: '  ' }).writes;
    expect(write?.id === 'config' && writeExactly(write.config)).toBe('{"rules":"[ 1.0 ]"}');
  });

  it('is not written when it is none', () => {
    const { writes: none, unwritable } = writes({ shelves: '{"half":', rules: '[]' });
    expect(none).toEqual([]);
    expect(unwritable).toMatchObject([
      { path: ['plugin', 'shelves'], messages: [expect.stringMatching(/JSON/)] },
    ]);
  });
});
