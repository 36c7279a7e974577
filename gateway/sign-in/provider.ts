import type { UpstreamClient } from '../upstream/client.ts';

export type Credentials =
  | { readonly method: 'password'; readonly username: string; readonly password: string }
  | { readonly method: 'token'; readonly token: string };

/** What the gateway keeps of a sign-in, encrypted at rest. Never sent to a browser. */
export interface UpstreamTokens {
  readonly access: string;
  /** How the server wants the access token; a system with one way ignores it. */
  readonly scheme: 'bearer' | 'api-key' | 'token';
  /** Exchanged for new tokens when the server no longer accepts the access token. */
  readonly refresh?: string;
  /** The name under which the server lists the token, where it has one: to revoke it. */
  readonly name?: string;
  /** False for a token that the person pasted: it is theirs, and signing out leaves it alone. */
  readonly revocable: boolean;
}

export interface UpstreamUser {
  readonly name: string;
  readonly displayName?: string;
}

/** The server as a provider sees it: how to ask it, and what the operator says of it. */
export interface ProviderContext {
  readonly client: UpstreamClient;
  /** The OAuth client id (fylr). */
  readonly clientId: string;
}

export type Verification =
  | { readonly holds: true; readonly user: UpstreamUser }
  | { readonly holds: false; readonly status: number };

/** Thrown by `refresh` when the server says for good that the refresh token is worth nothing. */
export class RefreshRefused extends Error {
  override readonly name = 'RefreshRefused';
}

/**
 * How to sign in to servers of one system. Every call asks the server; a server that cannot be reached, that
 * is too slow or that answers nonsense makes it throw a GatewayError with an `upstream-…` code, which says
 * nothing about the session.
 */
export interface SignInProvider {
  /** @throws GatewayError `sign-in-refused` when the server does not accept the credentials. */
  signIn(
    context: ProviderContext,
    credentials: Credentials,
  ): Promise<{ readonly tokens: UpstreamTokens; readonly user: UpstreamUser }>;
  /** Asks the server who the tokens belong to. `holds: false` only when it said so, not when it was silent. */
  verify(context: ProviderContext, tokens: UpstreamTokens): Promise<Verification>;
  /** @throws RefreshRefused when it is final. */
  refresh(context: ProviderContext, tokens: UpstreamTokens): Promise<UpstreamTokens>;
  /** Makes the tokens worthless on the server, where they were made for this sign-in and the server can. */
  revoke(context: ProviderContext, tokens: UpstreamTokens): Promise<void>;
  /** The headers that prove who is asking. */
  authorize(tokens: UpstreamTokens): Readonly<Record<string, string>>;
  /** Statuses of answers that may mean that the tokens are no longer accepted: worth reading their body. */
  readonly endingStatuses: readonly number[];
  /**
   * Whether an answer with one of those statuses may mean it, to be settled by `verify`.
   * @param body the parsed JSON; undefined when it was no JSON or could not be read.
   */
  mayHaveEnded(status: number, body: unknown): boolean;
}
