import type { Page } from '@playwright/test';

/** Event Timing tells nothing of events that are painted sooner; in milliseconds, and it rounds to 8. */
const LEAST_TOLD = 16;

/**
 * Types into the field that has the focus, and tells how long each key took until what it changed was painted.
 * @returns milliseconds per key, as the browser's Event Timing tells them (in steps of 8; 8 stands for “under 16”)
 */
export async function keyPressesToPaint(page: Page, keys: string): Promise<readonly number[]> {
  await page.evaluate((least) => {
    const longest = new Map<number, number>();
    Reflect.set(window, 'keyPresses', longest);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        // An interaction is several events (keydown, input, keyup); the longest of them is what a person feels.
        const interaction = 'interactionId' in entry ? Number(entry.interactionId) : 0;
        if (interaction > 0)
          longest.set(interaction, Math.max(longest.get(interaction) ?? 0, entry.duration));
      }
    }).observe({ type: 'event', durationThreshold: least } as PerformanceObserverInit);
  }, LEAST_TOLD);
  for (const key of keys) {
    await page.keyboard.press(key);
    // As a person types: not while the page still paints the last key.
    await page.evaluate(() => new Promise((next) => requestAnimationFrame(() => setTimeout(next, 60))));
  }
  const told = await page.evaluate(() => {
    const longest: unknown = Reflect.get(window, 'keyPresses');
    return longest instanceof Map ? [...longest.values()].map(Number) : [];
  });
  const untold = Math.max(0, keys.length - told.length);
  return [...told, ...Array.from({ length: untold }, () => LEAST_TOLD / 2)];
}
