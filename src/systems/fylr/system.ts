import { gatewayClient } from '../../api/gateway.ts';
import { getServerInfo, getSession } from '../../api/generated/fylr/sdk.gen.ts';
import { timeouts } from '../../api/generated/fylr/timeouts.gen.ts';
import { getSession as getGatewaySession } from '../../api/generated/gateway/sdk.gen.ts';
import { createServerClient } from '../../api/server-client.ts';
import { listOf, objectOf, own, textOf } from '../../api/json.ts';
import { lateCode, lateFrom } from '../late-code.ts';
import { lateSettings } from '../late-settings.ts';
import type { System } from '../system.ts';
import { fylrMayChange } from './actions.ts';
import { fylrIdentity } from './identity.ts';
import { fylrInfo } from './info.ts';
import { managedPlugins, publicPlugins } from './plugins.ts';
import { isReadOnlyAnswer, wasRefusedLately, watchReadOnly } from './read-only.ts';
import { type AskSession, withSessionCheck } from './session-check.ts';
import { rightsOf } from './rights.ts';
import { fylrSettingsScope } from './settings-scope.ts';

const askGateway: AskSession = (server) =>
  getGatewaySession({ client: gatewayClient, path: { server }, throwOnError: true });

const settingsCode = lateCode(() => import('./settings.ts'));
const installCode = lateCode(() => import('./install.ts'));
const removalCode = lateCode(() => import('./removal.ts'));

/** fylr, a management of media and data. Written for 6.34. */
export const system: System = {
  id: 'fylr',
  label: 'fylr',
  tokenGuidance: lateFrom(
    lateCode(() => import('./token-guidance.ts')),
    (code) => code.fylrTokenGuidance,
  ),
  async connect(server, signal) {
    const client = createServerClient({ serverId: server.id, baseUrl: server.baseUrl, timeouts });
    const options = { client, throwOnError: true, ...(signal && { signal }) } as const;
    const [settings, session] = await Promise.all([
      getServerInfo(options),
      withSessionCheck(server.id, askGateway, () => getSession(options)),
    ]);
    const told = [settings, session].some(({ response }) => isReadOnlyAnswer(response));
    watchReadOnly(client, server.id, told);
    const readOnly = told || wasRefusedLately(server.id);
    const identity = fylrIdentity(session.data);
    const circumstances = { manages: identity.administersPlugins, readOnly };
    const ways = { server, client, circumstances, askSession: askGateway };
    const holds = rightsOf(session.data);
    const words = { holds, ...languagesOf(session.data) };
    return {
      info: fylrInfo(settings.data, readOnly),
      identity,
      plugins: circumstances.manages ? managedPlugins(ways) : publicPlugins(ways),
      install: {
        allowed: fylrMayChange(circumstances),
        ways: lateFrom(installCode, ({ fylrInstallWays }) =>
          fylrInstallWays({ ...ways, uploads: holds('asset_upload') || holds('system.poolmanager') }),
        ),
      },
      removal: { ways: lateFrom(removalCode, ({ fylrRemovalWays }) => fylrRemovalWays(ways)) },
      // Who manages plugins is told which right is missing; others have no business there.
      ...((circumstances.manages || holds('system.config')) && {
        settings: lateSettings(
          settingsCode,
          ({ fylrPluginSettings }) => ({
            plugin: fylrPluginSettings({ ...ways, circumstances: { ...circumstances, ...words } }),
          }),
          { plugin: fylrSettingsScope(client) },
        ),
      }),
    };
  },
};

/** Languages that the session names. upstream: fylr 6.34, `frontend_language` and `database_locales` */
function languagesOf(session: unknown) {
  const answer = objectOf(session);
  const locales = listOf(own(answer, 'database_locales'));
  return {
    frontendLanguage: textOf(own(answer, 'frontend_language')),
    databaseLanguages: locales.flatMap((locale) => textOf(own(objectOf(locale), 'name')) ?? []),
  };
}
