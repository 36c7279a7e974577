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
  // The last of what the list asks; under way at the wrong moment, it would be refused.
  const last = other.waitForResponse('**/upstream/api/plugins/status/');
  await other.goto('/plugins');
  await expect(other.getByText(/plugins on 3 servers/)).toBeVisible();
  await last;
  await page.getByRole('button', { name: 'Sign out of all' }).click();
  await expect(page.getByText('Signed in as')).toHaveCount(0);
  await expect(other.getByText('You are not signed in to any server.')).toBeVisible();
});

test('a page whose code has not come yet waits for the network, and then comes whole', async ({
  page,
  context,
  problems,
}) => {
  problems.expectRequest({ url: /assets|api|healthz|icon/, status: 'broken' }, 'there is no network');
  problems.allow(/ERR_INTERNET_DISCONNECTED|Failed to fetch/, 'there is no network');
  await signInQuietly(page, 'admin', ['fylr']);
  await page.goto('/plugins?q=gazetteer-lookup');
  await expect(page.getByRole('switch')).toBeVisible();
  await context.setOffline(true);
  await page.getByRole('link', { name: 'Servers', exact: true }).click();
  const offline = page.getByRole('alert').filter({ hasText: 'You are offline' });
  await expect(offline).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  await expect(page.getByText('This page could not be shown')).toHaveCount(0);
  await context.setOffline(false);
  await expect(page.getByRole('heading', { level: 1, name: 'Servers' })).toBeVisible();
  await expect(page.getByText('Signed in as')).toHaveCount(1);
  await expect(offline).toHaveCount(0);
  // With its looks: every style sheet that the same page has when it is opened anew.
  const sheets = () =>
    page.evaluate(() => [...document.styleSheets].map(({ href }) => href).filter((href) => href !== null));
  const before = await sheets();
  await page.reload();
  await expect(page.getByText('Signed in as')).toHaveCount(1);
  expect((await sheets()).filter((sheet) => !before.includes(sheet))).toEqual([]);
});

test('a hint whose code cannot be had takes nothing with it', async ({ page, context, problems }) => {
  problems.expectRequest({ url: /assets|api|healthz/, status: 'broken' }, 'there is no network');
  problems.allow(/ERR_INTERNET_DISCONNECTED|Failed to fetch|Unable to preload CSS/, 'there is no network');
  await signInQuietly(page, 'user', ['fylr']);
  await page.goto('/plugins?q=gazetteer-lookup');
  const control = page.getByRole('switch');
  await expect(control).toHaveAttribute('aria-disabled', 'true');
  await context.setOffline(true);
  const refused = page.waitForEvent('requestfailed', (request) => request.url().includes('hint-bubble'));
  await control.hover();
  await refused;
  await expect(page.getByRole('searchbox')).toHaveValue('gazetteer-lookup');
  await expect(control).toHaveAccessibleDescription(/\w+ \w+/);
  await expect(page.getByText('This page could not be shown')).toHaveCount(0);
});

test('signing out while a switch is under way tells that nobody knows what became of it', async ({
  page,
  problems,
}) => {
  problems.expectRequest({ url: /codex/, status: 401 }, 'nobody is signed in any more');
  await signInQuietly(page, 'admin', ['codex']);
  await page.goto('/plugins?q=slow-to-start');
  await page.getByRole('switch').click();
  await expect(page.getByText('Turning on …')).toBeVisible();
  await page.getByRole('link', { name: 'Servers', exact: true }).click();
  await page.getByRole('button', { name: 'Sign out of Library' }).click();
  await expect(page.getByText('Signed out of Library')).toBeVisible();
  const told = page.getByRole('alert').filter({ hasText: /You signed out while “.+” was being turned on/ });
  await expect(told).toContainText('It is not known whether anything was changed.', { timeout: 20_000 });
});

test('a gateway that is started anew keeps who is signed in, and the page goes on by itself', async ({
  page,
  gateway,
  problems,
}) => {
  problems.expectRequest({ url: /./, status: 'broken' }, 'the gateway is stopped');
  problems.allow(/ERR_CONNECTION_REFUSED|Failed to fetch/, 'the gateway is stopped');
  await signInQuietly(page, 'admin', ['codex', 'fylr']);
  await page.goto('/plugins');
  await expect(page.getByText(/plugins on 2 servers/)).toBeVisible();
  await gateway.stop();
  await page.getByRole('button', { name: 'Read the lists again' }).click();
  const gone = page.getByRole('alert').filter({ hasText: 'Plugboard cannot be reached' });
  await expect(gone).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(1);
  await expect(page.getByText(/plugins on 2 servers/)).toBeVisible();
  await gateway.restart();
  const read = page.waitForResponse((answer) => answer.url().includes('/fylr/upstream/') && answer.ok());
  await expect(gone).toHaveCount(0, { timeout: 30_000 });
  await read;
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByText(/plugins on 2 servers/)).toBeVisible();
});

test('two tabs that turn the same plugin on at once both end with what is so', async ({ page, gateway }) => {
  await gateway.reset();
  await signInQuietly(page, 'admin', ['fylr']);
  const other = await page.context().newPage();
  const tabs = [page, other];
  for (const tab of tabs) {
    await tab.goto('/plugins?q=slow-to-start');
    await expect(tab.getByRole('switch')).not.toBeChecked();
  }
  for (const tab of tabs) await tab.getByRole('switch').click();
  for (const tab of tabs) {
    await expect(tab.getByRole('switch')).toHaveAttribute('aria-busy', 'false', { timeout: 30_000 });
    await expect(tab.getByRole('switch')).toBeChecked();
    await expect(tab.getByRole('alert')).toHaveCount(0);
  }
});
