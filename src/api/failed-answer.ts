import { ApiError, type ApiErrorInit, type ApiErrorKind, isSafeMethod } from './api-error.ts';
import { type ErrorBody, readErrorBody } from './error-body.ts';
import { isJsonObject, own } from './json.ts';
import { parseRetryAfter } from './retry-after.ts';
import { maskSecrets, maskSecretsInText } from './secrets.ts';

/** How an answer without content is quoted in an error. */
export const NO_WORDS = '(empty)';

/** The call that an answer belongs to. */
export interface Call {
  readonly method: string;
  /** Path without query: a query is the one part of an address that people paste secrets into. */
  readonly path: string;
  /** The server that it is about; null when it is about none. */
  readonly serverId: string | null;
  /** Whether that server answers, and not the gateway itself. */
  readonly forwarded: boolean;
  /** Whether it changes nothing that anybody sees, although its method could. */
  readonly harmless?: boolean;
}

/** An answer, read to its end. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** The header that tells a failure of the gateway from one of the server behind it. */
const GATEWAY_ERROR = 'x-plugboard-error';
/** The content type that the server gave, where the gateway had to replace it. */
const UPSTREAM_TYPE = 'x-plugboard-upstream-type';

/** What each of the gateway's codes (openapi/gateway.yaml, `Error`) is, and whether something may have changed. */
const GATEWAY_KINDS: Readonly<Record<string, readonly [ApiErrorKind, 'no' | 'unknown']>> = {
  'not-signed-in': ['signed-out', 'no'],
  'session-ended': ['signed-out', 'no'],
  'embed-session-ended': ['signed-out', 'no'],
  'sign-in-refused': ['sign-in-refused', 'no'],
  'not-described': ['not-supported', 'no'],
  'unknown-server': ['not-found', 'no'],
  // Nothing that exists has such an address.
  'address-too-long': ['not-found', 'no'],
  'upstream-unreachable': ['unreachable', 'no'],
  'upstream-timeout': ['timeout', 'unknown'],
  'upstream-broken': ['connection-lost', 'unknown'],
  'bad-request': ['rejected', 'no'],
  'forgery-refused': ['untrusted-page', 'no'],
  'too-many-attempts': ['too-many-requests', 'no'],
  'too-large': ['too-large', 'no'],
  'host-refused': ['untrusted-page', 'no'],
  'cannot-store': ['cannot-store', 'no'],
  internal: ['server-error', 'unknown'],
};

const STATUS_KINDS: Readonly<Record<number, ApiErrorKind>> = {
  401: 'signed-out',
  403: 'forbidden',
  404: 'not-found',
  405: 'not-supported',
  408: 'timeout',
  409: 'conflict',
  410: 'not-found',
  412: 'conflict',
  413: 'too-large',
  421: 'untrusted-page',
  423: 'conflict',
  425: 'too-many-requests',
  429: 'too-many-requests',
  501: 'not-supported',
  // Without the gateway's own header these come from a proxy in front of the server, which does reach us.
  502: 'unavailable',
  503: 'unavailable',
  504: 'timeout',
};

/** Codes that tell more than their status does (upstream: fylr 6.34 answers 400 while it is read-only). */
const CODE_KINDS: Readonly<Record<string, ApiErrorKind>> = { ReadOnlyMode: 'read-only' };

/** The content type without parameters, in lower case; what the server said wins over what the gateway made of it. */
export function contentType(headers: Headers): string {
  const value = headers.get(UPSTREAM_TYPE) ?? headers.get('content-type') ?? '';
  return (value.split(';')[0] ?? '').trim().toLowerCase();
}

/** Whether an answer is a page for people. Some servers send one without saying so. */
export function isPage(headers: Headers, text: string): boolean {
  const type = contentType(headers);
  return (
    type === 'text/html' || type === 'application/xhtml+xml' || /^\s*<(!doctype|html|head|body)\b/i.test(text)
  );
}

/** The id by which the gateway's or the server's log knows the call. */
export function requestIdOf(headers: Headers): string | null {
  return headers.get('x-request-id') ?? headers.get('request-id');
}

/** The failure that an answer with a status from 300 on stands for. Never throws. */
export function failedAnswer(call: Call, answer: Answer, now: number): ApiError {
  const body = bodyOf(answer);
  const gatewayCode = answer.headers.get(GATEWAY_ERROR);
  const known = gatewayCode === null ? undefined : ownEntry(GATEWAY_KINDS, gatewayCode);
  const code = gatewayCode ?? body.code;
  return new ApiError({
    ...facts(call, answer),
    kind: gatewayKind(known?.[0], answer) ?? kindOf(answer.status, body.code),
    source: gatewayCode === null && call.forwarded ? 'server' : 'gateway',
    serverMessage: body.message,
    output: body.output,
    code,
    // Elsewhere than in a refusal, other properties of a body are not about fields.
    fieldErrors: answer.status >= 400 && answer.status < 500 ? body.fieldErrors : {},
    retryAfterSeconds:
      parseRetryAfter(answer.headers.get('retry-after'), sentAt(answer) ?? now) ?? body.retryAfterSeconds,
    changed: isHarmless(call) ? 'no' : (known?.[1] ?? changedBy(answer.status)),
  });
}

/** When the answer was sent by the clock of who sent it: that of the browser may be wrong by days. */
function sentAt(answer: Answer): number | null {
  const time = Date.parse(answer.headers.get('date') ?? '');
  return Number.isNaN(time) ? null : time;
}

/** A server whose answer the gateway cannot use has broken off, or has answered in full, but something else. */
function gatewayKind(known: ApiErrorKind | undefined, answer: Answer): ApiErrorKind | undefined {
  if (known !== 'connection-lost') return known;
  const body = parsed(answer.text);
  const details = isJsonObject(body) ? own(body, 'details') : undefined;
  return isJsonObject(details) && own(details, 'upstreamStatus') !== undefined ? 'broken-answer' : known;
}

/** The failure of an answer that says "done" but is not what was described. */
export function brokenAnswer(call: Call, answer: Answer, cause?: unknown): ApiError {
  return new ApiError({
    ...facts(call, answer),
    kind: 'broken-answer',
    source: call.forwarded ? 'server' : 'gateway',
    changed: isHarmless(call) ? 'no' : 'unknown',
    cause,
  });
}

/** What names the call in its error. */
export function identityOf({
  method,
  path,
  serverId,
}: Call): Pick<ApiErrorInit, 'method' | 'path' | 'serverId'> {
  return { method, path, serverId };
}

function facts(call: Call, answer: Answer): Omit<ApiErrorInit, 'kind' | 'source'> {
  return {
    ...identityOf(call),
    status: answer.status,
    requestId: requestIdOf(answer.headers),
    excerpt: excerptOf(answer),
  };
}

function kindOf(status: number, code: string | null): ApiErrorKind {
  const byCode = code === null ? undefined : ownEntry(CODE_KINDS, code);
  if (byCode !== undefined) return byCode;
  if (status < 400) return 'broken-answer';
  return STATUS_KINDS[status] ?? (status < 500 ? 'rejected' : 'server-error');
}

function isHarmless({ method, harmless = false }: Call): boolean {
  return harmless || isSafeMethod(method);
}

function changedBy(status: number): 'no' | 'unknown' {
  // A refusal is complete; a server that fails half-way, or a redirect to who knows where, is not.
  return status >= 400 && status < 500 && status !== 408 ? 'no' : 'unknown';
}

function ownEntry<Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

const NOTHING_SAID: ErrorBody = {
  message: null,
  output: null,
  code: null,
  fieldErrors: {},
  retryAfterSeconds: null,
};

function bodyOf(answer: Answer): ErrorBody {
  // A page is written for eyes; its text would be noise in a message.
  if (isPage(answer.headers, answer.text)) return NOTHING_SAID;
  const json = parsed(answer.text);
  return readErrorBody(json === undefined ? answer.text : json);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const EXCERPT_LENGTH = 1000;

function excerptOf(answer: Answer): string | null {
  if (answer.text.trim() === '') return NO_WORDS;
  // Masking a huge answer would cost more than it tells.
  const json = answer.text.length > 20 * EXCERPT_LENGTH ? undefined : parsed(answer.text);
  const text =
    typeof json === 'object'
      ? JSON.stringify(maskSecrets(json))
      : maskSecretsInText(answer.text.slice(0, 2 * EXCERPT_LENGTH));
  return text.length <= EXCERPT_LENGTH ? text : `${text.slice(0, EXCERPT_LENGTH)}…`;
}
