import { describe, expect, test } from 'vitest';
import { readDescription } from '../contract/description.ts';
import { createValidator } from '../contract/validator.ts';
import { contract, description } from './test-support.ts';

/**
 * Answers as Codex gives them, written down by hand from what is known of the real server, and held against
 * the description: neither the description nor the sandbox may drift from the outside world together.
 */

const JSON_TYPE = 'application/json';
const TEXT_TYPE = 'text/plain; charset=utf-8';
const ID = '3fa85f64-5717-4562-b3fc-2c963f66afa6';
const TIME = '2024-07-29T15:51:28.071Z';

function fits(
  operationId: string,
  status: number,
  body: unknown,
  contentType: string | undefined = JSON_TYPE,
) {
  return () => contract.checkBody(operationId, status, contentType, body);
}

function without(value: object, ...keys: string[]): object {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
}

const validator = createValidator(readDescription(description).document);

/** Events come inside of a stream, not as a body. */
function eventProblems(schema: 'TaskProgressEvent' | 'EntityChangeEvent', event: object): string[] {
  return validator.check(`#/components/schemas/${schema}`, event);
}

/** The vendor's published example of a connection, with the field that 2.2.0 dropped. */
const publishedConnection = {
  autoSync: true,
  capabilities: {
    readSync: true,
    userRecommendationProvider: true,
    wantsDetailedProgress: true,
    wantsFullMetadata: true,
  },
  config: { private: true, _codex: { autoSync: true, sendCustomMetadata: true } },
  connected: true,
  createdAt: TIME,
  description: 'string',
  enabled: true,
  externalAvatarUrl: 'string',
  externalUsername: 'string',
  healthStatus: 'string',
  id: ID,
  lastSuccessAt: TIME,
  lastSyncAt: TIME,
  lastSyncResult: { pushed: 3, pulled: 0, skippedReason: 'plugin_start_failed' },
  oauthConfigured: true,
  pluginDisplayName: 'string',
  pluginId: ID,
  pluginName: 'string',
  pluginType: 'string',
  requiresAuth: true,
  requiresOauth: true,
  sendCustomMetadata: true,
  syncCronSchedule: 'string',
  userConfigSchema: { fields: [{ key: 'syncRules', label: 'Rules', type: 'json' }] },
  userSetupInstructions: 'string',
};

const publishedJob = {
  config: {
    bookExtraFields: ['string'],
    bookFieldGroups: ['string'],
    existingSourceIdsOnly: true,
    extraFields: ['string'],
    fieldGroups: ['string'],
    maxConcurrency: 0,
    provider: 'string',
    scope: 'series_only',
    skipRecentlySyncedWithinS: 0,
    type: 'metadata_refresh',
  },
  createdAt: TIME,
  cronSchedule: 'string',
  enabled: true,
  id: ID,
  lastRunAt: TIME,
  lastRunMessage: 'string',
  lastRunStatus: 'string',
  libraryId: ID,
  name: 'string',
  timezone: 'string',
  updatedAt: TIME,
};

/** A plugin that was installed and never started. */
const barePlugin = {
  id: ID,
  name: 'sync-attic',
  displayName: 'Attic',
  pluginType: 'system',
  command: 'node',
  args: ['/opt/codex/plugins/attic/index.js'],
  env: {},
  permissions: [],
  scopes: [],
  libraryIds: [],
  hasCredentials: false,
  credentialDelivery: 'init_message',
  config: {},
  enabled: false,
  healthStatus: 'unknown',
  failureCount: 0,
  useExistingExternalId: true,
  createdAt: TIME,
  updatedAt: TIME,
};

const manifest = {
  name: 'metadata-panelbase',
  displayName: 'Panelbase',
  version: '3.1.0',
  protocolVersion: '1.2',
  capabilities: { metadataProvider: ['series'] },
  contentTypes: ['series'],
  requiredCredentials: [{ key: 'api_key', label: 'API key', credentialType: 'string', sensitive: true }],
  configSchema: {
    fields: [
      { key: 'groups', label: 'Groups', type: 'string-array', default: [], required: false },
      { key: 'limit', label: 'Limit', type: 'a type of tomorrow', example: 7 },
    ],
  },
};

const task = {
  id: ID,
  taskType: 'refresh_library_metadata',
  status: 'processing',
  priority: 0,
  attempts: 1,
  maxAttempts: 3,
  scheduledFor: TIME,
  createdAt: TIME,
  startedAt: TIME,
  completedAt: null,
  lastError: null,
  lockedBy: 'worker-1',
  lockedUntil: TIME,
  libraryId: null,
  libraryName: null,
  seriesId: null,
  seriesTitle: null,
  bookId: null,
  bookTitle: null,
  params: { job_id: ID },
  result: null,
};

describe('errors', () => {
  test.each([
    ['listPlugins', 403, { error: 'Forbidden', message: 'Missing permission: PluginsManage' }],
    ['getPlugin', 404, { error: 'NotFound', message: 'Plugin not found' }],
    ['createPlugin', 409, { error: 'Conflict', message: 'The name is taken' }],
    ['createPlugin', 500, { error: 'InternalServerError', message: 'Something went wrong' }],
    ['getMe', 401, { error: 'Unauthorized', message: 'Sign in first', details: { anything: [1] } }],
    ['createLibraryJob', 400, { error: 'BadRequest', message: 'invalid cron expression: …' }],
    ['startUserPluginOAuth', 429, { error: 'TooManyRequests', message: 'Three flows are open' }],
    ['listPlugins', 429, { error: 'rate_limit_exceeded', message: 'Slow down', retry_after: 3 }],
    ['startUserPluginOAuth', 429, { error: 'rate_limit_exceeded', message: 'Slow down', retry_after: 3 }],
    ['getPlugin', 404, { error: 'AKindOfTomorrow', message: 'Who knows' }],
  ])('%s %i fits', (operationId, status, body) => {
    expect(fits(operationId, status, body)).not.toThrow();
  });

  test.each([
    ['getPlugin', 400],
    ['updatePlugin', 400],
    ['updatePlugin', 415],
    ['updatePlugin', 422],
    ['createLibraryJob', 422],
    ['listPluginFailures', 400],
    ['getPlugin', 500],
  ])('%s %i fits as plain text', (operationId, status) => {
    expect(fits(operationId, status, 'UUID parsing failed', TEXT_TYPE)).not.toThrow();
  });

  test.each([
    ['an error without a message', 'getPlugin', 404, { error: 'NotFound' }, JSON_TYPE],
    ['an error without a kind', 'getPlugin', 404, { message: 'Plugin not found' }, JSON_TYPE],
    [
      'the rate limiter in the shape of handlers',
      'listPlugins',
      429,
      { error: 'x', message: 'y' },
      JSON_TYPE,
    ],
    [
      'camel case from the rate limiter',
      'getMe',
      429,
      { error: 'x', message: 'y', retryAfter: 3 },
      JSON_TYPE,
    ],
    ['JSON for what is refused as text', 'updatePlugin', 422, { error: 'x', message: 'y' }, JSON_TYPE],
    ['text for what handlers refuse', 'getPlugin', 404, 'not found', TEXT_TYPE],
    ['the web pages for a plugin list', 'listPlugins', 200, '<!doctype html>', 'text/html'],
    ['a body where there is none', 'deletePlugin', 204, {}, JSON_TYPE],
  ])('%s does not fit', (_what, operationId, status, body, contentType) => {
    expect(fits(operationId, status, body, contentType)).toThrow(/does not fit/);
  });
});

describe('plugins', () => {
  test('one that was never started fits', () => {
    expect(fits('getPlugin', 200, barePlugin)).not.toThrow();
  });

  test('one with all that it can have fits', () => {
    const plugin = {
      ...barePlugin,
      description: 'Text',
      workingDirectory: '/srv',
      env: { TOKEN: 'in clear' },
      config: { oauth_client_secret: 'in clear', _codex: { sendTags: true } },
      manifest,
      disabledReason: 'Disabled after 3 failures in 3600 seconds',
      lastFailureAt: TIME,
      lastSuccessAt: TIME,
      rateLimitRequestsPerMinute: 60,
      requestTimeoutSeconds: 30,
      logLevel: 'debug',
      defaultLogLevel: 'info',
      userCount: 3,
      syncCronSchedule: '0 30 4 * * *',
      metadataTargets: ['series'],
      searchQueryTemplate: '{{title}}',
      searchPreprocessingRules: [{ pattern: 'a', replacement: 'b' }],
      autoMatchConditions: { mode: 'all', rules: [{ field: 'title', operator: 'is_null' }] },
      internalConfig: { searchResultsLimit: 20 },
    };
    expect(fits('getPlugin', 200, plugin)).not.toThrow();
    expect(fits('listPlugins', 200, { plugins: [plugin, barePlugin], total: 2 })).not.toThrow();
  });

  test('values of tomorrow fit', () => {
    const plugin = { ...barePlugin, healthStatus: 'sleepy', pluginType: 'shared', added: { later: true } };
    expect(fits('getPlugin', 200, plugin)).not.toThrow();
  });

  test.each([
    ['a null where members are left out', { ...barePlugin, description: null }],
    ['a null for the manifest', { ...barePlugin, manifest: null }],
    ['no id', without(barePlugin, 'id')],
    ['an id that is none', { ...barePlugin, id: '7' }],
    ['a time that is none', { ...barePlugin, createdAt: 'yesterday' }],
    [
      'a field of settings without a label',
      { ...barePlugin, manifest: { ...manifest, configSchema: { fields: [{ key: 'a', type: 'string' }] } } },
    ],
    ['environment variables as they are sent', { ...barePlugin, env: [{ key: 'A', value: 'b' }] }],
  ])('%s does not fit', (_what, plugin) => {
    expect(fits('getPlugin', 200, plugin)).toThrow(/does not fit/);
  });

  test('the answer to creating is a status, not a plugin', () => {
    const status = { plugin: barePlugin, message: 'Created', healthCheckPerformed: false };
    expect(fits('createPlugin', 201, status)).not.toThrow();
    expect(fits('createPlugin', 201, barePlugin)).toThrow(/does not fit/);
    expect(fits('createPlugin', 200, status)).toThrow(/not described/);
  });

  test('a switch reports its health check either way', () => {
    const failed = {
      plugin: { ...barePlugin, enabled: true, healthStatus: 'unhealthy' },
      message: 'Enabled',
      healthCheckPerformed: true,
      healthCheckPassed: false,
      healthCheckError: 'Request timed out',
    };
    expect(fits('enablePlugin', 200, failed)).not.toThrow();
    expect(fits('testPlugin', 200, { success: false, message: 'Request timed out' })).not.toThrow();
    expect(
      fits('testPlugin', 200, { success: true, message: 'Works', latencyMs: 41, manifest }),
    ).not.toThrow();
    expect(fits('testPlugin', 200, { message: 'Works' })).toThrow(/does not fit/);
  });
});

describe('connections', () => {
  test('the published example fits, with the field that 2.2.0 dropped and without', () => {
    expect(fits('getUserPlugin', 200, publishedConnection)).not.toThrow();
    expect(fits('getUserPlugin', 200, without(publishedConnection, 'sendCustomMetadata'))).not.toThrow();
  });

  test('each of the published members is described', () => {
    // Whatever the type of a member is, this is not it; these two take anything.
    const untyped = ['config', 'lastSyncResult'];
    for (const key of Object.keys(publishedConnection).filter((one) => !untyped.includes(one))) {
      const broken = { ...publishedConnection, [key]: { fields: 7 } };
      expect(fits('getUserPlugin', 200, broken), key).toThrow(/does not fit/);
    }
  });

  test('those that may be missing may, the others not', () => {
    const optional = [
      'description',
      'externalAvatarUrl',
      'externalUsername',
      'lastSuccessAt',
      'lastSyncAt',
      'lastSyncResult',
      'sendCustomMetadata',
      'syncCronSchedule',
      'userConfigSchema',
      'userSetupInstructions',
    ];
    expect(fits('getUserPlugin', 200, without(publishedConnection, ...optional))).not.toThrow();
    for (const key of Object.keys(publishedConnection).filter((one) => !optional.includes(one))) {
      expect(fits('getUserPlugin', 200, without(publishedConnection, key)), key).toThrow(/does not fit/);
    }
  });

  test('a sync’s status is short without asking the plugin', () => {
    const status = {
      pluginId: ID,
      pluginName: 'sync-readtrail',
      connected: true,
      enabled: true,
      healthStatus: 'degraded',
      failureCount: 2,
    };
    expect(fits('getUserPluginSyncStatus', 200, status)).not.toThrow();
    expect(fits('getUserPluginSyncStatus', 200, { ...status, pendingPush: 1, conflicts: 0 })).not.toThrow();
    expect(fits('getUserPluginSyncStatus', 200, { ...status, pendingPush: null })).toThrow(/does not fit/);
  });

  test('the latest task is a task or nothing at all', () => {
    const latest = { taskId: ID, taskType: 'user_plugin_sync', status: 'processing', createdAt: TIME };
    expect(fits('getLatestUserPluginTask', 200, latest)).not.toThrow();
    expect(() => contract.checkBody('getLatestUserPluginTask', 204, undefined, undefined)).not.toThrow();
    expect(() => contract.checkBody('getLatestUserPluginTask', 200, undefined, undefined)).toThrow(
      /must have a body/,
    );
  });
});

describe('library jobs', () => {
  test('the published example fits', () => {
    expect(fits('getLibraryJob', 200, publishedJob)).not.toThrow();
    expect(fits('listLibraryJobs', 200, { jobs: [publishedJob] })).not.toThrow();
  });

  test('each of the published members is described', () => {
    for (const key of Object.keys(publishedJob)) {
      expect(fits('getLibraryJob', 200, { ...publishedJob, [key]: {} }), key).toThrow(/does not fit/);
    }
    for (const key of Object.keys(publishedJob.config)) {
      const broken = { ...publishedJob, config: { ...publishedJob.config, [key]: {} } };
      expect(fits('getLibraryJob', 200, broken), key).toThrow(/does not fit/);
    }
  });

  test('one that never ran leaves out what it does not know', () => {
    const fresh = without(publishedJob, 'lastRunAt', 'lastRunMessage', 'lastRunStatus', 'timezone');
    expect(fits('createLibraryJob', 201, fresh)).not.toThrow();
    expect(fits('createLibraryJob', 201, { ...fresh, lastRunAt: null })).toThrow(/does not fit/);
    expect(fits('createLibraryJob', 201, without(fresh, 'cronSchedule'))).toThrow(/does not fit/);
  });

  test('a job of a type of tomorrow fits', () => {
    const config = { type: 'cover_refresh', provider: 'plugin:x', sizes: [1, 2] };
    expect(fits('getLibraryJob', 200, { ...publishedJob, config })).not.toThrow();
  });

  test('a dry run shows nulls', () => {
    const sample = [
      {
        seriesId: ID,
        seriesName: 'A',
        changes: { _preview: { before: null, after: 'would refresh via metadata-panelbase' } },
        skipped: [],
      },
    ];
    const answer = { totalEligible: 7, estSkippedNoId: 1, estSkippedRecentlySynced: 0, sample };
    expect(fits('previewLibraryJob', 200, answer)).not.toThrow();
    expect(fits('previewLibraryJob', 200, without(answer, 'sample'))).toThrow(/does not fit/);
  });
});

describe('tasks', () => {
  test('spell out their nulls', () => {
    expect(fits('getTask', 200, task)).not.toThrow();
    expect(fits('listTasks', 200, [task])).not.toThrow();
    expect(fits('getTask', 200, without(task, 'completedAt'))).toThrow(/does not fit/);
    expect(fits('listTasks', 200, { tasks: [task] })).toThrow(/does not fit/);
  });

  test('announce their progress in camel case', () => {
    const event = { taskId: ID, taskType: 'user_plugin_sync', status: 'running', startedAt: TIME };
    const progress = { current: 1, total: 4, message: 'Pulling' };
    expect(eventProblems('TaskProgressEvent', event)).toEqual([]);
    expect(eventProblems('TaskProgressEvent', { ...event, progress, libraryId: ID })).toEqual([]);
    expect(eventProblems('TaskProgressEvent', { ...event, progress: { current: 1 } })).not.toEqual([]);
    const snake = { task_id: ID, task_type: 'user_plugin_sync', status: 'running', started_at: TIME };
    expect(eventProblems('TaskProgressEvent', snake)).not.toEqual([]);
  });

  test('and other events fit whatever they are about', () => {
    const event = { type: 'plugin_disabled', pluginId: ID, timestamp: TIME, userId: null };
    expect(eventProblems('EntityChangeEvent', event)).toEqual([]);
    const release = { type: 'release_source_polled', pluginId: 'inkwire', sourceId: ID, timestamp: TIME };
    expect(eventProblems('EntityChangeEvent', release)).toEqual([]);
    expect(eventProblems('EntityChangeEvent', { pluginId: ID, timestamp: TIME })).not.toEqual([]);
  });
});

describe('sessions', () => {
  const user = {
    id: ID,
    username: 'u',
    email: 'u@x.org',
    role: 'reader',
    emailVerified: false,
    permissions: [],
  };
  const pair = { accessToken: 'a', tokenType: 'Bearer', expiresIn: 86_400 };

  test('may come without a refresh token, but not be refreshed without one', () => {
    expect(fits('signIn', 200, { ...pair, user })).not.toThrow();
    expect(fits('signIn', 200, { ...pair, refreshToken: 'r', user })).not.toThrow();
    expect(fits('refreshSession', 200, { ...pair, refreshToken: 'r' })).not.toThrow();
    expect(fits('refreshSession', 200, pair)).toThrow(/does not fit/);
  });

  test('name a user with all of its members', () => {
    expect(fits('getMe', 200, user)).not.toThrow();
    for (const key of Object.keys(user)) {
      expect(fits('getMe', 200, without(user, key)), key).toThrow(/does not fit/);
    }
  });
});
