import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ContractError, contractFor } from '../contract.ts';

/**
 * Answers of real servers, written down as they were seen, against the descriptions: so that neither the
 * descriptions nor the sandbox can agree with each other and with nobody else.
 */

const read = (version: number) =>
  contractFor(readFileSync(new URL(`../../openapi/inventree-${version}.yaml`, import.meta.url), 'utf8'));
const at198 = read(198);
const at435 = read(435);

const JSON_TYPE = 'application/json';

type Case = readonly [name: string, operationId: string, status: number, body: unknown];

const SAMPLE_PLUGIN = {
  pk: 1,
  key: 'sample',
  name: 'SampleIntegrationPlugin',
  package_name: null,
  active: true,
  meta: {
    slug: 'sample',
    human_name: 'Sample Plugin',
    description: 'SampleIntegrationPlugin',
    author: 'me',
    pub_date: null,
    version: '1.0',
    website: null,
    license: null,
    package_path: 'plugin/samples/integration/sample.py',
    settings_url: '/web/settings/admin/plugin/1/',
  },
  mixins: {
    base: { key: 'base', human_name: 'base' },
    settings: { key: 'settings', human_name: 'Settings' },
  },
  is_builtin: false,
  is_sample: true,
  is_installed: true,
  is_package: false,
};

const BLANK_META = Object.fromEntries(Object.keys(SAMPLE_PLUGIN.meta).map((key) => [key, null]));

const INACTIVE_PLUGIN = {
  ...SAMPLE_PLUGIN,
  active: false,
  name: null,
  meta: BLANK_META,
  mixins: {},
};

const SETTING_198 = {
  pk: 12,
  key: 'NUMERICAL_SETTING',
  value: '123',
  name: 'Numerical',
  description: 'A numerical setting',
  type: 'integer',
  choices: [],
  model_name: null,
  api_url: null,
  typ: 'plugin',
  required: false,
  plugin: 'sample',
};

const SETTING_435 = { ...SETTING_198, pk: null, value: 123, model_filters: null, units: '' };

const SETTING_534 = { ...SETTING_435, confirm: false, confirm_text: '', read_only: false };

const INFO_FOR_ALL = {
  server: 'InvenTree',
  id: null,
  version: '1.2.0 dev',
  instance: 'InvenTree',
  apiVersion: 435,
  worker_running: false,
  worker_count: 0,
  worker_pending_tasks: 3,
  plugins_enabled: false,
  plugins_install_disabled: false,
  active_plugins: false,
  email_configured: false,
  debug_mode: false,
  docker_mode: true,
  default_locale: 'en-us',
  customize: { logo: '/static/logo.png', splash: '/static/s.jpg', login_message: null, navbar_message: null },
  system_health: null,
  database: null,
  platform: null,
  installer: null,
  target: null,
  django_admin: null,
  settings: { sso_registration: false, registration_enabled: false, password_forgotten_enabled: true },
};

const ME_435 = {
  pk: 1,
  username: 'admin',
  first_name: '',
  last_name: '',
  email: '',
  groups: [],
  is_staff: true,
  is_superuser: true,
  is_active: true,
  profile: {
    language: null,
    theme: null,
    widgets: null,
    displayname: null,
    position: null,
    status: null,
    location: null,
    active: true,
    contact: null,
    type: 'internal',
    organisation: null,
    primary_group: null,
  },
};

const INSTALL_ECHO = { url: '', packagename: 'inventree-order-history', version: '', confirm: true };

const PENDING_SECOND_FACTOR = {
  status: 401,
  data: { flows: [{ id: 'login' }, { id: 'mfa_authenticate', is_pending: true, types: ['totp'] }] },
  meta: { is_authenticated: false },
};

const UI_FEATURE = {
  plugin_name: 'sampleui',
  feature_type: 'dashboard',
  key: 'broken-item',
  title: 'Broken item',
  description: 'An item that fails',
  icon: 'ti:alert',
  options: null,
  context: null,
  source: '/plugin/sampleui/dashboard.js:renderItem',
};

/** Errors that both descriptions must know, by the operations where they were met. */
const ERRORS: readonly Case[] = [
  ['a field', 'activatePlugin', 400, { active: ['Must be a valid boolean.'] }],
  ['a rule', 'replacePluginActivation', 400, { non_field_errors: ['INVE-E10: no'] }],
  ['a log of pip', 'installPlugin', 400, { non_field_errors: ['ERROR: a', 'ERROR: b'] }],
  ['no confirmation', 'installPlugin', 400, { confirm: ['Installation not confirmed'] }],
  ['neither name nor address', 'installPlugin', 400, { url: ['Either'], packagename: ['Either'] }],
  ['a plugin that is on', 'deletePlugin', 400, { detail: ['Plugin cannot be deleted'] }],
  ['no JSON', 'updatePluginSetting', 400, { detail: 'JSON parse error - Expecting value' }],
  ['a value', 'updatePluginSetting', 400, { value: ['This field may not be null.'] }],
  ['no sign-in', 'listPlugins', 401, { detail: 'Authentication credentials were not provided.' }],
  ['no second factor', 'listPlugins', 401, { id: 'mfa_register', error: 'MFA required' }],
  ['no right', 'getPluginRegistryStatus', 403, { detail: 'You do not have permission.' }],
  ['no such plugin', 'getPlugin', 404, { detail: 'No PluginConfig matches the given query.' }],
  ['no such address', 'getPlugin', 404, { detail: 'API endpoint not found', url: 'http://s/api/x/' }],
  [
    'a failure',
    'getPluginRegistryStatus',
    500,
    {
      error: "'str' object has no attribute 'items'",
      error_class: "<class 'AttributeError'>",
      detail: 'Error details can be found in the admin panel',
      path: '/api/plugins/status/',
      status_code: 500,
    },
  ],
];

const BOTH: readonly Case[] = [
  ...ERRORS,
  ['a list without limit', 'listPlugins', 200, []],
  ['a switched plugin', 'activatePlugin', 200, { active: true }],
  ['an uninstalled one', 'uninstallPlugin', 200, {}],
  ['an uninstalled one, PUT', 'replacePluginUninstall', 200, { delete_config: true }],
  ['no errors', 'getPluginRegistryStatus', 200, { active_plugins: 17, registry_errors: [] }],
  [
    'errors',
    'getPluginRegistryStatus',
    200,
    {
      active_plugins: 17,
      registry_errors: [{ stage: 'Broken:init_plugin', name: 'broken', message: 'boom' }],
    },
  ],
  ['a reload', 'reloadPlugins', 201, { full_reload: true, force_reload: false, collect_plugins: false }],
  [
    'an installed package',
    'installPlugin',
    201,
    {
      result: 'Installed plugin into /venv',
      success: 'Installed plugin successfully',
      output: 'Collecting …',
      version: '0.4.0',
      input: INSTALL_ECHO,
    },
  ],
  ['a token', 'getApiToken', 200, { token: 'inv-0', name: 'plugboard', expiry: '2027-03-02' }],
  ['any metadata', 'getPluginMetadata', 200, { metadata: null }],
  [
    'roles',
    'getCurrentUserRoles',
    200,
    {
      user: 1,
      username: 'admin',
      roles: { admin: ['view', 'add', 'change', 'delete'], part: null },
      is_staff: true,
      is_superuser: false,
    },
  ],
];

const ONLY_198: readonly Case[] = [
  ['a plugin', 'getPlugin', 200, SAMPLE_PLUGIN],
  ['a plugin that is off', 'updatePlugin', 200, INACTIVE_PLUGIN],
  ['settings', 'listPluginSettings', 200, [SETTING_198, { ...SETTING_198, pk: null, value: '***' }]],
  ['a key for name and password', 'signInToPagesUntil313', 200, { key: '0123456789abcdef' }],
  ['a second factor', 'signInToPagesUntil313', 403, { detail: 'MFA required for this user' }],
  ['a boolean setting', 'getPluginSetting', 200, { ...SETTING_198, type: 'boolean', value: 'True' }],
];

const PLUGIN_435 = { ...SAMPLE_PLUGIN, is_mandatory: false };

const ONLY_435: readonly Case[] = [
  ['a plugin', 'getPlugin', 200, PLUGIN_435],
  [
    'a page',
    'listPlugins',
    200,
    {
      count: 2,
      next: 'http://localhost:8000/api/plugins/?limit=1&offset=1',
      previous: null,
      results: [{ ...INACTIVE_PLUGIN, is_mandatory: false }],
    },
  ],
  ['the server', 'getServerInfo', 200, INFO_FOR_ALL],
  [
    'the server with plugins',
    'getServerInfo',
    200,
    { ...INFO_FOR_ALL, active_plugins: [{ name: 'Sample Plugin', slug: 'sample', version: '1.0' }] },
  ],
  ['me', 'getCurrentUser', 200, ME_435],
  ['me with roles', 'getCurrentUser', 200, { ...ME_435, roles: { part: null }, permissions: null }],
  ['settings', 'listPluginSettings', 200, [SETTING_435, { ...SETTING_435, value: '***' }]],
  ['settings at 534', 'listPluginSettings', 200, [SETTING_534, { ...SETTING_534, value: 1.5 }]],
  [
    'a choice of numbers',
    'getPluginSetting',
    200,
    { ...SETTING_435, value: 2, choices: [{ value: 2, display_name: 'Two' }] },
  ],
  ['a setting of one’s own', 'getPluginUserSetting', 200, { ...SETTING_435, typ: 'plugin_user', user: 3 }],
  ['what wants confirmation', 'updatePluginSetting', 400, { manual_confirm: 'Confirm the change' }],
  ['an installation that did not happen', 'installPlugin', 201, { input: INSTALL_ECHO }],
  ['no page of its own', 'getPluginAdmin', 200, { source: null, context: null }],
  ['a page of its own', 'getPluginAdmin', 200, { source: '/static/plugins/a/a.js', context: { a: 1 } }],
  ['features', 'listPluginUiFeatures', 200, [UI_FEATURE]],
  ['metadata at its newer address', 'getPluginMetadataSince436', 200, { metadata: { a: 1 } }],
  [
    'the server at 534',
    'getServerInfo',
    200,
    {
      ...INFO_FOR_ALL,
      apiVersion: 534,
      customize: { ...INFO_FOR_ALL.customize, disable_theme_storage: false },
    },
  ],
  ['a second factor that is waited for', 'signInToPages', 401, PENDING_SECOND_FACTOR],
  [
    'a wrong password',
    'signInToPages',
    400,
    { status: 400, errors: [{ code: 'username_password_mismatch', param: 'password', message: 'Wrong' }] },
  ],
  ['a second sign-in', 'signInToPages', 409, { status: 409 }],
  [
    'a main button of a page, at 534',
    'listPluginUiFeatures',
    200,
    [{ ...UI_FEATURE, feature_type: 'primary_action', options: { url: '/x', color: 'blue' } }],
  ],
];

describe('answers of real servers', () => {
  it.each([...BOTH, ...ONLY_198])('fit at 198: %s (%s %i)', (_name, operationId, status, body) => {
    at198.checkBody(operationId, status, JSON_TYPE, body);
    expect(() => at198.checkBody(operationId, status, JSON_TYPE, 'another')).toThrow(ContractError);
  });

  it.each([...BOTH, ...ONLY_435])('fit at 435: %s (%s %i)', (_name, operationId, status, body) => {
    at435.checkBody(operationId, status, JSON_TYPE, body);
    expect(() => at435.checkBody(operationId, status, JSON_TYPE, 'another')).toThrow(ContractError);
  });

  it('fit when the server is in maintenance and answers no JSON', () => {
    for (const contract of [at198, at435]) {
      const answer = {
        status: 503,
        headers: { 'content-type': 'text/html; charset=utf-8', 'retry-after': '10' },
        text: '<h1>Maintenance</h1>',
      };
      expect(() => contract.checkAnswer('GET', '/api/plugins/', answer)).not.toThrow();
    }
  });

  it('fit when a deleted row leaves an empty answer', () => {
    for (const contract of [at198, at435]) {
      expect(() => contract.checkBody('deletePlugin', 204, undefined, undefined)).not.toThrow();
      expect(() => contract.checkBody('deletePlugin', 204, JSON_TYPE, {})).toThrow(ContractError);
    }
  });
});

const { license: _license, ...NINE_META_KEYS } = SAMPLE_PLUGIN.meta;
const { units: _units, ...WITHOUT_UNITS } = SETTING_435;
const { success: _success, ...WRONG_INSTALL } = { success: true, input: INSTALL_ECHO };

/** What no server answers; a description that lets it pass would not notice a change either. */
const NEVER_435: readonly Case[] = [
  ['a plugin without is_mandatory', 'getPlugin', 200, SAMPLE_PLUGIN],
  ['a plugin with nine keys in meta', 'getPlugin', 200, { ...PLUGIN_435, meta: NINE_META_KEYS }],
  ['a plugin with meta null', 'getPlugin', 200, { ...PLUGIN_435, meta: null }],
  ['a number in meta', 'getPlugin', 200, { ...PLUGIN_435, meta: { ...BLANK_META, version: 1 } }],
  ['a mixin without key', 'getPlugin', 200, { ...PLUGIN_435, mixins: { base: { human_name: 'b' } } }],
  ['a page without count', 'listPlugins', 200, { next: null, previous: null, results: [] }],
  ['settings without units', 'listPluginSettings', 200, [WITHOUT_UNITS]],
  ['settings as a page', 'listPluginSettings', 200, { count: 0, next: null, previous: null, results: [] }],
  ['an object as a value', 'getPluginSetting', 200, { ...SETTING_435, value: {} }],
  ['success as a boolean', 'installPlugin', 201, { ...WRONG_INSTALL, success: true }],
  ['an installation without its input', 'installPlugin', 201, { success: 'yes' }],
  ['a switch without its answer', 'activatePlugin', 200, {}],
  ['plugins that run as a number', 'getServerInfo', 200, { ...INFO_FOR_ALL, active_plugins: 3 }],
  ['an API version as a text', 'getServerInfo', 200, { ...INFO_FOR_ALL, apiVersion: '435' }],
  ['a detail that is a text for a plugin that is on', 'deletePlugin', 400, { detail: 'on' }],
  ['a list as detail for a missing plugin', 'getPlugin', 404, { detail: ['missing'] }],
  ['a text for a field', 'activatePlugin', 400, { active: 'wrong' }],
  ['confirmation where none is wanted', 'activatePlugin', 400, { manual_confirm: 'Confirm' }],
  ['half a failure', 'getPluginRegistryStatus', 500, { detail: 'boom' }],
  ['an error as bare text', 'getPluginRegistryStatus', 200, { active_plugins: 1, registry_errors: ['boom'] }],
  ['an undescribed status', 'listPlugins', 418, { detail: 'teapot' }],
];

it.each(NEVER_435)('does not take %s (%s %i)', (_name, operationId, status, body) => {
  expect(() => at435.checkBody(operationId, status, JSON_TYPE, body)).toThrow(ContractError);
});

it('does not take at 198 what came later', () => {
  const confirmation = { manual_confirm: 'Confirm the change' };
  expect(() => at198.checkBody('updatePluginSetting', 400, JSON_TYPE, confirmation)).toThrow(ContractError);
  expect(() => at198.checkBody('getPluginUserSetting', 200, JSON_TYPE, SETTING_435)).toThrow(ContractError);
});

it('does not take maintenance as JSON', () => {
  expect(() => at435.checkBody('listPlugins', 503, JSON_TYPE, { detail: 'later' })).toThrow(ContractError);
});
