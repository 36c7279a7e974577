import Fastify, { type FastifyError, type FastifyInstance } from 'fastify';
import { FylrError, OAuthRefusal, serverGeneric } from './errors.ts';

const PLAIN_TEXT = 'text/plain; charset=utf-8';

/** The bare application: how bodies are read, and how it answers when something is wrong. */
export function createApp(): FastifyInstance {
  const app = Fastify({
    // The real server is no JavaScript: keys such as `__proto__` mean nothing to it.
    onProtoPoisoning: 'ignore',
    onConstructorPoisoning: 'ignore',
    // No limit is documented; settings may hold whole documents.
    bodyLimit: 32 * 1024 * 1024,
    // An address that cannot be decoded never reaches the handlers below.
    frameworkErrors: (_error, _request, reply) => {
      // The framework types this reply as one that can send nothing.
      reply.hijack();
      reply.raw.writeHead(400, { 'content-type': PLAIN_TEXT }).end('400 bad request\n');
    },
  });

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
  app.setNotFoundHandler((_request, reply) => reply.code(404).type(PLAIN_TEXT).send('404 page not found\n'));
  return app;
}
