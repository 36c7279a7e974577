import type { IncomingMessage } from 'node:http';
import { Transform } from 'node:stream';
import { GatewayError } from '../errors.ts';

export function tooLarge(limit: number): GatewayError {
  return new GatewayError(
    'too-large',
    `The request is larger than ${limit} bytes, which is the limit here.`,
    {
      details: { limit },
    },
  );
}

/** @throws GatewayError `too-large` when the request says itself that it is. */
export function checkDeclaredLength(header: string | undefined, limit: number): void {
  if (header !== undefined && Number(header) > limit) throw tooLarge(limit);
}

/** Milliseconds for which the rest of a refused request is still taken. */
const drainTime = 10_000;

/**
 * Takes the rest of a request that was answered before it was read, and throws it away: a browser that is cut
 * off while it sends does not see the answer. Not for ever, though.
 */
export function drain(request: IncomingMessage): void {
  if (request.complete || request.destroyed) return;
  request.unpipe();
  request.resume();
  const timer = setTimeout(() => request.destroy(), drainTime);
  request.once('close', () => clearTimeout(timer));
}

/** Passes a stream on and tells of each piece; `onChunk` may end it by throwing. */
export function watched(onChunk: (total: number) => void): Transform {
  let total = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      total += chunk.length;
      try {
        onChunk(total);
        done(null, chunk);
      } catch (error) {
        done(error instanceof Error ? error : new Error(String(error)));
      }
    },
  });
}
