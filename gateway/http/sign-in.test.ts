import { describe, expect, it } from 'vitest';
import { openDatabase } from '../sessions/database.ts';
import { sendJson, startFakeServer } from '../test-support/fake-server.ts';
import { fakeCodex, fakeFylr, fakeInventree } from '../test-support/fake-systems.ts';
import { jsonOf } from '../test-support/http-call.ts';
import { startTestGateway, temporaryFolder, Visitor } from '../test-support/test-gateway.ts';
import { testDescriptions } from '../test-support/descriptions.ts';

const ok = (request: { url: string }, response: Parameters<typeof sendJson>[0]) => {
  if (!request.url.startsWith('/api/v1/things')) return false;
  sendJson(response, 200, { things: [] });
  return true;
};

/** What fylr's token operations answer, whatever they are asked. */
function answeringTokens(status: number, body: object | string) {
  return (request: { url: string }, response: Parameters<typeof sendJson>[0]) => {
    if (request.url !== '/api/oauth2/token') return false;
    if (typeof body === 'string') response.writeHead(status, { 'content-type': 'text/html' }).end(body);
    else sendJson(response, status, body);
    return true;
  };
}

function gatewayFor(system: string, url: string, more = '') {
  return startTestGateway({
    yaml: `servers: [{ id: one, system: ${system}, url: '${url}'${more} }]`,
    descriptions: testDescriptions,
  });
}

describe('signing in to Codex', () => {
  it('keeps the token and tells the browser who is signed in', async () => {
    const codex = await fakeCodex(ok);
    const gateway = await gatewayFor('codex', codex.url);
    const visitor = new Visitor(gateway);
    const answer = await visitor.signIn('one');
    expect(answer.status).toBe(200);
    expect(jsonOf(answer)).toMatchObject({ user: { name: 'admin' }, method: 'password' });
    expect(answer.text).not.toContain('access-');
    expect((await visitor.upstream('one', '/api/v1/things')).status).toBe(200);
    expect(codex.receivedBy('GET /api/v1/things')[0]?.headers.authorization).toMatch(/^Bearer access-/);
  });

  it('refuses a wrong password with the status of the server', async () => {
    const gateway = await gatewayFor('codex', (await fakeCodex()).url);
    const answer = await new Visitor(gateway).signIn('one', {
      method: 'password',
      username: 'admin',
      password: 'wrong',
    });
    expect(answer.status).toBe(401);
    expect(answer.headers['x-plugboard-error']).toBe('sign-in-refused');
    expect(jsonOf(answer)).toMatchObject({ error: 'sign-in-refused', details: { upstreamStatus: 401 } });
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(answer.headers['www-authenticate']).toBeUndefined();
  });

  it('sends an API key as X-API-Key and leaves it alone on sign-out', async () => {
    const codex = await fakeCodex(ok);
    const visitor = new Visitor(await gatewayFor('codex', codex.url));
    expect((await visitor.signIn('one', { method: 'token', token: 'codex_test_key' })).status).toBe(200);
    await visitor.upstream('one', '/api/v1/things');
    expect(codex.receivedBy('GET /api/v1/things')[0]?.headers['x-api-key']).toBe('codex_test_key');
    await visitor.call('/api/servers/one/session', { method: 'DELETE' });
    expect(codex.accepted.has('codex_test_key')).toBe(true);
    expect((await visitor.signIn('one', { method: 'token', token: 'codex_other' })).status).toBe(401);
  });

  it('renews the token once for many requests at the same time, and repeats them', async () => {
    const codex = await fakeCodex(ok);
    const visitor = new Visitor(await gatewayFor('codex', codex.url));
    await visitor.signIn('one');
    codex.accepted.clear();
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => visitor.upstream('one', '/api/v1/things')),
    );
    expect(answers.map((answer) => answer.status)).toEqual(Array(12).fill(200));
    expect(codex.receivedBy('POST /api/v1/auth/refresh')).toHaveLength(1);
    expect((await visitor.call('/api/servers/one/session')).status).toBe(200);
  });

  it('sends the body again after the renewal', async () => {
    const codex = await fakeCodex(ok);
    const visitor = new Visitor(await gatewayFor('codex', codex.url));
    await visitor.signIn('one');
    codex.accepted.clear();
    const answer = await visitor.upstream('one', '/api/v1/things', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"a":1}',
    });
    expect(answer.status).toBe(200);
    expect(codex.receivedBy('POST /api/v1/things').map((one) => one.body)).toEqual(['{"a":1}', '{"a":1}']);
  });

  it('does not take a server that fails to renew for the end of the session', async () => {
    const codex = await fakeCodex(ok);
    const visitor = new Visitor(await gatewayFor('codex', codex.url));
    await visitor.signIn('one');
    codex.accepted.clear();
    codex.fault = (request, response) => {
      if (request.url !== '/api/v1/auth/refresh') return false;
      response.writeHead(503).end('later');
      return true;
    };
    const failed = await visitor.upstream('one', '/api/v1/things');
    expect([failed.status, failed.headers['x-plugboard-error']]).toEqual([502, 'upstream-broken']);
    codex.fault = undefined;
    expect((await visitor.upstream('one', '/api/v1/things')).status).toBe(200);
  });

  it('ends the session when the renewal is refused for good', async () => {
    const codex = await fakeCodex(ok);
    const visitor = new Visitor(await gatewayFor('codex', codex.url));
    await visitor.signIn('one');
    codex.accepted.clear();
    codex.fault = (request, response) => {
      if (request.url !== '/api/v1/auth/refresh') return false;
      sendJson(response, 401, { error: 'Unauthorized', message: 'no' });
      return true;
    };
    const ended = await visitor.upstream('one', '/api/v1/things');
    expect([ended.status, ended.headers['x-plugboard-error']]).toEqual([401, 'session-ended']);
    codex.fault = undefined;
    const after = await visitor.upstream('one', '/api/v1/things');
    expect([after.status, after.headers['x-plugboard-error']]).toEqual([401, 'not-signed-in']);
  });

  it('passes a 401 on when the sign-in itself holds', async () => {
    const codex = await fakeCodex((request, response) => {
      if (request.url !== '/api/v1/things') return false;
      sendJson(response, 401, { error: 'Unauthorized', message: 'only this one' });
      return true;
    });
    const visitor = new Visitor(await gatewayFor('codex', codex.url));
    await visitor.signIn('one');
    const answer = await visitor.upstream('one', '/api/v1/things');
    expect([answer.status, answer.headers['x-plugboard-error']]).toEqual([401, undefined]);
    expect(jsonOf(answer)).toMatchObject({ message: 'only this one' });
    expect((await visitor.call('/api/servers/one/session')).status).toBe(200);
  });

  it('revokes on sign-out, and signs out here even when the server fails to', async () => {
    const codex = await fakeCodex();
    const visitor = new Visitor(await gatewayFor('codex', codex.url));
    await visitor.signIn('one');
    expect((await visitor.call('/api/servers/one/session', { method: 'DELETE' })).status).toBe(204);
    expect(codex.receivedBy('POST /api/v1/auth/logout')).toHaveLength(1);
    expect(codex.receivedBy('POST /api/v1/auth/logout')[0]?.body).toMatch(/refresh-/);
    expect(visitor.cookie).toBeUndefined();

    await visitor.signIn('one');
    const { cookie } = visitor;
    codex.fault = (_request, response) => {
      response.destroy();
      return true;
    };
    expect((await visitor.call('/api/servers/one/session', { method: 'DELETE' })).status).toBe(204);
    visitor.cookie = cookie;
    expect((await visitor.call('/api/servers/one/session')).status).toBe(401);
  });

  it('revokes the tokens of a sign-in that another one replaces', async () => {
    const codex = await fakeCodex();
    const visitor = new Visitor(await gatewayFor('codex', codex.url));
    await visitor.signIn('one');
    const first = [...codex.accepted].find((token) => token.startsWith('access-'));
    await visitor.signIn('one');
    await expect.poll(() => codex.accepted.has(first ?? '')).toBe(false);
    expect((await visitor.call('/api/servers/one/session')).status).toBe(200);
  });
});

describe('signing in to InvenTree', () => {
  it('exchanges the password for a token of its own, and revokes that one', async () => {
    const inventree = await fakeInventree({}, ok);
    const gateway = await gatewayFor('inventree', inventree.url);
    const [one, other] = [new Visitor(gateway), new Visitor(gateway)];
    const answer = await one.signIn('one');
    expect(jsonOf(answer)).toMatchObject({ user: { name: 'admin', displayName: 'Ada Min' } });
    await other.signIn('one');
    const names = inventree.receivedBy('GET /api/user/token/').map((request) => request.url);
    expect(new Set(names).size).toBe(2);
    expect(names[0]).toMatch(/\?name=plugboard-[0-9a-f]{24}$/);
    await one.upstream('one', '/api/v1/things');
    expect(inventree.receivedBy('GET /api/v1/things')[0]?.headers.authorization).toMatch(/^Token inv-/);
    await one.call('/api/servers/one/session', { method: 'DELETE' });
    expect(inventree.receivedBy('DELETE /api/user/tokens/1/')).toHaveLength(1);
    expect((await other.call('/api/servers/one/session')).status).toBe(200);
  });

  it('finds the token of servers that moved its address', async () => {
    const inventree = await fakeInventree({ newAddress: true });
    inventree.fault = (request, response) => {
      if (!request.url.startsWith('/api/user/token/')) return false;
      sendJson(response, 404, { detail: 'Not found.' });
      return true;
    };
    const visitor = new Visitor(await gatewayFor('inventree', inventree.url));
    expect((await visitor.signIn('one')).status).toBe(200);
  });

  it('revokes where the tokens are told in pages', async () => {
    const inventree = await fakeInventree();
    const visitor = new Visitor(await gatewayFor('inventree', inventree.url));
    await visitor.signIn('one');
    const name = /name=([^&]+)/.exec(inventree.receivedBy('GET /api/user/token/')[0]?.url ?? '')?.[1];
    inventree.fault = (request, response) => {
      if (request.method !== 'GET' || !request.url.startsWith('/api/user/tokens/')) return false;
      sendJson(response, 200, { count: 1, next: null, previous: null, results: [{ id: 1, name }] });
      return true;
    };
    expect((await visitor.call('/api/servers/one/session', { method: 'DELETE' })).status).toBe(204);
    await expect.poll(() => inventree.receivedBy('DELETE /api/user/tokens/1/').length).toBe(1);
  });

  it('signs out of servers that cannot revoke', async () => {
    const inventree = await fakeInventree({ tokenList: false });
    const visitor = new Visitor(await gatewayFor('inventree', inventree.url));
    await visitor.signIn('one');
    expect((await visitor.call('/api/servers/one/session', { method: 'DELETE' })).status).toBe(204);
  });

  it('takes a token that the person has, and ends when the server ends it', async () => {
    const inventree = await fakeInventree({}, ok);
    const visitor = new Visitor(await gatewayFor('inventree', inventree.url));
    expect((await visitor.signIn('one', { method: 'token', token: 'inv-pasted' })).status).toBe(200);
    inventree.accepted.clear();
    const ended = await visitor.upstream('one', '/api/v1/things');
    expect([ended.status, ended.headers['x-plugboard-error']]).toEqual([401, 'session-ended']);
    expect((await visitor.signIn('one', { method: 'token', token: 'inv-wrong' })).status).toBe(401);
  });

  it('refuses a name that HTTP Basic cannot carry', async () => {
    const inventree = await fakeInventree();
    const visitor = new Visitor(await gatewayFor('inventree', inventree.url));
    const answer = await visitor.signIn('one', { method: 'password', username: 'a:b', password: 'right' });
    expect(answer.status).toBe(400);
    expect(inventree.received).toHaveLength(0);
  });
});

describe('signing in to fylr', () => {
  it('asks for a refresh token, renews with it, and revokes both', async () => {
    const fylr = await fakeFylr(ok);
    const visitor = new Visitor(await gatewayFor('fylr', fylr.url));
    const answer = await visitor.signIn('one');
    expect(jsonOf(answer)).toMatchObject({ user: { name: 'admin', displayName: 'Ada Min' } });
    fylr.accepted.clear();
    // Here a lost session looks like a missing right.
    const answers = await Promise.all([1, 2, 3].map(() => visitor.upstream('one', '/api/v1/things')));
    expect(answers.map((one) => one.status)).toEqual([200, 200, 200]);
    expect(fylr.receivedBy('POST /api/oauth2/token')).toHaveLength(2);
    await visitor.call('/api/servers/one/session', { method: 'DELETE' });
    expect(fylr.receivedBy('POST /api/oauth2/revoke').map((one) => one.body.split('&')[1])).toEqual([
      'token_type_hint=refresh_token',
      'token_type_hint=access_token',
    ]);
    expect(fylr.accepted.size).toBe(0);
  });

  it('ends the session when the refresh token is refused', async () => {
    const fylr = await fakeFylr(ok);
    const visitor = new Visitor(await gatewayFor('fylr', fylr.url));
    await visitor.signIn('one');
    fylr.accepted.clear();
    fylr.fault = (request, response) => {
      if (request.url !== '/api/oauth2/token') return false;
      sendJson(response, 400, { error: 'invalid_grant' });
      return true;
    };
    const ended = await visitor.call('/api/servers/one/session');
    expect([ended.status, ended.headers['x-plugboard-error']]).toEqual([401, 'session-ended']);
  });

  it('passes a missing right on as what it is', async () => {
    const fylr = await fakeFylr((request, response) => {
      if (request.url !== '/api/v1/things') return false;
      sendJson(response, 403, {
        code: 'SystemRightRequired',
        error: 'no',
        parameters: { rights: 'system.plugin' },
      });
      return true;
    });
    const visitor = new Visitor(await gatewayFor('fylr', fylr.url));
    await visitor.signIn('one');
    const answer = await visitor.upstream('one', '/api/v1/things');
    expect([answer.status, answer.headers['x-plugboard-error']]).toEqual([403, undefined]);
    expect(jsonOf(answer)).toMatchObject({ code: 'SystemRightRequired' });
  });

  it('tells the operator when the server does not know the client', async () => {
    const fylr = await fakeFylr();
    const visitor = new Visitor(await gatewayFor('fylr', fylr.url, ', clientId: web-client'));
    const answer = await visitor.signIn('one');
    expect([answer.status, answer.headers['x-plugboard-error']]).toEqual([502, 'upstream-broken']);
    expect(answer.text).toContain('clientId');
  });

  it.each<[name: string, user: unknown, shown: object]>([
    ['no person at all', undefined, { name: 'unnamed' }],
    ['a person of null', null, { name: 'unnamed' }],
    ['nothing but a number', { user: { _id: 7, login: null } }, { name: '#7' }],
    [
      'names by language, and a number as text',
      { user: { _id: '7', login: 'ada', displayname: { 'en-US': 'Ada' } } },
      { name: 'ada' },
    ],
  ])('takes a session that names %s', async (_name, user, shown) => {
    const fylr = await fakeFylr();
    fylr.fault = (request, response) => {
      if (request.url !== '/api/v1/user/session') return false;
      sendJson(response, 200, { access_token: 'x', user });
      return true;
    };
    const answer = await new Visitor(await gatewayFor('fylr', fylr.url)).signIn('one');
    expect([answer.status, jsonOf(answer)]).toMatchObject([200, { user: shown }]);
  });

  it('takes a session that carries the settings of many plugins', async () => {
    const fylr = await fakeFylr();
    fylr.fault = (request, response) => {
      if (request.url !== '/api/v1/user/session') return false;
      const config = { base: { plugin: { large: 'x'.repeat(3 * 1024 * 1024) } } };
      sendJson(response, 200, { access_token: 'x', user: { user: { login: 'ada' } }, config });
      return true;
    };
    expect((await new Visitor(await gatewayFor('fylr', fylr.url)).signIn('one')).status).toBe(200);
  });

  const faults: readonly [name: string, status: number, body: object | string][] = [
    ['that takes no changes', 400, { code: 'ReadOnlyMode', error: 'no', statuscode: 400 }],
    ['that failed', 400, { code: 'ServerGeneric', error: 'no', parameters: { msg: 'database' } }],
    ['behind a proxy that keeps people out', 403, '<html>blocked</html>'],
  ];
  it.each(faults)('blames no password for a server %s', async (_name, status, body) => {
    const fylr = await fakeFylr();
    fylr.fault = answeringTokens(status, body);
    const answer = await new Visitor(await gatewayFor('fylr', fylr.url)).signIn('one');
    expect([answer.status, answer.headers['x-plugboard-error']]).toEqual([502, 'upstream-broken']);
  });

  it.each(faults)(
    'keeps the sign-in to a server %s when it is to be renewed',
    async (_name, status, body) => {
      const fylr = await fakeFylr(ok);
      const visitor = new Visitor(await gatewayFor('fylr', fylr.url));
      await visitor.signIn('one');
      fylr.accepted.clear();
      fylr.fault = answeringTokens(status, body);
      const failed = await visitor.upstream('one', '/api/v1/things');
      expect([failed.status, failed.headers['x-plugboard-error']]).toEqual([502, 'upstream-broken']);
      fylr.fault = undefined;
      expect((await visitor.upstream('one', '/api/v1/things')).status).toBe(200);
    },
  );

  it('refuses a wrong password, and takes a token that the person has', async () => {
    const visitor = new Visitor(await gatewayFor('fylr', (await fakeFylr()).url));
    const wrong = { method: 'password', username: 'admin', password: 'wrong' };
    expect((await visitor.signIn('one', wrong)).headers['x-plugboard-error']).toBe('sign-in-refused');
    expect((await visitor.signIn('one', { method: 'token', token: 'nonsense' })).status).toBe(401);
    expect((await visitor.signIn('one', { method: 'token', token: 'fylr-pasted' })).status).toBe(200);
  });
});

describe('signing in on a full disk', () => {
  it('is refused with its reason, changes nothing here nor there, and works again when there is room', async () => {
    const dataDir = temporaryFolder();
    const database = openDatabase(dataDir);
    const first = await fakeCodex(ok);
    const second = await fakeCodex();
    const gateway = await startTestGateway({
      yaml: `servers:
  - { id: one, system: codex, url: '${first.url}' }
  - { id: two, system: codex, url: '${second.url}' }`,
      dataDir,
      database,
      descriptions: testDescriptions,
    });
    const visitor = new Visitor(gateway);
    expect((await visitor.signIn('one')).status).toBe(200);
    const { cookie } = visitor;
    database.pragma('query_only = ON');
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const refused = await visitor.signIn('two');
      expect([refused.status, refused.headers['x-plugboard-error']]).toEqual([507, 'cannot-store']);
      expect(jsonOf(refused)).toMatchObject({ details: { reason: 'SQLITE_READONLY' } });
      expect(refused.headers['set-cookie']).toBeUndefined();
    }
    // The tokens that the server made for nothing are worth nothing.
    await expect.poll(() => second.receivedBy('POST /api/v1/auth/logout').length).toBe(3);
    expect(visitor.cookie).toBe(cookie);
    expect((await visitor.upstream('one', '/api/v1/things')).status).toBe(200);
    expect((await visitor.call('/api/servers/one/session')).status).toBe(200);
    expect(gateway.logLines.filter((line) => line.includes('takes nothing'))).toHaveLength(1);

    database.pragma('query_only = OFF');
    expect((await visitor.signIn('two')).status).toBe(200);
    expect((await visitor.upstream('one', '/api/v1/things')).status).toBe(200);
  });
});

describe('signing in to what is not there', () => {
  it('tells apart a server that cannot be reached, that breaks off, that is slow and that is another product', async () => {
    const gone = await startFakeServer((_request, response) => response.destroy());
    const page = await startFakeServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Welcome</h1>');
    });
    const silent = await startFakeServer(() => undefined);
    const gateway = await startTestGateway({
      yaml: `servers:
  - { id: closed, system: codex, url: 'http://127.0.0.1:1' }
  - { id: gone, system: inventree, url: '${gone.url}' }
  - { id: page, system: fylr, url: '${page.url}' }
  - { id: silent, system: codex, url: '${silent.url}' }
limits: { answerSeconds: 2 }`,
    });
    const codes = await Promise.all(
      ['closed', 'gone', 'page', 'silent', 'nobody'].map(async (id) => {
        const answer = await new Visitor(gateway).signIn(id);
        return [answer.status, answer.headers['x-plugboard-error']];
      }),
    );
    expect(codes).toEqual([
      [502, 'upstream-unreachable'],
      [502, 'upstream-broken'],
      [502, 'upstream-broken'],
      [504, 'upstream-timeout'],
      [404, 'unknown-server'],
    ]);
  });

  it('refuses bodies that are not described, without repeating a secret', async () => {
    const codex = await fakeCodex();
    const gateway = await gatewayFor('codex', codex.url, ', signIn: [token]');
    const visitor = new Visitor(gateway);
    const bodies = [
      {},
      [],
      'text',
      { method: 'magic', password: 'geheim-1' },
      { method: 'password', username: 'admin' },
      { method: 'password', username: 'admin', password: 'geheim-1', extra: 1 },
      { method: 'token', token: 'geheim-1\r\nx: y' },
      { method: 'password', username: 'admin', password: 'geheim-1' },
    ];
    for (const body of bodies) {
      const answer = await visitor.signIn('one', body);
      expect([answer.status, answer.headers['x-plugboard-error']]).toEqual([400, 'bad-request']);
      expect(answer.text).not.toContain('geheim');
    }
    const broken = await visitor.call('/api/servers/one/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"method":"password","password":"geheim-1',
    });
    expect([broken.status, broken.text.includes('geheim')]).toEqual([400, false]);
    expect(codex.received).toHaveLength(0);
  });
});
