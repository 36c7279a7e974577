// Made from openapi/ by `npm run generate`. Change the description, not this file.

import { queryOptions, type UseMutationOptions } from '@tanstack/react-query';

import { client } from '../client.gen.ts';
import { activatePlugin, deletePlugin, getCurrentUser, getCurrentUserRoles, getCurrentUserRolesSince490, getGlobalSetting, getPlugin, getPluginAdmin, getPluginMetadata, getPluginMetadataSince436, getPluginRegistryStatus, getPluginSetting, getPluginUserSetting, getServerInfo, installPlugin, listAllPluginSettings, listPlugins, listPluginSettings, listPluginUiFeatures, listPluginUserSettings, type Options, reloadPlugins, replacePluginActivation, replacePluginMetadata, replacePluginMetadataSince436, replacePluginSetting, replacePluginUninstall, replacePluginUserSetting, uninstallPlugin, updateGlobalSetting, updatePluginMetadata, updatePluginMetadataSince436, updatePluginSetting, updatePluginUserSetting } from '../sdk.gen.ts';
import type { ActivatePluginData, ActivatePluginError, ActivatePluginResponse, DeletePluginData, DeletePluginError, DeletePluginResponse, GetCurrentUserData, GetCurrentUserError, GetCurrentUserResponse, GetCurrentUserRolesData, GetCurrentUserRolesError, GetCurrentUserRolesResponse, GetCurrentUserRolesSince490Data, GetCurrentUserRolesSince490Error, GetCurrentUserRolesSince490Response, GetGlobalSettingData, GetGlobalSettingError, GetGlobalSettingResponse, GetPluginAdminData, GetPluginAdminError, GetPluginAdminResponse, GetPluginData, GetPluginError, GetPluginMetadataData, GetPluginMetadataError, GetPluginMetadataResponse, GetPluginMetadataSince436Data, GetPluginMetadataSince436Error, GetPluginMetadataSince436Response, GetPluginRegistryStatusData, GetPluginRegistryStatusError, GetPluginRegistryStatusResponse, GetPluginResponse, GetPluginSettingData, GetPluginSettingError, GetPluginSettingResponse, GetPluginUserSettingData, GetPluginUserSettingError, GetPluginUserSettingResponse, GetServerInfoData, GetServerInfoError, GetServerInfoResponse, InstallPluginData, InstallPluginError, InstallPluginResponse, ListAllPluginSettingsData, ListAllPluginSettingsError, ListAllPluginSettingsResponse, ListPluginsData, ListPluginsError, ListPluginSettingsData, ListPluginSettingsError, ListPluginSettingsResponse, ListPluginsResponse, ListPluginUiFeaturesData, ListPluginUiFeaturesError, ListPluginUiFeaturesResponse, ListPluginUserSettingsData, ListPluginUserSettingsError, ListPluginUserSettingsResponse, ReloadPluginsData, ReloadPluginsError, ReloadPluginsResponse, ReplacePluginActivationData, ReplacePluginActivationError, ReplacePluginActivationResponse, ReplacePluginMetadataData, ReplacePluginMetadataError, ReplacePluginMetadataResponse, ReplacePluginMetadataSince436Data, ReplacePluginMetadataSince436Error, ReplacePluginMetadataSince436Response, ReplacePluginSettingData, ReplacePluginSettingError, ReplacePluginSettingResponse, ReplacePluginUninstallData, ReplacePluginUninstallError, ReplacePluginUninstallResponse, ReplacePluginUserSettingData, ReplacePluginUserSettingError, ReplacePluginUserSettingResponse, UninstallPluginData, UninstallPluginError, UninstallPluginResponse, UpdateGlobalSettingData, UpdateGlobalSettingError, UpdateGlobalSettingResponse, UpdatePluginMetadataData, UpdatePluginMetadataError, UpdatePluginMetadataResponse, UpdatePluginMetadataSince436Data, UpdatePluginMetadataSince436Error, UpdatePluginMetadataSince436Response, UpdatePluginSettingData, UpdatePluginSettingError, UpdatePluginSettingResponse, UpdatePluginUserSettingData, UpdatePluginUserSettingError, UpdatePluginUserSettingResponse } from '../types.gen.ts';

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

export const getServerInfoQueryKey = (options?: Options<GetServerInfoData>) => createQueryKey('getServerInfo', options);

/**
 * Ask the server for its version and condition
 *
 * Answers without sign-in. People who are not staff get null for what concerns the host.
 */
export const getServerInfoOptions = (options?: Options<GetServerInfoData>) => queryOptions<GetServerInfoResponse, GetServerInfoError, GetServerInfoResponse, ReturnType<typeof getServerInfoQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getServerInfo({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getServerInfoQueryKey(options)
});

export const getCurrentUserQueryKey = (options?: Options<GetCurrentUserData>) => createQueryKey('getCurrentUser', options);

/**
 * Read the signed-in person
 *
 * The flags is_staff and is_superuser decide about most plugin actions. Changing or deleting the own
 * account is left out of this description on purpose.
 *
 */
export const getCurrentUserOptions = (options?: Options<GetCurrentUserData>) => queryOptions<GetCurrentUserResponse, GetCurrentUserError, GetCurrentUserResponse, ReturnType<typeof getCurrentUserQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getCurrentUser({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getCurrentUserQueryKey(options)
});

export const getCurrentUserRolesQueryKey = (options?: Options<GetCurrentUserRolesData>) => createQueryKey('getCurrentUserRoles', options);

/**
 * Read the roles of the signed-in person
 *
 * From API 490 on this address is kept for older clients; the newer one is below user/me.
 */
export const getCurrentUserRolesOptions = (options?: Options<GetCurrentUserRolesData>) => queryOptions<GetCurrentUserRolesResponse, GetCurrentUserRolesError, GetCurrentUserRolesResponse, ReturnType<typeof getCurrentUserRolesQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getCurrentUserRoles({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getCurrentUserRolesQueryKey(options)
});

export const getCurrentUserRolesSince490QueryKey = (options?: Options<GetCurrentUserRolesSince490Data>) => createQueryKey('getCurrentUserRolesSince490', options);

/**
 * Read the roles of the signed-in person (API 490 and newer)
 */
export const getCurrentUserRolesSince490Options = (options?: Options<GetCurrentUserRolesSince490Data>) => queryOptions<GetCurrentUserRolesSince490Response, GetCurrentUserRolesSince490Error, GetCurrentUserRolesSince490Response, ReturnType<typeof getCurrentUserRolesSince490QueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getCurrentUserRolesSince490({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getCurrentUserRolesSince490QueryKey(options)
});

export const listPluginsQueryKey = (options?: Options<ListPluginsData>) => createQueryKey('listPlugins', options);

/**
 * List the plugins
 *
 * For everyone who is signed in. A boolean that the server cannot read is ignored, not refused.
 * Plugins that are off have no mixins, so `mixin` only finds plugins that are on.
 *
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
 * Install a package, or update one
 *
 * Runs pip inside the request, which takes seconds to minutes. For staff with the right to add plugins;
 * from API 472 on for superusers. Only an answer with `success` means that the package is there, and
 * without `packagename` the server does not load it before the next reload.
 *
 */
export const installPluginMutation = (options?: Partial<Options<InstallPluginData>>): UseMutationOptions<InstallPluginResponse, InstallPluginError, Options<InstallPluginData>> => {
    const mutationOptions: UseMutationOptions<InstallPluginResponse, InstallPluginError, Options<InstallPluginData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await installPlugin({
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
 * Load all plugins again
 *
 * For superusers. Answers 201 even when another reload was under way and nothing happened, or when it
 * failed inside. With all three false it is a light reload that also forgets the recorded errors.
 *
 */
export const reloadPluginsMutation = (options?: Partial<Options<ReloadPluginsData>>): UseMutationOptions<ReloadPluginsResponse, ReloadPluginsError, Options<ReloadPluginsData>> => {
    const mutationOptions: UseMutationOptions<ReloadPluginsResponse, ReloadPluginsError, Options<ReloadPluginsData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await reloadPlugins({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const listAllPluginSettingsQueryKey = (options?: Options<ListAllPluginSettingsData>) => createQueryKey('listAllPluginSettings', options);

/**
 * List the stored settings of all plugins
 *
 * Stored rows only, and those of plugins that are off carry their secrets in clear, with empty names:
 * never show values from here. Below API 506 the server answers this even without sign-in.
 *
 */
export const listAllPluginSettingsOptions = (options?: Options<ListAllPluginSettingsData>) => queryOptions<ListAllPluginSettingsResponse, ListAllPluginSettingsError, ListAllPluginSettingsResponse, ReturnType<typeof listAllPluginSettingsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listAllPluginSettings({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listAllPluginSettingsQueryKey(options)
});

export const getPluginRegistryStatusQueryKey = (options?: Options<GetPluginRegistryStatusData>) => createQueryKey('getPluginRegistryStatus', options);

/**
 * Read how many plugins run and what failed while loading
 *
 * For superusers. The errors are those of the process that answers. Answers 500 when a plugin was
 * refused for its version range, until the next reload.
 *
 */
export const getPluginRegistryStatusOptions = (options?: Options<GetPluginRegistryStatusData>) => queryOptions<GetPluginRegistryStatusResponse, GetPluginRegistryStatusError, GetPluginRegistryStatusResponse, ReturnType<typeof getPluginRegistryStatusQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getPluginRegistryStatus({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getPluginRegistryStatusQueryKey(options)
});

export const listPluginUiFeaturesQueryKey = (options: Options<ListPluginUiFeaturesData>) => createQueryKey('listPluginUiFeatures', options);

/**
 * List what plugins add to the server's own pages
 *
 * Empty while the global setting ENABLE_PLUGINS_INTERFACE is off.
 */
export const listPluginUiFeaturesOptions = (options: Options<ListPluginUiFeaturesData>) => queryOptions<ListPluginUiFeaturesResponse, ListPluginUiFeaturesError, ListPluginUiFeaturesResponse, ReturnType<typeof listPluginUiFeaturesQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listPluginUiFeatures({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listPluginUiFeaturesQueryKey(options)
});

/**
 * Delete a plugin's row and all its settings
 *
 * For superusers, and only while the plugin is off. The code stays: for an installed plugin the row
 * comes back, empty, with the next reload.
 *
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
 * Read one plugin
 *
 * Below API 506 the server answers this even without sign-in.
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
 * Switch a plugin on or off
 *
 * For superusers. Loads all plugins again inside the request. The answer repeats what was asked and
 * proves nothing: a plugin outside its version range is off again, one that crashes stays on with an
 * error in the registry status.
 *
 */
export const activatePluginMutation = (options?: Partial<Options<ActivatePluginData>>): UseMutationOptions<ActivatePluginResponse, ActivatePluginError, Options<ActivatePluginData>> => {
    const mutationOptions: UseMutationOptions<ActivatePluginResponse, ActivatePluginError, Options<ActivatePluginData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await activatePlugin({
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
 * Switch a plugin on or off (the same as with PATCH)
 */
export const replacePluginActivationMutation = (options?: Partial<Options<ReplacePluginActivationData>>): UseMutationOptions<ReplacePluginActivationResponse, ReplacePluginActivationError, Options<ReplacePluginActivationData>> => {
    const mutationOptions: UseMutationOptions<ReplacePluginActivationResponse, ReplacePluginActivationError, Options<ReplacePluginActivationData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await replacePluginActivation({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const getPluginAdminQueryKey = (options: Options<GetPluginAdminData>) => createQueryKey('getPluginAdmin', options);

/**
 * Read where a plugin's own administration page comes from
 *
 * At 435 for people with the admin role, from API 506 on for staff. Both values are null when the
 * plugin is off or has no such page.
 *
 */
export const getPluginAdminOptions = (options: Options<GetPluginAdminData>) => queryOptions<GetPluginAdminResponse, GetPluginAdminError, GetPluginAdminResponse, ReturnType<typeof getPluginAdminQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getPluginAdmin({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getPluginAdminQueryKey(options)
});

export const getPluginMetadataQueryKey = (options: Options<GetPluginMetadataData>) => createQueryKey('getPluginMetadata', options);

/**
 * Read the free-form data kept with a plugin
 *
 * From API 436 on this address redirects; use the newer one there.
 */
export const getPluginMetadataOptions = (options: Options<GetPluginMetadataData>) => queryOptions<GetPluginMetadataResponse, GetPluginMetadataError, GetPluginMetadataResponse, ReturnType<typeof getPluginMetadataQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getPluginMetadata({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getPluginMetadataQueryKey(options)
});

/**
 * Merge into the free-form data kept with a plugin, key by key at the top
 */
export const updatePluginMetadataMutation = (options?: Partial<Options<UpdatePluginMetadataData>>): UseMutationOptions<UpdatePluginMetadataResponse, UpdatePluginMetadataError, Options<UpdatePluginMetadataData>> => {
    const mutationOptions: UseMutationOptions<UpdatePluginMetadataResponse, UpdatePluginMetadataError, Options<UpdatePluginMetadataData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await updatePluginMetadata({
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
 * Replace the free-form data kept with a plugin
 */
export const replacePluginMetadataMutation = (options?: Partial<Options<ReplacePluginMetadataData>>): UseMutationOptions<ReplacePluginMetadataResponse, ReplacePluginMetadataError, Options<ReplacePluginMetadataData>> => {
    const mutationOptions: UseMutationOptions<ReplacePluginMetadataResponse, ReplacePluginMetadataError, Options<ReplacePluginMetadataData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await replacePluginMetadata({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const getPluginMetadataSince436QueryKey = (options: Options<GetPluginMetadataSince436Data>) => createQueryKey('getPluginMetadataSince436', options);

/**
 * Read the free-form data kept with a plugin (API 436 and newer)
 *
 * Needs the right to change plugins, even for reading.
 */
export const getPluginMetadataSince436Options = (options: Options<GetPluginMetadataSince436Data>) => queryOptions<GetPluginMetadataSince436Response, GetPluginMetadataSince436Error, GetPluginMetadataSince436Response, ReturnType<typeof getPluginMetadataSince436QueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getPluginMetadataSince436({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getPluginMetadataSince436QueryKey(options)
});

/**
 * Merge into the free-form data kept with a plugin (API 436 and newer)
 */
export const updatePluginMetadataSince436Mutation = (options?: Partial<Options<UpdatePluginMetadataSince436Data>>): UseMutationOptions<UpdatePluginMetadataSince436Response, UpdatePluginMetadataSince436Error, Options<UpdatePluginMetadataSince436Data>> => {
    const mutationOptions: UseMutationOptions<UpdatePluginMetadataSince436Response, UpdatePluginMetadataSince436Error, Options<UpdatePluginMetadataSince436Data>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await updatePluginMetadataSince436({
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
 * Replace the free-form data kept with a plugin (API 436 and newer)
 */
export const replacePluginMetadataSince436Mutation = (options?: Partial<Options<ReplacePluginMetadataSince436Data>>): UseMutationOptions<ReplacePluginMetadataSince436Response, ReplacePluginMetadataSince436Error, Options<ReplacePluginMetadataSince436Data>> => {
    const mutationOptions: UseMutationOptions<ReplacePluginMetadataSince436Response, ReplacePluginMetadataSince436Error, Options<ReplacePluginMetadataSince436Data>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await replacePluginMetadataSince436({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const listPluginSettingsQueryKey = (options: Options<ListPluginSettingsData>) => createQueryKey('listPluginSettings', options);

/**
 * List the settings of one plugin
 *
 * In the order in which the plugin declares them, stored or not; always a bare array. 404 while the
 * plugin is off. Below API 506 the server answers this even without sign-in.
 *
 */
export const listPluginSettingsOptions = (options: Options<ListPluginSettingsData>) => queryOptions<ListPluginSettingsResponse, ListPluginSettingsError, ListPluginSettingsResponse, ReturnType<typeof listPluginSettingsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listPluginSettings({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listPluginSettingsQueryKey(options)
});

export const getPluginSettingQueryKey = (options: Options<GetPluginSettingData>) => createQueryKey('getPluginSetting', options);

/**
 * Read one setting of a plugin
 *
 * Stores the setting with its default when it was not stored yet.
 */
export const getPluginSettingOptions = (options: Options<GetPluginSettingData>) => queryOptions<GetPluginSettingResponse, GetPluginSettingError, GetPluginSettingResponse, ReturnType<typeof getPluginSettingQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getPluginSetting({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getPluginSettingQueryKey(options)
});

/**
 * Write one setting of a plugin
 *
 * For staff. Never send the three asterisks back: they would replace the secret. A read-only setting
 * answers 200 and stays as it was.
 *
 */
export const updatePluginSettingMutation = (options?: Partial<Options<UpdatePluginSettingData>>): UseMutationOptions<UpdatePluginSettingResponse, UpdatePluginSettingError, Options<UpdatePluginSettingData>> => {
    const mutationOptions: UseMutationOptions<UpdatePluginSettingResponse, UpdatePluginSettingError, Options<UpdatePluginSettingData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await updatePluginSetting({
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
 * Write one setting of a plugin; the value may not be missing
 */
export const replacePluginSettingMutation = (options?: Partial<Options<ReplacePluginSettingData>>): UseMutationOptions<ReplacePluginSettingResponse, ReplacePluginSettingError, Options<ReplacePluginSettingData>> => {
    const mutationOptions: UseMutationOptions<ReplacePluginSettingResponse, ReplacePluginSettingError, Options<ReplacePluginSettingData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await replacePluginSetting({
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
 * Remove a plugin's package from the server
 *
 * For superusers, and only for packages that are off. The answer is an empty object.
 */
export const uninstallPluginMutation = (options?: Partial<Options<UninstallPluginData>>): UseMutationOptions<UninstallPluginResponse, UninstallPluginError, Options<UninstallPluginData>> => {
    const mutationOptions: UseMutationOptions<UninstallPluginResponse, UninstallPluginError, Options<UninstallPluginData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await uninstallPlugin({
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
 * Remove a plugin's package from the server (the same as with PATCH)
 *
 * Answers delete_config true whatever was sent.
 */
export const replacePluginUninstallMutation = (options?: Partial<Options<ReplacePluginUninstallData>>): UseMutationOptions<ReplacePluginUninstallResponse, ReplacePluginUninstallError, Options<ReplacePluginUninstallData>> => {
    const mutationOptions: UseMutationOptions<ReplacePluginUninstallResponse, ReplacePluginUninstallError, Options<ReplacePluginUninstallData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await replacePluginUninstall({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const listPluginUserSettingsQueryKey = (options: Options<ListPluginUserSettingsData>) => createQueryKey('listPluginUserSettings', options);

/**
 * List the own settings for one plugin
 *
 * Always a bare array; nobody sees those of another person.
 */
export const listPluginUserSettingsOptions = (options: Options<ListPluginUserSettingsData>) => queryOptions<ListPluginUserSettingsResponse, ListPluginUserSettingsError, ListPluginUserSettingsResponse, ReturnType<typeof listPluginUserSettingsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listPluginUserSettings({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listPluginUserSettingsQueryKey(options)
});

export const getPluginUserSettingQueryKey = (options: Options<GetPluginUserSettingData>) => createQueryKey('getPluginUserSetting', options);

/**
 * Read one of the own settings for a plugin
 */
export const getPluginUserSettingOptions = (options: Options<GetPluginUserSettingData>) => queryOptions<GetPluginUserSettingResponse, GetPluginUserSettingError, GetPluginUserSettingResponse, ReturnType<typeof getPluginUserSettingQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getPluginUserSetting({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getPluginUserSettingQueryKey(options)
});

/**
 * Write one of the own settings for a plugin
 */
export const updatePluginUserSettingMutation = (options?: Partial<Options<UpdatePluginUserSettingData>>): UseMutationOptions<UpdatePluginUserSettingResponse, UpdatePluginUserSettingError, Options<UpdatePluginUserSettingData>> => {
    const mutationOptions: UseMutationOptions<UpdatePluginUserSettingResponse, UpdatePluginUserSettingError, Options<UpdatePluginUserSettingData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await updatePluginUserSetting({
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
 * Write one of the own settings for a plugin; the value may not be missing
 */
export const replacePluginUserSettingMutation = (options?: Partial<Options<ReplacePluginUserSettingData>>): UseMutationOptions<ReplacePluginUserSettingResponse, ReplacePluginUserSettingError, Options<ReplacePluginUserSettingData>> => {
    const mutationOptions: UseMutationOptions<ReplacePluginUserSettingResponse, ReplacePluginUserSettingError, Options<ReplacePluginUserSettingData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await replacePluginUserSetting({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const getGlobalSettingQueryKey = (options: Options<GetGlobalSettingData>) => createQueryKey('getGlobalSetting', options);

/**
 * Read one setting of the whole server
 */
export const getGlobalSettingOptions = (options: Options<GetGlobalSettingData>) => queryOptions<GetGlobalSettingResponse, GetGlobalSettingError, GetGlobalSettingResponse, ReturnType<typeof getGlobalSettingQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getGlobalSetting({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getGlobalSettingQueryKey(options)
});

/**
 * Write one setting of the whole server
 *
 * For staff. A switch for plugins loads all plugins again.
 */
export const updateGlobalSettingMutation = (options?: Partial<Options<UpdateGlobalSettingData>>): UseMutationOptions<UpdateGlobalSettingResponse, UpdateGlobalSettingError, Options<UpdateGlobalSettingData>> => {
    const mutationOptions: UseMutationOptions<UpdateGlobalSettingResponse, UpdateGlobalSettingError, Options<UpdateGlobalSettingData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await updateGlobalSetting({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};
