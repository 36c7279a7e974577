import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Frame, intranetEntry } from '../test-support/embedding.ts';
import { sendJson } from '../test-support/fake-server.ts';
import { fakeCodex } from '../test-support/fake-systems.ts';
import { call, jsonOf } from '../test-support/http-call.ts';
import { startTestGateway, Visitor } from '../test-support/test-gateway.ts';

const CALLBACK = '/api/v1/user/plugins/oauth/callback';
const PLUGIN = '3f2b8f9e-3d4a-4b5c-8d6e-9f0a1b2c3d4e';
const START = `/api/v1/user/plugins/${PLUGIN}/oauth/start`;

interface SetUp {
  /** Status of the server's answer to the beginning. */
  readonly status?: number;
  readonly now?: () => number;
  /** Where the server sends people. */
  readonly provider?: string;
  readonly top?: string;
}

async function setUp({
  now,
  provider = 'https://provider.example/authorize',
  top = '',
  status = 200,
}: SetUp = {}) {
  const states: string[] = [];
  const origins: (string | undefined)[] = [];
  const codex = await fakeCodex((request, response) => {
    if (request.url.startsWith(CALLBACK)) sendJson(response, 200, {});
    else if (request.url === START) {
      origins.push(request.headers.origin);
      states.push(randomUUID());
      sendJson(response, status, { redirectUrl: `${provider}?state=${states.at(-1) ?? ''}`, more: 1 });
    } else return false;
    return true;
  });
  const gateway = await startTestGateway({
    yaml: `${top}\nservers: [{ id: one, system: codex, url: '${codex.url}' }]\nembedders:\n${intranetEntry()}`,
    ...(now && { now }),
  });
  return { codex, states, origins, gateway };
}

const started = v.looseObject({ redirectUrl: v.string(), plugboardUrl: v.string() });

/** Begins in a frame, and tells where its window is to go. */
async function begin(frame: Frame): Promise<URL> {
  const answer = await frame.upstream(START, { method: 'POST' });
  expect(answer.status).toBe(200);
  expect(answer.headers['set-cookie']).toBeUndefined();
  return new URL(v.parse(started, jsonOf(answer)).plugboardUrl);
}

const fromFrame = { 'sec-fetch-site': 'same-origin' };

/** A window: it goes where it is sent, and keeps the cookie. */
class Window {
  readonly #url: string;
  cookie: string | undefined;

  constructor(url: string) {
    this.#url = url;
  }

  async goTo(address: URL, headers: Readonly<Record<string, string>> = fromFrame): Promise<string> {
    const answer = await call(this.#url, `${address.pathname}${address.search}`, {
      headers: { ...headers, ...(this.cookie !== undefined && { cookie: this.cookie }) },
    });
    if (answer.status !== 303 || answer.headers['referrer-policy'] !== 'no-referrer') {
      throw new Error(`It is sent nowhere (${answer.status}), or tells the next page its address.`);
    }
    const [set] = [answer.headers['set-cookie'] ?? []].flat();
    if (set !== undefined) this.cookie = set.split(';', 1)[0];
    return String(answer.headers['location']);
  }

  /** Comes back from the provider. */
  back(query: Record<string, string>): Promise<string> {
    const address = new URL(CALLBACK, this.#url);
    address.search = new URLSearchParams(query).toString();
    return this.goTo(address, { 'sec-fetch-site': 'cross-site' });
  }
}

const page = (outcome: string) => `/embed/_/connected?outcome=${outcome}`;

describe('an account that is connected from a frame', () => {
  it('goes by a window of its own, rests on no cookie of the frame, and tells that window the outcome only', async () => {
    const { codex, states, origins, gateway } = await setUp();
    const frame = await Frame.of(gateway);
    const onward = await begin(frame);
    expect(onward.origin).toBe(gateway.url);
    expect(origins).toEqual([gateway.url]);
    const [state = ''] = states;
    const opened = new Window(gateway.url);
    expect(await opened.goTo(onward)).toBe(`https://provider.example/authorize?state=${state}`);
    expect(opened.cookie).toMatch(/^plugboard-sign-in=[\w-]{43}$/);
    expect(await opened.back({ code: 'secret-code', state })).toBe(page('connected'));
    expect(codex.receivedBy(`GET ${CALLBACK}`).map(({ url }) => url)).toEqual([
      `${CALLBACK}?code=secret-code&state=${state}`,
    ]);
    expect(await opened.back({ code: 'secret-code', state })).toBe(page('used'));
    expect(await opened.goTo(onward)).toBe(page('used'));
    const log = gateway.logLines.join('\n');
    const ticket = onward.searchParams.get('ticket') ?? '';
    expect(ticket).toMatch(/^[\w-]{43}$/);
    for (const secret of [ticket, state, 'secret-code']) expect(log).not.toContain(secret);
  });

  it('keeps what the server says of the provider, for the frame to show', async () => {
    const { states, gateway } = await setUp();
    const frame = await Frame.of(gateway);
    const answer = await frame.upstream(START, { method: 'POST' });
    expect(jsonOf(answer)).toMatchObject({
      redirectUrl: `https://provider.example/authorize?state=${states[0] ?? ''}`,
      more: 1,
    });
    // A person’s own browser goes there at once.
    const person = new Visitor(gateway);
    await person.signIn('one');
    const own = await person.upstream('one', START, { method: 'POST' });
    expect(jsonOf(own)).toEqual({
      redirectUrl: `https://provider.example/authorize?state=${states[1] ?? ''}`,
      more: 1,
    });
  });

  it('goes on in a window that was opened before, with a ticket of the frame’s own, which counts once', async () => {
    const { states, gateway } = await setUp();
    const frame = await Frame.of(gateway);
    const ticket = randomBytes(32).toString('base64url');
    const address = new URL(`/api/embed/connect?wait=1&ticket=${ticket}`, gateway.url);
    const opened = new Window(gateway.url);
    const gone = opened.goTo(address);
    const start = { method: 'POST', headers: { 'x-plugboard-ticket': ticket } };
    // A moment later, as a frame does: the window has arrived by then, and is sent nowhere yet.
    expect(await Promise.race([gone, pause(200)])).toBeUndefined();
    const own = new URL(v.parse(started, jsonOf(await frame.upstream(START, start))).plugboardUrl);
    expect(own.searchParams.get('ticket')).toBe(ticket);
    expect(await gone).toBe(`https://provider.example/authorize?state=${states[0] ?? ''}`);
    // Neither another frame's beginning, nor another browser, comes by with the same one.
    const attackers = await Frame.of(gateway);
    const other = new URL(v.parse(started, jsonOf(await attackers.upstream(START, start))).plugboardUrl);
    expect(other.searchParams.get('ticket')).not.toBe(ticket);
    expect(await new Window(gateway.url).goTo(address)).toBe(page('other-browser'));
    expect(await opened.goTo(address)).toContain(`state=${states[0] ?? ''}`);
    expect(gateway.logLines.join('\n')).not.toContain(ticket);
    // What is no such ticket is not waited for, nor does it count.
    expect(await opened.goTo(new URL('/api/embed/connect?wait=1&ticket=short', gateway.url))).toBe(
      page('unknown'),
    );
    const short = await frame.upstream(START, { method: 'POST', headers: { 'x-plugboard-ticket': 'short' } });
    expect(v.parse(started, jsonOf(short)).plugboardUrl).toMatch(/ticket=[\w-]{43}$/);
  });

  it('ends in the language and the scheme that the frame’s window came by with, and in nothing else that stood there', async () => {
    const { states, gateway } = await setUp();
    const onward = await begin(await Frame.of(gateway));
    onward.search += '&language=de&scheme=dark&outcome=denied&server=one';
    const opened = new Window(gateway.url);
    await opened.goTo(onward);
    // Who opens the window once more says nothing of it.
    onward.search = `?ticket=${onward.searchParams.get('ticket') ?? ''}`;
    await opened.goTo(onward);
    const [state = ''] = states;
    expect(await opened.back({ code: 'c', state })).toBe(`${page('connected')}&language=de&scheme=dark`);
    onward.search += '&language=%22%3E%3Cscript%3E&scheme=blue';
    expect(await opened.goTo(onward)).toBe(page('used'));
  });

  it('sends a window that waits to where it ends as soon as the server has refused to begin', async () => {
    const { gateway } = await setUp({ status: 429 });
    const ticket = randomBytes(32).toString('base64url');
    const gone = new Window(gateway.url).goTo(
      new URL(`/api/embed/connect?wait=1&ticket=${ticket}`, gateway.url),
    );
    expect(await Promise.race([gone, pause(200)])).toBeUndefined();
    const frame = await Frame.of(gateway);
    const start = await frame.upstream(START, { method: 'POST', headers: { 'x-plugboard-ticket': ticket } });
    expect(start.status).toBe(429);
    expect(await gone).toBe(page('unknown'));
  });

  it('keeps no window waiting for what somebody else has sent it to', async () => {
    const { gateway } = await setUp();
    const address = new URL(`/api/embed/connect?wait=1&ticket=${'a'.repeat(43)}`, gateway.url);
    const opened = new Window(gateway.url);
    expect(await opened.goTo(address, { 'sec-fetch-site': 'cross-site' })).toBe(page('other-browser'));
  });

  it('lets a person close the window and open another, in the same browser', async () => {
    const { states, gateway } = await setUp();
    const onward = await begin(await Frame.of(gateway));
    const opened = new Window(gateway.url);
    await opened.goTo(onward);
    expect(await opened.goTo(onward)).toContain('https://provider.example/');
    const [state = ''] = states;
    expect(await opened.back({ error: 'access_denied', state })).toBe(page('denied'));
    expect(await opened.back({ code: 'c', state })).toBe(page('connected'));
  });

  it('is not begun for somebody else, by an address that one is sent or led to', async () => {
    const { codex, states, gateway } = await setUp();
    const attackers = await begin(await Frame.of(gateway));
    const [state = ''] = states;
    const victim = new Window(gateway.url);
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'none' },
      {},
      { referer: 'https://evil.example/embed/intranet' },
      { referer: 'nonsense' },
      { 'sec-fetch-site': 'cross-site', referer: `${gateway.url}/embed/intranet/` },
    ]) {
      expect(await victim.goTo(attackers, headers)).toBe(page('other-browser'));
    }
    expect(victim.cookie).toBeUndefined();
    // Nor by the provider's address itself, before or after the attacker's own window went there.
    expect(await victim.back({ code: 'victims', state })).toBe(page('other-browser'));
    await new Window(gateway.url).goTo(attackers);
    expect(await victim.goTo(attackers)).toBe(page('other-browser'));
    expect(await victim.back({ code: 'victims', state })).toBe(page('other-browser'));
    expect(codex.receivedBy(`GET ${CALLBACK}`)).toHaveLength(0);
  });

  it('goes on where browsers tell the page before only, as over http', async () => {
    const { gateway } = await setUp();
    const onward = await begin(await Frame.of(gateway));
    const referer = `${gateway.url}/embed/intranet/connections`;
    expect(await new Window(gateway.url).goTo(onward, { referer })).toContain('https://provider.example/');
  });

  it('ends with its time, and is nothing that was made up', async () => {
    let now = 1_000_000;
    const { gateway } = await setUp({ now: () => now });
    const onward = await begin(await Frame.of(gateway));
    now += 5 * 60_000;
    const opened = new Window(gateway.url);
    expect(await opened.goTo(onward)).toBe(page('expired'));
    const madeUp = new URL(onward);
    madeUp.searchParams.set('ticket', 'a'.repeat(43));
    expect(await opened.goTo(madeUp)).toBe(page('unknown'));
    madeUp.search = '?ticket=a&ticket=b';
    expect(await opened.goTo(madeUp)).toBe(page('unknown'));
    expect(opened.cookie).toBeUndefined();
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'nonsense'])(
    'goes nowhere but to the web, as not to %s',
    async (provider) => {
      const { gateway } = await setUp({ provider });
      const frame = await Frame.of(gateway);
      const answer = await frame.upstream(START, { method: 'POST' });
      expect(jsonOf(answer)).not.toHaveProperty('plugboardUrl');
    },
  );

  it('goes below the sub-path', async () => {
    const { origins, gateway } = await setUp({ top: 'publicUrl: http://localhost/tools/plugboard' });
    const onward = await begin(await Frame.of(gateway));
    expect(onward.href).toMatch(/^http:\/\/localhost\/tools\/plugboard\/api\/embed\/connect\?ticket=/);
    expect(origins).toEqual(['http://localhost/tools/plugboard']);
  });

  it('is for the plugins of the session only', async () => {
    const { states, gateway } = await setUp();
    const other = await Frame.of(gateway, { body: { plugins: [randomUUID()] } });
    expect((await other.upstream(START, { method: 'POST' })).status).toBe(403);
    expect(states).toEqual([]);
  });
});
