import { type CatalogueEntry, DAYS, HOURS } from '../catalogue.ts';
import { npx, ownProject, ownScript, pythonModule, uvx } from '../launch.ts';
import { API_KEY, bookMetadata, metadata, seriesMetadata } from '../programs.ts';
import {
  failing,
  neverStarted,
  neverWorked,
  offAndFailingItsTest,
  offAndTested,
  onAfterReset,
  switchedOff,
  switchedOffByServer,
  working,
  workingAgain,
} from '../states.ts';

const GAZETTE_ERROR = 'Failed to initialize plugin: 403 Forbidden: this address may not read the archive';

/** Where the records of newspapers, magazines and books come from. */
export const METADATA: readonly CatalogueEntry[] = [
  {
    name: 'press-archive',
    displayName: 'Press Archive',
    description: 'Mastheads and dates of newspapers.',
    runs: npx('@press-archive/codex'),
    program: seriesMetadata(
      {
        name: '@press-archive/codex',
        displayName: 'Press Archive',
        version: '4.1.3',
        author: 'Press Archive Foundation',
        homepage: 'https://press-archive.example/codex',
        description: 'Titles, publishers and years of newspapers since 1650.',
        also: { externalIdSource: 'api:press-archive', wantsFullMetadata: true },
        scopes: ['series:detail', 'series:bulk'],
        requiredCredentials: [{ ...API_KEY, label: 'Reader number' }],
        configSchema: {
          fields: [
            { key: 'since', label: 'Not before', type: 'number', default: 1650, example: 1800 },
            { key: 'regions', label: 'Regions', type: 'string-array', default: [] },
          ],
        },
      },
      {
        usage: [
          { method: 'metadata/search', perHour: 24, averageMs: 610 },
          { method: 'metadata/get', perHour: 75, averageMs: 480, failsOneIn: 60 },
        ],
      },
    ),
    state: working({ installed: 320 * DAYS, lastSuccess: 2 }),
    settings: {
      scopes: ['series:detail', 'series:bulk'],
      permissions: [
        'metadata:read',
        'metadata:write:title',
        'metadata:write:publisher',
        'metadata:write:year',
      ],
      credentials: { api_key: 'sandbox-press-archive-key' },
      config: { since: 1848, regions: ['north', 'coast'], _codex: { sendMetadata: true, sendTags: false } },
      rateLimit: 15,
      metadataTargets: ['series'],
      internalConfig: { searchResultsLimit: 50 },
    },
  },
  {
    name: 'gazette-scans',
    displayName: 'Gazette Scans',
    runs: pythonModule('gazette_scans', '--tiles'),
    program: metadata(
      {
        name: 'gazette-scans',
        displayName: 'Gazette Scans',
        version: '0.7.1',
        description: 'Page counts and covers from the scans of the official gazette.',
      },
      { start: { failsWith: GAZETTE_ERROR } },
    ),
    state: switchedOffByServer({
      installed: 85 * DAYS,
      lastSuccess: 4 * DAYS,
      at: [3 * DAYS, 3 * DAYS + 12, 3 * DAYS + 31, 3 * DAYS + 58],
      before: [{ ago: 22 * DAYS, message: GAZETTE_ERROR }],
      error: GAZETTE_ERROR,
    }),
  },
  {
    name: 'authority-file',
    displayName: 'Authority File',
    runs: uvx('authority-file-codex'),
    program: bookMetadata(
      {
        name: 'authority-file-codex',
        displayName: 'Authority File',
        version: '11.2.0',
        author: 'Národní knihovna',
        homepage: 'https://authority-file.example/čtenáři',
        description: 'One spelling for each author: Čapek, Ćopić, Þórbergur, Nguyễn.',
      },
      { usage: [{ method: 'metadata/match', perHour: 44, averageMs: 130 }] },
    ),
    state: working({ installed: 150 * DAYS, lastSuccess: 6 }),
    settings: {
      scopes: ['book:detail', 'book:bulk'],
      permissions: ['metadata:write:authors', 'metadata:write:translator'],
      metadataTargets: ['book'],
    },
  },
  {
    name: 'childrens-shelf',
    displayName: 'Children’s Shelf 🧸',
    runs: npx('childrens-shelf'),
    program: metadata(
      {
        name: 'childrens-shelf',
        displayName: 'Children’s Shelf',
        version: '2.8.0',
        description: 'Ages from which books are suitable.',
        configSchema: {
          fields: [
            {
              key: 'authority',
              label: 'Authority',
              type: 'string',
              description: 'One of school, library, parents.',
              required: true,
              default: 'library',
            },
            { key: 'strict', label: 'Rather too old than too young', type: 'boolean', default: true },
          ],
        },
      },
      { usage: [{ method: 'metadata/get', perHour: 8, averageMs: 77 }] },
    ),
    state: workingAgain({
      installed: 58 * DAYS,
      lastSuccess: 14,
      lastFailure: 11 * DAYS,
      error: 'Failed to initialize plugin: Request timed out after 30 seconds',
    }),
    settings: {
      libraries: ['Children'],
      scopes: ['book:detail', 'series:detail'],
      permissions: ['metadata:write:age_rating'],
      config: { authority: 'school', strict: true },
    },
  },
  {
    name: 'local-history',
    displayName: 'Local history',
    description: 'Written by our volunteers; ask Ottilie before you change it.',
    runs: ownProject('local-history', '--town', 'Bad Übelstein'),
    program: metadata(
      { name: 'local-history', displayName: 'Local history', version: '0.1', author: 'Ottilie' },
      { usage: [{ method: 'metadata/search', perHour: 1, averageMs: 6_400, failsOneIn: 2 }] },
    ),
    state: working({ installed: 240 * DAYS, lastSuccess: 3 * HOURS }),
    settings: {
      workingDirectory: '/srv/history',
      rateLimit: 'none',
      requestTimeoutSeconds: 240,
      env: { PYTHONUNBUFFERED: '1', HISTORY_DB_PASSWORD: 'sandbox-history-secret' },
      scopes: ['library:detail'],
      permissions: ['library:read', 'metadata:write:*'],
    },
  },
  {
    name: 'magazine-index',
    displayName: 'Magazine Index',
    runs: npx('@magazine-index/codex@~3.4'),
    program: seriesMetadata({
      name: '@magazine-index/codex',
      displayName: 'Magazine Index',
      version: '3.4.9',
      homepage: 'https://magazine-index.example',
      description: 'Tables of contents of 12,000 magazines.',
      requiredCredentials: [API_KEY],
    }),
    state: onAfterReset({
      installed: 130 * DAYS,
      lastSuccess: 5 * DAYS,
      lastFailure: 4 * HOURS,
      failedStarts: [
        { ago: 4 * HOURS, message: 'Failed to initialize plugin: the subscription has ended' },
        { ago: 2 * DAYS, message: 'Failed to initialize plugin: the subscription has ended' },
      ],
    }),
    settings: { credentials: { api_key: 'sandbox-magazine-key' }, scopes: ['series:detail'] },
  },
  {
    name: 'audiobook-speakers',
    displayName: 'Audiobook Speakers',
    runs: npx('audiobook-speakers'),
    program: bookMetadata({
      name: 'audiobook-speakers',
      displayName: 'Audiobook Speakers',
      version: '1.0.0',
    }),
    state: switchedOff({ installed: 70 * DAYS, lastSuccess: 33 * DAYS }),
    settings: { permissions: ['metadata:write:custom_metadata'] },
  },
  {
    name: 'braille-catalogue',
    displayName: '⠃⠗⠁⠊⠇⠇⠑ Catalogue',
    runs: npx('braille-catalogue'),
    program: bookMetadata({
      name: 'braille-catalogue',
      displayName: 'Braille Catalogue',
      version: '6.0.0',
      description: 'Which books exist in braille and in large print.',
      author: 'Catalogue for the Blind',
    }),
    state: offAndTested({ installed: DAYS, lastSuccess: 45 }),
  },
  {
    name: 'opening-lines',
    displayName: 'Opening Lines',
    runs: ownScript('opening-lines'),
    program: bookMetadata(
      { name: 'opening-lines', displayName: 'Opening Lines', version: '1.3.0' },
      { start: { failsWith: "Failed to initialize plugin: ENOENT: no such file, open 'lines.json'" } },
    ),
    state: offAndFailingItsTest({
      installed: 9 * DAYS,
      lastSuccess: 8 * DAYS,
      lastFailure: 2 * DAYS,
      error: "Failed to initialize plugin: ENOENT: no such file, open 'lines.json'",
    }),
  },
  {
    name: 'union-catalogue',
    displayName: 'Union Catalogue',
    runs: pythonModule('union_catalogue', '--z3950', 'catalogue.example:210/union'),
    program: bookMetadata(
      {
        name: 'union-catalogue',
        displayName: 'Union Catalogue',
        version: '8.8.8',
        requiredCredentials: [
          { key: 'user', label: 'User', required: true, sensitive: false },
          { key: 'password', label: 'Password', required: true, sensitive: true, type: 'password' },
          { key: 'group', label: 'Group', required: false, sensitive: false },
        ],
      },
      { start: { failsWithoutCredentials: 'Failed to initialize plugin: user and password are missing' } },
    ),
    state: failing({
      installed: 6 * DAYS,
      lastSuccess: 6 * DAYS,
      lastFailure: 35,
      times: 12,
      error: 'Failed to initialize plugin: user and password are missing',
      failedStarts: Array.from({ length: 12 }, (_, index) => ({
        ago: 35 + index * 11 * HOURS,
        message: 'Failed to initialize plugin: user and password are missing',
      })),
    }),
    settings: { scopes: ['book:detail'], credentialDelivery: 'both' },
  },
  {
    name: 'serial-numbers',
    displayName: 'Serial Numbers',
    runs: npx('serial-numbers'),
    program: seriesMetadata({ name: 'serial-numbers', displayName: 'Serial Numbers', version: '0.3.3' }),
    state: neverStarted({ installed: 12 * DAYS }),
    settings: { autoMatchConditions: { mode: 'all', rules: [] }, searchPreprocessingRules: [] },
  },
  {
    name: 'retired-vendor',
    displayName: 'Retired vendor',
    description: 'The vendor is gone, and so is its package.',
    runs: npx('@retired-vendor/codex'),
    state: neverWorked({
      installed: 21 * DAYS,
      lastFailure: 21 * DAYS,
      times: 3,
      error: 'Failed to spawn process: npx exited with code 1',
    }),
  },
];
