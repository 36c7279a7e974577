import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { testDescriptions } from '../test-support/descriptions.ts';
import { sendJson } from '../test-support/fake-server.ts';
import { type Extra, fakeCodex, fakeFylr } from '../test-support/fake-systems.ts';
import { answerTo, jsonOf, nextPiece } from '../test-support/http-call.ts';
import { startTestGateway, type TestGateway, Visitor } from '../test-support/test-gateway.ts';

const things = '/api/v1/things';

async function signedIn(extra: Extra, more = '') {
  const codex = await fakeCodex(extra);
  const gateway = await startTestGateway({
    yaml: `servers: [{ id: one, system: codex, url: '${codex.url}' }]\n${more}`,
    descriptions: testDescriptions,
  });
  const visitor = new Visitor(gateway);
  expect((await visitor.signIn('one')).status).toBe(200);
  return { codex, gateway, visitor };
}

/** Opens an event stream, as far as its first sign of life. */
async function openEvents(gateway: TestGateway, visitor: Visitor) {
  const stream = request(`${gateway.url}/api/servers/one/upstream/api/v1/events`, {
    headers: { cookie: visitor.cookie ?? '' },
  });
  stream.end();
  const answer = await answerTo(stream);
  const ended = new Promise((resolve) => answer.once('close', resolve));
  await nextPiece(answer);
  return { answer, ended };
}

/** Answers every call with this. */
function answering(
  status: number,
  headers: Readonly<Record<string, string>>,
  body: string | Buffer = '',
): Extra {
  return (_request, response) => {
    response.writeHead(status, headers).end(body);
    return true;
  };
}

describe('the request that the server sees', () => {
  it('carries what it needs, and nothing of the browser but that', async () => {
    const { codex, gateway, visitor } = await signedIn(
      answering(200, { 'content-type': 'application/json' }, '{}'),
    );
    await visitor.upstream('one', `${things}?page=2`, {
      headers: {
        accept: 'application/json',
        'accept-language': 'de',
        'if-none-match': '"x"',
        authorization: 'Basic c3RvbGVu',
        origin: gateway.url,
        referer: `${gateway.url}/plugins`,
        'x-forwarded-for': '203.0.113.1',
        'x-forwarded-host': 'evil.example',
        forwarded: 'for=203.0.113.1',
        'x-api-key': 'codex_mine',
        'x-fylr-authorization': 'Bearer mine',
        te: 'trailers',
        'user-agent': 'curl',
      },
    });
    const [seen] = codex.receivedBy('GET /api/v1/things');
    expect(seen?.url).toBe('/api/v1/things?page=2');
    const { host, connection, authorization, ...headers } = seen?.headers ?? {};
    expect(headers).toEqual({
      accept: 'application/json',
      'accept-encoding': 'identity',
      'accept-language': 'de',
      'if-none-match': '"x"',
      'user-agent': 'Plugboard',
    });
    expect(authorization).toMatch(/^Bearer access-/);
    expect(host).toBe(new URL(codex.url).host);
    expect(connection).toBe('keep-alive');
  });

  it('is refused with unknown names in the query, and with a token in it always', async () => {
    const { codex, visitor } = await signedIn(answering(200, {}));
    const refused = [
      `${things}?other=1`,
      `${things}?page=1&%70age2=1`,
      `${things}?access_token=x`,
      `/api/v1/open?access_token=x`,
      `/api/v1/open?Access%5FToken=x`,
      `/api/v1/open?a=%&%E0%A4%A=1`,
    ];
    for (const path of refused) {
      const answer = await visitor.upstream('one', path);
      expect([path, answer.headers['x-plugboard-error']]).toEqual([
        path,
        path.endsWith('%E0%A4%A=1') ? 'not-described' : 'bad-request',
      ]);
    }
    expect(codex.receivedBy('GET /api/v1/t')).toHaveLength(0);
    expect((await visitor.upstream('one', '/api/v1/open?anything=%5Btrue%5D')).status).toBe(200);
    expect(codex.receivedBy('GET /api/v1/open')[0]?.url).toBe('/api/v1/open?anything=%5Btrue%5D');
  });

  it('is not sent for somebody who is not signed in there', async () => {
    const { codex, gateway } = await signedIn(answering(200, {}));
    const before = codex.received.length;
    const answer = await new Visitor(gateway).upstream('one', things);
    expect([answer.status, answer.headers['x-plugboard-error']]).toEqual([401, 'not-signed-in']);
    const forged = await new Visitor(gateway, 'plugboard=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA').upstream(
      'one',
      things,
    );
    expect(forged.status).toBe(401);
    expect(codex.received.length).toBe(before);
  });

  it('reaches a server below a sub-path', async () => {
    const codex = await fakeCodex(answering(200, {}), '/library');
    const gateway = await startTestGateway({
      yaml: `servers: [{ id: one, system: codex, url: '${codex.url}/' }]`,
      descriptions: testDescriptions,
    });
    const visitor = new Visitor(gateway);
    await visitor.signIn('one');
    await visitor.upstream('one', things);
    expect(codex.received.map((one) => one.url)).toEqual([
      '/library/api/v1/auth/login',
      '/library/api/v1/things',
    ]);
  });
});

describe('the answer that the browser sees', () => {
  it('keeps status, body and useful headers, and drops the rest', async () => {
    const { visitor } = await signedIn(
      answering(
        429,
        {
          'content-type': 'application/json',
          'retry-after': '7',
          'x-ratelimit-remaining': '0',
          'x-fylr-read-only-mode': 'true',
          'x-inventree-api': '435',
          'x-plugboard-error': 'internal',
          'set-cookie': 'auth_token=stolen; Path=/',
          'www-authenticate': 'Basic realm="x"',
          'access-control-allow-origin': '*',
          'content-security-policy': "default-src 'unsafe-inline'",
          'clear-site-data': '"*"',
          link: '<https://evil.example>; rel=preconnect',
          refresh: '0; url=https://evil.example',
          'x-powered-by': 'something',
        },
        '{"error":"slow down"}',
      ),
    );
    const answer = await visitor.upstream('one', things);
    expect(answer.status).toBe(429);
    expect(jsonOf(answer)).toEqual({ error: 'slow down' });
    const {
      date,
      connection,
      'keep-alive': keepAlive,
      'transfer-encoding': chunked,
      ...headers
    } = answer.headers;
    expect(headers).toEqual({
      'content-type': 'application/json; charset=utf-8',
      'retry-after': '7',
      'x-ratelimit-remaining': '0',
      'x-fylr-read-only-mode': 'true',
      'x-inventree-api': '435',
      'x-plugboard-upstream-type': 'application/json',
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    });
    expect([date, connection, chunked]).toEqual([expect.any(String), 'close', 'chunked']);
    expect(keepAlive).toBeUndefined();
  });

  it.each([
    ['text/html; charset=utf-7', 'text/plain; charset=utf-8', 'text/html', true],
    ['image/svg+xml', 'text/plain; charset=utf-8', 'image/svg+xml', true],
    ['application/xhtml+xml', 'text/plain; charset=utf-8', 'application/xhtml+xml', true],
    ['text/javascript', 'text/plain; charset=utf-8', 'text/javascript', true],
    ['application/pdf', 'application/octet-stream', 'application/pdf', true],
    ['nonsense', 'application/octet-stream', undefined, true],
    ['image/png', 'image/png', 'image/png', true],
    ['text/plain; charset=iso-8859-1', 'text/plain; charset=iso-8859-1', 'text/plain', false],
    ['application/problem+json', 'application/json; charset=utf-8', 'application/problem+json', false],
  ])('turns %s into %s', async (type, served, upstream, attachment) => {
    const body = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>';
    const { visitor } = await signedIn(answering(200, { 'content-type': type }, body));
    const answer = await visitor.upstream('one', things);
    expect(answer.text).toBe(body);
    expect(answer.headers['content-type']).toBe(served);
    expect(answer.headers['x-plugboard-upstream-type']).toBe(upstream);
    expect(answer.headers['content-disposition']).toBe(attachment ? 'attachment' : undefined);
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(answer.headers['content-security-policy']).toMatch(/^sandbox; default-src 'none'/);
  });

  it('has no type where there is no body', async () => {
    const { visitor } = await signedIn(answering(204, {}));
    const answer = await visitor.upstream('one', '/api/v1/things/a', { method: 'DELETE' });
    expect([answer.status, answer.text]).toEqual([204, '']);
    expect(answer.headers['content-type']).toBeUndefined();
    expect(answer.headers['content-disposition']).toBeUndefined();
  });

  it('passes compression through to a browser that asked for it', async () => {
    const packed = gzipSync('{"a":1}');
    const { codex, visitor } = await signedIn(
      answering(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }, packed),
    );
    const answer = await visitor.upstream('one', things, {
      headers: { 'accept-encoding': 'gzip, zstd, br;q=0' },
    });
    expect(codex.receivedBy('GET /api/v1/things')[0]?.headers['accept-encoding']).toBe('gzip');
    expect(answer.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(answer.bytes).toString()).toBe('{"a":1}');
  });

  it('compresses what the server did not, for a browser that takes it, unless it is small', async () => {
    const large = JSON.stringify({ plugins: 'x'.repeat(20_000) });
    const { visitor } = await signedIn(
      answering(200, { 'content-type': 'application/json', etag: '"1"' }, large),
    );
    const unpack = { br: brotliDecompressSync, gzip: gunzipSync };
    for (const [accepted, way] of [
      ['gzip, deflate, br', 'br'],
      ['gzip, br;q=0', 'gzip'],
    ] as const) {
      const packed = await visitor.upstream('one', things, { headers: { 'accept-encoding': accepted } });
      expect(packed.headers['content-encoding']).toBe(way);
      expect(packed.headers['content-length']).toBeUndefined();
      expect(packed.headers['etag']).toBe('W/"1"');
      expect(packed.bytes.length).toBeLessThan(2000);
      expect(unpack[way](packed.bytes).toString()).toBe(large);
    }

    const plain = await visitor.upstream('one', things, { headers: { 'accept-encoding': 'gzip;q=0' } });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.text).toBe(large);

    const { visitor: other } = await signedIn(
      answering(200, { 'content-type': 'application/json', 'content-length': '7' }, '{"a":1}'),
    );
    const small = await other.upstream('one', things, { headers: { 'accept-encoding': 'gzip' } });
    expect(small.headers['content-encoding']).toBeUndefined();
    expect(small.text).toBe('{"a":1}');
  });

  it('follows no redirect', async () => {
    const { codex, visitor } = await signedIn(answering(302, { location: 'http://169.254.169.254/' }));
    const answer = await visitor.upstream('one', things);
    expect([answer.status, answer.headers['x-plugboard-error']]).toEqual([502, 'upstream-broken']);
    expect(answer.headers['location']).toBeUndefined();
    expect(jsonOf(answer)).toMatchObject({ details: { upstreamStatus: 302 } });
    expect(codex.receivedBy('GET')).toHaveLength(1);
  });

  it('lacks what the description says to take out', async () => {
    const fylr = await fakeFylr((_request, response) => {
      sendJson(response, 200, { access_token: 'very-secret', user: { access_token: 'deep' } });
      return true;
    });
    const gateway = await startTestGateway({
      yaml: `servers: [{ id: one, system: fylr, url: '${fylr.url}' }]`,
      descriptions: testDescriptions,
    });
    const visitor = new Visitor(gateway);
    await visitor.signIn('one');
    const answer = await visitor.upstream('one', '/api/v1/session', {
      headers: { 'accept-encoding': 'gzip' },
    });
    expect(jsonOf(answer)).toEqual({ user: { access_token: 'deep' } });
    expect(fylr.receivedBy('GET /api/v1/session')[0]?.headers['accept-encoding']).toBe('identity');
  });

  it.each([
    [200, { 'content-type': 'text/html' }, '<p>very-secret'],
    [
      200,
      { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      gzipSync('{"a":"very-secret"}'),
    ],
  ])('is withheld when what must be taken out cannot be found', async (status, headers, body) => {
    const { visitor } = await signedIn(answering(status, headers, body));
    const answer = await visitor.upstream('one', '/api/v1/session');
    expect([answer.status, answer.headers['x-plugboard-error']]).toEqual([502, 'upstream-broken']);
    expect(answer.text).not.toContain('very-secret');
  });
});

describe('bodies', () => {
  it('are limited, with an answer to whoever sends too much', async () => {
    const { codex, visitor } = await signedIn(
      answering(200, {}),
      'limits: { bodyMegabytes: 0.001, uploadMegabytes: 0.01 }',
    );
    const send = (path: string, size: number, headers = {}) =>
      visitor.upstream('one', path, { method: 'POST', body: Buffer.alloc(size, 'a'), headers });
    const chunked = { 'transfer-encoding': 'chunked' };
    expect((await send(things, 1000)).status).toBe(200);
    expect((await send('/api/v1/files', 5000)).status).toBe(200);
    for (const [path, size, headers] of [
      [things, 5000, {}],
      [things, 5000, chunked],
      ['/api/v1/files', 50_000, {}],
      ['/api/v1/files', 50_000, chunked],
    ] as const) {
      const answer = await send(path, size, headers);
      expect([path, answer.status, answer.headers['x-plugboard-error']]).toEqual([path, 413, 'too-large']);
    }
    expect(codex.receivedBy('POST /api/v1/things')).toHaveLength(1);
    expect(codex.receivedBy('POST /api/v1/files').map((one) => one.body.length)).toEqual([5000]);
  });

  it('of uploads are streamed: the server has the first part before the last is sent', async () => {
    let first: (() => void) | undefined;
    const firstPart = new Promise<void>((resolve) => {
      first = resolve;
    });
    const { codex, gateway, visitor } = await signedIn(answering(200, {}));
    codex.watch = (raw) => raw.once('data', () => first?.());
    const upload = request(`${gateway.url}/api/servers/one/upstream/api/v1/files`, {
      method: 'POST',
      headers: {
        cookie: visitor.cookie ?? '',
        'x-plugboard': '1',
        'content-type': 'multipart/form-data; boundary=b',
      },
    });
    upload.write('part one ');
    await firstPart;
    upload.end('part two');
    const answer = await answerTo(upload);
    answer.resume();
    expect(answer.statusCode).toBe(200);
    const [seen] = codex.receivedBy('POST /api/v1/files');
    expect(seen?.body).toBe('part one part two');
    expect(seen?.headers['content-type']).toBe('multipart/form-data; boundary=b');
  });

  it('of uploads go out with a token that was made sure of before', async () => {
    const { codex, visitor } = await signedIn(answering(200, {}));
    codex.accepted.clear();
    const answer = await visitor.upstream('one', '/api/v1/files', { method: 'POST', body: 'abc' });
    expect(answer.status).toBe(200);
    expect(codex.receivedBy('POST /api/v1/files')).toHaveLength(1);
  });
});

describe('time', () => {
  it('ends what takes longer than its description says', async () => {
    const { visitor } = await signedIn(() => true, 'limits: { answerSeconds: 0.1 }');
    const slow = await visitor.upstream('one', '/api/v1/slow');
    expect([slow.status, slow.headers['x-plugboard-error']]).toEqual([504, 'upstream-timeout']);
    expect(jsonOf(slow)).toMatchObject({ details: { seconds: 0.1 } });
    expect((await visitor.upstream('one', things)).status).toBe(504);
  });

  it('ends an answer that stops in its middle, visibly', async () => {
    const { visitor } = await signedIn((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('{"half":');
      return true;
    });
    await expect(visitor.upstream('one', '/api/v1/slow')).rejects.toThrow(/aborted|hang up|ECONNRESET/);
  });

  it.each(['identity', 'gzip'])(
    'shows the head of an answer whose body is long in coming or never comes (%s)',
    async (encoding) => {
      const { gateway, visitor } = await signedIn((seen, response) => {
        const head = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 20000\r\n\r\n';
        if (seen.url === things) response.socket?.end(head);
        else response.socket?.write(head);
        return true;
      });
      for (const path of [things, '/api/v1/patient']) {
        const outgoing = request(`${gateway.url}/api/servers/one/upstream${path}`, {
          headers: { cookie: visitor.cookie ?? '', 'accept-encoding': encoding },
        });
        outgoing.end();
        expect((await answerTo(outgoing)).statusCode).toBe(200);
        outgoing.destroy();
      }
    },
  );

  it('lets an event stream be silent, and delivers each event as it comes', async () => {
    let send: ((text: string) => void) | undefined;
    const { gateway, visitor } = await signedIn((seen, response) => {
      if (seen.url === '/api/v1/slow') return true;
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.flushHeaders();
      send = (text) => response.write(text);
      return true;
    });
    const stream = request(`${gateway.url}/api/servers/one/upstream/api/v1/events`, {
      headers: { cookie: visitor.cookie ?? '' },
    });
    stream.end();
    const answer = await answerTo(stream);
    expect(answer.headers['content-type']).toBe('text/event-stream');
    // Longer than any clock of this operation: a slow one beside it comes to its end meanwhile.
    for (const _ of [1, 2, 3, 4]) expect((await visitor.upstream('one', '/api/v1/slow')).status).toBe(504);
    send?.('data: one\n\n');
    expect(await nextPiece(answer)).toBe('data: one\n\n');
    send?.('data: two\n\n');
    expect(await nextPiece(answer)).toBe('data: two\n\n');
    stream.destroy();
  });

  it("ends the server's work when the browser goes away", async () => {
    let gone: (() => void) | undefined;
    const serverNoticed = new Promise<void>((resolve) => {
      gone = resolve;
    });
    let arrived: (() => void) | undefined;
    const serverHasIt = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const { gateway, visitor } = await signedIn((_request, response) => {
      response.once('close', () => gone?.());
      arrived?.();
      return true;
    });
    const leaving = request(`${gateway.url}/api/servers/one/upstream/api/v1/patient`, {
      headers: { cookie: visitor.cookie ?? '' },
    });
    leaving.on('error', () => undefined);
    leaving.end();
    await serverHasIt;
    leaving.destroy();
    await serverNoticed;
    expect((await visitor.call('/healthz')).status).toBe(200);
  });

  it.each([
    ['signing out', (visitor: Visitor) => visitor.call('/api/servers/one/session', { method: 'DELETE' })],
    ['signing in anew', (visitor: Visitor) => visitor.signIn('one')],
  ])('ends the event streams of a sign-in by %s, and no others', async (_how, end) => {
    const { gateway, visitor } = await signedIn((seen, response) => {
      if (seen.url !== '/api/v1/events') return false;
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(': here\n\n');
      return true;
    });
    const other = new Visitor(gateway);
    await other.signIn('one');
    const [own, others] = await Promise.all([visitor, other].map((one) => openEvents(gateway, one)));
    await end(visitor);
    await own?.ended;
    expect(others?.answer.closed).toBe(false);
    others?.answer.destroy();
  });

  it('ends event streams when the gateway stops, and lets other requests finish', async () => {
    let finish: (() => void) | undefined;
    const { gateway, visitor } = await signedIn((seen, response) => {
      if (seen.url === '/api/v1/events') {
        response.writeHead(200, { 'content-type': 'text/event-stream' });
        response.flushHeaders();
      } else {
        finish = () => sendJson(response, 200, { done: true });
      }
      return true;
    });
    const stream = request(`${gateway.url}/api/servers/one/upstream/api/v1/events`, {
      headers: { cookie: visitor.cookie ?? '' },
    });
    stream.end();
    const answer = await answerTo(stream);
    const ended = new Promise((resolve) => answer.once('close', resolve));
    const slow = visitor.upstream('one', '/api/v1/patient');
    await expect.poll(() => finish).toBeDefined();
    const closed = gateway.app.close();
    await ended;
    finish?.();
    expect(jsonOf(await slow)).toEqual({ done: true });
    await closed;
  });
});

describe('a server that fails', () => {
  it('is told apart by how', async () => {
    const { codex, visitor } = await signedIn((seen, response) => {
      if (seen.url === things) response.destroy();
      else response.socket?.end('this is not HTTP\r\n\r\n');
      return true;
    });
    for (const path of [things, '/api/v1/patient']) {
      const answer = await visitor.upstream('one', path);
      expect([answer.status, answer.headers['x-plugboard-error']]).toEqual([502, 'upstream-broken']);
    }
    await codex.stop();
    const answer = await visitor.upstream('one', things);
    expect([answer.status, answer.headers['x-plugboard-error']]).toEqual([502, 'upstream-unreachable']);
  });
});
