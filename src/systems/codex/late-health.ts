import type { Client } from '../../api/generated/client/index.ts';
import type { HealthFacet } from '../health.ts';
import { lateCode, lateFrom } from '../late-code.ts';
import { lateQuery } from '../late-query.ts';
import { perId, perPage } from '../model-query.ts';
import type { PluginsFacet, ServerAddress } from '../system.ts';
import { codexHealthKeys } from './health-keys.ts';
import { codexPluginScope, codexSetupScope } from './settings-scopes.ts';

const code = lateCode(() => import('./health-facet.ts'));

/** How plugins fare, whose code comes with the first question to it: no list of plugins needs it. */
export function lateHealth(server: ServerAddress, client: Client, plugins: PluginsFacet): HealthFacet {
  const keys = codexHealthKeys(client);
  const facet = lateFrom(code, ({ codexHealth }) => codexHealth(server, client, keys));
  const forms = [codexPluginScope(client), codexSetupScope(client)];
  return {
    report: perId((pluginId) => lateQuery(keys.report(pluginId), facet, (one) => one.report(pluginId))),
    failures: perPage((pluginId, page) =>
      lateQuery(keys.failures(pluginId, page), facet, (one) => one.failures(pluginId, page)),
    ),
    test: async (pluginId) => (await facet.load()).test(pluginId),
    reset: async (pluginId) => (await facet.load()).reset(pluginId),
    changedKeys: (pluginId) => [
      keys.report(pluginId),
      ...plugins.changedKeys(pluginId),
      // What a plugin can be told is in its manifest, which a test brings.
      ...forms.map((form) => form.key(pluginId)),
    ],
  };
}
