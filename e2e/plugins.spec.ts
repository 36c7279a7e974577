import { findPlugin } from './support/plugin-row.ts';
import { signInQuietly } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

test.describe('the plugin list', () => {
  test.beforeEach(async ({ page }) => {
    await signInQuietly(page, 'admin', ['codex', 'inventree-435', 'fylr']);
    await page.goto('/plugins');
    await expect(page.getByText(/plugins on 3 servers/)).toBeVisible();
    await expect(page.getByText(/^Waiting for/)).toHaveCount(0);
  });

  test('shows each plugin with its state and the reason', async ({ page }) => {
    const failing = await findPlugin(page, 'metadata-coverfinder', 'Library');
    await expect(failing.getByRole('cell').nth(1)).toContainText('Failing');
    await expect(failing.getByRole('cell').nth(1)).toContainText('401');
    const off = await findPlugin(page, 'recommendations-shelfmate', 'Library');
    await expect(off.getByRole('cell').nth(1)).toContainText('Off');
  });

  test('searches by name, key and description, with the words in the address', async ({ page }) => {
    await page.keyboard.press('/');
    const search = page.getByRole('searchbox', { name: 'Search plugins' });
    await expect(search).toBeFocused();
    await search.fill('gazetteer');
    await expect(page.getByRole('switch')).toHaveCount(1);
    await expect(page.getByText(/^1 of \d+$/)).toBeVisible();
    await expect(page).toHaveURL(/\?q=gazetteer/);
    await page.reload();
    await expect(search).toHaveValue('gazetteer');
    await expect(page.getByRole('switch')).toHaveCount(1);
    await search.focus();
    await page.keyboard.press('Escape');
    await expect(search).toHaveValue('');
    await expect(page).toHaveURL(/\/plugins$/);
  });

  test('says when nothing is found, and leads back to all', async ({ page }) => {
    await page.getByRole('searchbox', { name: 'Search plugins' }).fill('no such plugin');
    await expect(page.getByText('No plugin matches')).toBeVisible();
    await page.getByRole('button', { name: /Show all \d+/ }).click();
    await expect(page.getByRole('switch').first()).toBeVisible();
  });

  test('is read again when asked', async ({ page }) => {
    const again = page.waitForRequest(/\/plugin\/manage$/);
    await page.getByRole('button', { name: 'Read the lists again' }).click();
    await again;
  });

  test('treats what servers send as text', async ({ page }) => {
    await expect(page.locator('table img, table script, table iframe')).toHaveCount(0);
  });
});

test('a plain user sees what is there for users, and is told that it is a part', async ({ page }) => {
  await signInQuietly(page, 'user');
  await page.goto('/plugins');
  await expect(page.getByText('Library shows you a part of its plugins')).toBeVisible();
  await expect(page.getByText('Media shows you a part of its plugins')).toBeVisible();
  await page.goto('/plugins?server=codex');
  await expect(page.getByText('Library shows you a part of its plugins')).toBeVisible();
  await expect(page.getByText('Media shows you a part of its plugins')).toHaveCount(0);
  await page.goto('/plugins');
  await expect(page.getByRole('cell', { name: 'Parts', exact: true }).first()).toBeVisible();
});

const PLUGIN_PAGES = [
  { server: 'Library', key: 'sync-readtrail', shows: ['Readtrail', '@readtrail/codex-plugin'] },
  { server: 'Parts', key: 'stock-forecast', shows: ['inventree-stock-forecast'] },
  { server: 'Media', key: 'caption-writer', shows: ['Caption writer', 'caption-writer/latest.zip'] },
] as const;

for (const { server, key, shows } of PLUGIN_PAGES) {
  test(`the page of ${key} tells what ${server} knows of it`, async ({ page }) => {
    await signInQuietly(page, 'admin');
    await page.goto('/plugins');
    await (await findPlugin(page, key, server)).getByRole('link').click();
    await expect(page).toHaveURL(/\/plugins\/[^/]+\/[^/]+$/);
    for (const text of shows) await expect(page.getByText(text).first()).toBeVisible();
    await expect(page.getByRole('switch')).toBeVisible();
    await page.getByText('The server’s own answer').click();
    await expect(page.getByRole('group', { name: 'JSON text' }).last()).toContainText('{');
  });
}

test('secrets that a server sends in clear are masked', async ({ page }) => {
  await signInQuietly(page, 'admin', ['codex']);
  await page.goto('/plugins');
  await (await findPlugin(page, 'sync-readtrail', 'Library')).getByRole('link').click();
  await page.getByText('The server’s own answer').click();
  await expect(page.getByRole('group', { name: 'JSON text' }).last()).toContainText('oauth_client_secret');
  await expect(page.getByText('sandbox-readtrail-secret')).toHaveCount(0);
});

test('a deep link asks for the sign-in and comes back', async ({ page }) => {
  await page.goto('/plugins/inventree-435/stock-forecast');
  await expect(page.getByText('Sign in to Parts to see this plugin.')).toBeVisible();
  await page.getByRole('link', { name: 'Sign in to Parts' }).click();
  await page.getByRole('button', { name: /Sign in as user/ }).click();
  await expect(page).toHaveURL('/plugins/inventree-435/stock-forecast');
  await expect(page.getByText('inventree-stock-forecast').first()).toBeVisible();
});

for (const address of [
  '/plugins/codex/no-such-plugin',
  '/plugins/inventree-435/no-such-plugin',
  '/plugins/fylr/999999',
]) {
  test(`${address} says that there is no such plugin`, async ({ page, problems }) => {
    problems.expectRequest({ url: /upstream/, status: 404 }, 'there is no such plugin');
    problems.expectRequest(
      { url: /upstream/, status: 400 },
      'Codex calls an id that is no UUID a bad request',
    );
    await signInQuietly(page, 'admin');
    await page.goto(address);
    await expect(page.getByText(/has no plugin/)).toBeVisible();
    await page.getByRole('link', { name: 'See the plugins that there are' }).click();
    await expect(page.getByRole('switch').first()).toBeVisible();
  });
}
