/**
 * What went wrong with a call, in the terms that decide what a person can do about it.
 *
 * - `signed-out` there is no sign-in to the server, or it no longer holds; a new sign-in mends it
 * - `sign-in-refused` wrong name, password or token
 * - `forbidden` signed in, but without the right
 * - `read-only` the server takes no changes at all at the moment
 * - `not-found` the thing (or the server, code `unknown-server`) does not exist
 * - `not-supported` the gateway does not forward such a call, or the server does not know it
 * - `conflict` it contradicts what is so on the server
 * - `rejected` the server refused what was sent; `fieldErrors` tell where, if it said so
 * - `too-large` more was sent than is taken
 * - `too-many-requests` come back later (`retryAfterSeconds`)
 * - `server-error` the server failed at it
 * - `cannot-store` Plugboard itself cannot keep what it was given
 * - `unavailable` the server is there but not at work (maintenance, start, a proxy without a server behind it)
 * - `unreachable` no connection could be made
 * - `connection-lost` the connection broke before the answer was complete
 * - `timeout` no answer in time
 * - `broken-answer` an answer that is not what was described (a page instead of data, nothing, another shape)
 * - `untrusted-page` the gateway does not take this page for its own (foreign origin or host)
 * - `cancelled` the caller gave up
 * - `unexpected` a fault of our own
 */
export type ApiErrorKind =
  | 'signed-out'
  | 'sign-in-refused'
  | 'forbidden'
  | 'read-only'
  | 'not-found'
  | 'not-supported'
  | 'conflict'
  | 'rejected'
  | 'too-large'
  | 'too-many-requests'
  | 'server-error'
  | 'cannot-store'
  | 'unavailable'
  | 'unreachable'
  | 'connection-lost'
  | 'timeout'
  | 'broken-answer'
  | 'untrusted-page'
  /** The browser has not kept what it was given. */
  | 'not-kept'
  | 'cancelled'
  | 'unexpected';

/** Who found the failure: the server itself, the gateway on the way to it, or this page. */
export type ApiErrorSource = 'server' | 'gateway' | 'page';

export interface ApiErrorInit {
  readonly kind: ApiErrorKind;
  readonly source: ApiErrorSource;
  /** The HTTP method in capitals; null when no call was made. */
  readonly method?: string | null;
  /** The path of the call, without its query. */
  readonly path?: string | null;
  readonly status?: number | null;
  readonly serverId?: string | null;
  readonly serverMessage?: string | null;
  readonly output?: string | null;
  readonly code?: string | null;
  readonly fieldErrors?: Readonly<Record<string, readonly string[]>>;
  readonly retryAfterSeconds?: number | null;
  readonly requestId?: string | null;
  readonly changed?: 'no' | 'unknown';
  /** The beginning of the answer as it came, secrets masked. */
  readonly excerpt?: string | null;
  readonly cause?: unknown;
}

const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD']);

/** Whether a call of this method cannot change anything on the server. */
export function isSafeMethod(method: string): boolean {
  return SAFE_METHODS.has(method.toUpperCase());
}

/**
 * Every failure of a call, whichever server and whichever layer it comes from. The funnel (`funnel.ts`) makes
 * them; an adapter makes one when an answer has the wrong shape. `Error.message` is a line for developers;
 * people get `describeError`.
 */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly kind: ApiErrorKind;
  readonly source: ApiErrorSource;
  readonly method: string | null;
  readonly path: string | null;
  /** The HTTP status; null when there was no answer. */
  readonly status: number | null;
  /** The id of the server that was asked; null for the gateway's own calls. */
  readonly serverId: string | null;
  /** The words of the one who failed: untrusted, in whatever language; null when there were none. */
  readonly serverMessage: string | null;
  /** What a program on the server printed, in full, where the answer repeats its lines; untrusted text. */
  readonly output: string | null;
  /** The stable code of the failure, where the server or the gateway gives one. */
  readonly code: string | null;
  /** What was wrong with each field that was sent, by the server's name of the field. Untrusted text. */
  readonly fieldErrors: Readonly<Record<string, readonly string[]>>;
  /** How long the server wants to be left alone, in seconds; null when it did not say. */
  readonly retryAfterSeconds: number | null;
  readonly requestId: string | null;
  /** Whether the call may have changed something although it failed. */
  readonly changed: 'no' | 'unknown';
  readonly excerpt: string | null;
  /** Milliseconds since the epoch; what `retryAfterSeconds` counts from. */
  readonly occurredAt: number = Date.now();

  constructor(init: ApiErrorInit) {
    super(summary(init), init.cause === undefined ? undefined : { cause: init.cause });
    this.kind = init.kind;
    this.source = init.source;
    this.method = init.method ?? null;
    this.path = init.path ?? null;
    this.status = init.status ?? null;
    this.serverId = init.serverId ?? null;
    this.serverMessage = init.serverMessage ?? null;
    this.output = init.output ?? null;
    this.code = init.code ?? null;
    this.fieldErrors = init.fieldErrors ?? {};
    this.retryAfterSeconds = init.retryAfterSeconds ?? null;
    this.requestId = init.requestId ?? null;
    this.changed = init.changed ?? 'no';
    this.excerpt = init.excerpt ?? null;
  }

  /** What a person can copy into a report: the call, the answer and its ids, no secrets, no query. */
  get details(): string {
    const fields = Object.entries(this.fieldErrors).map(([field, words]) => `${field}: ${words.join(' ')}`);
    const lines: readonly [string, string | null][] = [
      ['Error', this.code === null ? this.kind : `${this.kind} (${this.code})`],
      ['Call', this.method === null ? null : `${this.method} ${this.path ?? ''}`.trim()],
      ['Server', this.serverId],
      ['Status', this.status === null ? null : String(this.status)],
      ['Reported by', this.source],
      ['Request id', this.requestId],
      ['Message', this.serverMessage],
      ['Fields', fields.length === 0 ? null : fields.join('; ')],
      ['Answer', this.excerpt],
    ];
    return lines.flatMap(([label, value]) => (value === null ? [] : [`${label}: ${value}`])).join('\n');
  }
}

function summary(init: ApiErrorInit): string {
  const call = init.method ? ` (${[init.method, init.path].filter(Boolean).join(' ')})` : '';
  const code = init.code ? ` ${init.code}` : '';
  const status = init.status ? ` ${init.status}` : '';
  return `${init.kind}${status}${code}${call}${init.serverMessage ? `: ${init.serverMessage}` : ''}`;
}

/** The failure as an ApiError, whatever was thrown. */
export function toApiError(thrown: unknown): ApiError {
  if (thrown instanceof ApiError) return thrown;
  return new ApiError({ kind: 'unexpected', source: 'page', cause: thrown });
}

/**
 * Whether a call found that there is no sign-in to its server (any longer), which a new one mends. A server that
 * answers 401 itself is not meant: before the gateway passes that on, it makes sure that the sign-in holds.
 */
export function foundSignedOut(error: unknown): boolean {
  return error instanceof ApiError && error.kind === 'signed-out' && error.source === 'gateway';
}

/** Whether a call got no answer from the gateway itself: nothing is known of the server behind it. */
export function foundGatewayGone(error: unknown): boolean {
  return error instanceof ApiError && error.kind === 'unreachable' && error.source === 'page';
}
