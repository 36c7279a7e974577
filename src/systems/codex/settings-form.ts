import { isJsonObject, type JsonObject } from '../../api/json.ts';
import { isSecretName, maskAll, maskSecrets } from '../../api/secrets.ts';
import { plainJson, writeExactly } from '../../lib/exact-json.ts';
import { m } from '../../messages/messages.js';
import { nameOf } from '../names.ts';
import { ALLOWED, refused } from '../permission.ts';
import { propertyName } from '../property-name.ts';
import type { DeclaredSettings, SecretState, SectionValues, SettingsSchema, SettingUi } from '../settings.ts';
import type { ServerCondition, Text } from '../system.ts';
import {
  type CodexSection,
  type CodexSetting,
  CodexSource,
  HOST,
  isExactObject,
  valueAt,
  withValueAt,
} from './settings-model.ts';

/** What a form is made of, whoever it is for. */
export interface FormParts {
  /** The stored configuration as it was read, exactly; no object in a broken answer. */
  readonly stored: unknown;
  readonly sections: readonly CodexSection[];
  readonly autoSync: boolean;
  readonly notices: readonly ServerCondition[];
  /** Why there is nothing to set, where there is nothing. */
  readonly empty: Text;
}

/** The section of what is stored and of which nobody says what it means. */
export const KEPT = 'kept';

/** The configuration as an object; an empty one when it is none. */
export function configOf(stored: unknown): JsonObject {
  return isExactObject(stored) ? stored : {};
}

/** The form of a configuration. */
export function codexForm({ stored, sections, autoSync, notices, empty }: FormParts): DeclaredSettings {
  const config = configOf(stored);
  const shown = sections.filter(({ settings }) => settings.length > 0);
  const kept = keptSettings(config, shown);
  const source = new CodexSource(config, shown, autoSync);
  const parts = [...shown.map((section) => shownSection(section, source)), ...keptSection(kept)];
  return {
    schema: { type: 'object', properties: Object.fromEntries(parts.map(({ id, schema }) => [id, schema])) },
    uiSchema: Object.fromEntries(parts.map(({ id, ui }) => [id, ui])),
    values: Object.fromEntries(parts.map(({ id, values }) => [id, values])),
    secrets: shown.flatMap((section) => secretsOf(section, config)),
    editable: ALLOWED,
    notices: [...notices, ...faultsOf(stored, config)],
    empty: parts.length === 0 ? empty : null,
    source,
  };
}

interface SectionParts {
  readonly id: string;
  readonly schema: SettingsSchema;
  readonly ui: SettingUi;
  readonly values: SectionValues;
}

function shownSection(section: CodexSection, source: CodexSource): SectionParts {
  const { id, title, description, settings } = section;
  const required = settings.filter((setting) => isRequired(setting, source.config));
  return {
    id,
    schema: {
      type: 'object',
      title,
      ...(description !== null && { description }),
      properties: Object.fromEntries(settings.map(({ name, schema }) => [name, schema])),
      ...(required.length > 0 && { required: required.map(({ name }) => name) }),
    },
    ui: {
      'ui:order': settings.map(({ name }) => name),
      ...Object.fromEntries(settings.map(({ name, ui }) => [name, ui])),
    },
    values: valuesOf(settings, source),
  };
}

/**
 * Whether the values must have it. A secret that is set is never among them, and where there is a default, it is
 * used when nothing is set.
 */
function isRequired({ required, schema, form, place }: CodexSetting, config: JsonObject): boolean {
  if (!required || schema.default !== undefined) return false;
  return !(form === 'secret' && isSet(valueAt(config, place)));
}

function valuesOf(settings: readonly CodexSetting[], source: CodexSource): SectionValues {
  const values = settings.flatMap((setting): [string, unknown][] => {
    const value = formValue(setting, source);
    return value === undefined ? [] : [[setting.name, value]];
  });
  return Object.fromEntries(values);
}

/** What the form shows of a setting; undefined where it has no value of its own, and for secrets. */
export function formValue(setting: CodexSetting, { config, autoSync }: CodexSource): unknown {
  const stored = valueAt(config, setting.place);
  switch (setting.form) {
    case 'secret':
      return undefined;
    case 'auto-sync':
      return autoSync;
    case 'same':
      return stored === undefined ? undefined : plainJson(stored);
    case 'json-text':
      return stored === undefined || typeof stored === 'string' ? stored : writeExactly(stored, 2);
    case 'json':
      return stored === undefined ? undefined : writeExactly(stored, 2);
  }
}

function isSet(stored: unknown): boolean {
  return stored !== undefined && stored !== null && stored !== '';
}

function secretsOf({ id, settings }: CodexSection, config: JsonObject): readonly SecretState[] {
  return settings
    .filter(({ form }) => form === 'secret')
    .map(({ name, place }) => {
      const set = isSet(valueAt(config, place));
      return {
        path: [id, name],
        state: set ? 'set' : 'unset',
        clearable: set ? ALLOWED : refused(m.codex_settings_secret_unset),
        lostWithNeighbours: false,
      };
    });
}

/** What is stored and not shown anywhere else, by its own names. */
function keptSettings(config: JsonObject, sections: readonly CodexSection[]): JsonObject {
  const places = sections.flatMap(({ settings }) => settings.map(({ place }) => place));
  const rest = places.reduce((left, place) => withValueAt(left, place, undefined), config);
  const host = valueAt(rest, [HOST]);
  const isNothing = isJsonObject(host) && Object.keys(host).length === 0;
  return isNothing ? withValueAt(rest, [HOST], undefined) : rest;
}

/** Shown to look at; what is written never comes from here. */
function keptSection(kept: JsonObject): readonly SectionParts[] {
  const names = Object.keys(kept);
  if (names.length === 0) return [];
  const reason = m.codex_settings_kept_reason();
  const ui = (name: string): SettingUi => ({
    'ui:widget': 'json',
    'ui:readonly': true,
    'ui:options': { key: name, readOnlyReason: reason },
  });
  return [
    {
      id: KEPT,
      schema: {
        type: 'object',
        title: m.codex_settings_section_kept(),
        description: m.codex_settings_section_kept_help(),
        properties: Object.fromEntries(names.map((name) => [propertyName(name), keptSchema(name)])),
      },
      ui: {
        'ui:order': names.map(propertyName),
        ...Object.fromEntries(names.map((name) => [propertyName(name), ui(name)])),
      },
      values: Object.fromEntries(names.map((name) => [propertyName(name), keptValue(name, kept[name])])),
    },
  ];
}

function keptSchema(name: string): SettingsSchema {
  return { type: 'string', format: 'json', title: nameOf(name), readOnly: true };
}

/** Nobody says what it is, so that its name alone tells whether it may be seen. */
function keptValue(name: string, stored: unknown): string {
  const plain = plainJson(stored);
  return writeExactly(isSecretName(name) ? maskAll(plain) : maskSecrets(plain), 2);
}

function faultsOf(stored: unknown, config: JsonObject): readonly ServerCondition[] {
  const host = valueAt(config, [HOST]);
  const faults: ServerCondition[] = [];
  if (stored !== undefined && stored !== null && !isExactObject(stored)) {
    faults.push({
      severity: 'warning',
      title: m.codex_settings_no_object_title,
      explanation: m.codex_settings_no_object,
    });
  }
  if (host !== undefined && !isExactObject(host)) {
    faults.push({
      severity: 'warning',
      title: m.codex_settings_host_broken_title,
      explanation: m.codex_settings_host_broken,
    });
  }
  return faults;
}
