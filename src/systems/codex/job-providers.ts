import type { Client } from '../../api/generated/client/index.ts';
import { listPluginActions, listPlugins } from '../../api/generated/codex/sdk.gen.ts';
import { isJsonObject, type JsonObject, listOf, objectOf, own, textOf, textsOf } from '../../api/json.ts';
import { textOrder } from '../../lib/text-order.ts';
import { m } from '../../messages/messages.js';
import { getLocale } from '../../messages/runtime.js';
import type { JobProvider } from '../jobs.ts';
import { firstVisible, nameOf } from '../names.ts';
import type { Text } from '../system.ts';
import { unreadable } from './addition.ts';
import { writableFields } from './job-fields.ts';

/** What is known of the plugins that can provide metadata, as it was answered; nothing where that could not be read. */
export interface ProviderAnswers {
  /** All plugins, for those who manage them. */
  readonly plugins?: unknown;
  /** What is offered for many series at once, for everybody else; plugins that are off are not among it. */
  readonly actions?: unknown;
  /** True where the server tells the person of none, whatever there are. */
  readonly untold?: boolean;
}

/**
 * An addition to what is read with it. Who may not change series gets an empty list, which says nothing.
 * upstream: Codex 2.2.0
 */
export async function readProviders(
  client: Client,
  rights: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<ProviderAnswers> {
  const options = { client, signal, throwOnError: true } as const;
  const managesPlugins = rights.has('plugins-manage');
  if (!managesPlugins && !rights.has('series-write')) return { untold: true };
  try {
    if (managesPlugins) return { plugins: (await listPlugins(options)).data };
    return { actions: (await listPluginActions({ ...options, query: { scope: 'series:bulk' } })).data };
  } catch (error) {
    return unreadable(error) ?? {};
  }
}

export interface CodexProviders {
  /** Those that can be chosen, and those that could if something were otherwise, by name. */
  readonly offered: readonly JobProvider[];
  /** Which were told: all that there are, those that are offered, or none, since there is no right or no answer. */
  readonly told: 'all' | 'offered' | 'none' | 'unread';
  readonly of: (id: string) => JobProvider;
}

const PREFIX = 'plugin:';

/** @param answers a `ProviderAnswers`; untrusted */
export function codexProviders(answers: unknown): CodexProviders {
  const known = objectOf(answers);
  const plugins = own(objectOf(own(known, 'plugins')), 'plugins');
  const actions = own(objectOf(own(known, 'actions')), 'actions');
  const told = Array.isArray(plugins)
    ? 'all'
    : Array.isArray(actions)
      ? 'offered'
      : own(known, 'untold') === true
        ? 'none'
        : 'unread';
  const all = Array.isArray(plugins)
    ? plugins.filter(isJsonObject).flatMap(pluginProvider)
    : listOf(actions).filter(isJsonObject).flatMap(actionProvider);
  const byId = new Map(all.map((provider) => [provider.id, provider]));
  const order = textOrder(getLocale());
  return {
    offered: [...byId.values()]
      .filter(({ state }) => state !== 'unfit')
      .toSorted((one, other) => order(one.name, other.name)),
    told,
    of: (id) => byId.get(id) ?? absent(id, told),
  };
}

/** Of a plugin that has never started nothing is known, and the server takes it for missing. upstream: Codex 2.2.0 */
function pluginProvider(dto: JsonObject): readonly JobProvider[] {
  const key = textOf(own(dto, 'name'));
  if (key === null) return [];
  const manifest = objectOf(own(dto, 'manifest'));
  const provides = textsOf(own(objectOf(own(manifest, 'capabilities')), 'metadataProvider'));
  const name = firstVisible(own(dto, 'displayName'), own(manifest, 'displayName')) ?? nameOf(key);
  const about = {
    id: `${PREFIX}${key}`,
    key,
    name,
    pluginId: textOf(own(dto, 'id')),
    writes: writableFields(own(dto, 'permissions')),
  };
  const told = (state: JobProvider['state'], note: Text | null) => [{ ...about, state, note }];
  if (!isJsonObject(own(dto, 'manifest'))) {
    // A plugin for people's accounts would never be one.
    return own(dto, 'pluginType') === 'user'
      ? told('unfit', () => m.codex_provider_unfit({ plugin: name }))
      : told('missing', () => m.codex_provider_untested({ plugin: name }));
  }
  if (!provides.includes('series')) return told('unfit', () => m.codex_provider_unfit({ plugin: name }));
  if (own(dto, 'enabled') !== true) return told('off', () => m.codex_provider_off({ plugin: name }));
  return told('ready', null);
}

function actionProvider(dto: JsonObject): readonly JobProvider[] {
  const key = textOf(own(dto, 'pluginName'));
  if (key === null) return [];
  const provides = textsOf(own(objectOf(own(dto, 'capabilities')), 'metadataProvider'));
  const name = firstVisible(own(dto, 'pluginDisplayName')) ?? nameOf(key);
  const unfit = provides.length > 0 && !provides.includes('series');
  return [
    {
      id: `${PREFIX}${key}`,
      key,
      name,
      pluginId: textOf(own(dto, 'pluginId')),
      state: unfit ? 'unfit' : 'ready',
      note: unfit ? () => m.codex_provider_unfit({ plugin: name }) : null,
      writes: null,
    },
  ];
}

/** A provider that no answer tells of. */
function absent(id: string, told: CodexProviders['told']): JobProvider {
  const isPlugin = id.startsWith(PREFIX) && id.length > PREFIX.length;
  const key = isPlugin ? id.slice(PREFIX.length) : id;
  const name = nameOf(key);
  const about = { id, key, name, pluginId: null, writes: null };
  if (!isPlugin) return { ...about, state: 'missing', note: () => m.codex_provider_unreadable({ id }) };
  switch (told) {
    case 'all':
      return { ...about, state: 'missing', note: () => m.codex_provider_missing({ plugin: name }) };
    case 'offered':
      return { ...about, state: 'unlisted', note: () => m.codex_provider_unlisted({ plugin: name }) };
    case 'none':
    case 'unread':
      return { ...about, state: 'untold', note: null };
  }
}
