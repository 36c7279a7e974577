import { describe, expect, test } from 'vitest';
import { type Collection, openStore, type Store } from '../store.ts';
import {
  ADMIN_PLUGINS,
  checkAnswer,
  pluginNamed,
  type Send,
  startServer,
  USER_PLUGINS,
  type UserPlugin,
  textWith,
} from './test-support.ts';

const JSON_TYPE = { 'content-type': 'application/json' };
const UNKNOWN_ID = '3fa85f64-5717-4562-b3fc-2c963f66afa6';

describe('what never reaches a handler is refused in plain text', () => {
  test('a malformed id', async () => {
    const admin = await startServer().as('admin');
    const answer = await admin('GET', `${ADMIN_PLUGINS}/not-an-id`, { misfit: true });
    expect(answer.statusCode).toBe(400);
    expect(answer.headers['content-type']).toMatch(/^text\/plain/);
  });

  test('an id without hyphens and in capitals is one, too', async () => {
    const admin = await startServer().as('admin');
    const { id } = await pluginNamed(admin, 'sync-mirror');
    const answer = await admin('GET', `${ADMIN_PLUGINS}/${id.toUpperCase()}`);
    expect(answer.statusCode).toBe(200);
  });

  test.each(['limit=many', 'limit=-1', 'limit=1.5', 'limit=', 'offset=first'])(
    'a malformed value in the query: %s',
    async (query) => {
      const admin = await startServer().as('admin');
      const { id } = await pluginNamed(admin, 'sync-mirror');
      const answer = await admin('GET', `${ADMIN_PLUGINS}/${id}/failures?${query}`, { misfit: true });
      expect(answer.statusCode).toBe(400);
      expect(answer.headers['content-type']).toMatch(/^text\/plain/);
    },
  );

  test('a value that is missing or there twice', async () => {
    const admin = await startServer().as('admin');
    expect((await admin('GET', '/api/v1/plugins/actions', { misfit: true })).body).toMatch(
      /missing field `scope`/,
    );
    const twice = '/api/v1/plugins/actions?scope=book:bulk&scope=book:bulk';
    expect((await admin('GET', twice, { misfit: true })).body).toMatch(/duplicate field `scope`/);
  });

  test.each([
    ['text that is no JSON', 400, JSON_TYPE, '{"auto": tru'],
    ['no body at all', 400, JSON_TYPE, ''],
    ['another content type', 415, { 'content-type': 'text/plain' }, '{"auto":true}'],
    ['a member of the wrong type', 422, JSON_TYPE, '{"auto":"yes"}'],
    ['a missing member', 422, JSON_TYPE, '{}'],
    ['no object', 422, JSON_TYPE, '7'],
  ])('a body that is %s: %i', async (_what, status, headers, payload) => {
    const { app, as, signIn } = startServer();
    const { pluginId } = await ownPlugin(await as('user'));
    const authorization = `Bearer ${(await signIn('user')).accessToken}`;
    const url = `${USER_PLUGINS}/${pluginId}/sync-mode`;
    const answer = await app.inject({
      method: 'PATCH',
      url,
      headers: { authorization, ...headers },
      payload,
    });
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['content-type']).toMatch(/^text\/plain/);
    checkAnswer('PATCH', url, answer);
  });

  test('a body that is too large', async () => {
    const user = await startServer().as('user');
    const { pluginId } = await ownPlugin(user);
    const payload = { config: { notes: 'x'.repeat(2 * 1024 * 1024) } };
    const answer = await user('PATCH', `${USER_PLUGINS}/${pluginId}/config`, { payload });
    expect(answer.statusCode).toBe(413);
    expect(answer.headers['content-type']).toMatch(/^text\/plain/);
  });

  test('an address that cannot be decoded', async () => {
    const { app } = startServer();
    const answer = await app.inject({ method: 'GET', url: '/api/v1/%E0%A4%A' });
    expect(answer.statusCode).toBe(400);
    expect(answer.headers['content-type']).toMatch(/^text\/plain/);
  });

  test('but only for people who are signed in', async () => {
    const { send } = startServer();
    const answer = await send('GET', `${ADMIN_PLUGINS}/not-an-id`, { misfit: true });
    expect(answer.statusCode).toBe(401);
    expect(answer.json()).toMatchObject({ error: 'Unauthorized' });
  });
});

describe('what handlers refuse is JSON', () => {
  test('an id that nothing has', async () => {
    const admin = await startServer().as('admin');
    const answer = await admin('GET', `${ADMIN_PLUGINS}/${UNKNOWN_ID}`);
    expect(answer.statusCode).toBe(404);
    expect(answer.json()).toEqual({ error: 'NotFound', message: 'Plugin not found' });
  });

  test('a permission that is missing, named in its internal spelling', async () => {
    const user = await startServer().as('user');
    const answer = await user('GET', ADMIN_PLUGINS);
    expect(answer.statusCode).toBe(403);
    expect(answer.json()).toEqual({ error: 'Forbidden', message: textWith('PluginsManage') });
  });

  test('a failure of the server, without what failed', async () => {
    const admin = await startServer({ store: withoutFailures(openStore(':memory:')) }).as('admin');
    const { id } = await pluginNamed(admin, 'metadata-panelbase');
    const answer = await admin('GET', `${ADMIN_PLUGINS}/${id}/failures`);
    expect(answer.statusCode).toBe(500);
    expect(answer.json()).toEqual({
      error: 'InternalServerError',
      message: 'An internal error occurred on the server',
    });
  });
});

describe('an unknown address', () => {
  test('is answered 200 with the web pages, below /api/v1 too', async () => {
    const { app } = startServer();
    for (const url of ['/api/v1/admin/plugin', '/api/v1/', '/settings/plugins', '/api/v1/task?x=1']) {
      const answer = await app.inject({ method: 'GET', url });
      expect(answer.statusCode).toBe(200);
      expect(answer.headers['content-type']).toMatch(/^text\/html/);
    }
  });

  test('is answered 405 without a body for any other method, as is a wrong method', async () => {
    const { app } = startServer();
    for (const [method, url] of [
      ['POST', '/api/v1/nowhere'],
      ['DELETE', '/'],
      ['PUT', ADMIN_PLUGINS],
      ['GET', '/api/v1/auth/login'],
      ['GET', `${USER_PLUGINS}/${UNKNOWN_ID}/enable`],
    ] as const) {
      const answer = await app.inject({ method, url });
      expect([answer.statusCode, answer.body]).toEqual([405, '']);
    }
  });
});

async function ownPlugin(user: Send): Promise<UserPlugin> {
  const [first] = (await user('GET', USER_PLUGINS)).json<{ enabled: UserPlugin[] }>().enabled;
  if (!first) throw new Error('The seed connects nobody');
  return first;
}

/** A store that cannot read the history of failures. */
function withoutFailures(store: Store): Store {
  return {
    ...store,
    collection<T>(server: string, name: string): Collection<T> {
      const collection = store.collection<T>(server, name);
      if (name !== 'failures') return collection;
      const all = () => {
        throw new Error('no such table on /var/lib/secret-path');
      };
      return { ...collection, all };
    },
  };
}
