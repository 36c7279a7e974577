import { type CatalogueConnection, DAYS, HOURS } from '../catalogue.ts';
import { HOSTILE_CONFIG } from '../hostile-form.ts';
import { HAND_EDITED_PREFERENCES, SAMPLE_PREFERENCES } from './forms.ts';

const TOKEN = { accessToken: 'sandbox-account-token', expiresAt: '2100-01-01T00:00:00Z' };
const EXPIRED = { accessToken: 'sandbox-expired-token', expiresAt: '2025-06-01T00:00:00Z' };
const SLOW = { ...TOKEN, accessToken: 'at_slow-reader_sandbox' };
const PASTED = { access_token: 'sandbox-pasted-token' };

const NOTHING_WRONG = { pushFailures: 0, pullIncomplete: false };

/** Who in the library is connected to what. */
export const CONNECTIONS: readonly CatalogueConnection[] = [
  {
    plugin: 'sync-readtrail',
    username: 'user',
    connection: {
      healthStatus: 'healthy',
      oauth: TOKEN,
      config: { progressUnit: 'chapters', private: true, _codex: { autoSync: true, syncRatings: false } },
      lastSyncResult: {
        externalUsername: 'quiet-reader',
        pushed: 14,
        pulled: 212,
        matched: 187,
        applied: 6,
        ...NOTHING_WRONG,
      },
    },
    created: 80 * DAYS,
    lastSync: 9 * HOURS,
  },
  { plugin: 'sync-pagekeeper', username: 'user', created: 4 * DAYS },
  {
    // Switched off by its user: there is no way back but to delete it.
    plugin: 'sync-mirror',
    username: 'user',
    connection: { enabled: false, healthStatus: 'healthy' },
    created: 10 * DAYS,
  },
  {
    // The token has expired; the connection counts as connected and healthy all the same.
    plugin: 'sync-readtrail',
    username: 'admin',
    connection: { healthStatus: 'healthy', oauth: EXPIRED },
    created: 140 * DAYS,
    lastSync: 100 * DAYS,
  },
  {
    // An account whose syncs take forty seconds.
    plugin: 'sync-readtrail',
    username: 'maintainer',
    connection: { healthStatus: 'healthy', oauth: SLOW },
    created: 3 * DAYS,
    lastSync: 2 * HOURS,
  },
  {
    plugin: 'recommendations-shelfmate',
    username: 'user',
    connection: { healthStatus: 'degraded', failureCount: 2, credentials: PASTED },
    created: 100 * DAYS,
  },
  {
    // Its last syncs went wrong: one or two count as degraded, from the third on it is unhealthy.
    plugin: 'sync-chapterhouse',
    username: 'user',
    connection: {
      healthStatus: 'degraded',
      failureCount: 1,
      oauth: TOKEN,
      config: { shelf: 'From the library', skipTags: ['private'], _codex: { includeCompleted: false } },
      lastSyncResult: {
        pushed: 3,
        pulled: 40,
        matched: 38,
        applied: 0,
        pushFailures: 2,
        pullIncomplete: true,
        pullError: 'Chapterhouse answered 502 at page 3',
        pushError: 'Chapterhouse refused 2 entries',
      },
    },
    created: 30 * DAYS,
    lastSync: 5 * HOURS,
  },
  {
    plugin: 'sync-ereader-bridge',
    username: 'user',
    connection: {
      healthStatus: 'unhealthy',
      failureCount: 4,
      config: { syncMode: 'push', device: 'kitchen' },
    },
    created: 50 * DAYS,
    lastSync: 8 * DAYS,
  },
  {
    plugin: 'recommendations-tastegraph',
    username: 'user',
    connection: {
      healthStatus: 'healthy',
      config: {
        recommendationRules: '[{"more":"travel"}]',
        _codex: { maxRecommendations: 5, dropThreshold: 2.5 },
      },
    },
    created: 20 * DAYS,
  },
  {
    // Left from before the administrator switched the plugin off.
    plugin: 'sync-kompass',
    username: 'user',
    connection: { healthStatus: 'healthy', credentials: PASTED },
    created: 200 * DAYS,
    lastSync: 6 * DAYS,
  },
  {
    plugin: 'sync-mirror',
    username: 'admin',
    connection: { healthStatus: 'unknown', config: { 'of no use': { to: ['anybody', null] } } },
    created: 11 * DAYS,
  },
  {
    plugin: 'sync-sampler',
    username: 'user',
    connection: { healthStatus: 'healthy', oauth: TOKEN, config: SAMPLE_PREFERENCES },
    created: 9 * DAYS,
  },
  {
    plugin: 'sync-hand-edited',
    username: 'user',
    connection: { healthStatus: 'healthy', config: HAND_EDITED_PREFERENCES },
    created: 9 * DAYS,
  },
  {
    plugin: 'hostile-form',
    username: 'user',
    connection: { healthStatus: 'healthy', config: HOSTILE_CONFIG },
    created: DAYS,
  },
  ...['amara', 'benedikt', 'chidi'].map((username, index) => ({
    plugin: 'sync-readtrail',
    username,
    connection: { healthStatus: 'healthy' as const, oauth: TOKEN },
    created: (60 + index) * DAYS,
    lastSync: (index + 2) * HOURS,
  })),
  ...['dorothea', 'emeka'].map((username) => ({
    plugin: 'recommendations-nextup',
    username,
    connection: { healthStatus: 'healthy' as const },
    created: 20 * DAYS,
  })),
  ...['amara', 'emeka', 'farida', 'gustav'].map((username, index) => ({
    plugin: 'sync-chapterhouse',
    username,
    connection: { healthStatus: 'healthy' as const, oauth: TOKEN, config: { _codex: { autoSync: true } } },
    created: (10 + index) * DAYS,
    lastSync: (index + 1) * HOURS,
  })),
];
