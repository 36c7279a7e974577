import { describe, expect, it } from 'vitest';
import { contractFor } from '../contract.ts';
import { description } from './test-support.ts';

/**
 * Answers of fylr 6.34 written down from what is known of the real server, so that neither the description nor the
 * sandbox drifts away from it together. Texts are ours: the server's are in its own language.
 */
const contract = contractFor(description);
const JSON_TYPE = 'application/json';
const TEXT = 'text/plain; charset=utf-8';

const envelope = (code: string, statuscode: number, parameters: object, from = 'api') => ({
  code,
  error: 'words in the language of the server',
  package: from,
  realm: 'api',
  statuscode,
  parameters: { ...parameters, realm: 'api', statuscode },
});

const RIGHTS = { rights: 'system.plugin, system.root' };

describe('refusals', () => {
  it.each([
    ['listPlugins', 403, envelope('SystemRightRequired', 403, RIGHTS, 'acl')],
    ['installPlugin', 403, envelope('SystemRightRequired', 403, RIGHTS, 'acl')],
    ['installPlugin', 400, envelope('PluginDuplicateName', 400, { plugin: 'caption-writer' })],
    ['installPlugin', 400, envelope('ServerGeneric', 400, { msg: 'id must not be given' }, 'ferrors')],
    ['updatePlugin', 400, envelope('ReadOnlyMode', 400, {}, 'ferrors')],
    ['updatePlugin', 400, envelope('PluginDependencyNotEnabled', 400, { dependency: 'shared-parts' })],
    ['deletePlugin', 400, envelope('PluginRequiredByOthers', 400, {})],
    ['deletePlugin', 404, envelope('PluginNotFound', 404, { plugin: '12' })],
    ['getPlugin', 404, envelope('PluginNotFound', 404, { plugin: '12' })],
    ['getSession', 400, envelope('InvalidToken', 400, {})],
    ['getConfig', 401, envelope('UserRequired', 401, {}, 'ferrors')],
    ['listConfigDefinitions', 403, envelope('SystemRightRequired', 403, { rights: 'system.config' }, 'acl')],
    ['getPluginConfigSection', 404, envelope('BaseConfigPathNotFound', 404, { path: 'a' })],
    ['replacePluginConfigSection', 400, envelope('BaseConfigParse', 400, {})],
    ['uploadFile', 403, envelope('RightRequired', 403, { right: 'asset_upload', rightdisplayname: 'x' })],
    ['uploadFile', 400, envelope('FileLimitExceeded', 400, { filesize: '46 MB', limit: '20 MB' })],
    ['getFile', 403, envelope('InsufficientRights', 403, {}, 'eas')],
    // A newer server may send a code that nobody has heard of, and as little as this.
    ['updatePlugin', 400, { code: 'SomethingNew', error: '' }],
    ['listPlugins', 503, { code: 'Busy', error: '' }],
  ])('%s: %i', (operation, status, body) => {
    expect(() => contract.checkBody(operation, status, JSON_TYPE, body)).not.toThrow();
  });

  it.each([
    ['an envelope without code', 'updatePlugin', 400, JSON_TYPE, { error: 'x' }, "'code'"],
    [
      'a list of rights as parameters',
      'listPlugins',
      403,
      JSON_TYPE,
      { code: 'a', error: 'b', parameters: ['c'] },
      '/parameters must be object',
    ],
    ['the form of OAuth', 'listPlugins', 403, JSON_TYPE, { error: 'invalid_token' }, "'code'"],
    [
      '401 from reading the session',
      'getSession',
      401,
      JSON_TYPE,
      envelope('InvalidToken', 401, {}),
      'status 401 is not',
    ],
    ['201 from installing', 'installPlugin', 201, JSON_TYPE, { id: 1 }, 'status 201 is not'],
    ['204 from deleting', 'deletePlugin', 204, undefined, undefined, 'status 204 is not'],
    ['a page in place of JSON', 'listPlugins', 403, 'text/html', '<html>', 'text/html is not described'],
  ])('does not describe %s', (_name, operation, status, type, body, message) => {
    expect(() => contract.checkBody(operation, status, type, body)).toThrow(message);
  });
});

describe('plain text', () => {
  it('is described where an address may not be there', () => {
    expect(() => contract.checkBody('getPlugin', 404, TEXT, '404 page not found\n')).not.toThrow();
    expect(() => contract.checkBody('getPluginLabels', 404, TEXT, '404 page not found\n')).not.toThrow();
  });

  it('is not described for an answer that went well', () => {
    expect(() => contract.checkBody('getPlugin', 200, TEXT, 'ok')).toThrow('text/plain');
  });
});

describe('tokens', () => {
  const token = { access_token: 'a', token_type: 'bearer', expires_in: 86_400, scope: 'read write' };

  it('come in the form of RFC 6749, and so do refusals', () => {
    const refusal = { error: 'invalid_grant', error_description: 'The name or the password is wrong' };
    const check = (status: number, body: object) =>
      contract.checkBody('requestToken', status, JSON_TYPE, body);
    expect(() => check(200, token)).not.toThrow();
    expect(() => check(200, { ...token, refresh_token: 'r', id_token: 'i' })).not.toThrow();
    expect(() => check(400, refusal)).not.toThrow();
    expect(() => check(401, { error: 'invalid_client' })).not.toThrow();
    expect(() => check(400, envelope('InvalidGrant', 400, {}))).not.toThrow();
    expect(() => check(400, { error_description: 'why' })).toThrow("'error'");
    expect(() => check(200, { token_type: 'bearer' })).toThrow("'access_token'");
  });

  it('are revoked without a word', () => {
    expect(() => contract.checkBody('revokeToken', 200, undefined, undefined)).not.toThrow();
    expect(() => contract.checkBody('revokeToken', 200, JSON_TYPE, {})).toThrow('must have no body');
  });
});

describe('plugins', () => {
  const manifest = {
    name: 'easy-example',
    version: '1.10',
    displayname: { 'de-DE': 'Beispiel' },
    info: { 'en-US': '-', 'de-DE': '-' },
    l10n: 'l10n/example.csv',
    server: { 'api-version': { require: 1 } },
    webfrontend: { url: 'example.js', dependencies: 'commons' },
    custom: {},
    base_url: 'https://media.example.org/api/v1',
    plugin_url: 'https://media.example.org/api/v1/plugin/static/easy-example',
    build_info: { repository: 'r', rev: 'abc', release: 'v1', lastchanged: 'yesterday', builddate: 'today' },
    collection_upload: { hotfolder: { any: 1 } },
  };
  const row = {
    id: 9_007_199_254_740_991,
    name: 'easy-example',
    enabled: true,
    auto_added: false,
    path: null,
    url: '',
    type: 'zip',
    zip_file: { _id: 4711, preferred: true },
    update_policy: 'automatic',
    manifest,
    last_checked_at: '2026-02-01T10:00:00Z',
    created_at: '2026-01-01T10:00:00+01:00',
    updated_at: '2026-02-01T10:00:00.123456Z',
  };
  const check = (body: unknown) => contract.checkBody('listPlugins', 200, JSON_TYPE, { plugins: [body] });

  it('come with all that the vendor names', () => {
    expect(() => check(row)).not.toThrow();
    expect(() => contract.checkBody('updatePlugin', 200, JSON_TYPE, row)).not.toThrow();
    expect(() =>
      contract.checkBody('listPublicPlugins', 200, JSON_TYPE, { plugins: [manifest] }),
    ).not.toThrow();
  });

  it('may lack everything, and have what is null where the vendor says so', () => {
    expect(() => check({})).not.toThrow();
    const nothing = { name: null, enabled: null, auto_added: null, path: null, url: null, type: null };
    expect(() => check({ ...row, ...nothing, zip_file: null, update_policy: null })).not.toThrow();
    expect(() => check({ ...row, manifest: { name: 'easy-example' } })).not.toThrow();
  });

  it('may carry words and fields that are not known yet', () => {
    const newer = { type: 'git', update_policy: 'weekly', licensed: true, encrypted: false };
    expect(() => check({ ...row, ...newer })).not.toThrow();
  });

  it.each([
    ['a time that is null', { last_checked_at: null }, 'last_checked_at'],
    ['a number as text', { id: '12' }, 'id'],
    ['a version that is a number', { manifest: { version: 1.1 } }, 'version'],
    ['a name that is no text by language', { manifest: { displayname: 'Example' } }, 'displayname'],
  ])('do not have %s', (_name, change, where) => {
    expect(() => check({ ...row, ...change })).toThrow(where);
  });

  it('come in an object, not as a bare list', () => {
    expect(() => contract.checkBody('listPlugins', 200, JSON_TYPE, [row])).toThrow('must be object');
  });

  it('are acknowledged when deleted', () => {
    expect(() => contract.checkBody('deletePlugin', 200, JSON_TYPE, { acknowledged: true })).not.toThrow();
    expect(() => contract.checkBody('deletePlugin', 200, JSON_TYPE, {})).toThrow("'acknowledged'");
  });
});

describe('the session', () => {
  it('grants by presence, and its access token may be taken out', () => {
    const session = {
      user: { _basetype: 'user', user: { _id: 1, login: 'root' } },
      system_rights: { 'system.root': {}, 'plugin.easy-example.use': { max: 3 } },
      authenticated: { method: 'easydb', timestamp: '2026-02-01T10:00:00Z' },
    };
    expect(() => contract.checkBody('getSession', 200, JSON_TYPE, session)).not.toThrow();
    const full = { access_token: 'a', ...session };
    expect(() => contract.checkBody('getSession', 200, JSON_TYPE, full)).not.toThrow();
    const list = { access_token: 'a', system_rights: ['system.root'] };
    expect(() => contract.checkBody('getSession', 200, JSON_TYPE, list)).toThrow('system_rights');
  });
});

describe('settings', () => {
  const task = {
    title: 'Index',
    message: 'Build it anew?',
    form: [
      {
        label: 'How',
        type: 'select',
        name: 'reindex',
        horizontal: true,
        options: [{ text: 'Skip', value: 'skip', disabled: false }],
      },
    ],
    buttons: [
      { text: 'Yes', name: 'confirm', value: 'yes' },
      { hidden: true, name: 'task', value: '1' },
    ],
  };

  it('may be asked about before they are saved', () => {
    const check = (body: object) => contract.checkBody('replacePluginConfigSection', 202, JSON_TYPE, body);
    expect(() => check({ tasks: [task] })).not.toThrow();
    expect(() => check({ tasks: [{ ...task, form: undefined }] })).not.toThrow();
    expect(() => check({})).toThrow("'tasks'");
    expect(() => check({ tasks: [{ title: 'x', message: 'y' }] })).toThrow("'buttons'");
  });

  it('are defined by maps that nest, and keep types that nobody knows', () => {
    const table = { type: 'table', position: 1, fields: [{ name: 'inner', type: 'table', fields: [] }] };
    const parameters = { a: table, b: { type: 'holo-select', default: { x: 1 } }, c: { type: 'secret' } };
    const body = { system: { defs: [] }, plugin: { example: { defs: [{ name: 's', parameters }] } } };
    expect(() => contract.checkBody('listConfigDefinitions', 200, JSON_TYPE, body)).not.toThrow();
  });

  it('carry beside a value whether it is the default', () => {
    const values = { active: true, 'active:info': { is_default: true }, rows: [{ a: 1 }, {}] };
    const body = { system: { config: {} }, plugin: { example: { config: { s: values } } } };
    expect(() => contract.checkBody('getConfig', 200, JSON_TYPE, body)).not.toThrow();
    expect(() => contract.checkBody('getPluginConfigSection', 200, JSON_TYPE, values)).not.toThrow();
  });
});

describe('uploads', () => {
  it('answer with a list, and states by number', () => {
    const file = { _id: 4711, status: 'done', class: 'archive' };
    expect(() => contract.checkBody('uploadFile', 200, JSON_TYPE, [file])).not.toThrow();
    expect(() => contract.checkBody('uploadFile', 200, JSON_TYPE, file)).toThrow('must be array');
    expect(() => contract.checkBody('listFiles', 200, JSON_TYPE, { 4711: file })).not.toThrow();
    expect(() => contract.checkBody('getFile', 200, JSON_TYPE, file)).not.toThrow();
  });
});
