import type { QueryClient } from '@tanstack/react-query';
import { type ApiError, foundSignedOut, toApiError } from '../../api/api-error.ts';
import type {
  ConnectionDetail,
  ConnectionProof,
  ConnectionsFacet,
  SignInStart,
} from '../../systems/connections.ts';
import type { ModelQuery } from '../../systems/system.ts';
import { onReturn } from '../return-channel.ts';
import { isConnectedAnew } from './connected-anew.ts';
import type { SignInWindow } from './sign-in-window.ts';

/** A person's way to a provider and back, as this page knows of it. */
export type SignInState =
  /** The server is asked where to sign in. */
  | { readonly step: 'starting'; readonly blocked: boolean }
  | WaitingState
  /** The server has waited long enough; so has this page. */
  | { readonly step: 'late' }
  | { readonly step: 'failed'; readonly error: ApiError }
  | { readonly step: 'connected' };

export interface WaitingState {
  readonly step: 'waiting';
  readonly start: SignInStart;
  /** Whether the browser opened no window, so that the person has to do it. */
  readonly blocked: boolean;
  /** How a window ended for a connection to this plugin, in the gateway's words; null while none has. */
  readonly heard: string | null;
  /** Whether the person says to be ready: the server is being asked, or has just said that it is not so. */
  readonly asked: 'no' | 'asking' | 'not-yet';
  /** Why the server could not be asked the last time; it is asked again. */
  readonly trouble: ApiError | null;
}

export interface SignInWay {
  readonly serverId: string;
  readonly pluginId: string;
  readonly facet: Pick<ConnectionsFacet, 'beginSignIn'> & {
    /** A connection, of which only the proof is looked at. */
    detail(pluginId: string): ModelQuery<Pick<ConnectionDetail, 'proof'>>;
  };
  readonly cache: QueryClient;
  /** What was known before. */
  readonly before: ConnectionProof | null;
  /** Null where the browser opened none. */
  readonly window: SignInWindow | null;
}

/** Milliseconds between two questions to the server. */
const ASK_EVERY = 3000;
/** Milliseconds that the server may take to get its tokens, after who comes back at the last moment. */
const GRACE = 30_000;

/**
 * Signs in at a provider to connect an account, and asks the server until it is so: neither the window nor the provider
 * need tell anything. It goes on while other pages are shown.
 */
export class SignInFlow {
  readonly #way: SignInWay;
  readonly #tell: (state: SignInState) => void;
  readonly #given = new AbortController();
  #state: SignInState;
  #before: ConnectionProof | null;
  #wake: () => void = () => undefined;

  /** @param tell hears of each state */
  constructor(way: SignInWay, tell: (state: SignInState) => void) {
    this.#way = way;
    this.#tell = tell;
    this.#before = way.before;
    this.#state = { step: 'starting', blocked: way.window === null };
  }

  get state(): SignInState {
    return this.#state;
  }

  /** Goes all the way; ends with the last state, or when it is given up. */
  async run(): Promise<void> {
    const { facet, pluginId, window: opened } = this.#way;
    try {
      const [start, known] = await Promise.all([
        facet.beginSignIn(pluginId, this.#given.signal, opened?.ticket ?? null),
        this.#read().catch(() => null),
      ]);
      if (this.#given.signal.aborted) return;
      if (known !== null) this.#before = known.proof;
      opened?.goTo(start.url);
      this.#change({
        step: 'waiting',
        start,
        blocked: opened === null,
        heard: null,
        asked: 'no',
        trouble: null,
      });
      await this.#wait(start.endsAt + GRACE);
    } catch (error) {
      opened?.close();
      this.#change({ step: 'failed', error: toApiError(error) });
    }
  }

  /** The person has come back, or says to be ready. */
  finished(): void {
    this.#changeWaiting({ asked: 'asking' });
    this.#wake();
  }

  /** Waits no longer. What is done in the window has its effect all the same. */
  giveUp(): void {
    this.#given.abort();
    this.#wake();
    if (this.#state.step === 'starting') this.#way.window?.close();
  }

  async #wait(until: number): Promise<void> {
    const stop = this.#listen();
    try {
      while (!this.#given.signal.aborted) {
        if (await this.#ask()) return this.#change({ step: 'connected' });
        if (Date.now() >= until) return this.#change({ step: 'late' });
        await this.#pause();
      }
    } finally {
      stop();
    }
  }

  /** Whether the server says by now that the account is connected. */
  async #ask(): Promise<boolean> {
    const byPerson = this.#state.step === 'waiting' && this.#state.asked === 'asking';
    try {
      const { proof } = await this.#read();
      if (isConnectedAnew(this.#before, proof)) return true;
      this.#before = proof;
      this.#changeWaiting({ trouble: null, ...(byPerson && { asked: 'not-yet' }) });
    } catch (error) {
      const trouble = toApiError(error);
      // The frame of all pages asks for the sign-in.
      this.#changeWaiting({
        trouble: foundSignedOut(trouble) ? null : trouble,
        ...(byPerson && { asked: 'no' }),
      });
    }
    return false;
  }

  /** What may have brought the end nearer lets the server be asked at once. */
  #listen(): () => void {
    const { serverId, pluginId } = this.#way;
    const cameBack = () => this.#wake();
    window.addEventListener('focus', cameBack);
    const deafen = onReturn(({ server, plugin, outcome }) => {
      if (server !== serverId || plugin !== pluginId) return;
      // It may have been the window of another tab: this one goes on waiting.
      if (outcome !== 'connected') this.#changeWaiting({ heard: outcome });
      this.#wake();
    });
    return () => {
      window.removeEventListener('focus', cameBack);
      deafen();
    };
  }

  #pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ASK_EVERY);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  async #read(): Promise<Pick<ConnectionDetail, 'proof'>> {
    const { facet, pluginId, cache } = this.#way;
    const { queryKey, queryFn, select } = facet.detail(pluginId);
    const raw: unknown = await cache.fetchQuery({ queryKey, queryFn, staleTime: 0, retry: false });
    return select(raw);
  }

  #changeWaiting(changes: Partial<Omit<WaitingState, 'step' | 'start'>>): void {
    if (this.#state.step === 'waiting') this.#change({ ...this.#state, ...changes });
  }

  #change(state: SignInState): void {
    if (this.#given.signal.aborted) return;
    this.#state = state;
    this.#tell(state);
  }
}
