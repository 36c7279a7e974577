import type { Page } from '@playwright/test';

declare global {
  interface Window {
    plugboardTimings: PerformanceEntry[];
    plugboardFirstUsable?: number;
  }
}

export interface PageTimings {
  /** When the first switch could be used, in milliseconds since the navigation began; null if none could. */
  readonly firstUsable: number | null;
  /** Largest contentful paint until now, in milliseconds since the navigation began. */
  readonly largestPaint: number;
  /** What long tasks took beyond 50 ms each, since the first paint, in milliseconds. */
  readonly blocked: number;
}

/** Lets a page's next navigations keep what `readTimings` reads. */
export async function recordTimings(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const kept: PerformanceEntry[] = [];
    window.plugboardTimings = kept;
    for (const type of ['largest-contentful-paint', 'longtask', 'paint']) {
      new PerformanceObserver((list) => kept.push(...list.getEntries())).observe({ type, buffered: true });
    }
    // Told by the page itself: to be asked at each frame would slow it down.
    new MutationObserver((_, observer) => {
      if (document.querySelector('[role="switch"]:enabled') === null) return;
      window.plugboardFirstUsable = performance.now();
      observer.disconnect();
    }).observe(document, { subtree: true, childList: true, attributeFilter: ['disabled'] });
  });
}

/** What a page has kept, once all that it has drawn is painted. */
export async function readTimings(page: Page): Promise<PageTimings> {
  await painted(page);
  return page.evaluate(() => {
    const kept = window.plugboardTimings;
    const of = (type: string) => kept.filter((entry) => entry.entryType === type);
    const firstPaint = of('paint').find((entry) => entry.name === 'first-contentful-paint')?.startTime ?? 0;
    const blocked = of('longtask')
      .filter((task) => task.startTime + task.duration > firstPaint)
      .reduce((sum, task) => sum + Math.max(0, task.duration - 50), 0);
    return {
      firstUsable: window.plugboardFirstUsable ?? null,
      largestPaint: of('largest-contentful-paint').at(-1)?.startTime ?? 0,
      blocked,
    };
  });
}

/** The frame after the next one begins when the next one is painted; a task after it, observers have been told. */
function painted(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((done) => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));
      }),
  );
}
