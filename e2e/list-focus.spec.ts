import type { Page } from '@playwright/test';
import { signInQuietly } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

// Where the focus is after what had it has gone, and where a row is after it was switched: never lost, never elsewhere.
test.beforeEach(async ({ page }) => {
  await signInQuietly(page, 'admin', ['codex', 'inventree-435', 'fylr']);
});

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByText(/plugins on 3 servers/)).toBeVisible();
  await expect(page.getByText(/^Waiting for/)).toHaveCount(0);
}

/**
 * Makes the window as high as all rows: of a list only those in view are drawn, and how many fit depends on the notices
 * above it.
 */
function showAllRows(page: Page): Promise<void> {
  return page.setViewportSize({ width: 1280, height: 4000 });
}

/** The names of the rows that are drawn, from the first on. */
function names(page: Page): Promise<string[]> {
  return page.getByRole('rowheader').getByRole('link').allTextContents();
}

test('a row that is switched stays in a list that is filtered by state, until the list is looked at anew', async ({
  page,
}) => {
  await showAllRows(page);
  await open(page, '/plugins?state=off&server=codex');
  const before = await names(page);
  const place = before.indexOf('Attic');
  const toggle = page.getByRole('switch', { name: 'Attic', exact: false });
  await toggle.focus();
  await page.keyboard.press('Space');
  const row = page.getByRole('row').filter({ has: toggle });
  await expect(row.getByText('On', { exact: true })).toBeVisible();
  await expect(toggle).toBeFocused();
  expect(await names(page)).toEqual(before);
  // Back again, with the same press in the same place.
  await page.keyboard.press('Space');
  await expect(row.getByText('Off', { exact: true })).toBeVisible();
  await page.keyboard.press('Space');
  await expect(row.getByText('On', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Read the lists again' }).click();
  await expect(toggle).toHaveCount(0);
  expect(await names(page)).toEqual(before.toSpliced(place, 1));
  await page.goto('/plugins?q=Attic&server=codex');
  await toggle.click();
  await expect(row.getByText('Off', { exact: true })).toBeVisible();
});

test('a row that is switched keeps its place in a list that is in order of state', async ({ page }) => {
  await showAllRows(page);
  await open(page, '/plugins?server=codex&sort=-state');
  const before = await names(page);
  const toggle = page.getByRole('switch', { name: 'Attic', exact: false });
  await toggle.click();
  const row = page.getByRole('row').filter({ has: toggle });
  await expect(row.getByText('On', { exact: true })).toBeVisible();
  expect(await names(page)).toEqual(before);
  await toggle.click();
  await expect(row.getByText('Off', { exact: true })).toBeVisible();
});

test('when the row with the focus goes, the next one takes it', async ({ page }) => {
  await open(page, '/plugins?server=codex');
  const search = page.getByRole('searchbox', { name: 'Search plugins' });
  await search.fill('a');
  await expect(page.getByText(/^\d+ of \d+$/)).toBeVisible();
  const second = page.locator('[aria-rowindex="3"]').getByRole('link');
  const gone = await second.textContent();
  await second.focus();
  // The address goes back to a search that this row is not in.
  await page.evaluate(() => history.replaceState(null, '', '/plugins?server=codex&q=Coverfinder'));
  await expect(page.getByRole('rowheader')).toHaveCount(1);
  expect(gone).not.toContain('Coverfinder');
  await expect(page.locator('[aria-rowindex="2"]').getByRole('link')).toBeFocused();
});

test('clearing the search leaves the focus in it', async ({ page }) => {
  await open(page, '/plugins?q=label');
  await page.getByRole('button', { name: 'Clear the search' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('searchbox', { name: 'Search plugins' })).toBeFocused();
});

test('letting go of choices keeps the focus in the list of choices, and Escape leads back to its chip', async ({
  page,
}) => {
  await open(page, '/plugins?server=codex,fylr');
  const chip = page.getByRole('group', { name: 'Filters' }).getByRole('button', { name: /^Server/ });
  await chip.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Let go of these' }).press('Enter');
  await expect(page).toHaveURL(/\/plugins$/);
  await expect(page.getByRole('dialog', { name: 'Server' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('dialog', { name: 'Server' }).getByRole('checkbox').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(chip).toBeFocused();
});

test('setting the columns back keeps the focus with the columns', async ({ page }) => {
  await open(page, '/plugins?columns=server,author');
  const chip = page.getByRole('button', { name: 'Columns' });
  await chip.press('Enter');
  await page.getByRole('button', { name: 'Show the usual columns' }).press('Enter');
  await expect(page.getByRole('dialog', { name: 'Columns' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(chip).toBeFocused();
});

test('showing all from an empty list leads to the head of the page', async ({ page }) => {
  await open(page, '/plugins?q=nothing-is-called-this');
  await page.getByRole('button', { name: /^Show all/ }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Plugins', level: 1 })).toBeFocused();
});

test('a table with more columns than there is room keeps its switches in sight', async ({ page }) => {
  await open(page, '/plugins?columns=server,system,state,version,capabilities,origin,author,changed');
  await expect(page.getByRole('switch').first()).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('columnheader', { name: 'On', exact: true })).toBeInViewport({ ratio: 1 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1280);
});

test('asking a server again leaves the focus on the button that asked', async ({ page }) => {
  await page.goto('/servers/codex');
  const check = page.getByRole('button', { name: 'Check now' });
  await check.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Answers' })).toBeVisible();
  await expect(check).toBeFocused();
});

test('the filters stay where they are while one types', async ({ page }) => {
  await open(page, '/plugins');
  const chip = page.getByRole('group', { name: 'Filters' }).getByRole('button', { name: /^State/ });
  const before = await chip.boundingBox();
  await page.getByRole('searchbox', { name: 'Search plugins' }).fill('braille');
  await expect(page.getByText(/^\d+ of \d+$/)).toBeVisible();
  const after = await chip.boundingBox();
  expect(Math.abs((after?.x ?? 0) - (before?.x ?? 0))).toBeLessThan(12);
});
