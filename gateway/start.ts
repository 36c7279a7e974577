import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { RunningSandbox, SandboxExtras } from '../sandbox/main.ts';
import { createGateway } from './app.ts';
import { refusalWithOwnServers } from './config/arguments.mjs';
import type { Environment } from './config/environment.ts';
import { type Configuration, readConfiguration, settingsOf } from './config/read.ts';
import { basePath, LiveSettings, type ServerSettings } from './config/settings.ts';
import { type DataFolderLock, lockDataFolder } from './data-folder/lock.ts';
import type { PageSource } from './pages/page-source.ts';
import { sandboxServers } from './sandbox-servers.ts';
import { explainStartFailure, StartFailure } from './start-failure.ts';

/** Milliseconds that running requests get to finish when the gateway stops. */
const stopPatience = 10_000;
/** Milliseconds between two looks for connections that have become idle while it stops. */
const idleCheck = 100;

export interface StartOptions {
  readonly environment: Environment;
  /** Where the configuration file is looked for. */
  readonly folder: string;
  readonly pages: PageSource;
  /** What the sandbox is to have besides its usual servers. Refused where the configuration names servers. */
  readonly sandbox?: SandboxExtras;
  /** Where the log lines go; standard output by default. */
  readonly logStream?: { write(line: string): void };
}

export interface RunningGateway {
  /** The address for people, with a slash at its end. */
  readonly url: string;
  /** The address that it listens on, with a slash at its end. */
  readonly localUrl: string;
  readonly settings: LiveSettings;
  /** The file that it was set up by; null without one. */
  readonly configurationFile: string | null;
  readonly app: FastifyInstance;
  /** Where the sandbox offers plugins to install; absent without a sandbox. */
  readonly packagesUrl?: string;
  /** Reads the configuration again. One that cannot be used is logged, and the old one stays in force. */
  reload(): void;
  /** Lets running requests finish, for ten seconds at most, and stops everything. */
  stop(): Promise<void>;
}

/**
 * Starts the gateway, and the sandbox when the configuration names no servers.
 * @throws ConfigurationError, or StartFailure with a sentence for the operator.
 */
export async function startGateway(options: StartOptions): Promise<RunningGateway> {
  const { environment, sandbox: extras = {} } = options;
  const configuration = readConfiguration(options.folder, environment.configFile);
  refuseExtras(configuration, extras);
  const lock = takeDataFolder(environment);
  try {
    return await startWith(options, configuration, lock);
  } catch (error) {
    lock.release();
    throw explainStartFailure(error, environment);
  }
}

async function startWith(
  options: StartOptions,
  configuration: Configuration,
  lock: DataFolderLock,
): Promise<RunningGateway> {
  const { environment, sandbox: extras = {} } = options;
  const sandbox = configuration.servers === 'sandbox' ? await startSandboxIn(environment, extras) : undefined;
  const embedded = sandbox === undefined ? [] : sandboxServers(sandbox);
  let settings: LiveSettings;
  let app: FastifyInstance | undefined;
  try {
    settings = new LiveSettings(settingsOf(configuration, embedded));
    app = await createGateway({
      settings,
      dataDir: environment.dataDir,
      secret: environment.secret,
      pages: options.pages,
      log: {
        // The sandbox greets a newcomer in the terminal: a line for every request would bury that.
        level: environment.logLevel ?? (sandbox === undefined ? 'info' : 'warn'),
        ...(options.logStream === undefined ? {} : { stream: options.logStream }),
      },
    });
    await app.listen({ port: environment.port, host: environment.host });
  } catch (error) {
    await app?.close();
    await sandbox?.close();
    throw error;
  }
  const gateway = running(app, settings, configuration, options, embedded, async () => {
    await sandbox?.close();
    lock.release();
  });
  return { ...gateway, ...(sandbox && { packagesUrl: sandbox.packagesUrl }) };
}

/** @throws StartFailure when the servers are the operator's own */
function refuseExtras({ file, servers }: Configuration, extras: SandboxExtras): void {
  const refusal = servers === 'sandbox' ? null : refusalWithOwnServers(extras, file ?? 'the configuration');
  if (refusal !== null) throw new StartFailure(refusal);
}

function takeDataFolder(environment: Environment): DataFolderLock {
  try {
    mkdirSync(environment.dataDir, { recursive: true, mode: 0o700 });
    return lockDataFolder(environment.dataDir);
  } catch (error) {
    throw explainStartFailure(error, environment);
  }
}

async function startSandboxIn(environment: Environment, extras: SandboxExtras): Promise<RunningSandbox> {
  const { startSandbox } = await import('../sandbox/main.ts');
  return startSandbox({
    ...extras,
    dataDir: resolve(environment.dataDir, 'sandbox'),
    requestLog: environment.sandboxRequestLog,
  });
}

function running(
  app: FastifyInstance,
  settings: LiveSettings,
  configuration: Configuration,
  options: StartOptions,
  embedded: readonly ServerSettings[],
  letGo: () => Promise<void>,
): RunningGateway {
  const address = app.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : options.environment.port;
  const localUrl = `http://localhost:${port}${basePath(settings.current)}`;
  return {
    url: settings.current.publicUrl?.href ?? localUrl,
    localUrl,
    settings,
    configurationFile: configuration.file,
    app,
    reload: () => reload(app, settings, options, embedded),
    stop: async () => {
      await stopApp(app);
      await letGo();
    },
  };
}

function reload(
  app: FastifyInstance,
  settings: LiveSettings,
  options: StartOptions,
  embedded: readonly ServerSettings[],
): void {
  try {
    const next = readConfiguration(options.folder, options.environment.configFile);
    if ((next.servers === 'sandbox') !== settings.current.sandbox) {
      app.log.error(
        'changing between the sandbox and servers of your own needs a restart; nothing was changed',
      );
      return;
    }
    const before = settings.current.trustProxy;
    settings.replace(settingsOf(next, embedded));
    app.log.info({ file: next.file, servers: settings.current.servers.length }, 'configuration read again');
    if (JSON.stringify(before) !== JSON.stringify(next.trustProxy)) {
      app.log.warn('trustProxy was changed, which takes effect after a restart');
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    app.log.error({ reason }, 'the configuration cannot be used; the one before stays in force');
  }
}

async function stopApp(app: FastifyInstance): Promise<void> {
  const idle = setInterval(() => app.server.closeIdleConnections(), idleCheck);
  const cap = setTimeout(() => app.server.closeAllConnections(), stopPatience);
  try {
    await app.close();
  } finally {
    clearInterval(idle);
    clearTimeout(cap);
  }
}
