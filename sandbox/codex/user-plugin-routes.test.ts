import { describe, expect, test } from 'vitest';
import {
  ADMIN_PLUGINS,
  pluginNamed,
  type Send,
  startServer,
  type TestServer,
  USER_PLUGINS,
  type UserPlugin,
} from './test-support.ts';

interface Lists {
  readonly enabled: UserPlugin[];
  readonly available: { readonly pluginId: string; readonly name: string }[];
}

async function lists(user: Send): Promise<Lists> {
  return (await user('GET', USER_PLUGINS)).json<Lists>();
}

/** The address of a plugin among the user's, found by the administrator. */
async function addressOf(server: TestServer, name: string): Promise<string> {
  return `${USER_PLUGINS}/${(await pluginNamed(await server.as('admin'), name)).id}`;
}

describe('the lists', () => {
  test('hold what the administrator has enabled for users, connected or not', async () => {
    const user = await startServer().as('user');
    const { enabled, available } = await lists(user);
    expect(enabled.map((one) => one.pluginName)).toEqual([
      'sync-readtrail',
      'sync-pagekeeper',
      'sync-mirror',
      'sync-chapterhouse',
      'sync-ereader-bridge',
      'recommendations-tastegraph',
      'sync-sampler',
      'sync-hand-edited',
      'hostile-form',
    ]);
    expect(available.map((one) => one.name)).toEqual([
      'sync-inkbound',
      'sync-leselampe',
      'recommendations-nextup',
      'recommendations-weatherbook',
      'sync-nightstand',
      'hostile-markup',
      'hostile-links',
    ]);
  });

  test('count connections that were switched off as enabled', async () => {
    const user = await startServer().as('user');
    const { enabled } = await lists(user);
    expect(enabled.find((one) => one.pluginName === 'sync-mirror')).toMatchObject({ enabled: false });
  });

  test('leave out what has no value, and the field that 2.2.0 dropped', async () => {
    const user = await startServer().as('user');
    const answer = await user('GET', USER_PLUGINS);
    // What people have stored may be null; the server's own members are not.
    const body = JSON.stringify(answer.json(), (key, value: unknown) => (key === 'config' ? {} : value));
    expect(body).not.toContain('null');
    expect(body).not.toContain('sendCustomMetadata');
    expect(body).not.toContain('externalAvatarUrl');
  });
});

describe('a connection', () => {
  test('tells what it is connected to and how the last sync went', async () => {
    const server = startServer();
    const user = await server.as('user');
    const connection = (await user('GET', await addressOf(server, 'sync-readtrail'))).json<UserPlugin>();
    expect(connection).toMatchObject({
      pluginName: 'sync-readtrail',
      pluginDisplayName: 'Readtrail',
      description: 'Your reading progress, the same here and on Readtrail.',
      connected: true,
      requiresAuth: true,
      requiresOauth: true,
      oauthConfigured: true,
      autoSync: true,
      syncCronSchedule: '0 30 4 * * *',
      lastSyncResult: { externalUsername: 'quiet-reader', pulled: 212 },
      userConfigSchema: {
        fields: expect.arrayContaining([expect.objectContaining({ key: 'progressUnit' })]) as unknown,
      },
    });
    expect(connection.id).not.toBe(connection.pluginId);
    expect(connection).not.toHaveProperty('credentials');
    expect(connection).not.toHaveProperty('oauth');
  });

  test('counts as connected with an expired token, and without one where none is needed', async () => {
    const server = startServer();
    const admin = await server.as('admin');
    const expired = await admin('GET', await addressOf(server, 'sync-readtrail'));
    expect(expired.json()).toMatchObject({ connected: true, healthStatus: 'healthy' });
    const user = await server.as('user');
    expect((await user('GET', await addressOf(server, 'sync-mirror'))).json()).toMatchObject({
      requiresAuth: false,
      connected: true,
    });
    expect((await user('GET', await addressOf(server, 'sync-pagekeeper'))).json()).toMatchObject({
      requiresAuth: true,
      requiresOauth: false,
      connected: false,
    });
  });

  test('exists only for those who made it', async () => {
    const server = startServer();
    const user = await server.as('user');
    expect((await user('GET', await addressOf(server, 'recommendations-nextup'))).statusCode).toBe(404);
  });

  test('can still be reached when the administrator has disabled the plugin', async () => {
    const server = startServer();
    const user = await server.as('user');
    const address = await addressOf(server, 'recommendations-shelfmate');
    expect((await user('GET', address)).json()).toMatchObject({ healthStatus: 'degraded' });
    expect((await lists(user)).enabled.map((one) => one.pluginName)).not.toContain(
      'recommendations-shelfmate',
    );
  });
});

describe('making a connection', () => {
  test('moves the plugin from one list to the other', async () => {
    const server = startServer();
    const user = await server.as('user');
    const answer = await user('POST', `${await addressOf(server, 'recommendations-nextup')}/enable`);
    expect(answer.json()).toMatchObject({
      enabled: true,
      healthStatus: 'unknown',
      autoSync: false,
      config: {},
      capabilities: { userRecommendationProvider: true, readSync: false },
    });
    const { enabled, available } = await lists(user);
    expect(enabled.map((one) => one.pluginName)).toContain('recommendations-nextup');
    expect(available.map((one) => one.name)).not.toContain('recommendations-nextup');
  });

  test('is refused where there is one, a switched off one included', async () => {
    const server = startServer();
    const user = await server.as('user');
    for (const name of ['sync-readtrail', 'sync-mirror']) {
      expect((await user('POST', `${await addressOf(server, name)}/enable`)).statusCode).toBe(409);
    }
  });

  test('is refused for plugins of the system, disabled and unknown ones', async () => {
    const server = startServer();
    const admin = await server.as('admin');
    const enable = async (address: string) => (await admin('POST', `${address}/enable`)).statusCode;
    expect(await enable(await addressOf(server, 'metadata-panelbase'))).toBe(400);
    expect(await enable(await addressOf(server, 'recommendations-shelfmate'))).toBe(400);
    expect(await enable(`${USER_PLUGINS}/3fa85f64-5717-4562-b3fc-2c963f66afa6`)).toBe(404);
  });

  test('counts for the administrator', async () => {
    const server = startServer();
    const [admin, user] = [await server.as('admin'), await server.as('user')];
    await user('POST', `${await addressOf(server, 'recommendations-nextup')}/enable`);
    const { plugins } = (await admin('GET', ADMIN_PLUGINS)).json<{
      plugins: { name: string; userCount?: number }[];
    }>();
    expect(plugins.find((one) => one.name === 'recommendations-nextup')?.userCount).toBe(3);
  });
});

describe('switching a connection off', () => {
  test('has no way back but to delete it, which loses all of it', async () => {
    const server = startServer();
    const user = await server.as('user');
    const address = await addressOf(server, 'sync-readtrail');
    expect((await user('POST', `${address}/disable`)).json()).toEqual({ success: true });
    expect((await user('GET', address)).json()).toMatchObject({ enabled: false, connected: true });
    expect((await user('POST', `${address}/enable`)).statusCode).toBe(409);
    expect((await user('DELETE', address)).json()).toEqual({ success: true });
    expect((await user('DELETE', address)).statusCode).toBe(404);
    const anew = (await user('POST', `${address}/enable`)).json<UserPlugin>();
    expect(anew).toMatchObject({ connected: false, config: {} });
    expect(anew).not.toHaveProperty('lastSyncResult');
  });
});

describe('preferences', () => {
  test('are replaced as a whole, and with them what the host keeps there', async () => {
    const server = startServer();
    const user = await server.as('user');
    const address = await addressOf(server, 'sync-readtrail');
    const answer = await user('PATCH', `${address}/config`, { payload: { config: { private: false } } });
    expect(answer.json()).toMatchObject({ autoSync: false });
    expect(answer.json<UserPlugin>().config).toEqual({ private: false });
  });

  test('are not checked, but must be an object', async () => {
    const server = startServer();
    const user = await server.as('user');
    const address = `${await addressOf(server, 'sync-readtrail')}/config`;
    const odd = { private: 'perhaps', unheardOf: [null, { deep: 1 }] };
    const stored = await user('PATCH', address, { payload: { config: odd } });
    expect(stored.json<UserPlugin>().config).toEqual(odd);
    for (const config of [null, 7, 'text', [1]]) {
      const refused = await user('PATCH', address, { payload: { config }, misfit: true });
      expect(refused.statusCode).toBe(400);
      expect(refused.json()).toMatchObject({ error: 'BadRequest' });
    }
    expect((await user('GET', address.replace('/config', ''))).json<UserPlugin>().config).toEqual(odd);
  });

  test('take the choice of automatic syncs from their own operation and keep the rest', async () => {
    const server = startServer();
    const user = await server.as('user');
    const address = await addressOf(server, 'sync-readtrail');
    const answer = await user('PATCH', `${address}/sync-mode`, { payload: { auto: false } });
    expect(answer.json()).toMatchObject({
      autoSync: false,
      config: { progressUnit: 'chapters', _codex: { autoSync: false, syncRatings: false } },
    });
  });

  test('have no choice of automatic syncs where nothing is synced', async () => {
    const server = startServer();
    const user = await server.as('user');
    const address = await addressOf(server, 'recommendations-nextup');
    await user('POST', `${address}/enable`);
    const answer = await user('PATCH', `${address}/sync-mode`, { payload: { auto: true } });
    expect(answer.statusCode).toBe(400);
  });
});

describe('a pasted token', () => {
  test('is taken on trust and makes the connection healthy', async () => {
    const server = startServer();
    const user = await server.as('user');
    const address = await addressOf(server, 'sync-pagekeeper');
    const payload = { accessToken: 'whatever-it-is' };
    const answer = await user('POST', `${address}/credentials`, { payload });
    expect(answer.json()).toMatchObject({ connected: true, healthStatus: 'healthy' });
    expect(answer.body).not.toContain('whatever-it-is');
  });

  test('must not be blank and needs a connection', async () => {
    const server = startServer();
    const user = await server.as('user');
    const paste = async (name: string, accessToken: string) => {
      const url = `${await addressOf(server, name)}/credentials`;
      return (await user('POST', url, { payload: { accessToken } })).statusCode;
    };
    expect(await paste('sync-pagekeeper', '  ')).toBe(400);
    expect(await paste('recommendations-nextup', 'token')).toBe(404);
  });
});
