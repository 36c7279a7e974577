import type { PluginClass } from './plugin-class.ts';
import { BUILTINS } from './catalogue-builtin.ts';
import { EXTERNALS } from './catalogue-external.ts';
import { INSTALLABLES } from './catalogue-installable.ts';

/** The code of every plugin that a sandbox server has on its disk, or can get there. */
export const CATALOGUE: readonly PluginClass[] = [...BUILTINS, ...EXTERNALS, ...INSTALLABLES];

const BY_KEY = new Map(CATALOGUE.map((plugin) => [plugin.key, plugin]));

export function classOf(key: string): PluginClass | undefined {
  return BY_KEY.get(key);
}
