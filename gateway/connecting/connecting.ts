import { createHash, randomBytes } from 'node:crypto';
import { Arrivals } from './arrivals.ts';
import type { WindowLook } from './window-look.ts';

/** An account that a browser was sent to connect to a plugin, at the provider. */
export interface Connecting {
  readonly serverId: string;
  /** The identity of the server that began it; see ServerSettings. */
  readonly identity: string;
  readonly pluginId: string;
  /** Whether a page in a frame began it: the window that comes back is told nothing but how it ended. */
  readonly inFrame: boolean;
  /** How that frame looks, as far as its window has said. */
  readonly look?: WindowLook;
}

export type Returned =
  | { readonly kind: 'found'; readonly connecting: Connecting; readonly use: () => void }
  /** Nobody here began it, or the gateway was started anew since. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'expired' | 'used' | 'other-browser'; readonly connecting: Connecting };

/** What becomes of a window that is on its way from a frame to the provider. */
export type Onward =
  | { readonly kind: 'provider'; readonly url: string }
  | { readonly kind: 'unknown' | 'expired' | 'used' | 'other-browser' };

interface Entry {
  connecting: Connecting;
  /** A hash; null until the window that goes to the provider is known. */
  browser: string | null;
  readonly endsAt: number;
  used: boolean;
}

/** Milliseconds for which the server waits for a person. upstream: Codex 2.2.0 */
const connectingTime = 5 * 60_000;
/** Most that are kept; the oldest go first. Only people who are signed in begin any. */
const mostKept = 5_000;
/** 256 random bits in URL-safe base64. */
const ticketShape = /^[\w-]{43}$/;

/**
 * Accounts that are being connected at providers: by the `state` that the server made for each, which is kept as a hash
 * only. It tells which server a person comes back to, and that it is the browser that began it: whoever talks
 * somebody else into agreeing would have that account connected to their own plugin otherwise. They live in memory, as
 * sign-ins that are under way do.
 */
export class ConnectingAccounts {
  readonly #entries = new Map<string, Entry>();
  /** Of those that frames began: which one it is, and where at the provider the window goes. */
  readonly #tickets = new Map<string, { readonly state: string; readonly url: string }>();
  readonly #arrivals = new Arrivals();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** @param browser the secret that this browser's cookie carries; null where that is not known yet. */
  begin(state: string, browser: string | null, connecting: Connecting): void {
    if (this.#entries.size >= mostKept) {
      const oldest = this.#entries.keys().next();
      if (oldest.done !== true) this.#entries.delete(oldest.value);
    }
    const endsAt = this.#now() + connectingTime;
    const entry: Entry = {
      connecting,
      browser: browser === null ? null : hashOf(browser),
      endsAt,
      used: false,
    };
    this.#entries.set(hashOf(state), entry);
  }

  /**
   * Begins it for a frame, whose cookies, if it has any, are others than those of the window that it opens: that one
   * comes by on its way to the provider.
   * @param chosen what a window that is open already comes by with: 256 random bits of the frame's own. It counts once.
   * @returns what the window is to come by with: that, or such bits made here.
   */
  beginInFrame(state: string, url: string, connecting: Connecting, chosen = ''): string {
    this.begin(state, null, connecting);
    const counts = ticketShape.test(chosen) && !this.#tickets.has(hashOf(chosen));
    const ticket = counts ? chosen : randomBytes(32).toString('base64url');
    this.#tickets.set(hashOf(ticket), { state: hashOf(state), url });
    this.#arrivals.tell(hashOf(ticket));
    return ticket;
  }

  /** For a window that the frame has opened in the click, before the server has said where to: waits for that. */
  async arrive(ticket: string): Promise<void> {
    const isAwaited = ticketShape.test(ticket) && !this.#tickets.has(hashOf(ticket));
    if (isAwaited) await this.#arrivals.wait(hashOf(ticket));
  }

  /** What was to begin with this ticket has begun, or will not. */
  letGo(ticket: string): void {
    this.#arrivals.tell(hashOf(ticket));
  }

  /** The gateway ends: no window waits any longer. */
  end(): void {
    this.#arrivals.end();
  }

  /**
   * Takes the window on its way for the browser that began it. It may come by again: who has closed it opens another.
   * @param browser the secret that this browser's cookie carries, or will.
   * @param look of the frame; one that says nothing of it changes nothing.
   */
  bind(ticket: string, browser: string, look: WindowLook = {}): Onward {
    const found = this.#tickets.get(hashOf(ticket));
    const entry = found === undefined ? undefined : this.#entries.get(found.state);
    if (found === undefined || entry === undefined) return { kind: 'unknown' };
    if (entry.browser !== null && entry.browser !== hashOf(browser)) return { kind: 'other-browser' };
    if (entry.used) return { kind: 'used' };
    if (entry.endsAt <= this.#now()) return { kind: 'expired' };
    entry.browser = hashOf(browser);
    entry.connecting = { ...entry.connecting, look: { ...entry.connecting.look, ...look } };
    return { kind: 'provider', url: found.url };
  }

  /** Whose return it is. It is used by `use`: who has said no may change their mind at the same address. */
  find(state: string, browser: string | undefined): Returned {
    const entry = this.#entries.get(hashOf(state));
    if (entry === undefined) return { kind: 'unknown' };
    const { connecting } = entry;
    if (browser === undefined || hashOf(browser) !== entry.browser) {
      return { kind: 'other-browser', connecting };
    }
    if (entry.used) return { kind: 'used', connecting };
    if (entry.endsAt <= this.#now()) return { kind: 'expired', connecting };
    return {
      kind: 'found',
      connecting,
      use: () => {
        entry.used = true;
      },
    };
  }

  /** Forgets what is of no use any more, an hour after its time. */
  sweep(): void {
    const before = this.#now() - 3_600_000;
    for (const [key, { endsAt }] of this.#entries) {
      if (endsAt <= before) this.#entries.delete(key);
    }
    for (const [key, { state }] of this.#tickets) {
      if (!this.#entries.has(state)) this.#tickets.delete(key);
    }
  }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
