import { type ApiError, type ApiErrorKind, isSafeMethod } from './api-error.ts';

/** How a server answers, as this page has seen it by its own calls since it was opened. Times are milliseconds since the epoch. */
export interface ServerContact {
  /** When the last answer came; null before the first. */
  readonly answeredAt: number | null;
  /** How long the last answer to a reading call took, in milliseconds. */
  readonly tookMs: number | null;
  /** Since when it has not answered; null while it does. */
  readonly silentSince: number | null;
  /** Why it does not answer; null while it does. */
  readonly failure: ApiError | null;
}

const UNKNOWN: ServerContact = { answeredAt: null, tookMs: null, silentSince: null, failure: null };

/** The failures that mean that the server itself gave no answer that is worth the name. */
const SILENCE: ReadonlySet<ApiErrorKind> = new Set([
  'unreachable',
  'connection-lost',
  'timeout',
  'unavailable',
  'broken-answer',
]);

const contacts = new Map<string, ServerContact>();
const listeners = new Set<() => void>();

/** How a server answers; the same object until something changes. */
export function serverContact(serverId: string): ServerContact {
  return contacts.get(serverId) ?? UNKNOWN;
}

/** Calls back at every change, of any server. Returns the way to stop. */
export function onServerContact(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** For the funnel: a server has answered, well or with a refusal. A slow change tells nothing of the way there. */
export function reportAnswer(serverId: string, method: string, tookMs: number): void {
  const tookBefore = serverContact(serverId).tookMs;
  change(serverId, {
    answeredAt: Date.now(),
    tookMs: isSafeMethod(method) ? tookMs : tookBefore,
    silentSince: null,
    failure: null,
  });
}

/** For the funnel: a call failed. What the server refused is an answer; what the page gave up tells nothing. */
export function reportFailure(serverId: string, error: ApiError, tookMs: number): void {
  if (SILENCE.has(error.kind)) {
    const before = serverContact(serverId);
    change(serverId, { ...before, silentSince: before.silentSince ?? Date.now(), failure: error });
  } else if (error.source === 'server') {
    reportAnswer(serverId, error.method ?? 'GET', tookMs);
  }
}

/** Forgets a server: after signing out nobody asks it any more. */
export function forgetContact(serverId: string): void {
  if (!contacts.delete(serverId)) return;
  for (const tell of listeners) tell();
}

function change(serverId: string, contact: ServerContact): void {
  contacts.set(serverId, contact);
  for (const tell of listeners) tell();
}
