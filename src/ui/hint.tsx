import {
  type HTMLAttributes,
  lazy,
  type ReactElement,
  type ReactNode,
  type RefObject,
  Suspense,
  useRef,
  useState,
} from 'react';
import { FallbackBoundary } from './fallback-boundary.tsx';

const HintBubble = lazy(() => import('./hint-bubble.tsx'));

/** What the control takes on that a hint belongs to. */
export interface Hinted<Control extends HTMLElement>
  extends Pick<
    HTMLAttributes<Control>,
    'onPointerEnter' | 'onPointerLeave' | 'onFocus' | 'onBlur' | 'onClick' | 'onKeyDown' | 'aria-description'
  > {
  readonly ref?: RefObject<Control | null>;
}

interface HintProps<Control extends HTMLElement> {
  /** The sentence to show; null for no hint. */
  readonly text: string | null;
  /** The control that the hint belongs to; spreads what it is given. */
  readonly children: (hinted: Hinted<Control>) => ReactElement;
}

/**
 * A sentence about a control, for every way of using it: shown on hover, on focus and on a tap, and read out as its
 * description. The bubble's code arrives when the first hint is wanted; until then it is no element in the page.
 */
export function Hint<Control extends HTMLElement>({ text, children }: HintProps<Control>): ReactNode {
  const target = useRef<Control>(null);
  const [open, setOpen] = useState(false);
  if (text === null) return children({});
  const show = () => setOpen(true);
  const hide = () => setOpen(false);
  return (
    <>
      {children({
        ref: target,
        'aria-description': text,
        onPointerEnter: show,
        onPointerLeave: hide,
        onFocus: show,
        onBlur: hide,
        onClick: show,
        onKeyDown: ({ key }) => {
          if (key === 'Escape') hide();
        },
      })}
      {/* Without its code the sentence is still read out. */}
      {open && (
        <FallbackBoundary fallback={null}>
          <Suspense fallback={null}>
            <HintBubble text={text} target={target} />
          </Suspense>
        </FallbackBoundary>
      )}
    </>
  );
}
