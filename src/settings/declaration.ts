import { serverName } from '../systems/property-name.ts';
import type { DeclaredSettings, SettingPath, SettingsSchema, SettingUi } from '../systems/settings.ts';
import { own } from './values.ts';

/** Finding one's way in what a server declares. */

/** The two halves of a declaration that say what a value is and how it is edited. */
export type Declaration = Pick<DeclaredSettings, 'schema' | 'uiSchema'>;

/** What is declared for one value; both are absent where nothing is. */
export interface Declared {
  readonly schema: SettingsSchema | undefined;
  readonly ui: SettingUi | undefined;
}

/** The ids of the sections, in their order. */
export function sectionIds(declaration: Declaration): readonly string[] {
  return Object.keys(declaration.schema.properties ?? {});
}

export function declaredSection(declaration: Declaration, id: string): Declared {
  return { schema: own(declaration.schema.properties, id), ui: own(declaration.uiSchema, id) };
}

/** What is declared for a property of an object, conditions (`if`, `allOf`) included. */
export function declaredProperty(of: Declared, name: string): Declared {
  return { schema: of.schema && propertySchema(of.schema, name), ui: propertyUi(of.ui, name) };
}

function propertySchema(schema: SettingsSchema, name: string): SettingsSchema | undefined {
  const direct = own(schema.properties, name);
  if (direct) return direct;
  const branches = [schema.then, schema.else, ...(schema.allOf ?? []), ...(schema.oneOf ?? [])];
  for (const branch of branches) {
    const found = branch && propertySchema(branch, name);
    if (found) return found;
  }
  return typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined;
}

function propertyUi(ui: SettingUi | undefined, name: string): SettingUi | undefined {
  // Names of properties never begin so: `propertyName` sees to it.
  if (name.startsWith('ui:')) return undefined;
  const found = own(ui, name);
  return isUi(found) ? found : undefined;
}

/** A plain property's entry is an object that is not a list; the others are the entry's own keywords. */
function isUi(value: unknown): value is SettingUi {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function declaredItems(of: Declared): Declared {
  return { schema: of.schema?.items, ui: of.ui?.items };
}

/** What is declared at a path; an empty path is the form itself, of which there is no uiSchema. */
export function declaredAt(declaration: Declaration, path: SettingPath): Declared {
  const [section, ...rest] = path;
  if (section === undefined) return { schema: declaration.schema, ui: undefined };
  let found = declaredSection(declaration, String(section));
  for (const step of rest) {
    found = typeof step === 'number' ? declaredItems(found) : declaredProperty(found, step);
  }
  return found;
}

/** A secret's content is never shown and never kept anywhere but in the edited values. */
export function isSecret({ schema, ui }: Declared): boolean {
  return schema?.writeOnly === true || ui?.['ui:widget'] === 'secret';
}

/** JSON as a text. */
export function isJsonText({ schema, ui }: Declared): boolean {
  return schema?.format === 'json' || ui?.['ui:widget'] === 'json';
}

/** When something runs, as a cron expression. */
export function isSchedule({ schema, ui }: Declared): boolean {
  return schema?.format === 'schedule' || ui?.['ui:widget'] === 'schedule';
}

/** An object whose properties are settings of their own, each with a title; not one that is edited as one value. */
export function isGroup({ schema, ui }: Declared): boolean {
  if (!schema || isSecret({ schema, ui }) || isJsonText({ schema, ui })) return false;
  return ui?.['ui:widget'] !== 'localized' && hasProperties(schema);
}

function hasProperties(schema: SettingsSchema): boolean {
  if (schema.properties) return true;
  return [schema.then, schema.else, ...(schema.allOf ?? [])].some(
    (branch) => branch && hasProperties(branch),
  );
}

/** Whether some of its properties depend on the values of others, so that they can only be judged together. */
export function isConditional({ schema }: Declared): boolean {
  return (
    schema !== undefined && [schema.if, schema.allOf, schema.oneOf].some((branch) => branch !== undefined)
  );
}

/** Whether a person may not change it: the schema or the uiSchema says so. */
export function isReadOnly({ schema, ui }: Declared): boolean {
  return schema?.readOnly === true || ui?.['ui:readonly'] === true;
}

/** What it is called: its title, else the server's own name. Untrusted text. */
export function titleOf({ schema, ui }: Declared, name: string | number): string {
  if (schema?.title) return schema.title;
  const key = ui?.['ui:options']?.key;
  if (key) return key;
  return typeof name === 'number' ? String(name + 1) : serverName(name);
}

/** The titles on the way to a place, from below the section to the place itself; empty for a section. */
export function titlesOnTheWay(declaration: Declaration, path: SettingPath): readonly string[] {
  return path.slice(1).map((step, index) => titleOf(declaredAt(declaration, path.slice(0, index + 2)), step));
}

export function sectionTitle(declaration: Declaration, id: string): string {
  return titleOf(declaredSection(declaration, id), id);
}

/**
 * The names of an object's properties in the order in which they are shown: those that `ui:order` names, then the
 * others as they are declared, and at last those that only the values have.
 */
export function orderedNames(
  of: Declared,
  ...values: (Readonly<Record<string, unknown>> | undefined)[]
): readonly string[] {
  const names = new Set<string>();
  const declared = new Set(of.schema ? propertyNames(of.schema) : []);
  for (const name of of.ui?.['ui:order'] ?? []) {
    if (declared.has(name) || values.some((record) => record && Object.hasOwn(record, name))) names.add(name);
  }
  for (const name of declared) names.add(name);
  for (const record of values) for (const name of Object.keys(record ?? {})) names.add(name);
  return [...names];
}

function propertyNames(schema: SettingsSchema): readonly string[] {
  const branches = [schema.then, schema.else, ...(schema.allOf ?? [])];
  return [
    ...Object.keys(schema.properties ?? {}),
    ...branches.flatMap((branch) => (branch ? propertyNames(branch) : [])),
  ];
}
