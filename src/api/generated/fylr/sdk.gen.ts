// Made from openapi/ by `npm run generate`. Change the description, not this file.

import { client } from './client.gen.ts';
import { type Client, formDataBodySerializer, type Options as Options2, type TDataShape } from '../client/index.ts';
import type { DeletePluginData, DeletePluginErrors, DeletePluginResponses, GetConfigData, GetConfigErrors, GetConfigResponses, GetFileData, GetFileErrors, GetFileResponses, GetPluginConfigParameterData, GetPluginConfigParameterErrors, GetPluginConfigParameterResponses, GetPluginConfigSectionData, GetPluginConfigSectionErrors, GetPluginConfigSectionResponses, GetPluginData, GetPluginErrors, GetPluginLabelsData, GetPluginLabelsErrors, GetPluginLabelsResponses, GetPluginResponses, GetServerInfoData, GetServerInfoErrors, GetServerInfoResponses, GetSessionData, GetSessionErrors, GetSessionResponses, InstallPluginData, InstallPluginErrors, InstallPluginResponses, ListConfigDefinitionsData, ListConfigDefinitionsErrors, ListConfigDefinitionsResponses, ListFilesData, ListFilesErrors, ListFilesResponses, ListPluginsData, ListPluginsErrors, ListPluginsResponses, ListPublicPluginsData, ListPublicPluginsErrors, ListPublicPluginsResponses, ReplacePluginConfigParameterData, ReplacePluginConfigParameterErrors, ReplacePluginConfigParameterResponses, ReplacePluginConfigSectionData, ReplacePluginConfigSectionErrors, ReplacePluginConfigSectionResponses, ResetPluginConfigParameterData, ResetPluginConfigParameterErrors, ResetPluginConfigParameterResponses, ResetPluginConfigSectionData, ResetPluginConfigSectionErrors, ResetPluginConfigSectionResponses, UpdatePluginData, UpdatePluginErrors, UpdatePluginResponses, UploadFileData, UploadFileErrors, UploadFileResponses } from './types.gen.ts';

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
 * Ask the server for its version and what its licence allows
 *
 * Answers without sign-in, also while the server starts.
 */
export const getServerInfo = <ThrowOnError extends boolean = false>(options?: Options<GetServerInfoData, ThrowOnError>) => (options?.client ?? client).get<GetServerInfoResponses, GetServerInfoErrors, ThrowOnError>({ url: '/api/v1/settings', ...options });

/**
 * Read who is signed in and what they may do
 *
 * The server's answer carries the access token; the gateway takes it out before the answer reaches a
 * browser. Which rights a person has is told by the presence of a key in `system_rights`.
 *
 */
export const getSession = <ThrowOnError extends boolean = false>(options?: Options<GetSessionData, ThrowOnError>) => (options?.client ?? client).get<GetSessionResponses, GetSessionErrors, ThrowOnError>({ url: '/api/v1/user/session', ...options });

/**
 * List the plugins that are enabled
 *
 * Answers without sign-in. A disabled plugin is not in it.
 */
export const listPublicPlugins = <ThrowOnError extends boolean = false>(options?: Options<ListPublicPluginsData, ThrowOnError>) => (options?.client ?? client).get<ListPublicPluginsResponses, ListPublicPluginsErrors, ThrowOnError>({ url: '/api/v1/plugin', ...options });

/**
 * List all installed plugins
 *
 * Enabled and disabled ones, all at once; the server has no paging, filter or order for it.
 */
export const listPlugins = <ThrowOnError extends boolean = false>(options?: Options<ListPluginsData, ThrowOnError>) => (options?.client ?? client).get<ListPluginsResponses, ListPluginsErrors, ThrowOnError>({ url: '/api/v1/plugin/manage', ...options });

/**
 * Install a plugin
 *
 * The body has no id. What `enabled` says is what the new plugin is; without it the plugin is off. Answers
 * when the plugin is fetched and, if wanted, started. Refused with `PluginDuplicateName`, `ReadOnlyMode`,
 * or `ServerGeneric` with the cause in `parameters.msg`; for a broken package or an address that does not
 * deliver no code is documented.
 *
 */
export const installPlugin = <ThrowOnError extends boolean = false>(options: Options<InstallPluginData, ThrowOnError>) => (options.client ?? client).put<InstallPluginResponses, InstallPluginErrors, ThrowOnError>({
    url: '/api/v1/plugin/manage',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Remove a plugin
 *
 * What the plugin brought to data models and workflows is left behind. A plugin that the server added by
 * itself probably comes back when the server restarts.
 *
 */
export const deletePlugin = <ThrowOnError extends boolean = false>(options: Options<DeletePluginData, ThrowOnError>) => (options.client ?? client).delete<DeletePluginResponses, DeletePluginErrors, ThrowOnError>({ url: '/api/v1/plugin/manage/{id}', ...options });

/**
 * Read one installed plugin
 */
export const getPlugin = <ThrowOnError extends boolean = false>(options: Options<GetPluginData, ThrowOnError>) => (options.client ?? client).get<GetPluginResponses, GetPluginErrors, ThrowOnError>({ url: '/api/v1/plugin/manage/{id}', ...options });

/**
 * Change an installed plugin, switch it on or off, or fetch it anew
 *
 * What the body leaves out stays as it is; what `null` does is not documented, so do not send it. Saving a
 * plugin also applies a release that waits at its address. There is no version to compare: the last write
 * wins. Read the list again to learn what is so.
 *
 */
export const updatePlugin = <ThrowOnError extends boolean = false>(options: Options<UpdatePluginData, ThrowOnError>) => (options.client ?? client).post<UpdatePluginResponses, UpdatePluginErrors, ThrowOnError>({
    url: '/api/v1/plugin/manage/{id}',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Read the words of all enabled plugins in one language
 *
 * One flat map for all plugins; also the only source of the labels of settings. A value of `-` means that
 * nothing shall be shown. A disabled plugin has no words here.
 *
 */
export const getPluginLabels = <ThrowOnError extends boolean = false>(options: Options<GetPluginLabelsData, ThrowOnError>) => (options.client ?? client).get<GetPluginLabelsResponses, GetPluginLabelsErrors, ThrowOnError>({ url: '/api/v1/plugin/bundle/l10n/{lang}.json', ...options });

/**
 * List which settings there are
 *
 * For people with the right `system.config` or `system.root`.
 */
export const listConfigDefinitions = <ThrowOnError extends boolean = false>(options?: Options<ListConfigDefinitionsData, ThrowOnError>) => (options?.client ?? client).get<ListConfigDefinitionsResponses, ListConfigDefinitionsErrors, ThrowOnError>({ url: '/api/v1/config/list', ...options });

/**
 * Read the values of all settings that one may read
 *
 * What a person may not read is left out without a word: someone without `system.config` gets next to
 * nothing, and no 403.
 *
 */
export const getConfig = <ThrowOnError extends boolean = false>(options?: Options<GetConfigData, ThrowOnError>) => (options?.client ?? client).get<GetConfigResponses, GetConfigErrors, ThrowOnError>({ url: '/api/v1/config', ...options });

/**
 * Set one section of a plugin's settings back to its defaults
 *
 * Takes no body. May ask for a confirmation with 202, which is answered as when saving: the same request
 * again with query parameters of the names that the answer gives.
 *
 */
export const resetPluginConfigSection = <ThrowOnError extends boolean = false>(options: Options<ResetPluginConfigSectionData, ThrowOnError>) => (options.client ?? client).delete<ResetPluginConfigSectionResponses, ResetPluginConfigSectionErrors, ThrowOnError>({ url: '/api/v1/config/plugin/{plugin}/config/{section}', ...options });

/**
 * Read the values of one section of a plugin's settings
 */
export const getPluginConfigSection = <ThrowOnError extends boolean = false>(options: Options<GetPluginConfigSectionData, ThrowOnError>) => (options.client ?? client).get<GetPluginConfigSectionResponses, GetPluginConfigSectionErrors, ThrowOnError>({ url: '/api/v1/config/plugin/{plugin}/config/{section}', ...options });

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
export const replacePluginConfigSection = <ThrowOnError extends boolean = false>(options: Options<ReplacePluginConfigSectionData, ThrowOnError>) => (options.client ?? client).post<ReplacePluginConfigSectionResponses, ReplacePluginConfigSectionErrors, ThrowOnError>({
    url: '/api/v1/config/plugin/{plugin}/config/{section}',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Set one setting of a plugin back to its default, or to none
 *
 * Takes no body. May ask for a confirmation with 202, which is answered as when saving a section.
 *
 */
export const resetPluginConfigParameter = <ThrowOnError extends boolean = false>(options: Options<ResetPluginConfigParameterData, ThrowOnError>) => (options.client ?? client).delete<ResetPluginConfigParameterResponses, ResetPluginConfigParameterErrors, ThrowOnError>({ url: '/api/v1/config/plugin/{plugin}/config/{section}/{parameter}', ...options });

/**
 * Read the value of one setting of a plugin
 */
export const getPluginConfigParameter = <ThrowOnError extends boolean = false>(options: Options<GetPluginConfigParameterData, ThrowOnError>) => (options.client ?? client).get<GetPluginConfigParameterResponses, GetPluginConfigParameterErrors, ThrowOnError>({ url: '/api/v1/config/plugin/{plugin}/config/{section}/{parameter}', ...options });

/**
 * Replace one setting of a plugin
 *
 * Its neighbours in the section stay as they are, stored secrets included. For people with `system.config` or
 * `system.root`. A form or a table is one setting: what the body leaves out of it is lost.
 *
 * May ask for a confirmation with 202, which is answered as when saving a section.
 *
 */
export const replacePluginConfigParameter = <ThrowOnError extends boolean = false>(options: Options<ReplacePluginConfigParameterData, ThrowOnError>) => (options.client ?? client).post<ReplacePluginConfigParameterResponses, ReplacePluginConfigParameterErrors, ThrowOnError>({
    url: '/api/v1/config/plugin/{plugin}/config/{section}/{parameter}',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Upload a package
 *
 * Needs the right `asset_upload` somewhere, `system.poolmanager` or `system.root`; the right to manage
 * plugins alone is not said to suffice. Send `produce_versions=[false]`, or the server tries to render the
 * package. A package may become a plugin once its `status` is `done`.
 *
 */
export const uploadFile = <ThrowOnError extends boolean = false>(options: Options<UploadFileData, ThrowOnError>) => (options.client ?? client).post<UploadFileResponses, UploadFileErrors, ThrowOnError>({
    ...formDataBodySerializer,
    url: '/api/v1/eas/put',
    ...options,
    headers: {
        'Content-Type': null,
        ...options.headers
    }
});

/**
 * Read the state of uploaded files
 */
export const listFiles = <ThrowOnError extends boolean = false>(options: Options<ListFilesData, ThrowOnError>) => (options.client ?? client).get<ListFilesResponses, ListFilesErrors, ThrowOnError>({ url: '/api/v1/eas', ...options });

/**
 * Read the state of one uploaded file
 */
export const getFile = <ThrowOnError extends boolean = false>(options: Options<GetFileData, ThrowOnError>) => (options.client ?? client).get<GetFileResponses, GetFileErrors, ThrowOnError>({ url: '/api/v1/eas/{fileId}', ...options });
