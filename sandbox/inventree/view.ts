import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Authentication } from './auth.ts';
import { type Fields, fieldsOf, readBody } from './body.ts';
import { forbidden, methodNotAllowed, unauthenticated } from './errors.ts';
import type { Person } from './state.ts';

/** One request, after its sender was recognised. */
export interface Call {
  /** Null when nobody is signed in. */
  readonly person: Person | null;
  readonly method: Method;
  readonly query: URLSearchParams;
  /** The address up to the query, with scheme and host as the caller used them. */
  readonly address: string;
  readonly request: FastifyRequest;
  /** For what does not fit into an answer: cookies. */
  readonly reply: FastifyReply;
  /** A segment of the path. */
  param(name: string): string;
  /**
   * The body: any JSON value, or a form's fields.
   * @throws Refusal 400 for a body that is no JSON, 415 for another content type.
   */
  body(): unknown;
  /**
   * The body's fields; none for an empty body.
   * @throws Refusal 400 for a body that is no JSON or no object, 415 for another content type.
   */
  fields(): Fields;
}

export interface Answer {
  readonly status: number;
  /** Sent as JSON; without it the answer is empty. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
export type Handler = (call: Call) => Answer | Promise<Answer>;
/** Whether somebody may use a method at all; decided before the body and the object are looked at. */
export type Permission = (person: Person | null, method: Method) => boolean;

/** All that the server does at one address. */
export interface View {
  readonly path: string;
  readonly permission: Permission;
  readonly methods: Partial<Record<Method, Handler>>;
}

const METHODS: readonly Method[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/**
 * Mounts a view. The order of checks is the server's: who is it, may they, does the method exist, then the
 * object and the body. So a wrong method is 401 for a stranger and 405 for the superuser.
 */
export function mount(app: FastifyInstance, authentication: Authentication, view: View): void {
  app.route({
    method: [...METHODS],
    url: view.path,
    handler: async (request, reply) => {
      const method = METHODS.find((known) => known === request.method) ?? 'GET';
      const person = authentication.recognise(request);
      if (!view.permission(person, method)) throw person ? forbidden() : unauthenticated();
      const handler = view.methods[method];
      if (!handler) throw methodNotAllowed(method, Object.keys(view.methods));
      return send(reply, await handler(callOf(request, reply, method, person)));
    },
  });
}

function callOf(request: FastifyRequest, reply: FastifyReply, method: Method, person: Person | null): Call {
  const url = new URL(request.url, `${request.protocol}://${request.host}`);
  const body = () => readBody(request.headers['content-type'], request.body);
  return {
    person,
    method,
    query: url.searchParams,
    address: `${url.origin}${url.pathname}`,
    request,
    reply,
    param(name) {
      const params = request.params;
      const value =
        typeof params === 'object' && params !== null
          ? Object.entries(params).find(([key]) => key === name)
          : null;
      return typeof value?.[1] === 'string' ? value[1] : '';
    },
    body,
    fields: () => fieldsOf(body()),
  };
}

function send(reply: FastifyReply, answer: Answer): FastifyReply {
  reply.code(answer.status).headers({ ...answer.headers });
  return answer.body === undefined ? reply.send() : reply.send(answer.body);
}
