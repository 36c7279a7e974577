// Made from openapi/ by `npm run generate`. Change the description, not this file.

import { client } from './client.gen.ts';
import type { Client, Options as Options2, TDataShape } from '../client/index.ts';
import type { ActivatePluginData, ActivatePluginErrors, ActivatePluginResponses, DeletePluginData, DeletePluginErrors, DeletePluginResponses, GetCurrentUserData, GetCurrentUserErrors, GetCurrentUserResponses, GetCurrentUserRolesData, GetCurrentUserRolesErrors, GetCurrentUserRolesResponses, GetGlobalSettingData, GetGlobalSettingErrors, GetGlobalSettingResponses, GetPluginData, GetPluginErrors, GetPluginMetadataData, GetPluginMetadataErrors, GetPluginMetadataResponses, GetPluginRegistryStatusData, GetPluginRegistryStatusErrors, GetPluginRegistryStatusResponses, GetPluginResponses, GetPluginSettingData, GetPluginSettingErrors, GetPluginSettingResponses, GetServerInfoData, GetServerInfoErrors, GetServerInfoResponses, InstallPluginData, InstallPluginErrors, InstallPluginResponses, ListAllPluginSettingsData, ListAllPluginSettingsErrors, ListAllPluginSettingsResponses, ListPluginsData, ListPluginsErrors, ListPluginSettingsData, ListPluginSettingsErrors, ListPluginSettingsResponses, ListPluginsResponses, ReloadPluginsData, ReloadPluginsErrors, ReloadPluginsResponses, ReplacePluginActivationData, ReplacePluginActivationErrors, ReplacePluginActivationResponses, ReplacePluginData, ReplacePluginErrors, ReplacePluginMetadataData, ReplacePluginMetadataErrors, ReplacePluginMetadataResponses, ReplacePluginResponses, ReplacePluginSettingData, ReplacePluginSettingErrors, ReplacePluginSettingResponses, ReplacePluginUninstallData, ReplacePluginUninstallErrors, ReplacePluginUninstallResponses, UninstallPluginData, UninstallPluginErrors, UninstallPluginResponses, UpdateGlobalSettingData, UpdateGlobalSettingErrors, UpdateGlobalSettingResponses, UpdatePluginData, UpdatePluginErrors, UpdatePluginMetadataData, UpdatePluginMetadataErrors, UpdatePluginMetadataResponses, UpdatePluginResponses, UpdatePluginSettingData, UpdatePluginSettingErrors, UpdatePluginSettingResponses } from './types.gen.ts';

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
 * Ask the server for its version and condition
 *
 * Answers without sign-in. People who are not staff get null for what concerns the host.
 */
export const getServerInfo = <ThrowOnError extends boolean = false>(options?: Options<GetServerInfoData, ThrowOnError>) => (options?.client ?? client).get<GetServerInfoResponses, GetServerInfoErrors, ThrowOnError>({ url: '/api/', ...options });

/**
 * Read the signed-in person
 *
 * The flags is_staff and is_superuser decide about most plugin actions. Changing or deleting the own
 * account is left out of this description on purpose.
 *
 */
export const getCurrentUser = <ThrowOnError extends boolean = false>(options?: Options<GetCurrentUserData, ThrowOnError>) => (options?.client ?? client).get<GetCurrentUserResponses, GetCurrentUserErrors, ThrowOnError>({ url: '/api/user/me/', ...options });

/**
 * Read the roles of the signed-in person
 */
export const getCurrentUserRoles = <ThrowOnError extends boolean = false>(options?: Options<GetCurrentUserRolesData, ThrowOnError>) => (options?.client ?? client).get<GetCurrentUserRolesResponses, GetCurrentUserRolesErrors, ThrowOnError>({ url: '/api/user/roles/', ...options });

/**
 * List the plugins
 *
 * For everyone who is signed in. A boolean that the server cannot read is ignored, not refused.
 * Plugins that are off have no mixins, so `mixin` only finds plugins that are on.
 *
 */
export const listPlugins = <ThrowOnError extends boolean = false>(options?: Options<ListPluginsData, ThrowOnError>) => (options?.client ?? client).get<ListPluginsResponses, ListPluginsErrors, ThrowOnError>({ url: '/api/plugins/', ...options });

/**
 * Install a package, or update one
 *
 * Runs pip inside the request, which takes seconds to minutes. For staff with the right to add plugins.
 * Only an answer with `success` means that the package is there.
 *
 */
export const installPlugin = <ThrowOnError extends boolean = false>(options: Options<InstallPluginData, ThrowOnError>) => (options.client ?? client).post<InstallPluginResponses, InstallPluginErrors, ThrowOnError>({
    url: '/api/plugins/install/',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Load all plugins again
 *
 * For superusers. Answers 201 even when another reload was under way and nothing happened, or when it
 * failed inside. Recorded errors stay until the server starts again.
 *
 */
export const reloadPlugins = <ThrowOnError extends boolean = false>(options?: Options<ReloadPluginsData, ThrowOnError>) => (options?.client ?? client).post<ReloadPluginsResponses, ReloadPluginsErrors, ThrowOnError>({
    url: '/api/plugins/reload/',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options?.headers
    }
});

/**
 * List the stored settings of all plugins
 *
 * Stored rows only, and those of plugins that are off carry their secrets in clear, with empty names:
 * never show values from here. The server answers this even without sign-in.
 *
 */
export const listAllPluginSettings = <ThrowOnError extends boolean = false>(options?: Options<ListAllPluginSettingsData, ThrowOnError>) => (options?.client ?? client).get<ListAllPluginSettingsResponses, ListAllPluginSettingsErrors, ThrowOnError>({ url: '/api/plugins/settings/', ...options });

/**
 * Read how many plugins run and what failed while loading
 *
 * For superusers. The errors are those of the process that answers. Answers 500 when a plugin was
 * refused for its version range, until the next reload.
 *
 */
export const getPluginRegistryStatus = <ThrowOnError extends boolean = false>(options?: Options<GetPluginRegistryStatusData, ThrowOnError>) => (options?.client ?? client).get<GetPluginRegistryStatusResponses, GetPluginRegistryStatusErrors, ThrowOnError>({ url: '/api/plugins/status/', ...options });

/**
 * Delete a plugin's row and all its settings
 *
 * For people whose admin role may delete, and only while the plugin is off. The code stays: for an
 * installed plugin the row comes back, empty, with the next reload.
 *
 */
export const deletePlugin = <ThrowOnError extends boolean = false>(options: Options<DeletePluginData, ThrowOnError>) => (options.client ?? client).delete<DeletePluginResponses, DeletePluginErrors, ThrowOnError>({ url: '/api/plugins/{plugin}/', ...options });

/**
 * Read one plugin
 *
 * For people whose admin role may view; later servers answer anyone.
 */
export const getPlugin = <ThrowOnError extends boolean = false>(options: Options<GetPluginData, ThrowOnError>) => (options.client ?? client).get<GetPluginResponses, GetPluginErrors, ThrowOnError>({ url: '/api/plugins/{plugin}/', ...options });

/**
 * Change a plugin's row
 *
 * Goes past everything that switching a plugin does: the plugins are not loaded again. Use
 * activatePlugin instead. For people whose admin role may change; gone from API 262 on.
 *
 */
export const updatePlugin = <ThrowOnError extends boolean = false>(options: Options<UpdatePluginData, ThrowOnError>) => (options.client ?? client).patch<UpdatePluginResponses, UpdatePluginErrors, ThrowOnError>({
    url: '/api/plugins/{plugin}/',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Change a plugin's row (the same as with PATCH)
 */
export const replacePlugin = <ThrowOnError extends boolean = false>(options: Options<ReplacePluginData, ThrowOnError>) => (options.client ?? client).put<ReplacePluginResponses, ReplacePluginErrors, ThrowOnError>({
    url: '/api/plugins/{plugin}/',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Switch a plugin on or off
 *
 * For superusers. Loads all plugins again inside the request. The answer repeats what was asked and
 * proves nothing: a plugin outside its version range is off again, one that crashes stays on with an
 * error in the registry status. A plugin that comes with the server cannot be switched off; the
 * answer is active true then.
 *
 */
export const activatePlugin = <ThrowOnError extends boolean = false>(options: Options<ActivatePluginData, ThrowOnError>) => (options.client ?? client).patch<ActivatePluginResponses, ActivatePluginErrors, ThrowOnError>({
    url: '/api/plugins/{plugin}/activate/',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Switch a plugin on or off (the same as with PATCH)
 */
export const replacePluginActivation = <ThrowOnError extends boolean = false>(options: Options<ReplacePluginActivationData, ThrowOnError>) => (options.client ?? client).put<ReplacePluginActivationResponses, ReplacePluginActivationErrors, ThrowOnError>({
    url: '/api/plugins/{plugin}/activate/',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Read the free-form data kept with a plugin
 */
export const getPluginMetadata = <ThrowOnError extends boolean = false>(options: Options<GetPluginMetadataData, ThrowOnError>) => (options.client ?? client).get<GetPluginMetadataResponses, GetPluginMetadataErrors, ThrowOnError>({ url: '/api/plugins/{plugin}/metadata/', ...options });

/**
 * Merge into the free-form data kept with a plugin, key by key at the top
 */
export const updatePluginMetadata = <ThrowOnError extends boolean = false>(options: Options<UpdatePluginMetadataData, ThrowOnError>) => (options.client ?? client).patch<UpdatePluginMetadataResponses, UpdatePluginMetadataErrors, ThrowOnError>({
    url: '/api/plugins/{plugin}/metadata/',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Replace the free-form data kept with a plugin
 */
export const replacePluginMetadata = <ThrowOnError extends boolean = false>(options: Options<ReplacePluginMetadataData, ThrowOnError>) => (options.client ?? client).put<ReplacePluginMetadataResponses, ReplacePluginMetadataErrors, ThrowOnError>({
    url: '/api/plugins/{plugin}/metadata/',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * List the settings of one plugin
 *
 * Stored ones first, even such that the plugin no longer has; always a bare array. 404 while the plugin
 * is off. The server answers this even without sign-in.
 *
 */
export const listPluginSettings = <ThrowOnError extends boolean = false>(options: Options<ListPluginSettingsData, ThrowOnError>) => (options.client ?? client).get<ListPluginSettingsResponses, ListPluginSettingsErrors, ThrowOnError>({ url: '/api/plugins/{plugin}/settings/', ...options });

/**
 * Read one setting of a plugin
 *
 * Stores the setting with its default when it was not stored yet.
 */
export const getPluginSetting = <ThrowOnError extends boolean = false>(options: Options<GetPluginSettingData, ThrowOnError>) => (options.client ?? client).get<GetPluginSettingResponses, GetPluginSettingErrors, ThrowOnError>({ url: '/api/plugins/{plugin}/settings/{key}/', ...options });

/**
 * Write one setting of a plugin
 *
 * For staff. Never send the three asterisks back: they would replace the secret. What is no integer is
 * answered with 200 and replaced by the default.
 *
 */
export const updatePluginSetting = <ThrowOnError extends boolean = false>(options: Options<UpdatePluginSettingData, ThrowOnError>) => (options.client ?? client).patch<UpdatePluginSettingResponses, UpdatePluginSettingErrors, ThrowOnError>({
    url: '/api/plugins/{plugin}/settings/{key}/',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Write one setting of a plugin; the value may not be missing
 */
export const replacePluginSetting = <ThrowOnError extends boolean = false>(options: Options<ReplacePluginSettingData, ThrowOnError>) => (options.client ?? client).put<ReplacePluginSettingResponses, ReplacePluginSettingErrors, ThrowOnError>({
    url: '/api/plugins/{plugin}/settings/{key}/',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Remove a plugin's package from the server
 *
 * For superusers, and only for packages that are off. The answer is an empty object.
 */
export const uninstallPlugin = <ThrowOnError extends boolean = false>(options: Options<UninstallPluginData, ThrowOnError>) => (options.client ?? client).patch<UninstallPluginResponses, UninstallPluginErrors, ThrowOnError>({
    url: '/api/plugins/{plugin}/uninstall/',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Remove a plugin's package from the server (the same as with PATCH)
 *
 * Answers delete_config true whatever was sent.
 */
export const replacePluginUninstall = <ThrowOnError extends boolean = false>(options: Options<ReplacePluginUninstallData, ThrowOnError>) => (options.client ?? client).put<ReplacePluginUninstallResponses, ReplacePluginUninstallErrors, ThrowOnError>({
    url: '/api/plugins/{plugin}/uninstall/',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Read one setting of the whole server
 */
export const getGlobalSetting = <ThrowOnError extends boolean = false>(options: Options<GetGlobalSettingData, ThrowOnError>) => (options.client ?? client).get<GetGlobalSettingResponses, GetGlobalSettingErrors, ThrowOnError>({ url: '/api/settings/global/{key}/', ...options });

/**
 * Write one setting of the whole server
 *
 * For staff. A switch for plugins loads all plugins again.
 */
export const updateGlobalSetting = <ThrowOnError extends boolean = false>(options: Options<UpdateGlobalSettingData, ThrowOnError>) => (options.client ?? client).patch<UpdateGlobalSettingResponses, UpdateGlobalSettingErrors, ThrowOnError>({
    url: '/api/settings/global/{key}/',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});
