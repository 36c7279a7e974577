// Made from openapi/ by `npm run generate`. Change the description, not this file.

export type ClientOptions = {
    baseUrl: `${string}://${string}` | (string & {});
};

export type ErrorResponse = {
    /**
     * The kind of failure.
     */
    error: string;
    /**
     * A sentence in English.
     */
    message: string;
    /**
     * Whatever else there is to say. The operations described here never fill it.
     */
    details?: unknown;
};

export type RateLimitError = {
    error: string;
    message: string;
    /**
     * Seconds to wait.
     */
    retry_after: number;
};

export type MessageResponse = {
    message: string;
};

export type SuccessResponse = {
    success: boolean;
};

export type LoginRequest = {
    /**
     * Name or e-mail address.
     */
    username: string;
    password: string;
};

export type LoginResponse = {
    accessToken: string;
    tokenType: string;
    /**
     * Always 86400, whatever the token's real life is. Do not rely on it.
     */
    expiresIn: number;
    /**
     * Absent where the server gives none.
     */
    refreshToken?: string;
    user: UserInfo;
};

export type RefreshRequest = {
    refreshToken: string;
};

export type TokenPair = {
    accessToken: string;
    refreshToken: string;
    tokenType: string;
    /**
     * Seconds.
     */
    expiresIn: number;
};

export type LogoutRequest = {
    refreshToken?: string;
};

export type UserInfo = {
    id: string;
    username: string;
    email: string;
    role: string;
    emailVerified: boolean;
    /**
     * Only what was granted beyond the role. The role's own permissions are not listed.
     */
    permissions: Array<Permission>;
};

export type UserDetailDto = {
    id: string;
    username: string;
    email: string;
    role: string;
    isActive: boolean;
    permissions: Array<Permission>;
    sharingTags: Array<UserSharingTagGrantDto>;
    createdAt: string;
    updatedAt: string;
    lastLoginAt?: string;
};

export type UserSharingTagGrantDto = {
    id: string;
    sharingTagId: string;
    sharingTagName: string;
    accessMode: string;
    createdAt: string;
};

/**
 * In its form with hyphens.
 */
export type Permission = string;

export type AppInfoDto = {
    name: string;
    version: string;
};

export type PublicSettingDto = {
    key: string;
    value: string;
};

export type PluginsListResponse = {
    plugins: Array<PluginDto>;
    total: number;
};

export type PluginDto = {
    id: string;
    /**
     * The technical name; unique.
     */
    name: string;
    displayName: string;
    description?: string;
    /**
     * Known for certain only after the plugin was started once; `system` until then.
     */
    pluginType: string;
    command: string;
    args: Array<string>;
    /**
     * Values in clear; may hold secrets.
     */
    env: {
        [key: string]: unknown;
    };
    workingDirectory?: string;
    permissions: Array<string>;
    scopes: Array<string>;
    /**
     * Empty means all libraries.
     */
    libraryIds: Array<string>;
    /**
     * The credentials themselves are never answered.
     */
    hasCredentials: boolean;
    credentialDelivery: string;
    /**
     * Settings of the plugin, an object as a rule. `_codex` belongs to the host. Holds `oauth_client_secret` in clear.
     */
    config: unknown;
    manifest?: PluginManifestDto;
    enabled: boolean;
    healthStatus: string;
    /**
     * Failures in a row since the last success or reset.
     */
    failureCount: number;
    lastFailureAt?: string;
    lastSuccessAt?: string;
    /**
     * The last failure's message. Says nothing about whether the plugin is switched off.
     */
    disabledReason?: string;
    /**
     * Absent means no limit.
     */
    rateLimitRequestsPerMinute?: number;
    /**
     * Absent means the server's default.
     */
    requestTimeoutSeconds?: number;
    /**
     * The plugin's own level
     */
    logLevel?: string;
    /**
     * The server's level; only in the answer for one plugin.
     */
    defaultLogLevel?: string;
    /**
     * How many users are connected; only in the list and for user plugins.
     */
    userCount?: number;
    /**
     * With six fields; runs in the server's zone.
     */
    syncCronSchedule?: string;
    useExistingExternalId: boolean;
    metadataTargets?: Array<string>;
    searchQueryTemplate?: string;
    /**
     * Normally a list of `SearchPreprocessingRule`.
     */
    searchPreprocessingRules?: unknown;
    /**
     * Normally an `AutoMatchConditions`.
     */
    autoMatchConditions?: unknown;
    internalConfig?: InternalPluginConfig;
    createdAt: string;
    updatedAt: string;
};

export type InternalPluginConfig = {
    searchResultsLimit?: number;
};

export type PluginManifestDto = {
    /**
     * The package's own name; can differ from the plugin's.
     */
    name: string;
    displayName: string;
    version: string;
    protocolVersion: string;
    description?: string;
    author?: string;
    homepage?: string;
    capabilities: PluginCapabilitiesDto;
    contentTypes: Array<string>;
    scopes?: Array<string>;
    requiredCredentials?: Array<CredentialFieldDto>;
    configSchema?: ConfigSchemaDto;
    oauth?: OAuthConfigDto;
    searchUriTemplate?: string;
    adminSetupInstructions?: string;
    userSetupInstructions?: string;
};

export type PluginCapabilitiesDto = {
    /**
     * What kinds of content it has metadata for.
     */
    metadataProvider?: Array<string>;
    userReadSync?: boolean;
    userRecommendationProvider?: boolean;
    releaseSource?: boolean;
    externalIdSource?: string;
    wantsDetailedProgress?: boolean;
    wantsFullMetadata?: boolean;
};

export type CredentialFieldDto = {
    key: string;
    label: string;
    description?: string;
    required?: boolean;
    /**
     * Decides whether it is masked.
     */
    sensitive?: boolean;
    /**
     * In practice always `string`.
     */
    credentialType: string;
};

/**
 * A list of fields of the server's own making, not JSON Schema. The server checks nothing against it.
 */
export type ConfigSchemaDto = {
    description?: string;
    fields: Array<ConfigFieldDto>;
};

export type ConfigFieldDto = {
    key: string;
    label: string;
    description?: string;
    /**
     * Free text. `json` values are stored as the text itself.
     */
    type: string;
    required?: boolean;
    /**
     * Any JSON value.
     */
    default?: unknown;
    /**
     * Any JSON value.
     */
    example?: unknown;
};

export type OAuthConfigDto = {
    authorizationUrl: string;
    tokenUrl: string;
    userInfoUrl?: string;
    scopes?: Array<string>;
    pkce: boolean;
};

export type CreatePluginRequest = {
    name: string;
    displayName: string;
    description?: string;
    /**
     * Overwritten by what the manifest says as soon as it is known.
     */
    pluginType?: 'system' | 'user';
    /**
     * Must be one that the server allows.
     */
    command: string;
    args?: Array<string>;
    env?: Array<EnvVarDto>;
    workingDirectory?: string;
    permissions?: Array<string>;
    scopes?: Array<string>;
    libraryIds?: Array<string>;
    credentials?: {
        [key: string]: unknown;
    };
    credentialDelivery?: 'env' | 'init_message' | 'both';
    config?: {
        [key: string]: unknown;
    };
    /**
     * Start it at once.
     */
    enabled?: boolean;
    logLevel?: string;
    /**
     * Absent means 60, null means no limit.
     */
    rateLimitRequestsPerMinute?: number | null;
    requestTimeoutSeconds?: number;
    metadataTargets?: Array<'series' | 'book'>;
    searchPreprocessingRules?: Array<SearchPreprocessingRule>;
    searchQueryTemplate?: string;
    autoMatchConditions?: AutoMatchConditions;
    useExistingExternalId?: boolean;
};

/**
 * Only the three members that allow null can be cleared with it.
 */
export type UpdatePluginRequest = {
    displayName?: string;
    /**
     * An empty text is the nearest to clearing it.
     */
    description?: string;
    command?: string;
    args?: Array<string>;
    env?: Array<EnvVarDto>;
    /**
     * An empty text is the nearest to clearing it.
     */
    workingDirectory?: string;
    permissions?: Array<string>;
    scopes?: Array<string>;
    libraryIds?: Array<string>;
    /**
     * Replaces all stored credentials. There is no way to remove them.
     */
    credentials?: {
        [key: string]: unknown;
    };
    credentialDelivery?: 'env' | 'init_message' | 'both';
    /**
     * Replaces the whole object.
     */
    config?: {
        [key: string]: unknown;
    };
    logLevel?: string;
    /**
     * 0 means no limit.
     */
    rateLimitRequestsPerMinute?: number;
    /**
     * 0 means the server's default.
     */
    requestTimeoutSeconds?: number;
    metadataTargets?: Array<'series' | 'book'> | null;
    searchPreprocessingRules?: Array<SearchPreprocessingRule>;
    searchQueryTemplate?: string | null;
    autoMatchConditions?: AutoMatchConditions;
    useExistingExternalId?: boolean;
    internalConfig?: {
        searchResultsLimit?: number | null;
    };
    /**
     * Only for plugins whose manifest has `userReadSync`. Stored with six fields.
     */
    syncCronSchedule?: string | null;
};

export type EnvVarDto = {
    key: string;
    value: string;
};

export type SearchPreprocessingRule = {
    pattern: string;
    replacement: string;
    description?: string;
    enabled?: boolean;
};

export type AutoMatchConditions = {
    mode: string;
    rules: Array<AutoMatchRule>;
};

export type AutoMatchRule = {
    field: string;
    operator: string;
    /**
     * Any JSON value that the operator takes.
     */
    value?: unknown;
};

export type PluginStatusResponse = {
    plugin: PluginDto;
    message: string;
    healthCheckPerformed?: boolean;
    healthCheckPassed?: boolean;
    /**
     * Milliseconds.
     */
    healthCheckLatencyMs?: number;
    healthCheckError?: string;
};

export type PluginTestResult = {
    success: boolean;
    message: string;
    /**
     * Milliseconds.
     */
    latencyMs?: number;
    manifest?: PluginManifestDto;
};

export type PluginHealthResponse = {
    health: PluginHealthDto;
};

export type PluginHealthDto = {
    pluginId: string;
    name: string;
    enabled: boolean;
    healthStatus: string;
    failureCount: number;
    lastFailureAt?: string;
    lastSuccessAt?: string;
    disabledReason?: string;
};

export type PluginFailuresResponse = {
    failures: Array<PluginFailureDto>;
    total: number;
    /**
     * How many of them are within the window.
     */
    windowFailures: number;
    windowSeconds: number;
    threshold: number;
};

export type PluginFailureDto = {
    id: string;
    errorMessage: string;
    errorCode?: string;
    method?: string;
    requestSummary?: string;
    /**
     * Any JSON value.
     */
    context?: unknown;
    occurredAt: string;
};

export type AllPluginStorageStatsDto = {
    plugins: Array<PluginStorageStatsDto>;
    totalFileCount: number;
    totalBytes: number;
};

export type PluginStorageStatsDto = {
    pluginName: string;
    fileCount: number;
    totalBytes: number;
};

export type PluginCleanupResultDto = {
    filesDeleted: number;
    bytesFreed: number;
    failures: number;
    errors?: Array<string>;
};

export type PluginMetricsResponse = {
    plugins: Array<PluginMetricsDto>;
    summary: PluginMetricsSummaryDto;
    updatedAt: string;
};

export type PluginMetricsSummaryDto = {
    totalPlugins: number;
    healthyPlugins: number;
    degradedPlugins: number;
    unhealthyPlugins: number;
    totalRequests: number;
    totalSuccess: number;
    totalFailed: number;
    totalRateLimitRejections: number;
};

export type PluginMetricsDto = {
    pluginId: string;
    pluginName: string;
    healthStatus: string;
    requestsTotal: number;
    requestsSuccess: number;
    requestsFailed: number;
    rateLimitRejections: number;
    /**
     * Milliseconds.
     */
    avgDurationMs: number;
    /**
     * 0 to 100.
     */
    errorRatePct: number;
    lastSuccess?: string;
    lastFailure?: string;
    byMethod?: {
        [key: string]: PluginMethodMetricsDto;
    };
    /**
     * How often each failure code came.
     */
    failureCounts?: {
        [key: string]: number;
    };
};

export type PluginMethodMetricsDto = {
    method: string;
    requestsTotal: number;
    requestsSuccess: number;
    requestsFailed: number;
    /**
     * Milliseconds.
     */
    avgDurationMs: number;
};

export type PluginActionsResponse = {
    scope: string;
    actions: Array<PluginActionDto>;
};

export type PluginActionDto = {
    pluginId: string;
    pluginName: string;
    pluginDisplayName: string;
    actionType: string;
    label: string;
    description?: string;
    icon?: string;
    libraryIds?: Array<string>;
    capabilities?: PluginCapabilitiesDto;
    searchUriTemplate?: string;
};

export type UserPluginsListResponse = {
    enabled: Array<UserPluginDto>;
    available: Array<AvailablePluginDto>;
};

export type AvailablePluginDto = {
    pluginId: string;
    name: string;
    displayName: string;
    description?: string;
    requiresOauth: boolean;
    oauthConfigured: boolean;
    capabilities: UserPluginCapabilitiesDto;
    userSetupInstructions?: string;
};

export type UserPluginCapabilitiesDto = {
    /**
     * Can sync reading progress.
     */
    readSync: boolean;
    /**
     * Can suggest what to read.
     */
    userRecommendationProvider: boolean;
    /**
     * Is given the progress of each book.
     */
    wantsDetailedProgress: boolean;
    /**
     * Is given enriched metadata of series.
     */
    wantsFullMetadata: boolean;
};

/**
 * One user's connection to a plugin.
 */
export type UserPluginDto = {
    /**
     * The connection's id.
     */
    id: string;
    /**
     * The plugin's id; this one is in addresses.
     */
    pluginId: string;
    /**
     * The plugin's technical name.
     */
    pluginName: string;
    pluginDisplayName: string;
    pluginType: string;
    /**
     * For users.
     */
    description?: string;
    userSetupInstructions?: string;
    /**
     * False once the user has switched it off.
     */
    enabled: boolean;
    /**
     * No account is needed, or a token is stored. Whether the token still works is not considered.
     */
    connected: boolean;
    requiresAuth: boolean;
    requiresOauth: boolean;
    /**
     * The administrator has entered a client id.
     */
    oauthConfigured: boolean;
    /**
     * Never filled by 2.2.0.
     */
    externalUsername?: string;
    /**
     * Never filled by 2.2.0.
     */
    externalAvatarUrl?: string;
    healthStatus: string;
    /**
     * Takes part in automatic syncs; `_codex.autoSync` of the preferences.
     */
    autoSync: boolean;
    /**
     * The user agrees to send metadata of his own making; `_codex.sendCustomMetadata` of the preferences. Older servers have it, 2.2.0 does not.
     */
    sendCustomMetadata?: boolean;
    /**
     * The administrator's schedule with six fields.
     */
    syncCronSchedule?: string;
    lastSyncAt?: string;
    /**
     * Normally a `SyncResult`, of the last sync that was really carried out.
     */
    lastSyncResult?: unknown;
    lastSuccessAt?: string;
    capabilities: UserPluginCapabilitiesDto;
    /**
     * The user's preferences
     */
    config: unknown;
    userConfigSchema?: ConfigSchemaDto;
    createdAt: string;
};

/**
 * What a sync did, in `lastSyncResult` of a connection and in `result` of its task.
 */
export type SyncResult = {
    pluginId?: string;
    userId?: string;
    externalUsername?: string;
    pushed?: number;
    pulled?: number;
    matched?: number;
    applied?: number;
    pushFailures?: number;
    pullIncomplete?: boolean;
    pullError?: string;
    pushError?: string;
    /**
     * Set when nothing was done. The task counts as completed all the same.
     */
    skippedReason?: string;
};

export type UpdateUserPluginConfigRequest = {
    config: {
        [key: string]: unknown;
    };
};

export type SetSyncModeRequest = {
    auto: boolean;
};

export type SetUserCredentialsRequest = {
    /**
     * Must not be blank.
     */
    accessToken: string;
};

export type OAuthStartResponse = {
    redirectUrl: string;
};

export type SyncTriggerResponse = {
    taskId: string;
    message: string;
};

export type SyncStatusDto = {
    pluginId: string;
    pluginName: string;
    connected: boolean;
    enabled: boolean;
    healthStatus: string;
    failureCount: number;
    lastSyncAt?: string;
    lastSuccessAt?: string;
    lastFailureAt?: string;
    /**
     * With `live` only.
     */
    externalCount?: number;
    /**
     * With `live` only.
     */
    pendingPush?: number;
    /**
     * With `live` only.
     */
    pendingPull?: number;
    /**
     * With `live` only.
     */
    conflicts?: number;
    /**
     * Why the plugin could not be asked; with `live` only.
     */
    liveError?: string;
};

export type UserPluginTaskDto = {
    taskId: string;
    taskType: string;
    status: string;
    createdAt: string;
    startedAt?: string;
    completedAt?: string;
    error?: string;
    /**
     * Normally a `SyncResult`.
     */
    result?: unknown;
};

export type RecommendationsResponse = {
    recommendations: Array<RecommendationDto>;
    sources?: Array<RecommendationSourceDto>;
};

export type RecommendationDto = {
    externalId: string;
    title: string;
    reason: string;
    score: number;
    basedOn?: Array<string>;
    source?: string;
    sourcePlugin?: string;
    codexSeriesId?: string;
    inCodex?: boolean;
    inLibrary?: boolean;
    coverUrl?: string;
    externalUrl?: string;
    summary?: string;
    status?: string;
    format?: string;
    countryOfOrigin?: string;
    startYear?: number;
    rating?: number;
    popularity?: number;
    totalVolumeCount?: number;
    totalChapterCount?: number;
    genres?: Array<string>;
    tags?: Array<RecommendationTagDto>;
};

export type RecommendationTagDto = {
    name: string;
    category: string;
    rank: number;
};

export type RecommendationSourceDto = {
    pluginId: string;
    pluginName: string;
    source?: string;
    cached?: boolean;
    generatedAt?: string;
    taskId?: string;
    taskStatus?: string;
};

export type RecommendationsRefreshResponse = {
    message: string;
    taskIds?: Array<string>;
};

export type DismissRecommendationRequest = {
    reason?: string;
};

export type DismissRecommendationResponse = {
    dismissed: boolean;
};

export type PaginatedLibraries = {
    data: Array<LibraryDto>;
    page: number;
    pageSize: number;
    total: number;
    totalPages: number;
    links: PaginationLinks;
};

export type PaginationLinks = {
    self: string;
    first: string;
    last: string;
    prev?: string;
    next?: string;
};

export type LibraryDto = {
    id: string;
    name: string;
    description?: string;
    path: string;
    isActive: boolean;
    seriesStrategy: string;
    bookStrategy: string;
    numberStrategy: string;
    /**
     * Any JSON value.
     */
    seriesConfig?: unknown;
    /**
     * Any JSON value.
     */
    bookConfig?: unknown;
    /**
     * Any JSON value.
     */
    numberConfig?: unknown;
    /**
     * Any JSON value.
     */
    titlePreprocessingRules?: unknown;
    /**
     * Any JSON value.
     */
    autoMatchConditions?: unknown;
    scanningConfig?: ScanningConfigDto;
    allowedFormats?: Array<string>;
    excludedPatterns?: string;
    defaultReadingDirection: string;
    seriesCount?: number;
    bookCount?: number;
    lastScannedAt?: string;
    createdAt: string;
    updatedAt: string;
};

export type ScanningConfigDto = {
    enabled: boolean;
    scanMode: string;
    scanOnStart?: boolean;
    purgeDeletedOnScan?: boolean;
    cronSchedule?: string;
    cronTimezone?: string;
};

export type ListLibraryJobsResponse = {
    jobs: Array<LibraryJobDto>;
};

export type LibraryJobDto = {
    id: string;
    libraryId: string;
    name: string;
    enabled: boolean;
    /**
     * Five to seven fields; six after creation.
     */
    cronSchedule: string;
    /**
     * IANA name; absent means the server's zone.
     */
    timezone?: string;
    config: LibraryJobConfigDto;
    /**
     * When the last run ended; absent before the first.
     */
    lastRunAt?: string;
    lastRunStatus?: string;
    lastRunMessage?: string;
    createdAt: string;
    updatedAt: string;
};

/**
 * What a job does. There is one type so far; others may come with members of their own.
 */
export type LibraryJobConfigDto = {
    type: string;
    /**
     * `plugin:` and the name of a plugin.
     */
    provider: string;
    /**
     * The server accepts `series_only` so far.
     */
    scope?: string;
    /**
     * Ids of field groups. Without groups and extra fields, everything is refreshed.
     */
    fieldGroups?: Array<string>;
    /**
     * Single fields in camel case, beside the groups. Not checked.
     */
    extraFields?: Array<string>;
    /**
     * Reserved; must be empty.
     */
    bookFieldGroups?: Array<string>;
    /**
     * Reserved; must be empty.
     */
    bookExtraFields?: Array<string>;
    /**
     * Skip series that the plugin has no id for.
     */
    existingSourceIdsOnly?: boolean;
    /**
     * Skip series that were refreshed less than so many seconds ago; 0 skips none.
     */
    skipRecentlySyncedWithinS?: number;
    /**
     * 1 to 16. Stored, but series are refreshed one after the other.
     */
    maxConcurrency?: number;
};

export type CreateLibraryJobRequest = {
    /**
     * Made from the provider and groups when blank or absent.
     */
    name?: string;
    /**
     * False when absent.
     */
    enabled?: boolean;
    cronSchedule: string;
    /**
     * Null and absent mean the server's zone.
     */
    timezone?: string | null;
    config: LibraryJobConfigDto;
};

export type PatchLibraryJobRequest = {
    name?: string;
    enabled?: boolean;
    cronSchedule?: string;
    /**
     * Null goes back to the server's zone.
     */
    timezone?: string | null;
    config?: LibraryJobConfigDto;
};

export type RunNowResponse = {
    taskId: string;
};

export type DryRunRequest = {
    configOverride?: LibraryJobConfigDto;
    /**
     * 5 when absent; more than 20 counts as 20.
     */
    sampleSize?: number;
};

export type DryRunResponse = {
    totalEligible: number;
    estSkippedNoId: number;
    estSkippedRecentlySynced: number;
    planFailure?: string;
    sample: Array<DryRunSeriesDelta>;
};

export type DryRunSeriesDelta = {
    seriesId: string;
    seriesName: string;
    /**
     * In practice one member `_preview`, no real change.
     */
    changes: {
        [key: string]: DryRunFieldChange;
    };
    skipped: Array<DryRunSkippedFieldDto>;
};

export type DryRunFieldChange = {
    /**
     * Any JSON value, null included.
     */
    before: unknown;
    /**
     * Any JSON value, null included.
     */
    after: unknown;
};

export type DryRunSkippedFieldDto = {
    field: string;
    reason: string;
};

export type FieldGroupDto = {
    id: string;
    label: string;
    fields: Array<string>;
};

/**
 * Spells out its nulls, unlike every other answer.
 */
export type TaskResponse = {
    id: string;
    taskType: string;
    status: string;
    priority: number;
    attempts: number;
    maxAttempts: number;
    scheduledFor: string;
    createdAt: string;
    startedAt: string | null;
    completedAt: string | null;
    lastError: string | null;
    lockedBy: string | null;
    lockedUntil: string | null;
    libraryId: string | null;
    libraryName: string | null;
    seriesId: string | null;
    seriesTitle: string | null;
    bookId: string | null;
    bookTitle: string | null;
    /**
     * Any JSON value; its members are in snake case (`job_id`, `plugin_id`, `user_id`).
     */
    params: unknown;
    /**
     * Any JSON value. A metadata refresh answers in snake case, a sync with a `SyncResult`.
     */
    result: unknown;
};

export type TaskStats = {
    pending: number;
    processing: number;
    completed: number;
    failed: number;
    stale: number;
    total: number;
    byType: {
        [key: string]: TaskTypeStats;
    };
};

export type TaskTypeStats = {
    pending: number;
    processing: number;
    completed: number;
    failed: number;
    stale: number;
    total: number;
};

export type TaskProgress = {
    current: number;
    total: number;
    message?: string;
};

export type TaskProgressEvent = {
    taskId: string;
    taskType: string;
    /**
     * Says `running` where a task itself says `processing`.
     */
    status: string;
    progress?: TaskProgress;
    error?: string;
    startedAt: string;
    completedAt?: string;
    libraryId?: string;
    seriesId?: string;
    bookId?: string;
};

/**
 * What is present beside `type` and `timestamp` depends on the type.
 */
export type EntityChangeEvent = {
    type: string;
    timestamp: string;
    userId?: string | null;
    /**
     * An id, but free text in the events about releases.
     */
    pluginId?: string | null;
    libraryId?: string | null;
    seriesId?: string | null;
    bookId?: string | null;
};

/**
 * The plugin's id (not the id of a connection to it).
 */
export type PluginId = string;

export type LibraryId = string;

export type JobId = string;

export type TaskId = string;

export type GetMeData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/auth/me';
};

export type GetMeErrors = {
    /**
     * Not signed in, or the token or key is no longer good.
     */
    401: ErrorResponse;
    /**
     * Too many requests.
     */
    429: RateLimitError;
    /**
     * The server failed. JSON with a fixed sentence, or text when it crashed.
     */
    500: ErrorResponse;
};

export type GetMeError = GetMeErrors[keyof GetMeErrors];

export type GetMeResponses = {
    /**
     * The caller.
     */
    200: UserInfo;
};

export type GetMeResponse = GetMeResponses[keyof GetMeResponses];

export type GetUserData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/user';
};

export type GetUserErrors = {
    /**
     * Not signed in, or the token or key is no longer good.
     */
    401: ErrorResponse;
    /**
     * Too many requests.
     */
    429: RateLimitError;
    /**
     * The server failed. JSON with a fixed sentence, or text when it crashed.
     */
    500: ErrorResponse;
};

export type GetUserError = GetUserErrors[keyof GetUserErrors];

export type GetUserResponses = {
    /**
     * The account with its sharing tags.
     */
    200: UserDetailDto;
};

export type GetUserResponse = GetUserResponses[keyof GetUserResponses];

export type GetHealthData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/health';
};

export type GetHealthErrors = {
    /**
     * The database does not answer.
     */
    503: string;
};

export type GetHealthError = GetHealthErrors[keyof GetHealthErrors];

export type GetHealthResponses = {
    /**
     * The word OK.
     */
    200: string;
};

export type GetHealthResponse = GetHealthResponses[keyof GetHealthResponses];

export type GetInfoData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/info';
};

export type GetInfoErrors = {
    /**
     * Too many requests.
     */
    429: RateLimitError;
    /**
     * The server failed. JSON with a fixed sentence, or text when it crashed.
     */
    500: ErrorResponse;
};

export type GetInfoError = GetInfoErrors[keyof GetInfoErrors];

export type GetInfoResponses = {
    /**
     * Name and version.
     */
    200: AppInfoDto;
};

export type GetInfoResponse = GetInfoResponses[keyof GetInfoResponses];

export type ListPublicSettingsData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/settings/public';
};

export type ListPublicSettingsErrors = {
    /**
     * Not signed in, or the token or key is no longer good.
     */
    401: ErrorResponse;
    /**
     * Too many requests.
     */
    429: RateLimitError;
    /**
     * The server failed. JSON with a fixed sentence, or text when it crashed.
     */
    500: ErrorResponse;
};

export type ListPublicSettingsError = ListPublicSettingsErrors[keyof ListPublicSettingsErrors];

export type ListPublicSettingsResponses = {
    /**
     * The settings by name.
     */
    200: {
        [key: string]: PublicSettingDto;
    };
};

export type ListPublicSettingsResponse = ListPublicSettingsResponses[keyof ListPublicSettingsResponses];

export type ListPluginsData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/admin/plugins';
};

export type ListPluginsErrors = {
    /**
     * Not signed in, or the token or key is no longer good.
     */
    401: ErrorResponse;
    /**
     * The caller lacks a permission, which the message names in its internal spelling (`PluginsManage`).
     */
    403: ErrorResponse;
    /**
     * Too many requests.
     */
    429: RateLimitError;
    /**
     * The server failed. JSON with a fixed sentence, or text when it crashed.
     */
    500: ErrorResponse;
};

export type ListPluginsError = ListPluginsErrors[keyof ListPluginsErrors];

export type ListPluginsResponses = {
    /**
     * All plugins.
     */
    200: PluginsListResponse;
};

export type ListPluginsResponse = ListPluginsResponses[keyof ListPluginsResponses];

export type CreatePluginData = {
    body: CreatePluginRequest;
    path?: never;
    query?: never;
    url: '/api/v1/admin/plugins';
};

export type CreatePluginErrors = {
    /**
     * Refused by the handler (JSON), or not readable at all (text).
     */
    400: ErrorResponse;
    /**
     * Not signed in, or the token or key is no longer good.
     */
    401: ErrorResponse;
    /**
     * The caller lacks a permission, which the message names in its internal spelling (`PluginsManage`).
     */
    403: ErrorResponse;
    /**
     * It exists already, or it runs already.
     */
    409: ErrorResponse;
    /**
     * The body is larger than the server reads (2 MiB unless it is told otherwise).
     */
    413: string;
    /**
     * The body is not declared as JSON.
     */
    415: string;
    /**
     * The body is JSON, but a member is missing, of a wrong type or out of range.
     */
    422: string;
    /**
     * Too many requests.
     */
    429: RateLimitError;
    /**
     * The server failed. JSON with a fixed sentence, or text when it crashed.
     */
    500: ErrorResponse;
};

export type CreatePluginError = CreatePluginErrors[keyof CreatePluginErrors];

export type CreatePluginResponses = {
    /**
     * Created, with the result of the health check if there was one.
     */
    201: PluginStatusResponse;
};

export type CreatePluginResponse = CreatePluginResponses[keyof CreatePluginResponses];

export type DeletePluginData = {
    body?: never;
    path: {
        /**
         * The plugin's id (not the id of a connection to it).
         */
        pluginId: string;
    };
    query?: never;
    url: '/api/v1/admin/plugins/{pluginId}';
};

export type DeletePluginErrors = {
    /**
     * The path or the query could not be read (a malformed id or value).
     */
    400: string;
    /**
     * Not signed in, or the token or key is no longer good.
     */
    401: ErrorResponse;
    /**
     * The caller lacks a permission, which the message names in its internal spelling (`PluginsManage`).
     */
    403: ErrorResponse;
    /**
     * There is no such thing.
     */
    404: ErrorResponse;
    /**
     * Too many requests.
     */
    429: RateLimitError;
    /**
     * The server failed. JSON with a fixed sentence, or text when it crashed.
     */
    500: ErrorResponse;
};

export type DeletePluginError = DeletePluginErrors[keyof DeletePluginErrors];

export type DeletePluginResponses = {
    /**
     * Removed.
     */
    204: void;
};

export type DeletePluginResponse = DeletePluginResponses[keyof DeletePluginResponses];

export type GetPluginData = {
    body?: never;
    path: {
        /**
         * The plugin's id (not the id of a connection to it).
         */
        pluginId: string;
    };
    query?: never;
    url: '/api/v1/admin/plugins/{pluginId}';
};

export type GetPluginErrors = {
    /**
     * The path or the query could not be read (a malformed id or value).
     */
    400: string;
    /**
     * Not signed in, or the token or key is no longer good.
     */
    401: ErrorResponse;
    /**
     * The caller lacks a permission, which the message names in its internal spelling (`PluginsManage`).
     */
    403: ErrorResponse;
    /**
     * There is no such thing.
     */
    404: ErrorResponse;
    /**
     * Too many requests.
     */
    429: RateLimitError;
    /**
     * The server failed. JSON with a fixed sentence, or text when it crashed.
     */
    500: ErrorResponse;
};

export type GetPluginError = GetPluginErrors[keyof GetPluginErrors];

export type GetPluginResponses = {
    /**
     * The plugin.
     */
    200: PluginDto;
};

export type GetPluginResponse = GetPluginResponses[keyof GetPluginResponses];

export type UpdatePluginData = {
    body: UpdatePluginRequest;
    path: {
        /**
         * The plugin's id (not the id of a connection to it).
         */
        pluginId: string;
    };
    query?: never;
    url: '/api/v1/admin/plugins/{pluginId}';
};

export type UpdatePluginErrors = {
    /**
     * Refused by the handler (JSON), or not readable at all (text).
     */
    400: ErrorResponse;
    /**
     * Not signed in, or the token or key is no longer good.
     */
    401: ErrorResponse;
    /**
     * The caller lacks a permission, which the message names in its internal spelling (`PluginsManage`).
     */
    403: ErrorResponse;
    /**
     * There is no such thing.
     */
    404: ErrorResponse;
    /**
     * The body is larger than the server reads (2 MiB unless it is told otherwise).
     */
    413: string;
    /**
     * The body is not declared as JSON.
     */
    415: string;
    /**
     * The body is JSON, but a member is missing, of a wrong type or out of range.
     */
    422: string;
    /**
     * Too many requests.
     */
    429: RateLimitError;
    /**
     * The server failed. JSON with a fixed sentence, or text when it crashed.
     */
    500: ErrorResponse;
};

export type UpdatePluginError = UpdatePluginErrors[keyof UpdatePluginErrors];

export type UpdatePluginResponses = {
    /**
     * The changed plugin.
     */
    200: PluginDto;
};

export type UpdatePluginResponse = UpdatePluginResponses[keyof UpdatePluginResponses];

export type EnablePluginData = {
    body?: never;
    path: {
        /**
         * The plugin's id (not the id of a connection to it).
         */
        pluginId: string;
    };
    query?: never;
    url: '/api/v1/admin/plugins/{pluginId}/enable';
};

export type EnablePluginErrors = {
    /**
     * The path or the query could not be read (a malformed id or value).
     */
    400: string;
    /**
     * Not signed in, or the token or key is no longer good.
     */
    401: ErrorResponse;
    /**
     * The caller lacks a permission, which the message names in its internal spelling (`PluginsManage`).
     */
    403: ErrorResponse;
    /**
     * There is no such thing.
     */
    404: ErrorResponse;
    /**
     * Too many requests.
     */
    429: RateLimitError;
    /**
     * The server failed. JSON with a fixed sentence, or text when it crashed.
     */
    500: ErrorResponse;
};

export type EnablePluginError = EnablePluginErrors[keyof EnablePluginErrors];

export type EnablePluginResponses = {
    /**
     * Switched on, with the result of the health check.
     */
    200: PluginStatusResponse;
};

export type EnablePluginResponse = EnablePluginResponses[keyof EnablePluginResponses];

export type DisablePluginData = {
    body?: never;
    path: {
        /**
         * The plugin's id (not the id of a connection to it).
         */
        pluginId: string;
    };
    query?: never;
    url: '/api/v1/admin/plugins/{pluginId}/disable';
};

export type DisablePluginErrors = {
    /**
     * The path or the query could not be read (a malformed id or value).
     */
    400: string;
    /**
     * Not signed in, or the token or key is no longer good.
     */
    401: ErrorResponse;
    /**
     * The caller lacks a permission, which the message names in its internal spelling (`PluginsManage`).
     */
    403: ErrorResponse;
    /**
     * There is no such thing.
     */
    404: ErrorResponse;
    /**
     * Too many requests.
     */
    429: RateLimitError;
    /**
     * The server failed. JSON with a fixed sentence, or text when it crashed.
     */
    500: ErrorResponse;
};

export type DisablePluginError = DisablePluginErrors[keyof DisablePluginErrors];

export type DisablePluginResponses = {
    /**
     * Switched off.
     */
    200: PluginStatusResponse;
};

export type DisablePluginResponse = DisablePluginResponses[keyof DisablePluginResponses];

export type TestPluginData = {
    body?: never;
    path: {
        /**
         * The plugin's id (not the id of a connection to it).
         */
        pluginId: string;
    };
    query?: never;
    url: '/api/v1/admin/plugins/{pluginId}/test';
};

export type TestPluginErrors = {
    /**
     * The path or the query could not be read (a malformed id or value).
     */
    400: string;
    /**
     * Not signed in, or the token or key is no longer good.
     */
    401: ErrorResponse;
    /**
     * The caller lacks a permission, which the message names in its internal spelling (`PluginsManage`).
     */
    403: ErrorResponse;
    /**
     * There is no such thing.
     */
    404: ErrorResponse;
    /**
     * Too many requests.
     */
    429: RateLimitError;
    /**
     * The server failed. JSON with a fixed sentence, or text when it crashed.
     */
    500: ErrorResponse;
};

export type TestPluginError = TestPluginErrors[keyof TestPluginErrors];

export type TestPluginResponses = {
    /**
     * The result of the test.
     */
    200: PluginTestResult;
};

export type TestPluginResponse = TestPluginResponses[keyof TestPluginResponses];

export type GetPluginHealthData = {
    body?: never;
    path: {
        /**
         * The plugin's id (not the id of a connection to it).
         */
        pluginId: string;
    };
    query?: never;
    url: '/api/v1/admin/plugins/{pluginId}/health';
};

export type GetPluginHealthErrors = {
    /**
     * The path or the query could not be read (a malformed id or value).
     */
    400: string;
    /**
     * Not signed in, or the token or key is no longer good.
     */
    401: ErrorResponse;
    /**
     * The caller lacks a permission, which the message names in its internal spelling (`PluginsManage`).
     */
    403: ErrorResponse;
    /**
     * There is no such thing.
     */
    404: ErrorResponse;
    /**
     * Too many requests.
     */
    429: RateLimitError;
    /**
     * The server failed. JSON with a fixed sentence, or text when it crashed.
     */
    500: ErrorResponse;
};

export type GetPluginHealthError = GetPluginHealthErrors[keyof GetPluginHealthErrors];

export type GetPluginHealthResponses = {
    /**
     * Health, a part of what the plugin itself says.
     */
    200: PluginHealthResponse;
};

export type GetPluginHealthResponse = GetPluginHealthResponses[keyof GetPluginHealthResponses];

export type ResetPluginFailuresData = {
    body?: never;
    path: {
        /**
         * The plugin's id (not the id of a connection to it).
         */
        pluginId: string;
    };
    query?: never;
    url: '/api/v1/admin/plugins/{pluginId}/reset';
};

export type ResetPluginFailuresErrors = {
    /**
     * The path or the query could not be read (a malformed id or value).
     */
    400: string;
    /**
     * Not signed in, or the token or key is no longer good.
     */
    401: ErrorResponse;
    /**
     * The caller lacks a permission, which the message names in its internal spelling (`PluginsManage`).
     */
    403: ErrorResponse;
    /**
     * There is no such thing.
     */
    404: ErrorResponse;
    /**
     * Too many requests.
     */
    429: RateLimitError;
    /**
     * The server failed. JSON with a fixed sentence, or text when it crashed.
     */
    500: ErrorResponse;
};

export type ResetPluginFailuresError = ResetPluginFailuresErrors[keyof ResetPluginFailuresErrors];

export type ResetPluginFailuresResponses = {
    /**
     * Reset.
     */
    200: PluginStatusResponse;
};

export type ResetPluginFailuresResponse = ResetPluginFailuresResponses[keyof ResetPluginFailuresResponses];

export type ListPluginFailuresData = {
    body?: never;
    path: {
        /**
         * The plugin's id (not the id of a connection to it).
         */
        pluginId: string;
    };
    query?: {
        /**
         * How many rows; 20 when absent, without an upper bound.
         */
        limit?: number;
        /**
         * How many rows to skip; 0 when absent.
         */
        offset?: number;
    };
    url: '/api/v1/admin/plugins/{pluginId}/failures';
};

export type ListPluginFailuresErrors = {
    /**
     * The path or the query could not be read (a malformed id or value).
     */
    400: string;
    /**
     * Not signed in, or the token or key is no longer good.
     */
    401: ErrorResponse;
    /**
     * The caller lacks a permission, which the message names in its internal spelling (`PluginsManage`).
     */
    403: ErrorResponse;
    /**
     * There is no such thing.
     */
    404: ErrorResponse;
    /**
     * Too many requests.
     */
    429: RateLimitError;
    /**
     * The server failed. JSON with a fixed sentence, or text when it crashed.
     */
    500: ErrorResponse;
};

export type ListPluginFailuresError = ListPluginFailuresErrors[keyof ListPluginFailuresErrors];

export type ListPluginFailuresResponses = {
    /**
     * One page of the history.
     */
    200: PluginFailuresResponse;
};

export type ListPluginFailuresResponse = ListPluginFailuresResponses[keyof ListPluginFailuresResponses];

export type ListPluginStorageData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/admin/plugin-storage';
};

export type ListPluginStorageErrors = {
    /**
     * Not signed in, or the token or key is no longer good.
     */
    401: ErrorResponse;
    /**
     * The caller lacks a permission, which the message names in its internal spelling (`PluginsManage`).
     */
    403: ErrorResponse;
    /**
     * Too many requests.
     */
    429: RateLimitError;
    /**
     * The server failed. JSON with a fixed sentence, or text when it crashed.
     */
    500: ErrorResponse;
};

export type ListPluginStorageError = ListPluginStorageErrors[keyof ListPluginStorageErrors];

export type ListPluginStorageResponses = {
    /**
     * Totals, and one row for each plugin.
     */
    200: AllPluginStorageStatsDto;
};

export type ListPluginStorageResponse = ListPluginStorageResponses[keyof ListPluginStorageResponses];

export type ClearPluginStorageData = {
    body?: never;
    path: {
        /**
         * The plugin's `name`, not its id.
         */
        pluginName: string;
    };
    query?: never;
    url: '/api/v1/admin/plugin-storage/{pluginName}';
};

export type ClearPluginStorageErrors = {
    /**
     * Refused by the handler (JSON), or not readable at all (text).
     */
    400: ErrorResponse;
    /**
     * Not signed in, or the token or key is no longer good.
     */
    401: ErrorResponse;
    /**
     * The caller lacks a permission, which the message names in its internal spelling (`PluginsManage`).
     */
    403: ErrorResponse;
    /**
     * There is no such thing.
     */
    404: ErrorResponse;
    /**
     * Too many requests.
     */
    429: RateLimitError;
    /**
     * The server failed. JSON with a fixed sentence, or text when it crashed.
     */
    500: ErrorResponse;
};

export type ClearPluginStorageError = ClearPluginStorageErrors[keyof ClearPluginStorageErrors];

export type ClearPluginStorageResponses = {
    /**
     * What was deleted and what was not.
     */
    200: PluginCleanupResultDto;
};

export type ClearPluginStorageResponse = ClearPluginStorageResponses[keyof ClearPluginStorageResponses];

export type GetPluginStorageData = {
    body?: never;
    path: {
        /**
         * The plugin's `name`, not its id.
         */
        pluginName: string;
    };
    query?: never;
    url: '/api/v1/admin/plugin-storage/{pluginName}';
};

export type GetPluginStorageErrors = {
    /**
     * Refused by the handler (JSON), or not readable at all (text).
     */
    400: ErrorResponse;
    /**
     * Not signed in, or the token or key is no longer good.
     */
    401: ErrorResponse;
    /**
     * The caller lacks a permission, which the message names in its internal spelling (`PluginsManage`).
     */
    403: ErrorResponse;
    /**
     * There is no such thing.
     */
    404: ErrorResponse;
    /**
     * Too many requests.
     */
    429: RateLimitError;
    /**
     * The server failed. JSON with a fixed sentence, or text when it crashed.
     */
    500: ErrorResponse;
};

export type GetPluginStorageError = GetPluginStorageErrors[keyof GetPluginStorageErrors];

export type GetPluginStorageResponses = {
    /**
     * Count and size.
     */
    200: PluginStorageStatsDto;
};

export type GetPluginStorageResponse = GetPluginStorageResponses[keyof GetPluginStorageResponses];

export type GetPluginMetricsData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/metrics/plugins';
};

export type GetPluginMetricsErrors = {
    /**
     * Not signed in, or the token or key is no longer good.
     */
    401: ErrorResponse;
    /**
     * The caller lacks a permission, which the message names in its internal spelling (`PluginsManage`).
     */
    403: ErrorResponse;
    /**
     * Too many requests.
     */
    429: RateLimitError;
    /**
     * The server failed. JSON with a fixed sentence, or text when it crashed.
     */
    500: ErrorResponse;
};

export type GetPluginMetricsError = GetPluginMetricsErrors[keyof GetPluginMetricsErrors];

export type GetPluginMetricsResponses = {
    /**
     * A summary, and one row for each plugin that was called.
     */
    200: PluginMetricsResponse;
};

export type GetPluginMetricsResponse = GetPluginMetricsResponses[keyof GetPluginMetricsResponses];

export type ListPluginActionsData = {
    body?: never;
    path?: never;
    query: {
        /**
         * The place, for example series:bulk.
         */
        scope: string;
        /**
         * Only what is offered for this library.
         */
        libraryId?: string;
    };
    url: '/api/v1/plugins/actions';
};

export type ListPluginActionsErrors = {
    /**
     * Refused by the handler (JSON), or not readable at all (text).
     */
    400: ErrorResponse;
    /**
     * Not signed in, or the token or key is no longer good.
     */
    401: ErrorResponse;
    /**
     * The caller lacks a permission, which the message names in its internal spelling (`PluginsManage`).
     */
    403: ErrorResponse;
    /**
     * There is no such thing.
     */
    404: ErrorResponse;
    /**
     * Too many requests.
     */
    429: RateLimitError;
    /**
     * The server failed. JSON with a fixed sentence, or text when it crashed.
     */
    500: ErrorResponse;
};

export type ListPluginActionsError = ListPluginActionsErrors[keyof ListPluginActionsErrors];

export type ListPluginActionsResponses = {
    /**
     * The actions.
     */
    200: PluginActionsResponse;
};

export type ListPluginActionsResponse = ListPluginActionsResponses[keyof ListPluginActionsResponses];

export type ListUserPluginsData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/user/plugins';
};

export type ListUserPluginsErrors = {
    /**
     * Not signed in, or the token or key is no longer good.
     */
    401: ErrorResponse;
    /**
     * Too many requests.
     */
    429: RateLimitError;
    /**
     * The server failed. JSON with a fixed sentence, or text when it crashed.
     */
    500: ErrorResponse;
};

export type ListUserPluginsError = ListUserPluginsErrors[keyof ListUserPluginsErrors];

export type ListUserPluginsResponses = {
    /**
     * Both lists.
     */
    200: UserPluginsListResponse;
};

export type ListUserPluginsResponse = ListUserPluginsResponses[keyof ListUserPluginsResponses];

export type DeleteUserPluginData = {
    body?: never;
    path: {
        /**
         * The plugin's id (not the id of a connection to it).
         */
        pluginId: string;
    };
    query?: never;
    url: '/api/v1/user/plugins/{pluginId}';
};

export type DeleteUserPluginErrors = {
    /**
     * The path or the query could not be read (a malformed id or value).
     */
    400: string;
    /**
     * Not signed in, or the token or key is no longer good.
     */
    401: ErrorResponse;
    /**
     * There is no such thing.
     */
    404: ErrorResponse;
    /**
     * Too many requests.
     */
    429: RateLimitError;
    /**
     * The server failed. JSON with a fixed sentence, or text when it crashed.
     */
    500: ErrorResponse;
};

export type DeleteUserPluginError = DeleteUserPluginErrors[keyof DeleteUserPluginErrors];

export type DeleteUserPluginResponses = {
    /**
     * Removed.
     */
    200: SuccessResponse;
};

export type DeleteUserPluginResponse = DeleteUserPluginResponses[keyof DeleteUserPluginResponses];

export type GetUserPluginData = {
    body?: never;
    path: {
        /**
         * The plugin's id (not the id of a connection to it).
         */
        pluginId: string;
    };
    query?: never;
    url: '/api/v1/user/plugins/{pluginId}';
};

export type GetUserPluginErrors = {
    /**
     * The path or the query could not be read (a malformed id or value).
     */
    400: string;
    /**
     * Not signed in, or the token or key is no longer good.
     */
    401: ErrorResponse;
    /**
     * There is no such thing.
     */
    404: ErrorResponse;
    /**
     * Too many requests.
     */
    429: RateLimitError;
    /**
     * The server failed. JSON with a fixed sentence, or text when it crashed.
     */
    500: ErrorResponse;
};

export type GetUserPluginError = GetUserPluginErrors[keyof GetUserPluginErrors];

export type GetUserPluginResponses = {
    /**
     * The connection.
     */
    200: UserPluginDto;
};

export type GetUserPluginResponse = GetUserPluginResponses[keyof GetUserPluginResponses];

export type EnableUserPluginData = {
    body?: never;
    path: {
        /**
         * The plugin's id (not the id of a connection to it).
         */
        pluginId: string;
    };
    query?: never;
    url: '/api/v1/user/plugins/{pluginId}/enable';
};

export type EnableUserPluginErrors = {
    /**
     * Refused by the handler (JSON), or not readable at all (text).
     */
    400: ErrorResponse;
    /**
     * Not signed in, or the token or key is no longer good.
     */
    401: ErrorResponse;
    /**
     * There is no such thing.
     */
    404: ErrorResponse;
    /**
     * It exists already, or it runs already.
     */
    409: ErrorResponse;
    /**
     * Too many requests.
     */
    429: RateLimitError;
    /**
     * The server failed. JSON with a fixed sentence, or text when it crashed.
     */
    500: ErrorResponse;
};

export type EnableUserPluginError = EnableUserPluginErrors[keyof EnableUserPluginErrors];

export type EnableUserPluginResponses = {
    /**
     * The new connection.
     */
    200: UserPluginDto;
};

export type EnableUserPluginResponse = EnableUserPluginResponses[keyof EnableUserPluginResponses];

export type DisableUserPluginData = {
    body?: never;
    path: {
        /**
         * The plugin's id (not the id of a connection to it).
         */
        pluginId: string;
    };
    query?: never;
    url: '/api/v1/user/plugins/{pluginId}/disable';
};

export type DisableUserPluginErrors = {
    /**
     * The path or the query could not be read (a malformed id or value).
     */
    400: string;
    /**
     * Not signed in, or the token or key is no longer good.
     */
    401: ErrorResponse;
    /**
     * There is no such thing.
     */
    404: ErrorResponse;
    /**
     * Too many requests.
     */
    429: RateLimitError;
    /**
     * The server failed. JSON with a fixed sentence, or text when it crashed.
     */
    500: ErrorResponse;
};

export type DisableUserPluginError = DisableUserPluginErrors[keyof DisableUserPluginErrors];

export type DisableUserPluginResponses = {
    /**
     * Switched off.
     */
    200: SuccessResponse;
};

export type DisableUserPluginResponse = DisableUserPluginResponses[keyof DisableUserPluginResponses];

export type SetUserPluginConfigData = {
    body: UpdateUserPluginConfigRequest;
    path: {
        /**
         * The plugin's id (not the id of a connection to it).
         */
        pluginId: string;
    };
    query?: never;
    url: '/api/v1/user/plugins/{pluginId}/config';
};

export type SetUserPluginConfigErrors = {
    /**
     * Refused by the handler (JSON), or not readable at all (text).
     */
    400: ErrorResponse;
    /**
     * Not signed in, or the token or key is no longer good.
     */
    401: ErrorResponse;
    /**
     * There is no such thing.
     */
    404: ErrorResponse;
    /**
     * The body is larger than the server reads (2 MiB unless it is told otherwise).
     */
    413: string;
    /**
     * The body is not declared as JSON.
     */
    415: string;
    /**
     * The body is JSON, but a member is missing, of a wrong type or out of range.
     */
    422: string;
    /**
     * Too many requests.
     */
    429: RateLimitError;
    /**
     * The server failed. JSON with a fixed sentence, or text when it crashed.
     */
    500: ErrorResponse;
};

export type SetUserPluginConfigError = SetUserPluginConfigErrors[keyof SetUserPluginConfigErrors];

export type SetUserPluginConfigResponses = {
    /**
     * The connection with its new preferences.
     */
    200: UserPluginDto;
};

export type SetUserPluginConfigResponse = SetUserPluginConfigResponses[keyof SetUserPluginConfigResponses];

export type SetUserPluginSyncModeData = {
    body: SetSyncModeRequest;
    path: {
        /**
         * The plugin's id (not the id of a connection to it).
         */
        pluginId: string;
    };
    query?: never;
    url: '/api/v1/user/plugins/{pluginId}/sync-mode';
};

export type SetUserPluginSyncModeErrors = {
    /**
     * Refused by the handler (JSON), or not readable at all (text).
     */
    400: ErrorResponse;
    /**
     * Not signed in, or the token or key is no longer good.
     */
    401: ErrorResponse;
    /**
     * There is no such thing.
     */
    404: ErrorResponse;
    /**
     * The body is larger than the server reads (2 MiB unless it is told otherwise).
     */
    413: string;
    /**
     * The body is not declared as JSON.
     */
    415: string;
    /**
     * The body is JSON, but a member is missing, of a wrong type or out of range.
     */
    422: string;
    /**
     * Too many requests.
     */
    429: RateLimitError;
    /**
     * The server failed. JSON with a fixed sentence, or text when it crashed.
     */
    500: ErrorResponse;
};

export type SetUserPluginSyncModeError = SetUserPluginSyncModeErrors[keyof SetUserPluginSyncModeErrors];

export type SetUserPluginSyncModeResponses = {
    /**
     * The connection.
     */
    200: UserPluginDto;
};

export type SetUserPluginSyncModeResponse = SetUserPluginSyncModeResponses[keyof SetUserPluginSyncModeResponses];

export type SetUserPluginCredentialsData = {
    body: SetUserCredentialsRequest;
    path: {
        /**
         * The plugin's id (not the id of a connection to it).
         */
        pluginId: string;
    };
    query?: never;
    url: '/api/v1/user/plugins/{pluginId}/credentials';
};

export type SetUserPluginCredentialsErrors = {
    /**
     * Refused by the handler (JSON), or not readable at all (text).
     */
    400: ErrorResponse;
    /**
     * Not signed in, or the token or key is no longer good.
     */
    401: ErrorResponse;
    /**
     * There is no such thing.
     */
    404: ErrorResponse;
    /**
     * The body is larger than the server reads (2 MiB unless it is told otherwise).
     */
    413: string;
    /**
     * The body is not declared as JSON.
     */
    415: string;
    /**
     * The body is JSON, but a member is missing, of a wrong type or out of range.
     */
    422: string;
    /**
     * Too many requests.
     */
    429: RateLimitError;
    /**
     * The server failed. JSON with a fixed sentence, or text when it crashed.
     */
    500: ErrorResponse;
};

export type SetUserPluginCredentialsError = SetUserPluginCredentialsErrors[keyof SetUserPluginCredentialsErrors];

export type SetUserPluginCredentialsResponses = {
    /**
     * The connection.
     */
    200: UserPluginDto;
};

export type SetUserPluginCredentialsResponse = SetUserPluginCredentialsResponses[keyof SetUserPluginCredentialsResponses];

export type StartUserPluginOAuthData = {
    body?: never;
    path: {
        /**
         * The plugin's id (not the id of a connection to it).
         */
        pluginId: string;
    };
    query?: never;
    url: '/api/v1/user/plugins/{pluginId}/oauth/start';
};

export type StartUserPluginOAuthErrors = {
    /**
     * Refused by the handler (JSON), or not readable at all (text).
     */
    400: ErrorResponse;
    /**
     * Not signed in, or the token or key is no longer good.
     */
    401: ErrorResponse;
    /**
     * There is no such thing.
     */
    404: ErrorResponse;
    /**
     * Too many open flows (`ErrorResponse`), or the rate limiter (`RateLimitError`).
     */
    429: ErrorResponse | RateLimitError;
    /**
     * The server failed. JSON with a fixed sentence, or text when it crashed.
     */
    500: ErrorResponse;
};

export type StartUserPluginOAuthError = StartUserPluginOAuthErrors[keyof StartUserPluginOAuthErrors];

export type StartUserPluginOAuthResponses = {
    /**
     * Where to send the browser.
     */
    200: OAuthStartResponse;
};

export type StartUserPluginOAuthResponse = StartUserPluginOAuthResponses[keyof StartUserPluginOAuthResponses];

export type SyncUserPluginData = {
    body?: never;
    path: {
        /**
         * The plugin's id (not the id of a connection to it).
         */
        pluginId: string;
    };
    query?: never;
    url: '/api/v1/user/plugins/{pluginId}/sync';
};

export type SyncUserPluginErrors = {
    /**
     * Refused by the handler (JSON), or not readable at all (text).
     */
    400: ErrorResponse;
    /**
     * Not signed in, or the token or key is no longer good.
     */
    401: ErrorResponse;
    /**
     * There is no such thing.
     */
    404: ErrorResponse;
    /**
     * It exists already, or it runs already.
     */
    409: ErrorResponse;
    /**
     * Too many requests.
     */
    429: RateLimitError;
    /**
     * The server failed. JSON with a fixed sentence, or text when it crashed.
     */
    500: ErrorResponse;
};

export type SyncUserPluginError = SyncUserPluginErrors[keyof SyncUserPluginErrors];

export type SyncUserPluginResponses = {
    /**
     * The task that was queued.
     */
    200: SyncTriggerResponse;
};

export type SyncUserPluginResponse = SyncUserPluginResponses[keyof SyncUserPluginResponses];

export type GetUserPluginSyncStatusData = {
    body?: never;
    path: {
        /**
         * The plugin's id (not the id of a connection to it).
         */
        pluginId: string;
    };
    query?: {
        /**
         * Ask the plugin itself, which starts it and can take a minute. Adds the counts, or `liveError`.
         */
        live?: boolean;
    };
    url: '/api/v1/user/plugins/{pluginId}/sync/status';
};

export type GetUserPluginSyncStatusErrors = {
    /**
     * The path or the query could not be read (a malformed id or value).
     */
    400: string;
    /**
     * Not signed in, or the token or key is no longer good.
     */
    401: ErrorResponse;
    /**
     * There is no such thing.
     */
    404: ErrorResponse;
    /**
     * Too many requests.
     */
    429: RateLimitError;
    /**
     * The server failed. JSON with a fixed sentence, or text when it crashed.
     */
    500: ErrorResponse;
};

export type GetUserPluginSyncStatusError = GetUserPluginSyncStatusErrors[keyof GetUserPluginSyncStatusErrors];

export type GetUserPluginSyncStatusResponses = {
    /**
     * The status.
     */
    200: SyncStatusDto;
};

export type GetUserPluginSyncStatusResponse = GetUserPluginSyncStatusResponses[keyof GetUserPluginSyncStatusResponses];

export type GetLatestUserPluginTaskData = {
    body?: never;
    path: {
        /**
         * The plugin's id (not the id of a connection to it).
         */
        pluginId: string;
    };
    query?: {
        /**
         * Only tasks of this type.
         */
        type?: string;
    };
    url: '/api/v1/user/plugins/{pluginId}/tasks';
};

export type GetLatestUserPluginTaskErrors = {
    /**
     * The path or the query could not be read (a malformed id or value).
     */
    400: string;
    /**
     * Not signed in, or the token or key is no longer good.
     */
    401: ErrorResponse;
    /**
     * There is no such thing.
     */
    404: ErrorResponse;
    /**
     * Too many requests.
     */
    429: RateLimitError;
    /**
     * The server failed. JSON with a fixed sentence, or text when it crashed.
     */
    500: ErrorResponse;
};

export type GetLatestUserPluginTaskError = GetLatestUserPluginTaskErrors[keyof GetLatestUserPluginTaskErrors];

export type GetLatestUserPluginTaskResponses = {
    /**
     * The latest task.
     */
    200: UserPluginTaskDto;
    /**
     * There is none. No body.
     */
    204: void;
};

export type GetLatestUserPluginTaskResponse = GetLatestUserPluginTaskResponses[keyof GetLatestUserPluginTaskResponses];

export type ListRecommendationsData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/user/recommendations';
};

export type ListRecommendationsErrors = {
    /**
     * Not signed in, or the token or key is no longer good.
     */
    401: ErrorResponse;
    /**
     * There is no such thing.
     */
    404: ErrorResponse;
    /**
     * Too many requests.
     */
    429: RateLimitError;
    /**
     * The server failed. JSON with a fixed sentence, or text when it crashed.
     */
    500: ErrorResponse;
};

export type ListRecommendationsError = ListRecommendationsErrors[keyof ListRecommendationsErrors];

export type ListRecommendationsResponses = {
    /**
     * The merged list and where it comes from.
     */
    200: RecommendationsResponse;
};

export type ListRecommendationsResponse = ListRecommendationsResponses[keyof ListRecommendationsResponses];

export type RefreshRecommendationsData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/user/recommendations/refresh';
};

export type RefreshRecommendationsErrors = {
    /**
     * Not signed in, or the token or key is no longer good.
     */
    401: ErrorResponse;
    /**
     * There is no such thing.
     */
    404: ErrorResponse;
    /**
     * It exists already, or it runs already.
     */
    409: ErrorResponse;
    /**
     * Too many requests.
     */
    429: RateLimitError;
    /**
     * The server failed. JSON with a fixed sentence, or text when it crashed.
     */
    500: ErrorResponse;
};

export type RefreshRecommendationsError = RefreshRecommendationsErrors[keyof RefreshRecommendationsErrors];

export type RefreshRecommendationsResponses = {
    /**
     * The tasks that were queued.
     */
    200: RecommendationsRefreshResponse;
};

export type RefreshRecommendationsResponse = RefreshRecommendationsResponses[keyof RefreshRecommendationsResponses];

export type DismissRecommendationData = {
    body: DismissRecommendationRequest;
    path: {
        /**
         * The suggestion's `externalId`.
         */
        externalId: string;
    };
    query?: never;
    url: '/api/v1/user/recommendations/{externalId}/dismiss';
};

export type DismissRecommendationErrors = {
    /**
     * Refused by the handler (JSON), or not readable at all (text).
     */
    400: ErrorResponse;
    /**
     * Not signed in, or the token or key is no longer good.
     */
    401: ErrorResponse;
    /**
     * There is no such thing.
     */
    404: ErrorResponse;
    /**
     * The body is larger than the server reads (2 MiB unless it is told otherwise).
     */
    413: string;
    /**
     * The body is not declared as JSON.
     */
    415: string;
    /**
     * The body is JSON, but a member is missing, of a wrong type or out of range.
     */
    422: string;
    /**
     * Too many requests.
     */
    429: RateLimitError;
    /**
     * The server failed. JSON with a fixed sentence, or text when it crashed.
     */
    500: ErrorResponse;
};

export type DismissRecommendationError = DismissRecommendationErrors[keyof DismissRecommendationErrors];

export type DismissRecommendationResponses = {
    /**
     * Whether it was dismissed.
     */
    200: DismissRecommendationResponse;
};

export type DismissRecommendationResponse2 = DismissRecommendationResponses[keyof DismissRecommendationResponses];

export type ListLibrariesData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * Counted from 1.
         */
        page?: number;
        /**
         * 50 when absent, 500 at most.
         */
        pageSize?: number;
    };
    url: '/api/v1/libraries';
};

export type ListLibrariesErrors = {
    /**
     * The path or the query could not be read (a malformed id or value).
     */
    400: string;
    /**
     * Not signed in, or the token or key is no longer good.
     */
    401: ErrorResponse;
    /**
     * The caller lacks a permission, which the message names in its internal spelling (`PluginsManage`).
     */
    403: ErrorResponse;
    /**
     * Too many requests.
     */
    429: RateLimitError;
    /**
     * The server failed. JSON with a fixed sentence, or text when it crashed.
     */
    500: ErrorResponse;
};

export type ListLibrariesError = ListLibrariesErrors[keyof ListLibrariesErrors];

export type ListLibrariesResponses = {
    /**
     * One page.
     */
    200: PaginatedLibraries;
};

export type ListLibrariesResponse = ListLibrariesResponses[keyof ListLibrariesResponses];

export type GetLibraryData = {
    body?: never;
    path: {
        libraryId: string;
    };
    query?: never;
    url: '/api/v1/libraries/{libraryId}';
};

export type GetLibraryErrors = {
    /**
     * The path or the query could not be read (a malformed id or value).
     */
    400: string;
    /**
     * Not signed in, or the token or key is no longer good.
     */
    401: ErrorResponse;
    /**
     * The caller lacks a permission, which the message names in its internal spelling (`PluginsManage`).
     */
    403: ErrorResponse;
    /**
     * There is no such thing.
     */
    404: ErrorResponse;
    /**
     * Too many requests.
     */
    429: RateLimitError;
    /**
     * The server failed. JSON with a fixed sentence, or text when it crashed.
     */
    500: ErrorResponse;
};

export type GetLibraryError = GetLibraryErrors[keyof GetLibraryErrors];

export type GetLibraryResponses = {
    /**
     * The library.
     */
    200: LibraryDto;
};

export type GetLibraryResponse = GetLibraryResponses[keyof GetLibraryResponses];

export type ListLibraryJobsData = {
    body?: never;
    path: {
        libraryId: string;
    };
    query?: never;
    url: '/api/v1/libraries/{libraryId}/jobs';
};

export type ListLibraryJobsErrors = {
    /**
     * The path or the query could not be read (a malformed id or value).
     */
    400: string;
    /**
     * Not signed in, or the token or key is no longer good.
     */
    401: ErrorResponse;
    /**
     * The caller lacks a permission, which the message names in its internal spelling (`PluginsManage`).
     */
    403: ErrorResponse;
    /**
     * There is no such thing.
     */
    404: ErrorResponse;
    /**
     * Too many requests.
     */
    429: RateLimitError;
    /**
     * The server failed. JSON with a fixed sentence, or text when it crashed.
     */
    500: ErrorResponse;
};

export type ListLibraryJobsError = ListLibraryJobsErrors[keyof ListLibraryJobsErrors];

export type ListLibraryJobsResponses = {
    /**
     * All jobs.
     */
    200: ListLibraryJobsResponse;
};

export type ListLibraryJobsResponse2 = ListLibraryJobsResponses[keyof ListLibraryJobsResponses];

export type CreateLibraryJobData = {
    body: CreateLibraryJobRequest;
    path: {
        libraryId: string;
    };
    query?: never;
    url: '/api/v1/libraries/{libraryId}/jobs';
};

export type CreateLibraryJobErrors = {
    /**
     * Refused by the handler (JSON), or not readable at all (text).
     */
    400: ErrorResponse;
    /**
     * Not signed in, or the token or key is no longer good.
     */
    401: ErrorResponse;
    /**
     * The caller lacks a permission, which the message names in its internal spelling (`PluginsManage`).
     */
    403: ErrorResponse;
    /**
     * There is no such thing.
     */
    404: ErrorResponse;
    /**
     * The body is larger than the server reads (2 MiB unless it is told otherwise).
     */
    413: string;
    /**
     * The body is not declared as JSON.
     */
    415: string;
    /**
     * The body is JSON, but a member is missing, of a wrong type or out of range.
     */
    422: string;
    /**
     * Too many requests.
     */
    429: RateLimitError;
    /**
     * The server failed. JSON with a fixed sentence, or text when it crashed.
     */
    500: ErrorResponse;
};

export type CreateLibraryJobError = CreateLibraryJobErrors[keyof CreateLibraryJobErrors];

export type CreateLibraryJobResponses = {
    /**
     * The job.
     */
    201: LibraryJobDto;
};

export type CreateLibraryJobResponse = CreateLibraryJobResponses[keyof CreateLibraryJobResponses];

export type DeleteLibraryJobData = {
    body?: never;
    path: {
        libraryId: string;
        jobId: string;
    };
    query?: never;
    url: '/api/v1/libraries/{libraryId}/jobs/{jobId}';
};

export type DeleteLibraryJobErrors = {
    /**
     * The path or the query could not be read (a malformed id or value).
     */
    400: string;
    /**
     * Not signed in, or the token or key is no longer good.
     */
    401: ErrorResponse;
    /**
     * The caller lacks a permission, which the message names in its internal spelling (`PluginsManage`).
     */
    403: ErrorResponse;
    /**
     * There is no such thing.
     */
    404: ErrorResponse;
    /**
     * Too many requests.
     */
    429: RateLimitError;
    /**
     * The server failed. JSON with a fixed sentence, or text when it crashed.
     */
    500: ErrorResponse;
};

export type DeleteLibraryJobError = DeleteLibraryJobErrors[keyof DeleteLibraryJobErrors];

export type DeleteLibraryJobResponses = {
    /**
     * Removed.
     */
    204: void;
};

export type DeleteLibraryJobResponse = DeleteLibraryJobResponses[keyof DeleteLibraryJobResponses];

export type GetLibraryJobData = {
    body?: never;
    path: {
        libraryId: string;
        jobId: string;
    };
    query?: never;
    url: '/api/v1/libraries/{libraryId}/jobs/{jobId}';
};

export type GetLibraryJobErrors = {
    /**
     * The path or the query could not be read (a malformed id or value).
     */
    400: string;
    /**
     * Not signed in, or the token or key is no longer good.
     */
    401: ErrorResponse;
    /**
     * The caller lacks a permission, which the message names in its internal spelling (`PluginsManage`).
     */
    403: ErrorResponse;
    /**
     * There is no such thing.
     */
    404: ErrorResponse;
    /**
     * Too many requests.
     */
    429: RateLimitError;
    /**
     * The server failed. JSON with a fixed sentence, or text when it crashed.
     */
    500: ErrorResponse;
};

export type GetLibraryJobError = GetLibraryJobErrors[keyof GetLibraryJobErrors];

export type GetLibraryJobResponses = {
    /**
     * The job.
     */
    200: LibraryJobDto;
};

export type GetLibraryJobResponse = GetLibraryJobResponses[keyof GetLibraryJobResponses];

export type UpdateLibraryJobData = {
    body: PatchLibraryJobRequest;
    path: {
        libraryId: string;
        jobId: string;
    };
    query?: never;
    url: '/api/v1/libraries/{libraryId}/jobs/{jobId}';
};

export type UpdateLibraryJobErrors = {
    /**
     * Refused by the handler (JSON), or not readable at all (text).
     */
    400: ErrorResponse;
    /**
     * Not signed in, or the token or key is no longer good.
     */
    401: ErrorResponse;
    /**
     * The caller lacks a permission, which the message names in its internal spelling (`PluginsManage`).
     */
    403: ErrorResponse;
    /**
     * There is no such thing.
     */
    404: ErrorResponse;
    /**
     * The body is larger than the server reads (2 MiB unless it is told otherwise).
     */
    413: string;
    /**
     * The body is not declared as JSON.
     */
    415: string;
    /**
     * The body is JSON, but a member is missing, of a wrong type or out of range.
     */
    422: string;
    /**
     * Too many requests.
     */
    429: RateLimitError;
    /**
     * The server failed. JSON with a fixed sentence, or text when it crashed.
     */
    500: ErrorResponse;
};

export type UpdateLibraryJobError = UpdateLibraryJobErrors[keyof UpdateLibraryJobErrors];

export type UpdateLibraryJobResponses = {
    /**
     * The changed job.
     */
    200: LibraryJobDto;
};

export type UpdateLibraryJobResponse = UpdateLibraryJobResponses[keyof UpdateLibraryJobResponses];

export type RunLibraryJobData = {
    body?: never;
    path: {
        libraryId: string;
        jobId: string;
    };
    query?: never;
    url: '/api/v1/libraries/{libraryId}/jobs/{jobId}/run-now';
};

export type RunLibraryJobErrors = {
    /**
     * The path or the query could not be read (a malformed id or value).
     */
    400: string;
    /**
     * Not signed in, or the token or key is no longer good.
     */
    401: ErrorResponse;
    /**
     * The caller lacks a permission, which the message names in its internal spelling (`PluginsManage`).
     */
    403: ErrorResponse;
    /**
     * There is no such thing.
     */
    404: ErrorResponse;
    /**
     * It exists already, or it runs already.
     */
    409: ErrorResponse;
    /**
     * Too many requests.
     */
    429: RateLimitError;
    /**
     * The server failed. JSON with a fixed sentence, or text when it crashed.
     */
    500: ErrorResponse;
};

export type RunLibraryJobError = RunLibraryJobErrors[keyof RunLibraryJobErrors];

export type RunLibraryJobResponses = {
    /**
     * A task, not always of this job.
     */
    200: RunNowResponse;
};

export type RunLibraryJobResponse = RunLibraryJobResponses[keyof RunLibraryJobResponses];

export type PreviewLibraryJobData = {
    body: DryRunRequest;
    path: {
        libraryId: string;
        jobId: string;
    };
    query?: never;
    url: '/api/v1/libraries/{libraryId}/jobs/{jobId}/dry-run';
};

export type PreviewLibraryJobErrors = {
    /**
     * Refused by the handler (JSON), or not readable at all (text).
     */
    400: ErrorResponse;
    /**
     * Not signed in, or the token or key is no longer good.
     */
    401: ErrorResponse;
    /**
     * The caller lacks a permission, which the message names in its internal spelling (`PluginsManage`).
     */
    403: ErrorResponse;
    /**
     * There is no such thing.
     */
    404: ErrorResponse;
    /**
     * The body is larger than the server reads (2 MiB unless it is told otherwise).
     */
    413: string;
    /**
     * The body is not declared as JSON.
     */
    415: string;
    /**
     * The body is JSON, but a member is missing, of a wrong type or out of range.
     */
    422: string;
    /**
     * Too many requests.
     */
    429: RateLimitError;
    /**
     * The server failed. JSON with a fixed sentence, or text when it crashed.
     */
    500: ErrorResponse;
};

export type PreviewLibraryJobError = PreviewLibraryJobErrors[keyof PreviewLibraryJobErrors];

export type PreviewLibraryJobResponses = {
    /**
     * The counts and a sample.
     */
    200: DryRunResponse;
};

export type PreviewLibraryJobResponse = PreviewLibraryJobResponses[keyof PreviewLibraryJobResponses];

export type ListFieldGroupsData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/library-jobs/metadata-refresh/field-groups';
};

export type ListFieldGroupsErrors = {
    /**
     * Not signed in, or the token or key is no longer good.
     */
    401: ErrorResponse;
    /**
     * The caller lacks a permission, which the message names in its internal spelling (`PluginsManage`).
     */
    403: ErrorResponse;
    /**
     * Too many requests.
     */
    429: RateLimitError;
    /**
     * The server failed. JSON with a fixed sentence, or text when it crashed.
     */
    500: ErrorResponse;
};

export type ListFieldGroupsError = ListFieldGroupsErrors[keyof ListFieldGroupsErrors];

export type ListFieldGroupsResponses = {
    /**
     * All groups.
     */
    200: Array<FieldGroupDto>;
};

export type ListFieldGroupsResponse = ListFieldGroupsResponses[keyof ListFieldGroupsResponses];

export type ListTasksData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * Only tasks in this state.
         */
        status?: string;
        /**
         * Only tasks of this type.
         */
        taskType?: string;
        /**
         * How many; 50 when absent.
         */
        limit?: number;
    };
    url: '/api/v1/tasks';
};

export type ListTasksErrors = {
    /**
     * The path or the query could not be read (a malformed id or value).
     */
    400: string;
    /**
     * Not signed in, or the token or key is no longer good.
     */
    401: ErrorResponse;
    /**
     * The caller lacks a permission, which the message names in its internal spelling (`PluginsManage`).
     */
    403: ErrorResponse;
    /**
     * Too many requests.
     */
    429: RateLimitError;
    /**
     * The server failed. JSON with a fixed sentence, or text when it crashed.
     */
    500: ErrorResponse;
};

export type ListTasksError = ListTasksErrors[keyof ListTasksErrors];

export type ListTasksResponses = {
    /**
     * The tasks.
     */
    200: Array<TaskResponse>;
};

export type ListTasksResponse = ListTasksResponses[keyof ListTasksResponses];

export type GetTaskStatsData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/tasks/stats';
};

export type GetTaskStatsErrors = {
    /**
     * Not signed in, or the token or key is no longer good.
     */
    401: ErrorResponse;
    /**
     * The caller lacks a permission, which the message names in its internal spelling (`PluginsManage`).
     */
    403: ErrorResponse;
    /**
     * Too many requests.
     */
    429: RateLimitError;
    /**
     * The server failed. JSON with a fixed sentence, or text when it crashed.
     */
    500: ErrorResponse;
};

export type GetTaskStatsError = GetTaskStatsErrors[keyof GetTaskStatsErrors];

export type GetTaskStatsResponses = {
    /**
     * Counts, in all and by type.
     */
    200: TaskStats;
};

export type GetTaskStatsResponse = GetTaskStatsResponses[keyof GetTaskStatsResponses];

export type StreamTaskProgressData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/tasks/stream';
};

export type StreamTaskProgressErrors = {
    /**
     * Not signed in, or the token or key is no longer good.
     */
    401: ErrorResponse;
    /**
     * The caller lacks a permission, which the message names in its internal spelling (`PluginsManage`).
     */
    403: ErrorResponse;
    /**
     * Too many requests.
     */
    429: RateLimitError;
    /**
     * The server failed. JSON with a fixed sentence, or text when it crashed.
     */
    500: ErrorResponse;
};

export type StreamTaskProgressError = StreamTaskProgressErrors[keyof StreamTaskProgressErrors];

export type StreamTaskProgressResponses = {
    /**
     * The stream; the schema is that of one event's data.
     */
    200: TaskProgressEvent;
};

export type StreamTaskProgressResponse = StreamTaskProgressResponses[keyof StreamTaskProgressResponses];

export type GetTaskData = {
    body?: never;
    path: {
        taskId: string;
    };
    query?: never;
    url: '/api/v1/tasks/{taskId}';
};

export type GetTaskErrors = {
    /**
     * The path or the query could not be read (a malformed id or value).
     */
    400: string;
    /**
     * Not signed in, or the token or key is no longer good.
     */
    401: ErrorResponse;
    /**
     * The caller lacks a permission, which the message names in its internal spelling (`PluginsManage`).
     */
    403: ErrorResponse;
    /**
     * There is no such thing.
     */
    404: ErrorResponse;
    /**
     * Too many requests.
     */
    429: RateLimitError;
    /**
     * The server failed. JSON with a fixed sentence, or text when it crashed.
     */
    500: ErrorResponse;
};

export type GetTaskError = GetTaskErrors[keyof GetTaskErrors];

export type GetTaskResponses = {
    /**
     * The task.
     */
    200: TaskResponse;
};

export type GetTaskResponse = GetTaskResponses[keyof GetTaskResponses];

export type CancelTaskData = {
    body?: never;
    path: {
        taskId: string;
    };
    query?: never;
    url: '/api/v1/tasks/{taskId}/cancel';
};

export type CancelTaskErrors = {
    /**
     * Refused by the handler (JSON), or not readable at all (text).
     */
    400: ErrorResponse;
    /**
     * Not signed in, or the token or key is no longer good.
     */
    401: ErrorResponse;
    /**
     * The caller lacks a permission, which the message names in its internal spelling (`PluginsManage`).
     */
    403: ErrorResponse;
    /**
     * There is no such thing.
     */
    404: ErrorResponse;
    /**
     * Too many requests.
     */
    429: RateLimitError;
    /**
     * The server failed. JSON with a fixed sentence, or text when it crashed.
     */
    500: ErrorResponse;
};

export type CancelTaskError = CancelTaskErrors[keyof CancelTaskErrors];

export type CancelTaskResponses = {
    /**
     * Cancelled.
     */
    200: MessageResponse;
};

export type CancelTaskResponse = CancelTaskResponses[keyof CancelTaskResponses];

export type RetryTaskData = {
    body?: never;
    path: {
        taskId: string;
    };
    query?: never;
    url: '/api/v1/tasks/{taskId}/retry';
};

export type RetryTaskErrors = {
    /**
     * Refused by the handler (JSON), or not readable at all (text).
     */
    400: ErrorResponse;
    /**
     * Not signed in, or the token or key is no longer good.
     */
    401: ErrorResponse;
    /**
     * The caller lacks a permission, which the message names in its internal spelling (`PluginsManage`).
     */
    403: ErrorResponse;
    /**
     * There is no such thing.
     */
    404: ErrorResponse;
    /**
     * Too many requests.
     */
    429: RateLimitError;
    /**
     * The server failed. JSON with a fixed sentence, or text when it crashed.
     */
    500: ErrorResponse;
};

export type RetryTaskError = RetryTaskErrors[keyof RetryTaskErrors];

export type RetryTaskResponses = {
    /**
     * Queued again.
     */
    200: MessageResponse;
};

export type RetryTaskResponse = RetryTaskResponses[keyof RetryTaskResponses];

export type StreamEntityEventsData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/events/stream';
};

export type StreamEntityEventsErrors = {
    /**
     * Not signed in, or the token or key is no longer good.
     */
    401: ErrorResponse;
    /**
     * The caller lacks a permission, which the message names in its internal spelling (`PluginsManage`).
     */
    403: ErrorResponse;
    /**
     * The server failed. JSON with a fixed sentence, or text when it crashed.
     */
    500: ErrorResponse;
};

export type StreamEntityEventsError = StreamEntityEventsErrors[keyof StreamEntityEventsErrors];

export type StreamEntityEventsResponses = {
    /**
     * The stream; the schema is that of one event's data.
     */
    200: EntityChangeEvent;
};

export type StreamEntityEventsResponse = StreamEntityEventsResponses[keyof StreamEntityEventsResponses];
