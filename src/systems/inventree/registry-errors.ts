import { isJsonObject, type JsonObject, listOf, objectOf, own, textOf } from '../../api/json.ts';

/** Something that went wrong while the server loaded its plugins. Untrusted text. */
export interface RegistryError {
  /** Where in loading it happened, in the server's words. */
  readonly stage: string;
  readonly message: string;
}

/** What is known of those errors for one plugin. */
export interface RegistryReport {
  readonly errors: readonly RegistryError[];
  /** Why they could not be read; null when they could, or when nobody asked. */
  readonly unreadable: 'server-error' | 'other' | null;
}

export const NO_REPORT: RegistryReport = { errors: [], unreadable: null };

/**
 * The errors that probably belong to a plugin. The server names a guessed package or module in `name` and
 * sometimes the plugin in `stage` (`<Plugin Name>:init_plugin`), never its key, so this matches loosely: a
 * whole part of the one has to equal one of the plugin's names.
 * upstream: InvenTree API 198 to 534, `PluginRegistryStatus`
 * @param status the answer of `GET /api/plugins/status/`; untrusted
 * @param plugin a plugin row; untrusted
 */
export function errorsOfPlugin(status: unknown, plugin: JsonObject): readonly RegistryError[] {
  const names = namesOfPlugin(plugin);
  return listOf(own(objectOf(status), 'registry_errors'))
    .filter(isJsonObject)
    .filter((error) => partsOf(error).some((part) => names.has(part)))
    .flatMap((error) => {
      const message = textOf(own(error, 'message'));
      return message === null ? [] : [{ stage: textOf(own(error, 'stage')) ?? '', message }];
    });
}

function namesOfPlugin(plugin: JsonObject): ReadonlySet<string> {
  const meta = objectOf(own(plugin, 'meta'));
  const path = textOf(own(meta, 'package_path'));
  const names = [
    own(plugin, 'key'),
    own(plugin, 'name'),
    own(plugin, 'package_name'),
    own(meta, 'slug'),
    own(meta, 'human_name'),
    path === null ? null : moduleOf(path),
  ];
  return new Set(names.flatMap((name) => plain(textOf(name) ?? '') || []));
}

/** The name that tells in a path or a module: the file, or the package that the module is in. */
function moduleOf(path: string): string {
  if (path.includes('/')) return withoutExtension(path.split('/').at(-1) ?? '');
  return path.split('.')[0] ?? '';
}

function partsOf(error: JsonObject): readonly string[] {
  const name = textOf(own(error, 'name')) ?? '';
  const stage = textOf(own(error, 'stage')) ?? '';
  const owner = stage.includes(':') ? stage.slice(0, stage.lastIndexOf(':')) : '';
  const parts = name.split(/[/\\]/).flatMap((part) => [withoutExtension(part)].concat(part.split('.')));
  return parts
    .concat(owner)
    .map(plain)
    .filter((part) => part !== '');
}

function withoutExtension(file: string): string {
  return file.replace(/\.py$/, '');
}

/** Names that differ in case, hyphens, underscores and blanks are the same. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, '');
}
