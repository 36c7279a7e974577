import type { ReactNode } from 'react';
import styles from './page-columns.module.css';

interface PageColumnsProps {
  /** What the page is for. */
  readonly children: ReactNode;
  /** A narrow column of facts beside it, which is a landmark; below it where the page is narrow. False where there are none. */
  readonly aside: ReactNode;
  readonly asideLabel: string;
  /** What comes last where the page is narrow, and below what it is for where it is wide. */
  readonly more?: ReactNode;
}

/** A page that tells of one thing: what one does at the left, what one knows of it at the right. */
export function PageColumns({ children, aside, asideLabel, more }: PageColumnsProps) {
  return (
    <div className={styles.columns}>
      <div className={styles.main}>{children}</div>
      {aside !== false && (
        <aside className={styles.aside} aria-label={asideLabel}>
          {aside}
        </aside>
      )}
      {more !== undefined && <div className={styles.more}>{more}</div>}
    </div>
  );
}
