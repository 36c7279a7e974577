import {
  isJsonObject,
  type JsonObject,
  numberOf,
  objectOf,
  own,
  textOf,
  textOrNumberOf,
  textsOf,
} from '../../api/json.ts';
import { maskSecrets } from '../../api/secrets.ts';
import { m } from '../../messages/messages.js';
import { wrongShape } from '../answer-faults.ts';
import { codeFact, linksOf } from '../fact-builders.ts';
import { firstVisible, nameOf, visibleText } from '../names.ts';
import type {
  Fact,
  Plugin,
  PluginDetail,
  PluginList,
  PluginOrigin,
  ServerAddress,
  ServerCondition,
} from '../system.ts';
import { inventreeActions } from './actions.ts';
import { unlistedErrors } from './kept-errors.ts';
import { inventreeCapabilities } from './mixins.ts';
import { inventreePluginFacts } from './plugin-facts.ts';
import { errorsOfPlugin, type RegistryError, type RegistryReport } from './registry-errors.ts';
import { type Circumstances, inventreePluginState, isLoaded } from './state.ts';

const rowsOfPlugins = new WeakMap<Plugin, JsonObject>();

/** The row that a plugin of a list was made of; what stands in the plugin itself, for any other. Untrusted. */
export function rowOf(plugin: Plugin): JsonObject {
  return (
    rowsOfPlugins.get(plugin) ?? {
      key: plugin.id,
      name: plugin.name,
      package_name: plugin.packageName ?? null,
    }
  );
}

/** One plugin and what the registry says, as they are kept together in the cache. */
export interface PluginWithStatus {
  readonly plugin: unknown;
  /** The answer of `GET /api/plugins/status/`; null when it was not asked or could not be read. */
  readonly status: unknown;
  readonly unreadable: RegistryReport['unreadable'];
}

/**
 * All plugins.
 * @param raw the answer of `GET /api/plugins/`: a bare list, or a page where a server insists on pages; untrusted
 * @throws ApiError `broken-answer` when it is neither
 */
export function inventreePluginList(
  server: ServerAddress,
  raw: unknown,
  circumstances: Circumstances,
): PluginList {
  const rows = Array.isArray(raw) ? raw : own(objectOf(raw), 'results');
  if (!Array.isArray(rows)) throw wrongShape(server, '[] or {results: []}');
  const more = !Array.isArray(raw) && textOf(own(objectOf(raw), 'next')) !== null;
  return {
    plugins: rows.flatMap((row) => inventreePlugin(row, circumstances) ?? []),
    partial: more ? m.inventree_partial : null,
  };
}

/**
 * One plugin.
 * @param raw a `PluginWithStatus`; the answers in it are untrusted
 * @throws ApiError `broken-answer` when it is no plugin
 */
export function inventreePluginDetail(
  server: ServerAddress,
  raw: unknown,
  circumstances: Circumstances,
): PluginDetail {
  const answers = objectOf(raw);
  const row = objectOf(own(answers, 'plugin'));
  const status = own(answers, 'status');
  const errors = isJsonObject(status) ? errorsOfPlugin(status, row) : null;
  const plugin = inventreePlugin(row, circumstances, errors);
  if (plugin === null) throw wrongShape(server, 'PluginConfig');
  const meta = objectOf(own(row, 'meta'));
  return {
    ...plugin,
    named: firstVisible(own(meta, 'human_name'), own(row, 'name')) !== null,
    licence: visibleText(own(meta, 'license')),
    originFacts: originFacts(row),
    links: linksOf([{ label: m.api_fact_website, url: own(meta, 'website') }]),
    notices: [
      ...notices(row, own(answers, 'unreadable'), circumstances.apiVersion),
      ...textsOf(own(answers, 'switchedOff')).map(switchedOffNotice),
    ],
    facts: inventreePluginFacts(row, errors ?? []),
    raw: maskSecrets(row),
  };
}

function inventreePlugin(
  row: unknown,
  circumstances: Circumstances,
  errors: readonly RegistryError[] | null = null,
): Plugin | null {
  if (!isJsonObject(row)) return null;
  const key = textOf(own(row, 'key'));
  if (key === null) return null;
  const meta = objectOf(own(row, 'meta'));
  const shownKey = nameOf(key, rowNumber(row));
  const plugin: Plugin = {
    id: key,
    key: shownKey,
    name: firstVisible(own(meta, 'human_name'), own(row, 'name')) ?? shownKey,
    description: visibleText(own(meta, 'description')),
    enabled: own(row, 'active') === true,
    state: inventreePluginState(row, circumstances, errors),
    version: textOrNumberOf(own(meta, 'version')),
    author: visibleText(own(meta, 'author')),
    origin: originOf(row),
    ...packageOf(row),
    capabilities: inventreeCapabilities(own(row, 'mixins')),
    changedAt: null,
    actions: inventreeActions(row, circumstances),
  };
  rowsOfPlugins.set(plugin, row);
  return plugin;
}

function packageOf(row: JsonObject): Pick<Plugin, 'packageName'> {
  const packageName = textOf(own(row, 'package_name'));
  return packageName === null ? {} : { packageName };
}

/** What a row without a name that can be seen is called. */
function rowNumber(row: JsonObject): string | null {
  const pk = numberOf(own(row, 'pk'));
  return pk === null ? null : `#${pk}`;
}

/** The package, and the file or module that the plugin's class is in. */
function originFacts(row: JsonObject): readonly Fact[] {
  return [
    codeFact(m.inventree_fact_package_name, own(row, 'package_name')),
    codeFact(m.inventree_fact_path, own(objectOf(own(row, 'meta')), 'package_path')),
  ].flatMap((known) => known ?? []);
}

function originOf(row: JsonObject): PluginOrigin {
  if (own(row, 'is_sample') === true) return 'sample';
  if (own(row, 'is_builtin') === true) return 'builtin';
  if (own(row, 'is_package') === true || textOf(own(row, 'package_name')) !== null) return 'package';
  // With neither a package nor code there is nothing to tell it by.
  return own(row, 'is_installed') === true ? 'file' : 'unknown';
}

/** Staff, who alone are told of the switches, may turn them. */
const TO_SWITCHES = { part: 'switches', label: m.inventree_to_switches } as const;

/** Why something that a plugin does has no effect. */
function switchedOffNotice(mixin: string): ServerCondition {
  const [capability] = inventreeCapabilities({ [mixin]: {} });
  const what = () => capability?.label() ?? mixin;
  return {
    severity: 'warning',
    title: () => m.inventree_notice_switch_title({ what: what() }),
    explanation: m.inventree_notice_switch,
    leadsTo: TO_SWITCHES,
  };
}

function notices(
  row: JsonObject,
  unreadable: unknown,
  apiVersion: number | null | undefined,
): readonly ServerCondition[] {
  const found: ServerCondition[] = [];
  // Of one whose code is gone nothing would be told while it is on, either.
  if (own(row, 'active') !== true && !isLoaded(row) && own(row, 'is_installed') !== false) {
    found.push({
      severity: 'info',
      title: m.inventree_notice_inactive_title,
      explanation: m.inventree_notice_inactive,
    });
  }
  if (unreadable === 'server-error' || unreadable === 'other') {
    found.push({
      severity: 'warning',
      title: m.inventree_notice_status_title,
      explanation: unreadable === 'server-error' ? unlistedErrors(apiVersion) : m.inventree_notice_status,
      leadsTo: { part: 'loading', label: m.inventree_to_loading },
    });
  }
  return found;
}
