import { type Channel, openChannel } from '../contract/channel.ts';
import { readFrameMessage, readReady } from '../contract/frame-messages.ts';
import type { FrameMessage, HostMessage, InitMessage, SessionReason } from '../contract/messages.ts';
import type { EmbedChanges, EmbedError, EmbedHandle, EmbedOptions } from './embed-types.ts';
import { draw, drawButton } from './draw.ts';
import { checkChanges, frameAddress, localeOf, schemeOf } from './options.ts';
import { type SessionMessage, sessionFor } from './sessions.ts';
import { wordsIn } from './words.ts';

const SANDBOX =
  'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads';

/** Milliseconds that a frame may take to answer; then it hangs. */
const PATIENCE = 1000;

/** A frame in an element of the host's page, from its first load until it is destroyed. */
export class Frame implements EmbedHandle {
  readonly whenReady: Promise<void>;
  readonly #element: Element;
  readonly #onClose: (() => void) | undefined;
  readonly #notice = draw('div', 'notice', '');
  #options: EmbedOptions;
  #address: URL;
  #iframe = document.createElement('iframe');
  #channel: Channel<HostMessage> | undefined;
  #nonce = '';
  #path = '';
  #wantsFocus = false;
  #timer = 0;
  /** When it was asked to be closed without having said anything since. */
  #askedAt: number | undefined;
  /** What the host has given at last. */
  #given: SessionMessage | undefined;
  #asking: Promise<void> | undefined;
  /** Whether the frame, as it is loaded now, has asked for a session: the first time it gets what has been given. */
  #hasAsked = false;
  #isReady = () => {};

  /**
   * @param onClose what to do when the frame lets itself be closed; it can only be where this is given
   * @throws TypeError for options that cannot work
   */
  constructor(element: Element, options: EmbedOptions, onClose?: () => void) {
    this.#address = frameAddress(options);
    this.#element = element;
    this.#options = options;
    this.#onClose = onClose;
    this.whenReady = new Promise((resolve) => {
      this.#isReady = resolve;
    });
    this.#notice.role = 'alert';
    element.replaceChildren(this.#notice);
    // Before the frame is there: its first words must not be missed.
    addEventListener('message', this.#hear);
    this.#load();
    this.#ask('none');
  }

  update(changes: EmbedChanges): void {
    checkChanges(changes);
    this.#options = { ...this.#options, ...changes };
    const { page, theme, locale, session, token } = changes;
    if (theme) {
      this.#iframe.style.colorScheme = schemeOf(this.#options);
      this.#channel?.send({ type: 'theme', theme });
    }
    if (locale) this.#channel?.send({ type: 'locale', locale });
    if (page) {
      this.#address = frameAddress(this.#options);
      if (this.#channel) this.#channel.send({ type: 'navigate', path: page });
      else this.#load();
    }
    if (session ?? token) {
      // One that is being got is not wanted any more.
      this.#asking = undefined;
      this.#ask('none');
    }
  }

  destroy(): void {
    removeEventListener('message', this.#hear);
    clearTimeout(this.#timer);
    this.#channel?.close();
    this.#iframe.remove();
    this.#notice.remove();
  }

  /** As soon as there is something in it: a focus that is put on an empty frame stays outside of what comes. */
  focus(): void {
    this.#wantsFocus = true;
  }

  /** @returns false where there is nobody to ask, or who has been asked does not answer */
  askToClose(): boolean {
    this.#channel?.send({ type: 'close' });
    const now = performance.now();
    this.#askedAt ??= now;
    return this.#channel !== undefined && now - this.#askedAt < PATIENCE;
  }

  /** Begins anew, with another window: the one before may still be loading. */
  #load(): void {
    const iframe = draw('iframe', 'frame', 'width:100%;height:12rem;border:0;vertical-align:top');
    iframe.title = this.#options.title ?? 'Plugboard';
    iframe.setAttribute('sandbox', SANDBOX);
    iframe.allow = 'clipboard-write';
    iframe.referrerPolicy = 'strict-origin';
    iframe.src = this.#address.href;
    // Where the frame's differs from that of its element, browsers paint its background opaque.
    iframe.style.colorScheme = schemeOf(this.#options);
    this.#iframe.remove();
    this.#iframe = iframe;
    this.#notice.replaceChildren();
    this.#element.append(iframe);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#fail, this.#options.timeout ?? 10_000);
  }

  readonly #fail = (): void => {
    const words = wordsIn(localeOf(this.#options));
    const button = drawButton(words.again, () => {
      this.#load();
      this.focus();
    });
    this.#iframe.hidden = true;
    this.#notice.replaceChildren(words.failed, ' ', button);
    this.#report({ code: 'timeout', message: this.#address.href });
  };

  readonly #report = (error: EmbedError): void => {
    this.#options.onError?.(error);
  };

  readonly #hear = ({ source, origin, data }: MessageEvent<unknown>): void => {
    const frame = this.#iframe.contentWindow;
    if (!frame || source !== frame || origin !== this.#address.origin) return;
    const nonce = readReady(data)?.nonce;
    // The same one again is not another frame.
    if (!nonce || nonce === this.#nonce) return;
    this.#nonce = nonce;
    clearTimeout(this.#timer);
    this.#iframe.hidden = false;
    this.#notice.replaceChildren();
    if (this.#wantsFocus) this.#iframe.focus();
    this.#wantsFocus = false;
    this.#begin(frame);
  };

  #begin(frame: Window): void {
    const { theme } = this.#options;
    const { port1, port2 } = new MessageChannel();
    const init: InitMessage = {
      plugboard: 1,
      type: 'init',
      nonce: this.#nonce,
      session: null,
      ...(theme && { theme }),
      locale: localeOf(this.#options),
      capabilities: this.#onClose ? ['dialog'] : [],
    };
    this.#hasAsked = false;
    frame.postMessage(init, this.#address.origin, [port2]);
    this.#channel?.close();
    this.#channel = openChannel(port1, readFrameMessage, this.#take);
    this.#isReady();
  }

  readonly #take = (message: FrameMessage): void => {
    const { onEvent, onNavigate } = this.#options;
    this.#askedAt = undefined;
    if (message.type === 'needSession') this.#need(message.reason);
    else if (message.type === 'resize') this.#iframe.style.height = `${message.height}px`;
    else if (message.type === 'event') onEvent?.(message.event);
    else if (message.type === 'error') this.#report(message);
    else if (message.type === 'close') this.#onClose?.();
    else if (message.type === 'navigate') {
      if (!message.outside) this.#arrive(message.path.replace(/[?#].*/, ''));
      onNavigate?.(message);
    }
  };

  /** A page begins at the frame's upper edge, which the frame itself cannot bring back into sight. */
  #arrive(path: string): void {
    if (path !== this.#path && this.#iframe.getBoundingClientRect().top < 0) this.#iframe.scrollIntoView();
    this.#path = path;
  }

  #need(reason: SessionReason): void {
    const given = this.#hasAsked || this.#asking ? null : this.#given;
    this.#hasAsked = true;
    if (given) this.#channel?.send(given);
    else this.#ask(reason);
  }

  /** One call of the host's function at a time; whoever asks meanwhile gets what comes of it. */
  #ask(reason: SessionReason): void {
    if (this.#asking) return;
    const asked = sessionFor(this.#options, reason, this.#report).then((message) => {
      // Another one is asked for by now, or none at all.
      if (this.#asking !== asked) return;
      this.#asking = undefined;
      if (!message) return;
      this.#given = message;
      if (this.#hasAsked) this.#channel?.send(message);
    });
    this.#asking = asked;
  }
}
