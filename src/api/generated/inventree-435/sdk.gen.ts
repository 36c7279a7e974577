// Made from openapi/ by `npm run generate`. Change the description, not this file.

import { client } from './client.gen.ts';
import type { Client, Options as Options2, TDataShape } from '../client/index.ts';
import type { ActivatePluginData, ActivatePluginErrors, ActivatePluginResponses, DeletePluginData, DeletePluginErrors, DeletePluginResponses, GetBuildOrderData, GetBuildOrderErrors, GetBuildOrderResponses, GetCompanyData, GetCompanyErrors, GetCompanyResponses, GetCurrentUserData, GetCurrentUserErrors, GetCurrentUserResponses, GetCurrentUserRolesData, GetCurrentUserRolesErrors, GetCurrentUserRolesResponses, GetCurrentUserRolesSince490Data, GetCurrentUserRolesSince490Errors, GetCurrentUserRolesSince490Responses, GetGlobalSettingData, GetGlobalSettingErrors, GetGlobalSettingResponses, GetGroupData, GetGroupErrors, GetGroupResponses, GetLabelTemplateData, GetLabelTemplateErrors, GetLabelTemplateResponses, GetManufacturerPartData, GetManufacturerPartErrors, GetManufacturerPartResponses, GetOwnerData, GetOwnerErrors, GetOwnerResponses, GetPartCategoryData, GetPartCategoryErrors, GetPartCategoryResponses, GetPartData, GetPartErrors, GetPartResponses, GetPluginAdminData, GetPluginAdminErrors, GetPluginAdminResponses, GetPluginData, GetPluginErrors, GetPluginMetadataData, GetPluginMetadataErrors, GetPluginMetadataResponses, GetPluginMetadataSince436Data, GetPluginMetadataSince436Errors, GetPluginMetadataSince436Responses, GetPluginRegistryStatusData, GetPluginRegistryStatusErrors, GetPluginRegistryStatusResponses, GetPluginResponses, GetPluginSettingData, GetPluginSettingErrors, GetPluginSettingResponses, GetPluginUserSettingData, GetPluginUserSettingErrors, GetPluginUserSettingResponses, GetProjectCodeData, GetProjectCodeErrors, GetProjectCodeResponses, GetPurchaseOrderData, GetPurchaseOrderErrors, GetPurchaseOrderResponses, GetReportTemplateData, GetReportTemplateErrors, GetReportTemplateResponses, GetReturnOrderData, GetReturnOrderErrors, GetReturnOrderResponses, GetSalesOrderData, GetSalesOrderErrors, GetSalesOrderResponses, GetServerInfoData, GetServerInfoErrors, GetServerInfoResponses, GetStockItemData, GetStockItemErrors, GetStockItemResponses, GetStockLocationData, GetStockLocationErrors, GetStockLocationResponses, GetSupplierPartData, GetSupplierPartErrors, GetSupplierPartResponses, GetUserData, GetUserErrors, GetUserResponses, InstallPluginData, InstallPluginErrors, InstallPluginResponses, ListAllPluginSettingsData, ListAllPluginSettingsErrors, ListAllPluginSettingsResponses, ListBuildOrdersData, ListBuildOrdersErrors, ListBuildOrdersResponses, ListCompaniesData, ListCompaniesErrors, ListCompaniesResponses, ListGroupsData, ListGroupsErrors, ListGroupsResponses, ListLabelTemplatesData, ListLabelTemplatesErrors, ListLabelTemplatesResponses, ListManufacturerPartsData, ListManufacturerPartsErrors, ListManufacturerPartsResponses, ListOwnersData, ListOwnersErrors, ListOwnersResponses, ListPartCategoriesData, ListPartCategoriesErrors, ListPartCategoriesResponses, ListPartsData, ListPartsErrors, ListPartsResponses, ListPluginsData, ListPluginsErrors, ListPluginSettingsData, ListPluginSettingsErrors, ListPluginSettingsResponses, ListPluginsResponses, ListPluginUiFeaturesData, ListPluginUiFeaturesErrors, ListPluginUiFeaturesResponses, ListPluginUserSettingsData, ListPluginUserSettingsErrors, ListPluginUserSettingsResponses, ListProjectCodesData, ListProjectCodesErrors, ListProjectCodesResponses, ListPurchaseOrdersData, ListPurchaseOrdersErrors, ListPurchaseOrdersResponses, ListReportTemplatesData, ListReportTemplatesErrors, ListReportTemplatesResponses, ListReturnOrdersData, ListReturnOrdersErrors, ListReturnOrdersResponses, ListSalesOrdersData, ListSalesOrdersErrors, ListSalesOrdersResponses, ListStockItemsData, ListStockItemsErrors, ListStockItemsResponses, ListStockLocationsData, ListStockLocationsErrors, ListStockLocationsResponses, ListSupplierPartsData, ListSupplierPartsErrors, ListSupplierPartsResponses, ListUsersData, ListUsersErrors, ListUsersResponses, ReloadPluginsData, ReloadPluginsErrors, ReloadPluginsResponses, ReplacePluginActivationData, ReplacePluginActivationErrors, ReplacePluginActivationResponses, ReplacePluginMetadataData, ReplacePluginMetadataErrors, ReplacePluginMetadataResponses, ReplacePluginMetadataSince436Data, ReplacePluginMetadataSince436Errors, ReplacePluginMetadataSince436Responses, ReplacePluginSettingData, ReplacePluginSettingErrors, ReplacePluginSettingResponses, ReplacePluginUninstallData, ReplacePluginUninstallErrors, ReplacePluginUninstallResponses, ReplacePluginUserSettingData, ReplacePluginUserSettingErrors, ReplacePluginUserSettingResponses, UninstallPluginData, UninstallPluginErrors, UninstallPluginResponses, UpdateGlobalSettingData, UpdateGlobalSettingErrors, UpdateGlobalSettingResponses, UpdatePluginMetadataData, UpdatePluginMetadataErrors, UpdatePluginMetadataResponses, UpdatePluginMetadataSince436Data, UpdatePluginMetadataSince436Errors, UpdatePluginMetadataSince436Responses, UpdatePluginSettingData, UpdatePluginSettingErrors, UpdatePluginSettingResponses, UpdatePluginUserSettingData, UpdatePluginUserSettingErrors, UpdatePluginUserSettingResponses } from './types.gen.ts';

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
 * Find templates of labels
 */
export const listLabelTemplates = <ThrowOnError extends boolean = false>(options?: Options<ListLabelTemplatesData, ThrowOnError>) => (options?.client ?? client).get<ListLabelTemplatesResponses, ListLabelTemplatesErrors, ThrowOnError>({
    querySerializer: { parameters: { filters: { object: { style: 'form' } } } },
    url: '/api/label/template/',
    ...options
});

/**
 * Read one template of labels
 */
export const getLabelTemplate = <ThrowOnError extends boolean = false>(options: Options<GetLabelTemplateData, ThrowOnError>) => (options.client ?? client).get<GetLabelTemplateResponses, GetLabelTemplateErrors, ThrowOnError>({ url: '/api/label/template/{id}/', ...options });

/**
 * Find templates of reports
 */
export const listReportTemplates = <ThrowOnError extends boolean = false>(options?: Options<ListReportTemplatesData, ThrowOnError>) => (options?.client ?? client).get<ListReportTemplatesResponses, ListReportTemplatesErrors, ThrowOnError>({
    querySerializer: { parameters: { filters: { object: { style: 'form' } } } },
    url: '/api/report/template/',
    ...options
});

/**
 * Read one template of reports
 */
export const getReportTemplate = <ThrowOnError extends boolean = false>(options: Options<GetReportTemplateData, ThrowOnError>) => (options.client ?? client).get<GetReportTemplateResponses, GetReportTemplateErrors, ThrowOnError>({ url: '/api/report/template/{id}/', ...options });

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
