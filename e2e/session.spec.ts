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

test('sessions that end on three servers at once are told each, and renewed each for itself', async ({
  page,
  problems,
}) => {
  problems.expectRequest({ url: /api\/servers/, status: 401 }, 'the sessions have ended');
  const servers = ['codex', 'inventree-435', 'fylr'] as const;
  await signInQuietly(page, 'admin', servers);
  await page.goto('/plugins?q=a');
  await expect(page.getByText(/plugins on 3 servers/)).toBeVisible();
  for (const server of servers) {
    await page.request.delete(`/api/servers/${server}/session`, { headers: { 'X-Plugboard': '1' } });
  }
  await page.getByRole('button', { name: 'Read the lists again' }).click();
  for (const name of ['Library', 'Parts', 'Media']) {
    await expect(
      page.getByRole('alert').filter({ hasText: `Your session on ${name} has ended` }),
    ).toBeVisible();
  }
  await expect(page.getByRole('alert')).toHaveCount(3);
  await expect(page.getByText(/plugins on 3 servers/)).toBeVisible();

  for (const [left, name] of [
    [2, 'Parts'],
    [1, 'Library'],
    [0, 'Media'],
  ] as const) {
    const notice = page.getByRole('alert').filter({ hasText: `Your session on ${name} has ended` });
    await notice.getByRole('button', { name: 'Sign in again' }).click();
    await notice.getByLabel('Password', { exact: true }).fill('sandbox-admin');
    await notice.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(notice).toHaveCount(0);
    await expect(page.getByRole('alert')).toHaveCount(left);
  }
  await expect(page.getByRole('searchbox')).toHaveValue('a');
  await expect(page.getByText(/plugins on 3 servers/)).toBeVisible();
});
