import { IconAlertTriangle, IconCircleX } from '@tabler/icons-react';
import { m } from '../../messages/messages.js';
import { LongText } from '../../ui/long-text.tsx';
import type { FieldError } from '../form-store.ts';
import styles from './field-errors.module.css';

/** What is wrong with a value, below it; the server's own words are told as such. */
export function FieldErrors({ id, errors }: { readonly id: string; readonly errors: readonly FieldError[] }) {
  if (errors.length === 0) return null;
  return (
    <ul id={id} className={styles.errors}>
      {errors.map((error) => (
        <li key={`${error.source} ${error.message}`} data-severity={error.severity}>
          {error.severity === 'error' ? (
            <IconCircleX size={15} stroke={1.75} aria-hidden />
          ) : (
            <IconAlertTriangle size={15} stroke={1.75} aria-hidden />
          )}
          <ErrorWords error={error} />
        </li>
      ))}
    </ul>
  );
}

export function ErrorWords({ error }: { readonly error: FieldError }) {
  if (error.source === 'rule') return <span className={styles.words}>{error.message}</span>;
  return (
    <span className={styles.words}>
      {m.form_server_says()}{' '}
      <q>
        <LongText text={error.message} />
      </q>
    </span>
  );
}
