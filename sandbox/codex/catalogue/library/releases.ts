import { type CatalogueEntry, DAYS, HOURS } from '../catalogue.ts';
import { npx, ownScript, pythonModule } from '../launch.ts';
import { releases } from '../programs.ts';
import { RELEASE_MANGAUPDATES, RELEASE_NYAA, RELEASE_TSUNDOKU } from '../published-forms.ts';
import {
  failing,
  offAndFailingItsTest,
  switchedOff,
  switchedOffByServer,
  working,
  workingAgain,
} from '../states.ts';

const TIDEWATCH_ERROR = 'Failed to initialize plugin: getaddrinfo ENOTFOUND feed.tidewatch.example';
const HARBOUR_ERROR = 'Failed to initialize plugin: connect ETIMEDOUT 203.0.113.7:443';

/** What announces new volumes. */
export const RELEASES: readonly CatalogueEntry[] = [
  {
    name: 'release-inkwire',
    displayName: 'Inkwire',
    runs: npx('@inkwire/codex-releases'),
    program: releases(
      {
        name: 'release-inkwire',
        displayName: 'Inkwire',
        version: '1.1.3',
        author: 'Inkwire',
        description: 'Announces new volumes and chapters.',
        configSchema: { fields: RELEASE_NYAA.admin },
      },
      { usage: [{ method: 'releases/poll', perHour: 12, averageMs: 905 }] },
    ),
    state: working({ installed: 48 * DAYS, lastSuccess: 3 }),
    settings: {
      config: { baseUrl: 'https://inkwire.example', uploaders: ['north', 'harbour'] },
      rateLimit: 12,
    },
  },
  {
    // Within an hour of the first start it says yes and stays off: one more failure is one too many.
    name: 'release-tidewatch',
    displayName: 'Tidewatch',
    runs: pythonModule('tidewatch_codex'),
    program: releases(
      {
        name: 'release-tidewatch',
        displayName: 'Tidewatch',
        version: '0.6.0',
        description: 'Watches publishers for new releases.',
        configSchema: { fields: RELEASE_MANGAUPDATES.admin },
      },
      { start: { failsWith: TIDEWATCH_ERROR } },
    ),
    state: switchedOffByServer({
      installed: 20 * DAYS,
      lastSuccess: DAYS,
      at: [41, 27, 14],
      before: [{ ago: 16 * DAYS, message: 'Failed to initialize plugin: connect ETIMEDOUT' }],
      error: TIDEWATCH_ERROR,
    }),
  },
  {
    // Fails about once a day, which is never often enough to be switched off.
    name: 'release-harbourscans',
    displayName: 'Harbour Scans',
    description: 'Their server is down every night.',
    runs: npx('harbourscans-feed'),
    program: releases(
      { name: 'harbourscans-feed', displayName: 'Harbour Scans', version: '2.0.0' },
      { start: { failsWith: HARBOUR_ERROR } },
    ),
    state: failing({
      installed: 90 * DAYS,
      lastSuccess: 14 * HOURS,
      lastFailure: 2 * HOURS,
      times: 1,
      error: HARBOUR_ERROR,
      failedStarts: Array.from({ length: 28 }, (_, night) => ({
        ago: 2 * HOURS + night * DAYS,
        message: HARBOUR_ERROR,
      })),
    }),
    settings: { requestTimeoutSeconds: 10 },
  },
  {
    name: 'release-kioskfeed',
    displayName: 'Kioskfeed',
    runs: npx('@kioskfeed/codex@latest'),
    program: releases(
      {
        name: '@kioskfeed/codex',
        displayName: 'Kioskfeed',
        version: '6.1.0',
        author: 'Kioskfeed GmbH & Co. KGaA',
        homepage: 'https://kioskfeed.example',
        configSchema: {
          description: 'Which kiosks are watched.',
          fields: [
            {
              key: 'kiosks',
              label: 'Kiosks',
              type: 'string-array',
              required: true,
              default: [],
              example: ['station', 'airport'],
            },
            { key: 'includePreorders', label: 'Pre-orders as well', type: 'boolean', default: false },
          ],
        },
      },
      { usage: [{ method: 'releases/poll', perHour: 60, averageMs: 210, failsOneIn: 8 }] },
    ),
    state: workingAgain({
      installed: 66 * DAYS,
      lastSuccess: 1,
      lastFailure: 20 * DAYS,
      error: 'Failed to initialize plugin: npm error network request timed out',
    }),
    settings: { config: { kiosks: ['station'], includePreorders: true }, rateLimit: 600 },
  },
  {
    name: 'release-presswatch',
    displayName: 'Presswatch',
    runs: npx('presswatch'),
    program: releases(
      {
        name: 'presswatch',
        displayName: 'Presswatch',
        version: '0.0.9',
        description: 'Press releases.',
        configSchema: { fields: RELEASE_TSUNDOKU.admin },
      },
      { start: { failsWith: 'Failed to initialize plugin: the required setting baseUrl is missing' } },
    ),
    state: offAndFailingItsTest({
      installed: 9 * DAYS,
      lastSuccess: 9 * DAYS,
      lastFailure: 8 * DAYS,
      error: 'Failed to initialize plugin: the required setting baseUrl is missing',
    }),
  },
  {
    name: 'release-old-feed',
    displayName: 'Old feed',
    description: 'Kept for its settings.',
    runs: ownScript('old-feed'),
    program: releases({ name: 'old-feed', displayName: 'Old feed', version: '1.0.0' }),
    state: switchedOff({ installed: 398 * DAYS, lastSuccess: 365 * DAYS }),
    settings: { config: { baseUrl: 'https://feed.example/?user=library', password: 'sandbox-feed-secret' } },
  },
];
