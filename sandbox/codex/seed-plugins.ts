import type { StoredPlugin } from './model.ts';

/**
 * What an administrator has installed on the sandbox's server, in varied states. Times are minutes before the
 * server is seeded. `program` is the argument that names the program to run.
 */
export interface SeedPlugin {
  readonly plugin: Pick<StoredPlugin, 'name' | 'displayName'> & Partial<SeedFields>;
  readonly command: string;
  readonly args: readonly string[];
  /** False for a plugin that was never started: it has no manifest and no certain type yet. */
  readonly wasStarted: boolean;
  readonly createdMinutesAgo: number;
  readonly lastSuccessMinutesAgo?: number;
  readonly lastFailureMinutesAgo?: number;
  /** Failed starts in the history. */
  readonly failedStarts?: readonly { readonly minutesAgo: number; readonly message: string }[];
}

type SeedFields = Omit<
  StoredPlugin,
  'id' | 'name' | 'displayName' | 'command' | 'args' | 'manifest' | 'createdAt' | 'updatedAt'
>;

const DAY = 24 * 60;
const ON = { enabled: true, healthStatus: 'healthy' } as const;
const OFF = { enabled: false, healthStatus: 'disabled' } as const;

function npx(name: string) {
  return { command: 'npx', args: ['-y', name] } as const;
}

function local(folder: string) {
  return { command: 'node', args: [`/opt/codex/plugins/${folder}/index.js`] } as const;
}

const TIDEWATCH_ERROR = 'Failed to initialize plugin: getaddrinfo ENOTFOUND feed.tidewatch.example';

export const SEED_PLUGINS: readonly SeedPlugin[] = [
  {
    plugin: {
      name: 'metadata-panelbase',
      displayName: 'Panelbase',
      description: 'Our main source for comics.',
      ...ON,
      scopes: ['series:detail', 'series:bulk'],
      permissions: [
        'metadata:read',
        'metadata:write:title',
        'metadata:write:summary',
        'metadata:write:covers',
      ],
      credentials: { api_key: 'sandbox-panelbase-key' },
      config: { timeout: 45, sort_by: 'relevance', _codex: { sendTags: true } },
      rateLimitRequestsPerMinute: 30,
      metadataTargets: ['series'],
      searchQueryTemplate: '{{title}} {{year}}',
      searchPreprocessingRules: [
        {
          pattern: '\\s*\\(digital\\)$',
          replacement: '',
          description: 'Drop what scanners add',
          enabled: true,
        },
      ],
      autoMatchConditions: {
        mode: 'all',
        rules: [{ field: 'external_ids.count', operator: 'equals', value: 0 }],
      },
      internalConfig: { searchResultsLimit: 20 },
    },
    ...npx('@panelbase/codex-plugin'),
    wasStarted: true,
    createdMinutesAgo: 210 * DAY,
    lastSuccessMinutesAgo: 1,
  },
  {
    plugin: {
      name: 'metadata-openshelf',
      displayName: 'Open Shelf',
      ...ON,
      // It works again; what went wrong before is still written down.
      disabledReason: 'Request failed: the catalogue answered 503',
      scopes: ['book:detail', 'book:bulk'],
      permissions: ['metadata:read', 'metadata:write:isbn', 'metadata:write:authors'],
      config: { maxResults: 10 },
      logLevel: 'debug',
      metadataTargets: ['book'],
    },
    ...npx('@openshelf/codex-plugin'),
    wasStarted: true,
    createdMinutesAgo: 180 * DAY,
    lastSuccessMinutesAgo: 12,
    lastFailureMinutesAgo: 3 * DAY,
    failedStarts: [
      { minutesAgo: 3 * DAY, message: 'Failed to initialize plugin: the catalogue answered 503' },
    ],
  },
  {
    plugin: {
      name: 'metadata-collected-editions-and-translated-works-of-the-regional-library-association-archive',
      displayName: 'Collected Editions and Translated Works of the Regional Library Association’s Archive',
      ...ON,
      scopes: ['series:detail', 'book:detail'],
      permissions: ['metadata:read', 'metadata:write:*'],
      requestTimeoutSeconds: 120,
    },
    command: 'uv',
    args: ['run', '/opt/codex/plugins/collected-editions/main.py', '--catalogue', 'regional'],
    wasStarted: true,
    createdMinutesAgo: 33 * DAY,
    lastSuccessMinutesAgo: 7,
  },
  {
    plugin: {
      name: 'metadata-coverfinder',
      displayName: 'Coverfinder',
      enabled: true,
      healthStatus: 'unhealthy',
      failureCount: 5,
      disabledReason: 'Failed to initialize plugin: the provider answered 401, the API key is not valid',
      scopes: ['series:detail'],
      permissions: ['metadata:write:covers'],
      credentials: { api_key: 'expired' },
    },
    ...npx('@coverfinder/codex-plugin'),
    wasStarted: true,
    createdMinutesAgo: 61 * DAY,
    lastSuccessMinutesAgo: 9 * DAY,
    lastFailureMinutesAgo: 95,
    failedStarts: [
      { minutesAgo: 2 * DAY, message: 'Failed to initialize plugin: the provider answered 401' },
      { minutesAgo: DAY, message: 'Failed to initialize plugin: the provider answered 401' },
    ],
  },
  {
    plugin: {
      name: 'sync-readtrail',
      displayName: 'Readtrail',
      ...ON,
      pluginType: 'user',
      env: { READTRAIL_REGION: 'eu' },
      config: {
        // In clear on a real server, too.
        oauth_client_id: 'library-sandbox',
        oauth_client_secret: 'sandbox-readtrail-secret',
        _codex: { sendTags: true, sendGenres: true, sendMetadata: true, allowCustomMetadata: false },
      },
      syncCronSchedule: '0 30 4 * * *',
    },
    ...npx('@readtrail/codex-plugin'),
    wasStarted: true,
    createdMinutesAgo: 150 * DAY,
    lastSuccessMinutesAgo: 4,
  },
  {
    plugin: { name: 'sync-pagekeeper', displayName: 'Pagekeeper', ...ON, pluginType: 'user' },
    ...npx('@pagekeeper/codex-sync'),
    wasStarted: true,
    createdMinutesAgo: 90 * DAY,
    lastSuccessMinutesAgo: 31,
  },
  {
    plugin: { name: 'sync-inkbound', displayName: 'Inkbound', ...ON, pluginType: 'user' },
    ...npx('@inkbound/codex-plugin'),
    wasStarted: true,
    createdMinutesAgo: 5 * DAY,
    lastSuccessMinutesAgo: 5 * DAY,
  },
  {
    plugin: {
      name: 'sync-mirror',
      displayName: 'Mirror',
      description: 'For our own experiments.',
      ...ON,
      pluginType: 'user',
      config: { recordPayloads: true, maxPayloadFiles: 200, _codex: { allowCustomMetadata: true } },
      workingDirectory: '/var/lib/codex/mirror',
      env: { MIRROR_FOLDER: '/var/lib/codex/mirror/payloads', MIRROR_TOKEN: 'sandbox-mirror-token' },
    },
    ...local('mirror'),
    wasStarted: true,
    createdMinutesAgo: 12 * DAY,
    lastSuccessMinutesAgo: 2 * DAY,
  },
  {
    // Installed, but never tested nor enabled: nobody knows yet that it is for users.
    plugin: { name: 'sync-attic', displayName: 'Attic', enabled: false, healthStatus: 'unknown' },
    ...local('attic'),
    wasStarted: false,
    createdMinutesAgo: 2 * DAY,
  },
  {
    plugin: { name: 'recommendations-nextup', displayName: 'Next Up', ...ON, pluginType: 'user' },
    ...npx('@nextup/codex-plugin'),
    wasStarted: true,
    createdMinutesAgo: 77 * DAY,
    lastSuccessMinutesAgo: 22,
  },
  {
    plugin: {
      name: 'recommendations-shelfmate',
      displayName: 'Shelfmate',
      ...OFF,
      pluginType: 'user',
      // Switched off by hand long after; the reason is only its last error.
      disabledReason: 'Request timed out after 30 seconds',
      failureCount: 1,
    },
    ...npx('@shelfmate/codex-plugin'),
    wasStarted: true,
    createdMinutesAgo: 120 * DAY,
    lastSuccessMinutesAgo: 40 * DAY,
    lastFailureMinutesAgo: 38 * DAY,
  },
  {
    plugin: {
      name: 'release-inkwire',
      displayName: 'Inkwire',
      ...ON,
      config: { baseUrl: 'https://inkwire.example', groups: ['north', 'harbour'] },
      rateLimitRequestsPerMinute: 12,
    },
    ...npx('@inkwire/codex-releases'),
    wasStarted: true,
    createdMinutesAgo: 48 * DAY,
    lastSuccessMinutesAgo: 3,
  },
  {
    plugin: {
      name: 'release-tidewatch',
      displayName: 'Tidewatch',
      ...OFF,
      failureCount: 3,
      disabledReason: 'Disabled after 3 failures in 3600 seconds',
    },
    command: 'python3',
    args: ['-m', 'tidewatch_codex'],
    wasStarted: true,
    createdMinutesAgo: 20 * DAY,
    lastSuccessMinutesAgo: DAY,
    lastFailureMinutesAgo: 14,
    failedStarts: [
      { minutesAgo: 16 * DAY, message: 'Failed to initialize plugin: connect ETIMEDOUT' },
      { minutesAgo: 41, message: TIDEWATCH_ERROR },
      { minutesAgo: 27, message: TIDEWATCH_ERROR },
      { minutesAgo: 14, message: TIDEWATCH_ERROR },
    ],
  },
  {
    plugin: { name: 'fails-to-start', displayName: 'Fails to Start', ...OFF },
    ...local('fails-to-start'),
    wasStarted: true,
    createdMinutesAgo: 30 * DAY,
    lastSuccessMinutesAgo: 29 * DAY,
  },
  {
    plugin: { name: 'slow-to-start', displayName: 'Slow to Start', ...OFF },
    ...local('slow-to-start'),
    wasStarted: true,
    createdMinutesAgo: 30 * DAY,
    lastSuccessMinutesAgo: 29 * DAY,
  },
  {
    plugin: { name: 'never-answers', displayName: 'Never Answers', ...OFF, requestTimeoutSeconds: 45 },
    ...local('never-answers'),
    wasStarted: true,
    createdMinutesAgo: 30 * DAY,
    lastSuccessMinutesAgo: 29 * DAY,
  },
  {
    plugin: { name: 'fails-quietly', displayName: 'Fails Quietly', ...OFF },
    ...local('fails-quietly'),
    wasStarted: true,
    createdMinutesAgo: 30 * DAY,
    lastSuccessMinutesAgo: 29 * DAY,
  },
];
