import type { ReactNode } from 'react';
import styles from './chip.module.css';

/** A chip that is either on or off, with how many things it stands for; null while nobody knows. */
export function ToggleChip({
  pressed,
  count,
  onPress,
  children,
}: {
  readonly pressed: boolean;
  readonly count: number | null;
  readonly onPress: () => void;
  readonly children: ReactNode;
}) {
  return (
    <button
      type="button"
      className={styles.chip}
      data-chosen={pressed}
      aria-pressed={pressed}
      onClick={onPress}
    >
      {children}
      {count !== null && <span className={styles.count}>{count}</span>}
    </button>
  );
}
