import { type JsonObject, objectOf, own, textOf } from '../../api/json.ts';
import { m } from '../../messages/messages.js';
import { propertyName } from '../property-name.ts';
import type { SecretState, SettingsSchema, SettingUi } from '../settings.ts';
import type { SectionDeclaration } from './settings-declaration.ts';
import type { Field } from './settings-field.ts';
import { fieldsOf } from './settings-fields.ts';
import { recordSchema, recordSecrets, recordUi } from './settings-record.ts';
import { humanised, type SettingWords } from './settings-words.ts';

/** One section, ready for both directions. */
export interface Section {
  /** The server's own name. */
  readonly name: string;
  readonly property: string;
  readonly fields: readonly Field[];
  /** What the server tells of its values, `name:info` included. */
  readonly stored: JsonObject;
  /** False where the server told no values: there may be some nevertheless. */
  readonly told: boolean;
  /** Why nothing of it can be changed; null where it can. */
  readonly readOnlyReason: string | null;
  readonly schema: SettingsSchema;
  readonly ui: SettingUi;
  readonly secrets: readonly SecretState[];
}

/** What is the same for all sections of a plugin. */
export interface SectionContext {
  readonly words: SettingWords;
  /** Values by section; untrusted. */
  readonly values: JsonObject;
  readonly languages: readonly string[];
  /** Whether the person has a right. */
  readonly holds: (right: string) => boolean;
  /** Other plugins that have a section of the same name. */
  readonly namesakes: (section: string) => readonly string[];
}

/** Makes a section of its declaration and of what is stored; null where there is nothing in it. */
export function makeSection(declaration: SectionDeclaration, context: SectionContext): Section | null {
  const { name, parameters, told } = declaration;
  const { words, languages } = context;
  const values = own(context.values, name);
  const stored = objectOf(values);
  const fields = fieldsOf(parameters, {
    words,
    languages,
    path: [name],
    holders: [stored],
    inRows: false,
    fieldsOf,
  });
  if (fields.length === 0) return null;
  const property = propertyName(name);
  const readOnlyReason = reasonAgainst(name, told, context);
  const isTold = values !== undefined;
  return {
    name,
    property,
    fields,
    stored,
    told: isTold,
    readOnlyReason,
    schema: { ...recordSchema(fields), title: words.section(name) ?? humanised(name) },
    ui: sectionUi(declaration, fields, readOnlyReason, context),
    secrets: recordSecrets(fields, stored, [property]).map((secret) => (isTold ? secret : untold(secret))),
  };
}

function untold({ path, clearable, lostWithNeighbours }: SecretState): SecretState {
  return { path, clearable, lostWithNeighbours, state: 'unknown' };
}

function reasonAgainst(name: string, told: JsonObject, { holds }: SectionContext): string | null {
  const right = textOf(own(told, 'require_system_right'));
  if (right !== null && !holds(right)) return m.fylr_section_right({ right });
  if (own(told, 'unavailable') === true) return m.fylr_section_unavailable();
  // Such a name would change the address of the call.
  return isAddressable(name) ? null : m.fylr_section_no_address();
}

/**
 * Whether a name can stand in an address of its own: not if it could be read as more than one part of it, or as
 * none (`a/b`, `..`), which nobody on the way lets through.
 */
export function isAddressable(name: string): boolean {
  const text = name.normalize('NFKC');
  if (/[/\\\p{C}\p{Zl}\p{Zp}]/u.test(text) || /%[\dA-F]{2}|%u[\dA-F]{4}/i.test(text)) return false;
  // Some servers cut off what follows a semicolon, and spaces.
  const bare = (text.split(';')[0] ?? '').trim();
  return bare !== '' && !/^\.+$/.test(bare);
}

function sectionUi(
  { name, told }: SectionDeclaration,
  fields: readonly Field[],
  readOnlyReason: string | null,
  context: SectionContext,
): SettingUi {
  const { words } = context;
  const group = words.group(textOf(own(told, 'group')) ?? '');
  const others = context.namesakes(name);
  const notes = [
    ...(own(told, 'unauthenticated_visible') === true ? [m.fylr_section_public()] : []),
    ...(group === null ? [] : [m.fylr_section_group({ group })]),
    ...(others.length === 0 ? [] : [m.fylr_section_namesakes({ plugins: others.join(', ') })]),
  ];
  const hint = words.hint([name]);
  return {
    ...recordUi(fields, readOnlyReason !== null),
    ...(readOnlyReason !== null && { 'ui:readonly': true }),
    'ui:options': {
      key: name,
      ...(hint !== null && { markdown: hint }),
      ...(notes.length > 0 && { notes }),
      ...(readOnlyReason !== null && { readOnlyReason }),
    },
  };
}
