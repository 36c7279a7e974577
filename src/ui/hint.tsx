import { lazy, type ReactElement, type ReactNode, Suspense, useId, useRef, useState } from 'react';
import styles from './hint.module.css';

const HintBubble = lazy(() => import('./hint-bubble.tsx'));

interface HintProps {
  /** The sentence to show; null for no hint. */
  readonly text: string | null;
  /** The control that the hint belongs to; receives `aria-describedby`. */
  readonly children: (describedBy: string | undefined) => ReactElement;
}

/**
 * A sentence about a control, for every way of using it: shown on hover, on focus and on a tap, and read
 * out as its description. The bubble's code arrives when the first hint is wanted.
 */
export function Hint({ text, children }: HintProps): ReactNode {
  const id = useId();
  const target = useRef<HTMLSpanElement>(null);
  const [open, setOpen] = useState(false);
  if (text === null) return children(undefined);

  return (
    // oxlint-disable-next-line no-static-element-interactions -- only shows what the control within describes
    <span
      ref={target}
      className={styles.target}
      onPointerEnter={() => setOpen(true)}
      onPointerLeave={() => setOpen(false)}
      onFocus={() => setOpen(true)}
      onBlur={() => setOpen(false)}
      onClick={() => setOpen(true)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setOpen(false);
      }}
    >
      {children(id)}
      <span id={id} hidden>
        {text}
      </span>
      {open && (
        <Suspense fallback={null}>
          <HintBubble text={text} target={target} />
        </Suspense>
      )}
    </span>
  );
}
