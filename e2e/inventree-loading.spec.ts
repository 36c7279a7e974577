import { pluginRow } from './support/plugin-row.ts';
import { sandboxAccount } from './support/sandbox-account.ts';
import { signInQuietly } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

const PAGE = '/servers/inventree-435/loading';

test('loading errors are searched, copied, and lead to their plugin, which the list shows as failing', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await signInQuietly(page, 'admin', ['inventree-435']);
  await page.goto('/plugins?q=fails-since-its-update');
  await expect(pluginRow(page, 'fails-since-its-update', 'Parts')).toContainText(
    'missing 1 required positional',
  );
  await page.goto('/servers/inventree-435');
  await page.getByRole('link', { name: 'Loading', exact: true }).click();
  const errors = page.getByRole('list', { name: 'Loading errors' }).getByRole('listitem');
  await expect(errors).toHaveCount(5);
  await page.getByRole('searchbox', { name: 'Search the errors' }).fill('permission denied');
  await expect(errors).toHaveCount(1);
  await expect(errors).toContainText('When the plugin folders were read');
  // The search is in the address.
  await expect(page).toHaveURL(/\?q=permission/);
  await page.getByRole('searchbox', { name: 'Search the errors' }).fill('positional argument');
  await expect(errors).toHaveCount(2);
  await page.getByRole('button', { name: 'Copy all' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('missing 1 required positional argument');
  expect(copied).not.toContain('ermission denied');
  await errors.first().getByRole('link', { name: 'FailsSinceItsUpdate' }).click();
  await expect(page).toHaveURL('/plugins/inventree-435/fails-since-its-update');
  await expect(page.getByText('missing 1 required positional', { exact: false }).first()).toBeVisible();
  await expect(page.getByText('Not known while the plugin does not run.')).toBeVisible();
});

test('a reload is explained, compares before and after, and clears what could not be listed', async ({
  page,
  gateway,
  problems,
}) => {
  problems.expectRequest({ url: /plugins\/status/, status: 500 }, 'one of the errors cannot be listed');
  const server = await sandboxAccount(gateway, 'inventree-435', 'admin');
  await server.call('PATCH', '/api/plugins/says-yes-stays-off/activate/', { active: true });
  await server.call('POST', '/api/plugins/install/', {
    url: 'git+https://git.example.org/marek/inventree-seen-after-reload.git',
    confirm: true,
  });
  await signInQuietly(page, 'admin', ['inventree-435']);
  await page.goto(PAGE);
  await expect(page.getByText('the server fails at listing them', { exact: false })).toBeVisible();
  await page.getByRole('radio', { name: 'Look for plugins and load them anew' }).check();
  await page.getByRole('button', { name: 'Load plugins' }).click();
  const outcome = page.getByRole('alert').filter({ hasText: 'Parts says that it has loaded' });
  await expect(outcome).toContainText('they cannot be compared');
  // What only the errors tell of it is no change of this plugin.
  await expect(outcome).not.toContainText('DeletedWhileOn');
  await expect(outcome.getByRole('link', { name: 'SeenAfterReload' })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Loading errors' })).toBeVisible();

  // The next one changes nothing, and that is said too.
  await page.getByRole('button', { name: 'Load plugins' }).click();
  await expect(outcome).toContainText('Nothing has changed; 5 errors are still there.');
});

test('at 198 a reload takes nothing back, and that is said', async ({ page }) => {
  await signInQuietly(page, 'admin', ['inventree-198']);
  await page.goto('/servers/inventree-198/loading');
  await expect(page.getByText('Errors stay until the server starts anew')).toBeVisible();
  const errors = page.getByRole('list', { name: 'Loading errors' }).getByRole('listitem');
  const before = await errors.count();
  await page.getByRole('button', { name: 'Load plugins' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Workshop says that it has loaded' })).toBeVisible();
  await expect.poll(() => errors.count()).toBeGreaterThanOrEqual(before);
});

test('at 198 what cannot be listed stays so whatever is loaded again, and nothing else is promised', async ({
  page,
  gateway,
  problems,
}) => {
  problems.expectRequest({ url: /plugins\/status/, status: 500 }, 'one of the errors cannot be listed');
  const server = await sandboxAccount(gateway, 'inventree-198', 'admin');
  await server.call('PATCH', '/api/plugins/says-yes-stays-off/activate/', { active: true });
  await signInQuietly(page, 'admin', ['inventree-198']);
  await page.goto('/servers/inventree-198/loading');
  const notice = page.getByText('it stays so until the server starts anew', { exact: false });
  await expect(notice).toBeVisible();
  await page.getByRole('button', { name: 'Load plugins' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Workshop says that it has loaded' })).toBeVisible();
  await expect(notice).toBeVisible();
  await page.goto('/plugins/inventree-198/says-yes-stays-off');
  await expect(notice).toBeVisible();
  await expect(page.getByText('reloading the plugins clears it', { exact: false })).toHaveCount(0);
});

test('staff are told that loading is for superusers', async ({ page }) => {
  await signInQuietly(page, 'staff', ['inventree-435']);
  await page.goto(PAGE);
  await expect(
    page.getByText(
      'Only superusers may see loading errors and have the plugins loaded again on this server.',
    ),
  ).toBeVisible();
});
