import { baseLocale, type Locale, locales, overwriteGetLocale } from '../messages/runtime.js';

const STORED_AS = 'plugboard-locale';

/** Storage can be forbidden, even to be looked at: the language then lasts as long as the page. */
function stored(): string | null {
  try {
    return localStorage.getItem(STORED_AS);
  } catch {
    return null;
  }
}

function store(locale: Locale): void {
  try {
    localStorage.setItem(STORED_AS, locale);
  } catch {
    // As above.
  }
}

/** What the person chose here before, else the first of the browser's languages that there is. */
function firstLocale(): Locale {
  const wished = [stored() ?? '', ...navigator.languages].map((tag) => tag.toLowerCase().split('-')[0]);
  for (const wish of wished) {
    const found = locales.find((locale) => locale === wish);
    if (found) return found;
  }
  return baseLocale;
}

let current = firstLocale();
overwriteGetLocale(() => current);
const listeners = new Set<() => void>();

function applyToDocument(): void {
  document.documentElement.lang = current;
}
applyToDocument();

/** Calls back whenever the language has changed. Returns the way to stop. */
export function onLocaleChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Changes the page's language, and remembers it in this browser. */
export function changeLocale(locale: Locale): void {
  store(locale);
  adoptLocale(locale);
}

/** Shows the page in a language without remembering it: in a frame it is the page around that chooses. */
export function adoptLocale(locale: Locale): void {
  if (locale === current) return;
  current = locale;
  applyToDocument();
  for (const tell of listeners) tell();
}

// Told of changes that other tabs make, which hold for this one too.
window.addEventListener('storage', ({ key }) => {
  if (key === STORED_AS) adoptLocale(firstLocale());
});

/** Each language's own name for itself. Written down: the browser takes longer to find it than a page to start. */
const NAMES: Readonly<Record<Locale, string>> = { en: 'English', de: 'Deutsch' };

/** The languages that there are. */
export const LANGUAGES: readonly { readonly locale: Locale; readonly name: string }[] = locales.map(
  (locale) => ({ locale, name: NAMES[locale] }),
);
