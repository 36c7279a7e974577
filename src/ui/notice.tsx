import { IconAlertTriangle, IconCircleX, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './notice.module.css';

export type NoticeSeverity = 'info' | 'warning' | 'error';

const ICONS = { info: IconInfoCircle, warning: IconAlertTriangle, error: IconCircleX } as const;

interface NoticeProps {
  readonly severity: NoticeSeverity;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** True for what has just happened: it is read out at once. */
  readonly urgent?: boolean;
  /** True where several stand above what a page is for: as few lines as its words need. */
  readonly dense?: boolean;
}

/** A sentence that a person should read before going on: what it is, what follows, what can be done. */
export function Notice({ severity, title, children, actions, urgent = false, dense = false }: NoticeProps) {
  const Icon = ICONS[severity];
  return (
    <div
      className={styles.notice}
      data-severity={severity}
      data-dense={dense}
      role={urgent ? 'alert' : undefined}
    >
      <Icon className={styles.icon} size={18} stroke={1.75} aria-hidden />
      <div className={styles.words}>
        <div className={styles.title}>{title}</div>
        {children && <div className={styles.body}>{children}</div>}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
