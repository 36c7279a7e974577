import { COMMON } from './common.ts';
import type { Site } from './site.ts';

/** A makers' workshop on a server that nobody has updated for long (API 198). */
export const WORKSHOP: Site = {
  on: [
    ...COMMON.on,
    'lcscplugin',
    'brother-tape-printer',
    'circuit-library',
    '3d-print-queue',
    'tool-lending',
    'bin-finder',
    'gs1-codes',
    'x',
    'loan-desk',
  ],
  off: [...COMMON.off, 'test-stand', 'loan-reminders', '2024', 'snake_case_and-dashes__2'],
  orphans: [
    ...COMMON.orphans,
    { key: 'kiosk', name: 'Kiosk', package_name: 'inventree-kiosk', active: false },
  ],
  nameless: [...COMMON.nameless, 'bin-finder'],
  settings: [
    ...COMMON.settings,
    ['tool-lending', 'LONGEST', '21'],
    // Its plugin has no such setting any more; this version still lists it.
    ['circuit-library', 'LEGACY_EXPORT', 'True'],
    ['settings-gallery', 'REMOVED_SETTING', 'what it was'],
  ],
  metadata: COMMON.metadata,
  // Plugins that run by schedule or on events do nothing here, without a word.
  serverSettings: { ENABLE_PLUGINS_URL: 'True', ENABLE_PLUGINS_APP: 'True' },
  loadErrors: [
    ...COMMON.loadErrors,
    { stage: 'load', name: 'kiosk', message: "No module named 'kiosk'" },
    { stage: 'init', name: 'kiosk', message: "'Kiosk' object has no attribute 'slug'" },
  ],
};
