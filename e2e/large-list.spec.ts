import { signInQuietly } from './support/sign-in.ts';
import { expect } from './support/test.ts';
import { testWithArguments } from './support/test-with-arguments.ts';

const PLUGINS = 10_000;
/** Elements of the whole page, whatever the list's length (the design's budget). */
const MOST_NODES = 400;

const test = testWithArguments('large-list', ['--plugins', String(PLUGINS)]);

test('a list of ten thousand plugins draws what is in view, and is searched, put in order and walked through', async ({
  page,
}) => {
  // The sandbox makes ten thousand plugins and tells of them, which takes its time on a busy machine.
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 1280, height: 720 });
  await signInQuietly(page, 'admin', ['inventree-534']);
  await page.goto('/plugins');
  const table = page.getByRole('table');
  // Ten thousand are read first, which takes long on a busy machine. How long is told by the bench.
  await expect(table).toHaveAttribute('aria-rowcount', String(PLUGINS + 1), { timeout: 40_000 });
  const nodes = () => page.locator('*').count();
  expect(await nodes()).toBeLessThanOrEqual(MOST_NODES);

  await page.getByRole('switch').first().focus();
  await page.keyboard.press('End');
  await expect(page.locator(`[aria-rowindex="${PLUGINS + 1}"] [role=switch]`)).toBeFocused();
  expect(await nodes()).toBeLessThanOrEqual(MOST_NODES);

  await page.keyboard.press('Home');
  for (let press = 0; press < 20; press += 1) await page.keyboard.press('PageDown');
  await expect(page.locator('[aria-rowindex="202"] [role=switch]')).toBeFocused();
  expect(await nodes()).toBeLessThanOrEqual(MOST_NODES);

  await page.getByRole('searchbox').fill('label');
  await expect(page.getByText(/^\d+ of 10000$/)).toBeVisible();
  await page.getByRole('combobox', { name: 'Order' }).selectOption('Problems first');
  await expect(page.getByRole('columnheader', { name: 'State' })).toHaveAttribute('aria-sort', 'ascending');
  await expect(page.getByRole('switch').first()).toBeVisible();
});
