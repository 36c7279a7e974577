/** What servers answer that do as it is documented, for tests that change it. */

/** Answers of a server, by path. */
export type Answers = Readonly<Record<string, unknown>>;

const ROW = {
  pk: 7,
  key: 'one',
  name: 'One',
  package_name: 'inventree-one',
  active: true,
  meta: {
    slug: 'one',
    human_name: 'One',
    description: 'Does things',
    author: 'me',
    pub_date: null,
    version: '1.0',
    website: 'https://example.org/',
    license: 'MIT',
    package_path: 'one.core',
    settings_url: '/web/',
  },
  mixins: { settings: { key: 'settings', human_name: 'Settings' }, ui: { key: 'ui', human_name: 'ui' } },
  is_builtin: false,
  is_sample: false,
  is_installed: true,
  is_package: true,
  is_mandatory: false,
};

const SETTING = {
  pk: null,
  key: 'WORD',
  value: 'a',
  name: 'Word',
  description: 'Some word',
  type: 'string',
  typ: 'plugin',
  plugin: 'one',
  choices: [],
  model_name: null,
  model_filters: null,
  api_url: null,
  required: false,
  units: '',
  confirm: false,
  confirm_text: '',
  read_only: false,
};

const SETTINGS = [
  SETTING,
  { ...SETTING, key: 'COUNT', type: 'integer', value: 3, units: 'mm' },
  { ...SETTING, key: 'ON', type: 'boolean', value: true, confirm: true, confirm_text: 'Sure?' },
  { ...SETTING, key: 'PICK', value: 'x', choices: [{ value: 'x', display_name: 'X' }] },
  {
    ...SETTING,
    key: 'PART',
    type: 'related field',
    value: '3',
    model_name: 'part.part',
    api_url: '/api/part/',
  },
  { ...SETTING, key: 'KEY', value: '***', required: true },
];

const INFO = {
  server: 'InvenTree',
  version: '1.2.0',
  apiVersion: 534,
  worker_running: true,
  worker_pending_tasks: 2,
  plugins_enabled: true,
  plugins_install_disabled: false,
  active_plugins: [{ name: 'One', slug: 'one', version: '1.0' }],
  customize: { navbar_message: 'Hi' },
  settings: { sso_registration: false },
};

/** InvenTree 534. */
export const INVENTREE: Answers = {
  '/api/': INFO,
  '/api/user/me/': { pk: 1, username: 'boss', first_name: 'B', is_staff: true, is_superuser: true },
  '/api/user/roles/': { user: 1, roles: { admin: ['view', 'add', 'change', 'delete'] } },
  '/api/plugins/': { count: 1, next: null, previous: null, results: [ROW] },
  '/api/plugins/one/': ROW,
  '/api/plugins/status/': {
    active_plugins: 1,
    registry_errors: [{ stage: 'One:init_plugin', name: 'one.core', message: 'broke' }],
  },
  '/api/plugins/settings/': { count: SETTINGS.length, next: null, previous: null, results: SETTINGS },
  '/api/plugins/one/settings/': SETTINGS,
  '/api/plugins/one/user-settings/': SETTINGS,
  '/api/plugins/one/admin/': { source: '/static/x.js', context: null },
  '/api/plugins/one/metadata/': { metadata: { a: 1 } },
  '/api/metadata/pluginconfig/key/one/': { metadata: { a: 1 } },
  '/api/plugins/ui/features/panel/': [
    {
      plugin_name: 'one',
      feature_type: 'panel',
      key: 'p',
      title: 'P',
      description: null,
      icon: null,
      options: null,
      context: { token: 'x' },
      source: '/static/p.js:render',
    },
  ],
  '/api/settings/global/ENABLE_PLUGINS_URL/': {
    ...SETTING,
    key: 'ENABLE_PLUGINS_URL',
    type: 'boolean',
    value: false,
  },
};

/** The same, as far as it has that, 198. */
export const INVENTREE_198: Answers = { ...INVENTREE, '/api/': { ...INFO, apiVersion: 198 } };

const MANIFEST = {
  name: 'one',
  version: '1.10',
  displayname: { 'de-DE': 'Eins', 'en-US': 'One' },
  info: { 'en-US': '-' },
  url: 'https://example.org/',
  server: { 'api-version': { require: 1 } },
  webfrontend: { url: 'one.js' },
  custom: { x: {} },
  build_info: { repository: 'https://example.org/r', rev: 'abc', release: '1', builddate: '2026-01-01' },
};

const MANAGED = {
  id: 1,
  name: 'one',
  enabled: true,
  auto_added: false,
  type: 'url',
  url: 'https://example.org/one.zip',
  path: null,
  zip_file: { _id: 3 },
  update_policy: 'automatic',
  manifest: MANIFEST,
  last_checked_at: '2026-01-01T00:00:00Z',
  updated_at: '2026-01-01T00:00:00Z',
};

/** fylr 6.34. */
export const FYLR: Answers = {
  '/api/v1/settings': { name: 'fylr', version: 'v6.34.2', capabilities: { auth: true, read_only: false } },
  '/api/v1/user/session': {
    access_token: 'x',
    user: { _basetype: 'user', user: { _id: 1, login: 'root', displayname: 'Root' } },
    system_rights: { 'system.root': {} },
    frontend_language: 'en-US',
    database_locales: [{ name: 'de-DE' }],
  },
  '/api/v1/plugin/manage': { plugins: [MANAGED] },
  '/api/v1/plugin/manage/1': MANAGED,
  '/api/v1/plugin': { plugins: [MANIFEST] },
  '/api/v1/plugin/bundle/l10n/en-US.json': { 'server.config.name.system.main': 'Main' },
  '/api/v1/config/list': {
    plugin: {
      one: {
        defs: [
          {
            name: 'main',
            group: 'g',
            parameters: {
              word: { type: 'text', position: 0, default: 'a' },
              count: { type: 'int', min: 0, max: 9, position: 1 },
              on: { type: 'bool', default: true },
              pick: { type: 'select', options: ['a', 'b'] },
              who: { type: 'user' },
              key: { type: 'secret' },
              words: { type: 'text-l10n' },
              rows: { type: 'table', fields: [{ name: 'cell', type: 'text' }] },
              box: { type: 'form', parameters: { inner: { type: 'json' } } },
            },
          },
        ],
      },
    },
  },
  '/api/v1/config': {
    plugin: {
      one: {
        config: {
          main: {
            word: 'b',
            'word:info': { is_default: false },
            count: 3,
            on: true,
            pick: 'a',
            who: { _basetype: 'user', user: { _id: 4, displayname: 'Four' } },
            key: '***',
            words: { 'de-DE': 'Wort' },
            rows: [{ cell: 'x' }],
            box: { inner: { any: 1 } },
          },
        },
      },
    },
  },
};
