import type { Page } from '@playwright/test';
import { percentile } from './statistics.ts';

/** Milliseconds from the list's answer, all of it received, until its first row stands. */
export async function timeToMount(page: Page): Promise<number> {
  return page.evaluate(async () => {
    while (document.querySelector('tbody [role="switch"]') === null) {
      await new Promise((next) => requestAnimationFrame(next));
    }
    const answers = performance
      .getEntriesByType('resource')
      .filter(({ name }) => new URL(name).pathname.endsWith('/api/plugins/'));
    const received = Math.max(
      ...answers.map((answer) => ('responseEnd' in answer ? Number(answer.responseEnd) : 0)),
    );
    return performance.now() - received;
  });
}

/** How a page bears being scrolled through: steps of 400 pixels, one in each frame. */
export async function scrollThrough(page: Page, steps: number): Promise<{ p95: number; nodes: number }> {
  const frames = await page.evaluate(async (count) => {
    const times: number[] = [];
    let before = performance.now();
    for (let step = 0; step < count; step += 1) {
      window.scrollBy(0, 400);
      await new Promise((next) => requestAnimationFrame(next));
      times.push(performance.now() - before);
      before = performance.now();
    }
    return times;
  }, steps);
  return { p95: percentile(frames, 95), nodes: await page.locator('*').count() };
}

/** What an action changes: an attribute of the first element that a selector finds. */
export interface Change {
  readonly selector: string;
  readonly attribute: string;
}

/** Milliseconds from a person's action in a page until what it changes has been painted. */
export async function timeToChange(page: Page, act: () => Promise<unknown>, change: Change): Promise<number> {
  await page.evaluate(({ selector, attribute }) => {
    const read = () => document.querySelector(selector)?.getAttribute(attribute) ?? null;
    const before = read();
    const begin = new Promise<number>((done) => {
      for (const type of ['input', 'change', 'click']) {
        document.addEventListener(type, () => done(performance.now()), { capture: true, once: true });
      }
    });
    const end = async () => {
      const begun = await begin;
      while (read() === before) await new Promise((next) => requestAnimationFrame(next));
      return performance.now() - begun;
    };
    Reflect.set(window, 'plugboardChange', end());
  }, change);
  await act();
  return page.evaluate(async () => Number(await Reflect.get(window, 'plugboardChange')));
}
