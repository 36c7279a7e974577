import { m } from '../../messages/messages.js';
import type { Text } from '../system.ts';
import type { SettingTarget } from './setting-row.ts';

/** A kind of things that settings can point at, with a list that is described. */
export interface LookupModel {
  readonly label: Text;
  /** The list's path, as servers write it in `api_url`. */
  readonly path: string;
  /** The first version that has the list there; all have it without. */
  readonly since?: number;
  /** The fields that name a thing, the best one first; a dot leads into an object, a blank joins two. */
  readonly labelled: readonly string[];
  /** The fields that tell it from others of that name, the best one first. */
  readonly detailed: readonly string[];
  /** What its list must be asked for to answer these. */
  readonly asks?: Readonly<Record<string, string>>;
}

const TREE = { labelled: ['name'], detailed: ['pathstring', 'description'] } as const;
const ORDER = { labelled: ['reference'], detailed: ['description', 'status_text'] } as const;
const TEMPLATE = { labelled: ['name'], detailed: ['description', 'model_type'], since: 201 } as const;

/**
 * By the server's names of the kinds.
 * upstream: InvenTree, the same addresses at API 198 to 534 but for what is printed, which was made anew at 201
 */
const MODELS: Readonly<Record<string, LookupModel>> = {
  'part.part': {
    label: m.inventree_things_parts,
    path: '/api/part/',
    labelled: ['full_name', 'name'],
    detailed: ['description', 'IPN'],
  },
  'part.partcategory': { label: m.inventree_things_categories, path: '/api/part/category/', ...TREE },
  'stock.stockitem': {
    label: m.inventree_things_stock,
    path: '/api/stock/',
    labelled: ['part_detail.full_name', 'part_detail.name'],
    detailed: ['serial', 'batch', 'quantity'],
    asks: { part_detail: 'true' },
  },
  'stock.stocklocation': { label: m.inventree_things_locations, path: '/api/stock/location/', ...TREE },
  'company.company': {
    label: m.inventree_things_companies,
    path: '/api/company/',
    labelled: ['name'],
    detailed: ['description', 'website'],
  },
  'company.supplierpart': {
    label: m.inventree_things_supplier_parts,
    path: '/api/company/part/',
    labelled: ['SKU'],
    detailed: ['description', 'MPN'],
  },
  'company.manufacturerpart': {
    label: m.inventree_things_manufacturer_parts,
    path: '/api/company/part/manufacturer/',
    labelled: ['MPN'],
    detailed: ['description'],
  },
  'order.purchaseorder': { label: m.inventree_things_purchase_orders, path: '/api/order/po/', ...ORDER },
  'order.salesorder': { label: m.inventree_things_sales_orders, path: '/api/order/so/', ...ORDER },
  'order.returnorder': { label: m.inventree_things_return_orders, path: '/api/order/ro/', ...ORDER },
  'build.build': {
    label: m.inventree_things_builds,
    path: '/api/build/',
    labelled: ['reference'],
    detailed: ['title', 'status_text'],
  },
  'auth.user': {
    label: m.inventree_things_users,
    path: '/api/user/',
    labelled: ['username'],
    detailed: ['first_name last_name', 'email'],
  },
  'auth.group': {
    label: m.inventree_things_groups,
    path: '/api/user/group/',
    labelled: ['name'],
    detailed: [],
  },
  'users.owner': {
    label: m.inventree_things_owners,
    path: '/api/user/owner/',
    labelled: ['name'],
    detailed: ['label'],
  },
  'common.projectcode': {
    label: m.inventree_things_project_codes,
    path: '/api/project-code/',
    labelled: ['code'],
    detailed: ['description'],
  },
  'report.labeltemplate': { label: m.inventree_things_labels, path: '/api/label/template/', ...TEMPLATE },
  'report.reporttemplate': { label: m.inventree_things_reports, path: '/api/report/template/', ...TEMPLATE },
};

/** What is known of a kind; null for one without a list on servers of this version. */
export function lookupModel(name: string, apiVersion: number): LookupModel | null {
  const model = Object.hasOwn(MODELS, name) ? MODELS[name] : undefined;
  return model !== undefined && (model.since ?? 0) <= apiVersion ? model : null;
}

/**
 * The kind that a setting points at: whose list the server names, or where it names none, by its own name.
 * @returns null where it has no list that is described: the thing's number must be typed then
 */
export function targetModel({ model, listedAt }: SettingTarget, apiVersion: number): string | null {
  if (listedAt === null) return model !== null && lookupModel(model, apiVersion) ? model : null;
  const isListed = (name: string) => {
    const path = lookupModel(name, apiVersion)?.path;
    // Below another path it may be a plugin's own list of something else.
    return path !== undefined && (listedAt === path || (listedAt.endsWith(path) && model === name));
  };
  return Object.keys(MODELS).find(isListed) ?? null;
}
