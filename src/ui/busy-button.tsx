import type { ReactNode } from 'react';
import state from './button-state.module.css';
import { passFocusOn } from './focus-heading.ts';
import styles from './plain-button.module.css';

interface BusyButtonProps {
  /** Whether what the button began is under way: it does nothing then. */
  readonly busy: boolean;
  /** Whether it may not be used; why stands in what `describedBy` names. */
  readonly locked?: boolean;
  /** The id of the sentence about it. */
  readonly describedBy?: string | undefined;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/**
 * A small button for what takes a while. It keeps the focus while it is busy, which a disabled one loses, and passes it
 * to the head of the page when it goes together with what it was about.
 */
export function BusyButton({ busy, locked = false, describedBy, onPress, children }: BusyButtonProps) {
  return (
    <button
      ref={passFocusOn}
      type="button"
      className={`${styles.button} ${state.button}`}
      aria-disabled={busy || locked}
      aria-busy={busy}
      aria-describedby={describedBy}
      onClick={() => {
        if (!busy && !locked) onPress();
      }}
    >
      {children}
    </button>
  );
}
