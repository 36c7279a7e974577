import { m } from '../messages/messages.js';
import { getLocale } from '../messages/runtime.js';
import { type ApiError, type ApiErrorKind, isSafeMethod, toApiError } from './api-error.ts';

/** A failure in words for people, in the page's language. */
export interface ErrorWords {
  /** What happened, in one line. */
  readonly title: string;
  /** What the person can do about it. */
  readonly whatToDo: string;
  /** Whether anything was changed; null for a call that only reads. */
  readonly changed: string | null;
}

type Subject = { readonly server: string };

const WORDS: Readonly<Record<ApiErrorKind, readonly [(subject: Subject) => string, () => string]>> = {
  'signed-out': [m.api_signed_out_title, m.api_signed_out_do],
  'sign-in-refused': [m.api_sign_in_refused_title, m.api_sign_in_refused_do],
  forbidden: [m.api_forbidden_title, m.api_forbidden_do],
  'read-only': [m.api_read_only_title, m.api_read_only_do],
  'not-found': [m.api_not_found_title, m.api_not_found_do],
  'not-supported': [m.api_not_supported_title, m.api_not_supported_do],
  conflict: [m.api_conflict_title, m.api_conflict_do],
  rejected: [m.api_rejected_title, m.api_rejected_do],
  'too-large': [m.api_too_large_title, m.api_too_large_do],
  'too-many-requests': [m.api_too_many_requests_title, m.api_too_many_requests_do],
  'server-error': [m.api_server_error_title, m.api_server_error_do],
  'cannot-store': [m.api_cannot_store_title, m.api_cannot_store_do],
  unavailable: [m.api_unavailable_title, m.api_unavailable_do],
  unreachable: [m.api_unreachable_title, m.api_unreachable_do],
  'connection-lost': [m.api_connection_lost_title, m.api_connection_lost_do],
  timeout: [m.api_timeout_title, m.api_timeout_do],
  'broken-answer': [m.api_broken_answer_title, m.api_broken_answer_do],
  'untrusted-page': [m.api_untrusted_page_title, m.api_untrusted_page_do],
  'not-kept': [() => m.api_not_kept_title(), m.api_not_kept_do],
  cancelled: [() => m.api_cancelled_title(), m.api_cancelled_do],
  unexpected: [() => m.api_unexpected_title(), m.api_unexpected_do],
};

/**
 * Says what happened, what to do, and whether anything was changed. The server's own words
 * (`ApiError.serverMessage`, `fieldErrors`) are not in it: they are untrusted and in the server's language, so
 * the page shows them as a quotation of its own.
 * @param error anything that was thrown
 * @param serverName the shown name of the server, where the caller knows it
 */
export function describeError(error: unknown, serverName?: string): ErrorWords {
  const failure = toApiError(error);
  const [title, whatToDo] = WORDS[failure.kind];
  const wait = failure.kind === 'too-many-requests' ? failure.retryAfterSeconds : null;
  return {
    title: title({ server: subjectOf(failure, serverName) }),
    whatToDo: wait === null ? whatToDo() : m.api_too_many_requests_do_in({ duration: durationWords(wait) }),
    changed: changedWords(failure),
  };
}

/** What the gateway finds out about the server behind it, rather than about the call or itself. */
const ABOUT_THE_SERVER: ReadonlySet<ApiErrorKind> = new Set([
  'signed-out',
  'sign-in-refused',
  'unreachable',
  'connection-lost',
  'timeout',
]);

function isAboutTheServer({ kind, code }: ApiError): boolean {
  return ABOUT_THE_SERVER.has(kind) || code === 'upstream-broken';
}

function subjectOf(error: ApiError, serverName: string | undefined): string {
  const oneself = m.app_name();
  // Without an answer the page knows only that nobody answered it here. One that has begun came from the server,
  // and the gateway passes on that it broke off.
  const nobody =
    error.kind === 'unreachable' || (error.kind === 'connection-lost' && error.serverId === null);
  if (error.source === 'page' && nobody) return oneself;
  if (error.source === 'gateway' && !isAboutTheServer(error)) return oneself;
  return serverName ?? (error.serverId === null && error.source !== 'gateway' ? oneself : m.api_the_server());
}

function changedWords(error: ApiError): string | null {
  if (error.changed === 'unknown') return m.api_changed_unknown();
  return error.method === null || isSafeMethod(error.method) ? null : m.api_changed_no();
}

/** A time that is to be waited, in the page's language: seconds, or minutes from a hundred seconds on. */
export function durationWords(seconds: number): string {
  const [amount, unit] =
    seconds < 100 ? [Math.max(1, seconds), 'second'] : [Math.ceil(seconds / 60), 'minute'];
  return new Intl.NumberFormat(getLocale(), { style: 'unit', unit, unitDisplay: 'long' }).format(amount);
}
