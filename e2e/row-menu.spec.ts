import { expectNoViolationsNow } from './support/axe.ts';
import { sandboxAccount } from './support/sandbox-account.ts';
import { signInQuietly } from './support/sign-in.ts';
import { findPlugin } from './support/plugin-row.ts';
import { expect, test } from './support/test.ts';

test('a row’s menu leads where the plugin’s page leads, by mouse', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await signInQuietly(page, 'admin', ['codex', 'inventree-435']);
  await page.goto('/plugins');
  const row = await findPlugin(page, 'sync-mirror', 'Library');
  const more = row.getByRole('button', { name: 'More for Mirror' });
  await more.click();
  const menu = page.getByRole('menu', { name: 'More for Mirror' });
  await expect(more).toHaveAttribute('aria-expanded', 'true');
  await expectNoViolationsNow(page);
  // Once more closes it, and an entry does.
  await more.click();
  await expect(menu).toBeHidden();
  await more.click();
  await menu.getByRole('menuitem', { name: 'Copy its key' }).click();
  await expect(page.getByText('The key was copied')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('sync-mirror');
  await expect(menu).toBeHidden();
  await expect(more).toBeFocused();

  await more.click();
  await menu.getByRole('menuitem', { name: 'Remove …' }).click();
  const dialog = page.getByRole('dialog', { name: /^Remove “Mirror”/ });
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(more).toBeFocused();

  await more.click();
  await menu.getByRole('menuitem', { name: 'Setup' }).click();
  await expect(page).toHaveURL(/\/plugins\/codex\/[^/]+\/setup$/);
  await page.goBack();
  await more.click();
  await menu.getByRole('menuitem', { name: 'Go to the server Library' }).click();
  await expect(page).toHaveURL(/\/servers\/codex$/);
});

test('a row’s menu is walked through by keyboard, says what may not be done, and gives the focus back', async ({
  page,
}) => {
  await signInQuietly(page, 'admin', ['inventree-435']);
  await page.goto('/plugins?q=label&server=inventree-435');
  const first = page.locator('[aria-rowindex="2"]').getByRole('button');
  const second = page.locator('[aria-rowindex="3"]').getByRole('button');
  // From row to row, as the switches.
  await first.focus();
  await page.keyboard.press('ArrowDown');
  await expect(second).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  const menu = page.getByRole('menu');
  const entry = (name: string) => menu.getByRole('menuitem', { name, exact: true });
  await expect(entry('Open')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(entry('Metadata')).toBeFocused();
  await page.keyboard.press('End');
  await expect(entry('Go to the server Parts')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(entry('Open')).toBeFocused();
  // A plugin that is on is not uninstalled.
  await page.keyboard.press('r');
  await expect(entry('Remove …')).toBeFocused();
  await expect(entry('Remove …')).toBeDisabled();
  await expect(entry('Remove …')).toHaveAccessibleDescription(/^Turn it off first/);
  await page.keyboard.press('Space');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(first).toBeFocused();
  // The second time the browser opens it by itself.
  await page.keyboard.press('Space');
  await expect(entry('Open')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(menu).toBeHidden();
  await expect(page.locator('[aria-rowindex="3"]').getByRole('link')).toBeFocused();
  await first.press('Enter');
  await entry('Metadata').press('Space');
  await expect(page).toHaveURL(/\/metadata$/);
});

test('a plugin is removed from its row, and what is left of it after that', async ({ page, gateway }) => {
  const server = await sandboxAccount(gateway, 'inventree-435', 'admin');
  await server.call('POST', '/api/plugins/install/', { packagename: 'inventree-kitting', confirm: true });
  await signInQuietly(page, 'admin', ['inventree-435']);
  await page.goto('/plugins');
  const row = await findPlugin(page, 'kitting', 'Parts');
  await row.getByRole('button', { name: /^More for / }).click();
  await page.getByRole('menuitem', { name: 'Remove …' }).click();
  const question = page.getByRole('dialog', { name: /^Remove “/ });
  await question.getByRole('button', { name: 'Uninstall, keep the settings' }).click();
  await expect(page.getByText(/^“.*” is removed$/)).toBeVisible();
  // What is left of it stays in the list, which one has not left.
  await expect(row.getByText('Missing')).toBeVisible();
  await row.getByRole('button', { name: /^More for / }).click();
  await page.getByRole('menuitem', { name: 'Remove …' }).click();
  await question.getByRole('button', { name: 'Delete what is left of it' }).click();
  await expect(row).toHaveCount(0);
  await expect(page).toHaveURL(/\/plugins\?q=kitting$/);
});
