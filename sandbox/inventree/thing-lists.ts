import { LABEL_TEMPLATES, GROUPS, OWNERS, PROJECT_CODES, REPORT_TEMPLATES, USERS } from './things/office.ts';
import { BUILD_ORDERS, PURCHASE_ORDERS, RETURN_ORDERS, SALES_ORDERS } from './things/orders.ts';
import { PARTS } from './things/parts.ts';
import { CATEGORIES, LOCATIONS } from './things/places.ts';
import { namesOfStock, partOfStock, STOCK_ITEMS } from './things/stock.ts';
import type { Thing } from './things/thing.ts';
import { COMPANIES, MANUFACTURER_PARTS, SUPPLIER_PARTS } from './things/trade.ts';

/** A list of the server that settings can point at. */
export interface ThingList {
  readonly path: string;
  readonly rows: readonly Thing[];
  /** The fields that a search looks into. */
  readonly searched: readonly string[];
  /** What else a search looks into, such as the names of other things. */
  readonly alsoSearched?: (row: Thing) => readonly unknown[];
  /** The fields that may be asked for a value. */
  readonly filters: readonly string[];
  /** The role that may see it; everyone who is signed in without one. */
  readonly role?: string;
  /** What is added to a row for those who ask for it by name; one row alone always has it. */
  readonly onDemand?: Readonly<Record<string, (row: Thing) => unknown>>;
  /** Printing of labels and reports was made anew after 198, and has these addresses since. */
  readonly isNewPrinting?: true;
}

const TREE_SEARCH = ['name', 'description', 'pathstring'];
const ORDER_SEARCH = ['reference', 'description'];
const ORDER_FILTERS = ['status', 'outstanding'];

/** upstream: InvenTree, the same addresses at 198 as later but for what is printed */
export const THING_LISTS: readonly ThingList[] = [
  {
    path: '/api/part/',
    rows: PARTS,
    searched: ['name', 'description', 'IPN', 'revision', 'keywords'],
    filters: [
      'active',
      'assembly',
      'component',
      'is_template',
      'purchaseable',
      'salable',
      'trackable',
      'virtual',
      'category',
      'IPN',
    ],
    role: 'part',
  },
  {
    path: '/api/part/category/',
    rows: CATEGORIES,
    searched: TREE_SEARCH,
    filters: ['structural', 'starred', 'parent'],
    role: 'part_category',
  },
  {
    path: '/api/stock/',
    rows: STOCK_ITEMS,
    searched: ['serial', 'batch'],
    alsoSearched: namesOfStock,
    filters: ['in_stock', 'part', 'location', 'status', 'batch'],
    role: 'stock',
    onDemand: { part_detail: partOfStock },
  },
  {
    path: '/api/stock/location/',
    rows: LOCATIONS,
    searched: TREE_SEARCH,
    filters: ['structural', 'external', 'parent'],
    role: 'stock_location',
  },
  {
    path: '/api/company/',
    rows: COMPANIES,
    searched: ['name', 'description', 'website'],
    filters: ['name', 'active', 'is_customer', 'is_manufacturer', 'is_supplier'],
    role: 'purchase_order',
  },
  {
    path: '/api/company/part/',
    rows: SUPPLIER_PARTS,
    searched: ['SKU', 'MPN', 'description'],
    filters: ['active', 'part', 'supplier'],
    role: 'purchase_order',
  },
  {
    path: '/api/company/part/manufacturer/',
    rows: MANUFACTURER_PARTS,
    searched: ['MPN', 'description'],
    filters: ['part', 'manufacturer'],
    role: 'purchase_order',
  },
  {
    path: '/api/order/po/',
    rows: PURCHASE_ORDERS,
    searched: ORDER_SEARCH,
    filters: ORDER_FILTERS,
    role: 'purchase_order',
  },
  {
    path: '/api/order/so/',
    rows: SALES_ORDERS,
    searched: ORDER_SEARCH,
    filters: ORDER_FILTERS,
    role: 'sales_order',
  },
  {
    path: '/api/order/ro/',
    rows: RETURN_ORDERS,
    searched: ORDER_SEARCH,
    filters: ORDER_FILTERS,
    role: 'return_order',
  },
  {
    path: '/api/build/',
    rows: BUILD_ORDERS,
    searched: ['reference', 'title'],
    filters: ['active', 'status', 'part'],
    role: 'build',
  },
  {
    path: '/api/user/',
    rows: USERS,
    searched: ['first_name', 'last_name', 'username'],
    filters: ['is_staff', 'is_active', 'is_superuser'],
  },
  { path: '/api/user/group/', rows: GROUPS, searched: ['name'], filters: [] },
  { path: '/api/user/owner/', rows: OWNERS, searched: ['name'], filters: [] },
  { path: '/api/project-code/', rows: PROJECT_CODES, searched: ['code', 'description'], filters: [] },
  {
    path: '/api/label/template/',
    rows: LABEL_TEMPLATES,
    searched: ['name', 'description'],
    filters: ['enabled', 'model_type'],
    isNewPrinting: true,
  },
  {
    path: '/api/report/template/',
    rows: REPORT_TEMPLATES,
    searched: ['name', 'description'],
    filters: ['enabled', 'model_type'],
    isNewPrinting: true,
  },
];
