import type { Locator, Page } from '@playwright/test';
import { pluginRow } from './support/plugin-row.ts';
import { type SandboxServer, type SandboxUser, passwordOf, signInQuietly } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

// What a session that ends in the middle of work stops goes on after the sign-in. These change what servers keep.
test.beforeEach(async ({ gateway, problems }) => {
  await gateway.reset();
  problems.expectRequest({ url: /api\/servers/, status: 401 }, 'the session has ended');
});

/** Ends a session as time does: no page is told. */
async function endSession(page: Page, server: SandboxServer): Promise<void> {
  const answer = await page.request.delete(`/api/servers/${server}/session`, {
    headers: { 'X-Plugboard': '1' },
  });
  expect(answer.status()).toBe(204);
}

function notice(page: Page, server: string): Locator {
  return page.getByRole('alert').filter({ hasText: `Your session on ${server} has ended` });
}

async function signInAgain(page: Page, server: string, user: SandboxUser): Promise<void> {
  await notice(page, server).getByRole('button', { name: 'Sign in again' }).click();
  await notice(page, server).getByLabel('User name').fill(user);
  await notice(page, server).getByLabel('Password', { exact: true }).fill(passwordOf(user));
  await notice(page, server).getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** The statuses of the calls that turn plugins on or off. */
function watchSwitches(page: Page): number[] {
  const statuses: number[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (response.request().method() !== 'GET' && pathname.includes('/upstream/'))
      statuses.push(response.status());
  });
  return statuses;
}

const PARTS = { id: 'inventree-435', server: 'Parts', key: 'zebra-label-printer' } as const;
const MEDIA = { id: 'fylr', server: 'Media', key: 'gazetteer-lookup' } as const;
const SWITCHED = [{ id: 'codex', server: 'Library', key: 'sync-mirror' }, PARTS, MEDIA] as const;

interface Work {
  readonly control: Locator;
  /** The statuses of the calls that turn plugins on or off. */
  readonly switches: readonly number[];
}

/** Turns a plugin off that is on, when the session on its server has just ended. One is signed in already. */
async function switchAfterTheEnd(page: Page, { id, server, key }: (typeof SWITCHED)[number]): Promise<Work> {
  await page.goto(`/plugins?q=${key}`);
  const control = pluginRow(page, key, server).getByRole('switch');
  await expect(control).toBeChecked();
  const switches = watchSwitches(page);
  await endSession(page, id);
  await control.click();
  return { control, switches };
}

for (const switched of SWITCHED) {
  const { id, server, key } = switched;
  test(`${server}: a switch that meets the end of the session is done after signing in again`, async ({
    page,
  }) => {
    await signInQuietly(page, 'admin', [id]);
    const { control, switches } = await switchAfterTheEnd(page, switched);

    await expect(notice(page, server)).toContainText(/Waiting for your sign-in: Turn “.+” off/);
    await expect(control).toHaveAttribute('aria-busy', 'true');
    await expect(pluginRow(page, key, server).getByRole('cell').nth(1)).toContainText(
      'Waiting for your sign-in',
    );
    // Going elsewhere in the app and coming back loses nothing.
    await page.getByRole('link', { name: 'Servers', exact: true }).click();
    await expect(page).toHaveURL('/servers');
    await expect(notice(page, server)).toContainText(/Turn “.+” off/);
    await page.goBack();
    await expect(page.getByRole('searchbox')).toHaveValue(key);

    await signInAgain(page, server, 'admin');
    await expect(notice(page, server)).toHaveCount(0);
    await expect(control).not.toBeChecked();
    await expect(control).toHaveAttribute('aria-busy', 'false');
    await expect(pluginRow(page, key, server).getByRole('cell').nth(1)).toContainText('Off');
    // Refused once, and done once.
    expect(switches.filter((status) => status < 300)).toHaveLength(1);
    expect(switches.every((status) => status < 300 || status === 401)).toBe(true);

    await page.reload();
    await expect(control).not.toBeChecked();
  });
}

test('it goes on after a sign-in on the sign-in page, too', async ({ page }) => {
  await signInQuietly(page, 'admin', ['codex', 'fylr']);
  const { control } = await switchAfterTheEnd(page, MEDIA);
  await expect(notice(page, 'Media')).toContainText(/Turn “.+” off/);
  await page.getByRole('link', { name: 'Servers', exact: true }).click();
  await page.getByRole('link', { name: 'Sign in to Media' }).click();
  await expect(page).toHaveURL('/sign-in/fylr');
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toHaveCount(1);
  await page.getByLabel('User name').fill('admin');
  await page.getByLabel('Password', { exact: true }).fill(passwordOf('admin'));
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).toHaveURL('/plugins');
  await page.getByRole('searchbox').fill('gazetteer-lookup');
  await expect(control).not.toBeChecked();
  await expect(control).toHaveAttribute('aria-busy', 'false');
});

test('what waits can be given up, and nothing is done', async ({ page }) => {
  await signInQuietly(page, 'admin', ['fylr']);
  const { control, switches } = await switchAfterTheEnd(page, MEDIA);
  await notice(page, 'Media').getByRole('button', { name: 'Do not do it' }).click();
  await expect(notice(page, 'Media')).not.toContainText('Waiting for your sign-in');
  await expect(control).toBeChecked();
  await expect(control).toHaveAttribute('aria-busy', 'false');
  await signInAgain(page, 'Media', 'admin');
  await expect(notice(page, 'Media')).toHaveCount(0);
  await page.reload();
  await expect(control).toBeChecked();
  expect(switches.filter((status) => status < 300)).toEqual([]);
});

test('the browser asks before a page is loaded anew that holds what waits', async ({ page }) => {
  await signInQuietly(page, 'admin', ['fylr']);
  const { control } = await switchAfterTheEnd(page, MEDIA);
  await expect(notice(page, 'Media')).toContainText('Waiting for your sign-in');
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  const stayed = page.waitForEvent('dialog');
  await page.evaluate(() => window.location.reload());
  await stayed;
  expect(asked).toContain('beforeunload');
  await expect(notice(page, 'Media')).toContainText('Waiting for your sign-in');

  asked.length = 0;
  await signInAgain(page, 'Media', 'admin');
  await expect(notice(page, 'Media')).toHaveCount(0);
  await expect(control).not.toBeChecked();
  await page.reload();
  await expect(control).not.toBeChecked();
  expect(asked).toEqual([]);
});

test('it is not done for somebody else, and that is said', async ({ page }) => {
  await signInQuietly(page, 'admin', ['inventree-435']);
  const { control, switches } = await switchAfterTheEnd(page, PARTS);
  await expect(notice(page, 'Parts')).toContainText(/Turn “.+” off/);
  await signInAgain(page, 'Parts', 'user');

  const told = page.getByRole('alert').filter({ hasText: /Not done: Turn “.+” off/ });
  await expect(told).toContainText('user has signed in to Parts');
  await expect(told).toContainText('Nothing was changed.');
  await expect(control).toBeChecked();
  // What is shown is what that person may do.
  await expect(control).toHaveAttribute('aria-disabled', 'true');
  expect(switches).toEqual([401]);
});

test('whoever leaves it at that is told what is not done', async ({ page }) => {
  await signInQuietly(page, 'admin', ['codex', 'fylr']);
  const { control } = await switchAfterTheEnd(page, MEDIA);
  await notice(page, 'Media').getByRole('button', { name: 'Stay signed out' }).click();
  await expect(page.getByRole('alert').filter({ hasText: /Not done: Turn “.+” off/ })).toBeVisible();
  await expect(control).toHaveCount(0);
});

test('the page is the same after signing in again: what was open is open', async ({ page }) => {
  await signInQuietly(page, 'admin', ['codex']);
  await page.goto('/plugins?q=sync-mirror');
  await pluginRow(page, 'sync-mirror', 'Library').getByRole('rowheader').getByRole('link').click();
  const raw = page.locator('details').last();
  await raw.locator('summary').click();
  await expect(raw).toHaveAttribute('open', '');
  await endSession(page, 'codex');
  await page.getByRole('switch').click();
  await signInAgain(page, 'Library', 'admin');
  await expect(notice(page, 'Library')).toHaveCount(0);
  await expect(page.getByRole('switch')).not.toBeChecked();
  await expect(raw).toHaveAttribute('open', '');
});
