import { useSyncExternalStore } from 'react';
import { getLocale, type Locale } from '../messages/runtime.js';
import { onLocaleChange } from './locale.ts';

/** The page's language; a component that calls this renders anew when it changes. */
export function useLocale(): Locale {
  return useSyncExternalStore(onLocaleChange, getLocale);
}
