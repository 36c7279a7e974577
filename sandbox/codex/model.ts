/**
 * What a Codex server keeps. Members without a value are absent, never null, as in its answers.
 * upstream: Codex 2.2.0.
 */

export type Role = 'reader' | 'maintainer' | 'admin';

export interface StoredUser {
  readonly id: string;
  readonly username: string;
  readonly email: string;
  /** In clear: the sandbox prints its passwords. Absent for people who exist to be counted only. */
  readonly password?: string;
  readonly role: Role;
  readonly isActive: boolean;
  readonly emailVerified: boolean;
  /** Granted beyond the role, in the form with hyphens. */
  readonly permissions: readonly string[];
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly lastLoginAt?: string;
}

/** All refresh tokens that descend from one sign-in. Only the newest one is good. */
export interface RefreshFamily {
  readonly id: string;
  readonly userId: string;
  /** Counts the exchanges; a token that carries a lower number was exchanged before. */
  readonly generation: number;
  readonly expiresAt: string;
}

export interface ApiKey {
  readonly key: string;
  readonly userId: string;
  readonly isActive: boolean;
  /** What the key may do at most; all that its user may when it is absent. */
  readonly permissions?: readonly string[];
}

export interface Capabilities {
  readonly metadataProvider?: readonly ('series' | 'book')[];
  readonly userReadSync?: boolean;
  readonly userRecommendationProvider?: boolean;
  readonly releaseSource?: boolean;
  readonly externalIdSource?: string;
  readonly wantsDetailedProgress?: boolean;
  readonly wantsFullMetadata?: boolean;
}

export interface ConfigField {
  readonly key: string;
  readonly label: string;
  readonly type: string;
  readonly description?: string;
  readonly required?: boolean;
  readonly default?: unknown;
  readonly example?: unknown;
}

export interface ConfigSchema {
  readonly description?: string;
  readonly fields: readonly ConfigField[];
}

/** What a plugin says of itself in its handshake, as the API passes it on. */
export interface PublicManifest {
  readonly name: string;
  readonly displayName: string;
  readonly version: string;
  readonly protocolVersion: string;
  readonly description?: string;
  readonly author?: string;
  readonly homepage?: string;
  readonly capabilities: Capabilities;
  readonly contentTypes: readonly string[];
  readonly scopes?: readonly string[];
  readonly requiredCredentials?: readonly CredentialField[];
  readonly configSchema?: ConfigSchema;
  readonly oauth?: OAuthConfig;
  readonly adminSetupInstructions?: string;
  readonly userSetupInstructions?: string;
  readonly searchUriTemplate?: string;
}

export interface CredentialField {
  readonly key: string;
  readonly label: string;
  readonly description?: string;
  readonly required?: boolean;
  readonly sensitive?: boolean;
  readonly credentialType: string;
}

export interface OAuthConfig {
  readonly authorizationUrl: string;
  readonly tokenUrl: string;
  readonly userInfoUrl?: string;
  readonly scopes?: readonly string[];
  readonly pkce: boolean;
}

/** The whole manifest; the host keeps to itself what only users or it need. */
export interface Manifest {
  readonly visible: PublicManifest;
  readonly userConfigSchema?: ConfigSchema;
  readonly userDescription?: string;
  readonly oauthClientId?: string;
}

export type PluginType = 'system' | 'user';
export type Health = 'unknown' | 'healthy' | 'degraded' | 'unhealthy' | 'disabled';
export type Json = Readonly<Record<string, unknown>>;

export interface StoredPlugin {
  readonly id: string;
  readonly name: string;
  readonly displayName: string;
  readonly description?: string;
  readonly pluginType: PluginType;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly workingDirectory?: string;
  readonly permissions: readonly string[];
  readonly scopes: readonly string[];
  /** Empty means all. */
  readonly libraryIds: readonly string[];
  /** Never answered; only whether there are any is. */
  readonly credentials?: Json;
  readonly credentialDelivery: 'env' | 'init_message' | 'both';
  readonly config: Json;
  /** Absent until the first handshake that worked. */
  readonly manifest?: Manifest;
  readonly enabled: boolean;
  readonly healthStatus: Health;
  /** Failures in a row since the last success or reset. */
  readonly failureCount: number;
  readonly lastFailureAt?: string;
  readonly lastSuccessAt?: string;
  /** The last failure's message, on enabled plugins too. */
  readonly disabledReason?: string;
  readonly rateLimitRequestsPerMinute?: number;
  readonly requestTimeoutSeconds?: number;
  readonly logLevel?: string;
  /** With six fields. */
  readonly syncCronSchedule?: string;
  readonly useExistingExternalId: boolean;
  readonly metadataTargets?: readonly string[];
  readonly searchQueryTemplate?: string;
  readonly searchPreprocessingRules?: readonly Json[];
  readonly autoMatchConditions?: Json;
  readonly internalConfig?: { readonly searchResultsLimit?: number };
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** A start or handshake that failed; kept for 30 days. */
export interface StoredFailure {
  readonly id: string;
  readonly pluginId: string;
  readonly errorMessage: string;
  readonly errorCode: string;
  readonly method: string;
  readonly occurredAt: string;
}

/** What a provider has given; without an end of its own the token is good for ever. */
export interface OAuthTokens {
  readonly accessToken: string;
  readonly expiresAt?: string;
  /** Good for one use. */
  readonly refreshToken?: string;
  readonly scope?: string;
}

/** One user's link from a plugin to an account. */
export interface StoredConnection {
  readonly id: string;
  readonly pluginId: string;
  readonly userId: string;
  readonly enabled: boolean;
  readonly healthStatus: Health;
  readonly config: Json;
  /** Pasted by the user, stored under `access_token` whatever the manifest calls it. */
  readonly credentials?: { readonly access_token: string };
  /** Where tokens from the provider are stored, their user is connected, expired or not. */
  readonly oauth?: OAuthTokens;
  /** Failures in a row; none when absent. */
  readonly failureCount?: number;
  readonly lastFailureAt?: string;
  readonly lastSyncAt?: string;
  readonly lastSyncResult?: Json;
  readonly lastSuccessAt?: string;
  readonly createdAt: string;
}

export interface StoredLibrary {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly seriesCount: number;
  readonly bookCount: number;
  readonly createdAt: string;
}
