import { describe, expect, it } from 'vitest';
import type { Plugin, PluginState } from '../../systems/system.ts';
import type { InstallOutcome } from './install-runs.ts';
import { runTitle } from './outcome-title.ts';
import { samplePlugin } from '../sample-plugin.ts';

function plugin(version: string | null, kind: PluginState['kind'] = 'on'): Plugin {
  return samplePlugin({ version, state: { kind, reason: null } });
}

function done(before: Plugin | null, now: Plugin): InstallOutcome {
  return { kind: 'done', before, plugins: [now], message: null, output: null, notes: [] };
}

describe('what came of an installation', () => {
  const title = (of: string | null, outcome: InstallOutcome | null, what = 'kitting') =>
    runTitle({ of, what, outcome }, 'Parts');

  it.each([
    ['a new one', null, plugin('1'), '“kitting” is installed on Parts'],
    ['one whose code was gone', plugin(null, 'missing'), plugin('1'), '“kitting” is installed on Parts'],
    [
      'one that was there',
      plugin('1'),
      plugin('1'),
      '“kitting” was on Parts already and was installed again',
    ],
  ])('is said of %s', (_name, before, now, words) => {
    expect(title(null, done(before, now))).toBe(words);
  });

  it.each([
    ['another version', plugin('1'), plugin('2'), '“kitting” is updated on Parts'],
    ['the same version', plugin('1'), plugin('1'), '“kitting” is at the same version as before on Parts'],
    ['no version', plugin(null), plugin(null), '“kitting” was on Parts already and was installed again'],
  ])('is said of an update that brought %s', (_name, before, now, words) => {
    expect(title('kitting', done(before, now))).toBe(words);
  });

  it('has room for a name of any length', () => {
    expect(title(null, null, 'x'.repeat(10_000)).length).toBeLessThan(200);
  });
});
