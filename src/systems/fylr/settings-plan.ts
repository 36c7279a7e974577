import { type JsonObject, objectOf, own } from '../../api/json.ts';
import { sameValue } from '../../lib/same-value.ts';
import { m } from '../../messages/messages.js';
import type { FieldRefusal, SettingPath, SettingsValues } from '../settings.ts';
import type { Field, Writing } from './settings-field.ts';
import { isSecretSet } from './settings-fields.ts';
import { composed, isRecordSafe } from './settings-record.ts';
import { isAddressable, type Section } from './settings-sections.ts';

/** A call that is needed to store what was edited. */
export interface PlannedWrite {
  /** The same for the same setting or section each time. */
  readonly id: string;
  /** The server's own names. */
  readonly section: string;
  /** Null for a whole section. */
  readonly parameter: string | null;
  /** What is sent; undefined to set back to the default, or to nothing. */
  readonly body: unknown;
  readonly paths: readonly SettingPath[];
  /** Why it cannot be sent at all; empty where it can. */
  readonly refusals: readonly FieldRefusal[];
}

/**
 * The least calls that make what is stored equal to what was edited.
 *
 * A section is replaced as a whole, since what a write leaves out of it is lost, and so that the plugin checks its
 * values together. Where something in it cannot be sent back without harm (a secret, of which only a mask is told;
 * what we do not know; values that were not told), the changed settings are written one by one, and nothing else is
 * touched.
 * upstream: fylr 6.34, `/config/{path}` leads to sections and to single settings
 * @param edited all values, secrets as `SecretState` tells
 */
export function planWrites(sections: readonly Section[], edited: SettingsValues): readonly PlannedWrite[] {
  return sections.flatMap((section) => {
    const values = objectOf(own(edited, section.property));
    const changed = section.fields.filter((field) => isChanged(field, values, section));
    if (changed.length === 0) return [];
    return isReplaceable(section, changed)
      ? [replacement(section, changed, values)]
      : changed.map((field) => single(section, field, values));
  });
}

function isChanged(field: Field, values: JsonObject, section: Section): boolean {
  const [now, before] = [own(values, field.property), own(section.stored, field.name)];
  // To clear what is not set is nothing to do, where that is known.
  if (field.secret)
    return typeof now === 'string' || (now === null && (isSecretSet(before) || !section.told));
  if (sameValue(now, field.toForm(before))) return false;
  // JSON that is only written otherwise is the same to the server.
  const { refusals, writing } = collect(section);
  const sent = valueFor(field, values, before, writing);
  return refusals.length > 0 || !sameValue(sent, field.untouched(before));
}

function isReplaceable(section: Section, changed: readonly Field[]): boolean {
  return (
    section.told &&
    isRecordSafe(section.fields, section.stored) &&
    changed.every((field) => field.secret !== 'masked')
  );
}

function replacement(section: Section, changed: readonly Field[], values: JsonObject): PlannedWrite {
  const { refusals, writing } = collect(section);
  const body = composed(section.fields, section.stored, (field) => {
    const before = own(section.stored, field.name);
    if (!changed.includes(field)) return field.untouched(before);
    return valueFor(field, values, before, writing);
  });
  return {
    id: JSON.stringify([section.name]),
    section: section.name,
    parameter: null,
    // An empty body is refused; nothing to keep is what a section without values is.
    body: Object.keys(body).length === 0 ? undefined : body,
    paths: changed.map((field) => [section.property, field.property]),
    refusals: [...refusals, ...changed.flatMap((field) => refusalOf(section, field))],
  };
}

function single(section: Section, field: Field, values: JsonObject): PlannedWrite {
  const { refusals, writing } = collect(section);
  const body = valueFor(field, values, own(section.stored, field.name), writing);
  return {
    id: JSON.stringify([section.name, field.name]),
    section: section.name,
    parameter: field.name,
    body,
    paths: [[section.property, field.property]],
    refusals: [
      ...refusals,
      ...refusalOf(section, field),
      ...(isAddressable(field.name) ? [] : refusalAt(section, field, m.fylr_setting_no_address())),
    ],
  };
}

function valueFor(field: Field, values: JsonObject, stored: unknown, writing: Writing): unknown {
  return field.toServer(own(values, field.property), stored, {
    ...writing,
    path: [...writing.path, field.property],
  });
}

function collect(section: Section): {
  readonly refusals: readonly FieldRefusal[];
  readonly writing: Writing;
} {
  const refusals: FieldRefusal[] = [];
  const refuse: Writing['refuse'] = (path, message) => refusals.push({ path, messages: [message] });
  return { refusals, writing: { path: [section.property], lostRow: false, refuse } };
}

/** A form keeps people from changing what is read-only; what was pasted into it nevertheless is refused here. */
function refusalOf(section: Section, field: Field): readonly FieldRefusal[] {
  if (section.readOnlyReason !== null) return refusalAt(section, field, section.readOnlyReason);
  const isReadOnly = field.schema.readOnly === true;
  return isReadOnly ? refusalAt(section, field, m.fylr_setting_read_only()) : [];
}

function refusalAt(section: Section, field: Field, message: string): readonly FieldRefusal[] {
  return [{ path: [section.property, field.property], messages: [message] }];
}
