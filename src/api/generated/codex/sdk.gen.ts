// Made from openapi/ by `npm run generate`. Change the description, not this file.

import { client } from './client.gen.ts';
import type { Client, Options as Options2, TDataShape } from '../client/index.ts';
import type { CancelTaskData, CancelTaskErrors, CancelTaskResponses, ClearPluginStorageData, ClearPluginStorageErrors, ClearPluginStorageResponses, CreateLibraryJobData, CreateLibraryJobErrors, CreateLibraryJobResponses, CreatePluginData, CreatePluginErrors, CreatePluginResponses, DeleteLibraryJobData, DeleteLibraryJobErrors, DeleteLibraryJobResponses, DeletePluginData, DeletePluginErrors, DeletePluginResponses, DeleteUserPluginData, DeleteUserPluginErrors, DeleteUserPluginResponses, DisablePluginData, DisablePluginErrors, DisablePluginResponses, DisableUserPluginData, DisableUserPluginErrors, DisableUserPluginResponses, DismissRecommendationData, DismissRecommendationErrors, DismissRecommendationResponses, EnablePluginData, EnablePluginErrors, EnablePluginResponses, EnableUserPluginData, EnableUserPluginErrors, EnableUserPluginResponses, GetHealthData, GetHealthErrors, GetHealthResponses, GetInfoData, GetInfoErrors, GetInfoResponses, GetLatestUserPluginTaskData, GetLatestUserPluginTaskErrors, GetLatestUserPluginTaskResponses, GetLibraryData, GetLibraryErrors, GetLibraryJobData, GetLibraryJobErrors, GetLibraryJobResponses, GetLibraryResponses, GetMeData, GetMeErrors, GetMeResponses, GetPluginData, GetPluginErrors, GetPluginHealthData, GetPluginHealthErrors, GetPluginHealthResponses, GetPluginMetricsData, GetPluginMetricsErrors, GetPluginMetricsResponses, GetPluginResponses, GetPluginStorageData, GetPluginStorageErrors, GetPluginStorageResponses, GetTaskData, GetTaskErrors, GetTaskResponses, GetTaskStatsData, GetTaskStatsErrors, GetTaskStatsResponses, GetUserData, GetUserErrors, GetUserPluginData, GetUserPluginErrors, GetUserPluginResponses, GetUserPluginSyncStatusData, GetUserPluginSyncStatusErrors, GetUserPluginSyncStatusResponses, GetUserResponses, ListFieldGroupsData, ListFieldGroupsErrors, ListFieldGroupsResponses, ListLibrariesData, ListLibrariesErrors, ListLibrariesResponses, ListLibraryJobsData, ListLibraryJobsErrors, ListLibraryJobsResponses, ListPluginActionsData, ListPluginActionsErrors, ListPluginActionsResponses, ListPluginFailuresData, ListPluginFailuresErrors, ListPluginFailuresResponses, ListPluginsData, ListPluginsErrors, ListPluginsResponses, ListPluginStorageData, ListPluginStorageErrors, ListPluginStorageResponses, ListPublicSettingsData, ListPublicSettingsErrors, ListPublicSettingsResponses, ListRecommendationsData, ListRecommendationsErrors, ListRecommendationsResponses, ListTasksData, ListTasksErrors, ListTasksResponses, ListUserPluginsData, ListUserPluginsErrors, ListUserPluginsResponses, PreviewLibraryJobData, PreviewLibraryJobErrors, PreviewLibraryJobResponses, RefreshRecommendationsData, RefreshRecommendationsErrors, RefreshRecommendationsResponses, ResetPluginFailuresData, ResetPluginFailuresErrors, ResetPluginFailuresResponses, RetryTaskData, RetryTaskErrors, RetryTaskResponses, RunLibraryJobData, RunLibraryJobErrors, RunLibraryJobResponses, SetUserPluginConfigData, SetUserPluginConfigErrors, SetUserPluginConfigResponses, SetUserPluginCredentialsData, SetUserPluginCredentialsErrors, SetUserPluginCredentialsResponses, SetUserPluginSyncModeData, SetUserPluginSyncModeErrors, SetUserPluginSyncModeResponses, StartUserPluginOAuthData, StartUserPluginOAuthErrors, StartUserPluginOAuthResponses, StreamEntityEventsData, StreamEntityEventsErrors, StreamEntityEventsResponse, StreamEntityEventsResponses, StreamTaskProgressData, StreamTaskProgressErrors, StreamTaskProgressResponse, StreamTaskProgressResponses, SyncUserPluginData, SyncUserPluginErrors, SyncUserPluginResponses, TestPluginData, TestPluginErrors, TestPluginResponses, UpdateLibraryJobData, UpdateLibraryJobErrors, UpdateLibraryJobResponses, UpdatePluginData, UpdatePluginErrors, UpdatePluginResponses } from './types.gen.ts';

export type Options<TData extends TDataShape = TDataShape, ThrowOnError extends boolean = boolean, TResponse = unknown> = Options2<TData, ThrowOnError, TResponse> & {
    /**
     * You can provide a client instance returned by `createClient()` instead of
     * individual options. This might be also useful if you want to implement a
     * custom client.
     */
    client?: Client;
    /**
     * You can pass arbitrary values through the `meta` object. This can be
     * used to access values that aren't defined as part of the SDK function.
     */
    meta?: Record<string, unknown>;
};

/**
 * Who is signed in
 */
export const getMe = <ThrowOnError extends boolean = false>(options?: Options<GetMeData, ThrowOnError>) => (options?.client ?? client).get<GetMeResponses, GetMeErrors, ThrowOnError>({ url: '/api/v1/auth/me', ...options });

/**
 * The caller's account
 */
export const getUser = <ThrowOnError extends boolean = false>(options?: Options<GetUserData, ThrowOnError>) => (options?.client ?? client).get<GetUserResponses, GetUserErrors, ThrowOnError>({ url: '/api/v1/user', ...options });

/**
 * Whether the server and its database answer
 */
export const getHealth = <ThrowOnError extends boolean = false>(options?: Options<GetHealthData, ThrowOnError>) => (options?.client ?? client).get<GetHealthResponses, GetHealthErrors, ThrowOnError>({ url: '/health', ...options });

/**
 * Name and version of the server
 */
export const getInfo = <ThrowOnError extends boolean = false>(options?: Options<GetInfoData, ThrowOnError>) => (options?.client ?? client).get<GetInfoResponses, GetInfoErrors, ThrowOnError>({ url: '/api/v1/info', ...options });

/**
 * Settings that every signed-in user may read
 *
 * Keyed by the setting's name. `scheduler.timezone` is the zone in which schedules without a zone of their own run.
 */
export const listPublicSettings = <ThrowOnError extends boolean = false>(options?: Options<ListPublicSettingsData, ThrowOnError>) => (options?.client ?? client).get<ListPublicSettingsResponses, ListPublicSettingsErrors, ThrowOnError>({ url: '/api/v1/settings/public', ...options });

/**
 * All plugins of the server
 *
 * Sorted by `name`; there is no paging, search or filter. Only here `userCount` is given, for plugins of the type `user`.
 */
export const listPlugins = <ThrowOnError extends boolean = false>(options?: Options<ListPluginsData, ThrowOnError>) => (options?.client ?? client).get<ListPluginsResponses, ListPluginsErrors, ThrowOnError>({ url: '/api/v1/admin/plugins', ...options });

/**
 * Install a plugin
 *
 * With `enabled: true` the plugin is started and asked for its manifest before the answer, which takes as long as the start takes. A start that fails is still a 201: read `healthCheckPassed`. A plugin that is created disabled has no manifest until it is tested or enabled.
 */
export const createPlugin = <ThrowOnError extends boolean = false>(options: Options<CreatePluginData, ThrowOnError>) => (options.client ?? client).post<CreatePluginResponses, CreatePluginErrors, ThrowOnError>({
    url: '/api/v1/admin/plugins',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Remove a plugin
 *
 * Takes every user's connection to it and its release sources along.
 */
export const deletePlugin = <ThrowOnError extends boolean = false>(options: Options<DeletePluginData, ThrowOnError>) => (options.client ?? client).delete<DeletePluginResponses, DeletePluginErrors, ThrowOnError>({ url: '/api/v1/admin/plugins/{pluginId}', ...options });

/**
 * One plugin
 *
 * Only here `defaultLogLevel` is given; `userCount` is not.
 */
export const getPlugin = <ThrowOnError extends boolean = false>(options: Options<GetPluginData, ThrowOnError>) => (options.client ?? client).get<GetPluginResponses, GetPluginErrors, ThrowOnError>({ url: '/api/v1/admin/plugins/{pluginId}', ...options });

/**
 * Change a plugin
 *
 * Members that are left out stay as they are. `config`, `env`, `args`, `permissions`, `scopes` and `libraryIds` are replaced as a whole. Null clears only where the schema allows it; elsewhere the server would silently ignore it. The answer has neither `defaultLogLevel` nor `userCount`.
 */
export const updatePlugin = <ThrowOnError extends boolean = false>(options: Options<UpdatePluginData, ThrowOnError>) => (options.client ?? client).patch<UpdatePluginResponses, UpdatePluginErrors, ThrowOnError>({
    url: '/api/v1/admin/plugins/{pluginId}',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Switch a plugin on
 *
 * Starts the plugin and waits for its handshake. 200 also when that fails: read `healthCheckPassed` and `healthCheckError`. Health becomes `unknown` until the first success, the last error is cleared, and `failureCount` stays until a success.
 */
export const enablePlugin = <ThrowOnError extends boolean = false>(options: Options<EnablePluginData, ThrowOnError>) => (options.client ?? client).post<EnablePluginResponses, EnablePluginErrors, ThrowOnError>({ url: '/api/v1/admin/plugins/{pluginId}/enable', ...options });

/**
 * Switch a plugin off
 *
 * Health becomes `disabled`; `disabledReason` stays as it was.
 */
export const disablePlugin = <ThrowOnError extends boolean = false>(options: Options<DisablePluginData, ThrowOnError>) => (options.client ?? client).post<DisablePluginResponses, DisablePluginErrors, ThrowOnError>({ url: '/api/v1/admin/plugins/{pluginId}/disable', ...options });

/**
 * Start a plugin and ask for its manifest
 *
 * Works on disabled plugins. Always 200 for a plugin that exists: read `success`. A success stores the manifest and sets health to `healthy` even while the plugin is disabled; a failure sets `unhealthy`, counts up and writes the error into `disabledReason`, but neither into the history nor does it switch the plugin off.
 */
export const testPlugin = <ThrowOnError extends boolean = false>(options: Options<TestPluginData, ThrowOnError>) => (options.client ?? client).post<TestPluginResponses, TestPluginErrors, ThrowOnError>({ url: '/api/v1/admin/plugins/{pluginId}/test', ...options });

/**
 * Health of a plugin
 */
export const getPluginHealth = <ThrowOnError extends boolean = false>(options: Options<GetPluginHealthData, ThrowOnError>) => (options.client ?? client).get<GetPluginHealthResponses, GetPluginHealthErrors, ThrowOnError>({ url: '/api/v1/admin/plugins/{pluginId}/health', ...options });

/**
 * Forget the failures that count now
 *
 * Sets `failureCount` to 0 and health to `unknown` and clears `disabledReason`. It neither switches the plugin on nor deletes the failure history.
 */
export const resetPluginFailures = <ThrowOnError extends boolean = false>(options: Options<ResetPluginFailuresData, ThrowOnError>) => (options.client ?? client).post<ResetPluginFailuresResponses, ResetPluginFailuresErrors, ThrowOnError>({ url: '/api/v1/admin/plugins/{pluginId}/reset', ...options });

/**
 * Failures to start a plugin, newest first
 *
 * Kept for 30 days. Only failures to start or to shake hands are recorded. `threshold` of them within `windowSeconds` switch the plugin off.
 */
export const listPluginFailures = <ThrowOnError extends boolean = false>(options: Options<ListPluginFailuresData, ThrowOnError>) => (options.client ?? client).get<ListPluginFailuresResponses, ListPluginFailuresErrors, ThrowOnError>({ url: '/api/v1/admin/plugins/{pluginId}/failures', ...options });

/**
 * Files that plugins keep on the server's disk
 */
export const listPluginStorage = <ThrowOnError extends boolean = false>(options?: Options<ListPluginStorageData, ThrowOnError>) => (options?.client ?? client).get<ListPluginStorageResponses, ListPluginStorageErrors, ThrowOnError>({ url: '/api/v1/admin/plugin-storage', ...options });

/**
 * Delete the files of one plugin
 */
export const clearPluginStorage = <ThrowOnError extends boolean = false>(options: Options<ClearPluginStorageData, ThrowOnError>) => (options.client ?? client).delete<ClearPluginStorageResponses, ClearPluginStorageErrors, ThrowOnError>({ url: '/api/v1/admin/plugin-storage/{pluginName}', ...options });

/**
 * Files that one plugin keeps
 */
export const getPluginStorage = <ThrowOnError extends boolean = false>(options: Options<GetPluginStorageData, ThrowOnError>) => (options.client ?? client).get<GetPluginStorageResponses, GetPluginStorageErrors, ThrowOnError>({ url: '/api/v1/admin/plugin-storage/{pluginName}', ...options });

/**
 * Counters of plugin calls
 *
 * Needs `libraries-read`, which every role has. The counters live in memory since the process started; their `healthStatus` is derived from them and can differ from the plugin's own.
 */
export const getPluginMetrics = <ThrowOnError extends boolean = false>(options?: Options<GetPluginMetricsData, ThrowOnError>) => (options?.client ?? client).get<GetPluginMetricsResponses, GetPluginMetricsErrors, ThrowOnError>({ url: '/api/v1/metrics/plugins', ...options });

/**
 * What plugins offer in a place of the server
 *
 * Needs `libraries-read`, and lists only what fits the caller's right to write series or books. Only plugins that are enabled, have a manifest and were given the scope. The server's list can be 30 seconds old.
 */
export const listPluginActions = <ThrowOnError extends boolean = false>(options: Options<ListPluginActionsData, ThrowOnError>) => (options.client ?? client).get<ListPluginActionsResponses, ListPluginActionsErrors, ThrowOnError>({ url: '/api/v1/plugins/actions', ...options });

/**
 * The caller's connections, and what can be connected
 *
 * Only plugins of the type `user` that the administrator has enabled. `enabled` holds every connection that exists, switched off ones included (see each one's own `enabled`); `available` holds the rest.
 */
export const listUserPlugins = <ThrowOnError extends boolean = false>(options?: Options<ListUserPluginsData, ThrowOnError>) => (options?.client ?? client).get<ListUserPluginsResponses, ListUserPluginsErrors, ThrowOnError>({ url: '/api/v1/user/plugins', ...options });

/**
 * Remove a connection with all that belongs to it
 *
 * Credentials, tokens, preferences, stored data and the history of syncs are lost.
 */
export const deleteUserPlugin = <ThrowOnError extends boolean = false>(options: Options<DeleteUserPluginData, ThrowOnError>) => (options.client ?? client).delete<DeleteUserPluginResponses, DeleteUserPluginErrors, ThrowOnError>({ url: '/api/v1/user/plugins/{pluginId}', ...options });

/**
 * One of the caller's connections
 *
 * 404 while the caller has no connection to the plugin.
 */
export const getUserPlugin = <ThrowOnError extends boolean = false>(options: Options<GetUserPluginData, ThrowOnError>) => (options.client ?? client).get<GetUserPluginResponses, GetUserPluginErrors, ThrowOnError>({ url: '/api/v1/user/plugins/{pluginId}', ...options });

/**
 * Make a connection
 *
 * 409 as soon as a connection exists, a switched off one included. 400 when the plugin is not of the type `user` or the administrator has disabled it.
 */
export const enableUserPlugin = <ThrowOnError extends boolean = false>(options: Options<EnableUserPluginData, ThrowOnError>) => (options.client ?? client).post<EnableUserPluginResponses, EnableUserPluginErrors, ThrowOnError>({ url: '/api/v1/user/plugins/{pluginId}/enable', ...options });

/**
 * Switch a connection off
 *
 * There is no way back but to remove the connection and make it anew.
 */
export const disableUserPlugin = <ThrowOnError extends boolean = false>(options: Options<DisableUserPluginData, ThrowOnError>) => (options.client ?? client).post<DisableUserPluginResponses, DisableUserPluginErrors, ThrowOnError>({ url: '/api/v1/user/plugins/{pluginId}/disable', ...options });

/**
 * Replace the preferences of a connection
 *
 * Replaces the whole object, whatever the method's name suggests: a member that is left out is lost, and with `_codex` the choice of automatic syncs. Nothing is checked against the declared fields.
 */
export const setUserPluginConfig = <ThrowOnError extends boolean = false>(options: Options<SetUserPluginConfigData, ThrowOnError>) => (options.client ?? client).patch<SetUserPluginConfigResponses, SetUserPluginConfigErrors, ThrowOnError>({
    url: '/api/v1/user/plugins/{pluginId}/config',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Take part in automatic syncs or not
 *
 * Stored as `_codex.autoSync` of the preferences. Works without a schedule being set. 400 when the plugin cannot sync.
 */
export const setUserPluginSyncMode = <ThrowOnError extends boolean = false>(options: Options<SetUserPluginSyncModeData, ThrowOnError>) => (options.client ?? client).patch<SetUserPluginSyncModeResponses, SetUserPluginSyncModeErrors, ThrowOnError>({
    url: '/api/v1/user/plugins/{pluginId}/sync-mode',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Store a personal access token for a connection
 *
 * The token is stored without being tried. Ignored by the plugin while tokens from OAuth exist.
 */
export const setUserPluginCredentials = <ThrowOnError extends boolean = false>(options: Options<SetUserPluginCredentialsData, ThrowOnError>) => (options.client ?? client).post<SetUserPluginCredentialsResponses, SetUserPluginCredentialsErrors, ThrowOnError>({
    url: '/api/v1/user/plugins/{pluginId}/credentials',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Begin to connect an account at the plugin's provider
 *
 * Makes the connection if there is none. The provider is told to return to `/api/v1/user/plugins/oauth/callback` below the server's configured address, else below the request's `Origin`. 429 without Retry-After when three flows of the caller are open; a flow lives for 300 seconds.
 */
export const startUserPluginOAuth = <ThrowOnError extends boolean = false>(options: Options<StartUserPluginOAuthData, ThrowOnError>) => (options.client ?? client).post<StartUserPluginOAuthResponses, StartUserPluginOAuthErrors, ThrowOnError>({ url: '/api/v1/user/plugins/{pluginId}/oauth/start', ...options });

/**
 * Start a sync
 *
 * 400 when the connection is switched off, not connected or cannot sync; 409 while a sync of the caller with this plugin waits or runs.
 */
export const syncUserPlugin = <ThrowOnError extends boolean = false>(options: Options<SyncUserPluginData, ThrowOnError>) => (options.client ?? client).post<SyncUserPluginResponses, SyncUserPluginErrors, ThrowOnError>({ url: '/api/v1/user/plugins/{pluginId}/sync', ...options });

/**
 * How the sync of a connection stands
 */
export const getUserPluginSyncStatus = <ThrowOnError extends boolean = false>(options: Options<GetUserPluginSyncStatusData, ThrowOnError>) => (options.client ?? client).get<GetUserPluginSyncStatusResponses, GetUserPluginSyncStatusErrors, ThrowOnError>({ url: '/api/v1/user/plugins/{pluginId}/sync/status', ...options });

/**
 * The caller's latest task with a plugin
 */
export const getLatestUserPluginTask = <ThrowOnError extends boolean = false>(options: Options<GetLatestUserPluginTaskData, ThrowOnError>) => (options.client ?? client).get<GetLatestUserPluginTaskResponses, GetLatestUserPluginTaskErrors, ThrowOnError>({ url: '/api/v1/user/plugins/{pluginId}/tasks', ...options });

/**
 * What the caller's recommendation plugins suggest
 *
 * From a cache; one that is too old is renewed in the background as a side effect of the call. 404 when the caller has no enabled recommendation plugin.
 */
export const listRecommendations = <ThrowOnError extends boolean = false>(options?: Options<ListRecommendationsData, ThrowOnError>) => (options?.client ?? client).get<ListRecommendationsResponses, ListRecommendationsErrors, ThrowOnError>({ url: '/api/v1/user/recommendations', ...options });

/**
 * Renew the suggestions in the background
 *
 * 409 only when every source is being renewed already.
 */
export const refreshRecommendations = <ThrowOnError extends boolean = false>(options?: Options<RefreshRecommendationsData, ThrowOnError>) => (options?.client ?? client).post<RefreshRecommendationsResponses, RefreshRecommendationsErrors, ThrowOnError>({ url: '/api/v1/user/recommendations/refresh', ...options });

/**
 * Do not suggest this again
 */
export const dismissRecommendation = <ThrowOnError extends boolean = false>(options: Options<DismissRecommendationData, ThrowOnError>) => (options.client ?? client).post<DismissRecommendationResponses, DismissRecommendationErrors, ThrowOnError>({
    url: '/api/v1/user/recommendations/{externalId}/dismiss',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * The libraries, by page
 *
 * Needs `libraries-read`. Values out of range are brought into it, not refused.
 */
export const listLibraries = <ThrowOnError extends boolean = false>(options?: Options<ListLibrariesData, ThrowOnError>) => (options?.client ?? client).get<ListLibrariesResponses, ListLibrariesErrors, ThrowOnError>({ url: '/api/v1/libraries', ...options });

/**
 * One library
 */
export const getLibrary = <ThrowOnError extends boolean = false>(options: Options<GetLibraryData, ThrowOnError>) => (options.client ?? client).get<GetLibraryResponses, GetLibraryErrors, ThrowOnError>({ url: '/api/v1/libraries/{libraryId}', ...options });

/**
 * The jobs of a library
 *
 * Needs `libraries-read`. Sorted by `createdAt`; there is no paging. One row that the server cannot read makes the whole list a 500.
 */
export const listLibraryJobs = <ThrowOnError extends boolean = false>(options: Options<ListLibraryJobsData, ThrowOnError>) => (options.client ?? client).get<ListLibraryJobsResponses, ListLibraryJobsErrors, ThrowOnError>({ url: '/api/v1/libraries/{libraryId}/jobs', ...options });

/**
 * Schedule a job
 *
 * Needs `libraries-write`. The schedule is answered in its form with six fields. The first rule that is broken is named in the message: `invalid cron expression: …`, `invalid timezone: …` and so on.
 */
export const createLibraryJob = <ThrowOnError extends boolean = false>(options: Options<CreateLibraryJobData, ThrowOnError>) => (options.client ?? client).post<CreateLibraryJobResponses, CreateLibraryJobErrors, ThrowOnError>({
    url: '/api/v1/libraries/{libraryId}/jobs',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Remove a job
 *
 * Needs `libraries-write`, not `libraries-delete`.
 */
export const deleteLibraryJob = <ThrowOnError extends boolean = false>(options: Options<DeleteLibraryJobData, ThrowOnError>) => (options.client ?? client).delete<DeleteLibraryJobResponses, DeleteLibraryJobErrors, ThrowOnError>({ url: '/api/v1/libraries/{libraryId}/jobs/{jobId}', ...options });

/**
 * One job
 *
 * 404 also for a job of another library.
 */
export const getLibraryJob = <ThrowOnError extends boolean = false>(options: Options<GetLibraryJobData, ThrowOnError>) => (options.client ?? client).get<GetLibraryJobResponses, GetLibraryJobErrors, ThrowOnError>({ url: '/api/v1/libraries/{libraryId}/jobs/{jobId}', ...options });

/**
 * Change a job
 *
 * Needs `libraries-write`. Members that are left out stay; `config` is replaced as a whole; only `timezone` can be cleared with null. The whole job is checked again, so a change of any kind is refused once its plugin is gone. The schedule is stored as it was sent, not in the form with six fields.
 */
export const updateLibraryJob = <ThrowOnError extends boolean = false>(options: Options<UpdateLibraryJobData, ThrowOnError>) => (options.client ?? client).patch<UpdateLibraryJobResponses, UpdateLibraryJobErrors, ThrowOnError>({
    url: '/api/v1/libraries/{libraryId}/jobs/{jobId}',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Run a job now
 *
 * Needs `libraries-write`; works on disabled jobs. 409 while this job waits or runs. While another job of any library waits or runs, the answer names that one's task and nothing is started: compare the task's `params.job_id`.
 */
export const runLibraryJob = <ThrowOnError extends boolean = false>(options: Options<RunLibraryJobData, ThrowOnError>) => (options.client ?? client).post<RunLibraryJobResponses, RunLibraryJobErrors, ThrowOnError>({ url: '/api/v1/libraries/{libraryId}/jobs/{jobId}/run-now', ...options });

/**
 * Count what a job would touch
 *
 * Needs `libraries-write` and a body, `{}` at least. The plugin is not called: the sample names series but no real changes. `configOverride` tries settings that are not saved.
 */
export const previewLibraryJob = <ThrowOnError extends boolean = false>(options: Options<PreviewLibraryJobData, ThrowOnError>) => (options.client ?? client).post<PreviewLibraryJobResponses, PreviewLibraryJobErrors, ThrowOnError>({
    url: '/api/v1/libraries/{libraryId}/jobs/{jobId}/dry-run',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * The groups of fields that a metadata refresh can write
 *
 * Needs `libraries-read`.
 */
export const listFieldGroups = <ThrowOnError extends boolean = false>(options?: Options<ListFieldGroupsData, ThrowOnError>) => (options?.client ?? client).get<ListFieldGroupsResponses, ListFieldGroupsErrors, ThrowOnError>({ url: '/api/v1/library-jobs/metadata-refresh/field-groups', ...options });

/**
 * Background tasks
 *
 * Needs `tasks-read`. A bare list without a total.
 */
export const listTasks = <ThrowOnError extends boolean = false>(options?: Options<ListTasksData, ThrowOnError>) => (options?.client ?? client).get<ListTasksResponses, ListTasksErrors, ThrowOnError>({ url: '/api/v1/tasks', ...options });

/**
 * How many tasks are in which state
 *
 * Needs `tasks-read`.
 */
export const getTaskStats = <ThrowOnError extends boolean = false>(options?: Options<GetTaskStatsData, ThrowOnError>) => (options?.client ?? client).get<GetTaskStatsResponses, GetTaskStatsErrors, ThrowOnError>({ url: '/api/v1/tasks/stats', ...options });

/**
 * Progress of all tasks as it happens
 *
 * Needs `libraries-read`. Server-sent events whose `data` is one `TaskProgressEvent` each, without names and ids, with a comment every 15 seconds. Everybody's tasks are in it, and a slow reader loses events without notice. `failed` is not final: the task may be tried again.
 */
export const streamTaskProgress = <ThrowOnError extends boolean = false>(options?: Options<StreamTaskProgressData, ThrowOnError, StreamTaskProgressResponse>) => (options?.client ?? client).sse.get<StreamTaskProgressResponses, StreamTaskProgressErrors, ThrowOnError>({ url: '/api/v1/tasks/stream', ...options });

/**
 * One task
 *
 * Needs `tasks-read`.
 */
export const getTask = <ThrowOnError extends boolean = false>(options: Options<GetTaskData, ThrowOnError>) => (options.client ?? client).get<GetTaskResponses, GetTaskErrors, ThrowOnError>({ url: '/api/v1/tasks/{taskId}', ...options });

/**
 * Stop a task
 *
 * Needs `tasks-write`.
 */
export const cancelTask = <ThrowOnError extends boolean = false>(options: Options<CancelTaskData, ThrowOnError>) => (options.client ?? client).post<CancelTaskResponses, CancelTaskErrors, ThrowOnError>({ url: '/api/v1/tasks/{taskId}/cancel', ...options });

/**
 * Try a failed task again
 *
 * Needs `tasks-write`.
 */
export const retryTask = <ThrowOnError extends boolean = false>(options: Options<RetryTaskData, ThrowOnError>) => (options.client ?? client).post<RetryTaskResponses, RetryTaskErrors, ThrowOnError>({ url: '/api/v1/tasks/{taskId}/retry', ...options });

/**
 * Changes of things on the server as they happen
 *
 * Needs `libraries-read`. Server-sent events whose `data` is one `EntityChangeEvent` each, without names and ids, with a comment every 15 seconds. Changes of health, of connections and of library jobs are not announced.
 */
export const streamEntityEvents = <ThrowOnError extends boolean = false>(options?: Options<StreamEntityEventsData, ThrowOnError, StreamEntityEventsResponse>) => (options?.client ?? client).sse.get<StreamEntityEventsResponses, StreamEntityEventsErrors, ThrowOnError>({ url: '/api/v1/events/stream', ...options });
