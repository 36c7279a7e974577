import { pluginRow } from './support/plugin-row.ts';
import { signInQuietly } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';
import { roleOf } from './support/server-facts.ts';

test('a session that ends leaves the page as it is and asks for the sign-in above it', async ({
  page,
  problems,
}) => {
  problems.expectRequest({ url: /inventree-435/, status: 401 }, 'the session ended elsewhere');
  await signInQuietly(page, 'admin', ['codex', 'inventree-435']);
  await page.goto('/plugins?q=stock');
  await expect(pluginRow(page, 'stock-forecast', 'Parts')).toBeVisible();

  // Signed out in another tab of the same browser.
  const answer = await page.request.delete('/api/servers/inventree-435/session', {
    headers: { 'X-Plugboard': '1' },
  });
  expect(answer.status()).toBe(204);
  await page.getByRole('button', { name: 'Read the lists again' }).click();

  const notice = page.getByRole('alert').filter({ hasText: 'Your session on Parts has ended' });
  await expect(notice).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(1);
  await expect(pluginRow(page, 'stock-forecast', 'Parts')).toBeVisible();
  await expect(page.getByRole('searchbox')).toHaveValue('stock');

  await notice.getByRole('button', { name: 'Sign in again' }).click();
  await notice.getByLabel('User name').fill('admin');
  await notice.getByLabel('Password', { exact: true }).fill('sandbox-admin');
  await notice.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(notice).toHaveCount(0);
  await expect(page).toHaveURL(/q=stock/);
  await expect(pluginRow(page, 'stock-forecast', 'Parts').getByRole('switch')).toHaveAttribute(
    'aria-disabled',
    'false',
  );
});

test('a person may leave it at that', async ({ page, problems }) => {
  problems.expectRequest({ url: /fylr/, status: 401 }, 'the session ended elsewhere');
  await signInQuietly(page, 'admin', ['codex', 'fylr']);
  await page.goto('/plugins?q=gazetteer');
  await expect(pluginRow(page, 'gazetteer-lookup', 'Media')).toBeVisible();
  await page.request.delete('/api/servers/fylr/session', { headers: { 'X-Plugboard': '1' } });
  await page.getByRole('button', { name: 'Read the lists again' }).click();
  await page.getByRole('button', { name: 'Stay signed out' }).click();
  await expect(page.getByText(/plugins on 1 server/)).toBeVisible();
  await expect(page.getByRole('cell', { name: 'Media', exact: true })).toHaveCount(0);
});

test('signing in as somebody else shows what that person may do', async ({ page }) => {
  await signInQuietly(page, 'admin', ['inventree-435']);
  await page.goto('/servers/inventree-435');
  await expect(roleOf(page)).toHaveText('Superuser');
  await page.getByRole('button', { name: /Sign out/ }).click();
  await page.getByRole('link', { name: 'Sign in to Parts' }).click();
  await page.getByRole('button', { name: /Sign in as user/ }).click();
  await expect(roleOf(page)).toHaveText('User');
  await page.getByRole('link', { name: 'See the plugins of Parts' }).click();
  await expect(page.getByRole('switch').first()).toHaveAttribute('aria-disabled', 'true');
});
