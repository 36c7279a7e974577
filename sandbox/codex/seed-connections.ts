import type { StoredConnection } from './model.ts';

/** Who on the sandbox's server is connected to what. Times are minutes before the server is seeded. */
export interface SeedConnection {
  readonly plugin: string;
  readonly username: string;
  readonly connection: Partial<
    Pick<StoredConnection, 'enabled' | 'healthStatus' | 'config' | 'credentials' | 'oauth' | 'lastSyncResult'>
  >;
  readonly createdMinutesAgo: number;
  readonly lastSyncMinutesAgo?: number;
}

const DAY = 24 * 60;
const TOKEN = { accessToken: 'sandbox-account-token', expiresAt: '2100-01-01T00:00:00Z' };

export const SEED_CONNECTIONS: readonly SeedConnection[] = [
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
        pushFailures: 0,
        pullIncomplete: false,
      },
    },
    createdMinutesAgo: 80 * DAY,
    lastSyncMinutesAgo: 9 * 60,
  },
  {
    plugin: 'sync-pagekeeper',
    username: 'user',
    connection: {},
    createdMinutesAgo: 4 * DAY,
  },
  {
    plugin: 'sync-mirror',
    username: 'user',
    // Switched off by its user: there is no way back but to delete it.
    connection: { enabled: false, healthStatus: 'healthy' },
    createdMinutesAgo: 10 * DAY,
  },
  {
    plugin: 'sync-readtrail',
    username: 'admin',
    // The token has expired; the connection counts as connected and healthy all the same.
    connection: {
      healthStatus: 'healthy',
      oauth: { accessToken: 'sandbox-expired-token', expiresAt: '2025-06-01T00:00:00Z' },
    },
    createdMinutesAgo: 140 * DAY,
    lastSyncMinutesAgo: 100 * DAY,
  },
  {
    plugin: 'recommendations-shelfmate',
    username: 'user',
    connection: { healthStatus: 'degraded', credentials: { access_token: 'sandbox-shelfmate-token' } },
    createdMinutesAgo: 100 * DAY,
  },
  ...['amara', 'benedikt', 'chidi'].map((username, index) => ({
    plugin: 'sync-readtrail',
    username,
    connection: { healthStatus: 'healthy' as const, oauth: TOKEN },
    createdMinutesAgo: (60 + index) * DAY,
    lastSyncMinutesAgo: 60 * (index + 2),
  })),
  ...['dorothea', 'emeka'].map((username) => ({
    plugin: 'recommendations-nextup',
    username,
    connection: { healthStatus: 'healthy' as const },
    createdMinutesAgo: 20 * DAY,
  })),
];
