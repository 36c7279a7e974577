import { useCallback, useEffect } from 'react';
import { type NavigateOptions, useHref, useLocation, useNavigate } from 'react-router';

/**
 * Leads elsewhere by itself, as a page does that has done its work; not somebody who has gone elsewhere meanwhile. That
 * is asked of the browser: a page whose successor still loads is drawn on and does not hear of it.
 * @returns takes the path to go to, which replaces the page's own in the history unless it is told otherwise
 */
export function useGoOn(): (to: string, options?: NavigateOptions) => void {
  const navigate = useNavigate();
  const here = useHref(useLocation().pathname);
  return useCallback(
    (to, options = { replace: true }) => {
      if (withoutSlash(window.location.pathname) === withoutSlash(here)) void navigate(to, options);
    },
    [navigate, here],
  );
}

/** Goes on as soon as it is drawn; see {@link useGoOn}. */
export function GoOnTo({ to }: { readonly to: string }) {
  const goOn = useGoOn();
  useEffect(() => goOn(to), [goOn, to]);
  return null;
}

/** A base path may be written with a slash at its end or without. */
function withoutSlash(path: string): string {
  return path.replace(/\/$/, '');
}
