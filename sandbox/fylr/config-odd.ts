import { REFUSING_SECTION } from './config-rules.ts';
import type { ParameterDefinition, SectionDefinition } from './config-shapes.ts';

/** Sections that ask, refuse, or hold what was stored under an older declaration. */
export const ASKING_SECTIONS: readonly SectionDefinition[] = [
  { name: 'asks_plainly', parameters: { address: { type: 'text', position: 0 } } },
  { name: 'asks_twice', parameters: { days: { type: 'int', position: 0, default: 365, min: 1 } } },
  {
    name: REFUSING_SECTION,
    parameters: {
      word: { type: 'text', position: 0 },
      from: { type: 'int', position: 1, min: 0, max: 24 },
      to: { type: 'int', position: 2, min: 0, max: 24 },
    },
  },
  {
    name: 'stored_before',
    parameters: {
      level: { type: 'select', position: 0, options: ['low', 'high'] },
      count: { type: 'int', position: 1, default: 3 },
      remark: { type: 'text', position: 2 },
    },
  },
];

const HALF_TABLE: ParameterDefinition = {
  type: 'table',
  position: 0,
  fields: [{ name: 'good', type: 'text' }, { type: 'text' }, { name: 'good', type: 'int' }],
};

/** What the plugin with a half declaration stores, as the server understands it. */
export const HALF_SECTIONS: readonly SectionDefinition[] = [
  {
    name: 'told_as_list',
    parameters: { first: { type: 'text' }, second: { type: 'bool' } },
  },
  { name: 'told_as_one', parameters: { only: { type: 'int' } } },
  {
    name: 'half_types',
    parameters: {
      typeless: { type: '' },
      no_options: { type: 'select' },
      no_columns: { type: 'table' },
      wrong_default: { type: 'int', default: 'many' },
      wrong_range: { type: 'int', min: 10, max: 1 },
      mail: { type: 'email', default: true },
      key: { type: 'secret', default: false },
    },
  },
  { name: 'half_table', parameters: { rows: HALF_TABLE, remark: { type: 'text', position: 1 } } },
  { name: 'nothing_in_it', parameters: {} },
  { name: 'twice', parameters: { title: { type: 'text' } } },
];

/**
 * The same as GET /config/list tells it: settings as a list, as a single one, without a type, columns without a name,
 * a section without a name, one that comes twice, one without settings. The vendor's document allows all of that.
 */
export const HALF_TOLD: readonly object[] = [
  {
    name: 'told_as_list',
    parameters: [
      { name: 'second', type: 'bool', position: 1 },
      { name: 'first', type: 'text', position: 0 },
      { type: 'text' },
      { name: 'second', type: 'int' },
    ],
  },
  { name: 'told_as_one', parameters: { name: 'only', type: 'int' } },
  {
    name: 'half_types',
    parameters: {
      typeless: {},
      no_options: { type: 'select' },
      no_columns: { type: 'table' },
      wrong_default: { type: 'int', default: 'many' },
      wrong_range: { type: 'int', min: 10, max: 1 },
      mail: { type: 'email', default: true },
      key: { type: 'secret', default: false },
    },
  },
  { name: 'half_table', parameters: { rows: HALF_TABLE, remark: { type: 'text', position: 1 } } },
  { name: 'nothing_in_it' },
  { parameters: { lost: { type: 'text' } } },
  { name: 'twice', parameters: { title: { type: 'text' } } },
  { name: 'twice', parameters: { title: { type: 'int' } } },
];

/** Sections of plugins that carry harm, by the plugin's technical name; the harm of three is in their words. */
export const HOSTILE_SECTIONS: Readonly<Record<string, readonly SectionDefinition[]>> = {
  'hostile-markup': [harmless('hostile_markup')],
  'hostile-directions': [harmless('hostile_directions')],
  'hostile-length': [harmless('hostile_length')],
  'hostile-keys': [
    {
      name: '__proto__',
      parameters: {
        ['__proto__']: { type: 'text', position: 0 },
        constructor: { type: 'bool', position: 1 },
        toString: { type: 'int', position: 2, default: 1 },
      },
    },
    { name: 'constructor', parameters: { prototype: { type: 'text', position: 0 } } },
    {
      name: 'odd_names',
      parameters: {
        'ui:options': { type: 'text', position: 0 },
        items: { type: 'text', position: 1 },
        $ref: { type: 'text', position: 2 },
        'a/b': { type: 'text', position: 3 },
        'a.b[0]': { type: 'text', position: 4 },
        'x:info': { type: 'text', position: 5 },
        ' ': { type: 'text', position: 6 },
        '~tilde': { type: 'secret', position: 7 },
        rows: {
          type: 'table',
          position: 8,
          fields: [
            { name: '__proto__', type: 'text' },
            { name: 'constructor', type: 'int' },
            { name: 'hasOwnProperty', type: 'bool' },
          ],
        },
        words: { type: 'text-l10n', position: 9 },
        document: { type: 'json', position: 10 },
      },
    },
  ],
};

function harmless(name: string): SectionDefinition {
  return {
    name,
    parameters: {
      text: { type: 'text', position: 0, placeholder: true },
      choice: { type: 'select', position: 1, options: ['<b>one</b>', 'two'] },
      flag: { type: 'bool', position: 2 },
      rows: { type: 'table', position: 3, fields: [{ name: 'cell', type: 'text', position: 0 }] },
    },
  };
}
