import type { FastifyInstance } from 'fastify';
import type { PluginParts } from './admin-plugin-routes.ts';
import type { StoredPlugin } from './model.ts';
import { requirePermission } from './permissions.ts';
import type { MethodCalls } from './plugin-calls.ts';

/**
 * Counters of plugin calls, since the server started. upstream: Codex 2.2.0: readers may see them, and their
 * health is made from the counters alone, so it can differ from the plugin's own.
 */
export function registerMetricsRoutes(
  app: FastifyInstance,
  { database, clock, auth, runtime }: PluginParts,
): void {
  app.get('/api/v1/metrics/plugins', (request, reply) => {
    requirePermission(auth.caller(request), 'libraries-read');
    const rows = database.plugins.all().flatMap((plugin) => {
      const calls = runtime.calls.of(plugin.id);
      return calls ? [metricsOf(plugin, calls)] : [];
    });
    return reply.send({ plugins: rows, summary: summaryOf(rows), updatedAt: clock.now().toISOString() });
  });
}

type Metrics = ReturnType<typeof metricsOf>;

function metricsOf(plugin: StoredPlugin, calls: ReadonlyMap<string, MethodCalls>) {
  const byMethod = Object.fromEntries(
    [...calls].map(([method, one]) => [method, { method, ...counts(one) }]),
  );
  const all = [...calls.values()].reduce((sum, one) => ({
    succeeded: sum.succeeded + one.succeeded,
    failed: sum.failed + one.failed,
    totalMs: sum.totalMs + one.totalMs,
  }));
  const totals = counts(all);
  const errorRatePct = (100 * totals.requestsFailed) / totals.requestsTotal;
  return {
    pluginId: plugin.id,
    pluginName: plugin.name,
    ...totals,
    rateLimitRejections: 0,
    errorRatePct,
    healthStatus: errorRatePct >= 50 ? 'unhealthy' : errorRatePct >= 10 ? 'degraded' : 'healthy',
    lastSuccess: plugin.lastSuccessAt,
    lastFailure: plugin.lastFailureAt,
    byMethod,
    ...(totals.requestsFailed > 0 && { failureCounts: failureCodes(calls) }),
  };
}

function counts({ succeeded, failed, totalMs }: MethodCalls) {
  const requestsTotal = succeeded + failed;
  return {
    requestsTotal,
    requestsSuccess: succeeded,
    requestsFailed: failed,
    avgDurationMs: totalMs / requestsTotal,
  };
}

function failureCodes(calls: ReadonlyMap<string, MethodCalls>): Record<string, number> {
  const codes: Record<string, number> = {};
  for (const [method, { failed }] of calls) {
    if (failed === 0) continue;
    const code = method === 'initialize' ? 'SPAWN_FAILED' : 'RPC_ERROR';
    codes[code] = (codes[code] ?? 0) + failed;
  }
  return codes;
}

function summaryOf(rows: readonly Metrics[]) {
  const inHealth = (health: string) => rows.filter((row) => row.healthStatus === health).length;
  const total = (pick: (row: Metrics) => number) => rows.reduce((sum, row) => sum + pick(row), 0);
  return {
    totalPlugins: rows.length,
    healthyPlugins: inHealth('healthy'),
    degradedPlugins: inHealth('degraded'),
    unhealthyPlugins: inHealth('unhealthy'),
    totalRequests: total((row) => row.requestsTotal),
    totalSuccess: total((row) => row.requestsSuccess),
    totalFailed: total((row) => row.requestsFailed),
    totalRateLimitRejections: total((row) => row.rateLimitRejections),
  };
}
