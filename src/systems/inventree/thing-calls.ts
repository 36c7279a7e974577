import type { QueryKey } from '@tanstack/react-query';
import type { Client } from '../../api/generated/client/index.ts';
import {
  getPartQueryKey,
  listPartsQueryKey,
  getPartCategoryQueryKey,
  listPartCategoriesQueryKey,
  getStockItemQueryKey,
  listStockItemsQueryKey,
  getStockLocationQueryKey,
  listStockLocationsQueryKey,
  getCompanyQueryKey,
  listCompaniesQueryKey,
  getSupplierPartQueryKey,
  listSupplierPartsQueryKey,
  getManufacturerPartQueryKey,
  listManufacturerPartsQueryKey,
  getPurchaseOrderQueryKey,
  listPurchaseOrdersQueryKey,
  getSalesOrderQueryKey,
  listSalesOrdersQueryKey,
  getReturnOrderQueryKey,
  listReturnOrdersQueryKey,
  getBuildOrderQueryKey,
  listBuildOrdersQueryKey,
  getUserQueryKey,
  listUsersQueryKey,
  getGroupQueryKey,
  listGroupsQueryKey,
  getOwnerQueryKey,
  listOwnersQueryKey,
  getProjectCodeQueryKey,
  listProjectCodesQueryKey,
  getLabelTemplateQueryKey,
  listLabelTemplatesQueryKey,
  getReportTemplateQueryKey,
  listReportTemplatesQueryKey,
} from '../../api/generated/inventree-435/@tanstack/react-query.gen.ts';
import {
  getPart,
  listParts,
  getPartCategory,
  listPartCategories,
  getStockItem,
  listStockItems,
  getStockLocation,
  listStockLocations,
  getCompany,
  listCompanies,
  getSupplierPart,
  listSupplierParts,
  getManufacturerPart,
  listManufacturerParts,
  getPurchaseOrder,
  listPurchaseOrders,
  getSalesOrder,
  listSalesOrders,
  getReturnOrder,
  listReturnOrders,
  getBuildOrder,
  listBuildOrders,
  getUser,
  listUsers,
  getGroup,
  listGroups,
  getOwner,
  listOwners,
  getProjectCode,
  listProjectCodes,
  getLabelTemplate,
  listLabelTemplates,
  getReportTemplate,
  listReportTemplates,
} from '../../api/generated/inventree-435/sdk.gen.ts';

/** What a list is asked for. */
export interface ThingQuery {
  readonly search: string;
  readonly limit: number;
  readonly filters: Record<string, string>;
}

/** The calls about one kind of things that settings can point at; described in the same way for all versions. */
export interface ThingCalls {
  find(query: ThingQuery, signal: AbortSignal): Promise<unknown>;
  read(id: number, signal: AbortSignal): Promise<unknown>;
  findKey(query: ThingQuery): QueryKey;
  readKey(id: number): QueryKey;
}

interface Operations {
  readonly find: (options: {
    client: Client;
    query: ThingQuery;
    signal: AbortSignal;
    throwOnError: true;
  }) => Promise<{ data: unknown }>;
  readonly read: (options: {
    client: Client;
    path: { id: number };
    signal: AbortSignal;
    throwOnError: true;
  }) => Promise<{ data: unknown }>;
  readonly findKey: (options: { client: Client; query: ThingQuery }) => QueryKey;
  readonly readKey: (options: { client: Client; path: { id: number } }) => QueryKey;
}

/** By the server's names of the kinds. */
const OPERATIONS: Readonly<Record<string, Operations>> = {
  'part.part': {
    find: listParts,
    read: getPart,
    findKey: listPartsQueryKey,
    readKey: getPartQueryKey,
  },
  'part.partcategory': {
    find: listPartCategories,
    read: getPartCategory,
    findKey: listPartCategoriesQueryKey,
    readKey: getPartCategoryQueryKey,
  },
  'stock.stockitem': {
    find: listStockItems,
    read: getStockItem,
    findKey: listStockItemsQueryKey,
    readKey: getStockItemQueryKey,
  },
  'stock.stocklocation': {
    find: listStockLocations,
    read: getStockLocation,
    findKey: listStockLocationsQueryKey,
    readKey: getStockLocationQueryKey,
  },
  'company.company': {
    find: listCompanies,
    read: getCompany,
    findKey: listCompaniesQueryKey,
    readKey: getCompanyQueryKey,
  },
  'company.supplierpart': {
    find: listSupplierParts,
    read: getSupplierPart,
    findKey: listSupplierPartsQueryKey,
    readKey: getSupplierPartQueryKey,
  },
  'company.manufacturerpart': {
    find: listManufacturerParts,
    read: getManufacturerPart,
    findKey: listManufacturerPartsQueryKey,
    readKey: getManufacturerPartQueryKey,
  },
  'order.purchaseorder': {
    find: listPurchaseOrders,
    read: getPurchaseOrder,
    findKey: listPurchaseOrdersQueryKey,
    readKey: getPurchaseOrderQueryKey,
  },
  'order.salesorder': {
    find: listSalesOrders,
    read: getSalesOrder,
    findKey: listSalesOrdersQueryKey,
    readKey: getSalesOrderQueryKey,
  },
  'order.returnorder': {
    find: listReturnOrders,
    read: getReturnOrder,
    findKey: listReturnOrdersQueryKey,
    readKey: getReturnOrderQueryKey,
  },
  'build.build': {
    find: listBuildOrders,
    read: getBuildOrder,
    findKey: listBuildOrdersQueryKey,
    readKey: getBuildOrderQueryKey,
  },
  'auth.user': {
    find: listUsers,
    read: getUser,
    findKey: listUsersQueryKey,
    readKey: getUserQueryKey,
  },
  'auth.group': {
    find: listGroups,
    read: getGroup,
    findKey: listGroupsQueryKey,
    readKey: getGroupQueryKey,
  },
  'users.owner': {
    find: listOwners,
    read: getOwner,
    findKey: listOwnersQueryKey,
    readKey: getOwnerQueryKey,
  },
  'common.projectcode': {
    find: listProjectCodes,
    read: getProjectCode,
    findKey: listProjectCodesQueryKey,
    readKey: getProjectCodeQueryKey,
  },
  'report.labeltemplate': {
    find: listLabelTemplates,
    read: getLabelTemplate,
    findKey: listLabelTemplatesQueryKey,
    readKey: getLabelTemplateQueryKey,
  },
  'report.reporttemplate': {
    find: listReportTemplates,
    read: getReportTemplate,
    findKey: listReportTemplatesQueryKey,
    readKey: getReportTemplateQueryKey,
  },
};

/** The calls about a kind of things; null for a kind that has no list. */
export function thingCalls(client: Client, model: string): ThingCalls | null {
  const operations = Object.hasOwn(OPERATIONS, model) ? OPERATIONS[model] : undefined;
  if (operations === undefined) return null;
  const { find, read, findKey, readKey } = operations;
  return {
    find: async (query, signal) => (await find({ client, query, signal, throwOnError: true })).data,
    read: async (id, signal) => (await read({ client, path: { id }, signal, throwOnError: true })).data,
    findKey: (query) => findKey({ client, query }),
    readKey: (id) => readKey({ client, path: { id } }),
  };
}
