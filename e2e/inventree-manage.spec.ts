import { expectNoAxeViolations } from './support/axe.ts';
import { findPlugin } from './support/plugin-row.ts';
import { sandboxAccount } from './support/sandbox-account.ts';
import { signInQuietly } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

const PLACE = '/plugins/inventree-435';

for (const [id, name] of [
  ['inventree-198', 'Workshop'],
  ['inventree-435', 'Parts'],
] as const) {
  test(`${id}: a plugin is uninstalled with its settings kept, and what is left of it is deleted`, async ({
    page,
    gateway,
  }) => {
    const server = await sandboxAccount(gateway, id, 'admin');
    await server.call('POST', '/api/plugins/install/', { packagename: 'inventree-kitting', confirm: true });
    await signInQuietly(page, 'admin', [id]);
    await page.goto(`/plugins/${id}/kitting`);
    await page.getByRole('button', { name: 'Remove …' }).click();
    const question = page.getByRole('dialog', { name: /^Remove “/ });
    await expect(question.getByText(`From the server ${name}, for everybody who uses it.`)).toBeVisible();
    await expect(question.getByRole('radio', { name: 'Uninstall, keep the settings' })).toBeChecked();

    // What nothing brings back wants the name first.
    await question.getByRole('radio', { name: 'Uninstall with all settings' }).check();
    await expect(question.getByText('All settings of the plugin are lost', { exact: false })).toBeVisible();
    await expect(question.getByRole('button', { name: 'Uninstall with all settings' })).toBeDisabled();
    await question.getByRole('textbox').fill('kitting?');
    await expect(question.getByRole('button', { name: 'Uninstall with all settings' })).toBeDisabled();

    await question.getByRole('radio', { name: 'Uninstall, keep the settings' }).check();
    await question.getByRole('button', { name: 'Uninstall, keep the settings' }).click();
    await expect(page.getByText(/^“.*” is removed$/)).toBeVisible();
    await expect(page.locator('header').last().getByText('Missing')).toBeVisible();

    await page.getByRole('button', { name: 'Remove …' }).click();
    await question.getByRole('button', { name: 'Delete what is left of it' }).click();
    await expect(page).toHaveURL(new RegExp(`/plugins\\?server=${id}`));
    const plugins = await server.call('GET', '/api/plugins/');
    expect(JSON.stringify(plugins)).not.toContain('"kitting"');
  });
}

test('a plugin goes with all its settings once its name is typed; one that is gone meanwhile is told as such', async ({
  page,
  gateway,
  problems,
}) => {
  const server = await sandboxAccount(gateway, 'inventree-435', 'admin');
  const install = { packagename: 'inventree-kitting', confirm: true };
  await signInQuietly(page, 'admin', ['inventree-435']);
  const question = page.getByRole('dialog', { name: /^Remove “/ });
  const removeAll = async () => {
    await page.goto(`${PLACE}/kitting`);
    await page.getByRole('button', { name: 'Remove …' }).click();
    await question.getByRole('radio', { name: 'Uninstall with all settings' }).check();
    await question.getByRole('textbox').fill(await question.getByRole('strong').last().innerText());
  };
  const go = question.getByRole('button', { name: 'Uninstall with all settings' });
  await server.call('POST', '/api/plugins/install/', install);
  await removeAll();
  await go.click();
  await expect(page.getByText(/^“.*” is removed$/)).toBeVisible();
  await expect(page).toHaveURL('/plugins?server=inventree-435');
  expect(JSON.stringify(await server.call('GET', '/api/plugins/'))).not.toContain('"kitting"');

  problems.expectRequest({ url: /plugins\/kitting\//, status: 404 }, 'somebody else has removed it');
  await server.call('POST', '/api/plugins/install/', install);
  await removeAll();
  await server.call('PATCH', '/api/plugins/kitting/uninstall/', { delete_config: true });
  await go.click();
  const told = page.getByRole('alert').filter({ hasText: /“.*” could not be removed/ });
  await expect(told).toContainText('Parts cannot find it');
  await expect(told).toContainText('Nothing was changed.');
  // The page, too, says what is so.
  await expect(
    page
      .getByRole('heading', { name: 'Parts no longer has this plugin' })
      .or(page.getByText('Parts no longer has this plugin'))
      .first(),
  ).toBeVisible();
});

test('what cannot be removed says why, to each person', async ({ page }) => {
  await signInQuietly(page, 'admin', ['inventree-435']);
  await page.goto('/plugins');
  const row = await findPlugin(page, 'stock-forecast', 'Parts');
  await row.getByRole('link').first().click();
  const remove = page.getByRole('button', { name: 'Remove …' });
  await expect(remove).toBeDisabled();
  await expect(remove).toHaveAccessibleDescription(
    'Turn it off first: the server uninstalls no plugin that is on.',
  );
  await remove.press('Enter');
  await expect(page.getByText('Turn it off first', { exact: false })).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expectNoAxeViolations(page);
});

test('the question before a removal fits a phone, in German', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await signInQuietly(page, 'admin', ['codex']);
  await page.goto('/plugins?server=codex');
  await page.getByRole('button', { name: 'Deutsch' }).click();
  await page.getByRole('rowheader').getByRole('link').first().click();
  await page.getByRole('button', { name: 'Entfernen …' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  expect(await dialog.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(
    0,
  );
  await expectNoAxeViolations(page);
});

test('somebody without the right is told so', async ({ page }) => {
  await signInQuietly(page, 'user', ['inventree-435']);
  await page.goto(`${PLACE}/stock-forecast`);
  await expect(page.getByRole('button', { name: 'Remove …' })).toHaveAccessibleDescription(
    'Only superusers may remove plugins on this server.',
  );
});
