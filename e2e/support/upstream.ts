import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GatewayProcess } from './gateway-process.ts';
import { listen } from './listen.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A server of a test's own behind a gateway of its own: for answers that no honest server gives. */
export interface OwnUpstream {
  readonly gateway: GatewayProcess;
  /** The paths that reached the server, in order. */
  readonly asked: readonly string[];
  /** Lets it break off every connection, as a server does that is going down, or answer again. */
  fallSilent(silent: boolean): void;
  close(): Promise<void>;
}

/**
 * Starts a server that answers as told, and a gateway that is configured with it as the InvenTree server `parts`.
 * Signing in there works with any name and password, and with any token.
 * @param settings more of the server's settings in the configuration
 * @param first asked before anything else, signing in too; tells whether it has taken the request
 */
export async function startOwnUpstream(
  folder: string,
  answer: Answer,
  settings: Readonly<Record<string, unknown>> = {},
  first: (request: IncomingMessage, response: ServerResponse) => boolean = () => false,
): Promise<OwnUpstream> {
  const asked: string[] = [];
  let silent = false;
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://upstream.invalid').pathname;
    asked.push(path);
    if (first(request, response)) return;
    const known = SIGN_IN[path];
    if (silent) response.destroy();
    else if (known)
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(known));
    else answer(request, response);
  });
  const port = await listen(server);
  await mkdir(folder, { recursive: true });
  const config = join(folder, 'plugboard.config.yaml');
  const url = `http://127.0.0.1:${port}`;
  const parts = { id: 'parts', name: 'Parts', system: 'inventree', url, ...settings };
  // JSON is YAML.
  await writeFile(config, JSON.stringify({ servers: [parts] }));
  const gateway = await GatewayProcess.start({ folder, env: { PLUGBOARD_CONFIG: config } });
  return {
    gateway,
    asked,
    fallSilent: (now) => {
      silent = now;
    },
    close: async () => {
      await gateway.stop();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** What the gateway asks while somebody signs in. */
const SIGN_IN: Readonly<Record<string, unknown>> = {
  '/api/': { server: 'InvenTree', version: '1.2.0', apiVersion: 435, plugins_enabled: true },
  '/api/user/token/': { token: 'inv-of-a-test', name: 'plugboard', expiry: '2099-01-01' },
  '/api/user/me/': {
    pk: 1,
    username: 'admin',
    first_name: '',
    last_name: '',
    email: '',
    is_staff: true,
    is_superuser: true,
    is_active: true,
    groups: [],
  },
  '/api/user/roles/': { user: 1, username: 'admin', is_staff: true, is_superuser: true, roles: {} },
};
