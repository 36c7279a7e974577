import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/**
 * The two ways in which Codex refuses: its handlers answer JSON, and what fails before a handler is reached is
 * answered by the web framework in plain text. upstream: Codex 2.2.0, no rejection of its own anywhere.
 */

const STATUS = {
  BadRequest: 400,
  Unauthorized: 401,
  Forbidden: 403,
  NotFound: 404,
  Conflict: 409,
  UnprocessableEntity: 422,
  TooManyRequests: 429,
  InternalServerError: 500,
  ServiceUnavailable: 503,
} as const;

export type ErrorKind = keyof typeof STATUS;

/** A handler's refusal, answered as `{ error, message }`. */
export class HandlerError extends Error {
  readonly kind: ErrorKind;

  constructor(kind: ErrorKind, message: string) {
    super(message);
    this.kind = kind;
  }
}

/** A request that no handler gets to see, answered in plain text. */
export class Rejection extends Error {
  readonly status: 400 | 413 | 415 | 422;

  constructor(status: 400 | 413 | 415 | 422, message: string) {
    super(message);
    this.status = status;
  }
}

/** The page that every unknown address leads to. */
const WEB_PAGES = '<!doctype html><html lang="en"><title>Library</title><div id="root"></div></html>';

/** Answers errors, unknown addresses and wrong methods as the server does. Register it before any route. */
export function answerErrors(app: FastifyInstance): void {
  const known: RegExp[] = [];
  app.addHook('onRoute', (route) => {
    known.push(new RegExp(`^${route.url.replaceAll('.', '\\.').replaceAll(/:[^/]+/g, '[^/]+')}$`));
  });

  app.setErrorHandler((error: FastifyError | HandlerError | Rejection, _request, reply) =>
    answerError(error, reply),
  );

  app.setNotFoundHandler((request: FastifyRequest, reply: FastifyReply) => {
    const path = request.url.split('?')[0] ?? '';
    const isWrongMethod = known.some((pattern) => pattern.test(path));
    // A mistyped address looks like a success: the web pages answer for it, below /api/v1 too.
    if (!isWrongMethod && (request.method === 'GET' || request.method === 'HEAD')) {
      return reply.type('text/html; charset=utf-8').send(WEB_PAGES);
    }
    return reply.code(405).send();
  });
}

function answerError(error: FastifyError | HandlerError | Rejection, reply: FastifyReply): FastifyReply {
  if (error instanceof HandlerError) {
    return reply.code(STATUS[error.kind]).send({ error: error.kind, message: error.message });
  }
  if (error instanceof Rejection) return answerText(reply, error.status, error.message);
  if ('code' in error && error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    return answerText(reply, 413, 'Failed to buffer the request body: length limit exceeded');
  }
  if ('statusCode' in error && error.statusCode !== undefined && error.statusCode < 500) {
    return answerText(reply, 400, error.message);
  }
  reply.log.error(error);
  // What really happened stays on the server.
  return reply
    .code(500)
    .send({ error: 'InternalServerError', message: 'An internal error occurred on the server' });
}

function answerText(reply: FastifyReply, status: number, text: string): FastifyReply {
  return reply.code(status).type('text/plain; charset=utf-8').send(text);
}
