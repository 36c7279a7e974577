import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { call } from '../../gateway/test-support/http-call.ts';
import { startTestGateway, type TestGateway } from '../../gateway/test-support/test-gateway.ts';
import { createFylrServer } from '../../sandbox/fylr/server.ts';
import { type RunningServer, startServer } from './sandbox.ts';

/** Signing in on fylr's own pages, the whole way: gateway, sandbox, and a browser that keeps cookies. */
let fylr: RunningServer;
let gateway: TestGateway;
let time = 0;
let spent: string[] = [];

beforeEach(async () => {
  time = 0;
  spent = [];
  fylr = await startServer((parts) => createFylrServer({ id: 'media', name: 'Media', ...parts }));
});

afterEach(async () => {
  await fylr.close();
});

async function start(more = 'clientId: plugboard', top = ''): Promise<void> {
  gateway = await startTestGateway({
    yaml: `${top}\nservers: [{ id: media, name: Media, system: fylr, url: '${fylr.address.baseUrl}', ${more} }]`,
    now: () => Date.now() + time,
  });
}

interface Arrival {
  readonly url: URL;
  readonly response: Response;
  readonly text: string;
}

/** A browser: cookies by host and port, redirects one by one. */
class Browser {
  readonly #jars = new Map<string, Map<string, string>>();
  readonly visited: string[] = [];

  cookies(origin: string): ReadonlyMap<string, string> {
    return this.#jars.get(origin) ?? new Map();
  }

  /** Goes where a server sends it, and stops before the app's own pages. */
  async go(address: string, form?: Record<string, string>): Promise<Arrival> {
    let url = new URL(address, gateway.url);
    let body = form && new URLSearchParams(form);
    for (;;) {
      this.visited.push(url.href);
      const jar = this.#jars.get(url.origin) ?? new Map<string, string>();
      this.#jars.set(url.origin, jar);
      const response = await fetch(url, {
        redirect: 'manual',
        method: body ? 'POST' : 'GET',
        ...(body && { body }),
        headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      });
      for (const set of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
        jar.set(name, value);
      }
      const location = response.headers.get('location');
      if (location === null) return { url, response, text: await response.text() };
      const next = new URL(location, url);
      if (next.origin === gateway.url && !next.pathname.startsWith('/api/')) {
        return { url: next, response, text: await response.text() };
      }
      if (next.searchParams.has('code')) spent.push(next.searchParams.get('code') ?? '');
      url = next;
      body = undefined;
    }
  }

  /** Sends the form of a page. */
  submit({ url, text }: Arrival, fields: Record<string, string>): Promise<Arrival> {
    const action = /<form method="post" action="([^"]+)"/.exec(text)?.[1] ?? '';
    const way = /name="way" value="([^"]+)"/.exec(text)?.[1] ?? '';
    return this.go(new URL(action, url).href, { way, ...fields });
  }

  async logIn(username = 'admin', address = '/api/servers/media/session/oauth/start'): Promise<Arrival> {
    const login = await this.go(address);
    return this.submit(login, { username, password: `sandbox-${username}` });
  }

  async session(): Promise<unknown> {
    return JSON.parse((await this.go('/api/servers/media/session')).text);
  }
}

const allow = { decision: 'allow' };
const pathOf = ({ url }: Arrival) => url.pathname + url.search;

/** What a query carries that nobody else may see. */
function authorizationIn(browser: Browser): URLSearchParams {
  const url = browser.visited.find((one) => one.includes('/api/oauth2/auth?')) ?? '';
  return new URL(url).searchParams;
}

describe('signing in on the own pages of fylr', () => {
  it('asks with PKCE, a state of its own, the exact address and the scope that renews, and comes back signed in', async () => {
    await start();
    const browser = new Browser();
    const consent = await browser.logIn(
      'admin',
      '/api/servers/media/session/oauth/start?return=/plugins?q=x',
    );
    const asked = authorizationIn(browser);
    const { state, code_challenge, ...plain } = Object.fromEntries(asked);
    expect(plain).toEqual({
      response_type: 'code',
      client_id: 'plugboard',
      scope: 'offline',
      redirect_uri: `${gateway.url}/api/oauth/return`,
      code_challenge_method: 'S256',
    });
    expect(state).toMatch(/^media\.[\w-]{43}$/);
    expect(code_challenge).toMatch(/^[\w-]{43}$/);
    expect(consent.text).toContain('Allow Plugboard to use fylr for you?');
    const back = await browser.submit(consent, allow);
    expect(pathOf(back)).toBe('/sign-in/media?return=%2Fplugins%3Fq%3Dx&oauth=done');
    expect(back.response.headers.get('cache-control')).toBe('no-store');
    expect(back.response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(await browser.session()).toMatchObject({ method: 'oauth', user: { name: 'admin' } });
  });

  it('lets in who the password grant refuses for a second factor, and only with it', async () => {
    await start();
    const browser = new Browser();
    const refused = await fetch(`${gateway.url}/api/servers/media/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-plugboard': '1' },
      body: JSON.stringify({ method: 'password', username: 'two-factor', password: 'sandbox-two-factor' }),
    });
    expect(refused.status).toBe(401);
    const code = await browser.logIn('two-factor');
    // Past the second factor leads no short way.
    const way = /name="way" value="([^"]+)"/.exec(code.text)?.[1] ?? '';
    const early = await browser.go(new URL('consent', code.url).href, { way, ...allow });
    expect(early.response.status).toBe(400);
    expect((await browser.submit(code, { code: '000000' })).response.status).toBe(401);
    const consent = await browser.submit(code, { code: '246810' });
    await browser.submit(consent, allow);
    expect(await browser.session()).toMatchObject({ user: { name: 'two-factor' } });
  });

  it('renews once for many requests, and revokes on sign-out', async () => {
    await start();
    const browser = new Browser();
    await browser.submit(await browser.logIn(), allow);
    const tokens = () =>
      fylr.store.collection<{ kind: string; token: string; expiresAt: string }>('media', 'tokens').all();
    const access = tokens().find(({ kind }) => kind === 'access');
    if (!access) throw new Error('no access token');
    const collection = fylr.store.collection<typeof access>('media', 'tokens');
    collection.put(access.token, { ...access, expiresAt: new Date(0).toISOString() });
    const refreshBefore = tokens().find(({ kind }) => kind === 'refresh');
    const cookie = [...browser.cookies(gateway.url)].map(([name, value]) => `${name}=${value}`).join('; ');
    const list = () =>
      fetch(`${gateway.url}/api/servers/media/upstream/api/v1/plugin/manage`, { headers: { cookie } });
    const answers = await Promise.all(Array.from({ length: 8 }, list));
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
    const refreshAfter = tokens().filter(({ kind }) => kind === 'refresh');
    expect(refreshAfter).toHaveLength(1);
    expect(refreshAfter[0]?.token).not.toBe(refreshBefore?.token);

    const headers = { cookie, 'x-plugboard': '1' };
    await fetch(`${gateway.url}/api/servers/media/session`, { method: 'DELETE', headers });
    expect(tokens()).toEqual([]);
  });

  it('keeps two tabs apart, each with its own way on', async () => {
    await start();
    const browser = new Browser();
    const first = await browser.logIn('admin', '/api/servers/media/session/oauth/start?return=/one');
    const second = await browser.logIn('plugins', '/api/servers/media/session/oauth/start?return=/two');
    expect(pathOf(await browser.submit(first, allow))).toContain('return=%2Fone&oauth=done');
    expect(pathOf(await browser.submit(second, allow))).toContain('return=%2Ftwo&oauth=done');
    expect(await browser.session()).toMatchObject({ user: { name: 'plugins' } });
    // The tokens of the first are of no use any more, and revoked.
    const owners = fylr.store.collection<{ accountId: number }>('media', 'tokens').all();
    expect(new Set(owners.map(({ accountId }) => accountId))).toEqual(new Set([3]));
  });

  it('lets neither codes nor states nor tokens into the log or onto a disk', async () => {
    await start();
    const browser = new Browser();
    await browser.submit(await browser.logIn(), allow);
    await browser.go(`/api/oauth/return?state=${authorizationIn(browser).get('state')}&code=a-made-up-code`);
    const tokens = fylr.store.collection<{ token: string }>('media', 'tokens').all();
    const secrets = [
      'a-made-up-code',
      authorizationIn(browser).get('state') ?? '',
      authorizationIn(browser).get('code_challenge') ?? '',
      browser.cookies(gateway.url).get('plugboard-sign-in') ?? '',
      ...spent,
      ...tokens.map(({ token }) => token),
    ];
    expect(spent).toHaveLength(1);
    expect(secrets.every((secret) => secret.length > 10)).toBe(true);
    const log = gateway.logLines.join('');
    const stored = gateway.storedBytes().toString('latin1');
    expect(log).toContain('/api/oauth/return?code&state');
    for (const secret of secrets) {
      expect(log).not.toContain(secret);
      expect(stored).not.toContain(secret);
    }
  });
});

describe('what goes wrong on the way', () => {
  const outcome = (arrival: Arrival) => arrival.url.searchParams.get('oauth');

  it('is told: a no, a state that was used, that is too old, of another browser, and of nobody', async () => {
    await start();
    const no = new Browser();
    expect(outcome(await no.submit(await no.logIn(), { decision: 'deny' }))).toBe('denied');
    expect(await no.session()).toMatchObject({ error: 'not-signed-in' });

    const used = `/api/oauth/return?state=${authorizationIn(no).get('state')}&code=again`;
    expect(outcome(await no.go(used))).toBe('used');
    expect(outcome(await new Browser().go(used))).toBe('other-browser');

    const late = new Browser();
    const consent = await late.logIn('admin', '/api/servers/media/session/oauth/start?return=/here');
    time = 16 * 60_000;
    const expired = await late.submit(consent, allow);
    expect(pathOf(expired)).toBe('/sign-in/media?return=%2Fhere&oauth=expired');

    const strange = `/api/oauth/return?code=x&state=media.${'a'.repeat(43)}`;
    expect(pathOf(await late.go(strange))).toBe('/sign-in/media?oauth=unknown');
    for (const query of ['', '?state=x', '?code=x', '?state=a&state=b&code=x']) {
      expect(pathOf(await late.go(`/api/oauth/return${query}`))).toBe('/servers?oauth=unknown');
    }
  });

  it('a return that is loaded again by who is signed in leads on', async () => {
    await start();
    const browser = new Browser();
    await browser.submit(await browser.logIn(), allow);
    const again = browser.visited.find((one) => one.includes('/api/oauth/return')) ?? '';
    expect(outcome(await browser.go(again))).toBe('done');
  });

  it('another person’s way signs nobody in', async () => {
    await start();
    const attacker = new Browser();
    const consent = await attacker.logIn('plugins');
    const state = authorizationIn(attacker).get('state') ?? '';
    const way = /name="way" value="([^"]+)"/.exec(consent.text)?.[1] ?? '';
    const granted = await fetch(new URL('consent', consent.url), {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ way, ...allow }),
    });
    const victim = new Browser();
    await victim.logIn('admin');
    const lured = await victim.go(granted.headers.get('location') ?? '');
    expect(lured.url.searchParams.get('oauth')).toBe('other-browser');
    expect(state).not.toBe('');
    expect(await victim.session()).toMatchObject({ error: 'not-signed-in' });
  });

  it('a code that fylr does not take, and a client that it does not know', async () => {
    await start();
    const browser = new Browser();
    await browser.logIn();
    const state = authorizationIn(browser).get('state');
    expect(outcome(await browser.go(`/api/oauth/return?state=${state}&code=made-up`))).toBe('refused');

    const stranger = new Browser();
    await start('clientId: nobody');
    // fylr keeps people on a page of its own then: it must not send them to an address that it does not know.
    expect((await stranger.go('/api/servers/media/session/oauth/start')).response.status).toBe(400);
    const own = authorizationIn(stranger).get('state');
    const refused = await stranger.go(`/api/oauth/return?state=${own}&code=x`);
    expect(pathOf(refused)).toBe('/sign-in/media?oauth=client&why=invalid_client');
  });

  it('a server that is down, before one leaves and when one comes back', async () => {
    await start();
    const browser = new Browser();
    await browser.logIn();
    const state = authorizationIn(browser).get('state');
    await fylr.app.close();
    const start2 = '/api/servers/media/session/oauth/start?return=/plugins&in=window';
    const down = await browser.go(start2);
    expect(pathOf(down)).toBe('/sign-in/media?return=%2Fplugins&in=window&oauth=unreachable');
    const back = await browser.go(`/api/oauth/return?state=${state}&code=x`);
    expect(outcome(back)).toBe('unreachable');
  });

  it('a start that the operator does not offer, that another site leads to, or that is tried too often', async () => {
    await start('clientId: plugboard, signIn: [password]');
    const browser = new Browser();
    const address = '/api/servers/media/session/oauth/start';
    expect(outcome(await browser.go(address))).toBe('not-offered');
    expect(pathOf(await browser.go('/api/servers/nowhere/session/oauth/start'))).toBe('/sign-in/nowhere');
    await start('clientId: plugboard', 'limits: { signInAttemptsPerAddress: 2 }');
    const fromElsewhere = await fetch(`${gateway.url}${address}`, {
      redirect: 'manual',
      headers: { 'sec-fetch-site': 'cross-site' },
    });
    expect(fromElsewhere.headers.get('location')).toBe('/sign-in/media?oauth=elsewhere');
    expect(fromElsewhere.headers.getSetCookie()).toEqual([]);
    await browser.go(address);
    await browser.go(address);
    expect(outcome(await browser.go(address))).toBe('too-many');
  });

  it('an address to go on to that is of another site', async () => {
    await start();
    for (const next of [
      'https://evil.example/',
      '//evil.example',
      '/\\evil.example',
      'javascript:alert(1)',
    ]) {
      const browser = new Browser();
      const query = new URLSearchParams({ return: next });
      const back = await browser.submit(
        await browser.logIn('admin', `/api/servers/media/session/oauth/start?${query.toString()}`),
        allow,
      );
      expect(pathOf(back)).toBe('/sign-in/media?oauth=done');
    }
  });
});

describe('the operator’s configuration', () => {
  it('offers it first with a client of one’s own, and not with the built-in one', async () => {
    const methods = async () => {
      const list: unknown = await (await fetch(`${gateway.url}/api/servers`)).json();
      return list;
    };
    await start();
    expect(await methods()).toMatchObject({
      servers: [{ signIn: { methods: ['oauth', 'password', 'token'] } }],
    });
    await start('signIn: [password, token]');
    expect(await methods()).toMatchObject({ servers: [{ signIn: { methods: ['password', 'token'] } }] });
  });

  it('sends browsers to the public address of a server and of Plugboard, below their sub-paths', async () => {
    const publicUrl = 'http://localhost:7777/tools/';
    await start(
      'clientId: plugboard, clientSecret: hush, publicUrl: "https://media.example.org/fylr"',
      `publicUrl: ${publicUrl}`,
    );
    const address = '/tools/api/servers/media/session/oauth/start?return=/x';
    // By an address that fylr would not send back to, one goes to the right one first.
    const elsewhere = await call(gateway.url, address);
    expect(elsewhere.headers.location).toBe(`${publicUrl}sign-in/media?return=%2Fx`);
    const here = await call(gateway.url, address, { headers: { host: 'localhost:7777' } });
    const target = new URL(String(here.headers.location));
    expect(target.origin + target.pathname).toBe('https://media.example.org/fylr/api/oauth2/auth');
    expect(target.searchParams.get('redirect_uri')).toBe(`${publicUrl}api/oauth/return`);
    expect(target.search).not.toContain('hush');
  });
});
