import { describe, expect, it } from 'vitest';
import { basic, type Body, startServer, type TestServer, type Username } from './test-support.ts';

interface SettingBody extends Body {
  readonly key: string;
  readonly pk: number | null;
  readonly value: unknown;
}

const urlOf = (setting: string) => `/api/plugins/${setting.replace('/', '/settings/')}/`;

async function read(server: TestServer, setting: string): Promise<SettingBody> {
  const answer = await server.as('staff', 'GET', urlOf(setting));
  expect(answer.statusCode).toBe(200);
  return answer.json();
}

function write(server: TestServer, setting: string, value: unknown, more: object = {}) {
  return server.as('staff', 'PATCH', urlOf(setting), { payload: { value, ...more } });
}

/** A value outside of the description, as only this sandbox's own tests send it. */
function writeOddly(server: TestServer, setting: string, value: unknown) {
  return server.as('staff', 'PATCH', urlOf(setting), { payload: { value }, misfit: true });
}

async function list(server: TestServer, plugin: string): Promise<SettingBody[]> {
  return (await server.as('staff', 'GET', `/api/plugins/${plugin}/settings/`)).json();
}

describe('the settings of a plugin', () => {
  it('are listed as declared, stored or not', async () => {
    const server = startServer();
    await write(server, 'sample/NUMERICAL_SETTING', 5);
    const rows = await list(server, 'sample');
    expect(rows.slice(0, 5).map(({ key, pk }) => [key, pk === null])).toEqual([
      ['PO_FUNCTION_ENABLE', true],
      ['API_KEY', true],
      ['API_URL', true],
      ['CONNECTOR', true],
      ['NUMERICAL_SETTING', false],
    ]);
  });

  it('are listed stored ones first at 198', async () => {
    const server = startServer({ apiVersion: 198 });
    await write(server, 'sample/NUMERICAL_SETTING', 5);
    expect((await list(server, 'sample')).map(({ key }) => key).slice(0, 2)).toEqual([
      'NUMERICAL_SETTING',
      'PO_FUNCTION_ENABLE',
    ]);
  });

  it.each([435, 534])('have native values at %i', async (apiVersion) => {
    const server = startServer({ apiVersion });
    expect(await read(server, 'sample/PO_FUNCTION_ENABLE')).toMatchObject({ type: 'boolean', value: true });
    expect(await read(server, 'sample/NUMERICAL_SETTING')).toMatchObject({ type: 'integer', value: 123 });
    expect(await read(server, 'shelf-lights/SECONDS')).toMatchObject({ type: 'string', value: 7.5 });
    expect(await read(server, 'sample/CHOICE_SETTING')).toMatchObject({ type: 'string', value: 'A' });
    const unset = (await list(server, 'sample')).find(({ key }) => key === 'LEVEL_SETTING');
    expect(unset).toMatchObject({ type: 'string', value: 2 });
  });

  it('have texts as values at 198', async () => {
    const server = startServer({ apiVersion: 198 });
    const values = async (settings: string[]) =>
      Promise.all(settings.map(async (setting) => (await read(server, setting)).value));
    const settings = ['sample/PO_FUNCTION_ENABLE', 'sample/NUMERICAL_SETTING', 'shelf-lights/SECONDS'];
    expect(await values(settings)).toEqual(['True', '123', '7.5']);
  });

  it('carry what their version knows', async () => {
    const fields = async (apiVersion: number) =>
      Object.keys(await read(startServer({ apiVersion }), 'sample/NUMERICAL_SETTING'));
    const old = await fields(198);
    for (const field of ['model_filters', 'units', 'confirm', 'confirm_text', 'read_only']) {
      expect(old).not.toContain(field);
    }
    const middle = await fields(435);
    expect(middle).toEqual(expect.arrayContaining(['model_filters', 'units']));
    expect(middle).not.toContain('confirm');
    expect(await fields(534)).toEqual(expect.arrayContaining(['confirm', 'confirm_text', 'read_only']));
  });

  it('point at objects by a text, with the list to choose from', async () => {
    const server = startServer();
    expect(await read(server, 'sample/SELECT_ASSEMBLY')).toMatchObject({
      type: 'related field',
      value: '',
      model_name: 'part.part',
      api_url: '/api/part/',
      model_filters: { assembly: true, active: true },
    });
    // Nothing looks whether the object exists.
    expect((await write(server, 'sample/SELECT_ASSEMBLY', 'nope')).json()).toMatchObject({ value: 'nope' });
  });

  it('are stored by being read one by one, not by being listed', async () => {
    const server = startServer();
    await list(server, 'sample');
    const pkOf = async () => (await list(server, 'sample')).find(({ key }) => key === 'API_URL')?.pk;
    expect(await pkOf()).toBeNull();
    const { pk } = await read(server, 'sample/API_URL');
    expect(await pkOf()).toBe(pk);
  });

  it('are not there while the plugin is off, nor for another key or letter case', async () => {
    const server = startServer();
    const statusOf = async (url: string) => (await server.as('staff', 'GET', url)).json<Body>().detail;
    expect(await statusOf('/api/plugins/order-history/settings/')).toMatch(/is not active/);
    expect(await statusOf('/api/plugins/old-erp-sync/settings/')).toMatch(/not installed/);
    expect(await statusOf('/api/plugins/sample/settings/api_url/')).toMatch(/has no setting/);
  });

  it('are read by anyone until 505, and written by staff', async () => {
    const get = async (apiVersion: number, who: Username | null) =>
      (await startServer({ apiVersion }).as(who, 'GET', '/api/plugins/sample/settings/')).statusCode;
    expect([await get(198, null), await get(435, null), await get(534, null)]).toEqual([200, 200, 401]);
    const patch = async (who: Username | null) =>
      (await startServer().as(who, 'PATCH', urlOf('sample/API_KEY'), { payload: { value: 'x' } })).statusCode;
    expect([await patch(null), await patch('user'), await patch('staff')]).toEqual([401, 403, 200]);
  });
});

describe('a secret', () => {
  it('is three asterisks, set or not, and those are stored when they are sent', async () => {
    const server = startServer();
    expect((await read(server, 'distributor-search/ACCESS_KEY')).value).toBe('***');
    expect((await read(server, 'sample/PROTECTED_SETTING')).value).toBe('***');
    const stored = async () => {
      await server.as('admin', 'PATCH', '/api/plugins/distributor-search/activate/', {
        payload: { active: false },
      });
      const query = '?plugin__key=distributor-search&plugin__active=false';
      const rows = (await server.as('user', 'GET', `/api/plugins/settings/${query}`)).json<SettingBody[]>();
      await server.as('admin', 'PATCH', '/api/plugins/distributor-search/activate/', { payload: {} });
      return rows.find(({ key }) => key === 'ACCESS_KEY');
    };
    expect(await stored()).toMatchObject({ value: 'sandbox-secret-4711', name: '', description: '' });
    await write(server, 'distributor-search/ACCESS_KEY', '***');
    expect((await stored())?.value).toBe('***');
    expect((await write(server, 'distributor-search/ACCESS_KEY', '')).json()).toMatchObject({ value: '***' });
    expect((await stored())?.value).toBe('');
  });

  it('is masked among the stored settings of all plugins while its plugin runs', async () => {
    const answer = await startServer().as('user', 'GET', '/api/plugins/settings/?limit=2');
    const { count, results } = answer.json<{ count: number; results: SettingBody[] }>();
    expect(count).toBe(9);
    expect(results.find(({ key }) => key === 'ACCESS_KEY')).toMatchObject({
      plugin: 'distributor-search',
      value: '***',
    });
    expect(results.map(({ key }) => key)).toContain('HOST');
  });
});

describe.each([435, 534])('writing a setting at %i', (apiVersion) => {
  it.each([
    ['sample/NUMERICAL_SETTING', 'abc'],
    ['sample/NUMERICAL_SETTING', ''],
    ['sample/NUMERICAL_SETTING', 1.5],
    ['sample/NUMERICAL_SETTING', true],
    ['sample/NUMERICAL_SETTING', null],
    ['sample/CHOICE_SETTING', 'Z'],
    ['sample/CHOICE_SETTING', ''],
    ['sample/CHOICE_SETTING', null],
    ['sample/LEVEL_SETTING', 2],
    ['sample/LEVEL_SETTING', '2'],
    ['sample/API_URL', 'no address'],
    ['shelf-lights/SECONDS', 'abc'],
  ])('refuses %s ← %j as a rule', async (setting, value) => {
    const server = startServer({ apiVersion });
    const before = await read(server, setting);
    const answer = await write(server, setting, value);
    expect(answer.statusCode).toBe(400);
    expect(Object.keys(answer.json<Body>())).toEqual(['non_field_errors']);
    expect(await read(server, setting)).toEqual(before);
  });

  it.each([
    ['sample/API_KEY', 'a<b>c</b>'],
    ['sample/API_KEY', 'x'.repeat(2001)],
    ['distributor-search/PART_NUMBER_PATTERN', '('],
  ])('refuses %s ← %j for its value', async (setting, value) => {
    const answer = await write(startServer({ apiVersion }), setting, value);
    expect(answer.statusCode).toBe(400);
    expect(Object.keys(answer.json<Body>())).toEqual(['value']);
  });

  it.each([
    ['sample/NUMERICAL_SETTING', '17', 17],
    ['sample/NUMERICAL_SETTING', -4, -4],
    ['sample/PO_FUNCTION_ENABLE', 'yes', true],
    ['sample/PO_FUNCTION_ENABLE', 'perhaps', false],
    ['sample/PO_FUNCTION_ENABLE', null, false],
    ['sample/CHOICE_SETTING', 'B', 'B'],
    ['zebra-label-printer/DENSITY', 12, 12],
    ['shelf-lights/SECONDS', 2.5, 2.5],
    ['sample/API_KEY', 'l1\nl2', 'l1l2'],
    ['sample/API_KEY', '  padded ', 'padded'],
    ['zebra-label-printer/HOST', '', ''],
  ])('answers %s ← %j with %j, and keeps it', async (setting, value, expected) => {
    const server = startServer({ apiVersion });
    const answer = await write(server, setting, value);
    expect([answer.statusCode, answer.json<SettingBody>().value]).toEqual([200, expected]);
    expect((await read(server, setting)).value).toBe(expected);
  });

  it('stores an object as the server’s language writes it', async () => {
    const server = startServer({ apiVersion });
    const value = { a: 1, b: [true, null, "it's"] };
    await writeOddly(server, 'sample/API_KEY', value);
    expect((await read(server, 'sample/API_KEY')).value).toBe(`{'a': 1, 'b': [True, None, "it's"]}`);
  });

  it('fails on a list as the whole body', async () => {
    const server = startServer({ apiVersion });
    const answer = await server.as('staff', 'PATCH', urlOf('sample/API_KEY'), { payload: [], misfit: true });
    expect(answer.statusCode).toBe(500);
  });
});

describe('writing a setting at 198', () => {
  it.each([
    ['sample/NUMERICAL_SETTING', 'abc', '123'],
    ['sample/NUMERICAL_SETTING', '', '123'],
    ['sample/NUMERICAL_SETTING', 1.5, '123'],
    ['sample/NUMERICAL_SETTING', true, '123'],
    ['sample/NUMERICAL_SETTING', 17, '17'],
    ['sample/PO_FUNCTION_ENABLE', 'perhaps', 'False'],
    ['sample/API_KEY', '  padded ', '  padded '],
    ['sample/API_KEY', 'a<b', 'a<b'],
  ])('answers %s ← %j with %j', async (setting, value, expected) => {
    const server = startServer({ apiVersion: 198 });
    await write(server, 'sample/NUMERICAL_SETTING', 5);
    const answer = await write(server, setting, value);
    expect([answer.statusCode, answer.json<SettingBody>().value]).toEqual([200, expected]);
  });

  it.each(['sample/PO_FUNCTION_ENABLE', 'sample/NUMERICAL_SETTING', 'sample/CHOICE_SETTING'])(
    'refuses %s ← null for its value',
    async (setting) => {
      const answer = await writeOddly(startServer({ apiVersion: 198 }), setting, null);
      expect(answer.statusCode).toBe(400);
      expect(answer.json()).toEqual({ value: ['This field may not be null.'] });
    },
  );

  it.each([
    ['shelf-lights/SECONDS', 'abc'],
    ['distributor-search/PART_NUMBER_PATTERN', '('],
  ])('fails on %s ← %j', async (setting, value) => {
    const answer = await write(startServer({ apiVersion: 198 }), setting, value);
    expect(answer.statusCode).toBe(500);
  });
});

it('refuses a less-than sign from 530 on', async () => {
  const status = async (apiVersion: number) =>
    (await write(startServer({ apiVersion }), 'sample/API_KEY', 'a<b')).statusCode;
  expect([await status(435), await status(534)]).toEqual([200, 400]);
});

it('needs a value with PUT, not with PATCH', async () => {
  const server = startServer();
  const put = await server.as('staff', 'PUT', urlOf('sample/API_KEY'), { payload: {}, misfit: true });
  expect([put.statusCode, put.json()]).toEqual([400, { value: ['This field is required.'] }]);
  const patch = await server.as('staff', 'PATCH', urlOf('sample/API_KEY'), { payload: {} });
  expect([patch.statusCode, patch.json<SettingBody>().value]).toEqual([200, '']);
});

describe('a setting that wants to be confirmed', () => {
  const setting = 'sample/MANUAL_CONFIRM_SETTING';

  it('says so from 440 on', async () => {
    const server = startServer({ apiVersion: 534 });
    expect(await read(server, setting)).toMatchObject({ confirm: true, confirm_text: 'Really change this?' });
    expect(await read(server, 'sample/API_KEY')).toMatchObject({ confirm: false, confirm_text: '' });
  });

  it('is refused with a text until it is, even for the same value', async () => {
    const server = startServer({ apiVersion: 534 });
    const refused = await write(server, setting, false);
    expect(refused.statusCode).toBe(400);
    expect(refused.json<Body>().manual_confirm).toMatch(/Confirm/);
    const confirmed = await write(server, setting, true, { manual_confirm: true });
    expect([confirmed.statusCode, confirmed.json<SettingBody>().value]).toEqual([200, true]);
  });

  it('is written without more at 435', async () => {
    expect((await write(startServer(), setting, true)).statusCode).toBe(200);
  });
});

it('answers 200 for a setting that the operator fixed, and leaves it', async () => {
  const setting = 'distributor-search/ENDPOINT';
  const server = startServer({ apiVersion: 534 });
  const answer = await write(server, setting, 'https://elsewhere.example.org');
  expect(answer.statusCode).toBe(200);
  expect(answer.json()).toMatchObject({ value: 'https://proxy.example.org/v2', read_only: true });
  const older = await write(startServer(), setting, 'https://elsewhere.example.org');
  expect(older.json()).toMatchObject({ value: 'https://elsewhere.example.org' });
});

describe('the own settings for a plugin', () => {
  const url = '/api/plugins/sample/user-settings/USER_ROWS/';

  it('belong to one person each', async () => {
    const server = startServer();
    const answer = await server.as('user', 'PATCH', url, { payload: { value: 50 } });
    expect(answer.json()).toMatchObject({ value: 50, typ: 'plugin_user', user: 3, plugin: 'sample' });
    expect((await server.as('staff', 'GET', url)).json()).toMatchObject({ value: 25, user: 2 });
    const own = await server.as('user', 'GET', '/api/plugins/sample/user-settings/');
    expect(own.json<SettingBody[]>().map(({ key, value }) => [key, value])).toEqual([
      ['USER_GREETING', 'Hello'],
      ['USER_ROWS', 50],
    ]);
  });

  it('do not mix with those of the plugin', async () => {
    const server = startServer();
    await server.as('user', 'PATCH', url, { payload: { value: 50 } });
    expect((await list(server, 'sample')).map(({ key }) => key)).not.toContain('USER_ROWS');
    const stored = (await server.as('user', 'GET', '/api/plugins/settings/')).json<SettingBody[]>();
    expect(stored.map(({ key }) => key)).not.toContain('USER_ROWS');
  });

  it('need a sign-in, never say read_only, and do not exist at 198', async () => {
    expect((await startServer().as(null, 'GET', url)).statusCode).toBe(401);
    const newer = await startServer({ apiVersion: 534 }).as('user', 'GET', url);
    expect(newer.json()).not.toHaveProperty('read_only');
    const { app } = startServer({ apiVersion: 198 });
    expect((await app.inject({ url, headers: basic('user') })).statusCode).toBe(404);
  });
});

it('forgets the settings of a plugin whose row is deleted', async () => {
  const server = startServer();
  await write(server, 'sample/API_KEY', 'kept?');
  const switchTo = (active: boolean) =>
    server.as('admin', 'PATCH', '/api/plugins/sample/activate/', { payload: { active } });
  await switchTo(false);
  await server.as('admin', 'DELETE', '/api/plugins/sample/');
  await server.as('admin', 'POST', '/api/plugins/reload/', { payload: {} });
  await switchTo(true);
  expect((await read(server, 'sample/API_KEY')).value).toBe('');
});
