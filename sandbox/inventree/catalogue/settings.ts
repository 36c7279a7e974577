import type { SettingDefinition } from '../setting-definition.ts';

/** What a setting may say beside its kind. */
type More = Pick<SettingDefinition, 'units' | 'required' | 'confirm' | 'fixed' | 'check' | 'hidden'>;

export function toggle(key: string, name: string, description: string, on = false, more: More = {}) {
  return { key, name, description, kind: 'boolean', default: on, ...more } satisfies SettingDefinition;
}

export function wholeNumber(key: string, name: string, description: string, value: number, more: More = {}) {
  return { key, name, description, kind: 'integer', default: value, ...more } satisfies SettingDefinition;
}

/** A number that clients cannot tell from a text by its type. */
export function decimal(key: string, name: string, description: string, value: number, more: More = {}) {
  return { key, name, description, kind: 'float', default: value, ...more } satisfies SettingDefinition;
}

export function text(key: string, name: string, description: string, value = '', more: More = {}) {
  return { key, name, description, kind: 'string', default: value, ...more } satisfies SettingDefinition;
}

/** Answered as three asterisks, empty or not. */
export function secret(key: string, name: string, description: string, more: More = {}) {
  return { ...text(key, name, description, '', more), protected: true } satisfies SettingDefinition;
}

/** @param choices names by value, in their order. */
export function choice(
  key: string,
  name: string,
  description: string,
  choices: Readonly<Record<string, string>>,
  more: More = {},
) {
  const entries = Object.entries(choices).map(([value, label]) => ({ value, label }));
  const value = entries[0]?.value ?? '';
  return { ...text(key, name, description, value, more), choices: entries } satisfies SettingDefinition;
}

/** The kinds of objects that settings point at, with the lists to choose from. */
const MODELS = {
  'auth.group': '/api/user/group/',
  'auth.user': '/api/user/',
  'build.build': '/api/build/',
  'company.company': '/api/company/',
  'company.manufacturerpart': '/api/company/part/manufacturer/',
  'company.supplierpart': '/api/company/part/',
  'common.projectcode': '/api/project-code/',
  'order.purchaseorder': '/api/order/po/',
  'order.returnorder': '/api/order/ro/',
  'order.salesorder': '/api/order/so/',
  'part.part': '/api/part/',
  'part.partcategory': '/api/part/category/',
  'report.labeltemplate': '/api/label/template/',
  'report.reporttemplate': '/api/report/template/',
  'stock.stockitem': '/api/stock/',
  'stock.stocklocation': '/api/stock/location/',
  'users.owner': '/api/user/owner/',
  // The server has no list of these.
  'contenttypes.contenttype': null,
} as const;

type Filters = Readonly<Record<string, string | boolean>>;

/** A link to one object of the server. */
export function link(
  key: string,
  name: string,
  description: string,
  model: keyof typeof MODELS,
  filters?: Filters,
) {
  const target = { name: model, listedAt: MODELS[model], ...(filters && { filters }) };
  return { ...text(key, name, description), model: target } satisfies SettingDefinition;
}
