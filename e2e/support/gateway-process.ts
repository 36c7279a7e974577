import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { freePort } from '../../scripts/lib/free-port.mjs';

const main = resolve('dist/server/main.js');
/** How long a start or a stop may take on a slow machine, in milliseconds. */
const patience = 30_000;

export interface GatewayOptions {
  /** Folder for what it keeps and for its log; made when missing. */
  readonly folder: string;
  /** Variables of its environment besides PORT, HOST and PLUGBOARD_DATA. */
  readonly env?: Readonly<Record<string, string>>;
  /** Arguments as after `npm start --`. */
  readonly args?: readonly string[];
}

/** The built gateway with its sandbox, as `npm start` runs it, in a process and with data of its own. */
export class GatewayProcess {
  /** Where it serves, without a slash at the end. The same after a restart. */
  readonly url: string;
  /** What it keeps: sessions and the sandbox's data. */
  readonly dataDir: string;
  readonly logFile: string;
  readonly #port: number;
  readonly #env: Readonly<Record<string, string>>;
  readonly #args: readonly string[];
  #child: ChildProcess | null = null;
  #log: WriteStream | null = null;

  private constructor(port: number, { folder, env = {}, args = [] }: GatewayOptions) {
    this.#port = port;
    this.#env = env;
    this.#args = args;
    this.url = `http://127.0.0.1:${port}`;
    this.dataDir = join(folder, 'data');
    this.logFile = join(folder, 'gateway.log');
  }

  /** @throws when it ends or does not serve in time; the message has what it wrote. */
  static async start(options: GatewayOptions): Promise<GatewayProcess> {
    // Chosen here, so that a restart serves at the same address.
    const gateway = new GatewayProcess(await freePort(), options);
    await mkdir(options.folder, { recursive: true });
    await gateway.#begin();
    return gateway;
  }

  /** Its number; null when it does not run. */
  get pid(): number | null {
    return this.#child?.pid ?? null;
  }

  /** Ends it without a chance to tidy up, as a power cut would. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (!child) return;
    this.#child = null;
    const ended = exitOf(child);
    child.kill('SIGKILL');
    await ended;
    this.#log?.end();
  }

  /** Stops and starts it, with the data that it has. */
  async restart(): Promise<void> {
    await this.stop();
    await this.#begin();
  }

  /** Stops it, forgets its data and starts it as on the first day. */
  async reset(): Promise<void> {
    await this.stop();
    await rm(this.dataDir, { recursive: true, force: true });
    await this.#begin();
  }

  /**
   * Stops it as an operator would, by SIGTERM.
   * @throws when it does not end by itself, or with another code than 0
   */
  async stop(): Promise<void> {
    const child = this.#child;
    if (!child) return;
    this.#child = null;
    const ended = exitOf(child);
    child.kill('SIGTERM');
    const killer = setTimeout(() => child.kill('SIGKILL'), patience);
    const how = await ended;
    clearTimeout(killer);
    this.#log?.end();
    if (how !== 0) throw new Error(`The gateway ended with ${how} on SIGTERM. ${await this.#lastWords()}`);
  }

  async #begin(): Promise<void> {
    const child = spawn(process.execPath, [main, ...this.#args], {
      env: {
        PATH: process.env.PATH,
        ...this.#env,
        PORT: String(this.#port),
        HOST: '127.0.0.1',
        PLUGBOARD_DATA: this.dataDir,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    this.#log = createWriteStream(this.logFile, { flags: 'a' });
    child.stdout.pipe(this.#log, { end: false });
    child.stderr.pipe(this.#log, { end: false });
    const ended = exitOf(child);
    const how = await Promise.race([ended, this.#serving()]);
    if (how === 'serving') return;
    this.#child = null;
    child.kill('SIGKILL');
    throw new Error(
      `The gateway ${how === 'silent' ? 'did not serve in time' : `ended with ${how}`}. ${await this.#lastWords()}`,
    );
  }

  async #serving(): Promise<'serving' | 'silent'> {
    const end = Date.now() + patience;
    while (Date.now() < end) {
      const answer = await fetch(`${this.url}/healthz`).catch(() => null);
      if (answer?.ok) return 'serving';
      await new Promise((next) => setTimeout(next, 50));
    }
    return 'silent';
  }

  async #lastWords(): Promise<string> {
    const log = await readFile(this.logFile, 'utf8').catch(() => '');
    return `Its log ends with:\n${log.slice(-4000)}`;
  }
}

/** The code or the signal that ends it. */
function exitOf(child: ChildProcess): Promise<number | string> {
  return new Promise((done) => {
    child.once('exit', (code, signal) => done(code ?? signal ?? 'nothing'));
    child.once('error', (error) => done(error.message));
  });
}
