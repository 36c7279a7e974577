import { afterEach, describe, expect, test } from 'vitest';
import { baseLocale, overwriteGetLocale } from '../messages/runtime.js';
import type { SettingsSchema, SettingUi } from '../systems/settings.ts';
import { issuesOf } from './rules.ts';
import { brokenRuleWords } from './validation-words.ts';
import { valueAt } from './values.ts';

afterEach(() => overwriteGetLocale(() => baseLocale));

/** What a person reads of the first issue, in both languages. */
function words(schema: SettingsSchema, value: unknown, ui?: SettingUi): readonly string[] {
  const [issue] = issuesOf(schema, value);
  if (!issue) return [];
  const declared = { schema: issue.schema, ui };
  return (['en', 'de'] as const).map((locale) => {
    overwriteGetLocale(() => locale);
    return brokenRuleWords(issue.broken, issue.path, declared, valueAt(value, issue.path));
  });
}

describe('a broken rule in words', () => {
  test.each<[SettingsSchema, unknown, string, string]>([
    [{ required: ['a'] }, {}, 'A value is needed here.', 'Hier wird ein Wert gebraucht.'],
    [{ type: 'integer' }, 'x', 'Must be a whole number.', 'Muss eine ganze Zahl sein.'],
    [{ type: ['number', 'null'] }, 'x', 'Must be a number or empty.', 'Muss eine Zahl oder leer sein.'],
    [{ type: 'boolean' }, 1, 'Must be on or off.', 'Muss an oder aus sein.'],
    [{ minimum: 0.5 }, 0, 'Must be at least 0.5.', 'Muss mindestens 0,5 sein.'],
    [{ maximum: 1000 }, 2000, 'Must be at most 1,000.', 'Darf höchstens 1.000 sein.'],
    [{ minLength: 1 }, '', 'Must not be empty.', 'Darf nicht leer sein.'],
    [{ minLength: 8 }, 'a', 'Must have at least 8 characters.', 'Muss mindestens 8 Zeichen haben.'],
    [{ pattern: '^a+$' }, 'b', 'Must follow this pattern: ^a+$', 'Muss diesem Muster folgen: ^a+$'],
    [{ oneOf: [{ const: 1 }] }, 2, 'Is not one of the choices.', 'Ist keine der angebotenen Möglichkeiten.'],
    [
      { uniqueItems: true },
      ['a', 'b', 'a'],
      'Entries 1 and 3 are the same.',
      'Die Einträge 1 und 3 sind gleich.',
    ],
    [
      { format: 'json' },
      '{\n  "a": 1,\n}',
      'Is not JSON: } is not expected in line 3, column 1.',
      'Ist kein JSON: } wird in Zeile 3, Spalte 1 nicht erwartet.',
    ],
    [
      { format: 'json' },
      '["\u0007"]',
      'Is not JSON: in line 1, column 3, a text in quotes has U+0007 in it, which must be written differently there.',
      'Ist kein JSON: In Zeile 1, Spalte 3 enthält ein Text in Anführungszeichen U+0007, was dort anders geschrieben werden muss.',
    ],
  ])('%j with %j', (schema, value, english, german) => {
    expect(words(schema, value)).toEqual([english, german]);
  });

  test('a pattern is told in the words that are declared for it', () => {
    const ui = { 'ui:options': { patternWords: 'Only small letters.' } };
    expect(words({ pattern: '^[a-z]*$' }, 'A', ui)).toEqual(['Only small letters.', 'Only small letters.']);
  });

  test('a limit has its units', () => {
    expect(words({ minimum: 5 }, 1, { 'ui:options': { units: 'mm' } })).toEqual([
      'Must be at least 5 mm.',
      'Muss mindestens 5 mm sein.',
    ]);
  });

  test.each<[SettingsSchema, unknown]>([
    [{ type: 'string' }, 1],
    [{ type: 'array' }, 1],
    [{ type: 'object' }, 1],
    [{ maxLength: 1 }, 'abc'],
    [{ format: 'email' }, 'x'],
    [{ format: 'json' }, ''],
    [{ format: 'json' }, '['],
    [{ items: { type: 'string' } }, [undefined]],
    [{ properties: {}, additionalProperties: false }, { a: 1 }],
    [{ type: 'integer' }, 2 ** 60],
    [{ oneOf: [{ type: 'string' }, { minimum: 3 }] }, 'x'],
  ])('each rule has a sentence of its own in each language: %j with %j', (schema, value) => {
    const [english, german] = words(schema, value);
    expect(english).toMatch(/^[A-Z].*\.$/);
    expect(german).toMatch(/^[A-Z].*\.$/);
    expect(english).not.toBe(german);
  });
});
