import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCodexServer } from '../../sandbox/codex/server.ts';
import { system } from '../../src/systems/codex/system.ts';
import type { HealthFacet } from '../../src/systems/health.ts';
import type { Connected } from '../../src/systems/system.ts';
import { read, readDetail, readPlugin } from './read.ts';
import { type RunningServer, startServer } from './sandbox.ts';

let server: RunningServer;
let connected: Connected;
let health: HealthFacet;

beforeEach(async () => {
  server = await startServer((parts) => createCodexServer({ id: 'books', name: 'Books', ...parts }));
  await server.signIn('admin');
  connected = await system.connect(server.address);
  if (!connected.health) throw new Error('no health for an administrator');
  health = connected.health;
});

afterEach(async () => {
  await server.close();
});

const textWith = (part: string): unknown => expect.stringContaining(part);
const listWith = (...parts: readonly string[]): unknown => expect.arrayContaining([...parts]);

const idOf = async (key: string) => (await readPlugin(connected, key)).id;

/** The facts of a plugin's health as a person reads them, by their labels. */
async function factsOf(key: string) {
  const { facts } = await read(health.report(await idOf(key)));
  return new Map(facts.map(({ label, value, help }) => [label(), { value, help: help?.() ?? '' }]));
}

async function reportOf(key: string) {
  return read(health.report(await idOf(key)));
}

describe('the health of plugins on Codex', () => {
  it('is asked for with one short call', async () => {
    const id = await idOf('sync-mirror');
    server.calls();
    await read(health.report(id));
    expect(server.calls()).toEqual([`GET /api/v1/admin/plugins/${id}/health`]);
  });

  it('says that the reason for being disabled of a plugin that is on is its last error', async () => {
    const facts = await factsOf('release-harbourscans');
    expect(facts.get('Switched on')?.value).toEqual({ kind: 'flag', flag: true });
    expect(facts.get('Health')?.value.kind).toBe('words');
    expect(facts.get('Last error')).toMatchObject({
      value: { kind: 'text', text: textWith('ETIMEDOUT') },
      help: textWith('the plugin is on'),
    });
  });

  it('keeps apart that the server has switched a plugin off and that a person has', async () => {
    const byServer = await reportOf('release-tidewatch');
    expect(byServer.notices.map(({ title }) => title())).toEqual([
      'The server has switched it off by itself',
    ]);
    expect((await factsOf('release-tidewatch')).get('Last error')?.help).toBe(
      'Why the server has switched it off.',
    );
    await connected.plugins.setEnabled({ pluginId: await idOf('release-harbourscans'), enabled: false });
    expect((await factsOf('release-harbourscans')).get('Last error')?.help).toContain(
      'a person has switched it off',
    );
  });

  it('tells of what never was that it never was', async () => {
    const facts = await factsOf('sync-attic');
    expect(facts.get('Last success')?.value).toMatchObject({ kind: 'none' });
    expect(facts.get('Last failure')?.value).toMatchObject({ kind: 'none' });
    expect(facts.get('Last error')?.value).toMatchObject({ kind: 'none' });
  });
});

describe('a test of a plugin', () => {
  it('that passes brings its manifest, and leaves it switched off', async () => {
    const before = await readDetail(connected, 'sync-attic');
    expect(before.untested?.()).toContain('for the first time');
    expect(before.enabled).toBe(false);
    const report = await health.test(before.id);
    expect(report).toEqual({ passed: true, message: textWith('Connected'), tookMs: 42 });
    const after = await readDetail(connected, 'sync-attic');
    expect(after.untested).toBeUndefined();
    expect(after).toMatchObject({ enabled: false, version: textWith('.') });
    expect((await reportOf('sync-attic')).notices.map(({ title }) => title())).toEqual([
      'Healthy, and switched off',
    ]);
  });

  it('that fails says why, counts, is not written down, and leaves the switch', async () => {
    const id = await idOf('fails-to-start');
    const before = await read(health.failures(id, 1));
    const report = await health.test(id);
    expect(report).toMatchObject({ passed: false, message: textWith('exited'), tookMs: null });
    const facts = await factsOf('fails-to-start');
    expect(facts.get('Failures in a row')?.value).toEqual({ kind: 'number', number: 1 });
    expect(facts.get('Switched on')?.value).toEqual({ kind: 'flag', flag: false });
    expect((await read(health.failures(id, 1))).total).toBe(before.total);
  });

  it('of a plugin that is gone is not found, without asking for what is no id', async () => {
    await expect(health.test('../../users')).rejects.toMatchObject({ kind: 'not-found' });
    server.calls();
    await expect(read(health.report('no-id'))).rejects.toMatchObject({ kind: 'not-found' });
    expect(server.calls()).toEqual([]);
    const id = await idOf('sync-attic');
    await expect(health.test(id.replace(/^.{8}/, '00000000'))).rejects.toMatchObject({ kind: 'not-found' });
  });
});

describe('the reset of failures', () => {
  it('clears the count and the last error, and neither switches on nor forgets', async () => {
    const id = await idOf('release-tidewatch');
    const before = await read(health.failures(id, 1));
    expect((await reportOf('release-tidewatch')).reset).toEqual({ allowed: true });
    await health.reset(id);
    const facts = await factsOf('release-tidewatch');
    expect(facts.get('Failures in a row')?.value).toEqual({ kind: 'number', number: 0 });
    expect(facts.get('Last error')?.value).toMatchObject({ kind: 'none' });
    expect(facts.get('Switched on')?.value).toEqual({ kind: 'flag', flag: false });
    expect((await read(health.failures(id, 1))).total).toBe(before.total);
  });

  it('is not offered where it would do nothing', async () => {
    const { reset } = await reportOf('sync-attic');
    expect(reset.allowed ? null : reset.reason()).toContain('nothing to reset');
  });
});

describe('the failed starts of a plugin', () => {
  it('come page by page, the latest first, with how near they are to switching it off', async () => {
    const id = await idOf('release-harbourscans');
    const [first, second] = [await read(health.failures(id, 1)), await read(health.failures(id, 2))];
    expect(first).toMatchObject({ total: 28, pages: 2, first: 1 });
    expect(second).toMatchObject({ total: 28, pages: 2, first: 21 });
    expect([first.failures.length, second.failures.length]).toEqual([20, 8]);
    const times = [...first.failures, ...second.failures].map(({ time }) => time ?? '');
    expect(times).toEqual(times.toSorted().toReversed());
    expect(first.effect?.()).toMatch(/^0 of them within the last 60 minutes\. At 3 /);
    expect(first.failures[0]).toMatchObject({
      text: textWith('ETIMEDOUT'),
      notes: listWith('INIT_ERROR', 'initialize'),
    });
  });

  it('are none on a page behind the last', async () => {
    const beyond = await read(health.failures(await idOf('release-harbourscans'), 9));
    expect(beyond).toMatchObject({ failures: [], total: 28, pages: 2 });
  });
});

it('is offered to nobody who does not manage plugins', async () => {
  for (const name of ['maintainer', 'user']) {
    await server.signIn(name);
    expect((await system.connect(server.address)).health).toBeUndefined();
  }
});
