import { GatewayError } from '../errors.ts';
import type { ServerSettings } from '../config/settings.ts';
import {
  type ProviderContext,
  RefreshRefused,
  type SignInProvider,
  type UpstreamTokens,
  type UpstreamUser,
} from '../sign-in/provider.ts';
import type { SessionStore, StoredSignIn } from './store.ts';

export interface KeeperLog {
  warn(details: object, message: string): void;
  info(details: object, message: string): void;
}

/** A server with all that is needed to act there for a person. */
export interface ServerAccess {
  readonly server: ServerSettings;
  readonly provider: SignInProvider;
  readonly context: ProviderContext;
}

export interface Confirmed {
  /** The sign-in as it is stored now: with new tokens when they had to be renewed. */
  readonly signIn: StoredSignIn;
  readonly user: UpstreamUser;
}

/** Keeps sign-ins working: asks the server when there is doubt, renews tokens, ends what has ended. */
export class SignInKeeper {
  readonly #store: SessionStore;
  readonly #log: KeeperLog;
  /**
   * What is being asked or renewed, by sign-in. A refresh token serves once: a second use of it, at the same
   * time, would make Codex end the whole session.
   */
  readonly #running = new Map<string, Promise<Confirmed>>();

  constructor(store: SessionStore, log: KeeperLog) {
    this.#store = store;
    this.#log = log;
  }

  /**
   * Asks the server whether the sign-in holds, and renews its tokens when it does not. Callers at the same time
   * share one answer.
   * @throws GatewayError `session-ended` when it is over, and is removed; `not-signed-in` when the person signed
   *   out meanwhile; `upstream-…` when the server did not tell, which leaves the sign-in as it is.
   */
  confirm(access: ServerAccess, signIn: StoredSignIn): Promise<Confirmed> {
    const running = this.#running.get(signIn.id);
    if (running !== undefined) return running;
    const started = this.#confirm(access, signIn.id).finally(() => this.#running.delete(signIn.id));
    this.#running.set(signIn.id, started);
    return started;
  }

  /** Makes the tokens worthless on the server. Never fails: the sign-in is gone here in any case. */
  async revoke(access: ServerAccess, tokens: UpstreamTokens): Promise<void> {
    try {
      await access.provider.revoke(access.context, tokens);
    } catch (error) {
      this.#log.warn(
        { server: access.server.id, reason: error instanceof Error ? error.message : String(error) },
        'the server did not revoke a token that nobody uses any more',
      );
    }
  }

  async #confirm(access: ServerAccess, signInId: string): Promise<Confirmed> {
    const signIn = this.#store.find(signInId);
    if (signIn === undefined) throw notSignedIn();
    const first = await access.provider.verify(access.context, signIn.tokens);
    if (first.holds) return { signIn, user: first.user };
    if (signIn.tokens.refresh === undefined) throw this.#end(access, signIn, first.status);
    const renewed = await this.#renew(access, signIn, first.status);
    const second = await access.provider.verify(access.context, renewed.tokens);
    if (second.holds) return { signIn: renewed, user: second.user };
    throw this.#end(access, renewed, second.status);
  }

  async #renew(access: ServerAccess, signIn: StoredSignIn, status: number): Promise<StoredSignIn> {
    const tokens = await access.provider.refresh(access.context, signIn.tokens).catch((error: unknown) => {
      throw error instanceof RefreshRefused ? this.#end(access, signIn, status) : error;
    });
    const renewed = { ...signIn, tokens };
    if (this.#store.updateTokens(signIn, tokens)) return renewed;
    // Signed out while the server was making new tokens, which nobody would ever revoke.
    await this.revoke(access, tokens);
    throw notSignedIn();
  }

  #end(access: ServerAccess, signIn: StoredSignIn, upstreamStatus: number): GatewayError {
    this.#store.remove(signIn);
    this.#log.info({ server: access.server.id, upstreamStatus }, 'a server ended a sign-in');
    return new GatewayError('session-ended', `${access.server.name} no longer accepts the sign-in.`, {
      details: { upstreamStatus },
    });
  }
}

export function notSignedIn(): GatewayError {
  return new GatewayError('not-signed-in', 'Not signed in to this server.');
}
