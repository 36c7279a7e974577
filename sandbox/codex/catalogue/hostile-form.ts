import {
  IMAGE_WITH_HANDLER,
  JAVASCRIPT_LINK,
  LOOKALIKE,
  PILED_UP,
  REVERSED,
  SCRIPT,
  TEMPLATES,
  TEN_THOUSAND_CHARACTERS,
  UNBREAKABLE,
} from './hostile-text.ts';
import type { ConfigField, Json } from '../model.ts';

/** Fields that break forms which trust what plugins declare; the server passes all of them on. */
export const HOSTILE_FIELDS: readonly ConfigField[] = [
  { key: '__proto__', label: IMAGE_WITH_HANDLER, type: 'string', description: SCRIPT, example: SCRIPT },
  { key: 'constructor', label: REVERSED, type: 'boolean', description: `[x](${JAVASCRIPT_LINK})` },
  { key: 'toString', label: 'toString', type: 'number', default: 'not a number' },
  { key: 'hasOwnProperty', label: 'hasOwnProperty', type: 'object', default: 'no object' },
  { key: 'twice', label: 'Declared first', type: 'string', default: 'first' },
  { key: 'twice', label: 'Declared again', type: 'number', default: 2 },
  // Names that belong to the server.
  { key: '_codex', label: 'Not the plugin’s', type: 'object', default: { autoSync: true } },
  { key: 'syncMode', label: 'Not the plugin’s either', type: 'boolean', default: true },
  {
    key: 'oauth_client_secret',
    label: 'Somebody’s secret',
    type: 'string',
    default: 'known to everybody',
  },
  // Names that mean something to those who draw forms.
  { key: '$ref', label: '#/definitions/none', type: 'string' },
  { key: 'ui:widget', label: 'ui:widget', type: 'string', default: 'hidden' },
  { key: 'items', label: 'items', type: 'string-array', default: 'no list' },
  { key: '*', label: '*', type: 'string' },
  { key: '__errors', label: '__errors', type: 'string' },
  { key: '', label: '', type: 'string' },
  { key: ' ', label: '\u3164', type: 'string', required: true },
  { key: '0', label: PILED_UP, type: 'json', default: '{not JSON' },
  { key: 'a.b/c\\d"e', label: LOOKALIKE, type: 'textarea', default: TEMPLATES },
  { key: '<b>', label: TEMPLATES, type: IMAGE_WITH_HANDLER, default: SCRIPT },
  {
    key: 'long',
    label: UNBREAKABLE,
    type: 'textarea',
    description: TEN_THOUSAND_CHARACTERS,
    example: TEN_THOUSAND_CHARACTERS,
  },
];

/** What is stored under those names, and under some that nobody declares. */
export const HOSTILE_CONFIG: Json = {
  ['__proto__']: 'polluted',
  constructor: true,
  hasOwnProperty: { ['__proto__']: { isAdmin: true }, constructor: { prototype: null } },
  twice: 'stored once',
  '': 'stored without a name',
  '<b>': [IMAGE_WITH_HANDLER],
  valueOf: { ['__proto__']: [] },
  [REVERSED]: SCRIPT,
  _codex: { ['__proto__']: { autoSync: true }, syncRatings: true },
};
