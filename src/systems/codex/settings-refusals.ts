import { ApiError } from '../../api/api-error.ts';
import type { JsonObject } from '../../api/json.ts';
import { isSecretName, MASK } from '../../api/secrets.ts';
import type { FieldRefusal, SettingPath } from '../settings.ts';
import { type CodexSource, valueAt } from './settings-model.ts';
import type { CodexWrite } from './settings-writes.ts';

/**
 * Where in the form the server's refusal belongs, as far as it tells. Codex has no field errors of its own: what
 * there is are sentences, those of the web framework included (`… config.limit: invalid type …`). A setting is
 * meant where its name stands in them as a path or in quotes.
 * upstream: Codex 2.2.0, 422 in text/plain
 */
export function codexRefusals(
  error: ApiError,
  write: CodexWrite,
  source: CodexSource,
): readonly FieldRefusal[] {
  if (error.kind !== 'rejected' && error.kind !== 'conflict') return [];
  const named = namedByFields(error, source);
  if (named.length > 0) return named;
  const message = error.serverMessage;
  if (message === null) return [];
  // There is but one thing in it that can be wrong.
  if (write.id === 'sync-mode') return write.paths.map((path) => ({ path, messages: [message] }));
  return settingsOf(source)
    .filter(({ place }) => isNamedIn(message, place))
    .map(({ path }) => ({ path, messages: [message] }));
}

function namedByFields(error: ApiError, source: CodexSource): readonly FieldRefusal[] {
  const fields = new Map(Object.entries(error.fieldErrors));
  return settingsOf(source).flatMap(({ path, place }) => {
    const name = place.join('.');
    const messages = fields.get(`config.${name}`) ?? fields.get(name);
    return messages === undefined ? [] : [{ path, messages }];
  });
}

interface Placed {
  readonly path: SettingPath;
  readonly place: readonly string[];
}

function settingsOf(source: CodexSource): readonly Placed[] {
  return source.sections.flatMap(({ id, settings }) =>
    settings.map(({ name, place }) => ({ path: [id, name], place })),
  );
}

const QUOTES: readonly (readonly [string, string])[] = [
  ['`', '`'],
  ["'", "'"],
  ['"', '"'],
  ['“', '”'],
];

function isNamedIn(message: string, place: readonly string[]): boolean {
  const name = place.join('.');
  const last = place.at(-1) ?? '';
  if (last.trim() === '') return false;
  if (hasPath(message, `config.${name}`)) return true;
  return QUOTES.some(([open, close]) =>
    [name, last].some((one) => message.includes(`${open}${one}${close}`)),
  );
}

/** A path that goes on behind it is the path of something else. */
function hasPath(message: string, path: string): boolean {
  for (let at = message.indexOf(path); at >= 0; at = message.indexOf(path, at + 1)) {
    if (!/[\w-]/.test(message.charAt(at + path.length))) return true;
  }
  return false;
}

/** Long enough that it is not a part of ordinary words. */
const SHORTEST_SECRET = 4;

/** The failure without the secrets that were sent: a server may quote what it refuses. */
export function withoutSentSecrets(error: ApiError, write: CodexWrite, source: CodexSource): ApiError {
  if (write.id !== 'config') return error;
  const secrets = [...sentSecrets(write.config, source)].filter(({ length }) => length >= SHORTEST_SECRET);
  if (secrets.length === 0) return error;
  const masked = (text: string) => secrets.reduce((rest, secret) => rest.replaceAll(secret, MASK), text);
  const maskedOrNull = (text: string | null) => (text === null ? null : masked(text));
  return new ApiError({
    kind: error.kind,
    source: error.source,
    method: error.method,
    path: error.path,
    status: error.status,
    serverId: error.serverId,
    code: error.code,
    retryAfterSeconds: error.retryAfterSeconds,
    requestId: error.requestId,
    serverMessage: maskedOrNull(error.serverMessage),
    excerpt: maskedOrNull(error.excerpt),
    fieldErrors: Object.fromEntries(
      Object.entries(error.fieldErrors).map(([name, messages]) => [name, messages.map(masked)]),
    ),
    changed: error.changed,
    cause: error.cause,
  });
}

/** Those that the form knows, and what is kept beside them under the name of one. */
function sentSecrets(config: JsonObject, source: CodexSource): ReadonlySet<string> {
  const known = source.sections
    .flatMap(({ settings }) => settings)
    .filter(({ form }) => form === 'secret')
    .map(({ place }) => valueAt(config, place));
  const kept = Object.entries(config).flatMap(([name, value]) => (isSecretName(name) ? [value] : []));
  return new Set([...known, ...kept].filter((value) => typeof value === 'string'));
}
