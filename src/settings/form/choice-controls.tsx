import '@mantine/core/styles/Input.layer.css';
import { Input } from '@mantine/core';
import { IconSelector } from '@tabler/icons-react';
import { m } from '../../messages/messages.js';
import { sameValue } from '../../lib/same-value.ts';
import look from '../../ui/switch.module.css';
import segments from '../../ui/segments.module.css';
import { controlAttributes, type ControlProps, inputAttributes } from './control-props.ts';
import styles from './controls.module.css';
import { describeValue } from './describe-value.ts';
import { usableDefault } from '../usable-default.ts';

/** A yes or no; without a value of its own it stands where the default does. */
export function SwitchControl(props: ControlProps) {
  const { value, declared, onEdit } = props;
  const { 'aria-required': _, autoComplete: __, spellCheck: ___, ...attributes } = controlAttributes(props);
  const fallback = usableDefault(declared.schema) === true;
  const on = typeof value === 'boolean' ? value : fallback;
  return (
    <span className={styles.switchLine}>
      <input
        {...attributes}
        type="checkbox"
        // oxlint-disable-next-line role-has-required-aria-props -- a native checkbox tells its position
        role="switch"
        className={look.switch}
        checked={on}
        onChange={(event) => onEdit(event.currentTarget.checked)}
      />
      <span aria-hidden>{on ? m.form_on() : m.form_off()}</span>
    </span>
  );
}

/** On, off, or neither, which leaves it to what the server does by itself. */
export function TriStateControl({ id, naming, describedBy, value, declared, onEdit }: ControlProps) {
  const fallback = usableDefault(declared.schema);
  const choices: readonly { readonly value: boolean | undefined; readonly label: string }[] = [
    {
      value: undefined,
      label:
        typeof fallback === 'boolean'
          ? m.form_default_choice({ value: fallback ? m.form_on() : m.form_off() })
          : m.form_not_set(),
    },
    { value: true, label: m.form_on() },
    { value: false, label: m.form_off() },
  ];
  return (
    <div id={id} role="radiogroup" {...naming} aria-describedby={describedBy} className={segments.segments}>
      {choices.map((choice) => (
        <label key={String(choice.value)} className={segments.segment}>
          <input
            type="radio"
            name={id}
            checked={(value ?? undefined) === choice.value}
            onChange={() => onEdit(choice.value)}
          />
          <span>{choice.label}</span>
        </label>
      ))}
    </div>
  );
}

const UNSET = 'unset';
const STORED = 'stored';

/** One of several values. One that is stored and not offered stays what it is until another is chosen. */
export function SelectControl(props: ControlProps) {
  const { value, declared, onEdit } = props;
  const options = declared.schema?.oneOf ?? [];
  const chosen = options.findIndex((option) => sameValue(option.const, value));
  const isSet = value !== undefined && value !== null;
  const offersUnset = !isSet || !props.required;
  const fallback = usableDefault(declared.schema);
  const state = chosen >= 0 ? String(chosen) : isSet ? STORED : UNSET;
  return (
    <Input
      component="select"
      {...inputAttributes(props)}
      pointer
      rightSection={<IconSelector size={16} stroke={1.75} aria-hidden />}
      rightSectionPointerEvents="none"
      classNames={{ input: styles.select ?? '' }}
      value={state}
      onChange={(event) => {
        const { value: picked } = event.currentTarget;
        if (picked === STORED) return;
        onEdit(picked === UNSET ? undefined : options[Number(picked)]?.const);
      }}
    >
      {offersUnset && !options.some((option) => option.const === null && value === null) && (
        <option value={UNSET}>
          {fallback === undefined
            ? m.form_not_set()
            : m.form_default_choice({ value: describeValue(declared, fallback) })}
        </option>
      )}
      {state === STORED && (
        <option value={STORED}>{m.form_stored_not_offered({ value: describeValue(declared, value) })}</option>
      )}
      {options.map((option, index) => (
        // oxlint-disable-next-line no-array-index-key -- the place is what names a choice
        <option key={index} value={index}>
          {option.title ?? describeValue(declared, option.const)}
        </option>
      ))}
    </Input>
  );
}
