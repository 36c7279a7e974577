import { useEffect, useRef, useState } from 'react';

/** Pixels around the window in which things are made ready. */
const MARGIN = '900px 0px';

/** Whether an element has come near to what the window shows; once it has, that stays. */
export function useNear<Element extends HTMLElement>(
  already: boolean,
): readonly [React.RefObject<Element | null>, boolean] {
  const place = useRef<Element>(null);
  const [near, setNear] = useState(already);
  if (already && !near) setNear(true);
  useEffect(() => {
    const element = place.current;
    if (near || !element) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setNear(true);
      },
      { rootMargin: MARGIN },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [near]);
  return [place, near || already];
}
