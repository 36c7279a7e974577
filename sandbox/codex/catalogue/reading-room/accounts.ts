import { type CatalogueEntry, DAYS, HOURS } from '../catalogue.ts';
import { npx, ownScript, uvx } from '../launch.ts';
import { ACCESS_TOKEN, oauthAt, readingSync, recommendations } from '../programs.ts';
import {
  failing,
  neverStarted,
  offAfterReset,
  switchedOff,
  switchedOffWithOldError,
  working,
} from '../states.ts';

/** What readers connect their accounts to. Several would like to have what readers wrote about their series. */
export const ACCOUNTS: readonly CatalogueEntry[] = [
  {
    name: 'book-circle',
    displayName: 'Book Circle',
    runs: npx('@book-circle/codex-sync'),
    program: readingSync(
      {
        name: '@book-circle/codex-sync',
        displayName: 'Book Circle',
        version: '1.5.0',
        author: 'Book Circle e. V.',
        homepage: 'https://book-circle.example',
        description: 'Progress and notes for circles of readers.',
        userDescription: 'What you read and note down, for your circle.',
        also: { externalIdSource: 'api:book-circle', wantsFullMetadata: true, wantsDetailedProgress: true },
        oauth: { ...oauthAt('id.book-circle.example'), scopes: ['circle', 'notes'] },
        adminSetupInstructions:
          'Register the reading room at Book Circle; it gives you client id and secret.',
        userSetupInstructions: 'Sign in with the address that your circle knows.',
        userConfigSchema: {
          fields: [
            { key: 'circle', label: 'Circle', type: 'string', required: true, example: 'Thursdays' },
            { key: 'shareNotes', label: 'Share notes', type: 'boolean', default: false },
            { key: 'delayHours', label: 'Delay in hours', type: 'number', default: 24 },
          ],
        },
      },
      { usage: [{ method: 'sync/push', perHour: 5, averageMs: 890, failsOneIn: 25 }] },
    ),
    state: working({ installed: 170 * DAYS, lastSuccess: 5 }),
    settings: {
      config: {
        oauth_client_id: 'reading-room-sandbox',
        oauth_client_secret: 'sandbox-book-circle-secret',
        _codex: { sendTags: true, sendGenres: false, sendMetadata: true },
      },
      syncCronSchedule: '0 0 3 * * MON-FRI',
    },
  },
  {
    name: 'night-reader',
    displayName: 'Night Reader',
    runs: npx('night-reader-codex'),
    program: readingSync(
      {
        name: 'night-reader-codex',
        displayName: 'Night Reader',
        version: '3.2.0',
        description: 'Goes on in bed where you stopped at the window.',
        also: { wantsFullMetadata: true },
        requiredCredentials: [ACCESS_TOKEN],
        userSetupInstructions: 'Paste the token that the lamp shows.',
      },
      { usage: [{ method: 'sync/pull', perHour: 10, averageMs: 250 }] },
    ),
    state: working({ installed: 33 * DAYS, lastSuccess: 11 }),
  },
  {
    name: 'school-diary',
    displayName: 'School Diary',
    runs: npx('school-diary'),
    program: readingSync({
      name: 'school-diary',
      displayName: 'School Diary',
      version: '2.0.0',
      description: 'Pages read, for school.',
      oauth: oauthAt('school-diary.example'),
      adminSetupInstructions: 'The school board has to give out a client id.',
    }),
    state: working({ installed: 7 * DAYS, lastSuccess: 6 * DAYS }),
  },
  {
    name: 'public-reader',
    displayName: 'Public Reader',
    runs: npx('public-reader'),
    program: readingSync({
      name: 'public-reader',
      displayName: 'Public Reader',
      version: '0.0.3',
      description: 'A public diary without accounts: whoever switches it on is in it.',
      also: { wantsFullMetadata: true },
      userConfigSchema: { fields: [{ key: 'signature', label: 'Signed with', type: 'textarea' }] },
    }),
    state: working({ installed: 3 * DAYS, lastSuccess: HOURS }),
    settings: { config: { _codex: { sendMetadata: false } } },
  },
  {
    name: 'ferry-sync',
    displayName: 'Ferry Sync',
    runs: uvx('ferry-sync', '--verbose'),
    program: readingSync(
      {
        name: 'ferry-sync',
        displayName: 'Ferry Sync',
        version: '1.1.0',
        requiredCredentials: [ACCESS_TOKEN],
      },
      { start: { failsWith: 'Failed to initialize plugin: the ferry does not run in winter' } },
    ),
    state: failing({
      installed: 100 * DAYS,
      lastSuccess: 20 * DAYS,
      lastFailure: 3 * HOURS,
      times: 7,
      error: 'Failed to initialize plugin: the ferry does not run in winter',
    }),
  },
  {
    name: 'old-reader-account',
    displayName: 'Old reader accounts',
    runs: ownScript('old-reader-account'),
    program: readingSync({ name: 'old-reader-account', displayName: 'Old reader accounts', version: '1' }),
    state: switchedOff({ installed: 390 * DAYS, lastSuccess: 180 * DAYS }),
  },
  {
    name: 'window-seat',
    displayName: 'Window Seat',
    runs: npx('window-seat'),
    program: recommendations(
      {
        name: 'window-seat',
        displayName: 'Window Seat',
        version: '5.0.1',
        author: 'Window Seat',
        homepage: 'https://window-seat.example',
        description: 'Suggests what is on the shelf next to what you liked.',
        also: { wantsFullMetadata: true },
        userConfigSchema: {
          description: 'What you want to be offered.',
          fields: [
            { key: 'languages', label: 'Languages', type: 'string-array', default: ['en', 'de'] },
            { key: 'weights', label: 'Weights', type: 'object', default: { genre: 1, author: 0.5 } },
            { key: 'minimumRating', label: 'Rated at least', type: 'number', default: 0 },
          ],
        },
      },
      { usage: [{ method: 'recommendations/get', perHour: 9, averageMs: 2_050 }] },
    ),
    state: working({ installed: 88 * DAYS, lastSuccess: 17 }),
    settings: { config: { recommendations_max_age_hours: 72 }, rateLimit: 6 },
  },
  {
    name: 'returns-trolley',
    displayName: 'Returns Trolley',
    runs: npx('returns-trolley'),
    program: recommendations(
      {
        name: 'returns-trolley',
        displayName: 'Returns Trolley',
        version: '0.9.0',
        description: 'What others have just brought back.',
      },
      { usage: [{ method: 'recommendations/get', perHour: 30, averageMs: 160, failsOneIn: 7 }] },
    ),
    state: working({ installed: 19 * DAYS, lastSuccess: 4 }),
  },
  {
    name: 'blind-date',
    displayName: 'Blind Date with a Book',
    runs: npx('blind-date-with-a-book'),
    program: recommendations({
      name: 'blind-date-with-a-book',
      displayName: 'Blind Date with a Book',
      version: '1.14.0',
    }),
    state: switchedOffWithOldError({
      installed: 300 * DAYS,
      lastSuccess: 290 * DAYS,
      lastFailure: 280 * DAYS,
      error: 'Request failed: no series has a summary',
    }),
  },
  {
    name: 'school-list',
    displayName: 'School lists',
    runs: ownScript('school-list'),
    program: recommendations({ name: 'school-list', displayName: 'School lists', version: '2023.2' }),
    state: offAfterReset({
      installed: 200 * DAYS,
      lastSuccess: 100 * DAYS,
      lastFailure: 25 * DAYS,
      failedStarts: [{ ago: 25 * DAYS, message: 'Failed to initialize plugin: lists/2024 is missing' }],
    }),
  },
  {
    name: 'pen-friends',
    displayName: 'Pen Friends',
    runs: npx('pen-friends'),
    program: recommendations({ name: 'pen-friends', displayName: 'Pen Friends', version: '0.1.0' }),
    state: neverStarted({ installed: HOURS }),
  },
];
