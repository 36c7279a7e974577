import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fastClock } from '../../sandbox/clock.ts';
import { createCodexServer } from '../../sandbox/codex/server.ts';
import { followTask } from '../../src/servers/follow-task.ts';
import { system } from '../../src/systems/codex/system.ts';
import type { SyncRun, SyncsFacet } from '../../src/systems/syncs.ts';
import { read } from './read.ts';
import { type RunningServer, startServer } from './sandbox.ts';

let server: RunningServer;

beforeEach(() => startAt(30));

async function startAt(speed: number): Promise<void> {
  const create = (parts: Parameters<Parameters<typeof startServer>[0]>[0]) =>
    createCodexServer({ id: 'books', name: 'Books', ...parts });
  server = await startServer(create, fastClock(speed));
}
afterEach(() => server.close());

async function syncsOf(username: string, key: string) {
  await server.signIn(username);
  const connected = await system.connect(server.address);
  const facet = await connected.syncs?.load();
  if (!facet) throw new Error('no syncs');
  const own = await (connected.settings?.own ? read(connected.settings.own.list()) : []);
  const pluginId = own.find((one) => one.key === key)?.pluginId ?? '';
  return { facet, pluginId };
}

/** The latest sync when it is over. */
async function ended(facet: SyncsFacet, pluginId: string): Promise<SyncRun> {
  let run: SyncRun | null = null;
  await vi.waitFor(
    async () => {
      run = await read(facet.latest(pluginId));
      expect(run?.state).not.toMatch(/waiting|running/);
    },
    { timeout: 5000, interval: 50 },
  );
  if (run === null) throw new Error('no sync');
  return run;
}

describe('a sync', () => {
  it('is started, joined while it runs, followed by its steps, and told of when it is over', async () => {
    const { facet, pluginId } = await syncsOf('user', 'sync-readtrail');
    expect(await read(facet.overview(pluginId))).toMatchObject({
      pluginName: 'Readtrail',
      start: { allowed: true },
    });
    expect(await facet.start(pluginId)).toEqual({ how: 'started' });
    expect(await facet.start(pluginId)).toEqual({ how: 'joined' });
    const begun = await read(facet.latest(pluginId));
    server.calls();
    const steps: number[] = [];
    const cache = new QueryClient();
    const over = await new Promise<SyncRun | null>((onOver) => {
      followTask(cache, {
        query: facet.latest(pluginId),
        feed: facet.feed,
        taskId: begun?.id ?? '',
        isOver: (run) => run !== null && run.endedAt !== null,
        onProgress: (progress) => progress && steps.push(progress.current),
        onLive: () => undefined,
        onOver,
      });
    });
    // Some may be over before the stream is open: none is told twice, and the last one is always seen.
    expect([0, 1, 2, 3].slice(4 - steps.length)).toEqual(steps);
    expect(facet.steps).toHaveLength(4);
    expect(over?.state).toBe('done');
    expect(over?.outcome?.account).toBe('quiet-reader');
    const counts = over?.outcome?.counts.map(({ label }) => label());
    expect(counts).toEqual(['Fetched', 'Recognised', 'Changed here', 'Sent']);
    // One stream, and the task read at its ends only: what runs is told, not asked for.
    const calls = server.calls();
    expect(calls.filter((call) => call.endsWith('/stream'))).toHaveLength(1);
    expect(calls.length).toBeLessThan(7);
    cache.clear();
  });

  it('that the server does not remember is none, however it says so', async () => {
    const { facet, pluginId } = await syncsOf('user', 'sync-readtrail');
    expect(await read(facet.latest(pluginId))).toBeNull();
    // Older servers do not answer 204.
    const send = globalThis.fetch;
    vi.stubGlobal('fetch', (input: Request) =>
      input.url.includes('/tasks?')
        ? Promise.resolve(Response.json({ error: 'NotFound', message: 'No tasks' }, { status: 404 }))
        : send(input),
    );
    expect(await read(facet.latest(pluginId))).toBeNull();
    vi.unstubAllGlobals();
  });

  it('that ends since the account’s access has ended says so, although the server calls it a success', async () => {
    const { facet, pluginId } = await syncsOf('admin', 'sync-readtrail');
    await facet.start(pluginId);
    const run = await ended(facet, pluginId);
    expect(run.state).toBe('skipped');
    expect(run.outcome?.problems.map(({ title, mend }) => [title(), mend])).toEqual([
      ['Access to the account has ended', 'connect-again'],
    ]);
    expect(run.outcome?.counts).toEqual([]);
  });

  it('that ends since the plugin does not start blames the plugin, not the account', async () => {
    const { facet, pluginId } = await syncsOf('user', 'sync-ereader-bridge');
    await facet.start(pluginId);
    const run = await ended(facet, pluginId);
    expect(run.outcome?.problems.map(({ title, mend }) => [title(), mend])).toEqual([
      ['The plugin did not start on the server', null],
    ]);
    const health = await read(facet.health(pluginId));
    expect([health.kind, health.words()]).toEqual(['failing', 'It does not work: 5 failures in a row.']);
  });

  it('that succeeds in part says what is missing', async () => {
    const { facet, pluginId } = await syncsOf('user', 'sync-chapterhouse');
    await facet.start(pluginId);
    const run = await ended(facet, pluginId);
    expect(run.state).toBe('partly');
    expect(run.outcome?.problems.map(({ title, message }) => [title(), message])).toEqual([
      ['Only a part was fetched from the account', 'Chapterhouse answered 502 at page 3'],
      ['Entries that could not be sent: 2', 'Chapterhouse refused 2 entries'],
    ]);
  });

  it('can be stopped by those who may change tasks, and by nobody else', async () => {
    await server.close();
    await startAt(1);
    const reader = await syncsOf('user', 'sync-readtrail');
    expect(reader.facet.stopping('waiting').allowed).toBe(false);
    const { facet, pluginId } = await syncsOf('admin', 'sync-readtrail');
    expect(facet.stopping('waiting').allowed).toBe(true);
    expect(facet.stopping('trying-again').allowed).toBe(true);
    // The server would go on with it, whatever it says.
    expect(facet.stopping('running').allowed).toBe(false);
    await facet.start(pluginId);
    await facet.stop((await read(facet.latest(pluginId)))?.id ?? '');
    expect((await read(facet.latest(pluginId)))?.state).toBe('cancelled');
  });
});

describe('what there is to do', () => {
  it('is told by the plugin', async () => {
    const { facet, pluginId } = await syncsOf('user', 'sync-readtrail');
    const live = await read(facet.live(pluginId));
    expect(live.kind === 'told' && live.counts.map(({ label }) => label())).toEqual([
      'In the account',
      'To fetch',
      'To send',
      'Conflicts',
    ]);
  });

  it('is not told by one that does not answer, with its words', async () => {
    const { facet, pluginId } = await syncsOf('admin', 'sync-readtrail');
    expect(await read(facet.live(pluginId))).toEqual({
      kind: 'silent',
      message: 'The account has to be connected again',
    });
  });
});
