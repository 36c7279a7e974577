import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Frame, type Page } from '@playwright/test';
import type { AxeResults, NodeResult, RunOptions } from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 at levels A and AA. */
const options: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  resultTypes: ['violations'],
};

/** What of it can differ between two colour schemes of one page. */
const optionsOfColors: RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
  resultTypes: ['violations'],
};

declare global {
  interface Window {
    axe?: { run(options: RunOptions): Promise<AxeResults> };
  }
}

export type ColorScheme = 'light' | 'dark';

/** Checks the page as it is now with axe, in both colour schemes, and fails with each violation's place and cause. */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  const found: string[] = [];
  for (const scheme of ['light', 'dark'] as const) {
    await showIn(page, scheme);
    const chosen = scheme === 'light' ? options : optionsOfColors;
    found.push(...(await violations(page, chosen)).map((line) => `${scheme}: ${line}`));
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
  expect(found, 'violations of WCAG 2.2 AA').toEqual([]);
}

/** Shows the page in a scheme, with all that moves or fades at its end. */
export async function showIn(page: Page, scheme: ColorScheme): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', scheme);
  await page.evaluate(() => {
    // What is out of view keeps the colours of the last scheme until it comes into view.
    const visible = new CSSStyleSheet();
    visible.replaceSync('* { content-visibility: visible !important; }');
    document.adoptedStyleSheets = [visible];
    for (const animation of document.getAnimations()) {
      // Led to its end, not waited for: a page that draws nothing new gets no frames, and would never end it.
      if (animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY) animation.finish();
    }
  });
}

/** Checks a page that is not the app's, or a frame, as it is now. A page's frames are checked on their own. */
export async function expectNoViolationsNow(page: Page | Frame): Promise<void> {
  expect(await violations(page), 'violations of WCAG 2.2 AA').toEqual([]);
}

async function violations(page: Page | Frame, chosen: RunOptions = options): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const results = await page.evaluate((run) => {
    if (!window.axe) throw new Error('axe is not there.');
    return window.axe.run(run);
  }, chosen);
  return results.violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id} at ${node.target.join(' ')}: ${causeOf(node)}`),
  );
}

/** The failing checks' own words; for colours they name the colours and the contrast. */
function causeOf(node: NodeResult): string {
  return [...node.any, ...node.all, ...node.none].map((check) => check.message).join('; ');
}
