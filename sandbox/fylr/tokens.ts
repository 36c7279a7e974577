import { randomBytes, randomUUID } from 'node:crypto';
import type { Clock } from '../clock.ts';
import type { Collection } from '../store.ts';

/** A token that was given out. */
export interface StoredToken {
  readonly token: string;
  readonly kind: 'access' | 'refresh';
  /** The sign-in that it comes from; revoking one of its tokens ends all of them. */
  readonly grant: string;
  readonly accountId: number;
  readonly clientId: string;
  readonly scopes: readonly string[];
  readonly signedInAt: string;
  readonly expiresAt: string;
}

export interface IssuedTokens {
  readonly access: StoredToken;
  /** Only with the scope `offline` (upstream: fylr 6.34). */
  readonly refresh: StoredToken | undefined;
}

/** How long tokens hold, in seconds. */
export interface TokenSeconds {
  readonly access: number;
  readonly refresh: number;
}

/** upstream: fylr 6.34, the defaults of `system.config.oauth2.expirations`. */
export const DEFAULT_TOKEN_SECONDS: TokenSeconds = { access: 24 * 3600, refresh: 720 * 3600 };

type Grant = Pick<StoredToken, 'grant' | 'accountId' | 'clientId' | 'scopes' | 'signedInAt'>;

/** The tokens of one server. */
export interface Tokens {
  readonly seconds: TokenSeconds;
  signIn(accountId: number, clientId: string, scopes: readonly string[]): IssuedTokens;
  /** Trades a refresh token for new tokens and ends it; undefined when it does not hold for this client. */
  refresh(refreshToken: string, clientId: string): IssuedTokens | undefined;
  /** The access token's record while it holds. */
  holder(accessToken: string): StoredToken | undefined;
  /** Ends the token with all others of the same sign-in. Unknown tokens are no error. */
  revoke(token: string): void;
}

export function createTokens(
  collection: Collection<StoredToken>,
  clock: Clock,
  seconds: TokenSeconds = DEFAULT_TOKEN_SECONDS,
): Tokens {
  function holding(token: string, kind: StoredToken['kind']): StoredToken | undefined {
    const stored = collection.get(token);
    if (!stored || stored.kind !== kind) return undefined;
    return Date.parse(stored.expiresAt) > clock.now().getTime() ? stored : undefined;
  }

  function issue(grant: Grant, kind: StoredToken['kind']): StoredToken {
    const stored: StoredToken = {
      ...grant,
      kind,
      token: randomBytes(32).toString('base64url'),
      expiresAt: new Date(clock.now().getTime() + seconds[kind] * 1000).toISOString(),
    };
    collection.put(stored.token, stored);
    return stored;
  }

  function issueBoth(grant: Grant): IssuedTokens {
    forgetExpired();
    const offline = grant.scopes.includes('offline');
    return {
      access: issue(grant, 'access'),
      refresh: offline ? issue(grant, 'refresh') : undefined,
    };
  }

  function forgetExpired(): void {
    const now = clock.now().getTime();
    for (const stored of collection.all()) {
      if (Date.parse(stored.expiresAt) <= now) collection.delete(stored.token);
    }
  }

  return {
    seconds,

    signIn: (accountId, clientId, scopes) =>
      issueBoth({
        grant: randomUUID(),
        accountId,
        clientId,
        scopes,
        signedInAt: clock.now().toISOString(),
      }),

    refresh(refreshToken, clientId) {
      const stored = holding(refreshToken, 'refresh');
      if (!stored || stored.clientId !== clientId) return undefined;
      collection.delete(refreshToken);
      const { grant, accountId, scopes, signedInAt } = stored;
      return issueBoth({ grant, accountId, clientId, scopes, signedInAt });
    },

    holder: (accessToken) => holding(accessToken, 'access'),

    revoke(token) {
      const known = collection.get(token);
      if (!known) return;
      for (const stored of collection.all()) {
        if (stored.grant === known.grant) collection.delete(stored.token);
      }
    },
  };
}
