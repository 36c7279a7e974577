import type { ComponentProps } from 'react';
import styles from './link-button.module.css';

/** A button that reads as part of a sentence, as a link does. */
export function LinkButton(props: Omit<ComponentProps<'button'>, 'type' | 'className'>) {
  return <button type="button" {...props} className={styles.button} />;
}
