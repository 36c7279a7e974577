import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { SandboxExtras } from '../sandbox/main.ts';
import { banner } from './banner.ts';
import type { Environment } from './config/environment.ts';
import { lockDataFolder } from './data-folder/lock.ts';
import { main } from './main.ts';
import { type RunningGateway, startGateway } from './start.ts';
import { StartFailure } from './start-failure.ts';
import { fakeCodex } from './test-support/fake-systems.ts';
import { portOf } from './test-support/fake-server.ts';
import { call, jsonOf } from './test-support/http-call.ts';
import { plainPages, temporaryFolder } from './test-support/test-gateway.ts';

const json = { 'content-type': 'application/json', 'x-plugboard': '1' };

function environment(folder: string, more: Partial<Environment> = {}): Environment {
  return {
    port: 0,
    host: '127.0.0.1',
    dataDir: join(folder, 'data'),
    configFile: undefined,
    secret: undefined,
    logLevel: 'info',
    ...more,
  };
}

async function started(folder: string, more: Partial<Environment> = {}, sandbox: SandboxExtras = {}) {
  const lines: string[] = [];
  const gateway = await startGateway({
    environment: environment(folder, more),
    folder,
    pages: plainPages,
    sandbox,
    logStream: { write: (line) => lines.push(line) },
  });
  onTestFinished(() => gateway.stop());
  const { port } = new URL(gateway.localUrl);
  return { gateway, lines, url: `http://127.0.0.1:${port}` };
}

async function serverIds(url: string): Promise<string[]> {
  const list = jsonOf(await call(url, '/api/servers'));
  return JSON.stringify(list).match(/(?<="id":")[^"]+/g) ?? [];
}

describe('starting', () => {
  it('stops the sandbox again where an embedder names a server that it does not have', async () => {
    const folder = temporaryFolder();
    const embedder = `{ id: a, origins: ['https://a.example'], pages: [jobs], browserTokens: true`;
    const file = join(folder, 'plugboard.config.yaml');
    writeFileSync(file, `sandbox: true\nembedders: [${embedder}, servers: [codez] }]`);
    await expect(started(folder)).rejects.toThrow(
      "embedders[0].servers[0] is no server's id; did you mean codex?",
    );
    // Neither its data nor the data folder is held any more.
    writeFileSync(file, `sandbox: true\nembedders: [${embedder}, servers: [codex] }]`);
    const { gateway } = await started(folder);
    expect(gateway.settings.current.embedders).toMatchObject([{ id: 'a', servers: ['codex'] }]);
  });

  it('without a configuration starts the sandbox, where the sample users can sign in, and keeps the sign-in', async () => {
    const folder = temporaryFolder();
    const first = await started(folder);
    const list = jsonOf(await call(first.url, '/api/servers'));
    expect(list).toMatchObject({
      sandbox: true,
      servers: [{ url: null, session: null }, {}, {}, {}, {}, {}],
    });
    const greeting = banner(first.gateway, '/data');
    expect(greeting).toContain(first.gateway.localUrl);
    expect(greeting).toContain('This is the sandbox');
    expect(greeting).toContain('What you change is kept in /data.');
    const fast = banner(first.gateway, '/data', 60);
    expect(fast).toContain('On its Codex servers time passes 60 times as fast. What you change is not kept.');
    expect(greeting).toMatch(/admin +sandbox-admin +admin +all servers/);
    expect(greeting).toMatch(/staff +sandbox-staff +staff +Workshop, Parts, Warehouse/);
    let cookie = '';
    for (const id of await serverIds(first.url)) {
      const answer = await call(first.url, `/api/servers/${id}/session`, {
        method: 'POST',
        headers: { ...json, cookie },
        body: JSON.stringify({ method: 'password', username: 'admin', password: 'sandbox-admin' }),
      });
      expect([id, answer.status]).toEqual([id, 200]);
      cookie = answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    }
    await first.gateway.stop();

    // On other ports than before.
    const second = await started(folder);
    for (const id of await serverIds(second.url)) {
      const answer = await call(second.url, `/api/servers/${id}/session`, { headers: { cookie } });
      expect([id, answer.status]).toEqual([id, 200]);
    }
  });

  it('adds servers that fail when asked to, which people can sign in to, and only then', async () => {
    const folder = temporaryFolder();
    const faulty = await started(folder, {}, { faults: true });
    const ids = await serverIds(faulty.url);
    const faults = ids.filter((id) => !['codex', 'inventree', 'fylr'].includes(id.split('-')[0] ?? ''));
    expect(faults.toSorted()).toEqual(['cut-off', 'down', 'expiring', 'html', 'rate-limited', 'slow']);
    for (const id of faults) {
      const answer = await call(faulty.url, `/api/servers/${id}/session`, {
        method: 'POST',
        headers: json,
        body: JSON.stringify({ method: 'password', username: 'admin', password: 'sandbox-admin' }),
      });
      if (id !== 'down') expect([id, answer.status]).toEqual([id, 200]);
      else expect(jsonOf(answer)).toMatchObject({ error: 'upstream-unreachable' });
    }
    await faulty.gateway.stop();
    const usual = await started(folder);
    expect(await serverIds(usual.url)).toEqual(ids.filter((id) => !faults.includes(id)));
  });

  it('refuses to add them to servers of the operator, and makes nothing', async () => {
    const folder = temporaryFolder();
    writeFileSync(
      join(folder, 'plugboard.config.yaml'),
      'servers: [{ id: one, system: codex, url: "http://localhost:1" }]',
    );
    await expect(started(folder, {}, { faults: true, plugins: 10 })).rejects.toThrow(
      /^--faults and --plugins concern the sandbox only, and .*plugboard\.config\.yaml names servers of your own/,
    );
    expect(existsSync(join(folder, 'data'))).toBe(false);
    writeFileSync(join(folder, 'plugboard.config.yaml'), 'sandbox: true');
    const { url } = await started(folder, {}, { faults: true });
    expect(await serverIds(url)).toContain('slow');
  });

  it('explains a port that is taken, with another one to try', async () => {
    const taken = createServer();
    const port = await new Promise<number>((resolve) => {
      taken.listen(0, '127.0.0.1', () => resolve(portOf(taken.address())));
    });
    onTestFinished(() => new Promise((resolve) => taken.close(() => resolve(undefined))));
    await expect(started(temporaryFolder(), { port })).rejects.toThrow(
      new RegExp(`^Port ${port} on 127\\.0\\.0\\.1 is in use .*PORT=\\d+ npm start$`),
    );
  });

  it('explains an address that is not of this machine', async () => {
    await expect(started(temporaryFolder(), { host: '203.0.113.1' })).rejects.toThrow(
      /^HOST is 203\.0\.113\.1/,
    );
  });

  // In ways that hold for everyone, also for somebody who may write everywhere.
  it.each([
    ['is a file', 'file', 'file', ''],
    ['is below a file', 'file/data', 'file', ''],
    ['has a folder in place of its lock', 'data', '', 'data/plugboard.lock'],
    ['has a folder in place of its database', 'data', '', 'data/plugboard.db'],
    ['has a folder in place of its key', 'data', '', 'data/secret.key'],
    ['has a file in place of the folder of the sandbox', 'data', 'data/sandbox', 'data'],
    ['has a folder in place of the file of the sandbox', 'data', '', 'data/sandbox/sandbox.db'],
  ])('explains a data folder that %s', async (_what, data, file, inTheWay) => {
    const folder = temporaryFolder();
    if (inTheWay !== '') mkdirSync(join(folder, inTheWay), { recursive: true });
    if (file !== '') writeFileSync(join(folder, file), 'a file');
    const dataDir = join(folder, data);
    const refused = await started(folder, { dataDir }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(StartFailure);
    expect(String(refused)).toContain(dataDir);
    // What it had taken before it failed, it has let go.
    if (inTheWay.endsWith('lock') || data === file || data === 'file/data') return;
    lockDataFolder(dataDir).release();
  });

  // Of Linux: not even its administrator can make a file there.
  const forNobody = '/proc/self/task';
  it.skipIf(!existsSync(forNobody))('explains an existing folder in which nobody may write', async () => {
    const dataDir = forNobody;
    await expect(started(temporaryFolder(), { dataDir })).rejects.toThrow(
      /^The data folder \/proc\/self\/task cannot be used .*PLUGBOARD_DATA/,
    );
  });

  it('explains a data folder that is in use, and takes it once it is let go', async () => {
    const folder = temporaryFolder();
    const { gateway } = await started(folder);
    await expect(started(folder)).rejects.toThrow(/in use by another Plugboard/);
    await gateway.stop();
    await (await started(folder)).gateway.stop();
  });

  it('refuses a configuration that was named and is missing', async () => {
    await expect(started(temporaryFolder(), { configFile: 'mine.yaml' })).rejects.toThrow(/mine\.yaml/);
  });
});

describe('reading the configuration again', () => {
  const yaml = (ids: readonly string[], url: string) =>
    `servers:\n${ids.map((id) => `  - { id: ${id}, system: codex, url: '${url}' }\n`).join('')}`;

  it('takes effect at once, and a bad one changes nothing but the log', async () => {
    const codex = await fakeCodex();
    const folder = temporaryFolder();
    const file = join(folder, 'plugboard.config.yaml');
    writeFileSync(file, yaml(['one'], codex.url));
    const { gateway, lines, url } = await started(folder);
    writeFileSync(file, yaml(['one', 'two'], codex.url));
    gateway.reload();
    expect(await serverIds(url)).toEqual(['one', 'two']);
    writeFileSync(file, yaml(['one', 'one'], codex.url));
    gateway.reload();
    expect(await serverIds(url)).toEqual(['one', 'two']);
    expect(lines.join('')).toContain('ids must differ');
    writeFileSync(file, 'sandbox: true');
    gateway.reload();
    expect(await serverIds(url)).toEqual(['one', 'two']);
    expect(lines.join('')).toContain('needs a restart');
  });

  it('is what SIGHUP does, and SIGTERM stops the process', async () => {
    const codex = await fakeCodex();
    const folder = temporaryFolder();
    const file = join(folder, 'plugboard.config.yaml');
    writeFileSync(file, yaml(['one'], codex.url));
    const before = { ...process.env };
    Object.assign(process.env, {
      PORT: '0',
      PLUGBOARD_CONFIG: file,
      PLUGBOARD_DATA: join(folder, 'data'),
      PLUGBOARD_LOG: 'silent',
    });
    onTestFinished(() => {
      for (const name of ['PORT', 'PLUGBOARD_CONFIG', 'PLUGBOARD_DATA', 'PLUGBOARD_LOG']) {
        delete process.env[name];
      }
      Object.assign(process.env, before);
    });
    const signals = ['SIGHUP', 'SIGINT', 'SIGTERM'] as const;
    const known = new Map(signals.map((signal) => [signal, new Set(process.listeners(signal))]));
    const rejections = new Set(process.listeners('unhandledRejection'));
    const gateway: RunningGateway | undefined = await main({ pages: plainPages });
    onTestFinished(async () => {
      for (const listener of process.listeners('unhandledRejection')) {
        if (!rejections.has(listener)) process.off('unhandledRejection', listener);
      }
      for (const signal of signals) {
        for (const listener of process.listeners(signal)) {
          if (known.get(signal)?.has(listener) !== true) process.off(signal, listener);
        }
      }
      await gateway?.stop();
    });
    const url = `http://127.0.0.1:${new URL(gateway?.localUrl ?? '').port}`;
    expect(await serverIds(url)).toEqual(['one']);
    writeFileSync(file, yaml(['one', 'two'], codex.url));
    process.kill(process.pid, 'SIGHUP');
    await expect.poll(() => serverIds(url)).toEqual(['one', 'two']);
    expect(process.listeners('SIGTERM').length).toBe((known.get('SIGTERM')?.size ?? 0) + 1);
  });
});

describe('the log', () => {
  it('carries no secret, whatever happens', async () => {
    const codex = await fakeCodex();
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'data'));
    writeFileSync(
      join(folder, 'plugboard.config.yaml'),
      `servers: [{ id: one, system: codex, url: '${codex.url}' }]`,
    );
    const { lines, url } = await started(folder, { logLevel: 'trace', secret: 'geheim-'.repeat(6) });
    const session = '/api/servers/one/session';
    const bodies = [
      '{"method":"password","username":"admin","password":"geheim-1"}',
      '{"method":"password","password":"geheim-2',
      '{"method":"token","token":"geheim-3"}',
      '{"method":"password","username":"admin","password":"right"}',
    ];
    let cookie = '';
    for (const body of bodies) {
      const answer = await call(url, `${session}?token=geheim-4`, { method: 'POST', headers: json, body });
      cookie = answer.headers['set-cookie']?.[0]?.split(';')[0] ?? cookie;
    }
    const headers = { cookie, authorization: 'Bearer geheim-5', 'x-api-key': 'geheim-6' };
    await call(url, '/api/servers/one/upstream/api/v1/admin/plugins?access_token=geheim-7', { headers });
    await call(url, '/api/servers/one/upstream/api/v1/admin/plugins', { headers });
    await codex.stop();
    await call(url, '/api/servers/one/upstream/api/v1/admin/plugins', { headers });
    await call(url, session, { headers, method: 'DELETE' });
    const log = lines.join('');
    expect(log).not.toContain('geheim');
    expect(log).not.toContain(cookie.split('=')[1] ?? 'no cookie');
    for (const token of codex.accepted) expect(log).not.toContain(token);
    expect(log).not.toMatch(/refresh-|access-/);
    const requests = lines
      .map((line) => JSON.stringify(JSON.parse(line)))
      .filter((line) => line.includes('"req"'));
    expect(requests).toHaveLength(8);
    expect(requests[0]).toContain('"url":"/api/servers/one/session?token"');
  });
});
