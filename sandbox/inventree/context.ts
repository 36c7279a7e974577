import type { Clock } from '../clock.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import { notFound } from './errors.ts';
import { type Plugin, pluginOf } from './plugin-row.ts';
import type { Registry } from './registry.ts';
import { settingId, type State } from './state.ts';
import type { Behaviour } from './version.ts';
import type { Call } from './view.ts';

/** What the views of one server share. */
export interface Context {
  readonly state: State;
  readonly catalogue: Catalogue;
  readonly registry: Registry;
  readonly behaviour: Behaviour;
  readonly clock: Clock;
  /** False when plugins from outside are not loaded at all. */
  readonly pluginsEnabled: boolean;
  /** True while the operator forbids installing and uninstalling. */
  installDisabled(): boolean;
  readonly conditions: Conditions;
}

/** How the server's host is, as `GET /api/` tells it. It changes nothing else here. */
export interface Conditions {
  readonly workers: number;
  /** Tasks that wait for a worker. */
  readonly pendingTasks: number;
  readonly emailConfigured: boolean;
  /** Whether it runs in a container. */
  readonly inContainer: boolean;
  /** Shown by the server's own pages at the sign-in; servers before 280 do not tell it. */
  readonly loginMessage: string | null;
}

/** A host of which there is nothing to say. */
export const AT_REST: Conditions = {
  workers: 1,
  pendingTasks: 0,
  emailConfigured: true,
  inContainer: false,
  loginMessage: null,
};

/**
 * The plugin that the address names.
 * @throws Refusal 404 when there is no row with that key.
 */
export function namedPlugin({ state, registry, behaviour }: Context, call: Call): Plugin {
  const row = state.plugins.get(call.param('plugin'));
  if (!row) throw notFound('No PluginConfig matches the given query.');
  return pluginOf(row, registry, behaviour);
}

/** Deletes a row with all that is stored for it. The code stays; the next reload makes an empty row again. */
export function deleteRow({ state }: Context, key: string): void {
  state.transaction(() => {
    state.plugins.delete(key);
    state.metadata.delete(key);
    for (const row of state.pluginSettings.all()) {
      if (row.plugin === key) state.pluginSettings.delete(settingId(row));
    }
  });
}
