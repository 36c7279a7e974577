import { errors } from 'undici';
import { GatewayError } from '../errors.ts';

/** Why no answer could be used, as `openapi/gateway.yaml` lists it in `details.reason`. */
type Reason =
  | 'refused'
  | 'unknown-name'
  | 'no-route'
  | 'connect-timeout'
  | 'certificate'
  | 'tls'
  | 'broke-off'
  | 'not-http';

/** Reasons of failures before the server had a byte of the request, by the code of the system or of undici. */
const unreachable: Readonly<Record<string, Reason>> = {
  ECONNREFUSED: 'refused',
  ENOTFOUND: 'unknown-name',
  EAI_AGAIN: 'unknown-name',
  EHOSTUNREACH: 'no-route',
  ENETUNREACH: 'no-route',
  EHOSTDOWN: 'no-route',
  EADDRNOTAVAIL: 'no-route',
  ETIMEDOUT: 'connect-timeout',
  UND_ERR_CONNECT_TIMEOUT: 'connect-timeout',
};

/** Beginnings of the codes of certificates that are not accepted. */
const certificateCodes = /^(?:CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_CERT|HOSTNAME_MISMATCH)/;
/** Of a connection that is not TLS, or not one that both sides speak. */
const tlsCodes = /^(?:EPROTO|ERR_SSL_|ERR_TLS_)/;

const words: Readonly<Record<Reason, (server: string) => string>> = {
  refused: (server) => `${server} does not take connections: nothing listens at its address.`,
  'unknown-name': (server) => `The name in the address of ${server} is not known.`,
  'no-route': (server) => `There is no way to ${server} from here.`,
  'connect-timeout': (server) => `${server} did not take the connection in time.`,
  certificate: (server) =>
    `The certificate of ${server} is not accepted. If a private authority signed it, name its file in the configuration as ca of this server.`,
  tls: (server) =>
    `${server} does not speak TLS as expected. Is https right in its url in the configuration?`,
  'broke-off': (server) => `${server} broke the connection off.`,
  'not-http': (server) =>
    `${server} did not answer in HTTP. Is its url in the configuration right (http or https, port)?`,
};

/**
 * Says in the gateway's words why a server gave no usable answer: `upstream-unreachable` where the server cannot have
 * got the request, `upstream-broken` where it may have.
 */
export function explainFailure(error: unknown, serverName: string): GatewayError {
  const code = codeOf(error);
  const reason = reasonOf(error, code);
  const isUnreachable = Object.hasOwn(unreachable, code) || reason === 'certificate' || reason === 'tls';
  return new GatewayError(
    isUnreachable ? 'upstream-unreachable' : 'upstream-broken',
    `${words[reason](serverName)}${code === '' ? '' : ` (${code})`}`,
    { cause: error, details: { reason, ...(code === '' ? {} : { code }) } },
  );
}

function reasonOf(error: unknown, code: string): Reason {
  const known = Object.hasOwn(unreachable, code) ? unreachable[code] : undefined;
  if (known !== undefined) return known;
  if (certificateCodes.test(code)) return 'certificate';
  if (tlsCodes.test(code)) return 'tls';
  return error instanceof errors.HTTPParserError ? 'not-http' : 'broke-off';
}

/** The code of an error, or of the first of several (a name with many addresses fails with all of theirs). */
function codeOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  if (error instanceof Error && error.cause !== undefined) return codeOf(error.cause);
  return '';
}
