import { type CatalogueConnection, DAYS, HOURS } from '../catalogue.ts';

const TOKEN = { accessToken: 'sandbox-account-token', expiresAt: '2100-01-01T00:00:00Z' };
const PASTED = { access_token: 'sandbox-pasted-token' };

/** Who in the reading room is connected to what, and agrees to send what was noted down. */
export const CONNECTIONS: readonly CatalogueConnection[] = [
  {
    plugin: 'book-circle',
    username: 'user',
    connection: {
      healthStatus: 'healthy',
      oauth: TOKEN,
      config: { circle: 'Thursdays', shareNotes: true, _codex: { autoSync: true, sendCustomMetadata: true } },
      lastSyncResult: {
        externalUsername: 'window-seat-4',
        pushed: 2,
        pulled: 19,
        matched: 19,
        applied: 1,
        pushFailures: 0,
        pullIncomplete: false,
      },
    },
    created: 60 * DAYS,
    lastSync: 7 * HOURS,
  },
  {
    // Said no after having said yes.
    plugin: 'night-reader',
    username: 'user',
    connection: {
      healthStatus: 'degraded',
      failureCount: 1,
      credentials: PASTED,
      config: { syncMode: 'pull', _codex: { sendCustomMetadata: false, includeInProgress: false } },
    },
    created: 30 * DAYS,
    lastSync: 2 * DAYS,
  },
  {
    // Was never asked.
    plugin: 'public-reader',
    username: 'user',
    connection: { enabled: false, healthStatus: 'unknown', config: { signature: 'A. Reader\n(row 4)' } },
    created: 2 * DAYS,
  },
  {
    plugin: 'ferry-sync',
    username: 'user',
    connection: {
      healthStatus: 'unhealthy',
      failureCount: 4,
      credentials: PASTED,
      config: { _codex: 'not an object' },
    },
    created: 90 * DAYS,
    lastSync: 20 * DAYS,
  },
  { plugin: 'school-diary', username: 'user', created: 5 * DAYS },
  {
    plugin: 'window-seat',
    username: 'admin',
    connection: {
      healthStatus: 'healthy',
      config: { languages: ['cs', 'is'], _codex: { maxSeeds: 25, sendCustomMetadata: true } },
    },
    created: 44 * DAYS,
  },
  {
    plugin: 'book-circle',
    username: 'admin',
    connection: {
      healthStatus: 'healthy',
      oauth: { accessToken: 'sandbox-expired-token', expiresAt: '2025-06-01T00:00:00Z' },
    },
    created: 160 * DAYS,
    lastSync: 120 * DAYS,
  },
  ...['hedda', 'ivo', 'jun', 'katla', 'lamija'].map((username, index) => ({
    plugin: 'book-circle',
    username,
    connection: {
      healthStatus: 'healthy' as const,
      oauth: TOKEN,
      config: { _codex: { autoSync: index % 2 === 0, sendCustomMetadata: index > 2 } },
    },
    created: (20 + index) * DAYS,
    lastSync: (index + 3) * HOURS,
  })),
  ...['jun', 'mattis'].map((username) => ({
    plugin: 'returns-trolley',
    username,
    connection: { healthStatus: 'healthy' as const },
    created: 15 * DAYS,
  })),
];
