import type {
  EmbedEvent,
  EmbedNavigation,
  EmbedTheme,
  EmbedToken,
  FrameErrorCode,
  SessionReason,
} from '../contract/messages.ts';

/**
 * What `embed.js` offers to a host page (`docs/embedding.md`). Types and declarations only: together with the messages
 * of the contract this file is what is served as `embed.d.ts`.
 */

/**
 * What goes wrong, in one word.
 * - `timeout` the frame has not come up in time; the page says so and offers to try again
 * - `session-failed` `session` (or `token`) threw, or gave nothing that could be one
 * - `session-ended` the session is over, and `session` is a fixed one: give another with `update`
 * The others are what the frame reports itself.
 */
export type EmbedErrorCode = 'timeout' | 'session-failed' | 'session-ended' | FrameErrorCode;

export interface EmbedError {
  readonly code: EmbedErrorCode;
  /** For the developer's console; what concerns the person is shown in the frame, in their language. */
  readonly message: string;
}

/** A value, or what finds it: called with the reason each time that the frame wants one, one call at a time. */
export type Provided<T> = T | ((reason: SessionReason) => T | Promise<T>);

/** What can be changed while the frame stands. */
export interface EmbedChanges {
  /** The page within Plugboard, such as `/connections` or `/plugins/parts/label-printer/settings`. */
  readonly page?: string;
  /** The embed session that your backend has got from the gateway. */
  readonly session?: Provided<string>;
  /** Instead of `session`, where the operator allows it: the person's own token for a server. */
  readonly token?: Provided<EmbedToken>;
  readonly theme?: EmbedTheme;
  /** A language tag. When absent, the language of your page (`<html lang>`) or else of the browser. */
  readonly locale?: string;
}

export interface EmbedOptions extends EmbedChanges {
  /** The gateway's address with your embedder's id, such as `https://plugins.example.org/embed/intranet`. */
  readonly url: string;
  readonly page: string;
  /** What screen readers call the frame, and the heading of a dialog. `Plugboard` when absent. */
  readonly title?: string;
  /** How long the frame may take to come up, in milliseconds; 10,000 when absent. */
  readonly timeout?: number;
  readonly onEvent?: (event: EmbedEvent) => void;
  /** The person has gone to another page in the frame, or (`outside`) wants one that it does not show. */
  readonly onNavigate?: (navigation: EmbedNavigation) => void;
  readonly onError?: (error: EmbedError) => void;
}

export interface EmbedDialogOptions extends EmbedOptions {
  /** The dialog is closed, by whomever; the focus is back where it was. */
  readonly onClose?: () => void;
}

export interface EmbedHandle {
  /**
   * Changes what is named and leaves the rest.
   * @throws TypeError for a value that cannot be one; nothing is changed then
   */
  update(changes: EmbedChanges): void;
  /** Takes the frame away. What it does on the server goes on. */
  destroy(): void;
  /** Fulfilled when the frame is there, at whichever attempt; that it is not, `onError` tells. */
  readonly whenReady: Promise<void>;
}

export interface EmbedDialogHandle extends EmbedHandle {
  /**
   * Asks the frame to let itself be closed: it asks the person when there is unsaved work. Where the frame has not
   * answered for a second, the next call closes in any case, as `destroy` does.
   */
  close(): void;
}

/**
 * Puts a page of Plugboard into an element, in place of what was mounted there before.
 * @throws TypeError for options that cannot work, such as an address of the page's own origin
 */
export declare function mount(element: Element, options: EmbedOptions): EmbedHandle;

/**
 * Opens a page of Plugboard in a modal dialog.
 * @throws TypeError as `mount`
 * @throws Error while another one is open
 */
export declare function openDialog(options: EmbedDialogOptions): EmbedDialogHandle;

/**
 * `<plugboard-embed url="…" page="…" locale="…" frame-title="…">`. It shows its page as soon as it has an address, a
 * page and a session or a token, which are set as properties. Its events do not bubble.
 */
export interface PlugboardEmbedElement extends HTMLElement {
  session: Provided<string> | undefined;
  token: Provided<EmbedToken> | undefined;
  theme: EmbedTheme | undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'plugboard-embed': PlugboardEmbedElement;
  }
  interface HTMLElementEventMap {
    'plugboard-ready': CustomEvent<null>;
    'plugboard-event': CustomEvent<EmbedEvent>;
    'plugboard-navigate': CustomEvent<EmbedNavigation>;
    'plugboard-error': CustomEvent<EmbedError>;
  }
}
