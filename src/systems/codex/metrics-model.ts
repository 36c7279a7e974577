import { isJsonObject, type JsonObject, listOf, numberOf, objectOf, own, textOf } from '../../api/json.ts';
import { m } from '../../messages/messages.js';
import { wrongShape } from '../answer-faults.ts';
import { fact, numberFact, timeFact, wordsFact, wordsFor } from '../fact-builders.ts';
import type { FailureCount, MethodMetrics, PluginMetrics } from '../metrics.ts';
import type { Fact, ServerAddress, Text } from '../system.ts';
import { HEALTH_WORDS } from './health.ts';
import { MetricsAnswers } from './metrics-answers.ts';

/**
 * What the server has counted of one plugin.
 * @param raw `MetricsAnswers`; the answers in it are untrusted
 * @throws ApiError `broken-answer` when the latest answer is none
 */
export function codexPluginMetrics(server: ServerAddress, raw: unknown, pluginId: string): PluginMetrics {
  const answers = raw instanceof MetricsAnswers ? raw : MetricsAnswers.none;
  const plugins = own(objectOf(answers.latest), 'plugins');
  if (!Array.isArray(plugins)) throw wrongShape(server, '{plugins: []}');
  const plugin = listOf(plugins)
    .filter(isJsonObject)
    .find((one) => own(one, 'pluginId') === pluginId);
  const about = m.codex_metrics_about;
  if (!plugin) return { about, facts: [], methods: [], failures: [] };
  return {
    about,
    facts: sumFacts(plugin),
    methods: Object.entries(objectOf(own(plugin, 'byMethod')))
      .map(([method, counted]) => methodMetrics(method, objectOf(counted), answers.lately(pluginId, method)))
      .toSorted((a, b) => b.calls - a.calls || a.method.localeCompare(b.method)),
    failures: failureCounts(own(plugin, 'failureCounts')),
  };
}

function methodMetrics(method: string, counted: JsonObject, lately: readonly number[]): MethodMetrics {
  const calls = count(own(counted, 'requestsTotal'));
  return {
    method: textOf(own(counted, 'method')) ?? method,
    calls,
    failed: Math.min(calls, count(own(counted, 'requestsFailed'))),
    averageMs: numberOf(own(counted, 'avgDurationMs')),
    lately,
  };
}

function count(value: unknown): number {
  return Math.max(0, numberOf(value) ?? 0);
}

function sumFacts(plugin: JsonObject): readonly Fact[] {
  const errorRate = numberOf(own(plugin, 'errorRatePct'));
  const facts = [
    numberFact(m.codex_metrics_calls, own(plugin, 'requestsTotal')),
    numberFact(m.codex_metrics_succeeded, own(plugin, 'requestsSuccess')),
    numberFact(m.codex_metrics_failed, own(plugin, 'requestsFailed')),
    errorRate === null
      ? null
      : fact(m.codex_metrics_error_rate, {
          kind: 'number',
          number: Math.round(errorRate * 10) / 10,
          unit: m.api_unit_percent,
        }),
    numberFact(
      m.codex_metrics_average,
      Math.round(numberOf(own(plugin, 'avgDurationMs')) ?? Number.NaN),
      m.api_unit_milliseconds,
    ),
    numberFact(
      m.codex_metrics_rejected,
      own(plugin, 'rateLimitRejections'),
      undefined,
      m.codex_metrics_rejected_help,
    ),
    timeFact(m.codex_fact_last_success, own(plugin, 'lastSuccess')),
    timeFact(m.codex_fact_last_failure, own(plugin, 'lastFailure')),
    wordsFact(
      m.codex_metrics_health,
      wordsFor(HEALTH_WORDS, own(plugin, 'healthStatus')),
      m.codex_metrics_health_help,
    ),
  ];
  return facts.flatMap((known) => known ?? []);
}

/** What failed calls are counted under. upstream: Codex 2.2.0 */
const FAILURE_WORDS: Readonly<Record<string, Text>> = {
  PROCESS_ERROR: m.codex_metrics_process_error,
  RPC_ERROR: m.codex_metrics_rpc_error,
  NOT_INITIALIZED: m.codex_metrics_not_initialized,
  DISABLED: m.codex_metrics_disabled,
  SPAWN_FAILED: m.codex_metrics_spawn_failed,
};

function failureCounts(counts: unknown): readonly FailureCount[] {
  return Object.entries(objectOf(counts))
    .map(([code, times]) => ({
      code,
      meaning: (Object.hasOwn(FAILURE_WORDS, code) ? FAILURE_WORDS[code] : undefined) ?? null,
      count: count(times),
    }))
    .toSorted((a, b) => b.count - a.count);
}
