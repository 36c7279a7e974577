import { posix } from 'node:path';
import * as v from 'valibot';
import { HandlerError } from './errors.ts';
import type { Json } from './model.ts';

/**
 * What the server reads of a plugin that is to be made or changed. Members of the wrong kind are refused before
 * a handler sees them; what they say is checked here. upstream: Codex 2.2.0.
 */

/** Taken as it is: a reader that goes through the members would leave out `__proto__` and its like. */
const JsonObject = v.custom<Json>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
);
const Id = v.pipe(v.string(), v.uuid());
const EnvVar = v.object({ key: v.string(), value: v.string() });
const Count = v.pipe(v.number(), v.integer());

/** Null is as good as absent in all of them. */
const shared = {
  description: v.nullish(v.string()),
  args: v.nullish(v.array(v.string())),
  env: v.nullish(v.array(EnvVar)),
  workingDirectory: v.nullish(v.string()),
  permissions: v.nullish(v.array(v.string())),
  scopes: v.nullish(v.array(v.string())),
  libraryIds: v.nullish(v.array(Id)),
  credentialDelivery: v.nullish(v.string()),
  credentials: v.nullish(JsonObject),
  config: v.nullish(JsonObject),
  rateLimitRequestsPerMinute: v.nullish(Count),
  requestTimeoutSeconds: v.nullish(Count),
  logLevel: v.nullish(v.string()),
  useExistingExternalId: v.nullish(v.boolean()),
  searchPreprocessingRules: v.nullish(v.array(JsonObject)),
  autoMatchConditions: v.nullish(JsonObject),
};

export const CreatePluginRequest = v.object({
  ...shared,
  name: v.string(),
  displayName: v.string(),
  command: v.string(),
  pluginType: v.nullish(v.string()),
  enabled: v.nullish(v.boolean()),
  metadataTargets: v.nullish(v.array(v.string())),
  searchQueryTemplate: v.nullish(v.string()),
});

/** Null clears the last three, and nothing else. */
export const UpdatePluginRequest = v.object({
  ...shared,
  displayName: v.nullish(v.string()),
  command: v.nullish(v.string()),
  internalConfig: v.nullish(v.object({ searchResultsLimit: v.nullish(Count) })),
  searchQueryTemplate: v.exactOptional(v.nullable(v.string())),
  metadataTargets: v.exactOptional(v.nullable(v.array(v.string()))),
  syncCronSchedule: v.exactOptional(v.nullable(v.string())),
});

export type CreatePluginInput = v.InferOutput<typeof CreatePluginRequest>;
export type UpdatePluginInput = v.InferOutput<typeof UpdatePluginRequest>;

const WRITABLE =
  'title summary genres tags covers ratings links year status publisher age_rating language reading_direction total_volume_count total_chapter_count book_type subtitle authors translator edition original_title original_year series_position subjects awards custom_metadata isbn *';
const PERMISSIONS = [
  'metadata:read',
  ...WRITABLE.split(' ').map((field) => `metadata:write:${field}`),
  'library:read',
];
const SCOPES = ['series:detail', 'series:bulk', 'book:detail', 'book:bulk', 'library:detail', 'library:scan'];
const COMMANDS = ['node', 'npx', 'python', 'python3', 'uv', 'uvx'];
const COMMAND_FOLDERS = ['/usr/bin', '/usr/local/bin', '/bin'];
const PLUGIN_FOLDER = '/opt/codex/plugins/';

/** @throws HandlerError 400 */
export function requireName(name: string): void {
  if (name === '' || name.length > 100) throw bad('The name must have 1 to 100 characters');
  if (!/^[a-z0-9-]+$/.test(name)) throw bad('The name may have small letters, digits and hyphens only');
  if (name.startsWith('-') || name.endsWith('-')) {
    throw bad('The name must not begin or end with a hyphen');
  }
}

/**
 * Checks what both ways have in common.
 * @throws HandlerError 400, at the first thing that is wrong
 */
export function requireKnown(input: UpdatePluginInput | CreatePluginInput): void {
  if (input.command != null) requireCommand(input.command);
  requireAmong('credential delivery', ['env', 'init_message', 'both'], input.credentialDelivery);
  for (const permission of input.permissions ?? []) requireAmong('permission', PERMISSIONS, permission);
  for (const scope of input.scopes ?? []) requireAmong('scope', SCOPES, scope);
}

/** @throws HandlerError 400, which lists what is allowed */
export function requireAmong(what: string, known: readonly string[], value: string | null | undefined): void {
  if (value == null || known.includes(value)) return;
  throw bad(`Unknown ${what} '${value}'; allowed: ${known.join(', ')}`);
}

function requireCommand(command: string): void {
  const path = posix.normalize(command);
  const isKnown =
    COMMANDS.includes(command) ||
    (COMMAND_FOLDERS.includes(posix.dirname(path)) && COMMANDS.includes(posix.basename(path))) ||
    path.startsWith(PLUGIN_FOLDER);
  if (isKnown) return;
  const allowed = [...COMMANDS, `${PLUGIN_FOLDER}*`].join(', ');
  throw bad(`The command '${command}' is not allowed; allowed: ${allowed}`);
}

function bad(message: string): HandlerError {
  return new HandlerError('BadRequest', message);
}
