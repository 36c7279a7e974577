import { findPlugin } from './support/plugin-row.ts';
import { signInQuietly } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

test('a switch that finds the gateway gone says so, and the page stays and recovers', async ({
  page,
  gateway,
  problems,
}) => {
  problems.expectRequest({ url: /./, status: 'broken' }, 'the gateway is stopped');
  problems.allow(/ERR_CONNECTION_REFUSED|Failed to fetch|Unable to preload CSS/, 'the gateway is stopped');
  await signInQuietly(page, 'admin', ['fylr']);
  await page.goto('/plugins');
  const control = (await findPlugin(page, 'gazetteer-lookup', 'Media')).getByRole('switch');
  await expect(control).toBeVisible();
  const before = await control.isChecked();
  await gateway.stop();
  await control.click();
  await expect(page.getByRole('alert').filter({ hasText: 'could not be turned' })).toBeVisible();
  await expect(control).toBeVisible();
  await expect(page.getByRole('navigation')).toBeVisible();

  await gateway.restart();
  await page.getByRole('button', { name: 'Read the lists again' }).click();
  await expect(control).toBeChecked({ checked: before });
  await expect(control).toHaveAttribute('aria-disabled', 'false');
});

test('works where the browser forbids storage', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await page.goto('/servers');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('button', { name: 'Deutsch' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await page.getByRole('button', { name: /Farbschema/ }).click();
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'light');
});

test('lists that are on their way are not counted as empty', async ({ page }) => {
  await signInQuietly(page, 'admin', ['codex', 'fylr']);
  await page.goto('/plugins');
  await expect(page.getByText(/plugins on 2 servers/)).toBeVisible();
  await expect(page.getByText(/^0 plugins/)).toHaveCount(0);
  await expect(page.getByText(/^Waiting for/)).toHaveCount(0);
});

test('the search is a key away from a switch too', async ({ page }) => {
  await signInQuietly(page, 'admin', ['fylr']);
  await page.goto('/plugins');
  await page.getByRole('switch').first().focus();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
});

test('a browser without a network says so once, keeps what it shows, and goes on by itself', async ({
  page,
  context,
  problems,
}) => {
  problems.expectRequest({ url: /assets|api|healthz/, status: 'broken' }, 'there is no network');
  problems.allow(/ERR_INTERNET_DISCONNECTED|Failed to fetch/, 'there is no network');
  await signInQuietly(page, 'admin', ['codex', 'inventree-435', 'fylr']);
  await page.goto('/plugins');
  await expect(page.getByText(/plugins on 3 servers/)).toBeVisible();
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Read the lists again' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'You are offline' })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(1);
  await expect(page.getByRole('switch').first()).toBeVisible();
  await expect(page.getByText(/plugins on 3 servers/)).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('signing out of all leaves no server, in no tab', async ({ page }) => {
  await signInQuietly(page, 'admin', ['codex', 'inventree-435', 'fylr']);
  await page.goto('/servers');
  await expect(page.getByText('Signed in as')).toHaveCount(3);
  const other = await page.context().newPage();
  await other.goto('/plugins');
  await expect(other.getByText(/plugins on 3 servers/)).toBeVisible();
  await page.getByRole('button', { name: 'Sign out of all' }).click();
  await expect(page.getByText('Signed in as')).toHaveCount(0);
  await expect(other.getByText('You are not signed in to any server.')).toBeVisible();
});
