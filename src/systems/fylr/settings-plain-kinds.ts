import { isJsonObject, listOf, numberOf, own } from '../../api/json.ts';
import { m } from '../../messages/messages.js';
import type { SettingsSchema } from '../settings.ts';
import type { ParameterDeclaration } from './settings-declaration.ts';
import type { FieldContext } from './settings-field.ts';
import type { MakeKind } from './settings-kind.ts';
import { isText } from './settings-text-kinds.ts';

/** Settings that are a flag, a number, a choice or a list of such. */

const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';
const isWhole = (value: unknown): value is number => Number.isInteger(value);

/**
 * A flag has three states, since unset is not off. Two suffice where a default makes sure that there is a value.
 * upstream: fylr 6.24
 */
export const flagKind: MakeKind = (parameter, context) => ({
  schema: { type: 'boolean' },
  ...(!isAlwaysSet(parameter, context) && { ui: { 'ui:widget': 'tri-state' } }),
  fits: isFlag,
});

function isAlwaysSet({ name, told }: ParameterDeclaration, { inRows, holders }: FieldContext): boolean {
  if (inRows || !isFlag(own(told, 'default'))) return false;
  return holders.length > 0 && holders.every((holder) => isFlag(own(holder, name)));
}

/** upstream: fylr 6.34, `min` and `max` occur in manifests and not in the vendor's document */
export const wholeNumberKind: MakeKind = ({ told }) => {
  const [minimum, maximum] = [numberOf(own(told, 'min')), numberOf(own(told, 'max'))];
  const isEmpty = minimum !== null && maximum !== null && minimum > maximum;
  if (isEmpty) {
    return {
      schema: { type: 'integer' },
      fits: isWhole,
      notes: [m.fylr_setting_range({ minimum, maximum })],
    };
  }
  return {
    schema: {
      type: 'integer',
      ...(minimum !== null && { minimum }),
      ...(maximum !== null && { maximum }),
    },
    fits: isWhole,
  };
};

/** A choice. What is stored and no longer offered is kept. upstream: fylr 6.34, `options` is a list of texts */
export const choiceKind: MakeKind = ({ name, told }, { words, path }) => {
  const options = [...new Set(listOf(own(told, 'options')).filter(isText))];
  if (options.length === 0) {
    return { schema: { type: 'string' }, fits: isText, notes: [m.fylr_setting_no_options()] };
  }
  const oneOf = options.map(
    (option): SettingsSchema => ({
      const: option,
      title: words.option([...path, name], option) ?? option,
    }),
  );
  return { schema: { type: 'string', oneOf }, fits: isText };
};

/** upstream: fylr 6.34, `choices` of a list; nobody says that others are refused */
export const textListKind: MakeKind = ({ type, told }) => {
  const suggestions = [...new Set(listOf(own(told, 'choices')).filter(isText))];
  return {
    schema: { type: 'array', items: { type: 'string' }, uniqueItems: true },
    ui: {
      ...(type === 'string-list-sort' && { 'ui:widget': 'sorted-list' }),
      'ui:options': suggestions.length === 0 ? {} : { suggestions },
    },
    fits: (stored) => Array.isArray(stored) && stored.every(isText),
  };
};

const fitsNumbers = (stored: unknown) => Array.isArray(stored) && stored.every(isWhole);

export const numberListKind: MakeKind = () => ({
  schema: { type: 'array', items: { type: 'integer' } },
  fits: fitsNumbers,
});

/** Things of the server by number. No list of tags is described, so the numbers themselves are edited. */
export const tagsKind: MakeKind = () => ({
  schema: { type: 'array', items: { type: 'integer' }, uniqueItems: true },
  notes: [m.fylr_setting_tags()],
  fits: fitsNumbers,
});

export const locationKind: MakeKind = () => ({
  schema: { type: 'string' },
  notes: [m.fylr_setting_location()],
  fits: isText,
});

/** A file by its number; what else is stored of it belongs to that file. upstream: fylr 6.34, `{_id, frontend_prefs}` */
export const fileKind: MakeKind = () => ({
  schema: { type: 'integer', minimum: 1 },
  notes: [m.fylr_setting_file()],
  fits: (stored) => isWhole(fileNumber(stored)),
  read: fileNumber,
  write: (edited, stored) =>
    !isWhole(edited) ? edited : fileNumber(stored) === edited ? stored : { _id: edited },
});

function fileNumber(stored: unknown): unknown {
  return isJsonObject(stored) ? own(stored, '_id') : undefined;
}
