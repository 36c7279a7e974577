import { createHash, randomBytes } from 'node:crypto';

/** A sign-in on a server's own pages that a browser has been sent to. */
export interface PendingSignIn {
  readonly serverId: string;
  /** The identity of the server that was asked; see ServerSettings. */
  readonly identity: string;
  readonly redirectUri: string;
  /** The page of the app to go on to; null for the start. */
  readonly next: string | null;
  /** Whether a window was opened for it, beside the page that waits. */
  readonly inWindow: boolean;
  /** Takes back that it counted as an attempt. */
  readonly succeeded: () => void;
}

/** What only the gateway knows until the code comes back. */
export interface Begun {
  readonly state: string;
  readonly challenge: string;
}

export type Taken =
  | { readonly kind: 'found'; readonly pending: PendingSignIn; readonly verifier: string }
  /** Nobody here began it, or the gateway was started anew since. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'expired' | 'used' | 'other-browser'; readonly pending: PendingSignIn };

interface Entry {
  readonly pending: PendingSignIn;
  readonly browser: string;
  readonly verifier: string;
  readonly endsAt: number;
  used: boolean;
}

/** Milliseconds that a person has: time for a second factor, or for another page that signs in. */
export const pendingTime = 15 * 60_000;
/** Most that are kept; the oldest go first. Attempts are counted besides, so that nobody can push others' out. */
const mostPending = 5_000;

/**
 * Sign-ins that are under way on the servers' own pages. They live in memory: what proves them must not outlive them
 * on any disk, and after a restart one begins anew. Each is bound to the browser that began it and serves once; which
 * have been used or are too old is remembered for a while, so that the page can say so.
 */
export class PendingSignIns {
  readonly #entries = new Map<string, Entry>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /**
   * @param browser the secret that this browser's cookie carries.
   * @returns the state, which names the server, so that the way back is known even if all else is forgotten, and
   *   carries 256 random bits; and the S256 challenge of the verifier.
   */
  begin(browser: string, pending: PendingSignIn): Begun {
    const state = `${pending.serverId}.${randomBytes(32).toString('base64url')}`;
    const verifier = randomBytes(32).toString('base64url');
    if (this.#entries.size >= mostPending) {
      const oldest = this.#entries.keys().next();
      if (oldest.done !== true) this.#entries.delete(oldest.value);
    }
    const endsAt = this.#now() + pendingTime;
    this.#entries.set(hashOf(state), { pending, browser: hashOf(browser), verifier, endsAt, used: false });
    return { state, challenge: hashOf(verifier, 'base64url') };
  }

  /** Takes a sign-in, which is used then, unless another browser than the one that began it asks. */
  take(state: string, browser: string | undefined): Taken {
    const entry = this.#entries.get(hashOf(state));
    if (entry === undefined) return { kind: 'unknown' };
    const { pending, verifier } = entry;
    if (browser === undefined || hashOf(browser) !== entry.browser) return { kind: 'other-browser', pending };
    if (entry.used) return { kind: 'used', pending };
    if (entry.endsAt <= this.#now()) return { kind: 'expired', pending };
    entry.used = true;
    return { kind: 'found', pending, verifier };
  }

  /** Forgets what is of no use any more, an hour after its time. */
  sweep(): void {
    const before = this.#now() - 3_600_000;
    for (const [key, { endsAt }] of this.#entries) {
      if (endsAt <= before) this.#entries.delete(key);
    }
  }
}

/** The server that a state was made for, as it says itself; undefined for what is no state of ours. */
export function serverOfState(state: string): string | undefined {
  return /^([A-Za-z0-9-]{1,63})\.[A-Za-z0-9_-]{43}$/.exec(state)?.[1];
}

function hashOf(text: string, encoding: 'hex' | 'base64url' = 'hex'): string {
  return createHash('sha256').update(text).digest(encoding);
}
