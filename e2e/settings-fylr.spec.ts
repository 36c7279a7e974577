import type { Page } from '@playwright/test';
import { member, sandboxAccount, sandboxDocuments } from './support/sandbox-account.ts';
import { expectSaved, openSettings, reviewAndSave, save, saveBar } from './support/settings.ts';
import { signInQuietly } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

const box = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

/** What the server has stored in a section of a plugin. */
async function storedAt(
  account: Awaited<ReturnType<typeof sandboxAccount>>,
  plugin: string,
  section: string,
): Promise<unknown> {
  return member(await account.call('GET', '/api/v1/config'), 'plugin', plugin, 'config', section);
}

test('asks what the server wants to know, and stores with the answer', async ({ page, gateway }) => {
  const admin = await sandboxAccount(gateway, 'fylr', 'admin');
  await signInQuietly(page, 'admin', ['fylr']);
  await openSettings(page, { server: 'Media', key: 'gazetteer-lookup' });
  await box(page, 'Languages').fill('de,en,fr');
  await reviewAndSave(page, ['Languages', 'de,en,fr']);
  const question = page.getByRole('dialog', { name: 'The languages of the gazetteer change' });
  await question.getByRole('radio', { name: 'Build it anew', exact: true }).check();
  await question.getByRole('button', { name: 'Do not save' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Not saved' })).toContainText('Languages');
  await expect(box(page, 'Languages')).toHaveValue('de,en,fr');
  expect(JSON.stringify(await storedAt(admin, 'gazetteer-lookup', 'update_gazetteer'))).not.toContain(
    'de,en,fr',
  );

  await save(page);
  await question.getByRole('radio', { name: 'Build it anew', exact: true }).check();
  await question.getByRole('button', { name: 'Save', exact: true }).click();
  await expectSaved(page, 'Languages');
  expect(JSON.stringify(await storedAt(admin, 'gazetteer-lookup', 'update_gazetteer'))).toContain('de,en,fr');
  await page.reload();
  await expect(box(page, 'Languages')).toHaveValue('de,en,fr');
});

test('asks twice in a row, tells a refusal, and saves the rest', async ({ page, gateway, problems }) => {
  problems.expectRequest({ url: /config\/plugin\/asks-before-saving/, status: 400 }, 'it is refused');
  const admin = await sandboxAccount(gateway, 'fylr', 'admin');
  await signInQuietly(page, 'admin', ['fylr']);
  await openSettings(page, { server: 'Media', key: 'asks-before-saving' });
  await box(page, 'Keep for (days)').fill('30');
  await box(page, 'Word').fill('no');
  await save(page);
  await page
    .getByRole('dialog', { name: 'Deletion by time' })
    .getByRole('button', { name: 'Understood' })
    .click();
  const second = page.getByRole('dialog', { name: 'What is due already' });
  await expect(second.getByRole('radio', { name: 'Sell' })).toBeDisabled();
  await second.getByRole('radio', { name: 'Archive' }).check();
  await second.getByRole('button', { name: 'Go on' }).click();
  const told = page.getByRole('alert').filter({ hasText: '1 of 2 changes are saved' });
  await expect(told).toContainText('Refused: Word');
  await expect(saveBar(page)).toContainText('1 change');
  expect(member(await storedAt(admin, 'asks-before-saving', 'asks_twice'), 'days')).toBe(30);

  await box(page, 'Word').fill('yes');
  await told.getByRole('button', { name: 'Try the rest again' }).click();
  await expectSaved(page, 'Word');
  expect(member(await storedAt(admin, 'asks-before-saving', 'refuses'), 'word')).toBe('yes');
});

test('keeps a secret while what is beside it changes, replaces it and clears it', async ({
  page,
  gateway,
}) => {
  const stored = () =>
    sandboxDocuments(gateway, 'fylr', 'config').find(
      (section) => member(section, 'geoserver_username') !== undefined,
    );
  const before = stored();
  await signInQuietly(page, 'admin', ['fylr']);
  await openSettings(page, { server: 'Media', key: 'nfis-geometry' });
  const group = page.getByRole('group', { name: 'Password', exact: true });
  await expect(group).toContainText('Stored, never shown');
  await box(page, 'User').fill('cartographer');
  await save(page);
  await expectSaved(page, 'User');
  expect(stored()).toEqual({ ...Object(before), geoserver_username: 'cartographer' });

  await group.getByRole('button', { name: 'Replace' }).click();
  await page
    .locator('input')
    .and(page.getByLabel('Password', { exact: true }))
    .fill('a new password 4713');
  await reviewAndSave(page, ['Password', 'Will be replaced']);
  await expectSaved(page, 'Password');
  expect(member(stored(), 'geoserver_password')).toBe('a new password 4713');
  await expect(page.getByRole('main')).not.toContainText('4713');
  expect(await page.evaluate(() => Object.values(localStorage).join())).not.toContain('4713');

  await group.getByRole('button', { name: 'Clear' }).click();
  await save(page);
  await expectSaved(page, 'Password');
  expect([undefined, null, '']).toContain(member(stored(), 'geoserver_password'));
  // The other secret of the section was never touched.
  expect(member(stored(), 'proxy_secret')).toBe(member(before, 'proxy_secret'));
  await page.reload();
  await expect(group).toContainText('None stored');
});

test('a secret that has a section to itself is set for the first time, and is still there after a reload', async ({
  page,
  gateway,
}) => {
  const keys = () =>
    sandboxDocuments(gateway, 'fylr', 'config').map((section) => member(section, 'tile_key'));
  expect(keys()).not.toContain('tiles 4714');
  await signInQuietly(page, 'admin', ['fylr']);
  await openSettings(page, { server: 'Media', key: 'gazetteer-lookup' });
  const group = page.getByRole('group', { name: 'Key of the map service' });
  await expect(group).toContainText('None stored');
  await group.getByRole('button', { name: 'Enter' }).click();
  await page
    .locator('input')
    .and(page.getByLabel('Key of the map service', { exact: true }))
    .fill('tiles 4714');
  await save(page);
  await expectSaved(page, 'Key of the map service');
  expect(keys()).toContain('tiles 4714');
  await page.reload();
  await expect(group).toContainText('Stored, never shown');
  await expect(page.getByRole('main')).not.toContainText('4714');
});

test('a table within a table is edited, stored with all else in its rows, and seen again', async ({
  page,
  gateway,
}) => {
  const patterns = () =>
    sandboxDocuments(gateway, 'fylr', 'config')
      .map((section) => member(section, 'patterns'))
      .find((value): value is readonly unknown[] => Array.isArray(value));
  const [row] = patterns() ?? [];
  await signInQuietly(page, 'admin', ['fylr']);
  await openSettings(page, { server: 'Media', key: 'signaturegenerator' });
  const sequences = page.getByRole('group', { name: 'Counters', exact: true });
  const more = page.getByRole('button', { name: /^More of row 1/ });
  await more.click();
  await sequences.getByRole('textbox', { name: 'Start, row 1' }).fill('42');
  await sequences.getByRole('button', { name: 'Remove row 2' }).click();
  await sequences.getByRole('button', { name: 'Add a row' }).click();
  await sequences.getByRole('textbox', { name: 'Name, row 2' }).fill('volume');
  await reviewAndSave(page, ['1', '42', 'spare', 'volume']);
  await expectSaved(page);
  const changed = { sequences: [{ name: 'n', start: 42, padding: 4 }, { name: 'volume' }] };
  expect(patterns()).toEqual([{ ...Object(row), ...changed }]);

  await page.reload();
  await more.click();
  await expect(sequences.getByRole('textbox', { name: 'Start, row 1' })).toHaveValue('42');
  await expect(sequences.getByRole('textbox', { name: 'Name, row 2' })).toHaveValue('volume');
  await expect(sequences.getByRole('textbox', { name: 'Start, row 2' })).toHaveValue('');
});
