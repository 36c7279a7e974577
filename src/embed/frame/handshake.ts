import { type Channel, openChannel } from '../contract/channel.ts';
import { readHostMessage, readInit } from '../contract/host-messages.ts';
import type { FrameMessage, HostMessage, InitMessage, ReadyMessage } from '../contract/messages.ts';

/** The page around the frame, once it has answered. */
export interface Host {
  /** Exact, and one of the embedder's. */
  readonly origin: string;
  readonly init: InitMessage;
  readonly channel: Channel<FrameMessage>;
}

export interface Greeting {
  /** The embedder's, exact. */
  readonly origins: readonly string[];
  readonly onHost: (host: Host) => void;
  readonly onMessage: (message: HostMessage) => void;
}

export interface Handshake {
  /** Says `ready` once more. */
  greet(): void;
}

/**
 * Says to the page around that the frame is ready, and waits for its answer. Only the window around this one counts, at
 * an origin of the embedder's, with the nonce of this very load, and with the port that all else goes through;
 * everything else is dropped without a word. The first answer counts: later ones are dropped too.
 */
export function shakeHands(frame: Window, { origins, onHost, onMessage }: Greeting): Handshake {
  const nonce = newNonce();
  const around = frame.parent;
  let met = false;
  frame.addEventListener('message', ({ source, origin, data, ports }: MessageEvent<unknown>) => {
    if (met || source !== around || !origins.includes(origin)) return;
    const init = readInit(data);
    const [port, ...others] = ports;
    if (init?.nonce !== nonce || !port || others.length > 0) return;
    met = true;
    onHost({
      origin,
      init,
      channel: openChannel<HostMessage, FrameMessage>(port, readHostMessage, onMessage),
    });
  });
  return {
    greet() {
      if (met) return;
      const ready: ReadyMessage = { plugboard: 1, type: 'ready', nonce };
      for (const origin of greeted(frame, origins)) around.postMessage(ready, origin);
    },
  };
}

/** The origin around, where the browser tells it; else all that it may be. It hears nothing at any other. */
function greeted(frame: Window, origins: readonly string[]): readonly string[] {
  const told = [frame.location.ancestorOrigins?.[0], originOf(frame.document.referrer)];
  const found = told.find((origin) => origin !== undefined && origins.includes(origin));
  return found === undefined ? origins : [found];
}

function originOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).origin : undefined;
}

/** 128 random bits in hexadecimal digits. */
function newNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
