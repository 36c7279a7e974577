import { isJsonObject, own } from '../../api/json.ts';
import { maskSecrets } from '../../api/secrets.ts';
import { sameValue } from '../../lib/same-value.ts';
import { m } from '../../messages/messages.js';
import type { Kind, MakeKind } from './settings-kind.ts';
import type { Writing } from './settings-field.ts';

/** Settings that are edited, or only shown, as JSON. */

const SHAPE: Pick<Kind, 'schema' | 'fits' | 'read'> = {
  schema: { type: 'string', format: 'json' },
  fits: () => true,
  read: jsonText,
};

export function jsonText(stored: unknown): string {
  return JSON.stringify(stored, null, 2) ?? '';
}

/** Whether a value is JSON as a form has it, and not a text that is to be stored as JSON. */
export function isJsonInForm({ schema }: Kind, value: unknown): boolean {
  if (schema.format !== 'json' || typeof value !== 'string') return false;
  try {
    JSON.parse(value);
    return true;
  } catch {
    return false;
  }
}

export const jsonKind: MakeKind = () => ({
  ...SHAPE,
  ui: { 'ui:widget': 'json' },
  write: writeJson,
});

/** upstream: fylr 6.34, `{any, all, not}`, each a list of tags' numbers */
export const tagFilterKind: MakeKind = () => ({
  ...SHAPE,
  ui: { 'ui:widget': 'json' },
  notes: [m.fylr_setting_tag_filter()],
  fits: isJsonObject,
  write: writeJson,
});

function writeJson(edited: unknown, stored: unknown, writing: Writing): unknown {
  if (typeof edited !== 'string') return edited;
  try {
    const value: unknown = JSON.parse(edited);
    return sameValue(value, stored) ? stored : value;
  } catch {
    writing.refuse(writing.path, m.fylr_setting_no_json());
    return stored;
  }
}

/** What must not be changed here, with the reason. It is never sent along unless it stands in a row. */
function shownKind(reason: string): Kind {
  return {
    ...SHAPE,
    ui: { 'ui:widget': 'json', 'ui:readonly': true, 'ui:options': { readOnlyReason: reason } },
    schema: { type: 'string', format: 'json', readOnly: true },
    write: writeJson,
    // A later server may show it otherwise than it takes it, as people were when they were new (6.23.1).
    isSafeToSend: (stored) => stored === undefined,
  };
}

/** upstream: fylr 6.34, a licence is entered in fylr itself, and comes with the result of its check */
export const licenceKind: MakeKind = () => shownKind(m.fylr_setting_licence());

/** upstream: fylr 6.22.1, the server takes any value for types that it does not know */
export const unknownKind: MakeKind = ({ type }) =>
  shownKind(type === null ? m.fylr_setting_typeless() : m.fylr_setting_unknown_type({ type }));

/**
 * What holds a number that is another one once a browser has read it. Only what is told here is rounded: none of it may
 * be sent back. upstream: fylr 6.34, numbers of 64 bits
 */
export const inexactKind: MakeKind = () => ({
  ...shownKind(m.fylr_setting_inexact()),
  read: (stored) => jsonText(maskSecrets(stored)),
});

/** Whether a number is in a value, however deep, that a browser cannot hold exactly. */
export function holdsInexact(value: unknown): boolean {
  if (typeof value === 'number') return Number.isInteger(value) && !Number.isSafeInteger(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsInexact);
}

export const columnlessKind: MakeKind = () => shownKind(m.fylr_setting_no_columns());

export const undeclaredKind: MakeKind = () => shownKind(m.fylr_setting_undeclared());

/** Whether a value carries a default that is of its type, made ready for the form. */
export function defaultOf(told: Readonly<Record<string, unknown>>, kind: Kind): unknown {
  const value = own(told, 'default');
  if (value === undefined || value === null || kind.secret || !kind.fits(value)) return undefined;
  return kind.read ? kind.read(value) : value;
}
