import type { ReactNode } from 'react';
import styles from './state-badge.module.css';

/** What a state looks like: its icon and colours. `pending` brings an icon of its own. */
export type StateLook =
  | 'on'
  | 'off'
  | 'failing'
  | 'degraded'
  | 'attention'
  | 'missing'
  | 'unknown'
  | 'pending';

interface StateBadgeProps {
  readonly look: StateLook;
  /** The state in one or two words. */
  readonly children: ReactNode;
  /** Why it is so; may be a server's text. */
  readonly reason?: string | null | undefined;
  /** Whether the reason is cut after two lines (lists) or shown whole. */
  readonly short?: boolean;
}

/** A state as icon, word and colour together, with its reason in the same place. */
export function StateBadge({ look, children, reason = null, short = false }: StateBadgeProps) {
  const badge = (
    <span className={styles.badge} data-kind={look}>
      {children}
    </span>
  );
  if (!reason) return badge;
  return (
    <span className={styles.state}>
      {badge}
      <span className={short ? styles.shortReason : styles.reason} data-cut={short || undefined}>
        {reason}
      </span>
    </span>
  );
}

/** A state that is changing, which is read out, with what is told of it besides. */
export function ChangingState({
  children,
  more,
}: {
  readonly children: ReactNode;
  readonly more?: ReactNode;
}) {
  return (
    <span className={styles.state} role="status">
      <StateBadge look="pending">{children}</StateBadge>
      {more}
    </span>
  );
}
