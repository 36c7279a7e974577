import { m } from '../messages/messages.js';
import { HiddenText } from './hidden-text.tsx';
import styles from './skeleton.module.css';

interface SkeletonProps {
  /** How many lines of what is expected. */
  readonly lines: number;
  readonly shape?: 'rows' | 'text';
  /** What is being waited for; becomes visible when it takes long. */
  readonly waitingFor: string;
}

/** The shape of what is on its way. Nothing is seen for a moment, and words come when it takes long. */
export function Skeleton({ lines, shape = 'rows', waitingFor }: SkeletonProps) {
  return (
    <div className={styles.skeleton} role="status" aria-busy>
      <HiddenText>{m.ui_loading()}</HiddenText>
      <div className={styles.lines}>
        {Array.from({ length: lines }, (_, line) => (
          <div key={line} className={shape === 'rows' ? styles.row : styles.line} />
        ))}
      </div>
      <p className={styles.slow}>{waitingFor}</p>
    </div>
  );
}
