import { sameValue } from '../../lib/same-value.ts';
import type {
  SecretState,
  SectionValues,
  SettingPath,
  SettingsSchema,
  SettingsValues,
  SettingUi,
} from '../settings.ts';

/** One value of the form about how a plugin is set up. */
export interface SetupField {
  /** The property in the form's section. */
  readonly name: string;
  readonly schema: SettingsSchema;
  readonly ui: SettingUi;
  /** What the form shows; undefined where nothing is stored. */
  readonly value: unknown;
  /** True where what is stored can be replaced and not taken away. */
  readonly required: boolean;
  /** What is known of the secrets in it, by their place below it. */
  readonly secrets?: readonly SecretState[];
}

/** What a member of `UpdatePluginRequest` becomes, or what cannot be sent, by the field's name. */
export type Written =
  | { readonly send: unknown }
  | { readonly faults: readonly { readonly name: SettingPath; readonly message: string }[] };

/** A member of `UpdatePluginRequest` with the fields that stand for it; it is replaced as a whole. */
export interface SetupMember {
  readonly section: string;
  /** Its name in the request; null for what is shown only. */
  readonly member: string | null;
  readonly fields: readonly SetupField[];
  /** Called only when one of the fields was edited. */
  readonly write: (edited: SectionValues) => Written;
}

/** What writing needs of the answer that a form was made of. */
export class SetupSource {
  readonly members: readonly SetupMember[];

  constructor(members: readonly SetupMember[]) {
    this.members = members;
  }
}

/** A member that has been edited, with the places of the form that it carries. */
export interface SetupChange {
  readonly member: string;
  readonly paths: readonly SettingPath[];
  readonly written: Written;
}

/** The members that differ from what is stored; the others are not sent, which keeps them. */
export function setupChanges(source: SetupSource, edited: SettingsValues): readonly SetupChange[] {
  return source.members.flatMap(({ member, section, fields, write }) => {
    if (member === null) return [];
    const values = edited[section] ?? {};
    const changed = fields.filter(({ name, value }) => !sameValue(valueOf(values, name), value));
    if (changed.length === 0) return [];
    return [{ member, paths: changed.map(({ name }) => [section, name]), written: write(values) }];
  });
}

export function valueOf(values: SectionValues, name: string): unknown {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}
