import type { Site } from './site.ts';

/** What all three servers have. */
export const COMMON: Site = {
  on: [
    'digikeyplugin',
    'sample',
    'stock-forecast',
    'zebra-label-printer',
    'distributor-search',
    'shelf-lights',
    'markup-everywhere',
    'link-to-data',
    'link-to-elsewhere',
    'script-by-letter-case',
    'right-to-left',
    'zero-width',
    'stacked-marks',
    'emoji',
    'endless-description',
    `unbroken-${'name'.repeat(30)}`,
    'lines-and-bells',
    'templates',
    'untold',
    'package-without-version',
    'empty-words',
    'calendar-version',
    'number-for-a-version',
    'constructor',
    'fails-on-settings',
    'fails-since-its-update',
  ],
  off: [
    'order-history',
    'rolling-stocktake',
    'part-number-rules',
    'fails-to-start',
    'slow-to-start',
    'says-yes-stays-off',
    'fails-the-request',
  ],
  orphans: [
    { key: 'old-erp-sync', name: 'OldErpSync', package_name: 'inventree-old-erp-sync', active: false },
    // Somebody deleted its file and forgot to switch it off before.
    { key: 'deleted-while-on', name: 'DeletedWhileOn', package_name: null, active: true },
  ],
  nameless: ['part-number-rules', 'untold'],
  settings: [
    ['zebra-label-printer', 'HOST', 'zebra-1.example.org'],
    ['distributor-search', 'ACCESS_KEY', 'sandbox-secret-4711'],
  ],
  metadata: { 'stock-forecast': { trained_on: { rows: 48_211, until: '2026-02-28' } } },
  serverSettings: {},
  loadErrors: [
    { stage: 'discovery', name: 'half_written', message: 'invalid syntax (half_written.py, line 12)' },
    {
      stage: 'plugin_dirs',
      name: 'plugins',
      message: "[Errno 13] Permission denied: '/data/plugins/private'",
    },
    { stage: 'general', name: 'unknown', message: 'The plugin file is empty' },
  ],
};
