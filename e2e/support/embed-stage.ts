import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GatewayProcess } from './gateway-process.ts';
import { type SmallSite, startSmallSite } from './small-site.ts';

/** An administrator's key on the sandbox's Library (docs/sandbox.md). */
export const KEY = 'codex_sandbox_admin-key-0001';
const secretOf = (embedder: string) => `secret-of-the-embedder-${embedder}-in-a-browser-test`;

/** What a backend asks a session for; what is absent is as `host` may have it. */
interface Asked {
  readonly embedder?: string;
  readonly origin?: string;
  readonly pages?: readonly string[];
}

/**
 * Three parties on origins of their own: Plugboard (`localhost`), an application that it is configured with, and one
 * that nobody knows (both `127.0.0.1`, at different ports).
 */
export interface EmbedStage {
  readonly gateway: GatewayProcess;
  /** Plugboard's origin as hosts name it. */
  readonly plugboard: string;
  /** The application of the embedders `intranet`, `other` and `trusting`, which alone takes tokens from pages. */
  readonly host: SmallSite;
  /** Of no embedder. */
  readonly stranger: SmallSite;
  /**
   * What a page of one of the two applications is from now on: `script` is a module of it. Its path `/foreign` passes
   * what it is told on to Plugboard's frame beside it. The stranger's `/around` shows the host in a frame.
   */
  play(script: string): void;
  sessionFor(asked?: Asked): Promise<string>;
  endSession(session: string): Promise<void>;
  close(): Promise<void>;
}

const FOREIGN = `<!doctype html><html lang="en"><title>Foreign</title><script>
  addEventListener('message', ({ data, ports }) => parent.frames[0].postMessage(data.pass, data.to, [...ports]));
</script>`;

const around = (origin: string) => `<!doctype html><html lang="en"><title>Around</title>
  <link rel="icon" href="data:,"><iframe title="Application" src="${origin}" width="900" height="600"></iframe>`;

const page = (script: string) => `<!doctype html><html lang="en"><title>Application</title>
  <link rel="icon" href="data:,"><h1>Application</h1><div id="place"></div>
  <script type="module">window.said = []; const place = document.querySelector('#place');
  ${script}</script>`;

export async function startEmbedStage(folder: string): Promise<EmbedStage> {
  let script = '';
  const bodyOf = (path: string) => (path === '/foreign' ? FOREIGN : page(script));
  const host = await startSmallSite((path) => ({ type: 'text/html', body: bodyOf(path) }));
  const stranger = await startSmallSite((path) => ({
    type: 'text/html',
    body: path === '/around' ? around(host.origin) : bodyOf(path),
  }));
  const embedder = {
    origins: [host.origin],
    servers: ['codex'],
    pages: ['connections', 'jobs'],
  };
  const embedders = [
    { ...embedder, id: 'intranet', secret: secretOf('intranet') },
    {
      ...embedder,
      id: 'other',
      secret: secretOf('other'),
      origins: [host.origin, 'https://elsewhere.example'],
    },
    { ...embedder, id: 'trusting', browserTokens: true },
  ];
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'plugboard.config.yaml');
  // JSON is YAML.
  await writeFile(file, JSON.stringify({ sandbox: true, embedders }));
  const gateway = await GatewayProcess.start({ folder, env: { PLUGBOARD_CONFIG: file } });
  return {
    gateway,
    plugboard: gateway.url.replace('127.0.0.1', 'localhost'),
    host,
    stranger,
    play: (written) => {
      script = written;
    },
    sessionFor: (asked) => askForSession(gateway, { origin: host.origin, ...asked }),
    endSession: (session) => endSession(gateway, session),
    close: async () => {
      await gateway.stop();
      await host.close();
      await stranger.close();
    },
  };
}

async function askForSession(gateway: GatewayProcess, asked: Asked): Promise<string> {
  const embedder = asked.embedder ?? 'intranet';
  const answer = await fetch(`${gateway.url}/api/embed/sessions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${secretOf(embedder)}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      embedder,
      server: 'codex',
      token: KEY,
      pages: ['connections', 'jobs'],
      ...asked,
    }),
  });
  const body: unknown = await answer.json();
  const session: unknown = Reflect.get(Object(body), 'session');
  if (typeof session !== 'string') throw new Error(`No session: ${answer.status} ${JSON.stringify(body)}`);
  return session;
}

async function endSession(gateway: GatewayProcess, session: string): Promise<void> {
  const answer = await fetch(`${gateway.url}/api/embed/session`, {
    method: 'DELETE',
    headers: { authorization: `Bearer ${session}`, 'x-plugboard': '1' },
  });
  if (!answer.ok) throw new Error(`The session was not ended: ${answer.status}`);
}
