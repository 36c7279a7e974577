import Fastify, { type FastifyError, type FastifyInstance } from 'fastify';
import { FylrError, OAuthRefusal, serverGeneric } from './errors.ts';

/** The bare application: how bodies are read, and how it answers when something is wrong. */
export function createApp(): FastifyInstance {
  const app = Fastify();

  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, new URLSearchParams(String(body))),
  );

  // upstream: fylr 6.34, no answer of the API may be kept by a cache.
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });

  app.setErrorHandler<FastifyError>((error, _request, reply) => {
    if (error instanceof FylrError || error instanceof OAuthRefusal) {
      return reply.code(error.status).send(error.toJSON());
    }
    // What the framework itself refuses: a body that is no JSON, of a wrong type, or too large.
    if (error.statusCode !== undefined && error.statusCode < 500) {
      const refusal = serverGeneric(`cannot parse the request: ${error.message}`);
      return reply.code(refusal.status).send(refusal.toJSON());
    }
    throw error;
  });

  // upstream: fylr 6.34, an address that does not exist is answered in plain text, outside the envelope.
  app.setNotFoundHandler((_request, reply) =>
    reply.code(404).type('text/plain; charset=utf-8').send('404 page not found\n'),
  );
  return app;
}
