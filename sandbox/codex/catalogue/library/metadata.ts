import { type CatalogueEntry, DAYS, HOURS } from '../catalogue.ts';
import { npx, ownProject, pythonModule, uvx } from '../launch.ts';
import { API_KEY, bookMetadata, metadata, seriesMetadata } from '../programs.ts';
import { METADATA_ECHO, METADATA_MANGABAKA, METADATA_OPENLIBRARY } from '../published-forms.ts';
import {
  failing,
  neverWorked,
  offAfterReset,
  onAfterReset,
  switchedOff,
  working,
  workingAgain,
} from '../states.ts';

const panelbase = seriesMetadata(
  {
    name: 'metadata-panelbase',
    displayName: 'Panelbase',
    version: '3.1.0',
    author: 'Panelbase contributors',
    homepage: 'https://panelbase.example/codex',
    description: 'Titles, credits, covers and ratings of comics from Panelbase.',
    also: { externalIdSource: 'api:panelbase' },
    scopes: ['series:detail', 'series:bulk'],
    requiredCredentials: [API_KEY],
    searchUriTemplate: 'https://panelbase.example/search?q={query}',
    configSchema: {
      description: 'How Panelbase is asked.',
      fields: METADATA_MANGABAKA.admin,
    },
    adminSetupInstructions: 'Ask Panelbase for an API key and enter it under credentials.',
  },
  {
    usage: [
      { method: 'metadata/search', perHour: 52, averageMs: 318, failsOneIn: 40 },
      { method: 'metadata/get', perHour: 140, averageMs: 164 },
    ],
  },
);

/** Where the library's records come from. */
export const METADATA: readonly CatalogueEntry[] = [
  {
    name: 'metadata-panelbase',
    displayName: 'Panelbase',
    description: 'Our main source for comics.',
    runs: npx('@panelbase/codex-plugin'),
    program: panelbase,
    state: working({ installed: 210 * DAYS, lastSuccess: 1 }),
    settings: {
      scopes: ['series:detail', 'series:bulk'],
      permissions: [
        'metadata:read',
        'metadata:write:title',
        'metadata:write:summary',
        'metadata:write:covers',
      ],
      credentials: { api_key: 'sandbox-panelbase-key' },
      config: { timeout: 45, sort_by: 'relevance_desc', _codex: { sendTags: true } },
      rateLimit: 30,
      metadataTargets: ['series'],
      searchQueryTemplate: '{{title}} {{year}}',
      searchPreprocessingRules: [
        {
          pattern: '\\s*\\(digital\\)$',
          replacement: '',
          description: 'Drop what scanners add',
          enabled: true,
        },
      ],
      autoMatchConditions: {
        mode: 'all',
        rules: [{ field: 'external_ids.count', operator: 'equals', value: 0 }],
      },
      internalConfig: { searchResultsLimit: 20 },
    },
  },
  {
    // The same package a second time, for one library and with other settings.
    name: 'metadata-panelbase-2',
    displayName: 'Panelbase (light novels)',
    runs: npx('@panelbase/codex-plugin'),
    program: panelbase,
    state: working({ installed: 44 * DAYS, lastSuccess: 2 * HOURS }),
    settings: {
      libraries: ['Light Novels'],
      scopes: ['series:detail'],
      permissions: ['metadata:read', 'metadata:write:genres', 'metadata:write:tags'],
      credentials: { api_key: 'sandbox-panelbase-key' },
      config: { sort_by: 'newest' },
      rateLimit: 10,
      useExistingExternalId: false,
      metadataTargets: ['series'],
    },
  },
  {
    name: 'metadata-openshelf',
    displayName: 'Open Shelf',
    runs: npx('@openshelf/codex-plugin'),
    program: bookMetadata(
      {
        name: 'metadata-openshelf',
        displayName: 'Open Shelf',
        version: '2.5.0',
        author: 'Open Shelf',
        description: 'Metadata of books by ISBN from the Open Shelf catalogue.',
        configSchema: { fields: METADATA_OPENLIBRARY.admin },
      },
      { usage: [{ method: 'metadata/match', perHour: 9, averageMs: 742, failsOneIn: 6 }] },
    ),
    state: {
      ...workingAgain({
        installed: 180 * DAYS,
        lastSuccess: 12,
        lastFailure: 3 * DAYS,
        error: 'Request failed: the catalogue answered 503',
      }),
      failedStarts: [{ ago: 3 * DAYS, message: 'Failed to initialize plugin: the catalogue answered 503' }],
    },
    settings: {
      scopes: ['book:detail', 'book:bulk'],
      permissions: ['metadata:read', 'metadata:write:isbn', 'metadata:write:authors'],
      config: { maxResults: 10 },
      logLevel: 'debug',
      metadataTargets: ['book'],
    },
  },
  {
    name: 'metadata-collected-editions-and-translated-works-of-the-regional-library-association-archive',
    displayName: 'Collected Editions and Translated Works of the Regional Library Association’s Archive',
    runs: ownProject('collected-editions', '--catalogue', 'regional'),
    program: metadata(
      {
        name: 'metadata-collected-editions',
        displayName: 'Collected Editions',
        version: '12.0.7',
        description:
          'Bibliographic records of collected editions, facsimiles and translations, with their contents volume by volume, as far as the participating libraries have catalogued them.',
      },
      { usage: [{ method: 'metadata/search', perHour: 3, averageMs: 1_530 }] },
    ),
    state: working({ installed: 33 * DAYS, lastSuccess: 7 }),
    settings: {
      scopes: ['series:detail', 'book:detail'],
      permissions: ['metadata:read', 'metadata:write:*'],
      requestTimeoutSeconds: 120,
    },
  },
  {
    name: 'metadata-coverfinder',
    displayName: 'Coverfinder',
    runs: npx('@coverfinder/codex-plugin'),
    program: metadata(
      {
        name: 'metadata-coverfinder',
        displayName: 'Coverfinder',
        version: '4.0.0-beta.2',
        description: 'Finds covers in a better resolution.',
        requiredCredentials: [API_KEY],
      },
      {
        start: {
          failsWith: 'Failed to initialize plugin: the provider answered 401, the API key is not valid',
        },
      },
    ),
    state: failing({
      installed: 61 * DAYS,
      lastSuccess: 9 * DAYS,
      lastFailure: 95,
      times: 5,
      error: 'Failed to initialize plugin: the provider answered 401, the API key is not valid',
      failedStarts: [
        { ago: 2 * DAYS, message: 'Failed to initialize plugin: the provider answered 401' },
        { ago: DAYS, message: 'Failed to initialize plugin: the provider answered 401' },
      ],
    }),
    settings: {
      scopes: ['series:detail'],
      permissions: ['metadata:write:covers'],
      credentials: { api_key: 'expired' },
    },
  },
  {
    name: 'metadata-isbnweaver',
    displayName: 'ISBN Weaver',
    description: 'Waits for the key that the consortium has promised us.',
    runs: npx('@isbnweaver/codex'),
    program: bookMetadata(
      {
        name: 'metadata-isbnweaver',
        displayName: 'ISBN Weaver',
        version: '1.2.0',
        author: 'ISBN Weaver',
        homepage: 'https://isbnweaver.example/codex',
        description: 'Joins records of several national catalogues into one.',
        requiredCredentials: [
          API_KEY,
          { key: 'consortium', label: 'Consortium', required: true, sensitive: false },
        ],
      },
      { start: { failsWithoutCredentials: 'Failed to initialize plugin: no API key is configured' } },
    ),
    state: neverWorked({
      installed: 3 * DAYS,
      lastFailure: 3 * DAYS,
      times: 1,
      error: 'Failed to initialize plugin: no API key is configured',
    }),
    settings: { scopes: ['book:detail'], permissions: ['metadata:write:isbn'] },
  },
  {
    name: 'metadata-krimikiste',
    displayName: 'Krimikiste',
    description: 'Nur für die deutschsprachigen Krimis.',
    runs: npx('krimikiste-codex'),
    program: bookMetadata(
      {
        name: 'krimikiste-codex',
        displayName: 'Krimikiste',
        version: '0.14.1',
        author: 'Jörg Übelmesser & Zoë Größl',
        homepage: 'https://krimikiste.example/für-büchereien/',
        description: 'Inhaltsangaben, Reihenfolgen und Hörbuchsprecher von Kriminalromanen.',
        scopes: ['book:detail', 'book:bulk', 'library:scan'],
      },
      { usage: [{ method: 'metadata/match', perHour: 31, averageMs: 96, failsOneIn: 3 }] },
    ),
    state: working({ installed: 96 * DAYS, lastSuccess: 18 }),
    settings: {
      scopes: ['book:detail', 'book:bulk', 'library:scan'],
      permissions: ['metadata:read', 'metadata:write:summary', 'metadata:write:series_position'],
      credentialDelivery: 'env',
      env: { KRIMIKISTE_API_KEY: 'sandbox-krimikiste-key', LANG: 'de_DE.UTF-8' },
      metadataTargets: ['book'],
      logLevel: 'warn',
    },
  },
  {
    name: 'metadata-sidecar',
    displayName: 'Sidecar files',
    description: 'Reads what older programs left beside the files.',
    runs: pythonModule('sidecar_reader', '--recursive', '--encoding', 'utf-8'),
    program: metadata(
      { name: 'sidecar-reader', displayName: 'Sidecar Reader', version: '2024.11' },
      { usage: [{ method: 'metadata/get', perHour: 600, averageMs: 4 }] },
    ),
    state: working({ installed: 380 * DAYS, lastSuccess: 1 }),
    settings: {
      scopes: ['library:scan'],
      permissions: ['library:read', 'metadata:write:*'],
      rateLimit: 'none',
      workingDirectory: '/srv/library',
      credentialDelivery: 'both',
    },
  },
  {
    name: 'metadata-tankobon-index',
    displayName: 'Tankōbon Index 単行本',
    runs: uvx('tankobon-index-codex', '--language', 'ja'),
    program: seriesMetadata(
      {
        name: 'tankobon-index-codex',
        displayName: 'Tankōbon Index',
        version: '5.3.0',
        author: '図書館友の会',
        homepage: 'https://tankobon-index.example/ja/codex',
        description: '日本語の単行本の巻数、発売日、読み仮名を補います。',
        also: { externalIdSource: 'api:tankobon-index' },
        configSchema: {
          fields: [
            { key: 'romanize', label: 'ローマ字にする', type: 'boolean', default: false },
            {
              key: 'labels',
              label: 'Imprints',
              type: 'string-array',
              default: [],
              example: ['少女', '青年'],
            },
          ],
        },
      },
      { usage: [{ method: 'metadata/search', perHour: 14, averageMs: 980 }] },
    ),
    state: working({ installed: 71 * DAYS, lastSuccess: 26 }),
    settings: {
      libraries: ['Comics', 'Light Novels'],
      scopes: ['series:detail', 'series:bulk'],
      permissions: ['metadata:write:original_title', 'metadata:write:total_volume_count'],
      config: { romanize: true, labels: ['少女'] },
      autoMatchConditions: {
        mode: 'any',
        rules: [
          { field: 'language', operator: 'in', value: ['ja', 'ja-Latn'] },
          { field: 'title', operator: 'matches', value: '[\\u3040-\\u30ff]' },
        ],
      },
      searchPreprocessingRules: [
        { pattern: '第\\d+巻', replacement: '', description: 'Number of the volume', enabled: true },
        { pattern: '\\[[^\\]]*\\]', replacement: '', enabled: true },
        { pattern: 'v\\d+$', replacement: '', description: 'Until the scans are renamed', enabled: false },
      ],
    },
  },
  {
    name: 'metadata-critics',
    displayName: 'Critics’ Circle',
    runs: npx('@critics-circle/ratings', '--max-age', '7d'),
    program: seriesMetadata({
      name: '@critics-circle/ratings',
      displayName: 'Critics’ Circle',
      version: '1.0.0-rc.7+build.20250114',
      description: 'Ratings and reviews.',
      homepage: 'http://critics-circle.example',
    }),
    state: onAfterReset({
      installed: 25 * DAYS,
      lastSuccess: 2 * DAYS,
      lastFailure: DAYS,
      failedStarts: [{ ago: DAYS, message: 'Failed to initialize plugin: certificate has expired' }],
    }),
    settings: { permissions: ['metadata:write:ratings'], requestTimeoutSeconds: 5 },
  },
  {
    name: 'metadata-subject-headings',
    displayName: 'Subject Headings',
    runs: uvx('subject-headings', '--thesaurus', 'stw,thesoz'),
    program: bookMetadata({
      name: 'subject-headings',
      displayName: 'Subject Headings',
      version: '7.0.0',
      author: 'Cataloguing department',
      description: 'Controlled vocabulary for subjects.',
    }),
    state: switchedOff({ installed: 300 * DAYS, lastSuccess: 120 * DAYS }),
    settings: { scopes: ['book:bulk'], permissions: ['metadata:write:subjects'] },
  },
  {
    name: 'metadata-prizes',
    displayName: 'Prizes',
    runs: npx('codex-prizes'),
    program: metadata({
      name: 'codex-prizes',
      displayName: 'Prizes',
      version: '0.2.0',
      configSchema: { fields: METADATA_ECHO.admin },
    }),
    state: offAfterReset({
      installed: 60 * DAYS,
      lastSuccess: 50 * DAYS,
      lastFailure: 12 * DAYS,
      failedStarts: [{ ago: 12 * DAYS, message: 'Failed to initialize plugin: connect ECONNREFUSED' }],
    }),
    settings: { permissions: ['metadata:write:awards'] },
  },
  {
    // As little as a plugin can have.
    name: 'x',
    displayName: 'X',
    runs: npx('x'),
    program: seriesMetadata({ name: 'x', displayName: 'X', version: '0' }),
    state: working({ installed: 1 * DAYS, lastSuccess: 40 }),
  },
];
