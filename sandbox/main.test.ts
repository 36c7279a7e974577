import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type RunningSandbox, type SandboxExtras, startSandbox } from './main.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plugboard-sandbox-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** A call to one server of the sandbox; gives back the JSON of an answer that is no refusal. */
type Call = (method: string, path: string, body?: object | URLSearchParams) => Promise<unknown>;

function caller(sandbox: RunningSandbox, id: string, authorization?: string): Call {
  const server = sandbox.servers.find((one) => one.id === id);
  if (!server) throw new Error(`No server ${id}`);
  return async (method, path, body) => {
    const isForm = body instanceof URLSearchParams;
    const answer = await fetch(server.url + path, {
      method,
      headers: {
        ...(authorization !== undefined && { authorization }),
        ...(body && !isForm && { 'content-type': 'application/json' }),
      },
      ...(body && { body: isForm ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return JSON.parse(text) as unknown;
  };
}

/** How a person uses one system: signs in, sees whether a plugin is on, switches it off. */
interface Use {
  readonly server: string;
  readonly plugin: string;
  /** On the server of this id, which may be another one of the same system. */
  signIn(sandbox: RunningSandbox, id: string): Promise<Call>;
  /** All that is installed. */
  list(call: Call): Promise<unknown>;
  isOn(call: Call): Promise<boolean>;
  switchOff(call: Call): Promise<unknown>;
}

const PERSON = { username: 'admin', password: 'sandbox-admin' };

const FYLR: Use = {
  server: 'fylr',
  plugin: 'caption-writer',
  async signIn(sandbox, id) {
    const fields = { grant_type: 'password', client_id: 'fylr-web-frontend', ...PERSON };
    const answer = await caller(sandbox, id)('POST', '/api/oauth2/token', new URLSearchParams(fields));
    const { access_token: token } = v.parse(v.object({ access_token: v.string() }), answer);
    return caller(sandbox, id, `Bearer ${token}`);
  },
  list: (call) => call('GET', '/api/v1/plugin/manage'),
  isOn: async (call) => (await fylrRow(call)).enabled === true,
  switchOff: async (call) => {
    const { id } = await fylrRow(call);
    return call('POST', `/api/v1/plugin/manage/${id}`, { id, enabled: false });
  },
};

async function fylrRow(call: Call) {
  const Row = v.object({ id: v.number(), name: v.nullable(v.string()), enabled: v.nullable(v.boolean()) });
  const { plugins } = v.parse(v.object({ plugins: v.array(Row) }), await FYLR.list(call));
  return demand(plugins.find(({ name }) => name === FYLR.plugin));
}

const CODEX: Use = {
  server: 'codex',
  plugin: 'metadata-openshelf',
  async signIn(sandbox, id) {
    const answer = await caller(sandbox, id)('POST', '/api/v1/auth/login', PERSON);
    const { accessToken } = v.parse(v.object({ accessToken: v.string() }), answer);
    return caller(sandbox, id, `Bearer ${accessToken}`);
  },
  list: (call) => call('GET', '/api/v1/admin/plugins'),
  isOn: async (call) => (await codexPlugin(call)).enabled,
  switchOff: async (call) => {
    const { id } = await codexPlugin(call);
    return call('POST', `/api/v1/admin/plugins/${id}/disable`);
  },
};

async function codexPlugin(call: Call) {
  const Plugin = v.object({ id: v.string(), name: v.string(), enabled: v.boolean() });
  const { plugins } = v.parse(v.object({ plugins: v.array(Plugin) }), await CODEX.list(call));
  return demand(plugins.find(({ name }) => name === CODEX.plugin));
}

const INVENTREE: Use = {
  server: 'inventree-435',
  plugin: 'stock-forecast',
  async signIn(sandbox, id) {
    const basic = Buffer.from(`${PERSON.username}:${PERSON.password}`).toString('base64');
    const answer = await caller(sandbox, id, `Basic ${basic}`)('GET', '/api/user/token/?name=test');
    const { token } = v.parse(v.object({ token: v.string() }), answer);
    return caller(sandbox, id, `Token ${token}`);
  },
  list: (call) => call('GET', '/api/plugins/'),
  isOn: async (call) => {
    const answer = await call('GET', `/api/plugins/${INVENTREE.plugin}/`);
    return v.parse(v.object({ active: v.boolean() }), answer).active;
  },
  switchOff: (call) => call('PATCH', `/api/plugins/${INVENTREE.plugin}/activate/`, { active: false }),
};

function demand<T>(found: T | undefined): T {
  if (found === undefined) throw new Error('The plugin is not in the list');
  return found;
}

const Libraries = v.object({ data: v.array(v.object({ id: v.string() })) });

describe('startSandbox', () => {
  it('starts servers of each system and version on loopback, each with people to sign in as', async () => {
    const lines: string[] = [];
    const sandbox = await startSandbox({
      dataDir: join(folder, 'new', 'data'),
      log: (line) => lines.push(line),
    });
    try {
      expect(sandbox.servers.map(({ id, name, system }) => ({ id, name, system }))).toEqual([
        { id: 'codex', name: 'Library', system: 'codex' },
        { id: 'codex-custom-metadata', name: 'Reading room', system: 'codex' },
        { id: 'inventree-198', name: 'Workshop', system: 'inventree' },
        { id: 'inventree-435', name: 'Parts', system: 'inventree' },
        { id: 'inventree-534', name: 'Warehouse', system: 'inventree' },
        { id: 'fylr', name: 'Media', system: 'fylr' },
      ]);
      for (const { url, users } of sandbox.servers) {
        expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
        expect(users).toContainEqual({ ...PERSON, role: 'admin' });
        expect(users).toContainEqual({ username: 'user', password: 'sandbox-user', role: 'user' });
      }
      expect(lines).toEqual(
        sandbox.servers.map(
          ({ name, system, url }) => `Sandbox server "${name}" (${system}) listens on ${url}`,
        ),
      );
    } finally {
      await sandbox.close();
    }
  });

  it.each([CODEX, INVENTREE, FYLR])('keeps what is changed on $server', async (use) => {
    const before = await startSandbox({ dataDir: folder });
    try {
      const call = await use.signIn(before, use.server);
      expect(await use.isOn(call)).toBe(true);
      await use.switchOff(call);
    } finally {
      await before.close();
    }
    const after = await startSandbox({ dataDir: folder });
    try {
      expect(await use.isOn(await use.signIn(after, use.server))).toBe(false);
    } finally {
      await after.close();
    }
  });

  it.each([
    { use: CODEX, others: ['codex-custom-metadata'] },
    { use: INVENTREE, others: ['inventree-198', 'inventree-534'] },
  ])('does not mix $use.server with $others, which share its file', async ({ use, others }) => {
    const sandbox = await startSandbox({ dataDir: folder });
    try {
      const call = await use.signIn(sandbox, use.server);
      const theirs = await Promise.all(others.map((other) => use.signIn(sandbox, other)));
      const before = await Promise.all(theirs.map((one) => use.list(one)));
      await use.switchOff(call);
      expect(await use.isOn(call)).toBe(false);
      expect(await Promise.all(theirs.map((one) => use.list(one)))).toEqual(before);
    } finally {
      await sandbox.close();
    }
  });

  it('has as many plugins on Warehouse as it is told, and its own again after that', async () => {
    const count = async (extras: SandboxExtras) => {
      const sandbox = await startSandbox({ dataDir: folder, ...extras });
      try {
        const basic = Buffer.from(`${PERSON.username}:${PERSON.password}`).toString('base64');
        const call = caller(sandbox, 'inventree-534', `Basic ${basic}`);
        const page = await call('GET', '/api/plugins/?limit=1');
        return v.parse(v.object({ count: v.number() }), page).count;
      } finally {
        await sandbox.close();
      }
    };
    const own = await count({});
    expect(await count({ plugins: 500 })).toBe(500);
    expect(await count({ plugins: 1 })).toBe(own);
    expect(await count({})).toBe(own);
  });

  it('has servers with faults of all systems when told so, one of which nobody is known on', async () => {
    const sandbox = await startSandbox({ dataDir: folder, faults: true });
    try {
      const faults = sandbox.servers.filter(({ name }) => name.startsWith('Fault: '));
      expect(faults.map(({ id }) => id)).toEqual([
        'slow',
        'html',
        'cut-off',
        'rate-limited',
        'expiring',
        'down',
      ]);
      expect(new Set(faults.map(({ system }) => system))).toEqual(new Set(['codex', 'inventree', 'fylr']));
      const silent = faults.filter(({ users }) => users.length === 0);
      expect(silent.map(({ id }) => id)).toEqual(['down']);
    } finally {
      await sandbox.close();
    }
  });

  it('lets time pass faster on Codex when told so: jobs run by their schedules, and nothing is kept', async () => {
    const sandbox = await startSandbox({ dataDir: folder, speed: 600 });
    try {
      const call = await CODEX.signIn(sandbox, CODEX.server);
      const { data } = v.parse(Libraries, await call('GET', '/api/v1/libraries'));
      const jobs = `/api/v1/libraries/${demand(data[0]).id}/jobs`;
      const config = { type: 'metadata_refresh', provider: 'plugin:metadata-panelbase' };
      const job = { name: 'Often', enabled: true, cronSchedule: '*/10 * * * *', config };
      const { id } = v.parse(v.object({ id: v.string() }), await call('POST', jobs, job));
      // Ten minutes are a second.
      const ran = async () => expect(await call('GET', `${jobs}/${id}`)).toHaveProperty('lastRunAt');
      await vi.waitFor(ran, { timeout: 15_000, interval: 200 });
    } finally {
      await sandbox.close();
    }
    expect(readdirSync(folder)).toEqual([]);
  });

  it('can be closed twice, and then answers no more', async () => {
    const sandbox = await startSandbox({ dataDir: folder });
    await Promise.all([sandbox.close(), sandbox.close()]);
    await expect(fetch(`${sandbox.servers[0]?.url}/api/v1/info`)).rejects.toThrow('fetch failed');
  });

  it('names the port that is in use, and leaves nothing running', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => {
      other.listen(0, '127.0.0.1', resolve);
    });
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    try {
      await expect(startSandbox({ dataDir: folder, ports: { fylr: port } })).rejects.toThrow(
        `The sandbox server "Media" cannot listen on 127.0.0.1, port ${port}: the port is in use`,
      );
    } finally {
      other.close();
    }
    const again = await startSandbox({ dataDir: folder });
    await again.close();
  });

  it('names the server that has no port of that name', async () => {
    await expect(startSandbox({ dataDir: folder, ports: { flyr: 7403 } })).rejects.toThrow(
      'The sandbox has no server "flyr" to give a port to',
    );
  });

  it('names the folder that cannot be made, and the file that is no store', async () => {
    const file = join(folder, 'sandbox.db');
    writeFileSync(file, 'Not a database, but long enough to look like one. '.repeat(40));
    await expect(startSandbox({ dataDir: folder })).rejects.toThrow(`The sandbox's file ${file} is damaged`);
    const below = join(file, 'data');
    await expect(startSandbox({ dataDir: below })).rejects.toThrow(`cannot make its folder ${below}`);
  });
});
