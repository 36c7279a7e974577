import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import Fastify, { type FastifyInstance } from 'fastify';
import type { SandboxServer } from '../server.ts';
import { isSignInCall } from './sign-in-calls.ts';

/** One request to a server with a fault, before the server has seen it. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** The well server behind the fault. */
  readonly inner: FastifyInstance;
  /** Hands the exchange to the well server, which answers it. */
  readonly pass: () => void;
  /** Aborted when the client is gone, or the server closes. */
  readonly over: AbortSignal;
}

/** What a server does to every exchange but those of signing in. A rejection breaks the connection off. */
export type Fault = (exchange: Exchange) => void | Promise<void>;

/**
 * A server in front of another one, with an address of its own, as a broken proxy or a failing network would be:
 * signing in goes through untouched, everything else meets the fault.
 */
export function withFault(server: SandboxServer, fault: Fault): SandboxServer {
  const { system, app: inner } = server;
  const closing = new AbortController();
  const app = Fastify({
    serverFactory: () =>
      createServer((request, response) => {
        const pass = () => inner.routing(request, response);
        if (isSignInCall(system, request.method ?? '', request.url ?? '')) return pass();
        const gone = new AbortController();
        response.once('close', () => gone.abort());
        const over = AbortSignal.any([gone.signal, closing.signal]);
        // Not every fault is asynchronous.
        const meet = async () => fault({ request, response, inner, pass, over });
        meet().catch(() => response.destroy());
      }),
  });
  app.addHook('onReady', async () => {
    await inner.ready();
  });
  // Before the connections are waited for: whoever still waits for an answer gets his connection broken off.
  app.addHook('preClose', async () => {
    closing.abort();
    await inner.close();
  });
  return { ...server, app };
}
