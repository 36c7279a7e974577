import type { Client } from '../../api/generated/client/index.ts';
import { getInfo, getMe } from '../../api/generated/codex/sdk.gen.ts';
import { timeouts } from '../../api/generated/codex/timeouts.gen.ts';
import { createServerClient } from '../../api/server-client.ts';
import { lateCode, lateFrom } from '../late-code.ts';
import { lateSettings } from '../late-settings.ts';
import { ALLOWED } from '../permission.ts';
import type { Connected, PluginsFacet, ServerAddress, System } from '../system.ts';
import { codexIdentity } from './identity.ts';
import { codexInfo } from './info.ts';
import { lateConnections } from './late-connections.ts';
import { lateHealth } from './late-health.ts';
import { lateMetrics } from './late-metrics.ts';
import { lateStorage } from './late-storage.ts';
import type { codexOwnWork } from './own-work.ts';
import { lateJobs } from './late-jobs.ts';
import { managedPlugins, offeredPlugins } from './plugins.ts';
import { codexRights } from './rights.ts';
import { codexOwnScope, codexPluginScope, codexSetupScope } from './settings-scopes.ts';

const settingsCode = lateCode(() => import('./settings.ts'));
const ownWorkCode = lateCode(() => import('./own-work.ts'));
const installCode = lateCode(() => import('./admin-install.ts'));
const removeCode = lateCode(() => import('./admin-remove.ts'));

/** Codex, a server for digital books and comics. Written for 2.2.0. */
export const system: System = {
  id: 'codex',
  label: 'Codex',
  tokenGuidance: lateFrom(
    lateCode(() => import('./token-guidance.ts')),
    (code) => code.codexTokenGuidance,
  ),
  async connect(server, signal) {
    const client = createServerClient({ serverId: server.id, baseUrl: server.baseUrl, timeouts });
    const options = { client, throwOnError: true, ...(signal && { signal }) } as const;
    const [info, me] = await Promise.all([getInfo(options), getMe(options)]);
    const identity = codexIdentity(me.data);
    const managesPlugins = identity.administersPlugins;
    const rights = codexRights(me.data);
    const plugins = managesPlugins ? managedPlugins(server, client) : offeredPlugins(server, client);
    return {
      info: codexInfo(info.data),
      identity,
      plugins,
      ...(managesPlugins && administration(server, client, plugins, rights)),
      settings: lateSettings(
        settingsCode,
        ({ codexSettings }) => codexSettings(server, client, { plugins, managesPlugins }),
        {
          own: codexOwnScope(client),
          ...(managesPlugins && { plugin: codexPluginScope(client), setup: codexSetupScope(client) }),
        },
      ),
      connections: lateConnections(server, client),
      ...lateOwnWork(async () => (await ownWorkCode.load()).codexOwnWork(server, client, rights)),
      ...(rights.has('libraries-read') && { jobs: lateJobs(server, client, rights) }),
    };
  },
};

/** What only those who manage plugins are offered. */
function administration(
  server: ServerAddress,
  client: Client,
  plugins: PluginsFacet,
  rights: ReadonlySet<string>,
): Pick<Connected, 'install' | 'removal' | 'health' | 'metrics' | 'storage'> {
  return {
    health: lateHealth(server, client, plugins),
    metrics: lateMetrics(server, client),
    storage: lateStorage(server, client, rights),
    install: {
      allowed: ALLOWED,
      ways: lateFrom(installCode, (code) => code.codexInstallWays(server, client, plugins)),
    },
    removal: { ways: lateFrom(removeCode, (code) => code.codexRemovalWays(client, plugins)) },
  };
}

/** Both share what tells of the server's tasks. */
function lateOwnWork(load: () => Promise<ReturnType<typeof codexOwnWork>>) {
  const work = lateCode(load);
  return {
    syncs: lateCode(async () => (await work.load()).syncs),
    recommendations: lateCode(async () => (await work.load()).recommendations),
  };
}
