import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from './api-error.ts';
import { keepStreamOpen, type StreamState } from './open-stream.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

interface Try {
  readonly send: (text: string) => void;
  readonly end: () => void;
  readonly breakOff: () => void;
  readonly signal: AbortSignal;
}

/** A server that is asked for its stream, and what is seen of it. */
function watched(refuse: (time: number) => Error | null = () => null) {
  const tries: Try[] = [];
  const states: StreamState[] = [];
  const data: string[] = [];
  const stop = new AbortController();
  let wake: () => void = () => undefined;
  const connect = async (signal: AbortSignal) => {
    const error = refuse(tries.length);
    let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
    const body = new ReadableStream<Uint8Array>({ start: (one) => void (controller = one) });
    tries.push({
      signal,
      send: (text) => controller?.enqueue(new TextEncoder().encode(text)),
      end: () => controller?.close(),
      breakOff: () => controller?.error(new Error('broken')),
    });
    if (error) throw error;
    return new Response(body);
  };
  const running = keepStreamOpen(
    connect,
    { onData: (text) => data.push(text), onState: (state) => states.push(state) },
    stop.signal,
    () => new Promise((resolve) => (wake = resolve)),
    { silence: 45_000, backOff: (failures) => failures * 1000 },
  );
  const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
  return { tries, states, data, stop, running, pass, wake: () => wake() };
}

describe('a stream that is kept open', () => {
  it('is open from the first sign of life on, not from the answer on', async () => {
    const { tries, states, data, pass, stop, running } = watched();
    await pass(100);
    expect(states).toEqual(['connecting']);
    tries[0]?.send(': keep-alive\n\n');
    await pass(1);
    tries[0]?.send('data: a\n\n');
    await pass(1);
    expect([states.at(-1), data]).toEqual(['open', ['a']]);
    stop.abort();
    await running;
    expect([states.at(-1), tries.length]).toEqual(['closed', 1]);
  });

  it('is tried again when it ends or breaks off, and longer and longer after while it fails', async () => {
    const { tries, states, pass, stop } = watched((time) =>
      time === 0 ? null : new ApiError({ kind: 'unreachable', source: 'gateway' }),
    );
    await pass(0);
    tries[0]?.send(':\n\n');
    await pass(1);
    tries[0]?.end();
    await pass(1);
    expect([states.at(-1), tries.length]).toEqual(['broken', 1]);
    await pass(1000);
    expect(tries).toHaveLength(2);
    await pass(1900);
    expect(tries).toHaveLength(2);
    await pass(100);
    expect(tries).toHaveLength(3);
    await pass(3000);
    expect(tries).toHaveLength(4);
    stop.abort();
  });

  it('is given up when it falls silent', async () => {
    const { tries, states, pass, stop } = watched();
    await pass(0);
    tries[0]?.send(':\n\n');
    await pass(44_999);
    expect(states.at(-1)).toBe('open');
    await pass(2);
    expect([states.at(-1), tries[0]?.signal.aborted]).toEqual(['broken', true]);
    await pass(1000);
    expect(tries).toHaveLength(2);
    stop.abort();
  });

  it('waits as long as the server asks for', async () => {
    const { tries, pass, stop } = watched((time) =>
      time === 0
        ? new ApiError({ kind: 'too-many-requests', source: 'server', retryAfterSeconds: 20 })
        : null,
    );
    await pass(19_000);
    expect(tries).toHaveLength(1);
    await pass(1_500);
    expect(tries).toHaveLength(2);
    stop.abort();
  });

  it.each(['signed-out', 'forbidden', 'not-supported'] as const)(
    'is not tried again after %s, until somebody says that it may have changed',
    async (kind) => {
      const { tries, states, pass, stop, wake } = watched((time) =>
        time === 0 ? new ApiError({ kind, source: 'gateway' }) : null,
      );
      await pass(3_600_000);
      expect([states.at(-1), tries.length]).toEqual(['refused', 1]);
      wake();
      await pass(1);
      expect(tries).toHaveLength(2);
      stop.abort();
    },
  );

  it('ends at once when nobody wants it, in the middle of a pause as well', async () => {
    const { pass, stop, running, states } = watched(
      () => new ApiError({ kind: 'unreachable', source: 'gateway' }),
    );
    await pass(10);
    stop.abort();
    await running;
    expect(states.at(-1)).toBe('closed');
  });
});
