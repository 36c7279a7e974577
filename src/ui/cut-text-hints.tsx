import {
  lazy,
  type ReactNode,
  type RefObject,
  type SyntheticEvent,
  Suspense,
  useEffect,
  useState,
} from 'react';
import { plainLine, shorten } from '../lib/shorten.ts';
import { FallbackBoundary } from './fallback-boundary.tsx';

const HintBubble = lazy(() => import('./hint-bubble.tsx'));

/** Characters of a hint: a bubble is no page. */
const MOST = 400;

interface Shown {
  readonly target: RefObject<HTMLElement | null>;
  readonly text: string;
}

/**
 * Shows texts whole that are cut for want of room, when one points at them or they have the focus: all elements with
 * `data-cut` in what it holds. Nothing is read out, since the whole text is in the page. One for all of a list, which
 * would else have a hint in every cell.
 */
export function CutTextHints({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<Shown | null>(null);
  const hide = () => setShown(null);
  const show = ({ target }: SyntheticEvent) => {
    const element = target instanceof Element ? target.closest<HTMLElement>('[data-cut]') : null;
    if (element === null || element !== shown?.target.current) setShown(cutTextOf(element));
  };
  const open = shown !== null;
  useEffect(() => {
    if (!open) return undefined;
    // Whoever points at a text has the focus anywhere.
    const hideOnEscape = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') setShown(null);
    };
    document.addEventListener('keydown', hideOnEscape);
    return () => document.removeEventListener('keydown', hideOnEscape);
  }, [open]);
  return (
    <div onPointerOver={show} onPointerLeave={hide} onFocus={show} onBlur={hide}>
      {children}
      {shown && (
        <FallbackBoundary fallback={null}>
          <Suspense fallback={null}>
            <HintBubble key={shown.text} text={shown.text} target={shown.target} />
          </Suspense>
        </FallbackBoundary>
      )}
    </div>
  );
}

function cutTextOf(element: HTMLElement | null): Shown | null {
  if (element === null) return null;
  const cut =
    element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1;
  return cut
    ? { target: { current: element }, text: shorten(plainLine(element.textContent ?? ''), MOST) }
    : null;
}
