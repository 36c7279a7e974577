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
import { lateCode, lateFrom } from '../late-code.ts';
import type { ServerAddress, System } from '../system.ts';
import { inventreeAllSettings } from './all-settings.ts';
import { callsOf198 } from './calls-198.ts';
import { callsOf435 } from './calls-435.ts';
import { inventreeContributions } from './contributions.ts';
import { inventreeIdentity } from './identity.ts';
import { apiVersionOf, inventreeInfo } from './info.ts';
import { inventreeInstall, inventreeRemoval } from './manage.ts';
import { inventreePlugins } from './plugins.ts';
import { inventreeLoading } from './late-registry.ts';
import { adminRightsOf, managementRights, personOf } from './rights.ts';
import { settingCallsOf198 } from './setting-calls-198.ts';
import { settingCallsOf435 } from './setting-calls-435.ts';
import { allSettingKeys, inventreeSettingsFacet } from './settings.ts';

/** The first version that the description for 435 fits: the writable plugin rows of 198 are gone there. */
const DESCRIBED_AS_435_SINCE = 262;

/** InvenTree, an inventory of parts. Written for API 198, 435 and newer. */
export const system: System = {
  id: 'inventree',
  label: 'InvenTree',
  tokenGuidance: lateFrom(
    lateCode(() => import('./token-guidance.ts')),
    (code) => code.inventreeTokenGuidance,
  ),
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
    const user = personOf(me.data, roles);
    const superuser = own(user, 'is_superuser') === true;
    const adminRights = adminRightsOf(roles);
    const mayView = superuser || adminRights === null || adminRights.includes('view');
    const calls = old ? callsOf198(client, mayView) : callsOf435(client);
    const rights = managementRights(answer, user, roles, apiVersion);
    const pluginsEnabled = flagOf(own(answer, 'plugins_enabled'));
    const circumstances = { pluginsEnabled, superuser, rights, apiVersion };
    const management = { client, calls, rights, apiVersion, superuser };
    const staff = own(user, 'is_staff') === true;
    const contributions = inventreeContributions({
      server,
      client,
      apiVersion: apiVersion ?? Number.POSITIVE_INFINITY,
      staff,
      mayView,
    });
    const settings = inventreeSettingsFacet({
      server,
      client,
      calls,
      settings: old ? settingCallsOf198(client) : settingCallsOf435(client),
      apiVersion,
      staff,
      adminRights,
      circumstances,
    });
    return {
      info: inventreeInfo(answer),
      identity: inventreeIdentity(user, roles, apiVersion),
      plugins: inventreePlugins(
        server,
        calls,
        circumstances,
        (key) => allSettingKeys(settings, key),
        staff ? (mixins, patience) => readSwitchedOff(client, apiVersion, mixins, patience) : null,
      ),
      settings,
      ...(staff && { allSettings: inventreeAllSettings(server, client) }),
      ...(contributions && { contributions }),
      install: inventreeInstall(management),
      removal: inventreeRemoval(management),
      ...((superuser || staff) && {
        loading: inventreeLoading({ client, calls, circumstances, apiVersion }),
      }),
    };
  },
};

const switches = lateCode(() => import('./global-switches.ts'));

async function readSwitchedOff(
  client: Client,
  apiVersion: number | null,
  mixins: readonly string[],
  signal: AbortSignal,
): Promise<readonly string[]> {
  const { switchedOff } = await switches.load();
  return switchedOff(client, apiVersion ?? Number.POSITIVE_INFINITY, mixins, signal);
}

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
