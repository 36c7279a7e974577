import type { Client } from '../../api/generated/client/index.ts';
import { getPluginMetricsQueryKey } from '../../api/generated/codex/@tanstack/react-query.gen.ts';
import { getPluginMetrics } from '../../api/generated/codex/sdk.gen.ts';
import type { MetricsFacet } from '../metrics.ts';
import { modelQuery, perId } from '../model-query.ts';
import type { ServerAddress } from '../system.ts';
import { codexPluginMetrics } from './metrics-model.ts';
import { MetricsAnswers } from './metrics-answers.ts';

/** How often the plugins of a Codex server are called: one answer tells of all. upstream: Codex 2.2.0 */
export function codexMetrics(server: ServerAddress, client: Client): MetricsFacet {
  const queryKey = getPluginMetricsQueryKey({ client });
  let answers = MetricsAnswers.none;
  const read = async (signal: AbortSignal) => {
    const { data } = await getPluginMetrics({ client, signal, throwOnError: true });
    answers = answers.with(data, performance.now());
    return answers;
  };
  return {
    of: perId((pluginId) =>
      modelQuery({ queryKey, read, select: (raw) => codexPluginMetrics(server, raw, pluginId) }),
    ),
  };
}
