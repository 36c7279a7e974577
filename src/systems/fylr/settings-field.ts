import type { JsonObject } from '../../api/json.ts';
import type { SecretState, SettingPath, SettingsSchema, SettingUi } from '../settings.ts';
import type { ParameterDeclaration } from './settings-declaration.ts';
import type { SettingWords } from './settings-words.ts';

/**
 * One setting (or column, or setting of a form), ready for both directions. "Stored" is what the server tells, and
 * undefined where it tells nothing; "edited" is what stands in the form.
 */
export interface Field {
  /** The server's own name. */
  readonly name: string;
  /** The name in the form. */
  readonly property: string;
  readonly schema: SettingsSchema;
  readonly ui: SettingUi;
  readonly secret: SecretKind | null;
  /** The value in the form; undefined where there is none, and for secrets. */
  toForm(stored: unknown, from?: Origin): unknown;
  /** The value for the server; undefined where there shall be none. What was not edited stays as it is stored. */
  toServer(edited: unknown, stored: unknown, writing: Writing): unknown;
  /** What is sent for a value that nobody edited and that must be sent along. */
  untouched(stored: unknown): unknown;
  /** Whether what the server told can be sent back without harm: a masked secret cannot, nor what we do not know. */
  isSafeToSend(stored: unknown): boolean;
  secrets(stored: unknown, path: SettingPath): readonly SecretState[];
  /** A value as the server has it, without secrets; undefined where nothing is left. */
  bare(value: unknown): unknown;
  /** Where a value, as the server has them, holds something that nobody declares; in the server's own names. */
  strangers(value: unknown, path: SettingPath): readonly SettingPath[];
}

/**
 * Where a value comes from: as the `server` tells it, or out of a text of which it is not known whether it holds what
 * the server tells or what stands in a form, where JSON is a text.
 */
export type Origin = 'server' | 'either';

/** `masked` by the server, so that it cannot be sent back; `readable` by its declaration, and told as it is. */
export type SecretKind = 'masked' | 'readable';

/** Where a value is on its way to the server, and what is wrong with it. */
export interface Writing {
  readonly path: SettingPath;
  /** It cannot be told which stored row this one comes from, so nothing of that row can be kept. */
  readonly lostRow: boolean;
  /** @param message a sentence for the person */
  refuse(path: SettingPath, message: string): void;
}

/** What a field is made of besides its declaration. */
export interface FieldContext {
  readonly words: SettingWords;
  /** The server's names from the section down to what holds the field. */
  readonly path: readonly string[];
  /** The objects that hold the field: one for a setting, one per row for a column. */
  readonly holders: readonly JsonObject[];
  readonly inRows: boolean;
  /** Codes of the languages that texts are written in, the person's first. */
  readonly languages: readonly string[];
  /** Makes the fields of a table or form: what is declared, and what is stored besides. */
  readonly fieldsOf: (parameters: readonly ParameterDeclaration[], context: FieldContext) => readonly Field[];
}

/** The context of what lies within a field. */
export function within(
  context: FieldContext,
  name: string,
  holders: readonly JsonObject[],
  inRows: boolean,
): FieldContext {
  return { ...context, path: [...context.path, name], holders, inRows: context.inRows || inRows };
}
