import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import type { Text } from '../lib/facts.ts';
import styles from './grant-list.module.css';

interface Grant {
  readonly label: Text;
  readonly granted: boolean;
  /** What it means, in plain words. */
  readonly words: Text;
}

interface GrantListProps {
  readonly items: readonly Grant[];
  /** How the icons are read out. */
  readonly granted: string;
  readonly notGranted: string;
}

/** Things that are there or not, each by icon and word, with what follows from it. */
export function GrantList({ items, granted, notGranted }: GrantListProps) {
  return (
    <ul className={styles.grants}>
      {items.map((item, place) => (
        // oxlint-disable-next-line no-array-index-key -- they have no other name, and their order is fixed
        <li key={place} data-granted={item.granted}>
          {item.granted ? (
            <IconCircleCheck size={16} stroke={1.75} role="img" aria-label={granted} />
          ) : (
            <IconCircleDashed size={16} stroke={1.75} role="img" aria-label={notGranted} />
          )}
          <span className={styles.label}>
            <bdi>{item.label()}</bdi>
          </span>
          <span className={styles.words}>{item.words()}</span>
        </li>
      ))}
    </ul>
  );
}
