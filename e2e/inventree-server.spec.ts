import type { Page } from '@playwright/test';
import { pluginRow } from './support/plugin-row.ts';
import { expectSaved, formOf, save } from './support/settings.ts';
import { signInQuietly } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

const tab = (page: Page, name: string) => page.getByRole('link', { name, exact: true });

async function openPlugin(page: Page, server: string): Promise<void> {
  await page.goto('/plugins?q=stock-forecast');
  await pluginRow(page, 'stock-forecast', server).getByRole('rowheader').getByRole('link').click();
}

test('what the server says of itself is there with what follows from it', async ({ page }) => {
  await signInQuietly(page, 'staff', ['inventree-198', 'inventree-534']);
  await page.goto('/servers/inventree-198');
  await expect(page.getByText('No background worker runs')).toBeVisible();
  await expect(page.getByRole('definition').filter({ hasText: /^134/ })).toBeVisible();
  await expect(
    page.getByText('may lack its pages and tables until it is done', { exact: false }),
  ).toBeVisible();
  await page.goto('/servers/inventree-534');
  await expect(page.getByText('Installing is disabled', { exact: true })).toBeVisible();
  await expect(
    page.getByText('neither installed nor removed from here', { exact: false }).first(),
  ).toBeVisible();
});

test('staff turn a switch for all plugins on the page of the server', async ({ page }) => {
  await signInQuietly(page, 'staff', ['inventree-198']);
  await page.goto('/servers/inventree-198');
  await tab(page, 'Switches for plugins').click();
  await expect(page).toHaveURL(/\/servers\/inventree-198\/switches$/);
  await expect(page.getByText('What is off here has no effect', { exact: false })).toBeVisible();
  const events = formOf(page).getByRole('switch', { name: /Events for plugins/ });
  const was = await events.isChecked();
  await events.press('Space');
  await save(page);
  await expectSaved(page, 'Events for plugins');
  await page.reload();
  await expect(events).toBeChecked({ checked: !was });
});

test('a person without rights has no switches, and their address says so', async ({ page }) => {
  await signInQuietly(page, 'user', ['inventree-198']);
  await page.goto('/servers/inventree-198/switches');
  await expect(page.getByRole('heading', { name: 'Workshop has nothing to show here' })).toBeVisible();
  await page.getByRole('link', { name: 'Go to the overview of the server' }).click();
  await expect(page.getByRole('heading', { name: 'What you may do here' })).toBeVisible();
});

for (const [id, name] of [
  ['inventree-198', 'Workshop'],
  ['inventree-435', 'Parts'],
  ['inventree-534', 'Warehouse'],
] as const) {
  test(`${id}: metadata is merged, replaced when a key goes, and kept when it is no JSON`, async ({
    page,
  }) => {
    await signInQuietly(page, 'admin', [id]);
    await openPlugin(page, name);
    await tab(page, 'Metadata').click();
    const json = page.getByRole('textbox', { name: 'Metadata as JSON' });
    await json.fill('{"a": 1, ');
    await save(page);
    await expect(page.getByText(/^This is no JSON: see line 1/)).toBeVisible();
    await json.fill('{"a": 1, "b": 2}');
    await save(page);
    const question = page.getByRole('dialog', { name: 'Replace all metadata?' });
    await expect(question).toContainText('You have taken away: trained_on.');
    await question.getByRole('button', { name: 'Replace everything' }).click();
    await expectSaved(page, 'Metadata as JSON');
    // Nothing goes this time, so nothing is asked: it is merged.
    await json.fill('{"a": 3, "b": 2}');
    await save(page);
    await expectSaved(page, 'Metadata as JSON');
    await page.reload();
    await expect(json).toHaveValue(/^\{\s*"a": 3,\s*"b": 2\s*\}$/);
  });
}

test('at 198 the stored name and the package of a plugin are edited', async ({ page }) => {
  await signInQuietly(page, 'admin', ['inventree-198']);
  await openPlugin(page, 'Workshop');
  await tab(page, 'Setup').click();
  await page.getByRole('textbox', { name: 'Package' }).fill('gallery-of-settings');
  await save(page);
  await expectSaved(page, 'Package');
});

test('all settings of a server are searched and narrowed, and no value is shown', async ({ page }) => {
  await signInQuietly(page, 'staff', ['inventree-198', 'inventree-534']);
  await page.goto('/servers/inventree-198/settings');
  const table = page.getByRole('table', { name: 'All settings' });
  await expect(table.getByRole('row').nth(1)).toBeVisible();
  await page.goto('/servers/inventree-534');
  await tab(page, 'All settings').click();
  const rows = table.getByRole('row');
  await expect(rows.nth(1)).toBeVisible();
  await page.getByRole('button', { name: 'Of plugins that are off' }).click();
  await expect(page).toHaveURL(/of=off/);
  await page.getByRole('button', { name: 'Of plugins that are off' }).click();
  await expect(page).not.toHaveURL(/of=off/);
  // A plugin is found by its name as by its key, and both are shown.
  const plugin = 'settings-gallery';
  await page.getByRole('searchbox', { name: 'Search all settings' }).fill('Settings gallery');
  await expect(page).toHaveURL(/q=Settings/);
  // But for the head of the table.
  await expect(rows.filter({ hasNotText: plugin })).toHaveCount(1);
  await rows.getByRole('button', { name: 'Settings gallery', exact: true }).first().click();
  await expect(page).toHaveURL(new RegExp(`plugin=${plugin}`));
  await expect(page.getByRole('button', { name: 'Of Settings gallery only' })).toBeVisible();
  await rows.nth(1).getByRole('link').click();
  await expect(page).toHaveURL(new RegExp(`/plugins/inventree-534/${plugin}/settings$`));
});

test('on a phone each of all settings is a card, as wide as the page and no wider', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await signInQuietly(page, 'staff', ['inventree-534']);
  await page.goto('/servers/inventree-534/settings');
  const row = page
    .getByRole('row')
    .filter({ has: page.getByText('settings-gallery') })
    .first();
  const setting = row.getByRole('rowheader');
  const plugin = row.getByRole('cell').first();
  await expect(plugin).toBeVisible();
  const above = await setting.boundingBox();
  const below = await plugin.boundingBox();
  expect(above?.width).toBeGreaterThan(260);
  expect(below?.y).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.height ?? 0));
  const wider = () => document.documentElement.scrollWidth > document.documentElement.clientWidth;
  expect(await page.evaluate(wider)).toBe(false);
});

for (const [id, name] of [
  ['inventree-435', 'Parts'],
  ['inventree-534', 'Warehouse'],
] as const) {
  test(`${id}: what a plugin adds to pages is listed, with its own administration page`, async ({ page }) => {
    await signInQuietly(page, 'admin', [id]);
    await page.goto(`/servers/${id}/switches`);
    const switchOfPages = formOf(page).getByRole('switch', { name: /Pages of plugins/ });
    await expect(switchOfPages).toBeVisible();
    if (!(await switchOfPages.isChecked())) {
      await switchOfPages.press('Space');
      await save(page);
      await expectSaved(page, 'Pages of plugins');
    }
    await openPlugin(page, name);
    await tab(page, 'Added to pages').click();
    await expect(page.getByText('Panel on a page')).toBeVisible();
    await expect(page.getByText('on pages of: part')).toBeVisible();
    await expect(page.getByText(/^\/static\/plugins\/stock-forecast\//).first()).toBeVisible();
    // What it hands to its scripts, and the size of its tile.
    await page.getByText('Options', { exact: true }).first().click();
    await expect(page.getByText('"width": 6', { exact: false })).toBeVisible();
    await page.getByText('Handed to the script', { exact: true }).first().click();
    await expect(page.getByText('"weeks": 12', { exact: false })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Its own administration page' })).toBeVisible();
    await expect(page.getByText('/web/settings/admin/plugin/stock-forecast/')).toBeVisible();
    await page.goto(`/servers/${id}/contributions`);
    await expect(page.getByRole('link', { name: 'Stock forecast' }).first()).toBeVisible();
  });
}

test('what a switch for all plugins keeps from having effect is told on the plugin', async ({ page }) => {
  await signInQuietly(page, 'staff', ['inventree-435']);
  await page.goto('/servers/inventree-435/switches');
  const pages = formOf(page).getByRole('switch', { name: /Pages of plugins/ });
  await expect(pages).toBeVisible();
  if (await pages.isChecked()) {
    await pages.press('Space');
    await save(page);
    await expectSaved(page, 'Pages of plugins');
  }
  await openPlugin(page, 'Parts');
  const without = page.getByText('Without effect at the moment: Parts of the interface');
  await expect(without).toBeVisible();
  await page.getByRole('link', { name: 'Switches for plugins' }).first().click();
  await pages.press('Space');
  await save(page);
  await expectSaved(page, 'Pages of plugins');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: /Stock forecast/i })).toBeVisible();
  await expect(without).toBeHidden();
});
