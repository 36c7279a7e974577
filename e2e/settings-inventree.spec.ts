import type { Page } from '@playwright/test';
import { member, sandboxAccount, sandboxDocuments } from './support/sandbox-account.ts';
import {
  expectSaved,
  findSetting,
  notification,
  openSettings,
  reviewAndSave,
  save,
  saveBar,
} from './support/settings.ts';
import { signInQuietly } from './support/sign-in.ts';
import type { GatewayProcess } from './support/gateway-process.ts';
import { expect, test } from './support/test.ts';

const box = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

/** What the server has stored of a setting, in clear; undefined for one that was never stored. */
function storedAt(gateway: GatewayProcess, server: 'inventree-435' | 'inventree-534', key: string): unknown {
  const rows = sandboxDocuments(gateway, server, 'plugin-setting');
  const found = rows.find(
    (row) =>
      member(row, 'plugin') === 'settings-gallery' &&
      member(row, 'user') === null &&
      member(row, 'key') === key,
  );
  return member(found, 'value');
}

test.beforeEach(({ problems }) => {
  problems.expectRequest({ url: /api\/part\/99999/, status: 404 }, 'a setting points at a part that is gone');
});

test('is stored value by value: what is refused says so at its field and is tried again, what the server makes of a text is told', async ({
  page,
  gateway,
  problems,
}) => {
  problems.expectRequest(
    { url: /settings-gallery\/settings\/WHOLE_NUMBER/, status: 400 },
    'beyond its range',
  );
  const admin = await sandboxAccount(gateway, 'inventree-435', 'admin');
  await signInQuietly(page, 'admin', ['inventree-435']);
  await openSettings(page, { server: 'Parts', key: 'settings-gallery' });
  await box(page, 'Text').fill('  blanks around  ');
  await box(page, 'Note').fill('worth noting');
  await box(page, 'Whole number').fill('500');
  await reviewAndSave(page, ['Whole number', '12', '500']);

  const told = page.getByRole('alert').filter({ hasText: '2 of 3 changes are saved' });
  await expect(told).toContainText('Refused: Whole number');
  await expect(told).toContainText('Text: the server changed blanks, line breaks or other characters');
  await expect(saveBar(page)).toContainText('1 change');
  // The server's own words, at the field.
  await expect(box(page, 'Whole number')).toHaveAccessibleDescription(/Enter 1 to 100/);
  await expect(box(page, 'Text')).toHaveValue('blanks around');
  const stored = await admin.call('GET', '/api/plugins/settings-gallery/settings/');
  expect(JSON.stringify(stored)).toContain('"value":"worth noting"');
  expect(storedAt(gateway, 'inventree-435', 'WHOLE_NUMBER')).not.toBe('500');

  await box(page, 'Whole number').fill('50');
  await told.getByRole('button', { name: 'Try the rest again' }).click();
  await expectSaved(page, 'Whole number');
  await expect(told).toHaveCount(0);
  expect(storedAt(gateway, 'inventree-435', 'WHOLE_NUMBER')).toBe('50');
  await page.reload();
  await expect(box(page, 'Whole number')).toHaveValue('50');
});

test('a secret is kept, replaced, and cleared', async ({ page, gateway }) => {
  const secret = () => storedAt(gateway, 'inventree-435', 'SECRET');
  await signInQuietly(page, 'admin', ['inventree-435']);
  await openSettings(page, { server: 'Parts', key: 'settings-gallery' });
  const first = secret();
  await box(page, 'Pattern').fill('[a-z]+');
  await save(page);
  await expectSaved(page, 'Pattern');
  expect(secret()).toBe(first);

  await findSetting(page, 'Secret');
  const group = page.getByRole('group', { name: 'Secret', exact: true });
  await group.getByRole('button', { name: 'Replace' }).click();
  const field = page.locator('input').and(page.getByLabel('Secret', { exact: true }));
  // Stars that a person types on purpose are a secret like all others.
  await field.fill('***');
  await save(page);
  await expectSaved(page, 'Secret');
  expect(secret()).toBe('***');
  await group.getByRole('button', { name: 'Replace' }).click();
  await field.fill('hush 4712');
  await save(page);
  await expectSaved(page, 'Secret');
  expect(secret()).toBe('hush 4712');
  await group.getByRole('button', { name: 'Clear' }).click();
  await save(page);
  await expectSaved(page, 'Secret');
  expect(secret()).toBe('');
});

test('asks before what the plugin wants confirmed, and leaves it when one says no', async ({
  page,
  gateway,
}) => {
  await signInQuietly(page, 'admin', ['inventree-534']);
  await openSettings(page, { server: 'Warehouse', key: 'settings-gallery' });
  await findSetting(page, 'Text with consequences');
  const field = box(page, 'Text with consequences');
  await field.fill('weekly');
  await save(page);
  const question = page
    .getByRole('dialog')
    .filter({ hasText: 'Earlier exports will not be found any more.' });
  await question.getByRole('button', { name: 'Do not save' }).click();
  const told = page.getByRole('alert').filter({ hasText: 'Not saved' });
  await expect(told).toContainText('Not saved, as you decided: Text with consequences');
  await expect(field).toHaveValue('weekly');
  expect(storedAt(gateway, 'inventree-534', 'CONFIRMED_TEXT')).not.toBe('weekly');

  await save(page);
  await question.getByRole('button', { name: 'Go on' }).click();
  await expectSaved(page, 'Text with consequences');
  expect(storedAt(gateway, 'inventree-534', 'CONFIRMED_TEXT')).toBe('weekly');
});

test('refusals of every shape are told, and nothing is claimed to be stored', async ({ page, problems }) => {
  problems.expectRequest({ url: /refuses-every-write/, status: 400 }, 'it refuses every write');
  problems.expectRequest({ url: /refuses-every-write/, status: 500 }, 'one of them fails');
  await signInQuietly(page, 'staff', ['inventree-435']);
  await openSettings(page, { server: 'Parts', key: 'refuses-every-write' });
  for (const name of ['Rule', 'Plain text', 'Page', 'Silent']) await box(page, name).fill('x');
  await save(page);
  await expect(page.getByRole('alert').filter({ hasText: 'Not saved' })).toBeVisible();
  await expect(saveBar(page)).toContainText('4 changes');
  await expect(notification(page, 'saved')).toHaveCount(0);
});

test('a person without the right looks only, with the reason, and has settings of their own', async ({
  page,
}) => {
  await signInQuietly(page, 'user', ['inventree-435']);
  await openSettings(page, { server: 'Parts', key: 'settings-gallery' });
  await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0);
  await expect(page.getByText('A line of text')).toBeVisible();
  await page.getByRole('link', { name: 'My settings' }).click();
  await box(page, 'My text').fill('Good day');
  await save(page);
  await expectSaved(page, 'My text');
  await page.reload();
  await expect(box(page, 'My text')).toHaveValue('Good day');
});

test('a value whose answer is lost is read again alone, and counts as saved when it is', async ({
  page,
  problems,
}) => {
  problems.expectRequest({ url: /SLOWLY_STORED/, status: 504 }, 'it stores, and does not answer in time');
  await signInQuietly(page, 'staff', ['inventree-198', 'inventree-435']);
  for (const [server, part] of [
    ['Workshop', 'Settings'],
    ['Parts', 'Settings'],
    ['Parts', 'My settings'],
  ] as const) {
    await openSettings(page, { server, key: 'loses-answers', part });
    await box(page, 'Slowly stored').fill('kept all the same');
    await save(page);
    await expectSaved(page, 'Slowly stored');
  }
  // An older server that answers.
  await openSettings(page, { server: 'Workshop', key: 'settings-gallery' });
  await box(page, 'Note').fill('kept at once');
  await save(page);
  await expectSaved(page, 'Note');
});
