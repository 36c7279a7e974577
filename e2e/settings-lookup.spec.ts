import type { Page } from '@playwright/test';
import { findSetting, openSettings, reviewAndSave, saveBar, expectSaved } from './support/settings.ts';
import { sandboxDocuments, member } from './support/sandbox-account.ts';
import { signInQuietly } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

// Things of an InvenTree that a setting points at: found by name, stored by number.

test.beforeEach(({ problems }) => {
  problems.expectRequest({ url: /api\/part\/99999/, status: 404 }, 'a setting points at a part that is gone');
});

const setting = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true });

test('a thing of the server is searched and chosen by keyboard, stored by its number, and cleared', async ({
  page,
  gateway,
}) => {
  const stored = () =>
    sandboxDocuments(gateway, 'inventree-534', 'plugin-setting').find(
      (row) => member(row, 'plugin') === 'settings-gallery' && member(row, 'key') === 'PART',
    );
  await signInQuietly(page, 'admin', ['inventree-534']);
  await openSettings(page, { server: 'Warehouse', key: 'settings-gallery' });
  await findSetting(page, 'Part');
  const part = setting(page, 'Part');
  const main = page.getByRole('main');
  await expect(main).toContainText('R_220R_0805_1%');
  await part.click();
  await part.fill('screw m4');
  const choices = page.getByRole('listbox');
  await expect(choices.getByRole('option').first()).toContainText(/screw m4/i);
  const first = await choices.getByRole('option').first().locator('code').innerText();
  await page.keyboard.press('Enter');
  await expect(choices).toHaveCount(0);
  await expect(part).toBeFocused();
  await expect(main).toContainText('Screw M4');
  await reviewAndSave(page, ['Part', '12', first]);
  await expectSaved(page, 'Part');
  expect(member(stored(), 'value')).toBe(first);

  await part.fill('no such part at all');
  await expect(page.getByText('Nothing found for “no such part at all”')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(main).toContainText('Screw M4');
  await expect(saveBar(page)).toHaveCount(0);

  await page.getByRole('button', { name: 'Clear', exact: true }).first().click();
  await expect(part).toBeFocused();
  await reviewAndSave(page, ['Part', first]);
  await expectSaved(page, 'Part');
  expect(member(stored(), 'value')).toBe('');
});

test('where things cannot be searched, their number is typed', async ({ page, gateway, problems }) => {
  problems.expectRequest({ url: /api\/order\/so\//, status: 403 }, 'staff have no role for sales orders');
  await signInQuietly(page, 'staff', ['inventree-534']);
  await openSettings(page, { server: 'Warehouse', key: 'settings-gallery' });
  await findSetting(page, 'Sales order');
  const order = setting(page, 'Sales order');
  await order.fill('shipped');
  await expect(page.getByText('You can type the key itself')).toBeVisible();
  await order.fill('17');
  await expect(page.getByRole('listbox').getByRole('option', { name: 'Use 17' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(order).toBeFocused();
  await reviewAndSave(page, ['Sales order', '17']);
  await expectSaved(page, 'Sales order');
  const stored = sandboxDocuments(gateway, 'inventree-534', 'plugin-setting').find(
    (row) => member(row, 'plugin') === 'settings-gallery' && member(row, 'key') === 'SALES_ORDER',
  );
  expect(member(stored, 'value')).toBe('17');
});

test('says of a stored number that nothing has it any more, and leaves it as it is', async ({ page }) => {
  await signInQuietly(page, 'admin', ['inventree-435']);
  await openSettings(page, { server: 'Parts', key: 'settings-gallery' });
  await findSetting(page, 'Part that is gone');
  await expect(page.getByRole('main')).toContainText(/99999\s*not there any more/);
  await setting(page, 'Part that is gone').click();
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('main')).toContainText(/99999\s*not there any more/);
  await expect(saveBar(page)).toHaveCount(0);
});

test('who may only look sees values as text, with the reason, and has nothing to type in', async ({
  page,
}) => {
  await signInQuietly(page, 'user', ['inventree-435']);
  await openSettings(page, { server: 'Parts', key: 'settings-gallery' });
  const main = page.getByRole('main');
  await expect(main).toContainText('These settings can be read, but not changed.');
  await findSetting(page, 'Part');
  await expect(main).toContainText('R_220R_0805_1%');
  await findSetting(page, 'Part that is gone');
  await expect(main).toContainText('not there any more');
  await page.getByRole('searchbox', { name: 'Search settings' }).clear();
  await expect(page.getByText('A line of text')).toBeVisible();
  const form = main.getByRole('region');
  await expect(form.first()).toBeVisible();
  for (const role of ['textbox', 'combobox', 'switch', 'checkbox', 'radio', 'spinbutton'] as const)
    await expect(form.getByRole(role)).toHaveCount(0);
  await expect(form.getByRole('button', { name: /^(Enter|Replace|Clear|Add)/ })).toHaveCount(0);
});

test('only who may change a setting is told that it is needed', async ({ page }) => {
  const needed = page.getByRole('main').getByTitle('Required', { exact: true });
  await signInQuietly(page, 'user', ['inventree-435']);
  await openSettings(page, { server: 'Parts', key: 'settings-gallery' });
  await expect(page.getByText('A line of text')).toBeVisible();
  await expect(page.getByText('These settings can be read, but not changed.')).toBeVisible();
  await expect(needed).toHaveCount(0);
  await signInQuietly(page, 'admin', ['inventree-435']);
  await page.reload();
  await expect(needed.first()).toBeVisible();
});
