import { type ErrorCode, GatewayError } from '../errors.ts';

/** How a sign-in on a server's own pages ended, in the words of `openapi/gateway.yaml` that stand in the page's address. */
export interface OAuthOutcome {
  readonly outcome:
    | 'done'
    | 'denied'
    | 'expired'
    | 'used'
    | 'other-browser'
    | 'unknown'
    | 'refused'
    | 'bound'
    | 'client'
    | 'unreachable'
    | 'unavailable'
    | 'timeout'
    | 'broken'
    | 'too-many'
    | 'cannot-store'
    | 'not-offered'
    | 'elsewhere'
    | 'failed';
  /** The server's own word for it, where that helps the operator. */
  readonly why?: string;
}

/** What an `error` means that the server's page came back with. upstream: RFC 6749, 4.1.2.1 */
export function refusalOf(error: string): OAuthOutcome {
  if (error === 'access_denied') return { outcome: 'denied' };
  if (error === 'server_error' || error === 'temporarily_unavailable') return { outcome: 'unavailable' };
  return { outcome: 'client', ...wordOf(error) };
}

const outcomes: Readonly<Partial<Record<ErrorCode, OAuthOutcome['outcome']>>> = {
  'sign-in-refused': 'refused',
  'upstream-unreachable': 'unreachable',
  'upstream-timeout': 'timeout',
  'upstream-broken': 'broken',
  'too-many-attempts': 'too-many',
  'cannot-store': 'cannot-store',
  'forgery-refused': 'elsewhere',
};

/** What a failure of the gateway's own calls means. */
export function failureOf(error: unknown): OAuthOutcome {
  if (!(error instanceof GatewayError)) return { outcome: 'failed' };
  const { reason, oauthError, upstreamStatus } = error.details ?? {};
  if (reason === 'bound') return { outcome: 'bound' };
  if (typeof oauthError === 'string') return { outcome: 'client', ...wordOf(oauthError) };
  if (upstreamStatus === 503) return { outcome: 'unavailable' };
  return { outcome: outcomes[error.code] ?? 'failed' };
}

/** Only what looks like one of OAuth's error words is repeated. */
function wordOf(error: string): { readonly why?: string } {
  return /^[a-z_]{1,40}$/.test(error) ? { why: error } : {};
}
