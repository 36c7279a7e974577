import {
  type Description,
  findContent,
  isJson,
  type Match,
  mediaType,
  schemaPointer,
} from './description.ts';
import { follow, type Place, step } from './node.ts';
import type { Validator } from './validator.ts';

/** A request as a test sends it. */
export interface SentRequest {
  /** Address with its query, from the server's root. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Undefined when there is no body; a mapping or list is sent as JSON, text as it is. */
  readonly payload: unknown;
}

/** What of the request its operation does not describe, one line each. */
export function requestProblems(
  description: Description,
  validator: Validator,
  match: Match,
  request: SentRequest,
): string[] {
  return [
    ...pathProblems(validator, match),
    ...queryProblems(validator, match, new URL(request.url, 'http://server').searchParams),
    ...headerProblems(validator, match, request.headers),
    ...payloadProblems(description, validator, match, request),
  ];
}

function pathProblems(validator: Validator, match: Match): string[] {
  return match.operation.parameters
    .filter((parameter) => parameter.in === 'path')
    .flatMap((parameter) => {
      const value = match.path.get(parameter.name);
      if (value === undefined) return [`path parameter ${parameter.name} is not in the template`];
      return textProblems(validator, `path parameter ${parameter.name}`, parameter.schema, value);
    });
}

function queryProblems(validator: Validator, match: Match, query: URLSearchParams): string[] {
  const described = match.operation.parameters.filter((parameter) => parameter.in === 'query');
  const open = match.operation.place.node['x-plugboard-open-query'] === true;
  const unknown = [...new Set(query.keys())]
    .filter((name) => !open && !described.some((parameter) => parameter.name === name))
    .map((name) => `query parameter ${name} is not described`);
  return [
    ...unknown,
    ...described.flatMap((parameter) => {
      const values = query.getAll(parameter.name);
      if (values.length === 0) {
        return parameter.required ? [`query parameter ${parameter.name} is missing`] : [];
      }
      const given = parameter.commas ? values.flatMap((value) => value.split(',')) : values;
      const value = given.length === 1 ? given[0] : given;
      return textProblems(validator, `query parameter ${parameter.name}`, parameter.schema, value);
    }),
  ];
}

function headerProblems(
  validator: Validator,
  match: Match,
  headers: Readonly<Record<string, string>>,
): string[] {
  const sent = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  return match.operation.parameters
    .filter((parameter) => parameter.in === 'header')
    .flatMap((parameter) => {
      const value = sent.get(parameter.name.toLowerCase());
      if (value === undefined) return parameter.required ? [`header ${parameter.name} is missing`] : [];
      return textProblems(validator, `header ${parameter.name}`, parameter.schema, value);
    });
}

function textProblems(
  validator: Validator,
  what: string,
  schema: Place | undefined,
  value: unknown,
): string[] {
  if (!schema) return [];
  return validator.checkText(schema.pointer, value).map((problem) => `${what}: ${problem}`);
}

function payloadProblems(
  description: Description,
  validator: Validator,
  match: Match,
  request: SentRequest,
): string[] {
  const described = step(match.operation.place, 'requestBody');
  if (request.payload === undefined) {
    const needed = described && follow(description.document, described).node.required === true;
    return needed ? ['the body is missing'] : [];
  }
  if (!described) return ['a body is not described'];
  const contentType = sentContentType(request);
  const content = findContent(follow(description.document, described), contentType);
  if (!content) return [`a body of the type ${contentType} is not described`];
  const pointer = schemaPointer(content);
  if (!pointer) return [];
  return bodyProblems(validator, pointer, contentType, request.payload).map((problem) => `body: ${problem}`);
}

function sentContentType(request: SentRequest): string {
  const named = Object.entries(request.headers).find(([name]) => name.toLowerCase() === 'content-type');
  return named?.[1] ?? (typeof request.payload === 'object' ? 'application/json' : 'text/plain');
}

function bodyProblems(
  validator: Validator,
  pointer: string,
  contentType: string,
  payload: unknown,
): string[] {
  if (isJson(contentType)) {
    return validator.check(pointer, typeof payload === 'string' ? JSON.parse(payload) : payload);
  }
  if (mediaType(contentType) === 'application/x-www-form-urlencoded') {
    const form = new URLSearchParams(String(payload));
    const fields = [...new Set(form.keys())].map((name): [string, unknown] => {
      const values = form.getAll(name);
      return [name, values.length === 1 ? values[0] : values];
    });
    return validator.checkText(pointer, Object.fromEntries(fields));
  }
  // The parts of an upload are not taken apart here; the server under test does that.
  return mediaType(contentType).startsWith('multipart/') ? [] : validator.check(pointer, payload);
}
