import { learnTime } from '../lib/clock.ts';
import { getLocale } from '../messages/runtime.js';
import { ApiError, foundSignedOut, isSafeMethod } from './api-error.ts';
import { bearer } from './bearer.ts';
import { type Deadlines, deadlinesOf } from './deadlines.ts';
import { type EarlyAnswer, takeEarly } from './early-answers.ts';
import {
  type Answer,
  brokenAnswer,
  type Call,
  contentType,
  failedAnswer,
  identityOf,
  isPage,
} from './failed-answer.ts';
import { keepText } from './keep-text.ts';
import { reportAnswer, reportFailure } from './server-contact.ts';
import { reportGatewayAnswer, reportGatewayGone } from './gateway-contact.ts';
import { reportSignedOut } from './signed-out.ts';

export interface FunnelOptions {
  /** The server that the calls are forwarded to; null for the gateway's own interface. */
  readonly serverId: string | null;
  /** How long to wait for the complete answer of each call; the usual time without it. */
  readonly deadlines?: Deadlines;
  /** The language that answers are wanted in, asked at each call. */
  readonly language?: () => string;
  /** Makes the signal that ends a wait; given by tests. */
  readonly deadline?: (seconds: number) => AbortSignal;
  /** Tells the time in milliseconds since the epoch; given by tests. */
  readonly now?: () => number;
}

/**
 * The one way out of the page: a `fetch` for the generated clients that turns every failure into an ApiError.
 *
 * It sits at `fetch` and not in the clients' interceptors because those do not see an answer that breaks off or
 * is no JSON. What it returns is complete and is JSON: the body has been read and parsed once, and an answer
 * without content (204) has become `null`, which a cache can hold.
 *
 * A sign-in that is missing or has ended is reported to `onSignedOut` as well as thrown.
 * @throws ApiError for everything that is not a described answer
 */
export function createFunnel(options: FunnelOptions): (request: Request) => Promise<Response> {
  return async (request) => {
    const path = new URL(request.url).pathname;
    const call: Call = {
      method: request.method,
      path,
      serverId: options.serverId ?? serverNamedIn(path),
      forwarded: options.serverId !== null,
    };
    const early = takeEarly(request);
    const begun = performance.now();
    const took = () => early?.took() ?? performance.now() - begun;
    try {
      const response = await send(request, call, options, early);
      if (options.serverId !== null) reportAnswer(options.serverId, request.method, took());
      return response;
    } catch (thrown) {
      const error = asApiError(thrown, call);
      if (options.serverId !== null) reportFailure(options.serverId, error, took());
      if (foundSignedOut(error)) reportSignedOut(error.serverId);
      throw error;
    }
  };
}

const USUAL_DEADLINES = deadlinesOf({});

/** The server that a call of the gateway's own interface is about (`/api/servers/{server}/session`). */
function serverNamedIn(path: string): string | null {
  const name = /\/api\/servers\/([^/]+)/.exec(path)?.[1];
  try {
    return name === undefined ? null : decodeURIComponent(name);
  } catch {
    return null;
  }
}

async function send(
  request: Request,
  call: Call,
  options: FunnelOptions,
  early: EarlyAnswer | null,
): Promise<Response> {
  const seconds = (options.deadlines ?? USUAL_DEADLINES)(call.method, call.path);
  const deadline = (options.deadline ?? secondsFromNow)(seconds);
  const late = new AbortController();
  const giveUp = () => late.abort(deadline.reason);
  if (deadline.aborted) giveUp();
  deadline.addEventListener('abort', giveUp, { once: true });
  const signal = AbortSignal.any([request.signal, late.signal]);
  mark(request, options.language ?? getLocale);
  let response: Response;
  try {
    response = await (early?.answer(signal) ??
      globalThis.fetch(request, { signal, ...(bearer && { credentials: 'omit' }) }));
  } catch (thrown) {
    if (!signal.aborted) reportGatewayGone();
    throw noAnswer(call, thrown, 'unreachable', { caller: request.signal, deadline });
  }
  reportGatewayAnswer();
  // The gateway's own clock; that of a server behind it is as good or bad as the browser's.
  if (options.serverId === null) learnTime(response.headers.get('date'));
  // An event stream has no end to wait for; it is read as it comes.
  if (response.ok && contentType(response.headers) === 'text/event-stream') {
    deadline.removeEventListener('abort', giveUp);
    return response;
  }
  let text: string;
  try {
    text = await keepText(response);
  } catch (thrown) {
    throw noAnswer(call, thrown, 'connection-lost', { caller: request.signal, deadline });
  }
  checkAnswer(call, { status: response.status, headers: response.headers, text }, options);
  return isEmpty(response) ? Response.json(null) : response;
}

function mark(request: Request, language: () => string): void {
  if (!isSafeMethod(request.method)) request.headers.set('X-Plugboard', '1');
  // A call that wants an event stream says so itself.
  if (!request.headers.has('Accept')) request.headers.set('Accept', 'application/json');
  if (bearer && !request.headers.has('Authorization'))
    request.headers.set('Authorization', `Bearer ${bearer}`);
  request.headers.set('Accept-Language', language());
}

function secondsFromNow(seconds: number): AbortSignal {
  return AbortSignal.timeout(seconds * 1000);
}

/** @throws ApiError for everything that is not a described answer */
function checkAnswer(call: Call, answer: Answer, options: FunnelOptions): void {
  // Status 0 is what a browser shows of a redirect that it was told not to follow.
  if (answer.status < 200 || answer.status > 299) {
    throw failedAnswer(call, answer, (options.now ?? Date.now)());
  }
  if (isEmpty(answer)) return;
  if (isPage(answer.headers, answer.text) || answer.text.trim() === '') throw brokenAnswer(call, answer);
  try {
    JSON.parse(answer.text);
  } catch (thrown) {
    throw brokenAnswer(call, answer, thrown);
  }
}

function isEmpty({ status }: Pick<Response, 'status'>): boolean {
  return status === 204 || status === 205;
}

interface Signals {
  readonly caller: AbortSignal;
  readonly deadline: AbortSignal;
}

function noAnswer(
  call: Call,
  cause: unknown,
  otherwise: 'unreachable' | 'connection-lost',
  { caller, deadline }: Signals,
): ApiError {
  const kind = caller.aborted ? 'cancelled' : deadline.aborted ? 'timeout' : otherwise;
  // The page cannot know how far the call got.
  return new ApiError({
    ...identityOf(call),
    kind,
    source: 'page',
    changed: isSafeMethod(call.method) ? 'no' : 'unknown',
    cause,
  });
}

function asApiError(thrown: unknown, call: Call): ApiError {
  if (thrown instanceof ApiError) return thrown;
  const changed = isSafeMethod(call.method) ? 'no' : 'unknown';
  return new ApiError({ ...identityOf(call), kind: 'unexpected', source: 'page', changed, cause: thrown });
}
