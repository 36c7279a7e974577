import { expect, it } from 'vitest';
import { sendJson } from '../test-support/fake-server.ts';
import { fakeFylr } from '../test-support/fake-systems.ts';
import { startTestGateway, Visitor } from '../test-support/test-gateway.ts';

/** What honest servers do on this way is tested with the sandbox; here is what only dishonest or odd ones do. */
async function comeBack(answers: readonly [path: string, status: number, body: unknown][]): Promise<URL> {
  const fylr = await fakeFylr();
  fylr.fault = ({ url }, response) => {
    const found = [...answers, ['/api/v1/settings', 200, { version: 'v6.34.2' }] as const].find(
      ([path]) => path === url,
    );
    if (found === undefined) return false;
    sendJson(response, found[1], found[2]);
    return true;
  };
  const yaml = `servers: [{ id: one, system: fylr, url: '${fylr.url}', clientId: plugboard, clientSecret: hush }]`;
  const visitor = new Visitor(await startTestGateway({ yaml }));
  const start = await visitor.call('/api/servers/one/session/oauth/start');
  const asked = new URL(String(start.headers.location), 'http://gateway');
  const state = asked.searchParams.get('state');
  if (state === null) return asked;
  const back = await visitor.call(`/api/oauth/return?state=${state}&code=x`);
  const token = fylr.receivedBy('POST /api/oauth2/token')[0];
  // A client that is not public shows its secret to the server, and to nobody else.
  expect(new URLSearchParams(token?.body).get('client_secret')).toBe('hush');
  return new URL(String(back.headers.location), 'http://gateway');
}

const tokens = { access_token: 'bound', token_type: 'bearer' };

it.each([
  ['a token that serves in the own browser only', [['/api/oauth2/token', 200, tokens]], 'bound'],
  ['an answer that is none', [['/api/oauth2/token', 200, { hello: 1 }]], 'broken'],
  ['a refusal of the client', [['/api/oauth2/token', 401, { error: 'invalid_client' }]], 'client'],
  ['a server that fails', [['/api/oauth2/token', 500, {}]], 'broken'],
  ['a server that is busy', [['/api/v1/settings', 503, {}]], 'unavailable'],
  ['another product', [['/api/v1/settings', 200, { hello: 1 }]], 'broken'],
] as const)('tells of %s', async (_what, answers, outcome) => {
  const arrived = await comeBack(answers.map(([path, status, body]) => [path, status, body]));
  expect(arrived.pathname).toBe('/sign-in/one');
  expect(arrived.searchParams.get('oauth')).toBe(outcome);
});

it.each([
  ['access_denied', 'denied', null],
  ['temporarily_unavailable', 'unavailable', null],
  ['invalid_scope', 'client', 'invalid_scope'],
  ['<script>alert(1)</script>', 'client', null],
])('takes the error %s for what it means', async (error, outcome, why) => {
  const fylr = await fakeFylr();
  fylr.fault = ({ url }, response) => {
    if (url !== '/api/v1/settings') return false;
    sendJson(response, 200, { version: 'v6.34.2' });
    return true;
  };
  const yaml = `servers: [{ id: one, system: fylr, url: '${fylr.url}', clientId: plugboard }]`;
  const visitor = new Visitor(await startTestGateway({ yaml }));
  const start = await visitor.call('/api/servers/one/session/oauth/start');
  const state = new URL(String(start.headers.location)).searchParams.get('state');
  const query = new URLSearchParams({ state: state ?? '', error, error_description: 'words' });
  const back = await visitor.call(`/api/oauth/return?${query.toString()}`);
  const arrived = new URL(String(back.headers.location), 'http://gateway');
  expect([arrived.searchParams.get('oauth'), arrived.searchParams.get('why')]).toEqual([outcome, why]);
});
