import { ApiError } from '../../api/api-error.ts';
import type { Client } from '../../api/generated/client/index.ts';
import {
  getCurrentUser,
  getCurrentUserRoles,
  getCurrentUserRolesSince490,
  getServerInfo,
} from '../../api/generated/inventree-435/sdk.gen.ts';
import { timeouts } from '../../api/generated/inventree-435/timeouts.gen.ts';
import { flagOf, objectOf, own } from '../../api/json.ts';
import { createServerClient } from '../../api/server-client.ts';
import type { ServerAddress, System } from '../system.ts';
import { callsOf198 } from './calls-198.ts';
import { callsOf435 } from './calls-435.ts';
import { inventreeIdentity } from './identity.ts';
import { apiVersionOf, inventreeInfo } from './info.ts';
import { inventreePlugins } from './plugins.ts';
import { inventreeTokenGuidance } from './token-guidance.ts';

/** The first version that the description for 435 fits: the writable plugin rows of 198 are gone there. */
const DESCRIBED_AS_435_SINCE = 262;

/** InvenTree, an inventory of parts. Written for API 198, 435 and newer. */
export const system: System = {
  id: 'inventree',
  label: 'InvenTree',
  tokenGuidance: inventreeTokenGuidance,
  earlyList(server) {
    const calls = callsOf435(clientOf(server));
    return { queryKey: calls.keys.list, queryFn: ({ signal }) => calls.listPlugins(signal) };
  },
  async connect(server, signal) {
    const client = clientOf(server);
    const options = { client, throwOnError: true, ...(signal && { signal }) } as const;
    const [info, me, roles] = await Promise.all([
      getServerInfo(options),
      getCurrentUser(options),
      readRoles(client, signal),
    ]);
    const answer = objectOf(info.data);
    const apiVersion = apiVersionOf(answer);
    const old = apiVersion !== null && apiVersion < DESCRIBED_AS_435_SINCE;
    return {
      info: inventreeInfo(answer),
      identity: inventreeIdentity(me.data, roles, apiVersion),
      plugins: inventreePlugins(server, old ? callsOf198(client) : callsOf435(client), {
        pluginsEnabled: flagOf(own(answer, 'plugins_enabled')),
        superuser: own(objectOf(me.data), 'is_superuser') === true,
      }),
    };
  },
};

/** For what is asked, and how long it may take, in the same way in both descriptions. */
function clientOf({ id, baseUrl }: ServerAddress): Client {
  return createServerClient({ serverId: id, baseUrl, timeouts });
}

/**
 * The roles tell only who may install on older servers, so that they cannot be read is no reason to fail.
 * All versions answer at the older address so far; should one stop, the newer one is asked.
 */
async function readRoles(client: Client, signal: AbortSignal | undefined): Promise<unknown> {
  const options = { client, throwOnError: true, ...(signal && { signal }) } as const;
  try {
    return (await getCurrentUserRoles(options)).data;
  } catch (error) {
    if (!(error instanceof ApiError) || error.kind !== 'not-found') return null;
  }
  try {
    return (await getCurrentUserRolesSince490(options)).data;
  } catch {
    return null;
  }
}
