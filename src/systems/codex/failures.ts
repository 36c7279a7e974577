import { isJsonObject, type JsonObject, listOf, numberOf, objectOf, own, textOf } from '../../api/json.ts';
import { maskSecrets, maskSecretsInText } from '../../api/secrets.ts';
import { m } from '../../messages/messages.js';
import { fact, factGroup, furtherFacts, numberFact } from '../fact-builders.ts';
import type { RecordedFailure } from '../health.ts';
import type { Fact, FactGroup } from '../system.ts';

/** How many failures a plugin's page asks for: enough to see what goes wrong, and how often. */
export const FAILURES_SHOWN = 10;

/**
 * The failures that the server keeps of a plugin. Only those at its start are recorded, for 30 days; a failed
 * search or test is not among them. Enough of them within a while, and the server switches the plugin off.
 * upstream: Codex 2.2.0, `PluginFailuresResponse`
 * @param answer the answer of `GET /api/v1/admin/plugins/{id}/failures`; untrusted; null when it was not read
 */
export function codexFailures(answer: unknown): readonly FactGroup[] {
  const response = objectOf(answer);
  const failures = listOf(own(response, 'failures')).filter(isJsonObject);
  const total = numberOf(own(response, 'total')) ?? failures.length;
  if (total === 0) return [];
  return [
    factGroup(m.codex_facts_failures, [
      windowFact(response),
      numberFact(m.codex_fact_failures_total, total, undefined, m.codex_fact_failures_total_help),
      fact(m.codex_fact_failures_last, { kind: 'events', events: failures.map(recordedFailure) }),
    ]),
    furtherFacts(m.codex_facts_failures_further, response, RESPONSE_FIELDS),
  ];
}

/** How near the plugin is to being switched off by the server. */
function windowFact(response: JsonObject): Fact | null {
  const known = failureWindow(response);
  return known === null
    ? null
    : fact(
        m.codex_fact_failures_window,
        { kind: 'words', words: () => m.codex_fact_failures_window_value(known) },
        m.codex_fact_failures_window_help,
      );
}

/** How many failures there were lately, of how many that switch the plugin off; null when the server does not tell. */
export function failureWindow(
  response: JsonObject,
): { readonly count: number; readonly threshold: number; readonly minutes: number } | null {
  const count = numberOf(own(response, 'windowFailures'));
  const threshold = numberOf(own(response, 'threshold'));
  const seconds = numberOf(own(response, 'windowSeconds'));
  if (count === null || threshold === null || seconds === null) return null;
  return { count, threshold, minutes: Math.round(seconds / 60) };
}

/** One of them, for people. */
export function recordedFailure(failure: JsonObject): RecordedFailure {
  const context = own(failure, 'context');
  const notes = [
    textOf(own(failure, 'errorCode')),
    textOf(own(failure, 'method')),
    textOf(own(failure, 'requestSummary')),
    context === undefined || context === null ? null : JSON.stringify(maskSecrets(context)),
    textOf(own(failure, 'id')),
  ];
  return {
    time: textOf(own(failure, 'occurredAt')),
    text: maskSecretsInText(textOf(own(failure, 'errorMessage')) ?? m.codex_failure_without_words()),
    notes: notes.flatMap((note) => note ?? []),
  };
}

const RESPONSE_FIELDS: readonly string[] = [
  'failures',
  'threshold',
  'total',
  'windowFailures',
  'windowSeconds',
];
