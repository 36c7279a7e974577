import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { READING_ROOM } from '../../sandbox/codex/catalogue/reading-room.ts';
import { CODEX_WITH_CUSTOM_METADATA } from '../../sandbox/codex/dialect.ts';
import { createCodexServer } from '../../sandbox/codex/server.ts';
import { system } from '../../src/systems/codex/system.ts';
import { textOfFacts } from '../../src/systems/test-support.ts';
import { read, readDetail, readList, readPlugin, turn } from './read.ts';
import { type RunningServer, startServer } from './sandbox.ts';

let server: RunningServer;

beforeEach(async () => {
  server = await startServer((parts) => createCodexServer({ id: 'books', name: 'Books', ...parts }));
});

afterEach(async () => {
  await server.close();
});

async function connectAs(username: 'admin' | 'user') {
  await server.signIn(username);
  return system.connect(server.address);
}

describe('Codex, as an administrator', () => {
  it('says who it is and who we are', async () => {
    const { info, identity } = await connectAs('admin');
    expect(info.version).toBe('2.2.0');
    expect(identity).toMatchObject({ username: 'admin', administersPlugins: true });
    expect(identity.rights.every(({ granted }) => granted)).toBe(true);
  });

  it('lists every plugin with one call', async () => {
    const connected = await connectAs('admin');
    server.calls();
    const { plugins, partial } = await readList(connected);
    expect(server.calls()).toEqual(['GET /api/v1/admin/plugins']);
    expect(plugins.length).toBeGreaterThan(10);
    expect(partial).toBeNull();
    const kinds = new Set(plugins.map(({ state }) => state.kind));
    for (const kind of ['on', 'off', 'failing', 'attention']) expect(kinds).toContain(kind);
  });

  it('shows each plugin, without its secrets', async () => {
    const connected = await connectAs('admin');
    const { plugins } = await readList(connected);
    for (const { key } of plugins) {
      const detail = await readDetail(connected, key);
      expect(detail.facts.flatMap(({ facts }) => facts).length).toBeGreaterThan(8);
      expect(JSON.stringify([detail.raw, detail.facts])).not.toMatch(/sandbox-\w+-(secret|key)/);
    }
  });

  it('turns a plugin off and on', async () => {
    const connected = await connectAs('admin');
    expect((await readPlugin(connected, 'sync-mirror')).enabled).toBe(true);
    const off = await turn(connected, 'sync-mirror', false);
    expect(off).toMatchObject({
      report: { message: null },
      listed: { enabled: false },
      shown: { enabled: false },
    });
    const on = await turn(connected, 'sync-mirror', true);
    expect(on).toMatchObject({ report: { message: null }, listed: { enabled: true, state: { kind: 'on' } } });
  });

  it('tells of a plugin that is on now and does not start', async () => {
    const connected = await connectAs('admin');
    const { report, listed } = await turn(connected, 'fails-to-start', true);
    expect(report.message).toMatch(/exited with code 1/);
    expect(listed).toMatchObject({ enabled: true, state: { kind: 'failing' } });
    expect(listed.state.reason?.()).toMatch(/exited with code 1/);
  });

  it('tells of a plugin that the server has switched off by itself', async () => {
    const connected = await connectAs('admin');
    await turn(connected, 'fails-to-start', true);
    await turn(connected, 'fails-to-start', true);
    const { listed } = await turn(connected, 'fails-to-start', true);
    expect([listed.enabled, listed.state.kind]).toEqual([false, 'attention']);
    expect(listed.state.reason?.()).toMatch(/^The server has switched it off: /);
  });

  it.each(['11111111-1111-4111-8111-111111111111', 'no-uuid', '%2e%2e'])('finds no plugin %j', async (id) => {
    const connected = await connectAs('admin');
    const query = connected.plugins.detail(id);
    const cache = new QueryClient({ defaultOptions: { queries: { retry: false } } });
    const reading = cache.fetchQuery({ queryKey: query.queryKey, queryFn: query.queryFn });
    await expect(reading).rejects.toMatchObject({ kind: 'not-found', serverId: 'books' });
  });
});

describe('Codex, of a plugin that fails', () => {
  it('tells its failures with one call more, and how near it is to being switched off', async () => {
    const connected = await connectAs('admin');
    const { id } = await readPlugin(connected, 'release-harbourscans');
    server.calls();
    const detail = await read(connected.plugins.detail(id));
    expect(server.calls().toSorted()).toEqual([
      `GET /api/v1/admin/plugins/${id}`,
      `GET /api/v1/admin/plugins/${id}/failures?limit=10`,
    ]);
    const told = textOfFacts(detail.facts);
    expect(told).toMatch(/\d of 3 within 60 minutes/);
    expect(told).toContain('INIT_ERROR');
    expect(told).toContain('"number":28');
  });
});

describe('the older Codex, whose readers decide what is sent', () => {
  it('says so of its version, and shows each connection’s own switch', async () => {
    await server.close();
    server = await startServer((parts) =>
      createCodexServer({
        id: 'room',
        name: 'Reading room',
        dialect: CODEX_WITH_CUSTOM_METADATA,
        catalogue: READING_ROOM,
        ...parts,
      }),
    );
    const connected = await connectAs('user');
    const offer = (await connected.info.about.load()).offers.find(({ label }) =>
      /own metadata/.test(label()),
    );
    expect([offer?.offered, offer?.explanation()]).toEqual([
      true,
      'Each connection has a switch for it, which is off at first.',
    ]);
    const { plugins } = await readList(connected);
    const details = await Promise.all(plugins.map(({ id }) => read(connected.plugins.detail(id))));
    expect(details.some(({ facts }) => textOfFacts(facts).includes('Sends own metadata'))).toBe(true);
  });
});

describe('Codex, as a user', () => {
  it('shows what is there for users, without a switch, with one call', async () => {
    const connected = await connectAs('user');
    expect(connected.identity.administersPlugins).toBe(false);
    server.calls();
    const { plugins, partial } = await readList(connected);
    expect(server.calls()).toEqual(['GET /api/v1/user/plugins']);
    expect(partial).not.toBeNull();
    expect(plugins.length).toBeGreaterThan(0);
    for (const { actions, enabled } of plugins) {
      expect([enabled, actions.enable.allowed, actions.disable.allowed]).toEqual([true, false, false]);
    }
    const [first] = plugins;
    expect((await readDetail(connected, first?.key ?? '')).facts.length).toBeGreaterThan(0);
  });

  it('would be refused by the server, too', async () => {
    const connected = await connectAs('user');
    const [plugin] = (await readList(connected)).plugins;
    const switching = connected.plugins.setEnabled({ pluginId: plugin?.id ?? '', enabled: false });
    await expect(switching).rejects.toMatchObject({ kind: 'forbidden' });
  });
});

describe('Codex, without a session', () => {
  it('asks for one', async () => {
    await expect(system.connect(server.address)).rejects.toMatchObject({
      kind: 'signed-out',
      serverId: 'books',
    });
  });
});
