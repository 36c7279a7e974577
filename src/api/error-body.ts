import { isJsonObject, type JsonObject, own, textOf } from './json.ts';
import { retryAfterFromBody } from './retry-after.ts';

/** What the body of a failed answer says, in one form for all systems. All texts are untrusted. */
export interface ErrorBody {
  readonly message: string | null;
  /** All that a program printed, where the answer repeats it line by line; null for a message of one line. */
  readonly output: string | null;
  /** A code that stays the same across languages and versions; null when the body has none. */
  readonly code: string | null;
  readonly fieldErrors: Readonly<Record<string, readonly string[]>>;
  readonly retryAfterSeconds: number | null;
}

const SILENT: ErrorBody = {
  message: null,
  output: null,
  code: null,
  fieldErrors: {},
  retryAfterSeconds: null,
};

/** A whole traceback can come as a message (upstream: InvenTree, one entry per line of pip's output). */
const LONGEST_MESSAGE = 2000;
/** What a build prints before it fails; a page that has to show more comes to a halt. */
const LONGEST_OUTPUT = 500_000;
const MOST_FIELDS = 100;
const DEEPEST = 6;

/**
 * Reads the JSON of a failed answer, whichever of the systems' forms it has:
 * - Codex and our gateway `{error, message}`, Codex's rate limiter with `retry_after` besides
 * - fylr's envelope `{code, error, parameters, realm, statuscode}`, and OAuth's `{error, error_description}`
 * - InvenTree: `{detail}` as text or list, fields with a text or a list of texts, `non_field_errors`,
 *   `{error, error_class, detail, path, status_code}`, `{id, error}`
 * - allauth (InvenTree's sign-in): `{status, errors: [{code, param, message}]}`
 *
 * Never throws, whatever the JSON is.
 * (upstream: Codex 2.2.0; InvenTree API 198 to 534; fylr 6.34)
 */
export function readErrorBody(json: unknown): ErrorBody {
  if (typeof json === 'string') return { ...SILENT, message: joined([json]) };
  if (Array.isArray(json)) return { ...SILENT, message: joined(wordsOf(json)) };
  if (!isJsonObject(json)) return SILENT;
  return fylrEnvelope(json) ?? listedErrors(json) ?? namedError(json) ?? detail(json) ?? fields(json);
}

function fylrEnvelope(body: JsonObject): ErrorBody | null {
  const code = textOf(own(body, 'code'));
  const error = textOf(own(body, 'error'));
  if (code === null || (error === null && typeof own(body, 'statuscode') !== 'number')) return null;
  // A generic code keeps its cause in the parameters (upstream: fylr 6.34, `ServerGeneric`).
  const parameters = own(body, 'parameters');
  const cause = isJsonObject(parameters) ? textOf(own(parameters, 'msg')) : null;
  const words = [error, textOf(own(body, 'description')), cause].flatMap((text) => text ?? []);
  const told = words.filter((text, at) => !words.slice(0, at).some((earlier) => earlier.includes(text)));
  return { ...SILENT, code, message: joined(told) };
}

function listedErrors(body: JsonObject): ErrorBody | null {
  const errors = own(body, 'errors');
  if (!Array.isArray(errors)) return null;
  const items = errors.filter(isJsonObject);
  if (items.length === 0) return null;
  const found: [string, string][] = [];
  const general: string[] = [];
  for (const item of items.slice(0, MOST_FIELDS)) {
    const message = textOf(own(item, 'message'));
    const param = textOf(own(item, 'param'));
    if (message === null) continue;
    if (param === null) general.push(message);
    else found.push([param, message]);
  }
  const code = items.map((item) => textOf(own(item, 'code'))).find((value) => value !== null) ?? null;
  return { ...SILENT, code, message: joined(general), fieldErrors: grouped(found) };
}

function namedError(body: JsonObject): ErrorBody | null {
  const error = textOf(own(body, 'error'));
  if (error === null) return null;
  const message = textOf(own(body, 'message'));
  const described = textOf(own(body, 'error_description'));
  if (message !== null || described !== null) {
    const retryAfterSeconds = retryAfterFromBody(own(body, 'retry_after'));
    return { ...SILENT, code: error, message: joined([message ?? described ?? '']), retryAfterSeconds };
  }
  const code = textOf(own(body, 'error_class')) ?? textOf(own(body, 'id'));
  const more = wordsOf(own(body, 'detail')).filter((words) => words !== error);
  // A lone identifier (`{"error": "invalid_grant"}`) is a code, anything with a blank is a sentence.
  if (code === null && more.length === 0 && /^[A-Za-z][\w.-]*$/.test(error))
    return { ...SILENT, code: error };
  return { ...SILENT, code, message: joined([error, ...more]) };
}

function detail(body: JsonObject): ErrorBody | null {
  if (!Object.hasOwn(body, 'detail')) return null;
  const words = wordsOf(own(body, 'detail'));
  return words.length === 0 ? null : { ...SILENT, message: joined(words), code: textOf(own(body, 'code')) };
}

const GENERAL_FIELDS: ReadonlySet<string> = new Set(['non_field_errors', '__all__', 'message', 'detail']);

function fields(body: JsonObject): ErrorBody {
  const general: string[] = [];
  const found: [string, string][] = [];
  for (const [field, value] of Object.entries(body).slice(0, MOST_FIELDS)) {
    if (GENERAL_FIELDS.has(field)) general.push(...wordsOf(value));
    else for (const [path, words] of nested(field, value, 0)) found.push([path, words]);
  }
  return {
    ...SILENT,
    message: joined(general),
    output: outputOf(body),
    fieldErrors: grouped(found),
  };
}

/** Whole, where the message is cut. upstream: InvenTree API 198 to 534, `non_field_errors` of an installation */
function outputOf(body: JsonObject): string | null {
  const lines = own(body, 'non_field_errors');
  const texts = Array.isArray(lines) ? lines.filter((line) => typeof line === 'string') : [];
  const text = texts.join('\n');
  return text.trim().includes('\n') ? text.slice(0, LONGEST_OUTPUT) : null;
}

/** The texts below a field, each with its dotted path; anything but texts is no error message. */
function nested(path: string, value: unknown, depth: number): [string, string][] {
  if (depth > DEEPEST) return [];
  const text = textOf(value);
  if (text !== null) return [[path, cut(text)]];
  if (Array.isArray(value)) {
    return value.slice(0, MOST_FIELDS).flatMap((item, index) =>
      // A list of texts belongs to the field itself, a list of objects to its rows.
      nested(isJsonObject(item) ? `${path}.${index}` : path, item, depth + 1),
    );
  }
  if (!isJsonObject(value)) return [];
  return Object.entries(value)
    .slice(0, MOST_FIELDS)
    .flatMap(([key, inner]) => nested(GENERAL_FIELDS.has(key) ? path : `${path}.${key}`, inner, depth + 1));
}

function grouped(found: readonly [string, string][]): Readonly<Record<string, readonly string[]>> {
  const groups = new Map<string, string[]>();
  for (const [field, words] of found) {
    const group = groups.get(field);
    if (group) group.push(words);
    else groups.set(field, [words]);
  }
  // fromEntries makes own properties of any name, `__proto__` included.
  return Object.fromEntries(groups);
}

/** All texts in a value, in their order. */
function wordsOf(value: unknown): string[] {
  return nested('', value, 0).map(([, words]) => words);
}

function joined(words: readonly string[]): string | null {
  const text = words.join('\n').trim();
  return text === '' ? null : cut(text);
}

function cut(text: string): string {
  return text.length <= LONGEST_MESSAGE ? text : `${text.slice(0, LONGEST_MESSAGE)}…`;
}
