import { describe, expect, it } from 'vitest';
import { type ErrorAnswer, type Send, startServer } from './test-support.ts';

const GAZETTEER = '/api/v1/config/plugin/gazetteer-lookup/config/update_gazetteer';
const DEFAULTS = {
  enabled: false,
  'enabled:info': { is_default: true },
  from_hour: 22,
  'from_hour:info': { is_default: true },
  to_hour: 5,
  'to_hour:info': { is_default: true },
  languages: 'de,en',
  'languages:info': { is_default: true },
};

describe('reading', () => {
  it('tells the definitions of installed plugins', async () => {
    const admin = await startServer().as('admin');
    const { plugin } = (await admin('GET', '/api/v1/config/list')).json<{
      plugin: Record<string, { defs: { name: string }[] }>;
    }>();
    expect(Object.keys(plugin)).toEqual([
      'gazetteer-lookup',
      'monitoring-probe',
      'signature-maker',
      'every-setting',
      'monitoring-endpoint',
      'custom-data-type-gnd',
      'fylr-plugin-sequence',
      'signaturegenerator',
      'nfis-geometry',
      'tray-link-manager',
      'fylr_example',
      'datacite-doi',
      'two-hundred-settings',
      'asks-before-saving',
      'half-a-declaration',
      'hostile-markup',
      'hostile-directions',
      'hostile-length',
      'hostile-keys',
    ]);
    expect(plugin['gazetteer-lookup']?.defs.map(({ name }) => name)).toEqual([
      'update_gazetteer',
      'map_gazetteer',
    ]);
  });

  it('tells all values to the admin, with what is a default', async () => {
    const admin = await startServer().as('admin');
    expect((await admin('GET', '/api/v1/config')).json()).toMatchObject({
      system: { config: { readonly: { enabled: false } } },
      plugin: { 'gazetteer-lookup': { config: { update_gazetteer: DEFAULTS } } },
    });
    expect((await admin('GET', GAZETTEER)).json()).toEqual(DEFAULTS);
  });

  it('leaves out without a word what one may not read', async () => {
    const user = await startServer().as('user');
    expect((await user('GET', '/api/v1/config')).json()).toEqual({
      system: { config: {} },
      plugin: {
        'gazetteer-lookup': { config: { map_gazetteer: {} } },
        'every-setting': {
          config: {
            every_public: { banner: 'This is a sandbox', 'banner:info': { is_default: true } },
          },
        },
      },
    });
    expect((await user('GET', GAZETTEER)).statusCode).toBe(404);
    expect((await user('GET', '/api/v1/config/list')).statusCode).toBe(403);
    const visible = GAZETTEER.replace('update_', 'map_');
    expect((await user('GET', visible)).json()).toEqual({});
  });

  it('answers 401 to those who are not signed in', async () => {
    const { send } = startServer();
    for (const url of ['/api/v1/config', '/api/v1/config/list', GAZETTEER]) {
      const answer = await send('GET', url);
      expect(answer.statusCode).toBe(401);
      expect(answer.json()).toMatchObject({ code: 'UserRequired' });
    }
  });

  it('answers 404 for what is not there', async () => {
    const admin = await startServer().as('admin');
    for (const path of ['plugin/caption-writer/config/any', 'plugin/gazetteer-lookup/config/a%2Fb']) {
      const answer = await admin('GET', `/api/v1/config/${path}`);
      expect(answer.statusCode).toBe(404);
      expect(answer.json()).toMatchObject({ code: 'BaseConfigPathNotFound' });
    }
  });
});

describe('saving', () => {
  it('replaces the section: what is left out is lost', async () => {
    const admin = await startServer().as('admin');
    const first = { enabled: true, from_hour: 1, 'from_hour:info': { is_default: true } };
    expect((await admin('POST', GAZETTEER, { payload: first })).statusCode).toBe(200);
    await admin('POST', GAZETTEER, { payload: { to_hour: 7, enabled: null } });
    expect((await admin('GET', GAZETTEER)).json()).toEqual({
      ...DEFAULTS,
      to_hour: 7,
      'to_hour:info': { is_default: false },
    });
    expect((await admin('DELETE', GAZETTEER)).statusCode).toBe(200);
    expect((await admin('GET', GAZETTEER)).json()).toEqual(DEFAULTS);
  });

  it('shows a mask for a secret', async () => {
    const admin = await startServer().as('admin');
    const url = GAZETTEER.replace('update_', 'map_');
    await admin('POST', url, { payload: { tile_key: 'abc' } });
    expect((await admin('GET', url)).json()).toEqual({
      tile_key: '********',
      'tile_key:info': { is_default: false },
    });
  });

  it.each([
    ['a text for a number', { from_hour: '1' }, 'update_gazetteer.from_hour'],
    ['a number for a flag', { enabled: 1 }, 'update_gazetteer.enabled'],
    ['an unknown name', { hour: 1 }, 'update_gazetteer.hour'],
  ])('refuses %s', async (_name, payload, where) => {
    const admin = await startServer().as('admin');
    const answer = await admin('POST', GAZETTEER, { payload });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ code: 'BaseConfigParse', parameters: { path: where } });
  });

  it('checks lists of rows and choices', async () => {
    const admin = await startServer().as('admin');
    const url = '/api/v1/config/plugin/signature-maker/config/signatures';
    const save = async (payload: object, address = url) =>
      (await admin('POST', address, { payload })).statusCode;
    expect(await save({ patterns: [{ active: true, pattern: 'A-#' }, {}] })).toBe(200);
    expect(await save({ patterns: [{ active: 'true' }] })).toBe(400);
    expect(await save({ patterns: { active: true } })).toBe(400);
    expect(await save({ patterns: ['A-#'] })).toBe(400);

    const probe = '/api/v1/config/plugin/monitoring-probe/config/monitoring_probe';
    expect(await save({ status_queue: 'error', reader: { _basetype: 'user' } }, probe)).toBe(200);
    expect(await save({ status_queue: 'panic' }, probe)).toBe(400);
  });

  it('refuses a missing body, a list, and a body where none may be', async () => {
    const admin = await startServer().as('admin');
    const misfit = { misfit: true } as const;
    expect((await admin('POST', GAZETTEER, misfit)).statusCode).toBe(400);
    expect((await admin('POST', GAZETTEER, { ...misfit, payload: [] })).statusCode).toBe(400);
    expect((await admin('DELETE', GAZETTEER, { ...misfit, payload: {} })).statusCode).toBe(400);
  });

  it('needs the right for it', async () => {
    const server = startServer();
    const user = await server.as('user');
    expect((await user('POST', GAZETTEER, { payload: {} })).statusCode).toBe(403);
    expect((await user('DELETE', GAZETTEER)).statusCode).toBe(403);
    expect((await server.send('POST', GAZETTEER, { payload: {} })).statusCode).toBe(401);
  });
});

describe('a save that asks', () => {
  const payload = { languages: 'de,en,fr' };
  const languages = async (send: Send) =>
    (await send('GET', GAZETTEER)).json<{ languages: string }>().languages;

  it('saves nothing until it is confirmed with all that was asked', async () => {
    const admin = await startServer().as('admin');
    for (const query of [
      '',
      '?confirm=yes',
      '?confirm=yes&reindex=reindex',
      '?confirm=yes&task=x&reindex=skip',
    ]) {
      const answer = await admin('POST', GAZETTEER + query, { payload });
      expect(answer.statusCode).toBe(202);
      expect(await languages(admin)).toBe('de,en');
    }
    const query = '?confirm=yes&reindex=skip&task=languages-changed';
    expect((await admin('POST', GAZETTEER + query, { payload })).statusCode).toBe(200);
    expect(await languages(admin)).toBe('de,en,fr');

    expect((await admin('DELETE', GAZETTEER)).statusCode).toBe(202);
    expect((await admin('DELETE', GAZETTEER + query)).statusCode).toBe(200);
    expect(await languages(admin)).toBe('de,en');
  });
});

describe('read-only mode', () => {
  // Left out of the description: the dashboard tells of the mode and does not switch it.
  const MODE = '/api/v1/config/system/config/readonly';

  it('refuses writes with 400, tells so in a header, and can be left', async () => {
    const server = startServer();
    const answer = await server.app.inject({
      method: 'POST',
      url: '/api/oauth2/token',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'grant_type=password&client_id=fylr-web-frontend&username=admin&password=sandbox-admin',
    });
    const authorization = `Bearer ${answer.json<{ access_token: string }>().access_token}`;
    const switchMode = (enabled: boolean) =>
      server.app.inject({ method: 'POST', url: MODE, headers: { authorization }, payload: { enabled } });
    const admin = await server.as('admin');

    expect((await switchMode(true)).statusCode).toBe(200);
    const writes = [
      admin('POST', '/api/v1/plugin/manage/1', { payload: { id: 1, enabled: false } }),
      admin('PUT', '/api/v1/plugin/manage', { payload: { type: 'disk', path: '/x' } }),
      admin('DELETE', '/api/v1/plugin/manage/1'),
      admin('POST', GAZETTEER, { payload: {} }),
      admin('DELETE', GAZETTEER),
    ];
    for (const refused of await Promise.all(writes)) {
      expect(refused.statusCode).toBe(400);
      expect(refused.json<ErrorAnswer>().code).toBe('ReadOnlyMode');
      expect(refused.headers['x-fylr-read-only-mode']).toBe('true');
    }
    const list = await admin('GET', '/api/v1/plugin/manage');
    expect(list.statusCode).toBe(200);
    expect(list.headers['x-fylr-read-only-mode']).toBe('true');

    expect((await switchMode(false)).statusCode).toBe(200);
    const allowed = await admin('DELETE', '/api/v1/plugin/manage/1');
    expect(allowed.statusCode).toBe(200);
    expect(allowed.headers).not.toHaveProperty('x-fylr-read-only-mode');
  });
});

describe('the words of plugins', () => {
  it('are those of the plugins that run, in the language that is asked for', async () => {
    const server = startServer();
    const words = async (language: string) =>
      (await server.send('GET', `/api/v1/plugin/bundle/l10n/${language}.json`)).json<
        Record<string, string>
      >();
    const key = 'server.config.name.system.monitoring_probe';
    expect(await words('en-US')).not.toHaveProperty([key]);
    expect((await words('de-DE'))['server.config.name.system.signatures']).toBe('Signaturen');

    const admin = await server.as('admin');
    const { plugins } = (await admin('GET', '/api/v1/plugin/manage')).json<{
      plugins: { id: number; name: string | null }[];
    }>();
    const id = plugins.find(({ name }) => name === 'monitoring-probe')?.id;
    await admin('POST', `/api/v1/plugin/manage/${id}`, { payload: { id, enabled: true } });
    expect((await words('en-US'))[key]).toBe('Monitoring');
  });

  it('are not there in a language that the server lacks', async () => {
    const { send } = startServer();
    const answer = await send('GET', '/api/v1/plugin/bundle/l10n/tlh.json');
    expect(answer.statusCode).toBe(404);
    expect(answer.headers['content-type']).toContain('text/plain');
  });
});
