import { ApiError } from '../../api/api-error.ts';
import { isJsonObject, own } from '../../api/json.ts';
import type { Client } from '../../api/generated/client/index.ts';
import { getGlobalSetting, updateGlobalSetting } from '../../api/generated/inventree-435/sdk.gen.ts';
import type { SettingsAnswer } from './settings-read.ts';
import type { StoreSetting } from './settings-save.ts';

/** The settings of the whole server that plugins depend on. The description has one key for each. */
export type GlobalKey = Parameters<typeof getGlobalSetting>[0]['path']['key'];

interface GlobalSwitch {
  readonly key: GlobalKey;
  /** The first version that has it. */
  readonly since: number;
  /** What plugins do that do nothing while it is off; null where it is about something else. */
  readonly mixin: string | null;
}

/** upstream: InvenTree 198, 435 and 534 */
const SWITCHES: readonly GlobalSwitch[] = [
  { key: 'ENABLE_PLUGINS_URL', since: 0, mixin: 'urls' },
  { key: 'ENABLE_PLUGINS_NAVIGATION', since: 0, mixin: 'navigation' },
  { key: 'ENABLE_PLUGINS_APP', since: 0, mixin: 'app' },
  { key: 'ENABLE_PLUGINS_SCHEDULE', since: 0, mixin: 'schedule' },
  { key: 'ENABLE_PLUGINS_EVENTS', since: 0, mixin: 'events' },
  { key: 'ENABLE_PLUGINS_INTERFACE', since: 259, mixin: 'ui' },
  { key: 'ENABLE_PLUGINS_MAILS', since: 259, mixin: 'mail' },
  { key: 'PLUGIN_ON_STARTUP', since: 0, mixin: null },
  { key: 'PLUGIN_UPDATE_CHECK', since: 0, mixin: null },
];

/** Reads those that a version has, one after the other: each is a call of its own. */
export async function readSwitches(
  client: Client,
  apiVersion: number,
  signal: AbortSignal,
): Promise<SettingsAnswer> {
  const rows: unknown[] = [];
  for (const { key, since } of SWITCHES) {
    if (apiVersion >= since) rows.push(...(await readSwitch(client, key, signal)));
  }
  return { kind: 'settings', rows };
}

/** Nothing of one that this server does not have: it is not known in which version the last ones came. */
async function readSwitch(client: Client, key: GlobalKey, signal: AbortSignal): Promise<readonly unknown[]> {
  try {
    return [(await getGlobalSetting({ client, path: { key }, signal, throwOnError: true })).data];
  } catch (error) {
    if (error instanceof ApiError && error.kind === 'not-found') return [];
    throw error;
  }
}

/** Stores one of them. The plugin's name says nothing here. */
export function storeSwitch(client: Client): StoreSetting {
  return async (_plugin, key, body, signal) => {
    const options = { client, throwOnError: true, ...(signal && { signal }) } as const;
    await updateGlobalSetting({ ...options, path: { key }, body });
  };
}

/**
 * Which of the things that a plugin does are switched off for all plugins: only what it does is asked about. Nothing
 * where that cannot be read: it is an addition.
 */
export async function switchedOff(
  client: Client,
  apiVersion: number,
  mixins: readonly string[],
  signal: AbortSignal,
): Promise<readonly string[]> {
  const found = SWITCHES.map(async ({ key, since, mixin }) => {
    if (mixin === null || apiVersion < since || !mixins.includes(mixin)) return [];
    const rows = await readSwitch(client, key, signal).catch(nothingUnlessSignedOut);
    return rows.some(isOff) ? [mixin] : [];
  });
  return (await Promise.all(found)).flat();
}

function nothingUnlessSignedOut(error: unknown): readonly unknown[] {
  if (error instanceof ApiError && (error.kind === 'signed-out' || error.kind === 'cancelled')) throw error;
  return [];
}

/** Older servers write it as a text. */
function isOff(row: unknown): boolean {
  const value = isJsonObject(row) ? own(row, 'value') : undefined;
  return value === false || value === 'False';
}
