import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ApiError } from '../../api/api-error.ts';
import { isJsonObject, type JsonObject, objectOf } from '../../api/json.ts';
import { parseExactly } from '../../lib/exact-json.ts';
import type { ServerAddress } from '../system.ts';
import { environmentOf } from './admin-fields.ts';
import { codexSetup } from './admin-form.ts';
import { setupChanges, SetupSource } from './admin-model.ts';
import { codexCheck } from './connection-check.ts';
import { codexConnection, codexConnections } from './connection-model.ts';
import { codexFailurePage } from './failure-page.ts';
import { codexHealthReport } from './health-report.ts';
import { codexIdentity } from './identity.ts';
import { codexJob, codexJobList } from './job-model.ts';
import { codexJobOptions } from './job-options.ts';
import { codexJobPreview } from './job-preview.ts';
import { codexJobRuns } from './job-runs.ts';
import { MetricsAnswers } from './metrics-answers.ts';
import { codexPluginMetrics } from './metrics-model.ts';
import { codexOwnSettings } from './own-settings.ts';
import { codexPluginDetail } from './plugin-detail.ts';
import { codexPluginList } from './plugin-model.ts';
import { codexRecommendations } from './recommendations-model.ts';
import { codexPluginSettings } from './settings-admin.ts';
import { CodexSource } from './settings-model.ts';
import { codexUserSettings } from './settings-user.ts';
import { codexWrites } from './settings-writes.ts';
import { codexConnectionHealth, codexLatestSync, codexLiveStatus, codexSyncOverview } from './sync-model.ts';
import { codexTaskEvent } from './task-event.ts';
import { codexUserPluginDetail, codexUserPluginList } from './user-plugin-model.ts';

/**
 * Answers as a server of another version, behind a broken proxy or with bad intentions may give them: whole ones with
 * some of their values replaced by what nobody expects there.
 */

const SERVER: ServerAddress = { id: 'books', name: 'Books', baseUrl: '/api/servers/books/upstream' };
const ID = '0c0ffee0-0000-4000-8000-000000000001';
const OTHER = '0c0ffee0-0000-4000-8000-000000000002';
const TIME = '2026-08-01T10:00:00Z';

const PLUGIN = {
  id: ID,
  name: 'sync-echo',
  displayName: 'Echo Sync',
  description: 'Sends back what it gets.',
  pluginType: 'user',
  command: 'node',
  args: ['dist/index.js', '--token', 'secret'],
  env: { API: 'secret' },
  workingDirectory: '/srv',
  permissions: ['metadata:read', 'metadata:write:title'],
  scopes: ['series:bulk'],
  libraryIds: [OTHER],
  hasCredentials: true,
  credentialDelivery: 'init_message',
  config: { oauth_client_id: 'id', oauth_client_secret: 'secret', _codex: { sendTags: true }, max: 3 },
  manifest: {
    name: 'sync-echo',
    displayName: 'Echo',
    version: '1.2.0',
    protocolVersion: '1.0',
    author: 'Jo',
    homepage: 'https://example.org/echo',
    capabilities: { metadataProvider: ['series'], userReadSync: true, wantsFullMetadata: true },
    contentTypes: ['series'],
    configSchema: {
      description: 'All of it',
      fields: [{ key: 'max', label: 'Maximum', type: 'number', default: 5 }],
    },
    oauth: {
      authorizationUrl: 'https://a.example',
      tokenUrl: 'https://t.example',
      pkce: true,
      scopes: ['read'],
    },
    requiredCredentials: [{ key: 'api_key', label: 'API key', required: true, sensitive: true }],
    adminSetupInstructions: 'Register it.',
  },
  enabled: true,
  healthStatus: 'healthy',
  failureCount: 2,
  lastFailureAt: TIME,
  lastSuccessAt: TIME,
  disabledReason: 'old trouble',
  rateLimitRequestsPerMinute: 60,
  requestTimeoutSeconds: 60,
  logLevel: 'debug',
  defaultLogLevel: 'warn',
  userCount: 4,
  syncCronSchedule: '0 0 4 * * *',
  useExistingExternalId: true,
  metadataTargets: ['series'],
  searchQueryTemplate: '{{title}}',
  searchPreprocessingRules: [{ pattern: 'a', replacement: 'b' }],
  autoMatchConditions: { mode: 'all', rules: [{ field: 'year', operator: 'gt', value: 2000 }] },
  internalConfig: { searchResultsLimit: 5 },
  createdAt: TIME,
  updatedAt: TIME,
};

const RESULT = {
  pulled: 3,
  matched: 2,
  applied: 1,
  pushed: 4,
  pushFailures: 1,
  pushError: 'no',
  externalUsername: 'jo',
};

/** With the field that only the older server has. */
const CONNECTION = {
  id: OTHER,
  pluginId: ID,
  pluginName: 'sync-echo',
  pluginDisplayName: 'Echo Sync',
  pluginType: 'user',
  enabled: true,
  connected: true,
  healthStatus: 'healthy',
  requiresAuth: true,
  requiresOauth: true,
  oauthConfigured: true,
  autoSync: true,
  sendCustomMetadata: true,
  capabilities: { readSync: true, userRecommendationProvider: true, wantsFullMetadata: true },
  config: { _codex: { autoSync: true, maxSeeds: 3 }, syncMode: 'pull', rules: '{"a":1}' },
  userConfigSchema: { fields: [{ key: 'rules', label: 'Rules', type: 'json' }] },
  userSetupInstructions: '# Do',
  syncCronSchedule: '0 0 4 * * *',
  lastSyncResult: RESULT,
  lastSyncAt: TIME,
  lastSuccessAt: TIME,
  createdAt: TIME,
};
const AVAILABLE = {
  pluginId: OTHER,
  name: 'sync-other',
  displayName: 'Other',
  requiresOauth: true,
  oauthConfigured: true,
  capabilities: { readSync: true },
};
const OWN = { enabled: [CONNECTION], available: [AVAILABLE] };

const JOB = {
  id: ID,
  libraryId: OTHER,
  name: 'Nightly',
  enabled: true,
  cronSchedule: '0 0 4 * * *',
  timezone: 'Europe/Berlin',
  config: {
    type: 'metadata_refresh',
    provider: 'plugin:sync-echo',
    scope: 'series_only',
    fieldGroups: ['ratings'],
    extraFields: ['title'],
    maxConcurrency: 4,
    skipRecentlySyncedWithinS: 3600,
    existingSourceIdsOnly: true,
  },
  lastRunAt: TIME,
  lastRunStatus: 'success',
  lastRunMessage: 'done',
  createdAt: TIME,
  updatedAt: TIME,
};
const LIBRARY = { id: OTHER, name: 'Comics' };
const PROVIDERS = {
  plugins: { plugins: [PLUGIN], total: 1 },
  actions: { actions: [{ pluginName: 'x', capabilities: {} }] },
};
const TASK = {
  id: ID,
  taskType: 'refresh_library_metadata',
  status: 'completed',
  params: { job_id: ID },
  attempts: 1,
  maxAttempts: 3,
  createdAt: TIME,
  startedAt: TIME,
  completedAt: TIME,
  lastError: null,
  scheduledFor: TIME,
  result: {
    planned: 3,
    succeeded: 2,
    failed: 1,
    skipped: { no_external_id: 1 },
    fields_applied_total: 9,
    plan_failure: null,
  },
};
const FAILURES = {
  failures: [{ id: ID, errorMessage: 'no', errorCode: 'INIT_ERROR', occurredAt: TIME, context: { a: 1 } }],
  total: 1,
  threshold: 3,
  windowFailures: 1,
  windowSeconds: 3600,
};
const RECOMMENDATIONS = {
  recommendations: [
    {
      externalId: '1',
      title: 'T',
      reason: 'R',
      score: 0.5,
      tags: [{ name: 'x', category: 'y', rank: 1 }],
      genres: ['z'],
      rating: 80,
      startYear: 1999,
      basedOn: ['B'],
      coverUrl: 'https://c.example/1.jpg',
      codexSeriesId: ID,
      inCodex: true,
      totalVolumeCount: 3,
    },
  ],
  sources: [{ pluginId: ID, pluginName: 'N', generatedAt: TIME, cached: true }],
};
const METRICS = {
  plugins: [
    {
      pluginId: ID,
      pluginName: 'N',
      requestsTotal: 3,
      requestsFailed: 1,
      errorRatePct: 33.3,
      avgDurationMs: 1.5,
      healthStatus: 'healthy',
      byMethod: { 'a/b': { method: 'a/b', requestsTotal: 3, requestsFailed: 1, avgDurationMs: 2 } },
      failureCounts: { RPC_ERROR: 1 },
    },
  ],
};

/** What each part of the app makes of an answer, by what it is. */
const MODELS: Readonly<Record<string, readonly [answer: unknown, make: (answer: unknown) => unknown]>> = {
  'the list of plugins': [{ plugins: [PLUGIN], total: 1 }, (raw) => codexPluginList(SERVER, raw)],
  'a plugin': [{ plugin: PLUGIN, failures: FAILURES }, (raw) => codexPluginDetail(SERVER, raw)],
  'its failures': [FAILURES, (raw) => codexFailurePage(SERVER, raw, 1)],
  'its health': [PLUGIN, (raw) => codexHealthReport(objectOf(raw))],
  'its metrics': [
    METRICS,
    (raw) => codexPluginMetrics(SERVER, MetricsAnswers.none.with(raw, 0).with(raw, 9000), ID),
  ],
  'how it is set up': [
    { plugin: PLUGIN, libraries: [LIBRARY] },
    (raw) => codexSetup(objectOf(objectOf(raw).plugin), [objectOf(raw).libraries].flat(), 'UTC'),
  ],
  'its settings': [PLUGIN, (raw) => codexPluginSettings(exact(raw), 'https://a.example/')],
  'the plugins for users': [OWN, (raw) => codexUserPluginList(SERVER, raw)],
  'one of them': [OWN, (raw) => codexUserPluginDetail(SERVER, raw, ID)],
  'own settings': [OWN, (raw) => codexOwnSettings(SERVER, raw)],
  'the settings of a connection': [CONNECTION, (raw) => codexUserSettings(exact(raw))],
  connections: [OWN, (raw) => codexConnections(SERVER, raw)],
  'a connection': [
    CONNECTION,
    (raw) => codexConnection(SERVER, { kind: 'connection', dto: objectOf(raw), timeZone: null }),
  ],
  'what can be connected': [
    AVAILABLE,
    (raw) => codexConnection(SERVER, { kind: 'available', dto: objectOf(raw), timeZone: 'x' }),
  ],
  'its check': [{ liveError: null, connected: true, externalCount: 4 }, codexCheck],
  'its syncs': [OWN, (raw) => codexSyncOverview(raw, ID)],
  'its latest sync': [
    {
      task: { ...TASK, taskType: 'user_plugin_sync', result: RESULT },
      status: { pluginId: ID, lastFailureAt: TIME },
    },
    codexLatestSync,
  ],
  'how it works': [{ healthStatus: 'degraded', failureCount: 2, lastSyncAt: TIME }, codexConnectionHealth],
  'what there is to do': [
    { externalCount: 1, pendingPull: 2, pendingPush: 3, conflicts: 0 },
    codexLiveStatus,
  ],
  recommendations: [RECOMMENDATIONS, (raw) => codexRecommendations(SERVER, raw)],
  jobs: [
    {
      libraries: [LIBRARY],
      jobs: [{ libraryId: OTHER, answer: { jobs: [JOB] }, error: null }],
      providers: PROVIDERS,
      zone: 'UTC',
    },
    (raw) => codexJobList(SERVER, raw, { writes: true }),
  ],
  'a job': [
    { job: JOB, library: LIBRARY, providers: PROVIDERS, zone: 'UTC' },
    (raw) => codexJob(SERVER, raw, { writes: true }),
  ],
  'what a job can be': [
    {
      library: LIBRARY,
      groups: [{ id: 'ratings', label: 'R', fields: ['rating'] }],
      providers: PROVIDERS,
      zone: 'UTC',
    },
    (raw) => codexJobOptions(SERVER, raw),
  ],
  'its runs': [{ open: [{ ...TASK, status: 'processing' }], over: [TASK] }, codexJobRuns],
  'its dry run': [
    {
      totalEligible: 3,
      estSkippedNoId: 1,
      planFailure: 'plugin_missing',
      sample: [{ seriesId: ID, seriesName: 'S', changes: { title: { before: 1, after: 2 } }, skipped: [] }],
    },
    (raw) => codexJobPreview(SERVER, raw),
  ],
  'an event': [
    {
      taskId: ID,
      taskType: 'x',
      status: 'running',
      progress: { current: 1, total: 4, message: 'm' },
      startedAt: TIME,
    },
    (raw) => codexTaskEvent(JSON.stringify(raw)),
  ],
  'who we are': [{ username: 'jo', email: 'e', role: 'admin', permissions: ['tasks-read'] }, codexIdentity],
};

function exact(raw: unknown): JsonObject {
  const json = parseExactly(JSON.stringify(raw ?? null));
  return isJsonObject(json) ? json : {};
}

const ODD: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    [],
    {},
    [null],
    '',
    '  ',
    'x'.repeat(10_000),
    '{"broken',
    '2026-13-45T99:00:00Z',
    '2026-08-01T10:00:00',
    'yesterday',
    '‮txt',
    '__proto__',
    'constructor',
    0,
    -1,
    1.5,
    1e308,
    true,
    false,
    { __proto__: null, toString: 1, length: -1 },
  ),
  fc.jsonValue(),
);

type Place = readonly (string | number)[];

function placesIn(value: unknown, at: Place = []): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([name, inner]) => placesIn(inner, [...at, name]))];
}

/** With another value in one place; without it where that is undefined. */
function replaced(value: unknown, [name, ...rest]: Place, odd: unknown): unknown {
  if (name === undefined) return odd;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).flatMap(([key, inner]: readonly [string, unknown]) => {
    const next = key === String(name) ? replaced(inner, rest, odd) : inner;
    return next === undefined ? [] : [[key, next] as const];
  });
  return Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}

/** An answer with up to four of its values, or lists or objects of them, replaced or taken away. */
function oddly(answer: unknown): fc.Arbitrary<unknown> {
  const places = placesIn(answer);
  const change = fc.tuple(fc.constantFrom(...places), fc.oneof(ODD, fc.constant(undefined)));
  return fc
    .array(change, { minLength: 1, maxLength: 4 })
    .map((changes) => changes.reduce((now, [place, odd]) => replaced(now, place, odd), answer));
}

function isText(value: unknown): value is () => unknown {
  return typeof value === 'function' && value.length === 0;
}

/** Says all that a model says, as its page would. */
function say(value: unknown, known = new Set<unknown>()): string {
  if (isText(value)) return say(value(), known);
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  if (known.has(value)) return '';
  known.add(value);
  return Object.values(value)
    .map((inner) => say(inner, known))
    .join('\n');
}

describe.each(Object.entries(MODELS))('%s', (_, [answer, make]) => {
  it('is understood as it should be', () => {
    expect(() => say(make(answer))).not.toThrow();
  });

  it('is told of, or refused as broken, whatever stands in it', () => {
    fc.assert(
      fc.property(oddly(answer), (odd) => {
        try {
          expect(say(make(odd))).not.toMatch(/\[object Object\]|\bundefined\b|\bNaN\b|Invalid Date/);
        } catch (error) {
          if (!(error instanceof ApiError)) throw error;
          expect(error.kind).toMatch(/^(broken-answer|not-found)$/);
        }
      }),
      { numRuns: 400, seed: 20_261_121 },
    );
  });
});

describe('what nobody has edited', () => {
  it('is not written, whatever the server told of how a plugin is set up', () => {
    fc.assert(
      fc.property(oddly(PLUGIN), (odd) => {
        const { source, values } = codexSetup(objectOf(odd), [LIBRARY], null);
        if (!(source instanceof SetupSource)) throw new Error('no source');
        expect(setupChanges(source, values)).toEqual([]);
      }),
      { numRuns: 400, seed: 20_261_121 },
    );
  });

  it('is not written, whatever the server told of settings', () => {
    fc.assert(
      fc.property(oddly(PLUGIN), oddly(CONNECTION), (plugin, connection) => {
        for (const { source, values } of [
          codexPluginSettings(exact(plugin), 'https://a.example/'),
          codexUserSettings(exact(connection)),
        ]) {
          if (!(source instanceof CodexSource)) throw new Error('no source');
          expect(codexWrites(source, values)).toEqual({ writes: [], unwritable: [] });
        }
      }),
      { numRuns: 400, seed: 20_261_121 },
    );
  });
});

describe('the variables of an environment', () => {
  it.each([
    ['an object', { A: '1', B: '' }, ['A=1', 'B=']],
    [
      'the list that requests carry',
      [
        { key: 'A', value: '1' },
        { key: 'B', value: '' },
      ],
      ['A=1', 'B='],
    ],
    ['other values than texts', { A: 1, B: null, C: { d: [] } }, ['A=1', 'B=null', 'C={"d":[]}']],
    ['what is none', [null, 'A', { key: '' }], []],
    ['nothing', undefined, []],
  ])('are understood when they are told as %s', (_, env, expected) => {
    expect(environmentOf(env).map(({ key, value }) => `${key}=${value}`)).toEqual(expected);
  });
});
