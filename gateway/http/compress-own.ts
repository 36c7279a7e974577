import type { FastifyReply, FastifyRequest } from 'fastify';
import { compressedText } from '../forwarding/compression.ts';
import { acceptEncodingOf } from './accept-encoding.ts';

/** Compresses the gateway's own pages and JSON on their way out; a hook `onSend`. What is forwarded is a stream. */
export async function compressOwn(
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
): Promise<unknown> {
  if (typeof payload !== 'string') return payload;
  const small = compressedText(payload, acceptEncodingOf(request.headers));
  if (small === null) return payload;
  reply.removeHeader('content-length');
  reply.headers({ 'content-encoding': small.encoding, vary: 'Accept-Encoding' });
  return small.body;
}
