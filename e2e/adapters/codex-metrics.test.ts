import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fastClock } from '../../sandbox/clock.ts';
import { type Database, openDatabase } from '../../sandbox/codex/database.ts';
import { createCodexServer } from '../../sandbox/codex/server.ts';
import { system } from '../../src/systems/codex/system.ts';
import type { Connected } from '../../src/systems/system.ts';
import { read, readPlugin } from './read.ts';
import { type RunningServer, startServer } from './sandbox.ts';

let server: RunningServer;
let database: Database;
let connected: Connected;

beforeEach(async () => {
  server = await startServer(
    (parts) => {
      database = openDatabase(parts.store, 'books');
      return createCodexServer({ id: 'books', name: 'Books', ...parts });
    },
    // A second is twenty minutes: everyday use leaves its traces.
    fastClock(1200),
  );
  await server.signIn('admin');
  connected = await system.connect(server.address);
});

afterEach(async () => {
  await server.close();
});

function facets() {
  const { metrics, storage } = connected;
  if (!metrics || !storage) throw new Error('not offered to an administrator');
  return { metrics, storage };
}

async function metricsOf(key: string) {
  return read(facets().metrics.of((await readPlugin(connected, key)).id));
}

describe('the metrics of plugins on Codex', () => {
  it('tell how often each method was called, the most called first', async () => {
    await expect
      .poll(async () => (await metricsOf('release-inkwire')).methods.length, { timeout: 20_000 })
      .toBe(1);
    const { methods, facts } = await metricsOf('release-inkwire');
    const [poll] = methods;
    expect(poll).toMatchObject({ method: 'releases/poll', failed: 0, averageMs: 905 });
    const labels = facts.map(({ label }) => label());
    for (const label of ['Calls', 'Failure rate', 'Turned away by the rate limit', 'Health by these counts'])
      expect(labels).toContain(label);
  });

  it('tell why calls failed, in words', async () => {
    const { id } = await readPlugin(connected, 'fails-to-start');
    await connected.plugins.setEnabled({ pluginId: id, enabled: true });
    const { methods, failures } = await metricsOf('fails-to-start');
    expect(methods).toMatchObject([{ method: 'initialize', calls: 1, failed: 1 }]);
    expect(failures.map(({ code, count, meaning }) => [code, count, meaning?.()])).toEqual([
      ['SPAWN_FAILED', 1, 'It could not be started.'],
    ]);
  });

  it('are none of a plugin that was not called, and one answer tells of all', async () => {
    const { id } = await readPlugin(connected, 'sync-attic');
    server.calls();
    expect(await read(facets().metrics.of(id))).toMatchObject({ facts: [], methods: [], failures: [] });
    expect(server.calls()).toEqual(['GET /api/v1/metrics/plugins']);
  });
});

describe('what plugins keep on the disk of Codex', () => {
  it('is told of all, of those too that are gone, and deleted', async () => {
    const { storage } = facets();
    const all = await read(storage.all());
    expect(all.map(({ bytes }) => bytes)).toEqual(all.map(({ bytes }) => bytes).toSorted((a, b) => b - a));
    expect(await read(storage.of('metadata-agewise'))).toEqual({
      pluginKey: 'metadata-agewise',
      files: 12,
      bytes: 34_567,
    });
    expect(await storage.cleanUp('metadata-agewise')).toEqual({
      deleted: 12,
      freedBytes: 34_567,
      failed: 0,
      errors: [],
    });
    expect(database.pluginFiles.get('metadata-agewise')).toBeUndefined();
    // Of a plugin that is gone and keeps nothing the server knows nothing.
    expect(await read(storage.of('metadata-agewise'))).toMatchObject({ files: 0, bytes: 0 });
  });

  it('that cannot be deleted is told with the server’s words', async () => {
    const stuck = database.pluginFiles.all().find((one) => one.stuck > 0);
    if (!stuck) throw new Error('nothing is stuck');
    const report = await facets().storage.cleanUp(stuck.pluginName);
    expect(report).toMatchObject({ deleted: stuck.fileCount - 1, failed: 1 });
    expect(report.errors.join()).toContain('Permission denied');
  });

  it('needs a right of its own, besides that to manage plugins', async () => {
    const user = database.users.all().find(({ username }) => username === 'maintainer');
    if (!user) throw new Error('no maintainer');
    database.users.put(user.id, { ...user, permissions: ['plugins-manage'] });
    await server.signIn('maintainer');
    const { storage } = await system.connect(server.address);
    expect(storage?.allowed).toMatchObject({ allowed: false });
  });
});

it('neither is offered to people who do not manage plugins', async () => {
  for (const name of ['maintainer', 'user']) {
    await server.signIn(name);
    const { metrics, storage } = await system.connect(server.address);
    expect([metrics, storage]).toEqual([undefined, undefined]);
  }
});
