import { afterEach, describe, expect, it } from 'vitest';
import { createInventreeServer } from '../../sandbox/inventree/server.ts';
import { openState, type Person } from '../../sandbox/inventree/state.ts';
import { system } from '../../src/systems/inventree/system.ts';
import type { Connected } from '../../src/systems/system.ts';
import { read, readPlugin } from './read.ts';
import { type RunningServer, startServer } from './sandbox.ts';

/**
 * What differs between versions of InvenTree's API, each at the last version before and the first since: what the
 * adapter makes of it, against a server of that version (upstream: InvenTree 198 to 534, compared version by version).
 */

let server: RunningServer | null = null;

afterEach(async () => {
  await server?.close();
  server = null;
});

/** @param change what is different about the person */
async function connect(apiVersion: number, username: string, change: Partial<Person>): Promise<Connected> {
  await server?.close();
  server = await startServer((parts) => {
    const sandbox = createInventreeServer({ id: 'parts', name: 'Parts', apiVersion, ...parts });
    const { people } = openState(parts.store, 'parts');
    const person = people.get(username);
    if (!person) throw new Error(`nobody is called ${username}`);
    people.put(username, { ...person, ...change });
    return sandbox;
  });
  await server.signIn(username);
  return system.connect(server.address);
}

/** What a setting of the sample plugin, or of another, is declared as. */
async function declared(connected: Connected, key: string, plugin = 'sample') {
  const { schema, uiSchema } = await read(settingsOf(connected).form(plugin));
  return { ...schema.properties?.settings?.properties?.[key], ...optionsOf(uiSchema, key) };
}

function optionsOf(uiSchema: unknown, key: string): object {
  const found = JSON.stringify(uiSchema, (_key, value: unknown) => value ?? null);
  const parsed: unknown = JSON.parse(found);
  const section = entry(parsed, 'settings');
  const options = entry(entry(section, key), 'ui:options');
  return typeof options === 'object' && options !== null ? options : {};
}

function entry(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined;
}

function settingsOf({ settings }: Connected) {
  if (!settings?.plugin) throw new Error('no settings');
  return settings.plugin;
}

async function installNotices({ install }: Connected): Promise<number> {
  const ways = (await install?.ways.load()) ?? [];
  return ways.find(({ id }) => id === 'other-index')?.notices.length ?? -1;
}

async function calledBy(run: () => Promise<unknown>): Promise<readonly string[]> {
  server?.calls();
  await run().catch(() => null);
  return server?.calls() ?? [];
}

interface Difference {
  readonly what: string;
  /** The first version with it. */
  readonly since: number;
  readonly look: (connected: Connected) => unknown;
  readonly before: unknown;
  readonly after: unknown;
  readonly who?: string;
  readonly change?: Partial<Person>;
}

const DIFFERENCES: readonly Difference[] = [
  {
    what: 'the stored names of plugins are fixed',
    since: 262,
    look: ({ settings }) => settings?.setup !== undefined,
    before: true,
    after: false,
  },
  {
    what: 'what plugins add to pages is told with the plugin',
    since: 277,
    look: ({ contributions }) => contributions !== undefined,
    before: false,
    after: true,
  },
  {
    what: 'a page of its own is for staff and no longer for the role',
    since: 506,
    look: ({ contributions }) => contributions?.adminPage !== undefined,
    before: true,
    after: false,
    who: 'user',
    change: { roles: { admin: ['view'] } },
  },
  {
    what: 'a page of its own is for staff without the role',
    since: 506,
    look: ({ contributions }) => contributions?.adminPage !== undefined,
    before: false,
    after: true,
    who: 'staff',
    change: { roles: {} },
  },
  {
    what: 'what is needed is marked, and other built-in plugins have a switch',
    since: 327,
    look: async (connected) => {
      const { plugins } = await read(connected.plugins.list());
      const builtin = plugins.filter(({ origin, enabled }) => origin === 'builtin' && enabled);
      const free = builtin.filter(({ actions }) => actions.disable.allowed);
      return [builtin.length > 0, free.length > 0];
    },
    before: [true, false],
    after: [true, true],
  },
  {
    what: 'people have settings of their own',
    since: 373,
    look: ({ settings }) => settings?.own !== undefined,
    before: false,
    after: true,
  },
  {
    what: 'free-form data has an address for all kinds of things',
    since: 436,
    look: (connected) =>
      calledBy(async () => {
        const metadata = connected.settings?.metadata;
        if (metadata) await read(metadata.form('sample'));
      }),
    before: ['GET /api/plugins/sample/metadata/'],
    after: ['GET /api/metadata/pluginconfig/key/sample/'],
  },
  {
    what: 'reading it asks for the right to change it',
    since: 436,
    look: ({ settings }) => settings?.metadata !== undefined,
    before: true,
    after: false,
    who: 'staff',
    change: { roles: { admin: ['view'] } },
  },
  {
    what: 'settings have units',
    since: 357,
    look: async (connected) => 'units' in (await declared(connected, 'SECONDS', 'shelf-lights')),
    before: false,
    after: true,
  },
  {
    what: 'a decimal number is told as a number',
    since: 380,
    look: async (connected) => (await declared(connected, 'SECONDS', 'shelf-lights')).type,
    before: 'string',
    after: 'number',
  },
  {
    what: 'a setting of before is no longer told',
    since: 380,
    look: async (connected) => 'type' in (await declared(connected, 'LEGACY_EXPORT', 'circuit-library')),
    before: true,
    after: false,
  },
  {
    what: 'a change may want to be confirmed',
    since: 440,
    look: async (connected) => {
      const stored = await read(settingsOf(connected).form('sample'));
      const settings = { ...stored.values.settings, MANUAL_CONFIRM_SETTING: true };
      const { writes } = await settingsOf(connected).save({
        pluginId: 'sample',
        stored: { ...stored, values: { settings: { ...settings, MANUAL_CONFIRM_SETTING: false } } },
        edited: { settings },
      });
      return writes.map(({ outcome }) => outcome.kind);
    },
    before: ['stored'],
    after: ['asks'],
  },
  {
    what: 'the operator may fix a setting',
    since: 501,
    look: async (connected) =>
      (await declared(connected, 'ENDPOINT', 'distributor-search')).readOnly === true,
    before: false,
    after: true,
  },
  {
    what: 'an open tag is HTML',
    since: 530,
    look: async (connected) => {
      const { pattern } = await declared(connected, 'API_KEY');
      return typeof pattern === 'string' && new RegExp(pattern, 'u').test('a<b');
    },
    before: true,
    after: false,
  },
  {
    what: 'only superusers install',
    since: 472,
    look: ({ install }) => install?.allowed.allowed,
    before: true,
    after: false,
    who: 'staff',
    change: { roles: { admin: ['view', 'add'] } },
  },
  {
    what: 'a superuser installs without being staff',
    since: 472,
    look: ({ install }) => install?.allowed.allowed,
    before: false,
    after: true,
    change: { staff: false },
  },
  {
    what: 'a left-over row is deleted by superusers only',
    since: 262,
    look: async (connected) => (await readPlugin(connected, 'old-erp-sync')).actions.remove?.allowed,
    before: true,
    after: false,
    who: 'staff',
    change: { roles: { admin: ['view', 'delete'] } },
  },
  {
    what: 'a package index is used together with the name',
    since: 529,
    look: installNotices,
    before: 1,
    after: 0,
  },
  {
    what: 'the switch for pages is there',
    since: 259,
    look: async (connected) => {
      const form = await read(connected.settings?.server?.form('') ?? settingsOf(connected).form('sample'));
      return 'ENABLE_PLUGINS_INTERFACE' in (form.values.settings ?? {});
    },
    before: false,
    after: true,
  },
  {
    what: 'actions in the heads of pages are asked for',
    since: 479,
    look: async ({ contributions }) => {
      const calls = await calledBy(async () => contributions && read(contributions.list()));
      return calls.some((call) => call.includes('/primary_action/'));
    },
    before: false,
    after: true,
  },
];

describe('at the version before and the first with it', () => {
  it.each(DIFFERENCES)(
    '$since: $what',
    async ({ since, look, before, after, who = 'admin', change = {} }) => {
      const [old, newer] = [
        await look(await connect(since - 1, who, change)),
        await look(await connect(since, who, change)),
      ];
      expect([old, newer]).toEqual([before, after]);
    },
  );
});

it('treats a version that nobody has seen yet like the newest', async () => {
  const shapeAt = async (version: number) => {
    const connected = await connect(version, 'admin', {});
    const plugin = await readPlugin(connected, 'stock-forecast');
    const { info, identity } = connected;
    const { offers } = await info.about.load();
    return JSON.stringify({
      facets: Object.keys(connected).toSorted(),
      settings: Object.keys(connected.settings ?? {}).toSorted(),
      offers: offers.map(({ label, offered, explanation }) => [label(), offered, explanation()]),
      rights: identity.rights.map(({ label, granted }) => [label(), granted]),
      state: plugin.state.kind,
      actions: plugin.actions,
    });
  };
  expect(await shapeAt(9999)).toBe(await shapeAt(534));
  const { info } = await connect(9999, 'admin', {});
  expect((await info.about.load()).note()).toContain('newer than 534');
  expect(info.conditions).toEqual([]);
});

it('finds the roles where the older address for them is gone', async () => {
  await connect(534, 'staff', { roles: { admin: ['change'] } });
  const through = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const gone = new Request(input, init).url.endsWith('/api/user/roles/');
    return gone ? Response.json({ detail: 'Not found' }, { status: 404 }) : through(input, init);
  };
  const { settings } = await system.connect(server?.address ?? never());
  globalThis.fetch = through;
  expect(settings?.metadata).toBeDefined();
  expect(server?.calls()).toContain('GET /api/user/me/roles/');
});

it('lets no one change settings who is a superuser and no staff, as the server does not', async () => {
  const connected = await connect(534, 'admin', { staff: false });
  const { editable } = await read(settingsOf(connected).form('sample'));
  expect(editable.allowed).toBe(false);
  const save = await settingsOf(connected).save({
    pluginId: 'sample',
    stored: await read(settingsOf(connected).form('sample')),
    edited: { settings: { NUMERICAL_SETTING: 7 } },
  });
  expect(save.writes.every(({ outcome }) => outcome.kind === 'refused')).toBe(true);
});

function never(): never {
  throw new Error('no server runs');
}
