/**
 * The arguments of the command line. Plain JavaScript, since `npm start` reads them before anything is built: a
 * misspelt one is told at once, not after the build.
 */

/** The most plugins that `--plugins` takes: what one server's answer still carries. */
const mostPlugins = 50_000;

const range = `a whole number from 1 to ${mostPlugins}`;
const example = 'for example: npm start -- --plugins 10000';

/** What `--help` prints. */
export const usage = `Usage: npm start [-- ARGUMENTS]

  --faults       add servers to the sandbox that fail as real ones do: down, slow, cut off, …
  --plugins N    fill the sandbox's server Warehouse up to N plugins (${range})
  --help         print this

The servers of your own are named in plugboard.config.yaml. The variables PORT, HOST and PLUGBOARD_DATA say where
Plugboard listens and where it keeps its data (see README.md).`;

/** An argument that cannot be used. The message names it and the mend. */
export class ArgumentError extends Error {
  name = 'ArgumentError';
}

/**
 * Reads the arguments after the program's name.
 * @throws ArgumentError for the first that cannot be used.
 */
export function readArguments(args) {
  const read = { help: false, sandbox: {} };
  const rest = [...args];
  while (rest.length > 0) {
    const argument = rest.shift();
    if (argument === '--help' || argument === '-h') read.help = true;
    else if (argument === '--faults') read.sandbox.faults = true;
    else if (argument === '--plugins') read.sandbox.plugins = readPlugins(rest.shift());
    else if (argument.startsWith('--plugins=')) {
      read.sandbox.plugins = readPlugins(argument.slice('--plugins='.length));
    } else throw unknown(argument);
  }
  return read;
}

function readPlugins(text) {
  if (text === undefined || text === '' || text.startsWith('--')) {
    throw new ArgumentError(`--plugins needs ${range} after it, ${example}`);
  }
  const count = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (count < 1 || count > mostPlugins) {
    throw new ArgumentError(`--plugins must be ${range}, not "${text}", ${example}`);
  }
  return count;
}

function unknown(argument) {
  return new ArgumentError(
    `Unknown argument "${argument}". The known ones are --faults, --plugins N and --help; all else is set up by plugboard.config.yaml and by the variables PORT, HOST and PLUGBOARD_DATA (see README.md).`,
  );
}

/**
 * What cannot be had with servers of one's own.
 * @param args what `readArguments` read for the sandbox
 * @param file the configuration that names the servers
 * @returns the sentence for the operator; null when nothing was asked of the sandbox
 */
export function refusalWithOwnServers({ faults, plugins }, file) {
  const given = [faults && '--faults', plugins !== undefined && '--plugins'].filter(Boolean);
  if (given.length === 0) return null;
  const [them, concern] = given.length === 1 ? ['it', 'concerns'] : ['them', 'concern'];
  return `${given.join(' and ')} ${concern} the sandbox only, and ${file} names servers of your own: start without ${them}, or write "sandbox: true" there instead of the servers.`;
}
