// Made from openapi/ by `npm run generate`. Change the description, not this file.

import { client } from './client.gen.ts';
import type { Client, Options as Options2, TDataShape } from '../client/index.ts';
import type { ActivatePluginData, ActivatePluginErrors, ActivatePluginResponses, DeletePluginData, DeletePluginErrors, DeletePluginResponses, GetCurrentUserData, GetCurrentUserErrors, GetCurrentUserResponses, GetCurrentUserRolesData, GetCurrentUserRolesErrors, GetCurrentUserRolesResponses, GetCurrentUserRolesSince490Data, GetCurrentUserRolesSince490Errors, GetCurrentUserRolesSince490Responses, GetGlobalSettingData, GetGlobalSettingErrors, GetGlobalSettingResponses, GetPluginAdminData, GetPluginAdminErrors, GetPluginAdminResponses, GetPluginData, GetPluginErrors, GetPluginMetadataData, GetPluginMetadataErrors, GetPluginMetadataResponses, GetPluginMetadataSince436Data, GetPluginMetadataSince436Errors, GetPluginMetadataSince436Responses, GetPluginRegistryStatusData, GetPluginRegistryStatusErrors, GetPluginRegistryStatusResponses, GetPluginResponses, GetPluginSettingData, GetPluginSettingErrors, GetPluginSettingResponses, GetPluginUserSettingData, GetPluginUserSettingErrors, GetPluginUserSettingResponses, GetServerInfoData, GetServerInfoErrors, GetServerInfoResponses, InstallPluginData, InstallPluginErrors, InstallPluginResponses, ListAllPluginSettingsData, ListAllPluginSettingsErrors, ListAllPluginSettingsResponses, ListPluginsData, ListPluginsErrors, ListPluginSettingsData, ListPluginSettingsErrors, ListPluginSettingsResponses, ListPluginsResponses, ListPluginUiFeaturesData, ListPluginUiFeaturesErrors, ListPluginUiFeaturesResponses, ListPluginUserSettingsData, ListPluginUserSettingsErrors, ListPluginUserSettingsResponses, ReloadPluginsData, ReloadPluginsErrors, ReloadPluginsResponses, ReplacePluginActivationData, ReplacePluginActivationErrors, ReplacePluginActivationResponses, ReplacePluginMetadataData, ReplacePluginMetadataErrors, ReplacePluginMetadataResponses, ReplacePluginMetadataSince436Data, ReplacePluginMetadataSince436Errors, ReplacePluginMetadataSince436Responses, ReplacePluginSettingData, ReplacePluginSettingErrors, ReplacePluginSettingResponses, ReplacePluginUninstallData, ReplacePluginUninstallErrors, ReplacePluginUninstallResponses, ReplacePluginUserSettingData, ReplacePluginUserSettingErrors, ReplacePluginUserSettingResponses, UninstallPluginData, UninstallPluginErrors, UninstallPluginResponses, UpdateGlobalSettingData, UpdateGlobalSettingErrors, UpdateGlobalSettingResponses, UpdatePluginMetadataData, UpdatePluginMetadataErrors, UpdatePluginMetadataResponses, UpdatePluginMetadataSince436Data, UpdatePluginMetadataSince436Errors, UpdatePluginMetadataSince436Responses, UpdatePluginSettingData, UpdatePluginSettingErrors, UpdatePluginSettingResponses, UpdatePluginUserSettingData, UpdatePluginUserSettingErrors, UpdatePluginUserSettingResponses } from './types.gen.ts';

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
 *
 * From API 490 on this address is kept for older clients; the newer one is below user/me.
 */
export const getCurrentUserRoles = <ThrowOnError extends boolean = false>(options?: Options<GetCurrentUserRolesData, ThrowOnError>) => (options?.client ?? client).get<GetCurrentUserRolesResponses, GetCurrentUserRolesErrors, ThrowOnError>({ url: '/api/user/roles/', ...options });

/**
 * Read the roles of the signed-in person (API 490 and newer)
 */
export const getCurrentUserRolesSince490 = <ThrowOnError extends boolean = false>(options?: Options<GetCurrentUserRolesSince490Data, ThrowOnError>) => (options?.client ?? client).get<GetCurrentUserRolesSince490Responses, GetCurrentUserRolesSince490Errors, ThrowOnError>({ url: '/api/user/me/roles/', ...options });

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
 * Runs pip inside the request, which takes seconds to minutes. For staff with the right to add plugins;
 * from API 472 on for superusers. Only an answer with `success` means that the package is there, and
 * without `packagename` the server does not load it before the next reload.
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
 * failed inside. With all three false it is a light reload that also forgets the recorded errors.
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
 * never show values from here. Below API 506 the server answers this even without sign-in.
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
 * List what plugins add to the server's own pages
 *
 * Empty while the global setting ENABLE_PLUGINS_INTERFACE is off.
 */
export const listPluginUiFeatures = <ThrowOnError extends boolean = false>(options: Options<ListPluginUiFeaturesData, ThrowOnError>) => (options.client ?? client).get<ListPluginUiFeaturesResponses, ListPluginUiFeaturesErrors, ThrowOnError>({ url: '/api/plugins/ui/features/{feature}/', ...options });

/**
 * Delete a plugin's row and all its settings
 *
 * For superusers, and only while the plugin is off. The code stays: for an installed plugin the row
 * comes back, empty, with the next reload.
 *
 */
export const deletePlugin = <ThrowOnError extends boolean = false>(options: Options<DeletePluginData, ThrowOnError>) => (options.client ?? client).delete<DeletePluginResponses, DeletePluginErrors, ThrowOnError>({ url: '/api/plugins/{plugin}/', ...options });

/**
 * Read one plugin
 *
 * Below API 506 the server answers this even without sign-in.
 */
export const getPlugin = <ThrowOnError extends boolean = false>(options: Options<GetPluginData, ThrowOnError>) => (options.client ?? client).get<GetPluginResponses, GetPluginErrors, ThrowOnError>({ url: '/api/plugins/{plugin}/', ...options });

/**
 * Switch a plugin on or off
 *
 * For superusers. Loads all plugins again inside the request. The answer repeats what was asked and
 * proves nothing: a plugin outside its version range is off again, one that crashes stays on with an
 * error in the registry status.
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
 * Read where a plugin's own administration page comes from
 *
 * At 435 for people with the admin role, from API 506 on for staff. Both values are null when the
 * plugin is off or has no such page.
 *
 */
export const getPluginAdmin = <ThrowOnError extends boolean = false>(options: Options<GetPluginAdminData, ThrowOnError>) => (options.client ?? client).get<GetPluginAdminResponses, GetPluginAdminErrors, ThrowOnError>({ url: '/api/plugins/{plugin}/admin/', ...options });

/**
 * Read the free-form data kept with a plugin
 *
 * From API 436 on this address redirects; use the newer one there.
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
 * Read the free-form data kept with a plugin (API 436 and newer)
 *
 * Needs the right to change plugins, even for reading.
 */
export const getPluginMetadataSince436 = <ThrowOnError extends boolean = false>(options: Options<GetPluginMetadataSince436Data, ThrowOnError>) => (options.client ?? client).get<GetPluginMetadataSince436Responses, GetPluginMetadataSince436Errors, ThrowOnError>({ url: '/api/metadata/pluginconfig/key/{plugin}/', ...options });

/**
 * Merge into the free-form data kept with a plugin (API 436 and newer)
 */
export const updatePluginMetadataSince436 = <ThrowOnError extends boolean = false>(options: Options<UpdatePluginMetadataSince436Data, ThrowOnError>) => (options.client ?? client).patch<UpdatePluginMetadataSince436Responses, UpdatePluginMetadataSince436Errors, ThrowOnError>({
    url: '/api/metadata/pluginconfig/key/{plugin}/',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Replace the free-form data kept with a plugin (API 436 and newer)
 */
export const replacePluginMetadataSince436 = <ThrowOnError extends boolean = false>(options: Options<ReplacePluginMetadataSince436Data, ThrowOnError>) => (options.client ?? client).put<ReplacePluginMetadataSince436Responses, ReplacePluginMetadataSince436Errors, ThrowOnError>({
    url: '/api/metadata/pluginconfig/key/{plugin}/',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * List the settings of one plugin
 *
 * In the order in which the plugin declares them, stored or not; always a bare array. 404 while the
 * plugin is off. Below API 506 the server answers this even without sign-in.
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
 * For staff. Never send the three asterisks back: they would replace the secret. A read-only setting
 * answers 200 and stays as it was.
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
 * List the own settings for one plugin
 *
 * Always a bare array; nobody sees those of another person.
 */
export const listPluginUserSettings = <ThrowOnError extends boolean = false>(options: Options<ListPluginUserSettingsData, ThrowOnError>) => (options.client ?? client).get<ListPluginUserSettingsResponses, ListPluginUserSettingsErrors, ThrowOnError>({ url: '/api/plugins/{plugin}/user-settings/', ...options });

/**
 * Read one of the own settings for a plugin
 */
export const getPluginUserSetting = <ThrowOnError extends boolean = false>(options: Options<GetPluginUserSettingData, ThrowOnError>) => (options.client ?? client).get<GetPluginUserSettingResponses, GetPluginUserSettingErrors, ThrowOnError>({ url: '/api/plugins/{plugin}/user-settings/{key}/', ...options });

/**
 * Write one of the own settings for a plugin
 */
export const updatePluginUserSetting = <ThrowOnError extends boolean = false>(options: Options<UpdatePluginUserSettingData, ThrowOnError>) => (options.client ?? client).patch<UpdatePluginUserSettingResponses, UpdatePluginUserSettingErrors, ThrowOnError>({
    url: '/api/plugins/{plugin}/user-settings/{key}/',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Write one of the own settings for a plugin; the value may not be missing
 */
export const replacePluginUserSetting = <ThrowOnError extends boolean = false>(options: Options<ReplacePluginUserSettingData, ThrowOnError>) => (options.client ?? client).put<ReplacePluginUserSettingResponses, ReplacePluginUserSettingErrors, ThrowOnError>({
    url: '/api/plugins/{plugin}/user-settings/{key}/',
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
