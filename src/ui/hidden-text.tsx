import type { ReactNode } from 'react';
import styles from './hidden-text.module.css';

interface HiddenTextProps {
  readonly children: ReactNode;
  /** `status` has what changes in it told at once. */
  readonly role?: 'status';
}

/** Words for screen readers where others see what is meant. */
export function HiddenText({ children, role }: HiddenTextProps) {
  return (
    <span className={styles.hidden} role={role}>
      {children}
    </span>
  );
}
