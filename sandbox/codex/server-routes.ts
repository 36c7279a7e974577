import type { FastifyInstance } from 'fastify';
import type { Auth } from './auth.ts';

/** What the server says of itself. `/health` is at the root and plain text. upstream: Codex 2.2.0. */
export function registerServerRoutes(app: FastifyInstance, auth: Auth, version: string): void {
  app.get('/health', (_request, reply) => reply.type('text/plain; charset=utf-8').send('OK'));

  app.get('/api/v1/info', (_request, reply) => reply.send({ name: 'codex', version }));

  app.get('/api/v1/settings/public', (request, reply) => {
    auth.caller(request);
    return reply.send({
      'application.name': { key: 'application.name', value: 'Codex' },
      // Made up by the server from its configuration: the zone of schedules without one of their own.
      'scheduler.timezone': { key: 'scheduler.timezone', value: 'UTC' },
    });
  });
}
