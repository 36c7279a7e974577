import type { PluginClass } from '../plugin-class.ts';

/** What is left to say of a plugin once its key has said where it comes from. */
type Told = Omit<PluginClass, 'key' | 'name' | 'origin' | 'path' | 'package'> &
  Partial<Pick<PluginClass, 'name' | 'path' | 'package'>>;

/** A plugin that pip installed; its package is named after it. */
export function packaged(key: string, told: Told): PluginClass {
  const module = key.replaceAll('-', '_');
  return {
    key,
    name: className(key),
    origin: 'package',
    package: `inventree-${key}`,
    path: `${module}.core`,
    ...told,
  };
}

/** A plugin whose file somebody put into the server's folder for plugins. */
export function inFolder(key: string, told: Told): PluginClass {
  const path = `plugins/${key.replaceAll('-', '_')}.py`;
  return { key, name: className(key), origin: 'file', path, ...told };
}

/** A demonstration that comes with the server. */
export function sample(key: string, told: Told): PluginClass {
  const path = `plugin/samples/integration/${key.replaceAll('-', '_')}.py`;
  return { key, name: className(key), author: 'InvenTree contributors', origin: 'sample', path, ...told };
}

/** A plugin that comes with the server and that people use. */
export function builtin(key: string, told: Told & Pick<PluginClass, 'name' | 'path'>): PluginClass {
  return { key, author: 'InvenTree contributors', license: 'MIT', origin: 'builtin', ...told };
}

/** `shelf-lights` is `ShelfLights` in its code. */
function className(key: string): string {
  return key
    .split(/[-_]/)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');
}
