import { describe, expect, it } from 'vitest';
import { openStore } from '../store.ts';
import { requestToken, type Send, startServer, type TokenAnswer } from './test-support.ts';
import type { StoredToken } from './tokens.ts';

const ADMIN = { username: 'admin', password: 'sandbox-admin' };
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

async function signIn(send: Send): Promise<TokenAnswer> {
  return (await requestToken(send, ADMIN)).json<TokenAnswer>();
}

async function sessionStatus(send: Send, token: string): Promise<number> {
  const headers = { authorization: `Bearer ${token}` };
  return (await send('GET', '/api/v1/user/session', { headers })).statusCode;
}

function refresh(send: Send, token: string, client = 'fylr-web-frontend') {
  const fields = { grant_type: 'refresh_token', refresh_token: token, client_id: client };
  const payload = new URLSearchParams(fields);
  return send('POST', '/api/oauth2/token', { headers: FORM, payload: payload.toString() });
}

describe('the password grant', () => {
  it('gives a token that holds, and a refresh token for the scope offline', async () => {
    const { send } = startServer();
    const answer = await requestToken(send, ADMIN);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.json()).toMatchObject({
      token_type: 'bearer',
      expires_in: 86_400,
      scope: 'read write offline',
    });
    expect(answer.json<TokenAnswer>().refresh_token).toMatch(/^[\w-]{43}$/);
    expect(await sessionStatus(send, answer.json<TokenAnswer>().access_token)).toBe(200);
  });

  it('gives no refresh token without the scope offline, and takes offline_access for it', async () => {
    const { send } = startServer();
    const without = await requestToken(send, { ...ADMIN, scope: 'read write' });
    expect(without.json()).not.toHaveProperty('refresh_token');
    const alias = await requestToken(send, { ...ADMIN, scope: 'offline_access' });
    expect(alias.json()).toMatchObject({ scope: 'offline' });
    expect(alias.json()).toHaveProperty('refresh_token');
  });

  it.each([
    ['a wrong password', { password: 'sandbox' }, 400, 'invalid_grant'],
    ['an unknown name', { username: 'nobody' }, 400, 'invalid_grant'],
    ['no password', { password: '' }, 400, 'invalid_request'],
    ['a client that is not built in', { client_id: 'web-client' }, 401, 'invalid_client'],
    ['a scope that is not offered', { scope: 'read openid' }, 400, 'invalid_scope'],
  ])('refuses %s', async (_name, fields: Record<string, string>, status, error) => {
    const { send } = startServer();
    const answer = await requestToken(send, { ...ADMIN, ...fields });
    expect(answer.statusCode).toBe(status);
    expect(answer.json()).toMatchObject({ error });
    expect(Object.keys(answer.json<object>())).toEqual(['error', 'error_description']);
  });

  it('refuses other grants and other bodies', async () => {
    const { send } = startServer();
    const implicit = { headers: FORM, payload: 'grant_type=implicit', misfit: true } as const;
    expect((await send('POST', '/api/oauth2/token', implicit)).json()).toMatchObject({
      error: 'unsupported_grant_type',
    });
    const json = { payload: { grant_type: 'password', ...ADMIN }, misfit: true } as const;
    expect((await send('POST', '/api/oauth2/token', json)).json()).toMatchObject({
      error: 'invalid_request',
    });
  });

  it('gives tokens that end after a day', async () => {
    const { send, clock } = startServer();
    const { access_token } = await signIn(send);
    clock.advance(86_400_000 - 1);
    expect(await sessionStatus(send, access_token)).toBe(200);
    clock.advance(1);
    expect(await sessionStatus(send, access_token)).toBe(400);
  });

  it('forgets what has ended', async () => {
    const store = openStore(':memory:');
    const { send, clock } = startServer(store);
    await requestToken(send, ADMIN);
    clock.advance(31 * 86_400_000);
    await requestToken(send, ADMIN);
    expect(store.collection<StoredToken>('fylr', 'tokens').count()).toBe(2);
  });
});

describe('refreshing', () => {
  it('gives new tokens and ends the refresh token', async () => {
    const { send } = startServer();
    const first = await signIn(send);
    const second = await refresh(send, first.refresh_token);
    expect(second.statusCode).toBe(200);
    expect(second.json<TokenAnswer>().refresh_token).not.toBe(first.refresh_token);
    expect(await sessionStatus(send, second.json<TokenAnswer>().access_token)).toBe(200);

    const again = await refresh(send, first.refresh_token);
    expect(again.statusCode).toBe(400);
    expect(again.json()).toMatchObject({ error: 'invalid_grant' });
  });

  it('refuses an access token, the token of another client, and one that has ended', async () => {
    const { send, clock } = startServer();
    const { access_token, refresh_token } = await signIn(send);
    expect((await refresh(send, access_token)).json()).toMatchObject({ error: 'invalid_grant' });
    expect((await refresh(send, refresh_token, 'linkrui')).json()).toMatchObject({ error: 'invalid_grant' });
    clock.advance(720 * 3_600_000);
    expect((await refresh(send, refresh_token)).json()).toMatchObject({ error: 'invalid_grant' });
  });
});

describe('revoking', () => {
  const revoke = (send: Send, token: string) =>
    send('POST', '/api/oauth2/revoke', { headers: FORM, payload: new URLSearchParams({ token }).toString() });

  it('ends the whole sign-in and no other', async () => {
    const { send } = startServer();
    const one = await signIn(send);
    const other = await signIn(send);
    expect((await revoke(send, one.refresh_token)).statusCode).toBe(200);
    expect(await sessionStatus(send, one.access_token)).toBe(400);
    expect(await sessionStatus(send, other.access_token)).toBe(200);
  });

  it('says 200 to a token that it does not know', async () => {
    const { send } = startServer();
    const answer = await revoke(send, 'unknown');
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toBe('');
  });
});
