/** The failures that the gateway itself reports, as `openapi/gateway.yaml` lists them, with their status. */
const statusOfCode = {
  'bad-request': 400,
  'not-signed-in': 401,
  'session-ended': 401,
  'sign-in-refused': 401,
  'embedder-refused': 401,
  'embed-session-ended': 401,
  'forgery-refused': 403,
  'not-allowed-here': 403,
  'not-described': 404,
  'unknown-server': 404,
  'address-too-long': 404,
  'too-large': 413,
  'host-refused': 421,
  'too-many-attempts': 429,
  internal: 500,
  'upstream-unreachable': 502,
  'upstream-broken': 502,
  'upstream-timeout': 504,
  'cannot-store': 507,
} as const;

export type ErrorCode = keyof typeof statusOfCode;

export interface ErrorBody {
  readonly error: ErrorCode;
  readonly message: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** A failure with a code of the gateway's own interface. The message is an English sentence for developers. */
export class GatewayError extends Error {
  override readonly name = 'GatewayError';
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, unknown>> | undefined;
  /** Seconds; sent as `Retry-After`. */
  readonly retryAfter: number | undefined;

  constructor(
    code: ErrorCode,
    message: string,
    more: {
      readonly details?: Readonly<Record<string, unknown>>;
      readonly retryAfter?: number;
      readonly cause?: unknown;
    } = {},
  ) {
    super(message, { cause: more.cause });
    this.code = code;
    this.details = more.details;
    this.retryAfter = more.retryAfter;
  }

  get status(): number {
    return statusOfCode[this.code];
  }

  get body(): ErrorBody {
    return {
      error: this.code,
      message: this.message,
      ...(this.details === undefined ? {} : { details: this.details }),
    };
  }
}
