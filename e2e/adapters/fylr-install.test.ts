import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { manyFiles, sample, SAMPLES } from '../../sandbox/fylr/web/samples.ts';
import { createFylrServer } from '../../sandbox/fylr/server.ts';
import { system as fylr } from '../../src/systems/fylr/system.ts';
import type { InstallProgress, InstallReport } from '../../src/systems/install.ts';
import type { DeclaredSettings } from '../../src/systems/settings.ts';
import type { Connected, ModelQuery, Plugin } from '../../src/systems/system.ts';
import { read, readDetail, readList, readPlugin } from './read.ts';
import { uploadByFetch } from './request-by-fetch.ts';
import { type RunningServer, startServer } from './sandbox.ts';

const FYLR = 'https://plugins.example.org/fylr';

let server: RunningServer;
beforeAll(async () => {
  uploadByFetch();
  server = await startServer((parts) => createFylrServer({ id: 'fylr', name: 'Media', ...parts }));
});
afterAll(() => server.close());

async function connectAs(username: string) {
  await server.signIn(username);
  const connected = await fylr.connect(server.address);
  const { install } = connected;
  if (!install) throw new Error('fylr installs nothing');
  const ways = await install.ways.load();
  return {
    connected,
    install,
    way: (id: string) => {
      const found = ways.find((one) => one.id === id);
      if (!found) throw new Error(`no way ${id}`);
      return found;
    },
  };
}

type Connection = Awaited<ReturnType<typeof connectAs>>;

interface Attempt {
  readonly file?: File;
  readonly values?: Readonly<Record<string, unknown>>;
  readonly of?: Plugin;
}

function run({ way }: Connection, id: string, { file, values = {}, of }: Attempt): Promise<InstallReport> {
  return way(id).run({
    values: { plugin: values },
    file: file ?? null,
    of: of ?? null,
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });
}

/** The form of a way, which may have to be asked for. */
function readForm(form: ModelQuery<DeclaredSettings> | DeclaredSettings): Promise<DeclaredSettings> {
  return 'queryKey' in form ? read(form) : Promise.resolve(form);
}

async function namesIn({ connected }: Connection): Promise<readonly string[]> {
  return (await readList(connected)).plugins.map(({ id, key, version }) => [id, key, version].join(' '));
}

async function removalWays({ removal }: Connected) {
  if (!removal) throw new Error('fylr removes nothing');
  return removal.ways.load();
}

function zip(name: string): File {
  return new File([new Uint8Array(sample(name))], name, { type: 'application/zip' });
}

function wordsOf(report: InstallReport): string {
  if (report.kind === 'installed') return report.notes.map((note) => note()).join(' ');
  return [report.why?.(), report.error?.serverMessage, report.left?.()].filter(Boolean).join(' ');
}

describe('looking into a file before it is sent', () => {
  const GOOD = [
    'picture-frames.zip',
    'picture-frames-1.10.zip',
    'large-fonts.zip',
    'too-large.zip',
    'never-done.zip',
    'fails-to-process.zip',
  ];
  it.each<[string, string | null]>([
    ['no-zip.zip', 'no ZIP file'],
    ['cut-short.zip', 'cut short'],
    ['empty.zip', 'no files'],
    ['bomb.zip', 'a hundred times as large'],
    ['lying-bomb.zip', 'damaged'],
    ['climbs-out.zip', 'climbed-out.txt” in the ZIP file leads out'],
    ['many-files.zip', '20,001 entries, which is too many'],
    ['link.zip', 'passwd” in the ZIP file is a link'],
    ['encrypted.zip', 'needs a password'],
    ['two-folders.zip', 'picture-frames, notes'],
    ['no-folder.zip', 'at the top'],
    ['no-manifest.zip', 'no manifest.yml'],
    ['wrong-folder.zip', '“frames” and the plugin “picture-frames”'],
    ['wrong-name.zip', '“Picture Frames”'],
    ['tabs.zip', 'Line 2 of manifest.yml is indented with a tab'],
    ...GOOD.map((name): [string, null] => [name, null]),
  ])('says of %s: %s', async (name, words) => {
    const { way } = await connectAs('admin');
    const check = await way('zip').file?.check(zip(name), new AbortController().signal);
    const { verdict } = check ?? {};
    if (words === null) expect(verdict).toEqual({ allowed: true });
    else expect(verdict?.allowed === false && verdict.reason()).toContain(words);
  });

  it('knows every sample', () => {
    expect(SAMPLES.length).toBe(21);
  });

  it('tells what is in it, with the version as it is written', async () => {
    const { way } = await connectAs('admin');
    const check = await way('zip').file?.check(zip('picture-frames-1.10.zip'), new AbortController().signal);
    expect(check?.plugin).toEqual({ key: 'picture-frames', version: '1.10' });
    const values = check?.facts[0]?.facts.map(({ value }) => value) ?? [];
    expect(values).toContainEqual({ kind: 'code', code: 'picture-frames' });
    expect(values).toContainEqual({ kind: 'text', text: '1.10' });
    const words = values.flatMap((value) => (value.kind === 'words' ? [value.words()] : []));
    expect(words).toEqual(expect.arrayContaining(['Picture frames', '1.2 kB']));
  });
});

describe('installing', () => {
  it('from a ZIP file: sends it, waits until it is done, and the plugin is there; a second one replaces it', async () => {
    const connection = await connectAs('plugins');
    const steps: string[] = [];
    const report = await connection.way('zip').run({
      values: { plugin: { enabled: true } },
      file: zip('picture-frames.zip'),
      of: null,
      onProgress: ({ step }) => steps.push(step()),
      signal: new AbortController().signal,
    });
    expect(report.kind).toBe('installed');
    expect([...new Set(steps)]).toEqual([
      'Uploading',
      'The server processes the file',
      'The server installs the plugin',
    ]);
    const plugin = await readPlugin(connection.connected, 'picture-frames');
    expect(plugin).toMatchObject({ enabled: true, version: '1.0', origin: 'zip' });

    const update = await run(connection, 'zip', { file: zip('picture-frames-1.10.zip'), of: plugin });
    expect((await readPlugin(connection.connected, 'picture-frames')).version).toBe('1.10');
    expect(wordsOf(update)).toContain('Build v1.0 → v1.10.');
    expect(wordsOf(update)).toMatch(/Built .*2026.* → .*2026/);
    expect(wordsOf(update)).toMatch(/Changed .+ → .+\./);
    expect(wordsOf(update)).toContain('must reload');

    // The same file again: a name that is taken, and the file that was not used is named, and used by another try.
    const again = zip('picture-frames.zip');
    const refused = await run(connection, 'zip', { file: again });
    expect(refused.kind).toBe('refused');
    expect(wordsOf(refused)).toContain('A plugin of this name is installed already');
    const number = /as number (\d+)/.exec(wordsOf(refused))?.[1];
    server.calls();
    expect(wordsOf(await run(connection, 'zip', { file: again }))).toContain(`as number ${number} `);
    expect(server.calls().filter((call) => call.includes('/eas/put'))).toEqual([]);
  });

  it('gives up when the server fails at the file or takes no file of its size, and says so', async () => {
    const connection = await connectAs('admin');
    const failed = wordsOf(await run(connection, 'zip', { file: zip('fails-to-process.zip') }));
    expect(failed).toContain('could not process');
    // It is named, and not offered to be used again.
    expect(failed).toMatch(/lies on the server as number \d+ and belongs to no plugin\.$/);
    const large = await run(connection, 'zip', { file: zip('too-large.zip') });
    expect(wordsOf(large)).toContain('larger than the server takes');
    expect(wordsOf(large)).toContain('64 MB');
  });

  it('is given up when the person cancels: without a trace while it is sent, and the file is named afterwards', async () => {
    const { way } = await connectAs('admin');
    const file = zip('never-done.zip');
    const attempt = (stopAt: (step: InstallProgress) => boolean) => {
      const cancel = new AbortController();
      const onProgress = (step: InstallProgress) => {
        if (stopAt(step)) cancel.abort();
      };
      return way('zip').run({ values: {}, file, of: null, signal: cancel.signal, onProgress });
    };
    await expect(attempt(({ part }) => part === 0)).rejects.toMatchObject({ kind: 'cancelled' });
    const stopped = await attempt(({ part }) => part === null);
    expect([stopped.kind, wordsOf(stopped)]).toEqual([
      'refused',
      expect.stringMatching(/^You stopped it .* as number \d+ and belongs to no plugin/),
    ]);
    server.calls();
    expect(wordsOf(await attempt(({ part }) => part === null))).toBe(wordsOf(stopped));
    expect(server.calls().filter((call) => call.includes('/eas/put'))).toEqual([]);
  });

  it('brings the settings and the words of its package, and an update brings those that are new', async () => {
    const admin = await connectAs('admin');
    const { connected } = admin;
    const labels = async (id: string) => {
      const scope = connected.settings?.plugin;
      if (!scope) throw new Error('no settings are offered');
      const declared = await read(scope.form(id));
      const section = declared.schema.properties?.['picture_frames'];
      return [section?.title, ...Object.values(section?.properties ?? {}).map(({ title }) => title)];
    };
    const plugin = await readPlugin(connected, 'picture-frames');
    expect(await labels(plugin.id)).toEqual(['Frames', 'Wood', 'Width, in millimetres', 'Shadow']);
    const older = await run(admin, 'zip', { file: zip('picture-frames.zip'), of: plugin });
    expect(wordsOf(older)).toContain('Build v1.10 → v1.0.');
    expect(await labels(plugin.id)).toEqual(['Frames', 'Wood', 'Width, in millimetres']);
  });

  it('from an address: with its policy, and says why where nothing comes from there', async () => {
    const connection = await connectAs('admin');
    const good = `${FYLR}/watermark/latest.zip`;
    const report = await run(connection, 'url', {
      values: { url: good, policy: 'always', enabled: false },
    });
    expect(report).toMatchObject({ kind: 'installed' });
    expect(await readPlugin(connection.connected, 'watermark')).toMatchObject({
      enabled: false,
      origin: 'url',
    });
    for (const [url = '', cause] of [
      [`${FYLR}/behind-a-sign-in/latest.zip`, 'zip:'],
      [`${FYLR}/needs-a-password/latest.zip`, '401'],
      [`${FYLR}/nothing/latest.zip`, '404'],
      [`${FYLR}/breaks-off/latest.zip`, 'breaks-off/latest.zip'],
      ['https://plugins.elsewhere.test/latest.zip', 'plugins.elsewhere.test: no such host'],
    ]) {
      const before = await namesIn(connection);
      const refused = await run(connection, 'url', { values: { url, policy: 'never', enabled: true } });
      expect([refused.kind, wordsOf(refused)]).toEqual(['refused', expect.stringContaining(cause ?? '')]);
      // What to look after is said before the server's own words, which are for those who made it.
      expect(wordsOf(refused)).toMatch(/^The server refused it\. .*needs no sign-in/);
      expect(await namesIn(connection)).toEqual(before);
    }
  });

  it('from a folder of the server, and tells the folders that it found by itself', async () => {
    const connection = await connectAs('admin');
    const path = '/srv/fylr/extra/collection-map';
    expect(await run(connection, 'disk', { values: { path, enabled: true } })).toMatchObject({
      kind: 'installed',
    });
    expect(await readPlugin(connection.connected, 'collection-map')).toMatchObject({
      enabled: true,
      origin: 'disk',
    });
    const found = await readPlugin(connection.connected, 'shared-parts');
    expect(found.origin).toBe('server');
    const [way] = (await connection.connected.removal?.ways.load())?.(found) ?? [];
    expect(way?.help()).toContain('comes back');
  });

  it('applies what waits at an address by saving, and compares before and after', async () => {
    const connection = await connectAs('admin');
    const of = await readPlugin(connection.connected, 'caption-writer');
    const values = { url: `${FYLR}/caption-writer/latest.zip`, policy: 'never' };
    expect(wordsOf(await run(connection, 'url', { values, of }))).toContain('Build v1.8.0 → v1.9.0.');
    expect(wordsOf(await run(connection, 'url', { values, of }))).toContain('is the same as before (v1.9.0)');
    const gone = await readPlugin(connection.connected, 'archive-handover');
    const url = 'https://git.example.org/old/archive-handover/releases/latest.zip';
    const kept = await run(connection, 'url', { values: { url, policy: 'automatic' }, of: gone });
    expect(wordsOf(kept)).toContain('probably did not deliver');
  });

  it('keeps an update policy that nobody knows, and offers it as it came', async () => {
    const connection = await connectAs('admin');
    const of = await readPlugin(connection.connected, 'map-search');
    const declared = await readForm(connection.way('url').form(of));
    const { policy } = declared.schema.properties?.['plugin']?.properties ?? {};
    expect(policy?.oneOf?.map(({ const: value, title }) => [value, title])).toEqual([
      ['automatic', 'Daily (automatic)'],
      ['always', 'Immediately (always)'],
      ['never', 'Never'],
      ['on-approval', 'on-approval'],
    ]);
    expect(declared.values['plugin']).toMatchObject({ policy: 'on-approval' });
    const values = { ...declared.values['plugin'] };
    expect((await run(connection, 'url', { values, of })).kind).toBe('installed');
    const { originFacts } = await readDetail(connection.connected, 'map-search');
    const shown = originFacts.flatMap(({ value }) => (value.kind === 'words' ? [value.words()] : []));
    expect(shown).toEqual(['on-approval']);
  });

  it('of more files than the server takes is refused by it, in its words, and the file is named', async () => {
    const connection = await connectAs('admin');
    const before = await namesIn(connection);
    const file = new File([new Uint8Array(manyFiles(5_000))], 'many.zip', { type: 'application/zip' });
    const check = await connection.way('zip').file?.check(file, new AbortController().signal);
    expect(check?.verdict).toEqual({ allowed: true });
    const refused = await run(connection, 'zip', { file });
    expect([refused.kind, wordsOf(refused)]).toEqual([
      'refused',
      expect.stringMatching(/5001 entries.* as number \d+ /),
    ]);
    expect(await namesIn(connection)).toEqual(before);
  });

  it('is not offered to those who may not, and says which right is missing', async () => {
    const { install } = await connectAs('settings');
    expect(!install.allowed.allowed && install.allowed.reason()).toContain('system.plugin');
  });

  it('from a ZIP file needs a right of its own: a pool will do, of which nothing is told before', async () => {
    const noticesFor = async (person: string) =>
      (await connectAs(person)).way('zip').notices.map(({ explanation }) => explanation());
    expect(await noticesFor('plugins')).toEqual([]);
    expect(await noticesFor('pool-uploads')).toEqual([expect.stringContaining('asset_upload')]);
    const pool = await run(await connectAs('pool-uploads'), 'zip', { file: zip('large-fonts.zip') });
    expect(pool.kind).toBe('installed');
    const none = await run(await connectAs('switches'), 'zip', { file: zip('picture-frames.zip') });
    expect([none.kind, wordsOf(none)]).toEqual(['refused', expect.stringContaining('asset_upload')]);
  });
});

describe('in read-only mode', () => {
  const setReadOnly = (enabled: boolean) =>
    server.store.collection('fylr', 'config').put('system/readonly', { enabled });
  afterEach(() => setReadOnly(false));

  it('every action says so before it is tried', async () => {
    setReadOnly(true);
    const { connected, install } = await connectAs('admin');
    const { actions } = await readPlugin(connected, 'gazetteer-lookup');
    for (const action of [install.allowed, actions.enable, actions.disable, actions.update, actions.remove]) {
      expect(action?.allowed === false && action.reason()).toBe('The server is read-only at the moment.');
    }
  });

  it('what was opened before is refused with the reason, and nothing is stored', async () => {
    const connection = await connectAs('admin');
    const { connected } = connection;
    const before = await readList(connected);
    const of = await readPlugin(connected, 'caption-writer');
    setReadOnly(true);
    const url = `${FYLR}/minute-hand/latest.zip`;
    for (const attempt of [
      () => run(connection, 'zip', { file: zip('picture-frames.zip') }),
      () => run(connection, 'url', { values: { url, policy: 'never' } }),
      () => run(connection, 'url', { values: { url, policy: 'never' }, of }),
    ]) {
      const report = await attempt();
      expect([report.kind, wordsOf(report)]).toEqual(['refused', expect.stringContaining('read-only')]);
      expect(wordsOf(report)).not.toContain('as number');
    }
    const [way] = (await removalWays(connected))(of);
    await expect(way?.run(of.id)).rejects.toMatchObject({ kind: 'read-only' });
    await expect(
      connected.plugins.setEnabled({ pluginId: of.id, enabled: !of.enabled }),
    ).rejects.toMatchObject({ kind: 'read-only' });
    // Told by the refusals, the page has asked who the server is anew; answers then tell that the mode is over.
    const { connected: during } = await connectAs('admin');
    expect(during.install?.allowed.allowed).toBe(false);
    setReadOnly(false);
    await readList(during);
    expect(JSON.stringify(await readList(connected))).toBe(JSON.stringify(before));
  });
});

describe('what it means for people who work there', () => {
  it('is said at the switch and before a deletion, with what is lost', async () => {
    const { connected } = await connectAs('admin');
    const running = await readPlugin(connected, 'signature-maker');
    const { disable } = running.actions;
    expect(disable.allowed ? disable.means?.() : disable.reason()).toContain('until they reload');
    const [zipped] = (await removalWays(connected))(running);
    expect(zipped?.confirmByName).toBe(true);
    const losses = zipped?.losses.map((loss) => loss()).join(' ') ?? '';
    for (const words of ['must be uploaded again', 'data models and workflows', 'when they reload']) {
      expect(losses).toContain(words);
    }
    const off = await readPlugin(connected, 'label-printer');
    const { enable } = off.actions;
    expect(enable.allowed ? enable.means?.() : enable.reason()).toContain('when they reload');
    expect(
      (await removalWays(connected))(off)[0]
        ?.losses.map((loss) => loss())
        .join(' '),
    ).not.toContain('reload');
    // What can be fetched again needs no typing.
    const fetched = await readPlugin(connected, 'watermark');
    const [way] = (await removalWays(connected))(fetched);
    expect(way?.confirmByName).toBe(false);
    await way?.run(fetched.id);
    expect((await readList(connected)).plugins.some(({ key }) => key === 'watermark')).toBe(false);
  });
});

describe('a refusal that only newer servers know', () => {
  /** Each change of a plugin is refused so, and does not reach the server. */
  function refuseWith(code: string): void {
    const send = globalThis.fetch;
    globalThis.fetch = async (input, init) => {
      const request = new Request(input, init);
      if (request.method === 'GET' || !request.url.includes('/plugin/manage')) return send(request);
      const answer = { code, error: `Words of ${code}`, realm: 'api', statuscode: 400, parameters: {} };
      return Response.json(answer, { status: 400 });
    };
    onTestFinished(() => {
      globalThis.fetch = send;
    });
  }

  it.each(['PluginDependencyNotEnabled', 'PluginRequiredByOthers', 'NobodyKnowsIt'])(
    '%s, is told with its words and its code',
    async (code) => {
      const { connected } = await connectAs('admin');
      const { id, enabled } = await readPlugin(connected, 'caption-writer');
      const told = { kind: 'rejected', code, serverMessage: `Words of ${code}`, changed: 'no' };
      refuseWith(code);
      const switched = connected.plugins.setEnabled({ pluginId: id, enabled: !enabled });
      await expect(switched).rejects.toMatchObject(told);
      const [way] = (await removalWays(connected))(await readPlugin(connected, 'caption-writer'));
      await expect(way?.run(id)).rejects.toMatchObject(told);
    },
  );

  it('is told where something is installed that needs another plugin', async () => {
    const connection = await connectAs('admin');
    refuseWith('PluginDependencyNotInstalled');
    const url = `${FYLR}/minute-hand/latest.zip`;
    const report = await run(connection, 'url', { values: { url, policy: 'never', enabled: true } });
    expect(report).toMatchObject({ kind: 'refused', error: { code: 'PluginDependencyNotInstalled' } });
    expect(wordsOf(report)).toContain('Words of PluginDependencyNotInstalled');
  });
});
