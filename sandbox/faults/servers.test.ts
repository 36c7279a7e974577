import { request } from 'node:http';
import { createConnection } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import * as v from 'valibot';
import { type ManualClock, manualClock } from '../manual-clock.ts';
import type { SandboxServer } from '../server.ts';
import { openStore } from '../store.ts';
import {
  createCutOffServer,
  createExpiringServer,
  createPageServer,
  createRateLimitedServer,
  createSlowServer,
  DOWN,
} from './servers.ts';

type Create = (parts: { store: ReturnType<typeof openStore>; clock: ManualClock }) => SandboxServer;

/** What came back over a connection, which may have broken off on the way. */
interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
  readonly brokenOff: boolean;
}

interface Call {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

type Send = (path: string, call?: Call) => Promise<Answer>;

interface Running {
  readonly clock: ManualClock;
  readonly server: SandboxServer;
  readonly send: Send;
  /** Ends the server, as often as one likes. */
  readonly close: () => Promise<unknown>;
}

async function start(create: Create): Promise<Running> {
  const clock = manualClock();
  const store = openStore(':memory:');
  const server = create({ store, clock });
  await server.app.listen({ host: '127.0.0.1', port: 0 });
  let closed: PromiseLike<unknown> | undefined;
  const close = async () => (closed ??= server.app.close());
  onTestFinished(async () => {
    await close();
    store.close();
  });
  const address = server.app.server.address();
  if (typeof address !== 'object' || address === null) throw new Error('It does not listen');
  const { port } = address;
  return { clock, server, send: (path, call) => exchange(port, path, call), close };
}

/** One request on a connection of its own. */
function exchange(port: number, path: string, { method = 'GET', headers = {}, body }: Call = {}) {
  return new Promise<Answer>((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (chunk: string) => (text += chunk));
      answer.on('error', () => undefined);
      answer.on('close', () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: text,
          brokenOff: !answer.complete,
        }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Signs in as the gateway does, and gives back how calls are sent from then on. */
async function signIn({ server, send }: Running): Promise<Send> {
  const { authorization } = await SIGN_IN[server.system](send);
  return (path, call = {}) => send(path, { ...call, headers: { authorization, ...call.headers } });
}

const json = (answer: Answer): unknown => JSON.parse(answer.body);
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

const SIGN_IN: Record<
  SandboxServer['system'],
  (send: Send) => Promise<{ readonly authorization: string; readonly refresh?: string }>
> = {
  async codex(send) {
    const answer = await send('/api/v1/auth/login', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"username":"admin","password":"sandbox-admin"}',
    });
    const { accessToken } = v.parse(v.object({ accessToken: v.string() }), json(answer));
    return { authorization: `Bearer ${accessToken}` };
  },
  async inventree(send) {
    const authorization = `Basic ${Buffer.from('admin:sandbox-admin').toString('base64')}`;
    let answer = await send('/api/user/token/?name=test', { headers: { authorization } });
    if (answer.status === 404) {
      answer = await send('/api/user/me/token/?name=test', { headers: { authorization } });
    }
    return { authorization: `Token ${v.parse(v.object({ token: v.string() }), json(answer)).token}` };
  },
  async fylr(send) {
    const body =
      'grant_type=password&username=admin&password=sandbox-admin&client_id=fylr-web-frontend&scope=offline';
    const answer = await send('/api/oauth2/token', { method: 'POST', headers: FORM, body });
    const Tokens = v.object({ access_token: v.string(), refresh_token: v.string() });
    const tokens = v.parse(Tokens, json(answer));
    return { authorization: `Bearer ${tokens.access_token}`, refresh: tokens.refresh_token };
  },
};

const ME = { codex: '/api/v1/auth/me', inventree: '/api/user/me/', fylr: '/api/v1/user/session' };
const PLUGINS = {
  codex: '/api/v1/admin/plugins',
  inventree: '/api/plugins/',
  fylr: '/api/v1/plugin/manage',
};

describe.each([
  ['slow', createSlowServer],
  ['html', createPageServer],
  ['cut-off', createCutOffServer],
  ['rate-limited', createRateLimitedServer],
  ['expiring', createExpiringServer],
] as const)('the server "%s"', (id, create) => {
  it('has a name that tells, lets its people sign in, and says who they are', async () => {
    const running = await start(create);
    expect(running.server.id).toBe(id);
    expect(running.server.name).toMatch(/^Fault: /);
    expect(running.server.users).toContainEqual({
      username: 'admin',
      password: 'sandbox-admin',
      role: 'admin',
    });
    const send = await signIn(running);
    const me = await send(ME[running.server.system]);
    expect({ status: me.status, brokenOff: me.brokenOff }).toEqual({ status: 200, brokenOff: false });
    expect(me.body).toContain('admin');
  });
});

describe('down', () => {
  it('is nowhere: no connection can be made', async () => {
    const { hostname, port } = new URL(DOWN.url);
    const code = await new Promise((resolve) => {
      const socket = createConnection({ host: hostname, port: Number(port) });
      socket.on('connect', () => resolve('connected'));
      socket.on('error', (error) => resolve('code' in error ? error.code : error.message));
    });
    expect(code).toBe('ECONNREFUSED');
  });
});

describe('slow', () => {
  it('answers each call well, after twenty and after forty seconds by turns, and not before', async () => {
    const running = await start(createSlowServer);
    const send = await signIn(running);
    for (const wait of [20_000, 40_000, 20_000]) {
      let answered = false;
      const answer = send(PLUGINS.inventree).finally(() => (answered = true));
      await running.clock.untilWaiting();
      running.clock.advance(wait - 1);
      // A sign-in call comes in between, and does not wait.
      expect((await send(ME.inventree)).status).toBe(200);
      expect(answered).toBe(false);
      running.clock.advance(1);
      const { status, body } = await answer;
      expect(status).toBe(200);
      expect(body).toContain('zebra-label-printer');
    }
  });

  it('counts the turns of each call for itself', async () => {
    const running = await start(createSlowServer);
    const send = await signIn(running);
    for (const path of [PLUGINS.inventree, `${PLUGINS.inventree}zebra-label-printer/`]) {
      const answer = send(path);
      await running.clock.untilWaiting();
      running.clock.advance(20_000);
      expect((await answer).status).toBe(200);
    }
  });

  it('breaks off who waits when it stops', async () => {
    const running = await start(createSlowServer);
    const send = await signIn(running);
    const answer = send(PLUGINS.inventree).catch((error: unknown) => error);
    await running.clock.untilWaiting();
    await running.close();
    expect(await answer).toMatchObject({ code: 'ECONNRESET' });
  });
});

describe('html', () => {
  it("answers every call with a proxy's page and 200", async () => {
    const running = await start(createPageServer);
    const send = await signIn(running);
    for (const call of [
      { path: PLUGINS.fylr },
      { path: '/api/v1/settings' },
      { path: '/api/v1/plugin/manage/1', method: 'POST', body: '{"id":1,"enabled":false}' },
    ]) {
      const { status, headers, body } = await send(call.path, call);
      expect(status).toBe(200);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(body).toMatch(/^<!DOCTYPE html>[^]*<form method="post"[^]*<\/html>\n$/);
    }
  });
});

describe('cut off', () => {
  it('promises a whole answer and breaks off in its middle', async () => {
    const running = await start(createCutOffServer);
    const send = await signIn(running);
    const { status, headers, body, brokenOff } = await send(PLUGINS.inventree);
    expect(status).toBe(200);
    expect(headers['content-type']).toMatch(/^application\/json/);
    expect(brokenOff).toBe(true);
    const received = Buffer.byteLength(body);
    expect(received).toBeGreaterThan(1000);
    expect(Math.abs(Number(headers['content-length']) - 2 * received)).toBeLessThanOrEqual(1);
    expect(body).toMatch(/^[[{]/);
    expect(() => json({ status, headers, body, brokenOff })).toThrow(SyntaxError);
  });

  it('has done what it was asked nevertheless', async () => {
    const running = await start(createCutOffServer);
    const send = await signIn(running);
    const before = await send('/api/plugins/zebra-label-printer/');
    expect(before.body).toContain('"active":true');
    const change = await send('/api/plugins/zebra-label-printer/activate/', {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: '{"active":false}',
    });
    expect(change.brokenOff).toBe(true);
    expect((await send('/api/plugins/zebra-label-printer/')).body).toContain('"active":false');
  });
});

describe('rate-limited', () => {
  it('takes a handful of requests, then refuses as Codex does and says when to come back', async () => {
    const running = await start(createRateLimitedServer);
    const send = await signIn(running);
    for (let turn = 0; turn < 6; turn += 1) expect((await send(PLUGINS.codex)).status).toBe(200);
    const refusal = await send(PLUGINS.codex);
    expect(refusal.status).toBe(429);
    expect(refusal.headers['retry-after']).toBe('10');
    expect(json(refusal)).toMatchObject({ error: 'rate_limit_exceeded', retry_after: 10 });
    running.clock.advance(10_000);
    expect((await send(PLUGINS.codex)).status).toBe(200);
    expect((await send(PLUGINS.codex)).status).toBe(429);
  });

  it('still lets people sign in', async () => {
    const running = await start(createRateLimitedServer);
    const send = await signIn(running);
    for (let turn = 0; turn < 6; turn += 1) await send(PLUGINS.codex);
    expect((await send(PLUGINS.codex)).status).toBe(429);
    await expect(signIn(running)).resolves.toBeTypeOf('function');
  });
});

describe('expiring', () => {
  it('ends every token after a minute, the one for renewal too, as fylr tells it', async () => {
    const running = await start(createExpiringServer);
    const { authorization, refresh = '' } = await SIGN_IN.fylr(running.send);
    const call = { headers: { authorization } };
    running.clock.advance(59_000);
    expect((await running.send(PLUGINS.fylr, call)).status).toBe(200);
    running.clock.advance(1_000);
    const list = await running.send(PLUGINS.fylr, call);
    expect([list.status, json(list)]).toMatchObject([403, { code: 'SystemRightRequired' }]);
    const session = await running.send(ME.fylr, call);
    expect([session.status, json(session)]).toMatchObject([400, { code: 'InvalidToken' }]);
    const body = `grant_type=refresh_token&client_id=fylr-web-frontend&refresh_token=${refresh}`;
    const renewal = await running.send('/api/oauth2/token', { method: 'POST', headers: FORM, body });
    expect([renewal.status, json(renewal)]).toMatchObject([400, { error: 'invalid_grant' }]);
  });
});
