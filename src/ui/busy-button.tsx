import { Button } from '@mantine/core';
import '@mantine/core/styles/Button.layer.css';
import type { ReactNode } from 'react';
import styles from './busy-button.module.css';
import { passFocusOn } from './focus-heading.ts';

interface BusyButtonProps {
  /** Whether what the button began is under way: it does nothing then. */
  readonly busy: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/**
 * A small button for what takes a while. It keeps the focus while it is busy, which a disabled one loses, and passes it
 * to the head of the page when it goes together with what it was about.
 */
export function BusyButton({ busy, onPress, children }: BusyButtonProps) {
  return (
    <Button
      ref={passFocusOn}
      variant="default"
      size="xs"
      className={styles.button ?? ''}
      aria-disabled={busy}
      aria-busy={busy}
      onClick={() => {
        if (!busy) onPress();
      }}
    >
      {children}
    </Button>
  );
}
