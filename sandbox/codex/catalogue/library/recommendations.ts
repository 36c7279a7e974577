import { type CatalogueEntry, DAYS, HOURS } from '../catalogue.ts';
import { npx, ownScript, uvx } from '../launch.ts';
import { ACCESS_TOKEN, recommendations } from '../programs.ts';
import {
  RECOMMENDATIONS_ANILIST,
  RECOMMENDATIONS_ECHO,
  RECOMMENDATIONS_MANGABAKA,
} from '../published-forms.ts';
import { failing, offAndTested, offAfterReset, switchedOffWithOldError, working } from '../states.ts';

/** What suggests what to read next. */
export const RECOMMENDATIONS: readonly CatalogueEntry[] = [
  {
    name: 'recommendations-nextup',
    displayName: 'Next Up',
    runs: npx('@nextup/codex-plugin'),
    program: recommendations(
      {
        name: 'recommendations-nextup',
        displayName: 'Next Up',
        version: '2.0.1',
        author: 'Next Up collective',
        description: 'Suggests what to read after what was finished.',
        configSchema: { fields: RECOMMENDATIONS_MANGABAKA.admin },
        userConfigSchema: { fields: RECOMMENDATIONS_MANGABAKA.user },
      },
      { usage: [{ method: 'recommendations/get', perHour: 6, averageMs: 4_120 }] },
    ),
    state: working({ installed: 77 * DAYS, lastSuccess: 22 }),
  },
  {
    name: 'recommendations-shelfmate',
    displayName: 'Shelfmate',
    runs: npx('@shelfmate/codex-plugin'),
    program: recommendations({
      name: 'recommendations-shelfmate',
      displayName: 'Shelfmate',
      version: '1.4.0',
      description: 'Suggestions from readers with a similar taste.',
      requiredCredentials: [ACCESS_TOKEN],
      userSetupInstructions: 'Paste the token of your Shelfmate profile.',
      configSchema: { fields: RECOMMENDATIONS_ANILIST.admin },
      userConfigSchema: { fields: RECOMMENDATIONS_ANILIST.user },
    }),
    state: switchedOffWithOldError({
      installed: 120 * DAYS,
      lastSuccess: 40 * DAYS,
      lastFailure: 38 * DAYS,
      error: 'Request timed out after 30 seconds',
    }),
  },
  {
    name: 'recommendations-tastegraph',
    displayName: 'Tastegraph',
    runs: uvx('tastegraph-codex', '--model', 'small'),
    program: recommendations(
      {
        name: 'tastegraph-codex',
        displayName: 'Tastegraph',
        version: '0.31.0',
        author: 'Tastegraph Labs',
        homepage: 'https://tastegraph.example/',
        description: 'Learns from what was finished, what was put away, and when.',
        also: { wantsFullMetadata: true, wantsDetailedProgress: true },
        // A form without a field.
        configSchema: { fields: [] },
        userConfigSchema: {
          fields: [{ key: 'recommendationRules', label: 'Rules', type: 'json', default: '[]' }],
        },
      },
      { usage: [{ method: 'recommendations/get', perHour: 20, averageMs: 9_800, failsOneIn: 5 }] },
    ),
    state: working({ installed: 29 * DAYS, lastSuccess: 3 }),
    settings: {
      config: { recommendations_max_age_hours: 6, _codex: { sendMetadata: true, sendGenres: true } },
      requestTimeoutSeconds: 180,
      rateLimit: 4,
    },
  },
  {
    name: 'recommendations-librarian',
    displayName: 'Ask the librarian',
    description: 'Our own lists, by Dorothea.',
    runs: ownScript('librarian'),
    program: recommendations({
      name: 'recommendations-librarian',
      displayName: 'Ask the librarian',
      version: '1.0.0',
      description: 'Lists that the staff keep.',
      configSchema: { fields: RECOMMENDATIONS_ECHO.admin },
      userConfigSchema: { fields: RECOMMENDATIONS_ECHO.user },
    }),
    state: offAndTested({ installed: 4 * DAYS, lastSuccess: 3 * HOURS }),
  },
  {
    name: 'recommendations-weatherbook',
    displayName: 'Weatherbook ☔',
    runs: npx('weatherbook'),
    program: recommendations(
      {
        name: 'weatherbook',
        displayName: 'Weatherbook',
        version: '1.1.1',
        description: 'A book that goes with the weather.',
      },
      { start: { failsWith: 'Failed to initialize plugin: quota of the forecast is used up (429)' } },
    ),
    state: failing({
      installed: 15 * DAYS,
      lastSuccess: 2 * DAYS,
      lastFailure: 50,
      times: 41,
      error: 'Failed to initialize plugin: quota of the forecast is used up (429)',
      failedStarts: [
        { ago: 26 * HOURS, message: 'Failed to initialize plugin: quota of the forecast is used up (429)' },
        { ago: 50, message: 'Failed to initialize plugin: quota of the forecast is used up (429)' },
      ],
    }),
  },
  {
    name: 'recommendations-serendipity',
    displayName: 'Serendipity',
    runs: npx('codex-serendipity'),
    program: recommendations({
      name: 'codex-serendipity',
      displayName: 'Serendipity',
      version: '10.0.0',
      description: 'Something else altogether.',
    }),
    state: offAfterReset({ installed: 111 * DAYS, lastSuccess: 64 * DAYS }),
  },
];
