import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { GatewayError } from '../errors.ts';
import { drain } from '../forwarding/body.ts';
import { ClientGone } from '../forwarding/exchange.ts';
import { addressTooLong } from '../forwarding/raw-target.ts';
import { apiHeaders } from './policy.ts';

/** Answers a request with an error of the gateway's own interface. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error instanceof ClientGone) {
    // Nobody is there to be answered.
    reply.hijack();
    reply.raw.destroy();
    return reply;
  }
  if (reply.raw.headersSent) {
    // The browser has a part of an answer, which must not look whole.
    reply.raw.destroy();
    return reply;
  }
  const known = asGatewayError(error);
  if (known.code === 'internal') request.log.error({ err: error }, 'unexpected failure');
  else request.log.info({ code: known.code, reason: known.message }, 'refused or failed');
  drain(request.raw);
  reply.code(known.status).headers({ ...apiHeaders, 'x-plugboard-error': known.code });
  if (known.retryAfter !== undefined) reply.header('retry-after', String(known.retryAfter));
  return reply.send(
    known.code === 'internal' ? { ...known.body, details: { requestId: request.id } } : known.body,
  );
}

function asGatewayError(error: unknown): GatewayError {
  if (error instanceof GatewayError) return error;
  const { statusCode, code } = partsOf(error);
  if (statusCode === 413)
    return new GatewayError('too-large', 'The request is larger than what is taken here.');
  if (code === 'FST_ERR_BAD_URL') {
    return new GatewayError('not-described', 'The address is not properly encoded.');
  }
  if (code === 'FST_ERR_MAX_PARAM_LENGTH') return addressTooLong();
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    return new GatewayError('bad-request', error instanceof Error ? error.message : 'Bad request.');
  }
  return new GatewayError('internal', 'The gateway failed unexpectedly; its log tells more.', {
    cause: error,
  });
}

function partsOf(error: unknown): Partial<Pick<FastifyError, 'statusCode' | 'code'>> {
  if (typeof error !== 'object' || error === null) return {};
  return {
    ...('statusCode' in error && typeof error.statusCode === 'number'
      ? { statusCode: error.statusCode }
      : {}),
    ...('code' in error && typeof error.code === 'string' ? { code: error.code } : {}),
  };
}
