import { keptForLocale } from './kept-for-locale.ts';

/** How readers of a language order names: numbers by their value, capitals and accents only where all else is equal. */
export const textOrder: (locale: string) => (a: string, b: string) => number = keptForLocale(
  (locale) => new Intl.Collator(locale, { numeric: true, sensitivity: 'base' }).compare,
);
