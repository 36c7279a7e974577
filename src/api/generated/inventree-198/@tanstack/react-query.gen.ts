// Made from openapi/ by `npm run generate`. Change the description, not this file.

import { queryOptions, type UseMutationOptions } from '@tanstack/react-query';

import { client } from '../client.gen.ts';
import { activatePlugin, deletePlugin, getBuildOrder, getCompany, getCurrentUser, getCurrentUserRoles, getGlobalSetting, getGroup, getManufacturerPart, getOwner, getPart, getPartCategory, getPlugin, getPluginMetadata, getPluginRegistryStatus, getPluginSetting, getProjectCode, getPurchaseOrder, getReturnOrder, getSalesOrder, getServerInfo, getStockItem, getStockLocation, getSupplierPart, getUser, installPlugin, listAllPluginSettings, listBuildOrders, listCompanies, listGroups, listManufacturerParts, listOwners, listPartCategories, listParts, listPlugins, listPluginSettings, listProjectCodes, listPurchaseOrders, listReturnOrders, listSalesOrders, listStockItems, listStockLocations, listSupplierParts, listUsers, type Options, reloadPlugins, replacePlugin, replacePluginActivation, replacePluginMetadata, replacePluginSetting, replacePluginUninstall, uninstallPlugin, updateGlobalSetting, updatePlugin, updatePluginMetadata, updatePluginSetting } from '../sdk.gen.ts';
import type { ActivatePluginData, ActivatePluginError, ActivatePluginResponse, DeletePluginData, DeletePluginError, DeletePluginResponse, GetBuildOrderData, GetBuildOrderError, GetBuildOrderResponse, GetCompanyData, GetCompanyError, GetCompanyResponse, GetCurrentUserData, GetCurrentUserError, GetCurrentUserResponse, GetCurrentUserRolesData, GetCurrentUserRolesError, GetCurrentUserRolesResponse, GetGlobalSettingData, GetGlobalSettingError, GetGlobalSettingResponse, GetGroupData, GetGroupError, GetGroupResponse, GetManufacturerPartData, GetManufacturerPartError, GetManufacturerPartResponse, GetOwnerData, GetOwnerError, GetOwnerResponse, GetPartCategoryData, GetPartCategoryError, GetPartCategoryResponse, GetPartData, GetPartError, GetPartResponse, GetPluginData, GetPluginError, GetPluginMetadataData, GetPluginMetadataError, GetPluginMetadataResponse, GetPluginRegistryStatusData, GetPluginRegistryStatusError, GetPluginRegistryStatusResponse, GetPluginResponse, GetPluginSettingData, GetPluginSettingError, GetPluginSettingResponse, GetProjectCodeData, GetProjectCodeError, GetProjectCodeResponse, GetPurchaseOrderData, GetPurchaseOrderError, GetPurchaseOrderResponse, GetReturnOrderData, GetReturnOrderError, GetReturnOrderResponse, GetSalesOrderData, GetSalesOrderError, GetSalesOrderResponse, GetServerInfoData, GetServerInfoError, GetServerInfoResponse, GetStockItemData, GetStockItemError, GetStockItemResponse, GetStockLocationData, GetStockLocationError, GetStockLocationResponse, GetSupplierPartData, GetSupplierPartError, GetSupplierPartResponse, GetUserData, GetUserError, GetUserResponse, InstallPluginData, InstallPluginError, InstallPluginResponse, ListAllPluginSettingsData, ListAllPluginSettingsError, ListAllPluginSettingsResponse, ListBuildOrdersData, ListBuildOrdersError, ListBuildOrdersResponse, ListCompaniesData, ListCompaniesError, ListCompaniesResponse, ListGroupsData, ListGroupsError, ListGroupsResponse, ListManufacturerPartsData, ListManufacturerPartsError, ListManufacturerPartsResponse, ListOwnersData, ListOwnersError, ListOwnersResponse, ListPartCategoriesData, ListPartCategoriesError, ListPartCategoriesResponse, ListPartsData, ListPartsError, ListPartsResponse, ListPluginsData, ListPluginsError, ListPluginSettingsData, ListPluginSettingsError, ListPluginSettingsResponse, ListPluginsResponse, ListProjectCodesData, ListProjectCodesError, ListProjectCodesResponse, ListPurchaseOrdersData, ListPurchaseOrdersError, ListPurchaseOrdersResponse, ListReturnOrdersData, ListReturnOrdersError, ListReturnOrdersResponse, ListSalesOrdersData, ListSalesOrdersError, ListSalesOrdersResponse, ListStockItemsData, ListStockItemsError, ListStockItemsResponse, ListStockLocationsData, ListStockLocationsError, ListStockLocationsResponse, ListSupplierPartsData, ListSupplierPartsError, ListSupplierPartsResponse, ListUsersData, ListUsersError, ListUsersResponse, ReloadPluginsData, ReloadPluginsError, ReloadPluginsResponse, ReplacePluginActivationData, ReplacePluginActivationError, ReplacePluginActivationResponse, ReplacePluginData, ReplacePluginError, ReplacePluginMetadataData, ReplacePluginMetadataError, ReplacePluginMetadataResponse, ReplacePluginResponse, ReplacePluginSettingData, ReplacePluginSettingError, ReplacePluginSettingResponse, ReplacePluginUninstallData, ReplacePluginUninstallError, ReplacePluginUninstallResponse, UninstallPluginData, UninstallPluginError, UninstallPluginResponse, UpdateGlobalSettingData, UpdateGlobalSettingError, UpdateGlobalSettingResponse, UpdatePluginData, UpdatePluginError, UpdatePluginMetadataData, UpdatePluginMetadataError, UpdatePluginMetadataResponse, UpdatePluginResponse, UpdatePluginSettingData, UpdatePluginSettingError, UpdatePluginSettingResponse } from '../types.gen.ts';

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

export const listPartsQueryKey = (options?: Options<ListPartsData>) => createQueryKey('listParts', options);

/**
 * Find parts
 */
export const listPartsOptions = (options?: Options<ListPartsData>) => queryOptions<ListPartsResponse, ListPartsError, ListPartsResponse, ReturnType<typeof listPartsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listParts({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listPartsQueryKey(options)
});

export const getPartQueryKey = (options: Options<GetPartData>) => createQueryKey('getPart', options);

/**
 * Read one part
 */
export const getPartOptions = (options: Options<GetPartData>) => queryOptions<GetPartResponse, GetPartError, GetPartResponse, ReturnType<typeof getPartQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getPart({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getPartQueryKey(options)
});

export const listPartCategoriesQueryKey = (options?: Options<ListPartCategoriesData>) => createQueryKey('listPartCategories', options);

/**
 * Find categories of parts
 */
export const listPartCategoriesOptions = (options?: Options<ListPartCategoriesData>) => queryOptions<ListPartCategoriesResponse, ListPartCategoriesError, ListPartCategoriesResponse, ReturnType<typeof listPartCategoriesQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listPartCategories({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listPartCategoriesQueryKey(options)
});

export const getPartCategoryQueryKey = (options: Options<GetPartCategoryData>) => createQueryKey('getPartCategory', options);

/**
 * Read one category of parts
 */
export const getPartCategoryOptions = (options: Options<GetPartCategoryData>) => queryOptions<GetPartCategoryResponse, GetPartCategoryError, GetPartCategoryResponse, ReturnType<typeof getPartCategoryQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getPartCategory({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getPartCategoryQueryKey(options)
});

export const listStockItemsQueryKey = (options?: Options<ListStockItemsData>) => createQueryKey('listStockItems', options);

/**
 * Find stock items
 */
export const listStockItemsOptions = (options?: Options<ListStockItemsData>) => queryOptions<ListStockItemsResponse, ListStockItemsError, ListStockItemsResponse, ReturnType<typeof listStockItemsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listStockItems({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listStockItemsQueryKey(options)
});

export const getStockItemQueryKey = (options: Options<GetStockItemData>) => createQueryKey('getStockItem', options);

/**
 * Read one stock item
 */
export const getStockItemOptions = (options: Options<GetStockItemData>) => queryOptions<GetStockItemResponse, GetStockItemError, GetStockItemResponse, ReturnType<typeof getStockItemQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getStockItem({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getStockItemQueryKey(options)
});

export const listStockLocationsQueryKey = (options?: Options<ListStockLocationsData>) => createQueryKey('listStockLocations', options);

/**
 * Find locations of stock
 */
export const listStockLocationsOptions = (options?: Options<ListStockLocationsData>) => queryOptions<ListStockLocationsResponse, ListStockLocationsError, ListStockLocationsResponse, ReturnType<typeof listStockLocationsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listStockLocations({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listStockLocationsQueryKey(options)
});

export const getStockLocationQueryKey = (options: Options<GetStockLocationData>) => createQueryKey('getStockLocation', options);

/**
 * Read one location of stock
 */
export const getStockLocationOptions = (options: Options<GetStockLocationData>) => queryOptions<GetStockLocationResponse, GetStockLocationError, GetStockLocationResponse, ReturnType<typeof getStockLocationQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getStockLocation({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getStockLocationQueryKey(options)
});

export const listCompaniesQueryKey = (options?: Options<ListCompaniesData>) => createQueryKey('listCompanies', options);

/**
 * Find companies
 */
export const listCompaniesOptions = (options?: Options<ListCompaniesData>) => queryOptions<ListCompaniesResponse, ListCompaniesError, ListCompaniesResponse, ReturnType<typeof listCompaniesQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listCompanies({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listCompaniesQueryKey(options)
});

export const getCompanyQueryKey = (options: Options<GetCompanyData>) => createQueryKey('getCompany', options);

/**
 * Read one company
 */
export const getCompanyOptions = (options: Options<GetCompanyData>) => queryOptions<GetCompanyResponse, GetCompanyError, GetCompanyResponse, ReturnType<typeof getCompanyQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getCompany({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getCompanyQueryKey(options)
});

export const listSupplierPartsQueryKey = (options?: Options<ListSupplierPartsData>) => createQueryKey('listSupplierParts', options);

/**
 * Find parts as suppliers offer them
 */
export const listSupplierPartsOptions = (options?: Options<ListSupplierPartsData>) => queryOptions<ListSupplierPartsResponse, ListSupplierPartsError, ListSupplierPartsResponse, ReturnType<typeof listSupplierPartsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listSupplierParts({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listSupplierPartsQueryKey(options)
});

export const getSupplierPartQueryKey = (options: Options<GetSupplierPartData>) => createQueryKey('getSupplierPart', options);

/**
 * Read one part as a supplier offers it
 */
export const getSupplierPartOptions = (options: Options<GetSupplierPartData>) => queryOptions<GetSupplierPartResponse, GetSupplierPartError, GetSupplierPartResponse, ReturnType<typeof getSupplierPartQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getSupplierPart({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getSupplierPartQueryKey(options)
});

export const listManufacturerPartsQueryKey = (options?: Options<ListManufacturerPartsData>) => createQueryKey('listManufacturerParts', options);

/**
 * Find parts as their manufacturers name them
 */
export const listManufacturerPartsOptions = (options?: Options<ListManufacturerPartsData>) => queryOptions<ListManufacturerPartsResponse, ListManufacturerPartsError, ListManufacturerPartsResponse, ReturnType<typeof listManufacturerPartsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listManufacturerParts({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listManufacturerPartsQueryKey(options)
});

export const getManufacturerPartQueryKey = (options: Options<GetManufacturerPartData>) => createQueryKey('getManufacturerPart', options);

/**
 * Read one part as its manufacturer names it
 */
export const getManufacturerPartOptions = (options: Options<GetManufacturerPartData>) => queryOptions<GetManufacturerPartResponse, GetManufacturerPartError, GetManufacturerPartResponse, ReturnType<typeof getManufacturerPartQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getManufacturerPart({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getManufacturerPartQueryKey(options)
});

export const listPurchaseOrdersQueryKey = (options?: Options<ListPurchaseOrdersData>) => createQueryKey('listPurchaseOrders', options);

/**
 * Find purchase orders
 */
export const listPurchaseOrdersOptions = (options?: Options<ListPurchaseOrdersData>) => queryOptions<ListPurchaseOrdersResponse, ListPurchaseOrdersError, ListPurchaseOrdersResponse, ReturnType<typeof listPurchaseOrdersQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listPurchaseOrders({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listPurchaseOrdersQueryKey(options)
});

export const getPurchaseOrderQueryKey = (options: Options<GetPurchaseOrderData>) => createQueryKey('getPurchaseOrder', options);

/**
 * Read one purchase order
 */
export const getPurchaseOrderOptions = (options: Options<GetPurchaseOrderData>) => queryOptions<GetPurchaseOrderResponse, GetPurchaseOrderError, GetPurchaseOrderResponse, ReturnType<typeof getPurchaseOrderQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getPurchaseOrder({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getPurchaseOrderQueryKey(options)
});

export const listSalesOrdersQueryKey = (options?: Options<ListSalesOrdersData>) => createQueryKey('listSalesOrders', options);

/**
 * Find sales orders
 */
export const listSalesOrdersOptions = (options?: Options<ListSalesOrdersData>) => queryOptions<ListSalesOrdersResponse, ListSalesOrdersError, ListSalesOrdersResponse, ReturnType<typeof listSalesOrdersQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listSalesOrders({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listSalesOrdersQueryKey(options)
});

export const getSalesOrderQueryKey = (options: Options<GetSalesOrderData>) => createQueryKey('getSalesOrder', options);

/**
 * Read one sales order
 */
export const getSalesOrderOptions = (options: Options<GetSalesOrderData>) => queryOptions<GetSalesOrderResponse, GetSalesOrderError, GetSalesOrderResponse, ReturnType<typeof getSalesOrderQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getSalesOrder({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getSalesOrderQueryKey(options)
});

export const listReturnOrdersQueryKey = (options?: Options<ListReturnOrdersData>) => createQueryKey('listReturnOrders', options);

/**
 * Find return orders
 */
export const listReturnOrdersOptions = (options?: Options<ListReturnOrdersData>) => queryOptions<ListReturnOrdersResponse, ListReturnOrdersError, ListReturnOrdersResponse, ReturnType<typeof listReturnOrdersQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listReturnOrders({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listReturnOrdersQueryKey(options)
});

export const getReturnOrderQueryKey = (options: Options<GetReturnOrderData>) => createQueryKey('getReturnOrder', options);

/**
 * Read one return order
 */
export const getReturnOrderOptions = (options: Options<GetReturnOrderData>) => queryOptions<GetReturnOrderResponse, GetReturnOrderError, GetReturnOrderResponse, ReturnType<typeof getReturnOrderQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getReturnOrder({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getReturnOrderQueryKey(options)
});

export const listBuildOrdersQueryKey = (options?: Options<ListBuildOrdersData>) => createQueryKey('listBuildOrders', options);

/**
 * Find build orders
 */
export const listBuildOrdersOptions = (options?: Options<ListBuildOrdersData>) => queryOptions<ListBuildOrdersResponse, ListBuildOrdersError, ListBuildOrdersResponse, ReturnType<typeof listBuildOrdersQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listBuildOrders({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listBuildOrdersQueryKey(options)
});

export const getBuildOrderQueryKey = (options: Options<GetBuildOrderData>) => createQueryKey('getBuildOrder', options);

/**
 * Read one build order
 */
export const getBuildOrderOptions = (options: Options<GetBuildOrderData>) => queryOptions<GetBuildOrderResponse, GetBuildOrderError, GetBuildOrderResponse, ReturnType<typeof getBuildOrderQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getBuildOrder({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getBuildOrderQueryKey(options)
});

export const listUsersQueryKey = (options?: Options<ListUsersData>) => createQueryKey('listUsers', options);

/**
 * Find people
 */
export const listUsersOptions = (options?: Options<ListUsersData>) => queryOptions<ListUsersResponse, ListUsersError, ListUsersResponse, ReturnType<typeof listUsersQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listUsers({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listUsersQueryKey(options)
});

export const getUserQueryKey = (options: Options<GetUserData>) => createQueryKey('getUser', options);

/**
 * Read one person
 */
export const getUserOptions = (options: Options<GetUserData>) => queryOptions<GetUserResponse, GetUserError, GetUserResponse, ReturnType<typeof getUserQueryKey>>({
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

export const listGroupsQueryKey = (options?: Options<ListGroupsData>) => createQueryKey('listGroups', options);

/**
 * Find groups of people
 */
export const listGroupsOptions = (options?: Options<ListGroupsData>) => queryOptions<ListGroupsResponse, ListGroupsError, ListGroupsResponse, ReturnType<typeof listGroupsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listGroups({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listGroupsQueryKey(options)
});

export const getGroupQueryKey = (options: Options<GetGroupData>) => createQueryKey('getGroup', options);

/**
 * Read one group of people
 */
export const getGroupOptions = (options: Options<GetGroupData>) => queryOptions<GetGroupResponse, GetGroupError, GetGroupResponse, ReturnType<typeof getGroupQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getGroup({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getGroupQueryKey(options)
});

export const listOwnersQueryKey = (options?: Options<ListOwnersData>) => createQueryKey('listOwners', options);

/**
 * Find people and groups that can be responsible
 */
export const listOwnersOptions = (options?: Options<ListOwnersData>) => queryOptions<ListOwnersResponse, ListOwnersError, ListOwnersResponse, ReturnType<typeof listOwnersQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listOwners({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listOwnersQueryKey(options)
});

export const getOwnerQueryKey = (options: Options<GetOwnerData>) => createQueryKey('getOwner', options);

/**
 * Read one person or group that can be responsible
 */
export const getOwnerOptions = (options: Options<GetOwnerData>) => queryOptions<GetOwnerResponse, GetOwnerError, GetOwnerResponse, ReturnType<typeof getOwnerQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getOwner({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getOwnerQueryKey(options)
});

export const listProjectCodesQueryKey = (options?: Options<ListProjectCodesData>) => createQueryKey('listProjectCodes', options);

/**
 * Find project codes
 */
export const listProjectCodesOptions = (options?: Options<ListProjectCodesData>) => queryOptions<ListProjectCodesResponse, ListProjectCodesError, ListProjectCodesResponse, ReturnType<typeof listProjectCodesQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listProjectCodes({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listProjectCodesQueryKey(options)
});

export const getProjectCodeQueryKey = (options: Options<GetProjectCodeData>) => createQueryKey('getProjectCode', options);

/**
 * Read one project code
 */
export const getProjectCodeOptions = (options: Options<GetProjectCodeData>) => queryOptions<GetProjectCodeResponse, GetProjectCodeError, GetProjectCodeResponse, ReturnType<typeof getProjectCodeQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getProjectCode({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getProjectCodeQueryKey(options)
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
 * Runs pip inside the request, which takes seconds to minutes. For staff with the right to add plugins.
 * Only an answer with `success` means that the package is there.
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
 * failed inside. Recorded errors stay until the server starts again.
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
 * never show values from here. The server answers this even without sign-in.
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

/**
 * Delete a plugin's row and all its settings
 *
 * For people whose admin role may delete, and only while the plugin is off. The code stays: for an
 * installed plugin the row comes back, empty, with the next reload.
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
 * For people whose admin role may view; later servers answer anyone.
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
 * Change a plugin's row
 *
 * Goes past everything that switching a plugin does: the plugins are not loaded again. Use
 * activatePlugin instead. For people whose admin role may change; gone from API 262 on.
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

/**
 * Change a plugin's row (the same as with PATCH)
 */
export const replacePluginMutation = (options?: Partial<Options<ReplacePluginData>>): UseMutationOptions<ReplacePluginResponse, ReplacePluginError, Options<ReplacePluginData>> => {
    const mutationOptions: UseMutationOptions<ReplacePluginResponse, ReplacePluginError, Options<ReplacePluginData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await replacePlugin({
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
 * Switch a plugin on or off
 *
 * For superusers. Loads all plugins again inside the request. The answer repeats what was asked and
 * proves nothing: a plugin outside its version range is off again, one that crashes stays on with an
 * error in the registry status. A plugin that comes with the server cannot be switched off; the
 * answer is active true then.
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

export const getPluginMetadataQueryKey = (options: Options<GetPluginMetadataData>) => createQueryKey('getPluginMetadata', options);

/**
 * Read the free-form data kept with a plugin
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

export const listPluginSettingsQueryKey = (options: Options<ListPluginSettingsData>) => createQueryKey('listPluginSettings', options);

/**
 * List the settings of one plugin
 *
 * Stored ones first, even such that the plugin no longer has; always a bare array. 404 while the plugin
 * is off. The server answers this even without sign-in.
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
 * For staff. Never send the three asterisks back: they would replace the secret. What is no integer is
 * answered with 200 and replaced by the default.
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
