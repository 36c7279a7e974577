import { afterEach, describe, expect, it } from 'vitest';
import { createInventreeServer } from '../../sandbox/inventree/server.ts';
import { openState } from '../../sandbox/inventree/state.ts';
import { type JsonObject, objectOf } from '../../src/api/json.ts';
import { system } from '../../src/systems/inventree/system.ts';
import type { SettingsScope } from '../../src/systems/settings.ts';
import type { Allowed, Connected, Plugin } from '../../src/systems/system.ts';
import { read, readList } from './read.ts';
import { type RunningServer, startServer } from './sandbox.ts';

/**
 * Every reason for which an action is not offered, plugin by plugin and person by person, beside what the server does
 * when it is asked all the same.
 */
let server: RunningServer;

afterEach(async () => {
  await server.close();
});

const VERSIONS = [198, 435, 534] as const;
const PEOPLE = ['admin', 'staff', 'staff with the role', 'user'] as const;
type Who = (typeof PEOPLE)[number];
const TABLE = VERSIONS.flatMap((version) => PEOPLE.map((who) => [version, who] as const));

async function startAs(who: Who, apiVersion: number): Promise<Connected> {
  server = await startServer((parts) =>
    createInventreeServer({ id: 'parts', name: 'Parts', apiVersion, ...parts }),
  );
  const { people } = openState(server.store, 'parts');
  const staff = people.get('staff');
  if (who === 'staff with the role' && staff) {
    people.put('staff', { ...staff, roles: { ...staff.roles, admin: ['view', 'add', 'change', 'delete'] } });
  }
  await server.signIn(who.startsWith('staff') ? 'staff' : who);
  return system.connect(server.address);
}

interface Answer {
  readonly status: number;
  readonly body: JsonObject;
}

/** What the server says when it is asked directly, whatever the app thinks of it. */
async function ask(method: string, path: string, sent?: unknown): Promise<Answer> {
  const answer = await fetch(`${server.address.baseUrl}/api/${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(sent === undefined ? {} : { body: JSON.stringify(sent) }),
  });
  const text = await answer.text();
  const body: unknown = text === '' ? null : JSON.parse(text);
  return { status: answer.status, body: objectOf(body) };
}

/** What these do when they are switched on no row tells before: they crash, or are taken back by the server. */
const OF_ITS_OWN = new Set(['says-yes-stays-off', 'fails-to-start', 'fails-the-request']);

const PLUGIN = 'settings-gallery';

const reason = (allowed: Allowed | undefined) =>
  allowed === undefined ? 'absent' : allowed.allowed ? 'yes' : allowed.reason();

/** Whether the server makes a switch: it may be refused, answered with a lie, or accepted without effect. */
async function switches({ id, enabled }: Plugin): Promise<boolean> {
  const { status, body } = await ask('PATCH', `plugins/${id}/activate/`, { active: !enabled });
  const now = await ask('GET', `plugins/${id}/`);
  const done = status === 200 && body.active === !enabled && now.body.active === !enabled;
  // Back as it was, for the next one; a row that has changed behind a refusal too.
  if (now.body.active !== enabled) {
    openState(server.store, 'parts').transaction(() => restore(id, enabled));
  }
  return done && (enabled || now.body.is_installed === true);
}

function restore(id: string, active: boolean): void {
  const { plugins } = openState(server.store, 'parts');
  const row = plugins.get(id);
  if (row) plugins.put(id, { ...row, active });
}

describe.each(TABLE)('at %i, what the plugins say to %s', (version, who) => {
  it('of the switch is what the server does', async () => {
    const connected = await startAs(who, version);
    const { plugins } = await readList(connected);
    const told: string[] = [];
    const made: string[] = [];
    for (const plugin of plugins) {
      if (OF_ITS_OWN.has(plugin.key)) continue;
      const { enable, disable } = plugin.actions;
      const allowed = (plugin.enabled ? disable : enable).allowed;
      told.push(`${plugin.key}: ${allowed}`);
      made.push(`${plugin.key}: ${await switches(plugin)}`);
    }
    expect(told.length).toBeGreaterThan(40);
    expect(told).toEqual(made);
  });

  it('of removing and updating is what the server does', async () => {
    const connected = await startAs(who, version);
    const { plugins } = await readList(connected);
    for (const { id, key, enabled, packageName, state, actions } of plugins) {
      const removed =
        state.kind === 'missing'
          ? await ask('DELETE', `plugins/${id}/`)
          : await ask('PATCH', `plugins/${id}/uninstall/`, { delete_config: true });
      const may = actions.remove?.allowed === true;
      expect([key, removed.status < 300], reason(actions.remove)).toEqual([key, may]);

      const body = { packagename: packageName ?? '', confirm: true };
      const installed = await ask('POST', 'plugins/install/', body);
      const updates = installed.status === 201 && 'success' in installed.body;
      // What is off could be updated; nobody would see whether it came.
      if (actions.update?.allowed || enabled)
        expect([key, updates], reason(actions.update)).toEqual([key, actions.update?.allowed]);
    }
  });

  it('of all else is what the server does', async () => {
    const { install, loading, settings } = await startAs(who, version);
    const editable = async (scope: SettingsScope | undefined) =>
      scope !== undefined && (await read(scope.form(PLUGIN))).editable.allowed;
    const lets = async (...how: Parameters<typeof ask>) => (await ask(...how)).status !== 403;
    const metadata = version >= 436 ? `metadata/pluginconfig/key/${PLUGIN}/` : `plugins/${PLUGIN}/metadata/`;
    const told = {
      install: install?.allowed.allowed,
      reload: loading?.allowed.allowed === true,
      'loading errors': (loading?.errors ?? null) !== null,
      'switches for all': await editable(settings?.server),
      settings: await editable(settings?.plugin),
      metadata: await editable(settings?.metadata),
      // There is no such call any more, whoever asks.
      names: version === 198 ? await editable(settings?.setup) : settings?.setup !== undefined,
    };
    expect(told).toEqual({
      install: await lets('POST', 'plugins/install/', {}),
      reload: await lets('POST', 'plugins/reload/', {}),
      'loading errors': await lets('GET', 'plugins/status/'),
      'switches for all': await lets('PATCH', 'settings/global/ENABLE_PLUGINS_EVENTS/', {}),
      settings: await lets('PATCH', `plugins/${PLUGIN}/settings/TEXT/`, {}),
      metadata: await lets('PATCH', metadata, { metadata: {} }),
      names: version === 198 && (await lets('PATCH', `plugins/${PLUGIN}/`, {})),
    });
  });
});
