import { describe, expect, it } from 'vitest';
import { ArgumentError, readArguments, refusalWithOwnServers, usage } from './arguments.mjs';

/** What is said about these arguments. */
function complaint(...args: string[]): string {
  try {
    readArguments(args);
    return 'nothing';
  } catch (error) {
    expect(error).toBeInstanceOf(ArgumentError);
    return error instanceof Error ? error.message : String(error);
  }
}

describe('the arguments', () => {
  it('ask for nothing when there are none', () => {
    expect(readArguments([])).toEqual({ help: false, sandbox: {} });
  });

  it('ask the sandbox for faults and for many plugins, in any order', () => {
    const both = { help: false, sandbox: { faults: true, plugins: 10_000 } };
    expect(readArguments(['--faults', '--plugins', '10000'])).toEqual(both);
    expect(readArguments(['--plugins=10000', '--faults'])).toEqual(both);
    expect(readArguments(['--plugins', '1'])).toEqual({ help: false, sandbox: { plugins: 1 } });
    expect(readArguments(['--plugins', '50000'])).toEqual({ help: false, sandbox: { plugins: 50_000 } });
  });

  it('let time pass faster in the sandbox', () => {
    expect(readArguments(['--speed', '60'])).toEqual({ help: false, sandbox: { speed: 60 } });
    expect(readArguments(['--speed=600'])).toEqual({ help: false, sandbox: { speed: 600 } });
    for (const text of ['1', '601', '1.5', '-2']) {
      expect(complaint('--speed', text)).toBe(
        `--speed must be a whole number from 2 to 600, not "${text}", for example: npm start -- --speed 60`,
      );
    }
    expect(complaint('--speed')).toMatch(/^--speed needs a whole number from 2 to 600 after it/);
  });

  it('ask for the usage, which names them all', () => {
    expect(readArguments(['--help']).help).toBe(true);
    expect(readArguments(['-h']).help).toBe(true);
    for (const name of ['--faults', '--plugins N', '--speed N', '--help']) expect(usage).toContain(name);
  });

  it.each(['0', '-1', '50001', '1.5', '1e3', 'many', ' 10', '99999999999999999999', '１０'])(
    'do not take %j for a number of plugins, and say what they take',
    (text) => {
      expect(complaint('--plugins', text)).toBe(
        `--plugins must be a whole number from 1 to 50000, not "${text}", for example: npm start -- --plugins 10000`,
      );
    },
  );

  it.each([[['--plugins']], [['--plugins=']], [['--plugins', '--faults']]])(
    'miss the number in %j',
    (args) => {
      expect(complaint(...args)).toBe(
        '--plugins needs a whole number from 1 to 50000 after it, for example: npm start -- --plugins 10000',
      );
    },
  );

  it.each(['--fault', '--faults=yes', '-f', 'faults', '--port', ''])(
    'do not know %j, and name those that they know',
    (argument) => {
      expect(complaint('--faults', argument)).toMatch(
        new RegExp(
          `^Unknown argument "${argument}"\\. The known ones are --faults, --plugins N, --speed N and --help;`,
        ),
      );
    },
  );
});

describe("servers of one's own", () => {
  it('go without arguments that are for the sandbox', () => {
    expect(refusalWithOwnServers({}, 'mine.yaml')).toBeNull();
    expect(refusalWithOwnServers({ faults: true }, 'mine.yaml')).toMatch(
      /^--faults concerns the sandbox only, and mine\.yaml names servers of your own: start without it,/,
    );
    expect(refusalWithOwnServers({ speed: 60 }, 'mine.yaml')).toMatch(/^--speed concerns the sandbox only/);
    expect(refusalWithOwnServers({ plugins: 5, faults: true }, 'mine.yaml')).toMatch(
      /^--faults and --plugins concern the sandbox only, .* start without them,/,
    );
  });
});
