import { Button } from '@mantine/core';
import '@mantine/core/styles/Button.layer.css';
import { type ReactNode, useId } from 'react';
import styles from './action-button.module.css';
import state from './button-state.module.css';
import { passFocusOn } from './focus-heading.ts';

interface ActionButtonProps {
  /** What it does, in a sentence, where its name does not say all. */
  readonly help?: string;
  /** Why it cannot be done now, in a sentence; null when it can. */
  readonly refused?: string | null;
  /** Whether what the button began is under way. */
  readonly busy?: boolean;
  /** The one that a person came for. */
  readonly main?: boolean;
  /** Absent for the button of a form, which the form hears of. */
  readonly onPress?: () => void;
  readonly children: ReactNode;
}

/** A button for an action that may be refused: it stays where it is, does nothing then, and says why. */
export function ActionButton({
  help,
  refused = null,
  busy = false,
  main = false,
  onPress,
  children,
}: ActionButtonProps) {
  const id = useId();
  const words = refused ?? help ?? null;
  return (
    <div className={styles.action}>
      <Button
        ref={passFocusOn}
        type={onPress ? 'button' : 'submit'}
        size="xs"
        variant={main ? 'filled' : 'default'}
        className={state.button ?? ''}
        aria-disabled={busy || refused !== null}
        aria-busy={busy}
        aria-describedby={words === null ? undefined : id}
        onClick={() => {
          if (!busy && refused === null) onPress?.();
        }}
      >
        {children}
      </Button>
      {words !== null && (
        <span id={id} className={styles.words}>
          {words}
        </span>
      )}
    </div>
  );
}
