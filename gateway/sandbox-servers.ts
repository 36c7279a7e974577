import type { RunningSandbox } from '../sandbox/main.ts';
import type { ServerSettings } from './config/settings.ts';
import { signInMethods } from './config/system.ts';

/** The embedded servers as if the operator had configured them. */
export function sandboxServers(sandbox: RunningSandbox): ServerSettings[] {
  return sandbox.servers.map((server) => ({
    id: server.id,
    name: server.name,
    system: server.system,
    url: server.url.replace(/\/+$/, ''),
    shownUrl: null,
    // Their ports change with every start.
    identity: `sandbox ${server.id}`,
    signInMethods: server.system === 'fylr' ? signInMethods : ['password', 'token'],
    sampleUsers: server.users.map(({ username, password, role }) => ({ username, password, role })),
    ...(server.system === 'fylr' ? { clientId: 'plugboard' } : {}),
  }));
}
