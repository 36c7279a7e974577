import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ApiError } from '../../api/api-error.ts';
import type { ServerAddress } from '../system.ts';
import { textOfFacts } from '../test-support.ts';
import { codexPluginDetail as detailOf } from './plugin-detail.ts';
import { codexPluginList } from './plugin-model.ts';
import { codexSwitchReport } from './plugins.ts';
import { codexUserPluginDetail, codexUserPluginList } from './user-plugin-model.ts';

const SERVER: ServerAddress = { id: 'books', name: 'Books', baseUrl: '/api/servers/books/upstream' };

const MANIFEST = {
  name: '@x/sync-echo',
  displayName: 'Echo',
  version: '1.2.0',
  protocolVersion: '1.0',
  author: 'Jo',
  homepage: 'https://example.org/echo',
  capabilities: {
    metadataProvider: ['series', 'book', 'comic'],
    userReadSync: true,
    externalIdSource: 'api:echo',
  },
  contentTypes: ['series'],
  configSchema: { fields: [{ key: 'max', label: 'Maximum', type: 'number' }, { key: 'x', label: 'x' }, 3] },
  oauth: {
    authorizationUrl: 'https://a.example',
    tokenUrl: 'https://t.example',
    pkce: true,
    scopes: ['read'],
  },
  requiredCredentials: [{ key: 'api_key', label: 'API key', credentialType: 'string', sensitive: true }],
  adminSetupInstructions: 'Register it.',
  aNewField: 'new in the manifest',
};

/** All fields of 2.2.0, and one of tomorrow. */
const PLUGIN = {
  id: '0c0ffee0-0000-4000-8000-000000000001',
  name: 'sync-echo',
  displayName: 'Echo Sync',
  description: 'Sends back what it gets.',
  pluginType: 'user',
  command: 'node',
  args: ['dist/index.js', '--token', 'S3CRET'],
  env: { API: 'S3CRET' },
  workingDirectory: '/srv',
  permissions: ['metadata:read'],
  scopes: [],
  libraryIds: [],
  hasCredentials: false,
  credentialDelivery: 'init_message',
  config: { oauth_client_id: 'id', oauth_client_secret: 'S3CRET' },
  manifest: MANIFEST,
  enabled: true,
  healthStatus: 'healthy',
  failureCount: 0,
  lastFailureAt: '2026-07-01T10:00:00Z',
  lastSuccessAt: '2026-08-01T10:00:00Z',
  disabledReason: 'old trouble',
  requestTimeoutSeconds: 60,
  logLevel: 'debug',
  defaultLogLevel: 'warn',
  userCount: 4,
  syncCronSchedule: '0 0 4 * * *',
  useExistingExternalId: true,
  metadataTargets: ['series'],
  searchQueryTemplate: '{{title}}',
  searchPreprocessingRules: [{ pattern: 'a', replacement: 'b' }],
  autoMatchConditions: { mode: 'all', rules: [] },
  internalConfig: { searchResultsLimit: 5 },
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-08-01T00:00:00Z',
  aNewField: 'new in the plugin',
};

describe('codexPluginList', () => {
  it('maps a plugin', () => {
    const [plugin] = codexPluginList(SERVER, { plugins: [PLUGIN], total: 1 }).plugins;
    expect(plugin).toMatchObject({
      id: PLUGIN.id,
      key: 'sync-echo',
      name: 'Echo Sync',
      description: 'Sends back what it gets.',
      enabled: true,
      version: '1.2.0',
      author: 'Jo',
      origin: 'command',
      changedAt: '2026-08-01T00:00:00Z',
      state: { kind: 'on', reason: null },
      actions: { enable: { allowed: false }, disable: { allowed: true } },
    });
    expect(plugin?.capabilities.map(({ key, label }) => [key, label()])).toEqual([
      ['metadataProvider:series', 'Metadata for series'],
      ['metadataProvider:book', 'Metadata for books'],
      ['metadataProvider:comic', 'Metadata for “comic”'],
      ['userReadSync', 'Syncs reading progress'],
      ['externalIdSource', 'Ids from api:echo'],
    ]);
  });

  it('keeps the order of the server and leaves out what cannot be named', () => {
    const list = codexPluginList(SERVER, {
      plugins: [{ id: 'b', name: 'b' }, null, {}, { id: ' ' }, 'x', { id: 'a', name: 'a' }],
    });
    expect(list.plugins.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(list.partial).toBeNull();
  });

  it('falls back for the name', () => {
    const names = codexPluginList(SERVER, {
      plugins: [
        { id: '1', name: 'slug', displayName: '  ', manifest: { displayName: 'From the manifest' } },
        { id: '2', name: 'slug' },
        { id: '3' },
      ],
    }).plugins.map(({ name }) => name);
    expect(names).toEqual(['From the manifest', 'slug', '3']);
  });

  it.each([null, [], {}, 'x', { plugins: null }, { plugins: {} }])(
    'does not take %j for an empty list',
    (raw) => {
      expect(() => codexPluginList(SERVER, raw)).toThrow(
        expect.objectContaining({ kind: 'broken-answer', serverId: 'books' }),
      );
    },
  );

  it('maps whatever is in a list, or says that it is broken', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (plugins) => {
        const list = codexPluginList(SERVER, { plugins });
        for (const { name, state } of list.plugins) expect(`${name}${state.reason?.() ?? ''}`).not.toBe('');
      }),
    );
  });
});

/** The detail of a plugin without recorded failures. */
function codexPluginDetail(server: typeof SERVER, plugin: unknown) {
  return detailOf(server, { plugin, failures: { failures: [], total: 0 } });
}

describe('codexPluginDetail', () => {
  const detail = codexPluginDetail(SERVER, PLUGIN);

  it('shows every field somewhere, fields of newer versions included', () => {
    const shown = textOfFacts(detail.facts);
    const told = [
      ['sync-echo', PLUGIN.id, 'accounts of their own', '"number":4', PLUGIN.createdAt, PLUGIN.updatedAt],
      ['Healthy', PLUGIN.lastFailureAt, PLUGIN.lastSuccessAt, 'old trouble'],
      ['"node"', 'dist/index.js', '/srv', 'start message', '"number":60', 'debug', 'warn', 'No limit'],
      ['metadata:read', 'All libraries', '{{title}}', 'replacement', '"mode":"all"', 'searchResultsLimit'],
      ['0 0 4 * * *', 'oauth_client_id', '@x/sync-echo', '1.2.0', '"1.0"', 'Jo', 'example.org/echo'],
      ['Maximum (max)', 'API key (api_key)', 'a.example', 't.example', 'Register it.'],
      ['new in the plugin', 'new in the manifest'],
    ].flat();
    for (const text of told) expect(shown).toContain(text);
  });

  it('shows no secret', () => {
    expect(textOfFacts(detail.facts)).not.toContain('S3CRET');
    expect(JSON.stringify(detail.raw)).not.toContain('S3CRET');
  });

  it('hands on addresses as they are: what becomes a link is decided where it is shown', () => {
    expect(detail.links.map(({ url }) => url)).toEqual([MANIFEST.homepage]);
    const hostile = { ...PLUGIN, manifest: { ...MANIFEST, homepage: 'javascript:alert(1)' } };
    expect(codexPluginDetail(SERVER, hostile).links.map(({ url }) => url)).toEqual(['javascript:alert(1)']);
  });

  it('tells of an earlier error of a plugin that works', () => {
    expect(detail.notices.map(({ explanation }) => explanation())).toEqual([
      'It failed earlier: old trouble',
    ]);
  });

  it('says so when the plugin was never tested, or lacks credentials', () => {
    const fresh = codexPluginDetail(SERVER, { id: '1', name: 'x', enabled: false, pluginType: 'system' });
    expect(fresh.notices.map(({ title }) => title())).toEqual(['Not much is known of it yet']);
    const poor = codexPluginDetail(SERVER, { ...PLUGIN, pluginType: 'system', disabledReason: undefined });
    expect(poor.notices.map(({ title }) => title())).toEqual(['Credentials are missing']);
  });

  it.each([null, [], {}, { id: 7 }, 'x'])('does not take %j for a plugin', (raw) => {
    expect(() => codexPluginDetail(SERVER, raw)).toThrow(ApiError);
  });

  it('survives fields of any type', () => {
    const names = Object.keys(PLUGIN).filter((name) => name !== 'id');
    const oddly = fc.record(Object.fromEntries(names.map((name) => [name, fc.jsonValue()])), {
      requiredKeys: [],
    });
    fc.assert(
      fc.property(oddly, (odd) => {
        textOfFacts(codexPluginDetail(SERVER, { ...odd, id: '1' }).facts);
      }),
    );
  });
});

const CONNECTION = {
  id: 'connection-1',
  pluginId: 'p1',
  pluginName: 'sync-echo',
  pluginDisplayName: 'Echo Sync',
  description: 'For users.',
  pluginType: 'user',
  enabled: false,
  connected: true,
  healthStatus: 'unhealthy',
  capabilities: { readSync: true, wantsFullMetadata: false },
  config: { api_token: 'S3CRET', syncMode: 'both' },
  userConfigSchema: { fields: [{ key: 'max', label: 'Maximum', type: 'number' }] },
  autoSync: true,
};
const OFFERED = { pluginId: 'p2', name: 'rec-echo', displayName: 'Echo Picks', capabilities: {} };
const ANSWER = { enabled: [CONNECTION], available: [OFFERED, { ...OFFERED, pluginId: 'p1' }, null, {}] };

describe('what people see who do not manage plugins', () => {
  it('is every plugin once, on, and not to be switched', () => {
    const { plugins, partial } = codexUserPluginList(SERVER, ANSWER);
    expect(plugins).toMatchObject([
      // The person's own connection is off; the plugin is on.
      { id: 'p1', key: 'sync-echo', name: 'Echo Sync', enabled: true, state: { kind: 'on' } },
      { id: 'p2', key: 'rec-echo', name: 'Echo Picks', enabled: true, description: null },
    ]);
    for (const { actions } of plugins) {
      for (const action of [actions.enable, actions.disable]) {
        expect(action.allowed ? '' : action.reason()).toBe('This needs the right to manage plugins.');
      }
    }
    expect(partial?.()).toMatch(/right to manage plugins/);
    expect(plugins[0]?.capabilities.map(({ key }) => key)).toEqual(['userReadSync']);
  });

  it('has the details of the connection, and no secret', () => {
    const detail = codexUserPluginDetail(SERVER, ANSWER, 'p1');
    const shown = textOfFacts(detail.facts);
    expect(shown).toContain('connection-1');
    expect(shown).toContain('Maximum (max)');
    expect(`${shown}${JSON.stringify(detail.raw)}`).not.toContain('S3CRET');
    expect(detail.notices.map(({ title }) => title())).toEqual(['Shown as users see it']);
  });

  it('has no plugin that is not in the answer', () => {
    expect(() => codexUserPluginDetail(SERVER, ANSWER, 'p3')).toThrow(
      expect.objectContaining({ kind: 'not-found' }),
    );
  });

  it.each([null, {}, { enabled: [] }, { available: [] }, { enabled: {}, available: [] }])(
    'does not take %j for an empty list',
    (raw) => {
      expect(() => codexUserPluginList(SERVER, raw)).toThrow(
        expect.objectContaining({ kind: 'broken-answer' }),
      );
    },
  );
});

describe('codexSwitchReport', () => {
  it.each([
    [{ healthCheckPassed: true, message: 'Plugin enabled' }, null],
    [{ message: 'Plugin disabled' }, null],
    [{ healthCheckPassed: false, message: 'Enabled', healthCheckError: 'spawn ENOENT' }, 'spawn ENOENT'],
    [
      { healthCheckPassed: false, message: 'Enabled, but it does not answer' },
      'Enabled, but it does not answer',
    ],
    [{ healthCheckPassed: false }, null],
    [null, null],
    ['x', null],
  ])('%j', (answer, message) => {
    expect(codexSwitchReport(answer)).toEqual({ message });
  });
});
