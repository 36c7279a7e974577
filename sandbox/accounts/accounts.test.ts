import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { beforeEach, describe, expect, test } from 'vitest';
import { type ManualClock, manualClock } from '../manual-clock.ts';
import { openStore } from '../store.ts';
import { createAccountsServer } from './server.ts';

const HOST = '/login.chapterhouse.example/oauth';
const RETURN = 'http://localhost:4000/api/v1/user/plugins/oauth/callback';
const VERIFIER = 'a-verifier-that-is-long-enough-for-anybody-who-counts';

let clock: ManualClock;
let app: FastifyInstance;

beforeEach(() => {
  clock = manualClock();
  app = createAccountsServer({ store: openStore(':memory:'), clock });
});

const asked = {
  response_type: 'code',
  client_id: 'codex-public-client',
  redirect_uri: RETURN,
  state: 'the state',
  code_challenge: createHash('sha256').update(VERIFIER).digest('base64url'),
  code_challenge_method: 'S256',
};

const authorize = (change: Record<string, string> = {}) =>
  app.inject({
    method: 'GET',
    url: `${HOST}/authorize?${new URLSearchParams({ ...asked, ...change }).toString()}`,
  });

function post(path: string, fields: Record<string, string>) {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return app.inject({
    method: 'POST',
    url: `${HOST}/${path}`,
    headers,
    payload: new URLSearchParams(fields).toString(),
  });
}

async function begin(): Promise<string> {
  return /name="interaction" value="([^"]+)"/.exec((await authorize()).body)?.[1] ?? '';
}

async function codeFor(account: string): Promise<string> {
  const interaction = await begin();
  await post('sign-in', { interaction, account });
  const back = await post('consent', { interaction, decision: 'allow' });
  return new URL(String(back.headers.location)).searchParams.get('code') ?? '';
}

const redeem = (code: string, change: Record<string, string> = {}) =>
  post('token', {
    grant_type: 'authorization_code',
    code,
    client_id: asked.client_id,
    redirect_uri: RETURN,
    code_verifier: VERIFIER,
    ...change,
  });

const renew = (token: string) =>
  post('token', { grant_type: 'refresh_token', client_id: asked.client_id, refresh_token: token });

interface Tokens {
  readonly access_token: string;
  readonly refresh_token: string;
  readonly expires_in: number;
}

describe('the pages', () => {
  test('let nothing run, and send forms to themselves and the way back only', async () => {
    const { headers, body } = await authorize();
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; style-src 'self'; form-action 'self' http://localhost:4000; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(body).not.toMatch(/<script|style="|onclick/);
    expect(body).toContain('<label for="username">');
    const style = await app.inject({ method: 'GET', url: '/style.css' });
    expect(style.headers['content-type']).toContain('text/css');
  });

  test('send nobody to a program that is not known, or to any address', async () => {
    for (const change of [
      { client_id: 'somebody' },
      { redirect_uri: 'https://evil.example/' },
      { redirect_uri: 'javascript:alert(1)' },
    ]) {
      const answer = await authorize(change);
      expect(answer.statusCode).toBe(400);
      expect(answer.headers).not.toHaveProperty('location');
    }
    const unknown = await app.inject({ method: 'GET', url: '/nowhere.example/oauth/authorize?client_id=x' });
    expect(unknown.statusCode).toBe(400);
  });

  test('tell the program what it asked wrongly', async () => {
    const answer = await authorize({ code_challenge_method: 'plain' });
    expect(answer.headers.location).toBe(`${RETURN}?error=invalid_request&state=the+state`);
    expect((await authorize({ response_type: 'token' })).headers.location).toContain(
      'unsupported_response_type',
    );
  });

  test('ask for a password, and refuse a wrong one and an account that is locked', async () => {
    const interaction = await begin();
    const wrong = await post('sign-in', { interaction, username: 'quiet-reader', password: 'no' });
    expect(wrong.statusCode).toBe(401);
    expect(wrong.body).toContain('role="alert"');
    const locked = await post('sign-in', { interaction, account: 'locked-reader' });
    expect(locked.body).toContain('This account is locked.');
    const right = await post('sign-in', {
      interaction,
      username: 'quiet-reader',
      password: 'sandbox-quiet-reader',
    });
    expect(right.body).toContain('<button class="main" name="decision" value="allow">Allow</button>');
  });

  test('do not go on without a sign-in, too late, or after a denial', async () => {
    const interaction = await begin();
    expect((await post('consent', { interaction, decision: 'allow' })).statusCode).toBe(400);
    await post('sign-in', { interaction, account: 'quiet-reader' });
    const denied = await post('consent', { interaction, decision: 'deny' });
    expect(denied.headers.location).toContain('error=access_denied');
    expect((await post('consent', { interaction, decision: 'allow' })).statusCode).toBe(400);
    const late = await begin();
    clock.advance(600_000);
    expect((await post('sign-in', { interaction: late, account: 'quiet-reader' })).statusCode).toBe(400);
  });

  test('are slow for an account that is known for it', async () => {
    const interaction = await begin();
    let isOver = false;
    const answer = post('sign-in', { interaction, account: 'slow-reader' }).then((page) => {
      isOver = true;
      return page;
    });
    await clock.untilWaiting();
    clock.advance(5_900);
    expect(isOver).toBe(false);
    clock.advance(100);
    expect((await answer).statusCode).toBe(200);
  });
});

describe('a code', () => {
  test('is good for one use, with what its challenge was made of, for a minute', async () => {
    const code = await codeFor('quiet-reader');
    expect((await redeem(code)).json<Tokens>()).toMatchObject({ token_type: 'Bearer', expires_in: 3600 });
    expect((await redeem(code)).json()).toMatchObject({ error: 'invalid_grant' });
    expect((await redeem(await codeFor('quiet-reader'), { code_verifier: 'another' })).statusCode).toBe(400);
    expect((await redeem(await codeFor('quiet-reader'), { redirect_uri: 'http://x' })).statusCode).toBe(400);
    const late = await codeFor('quiet-reader');
    clock.advance(60_000);
    expect((await redeem(late)).statusCode).toBe(400);
    expect((await redeem(await codeFor('quiet-reader'), { client_id: 'x' })).statusCode).toBe(401);
    expect((await redeem('', { grant_type: 'password' })).json()).toMatchObject({
      error: 'unsupported_grant_type',
    });
  });
});

describe('tokens', () => {
  const me = (token: string) =>
    app.inject({
      method: 'GET',
      url: '/login.chapterhouse.example/me',
      headers: { authorization: `Bearer ${token}` },
    });

  test('tell whose they are until they end', async () => {
    const { access_token: token } = (await redeem(await codeFor('expiring-reader'))).json<Tokens>();
    expect((await me(token)).json()).toEqual({ username: 'expiring-reader' });
    clock.advance(60_000);
    expect((await me(token)).statusCode).toBe(401);
  });

  test('are renewed by what is good for one use; the second use ends it all', async () => {
    const first = (await redeem(await codeFor('quiet-reader'))).json<Tokens>();
    const second = (await renew(first.refresh_token)).json<Tokens>();
    expect(second.refresh_token).not.toBe(first.refresh_token);
    expect((await renew(first.refresh_token)).statusCode).toBe(400);
    expect((await renew(second.refresh_token)).statusCode).toBe(400);
    expect((await me(second.access_token)).statusCode).toBe(401);
  });

  test('of an account that takes back its consent are not renewed', async () => {
    const { refresh_token: token } = (await redeem(await codeFor('revoked-reader'))).json<Tokens>();
    expect((await renew(token)).json()).toMatchObject({ error: 'invalid_grant' });
  });
});
