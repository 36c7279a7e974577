import type { Page } from '@playwright/test';
import { putSandboxDocument, sandboxAccount } from './support/sandbox-account.ts';
import { signInQuietly } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

const decide = (page: Page) => page.getByRole('checkbox', { name: /^I trust this package/ });
const install = (page: Page) => page.getByRole('button', { name: 'Install', exact: true });

test('a package is installed from the list: where, how, what, decided with a tick, and looked for in the list', async ({
  page,
}) => {
  await signInQuietly(page, 'admin', ['inventree-198', 'inventree-534']);
  await page.goto('/plugins');
  await page.getByRole('link', { name: 'Install a plugin' }).click();
  // Where it is not allowed, the reason stands in place of the way.
  const where = page.getByRole('navigation', { name: 'Where do you want to install?' });
  await expect(
    where.getByText('Whoever runs this server has disabled installing and uninstalling.'),
  ).toBeVisible();
  await expect(where.getByRole('link')).toHaveCount(1);
  await where.getByRole('link', { name: /Workshop/ }).click();
  await page.getByRole('link', { name: /^Package index/ }).click();
  await expect(page).toHaveURL(/\/servers\/inventree-198\/install\/index$/);

  // What is missing, or would be read by a command line, is said at its field, before anything is sent.
  await install(page).click();
  await expect(page.getByRole('alert')).toContainText('Not begun: 1 error');
  await page.getByRole('button', { name: 'Package', exact: true }).click();
  const name = page.getByRole('textbox', { name: 'Package' });
  await expect(name).toBeFocused();
  await name.fill('inventree-kitting; rm -rf /');
  await install(page).click();
  await expect(page.getByRole('alert')).toContainText('Letters, digits, dots, hyphens and underscores only.');
  await name.fill('inventree-kitting');
  await name.press('Enter');
  await expect(decide(page)).toBeFocused();
  await expect(page.getByText('This is yours to decide: tick it first.')).toBeVisible();
  await page.keyboard.press('Space');
  await install(page).click();

  const panel = page.getByRole('region', { name: '“inventree-kitting” is installed on Workshop' });
  await expect(panel).toBeFocused();
  await expect(panel.getByRole('region', { name: 'What the package manager printed' }).last()).toContainText(
    'Successfully installed inventree-kitting-0.3.0',
  );
  // The form is ready for the next one.
  await expect(name).toHaveValue('');
  await expect(decide(page)).not.toBeChecked();
  await panel.getByRole('link', { name: 'Kitting' }).click();
  await expect(page).toHaveURL('/plugins/inventree-198/kitting');
});

test('what the package manager refuses is shown in full, with what was filled in kept', async ({
  page,
  context,
  problems,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  problems.expectRequest(
    { url: /plugins\/install/, status: 400 },
    'there is no such version, or it cannot be built',
  );
  await signInQuietly(page, 'admin', ['inventree-435']);
  await page.goto('/servers/inventree-435/install/index');
  await page.getByRole('textbox', { name: 'Package' }).fill('inventree-kitting');
  await page.getByRole('textbox', { name: 'Version' }).fill('9.9');
  await decide(page).check();
  await install(page).click();
  const refused = page.getByRole('region', { name: '“inventree-kitting” was not installed on Parts' });
  await expect(refused.getByText('Nothing was changed.')).toBeVisible();
  await expect(refused).toContainText('from versions: 0.3.0');
  // Hundreds of lines are there to the last, and can be copied.
  await page.getByRole('textbox', { name: 'Package' }).fill('inventree-fails-to-install');
  await page.getByRole('textbox', { name: 'Version' }).fill('');
  await decide(page).check();
  await install(page).click();
  const long = page.getByRole('region', { name: '“inventree-fails-to-install” was not installed on Parts' });
  await expect(long.getByText('138 lines')).toBeVisible();
  await expect(long.getByText('ERROR: Failed to build', { exact: false })).toHaveCount(1);
  await long.getByRole('button', { name: 'Copy all' }).click();
  await expect(long.getByRole('button', { name: 'Copied' })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split('\n')).toHaveLength(138);
  expect(copied).toContain('ERROR: Failed to build');
  await page.getByRole('textbox', { name: 'Version' }).fill('9.9');
  await expect(page.getByRole('textbox', { name: 'Version' })).toHaveValue('9.9');

  // The language may change, and one may go elsewhere and come back: nothing is lost.
  await page.getByRole('button', { name: 'Deutsch' }).click();
  await expect(page.getByRole('textbox', { name: 'Version' })).toHaveValue('9.9');
  await page.getByRole('link', { name: 'Plugins', exact: true }).click();
  await page.goBack();
  await expect(page.getByRole('textbox', { name: 'Version' })).toHaveValue('9.9');
});

test('what is under way goes on when one leaves, tells its end elsewhere, and is no success until the list has it', async ({
  page,
  gateway,
}) => {
  await signInQuietly(page, 'admin', ['inventree-435']);
  await page.goto('/servers/inventree-435/install/repository');
  await page
    .getByRole('textbox', { name: 'Address of the repository' })
    .fill('git+https://git.example.org/marek/inventree-moment-to-install.git');
  await expect(page.getByText('Without a name the server does not load it by itself')).toBeVisible();
  await decide(page).check();
  await install(page).click();
  const running = page.getByRole('region', { name: /^Installing “git/ });
  await expect(running.getByRole('progressbar')).toBeVisible();
  await expect(running.getByText('It cannot be stopped from here.', { exact: false })).toBeVisible();
  await page.getByRole('link', { name: 'Servers', exact: true }).first().click();
  await expect(page.getByRole('status').getByText(/is installed on Parts$/)).toBeVisible({ timeout: 20_000 });
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page.getByRole('link', { name: 'MomentToInstall' })).toBeVisible();
  const server = await sandboxAccount(gateway, 'inventree-435', 'admin');
  expect(JSON.stringify(await server.call('GET', '/api/plugins/'))).toContain('moment-to-install');
});

test('somebody without the right is told so, and a plugin is updated on the same page', async ({ page }) => {
  await signInQuietly(page, 'staff', ['inventree-435']);
  await page.goto('/servers/inventree-435/install');
  await expect(page.getByRole('heading', { name: 'You cannot install plugins on Parts' })).toBeVisible();
  await expect(
    page.getByText('Only staff with the right to add plugins may install them on this server.'),
  ).toBeVisible();
  await signInQuietly(page, 'admin', ['inventree-435']);
  await page.goto('/servers/inventree-435/install/index?plugin=stock-forecast');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Update “/);
  await expect(page.getByText('inventree-stock-forecast')).toBeVisible();
  await decide(page).check();
  await page.getByRole('button', { name: 'Update', exact: true }).click();
  await expect(
    page.getByRole('region', { name: /is at the same version as before on Parts$/ }),
  ).toBeVisible();
  // Of one that crashes no version is told, so none is claimed; it can be mended all the same.
  await page.goto('/plugins/inventree-435/fails-since-its-update');
  await page.getByRole('link', { name: 'Update …' }).click();
  // The page stands below the server in the navigation as in the way above its title.
  await expect(
    page.getByRole('navigation').first().getByRole('link', { name: 'Servers', exact: true }),
  ).toHaveAttribute('aria-current', 'page');
  await expect(page.getByRole('main').getByRole('link', { name: 'Servers', exact: true })).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: 'FailsSinceItsUpdate' })).toBeVisible();
  await page.getByRole('link', { name: /^Package index/ }).click();
  await decide(page).check();
  await page.getByRole('button', { name: 'Update', exact: true }).click();
  const again = page.getByRole('region', { name: /was on Parts already and was installed again$/ });
  await expect(again.getByRole('link', { name: 'FailsSinceItsUpdate' })).toBeVisible();
  await expect(again).toContainText('Failing');
});

test('newer servers use the index together with the name, and let superusers alone install', async ({
  page,
  gateway,
}) => {
  const forgets = page.getByText('This server forgets the name of the package');
  await signInQuietly(page, 'admin', ['inventree-435']);
  await page.goto('/servers/inventree-435/install/other-index');
  await expect(forgets).toBeVisible();

  const forbidden = ['operator', 'install-disabled'] as const;
  putSandboxDocument(gateway, 'inventree-534', forbidden, false);
  try {
    for (const who of ['staff', 'user'] as const) {
      await signInQuietly(page, who, ['inventree-534']);
      await page.goto('/servers/inventree-534/install');
      await expect(page.getByText('Only superusers may install plugins on this server.')).toBeVisible();
    }
    await signInQuietly(page, 'admin', ['inventree-534']);
    await page.goto('/servers/inventree-534/install/other-index');
    await page
      .getByRole('textbox', { name: 'Address of the index' })
      .fill('https://packages.example.org/simple');
    await expect(forgets).toHaveCount(0);
    // An index without a name is nothing to install.
    await decide(page).check();
    await install(page).click();
    await expect(page.getByRole('alert')).toContainText('Not begun: 1 error');
    await page.getByRole('button', { name: 'Package', exact: true }).click();
    await page.getByRole('textbox', { name: 'Package' }).fill('inventree-kitting');
    await install(page).click();
    const panel = page.getByRole('region', { name: '“inventree-kitting” is installed on Warehouse' });
    await expect(panel.getByRole('link', { name: 'Kitting' })).toHaveAttribute(
      'href',
      '/plugins/inventree-534/kitting',
    );
  } finally {
    putSandboxDocument(gateway, 'inventree-534', forbidden, null);
  }
});

test('what one person installs is nothing for the next one, and is there when they come back', async ({
  page,
  problems,
}) => {
  problems.expectRequest({ url: /plugins\/install/, status: 400 }, 'there is no such version');
  await page.clock.install();
  const signInAs = async (who: 'admin' | 'staff') => {
    await signInQuietly(page, who, ['inventree-435']);
    await page.clock.fastForward('01:00');
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
  };
  await signInQuietly(page, 'admin', ['inventree-435']);
  await page.goto('/servers/inventree-435/install/index');
  await page.getByRole('textbox', { name: 'Package' }).fill('inventree-kitting');
  await page.getByRole('textbox', { name: 'Version' }).fill('9.9');
  await decide(page).check();
  await install(page).click();
  const refused = page.getByRole('region', { name: '“inventree-kitting” was not installed on Parts' });
  await expect(refused).toBeVisible();
  await signInAs('staff');
  await expect(page.getByRole('heading', { name: 'You cannot install plugins on Parts' })).toBeVisible();
  await expect(refused).toHaveCount(0);
  await signInAs('admin');
  await expect(refused).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Version' })).toHaveValue('9.9');
});
