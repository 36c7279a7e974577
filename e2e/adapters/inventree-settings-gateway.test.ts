import { afterEach, expect, it } from 'vitest';
import { createInventreeServer } from '../../sandbox/inventree/server.ts';
import { THING_LISTS } from '../../sandbox/inventree/thing-lists.ts';
import { system } from '../../src/systems/inventree/system.ts';
import type { SettingsScope } from '../../src/systems/settings.ts';
import { read } from './read.ts';
import { type RunningServer, startServer } from './sandbox.ts';
import { connectThroughGateway } from './through-gateway.ts';

/** The whole way of settings: adapter, generated client, gateway, server. */
let server: RunningServer;

afterEach(() => server.close());

async function throughGateway(apiVersion: number): Promise<{ scope: SettingsScope; baseUrl: string }> {
  server = await startServer((parts) =>
    createInventreeServer({ id: 'parts', name: 'Parts', apiVersion, ...parts }),
  );
  const { connected, baseUrl } = await connectThroughGateway({ server, system, user: 'admin' });
  const scope = connected.settings?.plugin;
  if (!scope) throw new Error('no settings');
  return { scope, baseUrl };
}

it.each([198, 435, 534])(
  'stores settings at %i, and tells a refusal in the server’s words',
  async (apiVersion) => {
    const { scope } = await throughGateway(apiVersion);
    const stored = await read(scope.form('settings-gallery'));
    const edited = {
      settings: { ...stored.values.settings, TEXT: 'Größe 🙂 & more', ADDRESS: 'nowhere', SECRET: 's3' },
    };
    const { writes } = await scope.save({ pluginId: 'settings-gallery', stored, edited });
    expect(writes.map(({ id, outcome }) => [id, outcome.kind])).toEqual(
      expect.arrayContaining([
        ['TEXT', 'stored'],
        ['ADDRESS', 'refused'],
        ['SECRET', 'stored'],
      ]),
    );
    const refused = writes.find(({ id }) => id === 'ADDRESS')?.outcome;
    expect(refused).toMatchObject({
      fields: [{ path: ['settings', 'ADDRESS'], messages: ['Enter a valid URL.'] }],
    });
    const again = await read(scope.form('settings-gallery'));
    expect(again.values.settings).toMatchObject({
      TEXT: 'Größe 🙂 & more',
      ADDRESS: 'https://example.org/hook',
    });
  },
);

it.each([198, 435])(
  'finds what settings point at, at %i, with all that the plugins ask for',
  async (apiVersion) => {
    const { scope } = await throughGateway(apiVersion);
    const { uiSchema } = await read(scope.form('settings-gallery'));
    const ids = Object.values(uiSchema.settings ?? {}).flatMap((ui) => lookupIn(ui) ?? []);
    const lists = THING_LISTS.filter((list) => apiVersion > 198 || !list.isNewPrinting);
    expect(new Set(ids.map((id) => scope.lookup?.(id)?.label())).size).toBe(lists.length);
    for (const id of ids) {
      const lookup = scope.lookup?.(id);
      if (!lookup) throw new Error(`no lookup ${id}`);
      const [first] = (await read(lookup.search(''))).entries;
      expect(await read(lookup.entry(first?.value ?? ''))).toEqual(first);
    }
  },
);

it.each(['POST', 'PUT', 'PATCH', 'DELETE'])(
  'does not forward a %s of what settings point at',
  async (method) => {
    const { baseUrl } = await throughGateway(435);
    for (const path of ['/api/part/', '/api/part/1/', '/api/user/1/', '/api/stock/location/2/']) {
      const answer = await fetch(baseUrl + path, { method, headers: { 'x-plugboard': '1' } });
      expect([path, answer.status, answer.headers.get('x-plugboard-error')]).toEqual([
        path,
        404,
        'not-described',
      ]);
    }
  },
);

function lookupIn(ui: unknown): string | undefined {
  const options: unknown = typeof ui === 'object' && ui !== null ? Reflect.get(ui, 'ui:options') : null;
  const id: unknown = typeof options === 'object' && options !== null ? Reflect.get(options, 'lookup') : null;
  return typeof id === 'string' ? id : undefined;
}
