import { m } from '../../messages/messages.js';
import { propertyName } from '../property-name.ts';
import type { DeclaredSettings, SecretState } from '../settings.ts';
import type { Allowed, ServerCondition, Text } from '../system.ts';
import { ALLOWED, refused } from '../permission.ts';
import { type SettingRows, settingRows } from './setting-row.ts';
import { settingRules } from './setting-rules.ts';
import { declaredSetting, type DeclaredSetting } from './setting-schema.ts';
import { formValue } from './setting-value.ts';
import { SECTION, SettingsSource } from './settings-source.ts';

/** How the settings of a server are to be declared. */
export interface FormCircumstances {
  /** Infinity when the server does not tell it. */
  readonly apiVersion: number;
  readonly editable: Allowed;
  /** What to say where a plugin has no settings. */
  readonly none: Text;
}

/** The settings of one plugin, or of one person for it, as a form. */
export function inventreeSettings(
  answer: readonly unknown[],
  { apiVersion, editable, none }: FormCircumstances,
): DeclaredSettings {
  const found = settingRows(answer);
  const rules = settingRules(apiVersion);
  const settings = new Map<string, DeclaredSetting>();
  for (const row of found.rows)
    settings.set(propertyName(row.key), declaredSetting(row, { apiVersion, rules }));
  const notices = noticesOf(found);
  if (settings.size === 0) return { ...noSettings(none, editable), notices };
  const all = [...settings];
  const hasTexts = all.some(([, { schema }]) => schema.pattern !== undefined);
  return {
    schema: {
      type: 'object',
      properties: {
        [SECTION]: {
          type: 'object',
          title: m.inventree_settings_section(),
          ...(hasTexts && { description: rules.aboutTexts }),
          properties: fromEntries(all, ({ schema }) => schema),
          required: all.flatMap(([property, { required }]) => (required ? property : [])),
        },
      },
    },
    uiSchema: {
      [SECTION]: {
        ...fromEntries(all, ({ ui }) => ui),
        // Whatever the property is called, this is the order: names that are numbers would come first otherwise.
        'ui:order': all.map(([property]) => property),
      },
    },
    values: { [SECTION]: valuesOf(all) },
    secrets: all.flatMap(([property, setting]) =>
      setting.kind === 'secret' ? secretOf(property, setting) : [],
    ),
    editable,
    notices,
    empty: null,
    source: new SettingsSource(settings),
  };
}

/** What is shown where there is nothing to set. */
export function noSettings(why: Text, editable: Allowed): DeclaredSettings {
  return {
    schema: { type: 'object', properties: {} },
    uiSchema: {},
    values: {},
    secrets: [],
    editable,
    notices: [],
    empty: why,
    source: new SettingsSource(new Map()),
  };
}

/** Makes own properties of any name, `__proto__` included. */
function fromEntries<Value>(
  settings: readonly (readonly [string, DeclaredSetting])[],
  of: (setting: DeclaredSetting) => Value,
): Record<string, Value> {
  return Object.fromEntries(settings.map(([property, setting]) => [property, of(setting)]));
}

function valuesOf(settings: readonly (readonly [string, DeclaredSetting])[]): Record<string, unknown> {
  const values = settings.map(([property, { row, kind }]) => [property, formValue(row, kind)] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

/** The server answers the same for a secret that is set and one that is not. */
function secretOf(property: string, { schema, ui }: DeclaredSetting): SecretState {
  const reason = ui['ui:options']?.readOnlyReason;
  return {
    path: [SECTION, property],
    state: 'unknown',
    clearable: schema.readOnly === true && reason !== undefined ? refused(() => reason) : ALLOWED,
    lostWithNeighbours: false,
  };
}

function noticesOf({ unreadable, repeated }: SettingRows): readonly ServerCondition[] {
  const notices: ServerCondition[] = [];
  if (unreadable > 0) {
    notices.push({
      severity: 'warning',
      title: m.inventree_settings_unreadable_title,
      explanation: () => m.inventree_settings_unreadable({ count: unreadable }),
    });
  }
  if (repeated.length > 0) {
    notices.push({
      severity: 'warning',
      title: m.inventree_settings_repeated_title,
      explanation: () => m.inventree_settings_repeated({ keys: repeated.join(', ') }),
    });
  }
  return notices;
}
