import { ApiError } from '../../api/api-error.ts';
import type { Client } from '../../api/generated/client/index.ts';
import {
  deleteUserPlugin,
  disableUserPlugin,
  enableUserPlugin,
  getUserPlugin,
  getUserPluginSyncStatus,
  listUserPlugins,
  setUserPluginConfig,
  setUserPluginCredentials,
  startUserPluginOAuth,
} from '../../api/generated/codex/sdk.gen.ts';
import { isJsonObject, objectOf, own, textOf } from '../../api/json.ts';
import { wrongShape } from '../answer-faults.ts';
import type { ConnectionsFacet } from '../connections.ts';
import { modelQuery, perId } from '../model-query.ts';
import type { ServerAddress } from '../system.ts';
import { codexCheck } from './connection-check.ts';
import { codexConnection, codexConnections, listedConnection } from './connection-model.ts';
import type { CodexConnectionKeys } from './connection-keys.ts';
import type { KnownConnection } from './connection-known.ts';
import { codexSignInStart, explainStart } from './connection-start.ts';
import { requirePluginId } from './plugin-id.ts';
import { appUrl } from './return-address.ts';
import { readServerZone } from './server-zone.ts';
import { exactAnswer, exactBody, exactly } from './settings-answers.ts';
import { takenConfig, takenSettings } from './connection-settings.ts';

/** A person's connections on a Codex server. upstream: Codex 2.2.0, `/user/plugins` */
export function codexConnectionsFacet(
  server: ServerAddress,
  client: Client,
  keys: CodexConnectionKeys,
): ConnectionsFacet {
  const list = modelQuery({
    queryKey: keys.list,
    read: async (signal) => (await listUserPlugins({ client, signal, throwOnError: true })).data,
    select: (raw) => codexConnections(server, raw),
  });
  const call = (pluginId: string) => {
    requirePluginId(server, pluginId);
    return { client, path: { pluginId }, throwOnError: true } as const;
  };
  return {
    list: () => list,
    detail: perId((pluginId) =>
      modelQuery({
        queryKey: keys.detail(pluginId),
        read: (signal) => readConnection(server, client, pluginId, signal),
        select: (raw) => codexConnection(server, knownIn(server, raw)),
      }),
    ),
    beginSignIn: async (pluginId, signal, ticket = null) => {
      const headers = ticket === null ? {} : { 'X-Plugboard-Ticket': ticket };
      try {
        const { data } = await startUserPluginOAuth({ ...call(pluginId), signal, headers });
        return codexSignInStart(server, data, appUrl());
      } catch (error) {
        throw explainStart(error);
      }
    },
    storeToken: async (pluginId, token, signal) => {
      await makeIfNone(call(pluginId), signal);
      await setUserPluginCredentials({ ...call(pluginId), signal, body: { accessToken: token.trim() } });
    },
    check: async (pluginId, signal) => {
      const { data: dto } = await getUserPlugin({ ...call(pluginId), signal });
      if (own(objectOf(own(objectOf(dto), 'capabilities')), 'readSync') !== true) return { kind: 'untried' };
      const { data } = await getUserPluginSyncStatus({ ...call(pluginId), signal, query: { live: true } });
      return codexCheck(data);
    },
    make: async (pluginId) => void (await enableUserPlugin(call(pluginId))),
    switchOff: async (pluginId) => void (await disableUserPlugin(call(pluginId))),
    takeSettings: async (pluginId, signal) => {
      const { data } = await getUserPlugin({ ...exactly, ...call(pluginId), ...(signal && { signal }) });
      return takenSettings(exactAnswer(server, data, 'UserPluginDto').json);
    },
    putBackSettings: async (pluginId, { source }) => {
      const config = takenConfig(source);
      if (config === null) return;
      await setUserPluginConfig({ ...exactBody(undefined), ...call(pluginId), body: { config } });
    },
    disconnect: async (pluginId) => void (await deleteUserPlugin(call(pluginId))),
    changedKeys: (pluginId) => keys.changed(pluginId),
  };
}

type PluginCall = {
  readonly client: Client;
  readonly path: { readonly pluginId: string };
  readonly throwOnError: true;
};

/** A token can be stored for a connection only. One that is there is no failure: two pages may make it at once. */
async function makeIfNone(call: PluginCall, signal: AbortSignal): Promise<void> {
  try {
    await getUserPlugin({ ...call, signal });
  } catch (error) {
    if (!(error instanceof ApiError) || error.kind !== 'not-found' || error.source !== 'server') throw error;
    await enableUserPlugin({ ...call, signal }).catch((failure: unknown) => {
      if (!(failure instanceof ApiError) || failure.kind !== 'conflict') throw failure;
    });
  }
}

/**
 * What there is between the person and a plugin: out of the list, which alone tells of plugins without a connection;
 * by itself where no list tells of it, since an administrator has switched the plugin off.
 */
async function readConnection(
  server: ServerAddress,
  client: Client,
  pluginId: string,
  signal: AbortSignal,
): Promise<KnownConnection> {
  requirePluginId(server, pluginId);
  const [{ data }, timeZone] = await Promise.all([
    listUserPlugins({ client, signal, throwOnError: true }),
    readServerZone(client, signal),
  ]);
  const listed = listedConnection(server, data, pluginId);
  if (listed !== null) return { ...listed, timeZone };
  const alone = await getUserPlugin({ client, path: { pluginId }, signal, throwOnError: true });
  if (!isJsonObject(alone.data)) throw wrongShape(server, 'UserPluginDto');
  return { kind: 'withdrawn', dto: alone.data, timeZone };
}

function knownIn(server: ServerAddress, raw: unknown): KnownConnection {
  const known = objectOf(raw);
  const kind = own(known, 'kind');
  const dto = own(known, 'dto');
  if ((kind !== 'connection' && kind !== 'available' && kind !== 'withdrawn') || !isJsonObject(dto)) {
    throw wrongShape(server, 'UserPluginDto');
  }
  return { kind, dto, timeZone: textOf(own(known, 'timeZone')) };
}
