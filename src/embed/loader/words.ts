/** The loader's own words. The app's catalogue would not fit into it. */
const words = {
  en: { failed: 'This could not be loaded.', again: 'Try again', close: 'Close' },
  de: {
    failed: 'Das konnte nicht geladen werden.',
    again: 'Erneut versuchen',
    close: 'Schließen',
  },
};

export function wordsIn(locale: string): (typeof words)['en'] {
  return /^de\b/i.test(locale) ? words.de : words.en;
}
