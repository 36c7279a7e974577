import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createAccountsServer } from '../../accounts/server.ts';
import { manualClock } from '../../manual-clock.ts';
import { openStore } from '../../store.ts';
import {
  ADMIN_PLUGINS,
  type ErrorAnswer,
  pluginNamed,
  type Send,
  startServer,
  type TestServer,
  textWith,
  type UserPlugin,
  userPluginNamed,
} from '../test-support.ts';

const APP = 'https://plugboard.example';
const CALLBACK = '/api/v1/user/plugins/oauth/callback';

let accounts: FastifyInstance;
let server: TestServer;
let user: Send;

beforeEach(async () => {
  const clock = manualClock();
  const store = openStore(':memory:');
  accounts = createAccountsServer({ store, clock });
  const accountsUrl = await accounts.listen({ host: '127.0.0.1', port: 0 });
  server = startServer({ store, accountsUrl }, clock);
  user = await server.as('user');
});
afterEach(async () => {
  await accounts.close();
});

async function start(address: string, origin: string | undefined = APP): Promise<URL> {
  const answer = await user('POST', `${address}/oauth/start`, origin === '' ? {} : { headers: { origin } });
  return new URL(answer.json<{ redirectUrl: string }>().redirectUrl);
}

/** Sends a form of the provider's pages, as a browser does. */
async function submit(page: URL, path: string, fields: Record<string, string>) {
  return fetch(new URL(path, page), {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
  });
}

function interactionIn(html: string): string {
  return /name="interaction" value="([^"]+)"/.exec(html)?.[1] ?? '';
}

/** Goes through the provider's pages as a person, up to the address that they are sent back to. */
async function goThrough(page: URL, account: string, decision: 'allow' | 'deny' = 'allow'): Promise<URL> {
  const interaction = interactionIn(await (await fetch(page)).text());
  await submit(page, 'sign-in', { interaction, username: account, password: `sandbox-${account}` });
  const back = await submit(page, 'consent', { interaction, decision });
  expect(back.status).toBe(303);
  return new URL(back.headers.get('location') ?? '');
}

/** The way back, at the server itself. */
const comeBack = (back: URL, misfit?: true) =>
  server.send('GET', CALLBACK + back.search, misfit ? { misfit } : {});

/** A whole connection; the user's own is removed first. */
async function connect(plugin: string, account: string): Promise<string> {
  const address = await userPluginNamed(server, plugin);
  await user('DELETE', address);
  expect((await comeBack(await goThrough(await start(address), account))).statusCode).toBe(200);
  return address;
}

describe('the beginning', () => {
  test('sends to the provider with all that it needs, and back to where one came from', async () => {
    const page = await start(await userPluginNamed(server, 'sync-readtrail'));
    expect(page.origin).toBe(accounts.listeningOrigin);
    expect(page.pathname).toBe('/accounts.readtrail.example/oauth/authorize');
    expect(Object.fromEntries(page.searchParams)).toEqual({
      response_type: 'code',
      client_id: 'library-sandbox',
      redirect_uri: `${APP}${CALLBACK}`,
      state: expect.stringMatching(/^[\w-]{43}$/) as unknown,
      scope: 'progress:read progress:write',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/) as unknown,
      code_challenge_method: 'S256',
    });
  });

  test('names the address that the plugin’s manifest does', async () => {
    const admin = await server.as('admin');
    const { manifest } = await pluginNamed(admin, 'sync-readtrail');
    const page = await start(await userPluginNamed(server, 'sync-readtrail'));
    expect(manifest?.oauth?.authorizationUrl).toBe(page.origin + page.pathname);
  });

  test('returns to the usual address without an origin, and to the operator’s in any case', async () => {
    const address = await userPluginNamed(server, 'sync-readtrail');
    expect((await start(address, '')).searchParams.get('redirect_uri')).toBe(
      `http://localhost:3000${CALLBACK}`,
    );
    const { store, clock } = server;
    server = startServer(
      { store, redirectBase: 'https://codex.example', accountsUrl: accounts.listeningOrigin },
      clock,
    );
    user = await server.as('user');
    expect((await start(address)).searchParams.get('redirect_uri')).toBe(`https://codex.example${CALLBACK}`);
  });

  test('makes the connection', async () => {
    const address = await userPluginNamed(server, 'sync-readtrail');
    await user('DELETE', address);
    await start(address);
    expect((await user('GET', address)).json()).toMatchObject({ connected: false, healthStatus: 'unknown' });
  });

  test('is refused without a provider, a client id, a plugin for users, or any plugin', async () => {
    const statusOf = async (address: string) => (await user('POST', `${address}/oauth/start`)).statusCode;
    expect(await statusOf(await userPluginNamed(server, 'sync-pagekeeper'))).toBe(400);
    expect(await statusOf(await userPluginNamed(server, 'sync-inkbound'))).toBe(400);
    expect(await statusOf(await userPluginNamed(server, 'metadata-panelbase'))).toBe(400);
    expect(await statusOf('/api/v1/user/plugins/3fa85f64-5717-4562-b3fc-2c963f66afa6')).toBe(404);
  });

  test('is refused while three ways are under way, until they end', async () => {
    const address = await userPluginNamed(server, 'sync-readtrail');
    for (const _ of [1, 2, 3]) await start(address);
    const answer = await user('POST', `${address}/oauth/start`);
    expect(answer.statusCode).toBe(429);
    expect(answer.json<ErrorAnswer>().error).toBe('TooManyRequests');
    expect(answer.headers).not.toHaveProperty('retry-after');
    // Everybody has three of his own.
    const admin = await server.as('admin');
    expect((await admin('POST', `${address}/oauth/start`)).statusCode).toBe(200);
    server.clock.advance(300_000);
    expect((await user('POST', `${address}/oauth/start`)).statusCode).toBe(200);
  });

  test('works with a client id that the administrator enters, and without a challenge where none is asked for', async () => {
    const admin = await server.as('admin');
    const { id } = await pluginNamed(admin, 'sync-inkbound');
    const payload = { config: { oauth_client_id: 'inkbound-sandbox' } };
    await admin('PATCH', `${ADMIN_PLUGINS}/${id}`, { payload });
    const page = await start(await userPluginNamed(server, 'sync-inkbound'));
    expect(page.searchParams.has('code_challenge')).toBe(false);
    expect((await comeBack(await goThrough(page, 'quiet-reader'))).statusCode).toBe(200);
  });
});

describe('the way back', () => {
  test('connects, keeps the preferences and answers a page that closes and tells nothing', async () => {
    const address = await userPluginNamed(server, 'sync-readtrail');
    const { config } = (await user('GET', address)).json<UserPlugin>();
    server.clock.advance(1_000);
    const answer = await comeBack(await goThrough(await start(address), 'quiet-reader'));
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toContain('text/html');
    expect(answer.body).toContain('<script>window.close()</script>');
    expect(answer.body).not.toContain('opener');
    expect((await user('GET', address)).json()).toMatchObject({
      connected: true,
      healthStatus: 'healthy',
      lastSuccessAt: '2026-03-02T09:00:01.000Z',
      config,
    });
  });

  test('is good for one use', async () => {
    const back = await goThrough(
      await start(await userPluginNamed(server, 'sync-readtrail')),
      'quiet-reader',
    );
    await comeBack(back);
    const again = await comeBack(back);
    expect(again.statusCode).toBe(400);
    expect(again.json()).toEqual({ error: 'BadRequest', message: textWith('state') });
  });

  test('is closed after five minutes', async () => {
    const page = await start(await userPluginNamed(server, 'sync-readtrail'));
    server.clock.advance(299_000);
    const back = await goThrough(page, 'quiet-reader');
    server.clock.advance(1_000);
    expect((await comeBack(back)).statusCode).toBe(400);
  });

  test('after a denial is refused in plain text, and still counts', async () => {
    const address = await userPluginNamed(server, 'sync-readtrail');
    for (const _ of [1, 2, 3]) {
      const back = await goThrough(await start(address), 'quiet-reader', 'deny');
      expect(back.searchParams.get('error')).toBe('access_denied');
      expect(back.searchParams.has('code')).toBe(false);
      const answer = await comeBack(back, true);
      expect(answer.statusCode).toBe(400);
      expect(answer.headers['content-type']).toContain('text/plain');
      expect(answer.body).toContain('missing field `code`');
    }
    expect((await user('POST', `${address}/oauth/start`)).statusCode).toBe(429);
  });

  test('tells in JSON what the provider said when it gives no tokens', async () => {
    const page = await start(await userPluginNamed(server, 'sync-readtrail'));
    const answer = await comeBack(await goThrough(page, 'failing-reader'));
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toEqual({ error: 'BadRequest', message: textWith('moved to another region') });
  });

  test('is a failure of the server when the plugin is gone', async () => {
    const address = await userPluginNamed(server, 'sync-readtrail');
    const back = await goThrough(await start(address), 'quiet-reader');
    const admin = await server.as('admin');
    await admin('DELETE', address.replace('/user/', '/admin/'));
    const answer = await comeBack(back);
    expect(answer.statusCode).toBe(500);
    expect(answer.json<ErrorAnswer>().error).toBe('InternalServerError');
  });

  test('is refused by the provider to a program with another secret', async () => {
    const admin = await server.as('admin');
    const { id } = await pluginNamed(admin, 'sync-readtrail');
    const config = { oauth_client_id: 'library-sandbox', oauth_client_secret: 'wrong' };
    await admin('PATCH', `${ADMIN_PLUGINS}/${id}`, { payload: { config } });
    const page = await start(await userPluginNamed(server, 'sync-readtrail'));
    const answer = await comeBack(await goThrough(page, 'quiet-reader'));
    expect(answer.json<ErrorAnswer>().message).toContain('invalid_client');
  });
});

describe('tokens', () => {
  /** Renewals take a real moment, as they go over the line. */
  async function syncedWith(address: string) {
    await user('POST', `${address}/sync`);
    server.clock.advance(2_000);
    return vi.waitFor(async () => {
      server.clock.advance(2_000);
      const task = (await user('GET', `${address}/tasks`)).json<{ status: string; result?: object }>();
      expect(task.status).toBe('completed');
      return task.result;
    });
  }

  test('are of the account that agreed', async () => {
    const address = await connect('sync-readtrail', 'quiet-reader');
    expect(await syncedWith(address)).toMatchObject({ externalUsername: 'quiet-reader' });
  });

  test('that end are renewed, again and again', async () => {
    const address = await connect('sync-readtrail', 'expiring-reader');
    for (const _ of [1, 2, 3]) {
      server.clock.advance(3_600_000);
      expect(await syncedWith(address)).not.toHaveProperty('skippedReason');
    }
  });

  test('that end and are not renewed let syncs be skipped, while the connection looks well', async () => {
    const address = await connect('sync-readtrail', 'revoked-reader');
    server.clock.advance(61_000);
    expect(await syncedWith(address)).toMatchObject({ skippedReason: 'plugin_start_failed' });
    expect((await user('GET', address)).json()).toMatchObject({ connected: true, healthStatus: 'healthy' });
  });
});
