import { type CatalogueJob, DAYS, HOURS } from '../catalogue.ts';

/** What the reading room has refreshed by schedule. */
export const JOBS: readonly CatalogueJob[] = [
  {
    library: 'Newspapers',
    name: 'Before the doors open',
    provider: 'plugin:press-archive',
    cron: '0 30 6 * * MON-SAT',
    timezone: 'Europe/Prague',
    enabled: true,
    created: 200 * DAYS,
    config: { fieldGroups: ['status', 'publisher'], skipRecentlySyncedWithinS: 5_400 },
    lastRun: {
      ago: 4 * HOURS,
      status: 'success',
      message: 'Refreshed 48 of 49 series, 1 failed, 12 skipped',
    },
  },
  {
    library: 'Magazines',
    name: 'magazine-index',
    provider: 'plugin:magazine-index',
    cron: '0 0 1 * * SUN',
    enabled: false,
    created: 30 * DAYS,
  },
  {
    // Its plugin was switched off by the server.
    library: 'Newspapers',
    name: 'Scans',
    provider: 'plugin:gazette-scans',
    cron: '0 0 22 28 * *',
    timezone: 'Australia/Lord_Howe',
    enabled: true,
    created: 70 * DAYS,
    config: { fieldGroups: ['cover'], extraFields: ['pageScans'] },
    lastRun: { ago: 5 * DAYS, status: 'failure', message: 'The run could not be planned: plugin_disabled' },
  },
  {
    library: 'Children',
    name: '<b>Ages</b> & [levels](javascript:alert(1))',
    provider: 'plugin:childrens-shelf',
    cron: '0 10 3 * * *',
    enabled: true,
    created: 55 * DAYS,
    config: { fieldGroups: ['age_rating'], skipRecentlySyncedWithinS: 604_800 },
    lastRun: {
      ago: 6 * HOURS,
      status: 'success',
      message: 'Refreshed 167 of 167 series, 0 failed, 38 skipped',
    },
  },
  {
    library: 'Town history',
    name: 'Local history',
    provider: 'plugin:local-history',
    cron: '0 0 12 1 1,7 *',
    timezone: 'Pacific/Apia',
    enabled: true,
    created: 20 * DAYS,
    config: { existingSourceIdsOnly: false },
  },
];
