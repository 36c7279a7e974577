import type { Client } from '../../api/generated/client/index.ts';
import type { ConnectionsFacet } from '../connections.ts';
import { type LateCode, lateCode } from '../late-code.ts';
import { lateQuery } from '../late-query.ts';
import { perId } from '../model-query.ts';
import type { ServerAddress } from '../system.ts';
import { codexConnectionKeys } from './connection-keys.ts';

const code = lateCode(() => import('./connections.ts'));

/** A person's connections, whose code comes with the first question to them: no list of plugins needs it. */
export function lateConnections(server: ServerAddress, client: Client): ConnectionsFacet {
  const keys = codexConnectionKeys(client);
  let made: ConnectionsFacet | null = null;
  const facet: LateCode<ConnectionsFacet> = {
    load: async () => (made ??= (await code.load()).codexConnectionsFacet(server, client, keys)),
    now: () => (made ??= code.now().codexConnectionsFacet(server, client, keys)),
  };
  const list = lateQuery(keys.list, facet, (one) => one.list());
  return {
    list: () => list,
    detail: perId((pluginId) => lateQuery(keys.detail(pluginId), facet, (one) => one.detail(pluginId))),
    beginSignIn: async (...about) => (await facet.load()).beginSignIn(...about),
    storeToken: async (pluginId, token, signal) => (await facet.load()).storeToken(pluginId, token, signal),
    check: async (pluginId, signal) => (await facet.load()).check(pluginId, signal),
    make: async (pluginId) => (await facet.load()).make(pluginId),
    switchOff: async (pluginId) => (await facet.load()).switchOff(pluginId),
    takeSettings: async (pluginId, signal) => (await facet.load()).takeSettings(pluginId, signal),
    putBackSettings: async (pluginId, taken) => (await facet.load()).putBackSettings(pluginId, taken),
    disconnect: async (pluginId) => (await facet.load()).disconnect(pluginId),
    changedKeys: keys.changed,
  };
}
