import type { DeclaredSettings, SettingsSchema, SettingsValues } from '../settings.ts';
import { ALLOWED } from '../permission.ts';
import { inventreeSettings } from './settings-form.ts';
import { SECTION } from './settings-source.ts';

/** A row as servers from API 534 on answer it, with what a test says of it. */
export function rowLike(more: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return {
    pk: 12,
    key: 'SETTING',
    value: '',
    name: 'A setting',
    description: 'What it is for',
    type: 'string',
    choices: [],
    model_name: null,
    model_filters: null,
    api_url: null,
    typ: 'plugin',
    units: '',
    required: false,
    confirm: false,
    confirm_text: '',
    read_only: false,
    plugin: 'sample',
    ...more,
  };
}

export function declare(rows: readonly unknown[], apiVersion = 534): DeclaredSettings {
  return inventreeSettings(rows, { apiVersion, editable: ALLOWED, none: () => 'none' });
}

/** The declaration of the first setting. */
export function firstOf({ schema, uiSchema, values }: DeclaredSettings) {
  const properties: Readonly<Record<string, SettingsSchema>> = schema.properties?.[SECTION]?.properties ?? {};
  const [property = '', declared = {}] = Object.entries(properties)[0] ?? [];
  return {
    property,
    schema: declared,
    options: optionsOf(uiSchema[SECTION]?.[property]),
    value: values[SECTION]?.[property],
  };
}

/** The uiSchema's options as tests look at them. */
function optionsOf(ui: unknown): Readonly<Record<string, unknown>> {
  const options: unknown = typeof ui === 'object' && ui !== null ? Reflect.get(ui, 'ui:options') : null;
  return typeof options === 'object' && options !== null ? { ...options } : {};
}

/** The values with one of them replaced, or removed if it is undefined. */
export function edited({ values }: DeclaredSettings, property: string, value: unknown): SettingsValues {
  const others = Object.entries(values[SECTION] ?? {}).filter(([name]) => name !== property);
  return { [SECTION]: Object.fromEntries(value === undefined ? others : [...others, [property, value]]) };
}
