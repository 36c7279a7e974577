import { describe, expect, it } from 'vitest';
import { type ErrorAnswer, type Send, startServer } from './test-support.ts';

const config = (plugin: string, path: string) => `/api/v1/config/plugin/${plugin}/config/${path}`;
const GEO = config('nfis-geometry', 'nfisGeoservices');
/** A body of JSON as it goes over the line, texts with their quotes. */
const json = (value: unknown) => ({
  payload: JSON.stringify(value),
  headers: { 'content-type': 'application/json' },
});

/** What is stored, past the server's own masks. */
function stored(server: ReturnType<typeof startServer>, plugin: string, section: string) {
  return server.store
    .collection<Record<string, unknown>>('fylr', 'config')
    .get(`plugin/${plugin}/${section}`);
}

describe('one setting', () => {
  it('is read, written and set back without its neighbours', async () => {
    const server = startServer();
    const admin = await server.as('admin');
    const before = stored(server, 'nfis-geometry', 'nfisGeoservices');
    expect((await admin('GET', `${GEO}/geoserver_username`)).json()).toBe('maps');
    expect((await admin('POST', `${GEO}/geoserver_username`, json('cards'))).statusCode).toBe(200);
    expect(stored(server, 'nfis-geometry', 'nfisGeoservices')).toEqual({
      ...before,
      geoserver_username: 'cards',
    });
    expect((await admin('DELETE', `${GEO}/wfs_version`)).statusCode).toBe(200);
    expect((await admin('GET', `${GEO}/wfs_version`)).json()).toBe('2');
    expect(stored(server, 'nfis-geometry', 'nfisGeoservices')).toMatchObject({
      geoserver_password: 'sandbox-geoserver',
      proxy_secret: 'sandbox-proxy',
    });
  });

  it.each([
    ['a flag', 'every_choice/notify', false],
    ['a number', 'every_choice/quality', 1],
    ['an empty text', 'every_text/abstract', ''],
    ['a list', 'every_choice/order', []],
    ['an object', 'every_structure/raw', { __proto__: null, a: [null] }],
  ])('may be %s', async (_what, path, value) => {
    const admin = await startServer().as('admin');
    expect((await admin('POST', config('every-setting', path), json(value))).statusCode).toBe(200);
    expect((await admin('GET', config('every-setting', path))).json()).toEqual(value);
  });

  it('is told masked where it is secret, and a mask that is written back takes the place of the secret', async () => {
    const server = startServer();
    const admin = await server.as('admin');
    const mask = (await admin('GET', `${GEO}/geoserver_password`)).json<string>();
    expect(mask).toMatch(/^\*+$/);
    await admin('POST', `${GEO}/geoserver_password`, json(mask));
    expect(stored(server, 'nfis-geometry', 'nfisGeoservices')).toMatchObject({ geoserver_password: mask });
  });

  it('is refused where it does not fit, does not exist, has no body or one too many', async () => {
    const admin = await startServer().as('admin');
    const quality = config('every-setting', 'every_choice/quality');
    const wrong = await admin('POST', quality, json('80'));
    expect(wrong.json<ErrorAnswer>().code).toBe('BaseConfigParse');
    const gone = await admin('POST', config('every-setting', 'every_choice/none'), json(1));
    expect([gone.statusCode, gone.json<ErrorAnswer>().code]).toEqual([404, 'BaseConfigPathNotFound']);
    expect((await admin('GET', config('every-setting', 'every_choice/notify'))).statusCode).toBe(404);
    expect((await admin('DELETE', config('every-setting', 'every_choice/none'))).statusCode).toBe(404);
    expect((await admin('POST', quality, { misfit: true })).statusCode).toBe(400);
    expect((await admin('DELETE', quality, { misfit: true, payload: {} })).statusCode).toBe(400);
  });

  it('needs the same rights as its section', async () => {
    const server = startServer();
    const url = config('every-setting', 'every_root/dangerous');
    const settings = await server.as('settings');
    expect((await settings('GET', url)).statusCode).toBe(404);
    expect((await settings('POST', url, json(true))).statusCode).toBe(403);
    expect((await (await server.as('reader'))('POST', `${GEO}/proxy_secret`, json('x'))).statusCode).toBe(
      403,
    );
    expect((await server.send('GET', url)).statusCode).toBe(401);
  });

  it('may have any name', async () => {
    const server = startServer();
    const admin = await server.as('admin');
    const section = config('hostile-keys', '__proto__');
    expect((await admin('POST', `${section}/__proto__`, json('a'))).statusCode).toBe(200);
    expect((await admin('GET', `${section}/__proto__`)).json()).toBe('a');
    expect((await admin('GET', `${section}/constructor`)).statusCode).toBe(404);
    const slash = config('hostile-keys', 'odd_names/a%2Fb');
    expect((await admin('POST', slash, json('b'))).statusCode).toBe(200);
    expect((await admin('GET', slash)).json()).toBe('b');
    const whole = '{"__proto__":"c","constructor":true}';
    const headers = { 'content-type': 'application/json' };
    expect((await admin('POST', section, { payload: whole, headers })).statusCode).toBe(200);
    expect((await admin('GET', section)).body).toContain('"__proto__":"c"');
  });
});

describe('what was stored before the declaration changed', () => {
  const before = config('asks-before-saving', 'stored_before');

  it('is told, is taken again as it is, and is lost with a section that leaves it out', async () => {
    const admin = await startServer().as('admin');
    const told = (await admin('GET', before)).json<Record<string, unknown>>();
    expect(told).toMatchObject({ level: 'medium', count: 'several', retired: { since: '2.0' } });
    const { level, count } = told;
    expect((await admin('POST', before, { payload: told })).statusCode).toBe(400);
    expect((await admin('POST', before, { payload: { level: 'other', count } })).statusCode).toBe(400);
    expect((await admin('POST', before, { payload: { level, count, remark: 'x' } })).statusCode).toBe(200);
    expect((await admin('GET', before)).json()).not.toHaveProperty('retired');
  });

  it('stays when something beside it is written', async () => {
    const admin = await startServer().as('admin');
    expect((await admin('POST', `${before}/remark`, json('x'))).statusCode).toBe(200);
    expect((await admin('GET', before)).json()).toMatchObject({
      level: 'medium',
      count: 'several',
      retired: { since: '2.0' },
      remark: 'x',
    });
  });
});

describe('questions', () => {
  const save = async (send: Send, section: string, payload: object, query = '') =>
    (await send('POST', config('asks-before-saving', section) + query, { payload })).statusCode;

  it('may have no button that says yes', async () => {
    const admin = await startServer().as('admin');
    expect(await save(admin, 'asks_plainly', { address: 'a' })).toBe(202);
    expect(await save(admin, 'asks_plainly', { address: 'a' }, '?confirm=yes')).toBe(200);
    expect(await save(admin, 'asks_plainly', { address: 'a' })).toBe(200);
  });

  it('may lead to another question, and both answers are needed', async () => {
    const admin = await startServer().as('admin');
    const ask = (query: string) => save(admin, 'asks_twice', { days: 30 }, query);
    expect(await ask('')).toBe(202);
    expect(await ask('?first=understood')).toBe(202);
    expect(await ask('?due=archive&second=go')).toBe(202);
    expect(await ask('?first=understood&due=sell&second=go')).toBe(202);
    expect(await ask('?first=understood&due=archive&second=go')).toBe(200);
  });

  it('are raised by a single setting as well', async () => {
    const admin = await startServer().as('admin');
    const url = config('asks-before-saving', 'asks_plainly/address');
    expect((await admin('POST', url, json('b'))).statusCode).toBe(202);
    expect((await admin('POST', `${url}?confirm=yes`, json('b'))).statusCode).toBe(200);
    expect((await admin('DELETE', url)).statusCode).toBe(202);
  });
});

describe('plugins that refuse', () => {
  it('name the setting, or do not', async () => {
    const admin = await startServer().as('admin');
    const url = config('asks-before-saving', 'refuses');
    const named = await admin('POST', url, { payload: { word: 'no', from: 1, to: 2 } });
    expect(named.json<ErrorAnswer>().code).toBe('BaseConfigParse');
    expect(named.body).toContain('refuses.word');
    const unnamed = await admin('POST', url, { payload: { from: 2, to: 2 } });
    expect(unnamed.json<ErrorAnswer>().code).toBe('ServerGeneric');
    expect(unnamed.body).not.toContain('refuses.');
    expect((await admin('POST', url, { payload: { word: 'yes', from: 1, to: 2 } })).statusCode).toBe(200);
  });
});

describe('declarations', () => {
  it('come as a list, as one, and half, where their makers wrote them so', async () => {
    const admin = await startServer().as('admin');
    const { plugin } = (await admin('GET', '/api/v1/config/list')).json<{
      plugin: Record<string, { defs: { name?: string; parameters?: object }[] }>;
    }>();
    const told = plugin['half-a-declaration']?.defs ?? [];
    expect(told.map(({ name }) => name)).toContain(undefined);
    expect(told.filter(({ name }) => name === 'twice')).toHaveLength(2);
    expect(Array.isArray(told[0]?.parameters)).toBe(true);
    expect(told[1]?.parameters).toMatchObject({ name: 'only', type: 'int' });
    const count = (plugin['two-hundred-settings']?.defs ?? []).flatMap(({ parameters }) =>
      Object.keys(parameters ?? {}),
    );
    expect(count).toHaveLength(200);
  });

  it('have odd names as their own', async () => {
    const admin = await startServer().as('admin');
    const { body } = await admin('GET', '/api/v1/config/list');
    expect(body).toContain('"__proto__":{"type":"text","position":0}');
  });
});
