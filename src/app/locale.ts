import { useSyncExternalStore } from 'react';
import { getLocale, type Locale, locales, setLocale } from '../messages/runtime.js';

const listeners = new Set<() => void>();

function applyToDocument(): void {
  document.documentElement.lang = getLocale();
}
applyToDocument();

/** The page's language; a component that calls this renders anew when it changes. */
export function useLocale(): Locale {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, getLocale);
}

/** Changes the page's language, and remembers it in this browser. */
export function changeLocale(locale: Locale): void {
  void setLocale(locale, { reload: false });
  applyToDocument();
  for (const tell of listeners) tell();
}

/** The languages that there are, each with its own name for itself. */
export const LANGUAGES: readonly { readonly locale: Locale; readonly name: string }[] = locales.map(
  (locale) => ({
    locale,
    name: new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale,
  }),
);
