import type { SecretState, SettingPath, SettingsSchema, SettingUi } from '../settings.ts';
import type { ParameterDeclaration } from './settings-declaration.ts';
import type { FieldContext, Origin, SecretKind, Writing } from './settings-field.ts';

/** What all settings of one type have in common, for one of them. */
export interface Kind {
  readonly schema: SettingsSchema;
  readonly ui?: SettingUi;
  /** Sentences of ours about it. */
  readonly notes?: readonly string[];
  readonly secret?: SecretKind;
  /** Whether a stored value is of the type; one that is not is kept as it is. */
  readonly fits: (stored: unknown) => boolean;
  /** A stored value that fits, for the form; as it is without this. */
  readonly read?: (stored: unknown, from?: Origin) => unknown;
  /** An edited value for the server; as it is without this. */
  readonly write?: (edited: unknown, stored: unknown, writing: Writing) => unknown;
  /** What is sent of a value that was not edited; as it is without this. */
  readonly untouched?: (stored: unknown) => unknown;
  readonly isSafeToSend?: (stored: unknown) => boolean;
  readonly secrets?: (stored: unknown, path: SettingPath) => readonly SecretState[];
  /** A value as the server has it, without the secrets within; as it is without this. */
  readonly bare?: (value: unknown) => unknown;
  /** Where a value has something that nobody declares, in the server's own names; nowhere without this. */
  readonly strangers?: (value: unknown, path: SettingPath) => readonly SettingPath[];
}

export type MakeKind = (parameter: ParameterDeclaration, context: FieldContext) => Kind;
