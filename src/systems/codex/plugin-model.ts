import {
  isJsonObject,
  type JsonObject,
  listOf,
  objectOf,
  own,
  textOf,
  textOrNumberOf,
} from '../../api/json.ts';
import { m } from '../../messages/messages.js';
import { wrongShape } from '../answer-faults.ts';
import { safeLinks } from '../fact-builders.ts';
import type { Plugin, PluginDetail, PluginList, ServerAddress, ServerCondition } from '../system.ts';
import { codexActions } from './actions.ts';
import { codexCapabilities } from './capabilities.ts';
import { codexPluginState, hasManifest } from './health.ts';
import { codexPluginFacts } from './plugin-facts.ts';
import { withoutSecrets } from './plugin-secrets.ts';

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
 * @param raw the answer of `GET /api/v1/admin/plugins/{id}`; untrusted
 * @throws ApiError `broken-answer` when it is no plugin
 */
export function codexPluginDetail(server: ServerAddress, raw: unknown): PluginDetail {
  const dto = objectOf(raw);
  const plugin = codexPlugin(dto);
  if (plugin === null) throw wrongShape(server, 'PluginDto');
  return {
    ...plugin,
    links: safeLinks([
      { label: m.codex_link_homepage, url: own(objectOf(own(dto, 'manifest')), 'homepage') },
    ]),
    notices: notices(dto),
    facts: codexPluginFacts(dto),
    raw: withoutSecrets(dto),
  };
}

/** The plugin of a `PluginDto`; null when it cannot be told apart from others. */
function codexPlugin(value: unknown): Plugin | null {
  if (!isJsonObject(value)) return null;
  const id = textOf(own(value, 'id'));
  if (id === null) return null;
  const manifest = objectOf(own(value, 'manifest'));
  const key = textOf(own(value, 'name')) ?? id;
  const enabled = own(value, 'enabled') === true;
  return {
    id,
    key,
    name: textOf(own(value, 'displayName')) ?? textOf(own(manifest, 'displayName')) ?? key,
    description: textOf(own(value, 'description')) ?? textOf(own(manifest, 'description')),
    enabled,
    state: codexPluginState(value),
    version: textOrNumberOf(own(manifest, 'version')),
    author: textOf(own(manifest, 'author')),
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
