// Made from openapi/ by `npm run generate`. Change the description, not this file.

import { queryOptions, type UseMutationOptions } from '@tanstack/react-query';

import { client } from '../client.gen.ts';
import { deletePlugin, getConfig, getFile, getPlugin, getPluginConfigParameter, getPluginConfigSection, getPluginLabels, getServerInfo, getSession, installPlugin, listConfigDefinitions, listFiles, listPlugins, listPublicPlugins, type Options, replacePluginConfigParameter, replacePluginConfigSection, resetPluginConfigParameter, resetPluginConfigSection, updatePlugin, uploadFile } from '../sdk.gen.ts';
import type { DeletePluginData, DeletePluginError, DeletePluginResponse, GetConfigData, GetConfigError, GetConfigResponse, GetFileData, GetFileError, GetFileResponse, GetPluginConfigParameterData, GetPluginConfigParameterError, GetPluginConfigParameterResponse, GetPluginConfigSectionData, GetPluginConfigSectionError, GetPluginConfigSectionResponse, GetPluginData, GetPluginError, GetPluginLabelsData, GetPluginLabelsError, GetPluginLabelsResponse, GetPluginResponse, GetServerInfoData, GetServerInfoError, GetServerInfoResponse, GetSessionData, GetSessionError, GetSessionResponse, InstallPluginData, InstallPluginError, InstallPluginResponse, ListConfigDefinitionsData, ListConfigDefinitionsError, ListConfigDefinitionsResponse, ListFilesData, ListFilesError, ListFilesResponse, ListPluginsData, ListPluginsError, ListPluginsResponse, ListPublicPluginsData, ListPublicPluginsError, ListPublicPluginsResponse, ReplacePluginConfigParameterData, ReplacePluginConfigParameterError, ReplacePluginConfigParameterResponse, ReplacePluginConfigSectionData, ReplacePluginConfigSectionError, ReplacePluginConfigSectionResponse, ResetPluginConfigParameterData, ResetPluginConfigParameterError, ResetPluginConfigParameterResponse, ResetPluginConfigSectionData, ResetPluginConfigSectionError, ResetPluginConfigSectionResponse, UpdatePluginData, UpdatePluginError, UpdatePluginResponse, UploadFileData, UploadFileError, UploadFileResponse } from '../types.gen.ts';

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
 * Ask the server for its version and what its licence allows
 *
 * Answers without sign-in, also while the server starts.
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

export const getSessionQueryKey = (options?: Options<GetSessionData>) => createQueryKey('getSession', options);

/**
 * Read who is signed in and what they may do
 *
 * The server's answer carries the access token; the gateway takes it out before the answer reaches a
 * browser. Which rights a person has is told by the presence of a key in `system_rights`.
 *
 */
export const getSessionOptions = (options?: Options<GetSessionData>) => queryOptions<GetSessionResponse, GetSessionError, GetSessionResponse, ReturnType<typeof getSessionQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getSession({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getSessionQueryKey(options)
});

export const listPublicPluginsQueryKey = (options?: Options<ListPublicPluginsData>) => createQueryKey('listPublicPlugins', options);

/**
 * List the plugins that are enabled
 *
 * Answers without sign-in. A disabled plugin is not in it.
 */
export const listPublicPluginsOptions = (options?: Options<ListPublicPluginsData>) => queryOptions<ListPublicPluginsResponse, ListPublicPluginsError, ListPublicPluginsResponse, ReturnType<typeof listPublicPluginsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listPublicPlugins({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listPublicPluginsQueryKey(options)
});

export const listPluginsQueryKey = (options?: Options<ListPluginsData>) => createQueryKey('listPlugins', options);

/**
 * List all installed plugins
 *
 * Enabled and disabled ones, all at once; the server has no paging, filter or order for it.
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
 * The body has no id. What `enabled` says is what the new plugin is; without it the plugin is off. Answers
 * when the plugin is fetched and, if wanted, started. Refused with `PluginDuplicateName`, `ReadOnlyMode`,
 * or `ServerGeneric` with the cause in `parameters.msg`; for a broken package or an address that does not
 * deliver no code is documented.
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
 * Remove a plugin
 *
 * What the plugin brought to data models and workflows is left behind. A plugin that the server added by
 * itself probably comes back when the server restarts.
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
 * Read one installed plugin
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
 * Change an installed plugin, switch it on or off, or fetch it anew
 *
 * What the body leaves out stays as it is; what `null` does is not documented, so do not send it. Saving a
 * plugin also applies a release that waits at its address. There is no version to compare: the last write
 * wins. Read the list again to learn what is so.
 *
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

export const getPluginLabelsQueryKey = (options: Options<GetPluginLabelsData>) => createQueryKey('getPluginLabels', options);

/**
 * Read the words of all enabled plugins in one language
 *
 * One flat map for all plugins; also the only source of the labels of settings. A value of `-` means that
 * nothing shall be shown. A disabled plugin has no words here.
 *
 */
export const getPluginLabelsOptions = (options: Options<GetPluginLabelsData>) => queryOptions<GetPluginLabelsResponse, GetPluginLabelsError, GetPluginLabelsResponse, ReturnType<typeof getPluginLabelsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getPluginLabels({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getPluginLabelsQueryKey(options)
});

export const listConfigDefinitionsQueryKey = (options?: Options<ListConfigDefinitionsData>) => createQueryKey('listConfigDefinitions', options);

/**
 * List which settings there are
 *
 * For people with the right `system.config` or `system.root`.
 */
export const listConfigDefinitionsOptions = (options?: Options<ListConfigDefinitionsData>) => queryOptions<ListConfigDefinitionsResponse, ListConfigDefinitionsError, ListConfigDefinitionsResponse, ReturnType<typeof listConfigDefinitionsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listConfigDefinitions({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listConfigDefinitionsQueryKey(options)
});

export const getConfigQueryKey = (options?: Options<GetConfigData>) => createQueryKey('getConfig', options);

/**
 * Read the values of all settings that one may read
 *
 * What a person may not read is left out without a word: someone without `system.config` gets next to
 * nothing, and no 403.
 *
 */
export const getConfigOptions = (options?: Options<GetConfigData>) => queryOptions<GetConfigResponse, GetConfigError, GetConfigResponse, ReturnType<typeof getConfigQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getConfig({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getConfigQueryKey(options)
});

/**
 * Set one section of a plugin's settings back to its defaults
 *
 * Takes no body. May ask for a confirmation with 202, which is answered as when saving: the same request
 * again with query parameters of the names that the answer gives.
 *
 */
export const resetPluginConfigSectionMutation = (options?: Partial<Options<ResetPluginConfigSectionData>>): UseMutationOptions<ResetPluginConfigSectionResponse, ResetPluginConfigSectionError, Options<ResetPluginConfigSectionData>> => {
    const mutationOptions: UseMutationOptions<ResetPluginConfigSectionResponse, ResetPluginConfigSectionError, Options<ResetPluginConfigSectionData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await resetPluginConfigSection({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const getPluginConfigSectionQueryKey = (options: Options<GetPluginConfigSectionData>) => createQueryKey('getPluginConfigSection', options);

/**
 * Read the values of one section of a plugin's settings
 */
export const getPluginConfigSectionOptions = (options: Options<GetPluginConfigSectionData>) => queryOptions<GetPluginConfigSectionResponse, GetPluginConfigSectionError, GetPluginConfigSectionResponse, ReturnType<typeof getPluginConfigSectionQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getPluginConfigSection({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getPluginConfigSectionQueryKey(options)
});

/**
 * Replace one section of a plugin's settings
 *
 * What the body leaves out of the section is lost. For people with `system.config` or `system.root`.
 *
 * The answer 202 asks for a confirmation: repeat the very same request with the chosen values of its form
 * and the name and value of the chosen button, hidden buttons included, as query parameters. Since the
 * server makes those names up, this operation takes query parameters of any name.
 *
 */
export const replacePluginConfigSectionMutation = (options?: Partial<Options<ReplacePluginConfigSectionData>>): UseMutationOptions<ReplacePluginConfigSectionResponse, ReplacePluginConfigSectionError, Options<ReplacePluginConfigSectionData>> => {
    const mutationOptions: UseMutationOptions<ReplacePluginConfigSectionResponse, ReplacePluginConfigSectionError, Options<ReplacePluginConfigSectionData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await replacePluginConfigSection({
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
 * Set one setting of a plugin back to its default, or to none
 *
 * Takes no body. May ask for a confirmation with 202, which is answered as when saving a section.
 *
 */
export const resetPluginConfigParameterMutation = (options?: Partial<Options<ResetPluginConfigParameterData>>): UseMutationOptions<ResetPluginConfigParameterResponse, ResetPluginConfigParameterError, Options<ResetPluginConfigParameterData>> => {
    const mutationOptions: UseMutationOptions<ResetPluginConfigParameterResponse, ResetPluginConfigParameterError, Options<ResetPluginConfigParameterData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await resetPluginConfigParameter({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const getPluginConfigParameterQueryKey = (options: Options<GetPluginConfigParameterData>) => createQueryKey('getPluginConfigParameter', options);

/**
 * Read the value of one setting of a plugin
 */
export const getPluginConfigParameterOptions = (options: Options<GetPluginConfigParameterData>) => queryOptions<GetPluginConfigParameterResponse, GetPluginConfigParameterError, GetPluginConfigParameterResponse, ReturnType<typeof getPluginConfigParameterQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getPluginConfigParameter({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getPluginConfigParameterQueryKey(options)
});

/**
 * Replace one setting of a plugin
 *
 * Its neighbours in the section stay as they are, stored secrets included. For people with `system.config` or
 * `system.root`. A form or a table is one setting: what the body leaves out of it is lost.
 *
 * May ask for a confirmation with 202, which is answered as when saving a section.
 *
 */
export const replacePluginConfigParameterMutation = (options?: Partial<Options<ReplacePluginConfigParameterData>>): UseMutationOptions<ReplacePluginConfigParameterResponse, ReplacePluginConfigParameterError, Options<ReplacePluginConfigParameterData>> => {
    const mutationOptions: UseMutationOptions<ReplacePluginConfigParameterResponse, ReplacePluginConfigParameterError, Options<ReplacePluginConfigParameterData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await replacePluginConfigParameter({
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
 * Upload a package
 *
 * Needs the right `asset_upload` somewhere, `system.poolmanager` or `system.root`; the right to manage
 * plugins alone is not said to suffice. Send `produce_versions=[false]`, or the server tries to render the
 * package. A package may become a plugin once its `status` is `done`.
 *
 */
export const uploadFileMutation = (options?: Partial<Options<UploadFileData>>): UseMutationOptions<UploadFileResponse, UploadFileError, Options<UploadFileData>> => {
    const mutationOptions: UseMutationOptions<UploadFileResponse, UploadFileError, Options<UploadFileData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await uploadFile({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const listFilesQueryKey = (options: Options<ListFilesData>) => createQueryKey('listFiles', options);

/**
 * Read the state of uploaded files
 */
export const listFilesOptions = (options: Options<ListFilesData>) => queryOptions<ListFilesResponse, ListFilesError, ListFilesResponse, ReturnType<typeof listFilesQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listFiles({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listFilesQueryKey(options)
});

export const getFileQueryKey = (options: Options<GetFileData>) => createQueryKey('getFile', options);

/**
 * Read the state of one uploaded file
 */
export const getFileOptions = (options: Options<GetFileData>) => queryOptions<GetFileResponse, GetFileError, GetFileResponse, ReturnType<typeof getFileQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getFile({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getFileQueryKey(options)
});
