import { useEffect } from 'react';
import { type Blocker, useBlocker } from 'react-router';

/**
 * Holds a person who goes elsewhere in the app while there is something to lose, and lets the browser ask before the
 * page is closed or loaded anew.
 * @returns what holds them: to be let go of or to be ended, by what they decide
 */
export function useLeaveGuard(something: boolean): Blocker {
  useEffect(() => {
    if (!something) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [something]);
  // What is searched for, or where on the page one is, is the same page.
  return useBlocker(
    ({ currentLocation, nextLocation }) => something && currentLocation.pathname !== nextLocation.pathname,
  );
}
