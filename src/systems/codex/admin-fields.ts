import { isJsonObject, type JsonObject, listOf, objectOf, own, textOf } from '../../api/json.ts';
import { m } from '../../messages/messages.js';
import type { SettingChoice, SettingsSchema, SettingUi, SettingUiOptions } from '../settings.ts';
import { editedSecret, secretGroup } from './admin-secrets.ts';
import { serverName } from '../property-name.ts';
import { type SetupField, type SetupMember, valueOf } from './admin-model.ts';

/** Builders of fields that stand for one member of `UpdatePluginRequest` each. */

interface Told {
  readonly section: string;
  readonly member: string;
  readonly title: string;
  readonly help?: string;
  readonly schema?: SettingsSchema;
  readonly ui?: SettingUi;
  readonly options?: SettingUiOptions;
}

/** How a member can be emptied. upstream: Codex 2.2.0, a null in a PATCH is ignored for most members */
type Clearing =
  /** Null takes it away. */
  | 'null'
  /** Nothing takes it away once it is set, but it can be another. */
  | 'never';

function field(
  { member, title, help, schema, ui, options }: Told,
  value: unknown,
  required = false,
): SetupField {
  return {
    name: member,
    schema: { type: 'string', ...schema, title, ...(help !== undefined && { description: help }) },
    ui: { ...ui, 'ui:options': { key: member, ...options } },
    value,
    required,
  };
}

/** One value that is sent as it is edited. */
export function plainMember(told: Told, dto: JsonObject, clearing: Clearing): SetupMember {
  const value = own(dto, told.member) ?? undefined;
  const stays = clearing === 'never' && value !== undefined;
  return {
    section: told.section,
    member: told.member,
    fields: [field(told, value, stays)],
    write: (edited) => ({ send: valueOf(edited, told.member) ?? null }),
  };
}

/** A text that cannot be taken away; where there is one, emptied means that the empty text is stored. */
export function textMember(told: Told, dto: JsonObject): SetupMember {
  const value = own(dto, told.member) ?? undefined;
  const options = { ...told.options, ...(value !== undefined && { emptyIsAbsent: false }) };
  return {
    section: told.section,
    member: told.member,
    fields: [field({ ...told, options }, value)],
    write: (edited) => ({ send: valueOf(edited, told.member) ?? '' }),
  };
}

/** A text that must be there. */
export function requiredText(told: Told, dto: JsonObject): SetupMember {
  return {
    section: told.section,
    member: told.member,
    fields: [field(told, own(dto, told.member) ?? undefined, true)],
    write: (edited) => ({ send: valueOf(edited, told.member) }),
  };
}

/** A list that is replaced as a whole. */
export function listMember(told: Told, dto: JsonObject): SetupMember {
  const schema: SettingsSchema = { type: 'array', items: { type: 'string' }, ...told.schema };
  return {
    section: told.section,
    member: told.member,
    fields: [field({ ...told, schema }, own(dto, told.member) ?? undefined)],
    write: (edited) => ({ send: valueOf(edited, told.member) ?? [] }),
  };
}

/** A list of any of some values, each with its meaning. */
export function checklistMember(
  told: Told,
  dto: JsonObject,
  choices: readonly SettingChoice[],
  empty: null | readonly never[] = [],
): SetupMember {
  return {
    ...listMember(
      { ...told, ui: { ...told.ui, 'ui:widget': 'checklist' }, options: { ...told.options, choices } },
      dto,
    ),
    write: (edited) => {
      const ticked = listOf(valueOf(edited, told.member));
      return { send: ticked.length === 0 ? empty : ticked };
    },
  };
}

/** Something that is shown and cannot be changed. */
export function fixedMember(told: Told, dto: JsonObject, reason: string): SetupMember {
  const shown = field(told, textOf(own(dto, told.member)) ?? undefined);
  const options = { ...shown.ui['ui:options'], readOnlyReason: reason };
  return {
    section: told.section,
    member: null,
    fields: [{ ...shown, ui: { ...shown.ui, 'ui:readonly': true, 'ui:options': options } }],
    write: () => ({ send: undefined }),
  };
}

/**
 * The variables of the plugin's environment. The server tells their values in clear; here they are as secret as in
 * all other places, and kept by their names. upstream: Codex 2.2.0, sent as a list and answered as an object
 */
export function environmentMember(dto: JsonObject): SetupMember {
  const stored = new Map(environmentOf(own(dto, 'env')).map(({ key, value }) => [key, value]));
  const names = [...stored.keys()];
  return {
    section: 'environment',
    member: 'env',
    fields: [
      secretGroup({
        section: 'environment',
        name: 'env',
        title: m.codex_setup_env(),
        help: m.codex_setup_env_help(),
        secrets: names.map((name) => ({ key: name, title: name, state: 'set', clearable: true })),
        entries: {
          label: m.codex_setup_env_name(),
          add: m.codex_setup_env_add(),
          pattern: '[A-Za-z_][A-Za-z0-9_]*',
          patternWords: m.codex_setup_env_pattern(),
        },
      }),
    ],
    write: (edited) => {
      const group = valueOf(edited, 'env');
      const changes = isJsonObject(group) ? group : {};
      const kept = names.filter((name) => editedSecret(changes, name) === undefined);
      const replaced = Object.keys(changes).flatMap((property) => {
        const value = changes[property];
        return typeof value === 'string' ? [{ key: serverName(property), value }] : [];
      });
      const old = kept.map((key) => ({ key, value: stored.get(key) ?? '' }));
      const order = [...names, ...replaced.map(({ key }) => key)];
      const all = [...old, ...replaced];
      return { send: all.toSorted((a, b) => order.indexOf(a.key) - order.indexOf(b.key)) };
    },
  };
}

/** A variable of an environment, as requests carry it. */
interface Variable {
  readonly key: string;
  readonly value: string;
}

/**
 * The variables of an environment, whether they are told as an object, as the server does, or as the list that it
 * takes: it is replaced as a whole, and what was not understood would be lost.
 * @param env untrusted
 */
export function environmentOf(env: unknown): readonly Variable[] {
  const told = isJsonObject(env)
    ? Object.entries(env)
    : listOf(env).map((one) => [own(objectOf(one), 'key'), own(objectOf(one), 'value')] as const);
  return told.flatMap(([key, value]) => {
    if (typeof key !== 'string' || key === '' || value === undefined) return [];
    return [{ key, value: typeof value === 'string' ? value : JSON.stringify(value) }];
  });
}
