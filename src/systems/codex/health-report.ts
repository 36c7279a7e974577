import { type JsonObject, numberOf, own, textOf } from '../../api/json.ts';
import { maskSecretsInText } from '../../api/secrets.ts';
import { m } from '../../messages/messages.js';
import { fact, flagFact, numberFact, textFact, timeFact, wordsFact, wordsFor } from '../fact-builders.ts';
import type { HealthReport } from '../health.ts';
import { ALLOWED, refused } from '../permission.ts';
import type { Allowed, Fact, ServerCondition, Text } from '../system.ts';
import { HEALTH_WORDS, healthHelp, isSwitchedOffByServer } from './health.ts';

/**
 * How a plugin is, with what each of the server's values really means.
 * @param health a `PluginHealthDto`; untrusted
 */
export function codexHealthReport(health: JsonObject): HealthReport {
  return {
    facts: healthFacts(health),
    notices: healthNotices(health),
    reset: resetAllowed(health),
    resetHelp: m.codex_health_reset_help,
    testHelp: m.codex_health_test_help,
  };
}

function healthFacts(health: JsonObject): readonly Fact[] {
  const status = own(health, 'healthStatus');
  const lastError = textOf(own(health, 'disabledReason'));
  const facts = [
    flagFact(m.codex_fact_enabled, own(health, 'enabled'), m.codex_health_enabled_help),
    wordsFact(m.codex_fact_health, wordsFor(HEALTH_WORDS, status), healthHelp(status)),
    numberFact(m.codex_fact_failures, own(health, 'failureCount'), undefined, m.codex_health_failures_help),
    timeFact(m.codex_fact_last_success, own(health, 'lastSuccessAt'), m.codex_health_last_success_help) ??
      fact(m.codex_fact_last_success, { kind: 'none', why: m.codex_health_never }),
    timeFact(m.codex_fact_last_failure, own(health, 'lastFailureAt')) ??
      fact(m.codex_fact_last_failure, { kind: 'none', why: m.codex_health_never }),
    lastError === null
      ? fact(m.codex_fact_last_error, { kind: 'none', why: m.codex_health_no_error })
      : textFact(m.codex_fact_last_error, maskSecretsInText(lastError), lastErrorHelp(health, lastError)),
  ];
  return facts.flatMap((known) => known ?? []);
}

/** `disabledReason` is named for what it mostly is not. upstream: Codex 2.2.0 */
function lastErrorHelp(health: JsonObject, lastError: string): Text {
  if (own(health, 'enabled') === true) return m.codex_health_error_while_on_help;
  return isSwitchedOffByServer(lastError)
    ? m.codex_health_error_by_server_help
    : m.codex_health_error_while_off_help;
}

function healthNotices(health: JsonObject): readonly ServerCondition[] {
  const enabled = own(health, 'enabled') === true;
  const status = own(health, 'healthStatus');
  const lastError = textOf(own(health, 'disabledReason'));
  const failures = numberOf(own(health, 'failureCount')) ?? 0;
  if (!enabled && lastError !== null && isSwitchedOffByServer(lastError)) {
    return [
      {
        severity: 'warning',
        title: m.codex_health_by_server_title,
        explanation: m.codex_health_by_server,
      },
    ];
  }
  if (enabled && status === 'healthy' && lastError !== null) {
    return [
      {
        severity: 'info',
        title: m.codex_notice_recovered_title,
        explanation: m.codex_health_recovered,
      },
    ];
  }
  if (enabled && status === 'unknown' && failures > 0) {
    return [
      {
        severity: 'info',
        title: m.codex_health_count_stays_title,
        explanation: m.codex_health_count_stays,
      },
    ];
  }
  if (!enabled && status === 'healthy') {
    return [
      {
        severity: 'info',
        title: m.codex_health_off_and_healthy_title,
        explanation: m.codex_health_off_and_healthy,
      },
    ];
  }
  return [];
}

/** It sets the count, the last error and the health; where none of them is set it would do nothing. */
function resetAllowed(health: JsonObject): Allowed {
  const isSet =
    (numberOf(own(health, 'failureCount')) ?? 0) > 0 ||
    textOf(own(health, 'disabledReason')) !== null ||
    own(health, 'healthStatus') === 'unhealthy';
  return isSet ? ALLOWED : refused(m.codex_health_nothing_to_reset);
}
