import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testDescriptions } from '../test-support/descriptions.ts';
import { sendJson } from '../test-support/fake-server.ts';
import { fakeCodex } from '../test-support/fake-systems.ts';
import { call, jsonOf } from '../test-support/http-call.ts';
import { startTestGateway, Visitor } from '../test-support/test-gateway.ts';

async function gatewayWith(top: string, limits = '') {
  const codex = await fakeCodex((_request, response) => {
    sendJson(response, 200, {});
    return true;
  });
  const yaml = `${top}\nservers: [{ id: one, system: codex, url: '${codex.url}' }]\n${limits}`;
  return { codex, yaml, gateway: await startTestGateway({ yaml, descriptions: testDescriptions }) };
}

const signInBody = JSON.stringify({ method: 'password', username: 'admin', password: 'right' });
const json = { 'content-type': 'application/json' };
const session = '/api/servers/one/session';

describe('the Host header', () => {
  it('must be the public address, or this machine with its port', async () => {
    const { gateway } = await gatewayWith('publicUrl: https://plugins.example.org');
    const status = async (host: string) =>
      (await call(gateway.url, '/api/servers', { headers: { host } })).status;
    for (const host of [
      'plugins.example.org',
      'PLUGINS.example.org:443',
      `localhost:${gateway.port}`,
      `127.0.0.1:${gateway.port}`,
      `[::1]:${gateway.port}`,
    ]) {
      expect([host, await status(host)]).toEqual([host, 200]);
    }
    for (const host of [
      'evil.example',
      'localhost',
      'localhost:1',
      'plugins.example.org:8443',
      'plugins.example.org.evil.example',
      '127.0.0.1.nip.io',
    ]) {
      expect([host, await status(host)]).toEqual([host, 421]);
    }
    expect((await call(gateway.url, '/', { headers: { host: 'evil.example' } })).status).toBe(421);
    expect((await call(gateway.url, '/healthz', { headers: { host: '10.1.2.3' } })).status).toBe(200);
  });

  it('is taken from a proxy only when it is trusted', async () => {
    const headers = {
      host: 'inner:80',
      'x-forwarded-host': 'plugins.example.org',
      'x-forwarded-proto': 'https',
    };
    const top = 'publicUrl: https://plugins.example.org';
    const { gateway: strict } = await gatewayWith(top);
    expect((await call(strict.url, '/api/servers', { headers })).status).toBe(421);
    const { gateway: trusting } = await gatewayWith(`${top}\ntrustProxy: [127.0.0.1]`);
    expect((await call(trusting.url, '/api/servers', { headers })).status).toBe(200);
    const { gateway: other } = await gatewayWith(`${top}\ntrustProxy: 10.0.0.0/8`);
    expect((await call(other.url, '/api/servers', { headers })).status).toBe(421);
  });
});

describe('forged requests', () => {
  it('are refused on unsafe methods', async () => {
    const { codex, gateway } = await gatewayWith('');
    const attempt = async (headers: Readonly<Record<string, string>>) => {
      const answer = await call(gateway.url, session, {
        method: 'POST',
        headers: { ...json, ...headers },
        body: signInBody,
      });
      return [answer.status, answer.headers['x-plugboard-error']];
    };
    const refused = [403, 'forgery-refused'];
    const marker = { 'x-plugboard': '1' };
    expect(await attempt({})).toEqual(refused);
    expect(await attempt({ 'x-plugboard': 'yes' })).toEqual(refused);
    expect(await attempt({ ...marker, origin: 'https://evil.example' })).toEqual(refused);
    expect(await attempt({ ...marker, origin: 'null' })).toEqual(refused);
    expect(await attempt({ ...marker, origin: `http://localhost:${gateway.port + 1}` })).toEqual(refused);
    expect(await attempt({ ...marker, 'sec-fetch-site': 'cross-site' })).toEqual(refused);
    expect(await attempt({ ...marker, 'sec-fetch-site': 'same-site' })).toEqual(refused);
    expect(codex.received).toHaveLength(0);
    expect(await attempt(marker)).toEqual([200, undefined]);
    expect(await attempt({ ...marker, origin: gateway.url, 'sec-fetch-site': 'same-origin' })).toEqual([
      200,
      undefined,
    ]);
  });

  it('are told by the public origin behind a proxy', async () => {
    const { gateway } = await gatewayWith('publicUrl: https://plugins.example.org/tools/');
    const attempt = async (origin: string) =>
      (
        await call(gateway.url, session, {
          method: 'POST',
          headers: { ...json, host: 'plugins.example.org', 'x-plugboard': '1', origin },
          body: signInBody,
        })
      ).status;
    expect(await attempt('https://plugins.example.org')).toBe(200);
    expect(await attempt('http://plugins.example.org')).toBe(403);
  });

  it('are refused for forwarded reading, too, when another site makes the browser read', async () => {
    const { gateway } = await gatewayWith('');
    const visitor = new Visitor(gateway);
    await visitor.signIn('one');
    const status = async (site: string) =>
      (await visitor.upstream('one', '/api/v1/things', { headers: { 'sec-fetch-site': site } })).status;
    expect(await status('cross-site')).toBe(403);
    expect(await status('same-site')).toBe(403);
    expect(await status('same-origin')).toBe(200);
    expect(await status('none')).toBe(200);
  });

  it('get no permission from a preflight', async () => {
    const { gateway } = await gatewayWith('');
    const answer = await call(gateway.url, session, {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    expect(answer.status).toBe(404);
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('the session cookie', () => {
  const cookieOf = async (top: string, host?: string) => {
    const { gateway } = await gatewayWith(top);
    const answer = await call(gateway.url, session, {
      method: 'POST',
      headers: { ...json, 'x-plugboard': '1', ...(host === undefined ? {} : { host }) },
      body: signInBody,
    });
    return answer.headers['set-cookie']?.[0]?.replace(/=[\w-]{43};/, '=…;');
  };

  it('is kept as well as the address allows', async () => {
    expect(await cookieOf('')).toBe('plugboard=…; Max-Age=604800; Path=/; HttpOnly; SameSite=Lax');
    expect(await cookieOf('publicUrl: http://plugins.example.org/tools', 'plugins.example.org')).toBe(
      'plugboard=…; Max-Age=604800; Path=/tools/; HttpOnly; SameSite=Lax',
    );
    expect(await cookieOf('publicUrl: https://plugins.example.org/tools', 'plugins.example.org')).toBe(
      '__Host-plugboard=…; Max-Age=604800; Path=/; HttpOnly; Secure; SameSite=Lax',
    );
  });

  it('is not there before the first sign-in, and never set by reading', async () => {
    const { gateway } = await gatewayWith('');
    const visitor = new Visitor(gateway);
    for (const path of ['/', '/api/servers', session, '/api/servers/one/upstream/api/v1/things']) {
      expect((await visitor.call(path)).headers['set-cookie']).toBeUndefined();
    }
  });

  it('changes with every sign-in, and gives the value before no more than requests in flight need', async () => {
    const { gateway, yaml } = await gatewayWith('');
    gateway.configure(
      yaml.replace(
        /servers: \[(.*)\]/,
        (_whole, one: string) => `servers: [${one}, ${one.replace('id: one', 'id: two')}]`,
      ),
    );
    const visitor = new Visitor(gateway, 'plugboard=chosen-by-somebody-else');
    await visitor.signIn('one');
    expect(visitor.cookie).not.toContain('chosen');
    const before = new Visitor(gateway, visitor.cookie);
    await visitor.signIn('two');
    expect(visitor.cookie).not.toBe(before.cookie);
    expect((await before.upstream('one', '/api/v1/things')).status).toBe(200);
    expect((await before.upstream('two', '/api/v1/things')).status).toBe(401);
    expect((await before.upstream('one', '/api/v1/things', { method: 'POST' })).status).toBe(401);
    expect((await visitor.upstream('one', '/api/v1/things', { method: 'POST' })).status).toBe(200);
    const list = jsonOf(await visitor.call('/api/servers'));
    expect(list).toMatchObject({ sandbox: false, servers: [{ session: {} }, { session: {} }] });
  });
});

describe('what is kept', () => {
  it('does not show tokens or cookies, and only its owner may read it', async () => {
    const { codex, gateway } = await gatewayWith('');
    const visitor = new Visitor(gateway);
    await visitor.signIn('one');
    const stored = gateway.storedBytes();
    const secrets = [...codex.accepted, visitor.cookie?.split('=')[1] ?? 'missing', 'right'];
    expect(secrets.filter((secret) => stored.includes(secret))).toEqual([]);
    expect(stored.includes('admin')).toBe(true);
    const modes = ['plugboard.db', 'secret.key'].map(
      (name) => statSync(join(gateway.dataDir, name)).mode & 0o777,
    );
    expect(modes).toEqual([0o600, 0o600]);
  });

  it('is bound to the address it was made for', async () => {
    const { codex, gateway, yaml } = await gatewayWith('');
    const visitor = new Visitor(gateway);
    await visitor.signIn('one');
    const other = await fakeCodex();
    gateway.configure(yaml.replace(codex.url, other.url));
    expect((await visitor.upstream('one', '/api/v1/things')).status).toBe(401);
    expect(jsonOf(await visitor.call('/api/servers'))).toMatchObject({ servers: [{ session: null }] });
    expect(other.received).toHaveLength(0);
    gateway.configure(yaml);
    expect((await visitor.upstream('one', '/api/v1/things')).status).toBe(401);
  });
});

describe('guessing', () => {
  it('is slowed down per name and per address', async () => {
    const { codex, gateway } = await gatewayWith(
      '',
      'limits: { signInAttemptsPerName: 2, signInAttemptsPerAddress: 4 }',
    );
    const attempt = async (username: string) =>
      new Visitor(gateway).signIn('one', { method: 'password', username, password: 'guess' });
    expect((await attempt('admin')).status).toBe(401);
    expect((await attempt('ADMIN')).status).toBe(401);
    const slowed = await attempt('Admin');
    expect([slowed.status, slowed.headers['x-plugboard-error']]).toEqual([429, 'too-many-attempts']);
    expect(Number(slowed.headers['retry-after'])).toBeGreaterThan(800);
    expect((await attempt('other')).status).toBe(401);
    expect((await attempt('another')).status).toBe(401);
    expect((await attempt('one more')).status).toBe(429);
    expect(codex.receivedBy('POST /api/v1/auth/login')).toHaveLength(4);
  });
});
