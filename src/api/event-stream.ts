import { openChannel } from '../lib/open-channel.ts';
import { basePath } from './base-path.ts';
import { bearer } from './bearer.ts';
import { type Connect, keepStreamOpen, type StreamSink, type StreamState } from './open-stream.ts';

/** A server's stream of events, open while somebody listens. */
export interface EventStream {
  readonly state: StreamState;
  /** Listens, and learns how the stream stands at once. Returns the way to stop. */
  listen(listener: StreamSink): () => void;
  /** What refused the stream may have changed (somebody has signed in): it is tried again then. */
  wake(): void;
}

/** What one tab tells the others. */
type StreamMessage =
  | { readonly what: 'data'; readonly data: string }
  | { readonly what: 'state'; readonly state: StreamState }
  /** A tab that has just come asks how it stands. */
  | { readonly what: 'ask' };

const STATES: ReadonlySet<unknown> = new Set<StreamState>([
  'closed',
  'connecting',
  'open',
  'broken',
  'refused',
]);

/** A tab may be older or newer than this one. */
function isStreamMessage(message: unknown): message is StreamMessage {
  if (typeof message !== 'object' || message === null || !('what' in message)) return false;
  if (message.what === 'ask') return true;
  if (message.what === 'data') return 'data' in message && typeof message.data === 'string';
  return message.what === 'state' && 'state' in message && STATES.has(message.state);
}

/**
 * A server's stream of events, one for all tabs of the browser: a browser has few connections to a host to give away.
 * The tab that holds the lock reads it and passes on what comes; when it goes, or wants nothing more, another one takes
 * its place. Where a browser has no locks (on plain http), each tab has a stream of its own.
 * @param name tells one stream from another, the same in all tabs
 */
export function sharedEventStream(name: string, connect: Connect): EventStream {
  return new SharedStream(`plugboard-events ${basePath} ${name}`, connect);
}

class SharedStream implements EventStream {
  readonly #name: string;
  readonly #connect: Connect;
  readonly #listeners = new Set<StreamSink>();
  #state: StreamState = 'closed';
  #stop: (() => void) | null = null;
  #wake: () => void = () => undefined;

  constructor(name: string, connect: Connect) {
    this.#name = name;
    this.#connect = connect;
  }

  get state(): StreamState {
    return this.#state;
  }

  listen(listener: StreamSink): () => void {
    // Each call is a listener of its own, even with the same object.
    const one: StreamSink = {
      onData: (data) => listener.onData(data),
      onState: (state) => listener.onState(state),
    };
    this.#listeners.add(one);
    this.#stop ??= this.#start();
    one.onState(this.#state);
    return () => {
      if (!this.#listeners.delete(one) || this.#listeners.size > 0) return;
      this.#stop?.();
      this.#stop = null;
      this.#tellState('closed');
    };
  }

  wake(): void {
    this.#wake();
  }

  #tellState(state: StreamState): void {
    if (this.#state === state) return;
    this.#state = state;
    for (const listener of this.#listeners) listener.onState(state);
  }

  #tellData(data: string): void {
    for (const listener of this.#listeners) listener.onData(data);
  }

  #start(): () => void {
    const stop = new AbortController();
    this.#tellState('connecting');
    const channel = sharedChannel(this.#name);
    if (channel === null) void this.#read(null, stop.signal);
    else this.#join(channel, stop.signal);
    return () => stop.abort();
  }

  #join(channel: BroadcastChannel, signal: AbortSignal): void {
    let leads = false;
    channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (signal.aborted || !isStreamMessage(data)) return;
      if (data.what === 'ask') {
        if (leads) send(channel, { what: 'state', state: this.#state });
      } else if (!leads) {
        if (data.what === 'data') this.#tellData(data.data);
        else this.#tellState(data.state);
      }
    });
    send(channel, { what: 'ask' });
    const lead = async () => {
      leads = true;
      await this.#read(channel, signal);
    };
    void navigator.locks
      .request(this.#name, { signal }, lead)
      // Given up before it was this tab's turn, or locks are denied to a page without storage, which then reads alone.
      .catch(() => (signal.aborted || leads ? undefined : lead()))
      .finally(() => channel.close());
  }

  #read(channel: BroadcastChannel | null, signal: AbortSignal): Promise<void> {
    const sink: StreamSink = {
      onData: (data) => {
        if (channel) send(channel, { what: 'data', data });
        if (!signal.aborted) this.#tellData(data);
      },
      onState: (state) => {
        // Nothing comes until another tab has taken over; that one says how it goes on.
        if (channel) send(channel, { what: 'state', state: state === 'closed' ? 'connecting' : state });
        if (!signal.aborted) this.#tellState(state);
      },
    };
    return keepStreamOpen(
      this.#connect,
      sink,
      signal,
      () => new Promise((resolve) => (this.#wake = resolve)),
    );
  }
}

function send(channel: BroadcastChannel, message: StreamMessage): void {
  // oxlint-disable-next-line require-post-message-target-origin -- a channel reaches its own origin only, and takes none
  channel.postMessage(message);
}

/**
 * Null where tabs cannot agree on who reads: they need both the channel and the lock. What a frame hears is for its own
 * session's ears only: another one may be somebody else's.
 */
function sharedChannel(name: string): BroadcastChannel | null {
  const locks: unknown = typeof navigator === 'undefined' ? undefined : Reflect.get(navigator, 'locks');
  return locks === undefined || bearer !== null ? null : openChannel(name);
}
