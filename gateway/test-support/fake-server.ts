import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A request as a server on the other side of the gateway received it. */
export interface Received {
  readonly method: string;
  /** As it came over the wire. */
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface FakeServer {
  readonly url: string;
  readonly port: number;
  readonly received: readonly Received[];
  /** Those with this beginning, for example `POST /api/v1/auth/refresh`. */
  receivedBy(start: string): readonly Received[];
  /** Sees each request as it begins, before its body is there. */
  watch: ((raw: IncomingMessage) => void) | undefined;
  /** Ends it before the test does. */
  stop(): Promise<void>;
}

export type FakeHandler = (request: Received, response: ServerResponse, raw: IncomingMessage) => void;

/** Starts an HTTP server on a free loopback port; it ends with the test. */
export async function startFakeServer(handle: FakeHandler): Promise<FakeServer> {
  const received: Received[] = [];
  const server = createServer((raw, response) => {
    fake.watch?.(raw);
    const chunks: Buffer[] = [];
    raw.on('data', (chunk: Buffer) => chunks.push(chunk));
    raw.on('end', () => {
      const request = {
        method: raw.method ?? '',
        url: raw.url ?? '',
        headers: raw.headers,
        body: Buffer.concat(chunks).toString('utf8'),
      };
      received.push(request);
      handle(request, response, raw);
    });
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(portOf(server.address())));
  });
  const fake: FakeServer = {
    url: `http://127.0.0.1:${port}`,
    port,
    received,
    receivedBy: (start) => received.filter((one) => `${one.method} ${one.url}`.startsWith(start)),
    watch: undefined,
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  onTestFinished(() => fake.stop());
  return fake;
}

export function portOf(address: string | AddressInfo | null): number {
  if (address === null || typeof address === 'string') throw new Error('It listens on no port.');
  return address.port;
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
