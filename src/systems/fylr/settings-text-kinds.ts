import { isJsonObject, own, textOf } from '../../api/json.ts';
import { m } from '../../messages/messages.js';
import { propertyName, serverName } from '../property-name.ts';
import type { SettingUiOptions } from '../settings.ts';
import type { ParameterDeclaration } from './settings-declaration.ts';
import type { Kind, MakeKind } from './settings-kind.ts';

/** Settings that are texts, in one language or in several. */

export const isText = (value: unknown): value is string => typeof value === 'string';

const SHAPE = { schema: { type: 'string' }, fits: isText } as const satisfies Kind;

export const textKind: MakeKind = ({ told, ...parameter }, { words, path }) => {
  const placeholder = words.placeholder([...path, parameter.name]);
  if (own(told, 'store_as_json') === true) {
    return {
      schema: { type: 'string', format: 'json' },
      ui: { 'ui:widget': 'json' },
      notes: [m.fylr_setting_json_text()],
      fits: isText,
    };
  }
  return {
    ...SHAPE,
    ui: { ...(placeholder !== null && { 'ui:placeholder': placeholder }), 'ui:options': emptied(told) },
  };
};

export const multilineKind: MakeKind = ({ told }) => ({
  ...SHAPE,
  ui: { 'ui:widget': 'textarea', 'ui:options': emptied(told) },
});

export const emailKind: MakeKind = () => ({ schema: { type: 'string', format: 'email' }, fits: isText });

/** Where a setting has a default, leaving it out brings that back: an emptied text must be sent as one. */
function emptied(told: ParameterDeclaration['told']): SettingUiOptions {
  return textOf(own(told, 'default')) === null ? {} : { emptyIsAbsent: false };
}

/** Text by language. upstream: fylr 6.34, `{"de-DE": "…", "en-US": "…"}` with any language */
export const localizedKind: MakeKind = (_parameter, { languages }) => ({
  schema: { type: 'object', additionalProperties: { type: 'string' } },
  ui: { 'ui:widget': 'localized', 'ui:options': { languages } },
  fits: isJsonObject,
  read: (stored) => renamed(stored, propertyName),
  write: (edited) => renamed(edited, serverName),
});

function renamed(texts: unknown, rename: (name: string) => string): unknown {
  if (!isJsonObject(texts)) return texts;
  const entries = Object.entries(texts).filter(([, text]) => text !== undefined);
  return Object.fromEntries(entries.map(([name, text]) => [rename(name), text]));
}

/** A secret that the server masks. upstream: fylr 6.34; what a mask does that is written back is not documented */
export const maskedSecretKind: MakeKind = () => ({
  schema: { type: 'string', writeOnly: true },
  ui: { 'ui:widget': 'secret' },
  secret: 'masked',
  fits: isText,
});

/** A plain text whose name says that it is a secret. The server tells it as it is. */
export const readableSecretKind: MakeKind = () => ({
  schema: { type: 'string', writeOnly: true },
  ui: { 'ui:widget': 'secret' },
  notes: [m.fylr_setting_readable_secret()],
  secret: 'readable',
  fits: isText,
});
