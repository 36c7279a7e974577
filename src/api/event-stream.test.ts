import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type EventStream, sharedEventStream } from './event-stream.ts';
import type { StreamState } from './open-stream.ts';

/** Locks as browsers have them, as far as they are used: one holder, the others in line. */
function locks() {
  const lines = new Map<string, Promise<unknown>>();
  return {
    async request(name: string, { signal }: { signal: AbortSignal }, work: () => Promise<unknown>) {
      const before = lines.get(name) ?? Promise.resolve();
      const given = new Promise<void>((resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason), { once: true });
        void before.then(() => resolve());
      });
      const turn = given.then(work);
      lines.set(
        name,
        Promise.allSettled([turn, before]).then(() => undefined),
      );
      return turn;
    },
  };
}

interface Opened {
  readonly tab: string;
  send(text: string): void;
}

const opened: Opened[] = [];
const stops: (() => void)[] = [];
let count = 0;

beforeEach(() => {
  count += 1;
  opened.length = 0;
});
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  vi.unstubAllGlobals();
});

function tab(name: string): EventStream {
  return sharedEventStream(`test ${count}`, async () => {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) =>
        void opened.push({ tab: name, send: (text) => controller.enqueue(new TextEncoder().encode(text)) }),
    });
    return new Response(body);
  });
}

function listen(stream: EventStream) {
  const data: string[] = [];
  const states: StreamState[] = [];
  const stop = stream.listen({ onData: (one) => data.push(one), onState: (one) => states.push(one) });
  stops.push(stop);
  return { data, states, stop };
}

describe('a stream that tabs share', () => {
  beforeEach(() => vi.stubGlobal('navigator', { locks: locks() }));

  it('is opened once, and every tab hears all of it', async () => {
    const one = listen(tab('one'));
    await vi.waitFor(() => expect(opened).toHaveLength(1));
    opened[0]?.send('data: a\n\n');
    await vi.waitFor(() => expect(one.data).toEqual(['a']));
    const two = listen(tab('two'));
    await vi.waitFor(() => expect(two.states.at(-1)).toBe('open'));
    opened[0]?.send('data: b\n\n');
    await vi.waitFor(() => expect([one.data, two.data]).toEqual([['a', 'b'], ['b']]));
    expect(opened).toHaveLength(1);
  });

  it('is taken over by another tab when the one that reads it goes', async () => {
    const one = listen(tab('one'));
    await vi.waitFor(() => expect(opened).toHaveLength(1));
    const two = listen(tab('two'));
    opened[0]?.send(':\n\n');
    await vi.waitFor(() => expect(two.states.at(-1)).toBe('open'));
    one.stop();
    await vi.waitFor(() => expect(opened.map((of) => of.tab)).toEqual(['one', 'two']));
    // Nobody takes it for open in between.
    expect(two.states.at(-1)).toBe('connecting');
    opened[1]?.send('data: c\n\n');
    await vi.waitFor(() => expect([one.data, two.data]).toEqual([[], ['c']]));
  });

  it('is closed when nobody listens, and opened anew', async () => {
    const stream = tab('one');
    const first = listen(stream);
    const second = listen(stream);
    await vi.waitFor(() => expect(opened).toHaveLength(1));
    first.stop();
    expect(stream.state).not.toBe('closed');
    second.stop();
    expect(stream.state).toBe('closed');
    listen(stream);
    await vi.waitFor(() => expect(opened).toHaveLength(2));
  });
});

it('is each tab’s own in a browser without locks', async () => {
  vi.stubGlobal('navigator', {});
  const one = listen(tab('one'));
  const two = listen(tab('two'));
  await vi.waitFor(() => expect(opened).toHaveLength(2));
  opened[0]?.send('data: a\n\n');
  await vi.waitFor(() => expect([one.data, two.data]).toEqual([['a'], []]));
});
