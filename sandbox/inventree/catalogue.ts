import type { PluginClass } from './plugin-class.ts';
import { BUILTINS } from './catalogue-builtin.ts';
import { EXTERNALS } from './catalogue-external.ts';

/** The code of every plugin that a sandbox server may have on its disk. */
export const CATALOGUE: readonly PluginClass[] = [...BUILTINS, ...EXTERNALS];

const BY_KEY = new Map(CATALOGUE.map((plugin) => [plugin.key, plugin]));

export function classOf(key: string): PluginClass | undefined {
  return BY_KEY.get(key);
}
