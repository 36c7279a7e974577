import { type ReactNode, useEffectEvent, useId, useLayoutEffect, useRef } from 'react';
import styles from './dialog.module.css';

interface DialogProps {
  readonly title: ReactNode;
  readonly children: ReactNode;
  /** The ways on, the main one last. */
  readonly actions: ReactNode;
  /** Called for Escape: leaves all as it is. */
  readonly onClose: () => void;
  /** For what is read in columns. */
  readonly wide?: boolean;
}

/**
 * A question that must be decided before one goes on, above all else: the browser's own modal dialog, which keeps the
 * focus and gives it back. It is open as long as it is drawn.
 */
export function Dialog({ title, children, actions, onClose, wide = false }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  const open = useEffectEvent(() => {
    dialog.current?.showModal();
    // What is asked is read first, not the first of its controls.
    heading.current?.focus({ preventScroll: true });
  });
  useLayoutEffect(() => {
    const element = dialog.current;
    open();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      data-wide={wide}
      aria-labelledby={id}
      onCancel={(event) => {
        // Of a field within, such as one for a file, it is not meant.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose();
      }}
    >
      <div className={styles.frame}>
        <h2 ref={heading} id={id} tabIndex={-1} className={styles.title}>
          {title}
        </h2>
        <div className={styles.body}>{children}</div>
        <div className={styles.actions}>{actions}</div>
      </div>
    </dialog>
  );
}
