import type { QueryKey } from '@tanstack/react-query';
import type { Client } from '../../api/generated/client/index.ts';
import { getGlobalSettingQueryKey } from '../../api/generated/inventree-435/@tanstack/react-query.gen.ts';
import { m } from '../../messages/messages.js';
import { lateCode } from '../late-code.ts';
import { modelQuery, perId } from '../model-query.ts';
import { pluginNotFound } from '../answer-faults.ts';
import { ALLOWED, refused } from '../permission.ts';
import type { Lookup, SettingsFacet, SettingsScope } from '../settings.ts';
import type { Allowed, Plugin, ServerAddress } from '../system.ts';
import type { InventreeCalls } from './calls.ts';
import { METADATA_MOVED, type MetadataCalls, metadataCalls } from './metadata-calls.ts';
import {
  findOwnSettings,
  type OwnSettingsAnswer,
  ownSettingsList,
  runsWithSettings,
} from './own-settings-list.ts';
import { PLUGIN_KEY } from './plugin-key.ts';
import { inventreePluginList } from './plugin-model.ts';
import { userSettingCalls } from './setting-calls-435.ts';
import type { SettingCalls } from './setting-calls.ts';
import type { FormCircumstances } from './settings-form.ts';
import type { Circumstances } from './state.ts';

/** Since this version plugins have settings of each user's own. */
const USER_SETTINGS_SINCE = 373;
/** Before this version a plugin's stored names could be written. */
const NAMES_FIXED_SINCE = 262;

/** What is done with settings once somebody opens them: lists of plugins need none of it. */
const work = lateCode(() => import('./settings-work.ts'));

interface Parts {
  readonly server: ServerAddress;
  readonly client: Client;
  readonly calls: InventreeCalls;
  /** Those about the settings of plugins, in the server's version. */
  readonly settings: SettingCalls;
  /** Null when the server does not tell it, which is taken for the newest. */
  readonly apiVersion: number | null;
  readonly staff: boolean;
  /** What the person may do with plugins by role (`view`, `change`, …); null when that could not be read. */
  readonly adminRights: readonly string[] | null;
  readonly circumstances: Circumstances;
}

/**
 * The settings of an InvenTree server's plugins, which everybody may see and staff may change, and each person's
 * own.
 * upstream: InvenTree API 198 to 534; writing settings of plugins asks for staff in all of them
 */
export function inventreeSettingsFacet(parts: Parts): SettingsFacet {
  const apiVersion = parts.apiVersion ?? Number.POSITIVE_INFINITY;
  const lookup = lookupsOf(parts, apiVersion);
  const plugin = scopeOf(parts, parts.settings, {
    apiVersion,
    editable: parts.staff ? ALLOWED : refused(m.inventree_refused_no_staff),
    none: m.inventree_settings_none,
  });
  const others = otherScopes(parts, apiVersion);
  if (apiVersion < USER_SETTINGS_SINCE) return { plugin: { ...plugin, lookup }, ...others };
  const calls = userSettingCalls(parts.client);
  const own = scopeOf(parts, calls, { apiVersion, editable: ALLOWED, none: m.inventree_settings_none_own });
  const list = ownList(parts, calls);
  return { ...others, plugin: { ...plugin, lookup }, own: { ...own, lookup, list: () => list } };
}

function scopeOf(
  { server, calls }: Parts,
  settings: SettingCalls,
  circumstances: FormCircumstances,
): SettingsScope {
  return {
    mayHave,
    form: perId((plugin) =>
      modelQuery({
        queryKey: settings.key(plugin),
        read: async (signal) => (await work.load()).readSettings(server, calls, settings, plugin, signal),
        select: (raw) => work.now().settingsFrom(server, raw, circumstances),
      }),
    ),
    save: async (request) => (await work.load()).saveSettings(settings.store, request, settings.readOne),
    changedKeys: (plugin) => [settings.key(plugin)],
  };
}

/** What else is edited of plugins, and of the server for them, where the person may see it. */
function otherScopes(parts: Parts, apiVersion: number): SettingsFacet {
  const { client, calls, staff } = parts;
  const readable = may(parts, apiVersion >= METADATA_MOVED ? 'change' : 'view');
  return {
    ...(staff && { server: switchesScope(parts, apiVersion) }),
    ...(readable && { metadata: metadataScope(parts, metadataCalls(client, apiVersion)) }),
    ...(apiVersion < NAMES_FIXED_SINCE && may(parts, 'view') && { setup: namesScope(parts, calls) }),
  };
}

/** Whether a right of the role that plugins belong to is there; where it is not known, the server will say. */
function may({ circumstances, adminRights }: Parts, right: string): boolean {
  return circumstances.superuser || adminRights === null || adminRights.includes(right);
}

function byRole(parts: Parts): Allowed {
  return may(parts, 'change') ? ALLOWED : refused(m.inventree_refused_no_change);
}

function switchesScope({ server, client, calls }: Parts, apiVersion: number): SettingsScope {
  // One answer of many questions is cached under the key of one of them.
  const queryKey = [...getGlobalSettingQueryKey({ client, path: { key: 'PLUGIN_ON_STARTUP' } }), 'switches'];
  const form = modelQuery({
    queryKey,
    read: async (signal) => (await work.load()).readSwitches(client, apiVersion, signal),
    select: (raw) =>
      work.now().switchesFrom(server, raw, {
        apiVersion,
        editable: ALLOWED,
        none: m.inventree_settings_none,
      }),
  });
  return {
    mayHave: () => true,
    form: () => form,
    save: async (request) => {
      const { saveSettings, storeSwitch } = await work.load();
      return saveSettings(storeSwitch(client), request);
    },
    changedKeys: () => [queryKey, calls.keys.list],
    // A switch loads all plugins anew, and each tells then what has no effect.
    concernsAll: true,
  };
}

function metadataScope(parts: Parts, calls: MetadataCalls): SettingsScope {
  const { server } = parts;
  const editable = byRole(parts);
  return {
    mayHave: () => true,
    form: perId((plugin) =>
      modelQuery({
        queryKey: [...calls.key(plugin), 'text'],
        read: async (signal) => {
          if (!PLUGIN_KEY.test(plugin)) throw pluginNotFound(server);
          await work.load();
          return calls.read(plugin, signal);
        },
        select: (raw) => work.now().metadataForm(server, raw, editable),
      }),
    ),
    save: async (request) => (await work.load()).saveMetadata(calls, request),
    changedKeys: (plugin) => [[...calls.key(plugin), 'text']],
  };
}

function namesScope(parts: Parts, calls: InventreeCalls): SettingsScope {
  const editable = byRole(parts);
  const key = (plugin: string) => [...calls.keys.plugin(plugin), 'names'];
  return {
    mayHave: () => true,
    form: perId((plugin) =>
      modelQuery({
        queryKey: key(plugin),
        read: async (signal) => {
          if (!PLUGIN_KEY.test(plugin)) throw pluginNotFound(parts.server);
          await work.load();
          return calls.getPlugin(plugin, signal);
        },
        select: (raw) => work.now().namesForm(raw, editable),
      }),
    ),
    save: async (request) => (await work.load()).saveNames(parts.client, request),
    changedKeys: (plugin) => [
      key(plugin),
      calls.keys.list,
      [...calls.keys.plugin(plugin), ...calls.keys.status],
    ],
  };
}

/** A declaration that names a lookup has been read, so that the code for it is there. */
function lookupsOf({ server, client }: Parts, apiVersion: number): (id: string) => Lookup {
  let lookups: ((id: string) => Lookup) | null = null;
  return (id) => {
    lookups ??= work.now().inventreeLookups(server, client, apiVersion);
    return lookups(id);
  };
}

/** Only of a plugin that runs does the list tell whether it has settings. */
function mayHave(plugin: Plugin): boolean {
  return plugin.state.kind !== 'on' || runsWithSettings(plugin);
}

function ownList({ server, calls, circumstances }: Parts, settings: SettingCalls) {
  const pluginsOf = (raw: unknown) => inventreePluginList(server, raw, circumstances).plugins;
  return modelQuery({
    // The cached value holds those plugins that run and have settings, and what each of them answered.
    queryKey: [...calls.keys.list, 'own-settings'],
    async read(signal): Promise<OwnSettingsAnswer> {
      const plugins = await calls.listPlugins(signal, { mixin: 'settings' });
      return { plugins, found: await findOwnSettings(pluginsOf(plugins), settings, signal) };
    },
    select: (raw) => ownSettingsList(raw, pluginsOf(rawPlugins(raw))),
  });
}

function rawPlugins(raw: unknown): unknown {
  return typeof raw === 'object' && raw !== null && 'plugins' in raw ? raw.plugins : undefined;
}

/** The keys of all that is cached of a plugin's settings, and of which plugins have any. */
export function allSettingKeys({ plugin, own }: SettingsFacet, id: string): readonly QueryKey[] {
  const ofOwn = own === undefined ? [] : [...own.changedKeys(id), own.list().queryKey];
  return [...(plugin?.changedKeys(id) ?? []), ...ofOwn];
}
