import { gatewayClient } from '../../api/gateway.ts';
import { getServerInfo, getSession } from '../../api/generated/fylr/sdk.gen.ts';
import { timeouts } from '../../api/generated/fylr/timeouts.gen.ts';
import { getSession as getGatewaySession } from '../../api/generated/gateway/sdk.gen.ts';
import { createServerClient } from '../../api/server-client.ts';
import type { System } from '../system.ts';
import { fylrIdentity } from './identity.ts';
import { fylrInfo } from './info.ts';
import { managedPlugins, publicPlugins } from './plugins.ts';
import { type AskSession, withSessionCheck } from './session-check.ts';
import { fylrTokenGuidance } from './token-guidance.ts';

/** Said in every answer while the server takes no changes. upstream: fylr 6.18 and newer */
const READ_ONLY_HEADER = 'x-fylr-read-only-mode';

const askGateway: AskSession = (server) =>
  getGatewaySession({ client: gatewayClient, path: { server }, throwOnError: true });

/** fylr, a management of media and data. Written for 6.34. */
export const system: System = {
  id: 'fylr',
  label: 'fylr',
  tokenGuidance: fylrTokenGuidance,
  async connect(server, signal) {
    const client = createServerClient({ serverId: server.id, baseUrl: server.baseUrl, timeouts });
    const options = { client, throwOnError: true, ...(signal && { signal }) } as const;
    const [settings, session] = await Promise.all([
      getServerInfo(options),
      withSessionCheck(server.id, askGateway, () => getSession(options)),
    ]);
    const readOnly = [settings, session].some(
      ({ response }) => response.headers.get(READ_ONLY_HEADER)?.toLowerCase() === 'true',
    );
    const identity = fylrIdentity(session.data);
    const circumstances = { manages: identity.administersPlugins, readOnly };
    const ways = { server, client, circumstances, askSession: askGateway };
    return {
      info: fylrInfo(settings.data, readOnly),
      identity,
      plugins: circumstances.manages ? managedPlugins(ways) : publicPlugins(ways),
    };
  },
};
