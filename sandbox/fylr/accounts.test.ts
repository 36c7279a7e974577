import { describe, expect, it } from 'vitest';
import { MANAGE } from './test-calls.ts';
import { requestToken, startServer } from './test-support.ts';

describe('people', () => {
  it.each([
    ['admin', 200, 200],
    ['plugins', 200, 403],
    ['settings', 403, 200],
    ['user', 403, 403],
    ['reader', 403, 403],
  ] as const)('%s gets %d from the plugins and %d from the settings', async (name, plugins, settings) => {
    const send = await startServer().as(name);
    expect((await send('GET', MANAGE)).statusCode).toBe(plugins);
    expect((await send('GET', '/api/v1/config/list')).statusCode).toBe(settings);
    expect((await send('GET', '/api/v1/config')).statusCode).toBe(200);
    expect((await send('GET', '/api/v1/plugin')).statusCode).toBe(200);
  });

  it('with a second factor or deactivated are refused like a wrong password', async () => {
    const { send, users } = startServer();
    const answers = [];
    for (const username of ['two-factor', 'former', 'nobody']) {
      const answer = await requestToken(send, { username, password: `sandbox-${username}` });
      answers.push([answer.statusCode, answer.json<unknown>()]);
    }
    expect(answers[0]).toMatchObject([400, { error: 'invalid_grant' }]);
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    // Newcomers are offered those who get in.
    expect(users.map(({ username }) => username)).toEqual(['admin', 'user']);
  });
});
