import type { PluginClass } from '../plugin-class.ts';
import type { SettingDefinition } from '../setting-definition.ts';
import { inFolder, packaged } from './define.ts';
import { choice, link, secret, text, toggle, wholeNumber } from './settings.ts';

const SCRIPT = '<script>document.title="owned"</script>';
const IMAGE = '<img src=x onerror="document.title=\'owned\'">';

/** Names that mean something to the languages that pages are written in, and to what draws forms. */
const KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'items', 'properties'];

const HOSTILE: readonly SettingDefinition[] = [
  ...KEYS.map((key) => text(key, `A setting called ${key}`, 'Its key is a word that objects have', key)),
  text('MARKUP', `Markup ${IMAGE}`, `${SCRIPT} <a href="javascript:alert(1)">here</a>`, '', {
    units: '<u>pieces</u>',
  }),
  choice('MARKUP_CHOICE', 'Choice of markup', '**bold** [link](javascript:alert(1))', {
    [IMAGE]: SCRIPT,
    '</select>': '</option></select><h1>owned</h1>',
    __proto: '__proto__',
    constructor: 'constructor',
  }),
  text('RIGHT_TO_LEFT', 'Invoice \u202Egpj.exe\u202C', 'Reads \u202Eyllamron\u202C', '\u202Eabc', {
    units: '\u202Emm',
  }),
  text('INVISIBLE', '\u200B', '\u200B\u200B', '\u200B'),
  text('ENDLESS', 'W'.repeat(500), 'Explains itself at length. '.repeat(400), 'V'.repeat(1_999)),
  text('TEMPLATE', '{{constructor.constructor("alert(1)")()}}', '${7*7} %s {0} <%= 7*7 %>', '{{7*7}}'),
  toggle('MARKUP_CONFIRM', 'Confirm markup', 'Asks with markup', false, {
    confirm: `Really? ${IMAGE} ${SCRIPT}`,
  }),
  secret('MARKUP_SECRET', `Secret ${IMAGE}`, SCRIPT),
  link('MARKUP_LINK', 'Part with odd filters', 'Its filters are no parameters', 'part.part', {
    'active&limit': 'true',
    limit: '1',
    access_token: 'abc',
    active: true,
  }),
  // No address can carry these keys, so the server lists them and has no way to store them.
  text('ui:title', 'A key with a colon', 'No address can carry it', 'as declared'),
  text('a/b', 'A key with a slash', 'No address can carry it', 'as declared'),
  text('..', 'A key of dots', 'No address can carry it', 'as declared'),
];

function garbled(key: string, garbledAs: unknown): SettingDefinition {
  return { ...text(key, key, ''), garbledAs };
}

const MALFORMED: readonly SettingDefinition[] = [
  text('GOOD', 'A good row', 'Stands among others that cannot be read', 'good'),
  garbled('NULL', null),
  garbled('TEXT', 'no row at all'),
  garbled('LIST', []),
  garbled('EMPTY', {}),
  garbled('NO_KEY', { pk: 3, key: null, value: 'x', name: 'Without a key', type: 'string', choices: [] }),
  garbled('GOOD_AGAIN', { pk: 4, key: 'GOOD', value: 'again', name: 'The same key', type: 'string' }),
  garbled('KEY_ONLY', { key: 'KEY_ONLY' }),
  garbled('NULLS', {
    pk: null,
    key: 'NULLS',
    value: null,
    name: null,
    description: null,
    type: null,
    choices: null,
    model_name: null,
    model_filters: null,
    api_url: null,
    typ: null,
    units: null,
    required: null,
    confirm: null,
    confirm_text: null,
    read_only: null,
    plugin: null,
  }),
  garbled('WRONG_TYPES', {
    pk: 'x',
    key: 'WRONG_TYPES',
    value: { a: [1] },
    name: 7,
    description: ['x'],
    type: 9,
    choices: 'many',
    model_name: {},
    model_filters: [],
    api_url: 5,
    units: 3,
    required: 'yes',
    confirm: 'perhaps',
    confirm_text: 8,
    read_only: 'no',
  }),
  garbled('ODD_CHOICES', {
    pk: 5,
    key: 'ODD_CHOICES',
    value: 'b',
    name: 'Odd choices',
    description: '',
    type: 'string',
    choices: [null, 'a', 3, {}, { value: 'b' }, { value: 'b', display_name: 'B again' }, { value: null }],
  }),
  garbled('WRONG_VALUE', {
    pk: 6,
    key: 'WRONG_VALUE',
    value: 'perhaps',
    name: 'No boolean',
    description: '',
    type: 'boolean',
    choices: [],
  }),
  garbled('NEW_TYPE', {
    pk: 7,
    key: 'NEW_TYPE',
    value: 'x',
    name: 'A type of the future',
    description: '',
    type: 'colour',
    choices: [],
  }),
];

const HTML = { 'content-type': 'text/html; charset=utf-8' };

/** A refusal in every form that the server, what stands before it, or a plugin can give it. */
const REFUSING: readonly SettingDefinition[] = [
  { ...text('RULE', 'Rule', ''), refusal: { status: 400, body: { non_field_errors: ['Not like this.'] } } },
  {
    ...text('SEVERAL_RULES', 'Several rules', ''),
    refusal: { status: 400, body: { non_field_errors: ['Not like this.', 'Nor <b>so</b>.'] } },
  },
  { ...text('VALUE', 'Value', ''), refusal: { status: 400, body: { value: ['Remove HTML tags.'] } } },
  {
    ...text('NESTED', 'Nested', ''),
    refusal: { status: 400, body: { value: { inner: [{ deep: ['Deep inside.'] }] } } },
  },
  { ...text('PLAIN_TEXT', 'Plain text', ''), refusal: { status: 400, body: '"Just a sentence."' } },
  { ...text('LIST', 'List', ''), refusal: { status: 400, body: ['One.', 'Two.'] } },
  { ...text('SILENT', 'Silent', ''), refusal: { status: 400, body: {} } },
  {
    ...text('HTML_PAGE', 'Page', ''),
    refusal: { status: 400, body: '<!doctype html><title>Bad Request</title>', headers: HTML },
  },
  { ...text('DETAIL', 'Detail', ''), refusal: { status: 403, body: { detail: 'Not for you.' } } },
  {
    ...text('SERVER_ERROR', 'Server error', ''),
    check: () => {
      throw new TypeError("'NoneType' object is not subscriptable");
    },
  },
  wholeNumber('WHOLE_NUMBER', 'Whole number', 'It refuses those, too', 1, {
    check: () => 'No number is good enough.',
  }),
];

const SLOWLY_STORED: SettingDefinition = {
  ...text('SLOWLY_STORED', 'Slowly stored', 'Whatever is worth keeping'),
  answerLost: true,
};

/** Plugins whose settings are odd, broken or of no use. */
export const ODD_SETTINGS: readonly PluginClass[] = [
  packaged('hostile-settings', {
    title: 'Hostile settings',
    description: 'Its settings are meant to break a page',
    version: '6.6.6',
    mixins: ['settings'],
    settings: HOSTILE,
  }),
  inFolder('malformed-settings', {
    title: 'Malformed settings',
    description: 'Something on the way garbles its settings',
    version: '0.1',
    mixins: ['settings'],
    settings: MALFORMED,
  }),
  inFolder('refuses-every-write', {
    title: 'Refuses every write',
    description: 'Each of its settings refuses in another form',
    version: '1.0',
    mixins: ['settings'],
    settings: REFUSING,
  }),
  inFolder('loses-answers', {
    title: 'Loses answers',
    description: 'Stores what it is told, and takes too long to say so',
    version: '1.0',
    mixins: ['settings'],
    settings: [SLOWLY_STORED],
    userSettings: [SLOWLY_STORED],
  }),
  inFolder('no-settings-after-all', {
    title: 'No settings after all',
    description: 'Says that it has settings, and declares none',
    version: '1.0',
    mixins: ['settings'],
  }),
];
