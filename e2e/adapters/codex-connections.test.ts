import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FastifyInstance } from 'fastify';
import { createAccountsServer } from '../../sandbox/accounts/server.ts';
import { createCodexServer } from '../../sandbox/codex/server.ts';
import { systemClock } from '../../sandbox/clock.ts';
import { openStore } from '../../sandbox/store.ts';
import { codexSignInStart } from '../../src/systems/codex/connection-start.ts';
import { system } from '../../src/systems/codex/system.ts';
import type { ConnectionDetail, ConnectionsFacet } from '../../src/systems/connections.ts';
import { isConnectedAnew } from '../../src/connections/connect/connected-anew.ts';
import { read } from './read.ts';
import { type RunningServer, startServer } from './sandbox.ts';

/** Where the server sends people back to whose browser names no origin. */
const USUAL = 'http://localhost:3000';

let accounts: FastifyInstance;
let server: RunningServer;

async function start(redirectBase?: string): Promise<void> {
  const accountsUrl = accounts.listeningOrigin;
  server = await startServer((parts) =>
    createCodexServer({
      id: 'books',
      name: 'Books',
      accountsUrl,
      ...(redirectBase && { redirectBase }),
      ...parts,
    }),
  );
}

beforeEach(async () => {
  vi.stubGlobal('location', { origin: USUAL });
  accounts = createAccountsServer({ store: openStore(':memory:'), clock: systemClock });
  await accounts.listen({ host: '127.0.0.1', port: 0 });
  await start();
});
afterEach(async () => {
  await server.close();
  await accounts.close();
  vi.unstubAllGlobals();
});

/** A person's connections, and one of them by the plugin's technical name. */
async function connectionsOf(username: string) {
  await server.signIn(username);
  const { connections } = await system.connect(server.address);
  if (!connections) throw new Error('no connections');
  const list = await read(connections.list());
  const idOf = (key: string) => list.find((one) => one.key === key)?.pluginId ?? '';
  const detailOf = (key: string) => read(connections.detail(idOf(key)));
  return { facet: connections, list, idOf, detailOf };
}

const signal = new AbortController().signal;

/** Goes through the provider's pages as a person, and back to where they are sent. */
async function agree(url: string, account: string): Promise<void> {
  const html = await (await fetch(url)).text();
  const interaction = /name="interaction" value="([^"]+)"/.exec(html)?.[1] ?? '';
  const submit = (path: string, fields: Record<string, string>) =>
    fetch(new URL(path, url), {
      method: 'POST',
      body: new URLSearchParams({ interaction, ...fields }),
      redirect: 'manual',
    });
  await submit('sign-in', { account });
  const back = await submit('consent', { decision: 'allow' });
  const { search } = new URL(back.headers.get('location') ?? '');
  await fetch(`${server.address.baseUrl}/api/v1/user/plugins/oauth/callback${search}`);
}

async function signInWith(facet: ConnectionsFacet, pluginId: string, account = 'quiet-reader') {
  const begun = await facet.beginSignIn(pluginId, signal);
  await agree(begun.url, account);
  return begun;
}

describe('the list', () => {
  it.each([
    ['sync-readtrail', 'connected', 'quiet-reader'],
    ['recommendations-tastegraph', 'connected', null],
    ['sync-pagekeeper', 'attention', null],
    ['sync-ereader-bridge', 'attention', null],
    ['sync-chapterhouse', 'attention', null],
    ['sync-mirror', 'off', null],
    ['sync-leselampe', 'available', null],
  ])('%s is %s', async (key, kind, account) => {
    const { list, detailOf } = await connectionsOf('user');
    expect(list.find((one) => one.key === key)).toMatchObject({
      state: { kind },
      account: { name: account },
    });
    expect(await detailOf(key)).toMatchObject({ state: { kind }, exists: kind !== 'available' });
  });

  it('takes one request, whoever looks at it', async () => {
    const { facet } = await connectionsOf('user');
    server.calls();
    await read(facet.list());
    expect(server.calls()).toEqual(['GET /api/v1/user/plugins']);
  });
});

describe('a connection to a plugin that an administrator has switched off', () => {
  it('is in no list, is shown at its address, and can only be removed', async () => {
    await server.signIn('admin');
    const { plugins } = await read((await system.connect(server.address)).plugins.list());
    const kompass = plugins.find(({ key }) => key === 'sync-kompass')?.id ?? '';
    const { facet, list } = await connectionsOf('user');
    expect(list.some(({ pluginId }) => pluginId === kompass)).toBe(false);
    const detail = await read(facet.detail(kompass));
    expect(detail.notices).toHaveLength(1);
    expect(detail.ways.every(({ allowed }) => !allowed.allowed)).toBe(true);
    expect(detail.actions).toMatchObject({ disconnect: { allowed: true } });
    await facet.disconnect(kompass);
    await expect(read(facet.detail(kompass))).rejects.toMatchObject({ kind: 'not-found' });
  });
});

describe('a sign-in at the provider', () => {
  it('makes the connection and is told by its proof, also when it is connected anew, with its settings kept', async () => {
    const { facet, idOf, detailOf } = await connectionsOf('maintainer');
    const before = await detailOf('sync-chapterhouse');
    expect(before).toMatchObject({ exists: false, proof: null });
    const begun = await signInWith(facet, idOf('sync-chapterhouse'));
    expect(begun).toMatchObject({ returnsHere: true, host: new URL(accounts.listeningOrigin).host });
    const connected = await detailOf('sync-chapterhouse');
    expect(isConnectedAnew(before.proof, connected.proof)).toBe(true);
    expect(isConnectedAnew(connected.proof, (await detailOf('sync-chapterhouse')).proof)).toBe(false);
    await facet.putBackSettings(idOf('sync-chapterhouse'), await takenFrom('user', 'sync-chapterhouse'));
    await server.signIn('maintainer');
    await signInWith(facet, idOf('sync-chapterhouse'), 'expiring-reader');
    const again = await detailOf('sync-chapterhouse');
    expect(isConnectedAnew(connected.proof, again.proof)).toBe(true);
    expect(JSON.stringify(again.raw)).toContain('From the library');
  });

  it('works with a server that has an address of its own to return to, and tells so', async () => {
    await server.close();
    await start('https://codex.example');
    const { facet, idOf, detailOf } = await connectionsOf('maintainer');
    const begun = await signInWith(facet, idOf('sync-chapterhouse'));
    expect(begun.returnsHere).toBe(false);
    expect((await detailOf('sync-chapterhouse')).connected).toBe(true);
  });

  it('is refused as the fourth at once, with a failure of its own', async () => {
    const { facet, idOf } = await connectionsOf('user');
    const begin = () => facet.beginSignIn(idOf('sync-chapterhouse'), signal);
    await Promise.all([begin(), begin(), begin()]);
    await expect(begin()).rejects.toMatchObject({ kind: 'too-many-requests', code: 'too-many-flows' });
  });

  it('of which no client id is known is not offered, with the reason', async () => {
    const { detailOf } = await connectionsOf('user');
    const { ways } = await detailOf('sync-inkbound');
    expect(ways).toMatchObject([{ kind: 'sign-in', allowed: { allowed: false } }, { kind: 'token' }]);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'ftp://provider.example/authorize',
    '/authorize?state=s',
    'not an address',
  ])('is not begun at %s', (redirectUrl) => {
    expect(() => codexSignInStart(server.address, { redirectUrl }, `${USUAL}/`)).toThrow(
      expect.objectContaining({ code: 'no-web-address' }),
    );
  });

  it.each([null, {}, { redirectUrl: 3 }, []])('is not begun by the answer %j', (answer) => {
    expect(() => codexSignInStart(server.address, answer, `${USUAL}/`)).toThrow(
      expect.objectContaining({ kind: 'broken-answer' }),
    );
  });
});

async function takenFrom(username: string, key: string) {
  const { facet, idOf } = await connectionsOf(username);
  return facet.takeSettings(idOf(key));
}

describe('a token', () => {
  it.each([
    ['token_quiet-reader', 'works'],
    ['token_broken-reader', 'fails'],
  ])('%s is stored, makes the connection where there is none, and %s', async (token, kind) => {
    const { facet, idOf, detailOf } = await connectionsOf('maintainer');
    const pluginId = idOf('sync-pagekeeper');
    expect(await detailOf('sync-pagekeeper')).toMatchObject({ exists: false });
    await facet.storeToken(pluginId, `  ${token}\n`, signal);
    expect(await detailOf('sync-pagekeeper')).toMatchObject({ exists: true, connected: true });
    expect(await facet.check(pluginId, signal)).toMatchObject({ kind });
  });

  it('of a plugin that does not sync cannot be tried', async () => {
    const { facet, idOf } = await connectionsOf('user');
    expect(await facet.check(idOf('recommendations-tastegraph'), signal)).toEqual({ kind: 'untried' });
  });
});

describe('a connection that is switched off', () => {
  it('is removed and made anew, with its settings exactly as they were, and without its account', async () => {
    const { facet, idOf, detailOf } = await connectionsOf('user');
    const pluginId = idOf('sync-readtrail');
    await facet.switchOff(pluginId);
    expect(await detailOf('sync-readtrail')).toMatchObject({
      state: { kind: 'off' },
      actions: { switchOff: { allowed: false }, switchOnAgain: { allowed: true } },
    });
    const taken = await facet.takeSettings(pluginId);
    expect(taken.json).toContain('"progressUnit": "chapters"');
    await facet.disconnect(pluginId);
    await facet.make(pluginId);
    await facet.putBackSettings(pluginId, taken);
    const now: ConnectionDetail = await detailOf('sync-readtrail');
    expect(now).toMatchObject({
      state: { kind: 'attention' },
      connected: false,
      schedule: { takesPart: true },
    });
    expect((await facet.takeSettings(pluginId)).json).toBe(taken.json);
  });

  it('cannot be made a second time', async () => {
    const { facet, idOf } = await connectionsOf('user');
    await expect(facet.make(idOf('sync-mirror'))).rejects.toMatchObject({ kind: 'conflict' });
  });
});
