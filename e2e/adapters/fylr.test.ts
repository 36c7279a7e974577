import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { createFylrServer } from '../../sandbox/fylr/server.ts';
import { system } from '../../src/systems/fylr/system.ts';
import { readDetail, readList, readPlugin, turn } from './read.ts';
import { type RunningServer, startServer } from './sandbox.ts';

let server: RunningServer;

beforeEach(async () => {
  server = await startServer((parts) => createFylrServer({ id: 'media', name: 'Media', ...parts }));
});

afterEach(async () => {
  await server.close();
});

async function connectAs(username: 'admin' | 'user') {
  await server.signIn(username);
  return system.connect(server.address);
}

describe('fylr, as someone who manages plugins', () => {
  it('says who it is and who we are', async () => {
    const { info, identity } = await connectAs('admin');
    expect(info).toMatchObject({ version: 'v6.34.2', conditions: [] });
    expect(identity).toMatchObject({ username: 'admin', administersPlugins: true });
    expect(identity.role()).toBe('Root');
  });

  it('lists every plugin with one call', async () => {
    const connected = await connectAs('admin');
    server.calls();
    const { plugins, partial } = await readList(connected);
    expect(server.calls()).toEqual(['GET /api/v1/plugin/manage']);
    expect(plugins.length).toBeGreaterThan(10);
    expect(partial).toBeNull();
    expect(new Set(plugins.map(({ origin }) => origin))).toEqual(new Set(['disk', 'server', 'url', 'zip']));
    expect(new Set(plugins.map(({ state }) => state.kind))).toEqual(new Set(['on', 'off', 'attention']));
  });

  it('shows each plugin', async () => {
    const connected = await connectAs('admin');
    const { plugins } = await readList(connected);
    for (const { key } of plugins) {
      expect((await readDetail(connected, key)).facts.flatMap(({ facts }) => facts).length).toBeGreaterThan(
        5,
      );
    }
  });

  it('turns a plugin off and on', async () => {
    const connected = await connectAs('admin');
    const off = await turn(connected, 'gazetteer-lookup', false);
    expect(off).toMatchObject({
      listed: { enabled: false, state: { kind: 'off' } },
      shown: { enabled: false },
    });
    const on = await turn(connected, 'gazetteer-lookup', true);
    expect(on).toMatchObject({ listed: { enabled: true, state: { kind: 'on' } }, shown: { enabled: true } });
  });

  it('does not take the answer for the truth', async () => {
    const { report, listed } = await turn(await connectAs('admin'), 'says-yes-stays-off', true);
    expect([report.message, listed.enabled]).toEqual([null, false]);
  });

  it('hands on why a plugin does not start', async () => {
    const connected = await connectAs('admin');
    const switching = turn(connected, 'fails-to-start', true);
    await expect(switching).rejects.toMatchObject({ kind: 'rejected', code: 'ServerGeneric' });
    await expect(switching).rejects.toThrow(/exited with status 1/);
    expect((await readPlugin(connected, 'fails-to-start')).enabled).toBe(false);
  });

  it.each(['999999', 'gazetteer-lookup', '0', '1e3'])('finds no plugin %j', async (id) => {
    const query = (await connectAs('admin')).plugins.detail(id);
    const cache = new QueryClient({ defaultOptions: { queries: { retry: false } } });
    const reading = cache.fetchQuery({ queryKey: query.queryKey, queryFn: query.queryFn });
    await expect(reading).rejects.toMatchObject({ kind: 'not-found', serverId: 'media' });
  });

  it('finds out by itself that the server is read-only', async () => {
    const connected = await connectAs('admin');
    await makeReadOnly();
    await expect(turn(connected, 'gazetteer-lookup', false)).rejects.toMatchObject({
      kind: 'read-only',
      changed: 'no',
    });
    const again = await connectAs('admin');
    expect(again.info.conditions.map(({ title }) => title())).toEqual(['The server is read-only']);
    const { actions } = await readPlugin(again, 'gazetteer-lookup');
    expect(actions.disable.allowed ? '' : actions.disable.reason()).toBe(
      'The server is read-only at the moment.',
    );
  });

  it('learns it from the refusal alone where a proxy takes the header away', async () => {
    await server.signIn('admin');
    withoutHeader('x-fylr-read-only-mode');
    // An id of its own: of the other one it is known by now that its headers arrive.
    const connect = () => system.connect({ ...server.address, id: 'behind-a-proxy' });
    await makeReadOnly();
    const before = await connect();
    expect(before.info.conditions).toEqual([]);
    expect((await readPlugin(before, 'gazetteer-lookup')).actions.disable.allowed).toBe(true);
    await expect(turn(before, 'gazetteer-lookup', false)).rejects.toMatchObject({ kind: 'read-only' });
    const after = await connect();
    expect(after.info.conditions.map(({ title }) => title())).toEqual(['The server is read-only']);
    expect(after.install?.allowed.allowed).toBe(false);
    expect((await readPlugin(after, 'gazetteer-lookup')).actions.disable.allowed).toBe(false);
  });

  function withoutHeader(name: string): void {
    const send = globalThis.fetch;
    globalThis.fetch = async (input, init) => {
      const answer = await send(input, init);
      const headers = new Headers(answer.headers);
      headers.delete(name);
      return new Response(await answer.text(), { status: answer.status, headers });
    };
    onTestFinished(() => {
      globalThis.fetch = send;
    });
  }

  async function makeReadOnly(): Promise<void> {
    const response = await fetch(`${server.address.baseUrl}/api/v1/config/system/config/readonly`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ enabled: true }),
    });
    expect(response.status).toBe(200);
  }
});

describe('fylr, as a user', () => {
  it('shows what is on, without a switch, with one call', async () => {
    const connected = await connectAs('user');
    expect(connected.identity.administersPlugins).toBe(false);
    server.calls();
    const { plugins, partial } = await readList(connected);
    expect(server.calls()).toEqual(['GET /api/v1/plugin']);
    expect(partial).not.toBeNull();
    expect(plugins.length).toBeGreaterThan(0);
    for (const { actions, enabled } of plugins) {
      expect([enabled, actions.enable.allowed, actions.disable.allowed]).toEqual([true, false, false]);
    }
    expect((await readDetail(connected, plugins[0]?.key ?? '')).facts.length).toBeGreaterThan(0);
  });
});

describe('fylr, without a session', () => {
  it('is refused in its own way, which is told as it came when the gateway cannot be asked', async () => {
    await expect(system.connect(server.address)).rejects.toMatchObject({
      status: 400,
      code: 'InvalidToken',
    });
  });
});
