import { describe, expect, test } from 'vitest';
import { manualClock } from '../manual-clock.ts';
import { openStore } from '../store.ts';
import {
  ADMIN_PLUGINS,
  type ErrorAnswer,
  type Plugin,
  pluginNamed,
  pluginsByName,
  type Send,
  type StatusAnswer,
  startServer,
  textWith,
  USER_PLUGINS,
} from './test-support.ts';

const ATLAS = {
  name: 'ink-atlas',
  displayName: 'Ink Atlas',
  command: 'npx',
  args: ['-y', '@inkatlas/codex-plugin'],
};

async function create(admin: Send, more: object = {}, misfit?: true) {
  return admin('POST', ADMIN_PLUGINS, { payload: { ...ATLAS, ...more }, ...(misfit && { misfit }) });
}

async function created(admin: Send, more: object = {}): Promise<StatusAnswer> {
  const answer = await create(admin, more);
  expect(answer.statusCode).toBe(201);
  return answer.json<StatusAnswer>();
}

/** Changes a plugin; gives back what it then is, as it is read. */
async function change(admin: Send, name: string, payload: object, misfit?: true): Promise<Plugin> {
  const { id } = await pluginNamed(admin, name);
  const answer = await admin('PATCH', `${ADMIN_PLUGINS}/${id}`, { payload, ...(misfit && { misfit }) });
  expect([answer.statusCode, answer.statusCode === 200 ? '' : answer.body]).toEqual([200, '']);
  const read = (await admin('GET', `${ADMIN_PLUGINS}/${id}`)).json<Plugin>();
  expect({ ...answer.json<Plugin>(), defaultLogLevel: 'info' }).toEqual(read);
  return read;
}

async function refusedChange(admin: Send, name: string, payload: object, misfit?: true) {
  const { id } = await pluginNamed(admin, name);
  const answer = await admin('PATCH', `${ADMIN_PLUGINS}/${id}`, { payload, ...(misfit && { misfit }) });
  return answer;
}

describe('installing', () => {
  test('without switching on leaves all unknown, with the server’s own choices', async () => {
    const admin = await startServer().as('admin');
    const { plugin, healthCheckPerformed } = await created(admin);
    expect(healthCheckPerformed).toBe(false);
    expect(plugin).toMatchObject({
      ...ATLAS,
      pluginType: 'system',
      enabled: false,
      healthStatus: 'unknown',
      credentialDelivery: 'init_message',
      rateLimitRequestsPerMinute: 60,
      useExistingExternalId: true,
      hasCredentials: false,
      scopes: [],
      libraryIds: [],
      config: {},
      env: {},
    });
    expect(plugin).not.toHaveProperty('manifest');
    expect((await pluginsByName(admin)).get('ink-atlas')).toEqual(plugin);
  });

  test('and switching on starts it at once, and learns what it is', async () => {
    const admin = await startServer().as('admin');
    const { plugin, ...check } = await created(admin, {
      name: 'lampyris',
      args: ['@lampyris/codex-sync'],
      credentialDelivery: 'env',
      enabled: true,
    });
    expect(check).toMatchObject({ healthCheckPerformed: true, healthCheckPassed: true });
    expect(plugin).toMatchObject({
      enabled: true,
      healthStatus: 'healthy',
      // It said that it is for users and wants a token, which overrules what was sent.
      pluginType: 'user',
      credentialDelivery: 'init_message',
      manifest: { version: '0.6.1' },
    });
  });

  test('is a 201 although the plugin does not start', async () => {
    const admin = await startServer().as('admin');
    const { plugin, ...check } = await created(admin, { args: ['storm-warning-codex'], enabled: true });
    expect(check).toMatchObject({ healthCheckPassed: false, healthCheckError: textWith('weather') });
    expect(plugin).toMatchObject({ enabled: true, healthStatus: 'unhealthy', failureCount: 1 });
    const { body } = await admin('GET', `${ADMIN_PLUGINS}/${plugin.id}/failures`);
    expect(body).toContain('INIT_ERROR');
  });

  test('takes null for no rate limit, and environment variables as a list', async () => {
    const admin = await startServer().as('admin');
    const { plugin } = await created(admin, {
      rateLimitRequestsPerMinute: null,
      env: [
        { key: 'A', value: '1' },
        { key: 'B', value: '2' },
      ],
    });
    expect(plugin).not.toHaveProperty('rateLimitRequestsPerMinute');
    expect(plugin.env).toEqual({ A: '1', B: '2' });
  });

  test('needs a name that nobody has', async () => {
    const admin = await startServer().as('admin');
    const answer = await create(admin, { name: 'sync-mirror' });
    expect([answer.statusCode, answer.json<ErrorAnswer>().error]).toEqual([409, 'Conflict']);
  });

  test('takes a name of 100 characters, and the same package twice', async () => {
    const admin = await startServer().as('admin');
    const long = await created(admin, { name: 'a'.repeat(100) });
    const short = await created(admin, { name: '0' });
    expect([long.plugin.name.length, short.plugin.name, short.plugin.args]).toEqual([100, '0', ATLAS.args]);
  });

  test.each([
    ['no name', { name: '' }],
    ['a name of 101 characters', { name: 'a'.repeat(101) }],
    ['a capital letter', { name: 'Ink' }],
    ['an underscore', { name: 'ink_atlas' }],
    ['a hyphen at the begin', { name: '-ink' }],
    ['a hyphen at the end', { name: 'ink-' }],
    ['a type of its own', { pluginType: 'shared' }],
    ['a delivery of its own', { credentialDelivery: 'mail' }],
  ])('is refused with %s', async (_what, more) => {
    const answer = await create(await startServer().as('admin'), more, true);
    expect([answer.statusCode, answer.json<ErrorAnswer>().error]).toEqual([400, 'BadRequest']);
  });

  test.each([
    ['another command', { command: 'bash' }],
    ['a path of another command', { command: '/usr/bin/perl' }],
    ['a path that leads out of the folder', { command: '/opt/codex/plugins/../../../bin/sh' }],
    ['a permission that exists inside only', { permissions: ['metadata:write:external_ids'] }],
    ['an unknown scope', { scopes: ['page:detail'] }],
  ])('is refused with %s', async (_what, more) => {
    const answer = await create(await startServer().as('admin'), more);
    expect([answer.statusCode, answer.json<ErrorAnswer>().error]).toEqual([400, 'BadRequest']);
  });

  test('lists the commands that are allowed', async () => {
    const answer = await create(await startServer().as('admin'), { command: 'bash' });
    for (const command of ['node', 'npx', 'python3', 'uvx']) {
      expect(answer.json<ErrorAnswer>().message).toContain(command);
    }
  });

  test.each(['/usr/bin/node', '/usr/local/bin/uvx', '/bin/python3', '/opt/codex/plugins/own/run'])(
    'takes the command %s',
    async (command) => {
      expect((await created(await startServer().as('admin'), { command })).plugin.command).toBe(command);
    },
  );

  test.each([
    ['a missing name', { name: undefined }],
    ['a missing command', { command: undefined }],
    ['a number for a name', { name: 7 }],
    ['one argument that is no list', { args: '-y' }],
    ['environment variables as an object', { env: { A: '1' } }],
    ['a library that is no id', { libraryIds: ['Comics'] }],
  ])('is refused in plain text with %s', async (_what, more) => {
    const answer = await create(await startServer().as('admin'), more, true);
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([422, 'text/plain; charset=utf-8']);
  });
});

describe('changing', () => {
  test('leaves what is not sent, and cannot rename nor switch', async () => {
    const admin = await startServer().as('admin');
    const before = await pluginNamed(admin, 'metadata-panelbase');
    const sent = { displayName: 'Panelbase!', name: 'other', enabled: false, pluginType: 'user' };
    const after = await change(admin, 'metadata-panelbase', sent);
    const { defaultLogLevel: _only, ...known } = { defaultLogLevel: '', ...after };
    expect(known).toEqual({ ...before, displayName: 'Panelbase!', updatedAt: after.updatedAt });
  });

  test('replaces the configuration as a whole: what is not sent of it is lost', async () => {
    const admin = await startServer().as('admin');
    const { config } = await change(admin, 'sync-readtrail', { config: { oauth_client_id: 'new' } });
    expect(config).toEqual({ oauth_client_id: 'new' });
    const { id } = await pluginNamed(admin, 'sync-inkbound');
    const odd = '{"config":{"__proto__":{"a":1},"constructor":2,"":3}}';
    const answer = await admin('PATCH', `${ADMIN_PLUGINS}/${id}`, {
      payload: odd,
      headers: { 'content-type': 'application/json' },
    });
    expect(answer.body).toContain('"config":{"__proto__":{"a":1},"constructor":2,"":3}');
  });

  test('replaces lists and variables as a whole', async () => {
    const admin = await startServer().as('admin');
    const after = await change(admin, 'metadata-krimikiste', {
      args: [],
      scopes: ['book:bulk'],
      permissions: [],
      env: [{ key: 'ONE', value: '1' }],
      libraryIds: ['3fa85f64-5717-4562-b3fc-2c963f66afa6'],
    });
    expect(after).toMatchObject({
      args: [],
      scopes: ['book:bulk'],
      permissions: [],
      env: { ONE: '1' },
      libraryIds: ['3fa85f64-5717-4562-b3fc-2c963f66afa6'],
    });
    expect(Object.keys(after.env)).toEqual(['ONE']);
  });

  test('clears three members by null', async () => {
    const admin = await startServer().as('admin');
    const panelbase = await change(admin, 'metadata-panelbase', {
      searchQueryTemplate: null,
      metadataTargets: null,
    });
    expect(panelbase).not.toHaveProperty('searchQueryTemplate');
    expect(panelbase).not.toHaveProperty('metadataTargets');
    const readtrail = await change(admin, 'sync-readtrail', { syncCronSchedule: null });
    expect(readtrail).not.toHaveProperty('syncCronSchedule');
  });

  test('ignores every other null without a word', async () => {
    const admin = await startServer().as('admin');
    const before = await pluginNamed(admin, 'metadata-panelbase');
    const nulls = {
      description: null,
      workingDirectory: null,
      rateLimitRequestsPerMinute: null,
      requestTimeoutSeconds: null,
      logLevel: null,
      credentials: null,
      autoMatchConditions: null,
      searchPreprocessingRules: null,
      internalConfig: null,
    };
    const after = await change(admin, 'metadata-panelbase', nulls, true);
    for (const key of ['description', 'autoMatchConditions', 'searchPreprocessingRules'] as const) {
      expect(after[key]).toEqual(before[key]);
    }
    expect(after).toMatchObject({
      hasCredentials: true,
      rateLimitRequestsPerMinute: 30,
      internalConfig: { searchResultsLimit: 20 },
    });
  });

  test('comes near to clearing by what is empty', async () => {
    const admin = await startServer().as('admin');
    const after = await change(admin, 'metadata-panelbase', {
      description: '',
      rateLimitRequestsPerMinute: 0,
      requestTimeoutSeconds: 0,
      credentials: {},
      autoMatchConditions: { mode: 'all', rules: [] },
      searchPreprocessingRules: [],
      internalConfig: {},
    });
    expect(after).toMatchObject({
      description: '',
      rateLimitRequestsPerMinute: 0,
      requestTimeoutSeconds: 0,
      // There is no way to remove credentials.
      hasCredentials: true,
      searchPreprocessingRules: [],
      internalConfig: {},
    });
    expect(after.internalConfig).toEqual({});
    const limit = { internalConfig: { searchResultsLimit: null } };
    expect((await change(admin, 'metadata-panelbase', limit)).internalConfig).toEqual({});
  });

  test('a time-out of 0 is the server’s own', async () => {
    const { as, clock } = startServer();
    const admin = await as('admin');
    const { id } = await change(admin, 'never-answers', { requestTimeoutSeconds: 0 });
    const pending = admin('POST', `${ADMIN_PLUGINS}/${id}/test`);
    await clock.untilWaiting();
    clock.advance(30_000);
    expect((await pending).json()).toEqual({ success: false, message: 'Request timed out after 30 seconds' });
  });

  test('keeps a schedule with seconds, for plugins that sync only', async () => {
    const admin = await startServer().as('admin');
    const readtrail = await change(admin, 'sync-readtrail', { syncCronSchedule: '15 5 * * SUN' });
    expect(readtrail.syncCronSchedule).toBe('0 15 5 * * SUN');
    const refusals = [
      ['sync-readtrail', '0 4 * * 0', /^Invalid cron expression: /],
      ['sync-readtrail', '', /^Invalid cron expression: /],
      ['metadata-panelbase', '0 4 * * *', /./],
      // Nobody knows yet that this one syncs.
      ['sync-attic', '0 4 * * *', /./],
    ] as const;
    for (const [name, syncCronSchedule, message] of refusals) {
      const answer = await refusedChange(admin, name, { syncCronSchedule });
      expect(answer.statusCode).toBe(400);
      expect(answer.json<ErrorAnswer>().message).toMatch(message);
    }
    expect(await pluginNamed(admin, 'sync-readtrail')).toMatchObject({ syncCronSchedule: '0 15 5 * * SUN' });
  });

  test('is refused like installing, and changes nothing then', async () => {
    const admin = await startServer().as('admin');
    const before = await pluginNamed(admin, 'metadata-panelbase');
    const wrong = { displayName: 'Changed', scopes: ['page:detail'] };
    expect((await refusedChange(admin, 'metadata-panelbase', wrong)).statusCode).toBe(400);
    expect((await refusedChange(admin, 'metadata-panelbase', { command: 'sh' })).statusCode).toBe(400);
    const text = await refusedChange(admin, 'metadata-panelbase', { args: 'none' }, true);
    expect([text.statusCode, text.headers['content-type']]).toEqual([422, 'text/plain; charset=utf-8']);
    expect(await pluginNamed(admin, 'metadata-panelbase')).toEqual(before);
  });

  test('gives a plugin the credentials without which it does not start', async () => {
    const admin = await startServer().as('admin');
    const { id, hasCredentials } = await change(admin, 'metadata-isbnweaver', {
      credentials: { api_key: 'sandbox-new-key' },
    });
    expect(hasCredentials).toBe(true);
    const answer = await admin('POST', `${ADMIN_PLUGINS}/${id}/enable`);
    expect(answer.json()).toMatchObject({ healthCheckPassed: true, plugin: { healthStatus: 'healthy' } });
    expect(answer.body).not.toContain('sandbox-new-key');
  });
});

describe('removing', () => {
  test('takes connections and failures along, and is kept over a restart', async () => {
    const [store, clock] = [openStore(':memory:'), manualClock()];
    const { as } = startServer({ store }, clock);
    const [admin, user] = [await as('admin'), await as('user')];
    const { id } = await pluginNamed(admin, 'sync-readtrail');
    const answer = await admin('DELETE', `${ADMIN_PLUGINS}/${id}`);
    expect([answer.statusCode, answer.body]).toEqual([204, '']);
    expect((await admin('GET', `${ADMIN_PLUGINS}/${id}`)).statusCode).toBe(404);
    expect((await admin('DELETE', `${ADMIN_PLUGINS}/${id}`)).statusCode).toBe(404);
    expect((await user('GET', USER_PLUGINS)).body).not.toContain('sync-readtrail');
    const again = await startServer({ store }, clock).as('admin');
    expect((await pluginsByName(again)).has('sync-readtrail')).toBe(false);
    // The name is free, and nobody is connected to what has it now.
    const made = await created(again, { name: 'sync-readtrail', pluginType: 'user' });
    expect(made.plugin.id).not.toBe(id);
    expect(await pluginNamed(again, 'sync-readtrail')).toMatchObject({ userCount: 0 });
  });

  test('ends a start that is under way', async () => {
    const { as, clock } = startServer();
    const admin = await as('admin');
    const { id } = await pluginNamed(admin, 'slow-to-start');
    const pending = admin('POST', `${ADMIN_PLUGINS}/${id}/enable`);
    await clock.untilWaiting();
    expect((await admin('DELETE', `${ADMIN_PLUGINS}/${id}`)).statusCode).toBe(204);
    clock.advance(8_000);
    expect((await pending).statusCode).toBe(404);
    expect((await pluginsByName(admin)).has('slow-to-start')).toBe(false);
  });
});

test('people without plugins-manage are refused all three', async () => {
  const { as } = startServer();
  const { id } = await pluginNamed(await as('admin'), 'sync-mirror');
  const user = await as('user');
  expect((await create(user)).statusCode).toBe(403);
  const patch = await user('PATCH', `${ADMIN_PLUGINS}/${id}`, { payload: { displayName: 'Mine' } });
  expect(patch.statusCode).toBe(403);
  expect((await user('DELETE', `${ADMIN_PLUGINS}/${id}`)).statusCode).toBe(403);
});

test('requests that cannot be read are refused in plain text', async () => {
  const admin = await startServer().as('admin');
  const { id } = await pluginNamed(admin, 'sync-mirror');
  const address = `${ADMIN_PLUGINS}/${id}`;
  const untyped = await admin('PATCH', address, {
    payload: '{}',
    headers: { 'content-type': 'text/plain' },
    misfit: true,
  });
  const noId = await admin('DELETE', `${ADMIN_PLUGINS}/seven`, { misfit: true });
  for (const [answer, status] of [
    [untyped, 415],
    [noId, 400],
  ] as const) {
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([
      status,
      'text/plain; charset=utf-8',
    ]);
  }
});
