import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { codexPluginDetail } from '../../src/systems/codex/plugin-detail.ts';
import { isJsonObject } from '../../src/api/json.ts';
import { codexConnection } from '../../src/systems/codex/connection-model.ts';
import { codexUserPluginDetail } from '../../src/systems/codex/user-plugin-model.ts';
import { fylrPluginDetail, fylrPublicDetail } from '../../src/systems/fylr/plugin-model.ts';
import { inventreePluginDetail } from '../../src/systems/inventree/plugin-detail.ts';
import type { PluginDetail, ServerAddress } from '../../src/systems/system.ts';
import { textOfFacts } from '../../src/systems/test-support.ts';

/**
 * Every field that a server tells of a plugin has its place on the plugin's page, in words or as it came. The
 * server's own answer, which the page shows as well, does not count.
 */
type Json = Readonly<Record<string, unknown>>;

const SERVER: ServerAddress = { id: 'x', name: 'X', baseUrl: '/x' };
const TIME = (day: number) => `2026-03-${String(day).padStart(2, '0')}T08:00:00Z`;

/** All that the page shows of a plugin, but for the server's own answer. */
function shownOf(plugin: PluginDetail): string {
  const { facts, originFacts, links, capabilities, state, notices, actions, raw: _raw, ...told } = plugin;
  return JSON.stringify([
    told,
    textOfFacts([
      ...facts.filter((group) => group.facts.length > 0),
      { title: () => '', facts: originFacts },
    ]),
    links.map(({ label, url }) => [label(), url]),
    capabilities.map(({ key, label, help }) => [key, label(), help?.()]),
    state.kind,
    state.reason?.(),
    notices.map(({ title, explanation }) => [title(), explanation()]),
    [actions.enable.allowed, actions.disable.allowed],
  ]);
}

/** The names of the fields in our description of an API. */
function describedFields(file: string, schema: string): readonly string[] {
  const document: unknown = parse(readFileSync(`openapi/${file}.yaml`, 'utf8'));
  const path = ['components', 'schemas', schema, 'properties'];
  return namesIn(path.reduce(valueIn, document));
}

function valueIn(object: unknown, name: string): unknown {
  return typeof object === 'object' && object !== null ? Reflect.get(object, name) : undefined;
}

function namesIn(object: unknown): readonly string[] {
  return typeof object === 'object' && object !== null ? Object.keys(object).toSorted() : [];
}

/** Each value within, with the path that leads to it. */
function leaves(value: unknown, path = ''): readonly (readonly [path: string, leaf: unknown])[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([name, inner]) =>
    leaves(inner, path === '' ? name : `${path}.${name}`),
  );
}

function another(value: unknown): unknown {
  if (typeof value === 'boolean') return !value;
  return typeof value === 'number' ? value + 1000 : `changed ${String(value)}`;
}

/** A copy in which the value at a path is another one. */
function changed(object: unknown, path: readonly string[]): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return another(object);
  const copy: unknown = structuredClone(object);
  if (typeof copy === 'object' && copy !== null)
    Reflect.set(copy, name, changed(valueIn(object, name), rest));
  return copy;
}

interface Told {
  readonly name: string;
  readonly answer: Json;
  readonly show: (answer: unknown) => string;
  /** Fields that are not shown as they are, each with the reason. */
  readonly except?: Readonly<Record<string, string>>;
}

const CAPABILITIES = {
  metadataProvider: ['series', 'book'],
  userReadSync: true,
  userRecommendationProvider: true,
  releaseSource: true,
  externalIdSource: 'api:the-id-source',
  wantsDetailedProgress: true,
  wantsFullMetadata: true,
};
const SCHEMA = {
  description: 'what the settings are for',
  fields: [
    {
      key: 'max_results',
      label: 'Results at most',
      description: 'how many are fetched',
      type: 'number',
      required: true,
      default: 4711,
      example: 4712,
    },
  ],
};
const MANIFEST = {
  name: 'the-package',
  displayName: 'The Package Title',
  version: '7.8.9',
  protocolVersion: '1.77',
  description: 'what the package says of itself',
  author: 'Anna Author',
  homepage: 'https://homepage.example',
  capabilities: CAPABILITIES,
  contentTypes: ['the-content-type'],
  scopes: ['the:manifest:scope'],
  requiredCredentials: [
    {
      key: 'api_key',
      label: 'Key of the API',
      description: 'where the key is found',
      required: true,
      sensitive: true,
      credentialType: 'the-credential-type',
    },
  ],
  configSchema: SCHEMA,
  oauth: {
    authorizationUrl: 'https://provider.example/authorize',
    tokenUrl: 'https://provider.example/token',
    userInfoUrl: 'https://provider.example/me',
    scopes: ['the-oauth-scope'],
    pkce: true,
  },
  searchUriTemplate: 'https://search.example/{q}',
  adminSetupInstructions: 'what administrators have to do',
  userSetupInstructions: 'what users have to do',
};
const CODEX_PLUGIN = {
  id: '11111111-1111-4111-8111-111111111111',
  name: 'the-key',
  displayName: 'The Name',
  description: 'what it is for',
  pluginType: 'user',
  command: 'the-command',
  args: ['--the-argument'],
  env: { THE_VARIABLE: 'S3CRET' },
  workingDirectory: '/the/folder',
  permissions: ['the:permission'],
  scopes: ['the:scope'],
  libraryIds: ['22222222-2222-4222-8222-222222222222'],
  hasCredentials: true,
  credentialDelivery: 'init_message',
  config: { the_setting: 'its value' },
  manifest: MANIFEST,
  enabled: true,
  healthStatus: 'unhealthy',
  failureCount: 4713,
  lastFailureAt: TIME(1),
  lastSuccessAt: TIME(2),
  disabledReason: 'what failed last',
  rateLimitRequestsPerMinute: 4714,
  requestTimeoutSeconds: 4715,
  logLevel: 'warn',
  defaultLogLevel: 'debug',
  userCount: 4716,
  syncCronSchedule: '0 0 4 * * SUN',
  useExistingExternalId: true,
  metadataTargets: ['the-target'],
  searchQueryTemplate: '{{the_template}}',
  searchPreprocessingRules: [{ pattern: 'the-pattern' }],
  autoMatchConditions: { mode: 'the-mode' },
  internalConfig: { searchResultsLimit: 4717 },
  createdAt: TIME(3),
  updatedAt: TIME(4),
};
const FAILURES = {
  failures: [
    {
      id: '33333333-3333-4333-8333-333333333333',
      errorMessage: 'why the start failed',
      errorCode: 'THE_CODE',
      method: 'the-method',
      requestSummary: 'what was asked',
      context: { the_context: 'more of it' },
      occurredAt: TIME(5),
    },
  ],
  total: 4718,
  windowFailures: 4719,
  windowSeconds: 3600,
  threshold: 4720,
};
const USER_CAPABILITIES = {
  readSync: true,
  userRecommendationProvider: true,
  wantsDetailedProgress: true,
  wantsFullMetadata: true,
};
/** With the switch that only the older of the two known versions has. */
const CODEX_USER_PLUGIN = {
  id: '44444444-4444-4444-8444-444444444444',
  pluginId: '11111111-1111-4111-8111-111111111111',
  pluginName: 'the-key',
  pluginDisplayName: 'The Name',
  pluginType: 'user',
  description: 'what it is for',
  userSetupInstructions: 'what users have to do',
  enabled: true,
  connected: true,
  requiresAuth: true,
  requiresOauth: true,
  oauthConfigured: true,
  externalUsername: 'the-account',
  externalAvatarUrl: 'https://pictures.example/me.png',
  healthStatus: 'healthy',
  autoSync: true,
  sendCustomMetadata: true,
  syncCronSchedule: '0 0 4 * * SUN',
  lastSyncAt: TIME(6),
  lastSyncResult: { pulled: 4721 },
  lastSuccessAt: TIME(7),
  capabilities: USER_CAPABILITIES,
  config: { the_preference: 'its value' },
  userConfigSchema: SCHEMA,
  createdAt: TIME(8),
};
const CODEX_AVAILABLE = {
  pluginId: '11111111-1111-4111-8111-111111111111',
  name: 'the-key',
  displayName: 'The Name',
  description: 'what it is for',
  requiresOauth: true,
  oauthConfigured: true,
  capabilities: USER_CAPABILITIES,
  userSetupInstructions: 'what users have to do',
};
const META = {
  slug: 'the-slug',
  human_name: 'The Human Name',
  description: 'what it is for',
  author: 'Anna Author',
  pub_date: '2026-03-09',
  version: '7.8.9',
  website: 'https://website.example',
  license: 'The-Licence',
  package_path: 'the/path.py',
  settings_url: '/the/settings/',
};
const ROW_198 = {
  pk: 4722,
  key: 'the-key',
  name: 'The Stored Name',
  package_name: 'the-package',
  active: true,
  meta: META,
  mixins: {
    base: { key: 'base', human_name: 'base' },
    newmixin: { key: 'newmixin', human_name: 'New Mixin' },
  },
  is_builtin: false,
  is_sample: false,
  is_installed: true,
  is_package: true,
};
const ROW_435 = { ...ROW_198, is_mandatory: false };
const FYLR_MANIFEST = {
  name: 'the-package',
  version: '7.8.9',
  displayname: { 'en-US': 'The Name', 'de-DE': 'Der Name' },
  info: { 'en-US': 'what it is for', 'de-DE': 'wozu es da ist' },
  url: 'https://website.example',
  l10n: 'the-words.csv',
  server: { 'api-version': { require: 4723 } },
  webfrontend: { url: 'the-frontend.js' },
  custom: { the_extension: 'its value' },
  base_url: '/the/base',
  plugin_url: '/the/base/plugin',
  build_info: {
    repository: 'https://code.example',
    rev: 'the-revision',
    release: 'the-release',
    lastchanged: TIME(10),
    builddate: TIME(11),
  },
  collection_upload: { the_upload: 'its value' },
};
const FYLR_ROW = {
  id: 4724,
  name: 'the-key',
  enabled: true,
  auto_added: true,
  path: '/the/folder',
  url: 'https://package.example/p.zip',
  type: 'url',
  zip_file: { _id: 4725 },
  update_policy: 'always',
  manifest: FYLR_MANIFEST,
  last_checked_at: TIME(12),
  created_at: TIME(13),
  updated_at: TIME(14),
};

const SUPERUSER = { pluginsEnabled: true, superuser: true };
const MANAGER = { manages: true, readOnly: false };
const inventree = (plugin: unknown) =>
  shownOf(inventreePluginDetail(SERVER, { plugin, status: null, unreadable: null }, SUPERUSER));

/** A connection or an offer of Codex as the page of its plugin shows it. */
const connection = (enabled: readonly unknown[], available: readonly unknown[]) =>
  shownOf(codexUserPluginDetail(SERVER, { enabled, available }, CODEX_AVAILABLE.pluginId));

/** The same as the connection's own page shows it. */
function connectionPage(kind: 'connection' | 'available', dto: unknown): string {
  const known = { kind, dto: isJsonObject(dto) ? dto : {}, timeZone: null };
  const {
    facts,
    furtherFacts,
    capabilities,
    state,
    notices,
    schedule,
    proof: _proof,
    raw: _raw,
    ...told
  } = codexConnection(SERVER, known);
  const { ways: _ways, actions: _actions, effects: _effects, ...plain } = told;
  return JSON.stringify([
    plain,
    textOfFacts([...facts, ...furtherFacts].filter((group) => group.facts.length > 0)),
    capabilities.map(({ key, label, help }) => [key, label(), help?.()]),
    [state.kind, state.reason?.()],
    notices.map(({ title, explanation }) => [title(), explanation()]),
    schedule,
  ]);
}

const LOOKED_FOR = { pluginId: 'names the plugin that is looked for: with another one it is not found' };
const NOTHING_IN_MIXINS = {
  'mixins.base.key': 'every plugin has it, and it says nothing',
  'mixins.base.human_name': 'every plugin has it, and it says nothing',
  'mixins.newmixin.key': 'repeats the name that it is listed under',
};

const ALL: readonly Told[] = [
  {
    name: 'Codex, a plugin',
    answer: CODEX_PLUGIN,
    show: (plugin) => shownOf(codexPluginDetail(SERVER, { plugin, failures: null })),
    except: { 'env.THE_VARIABLE': 'the server tells secrets there in clear; only the name is shown' },
  },
  {
    name: 'Codex, failures',
    answer: FAILURES,
    show: (failures) => shownOf(codexPluginDetail(SERVER, { plugin: CODEX_PLUGIN, failures })),
  },
  {
    name: 'Codex, a connection',
    answer: CODEX_USER_PLUGIN,
    show: (dto) => connection([dto], []),
    except: LOOKED_FOR,
  },
  {
    name: 'Codex, an offer',
    answer: CODEX_AVAILABLE,
    show: (dto) => connection([], [dto]),
    except: LOOKED_FOR,
  },
  {
    name: 'Codex, a connection on its own page',
    answer: CODEX_USER_PLUGIN,
    show: (dto) => connectionPage('connection', dto),
    except: LOOKED_FOR,
  },
  {
    name: 'Codex, what can be connected on its own page',
    answer: CODEX_AVAILABLE,
    show: (dto) => connectionPage('available', dto),
    except: LOOKED_FOR,
  },
  {
    name: 'InvenTree 198',
    answer: ROW_198,
    show: inventree,
    except: NOTHING_IN_MIXINS,
  },
  {
    name: 'InvenTree 435',
    answer: ROW_435,
    show: inventree,
    except: NOTHING_IN_MIXINS,
  },
  {
    name: 'fylr, a row',
    answer: FYLR_ROW,
    show: (row) => shownOf(fylrPluginDetail(SERVER, row, MANAGER)),
  },
  {
    name: 'fylr, as everyone sees it',
    answer: FYLR_MANIFEST,
    show: (manifest) => {
      const name = String(valueIn(manifest, 'name'));
      return shownOf(fylrPublicDetail(SERVER, { plugins: [manifest] }, { ...MANAGER, manages: false }, name));
    },
  },
];

/** Values that are shown in words of ours. */
const IN_WORDS: Readonly<Record<string, string>> = {
  init_message: 'In the start message',
  unhealthy: 'Unhealthy',
  healthy: 'Healthy',
  user: 'For users, with accounts of their own',
  url: 'Package from an address',
};

describe.each(ALL)('$name: each field has its place', ({ answer, show, except = {} }) => {
  const shown = show(answer);
  const told = leaves(answer).filter(([path]) => !Object.hasOwn(except, path));

  it.each(told.filter(([, leaf]) => typeof leaf !== 'boolean'))('%s', (path, leaf) => {
    const text = String(leaf);
    // Sixty minutes are told instead of 3600 seconds.
    const words = path === 'windowSeconds' ? '60 minutes' : (IN_WORDS[text] ?? text);
    expect(shown).toContain(JSON.stringify(words).slice(1, -1));
  });

  it.each(told.map(([path]) => path))('%s makes a difference', (path) => {
    expect(show(changed(answer, path.split('.')))).not.toBe(shown);
  });

  it('none of them is taken for one that is new', () => {
    for (const title of ['Further fields', 'Further abilities']) expect(shown).not.toContain(title);
  });
});

describe('what is asked here is all that is described', () => {
  it.each([
    ['codex', 'PluginDto', CODEX_PLUGIN],
    ['codex', 'PluginManifestDto', MANIFEST],
    ['codex', 'PluginCapabilitiesDto', CAPABILITIES],
    ['codex', 'OAuthConfigDto', MANIFEST.oauth],
    ['codex', 'CredentialFieldDto', MANIFEST.requiredCredentials[0]],
    ['codex', 'ConfigSchemaDto', SCHEMA],
    ['codex', 'ConfigFieldDto', SCHEMA.fields[0]],
    ['codex', 'PluginFailuresResponse', FAILURES],
    ['codex', 'PluginFailureDto', FAILURES.failures[0]],
    ['codex', 'UserPluginDto', CODEX_USER_PLUGIN],
    ['codex', 'UserPluginCapabilitiesDto', USER_CAPABILITIES],
    ['codex', 'AvailablePluginDto', CODEX_AVAILABLE],
    ['inventree-435', 'Plugin', ROW_435],
    ['inventree-435', 'PluginMeta', META],
    ['fylr', 'Plugin', FYLR_ROW],
    ['fylr', 'Manifest', FYLR_MANIFEST],
    ['fylr', 'BuildInfo', FYLR_MANIFEST.build_info],
  ])('%s, %s', (file, schema, example) => {
    expect(namesIn(example)).toEqual(describedFields(file, schema));
  });

  it('InvenTree 198 tells of no mandatory plugins', () => {
    const described = describedFields('inventree-198', 'Plugin').filter((name) => name !== 'is_mandatory');
    expect(Object.keys(ROW_198).toSorted()).toEqual(described);
  });
});
