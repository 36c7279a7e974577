import { getLocale } from '../messages/runtime.js';
import { keepText } from './keep-text.ts';

/** Milliseconds after it has come that an answer is too old, which nobody has wanted. */
const FRESH_FOR = 10_000;

/** What has been asked for early. */
export interface EarlyAnswer {
  /** Milliseconds until the answer began to come, or until now. */
  readonly took: () => number;
  /** @param signal ends the call and the reading of its answer, as that of a `fetch` */
  readonly answer: (signal: AbortSignal) => Promise<Response>;
}

interface Asked extends EarlyAnswer {
  /** Milliseconds since the answer began to come; none while it is waited for. */
  readonly age: () => number;
}

const asked = new Map<string, Asked>();

/**
 * Asks for what code that is still on its way will ask for first: it then finds the answer there (`takeEarly`).
 * A failure is told to whoever wants the answer, as if it had just been asked for.
 * @param address as that code asks for it, with its query; below this page's host
 */
export function askEarly(address: string): void {
  void begin(address);
}

/**
 * Asks as `askEarly` does, for an answer that tells what to ask for next.
 * @returns what the answer holds, untrusted; null when there is none, or none that can be read
 */
export async function readEarly(address: string): Promise<unknown> {
  try {
    const answer = await begin(address);
    if (!answer.ok) return null;
    await keepText(answer);
    return (await answer.json()) as unknown;
  } catch {
    return null;
  }
}

function begin(address: string): Promise<Response> {
  const end = new AbortController();
  const request = new Request(address, {
    credentials: 'same-origin',
    redirect: 'manual',
    headers: { Accept: 'application/json', 'Accept-Language': getLocale() },
    signal: end.signal,
  });
  const begun = performance.now();
  let come: number | null = null;
  const answer = fetch(request).finally(() => (come = performance.now()));
  // Nobody may ever want it.
  answer.catch(() => undefined);
  asked.set(request.url, {
    age: () => (come === null ? 0 : performance.now() - come),
    took: () => (come ?? performance.now()) - begun,
    answer: (signal) => {
      const stop = () => end.abort(signal.reason);
      if (signal.aborted) stop();
      else signal.addEventListener('abort', stop, { once: true });
      return answer;
    },
  });
  return answer;
}

/**
 * What a call was asked for early; each is given once.
 * @returns null when it was not asked for, or too long ago
 */
export function takeEarly({ method, url }: Request): EarlyAnswer | null {
  const early = method === 'GET' ? asked.get(url) : undefined;
  if (!early) return null;
  asked.delete(url);
  return early.age() > FRESH_FOR ? null : early;
}

/** Lets go of all that nobody has taken: it was for who was signed in then. */
export function dropEarly(): void {
  asked.clear();
}
