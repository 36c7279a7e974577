import { getLocale } from '../messages/runtime.js';
import { ApiError, foundSignedOut } from './api-error.ts';
import { bearer } from './bearer.ts';
import { type Answer, brokenAnswer, type Call, failedAnswer, identityOf, isPage } from './failed-answer.ts';
import { reportAnswer, reportFailure } from './server-contact.ts';
import { reportSignedOut } from './signed-out.ts';

export interface UploadRequest {
  readonly serverId: string;
  /** Where it is sent, with its query. */
  readonly url: string;
  readonly file: File;
  /** Called with the part of the file that has left the browser, from 0 to 1. */
  readonly onProgress: (part: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Sends a file as the part `file` of a form. The one transport beside the funnel (`funnel.ts`): `fetch` tells no
 * progress of what it sends. It ends as calls through the funnel do.
 * @returns the JSON of the answer; untrusted
 * @throws ApiError; of kind `cancelled` when the signal ends it
 */
export async function uploadFile(request: UploadRequest): Promise<unknown> {
  const { serverId, url, signal } = request;
  const path = new URL(url, globalThis.location.href).pathname;
  // A file that nobody uses may lie on the server, and nobody sees it.
  const call: Call = { method: 'POST', path, serverId, forwarded: true, harmless: true };
  const begun = performance.now();
  try {
    if (signal.aborted) throw failure(call, 'cancelled');
    const json = readAnswer(call, await send(request, call));
    reportAnswer(serverId, 'POST', performance.now() - begun);
    return json;
  } catch (thrown) {
    const error = thrown instanceof ApiError ? thrown : failure(call, 'unexpected', thrown);
    reportFailure(serverId, error, performance.now() - begun);
    if (foundSignedOut(error)) reportSignedOut(serverId);
    throw error;
  }
}

function send({ url, file, onProgress, signal }: UploadRequest, call: Call): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const stop = () => request.abort();
    signal.addEventListener('abort', stop, { once: true });
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      if (total > 0) onProgress(loaded / total);
    });
    request.addEventListener('load', () => resolve(answerOf(request)));
    request.addEventListener('error', () => reject(failure(call, 'connection-lost')));
    request.addEventListener('abort', () => reject(failure(call, 'cancelled')));
    request.addEventListener('loadend', () => signal.removeEventListener('abort', stop));
    request.open('POST', url);
    request.setRequestHeader('X-Plugboard', '1');
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('Accept-Language', getLocale());
    if (bearer !== null) request.setRequestHeader('Authorization', `Bearer ${bearer}`);
    const form = new FormData();
    form.append('file', file, file.name);
    request.send(form);
  });
}

function answerOf(request: XMLHttpRequest): Answer {
  const headers = new Headers();
  for (const line of request.getAllResponseHeaders().trim().split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.append(line.slice(0, colon).trim(), line.slice(colon + 1).trim());
  }
  return { status: request.status, headers, text: request.responseText };
}

function readAnswer(call: Call, answer: Answer): unknown {
  if (answer.status < 200 || answer.status > 299) throw failedAnswer(call, answer, Date.now());
  if (isPage(answer.headers, answer.text)) throw brokenAnswer(call, answer);
  try {
    return JSON.parse(answer.text);
  } catch (thrown) {
    throw brokenAnswer(call, answer, thrown);
  }
}

function failure(
  call: Call,
  kind: 'cancelled' | 'connection-lost' | 'unexpected',
  cause?: unknown,
): ApiError {
  return new ApiError({ ...identityOf(call), kind, source: 'page', changed: 'no', cause });
}
