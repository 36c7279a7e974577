import type { ConfigField } from '../model.ts';

/**
 * What the plugins that are published for Codex declare: keys, kinds, defaults and what is required are theirs,
 * the words are ours. The sandbox's plugins of the same kind declare the same. upstream: plugins of Codex 2.2.0
 */

const text = (key: string, label: string, more: Partial<ConfigField> = {}): ConfigField => ({
  key,
  label,
  type: 'string',
  ...more,
});
const number = (key: string, label: string, preset?: number, description?: string): ConfigField => ({
  key,
  label,
  type: 'number',
  ...(description !== undefined && { description }),
  ...(preset !== undefined && { default: preset }),
});
const flag = (key: string, label: string, preset: boolean, description?: string): ConfigField => ({
  key,
  label,
  type: 'boolean',
  ...(description !== undefined && { description }),
  default: preset,
});
const list = (key: string, label: string, example?: string): ConfigField =>
  text(key, label, {
    description: 'Separated by commas; empty for no restriction.',
    default: '',
    ...(example !== undefined && { example }),
  });

const RECORDING: readonly ConfigField[] = [
  flag('recordPayloads', 'Record payloads', true, 'Writes what it is given to files.'),
  number('maxPayloadFiles', 'Files at most', 500, 'The oldest are removed first.'),
];

export const SYNC_ANILIST = {
  user: [
    text('progressUnit', 'Unit of progress', {
      description: 'What is counted: volumes or chapters.',
      default: 'volumes',
      example: 'chapters',
    }),
    number('pauseAfterDays', 'Pause after days', 0, 'Days without reading; 0 for never.'),
    number('dropAfterDays', 'Drop after days', 0, 'Days without reading; 0 for never.'),
    flag('searchFallback', 'Search by title', false, 'For series whose id is not known.'),
    flag('private', 'Private entries', true, 'Only you see them there.'),
    flag('hiddenFromStatusLists', 'Leave out of status lists', false),
  ],
};

export const RECOMMENDATIONS_ANILIST = {
  user: [
    flag('searchFallback', 'Search by title', true, 'For series whose id is not known.'),
    list('allowedCountries', 'Only from these countries', 'JP,KR'),
    list('excludedGenres', 'Never these genres', 'Horror,Sports'),
    list('excludedFormats', 'Never these formats', 'NOVEL,ONE_SHOT'),
    number('minAniListScore', 'Score at least', 0, 'From 0 to 100.'),
  ],
  // A form without a field.
  admin: [],
};

export const RECOMMENDATIONS_MANGABAKA = {
  user: [
    list('contentRating', 'Content ratings', 'safe,suggestive'),
    list('includedTypes', 'Only these types', 'manga,manhwa'),
    list('excludedTypes', 'Never these types'),
    list('excludedGenres', 'Never these genres', 'Horror,Sports'),
    list('excludedTags', 'Never these tags'),
    number('minimumRating', 'Rating at least', 0),
    number('contentWeight', 'Weight of content', 0.5, 'From 0 to 1.'),
    number('collaborativeSeeds', 'Series to start from', 5, 'From 0 to 10.'),
    flag('excludeSameAuthor', 'Only other authors', false),
  ],
  admin: [number('timeout', 'Time-out', 30, 'Seconds.'), text('base_url', 'Address')],
};

export const SYNC_ECHO = {
  user: [{ key: 'syncRules', label: 'Rules', type: 'json', description: 'Which series go where.' }],
  admin: [number('pullCount', 'Entries per pull', 3), ...RECORDING],
};

export const RECOMMENDATIONS_ECHO = {
  user: [{ key: 'recommendationRules', label: 'Rules', type: 'json' }],
  admin: RECORDING,
};

export const METADATA_ECHO = { admin: [number('maxResults', 'Results at most', 5), ...RECORDING] };

export const METADATA_MANGABAKA = {
  admin: [
    number('timeout', 'Time-out', 60, 'Seconds.'),
    text('sort_by', 'Order of results', {
      description: 'One of the seven orders that the provider knows.',
      default: 'relevance_desc',
    }),
    text('base_url', 'Address'),
  ],
};

export const METADATA_OPENLIBRARY = { admin: [number('maxResults', 'Results at most', 10)] };

export const RELEASE_NYAA = {
  admin: [
    { key: 'uploaders', label: 'Uploaders', type: 'string-array', default: [] },
    number('requestTimeoutMs', 'Time-out', 10_000, 'Milliseconds.'),
    text('baseUrl', 'Address'),
    text('searchCategory', 'Category'),
    text('searchFilter', 'Filter'),
  ],
};

export const RELEASE_TSUNDOKU = {
  admin: [
    text('baseUrl', 'Address', { required: true, example: 'https://presswatch.example' }),
    text('defaultLanguage', 'Language'),
    number('pageLimit', 'Pages at most'),
    number('requestTimeoutMs', 'Time-out', undefined, 'Milliseconds.'),
  ],
};

export const RELEASE_MANGAUPDATES = {
  admin: [
    text('blockedGroups', 'Never these groups'),
    number('requestTimeoutMs', 'Time-out', undefined, 'Milliseconds.'),
  ],
};
