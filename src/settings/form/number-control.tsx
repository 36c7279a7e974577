import '@mantine/core/styles/Input.layer.css';
import { Input } from '@mantine/core';
import { useState } from 'react';
import { m } from '../../messages/messages.js';
import { getLocale } from '../../messages/runtime.js';
import { useSettingsForm } from './form-context.ts';
import { type ControlProps, inputAttributes } from './control-props.ts';
import styles from './controls.module.css';
import { emptied } from './edit-setting.ts';
import { decimalSeparator, readNumber, writeNumber } from './read-number.ts';
import { unitsSection } from './text-control.tsx';

/**
 * A number, typed as people write it. It is no number field of the browser: those drop what is no number, change
 * with the wheel, and don't take the comma that the page's language has. What is no number stays as it was typed.
 */
export function NumberControl(props: ControlProps) {
  const { value, path, declared, onEdit, id } = props;
  const { store } = useSettingsForm();
  const separator = decimalSeparator(getLocale());
  // "7," on the way to "7,5" is 7, and stays as it was typed while that is what it says.
  const [typed, setTyped] = useState<string | null>(null);
  const written =
    typeof value === 'number' ? writeNumber(value, separator) : typeof value === 'string' ? value : '';
  const meant = (text: string): unknown => {
    const reading = readNumber(text, separator);
    if (reading.kind === 'number') return reading.value;
    return reading.kind === 'empty' ? emptied(store, path, true) : text;
  };
  const shown = typed !== null && Object.is(meant(typed) ?? '', value ?? '') ? typed : written;
  const hint = typeof value === 'string' ? hintOf(readNumber(value, separator).kind, value) : null;
  return (
    <div className={styles.stack}>
      <Input
        {...inputAttributes(props)}
        aria-describedby={
          hint ? [props.describedBy, `${id}-hint`].filter(Boolean).join(' ') : props.describedBy
        }
        classNames={{ input: styles.number ?? '' }}
        type="text"
        inputMode={declared.schema?.type === 'integer' ? 'numeric' : 'decimal'}
        placeholder={declared.ui?.['ui:placeholder'] ?? ''}
        value={shown}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          onEdit(meant(event.currentTarget.value));
        }}
        onBlur={() => setTyped(null)}
        {...unitsSection(props)}
      />
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}

function hintOf(kind: ReturnType<typeof readNumber>['kind'], text: string): string | null {
  if (kind === 'two-ways') return m.form_number_two_ways({ text, plain: text.replaceAll(/[.,]/g, '') });
  if (kind === 'too-exact') return m.form_number_too_exact();
  return null;
}
