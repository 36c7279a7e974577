import { type Ref, useId } from 'react';
import { m } from '../../messages/messages.js';
import styles from './install-decision.module.css';
import { keepPlace } from './keep-place.ts';

interface InstallDecisionProps {
  readonly ref: Ref<HTMLInputElement>;
  readonly words: string;
  readonly decided: boolean;
  /** Whether it was tried without. */
  readonly missing: boolean;
  readonly onDecide: (decided: boolean) => void;
}

/** What only a person can decide, with a tick. */
export function InstallDecision({ ref, words, decided, missing, onDecide }: InstallDecisionProps) {
  const id = useId();
  return (
    <div className={styles.decision} data-missing={missing}>
      <input
        ref={ref}
        type="checkbox"
        id={id}
        checked={decided}
        required
        aria-invalid={missing}
        onMouseDown={keepPlace}
        aria-describedby={missing ? `${id}-missing` : undefined}
        onChange={({ currentTarget }) => onDecide(currentTarget.checked)}
      />
      {/* oxlint-disable-next-line no-noninteractive-element-interactions -- it does nothing by itself */}
      <label htmlFor={id} onMouseDown={keepPlace}>
        {words}
      </label>
      {missing && (
        <p id={`${id}-missing`} className={styles.missing}>
          {m.install_decide_first()}
        </p>
      )}
    </div>
  );
}
