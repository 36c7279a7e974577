import { resolve } from 'node:path';

/** What the environment says of this process. */
export interface Environment {
  /** 0 lets the system choose. */
  readonly port: number;
  readonly host: string;
  /** Absolute path of the folder that holds the sessions and the sandbox's data. */
  readonly dataDir: string;
  /** File named by PLUGBOARD_CONFIG, as written. */
  readonly configFile: string | undefined;
  /** Key material for the session store; undefined to use a generated file. */
  readonly secret: string | undefined;
  /** Undefined when PLUGBOARD_LOG is not set. */
  readonly logLevel: LogLevel | undefined;
  /** The file named by PLUGBOARD_SANDBOX_LOG, for the requests that the sandbox answers; absolute. */
  readonly sandboxRequestLog?: string | undefined;
}

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** An environment variable that cannot be used. The message names it and the mend. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
}

/**
 * Reads PORT, HOST, PLUGBOARD_DATA, PLUGBOARD_CONFIG, PLUGBOARD_SECRET, PLUGBOARD_LOG and PLUGBOARD_SANDBOX_LOG. An empty value counts
 * as not set.
 * @throws EnvironmentError for the first that cannot be used.
 */
export function readEnvironment(env: NodeJS.ProcessEnv, folder: string): Environment {
  const value = (name: string) => (env[name] === '' ? undefined : env[name]);
  return {
    port: readPort(value('PORT')),
    host: readHost(value('HOST')),
    dataDir: resolve(folder, value('PLUGBOARD_DATA') ?? 'data'),
    configFile: value('PLUGBOARD_CONFIG'),
    secret: readSecret(value('PLUGBOARD_SECRET')),
    logLevel: readLogLevel(value('PLUGBOARD_LOG')),
    ...(value('PLUGBOARD_SANDBOX_LOG') && {
      sandboxRequestLog: resolve(folder, value('PLUGBOARD_SANDBOX_LOG') ?? ''),
    }),
  };
}

function readPort(text: string | undefined): number {
  if (text === undefined) return 7400;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65535)) throw new EnvironmentError(`PORT must be a number from 0 to 65535, not "${text}".`);
  return port;
}

function readHost(text: string | undefined): string {
  if (text === undefined) return '127.0.0.1';
  if (!/^[A-Za-z0-9.:_%-]+$/.test(text)) {
    throw new EnvironmentError(
      `HOST must be an address or a name to listen on, for example 127.0.0.1 or 0.0.0.0, not "${text}".`,
    );
  }
  return text;
}

function readSecret(text: string | undefined): string | undefined {
  if (text !== undefined && text.length < 32) {
    throw new EnvironmentError(
      'PLUGBOARD_SECRET must have at least 32 characters; make one with: openssl rand -base64 32',
    );
  }
  return text;
}

function readLogLevel(text: string | undefined): LogLevel | undefined {
  if (text === undefined) return undefined;
  const level = logLevels.find((known) => known === text);
  if (level === undefined) {
    throw new EnvironmentError(`PLUGBOARD_LOG must be one of ${logLevels.join(', ')}, not "${text}".`);
  }
  return level;
}
