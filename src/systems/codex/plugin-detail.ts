import { type JsonObject, listOf, objectOf, own, textOf } from '../../api/json.ts';
import { maskSecrets } from '../../api/secrets.ts';
import { m } from '../../messages/messages.js';
import { wrongShape } from '../answer-faults.ts';
import { codeFact, linksOf } from '../fact-builders.ts';
import { firstVisible } from '../names.ts';
import type { Fact, PluginDetail, ServerAddress, ServerCondition } from '../system.ts';
import { codexFailures } from './failures.ts';
import { hasManifest } from './health.ts';
import { codexPluginFacts } from './plugin-facts.ts';
import { maskArguments, withoutSecrets } from './plugin-secrets.ts';

import { codexPlugin } from './plugin-model.ts';

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
    ...(!hasManifest(dto) && { untested: m.codex_notice_untested }),
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
