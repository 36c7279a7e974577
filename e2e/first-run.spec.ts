import { expect, test } from './support/test.ts';

test.describe('the first run', () => {
  test('says what this is, and signs in everywhere with one click', async ({ page }) => {
    await page.goto('/');
    await expect(page).toHaveURL('/servers');
    await expect(page.getByRole('heading', { level: 1, name: 'Your plugins, in one place' })).toBeVisible();
    await expect(page.getByText('This is the sandbox')).toBeVisible();
    const servers = page.getByRole('list', { name: 'Servers' });
    await expect(servers.getByRole('listitem')).toHaveCount(6);
    await expect(servers.getByText('Not signed in')).toHaveCount(6);

    await page.getByRole('button', { name: /Sign in as admin/ }).click();

    await expect(page).toHaveURL('/plugins');
    await expect(page.getByRole('heading', { level: 1, name: 'Plugins' })).toBeFocused();
    await expect(page.getByText(/plugins on 6 servers/)).toBeVisible();
    await expect(page.getByRole('switch').first()).toBeVisible();
    await page.getByRole('group', { name: 'Filters' }).getByRole('button', { name: 'Server' }).click();
    const choices = page.getByRole('dialog', { name: 'Server' }).getByRole('listitem');
    await expect(choices).toHaveText([
      /^Library\d{2}$/,
      /^Media\d{2}$/,
      /^Parts\d{2}$/,
      /^Reading room\d{2}$/,
      /^Warehouse\d{2}$/,
      /^Workshop\d{2}$/,
    ]);
  });

  test('signs in to several servers with one form', async ({ page, problems }) => {
    problems.expectRequest(
      { url: /fails-on-settings/, status: 500 },
      'what is asked of it is what it fails on',
    );
    await page.goto('/servers');
    const form = page.getByRole('region', { name: 'Sign in' });
    await form.getByRole('checkbox', { name: 'Media' }).uncheck();
    await form.getByLabel('User name').fill('user');
    await form.getByLabel('Password', { exact: true }).fill('sandbox-user');
    await form.getByRole('button', { name: 'Sign in to 5 servers' }).click();

    // Who administers nothing is led to what is their own.
    await expect(page).toHaveURL('/connections');
    await page.getByRole('link', { name: 'Plugins', exact: true }).click();
    await expect(page.getByText(/plugins on 5 servers/)).toBeVisible();
    await page.getByRole('link', { name: 'Servers' }).click();
    await expect(page.getByText('6 servers, signed in to 5')).toBeVisible();
    await expect(page.getByText('Not signed in')).toHaveCount(1);
  });

  test('keeps what worked when some servers refuse', async ({ page, problems }) => {
    problems.expectRequest({ url: /session$/, status: 401 }, 'only InvenTree servers know this person');
    await page.goto('/servers');
    const form = page.getByRole('region', { name: 'Sign in' });
    await form.getByLabel('User name').fill('staff');
    await form.getByLabel('Password', { exact: true }).fill('sandbox-staff');
    await form.getByRole('button', { name: 'Sign in to 6 servers' }).click();

    for (const server of ['Library', 'Reading room', 'Media']) {
      await expect(form.getByRole('alert').filter({ hasText: server })).toBeVisible();
    }
    for (const server of ['Workshop', 'Parts', 'Warehouse']) {
      await expect(page.getByRole('listitem').filter({ hasText: server })).toContainText('Signed in as');
    }
    // What was typed is still there, for another try.
    await expect(form.getByLabel('User name')).toHaveValue('staff');
  });

  test('signs out of one server and stays signed in to the others', async ({ page }) => {
    await page.goto('/servers');
    await page.getByRole('button', { name: /Sign in as admin/ }).click();
    await expect(page).toHaveURL('/plugins');
    await page.getByRole('link', { name: 'Servers' }).click();
    await page.getByRole('button', { name: 'Sign out of Media' }).click();

    await expect(page.getByText('6 servers, signed in to 5')).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: 'Signed out of Media' })).toBeVisible();
    await page.getByRole('link', { name: 'Plugins', exact: true }).click();
    await expect(page.getByText(/plugins on 5 servers/)).toBeVisible();
    await expect(page.getByRole('cell', { name: 'Media', exact: true })).toHaveCount(0);
  });

  test('has nothing to show without a sign-in, and says where to go', async ({ page }) => {
    await page.goto('/plugins');
    await expect(page.getByText('You are not signed in to any server.')).toBeVisible();
    await page.getByRole('link', { name: 'Choose a server to sign in to' }).click();
    await expect(page).toHaveURL('/servers');
  });
});
