import type { LightMyRequestResponse } from 'fastify';
import { expect, it } from 'vitest';
import { openStore } from '../store.ts';
import { openState, type RoleRight } from './state.ts';
import { basic, type Body, type PluginBody, startServer } from './test-support.ts';

/**
 * What differs between the three versions, row by row, each by what goes over the line: a call, and what it comes
 * to at 198, 435 and 534 (upstream: InvenTree, the documents of all versions compared).
 */

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

interface Ask {
  readonly who?: 'admin' | 'staff' | 'user' | 'guest' | null;
  readonly payload?: unknown;
  /** Given to the person for this test. */
  readonly adminRole?: readonly RoleRight[];
}

const VERSIONS = [198, 435, 534];

async function ask(apiVersion: number, method: Method, url: string, asked: Ask = {}) {
  const { who = 'admin', payload, adminRole } = asked;
  const store = openStore(':memory:');
  const { app } = startServer({ apiVersion, store });
  const people = openState(store, 'inventree').people;
  const person = people.get(who ?? '');
  if (person && adminRole) people.put(person.username, { ...person, roles: { admin: adminRole } });
  const answer = await app.inject({
    method,
    url,
    headers: {
      ...(who !== null && basic(who)),
      ...(payload !== undefined && { 'content-type': 'application/json' }),
    },
    ...(payload !== undefined && { payload: JSON.stringify(payload) }),
  });
  await app.close();
  store.close();
  return answer;
}

/** What `look` sees in the answer of each version. */
async function everywhere<T>(
  look: (answer: LightMyRequestResponse) => T,
  method: Method,
  url: string,
  asked?: Ask,
): Promise<T[]> {
  const seen: T[] = [];
  for (const apiVersion of VERSIONS) seen.push(look(await ask(apiVersion, method, url, asked)));
  return seen;
}

const status = (answer: LightMyRequestResponse) => answer.statusCode;
const field = (name: string) => (answer: LightMyRequestResponse) => answer.json<Body>()[name];
const has = (name: string) => (answer: LightMyRequestResponse) => Object.hasOwn(answer.json<Body>(), name);

const SETTING = '/api/plugins/sample/settings';

it.each<[what: string, method: Method, url: string, statuses: number[], asked?: Ask]>([
  ['a row is written', 'PATCH', '/api/plugins/sample/', [200, 405, 405], { payload: {} }],
  ['a plugin’s own page', 'GET', '/api/plugins/sample/admin/', [404, 200, 200]],
  [
    '… with the role and no staff',
    'GET',
    '/api/plugins/sample/admin/',
    [404, 200, 403],
    { who: 'user', adminRole: ['view'] },
  ],
  [
    '… as staff without the role',
    'GET',
    '/api/plugins/sample/admin/',
    [404, 403, 200],
    { who: 'staff', adminRole: [] },
  ],
  ['additions to the pages', 'GET', '/api/plugins/ui/features/panel/', [404, 200, 200], { who: 'user' }],
  ['panels', 'GET', '/api/plugins/ui/panels/', [404, 404, 404]],
  ['own settings', 'GET', '/api/plugins/sample/user-settings/', [404, 200, 200], { who: 'user' }],
  ['metadata below the plugin', 'GET', '/api/plugins/sample/metadata/', [200, 200, 301]],
  ['metadata by key', 'GET', '/api/metadata/pluginconfig/key/sample/', [404, 404, 200]],
  ['roles', 'GET', '/api/user/roles/', [200, 200, 200], { who: 'user' }],
  ['roles below me', 'GET', '/api/user/me/roles/', [404, 404, 200], { who: 'user' }],
  ['a token', 'GET', '/api/user/token/', [200, 200, 200], { who: 'user' }],
  ['a token below me', 'GET', '/api/user/me/token/', [404, 404, 200], { who: 'user' }],
  ['tokens', 'GET', '/api/user/tokens/', [404, 200, 200], { who: 'user' }],
  ['the old sign-in', 'POST', '/api/auth/login/', [400, 404, 404], { who: null, payload: {} }],
  ['the newer sign-in', 'GET', '/api/auth/v1/auth/session', [404, 401, 401], { who: null }],
  ['one plugin for strangers', 'GET', '/api/plugins/sample/', [401, 200, 401], { who: null }],
  ['one plugin without a role', 'GET', '/api/plugins/sample/', [403, 200, 200], { who: 'guest' }],
  ['settings for strangers', 'GET', `${SETTING}/`, [200, 200, 401], { who: null }],
  ['a setting for strangers', 'GET', `${SETTING}/API_KEY/`, [200, 200, 401], { who: null }],
  ['all settings for strangers', 'GET', '/api/plugins/settings/', [200, 200, 401], { who: null }],
  ['the list for strangers', 'GET', '/api/plugins/', [401, 401, 401], { who: null }],
  ['the status for staff', 'GET', '/api/plugins/status/', [403, 403, 403], { who: 'staff' }],
  [
    'deleting with the role',
    'DELETE',
    '/api/plugins/old-erp-sync/',
    [204, 403, 403],
    { who: 'staff', adminRole: ['delete'] },
  ],
  [
    'null for a boolean',
    'PATCH',
    `${SETTING}/PO_FUNCTION_ENABLE/`,
    [400, 200, 200],
    { payload: { value: null } },
  ],
  [
    'null for a number',
    'PATCH',
    `${SETTING}/NUMERICAL_SETTING/`,
    [400, 400, 400],
    { payload: { value: null } },
  ],
  [
    'a text for a number',
    'PATCH',
    `${SETTING}/NUMERICAL_SETTING/`,
    [200, 400, 400],
    { payload: { value: 'x' } },
  ],
  ['a less-than sign', 'PATCH', `${SETTING}/API_KEY/`, [200, 200, 400], { payload: { value: 'a<b' } }],
  ['a tag', 'PATCH', `${SETTING}/API_KEY/`, [400, 400, 400], { payload: { value: '<b>' } }],
  ['a list for a body', 'PATCH', `${SETTING}/API_KEY/`, [400, 500, 500], { payload: [] }],
  [
    'without confirmation',
    'PATCH',
    `${SETTING}/MANUAL_CONFIRM_SETTING/`,
    [200, 200, 400],
    { payload: { value: true } },
  ],
  [
    'with confirmation',
    'PATCH',
    `${SETTING}/MANUAL_CONFIRM_SETTING/`,
    [200, 200, 200],
    { payload: { value: true, manual_confirm: true } },
  ],
  ['a choice of numbers', 'PATCH', `${SETTING}/LEVEL_SETTING/`, [400, 400, 400], { payload: { value: 2 } }],
  [
    'a mandatory plugin off',
    'PATCH',
    '/api/plugins/inventreebarcode/activate/',
    [200, 400, 400],
    { payload: { active: false } },
  ],
  [
    'a builtin plugin off',
    'PATCH',
    '/api/plugins/digikeyplugin/activate/',
    [200, 200, 200],
    { payload: { active: false } },
  ],
  [
    'installing as staff who may add',
    'POST',
    '/api/plugins/install/',
    [201, 201, 403],
    { who: 'staff', adminRole: ['add'], payload: { packagename: 'inventree-kitting', confirm: true } },
  ],
  ['installing without confirmation', 'POST', '/api/plugins/install/', [400, 400, 400], { payload: {} }],
  [
    'installing what breaks pip',
    'POST',
    '/api/plugins/install/',
    [500, 201, 201],
    { payload: { packagename: 'inventree-breaks-pip', confirm: true } },
  ],
  [
    'a package index and a name',
    'POST',
    '/api/plugins/install/',
    [400, 400, 201],
    { payload: { packagename: 'inventree-kitting', url: 'https://index.example.org', confirm: true } },
  ],
  [
    'the switch for the pages',
    'GET',
    '/api/settings/global/ENABLE_PLUGINS_INTERFACE/',
    [404, 200, 200],
    { who: 'user' },
  ],
])('%s: %s %s', async (_what, method, url, statuses, asked) => {
  expect(await everywhere(status, method, url, asked)).toEqual(statuses);
});

it.each<[what: string, url: string, name: string, there: boolean[]]>([
  ['a plugin', '/api/plugins/sample/', 'is_mandatory', [false, true, true]],
  ['a setting', `${SETTING}/NUMERICAL_SETTING/`, 'model_filters', [false, true, true]],
  ['a setting', `${SETTING}/NUMERICAL_SETTING/`, 'units', [false, true, true]],
  ['a setting', `${SETTING}/NUMERICAL_SETTING/`, 'confirm', [false, false, true]],
  ['a setting', `${SETTING}/NUMERICAL_SETTING/`, 'confirm_text', [false, false, true]],
  ['a setting', `${SETTING}/NUMERICAL_SETTING/`, 'read_only', [false, false, true]],
  ['a setting', `${SETTING}/NUMERICAL_SETTING/`, 'required', [true, true, true]],
  ['me', '/api/user/me/', 'profile', [false, true, true]],
  ['me', '/api/user/me/?roles=true', 'roles', [false, false, true]],
  ['me', '/api/user/me/?roles=true', 'permissions', [false, false, true]],
  ['the server', '/api/', 'customize', [false, true, true]],
  ['the server', '/api/', 'settings', [false, true, true]],
  ['the server', '/api/', 'django_admin', [false, true, true]],
  ['the server', '/api/', 'worker_count', [false, true, true]],
  ['the server', '/api/', 'worker_pending_tasks', [true, true, true]],
])('%s (%s) has %s or not', async (_what, url, name, there) => {
  expect(await everywhere(has(name), 'GET', url)).toEqual(there);
});

it.each<[setting: string, values: unknown[]]>([
  ['sample/settings/PO_FUNCTION_ENABLE', ['True', true, true]],
  ['sample/settings/NUMERICAL_SETTING', ['123', 123, 123]],
  ['shelf-lights/settings/SECONDS', ['7.5', 7.5, 7.5]],
  ['sample/settings/CHOICE_SETTING', ['A', 'A', 'A']],
  ['sample/settings/SELECT_COMPANY', ['', '', '']],
  ['sample/settings/PROTECTED_SETTING', ['***', '***', '***']],
  ['zebra-label-printer/settings/DENSITY', ['8', 8, 8]],
  // The operator's configuration wins where there is such a thing.
  [
    'distributor-search/settings/ENDPOINT',
    ['https://api.example.org/v2', 'https://api.example.org/v2', 'https://proxy.example.org/v2'],
  ],
])('%s is answered as %j', async (setting, values) => {
  expect(await everywhere(field('value'), 'GET', `/api/plugins/${setting}/`)).toEqual(values);
});

it('answers a builtin plugin that is switched off with a lie at 198', async () => {
  const off = { payload: { active: false } };
  const answers = await everywhere(field('active'), 'PATCH', '/api/plugins/digikeyplugin/activate/', off);
  expect(answers).toEqual([true, false, false]);
});

it('tells a field that wants to be confirmed by a plain text', async () => {
  const answer = await ask(534, 'PATCH', `${SETTING}/MANUAL_CONFIRM_SETTING/`, { payload: { value: true } });
  expect(answer.json()).toEqual({ manual_confirm: expect.any(String) as unknown });
});

it('changes nothing where the operator fixed a setting, and answers 200', async () => {
  const url = '/api/plugins/distributor-search/settings/ENDPOINT/';
  const payload = { value: 'https://mine.example.org' };
  expect(await everywhere(field('value'), 'PATCH', url, { payload })).toEqual([
    'https://mine.example.org',
    'https://mine.example.org',
    'https://proxy.example.org/v2',
  ]);
});

it('redirects for good to the newer metadata, whatever the method', async () => {
  for (const method of ['GET', 'PUT', 'PATCH'] as const) {
    const answer = await ask(534, method, '/api/plugins/sample/metadata/', { payload: {} });
    expect([answer.statusCode, answer.headers.location, answer.body]).toEqual([
      301,
      '/api/metadata/pluginconfig/key/sample/',
      '',
    ]);
  }
});

it('asks for the right to change metadata, at 534 even for reading', async () => {
  const view = { who: 'staff', adminRole: ['view'] } as const;
  expect(await everywhere(status, 'GET', '/api/plugins/sample/metadata/', view)).toEqual([200, 200, 301]);
  expect(status(await ask(534, 'GET', '/api/metadata/pluginconfig/key/sample/', view))).toBe(403);
});

it('names its version in headers at 534 only, and in every answer', async () => {
  for (const url of ['/api/', '/api/plugins/', '/api/plugins/nothing-like-this/']) {
    expect(await everywhere(({ headers }) => headers['x-inventree-api'], 'GET', url)).toEqual([
      undefined,
      undefined,
      '534',
    ]);
    expect(await everywhere(({ headers }) => headers['x-inventree-version'], 'GET', url)).toEqual([
      undefined,
      undefined,
      expect.stringMatching(/^\d+\.\d+\.\d+/),
    ]);
  }
});

it('takes no notice of ?mandatory= at 198', async () => {
  const count = (answer: LightMyRequestResponse) => answer.json<PluginBody[]>().length;
  const all = await everywhere(count, 'GET', '/api/plugins/');
  const [old, middle, newer] = await everywhere(count, 'GET', '/api/plugins/?mandatory=true');
  expect([old, middle, newer]).toEqual([all[0], 10, 10]);
});

it('answers lists without a limit as bare arrays, whatever the documents call required', async () => {
  const isArray = (answer: LightMyRequestResponse) => Array.isArray(answer.json());
  expect(await everywhere(isArray, 'GET', '/api/plugins/')).toEqual([true, true, true]);
  expect(await everywhere(isArray, 'GET', '/api/plugins/settings/')).toEqual([true, true, true]);
  expect(await everywhere(isArray, 'GET', '/api/plugins/?limit=3')).toEqual([false, false, false]);
});

it('knows main buttons on pages at 534 only', async () => {
  const names = (answer: LightMyRequestResponse) => answer.json<{ plugin_name: string }[]>().length;
  const url = '/api/plugins/ui/features/primary_action/?target_model=salesorder';
  const newer = await ask(534, 'GET', url);
  expect(newer.json()).toMatchObject([
    { plugin_name: 'parcel-labels', options: { url: '/plugin/parcel-labels/buy/', color: 'blue' } },
  ]);
  expect(names(await ask(435, 'GET', url))).toBe(0);
});

it('forgets errors with a reload, but not at 198', async () => {
  const grows = async (apiVersion: number) => {
    const server = startServer({ apiVersion });
    const errors = async () =>
      (await server.as('admin', 'GET', '/api/plugins/status/')).json<{ registry_errors: unknown[] }>()
        .registry_errors.length;
    const before = await errors();
    await server.as('admin', 'POST', '/api/plugins/reload/', { payload: { full_reload: true } });
    return (await errors()) - before;
  };
  expect(await grows(198)).toBeGreaterThan(0);
  expect([await grows(435), await grows(534)]).toEqual([0, 0]);
});

it('names the kind of what cannot be uninstalled, but not at 198', async () => {
  const off = { payload: { active: false } };
  const reason = async (apiVersion: number) => {
    const server = startServer({ apiVersion });
    await server.as('admin', 'PATCH', '/api/plugins/sample/activate/', off);
    const answer = await server.as('admin', 'PATCH', '/api/plugins/sample/uninstall/', { payload: {} });
    return answer.json<{ non_field_errors: string[] }>().non_field_errors[0];
  };
  expect(await reason(198)).not.toMatch(/^INVE-E10/);
  expect(await reason(435)).toMatch(/^INVE-E10/);
  expect(await reason(534)).toMatch(/^INVE-E10/);
});

it('lists at 198 what a plugin no longer declares, and stored settings first', async () => {
  const keys = (answer: LightMyRequestResponse) => answer.json<{ key: string }[]>().map(({ key }) => key);
  const old = keys(await ask(198, 'GET', '/api/plugins/circuit-library/settings/'));
  expect(old[0]).toBe('LEGACY_EXPORT');
  expect(keys(await ask(435, 'GET', '/api/plugins/circuit-library/settings/'))).toEqual(old.slice(1));
});
