import '@mantine/core/styles/Button.layer.css';
import { Button } from '@mantine/core';
import { m } from '../../messages/messages.js';
import { LongText } from '../../ui/long-text.tsx';
import type { ControlProps } from './control-props.ts';
import styles from './controls.module.css';

/** A value of a type that nothing is known of: shown as it is stored, and left alone. */
export function RawControl({ id, naming, describedBy, value }: ControlProps) {
  return (
    <div
      id={id}
      role="group"
      {...naming}
      aria-describedby={describedBy}
      tabIndex={-1}
      className={styles.stack}
    >
      {value === undefined ? (
        <span className={styles.hint}>{m.form_not_set()}</span>
      ) : (
        <RawText value={value} />
      )}
      <p className={styles.hint}>{m.form_unknown_type()}</p>
    </div>
  );
}

/** A stored value that does not fit what is declared: it stays until the person puts another in its place. */
export function MisfitControl({ id, naming, describedBy, value, onEdit }: ControlProps) {
  return (
    <div
      id={id}
      role="group"
      {...naming}
      aria-describedby={describedBy}
      tabIndex={-1}
      className={styles.stack}
    >
      <RawText value={value} />
      <p className={styles.hint}>{m.form_does_not_fit()}</p>
      <div>
        <Button variant="default" size="compact-sm" onClick={() => onEdit(undefined)}>
          {m.form_enter_another()}
        </Button>
      </div>
    </div>
  );
}

export function RawText({ value }: { readonly value: unknown }) {
  return (
    <code className={styles.raw} dir="ltr">
      <LongText text={JSON.stringify(value, null, 2) ?? ''} />
    </code>
  );
}
