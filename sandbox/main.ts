import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Clock, systemClock } from './clock.ts';
import { READING_ROOM } from './codex/catalogue/reading-room.ts';
import { CODEX_WITH_CUSTOM_METADATA } from './codex/dialect.ts';
import { createCodexServer } from './codex/server.ts';
import { createFaultServers, DOWN } from './faults/servers.ts';
import { SandboxFailure } from './failure.ts';
import { createFylrServer } from './fylr/server.ts';
import { createInventreeServer } from './inventree/server.ts';
import { WAREHOUSE_HOST, WORKSHOP_HOST } from './inventree/sites/hosts.ts';
import type { SandboxServer, SandboxUser } from './server.ts';
import { openStore, type Store } from './store.ts';

/** What the sandbox can have besides its usual servers and plugins. */
export interface SandboxExtras {
  /** Whether it also has the servers that fail at something, as real ones do. */
  readonly faults?: boolean;
  /** How many plugins the server `inventree-534` has in all: generated ones are added until it has so many. */
  readonly plugins?: number;
}

export interface SandboxOptions extends SandboxExtras {
  /** The folder that holds the sandbox's file; it is made when it is missing. */
  readonly dataDir: string;
  /** Where the servers listen; the loopback address by default, and there is seldom a reason for another. */
  readonly host?: string;
  /** Ports by the id of a server; any free one for those that are not named. */
  readonly ports?: Readonly<Record<string, number>>;
  /** Is told of each server's start, one line each. */
  readonly log?: (line: string) => void;
}

/** One server of a running sandbox. */
export interface RunningServer {
  readonly id: string;
  readonly name: string;
  readonly system: SandboxServer['system'];
  /** Its origin, without a slash at the end. */
  readonly url: string;
  readonly users: readonly SandboxUser[];
}

export interface RunningSandbox {
  readonly servers: readonly RunningServer[];
  /** Answers what is under way, stops all servers and lets the file go. Calling it again does nothing more. */
  close(): Promise<void>;
}

const FILE = 'sandbox.db';
const LOOPBACK = '127.0.0.1';

/**
 * Starts the sandbox: servers of all systems, in several versions, on one file, which keeps what is changed.
 * @throws SandboxFailure that names the folder, the file or the port that is at fault; nothing is left running then.
 */
export async function startSandbox(options: SandboxOptions): Promise<RunningSandbox> {
  const {
    dataDir,
    host = LOOPBACK,
    ports = {},
    faults = false,
    plugins = 0,
    log = () => undefined,
  } = options;
  makeFolder(dataDir);
  const store = openStore(join(dataDir, FILE));
  const created: SandboxServer[] = [];
  let closed: Promise<void> | undefined;
  const close = () => (closed ??= stop(created, store));

  try {
    created.push(...createServers(store, systemClock, plugins));
    if (faults) created.push(...createFaultServers({ store, clock: systemClock }));
    refuseUnknown(ports, created);
    const servers: RunningServer[] = [];
    for (const server of created) {
      const url = await listen(server, host, ports[server.id] ?? 0);
      log(`Sandbox server "${server.name}" (${server.system}) listens on ${url}`);
      const { id, name, system, users } = server;
      servers.push({ id, name, system, url, users });
    }
    // Last, since it never listens.
    if (faults) servers.push(DOWN);
    return { servers, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function createServers(store: Store, clock: Clock, plugins: number): SandboxServer[] {
  return [
    createCodexServer({ id: 'codex', name: 'Library', store, clock }),
    createCodexServer({
      id: 'codex-custom-metadata',
      name: 'Reading room',
      dialect: CODEX_WITH_CUSTOM_METADATA,
      catalogue: READING_ROOM,
      store,
      clock,
    }),
    createInventreeServer({ id: 'inventree-198', name: 'Workshop', ...WORKSHOP_HOST, store, clock }),
    createInventreeServer({ id: 'inventree-435', name: 'Parts', apiVersion: 435, store, clock }),
    createInventreeServer({
      id: 'inventree-534',
      name: 'Warehouse',
      ...WAREHOUSE_HOST,
      store,
      clock,
      load: plugins,
    }),
    createFylrServer({ id: 'fylr', name: 'Media', store, clock }),
  ];
}

function refuseUnknown(ports: Readonly<Record<string, number>>, servers: readonly SandboxServer[]): void {
  const unknown = Object.keys(ports).find((id) => !servers.some((server) => server.id === id));
  if (unknown !== undefined) throw new Error(`The sandbox has no server "${unknown}" to give a port to`);
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    throw new SandboxFailure(`The sandbox cannot make its folder ${folder}: ${cause}`, { cause: error });
  }
}

async function listen({ app, name }: SandboxServer, host: string, port: number): Promise<string> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    throw new SandboxFailure(
      `The sandbox server "${name}" cannot listen on ${host}, port ${port}: ${why(error)}`,
      { cause: error },
    );
  }
  const address = app.server.address();
  return `http://${host.includes(':') ? `[${host}]` : host}:${portOf(address)}`;
}

function portOf(address: AddressInfo | string | null): number {
  if (typeof address === 'object' && address !== null) return address.port;
  throw new Error('A sandbox server listens on no port');
}

function why(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && error.code === 'EADDRINUSE' ? 'the port is in use' : error.message;
}

/** The store goes last, since servers may write until they are closed, and also when one of them does not close. */
async function stop(servers: readonly SandboxServer[], store: Store): Promise<void> {
  try {
    await Promise.all(servers.map(({ app }) => app.close()));
  } finally {
    store.close();
  }
}
