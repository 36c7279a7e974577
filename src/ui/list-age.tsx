import { IconRefresh } from '@tabler/icons-react';
import { m } from '../messages/messages.js';
import styles from './list-age.module.css';
import { MeasuredTime } from './relative-time.tsx';

/** A list that was read at some time (milliseconds since the epoch, null before), and how it is read again. */
interface AgedList {
  readonly readAt: number | null;
  readonly fetching: boolean;
  readonly refetch: () => void;
}

/** How old the oldest of the lists is, and the way to read them all again. */
export function ListAge({
  lists,
  onReadAgain,
}: {
  readonly lists: readonly AgedList[];
  /** Called when a person wants them read again. */
  readonly onReadAgain?: () => void;
}) {
  const times = lists.flatMap(({ readAt }) => (readAt === null ? [] : [readAt]));
  const fetching = lists.some((list) => list.fetching);
  return (
    <span className={styles.age}>
      {times.length > 0 && (
        <span>
          {m.list_read()} <MeasuredTime time={Math.min(...times)} />
        </span>
      )}
      <button
        type="button"
        className={styles.again}
        aria-label={m.list_read_again()}
        title={m.list_read_again()}
        aria-disabled={fetching}
        onClick={() => {
          if (fetching) return;
          onReadAgain?.();
          for (const list of lists) list.refetch();
        }}
      >
        <IconRefresh size={15} stroke={2} aria-hidden className={fetching ? styles.turning : undefined} />
      </button>
    </span>
  );
}
