import type { SettingPath } from '../../systems/settings.ts';
import type { Declared } from '../declaration.ts';

/** What a control gets from the field, or the cell of a table, that it stands in. */
export interface ControlProps {
  readonly path: SettingPath;
  readonly declared: Declared;
  readonly value: unknown;
  /** The id of the one element that a label belongs to, or of the group. */
  readonly id: string;
  /** How it is named: by an element, or in words where its label is a table's heading. */
  readonly naming: { readonly 'aria-labelledby': string } | { readonly 'aria-label': string };
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
  readonly required: boolean;
  readonly onEdit: (value: unknown) => void;
}

/** The attributes that tell a browser and a screen reader about a control of one element. */
export function controlAttributes({ id, naming, describedBy, invalid, required }: ControlProps) {
  return {
    id,
    ...naming,
    'aria-describedby': describedBy,
    'aria-invalid': invalid || undefined,
    'aria-required': required || undefined,
    // What is stored on a server is nothing that a browser should know how to fill in.
    autoComplete: 'off',
    spellCheck: false,
  } as const;
}

/**
 * The same for Mantine's Input. It would put attributes of its own in the place of these, made for the wrapper with a
 * label that it usually stands in; the id goes the one way that is left open then.
 */
export function inputAttributes(props: ControlProps) {
  const { id, ...attributes } = controlAttributes(props);
  return { ...attributes, error: props.invalid, withAria: false, attributes: { input: { id } } } as const;
}
