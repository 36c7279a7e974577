import { afterEach, beforeEach, expect, it } from 'vitest';
import { createCodexServer } from '../../sandbox/codex/server.ts';
import { system } from '../../src/systems/codex/system.ts';
import { readPlugin } from './read.ts';
import { type RunningServer, startServer } from './sandbox.ts';

let server: RunningServer;
/** Of a plugin for users that there is. */
let pluginId: string;

beforeEach(async () => {
  server = await startServer((parts) => createCodexServer({ id: 'books', name: 'Books', ...parts }));
  await server.signIn('admin');
  pluginId = (await readPlugin(await system.connect(server.address), 'sync-mirror')).id;
});
afterEach(() => server.close());

/** What the app offers a person there. */
async function offered(username: string) {
  await server.signIn(username);
  const connected = await system.connect(server.address);
  const { actions } = await readPlugin(connected, 'sync-mirror');
  const syncs = await connected.syncs?.load();
  return {
    manages: [connected.health, connected.metrics, connected.install, connected.removal].map(Boolean),
    edits: [connected.settings?.plugin, connected.settings?.setup].map(Boolean),
    switches: actions.enable.allowed || actions.disable.allowed,
    storage: connected.storage?.allowed.allowed ?? false,
    stopsSyncs: syncs?.stopping('waiting').allowed,
    // What is everybody's own.
    own: [connected.connections, syncs, connected.recommendations, connected.settings?.own].map(Boolean),
  };
}

/** What the server itself says to the same: whether it is for this person. */
async function served(username: string) {
  await server.signIn(username);
  // What is malformed is refused before anybody looks at rights. upstream: Codex 2.2.0
  const may = async (method: string, path: string, body?: unknown) => {
    const { status } = await fetch(`${server.address.baseUrl}/api/v1${path}`, {
      method,
      ...(body !== undefined && {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    });
    expect([200, 201, 403, 404]).toContain(status);
    return status !== 403;
  };
  const manages = [
    await may('GET', `/admin/plugins/${pluginId}/health`),
    await may('POST', `/admin/plugins/${pluginId}/reset`),
    await may('POST', '/admin/plugins', { name: 'new-one', displayName: 'New one', command: 'npx' }),
    await may('DELETE', '/admin/plugins/00000000-0000-4000-8000-000000000000'),
  ];
  return {
    manages,
    edits: [
      await may('GET', `/admin/plugins/${pluginId}`),
      await may('PATCH', `/admin/plugins/${pluginId}`, { displayName: 'Mirror' }),
    ],
    switches: await may('POST', `/admin/plugins/${pluginId}/enable`),
    storage: await may('GET', '/admin/plugin-storage'),
    stopsSyncs: await may('POST', '/tasks/00000000-0000-4000-8000-000000000000/cancel'),
    own: [
      await may('GET', '/user/plugins'),
      await may('GET', `/user/plugins/${pluginId}/sync/status`),
      await may('GET', '/user/recommendations'),
      await may('PATCH', `/user/plugins/${pluginId}/config`, { config: {} }),
    ],
  };
}

const ALL = [true, true, true, true];
const NONE = [false, false, false, false];
const nothing = { manages: NONE, edits: [false, false], switches: false, storage: false };
const everything = { manages: ALL, edits: [true, true], switches: true };

it.each([
  ['admin', { ...everything, storage: true, stopsSyncs: true, own: ALL }],
  // Manages plugins, and is a reader otherwise.
  ['keeper', { ...everything, storage: false, stopsSyncs: false, own: ALL }],
  ['maintainer', { ...nothing, stopsSyncs: true, own: ALL }],
  ['user', { ...nothing, stopsSyncs: false, own: ALL }],
])(
  '%s is offered what the server lets them do, and nothing that it would refuse',
  async (username, rights) => {
    expect(await offered(username)).toEqual(rights);
    expect(await served(username)).toEqual(rights);
  },
);
