import { isDeepStrictEqual } from 'node:util';
import type { EmbedPage } from '../config/embed-page.ts';
import type { EmbedderSettings, LiveSettings } from '../config/settings.ts';
import type { NewSignIn, SessionStore, StoredSignIn } from '../sessions/store.ts';

/** What a frame may do with its session. */
export interface EmbedGrant {
  /** The embedder as it was configured when the session began. */
  readonly embedder: EmbedderSettings;
  /** Of the page around the frame. */
  readonly origin: string;
  readonly pages: readonly EmbedPage[];
  /** Null for all. */
  readonly plugins: readonly string[] | null;
}

export interface EmbedSession {
  readonly grant: EmbedGrant;
  readonly signIn: StoredSignIn;
}

interface Kept extends EmbedSession {
  readonly timer: NodeJS.Timeout;
}

/** Most sessions at one time; the oldest end. Each frame that a person has open takes one, or two while it is renewed. */
const mostSessions = { ofUser: 100, ofEmbedder: 10_000 };

/**
 * The sessions of frames: each is a session of a store in memory, whose one sign-in is the user's token, and what it is
 * bound to. It ends with its time, to the second, so that nothing of it runs on; with a change of its embedder's entry
 * or of its server's address; and with what ends sign-ins otherwise.
 */
export class EmbedSessions {
  readonly #store: SessionStore;
  readonly #settings: LiveSettings;
  readonly #most: typeof mostSessions;
  /** By the id of the sign-in; the oldest first. */
  readonly #kept = new Map<string, Kept>();

  /** @param store of these sessions alone. */
  constructor(store: SessionStore, settings: LiveSettings, most = mostSessions) {
    this.#store = store;
    this.#most = most;
    this.#settings = settings;
    store.onEnded((signInId) => this.#forget(signInId));
    settings.onReplace(() => this.#endOutdated());
  }

  /** @returns what the frame is to show as its own, 256 random bits, of which only a hash is kept. */
  begin(grant: EmbedGrant, made: NewSignIn): { readonly session: string; readonly signIn: StoredSignIn } {
    this.#makeRoom(grant.embedder.id, made);
    const lifetime = grant.embedder.sessionLifetime;
    const { cookie, signIn } = this.#store.add(undefined, made, lifetime);
    const timer = setTimeout(() => this.#store.remove(signIn), lifetime).unref();
    this.#kept.set(signIn.id, { grant, signIn, timer });
    return { session: cookie, signIn };
  }

  /** @returns undefined for one that has ended, or that nobody knows. */
  find(session: string, use: 'read' | 'write'): EmbedSession | undefined {
    const signIn = this.#store.visit(session, use)?.signIns[0];
    const kept = signIn === undefined ? undefined : this.#kept.get(signIn.id);
    // The tokens as they are stored now.
    return signIn === undefined || kept === undefined ? undefined : { grant: kept.grant, signIn };
  }

  end({ signIn }: EmbedSession): void {
    this.#store.remove(signIn);
  }

  /** Before the store is closed: nothing is ended in it any more. */
  close(): void {
    for (const { timer } of this.#kept.values()) clearTimeout(timer);
    this.#kept.clear();
  }

  #makeRoom(embedder: string, { serverId, user }: NewSignIn): void {
    const ofEmbedder = [...this.#kept.values()].filter(({ grant }) => grant.embedder.id === embedder);
    const ofUser = ofEmbedder.filter(
      ({ signIn }) => signIn.serverId === serverId && signIn.user.name === user.name,
    );
    const crowd = ofUser.length >= this.#most.ofUser ? ofUser : ofEmbedder;
    const [oldest] = crowd;
    const isFull = crowd === ofUser || ofEmbedder.length >= this.#most.ofEmbedder;
    if (isFull && oldest !== undefined) this.end(oldest);
  }

  /** Ends what rests on something that is configured otherwise now. */
  #endOutdated(): void {
    for (const kept of this.#kept.values()) {
      const { embedder } = kept.grant;
      const server = this.#settings.server(kept.signIn.serverId);
      const holds =
        isDeepStrictEqual(this.#settings.embedder(embedder.id), embedder) &&
        server?.identity === kept.signIn.identity;
      if (!holds) this.end(kept);
    }
  }

  #forget(signInId: string): void {
    clearTimeout(this.#kept.get(signInId)?.timer);
    this.#kept.delete(signInId);
  }
}
