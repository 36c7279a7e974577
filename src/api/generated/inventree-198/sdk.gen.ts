// Made from openapi/ by `npm run generate`. Change the description, not this file.

import { client } from './client.gen.ts';
import type { Client, Options as Options2, TDataShape } from '../client/index.ts';
import type { ActivatePluginData, ActivatePluginErrors, ActivatePluginResponses, DeletePluginData, DeletePluginErrors, DeletePluginResponses, GetBuildOrderData, GetBuildOrderErrors, GetBuildOrderResponses, GetCompanyData, GetCompanyErrors, GetCompanyResponses, GetCurrentUserData, GetCurrentUserErrors, GetCurrentUserResponses, GetCurrentUserRolesData, GetCurrentUserRolesErrors, GetCurrentUserRolesResponses, GetGlobalSettingData, GetGlobalSettingErrors, GetGlobalSettingResponses, GetGroupData, GetGroupErrors, GetGroupResponses, GetManufacturerPartData, GetManufacturerPartErrors, GetManufacturerPartResponses, GetOwnerData, GetOwnerErrors, GetOwnerResponses, GetPartCategoryData, GetPartCategoryErrors, GetPartCategoryResponses, GetPartData, GetPartErrors, GetPartResponses, GetPluginData, GetPluginErrors, GetPluginMetadataData, GetPluginMetadataErrors, GetPluginMetadataResponses, GetPluginRegistryStatusData, GetPluginRegistryStatusErrors, GetPluginRegistryStatusResponses, GetPluginResponses, GetPluginSettingData, GetPluginSettingErrors, GetPluginSettingResponses, GetProjectCodeData, GetProjectCodeErrors, GetProjectCodeResponses, GetPurchaseOrderData, GetPurchaseOrderErrors, GetPurchaseOrderResponses, GetReturnOrderData, GetReturnOrderErrors, GetReturnOrderResponses, GetSalesOrderData, GetSalesOrderErrors, GetSalesOrderResponses, GetServerInfoData, GetServerInfoErrors, GetServerInfoResponses, GetStockItemData, GetStockItemErrors, GetStockItemResponses, GetStockLocationData, GetStockLocationErrors, GetStockLocationResponses, GetSupplierPartData, GetSupplierPartErrors, GetSupplierPartResponses, GetUserData, GetUserErrors, GetUserResponses, InstallPluginData, InstallPluginErrors, InstallPluginResponses, ListAllPluginSettingsData, ListAllPluginSettingsErrors, ListAllPluginSettingsResponses, ListBuildOrdersData, ListBuildOrdersErrors, ListBuildOrdersResponses, ListCompaniesData, ListCompaniesErrors, ListCompaniesResponses, ListGroupsData, ListGroupsErrors, ListGroupsResponses, ListManufacturerPartsData, ListManufacturerPartsErrors, ListManufacturerPartsResponses, ListOwnersData, ListOwnersErrors, ListOwnersResponses, ListPartCategoriesData, ListPartCategoriesErrors, ListPartCategoriesResponses, ListPartsData, ListPartsErrors, ListPartsResponses, ListPluginsData, ListPluginsErrors, ListPluginSettingsData, ListPluginSettingsErrors, ListPluginSettingsResponses, ListPluginsResponses, ListProjectCodesData, ListProjectCodesErrors, ListProjectCodesResponses, ListPurchaseOrdersData, ListPurchaseOrdersErrors, ListPurchaseOrdersResponses, ListReturnOrdersData, ListReturnOrdersErrors, ListReturnOrdersResponses, ListSalesOrdersData, ListSalesOrdersErrors, ListSalesOrdersResponses, ListStockItemsData, ListStockItemsErrors, ListStockItemsResponses, ListStockLocationsData, ListStockLocationsErrors, ListStockLocationsResponses, ListSupplierPartsData, ListSupplierPartsErrors, ListSupplierPartsResponses, ListUsersData, ListUsersErrors, ListUsersResponses, ReloadPluginsData, ReloadPluginsErrors, ReloadPluginsResponses, ReplacePluginActivationData, ReplacePluginActivationErrors, ReplacePluginActivationResponses, ReplacePluginData, ReplacePluginErrors, ReplacePluginMetadataData, ReplacePluginMetadataErrors, ReplacePluginMetadataResponses, ReplacePluginResponses, ReplacePluginSettingData, ReplacePluginSettingErrors, ReplacePluginSettingResponses, ReplacePluginUninstallData, ReplacePluginUninstallErrors, ReplacePluginUninstallResponses, UninstallPluginData, UninstallPluginErrors, UninstallPluginResponses, UpdateGlobalSettingData, UpdateGlobalSettingErrors, UpdateGlobalSettingResponses, UpdatePluginData, UpdatePluginErrors, UpdatePluginMetadataData, UpdatePluginMetadataErrors, UpdatePluginMetadataResponses, UpdatePluginResponses, UpdatePluginSettingData, UpdatePluginSettingErrors, UpdatePluginSettingResponses } from './types.gen.ts';

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
 * Find parts
 */
export const listParts = <ThrowOnError extends boolean = false>(options?: Options<ListPartsData, ThrowOnError>) => (options?.client ?? client).get<ListPartsResponses, ListPartsErrors, ThrowOnError>({
    querySerializer: { parameters: { filters: { object: { style: 'form' } } } },
    url: '/api/part/',
    ...options
});

/**
 * Read one part
 */
export const getPart = <ThrowOnError extends boolean = false>(options: Options<GetPartData, ThrowOnError>) => (options.client ?? client).get<GetPartResponses, GetPartErrors, ThrowOnError>({ url: '/api/part/{id}/', ...options });

/**
 * Find categories of parts
 */
export const listPartCategories = <ThrowOnError extends boolean = false>(options?: Options<ListPartCategoriesData, ThrowOnError>) => (options?.client ?? client).get<ListPartCategoriesResponses, ListPartCategoriesErrors, ThrowOnError>({
    querySerializer: { parameters: { filters: { object: { style: 'form' } } } },
    url: '/api/part/category/',
    ...options
});

/**
 * Read one category of parts
 */
export const getPartCategory = <ThrowOnError extends boolean = false>(options: Options<GetPartCategoryData, ThrowOnError>) => (options.client ?? client).get<GetPartCategoryResponses, GetPartCategoryErrors, ThrowOnError>({ url: '/api/part/category/{id}/', ...options });

/**
 * Find stock items
 */
export const listStockItems = <ThrowOnError extends boolean = false>(options?: Options<ListStockItemsData, ThrowOnError>) => (options?.client ?? client).get<ListStockItemsResponses, ListStockItemsErrors, ThrowOnError>({
    querySerializer: { parameters: { filters: { object: { style: 'form' } } } },
    url: '/api/stock/',
    ...options
});

/**
 * Read one stock item
 */
export const getStockItem = <ThrowOnError extends boolean = false>(options: Options<GetStockItemData, ThrowOnError>) => (options.client ?? client).get<GetStockItemResponses, GetStockItemErrors, ThrowOnError>({ url: '/api/stock/{id}/', ...options });

/**
 * Find locations of stock
 */
export const listStockLocations = <ThrowOnError extends boolean = false>(options?: Options<ListStockLocationsData, ThrowOnError>) => (options?.client ?? client).get<ListStockLocationsResponses, ListStockLocationsErrors, ThrowOnError>({
    querySerializer: { parameters: { filters: { object: { style: 'form' } } } },
    url: '/api/stock/location/',
    ...options
});

/**
 * Read one location of stock
 */
export const getStockLocation = <ThrowOnError extends boolean = false>(options: Options<GetStockLocationData, ThrowOnError>) => (options.client ?? client).get<GetStockLocationResponses, GetStockLocationErrors, ThrowOnError>({ url: '/api/stock/location/{id}/', ...options });

/**
 * Find companies
 */
export const listCompanies = <ThrowOnError extends boolean = false>(options?: Options<ListCompaniesData, ThrowOnError>) => (options?.client ?? client).get<ListCompaniesResponses, ListCompaniesErrors, ThrowOnError>({
    querySerializer: { parameters: { filters: { object: { style: 'form' } } } },
    url: '/api/company/',
    ...options
});

/**
 * Read one company
 */
export const getCompany = <ThrowOnError extends boolean = false>(options: Options<GetCompanyData, ThrowOnError>) => (options.client ?? client).get<GetCompanyResponses, GetCompanyErrors, ThrowOnError>({ url: '/api/company/{id}/', ...options });

/**
 * Find parts as suppliers offer them
 */
export const listSupplierParts = <ThrowOnError extends boolean = false>(options?: Options<ListSupplierPartsData, ThrowOnError>) => (options?.client ?? client).get<ListSupplierPartsResponses, ListSupplierPartsErrors, ThrowOnError>({
    querySerializer: { parameters: { filters: { object: { style: 'form' } } } },
    url: '/api/company/part/',
    ...options
});

/**
 * Read one part as a supplier offers it
 */
export const getSupplierPart = <ThrowOnError extends boolean = false>(options: Options<GetSupplierPartData, ThrowOnError>) => (options.client ?? client).get<GetSupplierPartResponses, GetSupplierPartErrors, ThrowOnError>({ url: '/api/company/part/{id}/', ...options });

/**
 * Find parts as their manufacturers name them
 */
export const listManufacturerParts = <ThrowOnError extends boolean = false>(options?: Options<ListManufacturerPartsData, ThrowOnError>) => (options?.client ?? client).get<ListManufacturerPartsResponses, ListManufacturerPartsErrors, ThrowOnError>({
    querySerializer: { parameters: { filters: { object: { style: 'form' } } } },
    url: '/api/company/part/manufacturer/',
    ...options
});

/**
 * Read one part as its manufacturer names it
 */
export const getManufacturerPart = <ThrowOnError extends boolean = false>(options: Options<GetManufacturerPartData, ThrowOnError>) => (options.client ?? client).get<GetManufacturerPartResponses, GetManufacturerPartErrors, ThrowOnError>({ url: '/api/company/part/manufacturer/{id}/', ...options });

/**
 * Find purchase orders
 */
export const listPurchaseOrders = <ThrowOnError extends boolean = false>(options?: Options<ListPurchaseOrdersData, ThrowOnError>) => (options?.client ?? client).get<ListPurchaseOrdersResponses, ListPurchaseOrdersErrors, ThrowOnError>({
    querySerializer: { parameters: { filters: { object: { style: 'form' } } } },
    url: '/api/order/po/',
    ...options
});

/**
 * Read one purchase order
 */
export const getPurchaseOrder = <ThrowOnError extends boolean = false>(options: Options<GetPurchaseOrderData, ThrowOnError>) => (options.client ?? client).get<GetPurchaseOrderResponses, GetPurchaseOrderErrors, ThrowOnError>({ url: '/api/order/po/{id}/', ...options });

/**
 * Find sales orders
 */
export const listSalesOrders = <ThrowOnError extends boolean = false>(options?: Options<ListSalesOrdersData, ThrowOnError>) => (options?.client ?? client).get<ListSalesOrdersResponses, ListSalesOrdersErrors, ThrowOnError>({
    querySerializer: { parameters: { filters: { object: { style: 'form' } } } },
    url: '/api/order/so/',
    ...options
});

/**
 * Read one sales order
 */
export const getSalesOrder = <ThrowOnError extends boolean = false>(options: Options<GetSalesOrderData, ThrowOnError>) => (options.client ?? client).get<GetSalesOrderResponses, GetSalesOrderErrors, ThrowOnError>({ url: '/api/order/so/{id}/', ...options });

/**
 * Find return orders
 */
export const listReturnOrders = <ThrowOnError extends boolean = false>(options?: Options<ListReturnOrdersData, ThrowOnError>) => (options?.client ?? client).get<ListReturnOrdersResponses, ListReturnOrdersErrors, ThrowOnError>({
    querySerializer: { parameters: { filters: { object: { style: 'form' } } } },
    url: '/api/order/ro/',
    ...options
});

/**
 * Read one return order
 */
export const getReturnOrder = <ThrowOnError extends boolean = false>(options: Options<GetReturnOrderData, ThrowOnError>) => (options.client ?? client).get<GetReturnOrderResponses, GetReturnOrderErrors, ThrowOnError>({ url: '/api/order/ro/{id}/', ...options });

/**
 * Find build orders
 */
export const listBuildOrders = <ThrowOnError extends boolean = false>(options?: Options<ListBuildOrdersData, ThrowOnError>) => (options?.client ?? client).get<ListBuildOrdersResponses, ListBuildOrdersErrors, ThrowOnError>({
    querySerializer: { parameters: { filters: { object: { style: 'form' } } } },
    url: '/api/build/',
    ...options
});

/**
 * Read one build order
 */
export const getBuildOrder = <ThrowOnError extends boolean = false>(options: Options<GetBuildOrderData, ThrowOnError>) => (options.client ?? client).get<GetBuildOrderResponses, GetBuildOrderErrors, ThrowOnError>({ url: '/api/build/{id}/', ...options });

/**
 * Find people
 */
export const listUsers = <ThrowOnError extends boolean = false>(options?: Options<ListUsersData, ThrowOnError>) => (options?.client ?? client).get<ListUsersResponses, ListUsersErrors, ThrowOnError>({
    querySerializer: { parameters: { filters: { object: { style: 'form' } } } },
    url: '/api/user/',
    ...options
});

/**
 * Read one person
 */
export const getUser = <ThrowOnError extends boolean = false>(options: Options<GetUserData, ThrowOnError>) => (options.client ?? client).get<GetUserResponses, GetUserErrors, ThrowOnError>({ url: '/api/user/{id}/', ...options });

/**
 * Find groups of people
 */
export const listGroups = <ThrowOnError extends boolean = false>(options?: Options<ListGroupsData, ThrowOnError>) => (options?.client ?? client).get<ListGroupsResponses, ListGroupsErrors, ThrowOnError>({
    querySerializer: { parameters: { filters: { object: { style: 'form' } } } },
    url: '/api/user/group/',
    ...options
});

/**
 * Read one group of people
 */
export const getGroup = <ThrowOnError extends boolean = false>(options: Options<GetGroupData, ThrowOnError>) => (options.client ?? client).get<GetGroupResponses, GetGroupErrors, ThrowOnError>({ url: '/api/user/group/{id}/', ...options });

/**
 * Find people and groups that can be responsible
 */
export const listOwners = <ThrowOnError extends boolean = false>(options?: Options<ListOwnersData, ThrowOnError>) => (options?.client ?? client).get<ListOwnersResponses, ListOwnersErrors, ThrowOnError>({
    querySerializer: { parameters: { filters: { object: { style: 'form' } } } },
    url: '/api/user/owner/',
    ...options
});

/**
 * Read one person or group that can be responsible
 */
export const getOwner = <ThrowOnError extends boolean = false>(options: Options<GetOwnerData, ThrowOnError>) => (options.client ?? client).get<GetOwnerResponses, GetOwnerErrors, ThrowOnError>({ url: '/api/user/owner/{id}/', ...options });

/**
 * Find project codes
 */
export const listProjectCodes = <ThrowOnError extends boolean = false>(options?: Options<ListProjectCodesData, ThrowOnError>) => (options?.client ?? client).get<ListProjectCodesResponses, ListProjectCodesErrors, ThrowOnError>({
    querySerializer: { parameters: { filters: { object: { style: 'form' } } } },
    url: '/api/project-code/',
    ...options
});

/**
 * Read one project code
 */
export const getProjectCode = <ThrowOnError extends boolean = false>(options: Options<GetProjectCodeData, ThrowOnError>) => (options.client ?? client).get<GetProjectCodeResponses, GetProjectCodeErrors, ThrowOnError>({ url: '/api/project-code/{id}/', ...options });

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
