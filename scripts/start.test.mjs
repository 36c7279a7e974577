import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './lib/root.mjs';

/** Runs a command of ours as npm would, with these arguments, to its end. */
function run(script, ...args) {
  return new Promise((done) => {
    execFile(process.execPath, [join(root, 'scripts', script), ...args], (error, out, err) => {
      done({ code: error?.code ?? 0, out, err });
    });
  });
}

// Neither builds nor starts anything: each ends at its arguments.
describe.each(['start.mjs', 'dev.mjs'])('scripts/%s', (script) => {
  it('refuses an argument that it does not know, in one line that names those that it knows', async () => {
    const { code, out, err } = await run(script, '--fault');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(
      /^Unknown argument "--fault"\. The known ones are --faults, --plugins N, --speed N and --help; .*\n$/,
    );
  });

  it('refuses a number of plugins that is none', async () => {
    const { code, out, err } = await run(script, '--faults', '--plugins', 'many');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^--plugins must be a whole number from 1 to 50000, not "many", .*\n$/);
  });

  it('tells its usage', async () => {
    const { code, out, err } = await run(script, '--help');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Usage: npm start/);
    expect(out).toContain('--plugins N');
    expect(out).toContain('--speed N');
  });
});
