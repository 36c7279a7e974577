import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFylrServer } from '../../sandbox/fylr/server.ts';
import { system } from '../../src/systems/fylr/system.ts';
import type { InstallWay } from '../../src/systems/install.ts';
import type { Allowed, Connected } from '../../src/systems/system.ts';
import { read, readPlugin } from './read.ts';
import { type RunningServer, startServer } from './sandbox.ts';

/** What each right opens, and what is said where it is missing: all of it before anything is tried. */
let server: RunningServer;

beforeEach(async () => {
  server = await startServer((parts) => createFylrServer({ id: 'media', name: 'Media', ...parts }));
});

afterEach(async () => {
  await server.close();
});

async function connectAs(username: string): Promise<Connected> {
  await server.signIn(username);
  return system.connect(server.address);
}

const PLUGIN = 'This needs the right system.plugin or system.root.';
const CONFIG: unknown = expect.stringMatching(/needs the right system\.config or system\.root/);
const UPLOAD: unknown = expect.stringMatching(/^yes, .*asset_upload/);
const READ_ONLY = 'The server is read-only at the moment.';

const said = (allowed: Allowed | undefined) => (!allowed || allowed.allowed ? 'yes' : allowed.reason());

/** What may be tried although no right for it is named: that of a single pool is not, and suffices. */
function withDoubt(words: string, way: InstallWay | undefined): string {
  return words === 'yes'
    ? [words, ...(way?.notices ?? []).map((one) => one.explanation())].join(', ')
    : words;
}

/** What a person may do, by what is shown of a plugin that is on. */
async function mayDo(username: string): Promise<Readonly<Record<string, string>>> {
  const connected = await connectAs(username);
  const plugin = await readPlugin(connected, 'gazetteer-lookup');
  const ways = (await connected.install?.ways.load()) ?? [];
  const removals = (await connected.removal?.ways.load())?.(plugin) ?? [];
  const form = connected.settings?.plugin?.form(plugin.id);
  const settings = form && (await read(form));
  const wayOf = (id: string): Allowed | undefined => {
    const install = connected.install?.allowed;
    return install?.allowed === false ? install : ways.find((way) => way.id === id)?.allowed;
  };
  return {
    switch: said(plugin.actions.disable),
    update: said(plugin.actions.update),
    remove: said(removals.find(({ id }) => id === 'delete')?.allowed),
    'install from a file': withDoubt(
      said(wayOf('zip')),
      ways.find(({ id }) => id === 'zip'),
    ),
    'install from an address': said(wayOf('url')),
    'install from a folder': said(wayOf('disk')),
    'change settings': settings ? said(settings.editable) : 'not offered',
    'see settings': settings ? (settings.unseen ? (settings.empty?.() ?? '') : 'yes') : 'not offered',
  };
}

const MANAGES = {
  switch: 'yes',
  update: 'yes',
  remove: 'yes',
  'install from an address': 'yes',
  'install from a folder': 'yes',
};
const DOES_NOT = {
  switch: PLUGIN,
  update: PLUGIN,
  remove: PLUGIN,
  'install from a file': PLUGIN,
  'install from an address': PLUGIN,
  'install from a folder': PLUGIN,
};
const SETS = { 'change settings': 'yes', 'see settings': 'yes' };
const SETS_NOT = {
  'change settings': CONFIG,
  'see settings': CONFIG,
};

describe('each right opens what it opens, and a missing one is named where it is missed', () => {
  it.each([
    ['system.root', 'admin', { ...MANAGES, 'install from a file': 'yes', ...SETS }],
    ['system.plugin and asset_upload', 'plugins', { ...MANAGES, 'install from a file': 'yes', ...SETS_NOT }],
    ['system.plugin', 'switches', { ...MANAGES, 'install from a file': UPLOAD, ...SETS_NOT }],
    ['system.config', 'settings', { ...DOES_NOT, ...SETS }],
    [
      'none of them',
      'reader',
      { ...DOES_NOT, 'change settings': 'not offered', 'see settings': 'not offered' },
    ],
  ])('%s', async (_rights, username, may) => {
    expect(await mayDo(username)).toEqual(may);
  });
});

it('says of all that changes something that the server is read-only, before it is tried', async () => {
  server.store.collection('media', 'config').put('system/readonly', { enabled: true });
  const told = await mayDo('admin');
  expect(told).toEqual({
    ...Object.fromEntries(Object.keys(told).map((action) => [action, READ_ONLY])),
    'see settings': 'yes',
  });
});
