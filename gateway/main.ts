import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { banner } from './banner.ts';
import { ArgumentError, readArguments, usage } from './config/arguments.mjs';
import { EnvironmentError, readEnvironment } from './config/environment.ts';
import { ConfigurationError } from './config/explain.ts';
import { builtPages } from './pages/built-pages.ts';
import type { PageSource } from './pages/page-source.ts';
import { type RunningGateway, startGateway } from './start.ts';
import { type Output, standardOutput } from './standard-output.ts';
import { StartFailure } from './start-failure.ts';

export interface MainOptions {
  /** Where the pages come from; the built app beside this program by default. */
  readonly pages?: PageSource;
  /** The arguments of the command line, after the program's name; none by default. */
  readonly args?: readonly string[];
}

/** The built app beside the bundled program: dist/server/main.js and dist/app. */
const builtApp = fileURLToPath(new URL('../app', import.meta.url));

/**
 * The process: starts the gateway as the environment says, greets in the terminal, and obeys signals. SIGINT and
 * SIGTERM stop it, a second one at once; SIGHUP reads the configuration again.
 * @returns undefined when it could not start: the reason is on standard error, and the exit code is set; also when
 *   only the usage was asked for.
 */
export async function main(options: MainOptions = {}): Promise<RunningGateway | undefined> {
  const output = standardOutput();
  try {
    const { help, sandbox } = readArguments(options.args ?? []);
    if (help) {
      output.write(`${usage}\n`);
      return undefined;
    }
    const folder = process.cwd();
    const environment = readEnvironment(process.env, folder);
    const pages = options.pages ?? builtPages(builtApp);
    const gateway = await startGateway({ environment, folder, pages, sandbox, logStream: output });
    output.write(`${banner(gateway, environment.dataDir, sandbox.speed)}\n`);
    obeySignals(gateway, output);
    outliveRejections(gateway);
    return gateway;
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    process.exitCode = 1;
    return undefined;
  }
}

/** A mistake of the operator's gets its sentence; anything else is ours, and gets its stack. */
function explain(error: unknown): string {
  if (
    error instanceof ArgumentError ||
    error instanceof ConfigurationError ||
    error instanceof EnvironmentError ||
    error instanceof StartFailure
  ) {
    return error.message;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function obeySignals(gateway: RunningGateway, output: Output): void {
  let stopping = false;
  const stop = (signal: NodeJS.Signals) => {
    if (stopping) process.exit(1);
    stopping = true;
    output.write(`\n${signal}: stopping.\n`);
    gateway.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${explain(error)}\n`);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  // Without a file there is nothing to read again, and a closed terminal should end the sandbox as usual.
  if (gateway.configurationFile !== null) process.on('SIGHUP', () => gateway.reload());
}

/** One request's failure that nobody met must not end everybody's sessions. It is a fault of ours, and told as one. */
function outliveRejections(gateway: RunningGateway): void {
  process.on('unhandledRejection', (reason) => {
    gateway.app.log.error(
      { err: reason instanceof Error ? reason : new Error(String(reason)) },
      'a failure that nothing handled',
    );
  });
}

/** Whether Node was told to run this file, rather than to import it. */
function isProgram(): boolean {
  const [, program] = process.argv;
  if (program === undefined) return false;
  try {
    return realpathSync(program) === fileURLToPath(import.meta.url);
  } catch {
    return false;
  }
}

if (isProgram()) await main({ args: process.argv.slice(2) });
