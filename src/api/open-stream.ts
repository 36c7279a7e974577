import { ApiError, toApiError } from './api-error.ts';
import { EventFrames } from './event-frames.ts';
import { pausedUntil } from './pause.ts';

/**
 * How a stream of events stands.
 *
 * - `closed` nobody wants it
 * - `connecting` nothing has come yet
 * - `open` it delivers
 * - `broken` it does not deliver, and is tried again by and by
 * - `refused` it is tried again only when somebody says so: there is no such thing, or no right to it, or no sign-in
 */
export type StreamState = 'closed' | 'connecting' | 'open' | 'broken' | 'refused';

/** Asks for the stream. @throws ApiError */
export type Connect = (signal: AbortSignal) => Promise<Response>;

export interface StreamSink {
  onData(data: string): void;
  onState(state: StreamState): void;
}

export interface StreamTimes {
  /** Milliseconds without a sign of life after which a stream is given up: servers give one every 15 seconds. */
  readonly silence: number;
  /** Milliseconds before the next try, after so many that failed. */
  readonly backOff: (failures: number) => number;
}

const LONGEST_BACK_OFF = 60_000;

const USUAL_TIMES: StreamTimes = {
  silence: 45_000,
  backOff: (failures) => Math.min(LONGEST_BACK_OFF, 1000 * 2 ** (failures - 1)) * (0.5 + Math.random() / 2),
};

/**
 * Keeps a stream of events open until the signal ends it: reads it as it comes, and tries again when it breaks, ends or
 * falls silent, with longer and longer pauses, and never sooner than the server asked for.
 * @param woken resolves when what refuses the stream may have changed
 */
export async function keepStreamOpen(
  connect: Connect,
  sink: StreamSink,
  signal: AbortSignal,
  woken: () => Promise<void> = () => new Promise(() => undefined),
  times: StreamTimes = USUAL_TIMES,
): Promise<void> {
  sink.onState('connecting');
  for (let failures = 0; !signal.aborted; ) {
    let failure: ApiError | null = null;
    let delivered = false;
    const tell = {
      ...sink,
      onState: (state: StreamState) => {
        if (state === 'open') delivered = true;
        sink.onState(state);
      },
    };
    try {
      await readOnce(connect, tell, signal, times.silence);
    } catch (thrown) {
      failure = toApiError(thrown);
    }
    if (signal.aborted) break;
    failures = delivered ? 1 : failures + 1;
    const refused = failure !== null && isRefused(failure);
    sink.onState(refused ? 'refused' : 'broken');
    if (refused) await endedBy(signal, woken());
    else await pause(Math.max(times.backOff(failures), (pausedUntil(failure) ?? 0) - Date.now()), signal);
  }
  sink.onState('closed');
}

const REFUSALS: ReadonlySet<ApiError['kind']> = new Set([
  'signed-out',
  'forbidden',
  'not-found',
  'not-supported',
  'rejected',
]);

function isRefused({ kind }: ApiError): boolean {
  return REFUSALS.has(kind);
}

async function readOnce(
  connect: Connect,
  sink: StreamSink,
  signal: AbortSignal,
  silence: number,
): Promise<void> {
  const silent = new AbortController();
  let timer = setTimeout(() => silent.abort(), silence);
  const lives = () => {
    clearTimeout(timer);
    timer = setTimeout(() => silent.abort(), silence);
  };
  const either = AbortSignal.any([signal, silent.signal]);
  try {
    const response = await connect(either);
    lives();
    const { body } = response;
    if (body === null) throw new ApiError({ kind: 'broken-answer', source: 'server', code: 'no-stream' });
    await readEvents(body, sink, either, lives);
  } finally {
    clearTimeout(timer);
  }
}

async function readEvents(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  sink: StreamSink,
  signal: AbortSignal,
  lives: () => void,
): Promise<void> {
  const frames = new EventFrames();
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  const stop = () => void reader.cancel().catch(() => undefined);
  signal.addEventListener('abort', stop, { once: true });
  try {
    for (let opened = false; ; ) {
      const { done, value } = await reader.read();
      if (done || signal.aborted) return;
      lives();
      // Not before: something in between may take the stream and hold all of it back.
      if (!opened) sink.onState('open');
      opened = true;
      for (const data of frames.take(value)) sink.onData(data);
    }
  } finally {
    signal.removeEventListener('abort', stop);
    stop();
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return endedBy(signal, new Promise((resolve) => setTimeout(resolve, milliseconds)));
}

/** Waits for one thing, or until the signal ends the wait. */
function endedBy(signal: AbortSignal, wait: Promise<void>): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
    void wait.then(resolve);
  });
}
