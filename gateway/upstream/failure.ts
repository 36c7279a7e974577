import { GatewayError } from '../errors.ts';

/** Codes of failures to reach the server at all, before a byte of an answer came. */
const unreachableCodes = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EADDRNOTAVAIL',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Beginnings of the codes of certificates that are not accepted. */
const certificateCodes = /^(?:CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_CERT)/;

/** Says in the gateway's words why a server gave no usable answer. */
export function explainFailure(error: unknown, serverName: string): GatewayError {
  const code = codeOf(error);
  if (certificateCodes.test(code)) {
    return new GatewayError(
      'upstream-unreachable',
      `The certificate of ${serverName} is not accepted (${code}). If a private authority signed it, name its ` +
        'file in the configuration as ca of this server.',
      { cause: error, details: { reason: code } },
    );
  }
  if (unreachableCodes.has(code)) {
    return new GatewayError('upstream-unreachable', `${serverName} cannot be reached (${code}).`, {
      cause: error,
      details: { reason: code },
    });
  }
  return new GatewayError(
    'upstream-broken',
    `${serverName} broke the connection or did not answer in HTTP${code === '' ? '' : ` (${code})`}.`,
    { cause: error, ...(code === '' ? {} : { details: { reason: code } }) },
  );
}

/** The code of an error, or of the first of several (a name with many addresses fails with all of theirs). */
function codeOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  if (error instanceof Error && error.cause !== undefined) return codeOf(error.cause);
  return '';
}
