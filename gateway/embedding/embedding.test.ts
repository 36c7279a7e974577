import { request } from 'node:http';
import * as v from 'valibot';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { testDescriptions } from '../test-support/descriptions.ts';
import {
  askForSession,
  type Asking,
  Frame,
  intranetEntry,
  intranetOrigin,
  intranetSecret,
  refusalOf,
} from '../test-support/embedding.ts';
import { sendJson } from '../test-support/fake-server.ts';
import { fakeCodex, fakeFylr, fakeInventree } from '../test-support/fake-systems.ts';
import { answerTo, call, jsonOf, nextPiece } from '../test-support/http-call.ts';
import { startTestGateway, Visitor } from '../test-support/test-gateway.ts';

const otherSecret = 'another-secret-of-another-application-1';
const handover = `  - { id: handover, origins: ['https://portal.example.org'], servers: [one, two], pages: [jobs], browserTokens: true }`;
const portal = `  - { id: portal, origins: ['https://portal.example.org'], servers: [two], pages: [plugins], secret: '${otherSecret}' }`;

/** Two servers, three embedders; the first server answers what is its users' own, and tells one event. */
async function setUp(options: { readonly now?: () => number; readonly top?: string } = {}) {
  const codex = await fakeCodex(({ url }, response) => {
    if (!url.startsWith('/api/v1/mine')) return false;
    if (url === '/api/v1/mine/events') {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write('data: 1\n\n');
    } else sendJson(response, 200, { mine: true });
    return true;
  });
  const other = await fakeInventree();
  const servers = `servers:
  - { id: one, system: codex, url: '${codex.url}' }
  - { id: two, system: inventree, url: '${other.url}' }`;
  const yaml = `${options.top ?? ''}\n${servers}\nembedders:\n${intranetEntry()}\n${handover}\n${portal}`;
  const gateway = await startTestGateway({
    yaml,
    descriptions: testDescriptions,
    ...(options.now && { now: options.now }),
  });
  return { codex, other, servers, yaml, gateway };
}

const ended = [401, 'embed-session-ended'];
const forbidden = [403, 'not-allowed-here'];

describe('the session of a frame', () => {
  it('is given to the embedder’s backend for the user of a token, with no cookie, and tells what it is for', async () => {
    const { codex, gateway } = await setUp();
    const before = Date.now();
    const answer = await askForSession(gateway, { body: { plugins: ['a', 'b'] } });
    expect(answer.status).toBe(201);
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(answer.headers['cache-control']).toBe('no-store');
    const { session, expiresAt, user } = v.parse(
      v.object({ session: v.string(), expiresAt: v.string(), user: v.unknown() }),
      jsonOf(answer),
    );
    expect(user).toEqual({ name: 'admin' });
    expect(Date.parse(expiresAt) - before).toBeGreaterThanOrEqual(15 * 60_000);
    expect(Date.parse(expiresAt) - before).toBeLessThan(16 * 60_000);
    const told = await new Frame(gateway, session).call('/api/embed/session');
    expect(jsonOf(told)).toEqual({
      embedder: 'intranet',
      origin: intranetOrigin,
      server: 'one',
      pages: ['connections'],
      plugins: ['a', 'b'],
      user: { name: 'admin' },
      expiresAt,
    });
    expect(codex.receivedBy('GET /api/v1/auth/me')).toHaveLength(1);
  });

  it('shows its own server only, and works there with the user’s token', async () => {
    const { codex, gateway } = await setUp();
    const frame = await Frame.of(gateway);
    expect(jsonOf(await frame.call('/api/servers'))).toMatchObject({
      servers: [{ id: 'one', session: { user: { name: 'admin' }, method: 'token' } }],
    });
    expect(jsonOf(await frame.call('/api/servers'))).not.toMatchObject({ servers: [{}, {}] });
    expect((await frame.call('/api/servers/one/session')).status).toBe(200);
    expect((await frame.upstream('/api/v1/mine')).status).toBe(200);
    expect((await frame.upstream('/api/v1/mine', { method: 'POST' })).status).toBe(200);
    const [sent] = codex.receivedBy('GET /api/v1/mine');
    expect(sent?.headers['x-api-key']).toBe('codex_test_key');
    expect(sent?.headers.authorization).toBeUndefined();
  });

  it('takes the access token of a sign-in as well as an API key, each as its server wants it', async () => {
    const { codex, gateway } = await setUp();
    codex.accepted.add('eyJh.eyJz.c2ln');
    const frame = await Frame.of(gateway, { body: { token: 'eyJh.eyJz.c2ln' } });
    await frame.upstream('/api/v1/mine');
    expect(codex.receivedBy('GET /api/v1/mine')[0]?.headers.authorization).toBe('Bearer eyJh.eyJz.c2ln');
    const fylr = await fakeFylr();
    const media = await startTestGateway({
      yaml: `servers: [{ id: one, system: fylr, url: '${fylr.url}', signIn: [oauth] }]\nembedders:\n${intranetEntry()}`,
    });
    const answer = await askForSession(media, { body: { token: 'fylr-pasted' } });
    expect(jsonOf(answer)).toMatchObject({ user: { name: 'admin', displayName: 'Ada Min' } });
  });

  it('alone counts: a cookie beside it is ignored, and none is set', async () => {
    const { gateway } = await setUp();
    const person = new Visitor(gateway);
    await person.signIn('one');
    await person.signIn('two', { method: 'token', token: 'inv-pasted' });
    const cookie = person.cookie ?? '';
    const frame = await Frame.of(gateway);
    const both = await frame.call('/api/servers', { headers: { cookie } });
    expect(jsonOf(both)).toMatchObject({ servers: [{ id: 'one', session: { method: 'token' } }] });
    expect(both.headers['set-cookie']).toBeUndefined();
    const elsewhere = await frame.call('/api/servers/two/session', { headers: { cookie } });
    expect(refusalOf(elsewhere)).toEqual(forbidden);
    await frame.call('/api/embed/session', { method: 'DELETE' });
    for (const session of [frame.session, 'made-up', '']) {
      const headers = { cookie, authorization: `Bearer ${session}` };
      for (const path of [
        '/api/servers',
        '/api/servers/one/session',
        '/api/servers/one/upstream/api/v1/mine',
      ]) {
        expect(refusalOf(await call(gateway.url, path, { headers }))).toEqual(ended);
      }
    }
    expect((await person.call('/api/servers/one/session')).status).toBe(200);
  });

  it('stands against no cookie that a page in a frame sends without it', async () => {
    const { gateway } = await setUp();
    const person = new Visitor(gateway);
    await person.signIn('one');
    const inFrame = { referer: `${gateway.url}/embed/intranet/connections` };
    expect(jsonOf(await person.call('/api/servers', { headers: inFrame }))).toMatchObject({
      servers: [{ session: null }, { session: null }],
    });
    const upstream = await person.upstream('one', '/api/v1/things', { headers: inFrame });
    expect(refusalOf(upstream)).toEqual([401, 'not-signed-in']);
    const out = await person.call('/api/servers/one/session', { method: 'DELETE', headers: inFrame });
    expect(refusalOf(out)).toEqual(forbidden);
    const own = { referer: `${gateway.url}/connections` };
    expect((await person.call('/api/servers/one/session', { headers: own })).status).toBe(200);
  });

  it('leaves another bearer, such as a proxy’s, alone where nobody embeds anything', async () => {
    const { gateway, servers } = await setUp();
    gateway.configure(servers);
    const person = new Visitor(gateway);
    await person.signIn('one');
    const headers = { authorization: 'Bearer eyJhbGciOi.eyJzdWIiOi.c2lnbmF0dXJl' };
    expect((await person.call('/api/servers/one/session', { headers })).status).toBe(200);
    const basic = { authorization: 'Basic YTpi' };
    expect((await person.call('/api/servers/one/session', { headers: basic })).status).toBe(200);
  });

  it('signs nobody in or out', async () => {
    const { codex, gateway } = await setUp();
    const frame = await Frame.of(gateway);
    const asked = codex.received.length;
    const json = { 'content-type': 'application/json' };
    const signIn = JSON.stringify({ method: 'token', token: 'codex_test_key' });
    const path = '/api/servers/one/session';
    expect(refusalOf(await frame.call(path, { method: 'POST', headers: json, body: signIn }))).toEqual(
      forbidden,
    );
    expect(refusalOf(await frame.call(path, { method: 'DELETE' }))).toEqual(forbidden);
    expect(refusalOf(await frame.call(`${path}/oauth/start`))).toEqual(forbidden);
    expect(refusalOf(await frame.call('/api/oauth/return?state=x&code=y'))).toEqual(forbidden);
    expect(codex.received).toHaveLength(asked);
    expect((await frame.call('/api/embed/session')).status).toBe(200);
  });

  it('reaches what its pages need, for its plugins, on its server, and nothing else', async () => {
    const { codex, gateway } = await setUp();
    const frame = await Frame.of(gateway, { body: { plugins: ['own', 'a b'] } });
    const settings = await Frame.of(gateway, { body: { pages: ['settings'] } });
    const asked = codex.received.length;
    const refused = [
      await frame.upstream('/api/v1/things'),
      await frame.upstream('/api/v1/things', { method: 'POST' }),
      await frame.upstream('/api/v1/mine', { method: 'DELETE' }),
      await frame.upstream('/api/v1/mine/own', { method: 'PUT' }),
      await frame.upstream('/api/v1/mine/foreign'),
      await frame.upstream('/api/v1/mine/OWN'),
      await frame.upstream('/api/v1/mine/own%20'),
      await settings.upstream('/api/v1/mine', { method: 'POST' }),
      await settings.upstream('/api/v1/mine/own'),
      await frame.call('/api/servers/two/upstream/api/v1/mine'),
      await frame.call('/api/servers/two/session'),
    ];
    expect(refused.map(refusalOf)).toEqual(refused.map(() => forbidden));
    expect(codex.received).toHaveLength(asked);
    // Nor is a server's address taken from anywhere.
    for (const path of [
      '/api/v1/mine?server=http://evil.example',
      '/api/v1/mine//evil.example',
      '/api/v1/mine/..',
    ]) {
      expect([400, 404]).toContain((await frame.upstream(path)).status);
    }
    expect((await frame.upstream('/api/v1/mine/own')).status).toBe(200);
    expect((await frame.upstream('/api/v1/mine/a%20b')).status).toBe(200);
    expect((await settings.upstream('/api/v1/mine')).status).toBe(200);
  });

  it('sends nothing in a body but what its pages change', async () => {
    const { codex, gateway } = await setUp();
    const frame = await Frame.of(gateway);
    const path = '/api/v1/mine/own';
    const patch = async (body: string, type = 'application/json') =>
      refusalOf(await frame.upstream(path, { method: 'PATCH', headers: { 'content-type': type }, body }));
    const refused = [
      '{"config":{},"command":"sh"}',
      '{"Config":{}}',
      '{"__proto__":{}}',
      '[{"config":{}}]',
      'null',
      '"config"',
      'config=1',
      '{"config":{}',
    ];
    for (const body of refused) expect([body, await patch(body)]).toEqual([body, forbidden]);
    expect(await patch('config=1', 'application/x-www-form-urlencoded')).toEqual(forbidden);
    expect(codex.receivedBy(`PATCH ${path}`)).toHaveLength(0);
    expect(await patch('{"config":{"command":"sh"}}')).toEqual([200, undefined]);
    // A person’s own browser is not held to it.
    const person = new Visitor(gateway);
    await person.signIn('one');
    const headers = { 'content-type': 'application/json' };
    const own = await person.upstream('one', path, { method: 'PATCH', headers, body: '{"command":"x"}' });
    expect(own.status).toBe(200);
  });

  it('is another’s for every other embedder, and needs the header against forgeries like any other', async () => {
    const { gateway } = await setUp();
    const frame = await Frame.of(gateway);
    const body = {
      embedder: 'portal',
      origin: 'https://portal.example.org',
      server: 'two',
      token: 'inv-pasted',
      pages: ['plugins'],
    };
    const foreign = await Frame.of(gateway, { secret: otherSecret, body });
    expect(refusalOf(await foreign.upstream('/api/v1/mine'))).toEqual(forbidden);
    expect(jsonOf(await foreign.call('/api/embed/session'))).toMatchObject({
      embedder: 'portal',
      server: 'two',
    });
    // The secret is no session.
    const headers = { authorization: `Bearer ${intranetSecret}` };
    expect(refusalOf(await call(gateway.url, '/api/servers', { headers }))).toEqual(ended);
    const forged = await frame.upstream('/api/v1/mine', { method: 'POST', headers: { 'x-plugboard': '' } });
    expect(refusalOf(forged)).toEqual([403, 'forgery-refused']);
    const fromHost = { origin: intranetOrigin, 'sec-fetch-site': 'cross-site' };
    const direct = await frame.upstream('/api/v1/mine', { headers: fromHost });
    expect(refusalOf(direct)).toEqual([403, 'forgery-refused']);
  });
});

describe('asking for a session', () => {
  it('is refused alike for a wrong secret, an unknown embedder and one that has no secret', async () => {
    const { codex, gateway } = await setUp();
    const answers = await Promise.all(
      [
        { secret: 'wrong' },
        { secret: otherSecret },
        { body: { embedder: 'nobody' } },
        { body: { embedder: 'INTRANET' } },
        { body: { embedder: '__proto__' } },
        { body: { embedder: 'handover' } },
        { secret: '', body: { embedder: 'handover' } },
        { secret: null, body: { embedder: 'nobody' }, headers: { 'x-plugboard': '1' } },
      ].map((asking: Asking) => askForSession(gateway, asking)),
    );
    expect(answers.map(refusalOf)).toEqual(answers.map(() => [401, 'embedder-refused']));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(codex.received).toHaveLength(0);
  });

  it.each([
    ['origin', { origin: 'https://intranet.example.org.evil.example' }],
    ['origin', { origin: `${intranetOrigin}/` }],
    ['origin', { origin: 'null' }],
    ['server', { server: 'two' }],
    ['server', { server: 'nowhere' }],
    ['server', { server: 'http://evil.example' }],
    ['pages', { pages: ['connections', 'jobs'] }],
  ])('is refused for what is not in the entry (%s), which it names', async (field, body) => {
    const { codex, gateway } = await setUp();
    const answer = await askForSession(gateway, { body });
    expect(refusalOf(answer)).toEqual(forbidden);
    expect(jsonOf(answer)).toMatchObject({ details: { field } });
    for (const value of Object.values(body).flat()) expect(answer.text).not.toContain(`"${value}"`);
    expect(answer.text).not.toContain('evil');
    expect(codex.received).toHaveLength(0);
  });

  it.each([
    [{ pages: [] }],
    [{ pages: ['servers'] }],
    [{ plugins: [] }],
    [{ plugins: [7] }],
    [{ token: 'geheim\r\nx: y' }],
    [{ token: undefined }],
    [{ url: 'http://evil.example/geheim' }],
  ])('is refused for a body that is not described, %j, without repeating a value', async (body) => {
    const { codex, gateway } = await setUp();
    const answer = await askForSession(gateway, { body });
    expect(refusalOf(answer)).toEqual([400, 'bad-request']);
    expect(answer.text).not.toContain('geheim');
    expect(codex.received).toHaveLength(0);
  });

  it('is refused to a browser that has the secret, from wherever, and taken from a program that says little', async () => {
    const { codex, gateway } = await setUp();
    for (const headers of [
      { origin: intranetOrigin },
      { origin: gateway.url, 'x-plugboard': '1' },
      { 'sec-fetch-site': 'same-origin', 'x-plugboard': '1' },
      { 'sec-fetch-site': 'none' },
      { 'sec-fetch-dest': 'empty' },
    ]) {
      const answer = await askForSession(gateway, { headers });
      expect(refusalOf(answer)).toEqual([403, 'forgery-refused']);
      expect(answer.text).toContain('new secret');
    }
    expect(codex.received).toHaveLength(0);
    // As Node's own fetch sends it.
    const fetched = await fetch(`${gateway.url}/api/embed/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `bearer ${intranetSecret}` },
      body: JSON.stringify({
        embedder: 'intranet',
        origin: intranetOrigin,
        server: 'one',
        token: 'codex_test_key',
        pages: ['settings'],
      }),
    });
    expect(fetched.status).toBe(201);
  });

  it('is refused with a token that the server does not take', async () => {
    const { gateway } = await setUp();
    const answer = await askForSession(gateway, { body: { token: 'codex_geheim' } });
    expect(refusalOf(answer)).toEqual([401, 'sign-in-refused']);
    expect(answer.text).not.toContain('geheim');
    expect(gateway.logLines.join('\n')).not.toContain('geheim');
  });

  it('by the frame itself is for embedders that allow it, from our own origin, with the header', async () => {
    const { gateway } = await setUp();
    const ask = (headers: Readonly<Record<string, string>>, embedder = 'handover') =>
      askForSession(gateway, {
        secret: null,
        headers,
        body: { embedder, origin: 'https://portal.example.org', pages: ['jobs'] },
      });
    const own = { 'x-plugboard': '1', origin: gateway.url, 'sec-fetch-site': 'same-origin' };
    const answer = await ask(own);
    expect(answer.status).toBe(201);
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(refusalOf(await ask({ origin: gateway.url }))).toEqual([403, 'forgery-refused']);
    expect(refusalOf(await ask({ ...own, origin: 'https://portal.example.org' }))).toEqual([
      403,
      'forgery-refused',
    ]);
    expect(refusalOf(await ask({ ...own, 'sec-fetch-site': 'cross-site' }))).toEqual([
      403,
      'forgery-refused',
    ]);
    const notAllowed = await ask(own, 'intranet');
    expect(refusalOf(notAllowed)).toEqual(forbidden);
    expect(jsonOf(notAllowed)).toMatchObject({ details: { field: 'embedder' } });
  });

  it('is slowed down: guessed secrets, and tokens that pages hand over, but never a backend whose users’ tokens are old', async () => {
    const { yaml, gateway } = await setUp();
    gateway.configure(`${yaml}\nlimits: { signInAttemptsPerAddress: 3 }`);
    const handingOver = {
      secret: null,
      headers: { 'x-plugboard': '1' },
      body: {
        embedder: 'handover',
        origin: 'https://portal.example.org',
        pages: ['jobs'],
        token: 'codex_old',
      },
    };
    for (const _ of [1, 2, 3]) expect((await askForSession(gateway, handingOver)).status).toBe(401);
    expect(refusalOf(await askForSession(gateway, handingOver))).toEqual([429, 'too-many-attempts']);
    for (const _ of [1, 2, 3, 4, 5]) {
      expect((await askForSession(gateway, { body: { token: 'codex_old' } })).status).toBe(401);
    }
    for (const _ of [1, 2, 3]) expect((await askForSession(gateway, { secret: 'guess' })).status).toBe(401);
    const slowed = await askForSession(gateway, { secret: 'guess' });
    expect(refusalOf(slowed)).toEqual([429, 'too-many-attempts']);
    expect(Number(slowed.headers['retry-after'])).toBeGreaterThan(800);
  });
});

describe('the session of a frame ends', () => {
  it('with its time, on the minute', async () => {
    let now = 1_000_000;
    const { yaml, gateway } = await setUp({ now: () => now });
    gateway.configure(yaml.replace(intranetEntry(), intranetEntry(', sessionMinutes: 2')));
    const frame = await Frame.of(gateway);
    now += 119_000;
    expect((await frame.upstream('/api/v1/mine')).status).toBe(200);
    now += 1_000;
    for (const path of ['/api/embed/session', '/api/servers', '/api/servers/one/session']) {
      expect(refusalOf(await frame.call(path))).toEqual(ended);
    }
    expect(refusalOf(await frame.upstream('/api/v1/mine'))).toEqual(ended);
  });

  it('by itself, and with it the event stream that it carries, with no request at all', async () => {
    const { gateway } = await setUp();
    const timers = vi.spyOn(globalThis, 'setTimeout');
    onTestFinished(() => timers.mockRestore());
    const frame = await Frame.of(gateway);
    const stream = await listen(gateway.port, frame.session);
    const [end] = timers.mock.calls.find(([, milliseconds]) => milliseconds === 15 * 60_000) ?? [];
    expect((await frame.call('/api/embed/session')).status).toBe(200);
    // As if its fifteen minutes had passed.
    end?.();
    await stream.over;
    expect(refusalOf(await frame.call('/api/embed/session'))).toEqual(ended);
  });

  it('when the frame ends it, and leaves the user’s token in force', async () => {
    const { codex, gateway } = await setUp();
    const frame = await Frame.of(gateway);
    const stream = await listen(gateway.port, frame.session);
    const forged = await frame.call('/api/embed/session', {
      method: 'DELETE',
      headers: { 'x-plugboard': '' },
    });
    expect(refusalOf(forged)).toEqual([403, 'forgery-refused']);
    expect((await frame.call('/api/embed/session', { method: 'DELETE' })).status).toBe(204);
    await stream.over;
    expect(refusalOf(await frame.call('/api/embed/session', { method: 'DELETE' }))).toEqual(ended);
    expect(codex.receivedBy('POST /api/v1/auth/logout')).toHaveLength(0);
    expect(codex.accepted.has('codex_test_key')).toBe(true);
  });

  it.each([
    ['its embedder is gone', (yaml: string) => yaml.replace(`${intranetEntry()}\n`, '')],
    [
      'its embedder has another secret',
      (yaml: string) => yaml.replace(intranetSecret, `${intranetSecret}-new`),
    ],
    [
      'its embedder’s origins change',
      (yaml: string) => yaml.replace(intranetOrigin, 'https://new.example.org'),
    ],
    ['its embedder’s pages change', (yaml: string) => yaml.replace('[connections, settings]', '[settings]')],
    ['nobody embeds anything', (yaml: string) => yaml.replace(/embedders:[^]*/, '')],
    [
      'its server is gone',
      (yaml: string) =>
        yaml
          .replace(/ {2}- \{ id: one, .*\n/, '')
          .replaceAll('[one]', '[two]')
          .replace('[one, two]', '[two]'),
    ],
    [
      'its server is at another address',
      (yaml: string) => yaml.replace(/(id: one, .*http:\/\/)127\.0\.0\.1/, '$1localhost'),
    ],
  ])('when %s, and its event streams with it', async (_why, change) => {
    const { yaml, gateway } = await setUp();
    const frame = await Frame.of(gateway);
    const stream = await listen(gateway.port, frame.session);
    gateway.configure(yaml);
    expect((await frame.call('/api/embed/session')).status).toBe(200);
    expect(change(yaml)).not.toBe(yaml);
    gateway.configure(change(yaml));
    await stream.over;
    expect(refusalOf(await frame.call('/api/embed/session'))).toEqual(ended);
    // Nor does it come back with what it was bound to.
    gateway.configure(yaml);
    expect(refusalOf(await frame.call('/api/embed/session'))).toEqual(ended);
  });

  it('when the server does not take the token any more', async () => {
    const { codex, gateway } = await setUp();
    const frame = await Frame.of(gateway);
    codex.accepted.clear();
    expect(refusalOf(await frame.upstream('/api/v1/mine'))).toEqual(ended);
    expect(refusalOf(await frame.call('/api/embed/session'))).toEqual(ended);
    codex.accepted.add('codex_test_key');
    const next = await Frame.of(gateway);
    codex.accepted.clear();
    expect(refusalOf(await next.call('/api/servers/one/session'))).toEqual(ended);
  });

  it('when a hundred others of the same user have begun, and no other does', async () => {
    const { gateway } = await setUp();
    const first = await Frame.of(gateway);
    const second = await Frame.of(gateway);
    const body = {
      embedder: 'portal',
      origin: 'https://portal.example.org',
      server: 'two',
      token: 'inv-pasted',
      pages: ['plugins'],
    };
    const foreign = await Frame.of(gateway, { secret: otherSecret, body });
    for (let more = 0; more < 99; more += 1) await Frame.of(gateway);
    expect(refusalOf(await first.call('/api/embed/session'))).toEqual(ended);
    expect((await second.call('/api/embed/session')).status).toBe(200);
    expect((await foreign.call('/api/embed/session')).status).toBe(200);
  });
});

describe('what is kept of sessions of frames', () => {
  it('is on no disk, and in no line of the log', async () => {
    const { gateway } = await setUp();
    const frame = await Frame.of(gateway);
    await frame.upstream('/api/v1/mine');
    await askForSession(gateway, { secret: 'wrong-secret-wrong-secret-wrong' });
    const secrets = [frame.session, intranetSecret, 'wrong-secret', 'codex_test_key'];
    const log = gateway.logLines.join('\n');
    expect(log).toContain('the session of a frame begins');
    expect(secrets.filter((secret) => log.includes(secret))).toEqual([]);
    const stored = gateway.storedBytes();
    expect([...secrets, 'admin'].filter((secret) => stored.includes(secret))).toEqual([]);
  });
});

/** Begins to listen to the server's events through a session; resolves when the first one is there. */
async function listen(port: number, session: string): Promise<{ readonly over: Promise<unknown> }> {
  const outgoing = request({
    port,
    host: '127.0.0.1',
    path: '/api/servers/one/upstream/api/v1/mine/events',
    headers: { authorization: `Bearer ${session}` },
    agent: false,
  });
  outgoing.end();
  const answer = await answerTo(outgoing);
  expect(answer.statusCode).toBe(200);
  await nextPiece(answer);
  return { over: new Promise((resolve) => answer.once('close', resolve)) };
}
