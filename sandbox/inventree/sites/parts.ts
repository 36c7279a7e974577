import { COMMON } from './common.ts';
import type { Site } from './site.ts';

/** A development department's parts (API 435). */
export const PARTS: Site = {
  on: [...COMMON.on, 'mouserplugin', 'circuit-library', 'chat-notices', 'price-breaks', 'before-its-time'],
  off: COMMON.off,
  orphans: COMMON.orphans,
  nameless: COMMON.nameless,
  settings: [...COMMON.settings, ['chat-notices', 'QUIET_HOURS', '17:30-08:00']],
  metadata: COMMON.metadata,
  // What plugins answer to events with stays off.
  serverSettings: { ENABLE_PLUGINS_INTERFACE: 'True', ENABLE_PLUGINS_URL: 'True' },
  loadErrors: COMMON.loadErrors,
};
