import { isJsonObject, type JsonObject, objectOf, own, textsOf } from '../../api/json.ts';
import { maskSecrets } from '../../api/secrets.ts';
import { m } from '../../messages/messages.js';
import { wrongShape } from '../answer-faults.ts';
import { codeFact, linksOf } from '../fact-builders.ts';
import { firstVisible, visibleText } from '../names.ts';
import type { Fact, PluginDetail, ServerAddress, ServerCondition } from '../system.ts';
import { unlistedErrors } from './kept-errors.ts';
import { withMixinHelp } from './mixin-help.ts';
import { inventreeCapabilities } from './mixins.ts';
import { inventreePluginFacts } from './plugin-facts.ts';
import { inventreePlugin } from './plugin-model.ts';
import { errorsOfPlugin, type RegistryReport } from './registry-errors.ts';
import { type Circumstances, isLoaded } from './state.ts';

/** One plugin and what the registry says, as they are kept together in the cache. */
export interface PluginWithStatus {
  readonly plugin: unknown;
  /** The answer of `GET /api/plugins/status/`; null when it was not asked or could not be read. */
  readonly status: unknown;
  readonly unreadable: RegistryReport['unreadable'];
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
    capabilities: plugin.capabilities.map(withMixinHelp),
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

/** The package, and the file or module that the plugin's class is in. */
function originFacts(row: JsonObject): readonly Fact[] {
  return [
    codeFact(m.inventree_fact_package_name, own(row, 'package_name')),
    codeFact(m.inventree_fact_path, own(objectOf(own(row, 'meta')), 'package_path')),
  ].flatMap((known) => known ?? []);
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
