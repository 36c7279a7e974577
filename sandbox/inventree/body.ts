import { fieldError, malformedBody, Refusal, ruleError } from './errors.ts';

/** The fields of a request's body. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads a body as the server does: JSON or a form; an empty one is an empty object.
 * @param body the text as it came; undefined when there was none.
 * @throws Refusal 400 when it is no JSON, 415 for another content type.
 */
export function readBody(contentType: string | undefined, body: unknown): unknown {
  if (typeof body !== 'string' || body === '') return {};
  const type = (contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (type === 'application/x-www-form-urlencoded') return Object.fromEntries(new URLSearchParams(body));
  if (type !== 'application/json') {
    throw new Refusal(415, { detail: `Unsupported media type "${type}" in request.` });
  }
  return parseJson(body);
}

/** @throws Refusal 400 for what is no object. */
export function fieldsOf(value: unknown): Fields {
  if (isFields(value)) return value;
  throw ruleError(`Invalid data. Expected a dictionary, but got ${pythonTypeOf(value)}.`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw malformedBody(error instanceof Error ? error.message : String(error));
  }
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The name that the server's language has for a JSON value's type. */
function pythonTypeOf(value: unknown): string {
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'string') return 'str';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'float';
  return 'NoneType';
}

const TRUE: readonly unknown[] = [true, 1, 't', 'y', 'yes', 'true', 'on', '1'];
const FALSE: readonly unknown[] = [false, 0, 'f', 'n', 'no', 'false', 'off', '0'];

/**
 * A boolean field of a body.
 * @returns `missing` when the field is not there.
 * @throws Refusal 400 when it is there and cannot be read as a boolean.
 */
export function booleanField(fields: Fields, name: string, missing: boolean): boolean {
  const value = fields[name];
  if (value === undefined) return missing;
  if (value === null) throw fieldError(name, 'This field may not be null.');
  const known = typeof value === 'string' ? value.trim().toLowerCase() : value;
  if (TRUE.includes(known)) return true;
  if (FALSE.includes(known)) return false;
  throw fieldError(name, 'Must be a valid boolean.');
}

/** A boolean of a query; undefined when it is absent or cannot be read, which filters ignore alike. */
export function booleanQuery(query: URLSearchParams, name: string): boolean | undefined {
  const text = query.get(name)?.toLowerCase();
  if (text === 'true' || text === '1') return true;
  if (text === 'false' || text === '0') return false;
  return undefined;
}
