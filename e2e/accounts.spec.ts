import type { Locator, Page } from '@playwright/test';
import { expectNoAxeViolations } from './support/axe.ts';
import { findPlugin } from './support/plugin-row.ts';
import { roleOf } from './support/server-facts.ts';
import type { SandboxServer } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

/** What each system calls what it takes in a password's place. */
const TOKENS = {
  codex: /API key/,
  'inventree-198': /API token, which begins with inv-/,
  'inventree-534': /API token, which begins with inv-/,
  fylr: /access token/,
} as const;

// Accounts for which something is wrong or missing: what their people see at the sign-in and after it.

async function tryToSignIn(page: Page, server: SandboxServer, user: string): Promise<void> {
  await page.goto(`/sign-in/${server}`);
  await page.getByLabel('User name', { exact: true }).fill(user);
  await page.getByLabel('Password', { exact: true }).fill(`sandbox-${user}`);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

async function tryToken(page: Page, server: SandboxServer, token: string): Promise<void> {
  await page.goto(`/sign-in/${server}`);
  await page.getByRole('radio', { name: 'Token or API key' }).check();
  await page.getByLabel('Token', { exact: true }).fill(token);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

function refusal(page: Page, name: string): Locator {
  return page.getByRole('alert').filter({ hasText: `${name} refused the sign-in` });
}

for (const { server, name, user } of [
  { server: 'codex', name: 'Library', user: 'inactive' },
  { server: 'inventree-198', name: 'Workshop', user: 'inactive' },
  { server: 'inventree-534', name: 'Warehouse', user: 'inactive' },
  { server: 'fylr', name: 'Media', user: 'former' },
  { server: 'fylr', name: 'Media', user: 'two-factor' },
] as const) {
  test(`${name}, ${user}: is told what may be the matter with the account, and where a token is made`, async ({
    page,
    problems,
  }) => {
    problems.expectRequest({ url: /session$/, status: 401 }, 'the account may not sign in');
    await tryToSignIn(page, server, user);
    const told = refusal(page, name);
    await expect(told).toContainText('Check the name and the password.');
    await expect(told).toContainText(
      /An account that is switched off, has a second factor or signs in elsewhere/,
    );
    await expect(page).toHaveURL(`/sign-in/${server}`);
    await expect(page.getByLabel('User name', { exact: true })).toHaveValue(user);

    await told.getByRole('button', { name: 'Sign in with a token' }).click();
    await page.getByText('Where do I get one?').click();
    await expect(page.getByRole('listitem').first()).toBeVisible();
    await expect(page.getByText('Plugboard cannot pass on a single sign-on')).toContainText(TOKENS[server]);
    await expectNoAxeViolations(page);
  });
}

for (const { server, name, token } of [
  { server: 'codex', name: 'Library', token: 'codex_sandbox_revoked-0003' },
  { server: 'inventree-435', name: 'Parts', token: `${'inv-expired'.padEnd(40, '0')}-20250101` },
  { server: 'inventree-435', name: 'Parts', token: `${'inv-revoked'.padEnd(40, '0')}-20250101` },
  { server: 'inventree-534', name: 'Warehouse', token: `${'inv-inactive'.padEnd(40, '0')}-20250101` },
] as const) {
  test(`${name}: a token that is dead (${token}) is told what to look at`, async ({ page, problems }) => {
    problems.expectRequest({ url: /session$/, status: 401 }, 'the token is dead');
    await tryToken(page, server, token);
    await expect(refusal(page, name)).toContainText('neither expired nor been revoked');
    await expect(page.getByLabel('Token', { exact: true })).toHaveValue(token);
    await expect(page.getByText('Where do I get one?')).toBeVisible();
  });
}

for (const server of ['inventree-198', 'inventree-435', 'inventree-534'] as const) {
  test(`${server}: a second factor that the server asks of its own pages only stops nobody here`, async ({
    page,
  }) => {
    await tryToSignIn(page, server, 'two-factor');
    await expect(page).toHaveURL('/plugins');
    await page.goto(`/servers/${server}`);
    await expect(roleOf(page)).toHaveText('Superuser');
    await expect(page.getByText('Tove Twofactor')).toBeVisible();
  });
}

test('Library: a key that may do less than its account is told what is missing, at the list and nowhere else', async ({
  page,
  problems,
}) => {
  problems.expectRequest({ url: /plugins/, status: 403 }, 'the key is not for plugins');
  await tryToken(page, 'codex', 'codex_sandbox_libraries-only-0002');
  await expect(page).toHaveURL('/plugins');
  const told = page.getByRole('alert').filter({ hasText: 'Library does not allow this' });
  await expect(told).toContainText('Missing permission: PluginsManage');
  await expect(told).toContainText(
    'Ask an administrator there for the right, or sign in as someone who has it.',
  );
  await page.goto('/servers/codex');
  await expect(page.getByRole('heading', { name: 'What you may do here' })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

for (const { server, name, user, key, role } of [
  { server: 'codex', name: 'Library', user: 'maintainer', key: 'sync-chapterhouse', role: 'Maintainer' },
  { server: 'codex', name: 'Library', user: 'unconfirmed', key: 'sync-chapterhouse', role: 'Reader' },
  { server: 'fylr', name: 'Media', user: 'reader', key: 'caption-writer', role: 'User' },
  { server: 'fylr', name: 'Media', user: 'settings', key: 'caption-writer', role: 'User' },
] as const) {
  test(`${name}, ${user}: sees a part of the plugins, and is told so and why nothing can be switched`, async ({
    page,
  }) => {
    await tryToSignIn(page, server, user);
    await page.getByRole('link', { name: 'Plugins', exact: true }).click();
    const partial = page.getByText(`${name} shows you a part of its plugins`);
    await expect(partial).toBeVisible();
    await expect(page.getByText(/Seeing all of them needs the right/)).toBeVisible();
    const control = (await findPlugin(page, key, name)).getByRole('switch');
    await expect(control).toHaveAttribute('aria-disabled', 'true');
    await expect(control).toHaveAccessibleDescription(/needs the right/);
    await control.click({ force: true });
    await expect(control).toBeChecked();

    await page.goto(`/servers/${server}`);
    await expect(roleOf(page)).toHaveText(role);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
}

for (const { server, name, single } of [
  { server: 'inventree-198', name: 'Workshop', single: false },
  { server: 'inventree-435', name: 'Parts', single: true },
] as const) {
  test(`${name}, guest: sees the list, may switch nothing, and is told what the server does not allow`, async ({
    page,
    problems,
  }) => {
    problems.expectRequest(
      { url: /fails-on-settings/, status: 500 },
      'what is asked of it is what it fails on',
    );
    if (!single) problems.expectRequest({ url: /zebra-label-printer/, status: 403 }, 'it is for staff');
    await tryToSignIn(page, server, 'guest');
    await page.getByRole('link', { name: 'Plugins', exact: true }).click();
    const row = await findPlugin(page, 'zebra-label-printer', name);
    await expect(row.getByRole('switch')).toHaveAttribute('aria-disabled', 'true');
    await expect(row.getByRole('switch')).toHaveAccessibleDescription('Only superusers can switch plugins.');
    await row.getByRole('link').first().click();
    await expect(page).toHaveURL(`/plugins/${server}/zebra-label-printer`);
    // Where the server tells this person of no single plugin, what its list tells makes the page.
    await expect(page.getByRole('heading', { name: 'At a glance' })).toBeVisible();
    await expect(page.getByRole('switch')).toHaveAttribute('aria-disabled', 'true');
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
}
