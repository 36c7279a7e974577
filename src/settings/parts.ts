import type { SettingsSchema, SettingUi } from '../systems/settings.ts';
import {
  declaredItems,
  declaredProperty,
  declaredSection,
  type Declaration,
  type Declared,
  isConditional,
  isGroup,
  isJsonText,
  orderedNames,
} from './declaration.ts';
import { own } from './values.ts';

/** Some properties of a section that are drawn, and drawn anew, together. */
export interface FormPart {
  /** Unique within the section. */
  readonly id: string;
  readonly section: string;
  /** Its properties in the order in which they are shown; also what `FormStore.change` is to replace. */
  readonly properties: readonly string[];
  /** The section's schema with these properties only, without the section's own title and description. */
  readonly schema: SettingsSchema;
  /** The section's entry for these properties only; every order in it, at any depth, names all or has a `*`. */
  readonly uiSchema: SettingUi;
}

/** About as many single fields as are drawn within one key press without being felt. */
const MOST_FIELDS = 20;

interface Kept {
  readonly ui: SettingUi | undefined;
  readonly parts: readonly FormPart[];
}

const kept = new WeakMap<SettingsSchema, Kept>();

/**
 * The parts of a section, of about 20 fields each, in the order in which they are shown; the same objects for the
 * same declaration. A section whose properties depend on each other is one part.
 */
export function partsOf(declaration: Declaration, section: string): readonly FormPart[] {
  const declared = declaredSection(declaration, section);
  const { schema, ui } = declared;
  if (!schema) return [];
  const found = kept.get(schema);
  if (found && found.ui === ui) return found.parts;
  const names = orderedNames(declared);
  const runs = isConditional(declared) ? [names] : runsOf(declared, names);
  const parts = runs.map((run) => partOf(section, declared, run));
  kept.set(schema, { ui, parts });
  return parts;
}

function runsOf(section: Declared, names: readonly string[]): readonly (readonly string[])[] {
  const runs: string[][] = [];
  let fields = Number.POSITIVE_INFINITY;
  for (const name of names) {
    const more = fieldsIn(declaredProperty(section, name));
    if (fields + more > MOST_FIELDS) {
      runs.push([]);
      fields = 0;
    }
    runs.at(-1)?.push(name);
    fields += more;
  }
  return runs;
}

/** How much there is to draw: a table as many fields as one row of it has, and some for its frame. */
function fieldsIn(declared: Declared): number {
  if (isGroup(declared)) {
    return orderedNames(declared).reduce((sum, name) => sum + fieldsIn(declaredProperty(declared, name)), 1);
  }
  const items = declaredItems(declared);
  if (items.schema) return 4 + fieldsIn(items);
  if (isJsonText(declared)) return 3;
  return declared.ui?.['ui:widget'] === 'localized' ? (declared.ui['ui:options']?.languages?.length ?? 2) : 1;
}

function partOf(section: string, declared: Declared, names: readonly string[]): FormPart {
  return {
    id: names[0] ?? '',
    section,
    properties: names,
    schema: partSchema(declared, names),
    uiSchema: partUi(declared, names),
  };
}

function partSchema(declared: Declared, names: readonly string[]): SettingsSchema {
  const { title: _, description: __, ...schema } = declared.schema ?? {};
  if (isConditional(declared)) return schema;
  const properties = names.flatMap((name) => {
    const property = own(schema.properties, name);
    return property ? [[name, property] as const] : [];
  });
  const required = schema.required?.filter((name) => names.includes(name)) ?? [];
  return {
    ...schema,
    properties: Object.fromEntries(properties),
    ...(schema.required ? { required } : {}),
  };
}

function partUi(declared: Declared, names: readonly string[]): SettingUi {
  const ui = declared.ui ?? {};
  const ofForm = Object.entries(ui).filter(([name]) => name.startsWith('ui:'));
  const ofNames = names.flatMap((name) => {
    const inner = declaredProperty(declared, name).ui;
    return inner ? [[name, completeOrder(inner)] as const] : [];
  });
  const order = isConditional(declared) ? [...names, '*'] : names;
  return { ...Object.fromEntries<SettingUi[string]>([...ofForm, ...ofNames]), 'ui:order': order };
}

/** What an order leaves out follows: `@rjsf/core` asks for a mark of that, and breaks without it. */
function completeOrder(ui: SettingUi): SettingUi {
  const entries = Object.entries(ui).map(([name, inner]) => {
    if (name === 'ui:order') return [name, withRest(ui['ui:order'] ?? [])] as const;
    return [name, !name.startsWith('ui:') && isUi(inner) ? completeOrder(inner) : inner] as const;
  });
  return Object.fromEntries<SettingUi[string]>(entries);
}

function withRest(order: readonly string[]): readonly string[] {
  return [...new Set([...order, '*'])];
}

function isUi(value: SettingUi[string]): value is SettingUi {
  return typeof value === 'object' && !Array.isArray(value);
}
