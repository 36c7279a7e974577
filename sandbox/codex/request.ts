import type { FastifyInstance, FastifyRequest } from 'fastify';
import * as v from 'valibot';
import { Rejection } from './errors.ts';

/** Reading of paths, queries and bodies, with the refusals in plain text that precede Codex's handlers. */

const UUID = /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i;

/** Bodies stay text until a handler asks for them: what it does not ask for is not looked at. */
export function keepBodiesUnread(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
}

/**
 * A path parameter that is an id, in lower case with hyphens.
 * @throws Rejection 400 when it is no UUID.
 */
export function pathId(request: FastifyRequest, name: string): string {
  const value = member(request.params, name);
  const text = typeof value === 'string' ? value : '';
  const id = normalUuid(text);
  if (id === undefined) {
    throw new Rejection(
      400,
      `Invalid URL: Cannot parse \`${name}\` with value \`${text}\`: UUID parsing failed`,
    );
  }
  return id;
}

/** @throws Rejection 400 when the parameter is there more than once. */
export function queryText(request: FastifyRequest, name: string): string | undefined {
  const value = member(request.query, name);
  if (value === undefined || typeof value === 'string') return value;
  throw badQuery(`duplicate field \`${name}\``);
}

/** @throws Rejection 400 when it is missing. */
export function requiredQueryText(request: FastifyRequest, name: string): string {
  const value = queryText(request, name);
  if (value === undefined) throw badQuery(`missing field \`${name}\``);
  return value;
}

/** @throws Rejection 400 when it is no whole number from 0 on. */
export function queryCount(request: FastifyRequest, name: string): number | undefined {
  const value = queryText(request, name);
  if (value === undefined) return undefined;
  if (!/^\+?\d{1,15}$/.test(value)) throw badQuery(`${name}: invalid digit found in string`);
  return Number(value);
}

/** @throws Rejection 400 when it is neither `true` nor `false`. */
export function queryFlag(request: FastifyRequest, name: string): boolean | undefined {
  const value = queryText(request, name);
  if (value === undefined) return undefined;
  if (value !== 'true' && value !== 'false') {
    throw badQuery(`${name}: provided string was not \`true\` or \`false\``);
  }
  return value === 'true';
}

/** @throws Rejection 400 when it is no UUID. */
export function queryId(request: FastifyRequest, name: string): string | undefined {
  const value = queryText(request, name);
  if (value === undefined) return undefined;
  const id = normalUuid(value);
  if (id === undefined) throw badQuery(`${name}: UUID parsing failed`);
  return id;
}

/**
 * The JSON body in the shape that the handler needs; members that it does not know are ignored.
 * @throws Rejection 415 for another content type, 400 for what is no JSON, 422 for a wrong or missing member.
 */
export function jsonBody<Schema extends v.GenericSchema>(
  request: FastifyRequest,
  schema: Schema,
): v.InferOutput<Schema> {
  if (!isJson(request.headers['content-type'])) {
    throw new Rejection(415, 'Expected request with `Content-Type: application/json`');
  }
  const result = v.safeParse(schema, parseJson(request.body), { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new Rejection(422, `Failed to deserialize the JSON body into the target type: ${complaint(issue)}`);
}

/** Whether the request came with any body at all, whatever it is. */
export function hasBody(request: FastifyRequest): boolean {
  return typeof request.body === 'string' && request.body !== '';
}

function parseJson(body: unknown): unknown {
  try {
    return JSON.parse(typeof body === 'string' ? body : '');
  } catch (error) {
    const why = error instanceof Error ? error.message : 'not JSON';
    throw new Rejection(400, `Failed to parse the request body as JSON: ${why}`);
  }
}

function complaint(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue);
  if (path === null) return `invalid type: ${issue.received}, expected an object`;
  if (issue.received === 'undefined') return `missing field \`${path}\``;
  return `${path}: invalid type: ${issue.received}, expected ${issue.expected ?? 'another'}`;
}

function isJson(contentType: string | undefined): boolean {
  return /^application\/(?:[^;\s]+\+)?json\s*(?:;|$)/i.test(contentType ?? '');
}

function badQuery(why: string): Rejection {
  return new Rejection(400, `Failed to deserialize query string: ${why}`);
}

function normalUuid(text: string): string | undefined {
  if (!UUID.test(text)) return undefined;
  const digits = text.replaceAll('-', '').toLowerCase();
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function member(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, name)?.value;
}
