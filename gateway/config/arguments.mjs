/**
 * The arguments of the command line. Plain JavaScript, since `npm start` reads them before anything is built: a
 * misspelt one is told at once, not after the build.
 */

/** The most plugins that `--plugins` takes: what one server's answer still carries. */
const mostPlugins = 50_000;
/** The most that `--speed` takes: a day in two minutes and a half, which servers and people still follow. */
const mostSpeed = 600;

const range = (least, most) => `a whole number from ${least} to ${most}`;

/** The arguments with a number after them. */
const numbers = {
  '--plugins': { least: 1, most: mostPlugins, example: 'for example: npm start -- --plugins 10000' },
  '--speed': { least: 2, most: mostSpeed, example: 'for example: npm start -- --speed 60' },
};

/** What `--help` prints. */
export const usage = `Usage: npm start [-- ARGUMENTS]

  --faults       add servers to the sandbox that fail as real ones do: down, slow, cut off, …
  --plugins N    fill the sandbox's server Warehouse up to N plugins (${range(1, mostPlugins)})
  --speed N      let time pass N times as fast on the sandbox's Codex servers, so that jobs run by their schedules
                 while one looks on (${range(2, mostSpeed)}); what is changed then is not kept
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
    else {
      const [name, value] = argument.split(/=(.*)/s, 2);
      if (!Object.hasOwn(numbers, name)) throw unknown(argument);
      read.sandbox[name.slice(2)] = readNumber(name, value ?? rest.shift());
    }
  }
  return read;
}

function readNumber(name, text) {
  const { least, most, example } = numbers[name];
  if (text === undefined || text === '' || text.startsWith('--')) {
    throw new ArgumentError(`${name} needs ${range(least, most)} after it, ${example}`);
  }
  const count = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (count < least || count > most) {
    throw new ArgumentError(`${name} must be ${range(least, most)}, not "${text}", ${example}`);
  }
  return count;
}

function unknown(argument) {
  return new ArgumentError(
    `Unknown argument "${argument}". The known ones are --faults, --plugins N, --speed N and --help; all else is set up by plugboard.config.yaml and by the variables PORT, HOST and PLUGBOARD_DATA (see README.md).`,
  );
}

/**
 * What cannot be had with servers of one's own.
 * @param args what `readArguments` read for the sandbox
 * @param file the configuration that names the servers
 * @returns the sentence for the operator; null when nothing was asked of the sandbox
 */
export function refusalWithOwnServers({ faults, plugins, speed }, file) {
  const given = [
    faults && '--faults',
    plugins !== undefined && '--plugins',
    speed !== undefined && '--speed',
  ].filter(Boolean);
  if (given.length === 0) return null;
  const [them, concern] = given.length === 1 ? ['it', 'concerns'] : ['them', 'concern'];
  return `${new Intl.ListFormat('en').format(given)} ${concern} the sandbox only, and ${file} names servers of your own: start without ${them}, or write "sandbox: true" there instead of the servers.`;
}
