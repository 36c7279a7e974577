import { describe, expect, test } from 'vitest';
import { ADMIN_API_KEY } from './seed-people.ts';
import { startServer, withToken, aText } from './test-support.ts';

const INFO = '/api/v1/info';
const ME = '/api/v1/auth/me';

describe('the rate limiter', () => {
  test('lets 50 requests of an address through at once, then says when to come back', async () => {
    const { send } = startServer();
    for (let count = 0; count < 50; count += 1) expect((await send('GET', INFO)).statusCode).toBe(200);
    const answer = await send('GET', INFO);
    expect(answer.statusCode).toBe(429);
    expect(answer.json()).toEqual({
      error: 'rate_limit_exceeded',
      message: aText,
      retry_after: 1,
    });
    expect(answer.headers).toMatchObject({
      'retry-after': '1',
      'x-ratelimit-limit': '50',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': aText,
    });
  });

  test('gives ten more a second', async () => {
    const { send, clock } = startServer();
    const burst = async (count: number) => {
      const answers = [];
      for (let index = 0; index < count; index += 1) answers.push((await send('GET', INFO)).statusCode);
      return answers.filter((status) => status === 200).length;
    };
    expect(await burst(60)).toBe(50);
    clock.advance(1_000);
    expect(await burst(20)).toBe(10);
    clock.advance(60_000);
    expect(await burst(60)).toBe(50);
  });

  test('counts people who are signed in by themselves, and gives them more', async () => {
    const { send, signIn } = startServer();
    const admin = withToken(send, (await signIn('admin')).accessToken);
    const user = withToken(send, (await signIn('user')).accessToken);
    for (let count = 0; count < 200; count += 1) expect((await admin('GET', ME)).statusCode).toBe(200);
    expect((await admin('GET', ME)).headers).toMatchObject({ 'x-ratelimit-limit': '200' });
    expect((await user('GET', ME)).statusCode).toBe(200);
  });

  test('counts the holder of an API key as anonymous, by address', async () => {
    const { send } = startServer();
    const headers = { 'x-api-key': ADMIN_API_KEY };
    for (let count = 0; count < 50; count += 1) await send('GET', ME, { headers });
    expect((await send('GET', ME, { headers })).statusCode).toBe(429);
    expect((await send('GET', INFO)).statusCode).toBe(429);
  });

  test('leaves the health check alone', async () => {
    const { send } = startServer();
    for (let count = 0; count < 60; count += 1) expect((await send('GET', '/health')).body).toBe('OK');
    expect((await send('GET', INFO)).statusCode).toBe(200);
  });

  test('can be set and turned off', async () => {
    const tight = startServer({
      rateLimits: { anonymous: { perSecond: 1, burst: 1 }, authenticated: { perSecond: 1, burst: 1 } },
    });
    await tight.send('GET', INFO);
    expect((await tight.send('GET', INFO)).statusCode).toBe(429);
    const off = startServer({ rateLimits: false });
    for (let count = 0; count < 60; count += 1) expect((await off.send('GET', INFO)).statusCode).toBe(200);
  });
});
