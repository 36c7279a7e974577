/**
 * What a host page and Plugboard's frame tell each other (version 1; `docs/embedding.md`). This file holds types only:
 * they are also what a host's developer gets with `embed.js`.
 */

/** What of Plugboard can be embedded. An embedder and a session may have some of them only. */
export type EmbedPage = 'connections' | 'settings' | 'jobs' | 'plugins';

/** How a frame looks. What is absent stays as Plugboard has it. */
export interface EmbedTheme {
  /** `auto` follows the person's system. */
  readonly scheme?: 'light' | 'dark' | 'auto';
  /** The colour of buttons and links, `#rrggbb`. One that could not be read well is not applied: `theme-refused`. */
  readonly primary?: string;
  /** Of corners, in pixels, from 0 to 24. */
  readonly radius?: number;
  /** Names of font families as in CSS, such as `"Source Sans 3", sans-serif`. The frame loads no font by itself. */
  readonly font?: string;
  /** `transparent` lets the host's own background shine through. */
  readonly background?: 'transparent' | 'page';
}

/** A person's own token for a server, where the operator allows host pages to hand over one. */
export interface EmbedToken {
  /** Id of the server in Plugboard's configuration. */
  readonly server: string;
  readonly token: string;
}

/** What came of a sync or of a run of a job. */
export type EmbedOutcome = 'succeeded' | 'partly' | 'failed' | 'skipped' | 'cancelled';

/** Something that the person has done in the frame, told once the server has shown that it is so. */
export type EmbedEvent =
  | { readonly name: 'connected' | 'disconnected'; readonly server: string; readonly plugin: string }
  | {
      readonly name: 'settingsSaved';
      readonly server: string;
      readonly plugin: string;
      /** Whether they are the plugin's, or the person's own for it. */
      readonly whose: 'plugin' | 'own';
    }
  | {
      readonly name: 'syncFinished';
      readonly server: string;
      readonly plugin: string;
      readonly outcome: EmbedOutcome;
    }
  | { readonly name: 'jobSaved'; readonly server: string; readonly library: string; readonly job: string }
  | {
      readonly name: 'jobFinished';
      readonly server: string;
      readonly library: string;
      readonly job: string;
      readonly outcome: EmbedOutcome;
    }
  | {
      readonly name: 'pluginSwitched';
      readonly server: string;
      readonly plugin: string;
      readonly on: boolean;
    };

/** Where the person has gone inside the frame, or wants to go. */
export interface EmbedNavigation {
  /** As in Plugboard itself, such as `/connections/books/sync-readtrail`. */
  readonly path: string;
  /** Null for what is no page that can be embedded. */
  readonly page: EmbedPage | null;
  /** The frame does not show it, as the session is not for it: the host may. */
  readonly outside: boolean;
}

/**
 * What a frame reports.
 * - `session-refused` the session is another embedder's, of another origin, or the gateway does not take it
 * - `page-not-allowed` the session is not for the page of the address
 * - `theme-refused` a colour of the theme could not be read well, and was left out
 * - `unreachable` Plugboard or the server behind it does not answer
 * - `internal` a page in the frame has failed as a whole; it says so to the person
 */
export type FrameErrorCode =
  | 'session-refused'
  | 'page-not-allowed'
  | 'theme-refused'
  | 'unreachable'
  | 'internal';

/**
 * Why a frame wants a session.
 * - `none` it has none yet
 * - `ending` it has one for another minute
 * - `ended` the gateway does not know its session any more; the person's work waits
 */
export type SessionReason = 'none' | 'ending' | 'ended';

/** First words of a frame, to the window that embeds it. */
export interface ReadyMessage {
  readonly plugboard: 1;
  readonly type: 'ready';
  /** Made anew at each load, and given back in `init`, so that no answer to an earlier frame counts. */
  readonly nonce: string;
}

/** The host's answer to `ready`, which brings the port that all else goes through. */
export interface InitMessage {
  readonly plugboard: 1;
  readonly type: 'init';
  readonly nonce: string;
  /** Null where the host has none, or none yet: the frame asks for it with `needSession`. */
  readonly session: string | null;
  readonly token?: EmbedToken;
  readonly theme?: EmbedTheme;
  /** A language tag, such as `de-AT`. */
  readonly locale?: string;
  /** What the host can do beyond the first version: `dialog` when the frame is one that can be closed. */
  readonly capabilities: readonly string[];
}

/** What the frame sends through the port. */
export type FrameMessage =
  | { readonly type: 'needSession'; readonly reason: SessionReason }
  | { readonly type: 'resize'; readonly height: number }
  | ({ readonly type: 'navigate' } & EmbedNavigation)
  | { readonly type: 'event'; readonly event: EmbedEvent }
  | { readonly type: 'error'; readonly code: FrameErrorCode; readonly message: string }
  | { readonly type: 'close' }
  /** Not yet: the person is asked about unsaved work first. The answer to the host's `close`. */
  | { readonly type: 'stay' };

/** What the host sends through the port. */
export type HostMessage =
  /** Null: there is none to be had, and the frame says so at once. */
  | { readonly type: 'session'; readonly session: string | null; readonly token?: EmbedToken }
  | { readonly type: 'theme'; readonly theme: EmbedTheme }
  | { readonly type: 'locale'; readonly locale: string }
  | { readonly type: 'navigate'; readonly path: string }
  | { readonly type: 'close' };
