import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

const ownPage = (page: Page) => page.getByRole('link', { name: 'Sign in on Media’s own page' });

/** Signs in on fylr's page, up to its question whether Plugboard may. */
async function logIn(page: Page, username: string): Promise<void> {
  await expect(page.getByRole('heading', { name: 'fylr · Media' })).toBeVisible();
  await page.getByLabel('Login').fill(username);
  await page.getByLabel('Password').fill(`sandbox-${username}`);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

async function allow(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Allow' }).click();
}

test('who has a second factor is refused by password, gets in on fylr’s own page, and out again', async ({
  page,
  problems,
}) => {
  problems.expectRequest({ url: /session$/, status: 401 }, 'the password alone does not do');
  await page.goto('/sign-in/fylr?return=/servers/fylr');
  await page.getByLabel('User name').fill('two-factor');
  await page.getByLabel('Password', { exact: true }).fill('sandbox-two-factor');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('refused');

  await ownPage(page).click();
  await logIn(page, 'two-factor');
  await page.getByLabel(/Code of your authenticator/).fill('246810');
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByRole('heading', { name: 'Allow Plugboard to use fylr for you?' })).toBeVisible();
  await allow(page);
  // Back where one wanted to go, and no address that stays has anything of the way in it.
  await expect(page).toHaveURL('/servers/fylr');
  await expect(page.getByRole('heading', { name: 'What you may do here' })).toBeVisible();
  await expect(page.getByText('Toni Faktor').first()).toBeVisible();
  const devtools = await page.context().newCDPSession(page);
  const { entries } = await devtools.send('Page.getNavigationHistory');
  expect(entries.length).toBeGreaterThan(2);
  expect(entries.map(({ url }) => url).filter((url) => /code=|state=/.test(url))).toEqual([]);
  await page.getByRole('button', { name: 'Sign out of Media' }).click();
  await expect(page.getByText('Signed out of Media')).toBeVisible();
});

test('a no, and a way that was used before, are told with the way on', async ({ page }) => {
  await page.goto('/sign-in/fylr?return=/plugins');
  await ownPage(page).click();
  await logIn(page, 'admin');
  const returned = page.waitForRequest(/\/api\/oauth\/return/);
  await page.getByRole('button', { name: 'Deny' }).click();
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('You have not allowed it');
  await page.goto((await returned).url());
  await expect(alert).toContainText('This sign-in was used before');
  await page.goto('/api/oauth/return?code=x&state=strange');
  await expect(alert).toContainText('Plugboard does not know this sign-in');
  await page.goto('/sign-in/fylr?return=/plugins&oauth=client&why=invalid_client');
  await expect(alert).toContainText('invalid_client');

  await ownPage(page).click();
  await logIn(page, 'admin');
  await allow(page);
  await expect(page).toHaveURL('/plugins');
  await expect(page.getByRole('table', { name: 'Plugins' })).toBeVisible();
});

test('two tabs each come back to where they were', async ({ page, context }) => {
  const other = await context.newPage();
  await page.goto('/sign-in/fylr?return=/servers/fylr');
  await other.goto('/sign-in/fylr?return=/plugins');
  await ownPage(page).click();
  await ownPage(other).click();
  await logIn(page, 'admin');
  await logIn(other, 'admin');
  await allow(page);
  await expect(page).toHaveURL('/servers/fylr');
  await allow(other);
  await expect(other).toHaveURL('/plugins');
  await expect(page.getByRole('heading', { name: 'What you may do here' })).toBeVisible();
});

test('a session that ended under a page is renewed in a window, and the page stays', async ({
  page,
  context,
  gateway,
  problems,
}) => {
  problems.expectRequest({ url: /api\/servers\/fylr/, status: 401 }, 'the session has ended');
  await page.goto('/sign-in/fylr?return=/plugins?q=caption');
  await ownPage(page).click();
  await logIn(page, 'admin');
  await allow(page);
  await expect(page).toHaveURL('/plugins?q=caption');
  await expect(page.getByRole('searchbox')).toHaveValue('caption');
  // In another tab of the browser, by the gateway's interface: no page tells this one.
  const out = await page.request.delete(`${gateway.url}/api/servers/fylr/session`, {
    headers: { 'X-Plugboard': '1' },
  });
  expect(out.status()).toBe(204);
  await page.getByRole('switch').first().click();
  await page.getByRole('button', { name: 'Sign in again' }).click();
  const opened = context.waitForEvent('page');
  await page.getByRole('button', { name: 'Sign in on Media’s own page' }).click();
  const window = await opened;
  await logIn(window, 'admin');
  const closed = window.waitForEvent('close');
  await allow(window);
  await closed;
  await expect(page.getByRole('button', { name: 'Sign in again' })).toHaveCount(0);
  await expect(page).toHaveURL('/plugins?q=caption');
});

test('a fylr that is down leaves one on a page that says so', async ({ page, startUpstream }) => {
  const upstream = await startUpstream((_request, response) => response.writeHead(404).end(), {
    system: 'fylr',
    name: 'Media',
    clientId: 'plugboard',
  });
  upstream.fallSilent(true);
  await page.goto(`${upstream.gateway.url}/sign-in/parts`);
  await ownPage(page).click();
  await expect(page.getByRole('alert')).toContainText('Media');
  await expect(page).toHaveURL(/\/sign-in\/parts\?.*oauth=broken/);
  await expect(ownPage(page)).toBeVisible();
  await expect(page.getByLabel('User name')).toBeVisible();
});
