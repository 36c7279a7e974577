import type { Client } from '../../api/generated/client/index.ts';
import { getPluginMetricsQueryKey } from '../../api/generated/codex/@tanstack/react-query.gen.ts';
import { lateCode, lateFrom } from '../late-code.ts';
import { lateQuery } from '../late-query.ts';
import type { MetricsFacet } from '../metrics.ts';
import { perId } from '../model-query.ts';
import type { ServerAddress } from '../system.ts';

const code = lateCode(() => import('./metrics-facet.ts'));

/** How often plugins are called, whose code comes with the first question to it. */
export function lateMetrics(server: ServerAddress, client: Client): MetricsFacet {
  const queryKey = getPluginMetricsQueryKey({ client });
  const facet = lateFrom(code, ({ codexMetrics }) => codexMetrics(server, client));
  return { of: perId((pluginId) => lateQuery(queryKey, facet, (one) => one.of(pluginId))) };
}
