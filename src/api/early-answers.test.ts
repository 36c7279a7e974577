import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { askEarly, dropEarly, readEarly } from './early-answers.ts';
import { createFunnel } from './funnel.ts';
import { forgetContact, serverContact } from './server-contact.ts';

const ME = 'http://app.test/api/servers/books/upstream/api/v1/auth/me';

let sent: Request[] = [];

/** Lets each request be answered so, and notes it. */
function answering(answer: (request: Request) => Response | Promise<Response>): void {
  vi.stubGlobal('fetch', async (input: Request, init?: RequestInit) => {
    const request = new Request(input, init);
    sent.push(request);
    return answer(request);
  });
}

function json(body: unknown, status = 200): Response {
  return Response.json(body, { status });
}

function call(init: RequestInit = {}): Promise<unknown> {
  return createFunnel({ serverId: 'books' })(new Request(ME, init)).then((response) => response.json());
}

beforeEach(() => {
  sent = [];
  dropEarly();
  forgetContact('books');
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('what is asked for early', () => {
  it('is asked as the page asks, and serves one call', async () => {
    answering(() => json({ role: 'admin' }));
    askEarly(ME);
    expect(await call()).toEqual({ role: 'admin' });
    expect(sent).toHaveLength(1);
    await call();
    const [early, later] = sent.map(({ headers, credentials }) => ({
      accept: headers.get('accept'),
      language: headers.get('accept-language'),
      credentials,
    }));
    expect(early).toEqual(later);
  });

  it('can be read before the call takes it', async () => {
    answering(() => json({ role: 'admin' }));
    expect(await readEarly(ME)).toEqual({ role: 'admin' });
    expect(await call()).toEqual({ role: 'admin' });
    expect(sent).toHaveLength(1);
  });

  it.each([
    ['a refusal', 'forbidden', () => json({ error: 'no' }, 403)],
    [
      'a page',
      'broken-answer',
      () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } }),
    ],
  ])('tells nothing early when it is %s, and is told to the call', async (_, kind, answer) => {
    answering(answer);
    expect(await readEarly(ME)).toBeNull();
    await expect(call()).rejects.toMatchObject({ kind });
    expect(sent).toHaveLength(1);
  });

  it('tells a call that nobody could be reached, and lets the next one try', async () => {
    answering(() => Promise.reject(new TypeError('failed to fetch')));
    expect(await readEarly(ME)).toBeNull();
    await expect(call()).rejects.toMatchObject({ kind: 'unreachable' });
    answering(() => json({}));
    await expect(call()).resolves.toEqual({});
  });

  it('does not serve what changes something', async () => {
    answering(() => json({}));
    askEarly(ME);
    await call({ method: 'POST' });
    expect(sent.map(({ method }) => method)).toEqual(['GET', 'POST']);
  });

  it('is asked for again when nobody wanted it in time, or when somebody else signs in', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    answering(() => json({ at: sent.length }));
    await readEarly(ME);
    vi.advanceTimersByTime(10_001);
    expect(await call()).toEqual({ at: 2 });
    askEarly(ME);
    dropEarly();
    expect(await call()).toEqual({ at: 4 });
  });

  it('is waited for however long the server takes', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    let answerNow: (answer: Response) => void = () => undefined;
    answering(() => new Promise((resolve) => (answerNow = resolve)));
    askEarly(ME);
    vi.advanceTimersByTime(25_000);
    const called = call();
    answerNow(json({ role: 'admin' }));
    expect(await called).toEqual({ role: 'admin' });
    expect(sent).toHaveLength(1);
  });

  it('ends with the call that took it', async () => {
    answering(
      ({ signal }) =>
        new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('ended')))),
    );
    askEarly(ME);
    const leave = new AbortController();
    const called = call({ signal: leave.signal });
    leave.abort();
    await expect(called).rejects.toMatchObject({ kind: 'cancelled' });
    expect(sent[0]?.signal.aborted).toBe(true);
  });

  it('counts as long as the server took, not as long as the code took to come', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    answering(() => {
      vi.advanceTimersByTime(40);
      return json({});
    });
    await readEarly(ME);
    vi.advanceTimersByTime(3000);
    await call();
    expect(serverContact('books').tookMs).toBe(40);
  });
});
