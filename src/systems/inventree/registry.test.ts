import { describe, expect, it } from 'vitest';
import type { Plugin } from '../system.ts';
import { inventreePluginList } from './plugin-model.ts';
import { loadingErrors } from './registry.ts';

const SERVER = { id: 'parts', name: 'Parts', baseUrl: 'http://parts.invalid' };
const circumstances = { superuser: true, pluginsEnabled: true };
const LOADED = { slug: 'labels', human_name: 'Labels', version: '1.0' };

function pluginOf(row: object): Plugin {
  const [plugin] = inventreePluginList(
    SERVER,
    [{ key: 'labels', name: 'Labels', ...row }],
    circumstances,
  ).plugins;
  if (!plugin) throw new Error('no plugin');
  return plugin;
}

function stateOf(plugin: Plugin, errors: readonly object[] = []): string {
  const raw = { status: { registry_errors: errors }, unreadable: null };
  return loadingErrors(raw, { circumstances, apiVersion: 435 }).stateOf(plugin).kind;
}

describe('the state of a plugin, when the errors of loading are known', () => {
  const on = pluginOf({ active: true, is_installed: true, meta: LOADED });

  it('is on when no error names it', () => {
    expect(stateOf(on)).toBe('on');
  });

  it('is failing when an error names it', () => {
    expect(stateOf(on, [{ name: 'labels', stage: 'load', message: 'broke' }])).toBe('failing');
  });

  it('is missing when no error tells why it is not there', () => {
    const gone = pluginOf({ active: true, is_installed: false, meta: {} });
    expect([gone.state.kind, stateOf(gone)]).toEqual(['failing', 'missing']);
  });

  it('is what it was of a plugin that no list has named', () => {
    expect(stateOf({ ...on })).toBe('on');
  });
});

describe('errors that the server fails at listing', () => {
  const words = (apiVersion: number | null) =>
    loadingErrors(
      { status: null, unreadable: 'server-error' },
      { circumstances, apiVersion },
    ).unreadable?.explanation();

  it('are cleared by a reload where that forgets errors, and by a start elsewhere', () => {
    expect([words(null), words(380)]).toEqual([
      expect.stringMatching(/reloading the plugins clears it/),
      expect.stringMatching(/reloading the plugins clears it/),
    ]);
    expect([words(198), words(379)]).toEqual([
      expect.stringMatching(/until the server starts anew/),
      expect.stringMatching(/until the server starts anew/),
    ]);
  });
});
