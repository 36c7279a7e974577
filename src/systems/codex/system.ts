import { getInfo, getMe } from '../../api/generated/codex/sdk.gen.ts';
import { timeouts } from '../../api/generated/codex/timeouts.gen.ts';
import { createServerClient } from '../../api/server-client.ts';
import type { System } from '../system.ts';
import { codexIdentity } from './identity.ts';
import { codexInfo } from './info.ts';
import { managedPlugins, offeredPlugins } from './plugins.ts';
import { codexTokenGuidance } from './token-guidance.ts';

/** Codex, a server for digital books and comics. Written for 2.2.0. */
export const system: System = {
  id: 'codex',
  label: 'Codex',
  tokenGuidance: codexTokenGuidance,
  async connect(server, signal) {
    const client = createServerClient({ serverId: server.id, baseUrl: server.baseUrl, timeouts });
    const options = { client, throwOnError: true, ...(signal && { signal }) } as const;
    const [info, me] = await Promise.all([getInfo(options), getMe(options)]);
    const identity = codexIdentity(me.data);
    return {
      info: codexInfo(info.data),
      identity,
      plugins: identity.administersPlugins ? managedPlugins(server, client) : offeredPlugins(server, client),
    };
  },
};
