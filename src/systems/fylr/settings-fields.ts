import { own, textOf } from '../../api/json.ts';
import { sameValue } from '../../lib/same-value.ts';
import { m } from '../../messages/messages.js';
import { ALLOWED } from '../permission.ts';
import { propertyName } from '../property-name.ts';
import type { SettingsSchema, SettingUi } from '../settings.ts';
import type { ParameterDeclaration } from './settings-declaration.ts';
import type { Field, FieldContext, Origin, Writing } from './settings-field.ts';
import { formKind } from './settings-form-kind.ts';
import {
  defaultOf,
  holdsInexact,
  inexactKind,
  isJsonInForm,
  jsonKind,
  jsonText,
  licenceKind,
  tagFilterKind,
  undeclaredKind,
  unknownKind,
} from './settings-json-kinds.ts';
import type { Kind, MakeKind } from './settings-kind.ts';
import {
  choiceKind,
  fileKind,
  flagKind,
  locationKind,
  numberListKind,
  tagsKind,
  textListKind,
  wholeNumberKind,
} from './settings-plain-kinds.ts';
import { infoOf, isInfo } from './settings-record.ts';
import { isSecretSettingName } from './settings-secret-name.ts';
import { tableKind } from './settings-table-kind.ts';
import {
  emailKind,
  isText,
  localizedKind,
  maskedSecretKind,
  multilineKind,
  readableSecretKind,
  textKind,
} from './settings-text-kinds.ts';
import { userKind } from './settings-user-kind.ts';
import { humanised } from './settings-words.ts';

/** upstream: fylr 6.34, the twenty types of the vendor's document, and `user`, which it lacks */
const KINDS: Readonly<Record<string, MakeKind>> = {
  bool: flagKind,
  email: emailKind,
  file: fileKind,
  form: formKind,
  int: wholeNumberKind,
  'int-list': numberListKind,
  json: jsonKind,
  license: licenceKind,
  'location-select': locationKind,
  secret: maskedSecretKind,
  select: choiceKind,
  'string-list': textListKind,
  'string-list-sort': textListKind,
  table: tableKind,
  'tag-select': tagsKind,
  'tagfilter-select': tagFilterKind,
  text: textKind,
  'text-l10n': localizedKind,
  'text-l10n-multiline': localizedKind,
  'text-multiline': multilineKind,
  user: userKind,
};

/** The fields of an object of settings: those that are declared, in their order, then what is stored besides. */
export function fieldsOf(
  parameters: readonly ParameterDeclaration[],
  context: FieldContext,
): readonly Field[] {
  const names = new Set(parameters.map(({ name }) => name));
  const stored = new Set(context.holders.flatMap((holder) => Object.keys(holder)));
  const besides = [...stored].filter((name) => !names.has(name) && !isInfo(name, names));
  return [
    ...parameters.map((parameter) => makeField(parameter, kindOf(parameter, context), context)),
    ...besides.map((name) => {
      const parameter = { name, type: null, children: null, told: {} };
      return makeField(parameter, undeclaredKindOf(parameter, context), context);
    }),
  ];
}

/** Whether all that is stored at the place is a text (or nothing), which a secret can be. */
function holdsTexts({ name }: ParameterDeclaration, { holders }: FieldContext): boolean {
  return holders.every((holder) => own(holder, name) === undefined || isText(own(holder, name)));
}

function kindOf(parameter: ParameterDeclaration, context: FieldContext): Kind {
  const { type, name, told } = parameter;
  // A setting is what can be left alone: a cell of a table is sent along with its neighbours.
  if (context.path.length === 1 && context.holders.some((holder) => holdsInexact(own(holder, name)))) {
    return inexactKind(parameter, context);
  }
  const isPlain = type === 'text' && own(told, 'store_as_json') !== true;
  if (isPlain && isSecretSettingName(name) && holdsTexts(parameter, context)) {
    return readableSecretKind(parameter, context);
  }
  const make = type !== null && Object.hasOwn(KINDS, type) ? KINDS[type] : undefined;
  return (make ?? unknownKind)(parameter, context);
}

function undeclaredKindOf(parameter: ParameterDeclaration, context: FieldContext): Kind {
  const kind = undeclaredKind(parameter, context);
  if (!isSecretSettingName(parameter.name) || !holdsTexts(parameter, context)) return kind;
  // Not shown, for it may be one; not changed either, for nobody declares it.
  const { schema, ui, secret, fits } = readableSecretKind(parameter, context);
  return {
    ...kind,
    schema: { ...schema, readOnly: true },
    ui: { ...kind.ui, ...ui },
    fits,
    ...(secret && { secret }),
  };
}

function makeField(parameter: ParameterDeclaration, kind: Kind, context: FieldContext): Field {
  const { name } = parameter;
  const toForm = (stored: unknown, from: Origin = 'server'): unknown => {
    if (stored === undefined || kind.secret) return undefined;
    if (!kind.fits(stored)) return stored === null ? undefined : stored;
    if (from === 'either' && isJsonInForm(kind, stored)) return stored;
    return kind.read ? kind.read(stored, from) : stored;
  };
  const untouched = (stored: unknown) => (kind.untouched ? kind.untouched(stored) : stored);
  return {
    name,
    property: propertyName(name),
    schema: schemaOf(parameter, kind, context),
    ui: uiOf(parameter, kind, context),
    secret: kind.secret ?? null,
    toForm,
    untouched,
    toServer: (edited, stored, writing) => {
      if (kind.secret) return secretToServer(kind.secret, edited, stored, writing);
      const isWithin = writing.path.length > 2;
      if (sameValue(edited, toForm(stored)) && !(isWithin && keepsMask(kind, stored)))
        return untouched(stored);
      if (edited === undefined || edited === null) return undefined;
      return kind.write ? kind.write(edited, stored, writing) : edited;
    },
    isSafeToSend: (stored) => {
      if (kind.secret === 'masked') return !isSecretSet(stored);
      return kind.isSafeToSend ? kind.isSafeToSend(stored) : true;
    },
    secrets: (stored, path) => {
      if (!kind.secret) return kind.secrets?.(stored, path) ?? [];
      const lostWithNeighbours = kind.secret === 'masked' && context.path.length > 1;
      return [{ path, state: isSecretSet(stored) ? 'set' : 'unset', clearable: ALLOWED, lostWithNeighbours }];
    },
    bare: (value) => {
      if (kind.secret || holdsInexact(value)) return undefined;
      return kind.bare && kind.fits(value) ? kind.bare(value) : value;
    },
    strangers: (value, path) => kind.strangers?.(value, path) ?? [],
  };
}

/** Whether a secret lies within that would be lost with what is written around it. */
function keepsMask(kind: Kind, stored: unknown): boolean {
  return kind.secrets?.(stored, []).some((one) => one.lostWithNeighbours && one.state !== 'unset') === true;
}

/** upstream: fylr 6.34, what is told of a stored secret is a mask of unknown form */
export function isSecretSet(stored: unknown): boolean {
  return stored !== undefined && stored !== null && stored !== '' && stored !== false;
}

function secretToServer(
  secret: NonNullable<Kind['secret']>,
  edited: unknown,
  stored: unknown,
  writing: Writing,
): unknown {
  if (edited === null) return undefined;
  if (edited !== undefined) return edited;
  if (writing.lostRow || (secret === 'masked' && isSecretSet(stored))) {
    writing.refuse(writing.path, m.fylr_setting_secret_again());
    return undefined;
  }
  return secret === 'readable' ? stored : undefined;
}

function schemaOf(parameter: ParameterDeclaration, kind: Kind, context: FieldContext): SettingsSchema {
  const { name, told } = parameter;
  const path = [...context.path, name];
  const [label, caption] = [context.words.label(path), context.words.caption(path)];
  const value = defaultOf(told, kind) ?? toldDefault(name, kind, context);
  return {
    ...kind.schema,
    title: label ?? caption ?? humanised(name),
    ...(label !== null && caption !== null && { description: caption }),
    ...(value !== undefined && { default: value }),
  };
}

/** A default that no declaration names, and of which the server says that it is one. upstream: fylr 6.34, `is_default` */
function toldDefault(name: string, kind: Kind, { holders, path, inRows }: FieldContext): unknown {
  const [holder] = holders;
  if (!holder || inRows || path.length > 1 || kind.secret) return undefined;
  const info = infoOf(holder, name);
  const value = own(holder, name);
  if (!isDefaultInfo(info) || value === undefined || value === null || !kind.fits(value)) return undefined;
  return kind.read ? kind.read(value) : value;
}

function isDefaultInfo(info: unknown): boolean {
  return typeof info === 'object' && info !== null && 'is_default' in info && info.is_default === true;
}

function uiOf(parameter: ParameterDeclaration, kind: Kind, context: FieldContext): SettingUi {
  const { name } = parameter;
  const hint = context.words.hint([...context.path, name]);
  const notes = [...(kind.notes ?? []), ...notesOf(parameter, kind)];
  return {
    ...kind.ui,
    'ui:options': {
      ...kind.ui?.['ui:options'],
      key: name,
      ...(hint !== null && { markdown: hint }),
      ...(notes.length > 0 && { notes }),
    },
  };
}

function notesOf({ type, told }: ParameterDeclaration, kind: Kind): readonly string[] {
  const tool = textOf(own(told, 'plugin_type'));
  const standard = own(told, 'default');
  const isMisfit =
    standard !== undefined && standard !== null && !kind.fits(standard) && !isKnownMistake(type, standard);
  return [
    ...(tool !== null && type !== 'form' ? [m.fylr_setting_tool({ tool })] : []),
    ...(isMisfit ? [m.fylr_setting_default_misfit({ value: jsonText(standard) })] : []),
    ...(own(told, 'show_script') === undefined ? [] : [m.fylr_setting_script()]),
    ...(own(told, 'unauthenticated_visible') === true ? [m.fylr_setting_public()] : []),
  ];
}

/** upstream: fylr 6.34, the vendor's document gives addresses and secrets a flag for a default, and tables an object */
function isKnownMistake(type: string | null, standard: unknown): boolean {
  if (typeof standard === 'boolean') return type === 'email' || type === 'secret';
  return type === 'table' && typeof standard === 'object';
}
