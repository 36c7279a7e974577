import type { ConfigField, Json } from '../../model.ts';
import { type CatalogueEntry, DAYS } from '../catalogue.ts';
import { ownScript } from '../launch.ts';
import { oauthAt, readingSync, seriesMetadata } from '../programs.ts';
import { working } from '../states.ts';

const EVERY_KIND: readonly ConfigField[] = [
  {
    key: 'unit',
    label: 'Unit of progress',
    type: 'string',
    description: 'What is counted: volumes or chapters.',
    required: true,
    default: 'volumes',
    example: 'chapters',
  },
  { key: 'limit', label: 'Entries at most', type: 'number', default: 50, example: 25 },
  { key: 'quiet', label: 'Without messages', type: 'boolean', default: false },
  { key: 'greeting', label: 'Greeting', type: 'textarea', example: 'Hello,\nreader' },
  {
    key: 'skipTags',
    label: 'Never with these tags',
    type: 'string-array',
    default: ['draft'],
    example: ['draft', 'private'],
  },
  { key: 'rules', label: 'Rules', type: 'json', example: '[{"when": "finished"}]' },
  { key: 'shelves', label: 'Shelves by library', type: 'object', default: {}, example: { Comics: 'left' } },
  { key: 'colour', label: 'Colour', type: 'color', default: '#c0ffee' },
  { key: 'apiToken', label: 'Token', type: 'string', description: 'From the settings of the service.' },
  { key: 'signature', label: 'Signature', type: 'string', default: '' },
];

const SAMPLE_CONFIG: Json = {
  unit: 'chapters',
  limit: 20,
  greeting: 'Hello,\nyou',
  skipTags: ['private'],
  // As a person has typed it.
  rules: '[ {"when":"finished",  "shelf": "done"} ]\n',
  shelves: { Comics: 'left', 'Light Novels': ['right', 'top'] },
  colour: 'teal',
  apiToken: 'sandbox-sampler-token',
};

/** What the reader of the sampler has chosen, of the plugin's and of the server's. */
export const SAMPLE_PREFERENCES: Json = {
  ...SAMPLE_CONFIG,
  syncMode: 'pull',
  _codex: { autoSync: true, includeCompleted: false, maxSeeds: 12, somethingNew: { since: 3 } },
};

const EDITED_BY_HAND: readonly ConfigField[] = [
  { key: 'account', label: 'Account', type: 'string', required: true },
  { key: 'limit', label: 'Entries at most', type: 'number', default: 50 },
  { key: 'quiet', label: 'Without messages', type: 'boolean', default: true },
  { key: 'skipTags', label: 'Never with these tags', type: 'string-array', default: [] },
  { key: 'rules', label: 'Rules', type: 'json' },
  { key: 'shelves', label: 'Shelves by library', type: 'object', default: {} },
  { key: 'unit', label: 'Unit of progress', type: 'string', default: 'volumes' },
  { key: 'note', label: 'Note', type: 'textarea' },
];

const HAND_EDITED_CONFIG: Json = {
  limit: '60',
  quiet: 'yes',
  skipTags: 'draft, private',
  rules: { when: 'finished' },
  shelves: '{"Comics": "left"}',
  unit: 7,
  note: null,
  leftOver: { from: [1, { version: null }] },
  oldPassword: 'sandbox-old-password',
};

/** The same, as its reader has it. */
export const HAND_EDITED_PREFERENCES: Json = {
  ...HAND_EDITED_CONFIG,
  limit: '',
  rules: '[unfinished',
  syncMode: 'sideways',
  _codex: { autoSync: 'yes', syncRatings: 'no' },
};

const KINDS = ['string', 'number', 'boolean', 'textarea', 'string-array', 'json', 'object'];

function oneOfMany(_: unknown, index: number): ConfigField {
  const type = KINDS[index % KINDS.length] ?? 'string';
  const number = String(index + 1).padStart(3, '0');
  return {
    key: `setting_${number}`,
    label: `Setting ${number}`,
    type,
    description: `What setting ${number} does, in a sentence of its makers.`,
  };
}

/** Plugins that are there for their forms. */
export const FORMS: readonly CatalogueEntry[] = [
  {
    name: 'sync-sampler',
    displayName: 'Sampler',
    description: 'Declares a setting of each kind.',
    runs: ownScript('sampler'),
    program: readingSync({
      name: 'sync-sampler',
      displayName: 'Sampler',
      version: '1.0.0',
      also: { userRecommendationProvider: true, wantsFullMetadata: true, wantsDetailedProgress: true },
      oauth: oauthAt('sampler.example'),
      configSchema: { description: 'One of each kind, for the library.', fields: EVERY_KIND },
      userConfigSchema: { description: 'One of each kind, for you.', fields: EVERY_KIND },
    }),
    state: working({ installed: 10 * DAYS, lastSuccess: 5 }),
    settings: {
      config: {
        ...SAMPLE_CONFIG,
        oauth_client_id: 'sampler-sandbox',
        oauth_client_secret: 'sandbox-sampler-secret',
        recommendations_max_age_hours: 48,
        _codex: { sendTags: false, somethingNew: [1, 2] },
      },
    },
  },
  {
    name: 'sync-hand-edited',
    displayName: 'Edited by hand',
    description: 'What is stored for it is not what it declares.',
    runs: ownScript('hand-edited'),
    program: readingSync({
      name: 'sync-hand-edited',
      displayName: 'Edited by hand',
      version: '1.0.0',
      configSchema: { fields: EDITED_BY_HAND },
      userConfigSchema: { fields: EDITED_BY_HAND },
    }),
    state: working({ installed: 10 * DAYS, lastSuccess: 5 }),
    settings: { config: HAND_EDITED_CONFIG },
  },
  {
    name: 'metadata-two-hundred',
    displayName: 'Two hundred settings',
    runs: ownScript('two-hundred'),
    program: seriesMetadata({
      name: 'metadata-two-hundred',
      displayName: 'Two hundred settings',
      version: '1.0.0',
      configSchema: { fields: Array.from({ length: 200 }, oneOfMany) },
    }),
    state: working({ installed: 10 * DAYS, lastSuccess: 5 }),
    settings: { config: { setting_001: 'stored', setting_002: 2, setting_200: 'at the end' } },
  },
];
