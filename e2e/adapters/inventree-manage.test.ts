import { afterEach, describe, expect, it } from 'vitest';
import { createInventreeServer } from '../../sandbox/inventree/server.ts';
import { openState } from '../../sandbox/inventree/state.ts';
import type { InstallReport } from '../../src/systems/install.ts';
import { system } from '../../src/systems/inventree/system.ts';
import type { Connected, Plugin } from '../../src/systems/system.ts';
import { readList, readPlugin } from './read.ts';
import { type RunningServer, startServer } from './sandbox.ts';

let server: RunningServer;

afterEach(async () => {
  await server.close();
});

type Who = 'admin' | 'staff' | 'user';

async function startAs(
  who: Who,
  options: { apiVersion: number; pluginsEnabled?: boolean; installDisabled?: boolean },
): Promise<Connected> {
  server = await startServer((parts) =>
    createInventreeServer({ id: 'parts', name: 'Parts', installDisabled: false, ...options, ...parts }),
  );
  await server.signIn(who);
  return system.connect(server.address);
}

/** What the server says when it is asked directly, whatever the app thinks of it. */
async function ask(method: string, path: string, body?: unknown): Promise<number> {
  const answer = await fetch(`${server.address.baseUrl}/api/plugins/${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  await answer.text();
  return answer.status;
}

async function waysOf({ removal }: Connected, plugin: Plugin) {
  const ways = await removal?.ways.load();
  return ways?.(plugin) ?? [];
}

function reasonOf(action: Plugin['actions']['remove']): string {
  return action === undefined ? 'absent' : action.allowed ? 'allowed' : action.reason();
}

async function install(connected: Connected, wayId: string, section: Record<string, string>, of?: Plugin) {
  const ways = (await connected.install?.ways.load()) ?? [];
  const way = ways.find(({ id }) => id === wayId);
  if (!way) throw new Error(`no way ${wayId}`);
  const steps: string[] = [];
  const report: InstallReport = await way.run({
    values: { package: section },
    file: null,
    of: of ?? null,
    onProgress: ({ step }) => steps.push(step()),
    signal: AbortSignal.timeout(60_000),
  });
  return { way, report, steps };
}

const VERSIONS = [198, 435, 534] as const;

describe.each(VERSIONS)('what InvenTree at %i lets a superuser remove', (apiVersion) => {
  it('is refused by the server wherever the plugin gives a reason', async () => {
    const connected = await startAs('admin', { apiVersion });
    const { plugins } = await readList(connected);
    const refused = plugins.filter(({ actions }) => actions.remove?.allowed === false);
    expect(refused.length).toBeGreaterThan(20);
    for (const plugin of refused) {
      const status = await ask('PATCH', `${plugin.id}/uninstall/`, { delete_config: false });
      expect([plugin.key, status]).toEqual([plugin.key, 400]);
      // What is on is not deleted either.
      if (plugin.enabled)
        expect([plugin.key, await ask('DELETE', `${plugin.id}/`)]).toEqual([plugin.key, 400]);
    }
  });

  it('goes wherever the plugin says that it can', async () => {
    const connected = await startAs('admin', { apiVersion });
    const { plugins } = await readList(connected);
    const allowed = plugins.filter(({ actions }) => actions.remove?.allowed === true);
    expect(allowed.map(({ key }) => key)).toContain('old-erp-sync');
    expect(allowed.length).toBeGreaterThan(1);
    for (const plugin of allowed) {
      const ways = await waysOf(connected, plugin);
      const all = ways.find(({ id }) => id === 'all' || id === 'delete');
      await all?.run(plugin.id);
      const after = await readList(connected);
      expect(after.plugins.map(({ id }) => id)).not.toContain(plugin.id);
    }
  });

  it('leaves the row as missing where its settings are kept, and can then be deleted', async () => {
    const connected = await startAs('admin', { apiVersion });
    const { plugins } = await readList(connected);
    const plugin = plugins.find(
      ({ actions, state }) => actions.remove?.allowed === true && state.kind === 'off',
    );
    if (!plugin) throw new Error('no plugin can be uninstalled');
    const [keep] = await waysOf(connected, plugin);
    await keep?.run(plugin.id);
    const rest = await readPlugin(connected, plugin.key);
    expect([rest.state.kind, keep?.done?.(rest)]).toEqual(['missing', true]);
    const [remove] = await waysOf(connected, rest);
    expect([remove?.id, remove?.allowed.allowed]).toEqual(['delete', true]);
    await remove?.run(rest.id);
    await expect(readPlugin(connected, plugin.key)).rejects.toThrow('no plugin');
  });
});

describe('the reasons why a plugin is not brought up to date', () => {
  it.each([
    ['inventreebarcode', 'It belongs to InvenTree itself and comes with the server.'],
    ['sample', 'It is a demonstration that comes with the server.'],
    ['old-erp-sync', 'Its code is not there. Install its package as a new one instead.'],
    ['deleted-while-on', 'The server does not know the name of its package.'],
    // It is what may mend it.
    ['fails-since-its-update', 'allowed'],
  ])('%s: %s', async (key, reason) => {
    const connected = await startAs('admin', { apiVersion: 435 });
    expect(reasonOf((await readPlugin(connected, key)).actions.update)).toBe(reason);
  });
});

describe('the reasons why a plugin is not removed', () => {
  it.each([
    ['inventreebarcode', 'It belongs to InvenTree itself and comes with the server.'],
    ['sample', 'It is a demonstration that comes with the server.'],
    ['stock-forecast', 'Turn it off first: the server uninstalls no plugin that is on.'],
    ['deleted-while-on', 'Turn it off first: the server deletes nothing of a plugin that is on.'],
    ['old-erp-sync', 'allowed'],
  ])('%s: %s', async (key, reason) => {
    const connected = await startAs('admin', { apiVersion: 435 });
    expect(reasonOf((await readPlugin(connected, key)).actions.remove)).toBe(reason);
  });

  it.each(['staff', 'user'] as const)('is the right that %s lacks, and the server has it so', async (who) => {
    const connected = await startAs(who, { apiVersion: 435 });
    for (const key of ['stock-forecast', 'old-erp-sync']) {
      const plugin = await readPlugin(connected, key);
      expect(reasonOf(plugin.actions.remove)).toBe('Only superusers may remove plugins on this server.');
      expect(await ask('PATCH', `${key}/uninstall/`, {})).toBe(403);
      expect(await ask('DELETE', `${key}/`)).toBe(403);
    }
  });

  it('is the operator, who disabled installing, or all plugins from outside', async () => {
    const disabled = await startAs('admin', { apiVersion: 534, installDisabled: true });
    const words = 'Whoever runs this server has disabled installing and uninstalling.';
    const { actions } = await readPlugin(disabled, 'stock-forecast');
    expect([reasonOf(actions.remove), reasonOf(actions.update)]).toEqual([words, words]);
    expect(reasonOf(disabled.install?.allowed)).toBe(words);
    await server.close();
    const without = await startAs('admin', { apiVersion: 435, pluginsEnabled: false });
    expect(reasonOf(without.install?.allowed)).toContain('would not be loaded');
    // Its code looks as if it were gone: deleting would throw away settings of a plugin that is there.
    expect((await readPlugin(without, 'stock-forecast')).actions.remove?.allowed).toBe(false);
  });
});

describe.each(VERSIONS)('installing on InvenTree at %i', (apiVersion) => {
  it('brings a package from the index, and tells what pip printed', async () => {
    const connected = await startAs('admin', { apiVersion });
    const values = { packagename: 'InvenTree_Kitting', version: '0.3.0' };
    const { report, way } = await install(connected, 'index', values);
    expect(report).toMatchObject({ kind: 'installed', message: 'The package was installed' });
    expect(report.kind === 'installed' && report.output).toContain('Successfully installed');
    const plugin = await readPlugin(connected, 'kitting');
    expect([plugin.state.kind, way.names?.({ package: values }, plugin)]).toEqual(['off', true]);
  });

  it('tells every line of pip when there is no such version, and that nothing was changed', async () => {
    const connected = await startAs('admin', { apiVersion });
    const { report } = await install(connected, 'index', {
      packagename: 'inventree-kitting',
      version: '9.9',
    });
    expect(report).toMatchObject({ kind: 'refused', error: { kind: 'rejected', changed: 'no' } });
    expect(report.kind === 'refused' && report.output).toContain('from versions: 0.3.0');
  });

  it('from a repository that does not exist is refused with what pip printed', async () => {
    const connected = await startAs('admin', { apiVersion });
    const repository = 'git+https://git.example.org/nobody/nothing.git';
    const { report } = await install(connected, 'repository', { repository });
    expect(report.kind === 'refused' && report.output).toContain('No matching distribution');
  });

  it('loads what has no name when it is told to', async () => {
    const connected = await startAs('admin', { apiVersion });
    const repository = 'git+https://git.example.org/marek/inventree-kitting.git';
    const { report, way } = await install(connected, 'repository', { repository });
    expect(report.kind).toBe('installed');
    await way.settle?.();
    expect((await readPlugin(connected, 'kitting')).state.kind).toBe('off');
  });

  it('loads what has a name and is not found at first when it is told to', async () => {
    const connected = await startAs('admin', { apiVersion });
    const packagename = 'inventree-seen-after-reload';
    const { report, way } = await install(connected, 'index', { packagename });
    expect(report.kind).toBe('installed');
    const names = async () => (await readList(connected)).plugins.map(({ key }) => key);
    expect(await names()).not.toContain('seen-after-reload');
    await way.settle?.();
    expect(await names()).toContain('seen-after-reload');
  });

  it('warns of another index exactly where the name is forgotten, and then it fails', async () => {
    const connected = await startAs('admin', { apiVersion });
    const values = { url: 'https://packages.example.org/simple', packagename: 'inventree-kitting' };
    const { report, way } = await install(connected, 'other-index', values);
    const forgets = apiVersion < 529;
    expect(way.notices.map(({ title }) => title())).toEqual(
      forgets ? ['This server forgets the name of the package'] : [],
    );
    expect(report.kind).toBe(forgets ? 'refused' : 'installed');
  });

  it('is no success where the answer does not say so', async () => {
    const connected = await startAs('admin', { apiVersion });
    const { report } = await install(connected, 'index', { packagename: 'inventree-breaks-pip' });
    expect(report.kind).toBe('refused');
    expect(report.kind === 'refused' && (report.error?.status ?? null)).toBe(apiVersion === 198 ? 500 : null);
  });

  it('whose answer is lost is neither done nor refused: the list tells', async () => {
    const connected = await startAs('admin', { apiVersion });
    const through = globalThis.fetch;
    globalThis.fetch = async (input, init) => {
      const request = new Request(input, init);
      if (request.method !== 'POST') return through(request);
      await through(request);
      return new Response('<html>504</html>', { status: 504, headers: { 'content-type': 'text/html' } });
    };
    const { report } = await install(connected, 'index', { packagename: 'inventree-kitting' });
    globalThis.fetch = through;
    expect(report).toMatchObject({ kind: 'unclear', error: { changed: 'unknown' } });
    expect((await readPlugin(connected, 'kitting')).state.kind).toBe('off');
  });

  it.each(['staff', 'user'] as const)('is refused to %s with a reason, and by the server', async (who) => {
    const connected = await startAs(who, { apiVersion });
    expect(connected.install?.allowed.allowed).toBe(false);
    expect(await ask('POST', 'install/', { packagename: 'inventree-kitting', confirm: true })).toBe(403);
  });

  it('again brings a plugin up to date that says that it can be', async () => {
    const connected = await startAs('admin', { apiVersion });
    const { plugins } = await readList(connected);
    const plugin = plugins.find(({ actions }) => actions.update?.allowed === true);
    if (!plugin) throw new Error('no plugin can be updated');
    const packagename = plugin.packageName ?? '';
    const { report, way } = await install(connected, 'index', { packagename }, plugin);
    expect([way.updates?.(plugin), report.kind]).toEqual([true, 'installed']);
  });
});

describe.each(VERSIONS)('what is no longer so on InvenTree at %i', (apiVersion) => {
  it('are the rights of the person: nothing is installed, loaded or removed, and that is said', async () => {
    const connected = await startAs('admin', { apiVersion });
    const { plugins } = await readList(connected);
    const plugin = await readPlugin(connected, 'old-erp-sync');
    const [removal] = await waysOf(connected, plugin);
    const { people } = openState(server.store, 'parts');
    const admin = people.get('admin');
    if (!admin) throw new Error('nobody is called admin');
    people.put('admin', { ...admin, staff: false, superuser: false, roles: {} });

    const no = { kind: 'forbidden', source: 'server', changed: 'no' };
    const { report, way } = await install(connected, 'index', { packagename: 'inventree-kitting' });
    expect(report).toMatchObject({ kind: 'refused', error: no, output: null });
    await expect(way.settle?.()).rejects.toMatchObject(no);
    for (const reload of (await connected.loading?.ways.load()) ?? [])
      await expect(reload.run()).rejects.toMatchObject(no);
    await expect(removal?.run(plugin.id)).rejects.toMatchObject(no);

    people.put('admin', admin);
    expect((await readList(connected)).plugins.map(({ key }) => key)).toEqual(plugins.map(({ key }) => key));
  });

  it('is the plugin: each way to remove it says that it is not there', async () => {
    const connected = await startAs('admin', { apiVersion });
    await install(connected, 'index', { packagename: 'inventree-kitting' });
    const ways = await waysOf(connected, await readPlugin(connected, 'kitting'));
    expect(await ask('PATCH', 'kitting/uninstall/', { delete_config: true })).toBe(200);
    for (const way of ways)
      await expect(way.run('kitting')).rejects.toMatchObject({ kind: 'not-found', changed: 'no' });
  });
});
