import { mkdir, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { GatewayProcess } from './gateway-process.ts';
import { listen } from './listen.ts';
import { sandboxDocuments } from './sandbox-account.ts';
import { passwordOf, type SandboxUser } from './sign-in.ts';

const SECRET = 'the-secret-of-an-application-in-browser-tests';
const EMBEDDER = 'intranet';
/** The administrator's, on the sandbox's Codex. */
const ADMIN_KEY = 'codex_sandbox_admin-key-0001';

/** What a page of the host mounts; given in its address, as JSON. */
export interface Mounted {
  readonly page: string;
  readonly theme?: Readonly<Record<string, unknown>>;
  readonly locale?: string;
  /** Whether it is opened in a dialog. */
  readonly dialog?: boolean;
  /** Whether the page cuts windows off from what has opened them, frames of other origins included. */
  readonly cutsOff?: boolean;
}

/** Whom the host's backend asks a session for, and for what. */
export interface Wanted {
  readonly user: SandboxUser;
  readonly server: 'codex' | 'inventree-435';
  readonly pages: readonly ('connections' | 'settings' | 'jobs' | 'plugins')[];
  readonly plugins?: readonly string[];
}

/**
 * An application with a page that shows one of Plugboard's: on an origin and a site of its own (`127.0.0.1`, where the
 * gateway is `localhost`), with a backend that knows the secret.
 */
export class Embedding {
  readonly gateway: GatewayProcess;
  readonly #host: Server;
  readonly #hostPort: number;
  /** What the next session is asked for. Null: the backend has none to give. */
  wanted: Wanted | null;
  /** The sessions that the backend was given, in order. */
  readonly sessions: string[] = [];

  private constructor(gateway: GatewayProcess, host: Server, hostPort: number, wanted: Wanted) {
    this.gateway = gateway;
    this.#host = host;
    this.#hostPort = hostPort;
    this.wanted = wanted;
  }

  static async start(
    folder: string,
    wanted: Wanted,
    settings: Readonly<Record<string, unknown>> = {},
    env: Readonly<Record<string, string>> = {},
  ): Promise<Embedding> {
    let answer: (request: IncomingMessage, response: ServerResponse) => void = () => undefined;
    const host = createServer((request, response) => answer(request, response));
    const port = await listen(host);
    await mkdir(folder, { recursive: true });
    const file = join(folder, 'plugboard.config.yaml');
    const embedder = {
      id: EMBEDDER,
      origins: [`http://127.0.0.1:${port}`],
      servers: ['codex', 'inventree-435'],
      pages: ['connections', 'settings', 'jobs', 'plugins'],
      secret: SECRET,
      ...settings,
    };
    // JSON is YAML.
    await writeFile(file, JSON.stringify({ sandbox: true, embedders: [embedder] }));
    const gateway = await GatewayProcess.start({ folder, env: { ...env, PLUGBOARD_CONFIG: file } });
    const embedding = new Embedding(gateway, host, port, wanted);
    answer = (request, response) => void embedding.#answer(request, response);
    return embedding;
  }

  /** The gateway as the host's pages name it: another site than theirs. */
  get gatewayUrl(): string {
    return this.gateway.url.replace('127.0.0.1', 'localhost');
  }

  /** The address of a page of the host that mounts what is given. */
  pageWith(mounted: Mounted): string {
    return `http://127.0.0.1:${this.#hostPort}/?${new URLSearchParams({ mount: JSON.stringify(mounted) }).toString()}`;
  }

  /** Ends a session, as its time does. */
  async end(session: string): Promise<void> {
    const answer = await fetch(`${this.gateway.url}/api/embed/session`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${session}`, 'x-plugboard': '1' },
    });
    if (!answer.ok) throw new Error(`The session was not ended: ${answer.status} ${await answer.text()}`);
  }

  async close(): Promise<void> {
    await this.gateway.stop();
    this.#host.closeAllConnections();
    await new Promise((closed) => this.#host.close(closed));
  }

  async #answer({ url }: IncomingMessage, response: ServerResponse): Promise<void> {
    if (url === '/session') {
      const session = this.wanted === null ? null : await this.#askForSession(this.wanted);
      response.writeHead(session === null ? 503 : 200).end(session ?? '');
    } else {
      const cutsOff = decodeURIComponent(url ?? '').includes('"cutsOff":true');
      response
        .writeHead(200, {
          'content-type': 'text/html; charset=utf-8',
          ...(cutsOff && { 'cross-origin-opener-policy': 'same-origin' }),
        })
        .end(hostPage(this.gatewayUrl));
    }
  }

  async #askForSession({ user, ...bound }: Wanted): Promise<string> {
    const token = await this.#tokenOf(user, bound.server);
    const origin = `http://127.0.0.1:${this.#hostPort}`;
    const answer = await fetch(`${this.gateway.url}/api/embed/sessions`, {
      method: 'POST',
      headers: { authorization: `Bearer ${SECRET}`, 'content-type': 'application/json' },
      body: JSON.stringify({ embedder: EMBEDDER, origin, token, ...bound }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`No session: ${answer.status} ${text}`);
    const session = memberOf(text, 'session');
    this.sessions.push(session);
    return session;
  }

  /** A token of the person's own: the administrator's key, or what the server gives for the password. */
  async #tokenOf(user: SandboxUser, server: Wanted['server']): Promise<string> {
    if (server === 'codex') return ADMIN_KEY;
    const answer = await fetch(`${this.gateway.url}/api/servers/${server}/session`, {
      method: 'POST',
      headers: { 'x-plugboard': '1', 'content-type': 'application/json' },
      body: JSON.stringify({ method: 'password', username: user, password: passwordOf(user) }),
    });
    if (!answer.ok) throw new Error(`Not signed in: ${answer.status} ${await answer.text()}`);
    const newest = sandboxDocuments(this.gateway, server, 'token').at(-1);
    return memberOf(JSON.stringify(newest ?? {}), 'key');
  }
}

function memberOf(json: string, name: string): string {
  const parsed: unknown = JSON.parse(json);
  const value: unknown = parsed !== null && typeof parsed === 'object' ? Reflect.get(parsed, name) : null;
  if (typeof value !== 'string') throw new Error(`There is no ${name} in ${json}`);
  return value;
}

/** A page of the host. What the frame tells is kept in `window.told`. */
function hostPage(gatewayUrl: string): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Intranet</title>
<style>
  body { margin: 0; font: 1rem Georgia, serif; background: #eef3f8; color: #111; }
  header { padding: 1rem; background: #123; color: #fff; }
  #place { max-width: 70rem; margin: 1rem auto; padding: 1rem; background: #fff; border-radius: 1rem; }
  body[data-scheme="dark"] { background: #0b1015; color: #eee; }
  body[data-scheme="dark"] #place { background: #1c232b; }
</style></head>
<body><header><h1>Intranet</h1></header><div id="place"></div><footer>End of the page</footer>
<script type="module">
import { mount, openDialog } from '${gatewayUrl}/embed.js';
const { page, theme, locale, dialog } = JSON.parse(new URLSearchParams(location.search).get('mount'));
document.body.dataset.scheme = theme?.scheme ?? 'light';
window.told = [];
const session = async (reason) => {
  window.told.push({ asked: reason });
  const answer = await fetch('/session');
  if (!answer.ok) throw new Error('no session');
  return answer.text();
};
const options = {
  url: '${gatewayUrl}/embed/${EMBEDDER}', page, session, title: 'Plugboard',
  ...(theme && { theme }), ...(locale && { locale }),
  onEvent: (event) => window.told.push({ event }),
  onNavigate: (navigate) => window.told.push({ navigate }),
  onError: (error) => window.told.push({ error: error.code }),
  onClose: () => window.told.push('closed'),
};
window.handle = dialog ? openDialog(options) : mount(document.getElementById('place'), options);
</script></body></html>`;
}
