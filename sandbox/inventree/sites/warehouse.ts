import { COMMON } from './common.ts';
import type { Site } from './site.ts';

/** A company's warehouse, up to date and grown (API 534). */
export const WAREHOUSE: Site = {
  on: [...COMMON.on, 'autocreatebuilds', 'erp-bridge', 'parcel-labels', 'cold-chain', 'expiry-watch'],
  off: [...COMMON.off, 'customs-papers'],
  orphans: COMMON.orphans,
  nameless: COMMON.nameless,
  settings: [
    ...COMMON.settings,
    ['erp-bridge', 'BASE_URL', 'https://erp.example.org/api'],
    ['erp-bridge', 'PASSWORD', 'sandbox-secret-4712'],
    ['cold-chain', 'LIMIT', '7.5'],
    // A secret of a plugin that is off: the server hands it out in clear.
    ['customs-papers', 'CERTIFICATE_PASSWORD', 'sandbox-secret-4713'],
  ],
  metadata: { ...COMMON.metadata, 'erp-bridge': { last_run: null, cursors: [17, 4], dry: false } },
  // Everything but navigation and mails.
  serverSettings: {
    ENABLE_PLUGINS_APP: 'True',
    ENABLE_PLUGINS_EVENTS: 'True',
    ENABLE_PLUGINS_INTERFACE: 'True',
    ENABLE_PLUGINS_SCHEDULE: 'True',
    ENABLE_PLUGINS_URL: 'True',
    // Whoever signs in to its own pages needs a second factor; tokens do not.
    LOGIN_ENFORCE_MFA: 'True',
  },
  loadErrors: COMMON.loadErrors,
};
