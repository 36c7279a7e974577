import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './sort-button.module.css';

export type SortDirection = 'ascending' | 'descending';

interface SortButtonProps {
  /** In which a table is in order by this column, which its head says as `aria-sort`; absent where it is not. */
  readonly direction: SortDirection | undefined;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** The name of a column that puts its table in order. */
export function SortButton({ direction, onPress, children }: SortButtonProps) {
  const Arrow = direction === 'ascending' ? IconArrowUp : IconArrowDown;
  return (
    <button type="button" className={styles.sort} onClick={onPress}>
      {children}
      {direction && <Arrow size={13} stroke={2} aria-hidden />}
    </button>
  );
}
