import type { Page } from '@playwright/test';
import { pluginRow } from './support/plugin-row.ts';
import { passwordOf, signInQuietly } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';
import { roleOf } from './support/server-facts.ts';

async function openTab(page: Page, address: string): Promise<Page> {
  const tab = await page.context().newPage();
  await tab.goto(address);
  return tab;
}

test('signing out in one tab signs out the others at once, without an error', async ({ page }) => {
  await signInQuietly(page, 'admin', ['codex', 'inventree-435']);
  await page.goto('/plugins');
  await expect(page.getByText(/plugins on 2 servers/)).toBeVisible();
  const server = await openTab(page, '/servers/inventree-435');
  await expect(roleOf(server)).toHaveText('Superuser');
  const other = await openTab(page, '/servers');
  await other.getByRole('button', { name: 'Sign out of Parts' }).click();

  await expect(page.getByText(/plugins on 1 server/)).toBeVisible();
  await expect(page.getByRole('cell', { name: 'Parts', exact: true })).toHaveCount(0);
  await expect(server.getByText('You are not signed in to Parts.')).toBeVisible();
  for (const tab of [page, server, other]) await expect(tab.getByRole('alert')).toHaveCount(0);
});

test('signing in in one tab shows in the others', async ({ page }) => {
  await page.goto('/plugins');
  await expect(page.getByText('You are not signed in to any server.')).toBeVisible();
  const other = await openTab(page, '/sign-in/fylr');
  await other.getByLabel('User name').fill('admin');
  await other.getByLabel('Password', { exact: true }).fill(passwordOf('admin'));
  await other.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(other).toHaveURL('/plugins');
  await expect(page.getByText(/plugins on 1 server/)).toBeVisible();
  await expect(page.getByRole('switch').first()).toBeVisible();
});

test('signing in as somebody else in one tab leaves nothing of the first person in the others', async ({
  page,
  problems,
}) => {
  problems.expectRequest(
    { url: /fails-on-settings/, status: 500 },
    'what is asked of it is what it fails on',
  );
  await signInQuietly(page, 'admin', ['inventree-435']);
  await page.goto('/servers/inventree-435');
  await expect(roleOf(page)).toHaveText('Superuser');
  const list = await openTab(page, '/plugins?q=zebra-label-printer');
  const control = pluginRow(list, 'zebra-label-printer', 'Parts').getByRole('switch');
  await expect(control).toHaveAttribute('aria-disabled', 'false');

  const other = await openTab(page, '/servers');
  await other.getByRole('button', { name: 'Sign out of Parts' }).click();
  await expect(page.getByText('You are not signed in to Parts.')).toBeVisible();
  await other.getByRole('link', { name: 'Sign in to Parts' }).click();
  await other.getByRole('button', { name: /Sign in as user/ }).click();
  await expect(roleOf(page)).toHaveText('User');
  await expect(control).toHaveAttribute('aria-disabled', 'true');
  for (const tab of [page, list, other]) await expect(tab.getByRole('alert')).toHaveCount(0);
});

test('a sign-in as somebody else that no tab tells of is seen when the servers are next asked for', async ({
  page,
}) => {
  await page.clock.install();
  await signInQuietly(page, 'admin', ['inventree-435']);
  await page.goto('/servers/inventree-435');
  await expect(roleOf(page)).toHaveText('Superuser');
  // As in a browser that has no way to tell the other tabs.
  await signInQuietly(page, 'user', ['inventree-435']);
  await page.clock.fastForward('01:00');
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
  await expect(roleOf(page)).toHaveText('User');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a session that another tab renews lets this one go on', async ({ page, problems }) => {
  problems.expectRequest({ url: /fylr/, status: 401 }, 'the session has ended');
  await signInQuietly(page, 'admin', ['fylr']);
  await page.goto('/plugins');
  await expect(page.getByText(/plugins on 1 server/)).toBeVisible();
  await page.request.delete('/api/servers/fylr/session', { headers: { 'X-Plugboard': '1' } });
  await page.getByRole('button', { name: 'Read the lists again' }).click();
  const notice = page.getByRole('alert').filter({ hasText: 'Your session on Media has ended' });
  await expect(notice).toBeVisible();

  const other = await openTab(page, '/sign-in/fylr');
  await other.getByLabel('User name').fill('admin');
  await other.getByLabel('Password', { exact: true }).fill(passwordOf('admin'));
  await other.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(notice).toHaveCount(0);
  await expect(page.getByText(/plugins on 1 server/)).toBeVisible();
});
