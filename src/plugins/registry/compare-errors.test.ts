import { describe, expect, it } from 'vitest';
import type { LoadingError, LoadingErrors } from '../../systems/loading.ts';
import type { Plugin, PluginState } from '../../systems/system.ts';
import { compareLoaded, type Loaded } from './compare-errors.ts';
import { samplePlugin } from '../sample-plugin.ts';

const error = (message: string, stage = 'load', name = 'kiosk'): LoadingError => ({
  stage,
  stageWords: null,
  name,
  message,
  concerns: () => false,
});

function plugin(id: string, kind: PluginState['kind'] = 'on'): Plugin {
  return samplePlugin({ id, state: { kind, reason: null } });
}

function loaded(
  errors: readonly LoadingError[],
  plugins: readonly Plugin[] = [],
  unreadable: LoadingErrors['unreadable'] = null,
): Loaded {
  return { errors: { errors, notices: [], unreadable, stateOf: ({ state }) => state }, plugins };
}

const words = (errors: readonly LoadingError[]) => errors.map(({ message }) => message);

describe('what a reload has changed', () => {
  it('is told error by error, each as often as it is there', () => {
    const before = loaded([error('a'), error('b'), error('b'), error('c')]);
    const now = loaded([error('b'), error('d'), error('c', 'init'), error('c')]);
    const { gone, came, stayed } = compareLoaded(before, now);
    expect([words(gone), words(came), words(stayed)]).toEqual([
      ['a', 'b'],
      ['d', 'c'],
      ['b', 'c'],
    ]);
  });

  it('is not made up of errors that could not be read before', () => {
    const failing: PluginState = { kind: 'failing', reason: null };
    const unreadable = { severity: 'warning', title: () => '', explanation: () => '' } as const;
    const before = loaded([], [plugin('broken')], unreadable);
    const now = loaded([error('a')], [plugin('broken')]);
    const told: Loaded = { ...now, errors: { ...now.errors, stateOf: () => failing } };
    expect(compareLoaded(before, told).changedPlugins).toEqual([]);
  });

  it('is told plugin by plugin', () => {
    const before = loaded([], [plugin('stays'), plugin('goes'), plugin('mends', 'failing')]);
    const now = loaded([], [plugin('comes'), plugin('stays'), plugin('mends')]);
    const { newPlugins, gonePlugins, changedPlugins } = compareLoaded(before, now);
    expect(newPlugins.map(({ id }) => id)).toEqual(['comes']);
    expect(gonePlugins.map(({ id }) => id)).toEqual(['goes']);
    expect(changedPlugins.map(({ now: { id } }) => id)).toEqual(['mends']);
  });

  it('says when the errors could not be listed', () => {
    const why = { severity: 'warning', title: () => '', explanation: () => '' } as const;
    expect(compareLoaded(loaded([], [], why), loaded([error('a')])).comparable).toBe(false);
    expect(compareLoaded(loaded([]), loaded([])).comparable).toBe(true);
  });
});
