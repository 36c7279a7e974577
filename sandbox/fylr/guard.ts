import type { FastifyInstance } from 'fastify';
import { readOnlyMode } from './errors.ts';

/** Keeps the server from being written to while it is in read-only mode. */
export interface Guard {
  /** @throws FylrError ReadOnlyMode */
  demandWritable(): void;
}

/**
 * upstream: fylr 6.34, read-only mode is a value of the base configuration, and every answer carries a header while
 * it holds.
 * @param isReadOnly reads the mode as it is now.
 */
export function createGuard(app: FastifyInstance, isReadOnly: () => boolean): Guard {
  app.addHook('onSend', async (_request, reply) => {
    if (isReadOnly()) reply.header('X-Fylr-Read-Only-Mode', 'true');
  });
  return {
    demandWritable() {
      if (isReadOnly()) throw readOnlyMode();
    },
  };
}
