import { type ApiError, toApiError } from '../../api/api-error.ts';
import type { EmbedToken, FrameErrorCode, SessionReason } from '../contract/messages.ts';
import type { Allowance } from './pages.ts';

/** What the gateway says that a session is for. */
export interface Grant extends Allowance {
  readonly embedder: string;
  readonly origin: string;
  /** RFC 3339. */
  readonly expiresAt: string;
}

/** How the frame stands with its session. */
export type SessionState =
  /** The page around, or the gateway, is being asked. */
  | { readonly step: 'waiting' }
  /** The page around gives none. */
  | { readonly step: 'silent' }
  | { readonly step: 'refused' }
  | { readonly step: 'failed'; readonly error: ApiError }
  | { readonly step: 'open'; readonly grant: Grant; readonly renewal: Renewal };

/** Whether an open session has ended: it holds, a new one is being asked for, or none is given. */
export type Renewal = 'none' | 'asking' | 'silent';

export interface SessionWorld {
  /** Asks the page around. */
  readonly ask: (reason: SessionReason) => void;
  readonly report: (code: FrameErrorCode, message: string) => void;
  /** What the gateway says of a session. @throws ApiError */
  readonly check: (session: string) => Promise<Grant>;
  /** Gets a session for a person's own token. @throws ApiError */
  readonly exchange: (token: EmbedToken) => Promise<string>;
  /** Why a session is not for this frame, in an English sentence for the host's developers; null where it is. */
  readonly faultOf: (grant: Grant) => string | null;
  /** All calls carry the session from now on. */
  readonly carry: (session: string) => void;
  /** A new session has taken the place of one. @param ended whether calls may have been refused meanwhile */
  readonly renewed: (ended: boolean) => void;
  /** The present by the gateway's clock, in milliseconds since the epoch. */
  readonly now: () => number;
}

/** Milliseconds that the page around has for its answer. */
const PATIENCE = 30_000;
/** Milliseconds before its end at which a new session is asked for; for a short one half of its time. */
const EARLY = 60_000;
/** So many times within a minute a session may turn out to have ended; then a person decides whether to go on. */
const MOST_ENDS = 3;
const LONGEST_TIMER = 2 ** 31 - 1;

/**
 * The session of a frame: asked for, checked, held in memory, and asked for again before and after its end. The page
 * around may give a session at any time; the latest one counts.
 */
export class FrameSession {
  readonly #world: SessionWorld;
  readonly #listeners = new Set<() => void>();
  #state: SessionState = { step: 'waiting' };
  #round = 0;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #ending: ReturnType<typeof setTimeout> | undefined;
  /** When a session turned out to have ended, in milliseconds since the epoch. */
  #ends: readonly number[] = [];

  constructor(world: SessionWorld) {
    this.#world = world;
  }

  get state(): SessionState {
    return this.#state;
  }

  /** Calls back at every change. Returns the way to stop. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Asks for the first one. */
  begin(): void {
    this.#ask('none');
  }

  /** The page around gives a session, or a token for which the gateway gives one, or says that it has none. */
  async give(session: string | null, token?: EmbedToken): Promise<void> {
    this.#round += 1;
    const round = this.#round;
    clearTimeout(this.#patience);
    try {
      const secret = session ?? (token ? await this.#world.exchange(token) : null);
      const grant = secret === null ? null : await this.#world.check(secret);
      if (round !== this.#round) return;
      if (secret === null || grant === null) this.#stopAsking();
      else this.#take(secret, grant);
    } catch (thrown) {
      if (round === this.#round) this.#fail(toApiError(thrown));
    }
  }

  /** A call found that the session does not hold any more. */
  ended(): void {
    if (this.#state.step !== 'open' || this.#state.renewal !== 'none') return;
    this.#change({ ...this.#state, renewal: 'asking' });
    if (this.#endedTooOften()) this.#stopAsking();
    else this.#ask('ended');
  }

  /** The person wants it once more. */
  tryAgain(): void {
    this.#ends = [];
    if (this.#state.step === 'open') {
      this.#change({ ...this.#state, renewal: 'asking' });
      this.#ask('ended');
    } else {
      this.#change({ step: 'waiting' });
      this.#ask('none');
    }
  }

  #ask(reason: SessionReason): void {
    clearTimeout(this.#patience);
    this.#patience = setTimeout(() => this.#stopAsking(), PATIENCE);
    this.#world.ask(reason);
  }

  #stopAsking(): void {
    clearTimeout(this.#patience);
    if (this.#state.step !== 'open') this.#change({ step: 'silent' });
    else if (this.#state.renewal === 'asking') this.#change({ ...this.#state, renewal: 'silent' });
  }

  #take(secret: string, grant: Grant): void {
    const { faultOf, carry, renewed } = this.#world;
    const before = this.#state;
    const isOfOther = before.step === 'open' && before.grant.server !== grant.server;
    const fault = isOfOther ? 'The session is for another server than the one before it.' : faultOf(grant);
    if (fault !== null) return this.#refuse(fault);
    carry(secret);
    this.#change({ step: 'open', grant, renewal: 'none' });
    this.#awaitEnd(grant);
    if (before.step === 'open') renewed(before.renewal !== 'none');
  }

  #awaitEnd({ expiresAt }: Grant): void {
    clearTimeout(this.#ending);
    const left = Date.parse(expiresAt) - this.#world.now();
    if (!Number.isFinite(left)) return;
    const wait = Math.max(0, left - Math.min(EARLY, left / 2));
    this.#ending = setTimeout(() => this.#ask('ending'), Math.min(wait, LONGEST_TIMER));
  }

  #fail(error: ApiError): void {
    const { report } = this.#world;
    if (error.kind === 'signed-out') {
      // The page around may have kept one for too long, and have a newer one.
      if (!this.#endedTooOften()) return this.#ask('ended');
      return this.#refuse('The gateway does not know this session, or it has ended.');
    }
    if (REFUSALS.has(error.kind)) return this.#refuse(error.serverMessage ?? error.message);
    report('unreachable', error.message);
    if (this.#state.step === 'open') return this.#stopAsking();
    return this.#change({ step: 'failed', error });
  }

  #refuse(why: string): void {
    this.#world.report('session-refused', why);
    // What is open stays: there may be unsaved work.
    if (this.#state.step === 'open') this.#stopAsking();
    else this.#change({ step: 'refused' });
  }

  #endedTooOften(): boolean {
    const now = Date.now();
    this.#ends = [...this.#ends.filter((time) => now - time < 60_000), now];
    return this.#ends.length > MOST_ENDS;
  }

  #change(state: SessionState): void {
    this.#state = state;
    for (const tell of this.#listeners) tell();
  }
}

const REFUSALS: ReadonlySet<ApiError['kind']> = new Set(['sign-in-refused', 'forbidden', 'rejected']);
