// Made from openapi/ by `npm run generate`. Change the description, not this file.

import { queryOptions, type UseMutationOptions } from '@tanstack/react-query';

import { client } from '../client.gen.ts';
import { cancelTask, clearPluginStorage, createLibraryJob, createPlugin, deleteLibraryJob, deletePlugin, deleteUserPlugin, disablePlugin, disableUserPlugin, dismissRecommendation, enablePlugin, enableUserPlugin, getHealth, getInfo, getLatestUserPluginTask, getLibrary, getLibraryJob, getMe, getPlugin, getPluginHealth, getPluginMetrics, getPluginStorage, getTask, getTaskStats, getUser, getUserPlugin, getUserPluginSyncStatus, listFieldGroups, listLibraries, listLibraryJobs, listPluginActions, listPluginFailures, listPlugins, listPluginStorage, listPublicSettings, listRecommendations, listTasks, listUserPlugins, type Options, previewLibraryJob, refreshRecommendations, resetPluginFailures, retryTask, runLibraryJob, setUserPluginConfig, setUserPluginCredentials, setUserPluginSyncMode, startUserPluginOAuth, syncUserPlugin, testPlugin, updateLibraryJob, updatePlugin } from '../sdk.gen.ts';
import type { CancelTaskData, CancelTaskError, CancelTaskResponse, ClearPluginStorageData, ClearPluginStorageError, ClearPluginStorageResponse, CreateLibraryJobData, CreateLibraryJobError, CreateLibraryJobResponse, CreatePluginData, CreatePluginError, CreatePluginResponse, DeleteLibraryJobData, DeleteLibraryJobError, DeleteLibraryJobResponse, DeletePluginData, DeletePluginError, DeletePluginResponse, DeleteUserPluginData, DeleteUserPluginError, DeleteUserPluginResponse, DisablePluginData, DisablePluginError, DisablePluginResponse, DisableUserPluginData, DisableUserPluginError, DisableUserPluginResponse, DismissRecommendationData, DismissRecommendationError, DismissRecommendationResponse2, EnablePluginData, EnablePluginError, EnablePluginResponse, EnableUserPluginData, EnableUserPluginError, EnableUserPluginResponse, GetHealthData, GetHealthError, GetHealthResponse, GetInfoData, GetInfoError, GetInfoResponse, GetLatestUserPluginTaskData, GetLatestUserPluginTaskError, GetLatestUserPluginTaskResponse, GetLibraryData, GetLibraryError, GetLibraryJobData, GetLibraryJobError, GetLibraryJobResponse, GetLibraryResponse, GetMeData, GetMeError, GetMeResponse, GetPluginData, GetPluginError, GetPluginHealthData, GetPluginHealthError, GetPluginHealthResponse, GetPluginMetricsData, GetPluginMetricsError, GetPluginMetricsResponse, GetPluginResponse, GetPluginStorageData, GetPluginStorageError, GetPluginStorageResponse, GetTaskData, GetTaskError, GetTaskResponse, GetTaskStatsData, GetTaskStatsError, GetTaskStatsResponse, GetUserData, GetUserError, GetUserPluginData, GetUserPluginError, GetUserPluginResponse, GetUserPluginSyncStatusData, GetUserPluginSyncStatusError, GetUserPluginSyncStatusResponse, GetUserResponse, ListFieldGroupsData, ListFieldGroupsError, ListFieldGroupsResponse, ListLibrariesData, ListLibrariesError, ListLibrariesResponse, ListLibraryJobsData, ListLibraryJobsError, ListLibraryJobsResponse2, ListPluginActionsData, ListPluginActionsError, ListPluginActionsResponse, ListPluginFailuresData, ListPluginFailuresError, ListPluginFailuresResponse, ListPluginsData, ListPluginsError, ListPluginsResponse, ListPluginStorageData, ListPluginStorageError, ListPluginStorageResponse, ListPublicSettingsData, ListPublicSettingsError, ListPublicSettingsResponse, ListRecommendationsData, ListRecommendationsError, ListRecommendationsResponse, ListTasksData, ListTasksError, ListTasksResponse, ListUserPluginsData, ListUserPluginsError, ListUserPluginsResponse, PreviewLibraryJobData, PreviewLibraryJobError, PreviewLibraryJobResponse, RefreshRecommendationsData, RefreshRecommendationsError, RefreshRecommendationsResponse, ResetPluginFailuresData, ResetPluginFailuresError, ResetPluginFailuresResponse, RetryTaskData, RetryTaskError, RetryTaskResponse, RunLibraryJobData, RunLibraryJobError, RunLibraryJobResponse, SetUserPluginConfigData, SetUserPluginConfigError, SetUserPluginConfigResponse, SetUserPluginCredentialsData, SetUserPluginCredentialsError, SetUserPluginCredentialsResponse, SetUserPluginSyncModeData, SetUserPluginSyncModeError, SetUserPluginSyncModeResponse, StartUserPluginOAuthData, StartUserPluginOAuthError, StartUserPluginOAuthResponse, SyncUserPluginData, SyncUserPluginError, SyncUserPluginResponse, TestPluginData, TestPluginError, TestPluginResponse, UpdateLibraryJobData, UpdateLibraryJobError, UpdateLibraryJobResponse, UpdatePluginData, UpdatePluginError, UpdatePluginResponse } from '../types.gen.ts';

export type QueryKey<TOptions extends Options> = [
    Pick<TOptions, 'baseUrl' | 'body' | 'headers' | 'path' | 'query'> & {
        _id: string;
        _infinite?: boolean;
        tags?: ReadonlyArray<string>;
    }
];

const createQueryKey = <TOptions extends Options>(id: string, options?: TOptions, infinite?: boolean, tags?: ReadonlyArray<string>): [
    QueryKey<TOptions>[0]
] => {
    const params: QueryKey<TOptions>[0] = { _id: id, baseUrl: options?.baseUrl || (options?.client ?? client).getConfig().baseUrl } as QueryKey<TOptions>[0];
    if (infinite) {
        params._infinite = infinite;
    }
    if (tags) {
        params.tags = tags;
    }
    if (options?.body) {
        params.body = options.body;
    }
    if (options?.headers) {
        params.headers = options.headers;
    }
    if (options?.path) {
        params.path = options.path;
    }
    if (options?.query) {
        params.query = options.query;
    }
    return [params];
};

export const getMeQueryKey = (options?: Options<GetMeData>) => createQueryKey('getMe', options);

/**
 * Who is signed in
 */
export const getMeOptions = (options?: Options<GetMeData>) => queryOptions<GetMeResponse, GetMeError, GetMeResponse, ReturnType<typeof getMeQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getMe({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getMeQueryKey(options)
});

export const getUserQueryKey = (options?: Options<GetUserData>) => createQueryKey('getUser', options);

/**
 * The caller's account
 */
export const getUserOptions = (options?: Options<GetUserData>) => queryOptions<GetUserResponse, GetUserError, GetUserResponse, ReturnType<typeof getUserQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getUser({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getUserQueryKey(options)
});

export const getHealthQueryKey = (options?: Options<GetHealthData>) => createQueryKey('getHealth', options);

/**
 * Whether the server and its database answer
 */
export const getHealthOptions = (options?: Options<GetHealthData>) => queryOptions<GetHealthResponse, GetHealthError, GetHealthResponse, ReturnType<typeof getHealthQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getHealth({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getHealthQueryKey(options)
});

export const getInfoQueryKey = (options?: Options<GetInfoData>) => createQueryKey('getInfo', options);

/**
 * Name and version of the server
 */
export const getInfoOptions = (options?: Options<GetInfoData>) => queryOptions<GetInfoResponse, GetInfoError, GetInfoResponse, ReturnType<typeof getInfoQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getInfo({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getInfoQueryKey(options)
});

export const listPublicSettingsQueryKey = (options?: Options<ListPublicSettingsData>) => createQueryKey('listPublicSettings', options);

/**
 * Settings that every signed-in user may read
 *
 * Keyed by the setting's name. `scheduler.timezone` is the zone in which schedules without a zone of their own run.
 */
export const listPublicSettingsOptions = (options?: Options<ListPublicSettingsData>) => queryOptions<ListPublicSettingsResponse, ListPublicSettingsError, ListPublicSettingsResponse, ReturnType<typeof listPublicSettingsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listPublicSettings({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listPublicSettingsQueryKey(options)
});

export const listPluginsQueryKey = (options?: Options<ListPluginsData>) => createQueryKey('listPlugins', options);

/**
 * All plugins of the server
 *
 * Sorted by `name`; there is no paging, search or filter. Only here `userCount` is given, for plugins of the type `user`.
 */
export const listPluginsOptions = (options?: Options<ListPluginsData>) => queryOptions<ListPluginsResponse, ListPluginsError, ListPluginsResponse, ReturnType<typeof listPluginsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listPlugins({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listPluginsQueryKey(options)
});

/**
 * Install a plugin
 *
 * With `enabled: true` the plugin is started and asked for its manifest before the answer, which takes as long as the start takes. A start that fails is still a 201: read `healthCheckPassed`. A plugin that is created disabled has no manifest until it is tested or enabled.
 */
export const createPluginMutation = (options?: Partial<Options<CreatePluginData>>): UseMutationOptions<CreatePluginResponse, CreatePluginError, Options<CreatePluginData>> => {
    const mutationOptions: UseMutationOptions<CreatePluginResponse, CreatePluginError, Options<CreatePluginData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await createPlugin({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

/**
 * Remove a plugin
 *
 * Takes every user's connection to it and its release sources along.
 */
export const deletePluginMutation = (options?: Partial<Options<DeletePluginData>>): UseMutationOptions<DeletePluginResponse, DeletePluginError, Options<DeletePluginData>> => {
    const mutationOptions: UseMutationOptions<DeletePluginResponse, DeletePluginError, Options<DeletePluginData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await deletePlugin({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const getPluginQueryKey = (options: Options<GetPluginData>) => createQueryKey('getPlugin', options);

/**
 * One plugin
 *
 * Only here `defaultLogLevel` is given; `userCount` is not.
 */
export const getPluginOptions = (options: Options<GetPluginData>) => queryOptions<GetPluginResponse, GetPluginError, GetPluginResponse, ReturnType<typeof getPluginQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getPlugin({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getPluginQueryKey(options)
});

/**
 * Change a plugin
 *
 * Members that are left out stay as they are. `config`, `env`, `args`, `permissions`, `scopes` and `libraryIds` are replaced as a whole. Null clears only where the schema allows it; elsewhere the server would silently ignore it. The answer has neither `defaultLogLevel` nor `userCount`.
 */
export const updatePluginMutation = (options?: Partial<Options<UpdatePluginData>>): UseMutationOptions<UpdatePluginResponse, UpdatePluginError, Options<UpdatePluginData>> => {
    const mutationOptions: UseMutationOptions<UpdatePluginResponse, UpdatePluginError, Options<UpdatePluginData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await updatePlugin({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

/**
 * Switch a plugin on
 *
 * Starts the plugin and waits for its handshake. 200 also when that fails: read `healthCheckPassed` and `healthCheckError`. Health becomes `unknown` until the first success, the last error is cleared, and `failureCount` stays until a success.
 */
export const enablePluginMutation = (options?: Partial<Options<EnablePluginData>>): UseMutationOptions<EnablePluginResponse, EnablePluginError, Options<EnablePluginData>> => {
    const mutationOptions: UseMutationOptions<EnablePluginResponse, EnablePluginError, Options<EnablePluginData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await enablePlugin({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

/**
 * Switch a plugin off
 *
 * Health becomes `disabled`; `disabledReason` stays as it was.
 */
export const disablePluginMutation = (options?: Partial<Options<DisablePluginData>>): UseMutationOptions<DisablePluginResponse, DisablePluginError, Options<DisablePluginData>> => {
    const mutationOptions: UseMutationOptions<DisablePluginResponse, DisablePluginError, Options<DisablePluginData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await disablePlugin({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

/**
 * Start a plugin and ask for its manifest
 *
 * Works on disabled plugins. Always 200 for a plugin that exists: read `success`. A success stores the manifest and sets health to `healthy` even while the plugin is disabled; a failure sets `unhealthy`, counts up and writes the error into `disabledReason`, but neither into the history nor does it switch the plugin off.
 */
export const testPluginMutation = (options?: Partial<Options<TestPluginData>>): UseMutationOptions<TestPluginResponse, TestPluginError, Options<TestPluginData>> => {
    const mutationOptions: UseMutationOptions<TestPluginResponse, TestPluginError, Options<TestPluginData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await testPlugin({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const getPluginHealthQueryKey = (options: Options<GetPluginHealthData>) => createQueryKey('getPluginHealth', options);

/**
 * Health of a plugin
 */
export const getPluginHealthOptions = (options: Options<GetPluginHealthData>) => queryOptions<GetPluginHealthResponse, GetPluginHealthError, GetPluginHealthResponse, ReturnType<typeof getPluginHealthQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getPluginHealth({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getPluginHealthQueryKey(options)
});

/**
 * Forget the failures that count now
 *
 * Sets `failureCount` to 0 and health to `unknown` and clears `disabledReason`. It neither switches the plugin on nor deletes the failure history.
 */
export const resetPluginFailuresMutation = (options?: Partial<Options<ResetPluginFailuresData>>): UseMutationOptions<ResetPluginFailuresResponse, ResetPluginFailuresError, Options<ResetPluginFailuresData>> => {
    const mutationOptions: UseMutationOptions<ResetPluginFailuresResponse, ResetPluginFailuresError, Options<ResetPluginFailuresData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await resetPluginFailures({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const listPluginFailuresQueryKey = (options: Options<ListPluginFailuresData>) => createQueryKey('listPluginFailures', options);

/**
 * Failures to start a plugin, newest first
 *
 * Kept for 30 days. Only failures to start or to shake hands are recorded. `threshold` of them within `windowSeconds` switch the plugin off.
 */
export const listPluginFailuresOptions = (options: Options<ListPluginFailuresData>) => queryOptions<ListPluginFailuresResponse, ListPluginFailuresError, ListPluginFailuresResponse, ReturnType<typeof listPluginFailuresQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listPluginFailures({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listPluginFailuresQueryKey(options)
});

export const listPluginStorageQueryKey = (options?: Options<ListPluginStorageData>) => createQueryKey('listPluginStorage', options);

/**
 * Files that plugins keep on the server's disk
 */
export const listPluginStorageOptions = (options?: Options<ListPluginStorageData>) => queryOptions<ListPluginStorageResponse, ListPluginStorageError, ListPluginStorageResponse, ReturnType<typeof listPluginStorageQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listPluginStorage({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listPluginStorageQueryKey(options)
});

/**
 * Delete the files of one plugin
 */
export const clearPluginStorageMutation = (options?: Partial<Options<ClearPluginStorageData>>): UseMutationOptions<ClearPluginStorageResponse, ClearPluginStorageError, Options<ClearPluginStorageData>> => {
    const mutationOptions: UseMutationOptions<ClearPluginStorageResponse, ClearPluginStorageError, Options<ClearPluginStorageData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await clearPluginStorage({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const getPluginStorageQueryKey = (options: Options<GetPluginStorageData>) => createQueryKey('getPluginStorage', options);

/**
 * Files that one plugin keeps
 */
export const getPluginStorageOptions = (options: Options<GetPluginStorageData>) => queryOptions<GetPluginStorageResponse, GetPluginStorageError, GetPluginStorageResponse, ReturnType<typeof getPluginStorageQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getPluginStorage({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getPluginStorageQueryKey(options)
});

export const getPluginMetricsQueryKey = (options?: Options<GetPluginMetricsData>) => createQueryKey('getPluginMetrics', options);

/**
 * Counters of plugin calls
 *
 * Needs `libraries-read`, which every role has. The counters live in memory since the process started; their `healthStatus` is derived from them and can differ from the plugin's own.
 */
export const getPluginMetricsOptions = (options?: Options<GetPluginMetricsData>) => queryOptions<GetPluginMetricsResponse, GetPluginMetricsError, GetPluginMetricsResponse, ReturnType<typeof getPluginMetricsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getPluginMetrics({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getPluginMetricsQueryKey(options)
});

export const listPluginActionsQueryKey = (options: Options<ListPluginActionsData>) => createQueryKey('listPluginActions', options);

/**
 * What plugins offer in a place of the server
 *
 * Needs `libraries-read`, and lists only what fits the caller's right to write series or books. Only plugins that are enabled, have a manifest and were given the scope. The server's list can be 30 seconds old.
 */
export const listPluginActionsOptions = (options: Options<ListPluginActionsData>) => queryOptions<ListPluginActionsResponse, ListPluginActionsError, ListPluginActionsResponse, ReturnType<typeof listPluginActionsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listPluginActions({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listPluginActionsQueryKey(options)
});

export const listUserPluginsQueryKey = (options?: Options<ListUserPluginsData>) => createQueryKey('listUserPlugins', options);

/**
 * The caller's connections, and what can be connected
 *
 * Only plugins of the type `user` that the administrator has enabled. `enabled` holds every connection that exists, switched off ones included (see each one's own `enabled`); `available` holds the rest.
 */
export const listUserPluginsOptions = (options?: Options<ListUserPluginsData>) => queryOptions<ListUserPluginsResponse, ListUserPluginsError, ListUserPluginsResponse, ReturnType<typeof listUserPluginsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listUserPlugins({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listUserPluginsQueryKey(options)
});

/**
 * Remove a connection with all that belongs to it
 *
 * Credentials, tokens, preferences, stored data and the history of syncs are lost.
 */
export const deleteUserPluginMutation = (options?: Partial<Options<DeleteUserPluginData>>): UseMutationOptions<DeleteUserPluginResponse, DeleteUserPluginError, Options<DeleteUserPluginData>> => {
    const mutationOptions: UseMutationOptions<DeleteUserPluginResponse, DeleteUserPluginError, Options<DeleteUserPluginData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await deleteUserPlugin({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const getUserPluginQueryKey = (options: Options<GetUserPluginData>) => createQueryKey('getUserPlugin', options);

/**
 * One of the caller's connections
 *
 * 404 while the caller has no connection to the plugin.
 */
export const getUserPluginOptions = (options: Options<GetUserPluginData>) => queryOptions<GetUserPluginResponse, GetUserPluginError, GetUserPluginResponse, ReturnType<typeof getUserPluginQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getUserPlugin({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getUserPluginQueryKey(options)
});

/**
 * Make a connection
 *
 * 409 as soon as a connection exists, a switched off one included. 400 when the plugin is not of the type `user` or the administrator has disabled it.
 */
export const enableUserPluginMutation = (options?: Partial<Options<EnableUserPluginData>>): UseMutationOptions<EnableUserPluginResponse, EnableUserPluginError, Options<EnableUserPluginData>> => {
    const mutationOptions: UseMutationOptions<EnableUserPluginResponse, EnableUserPluginError, Options<EnableUserPluginData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await enableUserPlugin({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

/**
 * Switch a connection off
 *
 * There is no way back but to remove the connection and make it anew.
 */
export const disableUserPluginMutation = (options?: Partial<Options<DisableUserPluginData>>): UseMutationOptions<DisableUserPluginResponse, DisableUserPluginError, Options<DisableUserPluginData>> => {
    const mutationOptions: UseMutationOptions<DisableUserPluginResponse, DisableUserPluginError, Options<DisableUserPluginData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await disableUserPlugin({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

/**
 * Replace the preferences of a connection
 *
 * Replaces the whole object, whatever the method's name suggests: a member that is left out is lost, and with `_codex` the choice of automatic syncs. Nothing is checked against the declared fields.
 */
export const setUserPluginConfigMutation = (options?: Partial<Options<SetUserPluginConfigData>>): UseMutationOptions<SetUserPluginConfigResponse, SetUserPluginConfigError, Options<SetUserPluginConfigData>> => {
    const mutationOptions: UseMutationOptions<SetUserPluginConfigResponse, SetUserPluginConfigError, Options<SetUserPluginConfigData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await setUserPluginConfig({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

/**
 * Take part in automatic syncs or not
 *
 * Stored as `_codex.autoSync` of the preferences. Works without a schedule being set. 400 when the plugin cannot sync.
 */
export const setUserPluginSyncModeMutation = (options?: Partial<Options<SetUserPluginSyncModeData>>): UseMutationOptions<SetUserPluginSyncModeResponse, SetUserPluginSyncModeError, Options<SetUserPluginSyncModeData>> => {
    const mutationOptions: UseMutationOptions<SetUserPluginSyncModeResponse, SetUserPluginSyncModeError, Options<SetUserPluginSyncModeData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await setUserPluginSyncMode({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

/**
 * Store a personal access token for a connection
 *
 * The token is stored without being tried. Ignored by the plugin while tokens from OAuth exist.
 */
export const setUserPluginCredentialsMutation = (options?: Partial<Options<SetUserPluginCredentialsData>>): UseMutationOptions<SetUserPluginCredentialsResponse, SetUserPluginCredentialsError, Options<SetUserPluginCredentialsData>> => {
    const mutationOptions: UseMutationOptions<SetUserPluginCredentialsResponse, SetUserPluginCredentialsError, Options<SetUserPluginCredentialsData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await setUserPluginCredentials({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

/**
 * Begin to connect an account at the plugin's provider
 *
 * Makes the connection if there is none. The provider is told to return to `/api/v1/user/plugins/oauth/callback` below the server's configured address, else below the request's `Origin`. 429 without Retry-After when three flows of the caller are open; a flow lives for 300 seconds.
 */
export const startUserPluginOAuthMutation = (options?: Partial<Options<StartUserPluginOAuthData>>): UseMutationOptions<StartUserPluginOAuthResponse, StartUserPluginOAuthError, Options<StartUserPluginOAuthData>> => {
    const mutationOptions: UseMutationOptions<StartUserPluginOAuthResponse, StartUserPluginOAuthError, Options<StartUserPluginOAuthData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await startUserPluginOAuth({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

/**
 * Start a sync
 *
 * 400 when the connection is switched off, not connected or cannot sync; 409 while a sync of the caller with this plugin waits or runs.
 */
export const syncUserPluginMutation = (options?: Partial<Options<SyncUserPluginData>>): UseMutationOptions<SyncUserPluginResponse, SyncUserPluginError, Options<SyncUserPluginData>> => {
    const mutationOptions: UseMutationOptions<SyncUserPluginResponse, SyncUserPluginError, Options<SyncUserPluginData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await syncUserPlugin({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const getUserPluginSyncStatusQueryKey = (options: Options<GetUserPluginSyncStatusData>) => createQueryKey('getUserPluginSyncStatus', options);

/**
 * How the sync of a connection stands
 */
export const getUserPluginSyncStatusOptions = (options: Options<GetUserPluginSyncStatusData>) => queryOptions<GetUserPluginSyncStatusResponse, GetUserPluginSyncStatusError, GetUserPluginSyncStatusResponse, ReturnType<typeof getUserPluginSyncStatusQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getUserPluginSyncStatus({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getUserPluginSyncStatusQueryKey(options)
});

export const getLatestUserPluginTaskQueryKey = (options: Options<GetLatestUserPluginTaskData>) => createQueryKey('getLatestUserPluginTask', options);

/**
 * The caller's latest task with a plugin
 */
export const getLatestUserPluginTaskOptions = (options: Options<GetLatestUserPluginTaskData>) => queryOptions<GetLatestUserPluginTaskResponse, GetLatestUserPluginTaskError, GetLatestUserPluginTaskResponse, ReturnType<typeof getLatestUserPluginTaskQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getLatestUserPluginTask({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getLatestUserPluginTaskQueryKey(options)
});

export const listRecommendationsQueryKey = (options?: Options<ListRecommendationsData>) => createQueryKey('listRecommendations', options);

/**
 * What the caller's recommendation plugins suggest
 *
 * From a cache; one that is too old is renewed in the background as a side effect of the call. 404 when the caller has no enabled recommendation plugin.
 */
export const listRecommendationsOptions = (options?: Options<ListRecommendationsData>) => queryOptions<ListRecommendationsResponse, ListRecommendationsError, ListRecommendationsResponse, ReturnType<typeof listRecommendationsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listRecommendations({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listRecommendationsQueryKey(options)
});

/**
 * Renew the suggestions in the background
 *
 * 409 only when every source is being renewed already.
 */
export const refreshRecommendationsMutation = (options?: Partial<Options<RefreshRecommendationsData>>): UseMutationOptions<RefreshRecommendationsResponse, RefreshRecommendationsError, Options<RefreshRecommendationsData>> => {
    const mutationOptions: UseMutationOptions<RefreshRecommendationsResponse, RefreshRecommendationsError, Options<RefreshRecommendationsData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await refreshRecommendations({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

/**
 * Do not suggest this again
 */
export const dismissRecommendationMutation = (options?: Partial<Options<DismissRecommendationData>>): UseMutationOptions<DismissRecommendationResponse2, DismissRecommendationError, Options<DismissRecommendationData>> => {
    const mutationOptions: UseMutationOptions<DismissRecommendationResponse2, DismissRecommendationError, Options<DismissRecommendationData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await dismissRecommendation({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const listLibrariesQueryKey = (options?: Options<ListLibrariesData>) => createQueryKey('listLibraries', options);

/**
 * The libraries, by page
 *
 * Needs `libraries-read`. Values out of range are brought into it, not refused.
 */
export const listLibrariesOptions = (options?: Options<ListLibrariesData>) => queryOptions<ListLibrariesResponse, ListLibrariesError, ListLibrariesResponse, ReturnType<typeof listLibrariesQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listLibraries({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listLibrariesQueryKey(options)
});

export const getLibraryQueryKey = (options: Options<GetLibraryData>) => createQueryKey('getLibrary', options);

/**
 * One library
 */
export const getLibraryOptions = (options: Options<GetLibraryData>) => queryOptions<GetLibraryResponse, GetLibraryError, GetLibraryResponse, ReturnType<typeof getLibraryQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getLibrary({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getLibraryQueryKey(options)
});

export const listLibraryJobsQueryKey = (options: Options<ListLibraryJobsData>) => createQueryKey('listLibraryJobs', options);

/**
 * The jobs of a library
 *
 * Needs `libraries-read`. Sorted by `createdAt`; there is no paging. One row that the server cannot read makes the whole list a 500.
 */
export const listLibraryJobsOptions = (options: Options<ListLibraryJobsData>) => queryOptions<ListLibraryJobsResponse2, ListLibraryJobsError, ListLibraryJobsResponse2, ReturnType<typeof listLibraryJobsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listLibraryJobs({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listLibraryJobsQueryKey(options)
});

/**
 * Schedule a job
 *
 * Needs `libraries-write`. The schedule is answered in its form with six fields. The first rule that is broken is named in the message: `invalid cron expression: …`, `invalid timezone: …` and so on.
 */
export const createLibraryJobMutation = (options?: Partial<Options<CreateLibraryJobData>>): UseMutationOptions<CreateLibraryJobResponse, CreateLibraryJobError, Options<CreateLibraryJobData>> => {
    const mutationOptions: UseMutationOptions<CreateLibraryJobResponse, CreateLibraryJobError, Options<CreateLibraryJobData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await createLibraryJob({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

/**
 * Remove a job
 *
 * Needs `libraries-write`, not `libraries-delete`.
 */
export const deleteLibraryJobMutation = (options?: Partial<Options<DeleteLibraryJobData>>): UseMutationOptions<DeleteLibraryJobResponse, DeleteLibraryJobError, Options<DeleteLibraryJobData>> => {
    const mutationOptions: UseMutationOptions<DeleteLibraryJobResponse, DeleteLibraryJobError, Options<DeleteLibraryJobData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await deleteLibraryJob({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const getLibraryJobQueryKey = (options: Options<GetLibraryJobData>) => createQueryKey('getLibraryJob', options);

/**
 * One job
 *
 * 404 also for a job of another library.
 */
export const getLibraryJobOptions = (options: Options<GetLibraryJobData>) => queryOptions<GetLibraryJobResponse, GetLibraryJobError, GetLibraryJobResponse, ReturnType<typeof getLibraryJobQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getLibraryJob({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getLibraryJobQueryKey(options)
});

/**
 * Change a job
 *
 * Needs `libraries-write`. Members that are left out stay; `config` is replaced as a whole; only `timezone` can be cleared with null. The whole job is checked again, so a change of any kind is refused once its plugin is gone. The schedule is stored as it was sent, not in the form with six fields.
 */
export const updateLibraryJobMutation = (options?: Partial<Options<UpdateLibraryJobData>>): UseMutationOptions<UpdateLibraryJobResponse, UpdateLibraryJobError, Options<UpdateLibraryJobData>> => {
    const mutationOptions: UseMutationOptions<UpdateLibraryJobResponse, UpdateLibraryJobError, Options<UpdateLibraryJobData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await updateLibraryJob({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

/**
 * Run a job now
 *
 * Needs `libraries-write`; works on disabled jobs. 409 while this job waits or runs. While another job of any library waits or runs, the answer names that one's task and nothing is started: compare the task's `params.job_id`.
 */
export const runLibraryJobMutation = (options?: Partial<Options<RunLibraryJobData>>): UseMutationOptions<RunLibraryJobResponse, RunLibraryJobError, Options<RunLibraryJobData>> => {
    const mutationOptions: UseMutationOptions<RunLibraryJobResponse, RunLibraryJobError, Options<RunLibraryJobData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await runLibraryJob({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

/**
 * Count what a job would touch
 *
 * Needs `libraries-write` and a body, `{}` at least. The plugin is not called: the sample names series but no real changes. `configOverride` tries settings that are not saved.
 */
export const previewLibraryJobMutation = (options?: Partial<Options<PreviewLibraryJobData>>): UseMutationOptions<PreviewLibraryJobResponse, PreviewLibraryJobError, Options<PreviewLibraryJobData>> => {
    const mutationOptions: UseMutationOptions<PreviewLibraryJobResponse, PreviewLibraryJobError, Options<PreviewLibraryJobData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await previewLibraryJob({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const listFieldGroupsQueryKey = (options?: Options<ListFieldGroupsData>) => createQueryKey('listFieldGroups', options);

/**
 * The groups of fields that a metadata refresh can write
 *
 * Needs `libraries-read`.
 */
export const listFieldGroupsOptions = (options?: Options<ListFieldGroupsData>) => queryOptions<ListFieldGroupsResponse, ListFieldGroupsError, ListFieldGroupsResponse, ReturnType<typeof listFieldGroupsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listFieldGroups({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listFieldGroupsQueryKey(options)
});

export const listTasksQueryKey = (options?: Options<ListTasksData>) => createQueryKey('listTasks', options);

/**
 * Background tasks
 *
 * Needs `tasks-read`. A bare list without a total.
 */
export const listTasksOptions = (options?: Options<ListTasksData>) => queryOptions<ListTasksResponse, ListTasksError, ListTasksResponse, ReturnType<typeof listTasksQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listTasks({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listTasksQueryKey(options)
});

export const getTaskStatsQueryKey = (options?: Options<GetTaskStatsData>) => createQueryKey('getTaskStats', options);

/**
 * How many tasks are in which state
 *
 * Needs `tasks-read`.
 */
export const getTaskStatsOptions = (options?: Options<GetTaskStatsData>) => queryOptions<GetTaskStatsResponse, GetTaskStatsError, GetTaskStatsResponse, ReturnType<typeof getTaskStatsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getTaskStats({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getTaskStatsQueryKey(options)
});

export const getTaskQueryKey = (options: Options<GetTaskData>) => createQueryKey('getTask', options);

/**
 * One task
 *
 * Needs `tasks-read`.
 */
export const getTaskOptions = (options: Options<GetTaskData>) => queryOptions<GetTaskResponse, GetTaskError, GetTaskResponse, ReturnType<typeof getTaskQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getTask({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getTaskQueryKey(options)
});

/**
 * Stop a task
 *
 * Needs `tasks-write`.
 */
export const cancelTaskMutation = (options?: Partial<Options<CancelTaskData>>): UseMutationOptions<CancelTaskResponse, CancelTaskError, Options<CancelTaskData>> => {
    const mutationOptions: UseMutationOptions<CancelTaskResponse, CancelTaskError, Options<CancelTaskData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await cancelTask({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

/**
 * Try a failed task again
 *
 * Needs `tasks-write`.
 */
export const retryTaskMutation = (options?: Partial<Options<RetryTaskData>>): UseMutationOptions<RetryTaskResponse, RetryTaskError, Options<RetryTaskData>> => {
    const mutationOptions: UseMutationOptions<RetryTaskResponse, RetryTaskError, Options<RetryTaskData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await retryTask({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};
