import type { PluginClass } from '../plugin-class.ts';
import { BUILTINS } from './builtin.ts';
import { EXTERNALS } from './external.ts';
import { INSTALLABLES } from './installable.ts';

/** The code of every plugin that a server has on its disk, or can get there. */
export interface Catalogue {
  readonly all: readonly PluginClass[];
  of(key: string): PluginClass | undefined;
}

/**
 * @param apiVersion decides which plugins come with the server.
 * @param generated further plugins, that no server has but one that is filled for load.
 */
export function catalogueFor(apiVersion: number, generated: readonly PluginClass[] = []): Catalogue {
  const all = [...BUILTINS, ...EXTERNALS, ...INSTALLABLES, ...generated].filter(
    ({ since = 0, until = Number.POSITIVE_INFINITY }) => since <= apiVersion && apiVersion <= until,
  );
  const byKey = new Map(all.map((plugin) => [plugin.key, plugin]));
  return { all, of: (key) => byKey.get(key) };
}
