import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ApiError, type ApiErrorKind } from './api-error.ts';
import { createFunnel, type FunnelOptions } from './funnel.ts';
import { onSignedOut } from './signed-out.ts';

const URL_OF_LIST = 'http://app.test/api/servers/parts/upstream/api/plugins/?limit=5&secret=x';
const NOW = Date.UTC(2026, 7, 1, 12);

function never(): AbortSignal {
  return new AbortController().signal;
}

interface Given {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body?: string | null;
}

function answerWith({ status = 200, headers = {}, body = '' }: Given): void {
  vi.stubGlobal('fetch', async () => new Response(body, { status, headers }));
}

interface Outcome {
  readonly json?: unknown;
  readonly error?: ApiError;
}

async function call(init: RequestInit = {}, options: Partial<FunnelOptions> = {}): Promise<Outcome> {
  const funnel = createFunnel({
    serverId: 'parts',
    deadline: never,
    language: () => 'de',
    now: () => NOW,
    ...options,
  });
  try {
    const response = await funnel(new Request(URL_OF_LIST, init));
    return { json: await response.json() };
  } catch (error) {
    // Anything else than an ApiError fails the test that called.
    if (!(error instanceof ApiError)) throw error;
    return { error };
  }
}

async function failure(init: RequestInit = {}, options: Partial<FunnelOptions> = {}): Promise<ApiError> {
  const { error, json } = await call(init, options);
  if (!error) throw new Error(`no failure but ${JSON.stringify(json)}`);
  return error;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

const JSON_TYPE = { 'content-type': 'application/json' };
const HTML_TYPE = { 'content-type': 'text/html; charset=utf-8' };
const PAGE = '<!doctype html><title>Codex</title><p>Hello</p>';

describe('what it lets through', () => {
  it.each<[string, Given, unknown]>([
    ['JSON', { headers: JSON_TYPE, body: '{"plugins":[]}' }, { plugins: [] }],
    ['JSON of a vendor type', { headers: { 'content-type': 'application/problem+json' }, body: '[1]' }, [1]],
    ['JSON without a type', { body: '{"a":1}' }, { a: 1 }],
    ['JSON that says it is text', { headers: { 'content-type': 'text/plain' }, body: '{"a":1}' }, { a: 1 }],
    ['a body of null', { headers: JSON_TYPE, body: 'null' }, null],
    ['201', { status: 201, headers: JSON_TYPE, body: '{"a":1}' }, { a: 1 }],
    ['204 as null', { status: 204, body: null }, null],
    ['205 as null', { status: 205, body: null }, null],
  ])('%s', async (_name, given, json) => {
    answerWith(given);
    expect(await call()).toEqual({ json });
  });

  it('leaves an event stream unread', async () => {
    answerWith({ headers: { 'content-type': 'text/event-stream' }, body: 'data: {}\n\n' });
    const funnel = createFunnel({ serverId: 'parts', deadline: never });
    const response = await funnel(new Request(URL_OF_LIST));
    expect(response.bodyUsed).toBe(false);
    expect(await response.text()).toBe('data: {}\n\n');
  });

  it('lets an event stream go on after the time in which an answer must have come', async () => {
    let signal: AbortSignal | null | undefined;
    vi.stubGlobal('fetch', async (_request: Request, init?: RequestInit) => {
      signal = init?.signal;
      return new Response('data: {}\n\n', { headers: { 'content-type': 'text/event-stream' } });
    });
    const ended = new AbortController();
    const caller = new AbortController();
    const funnel = createFunnel({ serverId: 'parts', deadline: () => ended.signal });
    await funnel(new Request(URL_OF_LIST, { signal: caller.signal }));
    ended.abort();
    expect(signal?.aborted).toBe(false);
    caller.abort();
    expect(signal?.aborted).toBe(true);
  });
});

describe('what it sends', () => {
  it.each([
    ['GET', null],
    ['HEAD', null],
    ['POST', '1'],
    ['PUT', '1'],
    ['PATCH', '1'],
    ['DELETE', '1'],
  ])('marks %s as of this page: %s', async (method, marker) => {
    const sent: Request[] = [];
    vi.stubGlobal('fetch', async (request: Request) => {
      sent.push(request);
      return new Response('{}', { headers: JSON_TYPE });
    });
    await call({ method });
    expect(sent[0]?.headers.get('x-plugboard')).toBe(marker);
    expect(sent[0]?.headers.get('accept-language')).toBe('de');
    expect(sent[0]?.headers.get('accept')).toBe('application/json');
  });
});

it('leaves a call that says itself what it accepts', async () => {
  const accepted: (string | null)[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    accepted.push(request.headers.get('accept'));
    return new Response('{}', { headers: JSON_TYPE });
  });
  await call({ headers: { accept: 'text/event-stream' } });
  expect(accepted).toEqual(['text/event-stream']);
});

/** Answers as they come over the wire, and what they are to be taken for. */
const FAILURES: readonly [name: string, given: Given, expected: Partial<ApiError>][] = [
  [
    'Codex: a right is missing',
    { status: 403, headers: JSON_TYPE, body: '{"error":"Forbidden","message":"PluginsManage"}' },
    { kind: 'forbidden', code: 'Forbidden', serverMessage: 'PluginsManage', source: 'server', status: 403 },
  ],
  [
    'Codex: a malformed id, in plain text',
    { status: 400, headers: { 'content-type': 'text/plain' }, body: 'Invalid URL: UUID parsing failed' },
    { kind: 'rejected', serverMessage: 'Invalid URL: UUID parsing failed', code: null },
  ],
  [
    'Codex: a field of the wrong type, in plain text',
    {
      status: 422,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
      body: 'missing field `command`',
    },
    { kind: 'rejected', serverMessage: 'missing field `command`' },
  ],
  [
    'Codex: too many requests, with header and body',
    {
      status: 429,
      headers: { ...JSON_TYPE, 'retry-after': '4' },
      body: '{"error":"rate_limit_exceeded","message":"Slow down","retry_after":9}',
    },
    { kind: 'too-many-requests', code: 'rate_limit_exceeded', retryAfterSeconds: 4 },
  ],
  [
    'Codex: too many requests, body alone',
    {
      status: 429,
      headers: JSON_TYPE,
      body: '{"error":"rate_limit_exceeded","message":"Slow","retry_after":9}',
    },
    { kind: 'too-many-requests', retryAfterSeconds: 9 },
  ],
  [
    'Codex: a method that is unknown there, without a body',
    { status: 405, body: '' },
    { kind: 'not-supported', serverMessage: null, excerpt: '(empty)' },
  ],
  [
    'Codex: a page with 200 for an unknown address',
    { headers: HTML_TYPE, body: PAGE },
    { kind: 'broken-answer', status: 200 },
  ],
  [
    'the same, as the gateway forwards it',
    {
      headers: { 'content-type': 'application/octet-stream', 'x-plugboard-upstream-type': 'text/html' },
      body: PAGE,
    },
    { kind: 'broken-answer', status: 200 },
  ],
  ['a page without a type', { body: '\n<html><body>x' }, { kind: 'broken-answer' }],
  [
    'text where JSON was described',
    { headers: { 'content-type': 'text/plain' }, body: 'OK' },
    { kind: 'broken-answer' },
  ],
  ['half of a JSON', { headers: JSON_TYPE, body: '{"plugins":[' }, { kind: 'broken-answer' }],
  [
    'nothing where JSON was described',
    { headers: JSON_TYPE, body: '' },
    { kind: 'broken-answer', excerpt: '(empty)' },
  ],
  [
    'InvenTree: a rule refuses',
    { status: 400, headers: JSON_TYPE, body: '{"non_field_errors":["INVE-E10: mandatory"]}' },
    { kind: 'rejected', serverMessage: 'INVE-E10: mandatory' },
  ],
  [
    'InvenTree: a field is wrong',
    { status: 400, headers: JSON_TYPE, body: '{"active":["Must be a valid boolean."]}' },
    { kind: 'rejected', serverMessage: null, fieldErrors: { active: ['Must be a valid boolean.'] } },
  ],
  [
    'InvenTree: an exception',
    {
      status: 500,
      headers: JSON_TYPE,
      body: '{"error":"Server error","error_class":"KeyError","detail":"x","path":"/api/","status_code":500}',
    },
    { kind: 'server-error', code: 'KeyError', serverMessage: 'Server error\nx', fieldErrors: {} },
  ],
  [
    'InvenTree: under maintenance',
    { status: 503, headers: { ...HTML_TYPE, 'retry-after': '10' }, body: PAGE },
    { kind: 'unavailable', retryAfterSeconds: 10, serverMessage: null },
  ],
  [
    'a date to come back at',
    { status: 503, headers: { 'retry-after': 'Sat, 01 Aug 2026 12:02:00 GMT' } },
    { kind: 'unavailable', retryAfterSeconds: 120 },
  ],
  [
    'a date to come back at, in a browser whose clock is a day behind',
    {
      status: 503,
      headers: { date: 'Sun, 02 Aug 2026 12:00:30 GMT', 'retry-after': 'Sun, 02 Aug 2026 12:02:00 GMT' },
    },
    { kind: 'unavailable', retryAfterSeconds: 90 },
  ],
  [
    'fylr: a right is missing',
    {
      status: 403,
      headers: JSON_TYPE,
      body: '{"code":"SystemRightRequired","error":"No right","package":"acl","realm":"api","statuscode":403,"parameters":{"rights":"system.plugin"}}',
    },
    { kind: 'forbidden', code: 'SystemRightRequired', serverMessage: 'No right' },
  ],
  [
    'fylr: read-only, which it answers with 400',
    { status: 400, headers: JSON_TYPE, body: '{"code":"ReadOnlyMode","error":"Read only","statuscode":400}' },
    { kind: 'read-only', code: 'ReadOnlyMode' },
  ],
  [
    'fylr: an invalid token, which it answers with 400',
    { status: 400, headers: JSON_TYPE, body: '{"code":"InvalidToken","error":"Invalid token"}' },
    { kind: 'rejected', code: 'InvalidToken' },
  ],
  [
    'OAuth: refused',
    { status: 400, headers: JSON_TYPE, body: '{"error":"invalid_grant","error_description":"Wrong"}' },
    { kind: 'rejected', code: 'invalid_grant', serverMessage: 'Wrong' },
  ],
  [
    'a sign-in page that we are sent to',
    { status: 302, headers: { location: '/login' } },
    { kind: 'broken-answer', status: 302 },
  ],
  [
    'a proxy without a server behind it',
    { status: 502, headers: HTML_TYPE, body: PAGE },
    { kind: 'unavailable', source: 'server' },
  ],
  ['a proxy that waited', { status: 504 }, { kind: 'timeout' }],
  [
    'a conflict',
    { status: 409, headers: JSON_TYPE, body: '{"error":"Conflict","message":"Running"}' },
    { kind: 'conflict' },
  ],
  ['gone', { status: 410 }, { kind: 'not-found' }],
  ['a status that nobody knows', { status: 499 }, { kind: 'rejected' }],
  ['a failure that nobody knows', { status: 599 }, { kind: 'server-error' }],
];

describe('what it makes of failed answers', () => {
  it.each(FAILURES)('%s', async (_name, given, expected) => {
    answerWith(given);
    expect(await failure()).toMatchObject({ serverId: 'parts', method: 'GET', changed: 'no', ...expected });
  });

  const GATEWAY: readonly [code: string, status: number, kind: ApiErrorKind, changed: 'no' | 'unknown'][] = [
    ['not-signed-in', 401, 'signed-out', 'no'],
    ['session-ended', 401, 'signed-out', 'no'],
    ['sign-in-refused', 401, 'sign-in-refused', 'no'],
    ['not-described', 404, 'not-supported', 'no'],
    ['unknown-server', 404, 'not-found', 'no'],
    ['address-too-long', 404, 'not-found', 'no'],
    ['upstream-unreachable', 502, 'unreachable', 'no'],
    ['upstream-timeout', 504, 'timeout', 'unknown'],
    ['upstream-broken', 502, 'connection-lost', 'unknown'],
    ['bad-request', 400, 'rejected', 'no'],
    ['forgery-refused', 403, 'untrusted-page', 'no'],
    ['too-many-attempts', 429, 'too-many-requests', 'no'],
    ['too-large', 413, 'too-large', 'no'],
    ['host-refused', 421, 'untrusted-page', 'no'],
    ['cannot-store', 507, 'cannot-store', 'no'],
    ['internal', 500, 'server-error', 'unknown'],
    ['a-code-of-tomorrow', 503, 'unavailable', 'unknown'],
    ['constructor', 404, 'not-found', 'no'],
  ];
  it.each(GATEWAY)('the gateway says %s', async (code, status, kind, changed) => {
    const headers = { ...JSON_TYPE, 'x-plugboard-error': code, 'x-request-id': 'r-1' };
    answerWith({ status, headers, body: JSON.stringify({ error: code, message: 'A sentence.' }) });
    const expected = { kind, code, source: 'gateway', serverMessage: 'A sentence.', requestId: 'r-1' };
    expect(await failure({ method: 'POST' })).toMatchObject({ ...expected, changed });
    expect(await failure()).toMatchObject({ ...expected, changed: 'no' });
  });

  it.each([
    [400, 'no'],
    [403, 'no'],
    [408, 'unknown'],
    [409, 'no'],
    [500, 'unknown'],
    [502, 'unknown'],
    [503, 'unknown'],
    [504, 'unknown'],
  ] as const)('a change that ended with %i may have happened: %s', async (status, changed) => {
    answerWith({ status });
    expect((await failure({ method: 'PATCH' })).changed).toBe(changed);
  });

  it('does not know whether a change happened when the answer cannot be read', async () => {
    answerWith({ headers: HTML_TYPE, body: PAGE });
    expect((await failure({ method: 'POST' })).changed).toBe('unknown');
  });
});

describe('what it makes of no answer', () => {
  function failWith(reason: unknown): void {
    vi.stubGlobal('fetch', async () => {
      throw reason;
    });
  }

  it('no connection', async () => {
    failWith(new TypeError('Failed to fetch'));
    expect(await failure()).toMatchObject({
      kind: 'unreachable',
      source: 'page',
      status: null,
      changed: 'no',
    });
    expect((await failure({ method: 'POST' })).changed).toBe('unknown');
  });

  it('a time-out', async () => {
    vi.stubGlobal('fetch', (_request: Request, { signal }: { signal: AbortSignal }) =>
      Promise.reject(signal.reason),
    );
    const reason = new DOMException('timed out', 'TimeoutError');
    const options = { deadline: () => AbortSignal.abort(reason) };
    expect(await failure({ method: 'POST' }, options)).toMatchObject({ kind: 'timeout', changed: 'unknown' });
    expect(await failure({}, options)).toMatchObject({ kind: 'timeout', changed: 'no' });
  });

  it('waits as long as it was told to', async () => {
    answerWith({ headers: JSON_TYPE, body: '{}' });
    const asked: number[] = [];
    const deadline = (seconds: number) => {
      asked.push(seconds);
      return never();
    };
    await call({}, { deadline });
    await call(
      {},
      { deadline, deadlines: (method, path) => (method === 'GET' && path.endsWith('/plugins/') ? 95 : 0) },
    );
    expect(asked).toEqual([35, 95]);
  });

  it('the caller gave up', async () => {
    vi.stubGlobal('fetch', (_request: Request, { signal }: { signal: AbortSignal }) =>
      Promise.reject(signal.reason),
    );
    expect(await failure({ signal: AbortSignal.abort() })).toMatchObject({ kind: 'cancelled' });
  });

  it('the connection breaks within the answer', async () => {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"plug'));
        controller.error(new TypeError('terminated'));
      },
    });
    vi.stubGlobal('fetch', async () => new Response(body, { headers: JSON_TYPE }));
    expect(await failure()).toMatchObject({ kind: 'connection-lost', source: 'page' });
  });
});

describe('signed out', () => {
  it('is told to whoever listens, once per call, until they stop', async () => {
    const told: (string | null)[] = [];
    const stop = onSignedOut((serverId) => told.push(serverId));
    answerWith({ status: 401, headers: { ...JSON_TYPE, 'x-plugboard-error': 'session-ended' }, body: '{}' });
    await failure();
    await failure({ method: 'POST' });
    expect(told).toEqual(['parts', 'parts']);
    answerWith({ status: 403 });
    await failure();
    answerWith({ status: 401, headers: { 'x-plugboard-error': 'sign-in-refused' } });
    await failure();
    expect(told).toHaveLength(2);
    stop();
    answerWith({ status: 401 });
    await failure();
    expect(told).toHaveLength(2);
  });
});

describe('calls of the gateway itself', () => {
  it.each([
    ['http://app.test/api/servers/parts/session', 'parts'],
    ['http://app.test/base/api/servers/a%20b/session', 'a b'],
    ['http://app.test/api/servers/%E0%A4%A/session', null],
    ['http://app.test/api/servers', null],
  ])('%s is about %j', async (url, serverId) => {
    const told: (string | null)[] = [];
    const stop = onSignedOut((id) => told.push(id));
    answerWith({ status: 401, headers: { ...JSON_TYPE, 'x-plugboard-error': 'session-ended' }, body: '{}' });
    const funnel = createFunnel({ serverId: null, deadline: never, language: () => 'en' });
    await expect(funnel(new Request(url))).rejects.toMatchObject({ serverId, source: 'gateway' });
    expect(told).toEqual([serverId]);
    stop();
  });
});

describe('details', () => {
  it('tell the call and the answer, and neither query nor secrets', async () => {
    answerWith({
      status: 400,
      headers: { ...JSON_TYPE, 'x-request-id': 'r-9' },
      body: '{"detail":"No","client_secret":"hunter2"}',
    });
    const { details } = await failure({ method: 'POST' });
    expect(details).toBe(
      [
        'Error: rejected',
        'Call: POST /api/servers/parts/upstream/api/plugins/',
        'Server: parts',
        'Status: 400',
        'Reported by: server',
        'Request id: r-9',
        'Message: No',
        'Answer: {"detail":"No","client_secret":"••••••"}',
      ].join('\n'),
    );
  });
});

describe('whatever comes', () => {
  const status = fc.integer({ min: 200, max: 599 }).filter((value) => ![204, 205, 304].includes(value));
  const type = fc.constantFrom('application/json', 'text/plain', 'text/html', 'image/svg+xml', '', 'x');

  it('any JSON with any status gives the JSON or an ApiError', async () => {
    await fc.assert(
      fc.asyncProperty(
        status,
        type,
        fc.jsonValue(),
        fc.constantFrom('GET', 'POST'),
        async (code, mime, json, method) => {
          const body = JSON.stringify(json);
          const received: unknown = JSON.parse(body);
          answerWith({ status: code, headers: { 'content-type': mime }, body });
          const outcome = await call({ method });
          if (code < 300 && mime !== 'text/html') expect(outcome).toEqual({ json: received });
          else expect(outcome.error).toBeInstanceOf(ApiError);
          expect(typeof outcome.error?.details).toBe(outcome.error ? 'string' : 'undefined');
        },
      ),
    );
  });

  it('any text with any status gives JSON or an ApiError', async () => {
    await fc.assert(
      fc.asyncProperty(status, type, fc.string({ unit: 'binary' }), async (code, mime, body) => {
        answerWith({ status: code, headers: { 'content-type': mime }, body });
        const outcome = await call();
        expect('json' in outcome || outcome.error instanceof ApiError).toBe(true);
      }),
    );
  });
});
