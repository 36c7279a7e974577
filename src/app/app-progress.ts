/**
 * Calls back when the app's code has nearly come. It comes in two files at once, of which a slow line gives each as much
 * as the other: when the smaller one is there, the rest of the larger one takes about as long as an answer takes to
 * begin (`vite.config.ts` parts them so). What is asked for then follows the app on the line, with neither a pause
 * between them, nor the app made late by what it has no use for yet.
 */
export function whenAppNears(then: () => void): void {
  // The page has two scripts of this kind: this one, and the smaller file.
  const { src } = [...document.scripts].find(
    (script) => script.type === 'module' && script.src !== import.meta.url,
  ) ?? { src: null };
  new PerformanceObserver((come, observer) => {
    if (come.getEntries().every(({ name }) => name !== src)) return;
    observer.disconnect();
    then();
  }).observe({ type: 'resource', buffered: true });
}
