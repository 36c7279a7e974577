import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { onTestFinished } from 'vitest';
import { createGateway, type GatewayOptions } from '../app.ts';
import { parseConfiguration, settingsOf } from '../config/read.ts';
import { type GatewaySettings, LiveSettings } from '../config/settings.ts';
import type { PageSource } from '../pages/page-source.ts';
import { portOf } from './fake-server.ts';
import { type CallAnswer, type CallOptions, call } from './http-call.ts';

export const plainPages: PageSource = {
  index: () => '<!doctype html><script src="./assets/a.js" nonce="__CSP_NONCE__"></script>',
  file: () => undefined,
};

export interface TestGateway {
  readonly app: FastifyInstance;
  readonly url: string;
  readonly port: number;
  readonly dataDir: string;
  readonly settings: LiveSettings;
  readonly logLines: readonly string[];
  /** Puts another configuration in force. */
  configure(yaml: string): void;
  /** All bytes that the gateway keeps on disk. */
  storedBytes(): Buffer;
}

export interface TestGatewayOptions
  extends Partial<
    Pick<GatewayOptions, 'pages' | 'descriptions' | 'now' | 'secret' | 'dataDir' | 'database'>
  > {
  /** The text of plugboard.config.yaml. */
  readonly yaml: string;
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'plugboard-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function settingsFrom(yaml: string): GatewaySettings {
  return settingsOf(parseConfiguration('/test/plugboard.config.yaml', yaml), []);
}

/** Starts a real gateway on a free loopback port; it ends with the test. */
export async function startTestGateway(options: TestGatewayOptions): Promise<TestGateway> {
  const { yaml, ...rest } = options;
  const settings = new LiveSettings(settingsFrom(yaml));
  const logLines: string[] = [];
  const dataDir = options.dataDir ?? temporaryFolder();
  const app = await createGateway({
    pages: plainPages,
    ...rest,
    settings,
    dataDir,
    log: { level: 'trace', stream: { write: (line) => logLines.push(line) } },
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  onTestFinished(() => app.close());
  const port = portOf(app.server.address());
  return {
    app,
    port,
    url: `http://127.0.0.1:${port}`,
    dataDir,
    settings,
    logLines,
    configure: (text) => settings.replace(settingsFrom(text)),
    storedBytes: () =>
      Buffer.concat(
        readdirSync(dataDir)
          .filter((name) => name.startsWith('plugboard.db'))
          .map((name) => readFileSync(join(dataDir, name))),
      ),
  };
}

/** A client that keeps the cookie like a browser. */
export class Visitor {
  readonly #gateway: TestGateway;
  cookie: string | undefined;

  constructor(gateway: TestGateway, cookie?: string) {
    this.#gateway = gateway;
    this.cookie = cookie;
  }

  async call(path: string, options: CallOptions = {}): Promise<CallAnswer> {
    const unsafe = (options.method ?? 'GET') !== 'GET';
    const answer = await call(this.#gateway.url, path, {
      ...options,
      headers: {
        ...(unsafe ? { 'x-plugboard': '1' } : {}),
        ...(this.cookie === undefined ? {} : { cookie: this.cookie }),
        ...options.headers,
      },
    });
    const set = answer.headers['set-cookie'];
    const [pair = '', ...attributes] = (Array.isArray(set) ? (set[0] ?? '') : '').split(';');
    if (pair !== '') {
      const ends = attributes.some((attribute) => /^\s*max-age=0\s*$/i.test(attribute));
      this.cookie = ends ? undefined : pair;
    }
    return answer;
  }

  signIn(server: string, body: unknown = { method: 'password', username: 'admin', password: 'right' }) {
    return this.call(`/api/servers/${server}/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  upstream(server: string, path: string, options: CallOptions = {}): Promise<CallAnswer> {
    return this.call(`/api/servers/${server}/upstream${path}`, options);
  }
}
