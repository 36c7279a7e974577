import { ApiError } from '../../api/api-error.ts';
import { isJsonObject, type JsonObject, listOf, objectOf, own, textOf } from '../../api/json.ts';
import { m } from '../../messages/messages.js';
import type { InventreeCalls } from './calls.ts';

/** Something that went wrong while the server loaded its plugins. Untrusted text. */
export interface RegistryError {
  /** Where in loading it happened, in the server's words. */
  readonly stage: string;
  /** What it happened to, as the server guesses. */
  readonly name: string;
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
  return errorRows(status)
    .filter((error) => partsOf(error).some((part) => names.has(part)))
    .flatMap((error) => toRegistryError(error) ?? []);
}

/** Whether an error is about a plugin, matched as loosely as above. Both are rows of answers; untrusted. */
export function errorConcerns(error: JsonObject, plugin: JsonObject): boolean {
  const names = namesOfPlugin(plugin);
  return partsOf(error).some((part) => names.has(part));
}

/**
 * All that the answer lists. Some errors are kept as bare text, which a server may tell as it is one day.
 * @param status as for `errorsOfPlugin`
 */
export function errorRows(status: unknown): readonly JsonObject[] {
  return listOf(own(objectOf(status), 'registry_errors')).flatMap((error): JsonObject[] => {
    if (isJsonObject(error)) return [error];
    const message = textOf(error);
    return message === null ? [] : [{ message }];
  });
}

/** Null for one that says nothing. An exception without words is a failure all the same. */
export function toRegistryError(error: JsonObject): RegistryError | null {
  const [stage, name] = [textOf(own(error, 'stage')) ?? '', textOf(own(error, 'name')) ?? ''];
  const message = messageOf(own(error, 'message'));
  if (message === null && stage === '' && name === '') return null;
  return { stage, name, message: message ?? m.inventree_error_untold() };
}

function messageOf(message: unknown): string | null {
  if (message === null || message === undefined || typeof message === 'string') return textOf(message);
  return JSON.stringify(message);
}

/** The answer of the status, or why there is none. */
export interface StatusAnswer {
  readonly status: unknown;
  readonly unreadable: RegistryReport['unreadable'];
}

/**
 * The registry's errors are an addition: without them plugins can still be shown, with a notice.
 * upstream: InvenTree API 198 to 534 answers 500 when one of the errors is about a plugin's version range
 */
export async function readStatus(
  calls: Pick<InventreeCalls, 'getRegistryStatus'>,
  signal: AbortSignal,
): Promise<StatusAnswer> {
  try {
    const status = await calls.getRegistryStatus(signal);
    // Without a list it is not known that there are none.
    const told = Array.isArray(own(objectOf(status), 'registry_errors'));
    return told ? { status, unreadable: null } : { status: null, unreadable: 'other' };
  } catch (error) {
    if (error instanceof ApiError && (error.kind === 'signed-out' || error.kind === 'cancelled')) throw error;
    const serverError = error instanceof ApiError && error.kind === 'server-error';
    return { status: null, unreadable: serverError ? 'server-error' : 'other' };
  }
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

/** Files and folders that any plugin may have: they tell none from another. */
const OF_MANY: ReadonlySet<string> = new Set(['__init__', 'core', 'main', 'plugin', 'plugins']);

/** The name that tells in a path or a module: the file, or its folder; or the package that the module is in. */
function moduleOf(path: string): string {
  const [file = '', folder = ''] = path.split(/[/\\]/).toReversed();
  const names = file === path ? path.split('.').slice(0, 1) : [withoutExtension(file), folder];
  return names.find((name) => !OF_MANY.has(name)) ?? '';
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
