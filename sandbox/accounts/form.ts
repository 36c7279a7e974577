import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Reads forms, and nothing else. */
export function readForms(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, new URLSearchParams(String(body))),
  );
}

/** A field of the request's form; undefined when it is not there. */
export function field({ body }: FastifyRequest, name: string): string | undefined {
  return body instanceof URLSearchParams ? (body.get(name) ?? undefined) : undefined;
}

/** Which provider's address it is. */
export function hostOf({ params }: FastifyRequest): string {
  return typeof params === 'object' && params !== null && 'host' in params ? String(params.host) : '';
}
