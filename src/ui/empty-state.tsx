import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

/** What an empty page or list says: what belongs here, and the next step. */
export function EmptyState({
  title,
  children,
  action,
}: {
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <div className={styles.empty}>
      <h2>{title}</h2>
      {children && <p className={styles.words}>{children}</p>}
      {action && <div>{action}</div>}
    </div>
  );
}
