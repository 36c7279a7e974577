import type { Client } from '../../api/generated/client/index.ts';
import {
  getPluginHealth,
  listPluginFailures,
  resetPluginFailures,
  testPlugin,
} from '../../api/generated/codex/sdk.gen.ts';
import { isJsonObject, numberOf, objectOf, own, textOf } from '../../api/json.ts';
import { maskSecretsInText } from '../../api/secrets.ts';
import { wrongShape } from '../answer-faults.ts';
import type { HealthFacet, TestReport } from '../health.ts';
import { modelQuery, perId, perPage } from '../model-query.ts';
import type { ServerAddress } from '../system.ts';
import { codexFailurePage } from './failure-page.ts';
import { type CodexHealthKeys, failureRange } from './health-keys.ts';
import { codexHealthReport } from './health-report.ts';
import { requirePluginId } from './plugin-id.ts';

/** How the plugins of a Codex server fare, for those who manage them. */
export function codexHealth(
  server: ServerAddress,
  client: Client,
  keys: CodexHealthKeys,
): Omit<HealthFacet, 'changedKeys'> {
  const known = (pluginId: string) => {
    requirePluginId(server, pluginId);
    return { client, path: { pluginId }, throwOnError: true } as const;
  };
  return {
    report: perId((pluginId) =>
      modelQuery({
        queryKey: keys.report(pluginId),
        read: async (signal) => (await getPluginHealth({ ...known(pluginId), signal })).data,
        select: (raw) => {
          const health = own(objectOf(raw), 'health');
          if (!isJsonObject(health)) throw wrongShape(server, '{health: PluginHealthDto}');
          return codexHealthReport(health);
        },
      }),
    ),
    failures: perPage((pluginId, page) =>
      modelQuery({
        queryKey: keys.failures(pluginId, page),
        read: async (signal) =>
          (await listPluginFailures({ ...known(pluginId), signal, query: failureRange(page) })).data,
        select: (raw) => codexFailurePage(server, raw, page),
      }),
    ),
    test: async (pluginId) => codexTestReport(server, (await testPlugin(known(pluginId))).data),
    reset: async (pluginId) => {
      await resetPluginFailures(known(pluginId));
    },
  };
}

/** It answers 200 whatever came of it. upstream: Codex 2.2.0, `PluginTestResult` */
function codexTestReport(server: ServerAddress, raw: unknown): TestReport {
  const result = objectOf(raw);
  const passed = own(result, 'success');
  if (typeof passed !== 'boolean') throw wrongShape(server, 'PluginTestResult');
  const message = textOf(own(result, 'message'));
  return {
    passed,
    message: message === null ? null : maskSecretsInText(message),
    tookMs: numberOf(own(result, 'latencyMs')),
  };
}
