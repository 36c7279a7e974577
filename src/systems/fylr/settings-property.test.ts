import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { objectOf } from '../../api/json.ts';
import { sameValue } from '../../lib/same-value.ts';
import { propertyName } from '../property-name.ts';
import { FylrSettingsSource, fylrSettings } from './settings-model.ts';
import { planWrites, type PlannedWrite } from './settings-plan.ts';
import { isSecretSettingName } from './settings-secret-name.ts';
import { isAddressable } from './settings-sections.ts';

/**
 * Whatever a plugin declares: what was not edited is not written, what was edited is written as the server takes it,
 * and everything beside it is so afterwards as it was before.
 */
type Json = Readonly<Record<string, unknown>>;

interface Definition {
  readonly name: string;
  readonly type: string;
  readonly children: readonly Definition[];
}

/** One value in its three forms: as the server tells it, as the form has it, as the server stores and takes it. */
interface Told {
  readonly told: unknown;
  readonly form: unknown;
  readonly sent: unknown;
}

const NASTY = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'length',
  'then',
  'ui:options',
  'ui:order',
  '$ref',
  'items',
  'properties',
  '~',
  '~x',
  'a/b',
  'a.b',
  'a[0]',
  '%2F',
  ' ',
  '0',
  '-1',
  'title',
  'type',
  'name',
  'position',
  '\u202eevil',
  '<b>',
  'ä',
  '😀',
  '"',
  "'",
  '\\',
  '\n',
];

const name = fc
  .oneof(fc.constantFrom(...NASTY), fc.string({ minLength: 1, maxLength: 6 }))
  .filter((text) => !text.endsWith(':info') && !isSecretSettingName(text) && !['.', '..', ''].includes(text));

const LEAVES = [
  'bool',
  'email',
  'file',
  'int',
  'int-list',
  'json',
  'location-select',
  'select',
  'string-list',
  'string-list-sort',
  'tag-select',
  'tagfilter-select',
  'text',
  'text-l10n',
  'text-l10n-multiline',
  'text-multiline',
  'user',
];

function definitions(depth: number, types: readonly string[]): fc.Arbitrary<Definition[]> {
  const leaf = fc.record({ name, type: fc.constantFrom(...types), children: fc.constant([]) });
  const nested = fc.record({
    name,
    type: fc.constantFrom('table', 'form'),
    children: depth > 0 ? definitions(depth - 1, LEAVES) : fc.constant([]),
  });
  return fc.uniqueArray(depth > 0 ? fc.oneof({ weight: 3, arbitrary: leaf }, nested) : leaf, {
    maxLength: 5,
    selector: (definition) => definition.name,
  });
}

/** A definition as it stands in a map of parameters. */
function definitionToTold({ name: own, type, children }: Definition): [string, Json] {
  const options = type === 'select' ? { options: ['a', 'b', '2'] } : {};
  const inner = children.map(definitionToTold);
  return [
    own,
    {
      type,
      ...options,
      ...(type === 'table' && {
        fields: inner.map(([column, told]) => Object.assign({ name: column }, told)),
      }),
      ...(type === 'form' && { parameters: Object.fromEntries(inner) }),
    },
  ];
}

const same = (arbitrary: fc.Arbitrary<unknown>) =>
  arbitrary.map((value): Told => ({ told: value, form: value, sent: value }));
const text = fc.oneof(fc.string(), fc.constantFrom(...NASTY));
const json = fc
  .jsonValue({ maxDepth: 2 })
  .filter(isExact)
  .map((value): unknown => JSON.parse(JSON.stringify(value)));

/** Without whole numbers that a browser rounds: those are not changed at all (`settings-types.test.ts`). */
function isExact(value: unknown): boolean {
  if (typeof value === 'number') return !Number.isInteger(value) || Number.isSafeInteger(value);
  return typeof value !== 'object' || value === null || Object.values(value).every(isExact);
}

function valueOf({ type, children }: Definition): fc.Arbitrary<Told> {
  switch (type) {
    case 'bool':
      return same(fc.boolean());
    case 'int':
      return same(fc.integer());
    case 'int-list':
    case 'tag-select':
      return same(fc.array(fc.integer(), { maxLength: 3 }));
    case 'string-list':
    case 'string-list-sort':
      return same(fc.array(text, { maxLength: 3 }));
    case 'select':
      return same(fc.constantFrom('a', 'b', '2', 'no longer offered'));
    case 'json':
      return json.map((value) => ({ told: value, form: JSON.stringify(value, null, 2), sent: value }));
    case 'tagfilter-select':
      return fc.record({ any: fc.array(fc.integer()), not: fc.array(fc.integer()) }).map((value) => ({
        told: value,
        form: JSON.stringify(value, null, 2),
        sent: value,
      }));
    case 'user':
      return fc.record({ id: fc.integer({ min: 1 }), login: text }).map(({ id, login }) => ({
        told: { _basetype: 'user', user: { _id: id, login, displayname: login } },
        form: id,
        sent: { _basetype: 'user', user: { _id: id } },
      }));
    case 'file':
      return fc.record({ _id: fc.integer({ min: 1 }) }).map((value) => ({
        told: value,
        form: value._id,
        sent: value,
      }));
    case 'text-l10n':
    case 'text-l10n-multiline':
      return fc.array(fc.tuple(fc.oneof(fc.constantFrom('de-DE', 'en-US'), name), text)).map((texts) => {
        const told = Object.fromEntries(texts);
        return { told, form: renamed(told), sent: told };
      });
    case 'table':
      return fc.array(recordOf(children), { maxLength: 3 }).map((rows) => ({
        told: rows.map(({ told }) => told),
        form: rows.map(({ form }) => form),
        sent: rows.map(({ sent }) => sent),
      }));
    case 'form':
      return recordOf(children);
    default:
      return same(text);
  }
}

function renamed(record: Json): Json {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [propertyName(key), value]));
}

/** Cells and settings may be missing; beside those that are there stands now and then a `name:info`. */
function recordOf(children: readonly Definition[]): fc.Arbitrary<Told> {
  const entries = children.map((child) =>
    fc.tuple(fc.constant(child.name), fc.option(valueOf(child), { nil: null }), fc.boolean()),
  );
  return fc.tuple(...entries).map((cells) => {
    const there = cells.flatMap(([key, value, informed]) => (value ? [{ key, value, informed }] : []));
    return {
      told: Object.fromEntries(
        there.flatMap(({ key, value, informed }): [string, unknown][] => [
          [key, value.told],
          ...(informed ? [[`${key}:info`, { is_default: false }] satisfies [string, unknown]] : []),
        ]),
      ),
      form: Object.fromEntries(there.map(({ key, value }) => [propertyName(key), value.form])),
      sent: Object.fromEntries(there.map(({ key, value }) => [key, value.sent])),
    };
  });
}

interface Section {
  readonly name: string;
  readonly definitions: readonly Definition[];
  readonly values: Told;
  readonly secret: boolean;
}

const section = fc
  .tuple(name.filter(isAddressable), definitions(3, LEAVES), fc.boolean())
  .chain(([own, declared, secret]) =>
    recordOf(declared).map((values): Section => ({ name: own, definitions: declared, values, secret })),
  );
const sections = fc.uniqueArray(section, { minLength: 1, maxLength: 3, selector: (one) => one.name });

/** No name of the generator is as long as this. */
const SECRET = 'a_secret_of_its_own';

function settingsOf(all: readonly Section[], shape: 'map' | 'list') {
  const answer = {
    plugin: 'generated',
    readable: true,
    defs: all.map((one) => {
      const parameters: [string, Json][] = [
        ...one.definitions.map(definitionToTold),
        ...(one.secret ? [[SECRET, { type: 'secret' }] satisfies [string, Json]] : []),
      ];
      return {
        name: one.name,
        parameters:
          shape === 'map'
            ? Object.fromEntries(parameters)
            : parameters.map(([own, told]) => Object.assign({ name: own }, told)),
      };
    }),
    values: Object.fromEntries(
      all.map((one) => [
        one.name,
        { ...objectOf(one.values.told), ...(one.secret && { [SECRET]: '********' }) },
      ]),
    ),
  };
  const raw: unknown = JSON.parse(JSON.stringify(answer));
  return fylrSettings(raw, { holds: () => true, databaseLanguages: ['en-US'] }, 'en');
}

function planOf(settings: ReturnType<typeof settingsOf>, edited: Readonly<Record<string, Json>>) {
  if (!(settings.source instanceof FylrSettingsSource)) throw new Error('no source');
  return planWrites(settings.source.sections, edited);
}

/** What the server has of a section afterwards, by its rules. */
function applied(before: Json, { parameter, body }: PlannedWrite): Json {
  if (parameter === null) return objectOf(body);
  const others = Object.entries(before).filter(([key]) => key !== parameter);
  return Object.fromEntries(body === undefined ? others : [...others, [parameter, body]]);
}

const shape = fc.constantFrom('map' as const, 'list' as const);

describe('any declaration', () => {
  it('becomes a form with the values that are told, and without the secrets', () => {
    fc.assert(
      fc.property(sections, shape, (all, form) => {
        const { values, secrets, empty } = settingsOf(all, form);
        for (const one of all) {
          if (one.definitions.length === 0 && !one.secret) continue;
          expect(sameValue(values[propertyName(one.name)], one.values.form)).toBe(true);
        }
        expect(secrets.map(({ path }) => path)).toEqual(
          all.filter(({ secret }) => secret).map((one) => [propertyName(one.name), SECRET]),
        );
        expect(empty === null).toBe(all.some((one) => one.secret || one.definitions.length > 0));
      }),
    );
  });

  it('is not written where nothing was edited', () => {
    fc.assert(
      fc.property(sections, shape, (all, form) => {
        const settings = settingsOf(all, form);
        expect(planOf(settings, settings.values)).toEqual([]);
        expect(planOf(settings, structuredClone(settings.values))).toEqual([]);
      }),
    );
  });

  const edits = sections.chain((all) =>
    fc.nat({ max: all.length - 1 }).chain((at) => {
      const declared = all[at]?.definitions ?? [];
      if (declared.length === 0) return fc.constant(null);
      return fc.constantFrom(...declared.keys()).chain((which) => {
        const definition = declared[which];
        if (!definition) return fc.constant(null);
        return fc.option(valueOf(definition), { nil: null }).map((value) => ({ all, at, definition, value }));
      });
    }),
  );

  it('is written with one call where one setting was edited, and all else stays', () => {
    fc.assert(
      fc.property(edits, shape, (edit, form) => {
        fc.pre(edit !== null);
        const { all, at, definition, value } = edit;
        const one = all[at];
        if (!one) throw new Error('no section');
        const settings = settingsOf(all, form);
        const property = propertyName(one.name);
        const others = Object.entries({ ...settings.values[property] }).filter(
          ([key]) => key !== propertyName(definition.name),
        );
        const now = value ? [...others, [propertyName(definition.name), value.form] as const] : others;
        const edited = { ...settings.values, [property]: Object.fromEntries(now) };
        const writes = planOf(settings, edited);

        const before: Json = { ...objectOf(one.values.sent), ...(one.secret && { [SECRET]: 's3cret' }) };
        const wasTold = Object.entries(objectOf(one.values.form)).find(
          ([key]) => key === propertyName(definition.name),
        );
        if (sameValue(wasTold?.[1], value?.form)) {
          expect(writes).toEqual([]);
          return;
        }
        expect(writes).toHaveLength(1);
        const [write] = writes;
        if (!write) throw new Error('no write');
        expect(write.section).toBe(one.name);
        // Beside a secret it is written alone, for which it needs an address.
        const mayBeWritten = !one.secret || isAddressable(definition.name);
        expect(write.refusals.length === 0).toBe(mayBeWritten);
        expect(write.paths).toEqual([[property, propertyName(definition.name)]]);
        expect(write.parameter === null).toBe(!one.secret);
        const stays = Object.entries(before).filter(([key]) => key !== definition.name);
        const after = value ? [...stays, [definition.name, value.sent] as const] : stays;
        expect(sameValue(applied(before, write), Object.fromEntries(after))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('never lets out what only tells of a value, nor a mask', () => {
    fc.assert(
      fc.property(edits, shape, (edit, form) => {
        fc.pre(edit !== null);
        const settings = settingsOf(edit.all, form);
        const emptied = Object.fromEntries(Object.keys(settings.values).map((key) => [key, {}]));
        const touched = Object.fromEntries(
          Object.entries(settings.values).map(([key, values]) => [key, { ...values, [SECRET]: 'new' }]),
        );
        for (const edited of [emptied, touched]) {
          for (const { body, parameter } of planOf(settings, edited)) {
            expect(parameter?.endsWith(':info') ?? false).toBe(false);
            expect(JSON.stringify(body ?? null)).not.toMatch(/:info":\{"is_default"|\*{8}/);
          }
        }
      }),
    );
  });
});
