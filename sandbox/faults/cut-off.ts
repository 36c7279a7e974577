import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { InjectOptions } from 'fastify';
import type { Exchange, Fault } from './faulty-server.ts';

/** The server does what it is asked, and the connection ends in the middle of the answer. */
export const cutOff: Fault = async (exchange) => {
  const { response } = exchange;
  const { statusCode, headers, rawPayload } = await ask(exchange);
  response.writeHead(statusCode, { ...headers, 'content-length': rawPayload.length });
  const half = rawPayload.subarray(0, Math.ceil(rawPayload.length / 2));
  await new Promise<void>((sent) => {
    // An answer without a body breaks off after its headers.
    response.write(half.length === 0 ? '\n' : half, () => sent());
  });
  response.destroy();
};

/** The well server's whole answer. */
async function ask({ request, inner }: Exchange) {
  return inner.inject({
    method: methodOf(request),
    url: request.url ?? '/',
    headers: request.headers,
    payload: await bodyOf(request),
  });
}

type Method = NonNullable<InjectOptions['method']>;
const METHODS: readonly Method[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

function methodOf({ method }: IncomingMessage): Method {
  return METHODS.find((known) => known === method) ?? 'GET';
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  await once(request, 'end');
  return Buffer.concat(chunks);
}
