import { useEffect, useState } from 'react';

/** Milliseconds: what answers within them is shown together, so that nothing moves for what comes a blink later. */
const FIRST_MOMENT = 400;

/** Whether what uses it has only just appeared. */
export function useFirstMoment(): boolean {
  const [first, setFirst] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => setFirst(false), FIRST_MOMENT);
    return () => clearTimeout(timer);
  }, []);
  return first;
}
