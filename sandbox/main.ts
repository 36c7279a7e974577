import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { ACCOUNTS, createAccountsServer } from './accounts/server.ts';
import { type Clock, fastClock, systemClock } from './clock.ts';
import { READING_ROOM } from './codex/catalogue/reading-room.ts';
import { CODEX_WITH_CUSTOM_METADATA } from './codex/dialect.ts';
import { createCodexServer } from './codex/server.ts';
import { createFaultServers, DOWN } from './faults/servers.ts';
import { SandboxFailure } from './failure.ts';
import { createFylrServer } from './fylr/server.ts';
import { createPackageServer, PACKAGES_ID } from './fylr/web/package-server.ts';
import { createInventreeServer } from './inventree/server.ts';
import { WAREHOUSE_HOST, WORKSHOP_HOST } from './inventree/sites/hosts.ts';
import { logRequests } from './request-log.ts';
import type { SandboxServer, SandboxUser } from './server.ts';
import { openStore, type Store } from './store.ts';

/** What the sandbox can have besides its usual servers and plugins. */
export interface SandboxExtras {
  /** Whether it also has the servers that fail at something, as real ones do. */
  readonly faults?: boolean;
  /** How many plugins the server `inventree-534` has in all: generated ones are added until it has so many. */
  readonly plugins?: number;
  /**
   * How many times as fast time passes on the Codex servers, for jobs to run by their schedules while one looks on.
   * Nothing is kept then: a later start would find it in its future.
   */
  readonly speed?: number;
}

export interface SandboxOptions extends SandboxExtras {
  /** The folder that holds the sandbox's file; it is made when it is missing. */
  readonly dataDir: string;
  /** Where the servers listen; the loopback address by default, and there is seldom a reason for another. */
  readonly host?: string;
  /** Ports by the id of a server; any free one for those that are not named. */
  readonly ports?: Readonly<Record<string, number>>;
  /** A file that every answered request is written down in; none by default. */
  readonly requestLog?: string | undefined;
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
  /** Where the accounts are that plugins connect to. */
  readonly accountsUrl: string;
  /** Where the web server is from which fylr fetches plugins; its front page lists what there is to try. */
  readonly packagesUrl: string;
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
    speed = 1,
    requestLog,
    log = () => undefined,
  } = options;
  const store = speed === 1 ? openFile(dataDir) : openStore(':memory:');
  const created: Pick<SandboxServer, 'app'>[] = [];
  let closed: Promise<void> | undefined;
  const close = () => (closed ??= stop(created, store));

  try {
    const accounts = { app: createAccountsServer({ store, clock: systemClock }), name: 'Accounts' };
    created.push(accounts);
    const accountsUrl = await listen(accounts, host, ports[ACCOUNTS] ?? 0);
    const packages = { app: createPackageServer(systemClock), name: 'Packages' };
    created.push(packages);
    const packagesUrl = await listen(packages, host, ports[PACKAGES_ID] ?? 0);
    const parts = { store, clock: systemClock, accountsUrl, packagesUrl };
    const all = [
      ...createCodexServers(parts, speed),
      ...createServers(parts, plugins),
      ...(faults ? createFaultServers(parts) : []),
    ];
    created.push(...all);
    refuseUnknown(ports, all);
    const servers: RunningServer[] = [];
    for (const server of all) {
      if (requestLog !== undefined) logRequests(server, requestLog);
      const url = await listen(server, host, ports[server.id] ?? 0);
      log(`Sandbox server "${server.name}" (${server.system}) listens on ${url}`);
      const { id, name, system, users } = server;
      servers.push({ id, name, system, url, users });
    }
    // Last, since it never listens.
    if (faults) servers.push(DOWN);
    return { servers, accountsUrl, packagesUrl, close };
  } catch (error) {
    await close();
    throw error;
  }
}

interface Parts {
  readonly store: Store;
  readonly clock: Clock;
  readonly accountsUrl: string;
  readonly packagesUrl: string;
}

/** So that there is something to see of the servers' counts, which begin at 0 with each process. */
const UP_FOR_MS = 9 * 3_600_000;

const DAY_SECONDS = 86_400;

/** @param speed how many times as fast time passes there */
function createCodexServers({ store, clock, accountsUrl }: Parts, speed: number): SandboxServer[] {
  const parts = {
    accountsUrl,
    upForMs: UP_FOR_MS,
    store,
    clock: speed === 1 ? clock : fastClock(speed),
    // A day of the person who has signed in.
    accessTokenSeconds: DAY_SECONDS * speed,
  };
  return [
    createCodexServer({ id: 'codex', name: 'Library', ...parts }),
    createCodexServer({
      id: 'codex-custom-metadata',
      name: 'Reading room',
      dialect: CODEX_WITH_CUSTOM_METADATA,
      catalogue: READING_ROOM,
      ...parts,
    }),
  ];
}

function createServers({ store, clock, packagesUrl }: Parts, plugins: number): SandboxServer[] {
  return [
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
    createFylrServer({ id: 'fylr', name: 'Media', packagesUrl, store, clock }),
  ];
}

function refuseUnknown(ports: Readonly<Record<string, number>>, servers: readonly SandboxServer[]): void {
  const unknown = Object.keys(ports).find(
    (id) => ![ACCOUNTS, PACKAGES_ID].includes(id) && !servers.some((server) => server.id === id),
  );
  if (unknown !== undefined) throw new Error(`The sandbox has no server "${unknown}" to give a port to`);
}

function openFile(folder: string): Store {
  makeFolder(folder);
  return openStore(join(folder, FILE));
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    throw new SandboxFailure(`The sandbox cannot make its folder ${folder}: ${cause}`, { cause: error });
  }
}

async function listen(
  { app, name }: { readonly app: FastifyInstance; readonly name: string },
  host: string,
  port: number,
): Promise<string> {
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
async function stop(servers: readonly Pick<SandboxServer, 'app'>[], store: Store): Promise<void> {
  try {
    await Promise.all(servers.map(({ app }) => app.close()));
  } finally {
    store.close();
  }
}
