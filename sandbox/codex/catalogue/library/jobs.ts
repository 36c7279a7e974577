import { type CatalogueJob, DAYS, HOURS } from '../catalogue.ts';

/** What the library has refreshed by schedule, in every state that a job can be in. */
export const JOBS: readonly CatalogueJob[] = [
  {
    library: 'Comics',
    name: 'Nightly counts and status',
    provider: 'plugin:metadata-panelbase',
    cron: '0 15 3 * * *',
    timezone: 'Europe/Berlin',
    enabled: true,
    created: 190 * DAYS,
    config: { fieldGroups: ['counts', 'status'], skipRecentlySyncedWithinS: 72_000 },
    lastRun: {
      ago: 7 * HOURS,
      status: 'success',
      message: 'Refreshed 331 of 340 series, 9 failed, 72 skipped',
    },
  },
  {
    library: 'Comics',
    name: 'Everything, once a month',
    provider: 'plugin:metadata-panelbase',
    cron: '0 0 5 1 * *',
    enabled: true,
    created: 120 * DAYS,
    config: { existingSourceIdsOnly: false, skipRecentlySyncedWithinS: 0, maxConcurrency: 1 },
    lastRun: {
      ago: 2 * DAYS,
      status: 'success',
      message: 'Refreshed 371 of 412 series, 12 failed, 29 skipped',
    },
  },
  {
    // Both kinds of days must match: it fires on Fridays that are a 13th only.
    library: 'Comics',
    name: 'Friday the 13th',
    provider: 'plugin:metadata-tankobon-index',
    cron: '0 0 23 13 * FRI',
    timezone: 'America/New_York',
    enabled: true,
    created: 80 * DAYS,
    config: { fieldGroups: ['ratings'], extraFields: ['summary'] },
  },
  {
    library: 'Comics',
    name: 'Covers',
    provider: 'plugin:metadata-coverfinder',
    cron: '0 40 2 * * TUE,SAT',
    enabled: true,
    created: 61 * DAYS,
    config: { fieldGroups: ['cover'] },
    lastRun: {
      ago: 3 * DAYS,
      status: 'failure',
      message: 'Refreshed 0 of 334 series, 334 failed, 78 skipped',
    },
  },
  {
    // Its plugin was removed: all that can still be done is to delete it.
    library: 'Comics',
    name: 'Ages, from the old provider',
    provider: 'plugin:metadata-agewise',
    cron: '0 0 4 * * SUN',
    enabled: true,
    created: 300 * DAYS,
    config: { fieldGroups: ['age_rating'] },
    lastRun: { ago: 6 * DAYS, status: 'failure', message: 'The run could not be planned: plugin_missing' },
  },
  {
    // Accepted, and never fires: names of days have three letters when it is run.
    library: 'Light Novels',
    name: 'Mondays and Thursdays',
    provider: 'plugin:metadata-panelbase',
    cron: '0 0 6 * * MONDAY,THURSDAY',
    enabled: true,
    created: 25 * DAYS,
    config: { fieldGroups: ['descriptive', 'genres', 'tags'] },
  },
  {
    library: 'Light Novels',
    name: 'In the hour that is skipped in spring and comes twice in autumn',
    provider: 'plugin:metadata-tankobon-index',
    cron: '0 30 2 * * *',
    timezone: 'Europe/Berlin',
    enabled: true,
    created: 150 * DAYS,
    config: { fieldGroups: ['external_refs', 'identifiers'], maxConcurrency: 16 },
    lastRun: {
      ago: 8 * HOURS,
      status: 'success',
      message: 'Refreshed 79 of 79 series, 0 failed, 17 skipped',
    },
  },
  {
    library: 'Light Novels',
    name: 'Every second, for a test; switched off at once',
    provider: 'plugin:metadata-panelbase-2',
    cron: '* * * * * *',
    enabled: false,
    created: 11 * DAYS,
    config: { fieldGroups: ['tags'], existingSourceIdsOnly: true, skipRecentlySyncedWithinS: 90 },
    lastRun: {
      ago: 11 * DAYS - 2,
      status: 'success',
      message: 'Refreshed 0 of 0 series, 0 failed, 96 skipped',
    },
  },
  {
    // As long as a name can be, in 200 bytes.
    library: 'Picture Books',
    name: 'Bilderbücher für die ganz Kleinen, mit allem, was darüber bekannt ist; '.repeat(3).slice(0, 190),
    provider:
      'plugin:metadata-collected-editions-and-translated-works-of-the-regional-library-association-archive',
    cron: '0 5 4 ? JAN,APR,JUL,OCT MON-FRI 2026-2030',
    timezone: 'America/Argentina/ComodRivadavia',
    enabled: true,
    created: 40 * DAYS,
    config: {
      fieldGroups: ['identifiers', 'descriptive', 'status', 'counts', 'ratings', 'cover', 'tags', 'genres'],
    },
  },
  {
    // The administrator has switched its plugin off.
    library: 'Picture Books',
    name: 'Slow to start',
    provider: 'plugin:slow-to-start',
    cron: '0 0 */12 * * *',
    timezone: 'Asia/Kathmandu',
    enabled: false,
    created: 9 * DAYS,
    lastRun: { ago: 9 * DAYS, status: 'failure', message: 'The run could not be planned: plugin_disabled' },
  },
];
