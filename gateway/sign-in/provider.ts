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
  /** For an OAuth client that is not public. */
  readonly clientSecret?: string;
}

export type Verification =
  | { readonly holds: true; readonly user: UpstreamUser }
  | { readonly holds: false; readonly status: number };

/** Thrown by `refresh` when the server says for good that the refresh token is worth nothing. */
export class RefreshRefused extends Error {
  override readonly name = 'RefreshRefused';
}

/** What a person is sent to the server's own sign-in page with (RFC 6749, 7636). */
export interface AuthorizationRequest {
  /** The server's address for browsers, with a slash at its end. */
  readonly base: string;
  readonly state: string;
  /** S256 of the verifier. */
  readonly challenge: string;
  readonly redirectUri: string;
}

/** What comes back, with what only the one who asked knows. */
export interface AuthorizationGrant {
  readonly code: string;
  readonly verifier: string;
  /** Exactly the one that was asked with. */
  readonly redirectUri: string;
}

export interface SignedIn {
  readonly tokens: UpstreamTokens;
  readonly user: UpstreamUser;
}

/** Signing in on the server's own pages: authorization code with PKCE. */
export interface OAuthSignIn {
  /**
   * The address that the browser is sent to. The server is asked first whether it is there: a browser that is sent to
   * one that is down shows a page of its own, from which no way leads back.
   * @throws GatewayError with an `upstream-…` code.
   */
  begin(context: ProviderContext, request: AuthorizationRequest): Promise<string>;
  /**
   * Trades the code for tokens.
   * @throws GatewayError `sign-in-refused` when the server does not take the code; `details.reason` is `bound` when
   *   it gave tokens that serve in the person's own browser only.
   */
  finish(context: ProviderContext, grant: AuthorizationGrant): Promise<SignedIn>;
}

/**
 * How to sign in to servers of one system. Every call asks the server; a server that cannot be reached, that
 * is too slow or that answers nonsense makes it throw a GatewayError with an `upstream-…` code, which says
 * nothing about the session.
 */
export interface SignInProvider {
  /** @throws GatewayError `sign-in-refused` when the server does not accept the credentials. */
  signIn(context: ProviderContext, credentials: Credentials): Promise<SignedIn>;
  /** Absent where the system has no such pages. */
  readonly oauth?: OAuthSignIn;
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
