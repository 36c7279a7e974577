import {
  isJsonObject,
  type JsonObject,
  listOf,
  objectOf,
  own,
  textOf,
  textOrNumberOf,
} from '../../api/json.ts';
import { maskSecrets } from '../../api/secrets.ts';
import { m } from '../../messages/messages.js';
import { wrongShape } from '../answer-faults.ts';
import { codeFact, linksOf } from '../fact-builders.ts';
import { firstVisible, nameOf, visibleText } from '../names.ts';
import type { Fact, Plugin, PluginDetail, PluginList, ServerAddress, ServerCondition } from '../system.ts';
import { codexActions } from './actions.ts';
import { codexCapabilities } from './capabilities.ts';
import { codexFailures } from './failures.ts';
import { codexPluginState, hasManifest } from './health.ts';
import { codexPluginFacts } from './plugin-facts.ts';
import { maskArguments, withoutSecrets } from './plugin-secrets.ts';

/** One plugin and its recorded failures, as they are kept together in the cache. */
export interface PluginWithFailures {
  readonly plugin: unknown;
  /** The answer of `GET /api/v1/admin/plugins/{id}/failures`; null when it could not be read. */
  readonly failures: unknown;
}

/**
 * All plugins, as an administrator sees them.
 * @param raw the answer of `GET /api/v1/admin/plugins`; untrusted. An entry without an id cannot be named in
 *   an address and is left out.
 * @throws ApiError `broken-answer` when it is no list of plugins
 */
export function codexPluginList(server: ServerAddress, raw: unknown): PluginList {
  const plugins = own(objectOf(raw), 'plugins');
  if (!Array.isArray(plugins)) throw wrongShape(server, '{plugins: []}');
  return { plugins: plugins.flatMap((plugin) => codexPlugin(plugin) ?? []), partial: null };
}

/**
 * One plugin, as an administrator sees it.
 * @param raw a `PluginWithFailures`; the answers in it are untrusted
 * @throws ApiError `broken-answer` when it is no plugin
 */
export function codexPluginDetail(server: ServerAddress, raw: unknown): PluginDetail {
  const answers = objectOf(raw);
  const dto = objectOf(own(answers, 'plugin'));
  const failures = own(answers, 'failures');
  const plugin = codexPlugin(dto);
  if (plugin === null) throw wrongShape(server, 'PluginDto');
  const manifest = objectOf(own(dto, 'manifest'));
  return {
    ...plugin,
    named: firstVisible(own(dto, 'displayName'), own(manifest, 'displayName')) !== null,
    licence: null,
    originFacts: originFacts(dto),
    links: linksOf([{ label: m.codex_link_homepage, url: own(manifest, 'homepage') }]),
    notices: [...notices(dto), ...(failures === null ? [FAILURES_UNREAD] : [])],
    facts: codexPluginFacts(dto, codexFailures(failures)),
    raw: { plugin: withoutSecrets(dto), failures: maskSecrets(failures) },
  };
}

const FAILURES_UNREAD: ServerCondition = {
  severity: 'info',
  title: m.codex_notice_failures_unread_title,
  explanation: m.codex_notice_failures_unread,
};

/** The command line that the server starts, as a person would type it; secrets masked. */
function originFacts(dto: JsonObject): readonly Fact[] {
  const command = textOf(own(dto, 'command'));
  if (command === null) return [];
  const line = [command, ...maskArguments(own(dto, 'args')).map(argument)].join(' ');
  return [codeFact(m.codex_fact_command_line, line)].flatMap((known) => known ?? []);
}

/** An argument with quotes where it would fall apart without. */
function argument(arg: unknown): string {
  const text = typeof arg === 'string' ? arg : (JSON.stringify(arg) ?? '');
  return text === '' || /[\s"']/.test(text) ? JSON.stringify(text) : text;
}

/** The plugin of a `PluginDto`; null when it cannot be told apart from others. */
function codexPlugin(value: unknown): Plugin | null {
  if (!isJsonObject(value)) return null;
  const id = textOf(own(value, 'id'));
  if (id === null) return null;
  const manifest = objectOf(own(value, 'manifest'));
  const key = nameOf(own(value, 'name'), id);
  const enabled = own(value, 'enabled') === true;
  return {
    id,
    key,
    name: firstVisible(own(value, 'displayName'), own(manifest, 'displayName')) ?? key,
    description: firstVisible(own(value, 'description'), own(manifest, 'description')),
    enabled,
    state: codexPluginState(value),
    version: textOrNumberOf(own(manifest, 'version')),
    author: visibleText(own(manifest, 'author')),
    origin: 'command',
    capabilities: codexCapabilities(own(manifest, 'capabilities')),
    changedAt: textOf(own(value, 'updatedAt')),
    actions: codexActions(enabled, true),
  };
}

function notices(dto: JsonObject): readonly ServerCondition[] {
  const found: ServerCondition[] = [];
  const lastError = textOf(own(dto, 'disabledReason'));
  if (own(dto, 'enabled') === true && own(dto, 'healthStatus') === 'healthy' && lastError !== null) {
    found.push({
      severity: 'info',
      title: m.codex_notice_recovered_title,
      explanation: () => m.codex_notice_recovered({ error: lastError }),
    });
  }
  if (!hasManifest(dto)) {
    found.push({
      severity: 'info',
      title: m.codex_notice_untested_title,
      explanation: m.codex_notice_untested,
    });
  }
  const required = listOf(own(objectOf(own(dto, 'manifest')), 'requiredCredentials'));
  if (required.length > 0 && own(dto, 'hasCredentials') === false && own(dto, 'pluginType') === 'system') {
    found.push({
      severity: 'warning',
      title: m.codex_notice_credentials_title,
      explanation: m.codex_notice_credentials,
    });
  }
  return found;
}
