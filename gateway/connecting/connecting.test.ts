import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sendJson } from '../test-support/fake-server.ts';
import { fakeCodex } from '../test-support/fake-systems.ts';
import { call } from '../test-support/http-call.ts';
import { startTestGateway, Visitor } from '../test-support/test-gateway.ts';

const CALLBACK = '/api/v1/user/plugins/oauth/callback';
const PLUGIN = '3f2b8f9e-3d4a-4b5c-8d6e-9f0a1b2c3d4e';

/** A Codex that begins sign-ins at a provider, each with a state of its own, and answers their returns. */
async function codexWithProvider(answers: () => { status: number; body: unknown }) {
  const origins: (string | undefined)[] = [];
  const states: string[] = [];
  const returns: string[] = [];
  const codex = await fakeCodex((request, response) => {
    const url = new URL(request.url, 'http://codex.invalid');
    if (url.pathname === CALLBACK) {
      returns.push(url.search);
      const { status, body } = answers();
      sendJson(response, status, body);
      return true;
    }
    if (url.pathname !== `/api/v1/user/plugins/${PLUGIN}/oauth/start`) return false;
    origins.push(request.headers.origin);
    const state = randomUUID();
    states.push(state);
    sendJson(response, 200, { redirectUrl: `https://provider.example/authorize?state=${state}` });
    return true;
  });
  return { codex, origins, states, returns };
}

const fine = () => ({ status: 200, body: {} });

async function setUp(answers = fine, top = '', now: () => number = Date.now) {
  const one = await codexWithProvider(answers);
  const two = await codexWithProvider(answers);
  const gateway = await startTestGateway({
    yaml: `${top}
servers:
  - { id: one, system: codex, url: '${one.codex.url}' }
  - { id: two, system: codex, url: '${two.codex.url}' }`,
    now,
  });
  return { one, two, gateway };
}

/** A browser: it keeps every cookie by its name, for as long as the cookie says. */
class Browser {
  readonly #url: string;
  readonly #now: () => number;
  readonly #cookies = new Map<string, { readonly value: string; readonly endsAt: number }>();

  constructor(url: string, now: () => number = Date.now) {
    this.#url = url;
    this.#now = now;
  }

  async call(path: string, options: Parameters<typeof call>[2] = {}) {
    const unsafe = (options.method ?? 'GET') !== 'GET';
    const kept = [...this.#cookies].filter(([, { endsAt }]) => endsAt > this.#now());
    const cookie = kept.map(([name, { value }]) => `${name}=${value}`).join('; ');
    const answer = await call(this.#url, path, {
      ...options,
      headers: {
        ...(unsafe && { 'x-plugboard': '1' }),
        ...(cookie !== '' && { cookie }),
        ...options.headers,
      },
    });
    for (const set of [answer.headers['set-cookie'] ?? []].flat()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      const [, age = ''] = /; Max-Age=(\d+)/.exec(set) ?? [];
      this.#cookies.set(name, { value, endsAt: this.#now() + Number(age) * 1000 });
    }
    return answer;
  }

  async signedIn(...servers: readonly string[]): Promise<this> {
    for (const server of servers) {
      await this.call(`/api/servers/${server}/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ method: 'password', username: 'admin', password: 'right' }),
      });
    }
    return this;
  }

  begin(server: string) {
    return this.call(`/api/servers/${server}/upstream/api/v1/user/plugins/${PLUGIN}/oauth/start`, {
      method: 'POST',
    });
  }

  /** Comes back from the provider, and tells where one is sent. */
  async back(query: Record<string, string>): Promise<string> {
    const answer = await this.call(`${CALLBACK}?${new URLSearchParams(query).toString()}`, {
      headers: { 'sec-fetch-site': 'cross-site' },
    });
    if (answer.status !== 303 || answer.headers['referrer-policy'] !== 'no-referrer') {
      throw new Error(`The way back ended with ${answer.status}, or tells the next page its address.`);
    }
    return String(answer.headers['location']);
  }
}

const page = (outcome: string, server?: string) =>
  `/connections/return?outcome=${outcome}${server === undefined ? '' : `&server=${server}&plugin=${PLUGIN}`}`;

describe('an account that is being connected', () => {
  it('comes back to that of two servers which began it, and leaves no code behind', async () => {
    const { one, two, gateway } = await setUp();
    const browser = await new Browser(gateway.url).signedIn('one', 'two');
    expect((await browser.begin('one')).status).toBe(200);
    await browser.begin('two');
    const [stateOne = ''] = one.states;
    const [stateTwo = ''] = two.states;
    expect(await browser.back({ code: 'secret-code-2', state: stateTwo })).toBe(page('connected', 'two'));
    expect(await browser.back({ code: 'secret-code-1', state: stateOne })).toBe(page('connected', 'one'));
    expect(two.returns).toEqual([`?code=secret-code-2&state=${stateTwo}`]);
    expect(one.returns).toEqual([`?code=secret-code-1&state=${stateOne}`]);
    const log = gateway.logLines.join('\n');
    expect(log).toContain('?code&state');
    for (const secret of ['secret-code', stateOne, stateTwo]) expect(log).not.toContain(secret);
  });

  it('is told to come back to the app’s own address', async () => {
    const local = await setUp();
    await (await new Browser(local.gateway.url).signedIn('one')).begin('one');
    expect(local.one.origins).toEqual([local.gateway.url]);
    const below = await setUp(fine, 'publicUrl: http://localhost/tools/plugboard');
    await (await new Browser(below.gateway.url).signedIn('one')).begin('one');
    expect(below.one.origins).toEqual(['http://localhost/tools/plugboard']);
  });

  it('is told no origin where nothing is connected', async () => {
    const { one, gateway } = await setUp();
    const browser = await new Browser(gateway.url).signedIn('one');
    await browser.call('/api/servers/one/upstream/api/v1/user/plugins', { headers: { origin: gateway.url } });
    expect(one.codex.received.at(-1)?.headers.origin).toBeUndefined();
  });

  it('can be agreed to after a no, and serves once', async () => {
    const { one, gateway } = await setUp();
    const browser = await new Browser(gateway.url).signedIn('one');
    await browser.begin('one');
    const [state = ''] = one.states;
    expect(await browser.back({ error: 'access_denied', state })).toBe(page('denied', 'one'));
    expect(await browser.back({ error: 'server_error', state })).toBe(page('refused', 'one'));
    expect(one.returns).toEqual([]);
    expect(await browser.back({ code: 'c', state })).toBe(page('connected', 'one'));
    expect(await browser.back({ code: 'c', state })).toBe(page('used', 'one'));
    expect(one.returns).toHaveLength(1);
  });

  it('is not taken from another browser, from nobody, or too late', async () => {
    let now = 1_000_000;
    const { one, gateway } = await setUp(fine, '', () => now);
    const browser = await new Browser(gateway.url, () => now).signedIn('one');
    await browser.begin('one');
    const [state = ''] = one.states;
    const victim = await new Browser(gateway.url).signedIn('one');
    expect(await victim.back({ code: 'c', state })).toBe(page('other-browser', 'one'));
    expect(await browser.back({ code: 'c', state: 'made-up' })).toBe(page('unknown'));
    expect(await browser.back({ code: 'c' })).toBe(page('unknown'));
    expect(await browser.back({ code: 'c'.repeat(9000), state })).toBe(page('refused', 'one'));
    now += 5 * 60_000;
    expect(await browser.back({ code: 'c', state })).toBe(page('expired', 'one'));
    now += 30 * 60_000;
    expect(await browser.back({ code: 'c', state })).toBe(page('expired', 'one'));
    expect(one.returns).toEqual([]);
  });

  it.each([
    [400, 'refused'],
    [500, 'failed'],
  ])('tells when the server answers %i', async (status, outcome) => {
    const { one, gateway } = await setUp(() => ({ status, body: { message: 'token-of-the-provider' } }));
    const browser = await new Browser(gateway.url).signedIn('one');
    await browser.begin('one');
    expect(await browser.back({ code: 'c', state: one.states[0] ?? '' })).toBe(page(outcome, 'one'));
    expect(gateway.logLines.join('\n')).not.toContain('token-of-the-provider');
  });

  it('tells when the server is gone', async () => {
    const { one, gateway } = await setUp();
    const browser = await new Browser(gateway.url).signedIn('one');
    await browser.begin('one');
    await one.codex.stop();
    expect(await browser.back({ code: 'c', state: one.states[0] ?? '' })).toBe(page('unreachable', 'one'));
  });

  it('can be begun in two tabs at once', async () => {
    const { one, gateway } = await setUp();
    const browser = await new Browser(gateway.url).signedIn('one');
    await browser.begin('one');
    await Promise.all([browser.begin('one'), browser.begin('one')]);
    for (const state of one.states) {
      expect(await browser.back({ code: 'c', state })).toBe(page('connected', 'one'));
    }
    expect(one.returns).toHaveLength(3);
  });

  it('cannot be begun by who is not signed in', async () => {
    const { gateway } = await setUp();
    const answer = await new Visitor(gateway).call(
      `/api/servers/one/upstream/api/v1/user/plugins/${PLUGIN}/oauth/start`,
      { method: 'POST' },
    );
    expect(answer.status).toBe(401);
  });
});
