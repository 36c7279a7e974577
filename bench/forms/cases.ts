import type { DeclaredSettings, SettingsSchema, SettingUi } from '../../src/systems/settings.ts';

/** A form to be measured: what a system would declare, in one section. */
type Section = {
  readonly schema: SettingsSchema;
  readonly ui: SettingUi;
  readonly values: Record<string, unknown>;
};

/** The forms that are measured, by name. The first field of each is a text, and the one that is typed in. */
export const cases = {
  'fields-20': () => flat(20),
  'fields-200': () => flat(200),
  'fields-500': () => flat(500),
  'nested-tables': nestedTables,
  conditional,
} satisfies Record<string, () => Section>;

export type CaseName = keyof typeof cases;

export function isCaseName(name: string): name is CaseName {
  return Object.hasOwn(cases, name);
}

/** The form as an adapter would hand it to the page. */
export function declared(name: CaseName): DeclaredSettings {
  const { schema, ui, values } = cases[name]();
  return {
    schema: { type: 'object', properties: { settings: { ...schema, title: 'Settings' } } },
    uiSchema: { settings: ui },
    values: { settings: values },
    secrets: [],
    editable: { allowed: true },
    notices: [],
    empty: null,
    source: null,
  };
}

/** Kinds of fields as plugins have them: mostly texts, switches and numbers, with a choice here and there. */
function flat(count: number): Section {
  const properties: Record<string, SettingsSchema> = {};
  const values: Record<string, unknown> = {};
  for (let index = 0; index < count; index += 1) {
    const name = `setting_${index}`;
    const { value, ...schema } = KINDS[index % KINDS.length] ?? KINDS[0];
    properties[name] = {
      ...schema,
      title: `Setting number ${index}`,
      description: `What setting number ${index} does to the plugin, in a sentence of usual length.`,
    };
    values[name] = value;
  }
  return { schema: { type: 'object', properties }, ui: {}, values };
}

const TEXT = { type: 'string', maxLength: 200, value: 'a text' } as const;
const KINDS = [
  TEXT,
  { type: 'boolean', default: true, value: false },
  { type: 'integer', minimum: 0, maximum: 1000, value: 30 },
  TEXT,
  {
    type: 'string',
    oneOf: [
      { const: 'nothing', title: 'Nothing' },
      { const: 'warning', title: 'A warning' },
      { const: 'error', title: 'An error' },
    ],
    value: 'warning',
  },
] as const satisfies readonly [
  SettingsSchema & { value: unknown },
  ...(SettingsSchema & { value: unknown })[],
];

/** A table of ten rows with a table of three rows in each, beside a text. */
function nestedTables(): Section {
  const cell = { type: 'string' } as const;
  const steps: SettingsSchema = {
    type: 'array',
    title: 'Steps',
    items: {
      type: 'object',
      properties: { tool: { ...cell, title: 'Tool' }, amount: { type: 'integer', title: 'Amount' } },
    },
  };
  const rules: SettingsSchema = {
    type: 'array',
    title: 'Rules',
    items: {
      type: 'object',
      properties: { active: { type: 'boolean', title: 'Active' }, label: { ...cell, title: 'Label' }, steps },
    },
  };
  return {
    schema: { type: 'object', properties: { name: { ...cell, title: 'Name' }, rules } },
    ui: {},
    values: { name: 'Exports', rules: Array.from({ length: 10 }, (_, index) => ruleRow(index)) },
  };
}

function ruleRow(index: number) {
  const steps = [1, 2, 3].map((amount) => ({ tool: 'resize', amount }));
  return { active: index % 2 === 0, label: `Rule ${index}`, steps };
}

/** Twenty switches that each bring two more fields when they are on; half of them are. */
function conditional(): Section {
  const properties: Record<string, SettingsSchema> = { name: { type: 'string', title: 'Name' } };
  const values: Record<string, unknown> = { name: 'Exports' };
  const allOf: SettingsSchema[] = [];
  for (let index = 0; index < 20; index += 1) {
    const on = `on_${index}`;
    properties[on] = { type: 'boolean', title: `Part ${index}` };
    values[on] = index % 2 === 0;
    allOf.push({
      if: { properties: { [on]: { const: true } }, required: [on] },
      // oxlint-disable-next-line unicorn/no-thenable -- a word of JSON Schema
      then: {
        properties: {
          [`url_${index}`]: { type: 'string', title: `Address of part ${index}` },
          [`times_${index}`]: { type: 'integer', title: `Attempts of part ${index}`, minimum: 1 },
        },
      },
    });
  }
  return { schema: { type: 'object', properties, allOf }, ui: {}, values };
}
